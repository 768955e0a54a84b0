//! The workbook reader: bytes unpacked are counted before anything else, then cells stream into sparse grids.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use chrono::{Duration, NaiveTime, Timelike};

use super::grid::{self, Grid};
use super::intake::Intake;
use super::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS};
use crate::flaw::{Code, Flaw};
use crate::table::{Book, Raw};

/// Why a workbook cannot be read.
enum Refusal {
    TooLarge,
    TooManyRows(String),
    Broken(String),
}

pub(super) fn read<B: Book>(intake: &mut Intake<B>, bytes: &[u8]) {
    // the parser is not ours: should it panic on bytes that nobody foresaw, that is a broken workbook too
    let grids = catch_unwind(AssertUnwindSafe(|| grids(bytes)));
    match grids.unwrap_or_else(|_| Err(Refusal::Broken("panic".to_owned()))) {
        Ok(grids) => {
            for grid in grids {
                let name = grid.name.clone();
                grid::take(intake, &name, grid);
            }
        }
        Err(Refusal::TooLarge) => intake.give_up(super::json::too_large(intake.place(""))),
        Err(Refusal::TooManyRows(sheet)) => {
            intake.give_up(Flaw::new(Code::TooManyRows, intake.place(&sheet)).with("most", i64::from(MOST_ROWS)));
        }
        Err(Refusal::Broken(reason)) => {
            intake.give_up(Flaw::new(Code::Workbook, intake.place("")).with("reason", reason));
        }
    }
}

/// Unpacks every entry into nothing, counting: the sizes that the directory claims are not believed.
fn within_bounds(bytes: &[u8]) -> Result<(), Refusal> {
    let broken = |error: zip::result::ZipError| Refusal::Broken(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = MOST_BYTES;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(broken)?;
        let unpacked = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink());
        let unpacked = unpacked.map_err(|error| Refusal::Broken(error.to_string()))?;
        left = left.checked_sub(unpacked).ok_or(Refusal::TooLarge)?;
    }
    Ok(())
}

fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Refusal> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    within_bounds(bytes)?;
    let broken = |error: XlsxError| Refusal::Broken(error.to_string());
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let mut rows: Vec<(u32, Vec<Raw>)> = Vec::new();
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // a sheet of charts has no cells
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(broken(error)),
        };
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let raw = raw(cell.get_value());
            if raw == Raw::Empty {
                continue;
            }
            let (row, column) = cell.get_position();
            if row >= MOST_ROWS || column as usize >= MOST_COLUMNS {
                return Err(Refusal::TooManyRows(name));
            }
            if rows.last().is_none_or(|last| last.0 < row + 1) {
                rows.push((row + 1, Vec::new()));
            }
            // cells out of order are not what a spreadsheet writes
            let Some((_, line)) = rows.last_mut().filter(|last| last.0 == row + 1 && last.1.len() <= column as usize)
            else {
                return Err(Refusal::Broken(format!("{name}: {}{}", grid::letters(column as usize), row + 1)));
            };
            line.resize(column as usize, Raw::Empty);
            line.push(raw);
        }
        grids.push(Grid { name, rows });
    }
    Ok(grids)
}

fn raw(cell: &DataRef<'_>) -> Raw {
    match Data::from(cell.clone()) {
        Data::Empty => Raw::Empty,
        Data::Int(number) => Raw::Number(number as f64),
        Data::Float(number) => Raw::Number(number),
        Data::Bool(truth) => Raw::Bool(truth),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Raw::text(&text),
        Data::DateTime(moment) => self::moment(moment),
        Data::Error(error) => Raw::Odd(error.to_string()),
    }
}

/// A cell formatted as a date or time: whole days are dates, less than a day is a time of day, to the minute.
fn moment(moment: ExcelDateTime) -> Raw {
    let value = moment.as_f64();
    let minutes = (value * 1440.0).round();
    if (0.0..1440.0).contains(&minutes) {
        let time = NaiveTime::MIN.overflowing_add_signed(Duration::minutes(minutes as i64)).0;
        return Raw::Time(time);
    }
    match moment.as_datetime() {
        Some(datetime) if datetime.time().num_seconds_from_midnight() == 0 => Raw::Date(datetime.date()),
        Some(datetime) => Raw::Odd(datetime.to_string()),
        None => Raw::Odd(Raw::Number(value).shown()),
    }
}
