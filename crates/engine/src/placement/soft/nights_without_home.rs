//! Nights without a home: between the exit and the first night in a bridge or a lasting home.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan};
use crate::time::Day;
use crate::units::Points;

/// 0 points at 60 nights or more outside, 1000 at none.
const CARD: Card = Card {
    id: "placement.nights_without_home",
    force: Force::Weight(100),
    source: "D.Lgs. 142/2015 art. 14; Linee guida SAI, uscita e proroghe; pratica del territorio",
};
const WORST: i64 = 60;

/// The fewer nights outside, the better.
pub struct NightsWithoutHome;

fn nights(model: &Model, itinerary: &Itinerary) -> i64 {
    let Some(out) = model.household(itinerary.household).exit.out() else { return 0 };
    let out = out.max(Day(0));
    let end = model.calendar.end();
    let gap = |from: Day, to: Day| i64::from((to.0 - from.0).max(0));
    match (itinerary.bridge, itinerary.home) {
        (Some(bridge), home) => {
            let left = bridge.until.unwrap_or(end).monday();
            let next = home.map_or(end, |home| home.stay.from).monday();
            gap(out, bridge.from.monday()) + gap(left.max(out), next)
        }
        (None, Some(home)) => gap(out, home.stay.from.monday()),
        (None, None) => gap(out, end.monday()),
    }
}

impl Criterion<Placement> for NightsWithoutHome {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        Points::between(nights(model, itinerary), WORST, 0)
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        vec![("nights", FactValue::Count(nights(model, itinerary)))]
    }

    /// Counts night by night.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let one = |itinerary: &Itinerary| {
            let out = model.household(itinerary.household).exit.out();
            let outside = (0..model.calendar.weeks * 7)
                .filter(|night| out.is_some_and(|out| out.0 <= *night))
                .filter(|night| !itinerary.stays().any(|stay| stay.covers(Day(*night).week())))
                .count();
            Points::between(outside as i64, WORST, 0)
        };
        plan.itineraries.iter().map(one).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::time::Week;

    #[test]
    fn thirty_nights_outside_are_half_the_points() {
        let mut model = fixture::model();
        let mut plan = fixture::plan();
        model.households[0].exit.date = Some(Day(5));
        if let Some(home) = &mut plan.itineraries[0].home {
            home.stay.from = Week(5);
        }
        assert_eq!(NightsWithoutHome.points(&model, &plan.itineraries[0]), Points(500));
        assert_eq!(NightsWithoutHome.audit(&model, &plan), Points(500));
    }
}
