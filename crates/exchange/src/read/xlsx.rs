//! The workbook reader: looked through before anything else, then cells stream into sparse grids.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use chrono::{Duration, NaiveTime, Timelike};

use super::grid::{self, Grid, Line};
use super::habits::Habits;
use super::intake::Intake;
use super::pack::{Refusal, inspect};
use super::{MOST_COLUMNS, MOST_ROWS, sniff, swapped};
use crate::flaw::{Code, Flaw};
use crate::table::{Book, Raw};
use crate::text::Arg;

/// The most letters of a cell that are kept: more than any column takes, so that what is longer is still a flaw.
const MOST_LETTERS: usize = 4_096;
/// Bytes of text that the cells may hold beyond twice what the file unpacks to. A text stands once in the file and may
/// be in every cell.
const MORE_TEXT: u64 = 8 * 1024 * 1024;

pub(super) fn read<B: Book>(intake: &mut Intake<B>, bytes: &[u8]) {
    if let Some(kind) = sniff::other_than(sniff::XLSX, bytes) {
        return intake.give_up(sniff::flaw(intake.place(""), sniff::XLSX, kind));
    }
    match caught(bytes) {
        Ok(grids) => {
            let names: Vec<String> = grids.iter().map(|grid| grid.name.clone()).collect();
            if let Some(other) = swapped::sheets::<B>(&names, &grids) {
                return intake.give_up(swapped::flaw::<B>(intake.place(""), other));
            }
            for (name, grid) in grid::meant::<B>(names, &grids).iter().zip(grids) {
                grid::take(intake, name, grid);
            }
        }
        Err(refusal) => intake.give_up(refused(intake, refusal)),
    }
}

fn refused<B: Book>(intake: &Intake<B>, refusal: Refusal) -> Flaw {
    let whole = |code| Flaw::new(code, intake.place(""));
    match refusal {
        Refusal::TooLarge => super::json::too_large(intake.place("")),
        Refusal::Bomb(unpacked) => whole(Code::Bomb).with("unpacked", unpacked as i64 / 1024 / 1024),
        Refusal::Lie(part) => whole(Code::PartLies).with("part", part),
        Refusal::Merged => whole(Code::MergedCells),
        Refusal::Entities(part) => whole(Code::Entities).with("part", part),
        Refusal::Other(kind) => sniff::flaw(intake.place(""), sniff::XLSX, kind),
        Refusal::TooManyRows(sheet) => {
            Flaw::new(Code::TooManyRows, intake.place(&sheet)).with("most", i64::from(MOST_ROWS))
        }
        Refusal::Broken(how) => whole(Code::Workbook).with("reason", Arg::Message(how.into())),
    }
}

/// The sheets of a workbook, if it can be read.
pub(crate) fn grids(bytes: &[u8]) -> Option<Vec<Grid>> {
    caught(bytes).ok()
}

/// The parser is not ours: should it panic on bytes that nobody foresaw, that is a broken workbook too.
fn caught(bytes: &[u8]) -> Result<Vec<Grid>, Refusal> {
    catch_unwind(AssertUnwindSafe(|| parsed(bytes))).unwrap_or(Err(Refusal::Broken("workbook-parts")))
}

fn parsed(bytes: &[u8]) -> Result<Vec<Grid>, Refusal> {
    let contents = inspect(bytes)?;
    let habits = Habits { comma: true, from_1904: contents.from_1904 };
    let most_text = MORE_TEXT + 2 * contents.unpacked;
    let mut text_left = most_text;
    let broken = |_: XlsxError| Refusal::Broken("workbook-parts");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let mut rows: Vec<(u32, Line)> = Vec::new();
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
            if let Raw::Text(text) = &raw {
                text_left = text_left.checked_sub(text.len() as u64).ok_or(Refusal::Bomb(most_text))?;
            }
            let (row, column) = (cell.get_position().0, cell.get_position().1 as usize);
            if row >= MOST_ROWS || column >= MOST_COLUMNS {
                return Err(Refusal::TooManyRows(name));
            }
            if rows.last().is_none_or(|last| last.0 < row + 1) {
                rows.push((row + 1, Vec::new()));
            }
            // cells out of order are not what a spreadsheet writes
            let line = rows.last_mut().filter(|last| last.0 == row + 1).map(|last| &mut last.1);
            match line.filter(|line| line.last().is_none_or(|last| last.0 < column)) {
                Some(line) => line.push((column, raw)),
                None => return Err(Refusal::Broken("workbook-order")),
            }
        }
        grids.push(Grid { name, rows, habits });
    }
    Ok(grids)
}

fn raw(cell: &DataRef<'_>) -> Raw {
    // texts are looked at where they stand: a clone of a long one for every cell that shows it would be too much
    if let DataRef::SharedString(text) = cell {
        return short(text);
    }
    match Data::from(cell.clone()) {
        Data::Empty => Raw::Empty,
        Data::Int(number) => Raw::Number(number as f64),
        Data::Float(number) => Raw::Number(number),
        Data::Bool(truth) => Raw::Bool(truth),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => short(&text),
        Data::DateTime(moment) => self::moment(moment),
        Data::Error(error) => Raw::Odd(error.to_string()),
    }
}

/// A text, or as much of it as shows that it is too long.
fn short(text: &str) -> Raw {
    match text.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => Raw::text(&text[..end]),
        None => Raw::text(text),
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
