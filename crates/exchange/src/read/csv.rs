//! The csv reader: one file a table, `;`, `,` or tab, UTF-8 or Windows-1252.

use std::borrow::Cow;

use super::grid::{self, Grid, Headers};
use super::intake::Intake;
use super::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS};
use crate::flaw::{Code, Flaw};
use crate::table::{Book, Raw, Table};

/// Letters of Windows-1252 from 0x80 to 0x9F; the five bytes without a letter become the replacement character.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', '\u{fffd}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

pub(super) fn read<B: Book>(intake: &mut Intake<B>, files: &[(String, Vec<u8>)]) {
    if files.is_empty() {
        intake.give_up(Flaw::new(Code::EmptyFolder, intake.place("")));
    }
    for (name, bytes) in files {
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let place = intake.place(name);
        if bytes.len() as u64 > MOST_BYTES {
            intake.give_up(super::json::too_large(place));
            continue;
        }
        let text = decode(bytes);
        if text.bytes().filter(|byte| *byte == b'"').count() % 2 != 0 {
            intake.give_up(Flaw::new(Code::Csv, place));
            continue;
        }
        let delimiter = delimiter(grid::table_of::<B>(stem), &text);
        match records(&text, delimiter, usize::MAX) {
            Some(rows) => grid::take(intake, stem, Grid { name: name.clone(), rows }),
            None => intake.give_up(Flaw::new(Code::TooManyRows, place).with("most", i64::from(MOST_ROWS))),
        }
    }
}

/// The text of a file: UTF-8 with or without its mark, else Windows-1252.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => bytes
            .iter()
            .map(|byte| match byte {
                0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
                _ => char::from(*byte),
            })
            .collect(),
    }
}

/// The delimiter that lets most columns of the header be known; commas of decimals do not mislead it.
fn delimiter(table: Option<&'static Table>, text: &str) -> u8 {
    let headers = table.map(Headers::of);
    let matches = |delimiter: u8| {
        let rows = records(text, delimiter, 30).unwrap_or_default();
        match &headers {
            Some(headers) => rows.iter().map(|row| headers.matches(&row.1)).max().unwrap_or(0),
            None => rows.first().map_or(0, |row| row.1.len()),
        }
    };
    let mut best = (0, b';');
    for delimiter in *b";,\t" {
        let found = matches(delimiter);
        if found > best.0 {
            best = (found, delimiter);
        }
    }
    best.1
}

/// The first `most` records with the row numbers that a spreadsheet shows: blank lines count, line breaks inside quotes
/// do not. `None` = too many rows or columns.
fn records(text: &str, delimiter: u8, most: usize) -> Option<Vec<(u32, Vec<Raw>)>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let (mut rows, mut record) = (Vec::new(), csv::StringRecord::new());
    let (mut line, mut at) = (1u32, 0usize);
    while rows.len() < most && reader.read_record(&mut record).unwrap_or(false) {
        // a record's position may lie on the blank lines before it
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let start = text[start..].find(|letter| !matches!(letter, '\r' | '\n')).map_or(start, |skip| start + skip);
        line += text[at..start].bytes().filter(|byte| *byte == b'\n').count() as u32;
        at = start;
        if line > MOST_ROWS || record.len() > MOST_COLUMNS {
            return None;
        }
        rows.push((line, record.iter().map(Raw::text).collect()));
        let inner: usize = record.iter().map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count()).sum();
        // these will be counted with the lines up to the next record
        line = line.checked_sub(inner as u32).unwrap_or(line);
    }
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn row_numbers_are_those_of_a_spreadsheet() {
        let text = "a;b\r\n\r\n\"due\nrighe\";2\r\n\n3;4\n";
        let numbers: Vec<u32> = records(text, b';', 99).unwrap_or_default().iter().map(|row| row.0).collect();
        assert_eq!(numbers, [1, 3, 5]);
    }

    #[test]
    fn old_spreadsheets_write_windows_1252() {
        assert_eq!(decode(b"citt\xe0 400 \x80"), "città 400 €");
        assert_eq!(decode(b"\xef\xbb\xbfcitt\xc3\xa0"), "città");
    }
}
