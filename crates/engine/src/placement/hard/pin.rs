//! What people fixed stays fixed: a pinned household is proposed its unit, package and date if given.

use crate::kernel::rule::{Breach, Card, Coupling, CouplingRow, Entity, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{self, Model};
use crate::placement::plan::{Itinerary, Plan};

const CARD: Card = Card {
    id: "placement.pin",
    force: Force::Always,
    source: "Decisione presa da persone, registrata nel file delle decisioni",
};

/// Pins.
pub struct Pin;

fn agrees(pin: &model::Pin, itinerary: &Itinerary) -> bool {
    itinerary.household == pin.household
        && itinerary.stays().any(|stay| stay.unit == pin.unit && pin.from.is_none_or(|from| from == stay.from))
        && pin.package.is_none_or(|package| itinerary.home.is_some_and(|home| home.package == package))
}

fn facts(pin: &model::Pin) -> Vec<Fact> {
    let household = ("household", FactValue::Entity(Entity::Household(pin.household.0)));
    vec![household, ("unit", FactValue::Entity(Entity::Unit(pin.unit.0)))]
}

impl HardRule<Placement> for Pin {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// A row of its own for each pin; one that no candidate meets is a row that nothing satisfies.
    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Coupling {
        let mut rows = Coupling::default();
        for pin in &model.decisions.pins {
            let agreeing = (0u32..).zip(itineraries).filter(|(_, itinerary)| agrees(pin, itinerary));
            let row = CouplingRow { rule: CARD.id, of: facts(pin), lower: Some(1), upper: None };
            rows.push(row, agreeing.map(|(position, _)| (position, 1)));
        }
        rows
    }

    /// Looks for each pin in the plan.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let kept = |pin: &&model::Pin| plan.of(pin.household).is_some_and(|itinerary| agrees(pin, itinerary));
        let broken = model.decisions.pins.iter().filter(|pin| !kept(pin));
        broken.map(|pin| Breach::of(&CARD, facts(pin))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{HouseholdId, UnitId};
    use crate::placement::fixture;
    use crate::time::Week;

    #[test]
    fn a_pin_with_a_date_is_kept_to_the_week() {
        let mut model = fixture::model();
        let pin = model::Pin { household: HouseholdId(0), unit: UnitId(0), package: None, from: Some(Week(0)) };
        model.decisions.pins = vec![pin];
        assert_eq!(Pin.audit(&model, &fixture::plan()), vec![]);
        assert_eq!(Pin.rows(&model, &fixture::plan().itineraries).entries(0), vec![(0, 1)]);
        model.decisions.pins = vec![model::Pin { from: Some(Week(1)), ..pin }];
        assert_eq!(Pin.audit(&model, &fixture::plan()).len(), 1);
        assert_eq!(Pin.rows(&model, &fixture::plan().itineraries).entries(0), vec![]);
    }
}
