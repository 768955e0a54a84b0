//! How few changes the rows alone allow, whatever else a plan is worth.

use std::ops::ControlFlow;

use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request};
use crate::kernel::outcome::Sense;
use crate::placement::problem::Problem;
use crate::placement::solve::{greedy, program};
use crate::placement::value::CHANGES;

/// No plan that keeps all rows has fewer changes against the published one.
///
/// To leave out what a household takes never breaks a row, unless the row wants something of it: so the candidates that keep what
/// was published, and all of the households that a row binds, suffice to say how much can be kept. They are few, and HiGHS is
/// through with them at once; what it has proven by the end of the time is a bound as well.
pub(super) fn fewest_changes(problem: &Problem<'_>, budget: &Budget, watch: Watch<'_>) -> Result<i64, EngineError> {
    let bound = greedy::bound_households(problem);
    let counts =
        |candidate: &usize| problem.keeps(*candidate) || bound[problem.candidates[*candidate].household.index()];
    let kept = problem.only(&(0..problem.candidates.len()).filter(counts).collect::<Vec<_>>());
    let (objective, constant) = program::objective(&kept, CHANGES);
    let request = Request {
        model: &program::model(&kept),
        extra_rows: &[],
        objective: &objective,
        sense: Sense::Min,
        start: None,
        seed: budget.seed,
        limits: Limits { nodes: budget.nodes, iterations: None, relative_gap_millionths: 0 },
    };
    let answer = mip::solve(&request, &mut |_| {
        if watch.is_over(budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
    .map_err(|error| EngineError::Mip(error.to_string()))?;
    Ok(answer.bound.map_or(0, |bound| (bound + constant).max(0)))
}
