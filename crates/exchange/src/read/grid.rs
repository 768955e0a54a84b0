//! Sheets and csv files alike: which table a grid of cells is, where its header is, what each column means.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::intake::{Found, Intake};
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::{column_key, column_names, fold, is_example, is_note, nearest, table_key, table_names};
use crate::table::{Book, Column, Form, Raw, Table};
use crate::text::Arg;

/// Rows in which a header is looked for: titles may stand above it.
const HEADER_WITHIN: usize = 30;

/// A sheet or csv file: rows with their numbers as a spreadsheet shows them, cells from column A on.
pub(super) struct Grid {
    /// Name as the file has it.
    pub name: String,
    /// Row number, cells.
    pub rows: Vec<(u32, Vec<Raw>)>,
}

impl Grid {
    fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.1.iter().all(|cell| *cell == Raw::Empty))
    }
}

/// The table that a sheet's name means.
pub(super) fn table_of<B: Book>(name: &str) -> Option<&'static Table> {
    let name = fold(name);
    B::tables().find(|table| table_names(table).contains(&name))
}

/// The columns of a table by every folded name that a header may have.
pub(super) struct Headers(HashMap<String, usize>);

impl Headers {
    pub fn of(table: &'static Table) -> Self {
        let names =
            |(at, column): (usize, &Column)| column_names(table, column).into_iter().map(move |name| (name, at));
        Self(table.columns.iter().enumerate().rev().flat_map(names).collect())
    }

    /// The column that a header means: its position among the table's.
    fn column(&self, header: &Raw) -> Option<usize> {
        let Raw::Text(header) = header else { return None };
        self.0.get(&fold(header)).copied()
    }

    /// How many columns of the table a row names.
    pub fn matches(&self, row: &[Raw]) -> usize {
        row.iter().filter_map(|cell| self.column(cell)).collect::<BTreeSet<_>>().len()
    }

    /// The column whose name comes nearest.
    fn nearest(&self, header: &str) -> Option<usize> {
        let near = nearest(header, self.0.keys().map(String::as_str))?;
        self.0.get(&near).copied()
    }
}

/// Takes a sheet in; `named` is the name that says which table it is (a csv file's without its ending).
pub(super) fn take<B: Book>(intake: &mut Intake<B>, named: &str, grid: Grid) {
    let Some(table) = table_of::<B>(named) else {
        if !is_note(named) && !crate::lexicon::is_aside(named) && !grid.is_empty() {
            intake.give_up(unknown_table::<B>(intake.place(&grid.name), named));
        }
        return;
    };
    let known = Headers::of(table);
    let header = (grid.rows.iter().take(HEADER_WITHIN).enumerate())
        .map(|(at, row)| (known.matches(&row.1), at))
        .max_by_key(|(matches, at)| (*matches, std::cmp::Reverse(*at)))
        .filter(|(matches, _)| *matches > 0);
    let Some((_, header)) = header else {
        if table.required || !grid.is_empty() {
            let columns: Vec<String> = table.columns.iter().map(|column| column.field.to_owned()).collect();
            let flaw = Flaw::new(Code::NoHeader, intake.place(&grid.name)).with("columns", columns.join(", "));
            intake.broken(table, &grid.name, flaw);
        }
        return;
    };
    let (columns, headers) = columns(intake, table, &known, &grid, header);
    let mut rows = Vec::new();
    for (number, cells) in grid.rows.into_iter().skip(header + 1) {
        let mut aside = cells.iter().zip(&columns).filter(|(_, meaning)| matches!(meaning, Meaning::Aside));
        let first = cells.iter().find(|cell| **cell != Raw::Empty);
        // A note says so only where the first column cannot: else whoever types over the example's id would lose a row.
        if first.is_none_or(is_example) || (!table.marks_examples() && aside.any(|(note, _)| is_example(note))) {
            continue;
        }
        let mut row = vec![Raw::Empty; table.columns.len()];
        for (at, cell) in cells.into_iter().enumerate() {
            match columns.get(at) {
                Some(Meaning::Field(column)) => row[*column] = cell,
                Some(Meaning::Aside) => {}
                Some(Meaning::Nothing) | None if cell == Raw::Empty => {}
                Some(Meaning::Nothing) | None => {
                    let at = Place { row: Some(number), column: Some(letters(at)), ..intake.place(&grid.name) };
                    intake.flaw(Flaw::new(Code::HeaderlessData, at).with("value", cell.shown()));
                }
            }
        }
        // a row with notes alone has nothing to read
        if row.iter().any(|cell| *cell != Raw::Empty) {
            rows.push((number, row));
        }
    }
    intake.take(Found { table, name: grid.name, headers, rows, by_header: true, nameless: false }, Form::Sheet);
}

fn unknown_table<B: Book>(at: Place, named: &str) -> Flaw {
    let folded = fold(named);
    let known: Vec<(String, &'static Table)> =
        B::tables().flat_map(|table| table_names(table).into_iter().map(move |name| (name, table))).collect();
    let near = nearest(&folded, known.iter().map(|name| name.0.as_str()));
    let near = near.and_then(|near| known.iter().find(|name| name.0 == near));
    let near = near.map(|(_, table)| Arg::Message(table_key(table.name).into()));
    Flaw::new(Code::UnknownTable, at).with("table", named).suggest(near)
}

/// What stands under a header.
#[derive(Clone, Copy)]
enum Meaning {
    /// A field: position among the table's columns.
    Field(usize),
    /// Notes, or what was said to be a flaw already.
    Aside,
    /// No header.
    Nothing,
}

/// What each column of the sheet means, with the headers as written; unknown and repeated ones are flaws.
fn columns<B: Book>(
    intake: &mut Intake<B>,
    table: &'static Table,
    known: &Headers,
    grid: &Grid,
    header: usize,
) -> (Vec<Meaning>, BTreeMap<&'static str, String>) {
    let (number, cells) = &grid.rows[header];
    let mut headers = BTreeMap::new();
    let mut meanings = Vec::new();
    for cell in cells {
        let shown = cell.shown();
        let at = Place { row: Some(*number), column: Some(shown.clone()), ..intake.place(&grid.name) };
        let meaning = match known.column(cell) {
            _ if *cell == Raw::Empty => Meaning::Nothing,
            Some(column) => {
                let field = table.columns[column].field;
                if headers.contains_key(field) {
                    intake.flaw(Flaw::new(Code::ColumnTwice, at).with("column", shown).with("field", field));
                    Meaning::Aside
                } else {
                    headers.insert(field, shown);
                    Meaning::Field(column)
                }
            }
            None if is_note(&shown) => Meaning::Aside,
            None => {
                let near = known.nearest(&shown).map(|near| column_key(table.name, table.columns[near].field));
                let near = near.map(|key| Arg::Message(key.into()));
                intake.flaw(Flaw::new(Code::UnknownColumn, at).with("column", shown).suggest(near));
                Meaning::Aside
            }
        };
        meanings.push(meaning);
    }
    (meanings, headers)
}

/// The letters of a spreadsheet's column: 0 → A, 26 → AA.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
