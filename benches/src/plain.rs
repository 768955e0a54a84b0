//! The peer: HiGHS alone on the same integer program, one level after the other, without first plan, caps or start.

use std::ops::ControlFlow;

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::mip::{self, Limits, MipError, Request, Row};
use fasi_engine::kernel::outcome::Sense;
use fasi_engine::placement::LEVELS;
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::solve::program;
use fasi_engine::placement::value::CHANGES;

/// What HiGHS reached alone: value and bound by level; `None` from the level on that it did not get to.
pub type Reached = Vec<Option<(i64, Option<i64>)>>;

/// Solves the levels in their order within the budget, each held at what the last one reached.
pub fn solve(problem: &Problem<'_>, budget: &Budget, watch: Watch<'_>) -> Result<Reached, MipError> {
    let model = program::model(problem);
    let mut held: Vec<Row> = Vec::new();
    let mut reached: Reached = vec![None; LEVELS.len()];
    for (level, rank) in LEVELS.iter().enumerate().filter(|(level, _)| *level != CHANGES) {
        let (objective, constant) = program::objective(problem, level);
        let request = Request {
            model: &model,
            extra_rows: &held,
            objective: &objective,
            sense: rank.sense,
            start: None,
            seed: budget.seed,
            limits: Limits { nodes: budget.nodes, relative_gap_millionths: budget.gap_millionths },
        };
        let answer = mip::solve(&request, &mut |_| {
            if watch.is_over(budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        let Some(value) = answer.value else { break };
        reached[level] = Some((value + constant, answer.bound.map(|bound| bound + constant)));
        if watch.is_over(budget) {
            break;
        }
        held.push(match rank.sense {
            Sense::Max => Row { lower: Some(value), upper: None, entries: objective },
            Sense::Min => Row { lower: None, upper: Some(value), entries: objective },
        });
    }
    Ok(reached)
}
