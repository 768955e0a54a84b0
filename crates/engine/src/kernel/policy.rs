//! Weights and switches by rule id, set by a policy and the act it comes from.

use std::collections::BTreeMap;

use super::rule::{Card, Force};

/// What a policy sets; a rule it does not name keeps its card's default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// Criteria: weight 0–100 by rule id.
    pub weights: BTreeMap<String, u8>,
    /// Switchable hard rules that are off, by rule id.
    pub off: Vec<String>,
}

impl Weights {
    /// The weight of a criterion; 0 for anything else.
    pub fn weight(&self, card: &Card) -> i64 {
        match card.force {
            Force::Weight(default) => i64::from(self.weights.get(card.id).copied().unwrap_or(default)),
            Force::Always | Force::Switchable => 0,
        }
    }

    /// Whether a hard rule holds.
    pub fn holds(&self, card: &Card) -> bool {
        card.force != Force::Switchable || !self.off.iter().any(|id| id == card.id)
    }
}
