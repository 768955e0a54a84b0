//! Deposit, fees and furniture are covered by savings, contribution and guarantee on the day of entry.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::charges;
use crate::placement::model::{Model, Signatory};
use crate::placement::plan::{Choice, Home, Plan};
use crate::units::Cents;

const CARD: Card = Card {
    id: "placement.entry_cash",
    force: Force::Always,
    source: "L. 392/1978 art. 11 (deposito cauzionale di tre mensilità al più); costi di ingresso dell'alloggio",
};

/// Who can move in can pay for moving in.
pub struct EntryCash;

fn facts(costs: Cents, given: Cents, savings: Cents) -> Vec<Fact> {
    vec![
        ("costs", FactValue::Money(costs)),
        ("given", FactValue::Money(given)),
        ("savings", FactValue::Money(savings)),
        ("missing", FactValue::Money(costs - given - savings)),
    ]
}

/// Where a body signs, it pays the entry costs.
fn household_pays(model: &Model, home: &Home) -> bool {
    model.unit(home.stay.unit).signatory == Signatory::Household
}

impl HardRule<Placement> for EntryCash {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Home(home) = choice else { return None };
        let (costs, given) = (charges::entry_costs(model, home), charges::entry_contribution(model, home));
        let savings = model.household(home.stay.household).savings;
        (household_pays(model, home) && costs > given + savings)
            .then(|| Breach::of(&CARD, facts(costs, given, savings)))
    }

    /// Pays each cost in turn from what is at hand.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home| {
            let (unit, package) = (model.unit(home.stay.unit), model.package(home.package));
            let guaranteed = package.guarantee.0 > 0 && package.guarantee >= unit.deposit;
            let deposit = if guaranteed { Cents(0) } else { unit.deposit };
            let savings = model.household(home.stay.household).savings;
            let mut purse = package.entry_contribution.0 + savings.0;
            for cost in [deposit, unit.fees, unit.furnishing] {
                purse -= cost.0;
            }
            let costs = deposit + unit.fees + unit.furnishing;
            (unit.signatory == Signatory::Household && purse < 0)
                .then(|| facts(costs, package.entry_contribution.min(costs), savings))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn a_deposit_of_seven_hundred_needs_seven_hundred_or_a_guarantee() {
        let mut model = fixture::model();
        let choice = Choice::Home(fixture::home());
        assert_eq!(EntryCash.judge(&model, &choice), None);
        model.households[0].savings = Cents(60_000);
        let breach = EntryCash.judge(&model, &choice).expect("100 € are missing");
        assert_eq!(breach.facts[3], ("missing", FactValue::Money(Cents(10_000))));
        assert_eq!(EntryCash.audit(&model, &fixture::plan()).len(), 1);
        model.packages[0].guarantee = Cents(70_000);
        assert_eq!(EntryCash.judge(&model, &choice), None);
        assert_eq!(EntryCash.audit(&model, &fixture::plan()), vec![]);
    }

    #[test]
    fn where_the_cooperative_signs_the_cooperative_pays() {
        let mut model = fixture::model();
        model.households[0].savings = Cents(0);
        model.units[0].signatory = Signatory::Body;
        assert_eq!(EntryCash.judge(&model, &Choice::Home(fixture::home())), None);
        assert_eq!(EntryCash.audit(&model, &fixture::plan()), vec![]);
    }
}
