//! Figures as each language writes them: 1.234,50 € and 24/11/2026, € 1,234.50 and 24 Nov 2026.

use chrono::{Datelike, NaiveDate};
use fasi_engine::units::Cents;

use super::Lang;

/// A whole number with its thousands parted.
pub fn number(lang: Lang, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let separator = match lang {
        Lang::It => '.',
        Lang::En => ',',
    };
    let mut shown = String::from(if number < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(separator);
        }
        shown.push(digit);
    }
    shown
}

/// An amount of money; cents only where there are some.
pub fn money(lang: Lang, amount: Cents) -> String {
    let sign = if amount.0 < 0 { "-" } else { "" };
    let (euro, cents) = (amount.0.abs() / 100, amount.0.abs() % 100);
    let euro = number(lang, euro);
    match (lang, cents) {
        (Lang::It, 0) => format!("{sign}{euro} €"),
        (Lang::It, cents) => format!("{sign}{euro},{cents:02} €"),
        (Lang::En, 0) => format!("{sign}€ {euro}"),
        (Lang::En, cents) => format!("{sign}€ {euro}.{cents:02}"),
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date without its year.
pub fn short_date(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::It => date.format("%d/%m").to_string(),
        Lang::En => format!("{} {}", date.day(), MONTHS[date.month0() as usize]),
    }
}

/// A date.
pub fn date(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::It => date.format("%d/%m/%Y").to_string(),
        Lang::En => format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year()),
    }
}

/// A time of day, from minutes since midnight.
pub fn clock(minutes: i64) -> String {
    let minutes = minutes.rem_euclid(24 * 60);
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A duration with its unit: `35 min`, `2 h 30 min`, `4 h`.
pub fn minutes(lang: Lang, minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0 | 1, _) if minutes < 90 && minutes != 60 => format!("{} min", number(lang, minutes)),
        (hours, 0) => format!("{} h", number(lang, hours)),
        (hours, rest) => format!("{} h {} min", number(lang, hours), rest.abs()),
    }
}

/// Tenths, with their one decimal.
pub fn tenths(lang: Lang, tenths: i64) -> String {
    let (sign, whole, rest) = (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    match lang {
        Lang::It => format!("{sign}{},{rest}", number(lang, whole)),
        Lang::En => format!("{sign}{}.{rest}", number(lang, whole)),
    }
}

/// Hundredths.
pub fn percent(lang: Lang, hundredths: i64) -> String {
    match lang {
        Lang::It => format!("{} %", number(lang, hundredths)),
        Lang::En => format!("{}%", number(lang, hundredths)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_figures() {
        assert_eq!(money(Lang::It, Cents(123_450)), "1.234,50 €");
        assert_eq!(money(Lang::En, Cents(-123_450)), "-€ 1,234.50");
        assert_eq!(money(Lang::It, Cents(40_000)), "400 €");
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        assert_eq!(date(Lang::It, day), "24/11/2026");
        assert_eq!(date(Lang::En, day), "24 Nov 2026");
        assert_eq!(
            [35, 60, 75, 150].map(|length| minutes(Lang::It, length)),
            ["35 min", "1 h", "75 min", "2 h 30 min"]
        );
        assert_eq!([tenths(Lang::It, 17), tenths(Lang::En, 10_005)], ["1,7", "1,000.5"]);
        assert_eq!(clock(25 * 60 + 5), "01:05");
    }
}
