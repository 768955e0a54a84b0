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

/// The same at sight: households whose published proposal no candidate keeps, or every one that does stands in the way of a pin.
pub(super) fn forced_changes(problem: &Problem<'_>) -> i64 {
    let Some(published) = problem.published else { return 0 };
    let caps = caps(problem);
    let wants = |row: &u32| problem.rows[*row as usize].lower > Some(0) && problem.rows[*row as usize].upper.is_none();
    let wanted = |row: u32| -> Vec<usize> {
        (0..problem.columns()).filter(|column| problem.uses.amount(*column, row) > 0).collect()
    };
    let pinned: Vec<Vec<usize>> = problem.at_least_rows().filter(wants).map(wanted).collect();
    let forced = published.itineraries.iter().filter(|itinerary| {
        let alone = |candidate: &usize| problem.keeps(*candidate) && fit(problem, &caps, &[*candidate]);
        let kept: Vec<usize> = problem.span(itinerary.household).filter(alone).collect();
        // Of a household with a pin at most one candidate is taken: what keeps its proposal has to be what the pin wants.
        let both = |kept: &usize, wanted: &usize| {
            let same = *wanted < problem.candidates.len() && problem.household_of(*wanted) == itinerary.household;
            if same { kept == wanted } else { fit(problem, &caps, &[*kept, *wanted]) }
        };
        let keeps_pin = |list: &Vec<usize>| kept.iter().any(|kept| list.iter().any(|wanted| both(kept, wanted)));
        kept.is_empty() || !pinned.iter().all(keeps_pin)
    });
    forced.count() as i64
}

/// The upper bounds of the rows in which no column gives room to others: what is too much there stays too much.
fn caps(problem: &Problem<'_>) -> Vec<Option<i64>> {
    let rows = problem.rows.iter().zip(problem.uses.gives(problem.rows.len()));
    rows.map(|(row, gives)| row.upper.filter(|_| !gives)).collect()
}

/// Whether columns keep these caps together.
fn fit(problem: &Problem<'_>, caps: &[Option<i64>], columns: &[usize]) -> bool {
    let taken = |row: u32| -> i64 { columns.iter().map(|column| problem.uses.amount(*column, row)).sum() };
    let mut rows = columns.iter().flat_map(|column| problem.uses.rows_of(*column));
    rows.all(|(row, _)| caps[row as usize].is_none_or(|cap| taken(row) <= cap))
}
