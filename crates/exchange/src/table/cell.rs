//! Cells of each type: read from a raw cell with all that can be wrong, written back.

use chrono::{NaiveDate, NaiveTime};
use fasi_engine::units::{Cents, Minutes};

use super::numbers::{NotANumber, decimal, money, plain, scaled, whole};
use super::{Column, Kind, Raw, times};
use crate::flaw::{Code, Flaw, Place};
use crate::text::Arg;
use crate::told::{shorten, unseen, visible};

/// Whether a file is strict about types (JSON) or written by people (sheets).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON: its own types, codes only.
    Json,
    /// xlsx and csv: words of either language, decimal commas, dates as written in Italy.
    Sheet,
}

/// What is wrong with a cell; the reader adds the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFlaw {
    /// Code.
    pub code: Code,
    /// Facts.
    pub args: Vec<(&'static str, Arg)>,
    /// What may have been meant.
    pub suggestion: Option<Arg>,
}

impl CellFlaw {
    pub(crate) fn new(code: Code, raw: &Raw) -> Self {
        Self { code, args: vec![("value", Arg::Text(shorten(&visible(&raw.shown()), 60)))], suggestion: None }
    }

    /// The flaw at its place.
    pub(crate) fn at(self, at: Place) -> Flaw {
        Flaw { args: self.args, suggestion: self.suggestion, ..Flaw::new(self.code, at) }
    }

    pub(crate) fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

/// A type that a cell can hold.
pub trait Cell: Sized {
    /// Whether the cell must not be empty.
    const REQUIRED: bool = true;

    /// What an empty cell means; `None` = it must not be empty.
    fn empty() -> Option<Self> {
        None
    }

    /// Stands for a flawed cell, so that the rest of its row can be checked too.
    fn blank() -> Self;

    /// Reads a cell that is not empty.
    fn read(raw: &Raw, kind: &Kind, form: Form) -> Result<Self, CellFlaw>;

    /// The cell to write.
    fn write(&self) -> Raw;

    /// The text itself, where the cell is one: so that references can be followed and rewritten.
    fn text(&mut self) -> Option<&mut String> {
        None
    }
}

/// The cells of one row, in the order of the table's columns, and the flaws found in them.
#[derive(Debug)]
pub struct Cells<'a> {
    /// Raw cells by column; `None` = the whole column is missing (said once, not for every row).
    pub(crate) raw: std::vec::IntoIter<(&'static Column, Option<Raw>)>,
    pub(crate) form: Form,
    pub(crate) flaws: &'a mut Vec<(&'static Column, CellFlaw)>,
}

impl Cells<'_> {
    /// Reads the next cell as its column says; a flaw is noted, and a blank given.
    pub fn read<T: Cell>(&mut self) -> T {
        let Some((column, raw)) = self.raw.next() else { return T::blank() };
        let result = match &raw {
            None => return T::empty().unwrap_or_else(T::blank),
            Some(Raw::Empty) => T::empty().ok_or_else(|| CellFlaw::new(Code::Required, &Raw::Empty)),
            Some(Raw::Odd(text)) if text.starts_with('#') => {
                Err(CellFlaw::new(Code::ErrorCell, &Raw::Odd(text.clone())))
            }
            Some(raw) if self.form == Form::Sheet && crate::lexicon::is_sheet_error(raw) => {
                Err(CellFlaw::new(Code::ErrorCell, raw))
            }
            Some(raw) => T::read(raw, &column.kind, self.form),
        };
        result.unwrap_or_else(|flaw| {
            self.flaws.push((column, flaw));
            T::blank()
        })
    }
}

impl<T: Cell> Cell for Option<T> {
    const REQUIRED: bool = false;

    fn empty() -> Option<Self> {
        Some(None)
    }

    fn blank() -> Self {
        None
    }

    fn read(raw: &Raw, kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        if form == Form::Sheet && *kind != Kind::Text && crate::lexicon::means_unknown(raw) {
            return Ok(None);
        }
        T::read(raw, kind, form).map(Some)
    }

    fn write(&self) -> Raw {
        self.as_ref().map_or(Raw::Empty, T::write)
    }

    fn text(&mut self) -> Option<&mut String> {
        self.as_mut().and_then(T::text)
    }
}

/// Longest id or text that is taken.
const LONGEST: (usize, usize) = (64, 2_000);

