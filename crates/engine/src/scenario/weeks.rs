//! Routes asked for a scenario: the week searched several times, so that nobody takes the luck of a search for a difference.

use super::indicator::Indicator;
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::Outcome;
use crate::routes::LEVELS;
use crate::routes::model::Model;
use crate::routes::plan::Plan;
use crate::routes::propose::propose;
use crate::routes::report::{Report, report};
use crate::routes::value::{Value, value};

/// Searches from nothing, each with a seed of its own: what they differ by is their luck. One more begins from a plan.
pub const SEEDS: u32 = 5;

/// What one search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    value: Value,
    figures: Vec<(&'static str, i64)>,
    /// What it came back with.
    pub outcome: Outcome<Plan, { LEVELS.len() }>,
}

impl Search {
    /// The priority of the visits that are left out.
    pub fn left_out(&self) -> i64 {
        self.value[0]
    }
}

/// The best of several searches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Searched {
    /// What that search came back with.
    pub outcome: Outcome<Plan, { LEVELS.len() }>,
    /// Its figures, each with how far all the searches lay apart in it.
    pub indicators: Vec<Indicator>,
    /// Moves of all searches.
    pub moves: u64,
}

/// One search of a week, from the model's draft where it has one; the plan is verified. `number` is its place among all searches, which
/// share the time.
pub fn search(model: &Model, number: u32, budget: &Budget, watch: Watch<'_>) -> Result<Option<Search>, EngineError> {
    if watch.ticker.cancelled() {
        return Ok(None);
    }
    let time = budget.time.map(|limit| limit * (number + 1) / (SEEDS + 1));
    let budget = Budget { seed: budget.seed.wrapping_add(number), time, ..*budget };
    let outcome = propose(model, &budget, watch)?;
    // luck is known of whole searches alone
    let whole = outcome.plan.as_ref().filter(|_| !watch.ticker.cancelled());
    let found = whole.map(|plan| (value(model, plan), plan));
    let found = found.map(|(value, plan)| (value, figures(model, plan, value)));
    Ok(found.map(|(value, figures)| Search { value, figures, outcome }))
}

/// The best of several searches, with their luck; nothing of none.
pub fn best(mut searches: Vec<Search>) -> Option<Searched> {
    let best = (0..searches.len()).min_by_key(|at| searches[*at].value)?;
    let spread = |at: usize| {
        let of_all = || searches.iter().map(|search| search.figures[at].1);
        of_all().max().zip(of_all().min()).map(|(most, least)| most - least)
    };
    let told = searches[best].figures.iter().enumerate();
    let indicators = told.map(|(at, (id, value))| Indicator { id, value: *value, open: spread(at) }).collect();
    let moves = searches.iter().map(|search| search.outcome.nodes).sum();
    Some(Searched { outcome: searches.swap_remove(best).outcome, indicators, moves })
}

/// The figures of a plan. Times are told in minutes.
fn figures(model: &Model, plan: &Plan, value: Value) -> Vec<(&'static str, i64)> {
    // the sums alone are wanted: nobody waits for reasons
    let Report { sums, left_out, .. } = report(model, plan, &[], &|| true);
    let visits = model.visits.iter().filter(|visit| visit.rest.is_none()).count();
    let minutes = |ticks: i64| ticks / 60;
    vec![
        ("visits-made", (visits - left_out.len()) as i64),
        ("visits-left-out", left_out.len() as i64),
        ("priority-left-out", value[0]),
        ("travel", minutes(sums.travel)),
        ("overtime", minutes(sums.overtime)),
        ("late", minutes(sums.late)),
    ]
}
