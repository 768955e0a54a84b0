//! Who gets where by their own means: car where they drive, else bus within its hours, else on foot.

use rayon::prelude::*;

use super::model::{Commitment, Connection, Household, Model, Roads};
use crate::geo::{self, Point, Terrain};
use crate::ids::{PlaceId, UnitId};
use crate::time::Ticks;
use crate::units::{Cents, Minutes};

/// Longest way that people are asked to walk.
const LONGEST_WALK: Minutes = Minutes(40);
/// To and from the stops.
const STOPS: Minutes = Minutes(10);
/// Longest time spent waiting for a bus, or for work to begin, in minutes.
const LONGEST_WAIT: i64 = 90;

/// The way one has to make, and when: days of the week have bit 0 for Monday, and the way must be there on each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At any hour of any day.
    Anytime,
    /// To be there at this time of day, on these days.
    ArriveBy(Ticks, u8),
    /// Leaving there at this time of day, on these days.
    LeaveAt(Ticks, u8),
}

impl When {
    /// To be at a commitment for its start.
    pub fn there(commitment: &Commitment) -> Self {
        Self::ArriveBy(commitment.start, commitment.days)
    }

    /// Leaving a commitment at its end: the day after, where it ends in the morning.
    pub fn back(commitment: &Commitment) -> Self {
        let next = commitment.days << 1 & 0b111_1111 | commitment.days >> 6 & 1;
        Self::LeaveAt(commitment.end, if commitment.end <= commitment.start { next } else { commitment.days })
    }

    /// Whether a connection runs at that hour.
    fn served_by(self, connection: &Connection) -> bool {
        let (first, last) = (connection.first.minutes(), connection.last.minutes());
        match self {
            Self::Anytime => true,
            Self::ArriveBy(time, _) => {
                let latest = time.minutes() - connection.ride.0 - STOPS.0;
                first <= latest && latest - last <= LONGEST_WAIT
            }
            Self::LeaveAt(time, _) => time.minutes() <= last && first - time.minutes() <= LONGEST_WAIT,
        }
    }
}

/// The shortest way between a unit and a place by the household's own means, door to door; `None` = cannot be reached
/// then (no car, too far to walk, no bus at that hour).
pub fn minutes(model: &Model, household: &Household, unit: UnitId, place: PlaceId, when: When) -> Option<Minutes> {
    quickest(model, household.drives, unit, place, when)
}

/// The same for anybody, whether they drive or not.
pub fn quickest(model: &Model, drives: bool, unit: UnitId, place: PlaceId, when: When) -> Option<Minutes> {
    let (foot, car) = match model.roads.way(unit, place) {
        Some((foot, car)) => (foot, drives.then_some(car)),
        None => (on_foot(model, unit, place), drives.then(|| by_car(model, unit, place))),
    };
    [foot, car, by_bus(model, unit, place, when)].into_iter().flatten().min()
}

/// All that hangs on unit and place alone, measured; the ways to the nearest schools are left to others.
pub fn roads(model: &Model) -> Roads {
    let ways = |unit| {
        let places = 0..model.places.len() as u32;
        places.map(PlaceId).map(move |place| (on_foot(model, unit, place), by_car(model, unit, place)))
    };
    let ways = model.unit_ids().collect::<Vec<_>>().into_par_iter().flat_map_iter(ways).collect();
    let towns = model.municipalities.len();
    let mut buses = vec![Vec::new(); towns * towns];
    for connection in &model.connections {
        buses[connection.from.index() * towns + connection.to.index()].push(*connection);
    }
    Roads { ways, places: model.places.len(), buses, towns, schools: Vec::new() }
}

/// The way to a commitment and back, the longer of the two, with the drop-off of a child on the way; `None` if either
/// cannot be made on one of its days.
pub fn commute(model: &Model, household: &Household, unit: UnitId, commitment: &Commitment) -> Option<Minutes> {
    let way = |place, when| minutes(model, household, unit, place, when);
    let there = way(commitment.place, When::there(commitment))?;
    let back = way(commitment.place, When::back(commitment))?;
    let detour = match commitment.via {
        Some(via) => way(via, When::there(commitment))?,
        None => Minutes(0),
    };
    Some(there.max(back) + detour)
}

/// What bus passes cost a month from a unit: one for each commitment to which nobody can walk or drive, for the quickest
/// connection, the cheaper of two that are equally quick.
pub fn passes(model: &Model, household: &Household, unit: UnitId) -> Cents {
    if household.drives {
        return Cents(0);
    }
    let of_one = |commitment: &Commitment| {
        let place = commitment.place;
        let walk = model.roads.way(unit, place).map_or_else(|| on_foot(model, unit, place), |(foot, _)| foot);
        let quickest = buses(model, unit, place, When::there(commitment)).min_by_key(|bus| (by(bus), bus.pass));
        quickest.filter(|_| walk.is_none()).map_or(Cents(0), |bus| bus.pass)
    };
    household.commitments.iter().map(of_one).sum()
}

/// Where a unit and a place are, and how the roads run there.
fn ends(model: &Model, unit: UnitId, place: PlaceId) -> [(Point, Terrain); 2] {
    let (home, there) = (model.unit(unit), model.place(place));
    [(home.at, home.municipality), (there.at, there.municipality)]
        .map(|(at, municipality)| (at, model.municipality(municipality).terrain))
}

fn by_car(model: &Model, unit: UnitId, place: PlaceId) -> Minutes {
    let [from, to] = ends(model, unit, place);
    geo::by_car(from, to)
}

fn on_foot(model: &Model, unit: UnitId, place: PlaceId) -> Option<Minutes> {
    let [from, to] = ends(model, unit, place);
    // Most places are too far: the latitudes tell it of most of them, without angles.
    (!geo::is_farther(from.0, to.0, geo::walked(LONGEST_WALK)))
        .then(|| geo::on_foot(from, to))
        .filter(|walk| *walk <= LONGEST_WALK)
}

