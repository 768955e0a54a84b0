//! What front ends call: build the problem, solve, verify, and only then hand the plan out.

use super::LEVELS;
use super::model::Model;
use super::plan::Plan;
use super::problem::Problem;
use super::stable;
use super::verify::verify;
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::{LevelOutcome, Outcome, Status};

/// Searches that go on side by side and meet, where nobody says otherwise: part of the budget, whatever the machine has.
pub const TRAJECTORIES: usize = 2;

/// The threads of a budget.
pub(super) fn pool(budget: &Budget) -> Result<rayon::ThreadPool, EngineError> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(budget.threads.max(1)).build();
    threads.map_err(|error| EngineError::Threads(error.to_string()))
}

/// Proposes tours.
pub fn propose(
    model: &Model,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Outcome<Plan, { LEVELS.len() }>, EngineError> {
    let threads = pool(budget)?;
    let problem = Problem::build(model);
    let found = threads.install(|| stable::solve(model, &problem, budget, watch));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::fixture::{Kind, drawn};
    use crate::routes::published::made;
    use crate::time::Ticks;

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
