//! What the workbook and csv writers share: names of sheets and headers, cells in a language.

use crate::lexicon::{column_key, name, table_key};
use crate::table::{Column, DAYS, Kind, Raw, Table};
use crate::text::{Lang, has, text};

/// The name of a table's sheet.
pub(super) fn title(lang: Lang, table: &Table) -> String {
    text(lang, &table_key(table.name), &[])
}

/// The header of a column.
pub(super) fn header(lang: Lang, table: &Table, column: &Column) -> String {
    text(lang, &column_key(table.name, column.field), &[])
}

/// What to write in a column, if its message says so.
pub(super) fn note(lang: Lang, table: &Table, column: &Column) -> Option<String> {
    attribute(lang, &column_key(table.name, column.field), "note")
}

/// An attribute of a message, if it is there.
pub(super) fn attribute(lang: Lang, key: &str, attribute: &str) -> Option<String> {
    let key = format!("{key}.{attribute}");
    has(lang, &key).then(|| text(lang, &key, &[]))
}

/// Yes or no.
pub(super) fn truth(lang: Lang, truth: bool) -> String {
    text(lang, if truth { "word-bool-true" } else { "word-bool-false" }, &[])
}

/// A cell in a language: words by their names, lists as text, "no" as an empty cell.
pub(super) fn localised(lang: Lang, column: &Column, cell: Raw) -> Raw {
    match (column.kind, cell) {
        (Kind::Word(list), Raw::Text(code)) => Raw::Text(name(lang, list, &code)),
        (Kind::Days, Raw::List(days)) => {
            let names: Vec<String> = days.iter().map(|day| name(lang, &DAYS, &day.shown())).collect();
            Raw::Text(names.join(", "))
        }
        (_, Raw::List(items)) => Raw::Text(items.iter().map(Raw::shown).collect::<Vec<_>>().join(", ")),
        (Kind::Bool, Raw::Bool(true)) => Raw::Text(truth(lang, true)),
        (Kind::Bool, Raw::Bool(false)) => Raw::Empty,
        (_, cell) => cell,
    }
}
