//! What a dataset holds, in figures: what people compare with what they meant to give.

use serde::Serialize;

use crate::lexicon::table_key;
use crate::rows::Dataset;
use crate::table::Book;
use crate::text::{Arg, Lang, text};

/// A dataset in figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatasetView {
    /// The day the data speaks of, ISO.
    pub as_of: String,
    /// The first Monday, ISO.
    pub horizon_start: String,
    /// The weeks looked at.
    pub weeks: u16,
    /// All three in words.
    pub text: String,
    /// The tables that have rows.
    pub tables: Vec<TableView>,
}

/// A table in figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// Its name in JSON.
    pub table: String,
    /// Its name in words.
    pub name: String,
    /// How many rows.
    pub rows: usize,
}

/// A dataset in figures.
pub fn dataset(lang: Lang, dataset: &Dataset) -> DatasetView {
    let head = &dataset.head;
    let args = [
        ("day", Arg::Date(head.as_of)),
        ("start", Arg::Date(head.horizon_start)),
        ("weeks", Arg::from(i64::from(head.weeks))),
    ];
    DatasetView {
        as_of: head.as_of.to_string(),
        horizon_start: head.horizon_start.to_string(),
        weeks: head.weeks,
        text: text(lang, "summary-dataset", &args),
        tables: tables(lang, dataset),
    }
}

/// The tables of a book that have rows.
pub fn tables<B: Book>(lang: Lang, book: &B) -> Vec<TableView> {
    let view = |table: &&'static crate::table::Table| TableView {
        table: table.name.to_owned(),
        name: text(lang, &table_key(table.name), &[]),
        rows: book.rows(table.name).len(),
    };
    B::TABLES.iter().map(view).filter(|table| table.rows > 0).collect()
}
