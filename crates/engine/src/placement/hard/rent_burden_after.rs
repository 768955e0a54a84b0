//! A home must be payable when the contribution ends, not only while it runs.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::burden;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Plan};
use crate::placement::reach;
use crate::time::Day;
use crate::units::Cents;

const CARD: Card = Card {
    id: "placement.rent_burden_after",
    force: Force::Switchable,
    source: "Soglia di sostenibilità dopo il contributo: decisione della cabina di regia (parametro burden_after_percent)",
};

/// Payable from reliable income in the year after the contribution.
pub struct RentBurdenAfter;

fn facts(pays: Cents, income: Cents, limit: i64, day: Day) -> Vec<Fact> {
    vec![
        ("pays", FactValue::Money(pays)),
        ("income", FactValue::Money(income)),
        ("limit", FactValue::Percent(limit)),
        ("day", FactValue::Day(day)),
        ("missing", FactValue::Money(burden::missing(pays, income, limit))),
    ]
}

impl HardRule<Placement> for RentBurdenAfter {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Home(home) = choice else { return None };
        let limit = model.parameters.burden_after_percent;
        let (pays, income) = (burden::pays_after(model, home), burden::least_income_after(model, home));
        let day = burden::month_day(model, home, i32::from(model.package(home.package).months));
        (pays.0 * 100 > income.0 * limit).then(|| Breach::of(&CARD, facts(pays, income, limit, day)))
    }

    /// Looks at the twelve months after the contribution, one by one.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home| {
            let (unit, months) = (model.unit(home.stay.unit), i32::from(model.package(home.package).months));
            let bus = reach::passes(model, model.household(home.stay.household), home.stay.unit);
            let (limit, pays) = (model.parameters.burden_after_percent, unit.rent + unit.utilities + bus);
            let start = home.stay.from.monday();
            let mut least = Cents(i64::MAX);
            for month in months..months + 12 {
                let day = model.calendar.months_after(start, month);
                let mut income = Cents(0);
                for item in &model.household(home.stay.household).incomes {
                    if item.certain && item.runs_on(day) {
                        income += item.monthly;
                    }
                }
                least = least.min(income);
            }
            let ends = model.calendar.months_after(start, months);
            (pays.0 * 100 > least.0 * limit).then(|| facts(pays, least, limit, ends))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn a_wage_that_ends_in_a_year_does_not_carry_the_rent_after_it() {
        let mut model = fixture::model();
        let choice = Choice::Home(fixture::home());
        assert_eq!(RentBurdenAfter.judge(&model, &choice), None, "400 of 1 200 €");
        model.households[0].incomes[0].until = Some(Day(300));
        assert!(RentBurdenAfter.judge(&model, &choice).is_some());
        assert_eq!(RentBurdenAfter.audit(&model, &fixture::plan()).len(), 1);
    }

    #[test]
    fn income_that_may_not_come_does_not_count() {
        let mut model = fixture::model();
        model.households[0].incomes[0].certain = false;
        assert!(RentBurdenAfter.judge(&model, &Choice::Home(fixture::home())).is_some());
    }
}
