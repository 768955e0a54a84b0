//! Where a visit would miss by least: every place for its seats is tried, the least starts computed plainly.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{ShiftId, VisitId};
use crate::kernel::rule::Breach;
use crate::routes::back::away;
use crate::routes::hard::{self, judged};
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Seating, Stop, Tour};
use crate::routes::verify::verify;
use crate::time::Ticks;

/// How many are gone on with where several visits are tied: the best of each team before the second best of any.
const WIDTH: usize = 64;
/// The most ways that are tried for one visit.
const WAYS: usize = 20_000;

/// The best that was found.
pub struct Fit {
    /// What is broken; nothing if it fits.
    pub breaches: Vec<Breach>,
    /// Who would come.
    pub shifts: Vec<ShiftId>,
    /// Whether every way was tried.
    pub complete: bool,
}

/// The seats of the shifts, in order.
type Tours = Vec<Vec<(VisitId, u32)>>;

/// A seat after another: whose shift takes it, and where on its tour.
type Seated = Vec<(ShiftId, usize)>;

/// Sets of shifts that take the seats of a visit.
pub type Teams = BTreeSet<Vec<ShiftId>>;

/// A way that was tried: what it misses by, beside which of the partial plans, and where.
type Tried = (Miss, usize, Seated);

/// How far from what is allowed: limits passed, ticks beyond them.
type Miss = (usize, i64);

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
    let mut tours: Tours = vec![Vec::new(); model.shifts.len()];
    for tour in &plan.tours {
        tours[tour.shift.index()] = tour.stops.iter().map(|stop| (stop.visit, stop.seat)).collect();
    }
    let mut complete = true;
    let mut beam: Vec<(Miss, Tours, Vec<ShiftId>)> = vec![((0, 0), tours, Vec::new())];
    for (number, visit) in group.iter().enumerate() {
        let mut found: Vec<Tried> = Vec::new();
        for (at, (_, tours, _)) in beam.iter_mut().enumerate() {
            let ways = ways(model, tours, *visit);
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
    Some(Fit { breaches: verify(model, &timed(model, &tours).0).breaches, shifts, complete })
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
fn team(way: &Seated) -> Vec<ShiftId> {
    way.iter().map(|(shift, _)| *shift).collect()
}

/// The teams with whom a visit fits where nothing else is to be done.
pub fn teams(model: &Model, visit: VisitId) -> Teams {
    let mut tours: Tours = vec![Vec::new(); model.shifts.len()];
    let ways = ways(model, &tours, visit);
    let fits = ways.into_iter().filter(|way| {
        put(&mut tours, visit, way);
        let miss = miss(model, &tours);
        take(&mut tours, way);
        miss == (0, 0)
    });
    fits.map(|way| team(&way)).collect()
}

/// Every way to seat a visit: for each seat a shift and a position, different people on one day.
fn ways(model: &Model, tours: &Tours, visit: VisitId) -> Vec<Seated> {
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
        let able: Vec<ShiftId> =
            shifts.filter(|shift| judged(model, &Seating { visit, seat, shift: *shift }).is_none()).collect();
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

fn put(tours: &mut Tours, visit: VisitId, way: &[(ShiftId, usize)]) {
    for (seat, (shift, position)) in (0u32..).zip(way) {
        tours[shift.index()].insert(*position, (visit, seat));
    }
}

fn take(tours: &mut Tours, way: &[(ShiftId, usize)]) {
    for (shift, position) in way {
        tours[shift.index()].remove(*position);
    }
}

/// The least starts, visit by visit: every constraint again and again until nothing moves. What waits for itself in a circle
/// is given up after as many rounds as there are visits, and told as not settled: links or ways are broken then.
fn starts(model: &Model, tours: &Tours) -> (Vec<Option<i64>>, bool) {
    let mut start: Vec<Option<i64>> = vec![None; model.visits.len()];
    for (shift, seats) in model.shifts.iter().zip(tours) {
        for (visit, _) in seats {
            let first = model.visit(*visit).windows_of(shift.day).next();
            let open = first.map_or(shift.from, |window| window.open);
            start[visit.index()] = Some(open.0);
        }
    }
    for _ in 0..model.visits.len() + 2 {
        let mut moved = false;
        let mut raise = |start: &mut Option<i64>, least: i64| {
            if start.is_some_and(|start| start < least) {
                *start = Some(least);
                moved = true;
            }
        };
        for (shift, seats) in model.shifts.iter().zip(tours) {
            let (mut site, mut ready) = (shift.base, shift.from.0);
            for (visit, seat) in seats {
                let facts = model.visit(*visit);
                if let Some((from, to)) = facts.sites(shift) {
                    ready += model.time(shift, site, from);
                    site = to;
                }
                raise(&mut start[visit.index()], ready);
                let open = start[visit.index()].map(|start| facts.from_on(shift.day, Ticks(start)).0);
                raise(&mut start[visit.index()], open.unwrap_or(ready));
                ready = start[visit.index()].unwrap_or(ready) + facts.seats[*seat as usize].duration.0;
            }
        }
        for link in &model.links {
            if let (Some(from), Some(to)) = (start[link.from.index()], start[link.to.index()]) {
                raise(&mut start[link.to.index()], from + link.least.0);
                if let Some(most) = link.most {
                    raise(&mut start[link.from.index()], to - most.0);
                }
            }
        }
        if !moved {
            return (start, true);
        }
    }
    (start, false)
}

/// The plan of these tours, and whether its starts settled.
fn timed(model: &Model, tours: &Tours) -> (Plan, bool) {
    let (starts, settled) = starts(model, tours);
    let stop = |(visit, seat): &(VisitId, u32)| Stop {
        visit: *visit,
        seat: *seat,
        start: Ticks(starts[visit.index()].unwrap_or_default()),
    };
    let tours = (0u32..).zip(tours).filter(|(_, seats)| !seats.is_empty());
    let tours = tours.map(|(shift, seats)| Tour { shift: ShiftId(shift), stops: seats.iter().map(stop).collect() });
    (Plan { tours: tours.collect() }, settled)
}

/// What the tours miss by: starts after windows close, returns after shifts end, loads beyond capacities; a circle is worse.
fn miss(model: &Model, tours: &Tours) -> Miss {
    let (plan, settled) = timed(model, tours);
    if !settled {
        return (usize::MAX, 0);
    }
    let (mut count, mut beyond) = (0, 0);
    let mut over = |by: i64| {
        if by > 0 {
            count += 1;
            beyond += by;
        }
    };
    let mut out: Vec<(u32, i64, i64)> = Vec::new();
    for tour in &plan.tours {
        let shift = model.shift(tour.shift);
        for stop in &tour.stops {
            let window = model.visit(stop.visit).window(shift.day, stop.start);
            if let Some(close) = window.and_then(|window| window.close) {
                over(stop.start.0 - close.0);
            }
        }
        if let Some((leaves, back)) = away(model, tour) {
            over(back - shift.latest.0);
            out.push((shift.professional.0, leaves, back));
        }
        let load: i64 = tour.stops.iter().map(|stop| model.visit(stop.visit).load).sum();
        over(shift.capacity.map_or(0, |capacity| load - capacity));
    }
    out.sort_unstable();
    for pair in out.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        over(pair[0].2 - pair[1].1);
    }
    // what is counted over days and weeks has no place where it misses; it is broken or not
    let whole = hard::WHOLE.iter().flat_map(|rule| rule.audit(model, &plan));
    (count + whole.count(), beyond)
}
