//! What would have to give for a visit that is left out: the first thing that stops it, person by person and day by day, and the
//! smallest single change with which it does fit, proven by putting it there.
//!
//! A change is believed only with a plan that `verify` passes on the changed facts. All others keep their people, their days and
//! their order; where starts are computed it is done plainly, as in [`super::explain`].

mod change;
mod ground;
mod others;
mod room;
mod seek;
mod stops;
#[cfg(test)]
mod tests;

pub use change::{Change, changed};
pub use stops::{Cell, First, stops};

use super::explain::tied;
pub use super::explain::timing::Limit;
use super::model::Model;
use super::plan::Plan;
use crate::ids::{ShiftId, SkillId, VisitId};
use crate::time::Ticks;

/// More minutes of a window, of overtime or between visits that are tied are not asked for: then it is another appointment.
pub const MOST_MINUTES: i64 = 120;

/// A change with which a visit fits, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxed {
    /// What changes.
    pub change: Change,
    /// The whole plan then, which keeps every rule of the changed facts.
    pub plan: Plan,
    /// Whose shift takes each seat of the visit.
    pub shifts: Vec<ShiftId>,
    /// When it starts.
    pub start: Ticks,
}

/// What was found for a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relief {
    /// The changes, the smallest first, each kind once.
    pub found: Vec<Relaxed>,
    /// Whether every place was looked at for every change up to the last of those found; if there is none, that no single one
    /// does is then proven.
    pub complete: bool,
}

/// The smallest single changes with which a visit that is left out fits beside a plan, with those tied to it: each kind's smallest, in
/// the order of [`Change::cost`], until there are `most`. Nothing is found for a visit that fits as it is. `inborn` are skills that
/// nobody can be given. What is found when `stop` says so is handed out as not complete.
pub fn relief(
    model: &Model,
    plan: &Plan,
    visit: VisitId,
    inborn: &[SkillId],
    most: usize,
    stop: &dyn Fn() -> bool,
) -> Relief {
    let ground = ground::Ground::new(model, plan, visit, tied(model, visit), stop);
    let mut relief = Relief { found: Vec::new(), complete: true };
    for seek in seek::KINDS {
        let found = seek(&ground, inborn).into_iter();
        relief.found.extend(found.map(|(change, plan)| relaxed(visit, change, plan)));
        if relief.found.len() >= most || stop() || ground.fits() {
            break;
        }
    }
    if ground.fits() {
        relief.found.clear();
    }
    relief.found.sort_by_key(|one| one.change.cost(model));
    relief.found.truncate(most);
    relief.complete = !stop() && ground.complete();
    relief
}

fn relaxed(visit: VisitId, change: Change, plan: Plan) -> Relaxed {
    let mut stops: Vec<_> = plan.stops().filter(|(_, stop)| stop.visit == visit).collect();
    stops.sort_by_key(|(_, stop)| stop.seat);
    let start = stops.first().map_or(Ticks(0), |(_, stop)| stop.start);
    let shifts = stops.iter().map(|(shift, _)| *shift).collect();
    Relaxed { change, plan, shifts, start }
}
