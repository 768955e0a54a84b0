//! A home that is neither crowded nor much too large: large homes are scarce.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::units::Points;

/// 1000 points with no spare bed or one, 500 with three, 0 with five or more; shared homes: 1000.
const CARD: Card = Card {
    id: "placement.size_fit",
    force: Force::Weight(40),
    source: "Pratica del territorio: gli alloggi grandi sono pochi e servono ai nuclei numerosi",
};
const WORST: i64 = 5;
const BEST: i64 = 1;

/// The right size.
pub struct SizeFit;

fn spare(model: &Model, home: &Home) -> i64 {
    let unit = model.unit(home.stay.unit);
    if unit.shared_by.is_some() {
        return 0;
    }
    i64::from(unit.beds) - model.household(home.stay.household).people_by(None)
}

impl Criterion<Placement> for SizeFit {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        itinerary.home.map_or(Points(0), |home| Points::between(spare(model, &home), WORST, BEST))
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let spare = itinerary.home.map_or(0, |home| spare(model, &home).max(0));
        vec![("spare", FactValue::Count(spare))]
    }

    /// Takes 250 points off for every spare bed after the first.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let unit = model.unit(home.stay.unit);
            let household = model.household(home.stay.household);
            let arriving: i64 = household.arrivals(None).map(|event| i64::from(event.people)).sum();
            let people = household.members.len() as i64 + arriving;
            let spare = if unit.shared_by.is_some() { 0 } else { i64::from(unit.beds) - people };
            Points((1000 - 250 * (spare - 1).max(0)).max(0))
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn two_people_in_a_flat_for_five_leave_three_beds_empty() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(SizeFit.points(&model, &itinerary), Points(1000));
        model.units[0].beds = 5;
        assert_eq!(SizeFit.points(&model, &itinerary), Points(500));
        assert_eq!(SizeFit.audit(&model, &fixture::plan()), Points(500));
    }
}
