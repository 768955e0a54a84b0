//! The changes of one scenario made, one after another, with every flaw of them at its place.

use std::collections::BTreeMap;

use super::deed::Deed;
use super::file::{ChangeRow, Scenarios};
use super::goes;
use super::target;
use super::world::{Inputs, Line, World, understood};
use crate::flaw::{Code, Flaw, Place};
use crate::table::{Raw, Row, Table};
use crate::text::Arg;
use crate::words::Action;

/// A scenario with its changes made, or what is wrong with them.
pub(crate) struct Applied {
    /// What each change did.
    pub deeds: Vec<Deed>,
    /// The data that came of it.
    pub inputs: Result<Inputs, Vec<Flaw>>,
}

/// Makes the changes of a scenario. Arrivals are drawn by `seed`: the same in every scenario.
pub(super) fn apply(base: &Inputs, file: &Scenarios, scenario: &str, seed: u32) -> Applied {
    made(base, file, scenario, Some(seed))
}

/// The same for weeks to come: there more arrivals are more every week, and nobody more today.
pub(crate) fn apply_to_weeks(base: &Inputs, file: &Scenarios, scenario: &str) -> Applied {
    made(base, file, scenario, None)
}

fn made(base: &Inputs, file: &Scenarios, scenario: &str, seed: Option<u32>) -> Applied {
    let mut of: Vec<usize> =
        (0..file.changes.len()).filter(|change| file.changes[*change].scenario == scenario).collect();
    // whatever the order of the rows in the file
    of.sort_by_cached_key(|change| {
        let row = &file.changes[*change];
        let cells: Vec<String> = row.cells().iter().map(Raw::shown).collect();
        (row.step.unwrap_or(0), row.action, cells)
    });
    let mut maker = Maker {
        world: World::of(base),
        file,
        scenario,
        seed,
        touched: BTreeMap::new(),
        removed: Vec::new(),
        added: BTreeMap::new(),
        deeds: Vec::new(),
        flaws: Vec::new(),
    };
    for change in of {
        if let Err(flaw) = maker.make(change) {
            maker.flaws.push(*flaw);
        }
    }
    maker.done()
}

/// A row made from its cells.
pub(super) struct AddedRow {
    /// The change that spoke of it first.
    pub change: usize,
    /// What it did, among the deeds.
    pub deed: usize,
}

/// The changes of a scenario while they are made.
pub(super) struct Maker<'a> {
    pub world: World,
    pub file: &'a Scenarios,
    pub scenario: &'a str,
    /// Seed of arrivals today; none where more come every week.
    pub seed: Option<u32>,
    /// Cells that were altered: number of the row, column; by which change.
    pub touched: BTreeMap<(usize, usize), usize>,
    /// Rows that were removed, and by which change.
    pub removed: Vec<(&'static Table, Line, usize)>,
    /// Rows made from their cells, by their number.
    pub added: BTreeMap<usize, AddedRow>,
    pub deeds: Vec<Deed>,
    pub flaws: Vec<Flaw>,
}

/// What a change may fail with.
pub(super) type Made = Result<(), Box<Flaw>>;

