//! Why an instance is not taken, as a message.

use crate::read::json_reason;
use crate::text::{Arg, Lang, text};

/// One thing wrong with an instance's file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{key}")]
pub struct Refusal {
    /// The message.
    pub key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Refusal {
    /// A message and its facts.
    pub(super) fn new(key: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { key, args }
    }

    /// A file that is no JSON, or no instance in it: why, and where.
    pub(super) fn json(key: &'static str, error: &serde_json::Error) -> Self {
        let at = |number: usize| Arg::from(number as i64);
        let args = vec![("reason", json_reason(error)), ("line", at(error.line())), ("column", at(error.column()))];
        Self { key, args }
    }

    /// What is wrong and what to do.
    pub fn shown(&self, lang: Lang) -> String {
        text(lang, self.key, &self.args)
    }
}
