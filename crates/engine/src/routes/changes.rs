//! The week published before: what of it may stay as it was, and what a new plan changes of it.

use super::explain::tied;
use super::hard;
use super::model::{Model, Published, Shift};
use super::plan::{Plan, Seating};
use crate::ids::{ProfessionalId, ShiftId, VisitId};
use crate::time::Ticks;

/// What a plan changes of the week published before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Visits that stay as they were: people, day, hour.
    pub kept: usize,
    /// Visits that do not.
    pub changed: Vec<Changed>,
    /// Visits that are made now and were not published.
    pub added: Vec<VisitId>,
}

/// A visit that is not as it was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The visit.
    pub visit: VisitId,
    /// How it was.
    pub before: Published,
    /// How it is; nothing if nobody makes it.
    pub after: Option<Published>,
    /// Whether it could not stay: somebody is not there any more, or may not, or the day is no longer one of the visit's.
    pub forced: bool,
}

/// What a plan changes.
pub fn changes(model: &Model, plan: &Plan) -> Changes {
    let now = made(model, plan);
    let mut found = Changes::default();
    for (visit, now) in (0u32..).map(VisitId).zip(now) {
        match (model.published(visit), now) {
            (Some(before), now) if now.as_ref() == Some(before) => found.kept += 1,
            (Some(before), after) => {
                let forced = !may_stay(model, visit);
                found.changed.push(Changed { visit, before: before.clone(), after, forced });
            }
            (None, Some(_)) => found.added.push(visit),
            (None, None) => {}
        }
    }
    found
}

/// How a plan makes each visit.
pub fn made(model: &Model, plan: &Plan) -> Vec<Option<Published>> {
    let mut made: Vec<Option<Published>> = vec![None; model.visits.len()];
    for (shift, stop) in plan.stops() {
        let shift = model.shift(shift);
        let seats = vec![None; model.visit(stop.visit).seats.len()];
        let one = made[stop.visit.index()].get_or_insert(Published { day: shift.day, start: stop.start, seats });
        if let Some(seat) = one.seats.get_mut(stop.seat as usize) {
            *seat = Some(shift.professional);
        }
    }
    made
}

/// Whether a visit, and those that are made with it or not at all, can still be as they were published.
pub fn may_stay(model: &Model, visit: VisitId) -> bool {
    tied(model, visit).into_iter().all(|one| as_published(model, one).is_some())
}

/// The shifts, seat by seat, that make a visit as it was published; nothing if it was not, or if that is no longer possible whatever
/// else is planned.
pub fn as_published(model: &Model, visit: VisitId) -> Option<(Ticks, Vec<ShiftId>)> {
    let published = model.published(visit)?;
    let window = model.visit(visit).window(published.day)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::budget::{Budget, Watch};
    use crate::routes::fixture::{Kind, drawn, model};
    use crate::routes::propose::propose;

    fn planned(model: &Model) -> Plan {
        let budget = Budget { nodes: Some(20_000), ..Budget::default() };
        propose(model, &budget, Watch::silent()).expect("a plan").plan.expect("some plan")
    }

    #[test]
    fn a_week_planned_again_with_nothing_new_stays_as_it_was() {
        for seed in 0..20 {
            let mut model = drawn(Kind { visits: 12, people: 4, days: 2, shared: true, tight: true }, seed);
            let before = planned(&model);
            model.published = made(&model, &before);
            let after = planned(&model);
            let found = changes(&model, &after);
            let lost = found.changed.iter().filter(|one| one.after.is_none()).count();
            assert_eq!(lost, 0, "seed {seed}");
            let same = |one: &&Changed| {
                let after = one.after.as_ref().expect("made");
                (after.day, &after.seats) != (one.before.day, &one.before.seats)
            };
            // another hour costs nothing here: dearer seats and days alone keep a week together
            assert_eq!(found.changed.iter().filter(same).count(), 0, "seed {seed}");
        }
    }

    #[test]
    fn who_falls_ill_is_replaced_and_told_as_forced() {
        let mut model = model();
        // a third person who can do what the first does
        model.professionals.push(model.professionals[0].clone());
        let before = planned(&model);
        model.published = made(&model, &before);
        model.shifts[0].professional = ProfessionalId(2);
        let found = changes(&model, &planned(&model));
        assert_eq!(found.kept, 1);
        let told: Vec<(u32, bool)> = found.changed.iter().map(|one| (one.visit.0, one.forced)).collect();
        assert_eq!(told, [(0, true), (2, true)]);
        let after = found.changed[0].after.as_ref().expect("made by the third");
        assert_eq!(after.seats, [Some(ProfessionalId(2))]);
        assert!(found.added.is_empty());
    }
}
