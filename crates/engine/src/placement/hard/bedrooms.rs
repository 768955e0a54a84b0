//! Nobody sleeps crowded: two to a bedroom, one to a very small one; infants sleep with a parent.
//!
//! The sizes of the decree, 9 and 14 m², bind where reunification is expected ([`super::suitability`]) and are a warning
//! elsewhere.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{AgeBand, Model, Unit};
use crate::placement::plan::{Choice, Plan};
use crate::time::Week;

const CARD: Card = Card {
    id: "placement.bedrooms",
    force: Force::Switchable,
    source: "Pratica del territorio: non più di due persone per camera, una se è sotto i 9 m² (D.M. Sanità 5 luglio 1975 art. 2)",
};

/// A bed for everybody in a bedroom.
pub struct Bedrooms;

/// Below this a bedroom is for one.
pub(super) const SMALL: u16 = 9;

fn places(unit: &Unit) -> i64 {
    unit.bedrooms.iter().map(|area| if *area >= SMALL { 2 } else { 1 }).sum()
}

fn facts(sleepers: i64, places: i64) -> Vec<Fact> {
    vec![("people", FactValue::Count(sleepers)), ("places", FactValue::Count(places))]
}

impl HardRule<Placement> for Bedrooms {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// In a shared unit this is the least: what the households need together is judged by `shared_bedrooms`.
    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let sleepers = model.household(stay.household).sleepers_by(stay.until.map(Week::monday));
        let places = places(model.unit(stay.unit));
        (sleepers > places).then(|| Breach::of(&CARD, facts(sleepers, places)))
    }

    /// Gives everybody but the infants a place in turn, largest rooms first.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let (unit, household) = (model.unit(stay.unit), model.household(stay.household));
            let now = household.members.iter().map(|member| (member.age, 1));
            let later =
                household.arrivals(stay.until.map(Week::monday)).map(|event| (event.age, i64::from(event.people)));
            let mut lying: i64 =
                now.chain(later).filter(|(age, _)| *age != AgeBand::Infant).map(|(_, people)| people).sum();
            let sleepers = lying;
            let mut rooms = unit.bedrooms.clone();
            rooms.sort_unstable();
            while let Some(room) = rooms.pop() {
                lying -= if room >= SMALL { 2 } else { 1 };
            }
            (lying > 0).then(|| facts(sleepers, places(unit)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    fn forbidden(model: &Model) -> bool {
        let judged = Bedrooms.judge(model, &Choice::Stay(fixture::home().stay)).is_some();
        assert_eq!(judged, !Bedrooms.audit(model, &fixture::plan()).is_empty());
        judged
    }

    #[test]
    fn a_mother_and_her_child_share_a_room_of_nine_square_metres_and_not_a_closet() {
        let mut model = fixture::model();
        model.units[0].bedrooms = vec![9];
        assert!(!forbidden(&model), "the decree's 14 m² are a warning here, no bar");
        model.units[0].bedrooms = vec![8];
        assert!(forbidden(&model));
        model.units[0].bedrooms = vec![8, 7];
        assert!(!forbidden(&model), "one each");
    }

    #[test]
    fn an_infant_sleeps_with_its_mother() {
        let mut model = fixture::model();
        model.units[0].bedrooms = vec![8];
        model.households[0].members[1].age = AgeBand::Infant;
        assert!(!forbidden(&model));
    }

    #[test]
    fn a_shared_home_must_have_room_for_the_household_alone_at_least() {
        let mut model = fixture::model();
        model.units[0].shared_by = Some(2);
        model.units[0].bedrooms = vec![8];
        assert!(forbidden(&model));
    }
}
