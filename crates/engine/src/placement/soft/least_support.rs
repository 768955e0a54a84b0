//! The least support that suffices, above the team's minimum: help that is not needed is lacking elsewhere.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::units::Points;

/// 1000 points at the team's minimum level, 500 two levels above it, 0 four levels above.
const CARD: Card = Card {
    id: "placement.least_support",
    force: Force::Weight(20),
    source: "D.Lgs. 147/2017 art. 5 c. 7 (appropriatezza del sostegno); mai sotto il minimo deciso dall'équipe",
};
const LEVELS: i64 = 4;

/// Not more than needed.
pub struct LeastSupport;

fn above(model: &Model, home: &Home) -> i64 {
    let level = model.package(home.package).level;
    i64::from(level) - i64::from(model.household(home.stay.household).minimum_support)
}

impl Criterion<Placement> for LeastSupport {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        itinerary.home.map_or(Points(0), |home| Points::between(above(model, &home), LEVELS, 0))
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let level = itinerary.home.map_or(0, |home| i64::from(model.package(home.package).level));
        let minimum = i64::from(model.household(itinerary.household).minimum_support);
        vec![("level", FactValue::Count(level)), ("minimum", FactValue::Count(minimum))]
    }

    /// Takes off a quarter for every level above the minimum.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let minimum = model.household(home.stay.household).minimum_support;
            let steps = (minimum..model.package(home.package).level).count() as i64;
            Points(1000 - 250 * steps)
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn two_levels_more_than_the_team_asked_for_are_half_the_points() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(LeastSupport.points(&model, &itinerary), Points(1000));
        model.packages[0].level = 3;
        model.households[0].minimum_support = 1;
        assert_eq!(LeastSupport.points(&model, &itinerary), Points(500));
        assert_eq!(LeastSupport.audit(&model, &fixture::plan()), Points(500));
    }
}
