//! The way to school for every child, here or to come, nursery school included.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan};
use crate::placement::schools;
use crate::units::{Minutes, Points};

/// 1000 points at 10 minutes or less (and without pupils), 0 at 45 or more, or where there is no way.
const CARD: Card = Card {
    id: "placement.reach_school",
    force: Force::Weight(50),
    source: "L. 296/2006 art. 1 c. 622 (obbligo di istruzione); pratica del territorio",
};
const WORST: i64 = 45;
const BEST: i64 = 10;

/// Short ways to school.
pub struct ReachSchool;

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
    let levels = schools::levels(household, None, schools::level);
    let ways = levels.into_iter().map(|level| schools::nearest(model, household, home.stay.unit, level));
    match ways.max_by_key(|way| way.map_or(i64::MAX, |way| way.0)) {
        None => Way::NotAsked,
        Some(None) => Way::Missing,
        Some(Some(way)) => Way::Takes(way),
    }
}

impl Criterion<Placement> for ReachSchool {
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
            Way::NotAsked => FactValue::Word("way-no-pupils"),
            Way::Missing => FactValue::Word("way-no-school"),
            Way::Takes(way) => FactValue::Minutes(way),
        };
        vec![("way", way)]
    }

    /// Takes every child to every school of its level.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let homes = plan.itineraries.iter().filter_map(|itinerary| itinerary.home);
        let of_home = |home: crate::placement::plan::Home| {
            let household = model.household(home.stay.household);
            let coming = household.arrivals(None).map(|event| event.age);
            let levels = household.members.iter().map(|member| member.age).chain(coming).filter_map(schools::level);
            let best = |level| {
                let ways = schools::of_level(model, level);
                ways.map(|school| of_way(schools::way(model, household, home.stay.unit, school))).max()
            };
            levels.map(|level| best(level).unwrap_or(Points(0))).min().unwrap_or(Points::FULL)
        };
        homes.map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::AgeBand;

    #[test]
    fn a_school_round_the_corner_is_worth_all_the_points_and_none_at_all_nothing() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(ReachSchool.points(&model, &itinerary), Points::FULL);
        model.households[0].members[1].age = AgeBand::Nursery;
        assert_eq!(ReachSchool.points(&model, &itinerary), Points(0), "there is no nursery school");
        assert_eq!(ReachSchool.audit(&model, &fixture::plan()), Points(0));
    }
}
