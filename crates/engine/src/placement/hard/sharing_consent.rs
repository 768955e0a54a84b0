//! Nobody shares a home with strangers who has not agreed to.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Plan};

const CARD: Card = Card {
    id: "placement.sharing_consent",
    force: Force::Always,
    source: "Consenso del nucleo alla coabitazione, raccolto dall'operatore di riferimento",
};

/// Shared units only with consent.
pub struct SharingConsent;

impl HardRule<Placement> for SharingConsent {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let unit = model.unit(stay.unit);
        (unit.shared_by.is_some() && !model.household(stay.household).accepts_sharing)
            .then(|| Breach::of(&CARD, vec![("most", FactValue::Count(unit.most_households()))]))
    }

    /// Asks whoever would live in a shared unit.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let most = model.unit(stay.unit).shared_by?;
            let agreed = model.household(stay.household).accepts_sharing;
            (!agreed).then(|| vec![("most", FactValue::Count(i64::from(most)))])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn who_has_not_agreed_is_not_proposed_a_shared_flat() {
        let mut model = fixture::model();
        model.units[0].shared_by = Some(2);
        assert!(SharingConsent.judge(&model, &Choice::Stay(fixture::home().stay)).is_some());
        assert_eq!(SharingConsent.audit(&model, &fixture::plan()).len(), 1);
        model.households[0].accepts_sharing = true;
        assert_eq!(SharingConsent.audit(&model, &fixture::plan()), vec![]);
    }
}
