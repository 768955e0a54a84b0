//! Checks of what people decided of visits, row by row; `agreed` holds the rows against each other.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Duration, NaiveDate, Weekday};

use super::super::Checker;
use crate::flaw::{Code, Flaw};
use crate::parse::may_be;
use crate::parse::repeat::Often;
use crate::rows::{Dataset, Head, SeatRow, VisitMemberRow, VisitPinRow, VisitRow};
use crate::table::Row;
use crate::text::Arg;

/// What decisions are held against, by visit.
struct Known<'a> {
    often: Often<'a>,
    /// The position of its row.
    rows: BTreeMap<&'a str, usize>,
    /// The numbers of its seats; nothing where not all of them could be read.
    seats: BTreeMap<&'a str, BTreeSet<u8>>,
    /// Days that are decided of it.
    days: BTreeSet<(&'a str, NaiveDate)>,
}

impl<'a> Known<'a> {
    fn of(dataset: &'a Dataset) -> Self {
        let mut seats: BTreeMap<&str, BTreeSet<u8>> = BTreeMap::new();
        let whole = |table: &str, field: &str| dataset.origin.whole(table, field);
        let (table, members) = (SeatRow::TABLE.name, VisitMemberRow::TABLE.name);
        if whole(table, "seat") && whole(table, "visit") && whole(members, "visit") {
            for row in &dataset.seats {
                seats.entry(&row.visit).or_default().insert(row.seat);
            }
            // who has to be there by name sits on the seats after those
            for row in &dataset.visit_members {
                let own = seats.entry(&row.visit).or_default();
                own.insert(own.last().map_or(1, |last| last.saturating_add(1)));
            }
        }
        Self {
            often: Often::of(dataset),
            rows: dataset.visits.iter().enumerate().map(|(at, row)| (row.id.as_str(), at)).collect(),
            seats,
            days: dataset.visit_pins.iter().filter_map(|row| Some((row.visit.as_str(), row.day?))).collect(),
        }
    }
}

impl Checker<'_> {
    pub(super) fn visit_pins(&mut self) {
        let dataset = self.dataset;
        let known = Known::of(dataset);
        for (index, row) in dataset.visit_pins.iter().enumerate() {
            let sound = self.sound::<VisitPinRow>(index, &["professional", "seat", "day", "start", "after"]);
            if sound && row.start.is_some() && row.day.is_none() {
                self.flaw(Flaw::new(Code::PinNoDay, self.at::<VisitPinRow>(index, "day", &row.visit)));
            }
            if sound && row.after.as_ref() == Some(&row.visit) {
                self.flaw(Flaw::new(Code::AfterItself, self.at::<VisitPinRow>(index, "after", &row.visit)));
            }
            let when = row.day.is_some() || row.start.is_some() || row.after.is_some();
            if sound && row.professional.is_none() && !when {
                self.flaw(Flaw::new(Code::PinEmpty, self.at::<VisitPinRow>(index, "visit", &row.visit)));
            }
            if sound && self.sound::<VisitPinRow>(index, &["visit"]) {
                self.pin_seat(&known, index, row);
                self.pin_week(&known, index, row);
                self.pin_unequal(&known, index, row);
            }
        }
    }

    /// A seat that is decided is one of the visit's.
    fn pin_seat(&mut self, known: &Known<'_>, index: usize, row: &VisitPinRow) {
        let Some((seat, seats)) = row.seat.zip(known.seats.get(row.visit.as_str())) else { return };
        if !seats.contains(&seat) {
            let shown: Vec<String> = seats.iter().map(u8::to_string).collect();
            let flaw = Flaw::new(Code::PinNoSuchSeat, self.at::<VisitPinRow>(index, "seat", &row.visit));
            let flaw = flaw.with("visit", row.visit.as_str()).with("seat", i64::from(seat));
            self.flaw(flaw.with("seats", shown.join(", ")));
        }
    }

    /// A day that is decided is of a week of the data in which the visit is made; else no week ever asks for it.
    fn pin_week(&mut self, known: &Known<'_>, index: usize, row: &VisitPinRow) {
        let dataset = self.dataset;
        let Some(day) = row.day.filter(|_| self.sound::<Head>(0, &["horizon_start", "weeks"])) else { return };
        let Some(at) = known.rows.get(row.visit.as_str()).copied() else { return };
        if !self.sound::<VisitRow>(at, &["days", "from", "until"]) {
            return;
        }
        let first = dataset.head.horizon_start;
        let end = first + Duration::weeks(i64::from(dataset.head.weeks));
        let made = |day: &NaiveDate| may_be(&dataset.visits[at], *day);
        let monday = day.week(Weekday::Mon).checked_first_day();
        let in_week = monday.is_some_and(|monday| monday.iter_days().take(7).any(|day| made(&day)));
        if !(first..end).contains(&day) || !in_week {
            let flaw = Flaw::new(Code::PinOtherWeek, self.at::<VisitPinRow>(index, "day", &row.visit));
            let week = Arg::Number(i64::from(day.iso_week().week()));
            self.flaw(flaw.with("visit", row.visit.as_str()).with("date", Arg::Date(day)).with("week", week));
        }
    }

    /// An order between visits that are not made equally often holds of as many times as both have; of a day, of the time decided for it.
    fn pin_unequal(&mut self, known: &Known<'_>, index: usize, row: &VisitPinRow) {
        let Some(before) = row.after.as_ref().filter(|before| **before != row.visit) else { return };
        let (own, other) = (known.often.times(&row.visit), known.often.times(before));
        let clear = match row.day {
            Some(day) => other == 1 || known.days.contains(&(before.as_str(), day)),
            None => own == other,
        };
        if !clear {
            let flaw = Flaw::new(Code::TiedUnequally, self.at::<VisitPinRow>(index, "after", &row.visit));
            let flaw = flaw.with("first", before.as_str()).with("times-first", i64::from(other));
            let flaw = flaw.with("second", row.visit.as_str()).with("times-second", i64::from(own));
            let bound = if row.day.is_some() { 1 } else { own.min(other) };
            self.flaw(flaw.with("bound", i64::from(bound)));
        }
    }
}
