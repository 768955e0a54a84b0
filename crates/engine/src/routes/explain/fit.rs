//! Where a visit would miss by least: every place for its seats is tried, the least starts computed plainly.

use std::collections::{BTreeMap, BTreeSet};

use super::timing::{Miss, Tours, miss, resting, timed, tours_of};
use crate::ids::{ShiftId, VisitId};
use crate::kernel::rule::Breach;
use crate::routes::hard::judged;
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Seating};
use crate::routes::verify::verify;

/// How many are gone on with where several visits are tied: the best of each team before the second best of any.
const WIDTH: usize = 64;
/// The most ways that are tried for one visit.
pub const WAYS: usize = 20_000;

/// The best that was found.
pub struct Fit {
    /// What is broken; nothing if it fits.
    pub breaches: Vec<Breach>,
    /// Who would come.
    pub shifts: Vec<ShiftId>,
    /// Whether every way was tried.
    pub complete: bool,
}

/// A seat after another: whose shift takes it, and where on its tour.
pub type Seated = Vec<(ShiftId, usize)>;

/// Sets of shifts that take the seats of a visit.
pub type Teams = BTreeSet<Vec<ShiftId>>;

/// A way that was tried: what it misses by, beside which of the partial plans, and where.
type Tried = (Miss, usize, Seated);

/// Puts visits that are served together beside a plan, where least is broken; `None` where no seats can be taken on one day by
/// different people.
///
/// `only` are, visit by visit, the teams that may be tried; without it all. Once `stop` says so, what comes back means nothing.
pub fn fit(
    model: &Model,
    plan: &Plan,
    group: &[VisitId],
    only: Option<&[Teams]>,
    stop: &dyn Fn() -> bool,
) -> Option<Fit> {
    let mut complete = true;
    let mut beam: Vec<(Miss, Tours, Vec<ShiftId>)> = vec![((0, 0), tours_of(model, plan), Vec::new())];
    for (number, visit) in group.iter().enumerate() {
        let mut found: Vec<Tried> = Vec::new();
        for (at, (_, tours, _)) in beam.iter_mut().enumerate() {
            let ways = ways(model, tours, *visit, &|_| true);
            complete &= ways.len() < WAYS;
            for way in ways.into_iter().filter(|way| only.is_none_or(|only| only[number].contains(&team(way)))) {
                if stop() {
                    return None;
                }
                put(tours, *visit, &way);
                found.push((miss(model, tours), at, way.clone()));
                take(tours, &way);
            }
        }
        let next = varied(found).into_iter().map(|(miss, at, way)| {
            let (_, mut tours, mut shifts) = beam[at].clone();
            put(&mut tours, *visit, &way);
            shifts.extend(way.iter().map(|(shift, _)| *shift));
            (miss, tours, shifts)
        });
        beam = next.collect();
    }
    let (_, tours, shifts) = beam.into_iter().next()?;
    let (plan, _) = timed(model, &tours);
    Some(Fit { breaches: verify(model, &plan).breaches, shifts, complete })
}

/// The best, of each team before the second best of any: what suits a visit best may leave no room for those tied to it.
fn varied(mut found: Vec<Tried>) -> Vec<Tried> {
    found.sort();
    let mut seen: BTreeMap<(usize, Vec<ShiftId>), usize> = BTreeMap::new();
    let mut ranked: Vec<_> = found
        .into_iter()
        .map(|one| {
            let rank = seen.entry((one.1, team(&one.2))).or_default();
            *rank += 1;
            (*rank, one)
        })
        .collect();
    ranked.sort();
    ranked.truncate(WIDTH);
    let mut kept: Vec<_> = ranked.into_iter().map(|(_, one)| one).collect();
    kept.sort();
    kept
}

/// The shifts that take the seats, seat by seat.
pub fn team(way: &[(ShiftId, usize)]) -> Vec<ShiftId> {
    way.iter().map(|(shift, _)| *shift).collect()
}

/// The teams with whom a visit fits where nothing else is to be done; once `stop` says so, what comes back means nothing.
pub fn teams(model: &Model, visit: VisitId, stop: &dyn Fn() -> bool) -> Teams {
    let mut tours: Tours = tours_of(model, &resting(model));
    let ways = ways(model, &tours, visit, &|_| true);
    let fits = ways.into_iter().take_while(|_| !stop()).filter(|way| {
        put(&mut tours, visit, way);
        let miss = miss(model, &tours);
        take(&mut tours, way);
        miss == (0, 0)
    });
    fits.map(|way| team(&way)).collect()
}

/// Every way to seat a visit on shifts that `may` take it: for each seat a shift and a position, different people on one day; more than
/// [`WAYS`] are not looked at.
pub fn ways(model: &Model, tours: &Tours, visit: VisitId, may: &dyn Fn(ShiftId) -> bool) -> Vec<Seated> {
    let mut ways: Vec<Seated> = vec![Vec::new()];
    for seat in 0..model.visit(visit).seats.len() as u32 {
        let free = |way: &[(ShiftId, usize)], shift: ShiftId| {
            let mine = model.shift(shift);
            way.iter().all(|(taken, _)| {
                let taken = model.shift(*taken);
                taken.professional != mine.professional && taken.day == mine.day
            })
        };
        let shifts = (0..model.shifts.len() as u32).map(ShiftId);
        let able = |shift: &ShiftId| may(*shift) && judged(model, &Seating { visit, seat, shift: *shift }).is_none();
        let able: Vec<ShiftId> = shifts.filter(able).collect();
        let mut more = Vec::new();
        for way in &ways {
            for shift in able.iter().filter(|shift| free(way, **shift)) {
                let positions = 0..=tours[shift.index()].len();
                more.extend(positions.map(|position| [&way[..], &[(*shift, position)]].concat()));
            }
            if more.len() >= WAYS {
                break;
            }
        }
        more.truncate(WAYS);
        ways = more;
    }
    ways
}

/// Seats a visit.
pub fn put(tours: &mut Tours, visit: VisitId, way: &[(ShiftId, usize)]) {
    for (seat, (shift, position)) in (0u32..).zip(way) {
        tours[shift.index()].insert(*position, (visit, seat));
    }
}

/// Takes it off again.
pub fn take(tours: &mut Tours, way: &[(ShiftId, usize)]) {
    for (shift, position) in way {
        tours[shift.index()].remove(*position);
    }
}
