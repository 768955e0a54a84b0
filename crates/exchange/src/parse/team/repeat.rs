//! What is made several times a week: one visit for each time, the first under its own code. What ties visits, and what is decided of them,
//! holds time by time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::rows::{Dataset, VisitLinkRow, VisitPinRow, VisitRow};

/// The times of one visit: their codes, and how many days apart they are at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The first has the visit's own code.
    pub visits: Vec<String>,
    /// From day to day.
    pub days_apart: i32,
}

/// How often each visit of the data is made in a week.
pub(crate) struct Often<'a>(BTreeMap<&'a str, u8>);

impl<'a> Often<'a> {
    /// Of a dataset.
    pub fn of(dataset: &'a Dataset) -> Self {
        let rows = dataset.visits.iter();
        Self(rows.map(|row| (row.id.as_str(), row.times.unwrap_or(1).max(1))).collect())
    }

    /// How often a visit is made; one that the data do not have, once.
    pub fn times(&self, visit: &str) -> u8 {
        self.0.get(visit).copied().unwrap_or(1)
    }
}

/// The code of a time of a visit, the first of which is 1.
pub(crate) fn code(visit: &str, time: u8) -> String {
    if time <= 1 { visit.to_owned() } else { format!("{visit}/{time}") }
}

/// Ties as they bind the times of visits, each with the position of its row. Days apart hold between all times of both; minutes from the
/// first of the one to the first of the other, from the second to the second, as far as both have one.
pub(crate) fn links(dataset: &Dataset) -> Vec<(usize, VisitLinkRow)> {
    let often = Often::of(dataset);
    let mut bound = Vec::new();
    for (index, row) in dataset.visit_links.iter().enumerate() {
        let (first, second) = (often.times(&row.first), often.times(&row.second));
        let tie = |one: u8, other: u8| {
            let (one, other) = (code(&row.first, one), code(&row.second, other));
            (index, VisitLinkRow { first: one, second: other, ..row.clone() })
        };
        if ties_days_alone(row) {
            bound.extend(
                (1..=first).flat_map(|one| (1..=second).map(move |other| (one, other))).map(|(a, b)| tie(a, b)),
            );
        } else {
            bound.extend((1..=first.min(second)).map(|time| tie(time, time)));
        }
    }
    bound
}

/// Whether a tie keeps days apart and says nothing of minutes.
pub(crate) fn ties_days_alone(row: &VisitLinkRow) -> bool {
    row.days_apart.is_some() && row.least.is_none() && row.most.is_none()
}

/// What is decided of the times of visits in the week from a Monday on, each with the position of its row; without a Monday, of any week.
///
/// A decision without a day holds of every time. Days that are decided are those of the first time, the second, and so on, in their order.
/// The visit that another one comes after is the time of it that is decided for the same day, else the one of the same number.
pub(crate) fn pins(dataset: &Dataset, monday: Option<NaiveDate>) -> Vec<(usize, VisitPinRow)> {
    let often = Often::of(dataset);
    let in_week = |day: NaiveDate| monday.is_some_and(|monday| (0..7).contains(&(day - monday).num_days()));
    let rows = dataset.visit_pins.iter().enumerate().filter(|(_, row)| row.day.is_none_or(in_week));
    let rows: Vec<(usize, &VisitPinRow)> = rows.collect();
    let mut days: BTreeMap<&str, BTreeSet<NaiveDate>> = BTreeMap::new();
    for (_, row) in &rows {
        days.entry(&row.visit).or_default().extend(row.day);
    }
    // one day too many falls on the last time, of which two are decided then
    let on_day = |visit: &str, day: NaiveDate| {
        let at = days.get(visit)?.iter().position(|known| *known == day)?;
        Some((at as u8 + 1).min(often.times(visit)))
    };
    let mut bound = Vec::new();
    for (index, row) in rows {
        let own: Vec<u8> = match row.day {
            Some(day) => on_day(&row.visit, day).into_iter().collect(),
            None => (1..=often.times(&row.visit)).collect(),
        };
        for time in own {
            let after = row.after.as_ref().and_then(|before| {
                let same = Some(time).filter(|time| *time <= often.times(before));
                let other = row.day.map_or(same, |day| on_day(before, day).or(same).or(Some(1)));
                Some(code(before, other?))
            });
            bound.push((index, VisitPinRow { visit: code(&row.visit, time), after, ..row.clone() }));
        }
    }
    bound
}

/// Puts a row of its own for each time of a visit, with its seats, members and hours; the dataset is in order before and after.
pub fn repeated(dataset: &mut Dataset) -> Vec<Repeat> {
    let mut repeats = Vec::new();
    let often: Vec<VisitRow> = dataset.visits.iter().filter(|row| row.times.unwrap_or(1) > 1).cloned().collect();
    for row in often {
        let codes = (2..=row.times.unwrap_or(1)).map(|time| code(&row.id, time));
        let mut visits = vec![row.id.clone()];
        for code in codes {
            let own = |visit: &String| *visit == row.id;
            let seats: Vec<_> = dataset.seats.iter().filter(|seat| own(&seat.visit)).cloned().collect();
            dataset.seats.extend(seats.into_iter().map(|seat| crate::rows::SeatRow { visit: code.clone(), ..seat }));
            let members: Vec<_> = dataset.visit_members.iter().filter(|row| own(&row.visit)).cloned().collect();
            let member = |row| crate::rows::VisitMemberRow { visit: code.clone(), ..row };
            dataset.visit_members.extend(members.into_iter().map(member));
            let hours: Vec<_> = dataset.visit_hours.iter().filter(|row| own(&row.visit)).cloned().collect();
            let hour = |row| crate::rows::VisitHoursRow { visit: code.clone(), ..row };
            dataset.visit_hours.extend(hours.into_iter().map(hour));
            dataset.visits.push(VisitRow { id: code.clone(), ..row.clone() });
            visits.push(code);
        }
        repeats.push(Repeat { visits, days_apart: i32::from(row.days_apart.unwrap_or(1)) });
    }
    dataset.visits.sort_by(|one, other| one.id.cmp(&other.id));
    repeats
}
