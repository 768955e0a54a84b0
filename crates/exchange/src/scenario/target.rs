//! What the words of a change mean: a table and a column by their names, rows by their code.

use super::world::{Line, World, tables};
use crate::lexicon::{column_key, column_names, fold, nearest, table_key, table_names, word};
use crate::table::{Kind, Raw, Table};
use crate::text::{Arg, Lang, text};

/// What stands for any cell.
const ANY: &str = "*";
/// What parts the cells that identify a row.
const BETWEEN: char = '/';

/// The table of a name; else the one that comes nearest, to be suggested.
pub(super) fn table(said: &str) -> Result<&'static Table, Option<Arg>> {
    let folded = fold(said);
    if let Some(table) = tables().find(|table| table_names(table).contains(&folded)) {
        return Ok(table);
    }
    let names: Vec<(String, &'static Table)> =
        tables().flat_map(|table| table_names(table).into_iter().map(move |name| (name, table))).collect();
    let near = nearest(said, names.iter().map(|(name, _)| name.as_str()));
    let near = near.and_then(|near| names.iter().find(|(name, _)| *name == near));
    Err(near.map(|(_, table)| Arg::Message(table_key(table.name).into())))
}

/// The position of a column of a name; else the one that comes nearest.
pub(super) fn column(table: &'static Table, said: &str) -> Result<usize, Option<Arg>> {
    let folded = fold(said);
    let named = |column| column_names(table, column);
    if let Some(at) = table.columns.iter().position(|column| named(column).contains(&folded)) {
        return Ok(at);
    }
    let every: Vec<(String, &str)> =
        table.columns.iter().flat_map(|column| named(column).into_iter().map(|name| (name, column.field))).collect();
    let near = nearest(said, every.iter().map(|(name, _)| name.as_str()));
    let near = near.and_then(|near| every.iter().find(|(name, _)| *name == near));
    Err(near.map(|(_, field)| Arg::Message(column_key(table.name, field).into())))
}

/// The columns by which a row is named: those of its key, or all of them where it has none.
fn identifying(table: &Table) -> usize {
    if table.key > 0 { table.key } else { table.columns.len() }
}

/// Whether a row is meant by a code: its first cell, or the leading ones with `/` between them.
pub(super) fn is_meant(world: &World, table: &'static Table, code: &str, line: &Line) -> bool {
    if line.cells.first().is_some_and(|first| first.shown() == code) || code == ANY {
        return true;
    }
    let parts: Vec<&str> = code.split(BETWEEN).map(str::trim).collect();
    parts.len() <= identifying(table)
        && parts.iter().zip(table.columns).zip(&line.cells).all(|((part, column), cell)| match column.kind {
            _ if part.is_empty() || *part == ANY => true,
            _ if cell.shown() == *part => true,
            Kind::Word(list) => word(list, part).is_some_and(|code| cell.shown() == code),
            Kind::Ref("municipalities") => is_town(world, cell, part),
            _ => false,
        })
}

/// Whether a municipality bears a name.
fn is_town(world: &World, cell: &Raw, name: &str) -> bool {
    let Ok(towns) = table("municipalities") else { return false };
    let of = |line: &&Line| line.cells.first() == Some(cell);
    let named = world.lines(towns).iter().find(of).and_then(|line| line.cells.get(1));
    named.is_some_and(|known| fold(&known.shown()) == fold(name))
}

/// The code that comes nearest to one that names no row.
pub(super) fn near_row(world: &World, table: &'static Table, code: &str) -> Option<Arg> {
    let first = code.split(BETWEEN).next().unwrap_or(code);
    let known: Vec<String> = world.lines(table).iter().filter_map(|line| line.cells.first()).map(Raw::shown).collect();
    nearest(first, known.iter().map(String::as_str)).map(Arg::Text)
}

/// The name of a table, for people.
pub(super) fn table_name(lang: Lang, table: &str) -> String {
    text(lang, &table_key(table), &[])
}

/// The name of a column, for people.
pub(super) fn column_name(lang: Lang, table: &str, field: &str) -> String {
    text(lang, &column_key(table, field), &[])
}

/// A row by what identifies it, as a change would name it.
pub(super) fn identified(table: &'static Table, line: &Line) -> String {
    let cells = line.cells.iter().take(identifying(table).min(3)).filter(|cell| **cell != Raw::Empty);
    cells.map(Raw::shown).collect::<Vec<_>>().join(&BETWEEN.to_string())
}