impl Cell for String {
    fn blank() -> Self {
        Self::new()
    }

    fn read(raw: &Raw, kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let mut text = match raw {
            Raw::Text(text) => text.replace("\r\n", "\n").replace('\r', "\n"),
            Raw::Date(_) | Raw::Time(_) if form == Form::Sheet && *kind != Kind::Text => {
                return Err(CellFlaw::new(Code::CodeChanged, raw));
            }
            Raw::Number(_) | Raw::Date(_) | Raw::Time(_) if form == Form::Sheet => raw.shown(),
            _ => return Err(CellFlaw::new(Code::Type, raw).with("expected", Arg::Message("kind-text".into()))),
        };
        let longest = if *kind == Kind::Text { LONGEST.1 } else { LONGEST.0 };
        let control = |letter: char| letter.is_control() && !(*kind == Kind::Text && matches!(letter, '\n' | '\t'));
        if text.chars().count() > longest || text.contains(control) {
            return Err(CellFlaw::new(Code::BadText, raw).with("most", longest as i64));
        }
        if let Some(hidden) = (*kind != Kind::Text).then(|| text.chars().find(|letter| unseen(*letter))).flatten() {
            let hidden = format!("U+{:04X}", u32::from(hidden));
            return Err(CellFlaw::new(Code::Invisible, raw).with("hidden", hidden));
        }
        if *kind == Kind::Istat && text.len() < 6 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            text = format!("{text:0>6}");
        }
        Ok(text)
    }

    fn write(&self) -> Raw {
        Raw::text(self)
    }

    fn text(&mut self) -> Option<&mut String> {
        Some(self)
    }
}

/// The number scaled by 10^places: JSON numbers, or text as the form allows.
fn number(
    raw: &Raw,
    form: Form,
    places: usize,
    lenient: fn(&str, usize) -> Result<i64, NotANumber>,
) -> Result<i64, NotANumber> {
    match raw {
        Raw::Number(number) => scaled(&plain(*number), places),
        Raw::Text(text) if form == Form::Json => scaled(text, places),
        Raw::Text(text) => lenient(text, places),
        _ => Err(NotANumber::Unreadable),
    }
}

/// The value if it lies within the limits, else a flaw that tells them.
fn within(value: i64, (min, max): (i64, i64), raw: &Raw) -> Result<i64, CellFlaw> {
    if (min..=max).contains(&value) {
        Ok(value)
    } else {
        Err(CellFlaw::new(Code::OutOfRange, raw).with("min", min).with("max", max))
    }
}

fn unreadable(why: NotANumber, code: Code, places: i64, raw: &Raw) -> CellFlaw {
    match why {
        NotANumber::Unreadable => CellFlaw::new(code, raw),
        NotANumber::TooManyDecimals => CellFlaw::new(Code::Decimals, raw).with("places", places),
    }
}

macro_rules! whole_numbers {
    ($($type:ty),*) => {$(
        impl Cell for $type {
            fn blank() -> Self {
                1
            }

            fn read(raw: &Raw, kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
                let limits = match kind {
                    Kind::Int { min, max } => (*min, *max),
                    _ => (i64::from(Self::MIN), i64::from(Self::MAX)),
                };
                let value = match raw {
                    Raw::Number(number) => scaled(&plain(*number), 0).ok(),
                    Raw::Text(text) if form == Form::Sheet => whole(text),
                    _ => None,
                };
                let value = value.ok_or_else(|| CellFlaw::new(Code::NotWhole, raw))?;
                let value = within(value, limits, raw)?;
                Self::try_from(value).map_err(|_| CellFlaw::new(Code::OutOfRange, raw).with("min", limits.0).with("max", limits.1))
            }

            fn write(&self) -> Raw {
                Raw::Number(f64::from(*self))
            }
        }
    )*};
}
whole_numbers!(u8, u16, u32, i8, i32);

/// The greatest amount taken, in euro.
pub(crate) const MOST_EURO: i64 = 1_000_000_000;

impl Cell for Cents {
    fn blank() -> Self {
        Self(0)
    }

    fn read(raw: &Raw, _kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let cents =
            number(raw, form, 2, |text, _| money(text)).map_err(|why| unreadable(why, Code::NotMoney, 2, raw))?;
        if !(0..=MOST_EURO * 100).contains(&cents) {
            return Err(CellFlaw::new(Code::OutOfRange, raw).with("min", 0).with("max", MOST_EURO));
        }
        Ok(Self(cents))
    }

