//! When a tour sets out and when it is back, which a rule and a criterion ask for.

use super::model::Model;
use super::plan::Tour;

/// Ticks of departure, as late as the first stop allows, and of return; `None` for a tour without stops.
pub fn away(model: &Model, tour: &Tour) -> Option<(i64, i64)> {
    let shift = &model.shifts[tour.shift.index()];
    let ways = &model.travel[shift.means.index()];
    let (first, last) = (tour.stops.first()?, tour.stops.last()?);
    let out = model.visits[first.visit.index()].sites(shift).map_or(0, |(from, _)| ways.time(shift.base, from));
    let mut site = shift.base;
    for stop in &tour.stops {
        if let Some((_, to)) = model.visits[stop.visit.index()].sites(shift) {
            site = to;
        }
    }
    let lasts = model.visits[last.visit.index()].seats[last.seat as usize].duration.0;
    Some((first.start.0 - out, last.start.0 + lasts + ways.time(site, shift.end)))
}