impl Maker<'_> {
    /// The place of a change.
    pub fn at(&self, change: usize, field: &str) -> Place {
        self.file.origin.place(ChangeRow::TABLE, change, Some(field), self.scenario)
    }

    /// A flaw of a change.
    pub fn flaw(&self, code: Code, change: usize, field: &str) -> Flaw {
        Flaw::new(code, self.at(change, field))
    }

    /// A flaw that names another change of the scenario.
    pub fn against(&self, code: Code, change: usize, field: &str, other: usize) -> Box<Flaw> {
        let first = self.at(other, field).row.map_or(0, i64::from);
        Box::new(self.flaw(code, change, field).with("first", first))
    }

    fn make(&mut self, change: usize) -> Made {
        let row = &self.file.changes[change];
        let table = target::table(&row.table).map_err(|near| {
            let flaw = self.flaw(Code::NoSuchTable, change, "table").with("table", row.table.as_str());
            Box::new(flaw.suggest(near))
        })?;
        match row.action {
            Action::Add => self.add(change, table),
            Action::Alter => self.alter(change, table),
            Action::Scale => self.scale(change, table),
            Action::More => self.more(change, table),
            Action::Remove => self.remove(change, table),
        }
    }

    /// A cell of the change that its action needs.
    pub fn needed(&self, change: usize, field: &'static str) -> Result<String, Box<Flaw>> {
        let row = &self.file.changes[change];
        let given = match field {
            "row" => &row.row,
            "column" => &row.column,
            _ => &row.value,
        };
        given.clone().ok_or_else(|| Box::new(self.flaw(Code::ChangeLacks, change, field).with("column", header(field))))
    }

    /// A cell of the change that its action does not take.
    pub fn none(&self, change: usize, field: &'static str) -> Made {
        match self.needed(change, field) {
            Ok(_) => Err(Box::new(self.flaw(Code::ChangeSurplus, change, field).with("column", header(field)))),
            Err(_) => Ok(()),
        }
    }

    /// The column that a change names.
    pub fn column(&self, change: usize, table: &'static Table) -> Result<usize, Box<Flaw>> {
        let said = self.needed(change, "column")?;
        target::column(table, &said).map_err(|near| {
            let flaw = self.flaw(Code::NoSuchColumn, change, "column").with("column", said.as_str());
            Box::new(flaw.with("table", name(table)).suggest(near))
        })
    }

    /// The numbers of the rows that a code means; there is one at least.
    pub fn rows(&self, change: usize, table: &'static Table, code: &str) -> Result<Vec<usize>, Box<Flaw>> {
        let meant = |line: &&Line| target::is_meant(&self.world, table, code, line);
        let found: Vec<usize> = self.world.lines(table).iter().filter(meant).map(|line| line.number).collect();
        if !found.is_empty() {
            return Ok(found);
        }
        let gone = self
            .removed
            .iter()
            .find(|(of, line, _)| of.name == table.name && target::is_meant(&self.world, table, code, line));
        if let Some((_, _, other)) = gone {
            return Err(self.against(Code::AlteredAndRemoved, change, "row", *other));
        }
        let flaw = self.flaw(Code::NamesNothing, change, "row").with("row", code).with("table", name(table));
        Err(Box::new(flaw.suggest(target::near_row(&self.world, table, code))))
    }

    /// Puts a value into a cell that no other change has touched.
    pub fn put(
        &mut self,
        change: usize,
        table: &'static Table,
        (number, column): (usize, usize),
        value: Raw,
    ) -> Result<Raw, Box<Flaw>> {
        if let Some(other) = self.touched.get(&(number, column)) {
            return Err(self.against(Code::CellTwice, change, "column", *other));
        }
        let at = self.at(change, "value");
        let Some(cells) = self.world.cells_mut(table, number) else { return Ok(Raw::Empty) };
        let value = understood(table, cells, column, value).map_err(|flaw| Box::new(flaw.at(at)))?;
        let before = std::mem::replace(&mut cells[column], value);
        self.touched.insert((number, column), change);
        Ok(before)
    }

    fn remove(&mut self, change: usize, table: &'static Table) -> Made {
        self.none(change, "column")?;
        self.none(change, "value")?;
        let code = self.needed(change, "row")?;
        let rows = self.rows(change, table, &code)?;
        if let Some((_, other)) = self.touched.iter().find(|((number, _), _)| rows.contains(number)) {
            return Err(self.against(Code::AlteredAndRemoved, change, "row", *other));
        }
        let gone = goes::remove(&mut self.world, table, |_, line| rows.contains(&line.number));
        let mut with = goes::Counts::new();
        for (of, _) in gone.iter().skip(rows.len()) {
            *with.entry(of.name).or_default() += 1;
        }
        self.deeds.push(Deed::Removed { table: table.name, code, rows: rows.len(), with });
        self.removed.extend(gone.into_iter().map(|(of, line)| (of, line, change)));
        Ok(())
    }

    /// The data that came of the changes; what of an added row is not right is told at the change that added it.
    fn done(mut self) -> Applied {
        let (inputs, flaws) = self.world.inputs();
        for (number, column, flaw) in flaws {
            let change = self.added.get(&number).map_or(0, |added| added.change);
            let field = Arg::Text(column.field.to_owned());
            let flaw = match flaw.code {
                Code::Required => self.flaw(Code::ChangeLacks, change, "column").with("column", field),
                _ => flaw.at(self.at(change, "column")),
            };
            self.flaws.push(flaw);
        }
        let inputs = if self.flaws.is_empty() { Ok(inputs) } else { Err(self.flaws) };
        Applied { deeds: self.deeds, inputs }
    }
}

/// The name of a column of the changes.
fn header(field: &str) -> Arg {
    Arg::Message(crate::lexicon::column_key(ChangeRow::TABLE.name, field).into())
}

/// The name of a table.
pub(super) fn name(table: &Table) -> Arg {
    Arg::Message(crate::lexicon::table_key(table.name).into())
}
