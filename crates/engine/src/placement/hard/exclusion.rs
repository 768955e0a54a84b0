//! What the team excluded stays excluded.

use super::located;
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Plan};

const CARD: Card = Card {
    id: "placement.exclusion",
    force: Force::Always,
    source: "Decisione motivata dell'équipe, registrata nel file delle decisioni",
};

/// This household not there.
pub struct Exclusion;

impl HardRule<Placement> for Exclusion {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let mut exclusions = model.decisions.exclusions.iter();
        exclusions.find(|exclusion| exclusion.household == stay.household && exclusion.unit == stay.unit)?;
        Some(Breach::of(&CARD, Vec::new()))
    }

    /// Looks for every excluded pair in the plan.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let pairs = model.decisions.exclusions.iter().map(|exclusion| (exclusion.household, exclusion.unit));
            pairs.into_iter().any(|pair| pair == (stay.household, stay.unit)).then(Vec::new)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{HouseholdId, UnitId};
    use crate::placement::fixture;
    use crate::placement::model;

    #[test]
    fn an_excluded_pair_is_never_proposed() {
        let mut model = fixture::model();
        model.decisions.exclusions = vec![model::Exclusion { household: HouseholdId(0), unit: UnitId(0) }];
        assert!(Exclusion.judge(&model, &Choice::Stay(fixture::home().stay)).is_some());
        assert_eq!(Exclusion.audit(&model, &fixture::plan()).len(), 1);
    }
}
