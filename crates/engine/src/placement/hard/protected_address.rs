//! A household with a protected address lives where the address stays secret, and out of the places it must avoid.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Plan};

const CARD: Card = Card {
    id: "placement.protected_address",
    force: Force::Always,
    source: "D.L. 93/2013 conv. L. 119/2013 (violenza di genere); indirizzo protetto su indicazione dell'équipe",
};

/// Confidential units, avoided municipalities.
pub struct ProtectedAddress;

impl HardRule<Placement> for ProtectedAddress {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let (household, unit) = (model.household(stay.household), model.unit(stay.unit));
        if household.avoid.contains(&unit.municipality) {
            return Some(Breach::of(&CARD, vec![("what", FactValue::Word("protection-avoided"))]));
        }
        (household.protected && !unit.confidential)
            .then(|| Breach::of(&CARD, vec![("what", FactValue::Word("protection-open"))]))
    }

    /// Looks at where each protected household would be known to live.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let (household, unit) = (model.household(stay.household), model.unit(stay.unit));
            let what = match household.avoid.iter().find(|avoided| **avoided == unit.municipality) {
                Some(_) => "protection-avoided",
                None if household.protected && !unit.confidential => "protection-open",
                None => return None,
            };
            Some(vec![("what", FactValue::Word(what))])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MunicipalityId;
    use crate::placement::fixture;

    #[test]
    fn who_hides_from_somebody_in_town_is_not_sent_to_town() {
        let mut model = fixture::model();
        let choice = Choice::Stay(fixture::home().stay);
        model.households[0].protected = true;
        assert!(ProtectedAddress.judge(&model, &choice).is_some());
        model.units[0].confidential = true;
        assert_eq!(ProtectedAddress.judge(&model, &choice), None);
        model.households[0].avoid = vec![MunicipalityId(0)];
        assert!(ProtectedAddress.judge(&model, &choice).is_some());
        assert_eq!(ProtectedAddress.audit(&model, &fixture::plan()).len(), 1);
    }
}
