//! Languages, for mediation alone: a closed list, so that a household's and a mediator's are the same word.

use crate::table::{Cell, CellFlaw, Form, Kind, Raw, WordList};
use crate::words::Word;

/// A language of the list, by its ISO 639 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(pub &'static str);

macro_rules! languages {
    ($($code:literal)*) => {
        impl Word for Language {
            const LIST: &'static WordList = &WordList { name: "language", codes: &[$($code),*] };
            const ALL: &'static [Self] = &[$(Self($code)),*];
        }
    };
}

languages! {
    "am" "ar" "bg" "bm" "bn" "bs" "de" "dyu" "en" "es" "fa" "ff" "fr" "ha" "hi" "hr" "hy" "ig" "ise" "ka" "ku" "ln"
    "lt" "ml" "mk" "mnk" "ne" "om" "pa" "pcm" "pl" "prs" "ps" "pt" "ro" "rom" "ru" "si" "sk" "so" "sq" "sr" "sw" "ta"
    "ti" "tl" "tr" "uk" "ur" "vi" "wo" "yo" "zh"
}

impl Cell for Language {
    fn blank() -> Self {
        Self::ALL[0]
    }

    fn read(raw: &Raw, _kind: &Kind, form: Form) -> Result<Self, CellFlaw> {
        super::read(raw, form)
    }

    fn write(&self) -> Raw {
        Raw::text(self.0)
    }
}
