//! Why a visit starts after its due time: what its people do before, what it is tied to, what was decided.

use crate::ids::{ShiftId, VisitId};
use crate::routes::model::Model;
use crate::routes::plan::{Plan, Stop};
use crate::time::Ticks;

/// A visit that starts late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// When it was due.
    pub due: Ticks,
    /// By how much it starts later.
    pub by: Ticks,
    /// Everything that lets it start no earlier; nothing where it could.
    pub held: Vec<Held>,
}

/// What lets a visit start no earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Somebody is there no earlier: what they do before, until when, and the way from there.
    After {
        /// Whose tour.
        shift: ShiftId,
        /// What comes before.
        visit: VisitId,
        /// Until when.
        until: Ticks,
        /// The way from there.
        way: Ticks,
    },
    /// Somebody begins no earlier: from when, and the way from their base.
    Begins {
        /// Whose tour.
        shift: ShiftId,
        /// From when.
        from: Ticks,
        /// The way there.
        way: Ticks,
    },
    /// It is tied to another visit, which starts then.
    Tied {
        /// The other visit.
        visit: VisitId,
        /// When it starts.
        start: Ticks,
    },
    /// People decided its hour.
    Decided,
    /// The window opens no earlier: what is left of it.
    Opens,
}

/// Why a visit of a plan starts late; nothing where it does not, or is on no tour.
pub fn late(model: &Model, plan: &Plan, visit: VisitId) -> Option<Late> {
    let starts = plan.starts(model.visits.len());
    let start = starts[visit.index()]?;
    let day = plan.stops().find(|(_, stop)| stop.visit == visit).map(|(shift, _)| model.shift(shift).day)?;
    let facts = model.visit(visit);
    let window = facts.window(day, start).filter(|window| window.due < start)?;
    let mut held: Vec<Held> =
        plan.tours.iter().filter_map(|tour| before(model, tour.shift, &tour.stops, visit)).collect();
    for link in &model.links {
        let starts_at = |other: VisitId| starts[other.index()].map(|start| Held::Tied { visit: other, start });
        let after = |other: VisitId, apart: i64| {
            let holds = starts[other.index()].is_some_and(|other| other.0 + apart == start.0);
            holds.then(|| starts_at(other)).flatten()
        };
        if link.to == visit {
            held.extend(after(link.from, link.least.0));
        }
        if let Some(most) = link.most.filter(|_| link.from == visit) {
            held.extend(after(link.to, -most.0));
        }
    }
    if model.pins_of(visit).iter().any(|pin| pin.start == Some(start)) {
        held.push(Held::Decided);
    }
    if window.open == start {
        held.push(Held::Opens);
    }
    Some(Late { due: window.due, by: Ticks(start.0 - window.due.0), held })
}

/// What somebody does before a visit, where they are there in no time to spare.
fn before(model: &Model, shift: ShiftId, stops: &[Stop], visit: VisitId) -> Option<Held> {
    let facts = model.shift(shift);
    let (mut site, mut last) = (facts.base, None);
    for stop in stops {
        let way = model.visit(stop.visit).sites(facts).map_or(0, |(from, to)| {
            let way = model.time(facts, site, from);
            site = to;
            way
        });
        let from = last.map_or(facts.from, |(_, until)| until);
        if stop.visit == visit {
            let no_earlier = from.0 + way == stop.start.0;
            let way = Ticks(way);
            return no_earlier.then_some(match last {
                Some((visit, until)) => Held::After { shift, visit, until, way },
                None => Held::Begins { shift, from, way },
            });
        }
        let lasts = model.visit(stop.visit).seats[stop.seat as usize].duration.0;
        last = Some((stop.visit, Ticks(stop.start.0 + lasts)));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::budget::{Budget, Watch};
    use crate::routes::fixture::{Kind, drawn};
    use crate::routes::propose::propose;
    use crate::routes::report::report;

    #[test]
    fn every_late_start_of_a_plan_is_held_by_something_and_no_other_is_called_late() {
        let mut held = 0;
        for seed in 0..40 {
            let mut model = drawn(Kind { visits: 14, people: 3, days: 2, shared: true, tight: true }, seed);
            // hours that are promised early
            for window in model.visits.iter_mut().flat_map(|visit| &mut visit.windows) {
                window.due = window.open;
            }
            let budget = Budget { nodes: Some(5_000), ..Budget::default() };
            let plan = propose(&model, &budget, Watch::silent()).expect("a plan").plan.expect("some plan");
            let rows = report(&model, &plan, &[], &|| true).tours;
            for row in rows.iter().flat_map(|tour| &tour.stops) {
                let found = late(&model, &plan, row.stop.visit);
                assert_eq!(found.as_ref().map_or(0, |late| late.by.0), row.late.0, "seed {seed}");
                if let Some(found) = found {
                    assert!(!found.held.is_empty(), "seed {seed}: starts are the least ones");
                    held += 1;
                }
            }
        }
        assert!(held > 50, "{held}: hardly anybody was late");
    }

    #[test]
    fn who_could_start_earlier_is_held_by_nothing() {
        let model = crate::routes::fixture::model();
        let budget = Budget { nodes: Some(2_000), ..Budget::default() };
        let mut plan = propose(&model, &budget, Watch::silent()).expect("a plan").plan.expect("some plan");
        let mut stops = plan.tours.iter_mut().flat_map(|tour| &mut tour.stops);
        let stop = stops.find(|stop| stop.visit == VisitId(0)).expect("made by one");
        stop.start.0 += 10_000;
        let visit = stop.visit;
        let found = late(&model, &plan, visit).expect("late");
        assert!(
            found.by.0 > 0 && !found.held.iter().any(|held| matches!(held, Held::After { .. } | Held::Begins { .. }))
        );
    }
}
