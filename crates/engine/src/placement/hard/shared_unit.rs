//! A shared unit holds no more households and no more people than it has room for, in any week.

use crate::ids::UnitId;
use crate::kernel::rule::{Breach, Card, Coupling, Entity, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan, Stay};
use crate::placement::weekly::{self, Load};
use crate::time::Week;

const CARD: Card = Card {
    id: "placement.shared_unit",
    force: Force::Always,
    source: "D.M. Sanità 5 luglio 1975 (abitabilità); convenzione dell'alloggio condiviso",
};

/// Beds and households of a shared unit.
pub struct SharedUnit;

/// People of a household while a stay lasts: everybody who will have come by its end counts from the first day.
fn people(model: &Model, stay: &Stay) -> i64 {
    model.household(stay.household).people_by(stay.until.map(Week::monday))
}

impl HardRule<Placement> for SharedUnit {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Coupling {
        let mut rows = Coupling::default();
        let stays = weekly::stays(&model.units, itineraries, |unit| unit.shared_by.is_some());
        for (unit, stays) in model.unit_ids().zip(stays).filter(|(_, stays)| !stays.is_empty()) {
            let heads: Vec<Load> = stays.iter().map(|(at, stay)| Load::of(*at, stay, people(model, stay))).collect();
            let homes: Vec<Load> = stays.iter().map(|(at, stay)| Load::of(*at, stay, 1)).collect();
            let of = |week| vec![("unit", FactValue::Entity(Entity::Unit(unit.0))), ("week", FactValue::Week(week))];
            let beds = i64::from(model.unit(unit).beds);
            rows.append(weekly::rows(CARD.id, &heads, &[], |_| beds, of));
            rows.append(weekly::rows(CARD.id, &homes, &[], |_| model.unit(unit).most_households(), of));
        }
        rows
    }

    /// Counts heads and households in every shared unit in every week.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let shared = model.unit_ids().filter(|unit| model.unit(*unit).shared_by.is_some());
        shared.filter_map(|unit| first_crowd(model, plan, unit)).collect()
    }
}

fn first_crowd(model: &Model, plan: &Plan, unit: UnitId) -> Option<Breach> {
    let stays: Vec<Stay> =
        plan.itineraries.iter().flat_map(Itinerary::stays).filter(|stay| stay.unit == unit).collect();
    (0..model.calendar.weeks).map(Week).find_map(|week| {
        let here: Vec<&Stay> = stays.iter().filter(|stay| stay.covers(week)).collect();
        let heads: i64 = here.iter().map(|stay| people(model, stay)).sum();
        let (beds, most) = (i64::from(model.unit(unit).beds), model.unit(unit).most_households());
        (heads > beds || here.len() as i64 > most).then(|| {
            Breach::of(
                &CARD,
                vec![
                    ("unit", FactValue::Entity(Entity::Unit(unit.0))),
                    ("week", FactValue::Week(week)),
                    ("people", FactValue::Count(heads)),
                    ("beds", FactValue::Count(beds)),
                    ("households", FactValue::Count(here.len() as i64)),
                    ("most", FactValue::Count(most)),
                ],
            )
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::HouseholdId;
    use crate::placement::fixture;

    fn two_in_a_shared_flat(beds: u8, most: u8) -> (Model, Plan) {
        let mut model = fixture::model();
        model.units[0].shared_by = Some(most);
        model.units[0].beds = beds;
        model.households.push(fixture::household());
        let mut plan = fixture::plan();
        let mut other = plan.itineraries[0];
        other.household = HouseholdId(1);
        if let Some(home) = &mut other.home {
            home.stay.household = HouseholdId(1);
        }
        plan.itineraries.push(other);
        (model, plan)
    }

    #[test]
    fn two_mothers_with_a_child_each_need_four_beds() {
        let (model, plan) = two_in_a_shared_flat(4, 2);
        assert_eq!(SharedUnit.audit(&model, &plan), vec![]);
        assert_eq!(SharedUnit.rows(&model, &plan.itineraries), Coupling::default());
        let (model, plan) = two_in_a_shared_flat(3, 2);
        assert_eq!(SharedUnit.audit(&model, &plan).len(), 1);
        assert_eq!(SharedUnit.rows(&model, &plan.itineraries).rows[0].upper, Some(3));
    }

    #[test]
    fn a_flat_for_one_household_at_a_time_takes_no_second() {
        let (model, plan) = two_in_a_shared_flat(8, 1);
        assert_eq!(SharedUnit.audit(&model, &plan).len(), 1);
        assert_eq!(SharedUnit.rows(&model, &plan.itineraries).rows.len(), 1);
    }
}
