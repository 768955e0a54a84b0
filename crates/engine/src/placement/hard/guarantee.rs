//! Where the owner asks for a guarantee, somebody gives one: a person or the guarantee fund.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Model, Signatory};
use crate::placement::plan::{Choice, Plan};

const CARD: Card = Card {
    id: "placement.guarantee",
    force: Force::Always,
    source: "Condizione lecita del proprietario; codice civile art. 1936 (fideiussione)",
};

/// A guarantor, a guarantee fund, or a body that signs.
pub struct Guarantee;

impl HardRule<Placement> for Guarantee {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Home(home) = choice else { return None };
        let (unit, household) = (model.unit(home.stay.unit), model.household(home.stay.household));
        let given =
            household.guarantor || unit.signatory == Signatory::Body || model.package(home.package).guarantee.0 > 0;
        (unit.guarantee_required && !given).then(|| Breach::of(&CARD, vec![("rent", FactValue::Money(unit.rent))]))
    }

    /// Looks for whoever stands surety.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home| {
            let unit = model.unit(home.stay.unit);
            let person = usize::from(model.household(home.stay.household).guarantor);
            let fund = usize::from(model.package(home.package).guarantee.0 > 0);
            let body = usize::from(unit.signatory == Signatory::Body);
            let lacking = unit.guarantee_required && person + fund + body == 0;
            lacking.then(|| vec![("rent", FactValue::Money(unit.rent))])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::units::Cents;

    #[test]
    fn an_owner_who_asks_for_a_guarantee_gets_one_or_another_household() {
        let mut model = fixture::model();
        let choice = Choice::Home(fixture::home());
        model.units[0].guarantee_required = true;
        assert!(Guarantee.judge(&model, &choice).is_some());
        assert_eq!(Guarantee.audit(&model, &fixture::plan()).len(), 1);
        model.packages[0].guarantee = Cents(100_000);
        assert_eq!(Guarantee.judge(&model, &choice), None);
        model.packages[0].guarantee = Cents(0);
        model.households[0].guarantor = true;
        assert_eq!(Guarantee.audit(&model, &fixture::plan()), vec![]);
    }
}
