//! References between rows: every id is followed, names of municipalities become their codes, near misses are told.

use std::collections::{BTreeMap, BTreeSet};

use crate::flaw::{Code, Flaw};
use crate::lexicon::{fold, nearest};
use crate::rows::Dataset;
use crate::table::{Book, Kind, Raw};
use crate::text::Arg;
use crate::told::Notices;

/// What a reference may point to, by table.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    /// Ids of the rows.
    ids: BTreeMap<&'static str, BTreeSet<String>>,
    /// Ids that are numbers to a spreadsheet, by what it makes of them; `None` = several.
    numbers: BTreeMap<(&'static str, String), Option<String>>,
    /// Tables of which not every id is known: nothing can be said of references to them.
    unread: BTreeSet<&'static str>,
    /// Municipalities: folded name, name, code.
    names: Vec<(String, String, String)>,
}

impl Keys {
    /// What rows of a book may refer to that refer to nothing outside it.
    pub fn within<B: Book>(book: &B) -> Self {
        let mut keys = Self::default();
        let origin = book.origin();
        for table in B::TABLES.iter().filter(|table| table.key > 0) {
            let first = table.columns[0].field;
            let rows = book.rows(table.name).into_iter().enumerate();
            let sound = rows.filter(|(index, _)| origin.sound(table.name, *index, &[first]));
            let ids: BTreeSet<String> = sound.map(|(_, row)| row[0].shown()).collect();
            for id in &ids {
                if let Some(number) = as_number(id) {
                    let several = |known: &mut Option<String>| *known = None;
                    keys.numbers.entry((table.name, number)).and_modify(several).or_insert_with(|| Some(id.clone()));
                }
            }
            keys.ids.insert(table.name, ids);
            if !origin.whole(table.name, first) {
                keys.unread.insert(table.name);
            }
        }
        keys
    }

    /// What rows of other books, and this one's, may refer to.
    pub fn of(dataset: &Dataset) -> Self {
        let mut keys = Self::within(dataset);
        let origin = &dataset.origin;
        let towns = || dataset.municipalities.iter().enumerate();
        let sound = |index, field| origin.sound("municipalities", index, &[field]);
        let areas = towns().filter(|(index, _)| sound(*index, "area"));
        keys.ids.insert("areas", areas.map(|(_, town)| town.area.clone()).collect());
        if !origin.whole("municipalities", "area") {
            keys.unread.insert("areas");
        }
        // one that is not known may be the name that is meant
        if !origin.whole("municipalities", "name") {
            keys.unread.insert("municipalities");
        }
        let named = towns().filter(|(index, _)| sound(*index, "name") && sound(*index, "code"));
        keys.names = named.map(|(_, town)| (fold(&town.name), town.name.clone(), town.code.clone())).collect();
        keys
    }

    /// What `text` refers to: its id as the table has it, or why it is a flaw.
    fn resolve(&self, table: &'static str, text: &str, sheet: bool) -> Result<Meant, (Code, Option<Arg>)> {
        let ids = self.ids.get(table);
        let known = |id: &str| ids.is_some_and(|ids| ids.contains(id));
        if known(text) {
            return Ok(Meant::Same);
        }
        if table == "municipalities" {
            if known(&padded(text)) {
                return Ok(Meant::Id(padded(text)));
            }
            let folded = fold(text);
            let mut named = self.names.iter().filter(|name| name.0 == folded);
            match (named.next(), named.next()) {
                (Some(name), None) => return Ok(Meant::Id(name.2.clone())),
                (Some(_), Some(_)) => return Err((Code::Ambiguous, None)),
                (None, _) => {}
            }
        }
        let number = sheet.then(|| as_number(text)).flatten();
        if let Some(Some(id)) = number.and_then(|number| self.numbers.get(&(table, number))) {
            return Ok(Meant::Number(id.clone()));
        }
        if self.unread.contains(table) {
            return Ok(Meant::Same);
        }
        let candidates = ids.into_iter().flatten().map(String::as_str);
        let near = if table == "municipalities" {
            nearest(text, candidates.chain(self.names.iter().map(|name| name.1.as_str())))
        } else {
            nearest(text, candidates)
        };
        Err((Code::Dangling, near.map(Arg::Text)))
    }
}

