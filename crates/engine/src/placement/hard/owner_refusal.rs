//! An owner's refusal for a lawful reason: the unit is off, or lacks a guarantee for one household.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{self, Model, OwnerReason};
use crate::placement::plan::{Choice, Home, Plan};

const CARD: Card = Card {
    id: "placement.owner_refusal",
    force: Force::Always,
    source: "D.Lgs. 286/1998 art. 43-44: il rifiuto vale solo per un motivo lecito di un elenco chiuso",
};

/// Let already, works, price, guarantee lacking.
pub struct OwnerRefusal;

/// Whether a refusal binds this home: a lacking guarantee only its household, and only while there is none.
fn binds(model: &Model, refusal: &model::OwnerRefusal, home: &Home) -> bool {
    if refusal.unit != home.stay.unit || refusal.reason == OwnerReason::Other {
        return false;
    }
    if !refusal.reason.concerns_household_only() {
        return true;
    }
    let guaranteed = model.household(home.stay.household).guarantor || model.package(home.package).guarantee.0 > 0;
    refusal.household.is_none_or(|household| household == home.stay.household) && !guaranteed
}

fn facts(reason: OwnerReason) -> Vec<Fact> {
    let word = match reason {
        OwnerReason::LetAlready => "owner-reason-let-already",
        OwnerReason::Works => "owner-reason-works",
        OwnerReason::Price => "owner-reason-price",
        OwnerReason::GuaranteeLacking => "owner-reason-guarantee-lacking",
        OwnerReason::Other => "owner-reason-other",
    };
    vec![("reason", FactValue::Word(word))]
}

impl HardRule<Placement> for OwnerRefusal {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Home(home) = choice else { return None };
        let refusal = model.decisions.owner_refusals.iter().find(|refusal| binds(model, refusal, home))?;
        Some(Breach::of(&CARD, facts(refusal.reason)))
    }

    /// Reads every refusal against every home.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home| {
            let mut of_unit = model.decisions.owner_refusals.iter().filter(|refusal| refusal.unit == home.stay.unit);
            of_unit.find(|refusal| binds(model, refusal, home)).map(|refusal| facts(refusal.reason))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{HouseholdId, UnitId};
    use crate::placement::fixture;
    use crate::units::Cents;

    fn refused(reason: OwnerReason, household: Option<u32>) -> Model {
        let mut model = fixture::model();
        let household = household.map(HouseholdId);
        model.decisions.owner_refusals = vec![model::OwnerRefusal { unit: UnitId(0), household, reason }];
        model
    }

    #[test]
    fn a_flat_let_to_somebody_else_is_off_for_everyone() {
        let model = refused(OwnerReason::LetAlready, None);
        assert!(OwnerRefusal.judge(&model, &Choice::Home(fixture::home())).is_some());
        assert_eq!(OwnerRefusal.audit(&model, &fixture::plan()).len(), 1);
    }

    #[test]
    fn a_lacking_guarantee_is_mended_by_a_guarantee() {
        let mut model = refused(OwnerReason::GuaranteeLacking, Some(0));
        assert!(OwnerRefusal.judge(&model, &Choice::Home(fixture::home())).is_some());
        model.packages[0].guarantee = Cents(90_000);
        assert_eq!(OwnerRefusal.judge(&model, &Choice::Home(fixture::home())), None);
        assert_eq!(OwnerRefusal.audit(&model, &fixture::plan()), vec![]);
    }
}
