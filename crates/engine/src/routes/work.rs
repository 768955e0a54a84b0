//! How much work tours are: time at visits, writing up included, and on the road; breaks are none.

use super::back::away;
use super::model::{Model, Visit};
use super::plan::{Plan, Tour};
use crate::ids::SiteId;

/// Ticks of work of a tour.
pub fn work(model: &Model, tour: &Tour) -> i64 {
    let lasts = tour.stops.iter().map(|stop| {
        let visit = &model.visits[stop.visit.index()];
        if visit.rest.is_some() { 0 } else { visit.seats[stop.seat as usize].duration.0 }
    });
    lasts.sum::<i64>() + if tour.stops.is_empty() { 0 } else { on_the_road(model, tour) }
}

/// Ticks that whoever makes a tour is paid for: on call, those they are called for at least.
pub fn paid(model: &Model, tour: &Tour) -> i64 {
    match (work(model, tour), model.shifts[tour.shift.index()].call) {
        (0, _) => 0,
        (work, Some(call)) => work.max(call.0),
        (work, None) => work,
    }
}

/// Ticks of paid work of each professional.
pub fn of_people(model: &Model, plan: &Plan) -> Vec<i64> {
    let mut sums = vec![0; model.professionals.len()];
    for tour in &plan.tours {
        sums[model.shifts[tour.shift.index()].professional.index()] += paid(model, tour);
    }
    sums
}

/// Whether a tour goes anywhere: else it needs no car.
pub fn goes_out(model: &Model, tour: &Tour) -> bool {
    let shift = &model.shifts[tour.shift.index()];
    tour.stops.iter().any(|stop| model.visits[stop.visit.index()].needs_way(shift))
}

/// When somebody has nothing to do in a tour, in order: before setting out, while waiting, after coming back. Of a tour without
/// stops, all of the shift.
pub fn idle(model: &Model, tour: &Tour) -> Vec<(i64, i64)> {
    let shift = &model.shifts[tour.shift.index()];
    let Some((out, back)) = away(model, tour) else { return vec![(shift.from.0, shift.until.0)] };
    let mut free = vec![(shift.from.0, out)];
    let (mut site, mut ready) = (shift.base, out);
    for stop in &tour.stops {
        let visit: &Visit = &model.visits[stop.visit.index()];
        let way = visit.sites(shift).map_or(0, |(from, to)| {
            let way = model.time(shift, site, from);
            site = to;
            way
        });
        free.push((ready, stop.start.0 - way));
        ready = stop.start.0 + visit.seats[stop.seat as usize].duration.0;
    }
    free.push((back, shift.latest.0));
    free.retain(|(from, until)| from < until);
    free
}

/// The demanding visits of a tour.
pub fn demanding(model: &Model, tour: &Tour) -> i64 {
    tour.stops.iter().filter(|stop| model.visits[stop.visit.index()].demanding).count() as i64
}

/// Ticks on the road of one tour.
pub fn on_the_road(model: &Model, tour: &Tour) -> i64 {
    let shift = &model.shifts[tour.shift.index()];
    let places = tour.stops.iter().filter_map(|stop| model.visits[stop.visit.index()].sites(shift));
    let all: Vec<(SiteId, SiteId)> =
        std::iter::once((shift.base, shift.base)).chain(places).chain([(shift.end, shift.end)]).collect();
    all.windows(2).map(|pair| model.travel[shift.means.index()].time(pair[0].1, pair[1].0)).sum()
}
