//! What spreadsheet programs do to what people typed: days become serial numbers, and whether a comma parts thousands
//! depends on the program's language. What could have been meant in two ways is read in one, and told.

use chrono::{Datelike, Duration, NaiveDate, NaiveTime};

use crate::flaw::Code;
use crate::table::{Kind, Raw, ambiguous_money, serial};
use crate::text::Arg;

/// How the program that wrote a file writes numbers and days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Habits {
    /// Whether a comma is the decimal mark, as in Italian files.
    pub comma: bool,
    /// Whether days count from 1904 on, as old Macintosh workbooks have it.
    pub from_1904: bool,
}

/// Years that a serial number may mean: a number outside them is a slip of the pen, or a year alone.
const SERIAL_YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// The cell as its column takes it; where it could have been meant otherwise, also the code, the value as it stands, and
/// how it was read.
pub(super) fn understood(kind: Kind, raw: Raw, habits: Habits) -> (Raw, Option<(Code, String, Arg)>) {
    match (kind, &raw) {
        (Kind::Money, Raw::Text(text)) => {
            let notice =
                ambiguous_money(text, habits.comma).map(|cents| (Code::AmountReadAs, text.clone(), Arg::Money(cents)));
            (raw, notice)
        }
        (Kind::Date, Raw::Number(_) | Raw::Text(_)) => match serial(&raw).and_then(|days| day(days, habits)) {
            Some(day) => (Raw::Date(day), Some((Code::DayReadAs, raw.shown(), Arg::Date(day)))),
            None => (raw, None),
        },
        (Kind::Time, Raw::Number(share)) if (0.0..1.0).contains(share) => {
            let minutes = (share * 1440.0).round() as i64;
            (Raw::Time(NaiveTime::MIN.overflowing_add_signed(Duration::minutes(minutes)).0), None)
        }
        _ => (raw, None),
    }
}

/// The day of a serial number.
fn day(days: i64, habits: Habits) -> Option<NaiveDate> {
    // the first epoch counts 29 February 1900, which never was: from March on it starts on 30 December
    let (year, month, day) = if habits.from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
    let day = NaiveDate::from_ymd_opt(year, month, day)?.checked_add_signed(Duration::try_days(days)?)?;
    SERIAL_YEARS.contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITALIAN: Habits = Habits { comma: true, from_1904: false };

    #[test]
    fn serial_numbers_are_days_of_either_epoch_and_years_alone_are_not() {
        let date = |raw, habits| understood(Kind::Date, raw, habits).0;
        let day = NaiveDate::from_ymd_opt(2026, 11, 30).map(Raw::Date);
        assert_eq!(Some(date(Raw::Number(46_356.0), ITALIAN)), day);
        assert_eq!(Some(date(Raw::text("46356"), ITALIAN)), day);
        assert_eq!(Some(date(Raw::Number(44_894.0), Habits { from_1904: true, ..ITALIAN })), day);
        for raw in [Raw::Number(2026.0), Raw::Number(46_356.5), Raw::Number(1e300), Raw::Number(-3.0)] {
            assert_eq!(date(raw.clone(), ITALIAN), raw);
        }
    }

    #[test]
    fn an_amount_that_could_be_two_says_how_it_was_read() {
        let told = |text: &str, comma| {
            understood(Kind::Money, Raw::text(text), Habits { comma, ..ITALIAN })
                .1
                .map(|notice| notice.2.shown(crate::text::Lang::En))
        };
        assert_eq!(told("12,000", true).as_deref(), Some("€ 12,000"));
        assert_eq!(told("1.35", true).as_deref(), Some("€ 1.35"));
        assert_eq!(told("1,35", false).as_deref(), Some("€ 1.35"));
        assert_eq!(told("1.350", false).as_deref(), Some("€ 1,350"));
        for text in ["1.350", "1,35", "0.35", "1350.00", "1.350,00", "400"] {
            assert_eq!(told(text, true), None, "{text}");
        }
    }
}
