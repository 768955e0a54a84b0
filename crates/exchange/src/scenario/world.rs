//! All that changes are made to: the rows of data, decisions and policy, taken apart into cells and put together again.

use std::collections::BTreeMap;

use crate::decisions::Decisions;
use crate::flaw::Flaw;
use crate::parse::gather;
use crate::policy::Policy;
use crate::questionnaire::Questionnaire;
use crate::rows::Dataset;
use crate::table::{Book, CellFlaw, Cells, Column, Form, Raw, Table};

/// The books that a scenario may change.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs {
    /// The data, checked: their references are ids.
    pub dataset: Dataset,
    /// The decisions in force.
    pub decisions: Decisions,
    /// Weights, switches, thresholds.
    pub policy: Policy,
}

impl Inputs {
    /// The same with the answers of a questionnaire among the needs of training.
    pub fn with_answers(&self, answers: &Questionnaire) -> Result<Self, Vec<Flaw>> {
        let (dataset, _) = gather(&self.dataset, Some(answers), &[], Vec::new())?;
        Ok(Self { dataset, ..self.clone() })
    }
}

/// A row while changes are made.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Its number, which no other row of the world has.
    pub number: usize,
    /// Its cells in the order of the columns.
    pub cells: Vec<Raw>,
}

/// The rows of all tables.
#[derive(Clone, Debug, Default)]
pub(super) struct World {
    lines: BTreeMap<&'static str, Vec<Line>>,
    next: usize,
}

/// Every table of the three books.
pub(super) fn tables() -> impl Iterator<Item = &'static Table> {
    Dataset::tables().chain(Decisions::tables()).chain(Policy::tables())
}

/// Whether a table is one of a book.
pub(super) fn is_of<B: Book>(table: &Table) -> bool {
    B::tables().any(|known| known.name == table.name)
}

impl World {
    /// The books taken apart.
    pub fn of(inputs: &Inputs) -> Self {
        let mut world = Self::default();
        world.take(&inputs.dataset);
        world.take(&inputs.decisions);
        world.take(&inputs.policy);
        world
    }

    fn take<B: Book>(&mut self, book: &B) {
        for table in B::tables() {
            for cells in book.rows(table.name) {
                self.add(table, cells);
            }
        }
    }

    /// The rows of a table.
    pub fn lines(&self, table: &Table) -> &[Line] {
        self.lines.get(table.name).map_or(&[], Vec::as_slice)
    }

    /// Adds a row, and gives its number.
    pub fn add(&mut self, table: &'static Table, cells: Vec<Raw>) -> usize {
        let number = self.next;
        self.next += 1;
        self.lines.entry(table.name).or_default().push(Line { number, cells });
        number
    }

    /// The cells of a row.
    pub fn cells_mut(&mut self, table: &Table, number: usize) -> Option<&mut Vec<Raw>> {
        let lines = self.lines.get_mut(table.name)?;
        lines.iter_mut().find(|line| line.number == number).map(|line| &mut line.cells)
    }

    /// Takes rows away, and gives them.
    pub fn remove(&mut self, table: &Table, goes: impl Fn(&Line) -> bool) -> Vec<Line> {
        let Some(lines) = self.lines.get_mut(table.name) else { return Vec::new() };
        let (gone, kept) = std::mem::take(lines).into_iter().partition(goes);
        *lines = kept;
        gone
    }

    /// The books put together; what of an added row cannot be read comes with its number.
    pub fn inputs(&self) -> (Inputs, Vec<(usize, &'static Column, CellFlaw)>) {
        let mut flaws = Vec::new();
        let inputs =
            Inputs { dataset: self.book(&mut flaws), decisions: self.book(&mut flaws), policy: self.book(&mut flaws) };
        (inputs, flaws)
    }

    fn book<B: Book>(&self, flaws: &mut Vec<(usize, &'static Column, CellFlaw)>) -> B {
        let mut book = B::blank();
        for table in B::tables() {
            for line in self.lines(table) {
                let found = push(&mut book, table, &line.cells, Form::Json);
                flaws.extend(found.into_iter().map(|(column, flaw)| (line.number, column, flaw)));
            }
        }
        book
    }
}

/// Reads a row into a book, as people's own files are read.
fn push<B: Book>(book: &mut B, table: &'static Table, cells: &[Raw], form: Form) -> Vec<(&'static Column, CellFlaw)> {
    let mut flaws = Vec::new();
    let raw: Vec<_> = table.columns.iter().zip(cells.iter().cloned().map(Some)).collect();
    book.push(table.name, &mut Cells { raw: raw.into_iter(), form, flaws: &mut flaws });
    flaws
}

/// What a text means in a cell of a row, read as in people's sheets.
pub(super) fn understood(table: &'static Table, cells: &[Raw], column: usize, value: Raw) -> Result<Raw, CellFlaw> {
    fn of<B: Book>(table: &'static Table, cells: &[Raw], column: usize) -> Result<Raw, CellFlaw> {
        let mut book = B::blank();
        let flaws = push(&mut book, table, cells, Form::Sheet);
        if let Some((_, flaw)) = flaws.into_iter().find(|(of, _)| of.field == table.columns[column].field) {
            return Err(flaw);
        }
        let row = book.rows(table.name).pop();
        Ok(row.map_or(Raw::Empty, |mut row| row.swap_remove(column)))
    }
    let mut cells = cells.to_vec();
    cells[column] = value;
    if is_of::<Dataset>(table) {
        of::<Dataset>(table, &cells, column)
    } else if is_of::<Decisions>(table) {
        of::<Decisions>(table, &cells, column)
    } else {
        of::<Policy>(table, &cells, column)
    }
}
