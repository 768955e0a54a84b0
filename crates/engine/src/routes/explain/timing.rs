//! The least starts of tours, and by how much they pass what is allowed; everything is computed plainly, from facts and tours alone.

use crate::ids::{ProfessionalId, ShiftId, VisitId};
use crate::kernel::rule::HardRule;
use crate::routes::Routes;
use crate::routes::back::away;
use crate::routes::hard;
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Stop, Tour};
use crate::routes::work::of_people;
use crate::time::Ticks;

/// The seats of the shifts, in order.
pub type Tours = Vec<Vec<(VisitId, u32)>>;

/// How far from what is allowed: limits passed, ticks beyond them.
pub type Miss = (usize, i64);

/// A limit that a plan may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// A visit starts after its window closes.
    Window(VisitId),
    /// A visit starts after the hour that people decided.
    Hour(VisitId),
    /// A tour is back after its shift has to end.
    Shift(ShiftId),
    /// A tour is back after the next one of the same professional sets out.
    Next(ShiftId),
    /// A tour takes more load than its shift has room for.
    Load(ShiftId),
    /// Somebody works more than they may in the week.
    Hours(ProfessionalId),
    /// A rule over whole days and weeks, by its id: days apart, cars, breaks. No minutes say by how much.
    Whole(&'static str),
}

/// A week in which nothing is done but the breaks of its shifts.
pub fn resting(model: &Model) -> Plan {
    let mut tours: Tours = vec![Vec::new(); model.shifts.len()];
    for (visit, facts) in (0u32..).map(VisitId).zip(&model.visits) {
        if let Some(shift) = facts.rest {
            tours[shift.index()].push((visit, 0));
        }
    }
    timed(model, &tours).0
}

/// The seats of a plan.
pub fn tours_of(model: &Model, plan: &Plan) -> Tours {
    let mut tours: Tours = vec![Vec::new(); model.shifts.len()];
    for tour in &plan.tours {
        tours[tour.shift.index()] = tour.stops.iter().map(|stop| (stop.visit, stop.seat)).collect();
    }
    tours
}

/// The hour that people decided for a visit, the latest where they contradict each other.
fn decided(model: &Model, visit: VisitId) -> Option<Ticks> {
    model.pins_of(visit).iter().filter_map(|pin| pin.start).max()
}

/// The least starts, visit by visit: every constraint again and again until nothing moves. What waits for itself in a circle
/// is given up once a start lies a whole shift after the end of its own, or after as many rounds as there are visits, and told as
/// not settled: links or ways are broken then.
fn starts(model: &Model, tours: &Tours) -> (Vec<Option<i64>>, bool) {
    let mut start: Vec<Option<i64>> = vec![None; model.visits.len()];
    let mut hopeless: Vec<i64> = vec![i64::MAX; model.visits.len()];
    for (shift, seats) in model.shifts.iter().zip(tours) {
        for (visit, _) in seats {
            let first = model.visit(*visit).windows_of(shift.day).next();
            let open = first.map_or(shift.from, |window| window.open);
            let open = decided(model, *visit).map_or(open, |hour| hour.max(open)).0;
            start[visit.index()] = Some(open);
            hopeless[visit.index()] = open.max(shift.latest.0) + (shift.latest.0 - shift.from.0);
        }
    }
    for _ in 0..model.visits.len() + 2 {
        let (mut moved, mut lost) = (false, false);
        let mut raise = |start: &mut [Option<i64>], visit: VisitId, least: i64| {
            let known = &mut start[visit.index()];
            if known.is_some_and(|known| known < least) {
                *known = Some(least);
                moved = true;
                lost |= least > hopeless[visit.index()];
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
                raise(&mut start, *visit, ready);
                if let Some(at) = start[visit.index()] {
                    raise(&mut start, *visit, facts.from_on(shift.day, Ticks(at)).0);
                }
                ready = start[visit.index()].unwrap_or(ready) + facts.seats[*seat as usize].duration.0;
            }
        }
        for link in &model.links {
            if let (Some(from), Some(to)) = (start[link.from.index()], start[link.to.index()]) {
                raise(&mut start, link.to, from + link.least.0);
                if let Some(most) = link.most {
                    raise(&mut start, link.from, to - most.0);
                }
            }
        }
        if !moved {
            return (start, true);
        }
        if lost {
            return (start, false);
        }
    }
    (start, false)
}

/// The plan of these tours, and whether its starts settled.
pub fn timed(model: &Model, tours: &Tours) -> (Plan, bool) {
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

/// What the tours miss by; a circle is worse than all else.
pub fn miss(model: &Model, tours: &Tours) -> Miss {
    match passed(model, tours) {
        None => (usize::MAX, 0),
        Some((_, passed)) => (passed.len(), passed.iter().map(|(_, by)| by).sum()),
    }
}

/// The plan of these tours with every limit that it passes, each once, and by how much; nothing where starts wait for each other in a circle.
pub fn passed(model: &Model, tours: &Tours) -> Option<(Plan, Vec<(Limit, i64)>)> {
    let (plan, settled) = timed(model, tours);
    if !settled {
        return None;
    }
    let mut passed: Vec<(Limit, i64)> = Vec::new();
    let mut over = |limit: Limit, by: i64| {
        if by > 0 {
            passed.push((limit, by));
        }
    };
    let mut out: Vec<(u32, i64, i64, ShiftId)> = Vec::new();
    for tour in &plan.tours {
        let shift = model.shift(tour.shift);
        // a visit by several starts once
        for stop in tour.stops.iter().filter(|stop| stop.seat == 0) {
            let window = model.visit(stop.visit).window(shift.day, stop.start);
            if let Some(close) = window.and_then(|window| window.close) {
                over(Limit::Window(stop.visit), stop.start.0 - close.0);
            }
            if let Some(hour) = decided(model, stop.visit) {
                over(Limit::Hour(stop.visit), stop.start.0 - hour.0);
            }
        }
        if let Some((leaves, back)) = away(model, tour) {
            over(Limit::Shift(tour.shift), back - shift.latest.0);
            out.push((shift.professional.0, leaves, back, tour.shift));
        }
        let load: i64 = tour.stops.iter().map(|stop| model.visit(stop.visit).load).sum();
        over(Limit::Load(tour.shift), shift.capacity.map_or(0, |capacity| load - capacity));
    }
    out.sort_unstable();
    for pair in out.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        over(Limit::Next(pair[0].3), pair[0].2 - pair[1].1);
    }
    let works = (0u32..).map(ProfessionalId).zip(&model.professionals).zip(of_people(model, &plan));
    for ((who, facts), works) in works {
        over(Limit::Hours(who), facts.most.map_or(0, |most| works - most.0));
    }
    let held = hard::WHOLE.iter().filter(|rule| model.weights.holds(rule.card()));
    let whole = |rule: &&dyn HardRule<Routes>| rule.audit(model, &plan);
    passed.extend(held.flat_map(whole).map(|breach| (Limit::Whole(breach.rule), 1)));
    Some((plan, passed))
}
