//! An owner's refusal for a lawful reason: the unit is off for every stay, or lacks a guarantee for one household.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{self, Model, OwnerReason, Signatory};
use crate::placement::plan::{Choice, Home, Plan, Stay};

const CARD: Card = Card {
    id: "placement.owner_refusal",
    force: Force::Always,
    source: "D.Lgs. 286/1998 art. 43-44: il rifiuto vale solo per un motivo lecito di un elenco chiuso",
};

/// Let already, works, price, guarantee lacking.
pub struct OwnerRefusal;

/// Whether a refusal takes the unit off, for whatever stay.
fn closes(refusal: &model::OwnerRefusal, stay: &Stay) -> bool {
    refusal.unit == stay.unit && refusal.reason != OwnerReason::Other && !refusal.reason.concerns_household_only()
}

/// Whether a refusal for lack of a guarantee binds this household: nobody stands surety for it, its package, if it has
/// one, gives no guarantee, and no body signs, which answers to the owner itself.
fn lacks_guarantee(model: &Model, refusal: &model::OwnerRefusal, stay: &Stay, home: Option<&Home>) -> bool {
    let by_fund = home.is_some_and(|home| model.package(home.package).guarantee.0 > 0);
    refusal.unit == stay.unit
        && refusal.reason.concerns_household_only()
        && refusal.household.is_none_or(|household| household == stay.household)
        && model.unit(stay.unit).signatory == Signatory::Household
        && !(model.household(stay.household).guarantor || by_fund)
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

    /// A lasting home lacks its guarantee with one package and not with another; a bridge stay has no package.
    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let mut refusals = model.decisions.owner_refusals.iter();
        let refusal = match choice {
            Choice::Stay(stay) => refusals.find(|refusal| {
                closes(refusal, stay) || (stay.until.is_some() && lacks_guarantee(model, refusal, stay, None))
            }),
            Choice::Home(home) => refusals.find(|refusal| lacks_guarantee(model, refusal, &home.stay, Some(home))),
        };
        Some(Breach::of(&CARD, facts(refusal?.reason)))
    }

    /// Reads every refusal against every stay.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let refusals = &model.decisions.owner_refusals;
        let closed = located::stays(&CARD, plan, |stay| {
            let refusal = refusals.iter().find(|refusal| {
                let ended = stay.until.is_some();
                closes(refusal, stay) || (ended && lacks_guarantee(model, refusal, stay, None))
            });
            refusal.map(|refusal| facts(refusal.reason))
        });
        let unguaranteed = located::homes(&CARD, plan, |home| {
            let refusal = refusals.iter().find(|refusal| lacks_guarantee(model, refusal, &home.stay, Some(home)));
            refusal.map(|refusal| facts(refusal.reason))
        });
        closed.into_iter().chain(unguaranteed).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{HouseholdId, UnitId};
    use crate::placement::fixture;
    use crate::placement::plan::Itinerary;
    use crate::time::Week;
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
        assert!(OwnerRefusal.judge(&model, &Choice::Stay(fixture::home().stay)).is_some());
        assert_eq!(OwnerRefusal.audit(&model, &fixture::plan()).len(), 1);
    }

    #[test]
    fn works_close_a_bridge_unit_too() {
        let mut model = refused(OwnerReason::Works, None);
        model.units[0].usage = model::Usage::Bridge;
        let stay = Stay { until: Some(Week(4)), ..fixture::home().stay };
        let plan =
            Plan { itineraries: vec![Itinerary { bridge: Some(stay), home: None, ..fixture::plan().itineraries[0] }] };
        assert!(OwnerRefusal.judge(&model, &Choice::Stay(stay)).is_some());
        assert_eq!(OwnerRefusal.audit(&model, &plan).len(), 1);
        model.decisions.owner_refusals[0].reason = OwnerReason::GuaranteeLacking;
        assert!(OwnerRefusal.judge(&model, &Choice::Stay(stay)).is_some());
        model.households[0].guarantor = true;
        assert_eq!(OwnerRefusal.judge(&model, &Choice::Stay(stay)), None);
        assert_eq!(OwnerRefusal.audit(&model, &plan), vec![]);
    }

    #[test]
    fn a_lacking_guarantee_is_mended_by_a_guarantee() {
        let mut model = refused(OwnerReason::GuaranteeLacking, Some(0));
        assert!(OwnerRefusal.judge(&model, &Choice::Home(fixture::home())).is_some());
        model.packages[0].guarantee = Cents(90_000);
        assert_eq!(OwnerRefusal.judge(&model, &Choice::Home(fixture::home())), None);
        assert_eq!(OwnerRefusal.audit(&model, &fixture::plan()), vec![]);
    }

    #[test]
    fn where_the_cooperative_signs_no_guarantee_is_lacking() {
        let mut model = refused(OwnerReason::GuaranteeLacking, None);
        model.units[0].signatory = Signatory::Body;
        assert_eq!(OwnerRefusal.judge(&model, &Choice::Home(fixture::home())), None);
        assert_eq!(OwnerRefusal.audit(&model, &fixture::plan()), vec![]);
    }
}
