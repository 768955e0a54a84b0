//! The week published before: how a plan makes each visit, and which visit may still be as it was.

use super::hard;
use super::model::{Model, Published, Shift};
use super::plan::{Plan, Seating};
use crate::ids::{ProfessionalId, ShiftId, VisitId};
use crate::time::Ticks;

/// How a plan makes each visit.
pub fn made(model: &Model, plan: &Plan) -> Vec<Option<Published>> {
    let mut made: Vec<Option<Published>> = vec![None; model.visits.len()];
    // breaks are told nobody
    for (shift, stop) in plan.stops().filter(|(_, stop)| model.visit(stop.visit).rest.is_none()) {
        let shift = model.shift(shift);
        let seats = vec![None; model.visit(stop.visit).seats.len()];
        let one = made[stop.visit.index()].get_or_insert(Published { day: shift.day, start: stop.start, seats });
        if let Some(seat) = one.seats.get_mut(stop.seat as usize) {
            *seat = Some(shift.professional);
        }
    }
    made
}

/// The shifts, seat by seat, that make a visit as it was published; nothing if it was not, or if that is no longer possible whatever
/// else is planned.
pub fn as_published(model: &Model, visit: VisitId) -> Option<(Ticks, Vec<ShiftId>)> {
    possible(model, visit, model.published(visit)?)
}

/// The same of how a draft makes it.
pub fn as_drafted(model: &Model, visit: VisitId) -> Option<(Ticks, Vec<ShiftId>)> {
    possible(model, visit, model.draft.get(visit.index())?.as_ref()?)
}

fn possible(model: &Model, visit: VisitId, published: &Published) -> Option<(Ticks, Vec<ShiftId>)> {
    let window = model.visit(visit).window(published.day, published.start)?;
    let open = window.open <= published.start && window.close.is_none_or(|close| published.start <= close);
    let seats = (0..).zip(&published.seats).map(|(seat, who)| shift(model, visit, seat, (*who)?, published));
    let shifts: Vec<ShiftId> = seats.collect::<Option<_>>()?;
    (open && shifts.len() == model.visit(visit).seats.len()).then_some((published.start, shifts))
}

/// The shift in which somebody takes a seat as it was published.
fn shift(model: &Model, visit: VisitId, seat: u32, who: ProfessionalId, published: &Published) -> Option<ShiftId> {
    let works = |facts: &&Shift| {
        let hours = facts.from.0..facts.latest.0;
        facts.professional == who && facts.day == published.day && hours.contains(&published.start.0)
    };
    let shifts = (0u32..).map(ShiftId).zip(&model.shifts).filter(|(_, facts)| works(facts));
    let mut shifts = shifts.map(|(shift, _)| shift);
    shifts.find(|shift| hard::judged(model, &Seating { visit, seat, shift: *shift }).is_none())
}
