//! How few changes the rows alone allow, whatever else a plan is worth.

use std::ops::ControlFlow;

use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request};
use crate::kernel::outcome::Sense;
use crate::placement::problem::Problem;
use crate::placement::solve::state::State;
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

/// The same at sight: households whose published proposal no candidate keeps, or every one that does stands in the way of a pin.
pub(super) fn forced_changes(problem: &Problem<'_>) -> i64 {
    let Some(published) = problem.published else { return 0 };
    let nothing = State::empty(problem);
    let admitted = |household| problem.span(household).filter(|candidate| nothing.admits(*candidate));
    let mut pinned: Vec<_> = problem.model.decisions.pins.iter().map(|pin| pin.household).collect();
    pinned.dedup();
    let wanted: Vec<(_, Vec<usize>)> =
        pinned.into_iter().map(|household| (household, admitted(household).collect())).collect();
    let forced = published.itineraries.iter().filter(|itinerary| {
        let kept: Vec<usize> = admitted(itinerary.household).filter(|candidate| problem.keeps(*candidate)).collect();
        let excludes = |taken: &usize| kept.iter().all(|kept| !fit_together(problem, *taken, *kept));
        kept.is_empty() || wanted.iter().any(|(who, list)| *who != itinerary.household && list.iter().all(excludes))
    });
    forced.count() as i64
}

/// Whether no row lets in two columns each alone, but not both.
fn fit_together(problem: &Problem<'_>, one: usize, other: usize) -> bool {
    problem.uses.of(one).iter().all(|left| {
        problem.uses.of(other).iter().all(|right| {
            let rows = left.row.max(right.row)..left.end().min(right.end());
            let full =
                |row: &u32| problem.rows[*row as usize].upper.is_some_and(|upper| left.amount + right.amount > upper);
            left.amount <= 0 || right.amount <= 0 || !rows.clone().any(|row| full(&row))
        })
    })
}
