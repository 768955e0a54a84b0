//! Why a visit is left out: nobody may sit there, it does not fit even into an empty week, or not beside what is planned.
//!
//! All answers come from facts and plan: a visit, with those tied to it, is put at every place of the tours, the least starts
//! are computed plainly, and the rules' own audits say what is broken where least is.

pub(super) mod fit;
pub mod late;
pub(super) mod timing;

use std::collections::BTreeSet;

use fit::Fit;

use super::hard::judged;
use super::model::Model;
use super::plan::{Plan, Seating};
use crate::ids::{ProfessionalId, ShiftId, VisitId};
use crate::kernel::rule::Breach;

/// Why a visit is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody may take a seat of the visit, or of one tied to it.
    Nobody {
        /// The visit that the seat belongs to.
        visit: VisitId,
        /// The seat.
        seat: u32,
        /// For each rule in its way the breach of the first shift, and how many shifts it stops; most first.
        rules: Vec<(Breach, usize)>,
    },
    /// The ties of the visit and of those tied to it run in a circle that no starts can keep.
    Circle,
    /// Each seat has somebody who may take it, but never all of them on one day, different people.
    Apart {
        /// The visit.
        visit: VisitId,
    },
    /// It does not fit even where nothing else is to be done; for a visit without links that is a proof.
    Alone {
        /// What is broken where least is.
        breaches: Vec<Breach>,
        /// Whether every way was looked at.
        proven: bool,
    },
    /// Alone it would fit, beside what is planned it does not, unless others move.
    Full {
        /// Who would come where it misses by least.
        shifts: Vec<ShiftId>,
        /// What is broken there.
        breaches: Vec<Breach>,
    },
    /// It fits: the search ended before it was put there.
    Open,
}

/// Why a visit that is on no tour of `plan` is left out; nothing once `stop` says so.
pub fn why_left_out(model: &Model, plan: &Plan, visit: VisitId, stop: &dyn Fn() -> bool) -> Option<Why> {
    let why = searched(model, plan, visit, stop);
    (!stop()).then_some(why)
}

fn searched(model: &Model, plan: &Plan, visit: VisitId, stop: &dyn Fn() -> bool) -> Why {
    let group = tied(model, visit);
    if model.circle(&group) {
        return Why::Circle;
    }
    if let Some(nobody) = group.iter().find_map(|visit| nobody(model, *visit)) {
        return nobody;
    }
    let empty = timing::resting(model);
    let together = |visit: &&VisitId| fit::fit(model, &empty, &[**visit], None, stop).is_none();
    if let Some(visit) = group.iter().find(together) {
        return Why::Apart { visit: *visit };
    }
    let nothing = Fit { breaches: Vec::new(), shifts: Vec::new(), complete: false };
    let alone = fit::fit(model, &empty, &group, None, stop).unwrap_or(nothing);
    if !alone.breaches.is_empty() {
        return Why::Alone { breaches: alone.breaches, proven: group.len() == 1 && alone.complete };
    }
    // with a team that could not come in an empty week either, the plan is not what is in the way
    let teams: Vec<_> = group.iter().map(|visit| fit::teams(model, *visit, stop)).collect();
    match fit::fit(model, plan, &group, Some(&teams), stop) {
        Some(beside) if !beside.breaches.is_empty() => Why::Full { shifts: beside.shifts, breaches: beside.breaches },
        _ => Why::Open,
    }
}

/// Who of the team may take a seat of a visit on some shift.
pub fn able(model: &Model, visit: VisitId, seat: u32) -> BTreeSet<ProfessionalId> {
    let shifts = (0..model.shifts.len() as u32).map(ShiftId);
    let may = shifts.filter(|shift| judged(model, &Seating { visit, seat, shift: *shift }).is_none());
    may.map(|shift| model.shift(shift).professional).collect()
}

/// A visit with those that are served with it or not at all, smallest first.
pub fn tied(model: &Model, visit: VisitId) -> Vec<VisitId> {
    let mut group = vec![visit];
    let mut look = vec![visit];
    while let Some(one) = look.pop() {
        for link in model.links.iter().filter(|link| link.from == one || link.to == one) {
            let other = if link.from == one { link.to } else { link.from };
            if !group.contains(&other) {
                group.push(other);
                look.push(other);
            }
        }
    }
    group.sort_unstable();
    group
}

