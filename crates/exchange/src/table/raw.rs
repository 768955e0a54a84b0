//! A cell as it stands in a file, before and after it is understood.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::numbers::plain;

/// What a cell holds, whatever the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// Nothing.
    Empty,
    /// Text, trimmed, never empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A truth value.
    Bool(bool),
    /// A calendar day.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A list.
    List(Vec<Raw>),
    /// What no column takes: an object, an error of the sheet, a date with a time; as text to show.
    Odd(String),
}

impl Raw {
    /// Text, trimmed; blank text is an empty cell.
    pub fn text(text: &str) -> Self {
        let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// The cell as people would read it aloud, language apart: for messages, headers and the canonical text.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Odd(text) => text.clone(),
            Self::Number(number) => plain(*number),
            Self::Bool(truth) => truth.to_string(),
            Self::Date(date) => date.format("%Y-%m-%d").to_string(),
            Self::Time(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
            Self::List(items) => items.iter().map(Self::shown).collect::<Vec<_>>().join(", "),
        }
    }

    /// The cell as a JSON value; whole numbers without a decimal point.
    pub fn json(&self) -> serde_json::Value {
        match self {
            Self::Empty => serde_json::Value::Null,
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => (*number as i64).into(),
            Self::Number(number) => (*number).into(),
            Self::Bool(truth) => (*truth).into(),
            Self::List(items) => items.iter().map(Self::json).collect(),
            other => other.shown().into(),
        }
    }
}
