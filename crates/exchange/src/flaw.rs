//! Flaws: what is wrong in the data, where, and what to do; collected, never thrown one at a time.

mod codes;
mod place;

pub use codes::Code;
pub use place::Place;

use crate::text::{Arg, Lang, text};
use crate::told::{shorten, visible};

/// The most letters of an id or header, and of a value, that a flaw repeats.
const SHOWN: (usize, usize) = (60, 300);

/// One thing wrong in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// What kind of flaw.
    pub code: Code,
    /// Where.
    pub at: Place,
    /// The facts of its message.
    pub args: Vec<(&'static str, Arg)>,
    /// What may have been meant.
    pub suggestion: Option<Arg>,
}

impl Flaw {
    /// A flaw of this code at this place.
    pub fn new(code: Code, mut at: Place) -> Self {
        for part in [&mut at.column, &mut at.id].into_iter().flatten() {
            *part = shorten(&visible(part), SHOWN.0);
        }
        Self { code, at, args: Vec::new(), suggestion: None }
    }

    /// With one more fact for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        let arg = match arg.into() {
            Arg::Text(text) => Arg::Text(shorten(&text, SHOWN.1)),
            arg => arg,
        };
        self.args.push((name, arg));
        self
    }

    /// With what may have been meant.
    #[must_use]
    pub fn suggest(mut self, suggestion: Option<Arg>) -> Self {
        self.suggestion = suggestion;
        self
    }

    /// What is wrong.
    pub fn what(&self, lang: Lang) -> String {
        text(lang, &format!("flaw-{}", self.code.as_str()), &self.args)
    }

    /// What to do.
    pub fn remedy(&self, lang: Lang) -> String {
        text(lang, &format!("flaw-{}.do", self.code.as_str()), &self.args)
    }

    /// "Did you mean …?", if something near was found.
    pub fn did_you_mean(&self, lang: Lang) -> Option<String> {
        let suggestion = self.suggestion.as_ref()?;
        Some(text(lang, "did-you-mean", &[("suggestion", suggestion.clone())]))
    }

    /// All of it in one paragraph: code, place, what is wrong, what may have been meant, what to do.
    pub fn shown(&self, lang: Lang) -> String {
        let mut sentences = vec![self.what(lang)];
        sentences.extend(self.did_you_mean(lang));
        sentences.push(self.remedy(lang));
        let place = self.at.shown(lang);
        let colon = if place.is_empty() { "" } else { ": " };
        format!("{} {place}{colon}{}", self.code.as_str(), sentences.join(" "))
    }

    /// The flaw as a JSON object, for programs; texts in `lang`.
    pub fn json(&self, lang: Lang) -> serde_json::Value {
        serde_json::json!({
            "code": self.code.as_str(),
            "file": self.at.file,
            "table": self.at.table,
            "row": self.at.row,
            "column": self.at.column,
            "id": self.at.id,
            "what": self.what(lang),
            "do": self.remedy(lang),
            "suggestion": self.suggestion.as_ref().map(|suggestion| suggestion.shown(lang)),
        })
    }
}
