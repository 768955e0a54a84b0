//! The week as a workbook: every stop, everybody's hours, every visit left out with its reasons.

use chrono::{NaiveDate, NaiveTime, Timelike};
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

use super::desk::{Desk, overtime_of};
use super::measures::{metres_of, share};
use crate::routes::ChangesView;
use crate::write::{blank_workbook, day, heads, text_cell};

/// A cell.
enum Cell {
    Nothing,
    Text(String),
    /// Several sentences, one below the other.
    Lines(Vec<String>),
    Number(f64),
    Date(NaiveDate),
    Time(NaiveTime),
    /// Minutes, shown as hours and minutes.
    Length(i64),
    /// Hundredths.
    Share(i64),
}

impl Cell {
    fn text(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text.to_owned()) }
    }

    fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Nothing, cell)
    }

    /// A time of day as the views write it.
    fn time(shown: &str) -> Self {
        NaiveTime::parse_from_str(shown, "%H:%M").map_or(Self::Nothing, Self::Time)
    }
}

/// Columns: the key of each head, and its width.
type Columns = &'static [(&'static str, f64)];

const STOPS: Columns = &[
    ("sheets-column-day", 12.0),
    ("cli-column-who", 8.0),
    ("sheets-column-profession", 20.0),
    ("cli-column-shift", 13.0),
    ("sheets-column-order", 6.0),
    ("sheets-column-start", 8.0),
    ("sheets-column-until", 8.0),
    ("cli-column-visit", 9.0),
    ("cli-column-household", 9.0),
    ("sheets-column-seat", 7.0),
    ("cli-column-where", 34.0),
    ("sheets-column-area", 24.0),
    ("sheets-column-asked", 34.0),
    ("sheets-column-with", 14.0),
    ("sheets-column-way", 13.0),
    ("sheets-column-writing", 13.0),
    ("sheets-column-late", 13.0),
    ("sheets-column-car", 8.0),
    ("sheets-column-changed", 34.0),
];

const PEOPLE: Columns = &[
    ("cli-column-who", 8.0),
    ("sheets-column-profession", 24.0),
    ("cli-column-shift-hours", 10.0),
    ("cli-column-visits", 8.0),
    ("cli-column-at-visits", 10.0),
    ("sheets-column-share", 8.0),
    ("cli-column-on-way", 12.0),
    ("sheets-column-km", 8.0),
    ("cli-column-overtime", 14.0),
    ("cli-column-on-call", 10.0),
];

const LEFT_OUT: Columns = &[
    ("cli-column-visit", 9.0),
    ("cli-column-household", 9.0),
    ("cli-column-visit-priority", 9.0),
    ("cli-column-why", 110.0),
];

const CHANGES: Columns = &[("sheets-column-whom", 24.0), ("sheets-column-code", 9.0), ("sheets-column-say", 110.0)];

