//! A home that the household refused is not proposed again; the refusal costs it nothing.

use super::located;
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Plan, Stay};

const CARD: Card = Card {
    id: "placement.household_refusal",
    force: Force::Always,
    source: "Libertà di scelta del nucleo: la rinuncia non incide su attesa, priorità o proposte successive",
};

/// Refusals in force.
pub struct HouseholdRefusal;

fn refused(model: &Model, stay: &Stay) -> bool {
    let refusals = &model.decisions.household_refusals;
    refusals.iter().any(|refusal| refusal.household == stay.household && refusal.unit == stay.unit)
}

impl HardRule<Placement> for HouseholdRefusal {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        refused(model, stay).then(|| Breach::of(&CARD, Vec::new()))
    }

    /// Looks for every refusal in the plan.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| refused(model, stay).then(Vec::new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{HouseholdId, UnitId};
    use crate::placement::fixture;
    use crate::placement::model;

    #[test]
    fn what_was_refused_is_not_proposed_again() {
        let mut model = fixture::model();
        assert_eq!(HouseholdRefusal.audit(&model, &fixture::plan()), vec![]);
        model.decisions.household_refusals =
            vec![model::HouseholdRefusal { household: HouseholdId(0), unit: UnitId(0) }];
        assert!(HouseholdRefusal.judge(&model, &Choice::Stay(fixture::home().stay)).is_some());
        assert_eq!(HouseholdRefusal.audit(&model, &fixture::plan()).len(), 1);
    }
}
