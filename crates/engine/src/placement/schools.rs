//! Which school a child has to go to, and how long the way is.

use std::collections::BTreeSet;

use super::model::{AgeBand, Household, Model, PlaceKind, SchoolLevel};
use super::reach::{self, When};
use crate::ids::{PlaceId, UnitId};
use crate::time::{Ticks, Week};
use crate::units::Minutes;

/// The longest way that keeps a pupil at its school.
pub const LONGEST_TO_STAY: Minutes = Minutes(45);
/// Lessons begin at eight.
const LESSONS: Ticks = Ticks(8 * 3600);

/// The level that a child of this age is obliged to attend (6 to 16 years).
pub fn compulsory(age: AgeBand) -> Option<SchoolLevel> {
    match age {
        AgeBand::Primary => Some(SchoolLevel::Primary),
        AgeBand::LowerSecondary => Some(SchoolLevel::LowerSecondary),
        AgeBand::UpperSecondary => Some(SchoolLevel::UpperSecondary),
        AgeBand::Infant | AgeBand::Nursery | AgeBand::Adult | AgeBand::Senior => None,
    }
}

/// The level that a child of this age may attend, nursery school included.
pub fn level(age: AgeBand) -> Option<SchoolLevel> {
    if age == AgeBand::Nursery { Some(SchoolLevel::Nursery) } else { compulsory(age) }
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

/// All schools of a level.
pub fn of_level(model: &Model, level: SchoolLevel) -> impl Iterator<Item = PlaceId> {
    let all = (0u32..).zip(&model.places);
    all.filter(move |(_, place)| place.kind == PlaceKind::School(level)).map(|(number, _)| PlaceId(number))
}

/// The way to a school for the first lesson.
pub fn way(model: &Model, household: &Household, unit: UnitId, school: PlaceId) -> Option<Minutes> {
    reach::minutes(model, household, unit, school, When::ArriveBy(LESSONS))
}

/// The way to the nearest school of a level.
pub fn nearest(model: &Model, household: &Household, unit: UnitId, level: SchoolLevel) -> Option<Minutes> {
    of_level(model, level).filter_map(|school| way(model, household, unit, school)).min()
}
