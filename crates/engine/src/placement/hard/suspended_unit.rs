//! A unit whose owner refused for any other reason is suspended for everyone and referred; no household is marked.

use super::located;
use crate::kernel::rule::{Breach, Card, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Model, OwnerReason};
use crate::placement::plan::{Choice, Plan, Stay};

const CARD: Card = Card {
    id: "placement.suspended_unit",
    force: Force::Always,
    source: "D.Lgs. 286/1998 art. 43-44 e D.Lgs. 215/2003 (discriminazione): segnalazione e sospensione dell'alloggio",
};

/// Off for everyone until it is cleared up.
pub struct SuspendedUnit;

fn suspended(model: &Model, stay: &Stay) -> bool {
    let refusals = &model.decisions.owner_refusals;
    refusals.iter().any(|refusal| refusal.unit == stay.unit && refusal.reason == OwnerReason::Other)
}

impl HardRule<Placement> for SuspendedUnit {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        suspended(model, stay).then(|| Breach::of(&CARD, Vec::new()))
    }

    /// Looks for suspended units in the plan.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| suspended(model, stay).then(Vec::new))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{HouseholdId, UnitId};
    use crate::placement::fixture;
    use crate::placement::model::OwnerRefusal;

    #[test]
    fn an_owner_who_refuses_one_family_for_no_lawful_reason_gets_none() {
        let mut model = fixture::model();
        model.households.push(fixture::household());
        model.decisions.owner_refusals =
            vec![OwnerRefusal { unit: UnitId(0), household: Some(HouseholdId(1)), reason: OwnerReason::Other }];
        assert!(SuspendedUnit.judge(&model, &Choice::Stay(fixture::home().stay)).is_some(), "nor the other family");
        assert_eq!(SuspendedUnit.audit(&model, &fixture::plan()).len(), 1);
    }
}