/// The first seat of a visit that no shift may take.
fn nobody(model: &Model, visit: VisitId) -> Option<Why> {
    let shifts = || (0..model.shifts.len() as u32).map(ShiftId);
    let seats = 0..model.visit(visit).seats.len() as u32;
    seats.into_iter().find_map(|seat| {
        let mut rules: Vec<(Breach, usize)> = Vec::new();
        for shift in shifts() {
            let breach = judged(model, &Seating { visit, seat, shift })?;
            match rules.iter_mut().find(|(known, _)| known.rule == breach.rule) {
                Some((_, count)) => *count += 1,
                None => rules.push((breach, 1)),
            }
        }
        rules.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Some(Why::Nobody { visit, seat, rules })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SkillId;
    use crate::routes::fixture;
    use crate::routes::model::Link;
    use crate::routes::problem::Problem;
    use crate::routes::solve::first_plan;
    use crate::routes::verify::verify;
    use crate::time::Ticks;

    fn why(model: &Model, plan: &Plan, visit: VisitId) -> Why {
        why_left_out(model, plan, visit, &|| false).expect("nobody stops")
    }

    #[test]
    fn who_asks_for_what_nobody_has_is_told_so() {
        let mut model = fixture::model();
        model.visits[2].seats[1].skills = vec![SkillId(7)];
        let Why::Nobody { visit, seat, rules } = why(&model, &Plan::default(), VisitId(2)) else {
            panic!("somebody may sit there");
        };
        assert_eq!((visit, seat), (VisitId(2), 1));
        assert_eq!(
            rules.iter().map(|(breach, count)| (breach.rule, *count)).collect::<Vec<_>>(),
            [("routes.skills", 2)]
        );
    }

    #[test]
    fn who_never_works_on_the_same_day_is_told_apart() {
        let mut model = fixture::model();
        let mut window = model.visits[2].windows[0];
        window.day = 1;
        model.visits[2].windows.push(window);
        model.shifts[1].day = 1;
        let why = why(&model, &Plan::default(), VisitId(2));
        assert_eq!(why, Why::Apart { visit: VisitId(2) });
    }

    #[test]
    fn what_no_empty_week_holds_is_proven_impossible() {
        let mut model = fixture::model();
        model.visits[0].seats[0].duration = Ticks(10_000);
        let Why::Alone { breaches, proven } = why(&model, &Plan::default(), VisitId(0)) else {
            panic!("it fits");
        };
        assert!(proven);
        assert_eq!(breaches[0].rule, "routes.shift");
    }

    #[test]
    fn what_fits_alone_and_not_beside_the_rest_says_where_it_misses_by_least() {
        let mut model = fixture::model();
        // the plan of all three leaves no minute before the ends of the shifts
        let plan = first_plan(&Problem::build(&model), 1);
        model.visits.push(model.visits[0].clone());
        model.visits[3].windows[0].open = Ticks(95);
        model.visits[3].windows[0].due = Ticks(100);
        model.visits[3].windows[0].close = Some(Ticks(100));
        model.shifts.iter_mut().for_each(|shift| shift.latest = Ticks(145));
        assert_eq!(verify(&model, &plan).breaches, vec![]);
        let Why::Full { breaches, shifts } = why(&model, &plan, VisitId(3)) else { panic!("it fits") };
        assert_ne!(breaches, vec![]);
        assert_eq!(shifts.len(), 1);
    }

    #[test]
    fn whoever_could_not_come_to_an_empty_week_is_not_said_to_be_too_busy() {
        for seed in 0..60 {
            let kind = fixture::Kind { visits: 9, people: 2, days: 2, shared: true, tight: true };
            let model = fixture::drawn(kind, seed);
            let plan = first_plan(&Problem::build(&model), 1);
            let starts = plan.starts(model.visits.len());
            let left = (0..model.visits.len() as u32).map(VisitId).filter(|visit| starts[visit.index()].is_none());
            for visit in left.filter(|visit| tied(&model, *visit).len() == 1) {
                if let Why::Full { shifts, .. } = why(&model, &plan, visit) {
                    assert!(fit::teams(&model, visit, &|| false).contains(&shifts), "seed {seed} {visit:?}");
                }
            }
        }
    }

    #[test]
    fn who_is_tied_counts_with_it() {
        let mut model = fixture::model();
        model.links = vec![Link { from: VisitId(0), to: VisitId(1), least: Ticks(0), most: None }];
        model.visits[1].seats[0].skills = vec![SkillId(7)];
        assert!(matches!(why(&model, &Plan::default(), VisitId(0)), Why::Nobody { visit: VisitId(1), seat: 0, .. }));
    }

    #[test]
    fn who_would_have_to_begin_after_itself_is_told_so_and_nobody_else_is_left_out() {
        let mut model = fixture::model();
        let tie = |from: u32, to: u32, least: i64| Link {
            from: VisitId(from),
            to: VisitId(to),
            least: Ticks(least),
            most: None,
        };
        model.links = vec![tie(0, 1, 5), tie(1, 0, -4)];
        let problem = Problem::build(&model);
        let starts = first_plan(&problem, 1).starts(3);
        assert_eq!(starts.iter().filter(|start| start.is_none()).count(), 2, "{starts:?}");
        assert!(starts[2].is_some(), "who is not tied is served");
        for visit in [0, 1] {
            assert_eq!(why(&model, &Plan::default(), VisitId(visit)), Why::Circle);
        }
        model.links = vec![tie(0, 1, 5), tie(1, 0, -5)];
        assert!(first_plan(&Problem::build(&model), 1).starts(3).iter().all(Option::is_some), "five apart is a time");
    }
}
