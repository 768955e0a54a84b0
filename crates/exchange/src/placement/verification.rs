//! What verify finds, in people's words.

use fasi_engine::kernel::rule::Breach;
use fasi_engine::placement::verify::{STRUCTURE, Verification};

use super::words::{breach, levels};
use crate::facts;
use crate::parse::Parsed;
use crate::text::Lang;
use crate::verdict::VerificationView;

/// What verify finds, in words.
///
/// `claims` are the levels whose value is not what the plan's file says ([`super::PlanFile::false_claims`]), and
/// `contradictions` what it says that cannot be ([`crate::claims`]).
pub fn verification(
    lang: Lang,
    parsed: &Parsed,
    found: &Verification,
    claims: &[(&'static str, i64, i64)],
    contradictions: Vec<String>,
) -> VerificationView {
    // a malformed plan has no value to compare
    let malformed = found.breaches.iter().any(|breach| breach.rule == STRUCTURE);
    let claims = if malformed { &[] } else { claims };
    let breaches = found.breaches.iter().map(|breach| located_breach(lang, parsed, breach)).collect();
    VerificationView::of(lang, breaches, claims, contradictions, levels(&found.value))
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