    fn write(&self) -> Raw {
        Raw::Number(self.0 as f64 / 100.0)
    }
}

/// Millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Degrees(pub i32);

impl Cell for Degrees {
    fn blank() -> Self {
        Self(0)
    }

    /// More than six decimals are rounded: a millionth of a degree is a decimetre.
    fn read(raw: &Raw, kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let Kind::Degrees { max } = kind else { return Err(CellFlaw::new(Code::NotDegrees, raw)) };
        let billionths = number(raw, form, 15, decimal).map_err(|why| unreadable(why, Code::NotDegrees, 15, raw))?;
        let millionths = billionths.saturating_add(billionths.signum() * 500_000_000) / 1_000_000_000;
        if millionths.abs() > max * 1_000_000 {
            return Err(CellFlaw::new(Code::OutOfRange, raw).with("min", -max).with("max", *max));
        }
        Ok(Self(millionths as i32))
    }

    fn write(&self) -> Raw {
        Raw::Number(f64::from(self.0) / 1e6)
    }
}

impl Cell for Minutes {
    fn blank() -> Self {
        Self(0)
    }

    fn read(raw: &Raw, kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let Kind::Hours { max } = kind else { return Err(CellFlaw::new(Code::NotHours, raw)) };
        let minutes = match raw {
            Raw::Text(text) if text.contains(':') => times::hours(text),
            Raw::Time(time) => times::hours(&time.format("%H:%M").to_string()),
            _ => number(raw, form, 4, decimal)
                .ok()
                .and_then(|scaled| scaled.checked_mul(60))
                .filter(|scaled| scaled % 10_000 == 0)
                .map(|scaled| scaled / 10_000),
        };
        let minutes = minutes.ok_or_else(|| CellFlaw::new(Code::NotHours, raw))?;
        if !(0..=max * 60).contains(&minutes) {
            return Err(CellFlaw::new(Code::OutOfRange, raw).with("min", 0).with("max", *max));
        }
        Ok(Self(minutes))
    }

    /// Hours with decimals where these are exact, else `h:mm`.
    fn write(&self) -> Raw {
        if self.0 % 3 == 0 {
            Raw::Number(self.0 as f64 / 60.0)
        } else {
            Raw::Text(format!("{}:{:02}", self.0 / 60, self.0 % 60))
        }
    }
}

impl Cell for NaiveDate {
    fn blank() -> Self {
        Self::default()
    }

    fn read(raw: &Raw, _kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let date = match raw {
            Raw::Date(date) => times::plausible(*date),
            Raw::Text(text) if form == Form::Sheet => times::date(text),
            Raw::Text(text) if text.len() == 10 && text.as_bytes()[4] == b'-' => times::date(text),
            _ => None,
        };
        date.ok_or_else(|| CellFlaw::new(Code::NotDate, raw))
    }

    fn write(&self) -> Raw {
        Raw::Date(*self)
    }
}

impl Cell for NaiveTime {
    fn blank() -> Self {
        Self::MIN
    }

    fn read(raw: &Raw, _kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let time = match raw {
            Raw::Time(time) => Some(*time),
            Raw::Text(text) if form == Form::Sheet => times::time(text),
            Raw::Text(text) if text.len() == 5 && text.as_bytes()[2] == b':' => times::time(text),
            // the hour alone; a share of a day has become a time before
            Raw::Number(hour) if form == Form::Sheet && hour.fract() == 0.0 => times::time(&raw.shown()),
            _ => None,
        };
        time.ok_or_else(|| CellFlaw::new(Code::NotTime, raw))
    }

    fn write(&self) -> Raw {
        Raw::Time(*self)
    }
}

impl Cell for bool {
    const REQUIRED: bool = false;

    fn empty() -> Option<Self> {
        Some(false)
    }

    fn blank() -> Self {
        false
    }

    fn read(raw: &Raw, _kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let truth = match raw {
            Raw::Bool(truth) => Some(*truth),
            _ if form == Form::Json => None,
            Raw::Text(_) | Raw::Number(_) => crate::lexicon::truth(&raw.shown()),
            _ => None,
        };
        truth.ok_or_else(|| CellFlaw::new(Code::NotBool, raw))
    }

    fn write(&self) -> Raw {
        Raw::Bool(*self)
    }
}
