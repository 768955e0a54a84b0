//! Csv files with their flaws: the rows stay as they are, to the letter; one cell more stands at their end.

use super::{Column, Marked, Remarks};
use crate::lexicon::is_mark;
use crate::read::{Source, csv_text, delimiter, header_row, records, stem, table_of};
use crate::table::{Book, Raw};
use crate::text::Lang;

pub(super) fn marked<B: Book>(files: &[(String, Vec<u8>)], remarks: &Remarks, lang: Lang) -> Marked {
    let mut told = 0;
    let files = files.iter().map(|(name, bytes)| match file::<B>(name, bytes, remarks, lang) {
        Some((text, flaws)) => {
            told += flaws;
            (name.clone(), format!("\u{feff}{text}").into_bytes())
        }
        None => (name.clone(), bytes.clone()),
    });
    let source = Source::Csv(files.collect());
    Marked { source, told }
}

/// The text of a file with its flaws, and how many these are; `None` = it stays as it is.
fn file<B: Book>(name: &str, bytes: &[u8], remarks: &Remarks, lang: Lang) -> Option<(String, usize)> {
    let table = table_of::<B>(stem(name))?;
    let text = csv_text(bytes)?;
    let delimiter = delimiter(Some(table), &text);
    let records = records(&text, delimiter, usize::MAX)?;
    let header = &records[header_row(table, records.iter().map(|record| &record.cells))?];
    let old = header.cells.iter().find(|(_, cell)| matches!(cell, Raw::Text(name) if is_mark(name)));
    let none = std::collections::BTreeMap::new();
    let rows = match (remarks.0.get(name), old) {
        (None, None) => return None,
        (rows, _) => rows.unwrap_or(&none),
    };
    let column = Column::of(rows, header.number, lang);
    let at = old.map(|(at, _)| *at);
    let width = records.iter().map(|record| record.width).max().unwrap_or(0);
    let mut marked = String::with_capacity(text.len() * 2);
    let mut from = 0;
    for record in &records {
        let cell = if record.number == header.number {
            column.header.as_str()
        } else {
            column.cells.get(&record.number).map_or("", String::as_str)
        };
        marked.push_str(&text[from..record.span.start]);
        let line = text[record.span.clone()].trim_end_matches(['\r', '\n']);
        from = record.span.start + line.len();
        match at {
            Some(at) if record.number >= header.number => marked.push_str(&replaced(line, delimiter, at, cell)),
            None if !cell.is_empty() => {
                marked.push_str(line);
                marked.extend(std::iter::repeat_n(char::from(delimiter), (width - record.width).saturating_add(1)));
                marked.push_str(&written(&[cell], delimiter));
            }
            _ => marked.push_str(line),
        }
    }
    marked.push_str(&text[from..]);
    Some((marked, column.told))
}

/// A line with another text in one cell; the other cells keep their values.
fn replaced(line: &str, delimiter: u8, at: usize, cell: &str) -> String {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.delimiter(delimiter).has_headers(false).from_reader(line.as_bytes());
    let mut record = csv::StringRecord::new();
    let _ = reader.read_record(&mut record);
    let mut cells: Vec<&str> = record.iter().collect();
    if at < cells.len() || !cell.is_empty() {
        cells.resize(cells.len().max(at + 1), "");
        cells[at] = cell;
    }
    written(&cells, delimiter)
}

/// Cells as a line without its end.
fn written(cells: &[&str], delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    // a vector takes every write
    let _ = writer.write_record(cells);
    let line = String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default();
    line.trim_end_matches('\n').to_owned()
}
