//! Breaches of a whole plan: the same facts as a judgement's, with the household and unit they are about.

use crate::kernel::rule::{Breach, Card, Entity, Fact, FactValue};
use crate::placement::plan::{Home, Itinerary, Plan, Stay};

/// A breach about a stay.
pub fn breach(card: &'static Card, stay: &Stay, facts: Vec<Fact>) -> Breach {
    let household = ("household", FactValue::Entity(Entity::Household(stay.household.0)));
    let unit = ("unit", FactValue::Entity(Entity::Unit(stay.unit.0)));
    Breach::of(card, [household, unit].into_iter().chain(facts).collect())
}

/// The breaches that `flaw` finds among the stays of a plan.
pub fn stays(card: &'static Card, plan: &Plan, flaw: impl Fn(&Stay) -> Option<Vec<Fact>>) -> Vec<Breach> {
    let all = plan.itineraries.iter().flat_map(Itinerary::stays);
    all.filter_map(|stay| flaw(&stay).map(|facts| breach(card, &stay, facts))).collect()
}

/// The breaches that `flaw` finds among the lasting homes of a plan.
pub fn homes(card: &'static Card, plan: &Plan, flaw: impl Fn(&Home) -> Option<Vec<Fact>>) -> Vec<Breach> {
    let all = plan.itineraries.iter().filter_map(|itinerary| itinerary.home);
    all.filter_map(|home| flaw(&home).map(|facts| breach(card, &home.stay, facts))).collect()
}