impl Desk<'_> {
    /// The workbook.
    pub fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = blank_workbook()?;
        self.sheet(workbook.add_worksheet(), "sheets-book-stops", STOPS, self.stops())?;
        self.sheet(workbook.add_worksheet(), "sheets-book-people", PEOPLE, self.hours_of_all())?;
        self.sheet(workbook.add_worksheet(), "sheets-book-left-out", LEFT_OUT, self.reasons())?;
        if let Some(changes) = &self.changes {
            self.sheet(workbook.add_worksheet(), "sheets-book-changes", CHANGES, self.changed_for(changes))?;
        }
        workbook.save_to_buffer()
    }

    fn sheet(
        &self,
        sheet: &mut Worksheet,
        name: &str,
        columns: Columns,
        rows: Vec<Vec<Cell>>,
    ) -> Result<(), XlsxError> {
        sheet.set_name(self.titled(self.say(name, &[])))?;
        if let Some(mark) = self.mark() {
            // printed above every page
            sheet.set_header(format!("&C&\"-,Bold\"&16{mark}"));
        }
        heads(sheet, columns.iter().map(|(key, width)| (self.say(key, &[]), *width)))?;
        let last = rows.len() as u32;
        for (at, cells) in (1..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                write(sheet, (at, column), cell)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?.autofilter(0, 0, last, columns.len() as u16 - 1)?;
        Ok(())
    }

    fn stops(&self) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        for (_, tour) in &self.tours {
            for (order, stop) in (1_u32..).zip(&tour.stops) {
                rows.push(vec![
                    Cell::maybe(tour.day.parse().ok(), Cell::Date),
                    Cell::text(&tour.professional),
                    Cell::text(&tour.profession),
                    Cell::text(&tour.shift),
                    Cell::Number(f64::from(order)),
                    Cell::time(&stop.start),
                    Cell::time(&stop.until),
                    Cell::text(&stop.visit),
                    Cell::maybe(stop.household.clone(), Cell::Text),
                    Cell::Number(f64::from(stop.seat)),
                    Cell::text(&stop.place),
                    Cell::maybe(stop.area.clone(), Cell::Text),
                    Cell::text(&stop.asked),
                    Cell::text(&stop.with.join(", ")),
                    Cell::maybe(stop.way_minutes, Cell::Length),
                    Cell::Length(stop.writing_up_minutes),
                    Cell::Length(stop.late_minutes),
                    Cell::maybe(tour.car, |car| Cell::Number(f64::from(car))),
                    Cell::maybe(self.changed(tour, stop), Cell::Text),
                ]);
            }
        }
        rows
    }

    fn hours_of_all(&self) -> Vec<Vec<Cell>> {
        let row = |person: &crate::routes::PersonView| {
            let there = Some(person.shift_minutes).filter(|_| person.on_call_minutes == 0);
            vec![
                Cell::text(&person.professional),
                Cell::text(&person.profession),
                Cell::maybe(there, Cell::Length),
                Cell::Number(person.visits as f64),
                Cell::Length(person.visit_minutes),
                Cell::maybe(there, |hours| Cell::Share(share(person.visit_minutes, hours))),
                Cell::maybe(person.travel_minutes, Cell::Length),
                Cell::maybe(metres_of(self, &person.professional), |metres| Cell::Number(metres as f64 / 1000.0)),
                Cell::maybe(overtime_of(person), Cell::Length),
                Cell::maybe(Some(person.on_call_minutes).filter(|minutes| *minutes > 0), Cell::Length),
            ]
        };
        self.people.iter().map(row).collect()
    }

    /// What changes for whom of those who were told another week.
    fn changed_for(&self, changes: &ChangesView) -> Vec<Vec<Cell>> {
        let row = |whom: &str, code: &str, said: &String| {
            vec![Cell::Text(self.say(whom, &[])), Cell::text(code), Cell::text(said)]
        };
        let people = changes.people.iter().map(|one| ("sheets-whom-person", &one.professional, &one.changes));
        let households = changes.households.iter().map(|one| ("sheets-whom-household", &one.household, &one.changes));
        let told =
            people.chain(households).flat_map(|(whom, code, said)| said.iter().map(move |said| row(whom, code, said)));
        let gone = changes.cancelled.iter().map(|visit| {
            row("sheets-whom-visit", visit, &self.say("sheets-event-cancelled", &[("visit", visit.as_str().into())]))
        });
        told.chain(gone).collect()
    }

    fn reasons(&self) -> Vec<Vec<Cell>> {
        let row = |left: &crate::routes::LeftOutView| {
            vec![
                Cell::text(&left.visit),
                Cell::maybe(left.household.clone(), Cell::Text),
                Cell::Number(f64::from(left.priority)),
                Cell::Lines(left.reasons.clone()),
            ]
        };
        self.left_out.iter().map(row).collect()
    }
}

fn write(sheet: &mut Worksheet, (row, column): (u32, u16), cell: Cell) -> Result<(), XlsxError> {
    let shown = |format: &str| Format::new().set_num_format(format);
    match cell {
        Cell::Nothing => return Ok(()),
        Cell::Text(text) => text_cell(sheet, row, column, &text, Format::new())?,
        Cell::Lines(lines) => text_cell(sheet, row, column, &lines.join("\n"), Format::new().set_text_wrap())?,
        Cell::Number(number) => _ = sheet.write_with_format(row, column, number, &shown("0"))?,
        Cell::Date(date) => _ = sheet.write_with_format(row, column, &day(date)?, &shown("dd/mm/yyyy"))?,
        Cell::Time(time) => {
            let time = ExcelDateTime::from_hms(time.hour() as u16, time.minute() as u8, 0)?;
            sheet.write_with_format(row, column, &time, &shown("hh:mm"))?;
        }
        Cell::Length(minutes) => {
            sheet.write_with_format(row, column, minutes as f64 / (24.0 * 60.0), &shown("[h]:mm"))?;
        }
        Cell::Share(hundredths) => {
            sheet.write_with_format(row, column, hundredths as f64 / 100.0, &shown("0%"))?;
        }
    }
    Ok(())
}
