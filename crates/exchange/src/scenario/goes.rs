//! What goes with a row that is removed, and what comes with one that is copied.
//!
//! A row goes with what it is identified by: a condition with its unit, a shift with its professional. So do a few that name it
//! elsewhere, where people mean that; a few keep their row and lose the cell. Whatever else still names a removed row is told as a flaw of
//! the data that come of it.

use std::collections::BTreeMap;

use super::world::{Line, World, is_of, tables};
use crate::keys::or_else;
use crate::rows::Dataset;
use crate::table::{Kind, Raw, Table};

/// Cells outside what identifies a row with which it goes all the same.
const GOES: [(&str, &str); 13] = [
    ("activities", "service"),
    ("activity_prerequisites", "before"),
    ("operators", "service"),
    ("slots", "room"),
    ("slots", "trainer"),
    ("training_pins", "activity"),
    ("training_pins", "operator"),
    ("training_pins", "slot"),
    ("wishes", "unit"),
    ("visits", "household"),
    ("visits", "place"),
    ("visits", "ends"),
    ("visit_pins", "professional"),
];

/// Cells that become empty.
const EMPTIED: [(&str, &str); 8] = [
    ("members", "school"),
    ("commitments", "via"),
    ("pins", "package"),
    ("visit_pins", "after"),
    ("operators", "base"),
    ("operators", "professional"),
    ("services", "municipality"),
    ("slots", "activity"),
];

/// Tables that speak of this one alone, and of none that is like it: what was decided of a visit, when somebody is away.
const ALONE: [&str; 2] = ["visit_pins", "absences"];

/// Whether a cell belongs to a list.
fn among(list: &[(&str, &str)], table: &Table, column: usize) -> bool {
    list.contains(&(table.name, table.columns[column].field))
}

/// The columns of a table that name rows of another.
fn naming<'a>(table: &'a Table, target: &str) -> impl Iterator<Item = usize> + use<'a> {
    let target = target.to_owned();
    let columns = table.columns.iter().enumerate();
    columns.filter(move |(_, column)| matches!(column.kind, Kind::Ref(of) if of == target)).map(|(at, _)| at)
}

/// The columns of a table that name a removed row: those that name rows of its table, and those that may name one there as well, where
/// no row that comes first has the same code.
fn naming_gone(world: &World, table: &'static Table, of: &Table, id: &str) -> Vec<usize> {
    let first = |target: &str| {
        let is_there = |other: &'static Table| world.lines(other).iter().any(|line| line.cells[0].shown() == id);
        tables().filter(|other| other.name == target).any(is_there)
    };
    let names = |kind: Kind| match kind {
        Kind::Ref(target) if target == of.name => true,
        Kind::Ref(target) => or_else(table.name, target) == Some(of.name) && !first(target),
        _ => false,
    };
    (0..table.columns.len()).filter(|at| names(table.columns[*at].kind)).collect()
}

/// Whether a column is one of those that identify a row.
fn identifies(table: &Table, column: usize) -> bool {
    column < table.key.max(1)
}

/// Whether other rows can name those of a table.
pub(super) fn is_named(table: &Table) -> bool {
    table.key > 0 && matches!(table.columns[0].kind, Kind::Code | Kind::Istat)
}

/// How many rows of each table went.
pub(super) type Counts = BTreeMap<&'static str, usize>;

/// Removes rows and what goes with them; the rows that were meant, and all that went, each with its table.
pub(super) fn remove(
    world: &mut World,
    table: &'static Table,
    goes: impl Fn(&World, &Line) -> bool,
) -> Vec<(&'static Table, Line)> {
    let numbers: Vec<usize> =
        world.lines(table).iter().filter(|line| goes(world, line)).map(|line| line.number).collect();
    let mut gone: Vec<(&'static Table, Line)> =
        world.remove(table, |line| numbers.contains(&line.number)).into_iter().map(|line| (table, line)).collect();
    let mut at = 0;
    while at < gone.len() {
        let (of, line) = (gone[at].0, gone[at].1.clone());
        at += 1;
        let id = line.cells[0].shown();
        // a fund is there as long as one of its lines is
        if !is_named(of) || world.lines(of).iter().any(|other| other.cells[0].shown() == id) {
            continue;
        }
        for other in tables() {
            let columns = naming_gone(world, other, of, &id);
            let with = |at: &usize| identifies(other, *at) || among(&GOES, other, *at);
            let (follow, stay): (Vec<usize>, Vec<usize>) = columns.into_iter().partition(with);
            let names = |line: &Line, at: usize| line.cells[at].shown() == id;
            let gone_too = world.remove(other, |line| follow.iter().any(|at| names(line, *at)));
            gone.extend(gone_too.into_iter().map(|line| (other, line)));
            for at in stay.into_iter().filter(|at| among(&EMPTIED, other, *at)) {
                let emptied: Vec<usize> =
                    world.lines(other).iter().filter(|line| names(line, at)).map(|line| line.number).collect();
                for number in emptied {
                    if let Some(cells) = world.cells_mut(other, number) {
                        cells[at] = Raw::Empty;
                    }
                }
            }
        }
    }
    gone
}

/// Copies a row with a code of its own, and the rows that speak of it first of all, under a new code; the number of the copy, and how
/// many rows came with it. What ties it to others of its kind does not come.
pub(super) fn copy(world: &mut World, table: &'static Table, of: &Line, code: &str) -> (usize, Counts) {
    let mut cells = of.cells.clone();
    cells[0] = Raw::text(code);
    let number = world.add(table, cells);
    let mut counts = Counts::new();
    let id = of.cells[0].shown();
    for other in tables().filter(|other| is_of::<Dataset>(other) && !ALONE.contains(&other.name)) {
        let columns: Vec<usize> = naming(other, table.name).collect();
        let [column] = columns[..] else { continue };
        let own = other.name == "visits" && other.columns[column].field == "household";
        if column > 0 && !own {
            continue;
        }
        let of: Vec<Line> =
            world.lines(other).iter().filter(|line| line.cells[column].shown() == id).cloned().collect();
        *counts.entry(other.name).or_default() += of.len();
        for line in of {
            if own {
                // a visit has a code of its own, and seats
                let more = copy_visit(world, other, &line, column, code);
                for (table, count) in more {
                    *counts.entry(table).or_default() += count;
                }
            } else {
                let mut cells = line.cells;
                cells[column] = Raw::text(code);
                world.add(other, cells);
            }
        }
    }
    counts.retain(|_, count| *count > 0);
    (number, counts)
}

fn copy_visit(world: &mut World, table: &'static Table, of: &Line, household: usize, code: &str) -> Counts {
    let own = format!("{}.{code}", of.cells[0].shown());
    let (number, counts) = copy(world, table, of, &own);
    if let Some(cells) = world.cells_mut(table, number) {
        cells[household] = Raw::text(code);
    }
    counts
}
