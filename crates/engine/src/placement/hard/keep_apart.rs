//! Households that must not meet live in different units, or in different municipalities, at any time.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::HouseholdId;
use crate::kernel::rule::{Breach, Card, Coupling, Entity, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Link, LinkKind, Model};
use crate::placement::plan::{Itinerary, Plan, Stay};
use crate::placement::weekly::{self, Load};

const CARD: Card = Card {
    id: "placement.keep_apart",
    force: Force::Always,
    source: "Indicazione dell'équipe (conflitto, violenza, protezione), registrata nei legami",
};

/// Apart in the unit or in the municipality.
pub struct KeepApart;

/// Where two households of a link must not both be: the unit or the municipality of a stay.
fn ground(model: &Model, link: &Link, stay: &Stay) -> Option<u32> {
    match link.kind {
        LinkKind::ApartUnit => Some(stay.unit.0),
        LinkKind::ApartMunicipality => Some(model.unit(stay.unit).municipality.0),
        LinkKind::TogetherMunicipality => None,
    }
}

impl HardRule<Placement> for KeepApart {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Coupling {
        let mut of = vec![Vec::new(); model.households.len()];
        let linked: BTreeSet<HouseholdId> = model.links.iter().flat_map(|link| [link.a, link.b]).collect();
        for (position, itinerary) in (0u32..).zip(itineraries).filter(|(_, it)| linked.contains(&it.household)) {
            of[itinerary.household.index()].extend(itinerary.stays().map(|stay| (position, stay)));
        }
        let mut rows = Coupling::default();
        for link in &model.links {
            let mut loads: BTreeMap<u32, Vec<Load>> = BTreeMap::new();
            let both = [link.a, link.b].into_iter().flat_map(|household| &of[household.index()]);
            for (position, stay) in both {
                if let Some(ground) = ground(model, link, stay) {
                    // A bridge and a home on the same ground touch no week twice.
                    loads.entry(ground).or_default().push(Load::of(*position, stay, 1));
                }
            }
            for loads in loads.values() {
                rows.append(weekly::rows(CARD.id, loads, &[], |_| 1, |_| Vec::new()));
            }
        }
        rows
    }

    /// Compares every stay of one with every stay of the other.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let stays = |household| plan.of(household).into_iter().flat_map(Itinerary::stays);
        let meet = |link: &&Link| {
            stays(link.a).any(|one| {
                stays(link.b).any(|other| {
                    let same = ground(model, link, &one).is_some_and(|here| ground(model, link, &other) == Some(here));
                    same && one.until.is_none_or(|until| other.from < until)
                        && other.until.is_none_or(|until| one.from < until)
                })
            })
        };
        let breach =
            |link: &Link| Breach::of(&CARD, vec![("household", FactValue::Entity(Entity::Household(link.a.0)))]);
        model.links.iter().filter(meet).map(breach).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{HouseholdId, UnitId};
    use crate::placement::fixture;

    #[test]
    fn two_households_in_conflict_do_not_live_in_one_town() {
        let mut model = fixture::model();
        model.households.push(fixture::household());
        model.units.push(fixture::unit());
        let link = |kind| Link { a: HouseholdId(0), b: HouseholdId(1), kind };
        let mut plan = fixture::plan();
        let mut other = plan.itineraries[0];
        other.household = HouseholdId(1);
        if let Some(home) = &mut other.home {
            home.stay.household = HouseholdId(1);
            home.stay.unit = UnitId(1);
        }
        plan.itineraries.push(other);
        model.links = vec![link(LinkKind::ApartUnit)];
        assert_eq!(KeepApart.audit(&model, &plan), vec![]);
        assert_eq!(KeepApart.rows(&model, &plan.itineraries), Coupling::default());
        model.links = vec![link(LinkKind::ApartMunicipality)];
        assert_eq!(KeepApart.audit(&model, &plan).len(), 1);
        assert_eq!(KeepApart.rows(&model, &plan.itineraries).entries(0), vec![(0, 1), (1, 1)]);
    }
}
