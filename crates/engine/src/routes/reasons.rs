//! Why visits are left out and what would be enough for each, looked for side by side, for as long as somebody waits.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rayon::prelude::*;

use super::explain::{Why, why_left_out};
use super::model::Model;
use super::plan::Plan;
use super::relax::{Relief, relief};
use crate::ids::{SkillId, VisitId};
use crate::kernel::budget::Budget;

/// The longest that people wait for reasons once the plan stands.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// The shortest that they are looked for.
const LEAST: Duration = Duration::from_millis(200);
/// The part of a search's time limit for which its reasons are looked for.
const PART: u32 = 4;

/// How long the reasons of a search are looked for: who waits a second for a plan does not wait ten for the reasons. The limit
/// itself is the search's.
pub fn patience(budget: &Budget) -> Duration {
    budget.time.map_or(PATIENCE, |limit| (limit / PART).clamp(LEAST, PATIENCE))
}

/// A visit on no tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The visit.
    pub visit: VisitId,
    /// Why; nothing where the reader did not want to wait longer.
    pub why: Option<Why>,
    /// What would have to give by least; nothing where it fits, or where the reader did not want to wait.
    pub relief: Option<Relief>,
}

/// The visits with why each is left out, then with what would be enough, until `stop` says so: whoever waits too short for both has
/// all reasons first. `tell` hears how many questions are answered, of how many.
pub fn reasons(
    model: &Model,
    plan: &Plan,
    visits: Vec<VisitId>,
    inborn: &[SkillId],
    stop: &(dyn Fn() -> bool + Sync),
    tell: &(dyn Fn(usize, usize) + Sync),
) -> Vec<LeftOut> {
    let (done, of) = (AtomicUsize::new(0), 2 * visits.len());
    let answered = || tell(done.fetch_add(1, Ordering::Relaxed) + 1, of);
    let why = |visit: VisitId| {
        let why = if stop() { None } else { why_left_out(model, plan, visit, stop) };
        answered();
        LeftOut { visit, why, relief: None }
    };
    let mut left_out: Vec<LeftOut> = visits.into_par_iter().map(why).collect();
    left_out.par_iter_mut().for_each(|left| {
        let fits = matches!(left.why, None | Some(Why::Open));
        if !fits && !stop() {
            // what was found before the end is told, but not what nobody waited for
            let found = relief(model, plan, left.visit, inborn, 1, stop);
            left.relief = Some(found).filter(|found| found.complete || !found.found.is_empty() || !stop());
        }
        answered();
    });
    left_out
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::AtomicU64;

    use super::*;
    use crate::routes::fixture::{Kind, drawn};
    use crate::routes::problem::Problem;
    use crate::routes::report::report;
    use crate::routes::solve::first_plan;

    fn limit(time: Option<u64>) -> Duration {
        patience(&Budget { time: time.map(Duration::from_millis), ..Budget::default() })
    }

    #[test]
    fn whoever_waits_a_second_for_a_plan_does_not_wait_ten_for_the_reasons() {
        assert_eq!(limit(Some(1_000)), Duration::from_millis(250));
        assert_eq!(limit(Some(100)), Duration::from_millis(200), "some are found in any case");
        assert_eq!(limit(Some(8_000)), Duration::from_secs(2));
        assert_eq!(limit(Some(600_000)), PATIENCE);
        assert_eq!(limit(None), PATIENCE);
    }

    /// A plan that leaves visits out, and which.
    fn left(seed: u64) -> (Model, Plan, Vec<VisitId>) {
        let model = drawn(Kind { visits: 16, people: 2, days: 1, shared: true, tight: true }, seed);
        let plan = first_plan(&Problem::build(&model), 1);
        let starts = plan.starts(model.visits.len());
        let left = (0..model.visits.len() as u32).map(VisitId).filter(|visit| starts[visit.index()].is_none());
        let left = left.collect();
        (model, plan, left)
    }

    #[test]
    fn side_by_side_the_reasons_are_those_of_each_visit_alone() {
        let mut several = 0;
        for seed in 0..10 {
            let (model, plan, left) = left(seed);
            several += usize::from(left.len() > 1);
            let heard = Mutex::new(Vec::new());
            let hear = |done: usize, of: usize| heard.lock().unwrap().push((done, of));
            let told = reasons(&model, &plan, left.clone(), &[], &|| false, &hear);
            for (visit, told) in left.iter().zip(&told) {
                assert_eq!(told.why, why_left_out(&model, &plan, *visit, &|| false), "seed {seed}");
                let asked = told.why != Some(Why::Open);
                let alone = asked.then(|| relief(&model, &plan, *visit, &[], 1, &|| false));
                assert_eq!(told.relief, alone, "seed {seed}");
            }
            let mut heard = heard.into_inner().unwrap();
            heard.sort_unstable();
            let all: Vec<_> = (1..=2 * left.len()).map(|done| (done, 2 * left.len())).collect();
            assert_eq!(heard, all, "seed {seed}");
        }
        assert!(several > 3);
    }

    #[test]
    fn once_somebody_stops_nothing_more_is_looked_for() {
        let (model, plan, left) = left(1);
        assert!(left.len() > 1);
        // nobody is asked more than a few times after the first time that the answer was yes
        for after in [0, 1, 5, 50, 500] {
            let asked = AtomicU64::new(0);
            let stop = || asked.fetch_add(1, Ordering::Relaxed) >= after;
            let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
            let told = pool.install(|| reasons(&model, &plan, left.clone(), &[], &stop, &|_, _| {}));
            let more = asked.load(Ordering::Relaxed).saturating_sub(after);
            assert!(more <= 40 + 2 * left.len() as u64, "{more} after {after}");
            assert_eq!(told.len(), left.len());
            if after == 0 {
                assert!(told.iter().all(|left| left.why.is_none() && left.relief.is_none()));
            }
        }
        let report = report(&model, &plan, &[], &|| true);
        assert!(report.left_out.iter().all(|left| left.why.is_none()), "the plan is told all the same");
    }
}
