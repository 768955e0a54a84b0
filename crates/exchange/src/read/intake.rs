//! Takes the tables that a reader found into a book, row by row, and notes where everything stood.

use std::collections::{BTreeMap, BTreeSet};

use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::{column_key, table_key};
use crate::table::{Book, Cells, Form, Raw, Seen, Table};
use crate::text::Arg;
use crate::told::{MOST_FLAWS, Notices};

/// A table as found in a file: the cells that are not empty, each with the position of its column in the table.
pub(super) struct Found {
    /// Which table.
    pub table: &'static Table,
    /// As the file names it; empty for the head of a JSON file.
    pub name: String,
    /// Headers as written, by field; without any, a column that is not there is said row by row.
    pub headers: BTreeMap<&'static str, String>,
    /// Row number (0 = none to show), cells.
    pub rows: Vec<(u32, Vec<(usize, Raw)>)>,
    /// Whether rows were lost.
    pub unread: bool,
}

/// A book while it is read.
pub(super) struct Intake<B> {
    file: String,
    book: B,
    flaws: Vec<Flaw>,
    /// Flaws that are only counted.
    more: usize,
    notices: Notices,
    taken: BTreeSet<&'static str>,
    /// Tables that a sheet of an unknown name may be meant for.
    meant: BTreeSet<&'static str>,
    /// Whether something in the file was not read that may hold any table.
    unknown: bool,
    /// Whether the file itself was not read: nothing can be said of what it lacks.
    closed: bool,
}

impl<B: Book> Intake<B> {
    pub fn new(file: &str) -> Self {
        let mut book = B::blank();
        file.clone_into(&mut book.origin_mut().file);
        let (taken, meant) = (BTreeSet::new(), BTreeSet::new());
        let (flaws, notices) = (Vec::new(), Notices::default());
        Self { file: file.to_owned(), book, flaws, more: 0, notices, taken, meant, unknown: false, closed: false }
    }

    /// A place in this file.
    pub fn place(&self, table: &str) -> Place {
        let table = Some(table.to_owned()).filter(|table| !table.is_empty());
        Place { file: self.file.clone(), table, ..Place::default() }
    }

    pub fn flaw(&mut self, flaw: Flaw) {
        if self.flaws.len() < MOST_FLAWS {
            self.flaws.push(flaw);
        } else {
            self.more += 1;
        }
    }

    /// Something that was read in one of several ways.
    pub fn notice(&mut self, notice: Flaw) {
        self.notices.note(notice);
    }

    /// A flaw that keeps the whole file from being read.
    pub fn give_up(&mut self, flaw: Flaw) {
        self.closed = true;
        self.flaw(flaw);
    }

    /// A sheet or field that is not known; it may be meant for the table that comes nearest.
    pub fn unknown(&mut self, flaw: Flaw, near: Option<&'static Table>) {
        self.unknown = true;
        self.meant.extend(near.map(|table| table.name));
        self.flaw(flaw);
    }

    /// Notes that a table is in the file but cannot be read.
    pub fn broken(&mut self, table: &'static Table, name: &str, flaw: Flaw) {
        self.taken.insert(table.name);
        let seen = self.book.origin_mut().seen.entry(table.name).or_default();
        seen.unread = true;
        name.clone_into(&mut seen.name);
        self.flaw(flaw);
    }

    /// Takes a table in.
    pub fn take(&mut self, found: Found, form: Form) {
        let Found { table, name, headers, rows, unread } = found;
        if !self.taken.insert(table.name) {
            let flaw = Flaw::new(Code::TableTwice, self.place(&name)).with("table", name.as_str());
            self.flaw(flaw);
            return;
        }
        let mut seen = Seen { name: name.clone(), headers, unread, ..Seen::default() };
        let by_header = form == Form::Sheet;
        if by_header {
            for column in
                table.columns.iter().filter(|column| column.required && !seen.headers.contains_key(column.field))
            {
                let header = Arg::Message(column_key(table.name, column.field).into());
                let flaw = Flaw::new(Code::MissingColumn, self.place(&name));
                self.flaw(flaw.with("column", header).with("field", column.field));
                seen.lacking.insert(column.field);
            }
        }
        let head = Some(table) == B::HEAD;
        if head && rows.len() > 1 {
            self.flaw(Flaw::new(Code::HeadRows, self.place(&name)).with("rows", rows.len() as i64));
            // nobody can know which row is meant
            seen.lacking.extend(table.columns.iter().map(|column| column.field));
        }
        for (number, cells) in rows {
            let mut row: Vec<Option<Raw>> = (table.columns.iter())
                .map(|column| (!by_header || seen.headers.contains_key(column.field)).then_some(Raw::Empty))
                .collect();
            for (column, cell) in cells {
                row[column] = Some(cell);
            }
            let id = row.first().and_then(Option::as_ref).map(Raw::shown).unwrap_or_default();
            let mut found = Vec::new();
            let raw: Vec<_> = table.columns.iter().zip(row).collect();
            self.book.push(table.name, &mut Cells { raw: raw.into_iter(), form, flaws: &mut found });
            let index = seen.rows.len();
            for (column, flaw) in found {
                seen.doubtful.entry(index).or_default().insert(column.field);
                let header = seen.headers.get(column.field).map_or(column.field, String::as_str);
                let at = Place {
                    row: Some(number).filter(|number| *number > 0),
                    column: Some(header.to_owned()),
                    id: Some(id.clone()).filter(|id| table.key > 0 && !id.is_empty()),
                    ..self.place(&name)
                };
                self.flaw(flaw.at(at));
            }
            seen.rows.push(number);
        }
        self.book.origin_mut().seen.insert(table.name, seen);
    }

    /// The book and every flaw; required tables that are missing are the last.
    pub fn finish(mut self) -> (B, Vec<Flaw>) {
        let mut missing = Vec::new();
        for table in B::tables().filter(|table| table.required && !self.closed && !self.meant.contains(table.name)) {
            let seen = self.book.origin().seen.get(table.name);
            if seen.is_none_or(|seen| !seen.unread && seen.rows.is_empty()) {
                let name = Arg::Message(table_key(table.name).into());
                let flaw = Flaw::new(Code::MissingTable, self.place("")).with("table", name);
                let kind = B::FORMAT.trim_start_matches("fasi-");
                self.flaws.push(flaw.with("field", table.name).with("kind", kind));
                missing.push(table.name);
            }
        }
        for table in B::tables() {
            let absent = !self.taken.contains(table.name) && (self.closed || self.unknown);
            if absent || missing.contains(&table.name) {
                self.book.origin_mut().seen.entry(table.name).or_default().unread = true;
            }
        }
        if self.more > 0 {
            let flaw = Flaw::new(Code::MoreFlaws, self.place("")).with("more", self.more as i64);
            self.flaws.push(flaw);
        }
        self.flaws.extend(self.notices.told());
        (self.book, self.flaws)
    }
}
