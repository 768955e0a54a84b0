//! Which school a child has to go to, and how long the way is.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::model::{AgeBand, Household, Model, PlaceKind, SchoolLevel};
use super::reach::{self, When};
use crate::ids::{PlaceId, UnitId};
use crate::time::{Ticks, Week};
use crate::units::Minutes;

/// The longest way that keeps a pupil at its school.
pub const LONGEST_TO_STAY: Minutes = Minutes(45);
/// Lessons begin at eight.
const LESSONS: Ticks = Ticks(8 * 3600);
/// From Monday to Friday.
const SCHOOL_DAYS: u8 = 0b1_1111;
const LESSON: When = When::ArriveBy(LESSONS, SCHOOL_DAYS);
/// All levels, in their order.
const LEVELS: [SchoolLevel; 4] =
    [SchoolLevel::Nursery, SchoolLevel::Primary, SchoolLevel::LowerSecondary, SchoolLevel::UpperSecondary];

/// The level that a child of this age is obliged to attend: ten years from six on, that is to sixteen (L. 296/2006 art. 1
/// c. 622). Of whom it is only known that they are between 14 and 17 it is taken that they are obliged.
pub fn compulsory(age: AgeBand) -> Option<SchoolLevel> {
    match age {
        AgeBand::Primary => Some(SchoolLevel::Primary),
        AgeBand::LowerSecondary => Some(SchoolLevel::LowerSecondary),
        AgeBand::UpperSecondary | AgeBand::ToSixteen => Some(SchoolLevel::UpperSecondary),
        AgeBand::Infant | AgeBand::Nursery | AgeBand::FromSixteen | AgeBand::Adult | AgeBand::Senior => None,
    }
}

/// The level that a child of this age may attend: from nursery school on, and to eighteen.
pub fn level(age: AgeBand) -> Option<SchoolLevel> {
    match age {
        AgeBand::Nursery => Some(SchoolLevel::Nursery),
        AgeBand::FromSixteen => Some(SchoolLevel::UpperSecondary),
        _ => compulsory(age),
    }
}

/// Whether somebody of this age has to be at school or in training: it is a right and a duty to eighteen (D.Lgs. 76/2005
/// art. 1), compulsory or not.
pub fn has_to_learn(age: AgeBand) -> bool {
    level(age).is_some_and(|level| level > SchoolLevel::Nursery)
}

/// The levels that the household's children attend during a stay, those who will have come included; `of_age` says which
/// level an age goes to. Ascending, each once.
pub fn levels(
    household: &Household,
    until: Option<Week>,
    of_age: fn(AgeBand) -> Option<SchoolLevel>,
) -> Vec<SchoolLevel> {
    let coming = household.arrivals(until.map(Week::monday)).map(|event| event.age);
    let ages = household.members.iter().map(|member| member.age).chain(coming);
    ages.filter_map(of_age).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Whether a pupil can go on at its school.
pub fn can_stay(model: &Model, household: &Household, unit: UnitId, school: PlaceId) -> bool {
    way(model, household, unit, school).is_some_and(|way| way <= LONGEST_TO_STAY)
}

/// Whether a school for this age within reach is known to have seats this year.
pub fn has_seat(model: &Model, household: &Household, unit: UnitId, age: AgeBand) -> bool {
    let schools = level(age).into_iter().flat_map(|level| of_level(model, level));
    let mut seats = schools.filter(|school| model.place(*school).free_seats.is_some_and(|seats| seats > 0));
    seats.any(|school| can_stay(model, household, unit, school))
}

/// All schools of a level.
pub fn of_level(model: &Model, level: SchoolLevel) -> impl Iterator<Item = PlaceId> {
    let all = (0u32..).zip(&model.places);
    all.filter(move |(_, place)| place.kind == PlaceKind::School(level)).map(|(number, _)| PlaceId(number))
}

/// The way to a school for the first lesson.
pub fn way(model: &Model, household: &Household, unit: UnitId, school: PlaceId) -> Option<Minutes> {
    reach::minutes(model, household, unit, school, LESSON)
}

/// The way to the nearest school of a level.
pub fn nearest(model: &Model, household: &Household, unit: UnitId, level: SchoolLevel) -> Option<Minutes> {
    match model.roads.schools.get(unit.index()) {
        Some(known) => known[level as usize][usize::from(household.drives)],
        None => nearest_of(model, household.drives, unit, level),
    }
}

fn nearest_of(model: &Model, drives: bool, unit: UnitId, level: SchoolLevel) -> Option<Minutes> {
    let way = |school| reach::quickest(model, drives, unit, school, LESSON);
    of_level(model, level).filter_map(way).min()
}

/// The same model with its ways measured, those to the nearest schools too: for whoever judges many pairs of household and unit.
pub fn measured(model: &Model) -> Model {
    let mut measured = Model { roads: reach::roads(model), ..model.clone() };
    let of_unit =
        |unit: UnitId| LEVELS.map(|level| [false, true].map(|drives| nearest_of(&measured, drives, unit, level)));
    let schools = model.unit_ids().collect::<Vec<_>>().into_par_iter().map(of_unit).collect();
    measured.roads.schools = schools;
    measured
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn school_is_compulsory_to_sixteen_and_learning_a_duty_to_eighteen() {
        let upper = Some(SchoolLevel::UpperSecondary);
        assert_eq!((compulsory(AgeBand::ToSixteen), compulsory(AgeBand::FromSixteen)), (upper, None));
        assert_eq!(compulsory(AgeBand::UpperSecondary), upper, "who may be fourteen is taken to be obliged");
        assert_eq!((level(AgeBand::FromSixteen), level(AgeBand::Nursery)), (upper, Some(SchoolLevel::Nursery)));
        assert!(has_to_learn(AgeBand::FromSixteen) && !has_to_learn(AgeBand::Nursery));
    }

    #[test]
    fn what_was_measured_says_the_same_of_every_level_with_a_car_and_without() {
        let mut plain = fixture::model();
        let mut far = plain.units[0].clone();
        (far.at, far.municipality) = (plain.municipalities[1].centre, plain.places[1].municipality);
        plain.units.push(far);
        let measured = measured(&plain);
        let mut household = plain.households[0].clone();
        for drives in [false, true] {
            household.drives = drives;
            for (unit, level) in plain.unit_ids().flat_map(|unit| LEVELS.map(|level| (unit, level))) {
                assert_eq!(nearest(&measured, &household, unit, level), nearest(&plain, &household, unit, level));
            }
        }
    }
}
