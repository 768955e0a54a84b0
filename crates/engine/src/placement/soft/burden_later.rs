//! How heavy the rent weighs once the contribution has ended.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::burden;
use crate::placement::model::Model;
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::placement::reach;
use crate::units::{Cents, Points};

/// 1000 points at 20 % of the reliable income or less, 500 at 35 %, 0 at 50 % or more, or without income.
const CARD: Card = Card {
    id: "placement.burden_later",
    force: Force::Weight(60),
    source: "Autonomia abitativa: la casa deve restare sostenibile dopo il contributo (decisione della cabina di regia)",
};
const WORST: i64 = 50;
const BEST: i64 = 20;

/// Light rents later on.
pub struct BurdenLater;

/// Hundredths of the income; `None` without income.
fn percent(pays: Cents, income: Cents) -> Option<i64> {
    (income.0 > 0).then(|| pays.0 * 100 / income.0)
}

impl Criterion<Placement> for BurdenLater {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        let Some(home) = itinerary.home else { return Points(0) };
        let share = percent(burden::pays_after(model, &home), burden::least_income_after(model, &home));
        share.map_or(Points(0), |share| Points::between(share, WORST, BEST))
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let pays = itinerary.home.map_or(Cents(0), |home| burden::pays_after(model, &home));
        let income = itinerary.home.map_or(Cents(0), |home| burden::least_income_after(model, &home));
        let share = percent(pays, income).map_or(FactValue::Word("income-none"), FactValue::Percent);
        vec![("pays", FactValue::Money(pays)), ("income", FactValue::Money(income)), ("share", share)]
    }

    /// Looks at the twelve months after the contribution, one by one, and takes the worst.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let unit = model.unit(home.stay.unit);
            let bus = reach::passes(model, model.household(home.stay.household), home.stay.unit);
            let first = i32::from(model.package(home.package).months);
            let of_month = |month| {
                let day = model.calendar.months_after(home.stay.from.monday(), month);
                let income = model.household(home.stay.household).income_on(day, true);
                percent(unit.rent + unit.utilities + bus, income)
                    .map_or(Points(0), |share| Points::between(share, WORST, BEST))
            };
            (first..first + 12).map(of_month).min().unwrap_or(Points(0))
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn four_hundred_of_twelve_hundred_is_a_third() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(BurdenLater.points(&model, &itinerary), Points(566));
        assert_eq!(BurdenLater.audit(&model, &fixture::plan()), Points(566));
        model.households[0].incomes.clear();
        assert_eq!(BurdenLater.points(&model, &itinerary), Points(0));
    }
}
