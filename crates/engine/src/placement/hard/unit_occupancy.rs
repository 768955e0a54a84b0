//! A whole unit holds one household a week.

use crate::ids::UnitId;
use crate::kernel::rule::{Breach, Card, Coupling, Entity, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan};
use crate::placement::weekly::{self, Load};
use crate::time::Week;

const CARD: Card = Card {
    id: "placement.unit_occupancy",
    force: Force::Always,
    source: "Natura delle cose: un alloggio intero ospita un nucleo alla volta",
};

/// One household a week in a whole unit.
pub struct UnitOccupancy;

impl HardRule<Placement> for UnitOccupancy {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Coupling {
        let of =
            |unit: u32, week| vec![("unit", FactValue::Entity(Entity::Unit(unit))), ("week", FactValue::Week(week))];
        let mut rows = Coupling::default();
        let stays = weekly::stays(&model.units, itineraries, |unit| unit.shared_by.is_none());
        for (unit, stays) in (0u32..).zip(&stays) {
            let loads: Vec<Load> = stays.iter().map(|(position, stay)| Load::of(*position, stay, 1)).collect();
            rows.append(weekly::rows(CARD.id, &loads, &[], |_| 1, |week| of(unit, week)));
        }
        rows
    }

    /// Looks into every unit in every week.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let whole = model.unit_ids().filter(|unit| model.unit(*unit).shared_by.is_none());
        whole.filter_map(|unit| first_double(model, plan, unit).map(|week| breach(unit, week))).collect()
    }
}

fn first_double(model: &Model, plan: &Plan, unit: UnitId) -> Option<Week> {
    let stays: Vec<_> = plan.itineraries.iter().flat_map(Itinerary::stays).filter(|stay| stay.unit == unit).collect();
    (0..model.calendar.weeks).map(Week).find(|week| stays.iter().filter(|stay| stay.covers(*week)).count() > 1)
}

fn breach(unit: UnitId, week: Week) -> Breach {
    let unit = FactValue::Entity(Entity::Unit(unit.0));
    Breach::of(&CARD, vec![("unit", unit), ("week", FactValue::Week(week))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::HouseholdId;
    use crate::placement::fixture;

    #[test]
    fn two_households_in_one_flat_are_one_too_many() {
        let mut model = fixture::model();
        model.households.push(fixture::household());
        let mut plan = fixture::plan();
        let mut other = plan.itineraries[0];
        other.household = HouseholdId(1);
        other.home = other.home.map(|mut home| {
            home.stay.household = HouseholdId(1);
            home.stay.from = Week(7);
            home
        });
        assert_eq!(UnitOccupancy.audit(&model, &plan), vec![]);
        plan.itineraries.push(other);
        assert_eq!(UnitOccupancy.audit(&model, &plan), vec![breach(UnitId(0), Week(7))]);
        let rows = UnitOccupancy.rows(&model, &plan.itineraries);
        assert_eq!(rows.rows.len(), 1);
        assert_eq!(rows.entries(0), vec![(0, 1), (1, 1)]);
    }
}
