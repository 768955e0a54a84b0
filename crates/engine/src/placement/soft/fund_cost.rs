//! What the proposal costs the funds.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::charges;
use crate::placement::model::{Category, Model};
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::units::{Cents, Points};

/// 1000 points at no cost, 500 at 5 000 €, 0 at 10 000 € or more; a guarantee is exposure and counts a tenth.
const CARD: Card = Card {
    id: "placement.fund_cost",
    force: Force::Weight(20),
    source: "Sana gestione dei fondi: D.Lgs. 118/2011; la garanzia è esposizione, non spesa",
};
const WORST: i64 = 1_000_000;

/// Cheap where cheap suffices.
pub struct FundCost;

fn cost(model: &Model, home: &Home) -> Cents {
    let counted = charges::costs(model, home).map(|(category, amount)| match category {
        Category::Guarantee => amount.0 / 10,
        Category::Rent | Category::Entry | Category::Services => amount.0,
    });
    Cents(counted.iter().sum())
}

impl Criterion<Placement> for FundCost {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        itinerary.home.map_or(Points(0), |home| Points::between(cost(model, &home).0, WORST, 0))
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let cost = itinerary.home.map_or(Cents(0), |home| cost(model, &home));
        vec![("cost", FactValue::Money(cost))]
    }

    /// Adds up the package's own figures, month by month.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let (unit, package) = (model.unit(home.stay.unit), model.package(home.package));
            let month = package.rent_contribution.min(unit.rent + unit.utilities);
            let rents: Cents = (0..package.months).map(|_| month).sum();
            let entry = charges::entry_contribution(model, &home);
            let cost = rents.0 + entry.0 + package.other_cost.0 + charges::guarantee(model, &home).0 / 10;
            Points::between(cost, WORST, 0)
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn five_thousand_euro_are_half_the_points() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(FundCost.points(&model, &itinerary), Points(1000));
        model.packages[0].rent_contribution = Cents(25_000);
        model.packages[0].months = 20;
        assert_eq!(FundCost.points(&model, &itinerary), Points(500));
        assert_eq!(FundCost.audit(&model, &fixture::plan()), Points(500));
    }
}
