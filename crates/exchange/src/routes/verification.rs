//! What verify finds in a week, in people's words.

use fasi_engine::kernel::rule::Breach;
use fasi_engine::routes::LEVELS;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::verify::{STRUCTURE, Verification};

use super::words::Secrets;
use crate::facts;
use crate::levels::level_name;
use crate::parse::ParsedWeek;
use crate::text::{Arg, Lang, text};
use crate::verdict::VerificationView;

/// What verify finds, in words; `claims` are the levels whose value is not what the plan's file says
/// ([`super::WeekFile::false_claims`]).
pub fn verification(
    lang: Lang,
    parsed: &ParsedWeek,
    plan: &Plan,
    found: &Verification,
    claims: &[(&'static str, i64, i64)],
) -> VerificationView {
    let malformed = found.breaches.iter().any(|breach| breach.rule == STRUCTURE);
    let claims = if malformed { &[] } else { claims };
    let empty = Plan::default();
    let key = match (found.breaches.is_empty(), claims.is_empty()) {
        (true, true) => "verify-valid",
        (true, false) => "verify-false-claims",
        (false, _) => "verify-invalid",
    };
    let claim = |(level, said, value): &(&'static str, i64, i64)| {
        let args = [("level", level_name(lang, level).into()), ("said", Arg::from(*said)), ("value", (*value).into())];
        text(lang, "verify-claim", &args)
    };
    let secrets = Secrets::of(parsed, if malformed { &empty } else { plan }, &[]);
    VerificationView {
        valid: found.breaches.is_empty() && claims.is_empty(),
        headline: text(lang, key, &[("count", (found.breaches.len() as i64).into())]),
        claims: claims.iter().map(claim).collect(),
        breaches: found.breaches.iter().map(|found| located(lang, &secrets, found)).collect(),
        levels: LEVELS
            .iter()
            .zip(found.value)
            .map(|(level, value)| (level.id.to_owned(), level_name(lang, level.id), value))
            .collect(),
    }
}

/// A breach in a sentence with the rule's name, for whole plans.
fn located(lang: Lang, secrets: &Secrets<'_>, found: &Breach) -> String {
    let sentence = secrets.breach(lang, found);
    let rule = facts::rule(lang, found.rule);
    let named = found.rule == STRUCTURE || sentence.starts_with(&rule);
    if named { sentence } else { format!("{rule}: {sentence}") }
}
