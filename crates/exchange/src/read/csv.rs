//! The csv reader: one file a table, `;`, `,` or tab, in any of the encodings that spreadsheet programs write.

use std::borrow::Cow;

use super::grid::{self, Grid, Headers, Line};
use super::habits::Habits;
use super::intake::Intake;
use super::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS, encoding, sniff, swapped};
use crate::flaw::{Code, Flaw, Place};
use crate::table::{Book, Raw, Table};
use crate::write::plain_text;

pub(super) fn read<B: Book>(intake: &mut Intake<B>, files: &[(String, Vec<u8>)]) {
    if files.is_empty() {
        intake.give_up(Flaw::new(Code::EmptyFolder, intake.place("")));
    }
    let (mut names, mut grids) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        match grid::<B>(name, bytes, intake.place(name)) {
            Ok(grid) => {
                names.push(stem(name).to_owned());
                grids.push(grid);
            }
            Err(flaw) => intake.give_up(*flaw),
        }
    }
    if let Some(other) = swapped::sheets::<B>(&names, &grids) {
        return intake.give_up(swapped::flaw::<B>(intake.place(""), other));
    }
    for (name, grid) in grid::meant::<B>(names, &grids).iter().zip(grids) {
        grid::take(intake, name, grid);
    }
}

/// The cells of a file, or why it cannot be read.
fn grid<B: Book>(name: &str, bytes: &[u8], place: Place) -> Result<Grid, Box<Flaw>> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Box::new(super::json::too_large(place)));
    }
    if let Some(kind) = sniff::other_than(sniff::CSV, bytes) {
        return Err(Box::new(sniff::flaw(place, sniff::CSV, kind)));
    }
    let text = csv_text_or(bytes).map_err(|code| Flaw::new(code, place.clone()))?;
    let delimiter = delimiter(grid::table_of::<B>(stem(name)), &text);
    let Some(records) = records(&text, delimiter, usize::MAX) else {
        return Err(Box::new(Flaw::new(Code::TooManyRows, place).with("most", i64::from(MOST_ROWS))));
    };
    let rows = records.into_iter().filter(|record| !record.cells.is_empty());
    let rows = rows.map(|record| (record.number, record.cells)).collect();
    Ok(Grid { name: name.to_owned(), rows, habits: Habits { comma: delimiter != b',', from_1904: false } })
}

/// The text of a csv file, if it can be read.
pub(crate) fn csv_text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    csv_text_or(bytes).ok()
}

/// The text of a csv file, or why it cannot be read.
fn csv_text_or(bytes: &[u8]) -> Result<Cow<'_, str>, Code> {
    let mut text = encoding::csv(bytes).ok_or(Code::Encoding)?;
    if !text.contains('\n') {
        // lines as old Macintosh programs end them
        text = text.replace('\r', "\n").into();
    }
    let quotes = text.bytes().filter(|byte| *byte == b'"').count();
    if quotes % 2 == 0 { Ok(text) } else { Err(Code::Csv) }
}

/// The name of a file without its ending.
pub(crate) fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The delimiter that lets most columns of the header be known; commas of decimals do not mislead it.
pub(crate) fn delimiter(table: Option<&'static Table>, text: &str) -> u8 {
    let headers = table.map(Headers::of);
    let matches = |delimiter: u8| {
        let rows = records(text, delimiter, 30).unwrap_or_default();
        match &headers {
            Some(headers) => rows.iter().map(|row| headers.matches(&row.cells)).max().unwrap_or(0),
            None => rows.first().map_or(0, |row| row.width),
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

/// A record of a csv file.
pub(crate) struct Record {
    /// The number of the row that a spreadsheet shows.
    pub number: u32,
    /// How many cells it has.
    pub width: usize,
    /// Those that are not empty.
    pub cells: Line,
    /// Where it stands in the text, the break of its line included.
    pub span: std::ops::Range<usize>,
}

/// The first `most` records with the row numbers that a spreadsheet shows: blank lines count, line breaks inside quotes
/// do not. `None` = too many rows or columns.
pub(crate) fn records(text: &str, delimiter: u8, most: usize) -> Option<Vec<Record>> {
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
        let cells = record.iter().map(|cell| Raw::text(plain_text(cell))).enumerate();
        let cells = cells.filter(|(_, cell)| *cell != Raw::Empty).collect();
        rows.push(Record { number: line, width: record.len(), cells, span: start..reader.position().byte() as usize });
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
        let numbers: Vec<u32> = records(text, b';', 99).unwrap_or_default().iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3, 5]);
    }
}
