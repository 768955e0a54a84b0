//! The days that generated data speaks of.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

/// The day the data speaks of, a Tuesday.
pub(crate) const AS_OF: NaiveDate = date(2026, 11, 24);
/// The Monday that starts the horizon.
pub(crate) const START: NaiveDate = date(2026, 11, 30);
/// Weeks in the horizon.
pub(crate) const WEEKS: u16 = 52;

/// A date that exists.
pub(crate) const fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("no such date"),
    }
}

/// A time of day that exists.
pub(crate) const fn time(hour: u32, minute: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, minute, 0) {
        Some(time) => time,
        None => panic!("no such time"),
    }
}

/// The day so many days after the one that the data speaks of; before it if negative.
pub(crate) fn days_on(days: i64) -> NaiveDate {
    shifted(AS_OF, days)
}

/// The day so many days after another.
pub(crate) fn shifted(from: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { from - by } else { from + by }
}

/// The last day of the month that holds a date: where contracts and benefits end.
pub(crate) fn month_end(of: NaiveDate) -> NaiveDate {
    let next = if of.month() == 12 { (of.year() + 1, 1) } else { (of.year(), of.month() + 1) };
    shifted(date(next.0, next.1, 1), -1)
}

/// The first day of the month that holds a date.
pub(crate) fn month_start(of: NaiveDate) -> NaiveDate {
    date(of.year(), of.month(), 1)
}
