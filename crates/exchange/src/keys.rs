//! References between rows: every id is followed, names of municipalities become their codes, near misses are told.

use std::collections::{BTreeMap, BTreeSet};

use crate::flaw::{Code, Flaw};
use crate::lexicon::{fold, nearest};
use crate::rows::Dataset;
use crate::table::{Book, Kind, Raw, Table};
use crate::text::Arg;

/// What a reference may point to, by table.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    /// Ids of the rows that were read.
    ids: BTreeMap<&'static str, BTreeSet<String>>,
    /// Ids and names of the flawed rows, as written and folded: a reference to one is no flaw of its own.
    flawed: BTreeMap<&'static str, BTreeSet<String>>,
    /// Tables that could not be read at all: nothing can be said of references to them.
    unread: BTreeSet<&'static str>,
    /// Municipalities: folded name, name, code.
    names: Vec<(String, String, String)>,
}

impl Keys {
    /// What rows of other books, and this one's, may refer to.
    pub fn of(dataset: &Dataset) -> Self {
        let mut keys = Self::default();
        for table in Dataset::TABLES.iter().filter(|table| table.key > 0) {
            let first = dataset.rows(table.name).iter().map(|row| row[0].shown()).collect();
            keys.ids.insert(table.name, first);
            if let Some(seen) = dataset.origin.seen.get(table.name).filter(|seen| seen.broken) {
                if seen.nameless {
                    keys.unread.insert(table.name);
                }
                keys.flawed
                    .insert(table.name, seen.flawed.iter().flat_map(|id| [id.clone(), padded(id), fold(id)]).collect());
            }
        }
        let towns = &dataset.municipalities;
        keys.ids.insert("areas", towns.iter().map(|town| town.area.clone()).collect());
        if dataset.origin.broken("municipalities") {
            keys.unread.insert("areas");
        }
        keys.names = towns.iter().map(|town| (fold(&town.name), town.name.clone(), town.code.clone())).collect();
        keys
    }

    /// What `text` refers to: its id as the table has it, or why it is a flaw.
    fn resolve(&self, table: &'static str, text: &str) -> Result<String, (Code, Option<Arg>)> {
        let ids = self.ids.get(table);
        let known = |id: &str| ids.is_some_and(|ids| ids.contains(id));
        if known(text) || self.unread.contains(table) {
            return Ok(text.to_owned());
        }
        if table == "municipalities" {
            if known(&padded(text)) {
                return Ok(padded(text));
            }
            let folded = fold(text);
            let mut named = self.names.iter().filter(|name| name.0 == folded);
            match (named.next(), named.next()) {
                (Some(name), None) => return Ok(name.2.clone()),
                (Some(_), Some(_)) => return Err((Code::Ambiguous, None)),
                (None, _) => {}
            }
        }
        let forms = [text.to_owned(), padded(text), fold(text)];
        if self.flawed.get(table).is_some_and(|flawed| forms.iter().any(|form| flawed.contains(form))) {
            return Ok(text.to_owned());
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

/// An ISTAT code with the leading zeros that a spreadsheet took off.
fn padded(code: &str) -> String {
    format!("{code:0>6}")
}

/// Follows every reference of a book; names of municipalities are replaced by their codes.
pub(crate) fn resolve<B: Book>(book: &mut B, keys: &Keys) -> Vec<Flaw> {
    let mut broken = Vec::new();
    book.each_ref(&mut |table, index, column, text| {
        let Kind::Ref(target) = column.kind else { return };
        match keys.resolve(target, text) {
            Ok(id) => *text = id,
            Err((code, near)) => broken.push((table, index, column, target, text.clone(), code, near)),
        }
    });
    let mut firsts: BTreeMap<&'static str, Vec<Vec<Raw>>> = BTreeMap::new();
    let flaw = |(table, index, column, target, text, code, near): (
        &'static Table,
        usize,
        &crate::table::Column,
        &str,
        String,
        Code,
        _,
    )| {
        let rows = firsts.entry(table.name).or_insert_with(|| book.rows(table.name));
        let id = if table.key > 0 { rows[index][0].shown() } else { String::new() };
        let list = Arg::Message(crate::lexicon::table_key(target).into());
        let at = book.origin().place(table, index, Some(column.field), &id);
        Flaw::new(code, at).with("value", text).with("table", list).suggest(near)
    };
    broken.into_iter().map(flaw).collect()
}

/// Rows of a table with the same key.
pub(crate) fn duplicates<B: Book>(book: &B) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for table in B::TABLES.iter().filter(|table| table.key > 0) {
        let mut firsts: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for (index, row) in book.rows(table.name).iter().enumerate() {
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
