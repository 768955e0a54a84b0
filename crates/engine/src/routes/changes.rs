//! What a new plan changes of the week published before.

use super::model::{Model, Published};
use super::plan::{Plan, Stop};
use super::problem::Problem;
use super::published::made;
use super::solve;
use crate::ids::{ShiftId, VisitId};

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
    /// Whether it could not stay: somebody is not there any more, or may not, or the day is no longer one of the visit's, or it does
    /// not fit beside the others any more.
    pub forced: bool,
}

/// What a plan changes; `problem` is the model's.
pub fn changes(model: &Model, problem: &Problem, plan: &Plan) -> Changes {
    let (now, may_stay) = (made(model, plan), may_stay(model, problem));
    let mut found = Changes::default();
    let visits = (0u32..).map(VisitId).zip(now);
    for (visit, now) in visits.filter(|(visit, _)| model.visit(*visit).rest.is_none()) {
        match (model.published(visit), now) {
            (Some(before), now) if now.as_ref() == Some(before) => found.kept += 1,
            (Some(before), after) => {
                let forced = !may_stay[visit.index()];
                found.changed.push(Changed { visit, before: before.clone(), after, forced });
            }
            (None, Some(_)) => found.added.push(visit),
            (None, None) => {}
        }
    }
    found
}

/// For whom a visit gave way that could have stayed as it was published and is on no tour of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GaveWay {
    /// For this one: without it the visit would be as it was.
    To(VisitId),
    /// For several that are new on the tours of its people: no single one of them alone is in its way.
    Together(Vec<VisitId>),
    /// For nobody that can be named.
    Unknown,
}

/// For whom a visit gave way; of several each of which is in its way, the one that was not there before, then the weightiest.
pub fn gave_way(model: &Model, problem: &Problem, plan: &Plan, visit: VisitId) -> GaveWay {
    let Some(was) = model.published(visit) else { return GaveWay::Unknown };
    let now = made(model, plan);
    let is_new = |other: VisitId| now[other.index()].as_ref() != model.published(other);
    let rank = |other: &VisitId| (is_new(*other), model.visit(*other).priority, std::cmp::Reverse(*other));
    let alone = solve::in_the_way(problem, plan, visit).into_iter().filter(|other| is_new(*other)).max_by_key(rank);
    if let Some(other) = alone {
        return GaveWay::To(other);
    }
    let theirs = |(shift, _): &(ShiftId, Stop)| {
        let facts = model.shift(*shift);
        facts.day == was.day && was.seats.contains(&Some(facts.professional))
    };
    let there = plan.stops().filter(theirs).map(|(_, stop)| stop.visit);
    let mut there: Vec<VisitId> = there.filter(|other| model.visit(*other).rest.is_none() && is_new(*other)).collect();
    there.sort_unstable();
    there.dedup();
    if there.is_empty() { GaveWay::Unknown } else { GaveWay::Together(there) }
}

/// Which visits can all stay as they were published, beside each other.
pub fn may_stay(model: &Model, problem: &Problem) -> Vec<bool> {
    let kept = made(model, &solve::as_published(problem));
    let visits = (0..model.visits.len() as u32).map(VisitId);
    visits.zip(kept).map(|(visit, kept)| kept.is_some() && kept.as_ref() == model.published(visit)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ProfessionalId;
    use crate::kernel::budget::{Budget, Watch};
    use crate::routes::fixture::{Kind, counted, drawn, model};
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
            let found = changes(&model, &Problem::build(&model), &after);
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
    fn a_week_with_breaks_that_is_planned_again_keeps_nearly_every_visit_where_it_was() {
        let (mut published, mut kept) = (0, 0);
        for seed in 0..20 {
            let mut model = counted(Kind { visits: 12, people: 4, days: 2, shared: true, tight: true }, seed);
            let before = planned(&model);
            model.published = made(&model, &before);
            let stays = may_stay(&model, &Problem::build(&model));
            published += model.published.iter().flatten().count();
            kept += stays.iter().filter(|stays| **stays).count();
        }
        // not all: a break that was taken late in the plan may come first here
        assert!(kept * 100 >= published * 95 && published > 100, "{kept} of {published}");
    }

    #[test]
    fn who_gave_way_is_told_for_whom() {
        use crate::ids::ShiftId;
        use crate::routes::plan::{Stop, Tour};
        use crate::time::Ticks;

        // another visit of the first one's people, at its time and in its place
        let mut model = model();
        let (start, day) = (Ticks(100), model.visits[0].windows[0].day);
        let mut other = model.visits[0].clone();
        for window in &mut other.windows {
            (window.open, window.due, window.close) = (start, start, Some(start));
        }
        model.visits[0].windows.clone_from(&other.windows);
        model.visits.push(other);
        let newer = VisitId(model.visits.len() as u32 - 1);
        model.links.clear();
        model.published = vec![None; model.visits.len()];
        let who = model.shifts[0].professional;
        model.published[0] = Some(Published { day, start, seats: vec![Some(who)] });
        let stop = Stop { visit: newer, seat: 0, start };
        let plan = Plan { tours: vec![Tour { shift: ShiftId(0), stops: vec![stop] }] };
        let problem = Problem::build(&model);
        assert_eq!(gave_way(&model, &problem, &plan, VisitId(0)), GaveWay::To(newer));
        // one that keeps nobody from anything is not named
        assert_eq!(gave_way(&model, &problem, &Plan::default(), VisitId(0)), GaveWay::Unknown);
    }

    #[test]
    fn who_falls_ill_is_replaced_and_told_as_forced() {
        let mut model = model();
        // a third person who can do what the first does
        model.professionals.push(model.professionals[0].clone());
        let before = planned(&model);
        model.published = made(&model, &before);
        model.shifts[0].professional = ProfessionalId(2);
        let found = changes(&model, &Problem::build(&model), &planned(&model));
        assert_eq!(found.kept, 1);
        let told: Vec<(u32, bool)> = found.changed.iter().map(|one| (one.visit.0, one.forced)).collect();
        assert_eq!(told, [(0, true), (2, true)]);
        let after = found.changed[0].after.as_ref().expect("made by the third");
        assert_eq!(after.seats, [Some(ProfessionalId(2))]);
        assert!(found.added.is_empty());
    }
}
