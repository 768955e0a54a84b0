//! Closed lists: the words that cells may hold, each with its type; their messages are `word-<list>-<code>`.

mod language;
mod lists;
mod scenario;
mod team;
mod training;

pub use language::Language;
pub(crate) use lists::age_band;
pub use lists::{Extension, IncomeKind, Italian, Parameter, Sex, WishKind};
pub use scenario::Action;
pub use team::{Fluency, Means, Profession, TeamTie};
pub use training::{CreditKind, HalfDay, Sector, TrainingPin};

use crate::table::WordList;

/// A type whose values are the words of a closed list.
pub trait Word: Copy + PartialEq + 'static {
    /// The list.
    const LIST: &'static WordList;
    /// The values, in the order of the list.
    const ALL: &'static [Self];

    /// The word of this value.
    fn code(self) -> &'static str {
        let at = Self::ALL.iter().position(|value| *value == self);
        at.map_or("", |at| Self::LIST.codes[at])
    }

    /// The value of a word's code.
    fn of(code: &str) -> Option<Self> {
        Self::LIST.codes.iter().position(|known| *known == code).map(|at| Self::ALL[at])
    }
}

/// Gives a type its words: `Type "list" { value = "code", … }`; every value of the type must be named.
macro_rules! words {
    ($($type:ty, $list:literal { $($value:expr => $code:literal),* $(,)? })*) => {$(
        impl $crate::words::Word for $type {
            const LIST: &'static $crate::table::WordList =
                &$crate::table::WordList { name: $list, codes: &[$($code),*] };
            const ALL: &'static [Self] = &[$($value),*];
        }

        impl $crate::table::Cell for $type {
            fn blank() -> Self {
                <Self as $crate::words::Word>::ALL[0]
            }

            fn read(
                raw: &$crate::table::Raw,
                _kind: &$crate::table::Kind,
                form: $crate::table::Form,
            ) -> Result<Self, $crate::table::CellFlaw> {
                $crate::words::read(raw, form)
            }

            fn write(&self) -> $crate::table::Raw {
                $crate::table::Raw::text($crate::words::Word::code(*self))
            }
        }
    )*

        /// The lists of this file.
        pub(super) const LISTS: &[&$crate::table::WordList] = &[$(<$type as $crate::words::Word>::LIST),*];
    };
}
pub(crate) use words;

/// Every closed list, for the messages, the template and the schema.
pub fn all_lists() -> impl Iterator<Item = &'static WordList> {
    let lists = lists::LISTS.iter().chain(team::LISTS).chain(training::LISTS).chain(scenario::LISTS).copied();
    lists.chain([Language::LIST, &crate::table::DAYS])
}

/// Reads a word: its code, or in sheets its name in either language.
pub(crate) fn read<W: Word>(raw: &crate::table::Raw, form: crate::table::Form) -> Result<W, crate::table::CellFlaw> {
    use crate::flaw::Code;
    use crate::lexicon;
    use crate::table::{CellFlaw, Form, Raw};
    use crate::text::Arg;

    let text = match raw {
        Raw::Text(text) => text.clone(),
        Raw::Number(_) if form == Form::Sheet => raw.shown(),
        _ => return Err(CellFlaw::new(Code::Type, raw).with("expected", Arg::Message("kind-word".into()))),
    };
    let meant = lexicon::word(W::LIST, &text);
    let code = if form == Form::Json { Some(text.as_str()).filter(|text| W::of(text).is_some()) } else { meant };
    code.and_then(W::of).ok_or_else(|| {
        let mut flaw = CellFlaw::new(Code::UnknownWord, raw).with("words", Arg::Words(W::LIST, form));
        flaw.suggestion =
            meant.or_else(|| lexicon::near_word(W::LIST, &text)).map(|code| Arg::Word(W::LIST, code, form));
        flaw
    })
}
