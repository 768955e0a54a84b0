//! The template: the workbook to fill in, with an example row a sheet that the reader leaves out.

use chrono::{NaiveDate, NaiveTime};
use rust_xlsxwriter::XlsxError;

use super::sheet::attribute;
use super::xlsx::workbook;
use crate::lexicon::column_key;
use crate::table::{Book, Column, Kind, Raw, Table};
use crate::text::{Lang, text};

/// An empty workbook for a book, with guide, notes, drop-downs and examples.
pub fn template<B: Book>(lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let example = |table: &'static Table| {
        // the head has one row, which is to be filled in: an example would stand in its way
        (Some(table) != B::HEAD).then(|| row(lang, table))
    };
    workbook::<B>(lang, &|_| Vec::new(), Some(&example))
}

/// The example row: its first cell says that it is one, where that cell is free text or an id.
fn row(lang: Lang, table: &'static Table) -> Vec<Raw> {
    let mut row: Vec<Raw> = table.columns.iter().map(|column| cell(lang, table, column)).collect();
    if table.marks_examples() {
        let mark = text(lang, "template-example", &[]);
        row[0] = match &row[0] {
            Raw::Empty => Raw::Text(mark),
            id => Raw::Text(format!("{mark}-{}", id.shown())),
        };
    }
    row
}

/// A column's cell in the example row.
fn cell(lang: Lang, table: &'static Table, column: &'static Column) -> Raw {
    let said = attribute(lang, &column_key(table.name, column.field), "example");
    match column.kind {
        _ if said.as_deref() == Some("-") => Raw::Empty,
        Kind::Word(list) => Raw::text(said.as_deref().unwrap_or(list.codes[0])),
        Kind::Int { min, .. } => Raw::Number(said.and_then(|said| said.parse().ok()).unwrap_or(min.max(1) as f64)),
        Kind::Money => Raw::Number(said.and_then(|said| said.parse().ok()).unwrap_or(400.0)),
        Kind::Hours { .. } => Raw::Number(2.0),
        Kind::Degrees { max } => Raw::Number(if max == 90 { 43.933 } else { 10.917 }),
        Kind::Date => Raw::Date(NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default()),
        Kind::Time => Raw::Time(NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default()),
        Kind::Bool => Raw::Bool(said.is_some()),
        Kind::Days => Raw::List(["mon", "tue", "wed", "thu", "fri"].map(Raw::text).to_vec()),
        Kind::Areas => Raw::List([14.0, 9.0].map(Raw::Number).to_vec()),
        Kind::Code | Kind::Istat | Kind::Ref(_) | Kind::Rule(_) | Kind::Text => {
            said.as_deref().map_or(Raw::Empty, Raw::text)
        }
    }
}
