//! What verify finds in a plan of training, in people's words.

use fasi_engine::kernel::rule::Breach;
use fasi_engine::training::LEVELS;
use fasi_engine::training::verify::{STRUCTURE, Verification};

use crate::facts;
use crate::parse::ParsedTraining;
use crate::text::{Lang, text};
use crate::verdict::VerificationView;

/// What verify finds, in words; `claims` are the levels whose value is not what the plan's file says
/// ([`super::TrainingFile::false_claims`]), and `contradictions` what it says that cannot be ([`crate::claims`]).
pub fn verification(
    lang: Lang,
    parsed: &ParsedTraining,
    found: &Verification,
    claims: &[(&'static str, i64, i64)],
    contradictions: Vec<String>,
) -> VerificationView {
    let malformed = found.breaches.iter().any(|breach| breach.rule == STRUCTURE);
    let claims = if malformed { &[] } else { claims };
    let breaches = found.breaches.iter().map(|found| located(lang, parsed, found)).collect();
    let levels = LEVELS.iter().zip(found.value).map(|(level, value)| (level.id, value));
    VerificationView::of(lang, breaches, claims, contradictions, levels)
}

/// A breach in a sentence with the rule's name, for whole plans.
fn located(lang: Lang, parsed: &ParsedTraining, found: &Breach) -> String {
    if found.rule == STRUCTURE {
        return text(lang, "training-malformed", &facts::args(lang, &parsed.names, &found.facts));
    }
    let rule = facts::rule(lang, found.rule);
    format!("{rule}: {}", facts::breach(lang, &parsed.names, found))
}
