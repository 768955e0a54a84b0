//! The way to the places that the household itself named, weighted by their importance to it.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::placement::reach::{self, When};
use crate::units::{Minutes, Points};

/// 1000 points at 20 minutes or less (and where no place was named), 0 at 75 or more, or where there is no way.
const CARD: Card = Card {
    id: "placement.reach_places",
    force: Force::Weight(30),
    source: "Luoghi indicati dal nucleo nella valutazione; nessuna vicinanza è presunta (D.Lgs. 286/1998 art. 43)",
};
const WORST: i64 = 75;
const BEST: i64 = 20;
/// Explanations call a place near up to this many minutes.
const NEAR: i64 = 40;

/// Near to what matters to them.
pub struct ReachPlaces;

impl Criterion<Placement> for ReachPlaces {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        let Some(home) = itinerary.home else { return Points(0) };
        let household = model.household(itinerary.household);
        let (mut points, mut importance) = (0, 0);
        for named in &household.named_places {
            let way = reach::minutes(model, household, home.stay.unit, named.place, When::Anytime);
            points += way.map_or(0, |way| Points::between(way.0, WORST, BEST).0) * i64::from(named.importance);
            importance += i64::from(named.importance);
        }
        if importance == 0 { Points::FULL } else { Points(points / importance) }
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let household = model.household(itinerary.household);
        let near = |home: Home| {
            let places = household.named_places.iter().filter(|named| {
                reach::minutes(model, household, home.stay.unit, named.place, When::Anytime)
                    .is_some_and(|way| way.0 <= NEAR)
            });
            places.count() as i64
        };
        let near = itinerary.home.map_or(0, near);
        let named = household.named_places.len() as i64;
        vec![
            ("near", FactValue::Count(near)),
            ("named", FactValue::Count(named)),
            ("within", FactValue::Minutes(Minutes(NEAR))),
        ]
    }

    /// Counts each place as often as its importance.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let household = model.household(home.stay.household);
            let ways: Vec<i64> = household
                .named_places
                .iter()
                .flat_map(|named| std::iter::repeat_n(named.place, usize::from(named.importance)))
                .map(|place| reach::minutes(model, household, home.stay.unit, place, When::Anytime))
                .map(|way| way.map_or(0, |way| Points::between(way.0, WORST, BEST).0))
                .collect();
            if ways.is_empty() { Points::FULL } else { Points(ways.iter().sum::<i64>() / ways.len() as i64) }
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PlaceId;
    use crate::placement::fixture;
    use crate::placement::model::NamedPlace;

    #[test]
    fn what_matters_most_counts_most() {
        let mut model = fixture::model();
        model.connections.clear();
        let named = |place, importance| NamedPlace { place: PlaceId(place), importance };
        model.households[0].named_places = vec![named(2, 3), named(1, 1)];
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(ReachPlaces.points(&model, &itinerary), Points(750), "the near one counts three times");
        assert_eq!(ReachPlaces.audit(&model, &fixture::plan()), Points(750));
    }
}
