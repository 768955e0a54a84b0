//! Judges a plan from the facts and the plan alone: its structure, then every rule's audit. Knows no search.

use super::hard;
use super::model::Model;
use super::plan::{Edition, Plan};
use super::value::{self, Value};
use crate::kernel::rule::{Breach, Entity, FactValue};

/// What `verify` finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Every breach: none means that the plan keeps every rule.
    pub breaches: Vec<Breach>,
    /// The plan's value by level, recomputed.
    pub value: Value,
}

/// The id under which a malformed plan is reported: no rule, but what a plan has to be for rules to speak of it.
pub const STRUCTURE: &str = "training.structure";

/// Judges a plan.
pub fn verify(model: &Model, plan: &Plan) -> Verification {
    let breaches = structure(model, plan);
    if !breaches.is_empty() {
        return Verification { breaches, value: Value::default() };
    }
    let breaches = hard::held(model).flat_map(|rule| rule.audit(model, plan)).collect();
    Verification { breaches, value: value::value(model, plan) }
}

/// Known activities, slots and people; editions in order, each once, who attends in order and once.
fn structure(model: &Model, plan: &Plan) -> Vec<Breach> {
    let of = |edition: &Edition, word: &'static str| {
        let activity = ("activity", FactValue::Entity(Entity::Activity(edition.activity.0)));
        Breach { rule: STRUCTURE, facts: vec![activity, ("flaw", FactValue::Word(word))] }
    };
    let known = |edition: &Edition| {
        edition.activity.index() < model.activities.len()
            && !edition.slots.is_empty()
            && edition.slots.iter().all(|slot| slot.index() < model.slots.len())
            && edition.attendees.iter().all(|operator| operator.index() < model.operators.len())
    };
    if let Some(edition) = plan.editions.iter().find(|edition| !known(edition)) {
        // an activity that is not there cannot be named
        let facts = vec![("flaw", FactValue::Word("edition-unknown"))];
        let named = edition.activity.index() < model.activities.len();
        return vec![if named { of(edition, "edition-unknown") } else { Breach { rule: STRUCTURE, facts } }];
    }
    let key = |edition: &Edition| (edition.activity, edition.slots.clone());
    let mut breaches = Vec::new();
    for pair in plan.editions.windows(2).filter(|pair| key(&pair[0]) >= key(&pair[1])) {
        breaches.push(of(&pair[1], if key(&pair[0]) == key(&pair[1]) { "edition-twice" } else { "edition-order" }));
    }
    for edition in &plan.editions {
        if !edition.attendees.is_sorted_by(|one, next| one < next) {
            breaches.push(of(edition, "attendees-order"));
        }
    }
    breaches
}

#[cfg(test)]
mod tests;
