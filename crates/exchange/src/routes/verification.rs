//! What verify finds in a week, in people's words.

use fasi_engine::kernel::rule::Breach;
use fasi_engine::routes::LEVELS;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::verify::{STRUCTURE, Verification};

use super::discretion;
use super::words::Secrets;
use crate::facts;
use crate::parse::ParsedWeek;
use crate::text::{Lang, text};
use crate::verdict::VerificationView;

/// What verify finds, in words; `claims` are the levels whose value is not what the plan's file says
/// ([`super::WeekFile::false_claims`]), and `contradictions` what it says that cannot be ([`crate::claims`]).
pub fn verification(
    lang: Lang,
    parsed: &ParsedWeek,
    plan: &Plan,
    found: &Verification,
    claims: &[(&'static str, i64, i64)],
    contradictions: Vec<String>,
) -> VerificationView {
    let malformed = found.breaches.iter().any(|breach| breach.rule == STRUCTURE);
    let claims = if malformed { &[] } else { claims };
    let empty = Plan::default();
    let secrets = Secrets::of(parsed, if malformed { &empty } else { plan }, &[]);
    let breaches = found.breaches.iter().map(|found| located(lang, &secrets, found)).collect();
    let told = |id: &str, exact: i64| if malformed { exact } else { discretion::value(parsed, plan, id, exact) };
    let levels = LEVELS.iter().zip(found.value).map(|(level, value)| (level.id, told(level.id, value)));
    let rounded = (!malformed && discretion::hides(parsed, plan)).then(|| text(lang, "week-rounded", &[]));
    VerificationView { rounded, ..VerificationView::of(lang, breaches, claims, contradictions, levels) }
}

/// A breach in a sentence with the rule's name, for whole plans.
fn located(lang: Lang, secrets: &Secrets<'_>, found: &Breach) -> String {
    let sentence = secrets.breach(lang, found);
    let rule = facts::rule(lang, found.rule);
    let named = found.rule == STRUCTURE || sentence.starts_with(&rule);
    if named { sentence } else { format!("{rule}: {sentence}") }
}
