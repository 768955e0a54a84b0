//! Training as a workbook: sessions, who attends, credits to certify, days on which to ask, who waits.

use chrono::NaiveDate;
use fasi_engine::training::plan::Plan;
use fasi_engine::training::report::Report;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::result::{editions, operators};
use super::view::EditionView;
use super::waiting;
use crate::parse::ParsedTraining;
use crate::text::{Lang, text};
use crate::write::{blank_workbook, day, heads, text_cell};

/// A cell.
enum Cell {
    Text(String),
    Number(f64),
    Day(String),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Columns: the key of each head, and its width.
type Columns = &'static [(&'static str, f64)];

const SESSIONS: Columns = &[
    ("cli-column-edition", 12.0),
    ("training-activity", 38.0),
    ("training-session-number", 9.0),
    ("sheets-column-day", 12.0),
    ("sheets-column-start", 8.0),
    ("sheets-column-until", 8.0),
    ("cli-column-where", 30.0),
    ("training-trainer", 10.0),
    ("cli-column-attend", 8.0),
];

const SEATS: Columns = &[
    ("cli-column-edition", 12.0),
    ("training-activity", 38.0),
    ("cli-column-operator", 10.0),
    ("cli-column-service", 34.0),
    ("training-credits-head", 60.0),
];

const ASKED: Columns =
    &[("cli-column-edition", 12.0), ("training-activity", 38.0), ("training-after", 20.0), ("training-later", 20.0)];

const WAITING: Columns = &[
    ("cli-column-operator", 10.0),
    ("cli-column-service", 34.0),
    ("cli-column-competence", 38.0),
    ("needs-mandatory", 14.0),
    ("cli-column-why", 100.0),
];

/// The workbook of a plan that keeps every rule.
pub fn workbook(lang: Lang, parsed: &ParsedTraining, plan: &Plan, report: &Report) -> Result<Vec<u8>, XlsxError> {
    let held = editions(lang, parsed, plan);
    let mut workbook = blank_workbook()?;
    sheet(lang, &mut workbook, "training-book-sessions", SESSIONS, held.iter().flat_map(sessions).collect())?;
    let people = operators(lang, parsed, plan, report);
    let seats = held.iter().flat_map(|edition| {
        edition.attendees.iter().map(|who| {
            let service = people.iter().find(|person| person.operator == *who).map(|person| person.service.clone());
            vec![
                edition.edition.as_str().into(),
                edition.name.as_str().into(),
                who.as_str().into(),
                service.unwrap_or_default().into(),
                edition.credits.join("; ").into(),
            ]
        })
    });
    sheet(lang, &mut workbook, "training-book-seats", SEATS, seats.collect())?;
    let asked = held.iter().map(|edition| {
        let days = [&edition.asked_after, &edition.asked_later].map(|day| Cell::Day(day.clone()));
        let [after, later] = days;
        vec![edition.edition.as_str().into(), edition.name.as_str().into(), after, later]
    });
    sheet(lang, &mut workbook, "training-book-asked", ASKED, asked.collect())?;
    let waits = waiting::waiting(lang, parsed, plan).into_iter().map(|row| {
        let mark = if row.mandatory { text(lang, "needs-mandatory", &[]) } else { String::new() };
        let (why, who) = (row.reasons.join(" "), row.operator);
        vec![who.into(), row.service.into(), row.competence.into(), mark.into(), why.into()]
    });
    sheet(lang, &mut workbook, "training-book-waiting", WAITING, waits.collect())?;
    workbook.save_to_buffer()
}

fn sessions(edition: &EditionView) -> Vec<Vec<Cell>> {
    let row = |(number, session): (u32, &super::view::SessionView)| {
        vec![
            edition.edition.as_str().into(),
            edition.name.as_str().into(),
            Cell::Number(f64::from(number)),
            Cell::Day(session.day.clone()),
            session.from.as_str().into(),
            session.until.as_str().into(),
            session.place.as_str().into(),
            session.trainer.clone().unwrap_or_default().into(),
            Cell::Number(edition.seats.0 as f64),
        ]
    };
    (1u32..).zip(&edition.sessions).map(row).collect()
}

fn sheet(
    lang: Lang,
    workbook: &mut Workbook,
    name: &str,
    columns: Columns,
    rows: Vec<Vec<Cell>>,
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(text(lang, name, &[]))?;
    heads(sheet, columns.iter().map(|(key, width)| (text(lang, key, &[]), *width)))?;
    let last = rows.len() as u32;
    for (at, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => text_cell(sheet, at, column, &text, Format::new().set_text_wrap())?,
                Cell::Number(number) => _ = sheet.write_number(at, column, number)?,
                Cell::Day(shown) => {
                    if let Ok(date) = shown.parse::<NaiveDate>() {
                        let format = Format::new().set_num_format("dd/mm/yyyy");
                        sheet.write_with_format(at, column, &day(date)?, &format)?;
                    }
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?.autofilter(0, 0, last, columns.len() as u16 - 1)?;
    Ok(())
}
