//! What verify finds, in people's words.

use fasi_engine::kernel::rule::Breach;
use fasi_engine::placement::verify::{STRUCTURE, Verification};

use super::words::{breach, levels};
use crate::facts;
use crate::levels::level_name;
use crate::parse::Parsed;
use crate::text::{Arg, Lang, text};
use crate::verdict::VerificationView;

/// What verify finds, in words.
///
/// `claims` are the levels whose value is not what the plan's file says ([`super::PlanFile::false_claims`]), and
/// `contradictions` what it says that cannot be ([`super::contradictions`]).
pub fn verification(
    lang: Lang,
    parsed: &Parsed,
    found: &Verification,
    claims: &[(&'static str, i64, i64)],
    contradictions: Vec<String>,
) -> VerificationView {
    let count = found.breaches.len() as i64;
    // a malformed plan has no value to compare
    let malformed = found.breaches.iter().any(|breach| breach.rule == STRUCTURE);
    let claims = if malformed { &[] } else { claims };
    let key = match (found.breaches.is_empty(), claims.is_empty(), contradictions.is_empty()) {
        (true, true, true) => "verify-valid",
        (true, false, _) => "verify-false-claims",
        (true, true, false) => "verify-contradictions",
        (false, _, _) => "verify-invalid",
    };
    let claim = |(level, said, value): &(&'static str, i64, i64)| {
        let args = [("level", level_name(lang, level).into()), ("said", Arg::from(*said)), ("value", (*value).into())];
        text(lang, "verify-claim", &args)
    };
    VerificationView {
        valid: found.breaches.is_empty() && claims.is_empty() && contradictions.is_empty(),
        headline: text(lang, key, &[("count", count.into())]),
        claims: claims.iter().map(claim).chain(contradictions).collect(),
        breaches: found.breaches.iter().map(|breach| located_breach(lang, parsed, breach)).collect(),
        levels: levels(&found.value).map(|(id, value)| (id.to_owned(), level_name(lang, id), value)).collect(),
    }
}

/// A breach in a sentence that names the household and unit it is about, for whole plans.
fn located_breach(lang: Lang, parsed: &Parsed, found: &Breach) -> String {
    let args = facts::args(lang, &parsed.names, &found.facts);
    let named = |name: &str| args.iter().find(|(key, _)| *key == name).map(|(_, arg)| arg.shown(lang));
    let place: Vec<String> = ["household", "unit"].into_iter().filter_map(named).collect();
    let sentence = breach(lang, parsed, found);
    let name = facts::rule(lang, found.rule);
    if place.is_empty() {
        format!("{name}: {sentence}")
    } else {
        format!("{} · {name}: {sentence}", place.join(" · "))
    }
}