/// What a reference means.
enum Meant {
    /// The id as it stands, or nobody can say.
    Same,
    /// The id of the row that bears this name.
    Id(String),
    /// The id that a spreadsheet made a number.
    Number(String),
}

/// What a spreadsheet makes of an id that it takes for a number: `007` → `7`, `1E3` and `1,00E+03` → `1000`.
fn as_number(id: &str) -> Option<String> {
    let numeric = |letter: u8| matches!(letter, b'0'..=b'9' | b'.' | b',' | b'+' | b'-' | b'E' | b'e');
    let starts = id.as_bytes().first().is_some_and(u8::is_ascii_digit);
    let number = (starts && id.bytes().all(numeric)).then(|| id.replace(',', ".").parse::<f64>().ok()).flatten()?;
    number.is_finite().then(|| Raw::Number(number).shown())
}

/// An ISTAT code with the leading zeros that a spreadsheet took off.
fn padded(code: &str) -> String {
    format!("{code:0>6}")
}

/// The table whose rows a column of another may name where none of its own target bears the code: between the centres of
/// municipalities, where visits are that have no place of their own, ways are known too.
pub(crate) fn or_else(table: &str, target: &str) -> Option<&'static str> {
    (table == "travel" && target == "places").then_some("municipalities")
}

/// Follows every reference of a book that was read as it was meant; names of municipalities are replaced by their codes.
pub(crate) fn resolve<B: Book>(book: &mut B, keys: &Keys) -> Vec<Flaw> {
    let origin = book.origin().clone();
    let mut found = Vec::new();
    book.each_ref(&mut |table, index, column, text| {
        let Kind::Ref(target) = column.kind else { return };
        if !origin.sound(table.name, index, &[column.field]) {
            return;
        }
        let mut meant = keys.resolve(target, text, origin.sheet(table.name));
        if let Some(other) = or_else(table.name, target).filter(|_| meant.is_err()) {
            meant = keys.resolve(other, text, origin.sheet(table.name)).or(meant);
        }
        match meant {
            Ok(Meant::Same) => {}
            Ok(Meant::Id(id)) => *text = id,
            Ok(Meant::Number(id)) => {
                let read = Arg::Text(id.clone());
                found.push((table, index, column, target, text.clone(), (Code::CodeReadAs, Some(read))));
                *text = id;
            }
            Err(why) => found.push((table, index, column, target, text.clone(), why)),
        }
    });
    let mut firsts: BTreeMap<&'static str, Vec<Vec<Raw>>> = BTreeMap::new();
    let (mut flaws, mut notices) = (Vec::new(), Notices::default());
    for (table, index, column, target, text, (code, other)) in found {
        let rows = firsts.entry(table.name).or_insert_with(|| book.rows(table.name));
        let id = if table.key > 0 { rows[index][0].shown() } else { String::new() };
        let flaw = Flaw::new(code, origin.place(table, index, Some(column.field), &id)).with("value", text);
        match other {
            Some(read) if code.is_warning() => notices.note(flaw.with("read", read)),
            other => {
                let list = Arg::Message(crate::lexicon::table_key(target).into());
                flaws.push(flaw.with("table", list).suggest(other));
            }
        }
    }
    flaws.extend(notices.told());
    flaws
}

/// Rows of a table with the same key.
pub(crate) fn duplicates<B: Book>(book: &B) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for table in B::TABLES.iter().filter(|table| table.key > 0) {
        let mut firsts: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        let fields: Vec<&str> = table.columns[..table.key].iter().map(|column| column.field).collect();
        for (index, row) in book.rows(table.name).iter().enumerate() {
            if !book.origin().sound(table.name, index, &fields) {
                continue;
            }
            let key: Vec<String> = row[..table.key].iter().map(Raw::shown).collect();
            let shown = key.join(", ");
            if let Some(first) = firsts.get(&key) {
                let at = book.origin().place(table, index, Some(table.columns[0].field), &key[0]);
                let first = book.origin().place(table, *first, None, "").row.unwrap_or(0);
                flaws.push(Flaw::new(Code::Duplicate, at).with("key", shown).with("first", i64::from(first)));
            } else {
                firsts.insert(key, index);
            }
        }
    }
    flaws
}
