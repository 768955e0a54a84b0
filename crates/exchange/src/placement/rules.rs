//! The rules of the room with their cards, in people's words.

use fasi_engine::kernel::rule::{Card, Force};
use fasi_engine::placement::{hard, soft};

use super::view::RuleView;
use crate::facts;
use crate::text::{Lang, text};

/// Every rule of the room with its card, in words.
pub fn rules(lang: Lang) -> Vec<RuleView> {
    let view = |kind: &str, card: &'static Card| RuleView {
        id: card.id.to_owned(),
        kind: kind.to_owned(),
        force: match card.force {
            Force::Always => text(lang, "force-always", &[]),
            Force::Switchable => text(lang, "force-switchable", &[]),
            Force::Weight(weight) => text(lang, "force-weight", &[("weight", i64::from(weight).into())]),
        },
        weight: match card.force {
            Force::Weight(weight) => Some(weight),
            Force::Always | Force::Switchable => None,
        },
        name: facts::rule(lang, card.id),
        means: text(lang, &format!("{}.means", facts::rule_key(card.id)), &[]),
        source: card.source.to_owned(),
    };
    let hard = hard::ALL.iter().map(|rule| view("hard", rule.card()));
    hard.chain(soft::ALL.iter().map(|criterion| view("criterion", criterion.card()))).collect()
}
