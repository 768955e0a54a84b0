//! Values of arguments: languages, seconds and percentages, with a comma or a point.

use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime};
use clap::builder::PossibleValuesParser;
use fasi_exchange::parse::{moment_of, monday_of};

/// The tag of a language, as in `it`, `it_IT.UTF-8`, `pt-BR`; which ones a command speaks is its own matter.
pub fn lang(text: &str) -> Result<String, &'static str> {
    let tag = text.split('.').next().unwrap_or_default().replace('_', "-");
    let part = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|letter| letter.is_ascii_alphanumeric());
    let language = tag.split('-').next().unwrap_or_default();
    let named = (2..=3).contains(&language.len()) && language.chars().all(|letter| letter.is_ascii_alphabetic());
    if named && tag.split('-').all(part) { Ok(tag) } else { Err("language") }
}

/// Seconds, decimals allowed. What is above zero stays so, however little it is: zero means no limit.
pub fn seconds(text: &str) -> Result<Duration, &'static str> {
    let seconds = decimal(text).ok_or("seconds")?;
    let least = if seconds > 0.0 { Duration::from_nanos(1) } else { Duration::ZERO };
    Duration::try_from_secs_f64(seconds).map(|limit| limit.max(least)).map_err(|_| "seconds")
}

/// A percentage below 100, as millionths.
pub fn percent(text: &str) -> Result<u32, &'static str> {
    let percent = decimal(text.trim_end_matches('%').trim_end()).filter(|percent| (0.0..100.0).contains(percent));
    percent.map(|percent| (percent * 10_000.0).round() as u32).ok_or("percent")
}

/// A factor above zero, at most a thousand.
pub fn scale(text: &str) -> Result<f64, &'static str> {
    decimal(text).filter(|scale| *scale > 0.0 && *scale <= 1000.0).ok_or("scale")
}

/// A number, decimals allowed; its limits are checked with the data.
pub fn real(text: &str) -> Result<f64, &'static str> {
    decimal(text).ok_or("number")
}

/// A week: `2026-W49`, or one of its days as `2026-11-30` or `30/11/2026`; the Monday.
pub fn week(text: &str) -> Result<NaiveDate, &'static str> {
    monday_of(text).ok_or("week")
}

/// A day and an hour: `2026-12-01 10:30` or `01/12/2026 10:30`.
pub fn moment(text: &str) -> Result<NaiveDateTime, &'static str> {
    moment_of(text).ok_or("moment")
}

/// The figures that can be held against one another, by their ids.
pub fn figures() -> PossibleValuesParser {
    PossibleValuesParser::new(fasi_exchange::study::figures())
}

fn decimal(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_named_by_a_tag() {
        assert_eq!(lang("it_IT.UTF-8").as_deref(), Ok("it-IT"));
        assert_eq!(lang("sq").as_deref(), Ok("sq"));
        assert!(lang("../x").is_err() && lang("").is_err() && lang("italiano").is_err());
    }

    #[test]
    fn a_week_is_named_by_its_number_or_a_day() {
        let monday = NaiveDate::from_ymd_opt(2026, 11, 30).ok_or("week");
        assert_eq!(week("2026-W49"), monday);
        assert_eq!(week("2026-11-30"), monday);
        assert_eq!(week("6/12/2026"), monday, "its Sunday");
        // the year 2026 has a week 53, which ends in January
        assert_eq!(week("2026-W53"), NaiveDate::from_ymd_opt(2026, 12, 28).ok_or("week"));
        assert_eq!(week("3/1/2027"), week("2026-W53"));
        assert!(week("2027-W53").is_err() && week("49").is_err() && week("2026-02-30").is_err());
    }

    #[test]
    fn a_moment_is_a_day_and_an_hour() {
        let known = NaiveDate::from_ymd_opt(2026, 12, 1).and_then(|day| day.and_hms_opt(10, 30, 0)).ok_or("moment");
        assert_eq!(moment("2026-12-01 10:30"), known);
        assert_eq!(moment("2026-12-01T10:30"), known);
        assert_eq!(moment("1/12/2026 10:30"), known);
        assert!(moment("10:30").is_err() && moment("2026-12-01").is_err() && moment("2026-12-01 25:00").is_err());
    }

    #[test]
    fn decimals_take_a_comma_or_a_point() {
        assert_eq!(seconds("2,5"), Ok(Duration::from_millis(2500)));
        assert_eq!(seconds("0"), Ok(Duration::ZERO));
        assert_eq!(seconds("1e-10"), Ok(Duration::from_nanos(1)), "a limit that is next to nothing is one");
        assert!(seconds("-1").is_err() && seconds("inf").is_err() && seconds("a").is_err());
        assert_eq!(percent("0,5"), Ok(5_000));
        assert_eq!(percent("1%"), Ok(10_000));
        assert!(percent("100").is_err() && percent("-1").is_err() && percent("nan").is_err());
    }
}
