//! What a change did, and the sentence that says so.

use super::goes::Counts;
use super::target::{column_name, table_name};
use crate::lexicon;
use crate::table::{Column, DAYS, Kind, Raw, Table};
use crate::text::{Arg, Lang, minutes, text};

/// What a change did.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// A row like another one, with what belongs to it.
    Copied {
        /// Of which table.
        table: &'static str,
        /// Its code.
        code: String,
        /// That of the other one.
        like: String,
        /// How many rows came with it.
        with: Counts,
    },
    /// A row from its cells.
    Added {
        /// Of which table.
        table: &'static Table,
        /// What the change calls it.
        code: String,
        /// Its cells: column, value.
        cells: Vec<(&'static Column, Raw)>,
    },
    /// Another value.
    Altered {
        /// Of which table.
        table: &'static str,
        /// Which column.
        column: &'static Column,
        /// Of which rows.
        code: String,
        /// How many.
        rows: usize,
        /// What was there, where it was the same in all.
        from: Option<Raw>,
        /// What is there now.
        to: Raw,
    },
    /// Numbers greater or smaller by so many per cent.
    Scaled {
        /// Of which table.
        table: &'static str,
        /// Which column.
        column: &'static Column,
        /// Of which rows.
        code: String,
        /// How many.
        rows: usize,
        /// By how much.
        percent: i64,
    },
    /// Households more, drawn from those that are there.
    Arrived {
        /// How many.
        count: usize,
        /// Per cent of those that are there.
        percent: i64,
        /// How many are there.
        of: usize,
        /// The seed they were drawn with.
        seed: u32,
    },
    /// In weeks to come, households more every week.
    Faster {
        /// Per cent of those who come.
        percent: i64,
    },
    /// Rows fewer.
    Removed {
        /// Of which table.
        table: &'static str,
        /// Which.
        code: String,
        /// How many of the table itself.
        rows: usize,
        /// How many others went with them.
        with: Counts,
    },
}

/// The sentence that says what a change did.
pub fn sentence(lang: Lang, deed: &Deed) -> String {
    let count = |count: usize| Arg::from(count as i64);
    match deed {
        Deed::Copied { table, code, like, with } => {
            let args = [
                ("table", table_name(lang, table).into()),
                ("code", code.as_str().into()),
                ("like", like.as_str().into()),
            ];
            text(lang, "change-copied", &args) + &others(lang, with)
        }
        Deed::Added { table, code, cells } => {
            let cell = |(column, value): &(&'static Column, Raw)| {
                format!("{} {}", column_name(lang, table.name, column.field), shown(lang, column, value))
            };
            let cells: Vec<String> = cells.iter().map(cell).collect();
            let args = [
                ("table", table_name(lang, table.name).into()),
                ("code", code.as_str().into()),
                ("cells", cells.join(", ").into()),
            ];
            text(lang, "change-added", &args)
        }
        Deed::Altered { table, column, code, rows, from, to } => {
            let key = if from.is_some() { "change-altered" } else { "change-set" };
            let from = from.as_ref().map(|from| shown(lang, column, from)).unwrap_or_default();
            let args = [
                ("table", table_name(lang, table).into()),
                ("column", column_name(lang, table, column.field).into()),
                ("code", code.as_str().into()),
                ("rows", count(*rows)),
                ("from", from.into()),
                ("to", shown(lang, column, to).into()),
            ];
            text(lang, key, &args)
        }
        Deed::Scaled { table, column, code, rows, percent } => {
            let args = [
                ("table", table_name(lang, table).into()),
                ("column", column_name(lang, table, column.field).into()),
                ("code", code.as_str().into()),
                ("rows", count(*rows)),
                ("percent", signed(*percent).into()),
            ];
            text(lang, "change-scaled", &args)
        }
        Deed::Arrived { count: more, percent, of, seed } => {
            let args = [
                ("count", count(*more)),
                ("percent", signed(*percent).into()),
                ("of", count(*of)),
                ("seed", seed.to_string().into()),
            ];
            text(lang, "change-arrived", &args)
        }
        Deed::Faster { percent } => text(lang, "change-faster", &[("percent", signed(*percent).into())]),
        Deed::Removed { table, code, rows, with } => {
            let args =
                [("table", table_name(lang, table).into()), ("code", code.as_str().into()), ("rows", count(*rows))];
            text(lang, "change-removed", &args) + &others(lang, with)
        }
    }
}

/// With how many rows of other tables.
fn others(lang: Lang, with: &Counts) -> String {
    if with.is_empty() {
        return String::new();
    }
    let total: usize = with.values().sum();
    let each: Vec<String> = with.iter().map(|(table, count)| format!("{} {count}", table_name(lang, table))).collect();
    format!(" {}", text(lang, "change-with", &[("count", (total as i64).into()), ("tables", each.join(", ").into())]))
}

/// A number with its sign.
fn signed(number: i64) -> String {
    format!("{number:+}")
}

/// A cell as people read it.
fn shown(lang: Lang, column: &Column, value: &Raw) -> String {
    match (column.kind, value) {
        (_, Raw::Empty) => text(lang, "change-nothing", &[]),
        (Kind::Word(list), Raw::Text(code)) => lexicon::name(lang, list, code),
        (Kind::Bool, Raw::Bool(truth)) => text(lang, if *truth { "word-bool-true" } else { "word-bool-false" }, &[]),
        (Kind::Money, Raw::Number(euro)) => {
            Arg::Money(fasi_engine::units::Cents((euro * 100.0).round() as i64)).shown(lang)
        }
        (Kind::Hours { .. }, Raw::Number(hours)) => minutes(lang, (hours * 60.0).round() as i64),
        (Kind::Days, Raw::List(days)) => {
            days.iter().map(|day| lexicon::name(lang, &DAYS, &day.shown())).collect::<Vec<_>>().join(", ")
        }
        (_, Raw::Date(date)) => Arg::Date(*date).shown(lang),
        (_, value) => value.shown(),
    }
}
