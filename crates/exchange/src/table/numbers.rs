//! Numbers as people write them: decimal comma or point, thousands, the euro sign; and as spreadsheets keep them.

use fasi_engine::units::Cents;

use super::Raw;

/// A number as plain text without exponent, rounded to the 15 digits that a spreadsheet shows, so that the sums a sheet
/// computes (0.1 + 0.2) read as what people see.
pub(crate) fn plain(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}

/// Why a text is not the number that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotANumber {
    /// It is none.
    Unreadable,
    /// It has more decimals than `places`.
    TooManyDecimals,
}

/// A decimal text (`-12.5`) scaled by 10^places, exactly: `("12.5", 2)` → 1250.
pub(super) fn scaled(text: &str, places: usize) -> Result<i64, NotANumber> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && decimals.is_empty()) || !all_digits(whole) || !all_digits(decimals) {
        return Err(NotANumber::Unreadable);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > places {
        return Err(NotANumber::TooManyDecimals);
    }
    let number: i64 = format!("{whole}{decimals:0<places$}").parse().map_err(|_| NotANumber::Unreadable)?;
    Ok(if negative { -number } else { number })
}

/// Money as written in a sheet, in cents. As money has at most two decimals, a separator before three digits parts
/// thousands and one before one or two digits is the decimal one: `1.234,50`, `1,234.50`, `1.234`, `1234,5`, `€ 400`.
pub(super) fn money(text: &str) -> Result<i64, NotANumber> {
    let text: String = text
        .trim_start_matches("EUR")
        .trim_end_matches("EUR")
        .trim_end_matches("euro")
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '€' | '\'' | '’'))
        .collect();
    let last = text.rfind([',', '.']);
    let (whole, decimals) = match last {
        Some(at) if text.len() - at - 1 != 3 => (&text[..at], &text[at + 1..]),
        _ => (text.as_str(), ""),
    };
    let groups: Vec<&str> = whole.trim_start_matches('-').split([',', '.']).collect();
    // no thousands begin with a zero: 0,005 is half a cent, not five euro
    let leading = (1..=3).contains(&groups[0].len()) && !groups[0].starts_with('0');
    let grouped = groups.len() == 1 || (leading && groups[1..].iter().all(|group| group.len() == 3));
    if !grouped {
        return Err(NotANumber::Unreadable);
    }
    let sign = if whole.starts_with('-') { "-" } else { "" };
    scaled(&format!("{sign}{}.{decimals}", groups.concat()), 2)
}

/// A decimal number as written in a sheet, comma or point, no thousands; scaled by 10^places.
pub(super) fn decimal(text: &str, places: usize) -> Result<i64, NotANumber> {
    scaled(&text.replace(',', "."), places)
}

/// A whole number as written in a sheet: `12`, `1.234`, `12,0`.
pub(super) fn whole(text: &str) -> Option<i64> {
    let cents = money(text).ok()?;
    (cents % 100 == 0).then_some(cents / 100)
}

/// How an amount was read that could have been meant otherwise, given whether a comma is the decimal mark: with one
/// separator alone, and that one used against the habits of its file, `12,000` and `1.35` are thousands or decimals.
pub(crate) fn ambiguous_money(text: &str, comma: bool) -> Option<Cents> {
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, letter)| matches!(letter, ',' | '.')).collect();
    let [(at, mark)] = marks[..] else { return None };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (whole, rest) = (digits(&text[..at]), digits(&text[at + 1..]));
    // no group of thousands starts with a zero or has more than three digits
    let may_be_thousands = (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    let decimal = (mark == ',') == comma;
    let against = if decimal { rest.len() == 3 } else { (1..=2).contains(&rest.len()) };
    (may_be_thousands && against).then(|| money(text).ok()).flatten().map(Cents)
}

/// The whole number that may be a day's serial one, of a cell or as a csv file has it.
pub(crate) fn serial(raw: &Raw) -> Option<i64> {
    match raw {
        Raw::Number(number) if number.fract() == 0.0 && number.abs() < 1e7 => Some(*number as i64),
        Raw::Text(text) if text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_reads_as_italians_and_english_write_it() {
        let cases = [
            ("1.234,50", 123_450),
            ("1,234.50", 123_450),
            ("1.234", 123_400),
            ("1234,5", 123_450),
            ("€ 400", 40_000),
            ("400,00 €", 40_000),
            ("1'234'567", 123_456_700),
            ("0,07", 7),
            (",5", 50),
            ("-3", -300),
        ];
        for (text, cents) in cases {
            assert_eq!(money(text), Ok(cents), "{text}");
        }
        for text in ["", "dieci", "1,2,3", "12.34.56", "1.2345,00", "4 + 4", "-", ".", "0,005"] {
            assert!(money(text).is_err(), "{text}");
        }
        assert_eq!(money("1,2345"), Err(NotANumber::TooManyDecimals));
    }

    #[test]
    fn sums_of_a_spreadsheet_read_as_what_people_see() {
        assert_eq!(plain(0.1 + 0.2), "0.3");
        assert_eq!(scaled(&plain(1234.56), 2), Ok(123_456));
        assert_eq!(plain(-0.0), "0");
        assert_eq!(plain(1e21), "1000000000000000000000");
    }
}
