//! Which school a child has to go to, and how long the way is.

use super::model::{AgeBand, Household, Model, PlaceKind, SchoolLevel};
use super::reach::{self, When};
use crate::ids::{PlaceId, UnitId};
use crate::time::Ticks;
use crate::units::Minutes;

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
