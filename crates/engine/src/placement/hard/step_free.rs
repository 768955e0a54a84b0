//! A home that can be entered and used by who cannot climb stairs.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Plan};

const CARD: Card = Card {
    id: "placement.step_free",
    force: Force::Always,
    source: "L. 13/1989 e D.M. 236/1989 (superamento delle barriere architettoniche)",
};

/// Step-free where somebody needs it.
pub struct StepFree;

impl HardRule<Placement> for StepFree {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let unit = model.unit(stay.unit);
        (model.household(stay.household).needs_step_free() && !unit.step_free)
            .then(|| Breach::of(&CARD, vec![("floor", FactValue::Count(i64::from(unit.floor)))]))
    }

    /// Asks each member in turn.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let (household, unit) = (model.household(stay.household), model.unit(stay.unit));
            let needed = household.step_free || household.members.iter().any(|member| member.reduced_mobility);
            if unit.step_free || !needed {
                return None;
            }
            Some(vec![("floor", FactValue::Count(i64::from(unit.floor)))])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn a_child_in_a_wheelchair_cannot_live_up_a_flight_of_stairs() {
        let mut model = fixture::model();
        let choice = Choice::Stay(fixture::home().stay);
        assert_eq!(StepFree.judge(&model, &choice), None);
        model.households[0].members[1].reduced_mobility = true;
        assert!(StepFree.judge(&model, &choice).is_some());
        assert_eq!(StepFree.audit(&model, &fixture::plan()).len(), 1);
        model.units[0].step_free = true;
        assert_eq!(StepFree.judge(&model, &choice), None);
    }
}
