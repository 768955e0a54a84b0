//! What front ends call: build the problem, solve, verify, and only then hand the plan out, with the report on it.

use super::LEVELS;
use super::model::Model;
use super::plan::Plan;
use super::problem::{Cut, Problem};
use super::report::{self, Report};
use super::solve::{self, Aims};
use super::value::Value;
use super::verify::verify;
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::Outcome;

/// A verified outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The best plan found, with bounds.
    pub outcome: Outcome<Plan, { LEVELS.len() }>,
    /// The report on it.
    pub report: Option<Report>,
    /// Candidate editions that were weighed.
    pub editions: usize,
    /// Seats that were weighed.
    pub seats: usize,
    /// Activities of whose series not all were weighed: bounds say nothing of those.
    pub cut: Vec<Cut>,
}

/// Proposes who attends what, where and when.
pub fn propose(model: &Model, aims: Aims, budget: &Budget, watch: Watch<'_>) -> Result<Proposal, EngineError> {
    (watch.progress)(Progress { stage: "choices", done: 0, of: LEVELS.len() as u32, value: None, bound: None });
    let problem = Problem::build(model);
    let outcome = solve::solve(&problem, aims, budget, watch)?;
    if let Some(plan) = &outcome.plan {
        check(model, plan, &outcome.levels.map(|level| level.value))?;
    }
    let report = outcome.plan.as_ref().map(|plan| report::report(model, plan));
    Ok(Proposal { outcome, report, editions: problem.editions.len(), seats: problem.seats.len(), cut: problem.cut })
}

/// Every plan passes `verify`, with the value that the search believes, before anyone sees it.
pub fn check(model: &Model, plan: &Plan, believed: &Value) -> Result<(), EngineError> {
    let found = verify(model, plan);
    if let Some(breach) = found.breaches.first() {
        return Err(EngineError::Unverified(format!("{} {:?}", breach.rule, breach.facts)));
    }
    if found.value != *believed {
        return Err(EngineError::Unverified(format!("value {:?}, believed {believed:?}", found.value)));
    }
    Ok(())
}
