//! What front ends call: build the problem, solve, verify, and only then hand the plan out.

use super::LEVELS;
use super::model::Model;
use super::plan::Plan;
use super::problem::Problem;
use super::reasons::patience;
use super::report::{Report, report_telling};
use super::solve::Found;
use super::stable;
use super::verify::verify;
use crate::ids::{SkillId, VisitId};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::{LevelOutcome, Outcome, Status};

/// Searches that go on side by side and meet, where nobody says otherwise: part of the budget, whatever the machine has.
pub const TRAJECTORIES: usize = 2;

/// The threads of a budget.
pub(super) fn pool(budget: &Budget) -> Result<rayon::ThreadPool, EngineError> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(budget.threads.max(1)).build();
    threads.map_err(|error| EngineError::Threads(error.to_string()))
}

/// Tours as they are proposed.
pub type Proposed = Outcome<Plan, { LEVELS.len() }>;

/// Proposes tours. Who has no time even to state the problem is answered with a plan that serves nobody, unless a week was published: that
/// one is always stated.
pub fn propose(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<Proposed, EngineError> {
    let threads = pool(budget)?;
    let problem = stated(model, budget, watch);
    let found = problem.map(|problem| threads.install(|| stable::solve(model, &problem, budget, watch)));
    outcome(model, found, watch)
}

fn stated(model: &Model, budget: &Budget, watch: Watch<'_>) -> Option<Problem> {
    let published = model.published.iter().any(Option::is_some);
    Problem::build_unless(model, &|| !published && watch.is_over(budget))
}

/// Tours where every visit has to be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedForAll {
    /// What was found; there is no plan, and the status says so, where it is proven that none serves all. Else the plan may leave somebody
    /// out.
    pub outcome: Proposed,
    /// Visits that no plan serves, proven; there may be none though no plan serves all.
    pub impossible: Vec<VisitId>,
}

