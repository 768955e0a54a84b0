//! Judges a plan from the facts and the plan alone: its structure, then every rule's audit. Knows no search.

use super::hard;
use super::model::{Model, Usage};
use super::plan::{Itinerary, Plan, Stay};
use super::value::{self, Value};
use crate::kernel::rule::{Breach, Entity, Fact, FactValue};

/// What `verify` finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Every breach: none means that the plan keeps every rule.
    pub breaches: Vec<Breach>,
    /// The plan's value by level, recomputed.
    pub value: Value,
}

/// The id under which a malformed plan is reported: no rule, but what a plan has to be for rules to speak of it.
pub const STRUCTURE: &str = "placement.structure";

/// Judges a plan; changes are counted against `published`.
pub fn verify(model: &Model, plan: &Plan, published: Option<&Plan>) -> Verification {
    let mut breaches = structure(model, plan);
    if !breaches.is_empty() {
        return Verification { breaches, value: Value::default() };
    }
    let held = hard::ALL.iter().filter(|rule| model.weights.holds(rule.card()));
    breaches.extend(held.flat_map(|rule| rule.audit(model, plan)));
    Verification { breaches, value: value::value(model, plan, published) }
}

/// Each household at most once and in order, stays in the horizon and in the right kind of unit, a bridge that ends when
/// the home starts.
fn structure(model: &Model, plan: &Plan) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for pair in plan.itineraries.windows(2).filter(|pair| pair[0].household >= pair[1].household) {
        breaches.push(malformed(&pair[1], "twice"));
    }
    for itinerary in &plan.itineraries {
        if let Some(word) = flaw(model, itinerary) {
            breaches.push(malformed(itinerary, word));
        }
    }
    breaches
}

fn flaw(model: &Model, itinerary: &Itinerary) -> Option<&'static str> {
    let known = |stay: &Stay| stay.household == itinerary.household && stay.unit.index() < model.units.len();
    if itinerary.household.index() >= model.households.len() || !itinerary.stays().all(|stay| known(&stay)) {
        return Some("unknown");
    }
    if itinerary.home.is_some_and(|home| home.package.index() >= model.packages.len()) {
        return Some("unknown");
    }
    let end = model.calendar.end();
    let inside = |stay: &Stay| stay.from.0 >= 0 && stay.from < end && stay.until.is_none_or(|until| until > stay.from);
    if !itinerary.stays().all(|stay| inside(&stay)) {
        return Some("horizon");
    }
    let usage = |stay: Stay| model.unit(stay.unit).usage;
    match (itinerary.bridge, itinerary.home) {
        (None, None) => Some("empty"),
        (Some(bridge), _) if usage(bridge) != Usage::Bridge || bridge.until.is_none_or(|until| until > end) => {
            Some("bridge")
        }
        (_, Some(home)) if usage(home.stay) != Usage::Lasting || home.stay.until.is_some() => Some("home"),
        (Some(bridge), Some(home)) if bridge.until != Some(home.stay.from) => Some("order"),
        _ => None,
    }
}

fn malformed(itinerary: &Itinerary, word: &'static str) -> Breach {
    let household: Fact = ("household", FactValue::Entity(Entity::Household(itinerary.household.0)));
    Breach { rule: STRUCTURE, facts: vec![household, ("flaw", FactValue::Word(word))] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::UnitId;
    use crate::placement::fixture;
    use crate::time::Week;

    fn first_flaw(plan: &Plan) -> Option<FactValue> {
        let found = verify(&fixture::model(), plan, None).breaches;
        found.first().and_then(|breach| breach.facts.get(1)).map(|fact| fact.1)
    }

    #[test]
    fn the_same_household_twice_is_no_plan() {
        let mut plan = fixture::plan();
        plan.itineraries.push(plan.itineraries[0]);
        assert_eq!(first_flaw(&plan), Some(FactValue::Word("twice")));
    }

    #[test]
    fn a_home_that_nobody_lists_is_unknown() {
        let mut plan = fixture::plan();
        if let Some(home) = &mut plan.itineraries[0].home {
            home.stay.unit = UnitId(7);
        }
        assert_eq!(first_flaw(&plan), Some(FactValue::Word("unknown")));
    }

    #[test]
    fn a_home_after_the_horizon_is_refused() {
        let mut plan = fixture::plan();
        if let Some(home) = &mut plan.itineraries[0].home {
            home.stay.from = Week(52);
        }
        assert_eq!(first_flaw(&plan), Some(FactValue::Word("horizon")));
    }

    #[test]
    fn a_bridge_in_a_lasting_flat_is_no_bridge() {
        let mut plan = fixture::plan();
        plan.itineraries[0].bridge = Some(Stay { until: Some(Week(0)), from: Week(0), ..fixture::home().stay });
        assert_eq!(first_flaw(&plan), Some(FactValue::Word("horizon")));
        plan.itineraries[0].bridge = Some(Stay { until: Some(Week(3)), from: Week(0), ..fixture::home().stay });
        assert_eq!(first_flaw(&plan), Some(FactValue::Word("bridge")));
    }
}
