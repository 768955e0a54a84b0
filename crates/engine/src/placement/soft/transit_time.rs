//! Little time in a bridge before the lasting home.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan};
use crate::time::Week;
use crate::units::Points;

/// 1000 points without a bridge, 500 at 13 weeks in one, 0 at 26 or more; 0 as well where no lasting home follows.
const CARD: Card = Card {
    id: "placement.transit_time",
    force: Force::Weight(25),
    source: "Convenzioni degli alloggi ponte (durata massima); pratica del territorio",
};
const WORST: i64 = 26;

/// Short bridges.
pub struct TransitTime;

fn weeks(itinerary: &Itinerary) -> i64 {
    itinerary.bridge.and_then(|stay| stay.until.map(|until| i64::from(until.0 - stay.from.0))).unwrap_or(0)
}

impl Criterion<Placement> for TransitTime {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, _model: &Model, itinerary: &Itinerary) -> Points {
        if itinerary.home.is_none() { Points(0) } else { Points::between(weeks(itinerary), WORST, 0) }
    }

    fn because(&self, _model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        vec![("weeks", FactValue::Count(weeks(itinerary)))]
    }

    /// Counts the weeks of the horizon spent in a bridge.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let placed = plan.itineraries.iter().filter(|itinerary| itinerary.home.is_some());
        let of_one = |itinerary: &Itinerary| {
            let in_bridge =
                (0..model.calendar.weeks).filter(|week| itinerary.bridge.is_some_and(|stay| stay.covers(Week(*week))));
            Points::between(in_bridge.count() as i64, WORST, 0)
        };
        placed.map(of_one).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::plan::Stay;

    #[test]
    fn a_quarter_in_a_bridge_is_half_the_points() {
        let mut plan = fixture::plan();
        assert_eq!(TransitTime.audit(&fixture::model(), &plan), Points(1000));
        plan.itineraries[0].bridge = Some(Stay { until: Some(Week(13)), ..fixture::home().stay });
        assert_eq!(TransitTime.points(&fixture::model(), &plan.itineraries[0]), Points(500));
        assert_eq!(TransitTime.audit(&fixture::model(), &plan), Points(500));
    }
}