/// Proposes tours where every visit has to be served: nothing is searched where it is proven at sight that no plan does.
pub fn propose_for_all(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<ProposedForAll, EngineError> {
    let threads = pool(budget)?;
    let problem = stated(model, budget, watch);
    let impossible = problem.as_ref().map(Problem::impossible).unwrap_or_default();
    if problem.as_ref().is_some_and(|problem| problem.overloaded() || !impossible.is_empty()) {
        let levels = verify(model, &Plan::default()).value;
        let level = |value: i64| LevelOutcome { value, bound: None, proven: false, first: value };
        let outcome = Outcome { status: Status::Infeasible, plan: None, levels: levels.map(level), nodes: 0 };
        return Ok(ProposedForAll { outcome, impossible });
    }
    let found = problem.map(|problem| threads.install(|| stable::solve(model, &problem, budget, watch)));
    Ok(ProposedForAll { outcome: outcome(model, found, watch)?, impossible })
}

/// What was found, once it is verified; of a search for which there was no time, a plan that serves nobody.
fn outcome(model: &Model, found: Option<Found>, watch: Watch<'_>) -> Result<Proposed, EngineError> {
    let found = found.unwrap_or_else(|| {
        let status = if watch.ticker.cancelled() { Status::Cancelled } else { Status::TimeLimit };
        let none = Plan::default();
        let value = verify(model, &none).value;
        Found { status, plan: none.clone(), value, first: none, tried: 0, judged: 0, impossible: 0 }
    });
    let [value, first] = [&found.plan, &found.first].map(|plan| verify(model, plan));
    if let Some(breach) = value.breaches.iter().chain(&first.breaches).next() {
        return Err(EngineError::Unverified(format!("{} {:?}", breach.rule, breach.facts)));
    }
    if value.value != found.value {
        return Err(EngineError::Unverified(format!("value {:?}, believed {:?}", value.value, found.value)));
    }
    // a search proves nothing; there is an optimum only where there is no choice
    let proven = found.status == Status::Optimal;
    let level = |at: usize| {
        let (value, first) = (value.value[at], first.value[at]);
        LevelOutcome { value, bound: proven.then_some(value), proven, first }
    };
    Ok(Outcome { status: found.status, plan: Some(found.plan), levels: std::array::from_fn(level), nodes: found.tried })
}

/// What is told of a plan that such a search came back with. Reasons are looked for as long as its limit lets people wait, and no
/// longer once somebody stops; how far they are is told as the stage `reasons`.
pub fn told(
    model: &Model,
    plan: &Plan,
    inborn: &[SkillId],
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Report, EngineError> {
    let until = watch.ticker.elapsed() + patience(budget);
    let stop = || watch.ticker.cancelled() || watch.ticker.elapsed() >= until;
    let tell = |done: usize, of: usize| {
        (watch.progress)(Progress { stage: "reasons", done: done as u32, of: of as u32, value: None, bound: None });
    };
    Ok(pool(budget)?.install(|| report_telling(model, plan, inborn, &stop, &tell)))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Duration;

    use super::*;
    use crate::kernel::budget::Ticker;
    use crate::routes::fixture::{Kind, drawn};
    use crate::routes::published::made;
    use crate::time::Ticks;

    /// A clock that moves on by a thousandth of a second whenever somebody looks, and counts how often that was.
    #[derive(Default)]
    struct Looks(AtomicU64);

    impl Ticker for Looks {
        fn elapsed(&self) -> Duration {
            Duration::from_millis(self.0.fetch_add(1, Ordering::Relaxed))
        }
        fn cancelled(&self) -> bool {
            false
        }
    }

    #[test]
    fn a_limit_that_is_over_before_the_problem_is_stated_serves_nobody_and_asks_for_no_more_time() {
        let model = drawn(Kind { visits: 40, people: 4, days: 2, shared: true, tight: true }, 1);
        for limit in [1, 5, 20] {
            let looks = Looks::default();
            let budget = Budget { time: Some(Duration::from_millis(limit)), ..Budget::default() };
            let watch = Watch { ticker: &looks, progress: &|_| {} };
            let found = propose(&model, &budget, watch).expect("an outcome");
            assert_eq!((found.status, found.nodes), (Status::TimeLimit, 0));
            assert_eq!(found.plan, Some(Plan::default()));
            assert_eq!(found.levels[0].value, model.visits.iter().map(|visit| visit.priority).sum::<i64>());
            // whoever builds looks at the clock from visit to visit, and stops there
            assert!(looks.0.into_inner() <= limit + 1);
        }
    }

    #[test]
    fn where_all_have_to_be_served_what_no_plan_does_is_told_without_a_search() {
        let mut model = crate::routes::fixture::model();
        let all = |model: &Model| {
            propose_for_all(model, &Budget { nodes: Some(2_000), ..Budget::default() }, Watch::silent())
                .expect("an outcome")
        };
        let found = all(&model);
        assert_eq!((found.outcome.status, found.outcome.levels[0].value), (Status::IterationLimit, 0));
        model.visits[1].seats[0].duration = Ticks(100_000);
        let found = all(&model);
        assert_eq!((found.outcome.status, found.outcome.plan, found.outcome.nodes), (Status::Infeasible, None, 0));
        assert_eq!(found.impossible, [VisitId(1)]);
        // elsewhere the others are served
        let budget = Budget { nodes: Some(2_000), ..Budget::default() };
        let rest = propose(&model, &budget, Watch::silent()).expect("an outcome");
        assert_eq!(rest.levels[0].value, 1);
    }

    #[test]
    fn one_visit_by_one_is_proven_at_once() {
        for seed in 0..20 {
            let mut model = drawn(Kind { visits: 1, people: 3, days: 2, shared: false, tight: true }, seed);
            let budget = Budget { time: Some(Duration::from_hours(1)), ..Budget::default() };
            let found = propose(&model, &budget, Watch::silent()).expect("an outcome");
            assert_eq!((found.status, found.nodes), (Status::Optimal, 0), "seed {seed}");
            // each shift alone, one by one
            let shifts = std::mem::take(&mut model.shifts);
            let alone = |at: usize| {
                let mut model = model.clone();
                model.shifts = vec![shifts[at].clone()];
                let nodes = Budget { nodes: Some(1), ..Budget::default() };
                propose(&model, &nodes, Watch::silent()).expect("an outcome").levels.map(|level| level.value)
            };
            let best = (0..shifts.len()).map(alone).min();
            assert_eq!(Some(found.levels.map(|level| level.value)), best, "seed {seed}");
        }
    }

    #[test]
    fn reasons_end_with_the_patience_that_the_limit_leaves_and_say_how_far_they_are() {
        let model = drawn(Kind { visits: 16, people: 2, days: 1, shared: true, tight: true }, 1);
        let plan = crate::routes::solve::first_plan(&Problem::build(&model), 1);
        let looks = Looks::default();
        let heard = Mutex::new(Vec::new());
        let hear = |progress: Progress| heard.lock().expect("nobody panics").push(progress);
        let budget = Budget { time: Some(Duration::from_secs(1)), ..Budget::default() };
        let report = told(&model, &plan, &[], &budget, Watch { ticker: &looks, progress: &hear }).expect("a report");
        assert!(report.left_out.len() > 1);
        // a quarter of a second, of which every look takes a thousandth, and a few looks after it
        assert!(looks.0.into_inner() < 250 + 20 * report.left_out.len() as u64);
        let heard = heard.into_inner().expect("nobody panics");
        assert!(heard.iter().all(|one| one.stage == "reasons" && one.of as usize == 2 * report.left_out.len()));
        assert_eq!(heard.len(), 2 * report.left_out.len());
    }

    #[test]
    fn a_search_that_begins_from_a_draft_is_never_worse_and_owes_it_nothing() {
        let mut other = 0;
        for seed in 0..30 {
            // tours that share nothing too
            let mut model = drawn(Kind { visits: 14, people: 4, days: 2, shared: seed % 2 == 0, tight: true }, seed);
            let plan = |model: &Model, nodes: u64| {
                let budget = Budget { nodes: Some(nodes), ..Budget::default() };
                propose(model, &budget, Watch::silent()).expect("a plan").plan.expect("some plan")
            };
            let draft = plan(&model, 20_000);
            let worth = verify(&model, &draft).value;
            model.draft = made(&model, &draft);
            let again = plan(&model, 1);
            assert!(verify(&model, &again).value <= worth, "seed {seed}");
            // the same plan is worth the same, whether it was drafted or not
            assert_eq!(verify(&model, &draft).value, worth, "seed {seed}");
            other += usize::from(plan(&model, 5_000) != draft);
        }
        assert!(other > 0, "a draft binds nobody");
    }

    #[test]
    fn overtime_of_one_shift_never_meets_the_next_shift_of_the_same_person() {
        for seed in 0..40 {
            let mut model = drawn(Kind { visits: 9, people: 2, days: 1, shared: true, tight: true }, seed);
            // each day in two shifts that touch, the first with an hour of overtime
            for at in 0..model.shifts.len() {
                let (mut second, first) = (model.shifts[at].clone(), &mut model.shifts[at]);
                let half = Ticks(i64::midpoint(first.from.0, first.until.0));
                (first.until, first.latest, second.from) = (half, Ticks(half.0 + 60), half);
                model.shifts.push(second);
            }
            let budget = Budget { nodes: Some(3_000), ..Budget::default() };
            let found = propose(&model, &budget, Watch::silent());
            assert!(found.is_ok(), "seed {seed}: {found:?}");
        }
    }
}
