//! While a contribution runs, rent, utilities and bus passes take no more of the income than the policy allows.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::burden;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Home, Plan};
use crate::placement::reach;
use crate::units::Cents;

const CARD: Card = Card {
    id: "placement.rent_burden",
    force: Force::Switchable,
    source: "Soglia di sostenibilità del canone: decisione della cabina di regia (parametro burden_percent)",
};

/// Payable while the support lasts.
pub struct RentBurden;

fn facts(pays: Cents, income: Cents, limit: i64) -> Vec<Fact> {
    vec![
        ("pays", FactValue::Money(pays)),
        ("income", FactValue::Money(income)),
        ("limit", FactValue::Percent(limit)),
        ("missing", FactValue::Money(burden::missing(pays, income, limit))),
    ]
}

impl HardRule<Placement> for RentBurden {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Home(home) = choice else { return None };
        let limit = model.parameters.burden_percent;
        let pays = burden::pays_with_contribution(model, home);
        let months = 0..i32::from(model.package(home.package).months);
        let least = burden::least_income(model, home, months, false)?;
        (pays.0 * 100 > least.0 * limit).then(|| Breach::of(&CARD, facts(pays, least, limit)))
    }

    /// Looks month by month at what is paid and what comes in.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home: &Home| {
            let (unit, package) = (model.unit(home.stay.unit), model.package(home.package));
            let limit = model.parameters.burden_percent;
            let worst = (0..i32::from(package.months)).map(|month| {
                let day = model.calendar.months_after(home.stay.from.monday(), month);
                let incomes = model.household(home.stay.household).incomes.iter();
                incomes.filter(|income| income.runs_on(day)).map(|income| income.monthly.0).sum::<i64>()
            });
            let income = Cents(worst.min()?);
            let household = model.household(home.stay.household);
            let bus = reach::passes(model, household, home.stay.unit).0 * i64::from(!package.transport_pass);
            let pays = Cents((unit.rent.0 + unit.utilities.0 - package.rent_contribution.0).max(0) + bus);
            (pays.0 * 100 > income.0 * limit).then(|| facts(pays, income, limit))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PlaceId;
    use crate::placement::fixture;
    use crate::placement::model::Commitment;
    use crate::time::Ticks;

    #[test]
    fn four_hundred_of_nine_hundred_is_too_much_and_two_hundred_is_not() {
        let mut model = fixture::model();
        model.households[0].incomes[0].monthly = Cents(90_000);
        model.packages[0].months = 12;
        let choice = Choice::Home(fixture::home());
        let breach = RentBurden.judge(&model, &choice).expect("44 % is over 40 %");
        assert_eq!(breach.facts[3], ("missing", FactValue::Money(Cents(4_000))));
        assert_eq!(RentBurden.audit(&model, &fixture::plan()).len(), 1);
        model.packages[0].rent_contribution = Cents(20_000);
        assert_eq!(RentBurden.judge(&model, &choice), None);
        assert_eq!(RentBurden.audit(&model, &fixture::plan()), vec![]);
    }

    #[test]
    fn the_bus_to_a_fixed_shift_weighs_on_the_income_unless_the_package_has_a_pass() {
        let mut model = fixture::model();
        model.packages[0].months = 12;
        model.households[0].incomes[0].monthly = Cents(100_000);
        let clock = |hour: i64| Ticks::from_minutes(hour * 60);
        model.households[0].commitments =
            vec![Commitment { place: PlaceId(2), via: None, days: 31, start: clock(8), end: clock(14), fixed: true }];
        model.units[0].at = model.municipalities[1].centre;
        let choice = Choice::Home(fixture::home());
        assert_eq!(RentBurden.judge(&model, &choice), None, "400 € of 1 000 €");
        model.connections[0].pass = Cents(4_000);
        assert!(RentBurden.judge(&model, &choice).is_some(), "440 € with the bus");
        assert_eq!(RentBurden.audit(&model, &fixture::plan()).len(), 1);
        model.packages[0].transport_pass = true;
        assert_eq!(RentBurden.judge(&model, &choice), None);
        assert_eq!(RentBurden.audit(&model, &fixture::plan()), vec![]);
    }
}
