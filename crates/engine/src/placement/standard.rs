//! The standard of housing suitability: floor area and bedrooms for so many people (D.M. Sanità 5 July 1975, art. 2–3).
//!
//! It is the law where family reunification is expected (D.Lgs. 286/1998 art. 29 c. 3); elsewhere it gives points and a
//! task, and keeps nobody out.

use super::model::{AgeBand, Model, Unit};
use super::plan::Stay;
use crate::time::Week;

/// What the standard asks of a unit for a stay, and what the unit has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    /// People it has to hold.
    pub people: i64,
    /// Floor area asked for, in square metres.
    pub area: i64,
    /// People who need a place in a bedroom.
    pub sleepers: i64,
    /// Places in its bedrooms.
    pub places: i64,
}

/// The standard for everybody who lives there during a stay. In a shared unit the certificate counts all who may live
/// there, so the beds count; in a studio an infant counts as well, for the decree lets one or two people live there.
pub fn of(model: &Model, stay: &Stay) -> Standard {
    let (unit, household) = (model.unit(stay.unit), model.household(stay.household));
    let until = stay.until.map(Week::monday);
    let everybody = if unit.shared_by.is_some() { i64::from(unit.beds) } else { 0 };
    let people = household.people_by(until).max(everybody);
    let sleepers = if unit.studio || everybody > 0 { people } else { household.sleepers_by(until) };
    Standard { people, area: area(unit, people), sleepers, places: places(unit) }
}

/// 14 m² each for the first four, then 10; a studio, services included, 28 m² for one and 38 for two.
fn area(unit: &Unit, people: i64) -> i64 {
    match (unit.studio, people) {
        (true, 1) => 28,
        (true, 2) => 38,
        _ => 14 * people.min(4) + 10 * (people - 4).max(0),
    }
}

/// Two to a bedroom of 14 m² or more, one to a bedroom of 9 to 13.
fn places(unit: &Unit) -> i64 {
    unit.bedrooms.iter().map(|area| if *area >= 14 { 2 } else { i64::from(*area >= 9) }).sum()
}

/// The same measured out person by person, for audits: floor asked for, places, and people who need one.
pub fn measured(unit: &Unit, people: impl Iterator<Item = AgeBand>) -> (i64, i64, i64) {
    let mut ages: Vec<AgeBand> = people.collect();
    // In a shared home others may live in the beds that are left.
    let others = if unit.shared_by.is_some() { usize::from(unit.beds) } else { 0 };
    let infants_sleep_apart = unit.studio || others > 0;
    while ages.len() < others {
        ages.push(AgeBand::Adult);
    }
    let floor = match (unit.studio, ages.len()) {
        (true, 1) => 28,
        (true, 2) => 38,
        (_, people) => (0..people).map(|person| if person < 4 { 14 } else { 10 }).sum(),
    };
    let mut beds = 0;
    for room in unit.bedrooms.iter().filter(|room| **room >= 9) {
        beds += if *room < 14 { 1 } else { 2 };
    }
    let lying = ages.iter().filter(|age| infants_sleep_apart || **age != AgeBand::Infant).count() as i64;
    (floor, beds, lying)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::{Member, Tie};

    fn asked(model: &Model) -> (i64, i64, i64) {
        let standard = of(model, &fixture::home().stay);
        (standard.area, standard.sleepers, standard.places)
    }

    #[test]
    fn a_mother_and_her_child_need_28_square_metres_and_two_places_or_38_in_a_studio() {
        let mut model = fixture::model();
        assert_eq!(asked(&model), (28, 2, 3));
        model.units[0].studio = true;
        model.units[0].bedrooms = vec![20];
        assert_eq!(asked(&model), (38, 2, 2));
    }

    #[test]
    fn an_infant_sleeps_with_its_parents_but_not_in_a_studio() {
        let mut model = fixture::model();
        let infant = Member { age: AgeBand::Infant, tie: Tie::Child, ..model.households[0].members[1] };
        model.households[0].members.push(infant);
        assert_eq!(asked(&model), (42, 2, 3));
        model.units[0].studio = true;
        assert_eq!(asked(&model), (42, 3, 3), "the decree knows no studio for three");
    }

    #[test]
    fn in_a_shared_home_all_who_may_live_there_count() {
        let mut model = fixture::model();
        model.units[0].shared_by = Some(3);
        model.units[0].beds = 6;
        assert_eq!(asked(&model), (76, 6, 3));
    }
}
