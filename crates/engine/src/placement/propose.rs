//! What front ends call: build the problem, solve, verify, and only then hand the plan out, with the report on it.

use super::model::Model;
use super::plan::Plan;
use super::problem::Problem;
use super::report::{self, Report};
use super::solve::alternatives::{self, Alternative};
use super::value::Value;
use super::{LEVELS, solve, verify};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::Outcome;

/// The most alternatives that may be asked for.
pub const MOST_ALTERNATIVES: u8 = 10;

/// A verified outcome and the alternatives asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The best plan found, with bounds.
    pub outcome: Outcome<Plan, { LEVELS.len() }>,
    /// Plans that truly differ, best first; fewer than asked for where there are no more.
    pub alternatives: Vec<Alternative>,
    /// Whether the search for alternatives was stopped before it had those asked for, or knew that there are no more.
    pub alternatives_stopped: bool,
    /// The report on the best plan.
    pub report: Option<Report>,
    /// How many columns the problem has: homes with packages, bridges alone, bridges before homes.
    pub candidates: usize,
}

/// Proposes a placement, and up to `alternatives` further plans.
pub fn propose(
    model: &Model,
    published: Option<&Plan>,
    alternatives: usize,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Proposal, EngineError> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(budget.threads.max(1)).build();
    let threads = threads.map_err(|error| EngineError::Threads(error.to_string()))?;
    (watch.progress)(Progress { stage: "choices", done: 0, of: LEVELS.len() as u32, value: None, bound: None });
    let problem = threads.install(|| Problem::build(model, published));
    let outcome = solve::solve(&problem, budget, watch)?;
    let asked = alternatives;
    let alternatives = match &outcome.plan {
        Some(plan) if alternatives > 0 => {
            threads.install(|| alternatives::find(&problem, &outcome, plan, alternatives, budget, watch))?
        }
        _ => Vec::new(),
    };
    let alternatives_stopped = alternatives.len() < asked && outcome.plan.is_some() && watch.is_over(budget);
    if let Some(plan) = &outcome.plan {
        check(model, plan, published, &outcome.levels.map(|level| level.value))?;
    }
    for alternative in &alternatives {
        check(model, &alternative.plan, published, &alternative.value)?;
    }
    let shown = |plan: &Plan| {
        (watch.progress)(Progress { stage: "report", done: 0, of: 1, value: None, bound: None });
        threads.install(|| report::report(&problem, plan))
    };
    let report = outcome.plan.as_ref().map(shown);
    Ok(Proposal { candidates: problem.columns(), outcome, alternatives, alternatives_stopped, report })
}

/// Every plan passes `verify`, with the value that the search believes, before anyone sees it.
pub fn check(model: &Model, plan: &Plan, published: Option<&Plan>, believed: &Value) -> Result<(), EngineError> {
    let found = verify::verify(model, plan, published);
    if let Some(breach) = found.breaches.first() {
        return Err(EngineError::Unverified(format!("{} {:?}", breach.rule, breach.facts)));
    }
    if found.value != *believed {
        return Err(EngineError::Unverified(format!("value {:?}, believed {believed:?}", found.value)));
    }
    Ok(())
}
