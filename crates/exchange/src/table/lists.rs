//! Cells that hold a list: days of the week, floor areas.

use super::cell::{Cell, CellFlaw, Form};
use super::{Kind, Raw, WordList};
use crate::flaw::Code;
use crate::lexicon;

/// The days of the week.
pub static DAYS: WordList = WordList { name: "day", codes: &["mon", "tue", "wed", "thu", "fri", "sat", "sun"] };

/// Days of the week, bit 0 = Monday; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub u8);

impl Days {
    /// All days of the week.
    pub const ALL: Self = Self(0b111_1111);
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b001_1111);

    /// The codes of the days, in order.
    pub fn codes(self) -> impl Iterator<Item = &'static str> {
        (0..7).filter(move |day| self.0 >> day & 1 == 1).map(|day| DAYS.codes[day])
    }
}

/// The items of a list: of a JSON list, or of a text cut at commas, semicolons, slashes, plus signs and the word "and".
fn items(raw: &Raw, form: Form) -> Option<Vec<Raw>> {
    match raw {
        Raw::List(items) => Some(items.clone()),
        Raw::Text(text) if form == Form::Sheet => Some(cut(text).map(Raw::text).collect()),
        Raw::Number(_) if form == Form::Sheet => Some(vec![raw.clone()]),
        _ => None,
    }
}

fn cut(text: &str) -> impl Iterator<Item = &str> {
    let words = |part: &'static str| move |text| str::split(text, part);
    text.split([',', ';', '/', '+']).flat_map(words(" e ")).flat_map(words(" and "))
}

/// One day: its word, or 1–7 in sheets.
fn day(raw: &Raw, form: Form) -> Option<usize> {
    let text = match raw {
        Raw::Text(text) => text.clone(),
        Raw::Number(_) if form == Form::Sheet => raw.shown(),
        _ => return None,
    };
    if let (Form::Sheet, Ok(number @ 1..=7)) = (form, text.parse::<usize>()) {
        return Some(number - 1);
    }
    let code = if form == Form::Json { Some(text.as_str()) } else { lexicon::word(&DAYS, &text) };
    DAYS.codes.iter().position(|known| Some(*known) == code)
}

/// One item as a set of days: a day, or a span of days (`lun-ven`), over Sunday too.
fn span(raw: &Raw, form: Form) -> Option<u8> {
    if let (Form::Sheet, Raw::Text(text)) = (form, raw)
        && let Some((first, last)) = text.split_once(['-', '–'])
    {
        let (first, last) = (day(&Raw::text(first), form)?, day(&Raw::text(last), form)?);
        return Some((0..=(last + 7 - first) % 7).fold(0, |days, step| days | 1 << ((first + step) % 7)));
    }
    day(raw, form).map(|day| 1 << day)
}

impl Cell for Days {
    fn blank() -> Self {
        Self::WORKING
    }

    fn read(raw: &Raw, _kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let days = items(raw, form)
            .and_then(|items| items.iter().map(|item| span(item, form)).try_fold(0, |days, item| Some(days | item?)));
        match days {
            Some(days) if days != 0 => Ok(Self(days)),
            _ => Err(CellFlaw::new(Code::NotDays, raw)),
        }
    }

    fn write(&self) -> Raw {
        Raw::List(self.codes().map(Raw::text).collect())
    }
}

/// Floor areas in whole square metres, largest first; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Areas(pub Vec<u16>);

impl Cell for Areas {
    fn blank() -> Self {
        Self(Vec::new())
    }

    fn read(raw: &Raw, _kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        let one = |item: &Raw| u16::read(item, &Kind::Int { min: 4, max: 200 }, form).ok();
        let areas: Option<Vec<u16>> = items(raw, form).and_then(|items| items.iter().map(one).collect());
        match areas {
            Some(mut areas) if (1..=20).contains(&areas.len()) => {
                areas.sort_unstable_by(|a, b| b.cmp(a));
                Ok(Self(areas))
            }
            _ => Err(CellFlaw::new(Code::NotAreas, raw)),
        }
    }

    fn write(&self) -> Raw {
        Raw::List(self.0.iter().map(|area| Raw::Number(f64::from(*area))).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Option<u8> {
        Days::read(&Raw::text(text), &Kind::Days, Form::Sheet).ok().map(|days| days.0)
    }

    #[test]
    fn days_read_as_spans_lists_and_numbers() {
        assert_eq!(days("lun-ven"), Some(0b001_1111));
        assert_eq!(days("Lunedì, mer; ven"), Some(0b001_0101));
        assert_eq!(days("1-5"), Some(0b001_1111));
        assert_eq!(days("martedì e giovedì"), Some(0b000_1010));
        assert_eq!(days("Mon, Tue and Thu-Fri"), Some(0b001_1011));
        assert_eq!(days("sat–mon"), Some(0b110_0001));
        assert_eq!(days("lun, xyz"), None);
        assert_eq!(days(","), None);
    }

    #[test]
    fn areas_are_sorted_whole_square_metres() {
        let areas = |text: &str| Areas::read(&Raw::text(text), &Kind::Areas, Form::Sheet).ok();
        assert_eq!(areas("9, 14"), Some(Areas(vec![14, 9])));
        assert_eq!(areas("14 + 9 + 9"), Some(Areas(vec![14, 9, 9])));
        assert_eq!(areas("14, x"), None);
        assert_eq!(areas("2"), None);
    }
}
