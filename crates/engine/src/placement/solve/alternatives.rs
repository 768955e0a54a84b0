//! Plans that truly differ: at least a fifth of the placements, with the same households served by level and nearly the
//! same points.

use std::ops::ControlFlow;

use super::program::{self, assignment, taken, total};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request, Row};
use crate::kernel::outcome::{Outcome, Sense};
use crate::placement::plan::Plan;
use crate::placement::problem::Problem;
use crate::placement::value::{CHANGES, POINTS, Value};
use crate::placement::{LEVELS, value};

/// The least share of placements that has to differ from every plan shown before, in hundredths.
const DIFFERENT_PERCENT: i64 = 20;
/// The least share of the best plan's points, in hundredths.
const POINTS_PERCENT: i64 = 95;

/// Another plan, and what it is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The plan.
    pub plan: Plan,
    /// Its value by level.
    pub value: Value,
    /// Households whose proposal differs from the best plan's.
    pub different: usize,
}

/// Up to `count` plans, each with the best plan's floors and numbers of households, at least 95 % of its points, and at
/// least a fifth of the placements other than in the best plan and in every alternative before it.
pub fn find(
    problem: &Problem<'_>,
    best: &Outcome<Plan, { LEVELS.len() }>,
    plan: &Plan,
    count: usize,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Vec<Alternative>, EngineError> {
    let model = program::model(problem);
    let mut rows: Vec<Row> = (0..CHANGES).map(|level| hold(problem, level, best.levels[level].value)).collect();
    rows.push(hold(problem, POINTS, (best.levels[POINTS].value * POINTS_PERCENT + 99) / 100));
    rows.push(differs(problem, plan));
    let (objective, _) = program::objective(problem, POINTS);
    let mut found: Vec<Alternative> = Vec::new();
    while found.len() < count && !watch.is_over(budget) {
        let stage =
            Progress { stage: "alternatives", done: found.len() as u32, of: count as u32, value: None, bound: None };
        (watch.progress)(stage);
        let request = Request {
            model: &model,
            extra_rows: &rows,
            objective: &objective,
            sense: Sense::Max,
            start: None,
            seed: budget.seed,
            limits: Limits { nodes: budget.nodes, iterations: None, relative_gap_millionths: 1_000 },
        };
        let answer = mip::solve(&request, &mut |progress: mip::Progress| {
            (watch.progress)(Progress { value: progress.value, bound: progress.bound, ..stage });
            if watch.is_over(budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .map_err(|error| EngineError::Mip(error.to_string()))?;
        let Some(values) = answer.values else { break };
        let other = problem.plan(&taken(problem, &values));
        rows.push(differs(problem, &other));
        found.push(Alternative { value: value_of(problem, &values), different: different(plan, &other), plan: other });
    }
    Ok(found)
}

fn hold(problem: &Problem<'_>, level: usize, reached: i64) -> Row {
    let (entries, constant) = program::objective(problem, level);
    match LEVELS[level].sense {
        Sense::Max => Row { lower: Some(reached - constant), upper: None, entries },
        Sense::Min => Row { lower: None, upper: Some(reached - constant), entries },
    }
}

/// At most four fifths of a plan's placements may stay: same home, whatever the package and the bridge.
fn differs(problem: &Problem<'_>, plan: &Plan) -> Row {
    let place = |itinerary: &crate::placement::plan::Itinerary| match (itinerary.home, itinerary.bridge) {
        (Some(home), _) => Some(home.stay.unit),
        (None, bridge) => bridge.map(|stay| stay.unit),
    };
    let same = problem.candidates.iter().enumerate().filter(|(_, candidate)| {
        plan.of(candidate.household)
            .is_some_and(|there| there.home.is_some() == candidate.home.is_some() && place(there) == place(candidate))
    });
    let kept = plan.itineraries.len() as i64 * (100 - DIFFERENT_PERCENT) / 100;
    Row { lower: None, upper: Some(kept), entries: same.map(|(position, _)| (position as u32, 1)).collect() }
}

fn different(best: &Plan, other: &Plan) -> usize {
    let kept = |itinerary: &&crate::placement::plan::Itinerary| {
        other.of(itinerary.household).is_some_and(|now| value::keeps(itinerary, now))
    };
    let all = best.itineraries.len().max(other.itineraries.len());
    all - best.itineraries.iter().filter(kept).count()
}

fn value_of(problem: &Problem<'_>, values: &[i64]) -> Value {
    // Shortfall columns may sit above what is needed where the floors are only held, so they are set afresh.
    let values = assignment(problem, &taken(problem, values));
    std::array::from_fn(|level| {
        let (objective, constant) = program::objective(problem, level);
        total(&objective, &values) + constant
    })
}