/// Door to door by a connection: the ride, to and from the stops, half the interval.
fn by(bus: &Connection) -> Minutes {
    bus.ride + STOPS + Minutes(bus.every.0 / 2)
}

/// The connections that go there at that hour, on whatever days.
fn buses(model: &Model, unit: UnitId, place: PlaceId, when: When) -> impl Iterator<Item = &Connection> {
    let (home, there) = (model.unit(unit).municipality, model.place(place).municipality);
    let (from, to) = match when {
        When::LeaveAt(..) => (there, home),
        When::Anytime | When::ArriveBy(..) => (home, there),
    };
    let known = model.roads.between(from, to).unwrap_or(&model.connections);
    let of_way = known.iter().filter(move |connection| connection.from == from && connection.to == to);
    of_way.filter(move |connection| when.served_by(connection))
}

/// The shortest way by bus on the worst of the days.
fn by_bus(model: &Model, unit: UnitId, place: PlaceId, when: When) -> Option<Minutes> {
    let days = match when {
        When::Anytime => return buses(model, unit, place, when).map(by).min(),
        When::ArriveBy(_, days) | When::LeaveAt(_, days) => days,
    };
    let mut best: [Option<Minutes>; 7] = [None; 7];
    for bus in buses(model, unit, place, when) {
        let runs = best.iter_mut().enumerate().filter(|(day, _)| bus.days >> day & 1 == 1);
        for (_, way) in runs {
            *way = Some(way.map_or(by(bus), |way| way.min(by(bus))));
        }
    }
    let asked = best.into_iter().enumerate().filter(|(day, _)| days >> day & 1 == 1);
    asked.map(|(_, way)| way).reduce(|one, other| Some(one?.max(other?)))?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MunicipalityId;
    use crate::placement::fixture;

    const UNIT: UnitId = UnitId(0);

    fn shift(start: i64, end: i64, days: u8) -> Commitment {
        let clock = |hour: i64| Ticks::from_minutes(hour * 60);
        Commitment { place: PlaceId(2), via: None, days, start: clock(start), end: clock(end), fixed: true }
    }

    /// The flat stands in the mountains, work is in the plain; the bus costs 60 € a month.
    fn mountains() -> Model {
        let mut model = fixture::model();
        model.units[0].municipality = MunicipalityId(1);
        model.units[0].at = model.municipalities[1].centre;
        for connection in &mut model.connections {
            connection.pass = Cents(6_000);
        }
        model
    }

    #[test]
    fn a_sunday_shift_needs_a_bus_that_runs_on_sundays() {
        let mut model = mountains();
        let sunday = shift(9, 15, 0b100_0000);
        let household = model.households[0].clone();
        assert_eq!(commute(&model, &household, UNIT, &sunday), Some(Minutes(105)));
        for connection in &mut model.connections {
            connection.days = 0b11_1111;
        }
        assert_eq!(commute(&model, &household, UNIT, &sunday), None);
        assert_eq!(commute(&model, &household, UNIT, &shift(9, 15, 0b11_1111)), Some(Minutes(105)));
    }

    #[test]
    fn a_night_shift_of_saturday_ends_on_sunday() {
        assert_eq!(When::back(&shift(22, 7, 0b10_0000)), When::LeaveAt(Ticks::from_minutes(420), 0b100_0000));
        assert_eq!(
            When::back(&shift(22, 7, 0b100_0000)),
            When::LeaveAt(Ticks::from_minutes(420), 1),
            "Sunday to Monday"
        );
        assert_eq!(When::back(&shift(8, 14, 1)), When::LeaveAt(Ticks::from_minutes(840), 1));
    }

    #[test]
    fn on_days_with_a_slower_bus_the_slower_one_counts() {
        let mut model = mountains();
        let mut slow = model.connections[2];
        slow.ride = Minutes(100);
        slow.days = 0b10_0000;
        model.connections[2].days = 0b1_1111;
        model.connections.push(slow);
        let household = model.households[0].clone();
        assert_eq!(commute(&model, &household, UNIT, &shift(9, 15, 0b1_1111)), Some(Minutes(105)));
        assert_eq!(commute(&model, &household, UNIT, &shift(9, 15, 0b11_1111)), Some(Minutes(125)));
    }

    #[test]
    fn what_was_measured_says_the_same() {
        let plain = mountains();
        let mut measured = plain.clone();
        measured.roads = roads(&plain);
        let whens = [When::Anytime, When::there(&shift(9, 15, 127)), When::back(&shift(22, 7, 64))];
        for (drives, place) in [(false, 0), (true, 0), (false, 1), (true, 1), (false, 2), (true, 2)] {
            for when in whens {
                let way = |model| quickest(model, drives, UNIT, PlaceId(place), when);
                assert_eq!(way(&measured), way(&plain));
            }
        }
        let mut household = plain.households[0].clone();
        household.commitments = vec![shift(9, 15, 31)];
        assert_eq!(passes(&measured, &household, UNIT), passes(&plain, &household, UNIT));
    }

    #[test]
    fn who_has_to_take_the_bus_pays_for_it_and_who_drives_or_walks_does_not() {
        let mut model = mountains();
        let mut household = model.households[0].clone();
        household.commitments = vec![shift(9, 15, 31), shift(9, 13, 31)];
        assert_eq!(passes(&model, &household, UNIT), Cents(12_000));
        household.drives = true;
        assert_eq!(passes(&model, &household, UNIT), Cents(0));
        household.drives = false;
        model.units[0] = fixture::unit();
        assert_eq!(passes(&model, &household, UNIT), Cents(0), "round the corner");
    }
}
