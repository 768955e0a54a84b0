//! The rules of each room with their cards, in people's words.

use fasi_engine::kernel::rule::{Card, Force};
use fasi_engine::{placement, routes, training};
use serde::Serialize;

use crate::facts;
use crate::room::Room;
use crate::text::{Lang, text};

/// A rule, as listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RuleView {
    /// Stable id.
    pub id: String,
    /// `hard` or `criterion`.
    pub kind: String,
    /// Whether it always holds, may be switched off, or its default weight, in words.
    pub force: String,
    /// Default weight of a criterion.
    pub weight: Option<u8>,
    /// Name.
    pub name: String,
    /// What it asks or rewards.
    pub means: String,
    /// Law, act or practice it follows.
    pub source: String,
}

/// Every hard rule's card of a room, then every criterion's.
pub(crate) fn cards(room: Room) -> [Vec<&'static Card>; 2] {
    match room {
        Room::Placement => [
            placement::hard::ALL.iter().map(|rule| rule.card()).collect(),
            placement::soft::ALL.iter().map(|criterion| criterion.card()).collect(),
        ],
        Room::Routes => [
            routes::hard::ALL.iter().map(|rule| rule.card()).collect(),
            routes::soft::ALL.iter().map(|criterion| criterion.card()).collect(),
        ],
        Room::Training => [
            training::hard::ALL.iter().map(|rule| rule.card()).collect(),
            training::soft::ALL.iter().map(|criterion| criterion.card()).collect(),
        ],
    }
}

/// Every rule of a room with its card, in words.
pub fn rules(lang: Lang, room: Room) -> Vec<RuleView> {
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
    let [hard, soft] = cards(room);
    let hard = hard.into_iter().map(|card| view("hard", card));
    hard.chain(soft.into_iter().map(|card| view("criterion", card))).collect()
}
