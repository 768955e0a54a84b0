//! Who gets where by their own means: car where they drive, else bus within its hours, else on foot.

use super::model::{Household, Model, Place};
use crate::geo;
use crate::ids::{PlaceId, UnitId};
use crate::time::Ticks;
use crate::units::Minutes;

/// Longest way that people are asked to walk.
const LONGEST_WALK: Minutes = Minutes(40);
/// To and from the stops.
const STOPS: Minutes = Minutes(10);
/// Longest time spent waiting for a bus, or for work to begin, in minutes.
const LONGEST_WAIT: i64 = 90;

/// The way one has to make, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At any hour of the day.
    Anytime,
    /// To be there at this time of day.
    ArriveBy(Ticks),
    /// Leaving there at this time of day.
    LeaveAt(Ticks),
}

/// The shortest way between a unit and a place by the household's own means, door to door; `None` = cannot be reached
/// then (no car, too far to walk, no bus at that hour).
pub fn minutes(model: &Model, household: &Household, unit: UnitId, place: PlaceId, when: When) -> Option<Minutes> {
    let home = model.unit(unit);
    let from = (home.at, model.municipality(home.municipality).terrain);
    let there = model.place(place);
    let to = (there.at, model.municipality(there.municipality).terrain);
    let walk = Some(geo::on_foot(from, to)).filter(|walk| *walk <= LONGEST_WALK);
    let car = household.drives.then(|| geo::by_car(from, to));
    let bus = by_bus(model, unit, there, when);
    [walk, car, bus].into_iter().flatten().min()
}

/// The way to a commitment and back, the longer of the two, with the drop-off of a child on the way; `None` if either
/// cannot be made.
pub fn commute(
    model: &Model,
    household: &Household,
    unit: UnitId,
    commitment: &super::model::Commitment,
) -> Option<Minutes> {
    let there = minutes(model, household, unit, commitment.place, When::ArriveBy(commitment.start))?;
    let back = minutes(model, household, unit, commitment.place, When::LeaveAt(commitment.end))?;
    let detour = match commitment.via {
        Some(via) => minutes(model, household, unit, via, When::ArriveBy(commitment.start))?,
        None => Minutes(0),
    };
    Some(there.max(back) + detour)
}

fn by_bus(model: &Model, unit: UnitId, place: &Place, when: When) -> Option<Minutes> {
    let home = model.unit(unit).municipality;
    let (from, to) = match when {
        When::LeaveAt(_) => (place.municipality, home),
        When::Anytime | When::ArriveBy(_) => (home, place.municipality),
    };
    model
        .connections
        .iter()
        .filter(|connection| connection.from == from && connection.to == to)
        .filter(|connection| {
            let (first, last) = (connection.first.minutes(), connection.last.minutes());
            match when {
                When::Anytime => true,
                When::ArriveBy(time) => {
                    let latest = time.minutes() - connection.ride.0 - STOPS.0;
                    first <= latest && latest - last <= LONGEST_WAIT
                }
                When::LeaveAt(time) => time.minutes() <= last && first - time.minutes() <= LONGEST_WAIT,
            }
        })
        .map(|connection| connection.ride + STOPS + Minutes(connection.every.0 / 2))
        .min()
}
