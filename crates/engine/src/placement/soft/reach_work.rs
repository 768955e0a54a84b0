//! The way to work and to other fixed hours, by the household's own means, there and back.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::{Commitment, Model};
use crate::placement::plan::{Itinerary, Plan};
use crate::placement::reach::{self, When};
use crate::units::{Minutes, Points};

/// 1000 points at 15 minutes or less (and where nobody has fixed hours), 0 at 60 or more, or where there is no way.
const CARD: Card = Card {
    id: "placement.reach_work",
    force: Force::Weight(60),
    source: "D.Lgs. 147/2017 art. 5 (lavoro e profilo di occupabilità); pratica del territorio",
};
const WORST: i64 = 60;
const BEST: i64 = 15;

/// Short ways to work.
pub struct ReachWork;

fn of_way(way: Option<Minutes>) -> Points {
    way.map_or(Points(0), |way| Points::between(way.0, WORST, BEST))
}

/// The longest way asked for.
enum Way {
    /// Nobody has to go anywhere.
    NotAsked,
    /// There is none.
    Missing,
    /// So long.
    Takes(Minutes),
}

fn longest(model: &Model, itinerary: &Itinerary) -> Way {
    let Some(home) = itinerary.home else { return Way::Missing };
    let household = model.household(itinerary.household);
    let ways = household.commitments.iter().map(|each| reach::commute(model, household, home.stay.unit, each));
    match ways.max_by_key(|way| way.map_or(i64::MAX, |way| way.0)) {
        None => Way::NotAsked,
        Some(None) => Way::Missing,
        Some(Some(way)) => Way::Takes(way),
    }
}

impl Criterion<Placement> for ReachWork {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        match longest(model, itinerary) {
            Way::NotAsked => Points::FULL,
            Way::Missing => Points(0),
            Way::Takes(way) => of_way(Some(way)),
        }
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let way = match longest(model, itinerary) {
            Way::NotAsked => FactValue::Word("way-not-asked"),
            Way::Missing => FactValue::Word("way-none"),
            Way::Takes(way) => FactValue::Minutes(way),
        };
        vec![("way", way)]
    }

    /// Goes each way on its own: there, back, past the childcare.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let homes = plan.itineraries.iter().filter_map(|itinerary| itinerary.home);
        let of_home = |home: crate::placement::plan::Home| {
            let household = model.household(home.stay.household);
            let way = |place, when| reach::minutes(model, household, home.stay.unit, place, when);
            let of_commitment = |each: &Commitment| {
                let out = way(each.place, When::there(each))?;
                let back = way(each.place, When::back(each))?;
                let drop = each.via.map_or(Some(Minutes(0)), |via| way(via, When::there(each)))?;
                Some(Minutes(out.0.max(back.0) + drop.0))
            };
            household.commitments.iter().map(|each| of_way(of_commitment(each))).min().unwrap_or(Points::FULL)
        };
        homes.map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PlaceId;
    use crate::placement::fixture;
    use crate::time::Ticks;

    #[test]
    fn who_has_no_fixed_hours_loses_nothing_and_who_walks_round_the_corner_neither() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(ReachWork.points(&model, &itinerary), Points::FULL);
        let clock = |hour: i64| Ticks::from_minutes(hour * 60);
        let shift =
            Commitment { place: PlaceId(2), via: None, days: 31, start: clock(8), end: clock(14), fixed: false };
        model.households[0].commitments = vec![shift];
        assert_eq!(ReachWork.points(&model, &itinerary), Points::FULL);
        model.units[0].at = model.municipalities[1].centre;
        assert!(ReachWork.points(&model, &itinerary) < Points(1000));
        assert_eq!(ReachWork.audit(&model, &fixture::plan()), ReachWork.points(&model, &itinerary));
    }
}
