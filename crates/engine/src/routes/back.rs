//! When a tour sets out and when it is back, which a rule and a criterion ask for.

use super::model::{Model, Place};
use super::plan::Tour;

/// Ticks of departure, as late as the first stop allows, and of return; `None` for a tour without stops.
pub fn away(model: &Model, tour: &Tour) -> Option<(i64, i64)> {
    let shift = &model.shifts[tour.shift.index()];
    let ways = &model.travel[shift.means.index()];
    let (first, last) = (tour.stops.first()?, tour.stops.last()?);
    let out = match model.visits[first.visit.index()].place {
        Place::At { from, .. } => ways.time(shift.base, from),
        Place::Remote => 0,
    };
    let mut site = shift.base;
    for stop in &tour.stops {
        if let Place::At { to, .. } = model.visits[stop.visit.index()].place {
            site = to;
        }
    }
    let lasts = model.visits[last.visit.index()].seats[last.seat as usize].duration.0;
    Some((first.start.0 - out, last.start.0 + lasts + ways.time(site, shift.end)))
}
