//! What verify finds, for people and programs.

use serde::Serialize;

use crate::levels::level_name;
use crate::text::{Arg, Lang, text};

/// What verify finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationView {
    /// Whether the plan keeps every rule.
    pub valid: bool,
    /// In words.
    pub headline: String,
    /// Each breach in words.
    pub breaches: Vec<String>,
    /// Each value that is not what the plan's file says, in words.
    pub claims: Vec<String>,
    /// Value by level, recomputed.
    pub levels: Vec<(String, String, i64)>,
    /// That values are rounded, and why, where exact ones would tell how far a protected address is.
    pub rounded: Option<String>,
}

impl VerificationView {
    /// What is told of a plan: breaches in words, levels whose value is not what its file says (level, said, found), what its
    /// file says and cannot be, and the values found.
    pub(crate) fn of<'a>(
        lang: Lang,
        breaches: Vec<String>,
        claims: &[(&'static str, i64, i64)],
        contradictions: Vec<String>,
        levels: impl Iterator<Item = (&'a str, i64)>,
    ) -> Self {
        let key = match (breaches.is_empty(), claims.is_empty(), contradictions.is_empty()) {
            (true, true, true) => "verify-valid",
            (true, false, _) => "verify-false-claims",
            (true, true, false) => "verify-contradictions",
            (false, _, _) => "verify-invalid",
        };
        let claim = |(level, said, found): &(&'static str, i64, i64)| {
            let args =
                [("level", level_name(lang, level).into()), ("said", Arg::from(*said)), ("value", (*found).into())];
            text(lang, "verify-claim", &args)
        };
        Self {
            valid: breaches.is_empty() && claims.is_empty() && contradictions.is_empty(),
            headline: text(lang, key, &[("count", (breaches.len() as i64).into())]),
            claims: claims.iter().map(claim).chain(contradictions).collect(),
            breaches,
            levels: levels.map(|(id, value)| (id.to_owned(), level_name(lang, id), value)).collect(),
            rounded: None,
        }
    }
}
