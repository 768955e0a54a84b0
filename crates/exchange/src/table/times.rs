//! Dates, times of day, durations and days of the week as people write them.

use chrono::{Datelike, NaiveDate, NaiveTime};

/// The years that a date may fall in; anything else is a slip of the pen. Spreadsheets have a day too many in 1900.
const YEARS: std::ops::RangeInclusive<i32> = 1901..=2199;

/// A date: `2026-11-30`, `30/11/2026`, `30.11.2026`, `30-11-2026`.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let [a, b, c] = parts[..] else { return None };
    let number = |part: &str| {
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, day) = if a.len() == 4 { (a, c) } else { (c, a) };
    let (year, month, day) = (number(year).filter(|_| year.len() == 4)?, number(b)?, number(day)?);
    plausible(NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?)
}

/// The date if its year is one that can be meant.
pub(super) fn plausible(date: NaiveDate) -> Option<NaiveDate> {
    YEARS.contains(&date.year()).then_some(date)
}

/// A time of day: `6:30`, `06:30`, `06.30`, `06:30:00`, and the hour alone, `9`.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let number = |part: &str| part.parse().ok().filter(|_| part.bytes().all(|byte| byte.is_ascii_digit()));
    let parts: Vec<u32> = text.split([':', '.']).map(|part| number(part.trim())).collect::<Option<_>>()?;
    match parts[..] {
        [hour] => NaiveTime::from_hms_opt(hour, 0, 0),
        [hour, minute] | [hour, minute, 0] => NaiveTime::from_hms_opt(hour, minute, 0),
        _ => None,
    }
}

/// Hours as `h:mm`, in minutes.
pub(super) fn hours(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
    ((0..60).contains(&minutes) && (0..100_000).contains(&hours)).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::super::cell::{Cell, Form};
    use super::super::{Kind, Raw};
    use super::*;

    #[test]
    fn dates_read_in_both_orders_and_nothing_else() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 30);
        for text in ["2026-11-30", "30/11/2026", "30.11.2026", "30-11-2026", "2026/11/30"] {
            assert_eq!(date(text), day, "{text}");
        }
        for text in ["31/11/2026", "30/11/26", "2026-13-01", "30 novembre", "0026-11-30", "1/1/1", "+2026-11-30"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn an_hour_alone_is_read_from_a_number_of_a_sheet_and_from_nowhere_else() {
        let read = |raw: Raw, form| NaiveTime::read(&raw, &Kind::Time, form).ok();
        assert_eq!(read(Raw::Number(9.0), Form::Sheet), NaiveTime::from_hms_opt(9, 0, 0));
        assert_eq!(read(Raw::Number(24.0), Form::Sheet), None);
        assert_eq!(read(Raw::Number(9.5), Form::Sheet), None);
        assert_eq!(read(Raw::Number(9.0), Form::Json), None);
        assert_eq!(read(Raw::text("9"), Form::Json), None);
    }

    #[test]
    fn times_and_hours() {
        assert_eq!(time("6:30"), NaiveTime::from_hms_opt(6, 30, 0));
        assert_eq!(time("06.30"), NaiveTime::from_hms_opt(6, 30, 0));
        assert_eq!(time("9"), NaiveTime::from_hms_opt(9, 0, 0));
        for text in ["24:00", "24", "+9:00", "", "9:"] {
            assert_eq!(time(text), None, "{text}");
        }
        assert_eq!(hours("2:30"), Some(150));
        assert_eq!(hours("2:75"), None);
    }
}
