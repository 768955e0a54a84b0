//! Takes the tables that a reader found into a book, row by row, and notes where everything stood.

use std::collections::{BTreeMap, BTreeSet};

use crate::flaw::{Code, Flaw, Place};
use crate::table::{Book, Cells, Form, Raw, Seen, Table};

/// A table as found in a file: cells in the order of the table's columns.
pub(super) struct Found {
    /// Which table.
    pub table: &'static Table,
    /// As the file names it; empty for the head of a JSON file.
    pub name: String,
    /// Headers as written, by field.
    pub headers: BTreeMap<&'static str, String>,
    /// Row number (0 = none to show), cells.
    pub rows: Vec<(u32, Vec<Raw>)>,
    /// Whether a column that is not there was said once already.
    pub by_header: bool,
    /// Whether rows were lost with their ids.
    pub nameless: bool,
}

/// A book while it is read.
pub(super) struct Intake<B> {
    file: String,
    book: B,
    flaws: Vec<Flaw>,
    taken: BTreeSet<&'static str>,
    /// A flaw left whole tables unread: what is missing may be there.
    unread: bool,
}

impl<B: Book> Intake<B> {
    pub fn new(file: &str) -> Self {
        let mut book = B::blank();
        file.clone_into(&mut book.origin_mut().file);
        Self { file: file.to_owned(), book, flaws: Vec::new(), taken: BTreeSet::new(), unread: false }
    }

    /// A place in this file.
    pub fn place(&self, table: &str) -> Place {
        let table = Some(table.to_owned()).filter(|table| !table.is_empty());
        Place { file: self.file.clone(), table, ..Place::default() }
    }

    pub fn flaw(&mut self, flaw: Flaw) {
        self.flaws.push(flaw);
    }

    /// A flaw that keeps whole tables from being read.
    pub fn give_up(&mut self, flaw: Flaw) {
        self.unread = true;
        self.flaws.push(flaw);
    }

    /// Notes that a table is in the file but cannot be read.
    pub fn broken(&mut self, table: &'static Table, name: &str, flaw: Flaw) {
        self.taken.insert(table.name);
        let seen = self.book.origin_mut().seen.entry(table.name).or_default();
        (seen.broken, seen.nameless) = (true, true);
        name.clone_into(&mut seen.name);
        self.flaws.push(flaw);
    }

    /// Takes a table in.
    pub fn take(&mut self, found: Found, form: Form) {
        let Found { table, name, headers, rows, by_header, nameless } = found;
        if !self.taken.insert(table.name) {
            let flaw = Flaw::new(Code::TableTwice, self.place(&name)).with("table", name.as_str());
            self.flaws.push(flaw);
            return;
        }
        let mut seen = Seen { name: name.clone(), headers, broken: nameless, nameless, ..Seen::default() };
        if by_header {
            for column in
                table.columns.iter().filter(|column| column.required && !seen.headers.contains_key(column.field))
            {
                let header = crate::text::Arg::Message(crate::lexicon::column_key(table.name, column.field).into());
                let flaw = Flaw::new(Code::MissingColumn, self.place(&name))
                    .with("column", header)
                    .with("field", column.field);
                self.flaws.push(flaw);
                (seen.broken, seen.nameless) = (true, true);
            }
        }
        if Some(table) == B::HEAD && rows.len() > 1 {
            self.flaws.push(Flaw::new(Code::HeadRows, self.place(&name)).with("rows", rows.len() as i64));
            seen.broken = true;
        }
        for (number, row) in rows {
            let id = row.first().map(Raw::shown).unwrap_or_default();
            let known_as: Vec<String> = row.iter().take(2).map(Raw::shown).collect();
            let here = |column: &crate::table::Column| !by_header || seen.headers.contains_key(column.field);
            let raw: Vec<Option<Raw>> =
                table.columns.iter().zip(row).map(|(column, raw)| here(column).then_some(raw)).collect();
            let mut found = Vec::new();
            let taken = self.book.push(table.name, &mut Cells { raw: raw.into_iter(), form, flaws: &mut found });
            for (column, flaw) in found {
                seen.nameless |= column.field == table.columns[0].field;
                let header = seen.headers.get(column.field).map_or(column.field, String::as_str);
                let at = Place {
                    row: Some(number).filter(|number| *number > 0),
                    column: Some(header.to_owned()),
                    id: Some(id.clone()).filter(|id| table.key > 0 && !id.is_empty()),
                    ..self.place(&name)
                };
                self.flaws.push(Flaw { code: flaw.code, at, args: flaw.args, suggestion: flaw.suggestion });
            }
            if taken {
                seen.rows.push(number);
            } else {
                seen.flawed.extend(known_as);
                seen.broken = true;
            }
        }
        self.book.origin_mut().seen.insert(table.name, seen);
    }

    /// The book and every flaw; required tables that are missing are the last.
    pub fn finish(mut self) -> (B, Vec<Flaw>) {
        if !self.unread {
            for table in B::tables().filter(|table| table.required) {
                let seen = self.book.origin().seen.get(table.name);
                let empty = seen.is_none_or(|seen| !seen.broken && seen.rows.is_empty());
                if empty {
                    let name = crate::text::Arg::Message(crate::lexicon::table_key(table.name).into());
                    let flaw =
                        Flaw::new(Code::MissingTable, self.place("")).with("table", name).with("field", table.name);
                    self.flaws.push(flaw);
                    let seen = self.book.origin_mut().seen.entry(table.name).or_default();
                    (seen.broken, seen.nameless) = (true, true);
                }
            }
        }
        if !self.flaws.is_empty() {
            for table in B::tables().filter(|table| !self.taken.contains(table.name)) {
                let seen = self.book.origin_mut().seen.entry(table.name).or_default();
                (seen.broken, seen.nameless) = (seen.broken | self.unread, seen.nameless | self.unread);
            }
        }
        (self.book, self.flaws)
    }
}
