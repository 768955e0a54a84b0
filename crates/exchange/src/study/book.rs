//! The tables of a study as a workbook, and as csv files.

use rust_xlsxwriter::{Format, XlsxError};

use super::file::{CellView, StudyFile, TableView};
use crate::text::{Lang, text};
use crate::write::{blank_workbook, csv_lines, harmless, heads, text_cell};

/// Letters that the name of a sheet may not have, and how many it may.
const BARRED: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const LETTERS: usize = 31;

/// The workbook: a sheet a table, figures as numbers where they are counts, as people read them where they have a unit.
pub fn workbook(study: &StudyFile) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = blank_workbook()?;
    for (number, table) in study.tables.iter().enumerate() {
        let title: String = table.title.chars().filter(|letter| !BARRED.contains(letter)).collect();
        let name: String = format!("{} {title}", number + 1).chars().take(LETTERS).collect();
        let sheet = workbook.add_worksheet().set_name(&name)?;
        let width = |figure: bool| if figure { 16.0 } else { 44.0 };
        heads(sheet, table.columns.iter().map(|column| (column.name.clone(), width(column.figure))))?;
        for (row, cells) in (1u32..).zip(&table.rows) {
            for (at, cell) in (0u16..).zip(cells) {
                match count(cell) {
                    Some(value) => {
                        sheet.write_number(row, at, value as f64)?;
                    }
                    None => text_cell(sheet, row, at, &cell.text, Format::new())?,
                }
            }
        }
    }
    if study.tables.is_empty() {
        let sheet = workbook.add_worksheet();
        text_cell(sheet, 0, 0, &study.headline, Format::new())?;
    }
    workbook.save_to_buffer()
}

/// The tables as csv files: name, bytes. A figure that has a unit stands there as people read it, and in a column of its own as a number in
/// its smallest unit.
pub fn csv_tables(lang: Lang, study: &StudyFile) -> Vec<(String, Vec<u8>)> {
    study
        .tables
        .iter()
        .map(|table| (format!("{}.csv", table.id), csv_lines(lang, lines(lang, table).into_iter())))
        .collect()
}

fn lines(lang: Lang, table: &TableView) -> Vec<Vec<String>> {
    let with_unit = |at: usize| table.rows.iter().any(|row| row[at].value.is_some() && count(&row[at]).is_none());
    let columns: Vec<(usize, bool)> = (0..table.columns.len()).map(|at| (at, with_unit(at))).collect();
    let mut lines = vec![Vec::new()];
    for (at, unit) in &columns {
        let name = &table.columns[*at].name;
        lines[0].push(name.clone());
        if *unit {
            lines[0].push(text(lang, "study-csv-number", &[("name", name.as_str().into())]));
        }
    }
    for row in &table.rows {
        let mut line = Vec::new();
        for (at, unit) in &columns {
            let cell = &row[*at];
            line.push(count(cell).map_or_else(|| harmless(cell.text.clone()), |count| count.to_string()));
            if *unit {
                line.push(cell.value.map(|value| value.to_string()).unwrap_or_default());
            }
        }
        lines.push(line);
    }
    lines
}

/// The number of a cell that is a count and nothing else.
fn count(cell: &CellView) -> Option<i64> {
    cell.value.filter(|value| plain(&cell.text) == Some(*value))
}

/// A text that is a count and nothing else.
fn plain(text: &str) -> Option<i64> {
    let digits: String =
        text.chars().filter(|letter| !matches!(letter, '.' | ',' | '+' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    digits.replace('−', "-").parse().ok()
}
