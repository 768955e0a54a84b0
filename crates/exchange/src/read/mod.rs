//! Reading books: JSON text, workbook bytes or csv files in; every flaw out, or the whole book.

mod csv;
mod encoding;
mod grid;
mod habits;
mod intake;
mod json;
mod open;
mod pack;
mod reason;
mod sniff;
mod strict;
mod swapped;
mod xlsx;

pub(crate) use csv::{csv_text, delimiter, records, stem};
pub(crate) use grid::{header_row, letters, table_of};
pub use open::open;
pub(crate) use open::open_table;
pub use reason::io_reason;
pub(crate) use reason::json_reason;
pub(crate) use swapped::{flaw_for as swapped, format as known_format};
pub(crate) use xlsx::grids;

use std::path::Path;

use crate::check::check;
use crate::flaw::Flaw;
use crate::rows::Dataset;
use crate::table::Book;
use crate::told::{concerns_training, concerns_week, settled};
use intake::Intake;

/// The most bytes that are read, unpacked.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// The most rows of a table.
pub const MOST_ROWS: u32 = 1_048_576;
/// The most columns of a sheet.
pub const MOST_COLUMNS: usize = 512;

/// The bytes of a book, by the kind of file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// JSON text.
    Json(Vec<u8>),
    /// A workbook.
    Xlsx(Vec<u8>),
    /// Csv files: name, bytes; in the order of their names.
    Csv(Vec<(String, Vec<u8>)>),
}

/// Reads a dataset from memory and checks it as a whole: names in references become ids.
pub fn dataset(file: &str, source: &Source) -> Result<Dataset, Vec<Flaw>> {
    checked(file, source, |_| true)
}

/// The same for weeks of the mobile team: tables that placement alone needs may be missing.
pub fn dataset_for_week(file: &str, source: &Source) -> Result<Dataset, Vec<Flaw>> {
    checked(file, source, concerns_week)
}

/// The same for training, which needs no table but its own and the head.
pub fn dataset_for_training(file: &str, source: &Source) -> Result<Dataset, Vec<Flaw>> {
    checked(file, source, concerns_training)
}

fn checked(file: &str, source: &Source, concerns: impl Fn(&Flaw) -> bool) -> Result<Dataset, Vec<Flaw>> {
    let (mut dataset, mut flaws) = read_all::<Dataset>(file, source);
    flaws.extend(check(&mut dataset));
    flaws.retain(concerns);
    settled(flaws).map(|_| dataset)
}

/// Reads the dataset at a path: `.json`, `.xlsx`, or a folder of `.csv`.
pub fn open_dataset(path: &Path) -> Result<Dataset, Vec<Flaw>> {
    let (file, source) = open(path)?;
    dataset(&file, &source)
}

/// Reads another book (decisions, policy, identities) at a path; what it refers to is followed by `parse`.
pub fn open_book<B: Book>(path: &Path) -> Result<B, Vec<Flaw>> {
    let (file, source) = open(path)?;
    read(&file, &source)
}

/// Reads a book from memory; `file` is the name that flaws show. The references of its rows are not followed yet.
pub fn read<B: Book>(file: &str, source: &Source) -> Result<B, Vec<Flaw>> {
    let (book, flaws) = read_all::<B>(file, source);
    settled(flaws).map(|_| book)
}

/// What can be read, and every flaw.
pub(crate) fn read_all<B: Book>(file: &str, source: &Source) -> (B, Vec<Flaw>) {
    let mut intake = Intake::<B>::new(file);
    match source {
        Source::Json(bytes) => json::read(&mut intake, bytes),
        Source::Xlsx(bytes) => xlsx::read(&mut intake, bytes),
        Source::Csv(files) => csv::read(&mut intake, files),
    }
    intake.finish()
}
