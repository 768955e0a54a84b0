//! What a week owes to the one published before: seats that cost something by themselves, and visits that may be as they were.

use super::super::model::Model;
use super::super::plan::Seating;
use super::super::published::{as_drafted, as_published};
use super::super::soft;
use crate::ids::{ShiftId, VisitId};
use crate::time::Ticks;

/// What was published and may still be: start, visit, the tour of each seat; by start.
pub(super) fn still_published(model: &Model) -> Vec<Known> {
    still(model, as_published)
}

/// What a draft says and may still be.
pub(super) fn still_drafted(model: &Model) -> Vec<Known> {
    still(model, as_drafted)
}

/// Start, visit, the tour of each seat.
type Known = (i64, u32, Vec<u32>);

/// How a visit may still be: its start, the shift of each seat.
type How = fn(&Model, VisitId) -> Option<(Ticks, Vec<ShiftId>)>;

fn still(model: &Model, how: How) -> Vec<Known> {
    let visits = (0..model.visits.len() as u32).map(VisitId);
    let kept = visits.filter_map(|visit| {
        let (start, shifts) = how(model, visit)?;
        Some((start.0, visit.0, shifts.iter().map(|shift| shift.0).collect()))
    });
    let mut all: Vec<_> = kept.collect();
    all.sort_unstable();
    all
}

/// What each seat costs on each shift by itself, shift by shift for each seat; no costs where no seat costs anything anywhere, and
/// nothing once `stop` says so.
pub(super) fn seating(model: &Model, stop: &dyn Fn() -> bool) -> Option<Vec<i64>> {
    let weighted = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
    let weighted: Vec<_> = weighted.filter(|(_, weight)| *weight > 0).collect();
    let mut all = Vec::new();
    for (visit, facts) in (0u32..).map(VisitId).zip(&model.visits) {
        if stop() {
            return None;
        }
        for seat in 0..facts.seats.len() as u32 {
            all.extend((0..model.shifts.len() as u32).map(|shift| {
                let seating = Seating { visit, seat, shift: ShiftId(shift) };
                weighted.iter().map(|(criterion, weight)| weight * criterion.alone(model, &seating)).sum::<i64>()
            }));
        }
    }
    if all.iter().all(|cost| *cost == 0) { Some(Vec::new()) } else { Some(all) }
}
