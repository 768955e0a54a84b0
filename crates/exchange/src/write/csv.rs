//! The csv writer: one file a table, as the spreadsheet programs of each language expect it.

use std::fs;
use std::io;
use std::path::Path;

use super::sheet::{header, localised, title};
use crate::table::{Book, Column, Raw, Table};
use crate::text::Lang;

/// The csv files of a book: name and bytes. Italian: `;` and decimal comma; English: `,` and decimal point. Tables
/// without rows are left out; each file starts with the UTF-8 mark, which spreadsheet programs need.
pub fn csv_files<B: Book>(book: &B, lang: Lang) -> Vec<(String, Vec<u8>)> {
    let written = |table: &'static Table| {
        let rows = book.rows(table.name);
        let name = title(lang, table).to_lowercase().replace([' ', '\'', '’', '/'], "_");
        (!rows.is_empty()).then(|| (format!("{name}.csv"), file(table, rows, lang)))
    };
    B::tables().filter_map(written).collect()
}

fn file(table: &'static Table, rows: Vec<Vec<Raw>>, lang: Lang) -> Vec<u8> {
    let heads = table.columns.iter().map(|column| header(lang, table, column)).collect();
    let cells = |row: Vec<Raw>| table.columns.iter().zip(row).map(|(column, cell)| shown(lang, column, cell)).collect();
    csv_lines(lang, std::iter::once(heads).chain(rows.into_iter().map(cells)))
}

/// A csv file of these lines, the heads first.
pub(crate) fn csv_lines(lang: Lang, lines: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let delimiter = if lang == Lang::It { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(b"\xef\xbb\xbf".to_vec());
    for line in lines {
        // a vector takes every write
        let _ = writer.write_record(line);
    }
    writer.into_inner().unwrap_or_default()
}

fn shown(lang: Lang, column: &Column, cell: Raw) -> String {
    match localised(lang, column, cell) {
        Raw::Number(number) if lang == Lang::It => Raw::Number(number).shown().replace('.', ","),
        Raw::Date(date) if lang == Lang::It => date.format("%d/%m/%Y").to_string(),
        Raw::Text(text) => harmless(text),
        cell => cell.shown(),
    }
}

/// Whether a spreadsheet program would take this text for a formula, or it starts as one made harmless. Numbers with a
/// sign, as telephone numbers have it, are none.
pub(crate) fn is_formula(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    let number = |letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '-' | '.' | ',' | ' ');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r']) && !(bare == text && bare.chars().all(number))
}

/// A text as a spreadsheet program takes it for text: an apostrophe stands before what would be a formula.
pub(crate) fn harmless(text: String) -> String {
    if is_formula(&text) { format!("'{text}") } else { text }
}

/// The text that was made harmless.
pub(crate) fn plain_text(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|_| is_formula(cell)).unwrap_or(cell)
}

/// Writes the csv files of a book into a folder, which is made if it is not there.
pub fn write_csv<B: Book>(folder: &Path, book: &B, lang: Lang) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, bytes) in csv_files(book, lang) {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
