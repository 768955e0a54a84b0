//! Sheets and csv files alike: which table a grid of cells is, where its header is, what each column means.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::habits::{Habits, understood};
use super::intake::{Found, Intake};
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::{column_key, column_names, fold, is_example, is_mark, is_note, nearest, table_key, table_names};
use crate::table::{Book, Column, Form, Raw, Table};
use crate::text::Arg;

/// Rows in which a header is looked for: titles may stand above it.
const HEADER_WITHIN: usize = 30;

/// The cells of a row that are not empty, from left to right; 0 is column A.
pub(crate) type Line = Vec<(usize, Raw)>;

/// A sheet or csv file.
pub(crate) struct Grid {
    /// Name as the file has it.
    pub name: String,
    /// Rows that are not empty, with their numbers as a spreadsheet shows them.
    pub rows: Vec<(u32, Line)>,
    /// How the program that wrote it writes numbers and days.
    pub habits: Habits,
}

/// The table that a sheet's name means.
pub(crate) fn table_of<B: Book>(name: &str) -> Option<&'static Table> {
    let name = fold(name);
    B::tables().find(|table| table_names(table).contains(&name))
}

/// The names by which sheets are known. Of a book of one table, whose sheet has another name, it is the sheet with most of its headers:
/// what forms export bears the name that the form gives it.
pub(super) fn meant<B: Book>(mut names: Vec<String>, grids: &[Grid]) -> Vec<String> {
    let (None, [table]) = (B::HEAD, B::TABLES) else { return names };
    if names.iter().any(|name| table_of::<B>(name).is_some()) {
        return names;
    }
    let required = table.columns.iter().filter(|column| column.required).count();
    let matches = grids.iter().map(|grid| most_matches(table, grid)).enumerate();
    let best = matches.max_by_key(|(at, matches)| (*matches, std::cmp::Reverse(*at)));
    if let Some((at, _)) = best.filter(|(_, matches)| *matches * 2 > required) {
        table.name.clone_into(&mut names[at]);
    }
    names
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
    pub fn matches(&self, row: &Line) -> usize {
        row.iter().filter_map(|(_, cell)| self.column(cell)).collect::<BTreeSet<_>>().len()
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
        if !is_note(named) && !crate::lexicon::is_aside(named) && !grid.rows.is_empty() {
            let near = near_table::<B>(named);
            let suggestion = near.map(|table| Arg::Message(table_key(table.name).into()));
            let flaw = Flaw::new(Code::UnknownTable, intake.place(&grid.name)).with("table", named);
            intake.unknown(flaw.suggest(suggestion), near);
        }
        return;
    };
    let known = Headers::of(table);
    let Some(header) = header_row(table, grid.rows.iter().map(|row| &row.1)) else {
        if table.required || !grid.rows.is_empty() {
            let flaw = Flaw::new(Code::NoHeader, intake.place(&grid.name)).with("columns", Arg::Heads(table));
            intake.broken(table, &grid.name, flaw);
        }
        return;
    };
    let (columns, headers) = columns(intake, table, &known, &grid, header);
    let mut rows = Vec::new();
    for (number, cells) in grid.rows.into_iter().skip(header + 1) {
        let meaning = |at: usize| columns.get(&at).copied();
        let mut aside = cells.iter().filter(|(at, _)| matches!(meaning(*at), Some(Meaning::Aside)));
        // A note says so only where the first column cannot: else whoever types over the example's id would lose a row.
        if cells.first().is_none_or(|first| is_example(&first.1))
            || (!table.marks_examples() && aside.any(|(_, note)| is_example(note)))
        {
            continue;
        }
        let mut row = Vec::new();
        for (at, cell) in cells {
            let here = |column: String| Place { row: Some(number), column: Some(column), ..intake.place(&grid.name) };
            match meaning(at) {
                Some(Meaning::Field(column)) => {
                    let field = &table.columns[column];
                    let (cell, notice) = understood(field.kind, cell, grid.habits);
                    if let Some((code, value, read)) = notice {
                        let header = headers.get(field.field).cloned().unwrap_or_default();
                        let flaw = Flaw::new(code, here(header)).with("value", value).with("read", read);
                        intake.notice(flaw);
                    }
                    row.push((column, cell));
                }
                Some(Meaning::Aside) => {}
                None => {
                    let flaw = Flaw::new(Code::HeaderlessData, here(letters(at))).with("value", cell.shown());
                    intake.flaw(flaw);
                }
            }
        }
        // a row with notes alone has nothing to read
        if !row.is_empty() {
            rows.push((number, row));
        }
    }
    intake.take(Found { table, name: grid.name, headers, rows, unread: false }, Form::Sheet);
}

/// Which of the rows is the header: the one that names most columns, titles apart.
pub(crate) fn header_row<'a>(table: &'static Table, rows: impl Iterator<Item = &'a Line>) -> Option<usize> {
    let known = Headers::of(table);
    let matches = rows.take(HEADER_WITHIN).enumerate().map(|(at, row)| (known.matches(row), at));
    let best = matches.max_by_key(|(matches, at)| (*matches, std::cmp::Reverse(*at)))?;
    (best.0 > 0).then_some(best.1)
}

/// How many columns of a table the best of the first rows names.
pub(super) fn most_matches(table: &'static Table, grid: &Grid) -> usize {
    let known = Headers::of(table);
    grid.rows.iter().take(HEADER_WITHIN).map(|row| known.matches(&row.1)).max().unwrap_or(0)
}

/// The table whose name comes nearest.
fn near_table<B: Book>(named: &str) -> Option<&'static Table> {
    let known: Vec<(String, &'static Table)> =
        B::tables().flat_map(|table| table_names(table).into_iter().map(move |name| (name, table))).collect();
    let near = nearest(&fold(named), known.iter().map(|name| name.0.as_str()))?;
    known.iter().find(|name| name.0 == near).map(|name| name.1)
}

/// What stands under a header.
#[derive(Clone, Copy)]
enum Meaning {
    /// A field: position among the table's columns.
    Field(usize),
    /// Notes, or what was said to be a flaw already.
    Aside,
}

/// What each column of the sheet that has a header means, with the headers as written; unknown and repeated ones are
/// flaws.
fn columns<B: Book>(
    intake: &mut Intake<B>,
    table: &'static Table,
    known: &Headers,
    grid: &Grid,
    header: usize,
) -> (BTreeMap<usize, Meaning>, BTreeMap<&'static str, String>) {
    let (number, cells) = &grid.rows[header];
    let mut headers = BTreeMap::new();
    let mut meanings = BTreeMap::new();
    for (position, cell) in cells {
        let shown = cell.shown();
        let at = Place { row: Some(*number), column: Some(shown.clone()), ..intake.place(&grid.name) };
        let meaning = match known.column(cell) {
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
            None if is_note(&shown) || is_mark(&shown) => Meaning::Aside,
            None => {
                let near = known.nearest(&shown).map(|near| column_key(table.name, table.columns[near].field));
                let near = near.map(|key| Arg::Message(key.into()));
                intake.flaw(Flaw::new(Code::UnknownColumn, at).with("column", shown).suggest(near));
                Meaning::Aside
            }
        };
        meanings.insert(*position, meaning);
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
