//! The tables of a study as a workbook.

use rust_xlsxwriter::{Format, XlsxError};

use super::file::StudyFile;
use crate::write::{blank_workbook, heads, text_cell};

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
                let counts = cell.value.filter(|value| plain(&cell.text) == Some(*value));
                match counts {
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

/// A text that is a count and nothing else.
fn plain(text: &str) -> Option<i64> {
    let digits: String =
        text.chars().filter(|letter| !matches!(letter, '.' | ',' | '+' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    digits.replace('−', "-").parse().ok()
}
