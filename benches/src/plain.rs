//! The peer: HiGHS alone on the same integer program, without start or bounds that need no solve; placement level by level, without
//! first plan and caps.

use std::ops::ControlFlow;

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::mip::{self, Limits, MipError, Request, Row};
use fasi_engine::kernel::outcome::Sense;
use fasi_engine::kernel::packing::{Answer, End, Prices};
use fasi_engine::placement::LEVELS;
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::solve::program;
use fasi_engine::placement::value::CHANGES;
use fasi_exchange::bench::{Found, Model};

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
            limits: Limits { nodes: budget.nodes, iterations: None, relative_gap_millionths: budget.gap_millionths },
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

/// Solves a public instance until proven or told to stop.
pub fn pack(model: &Model<'_>, seed: u32, stop: impl Fn() -> bool) -> Result<Found, String> {
    let (program, objective) = model.integer_program();
    let request = Request {
        model: &program,
        extra_rows: &[],
        objective: &objective,
        sense: Sense::Max,
        start: None,
        seed,
        limits: Limits { nodes: None, iterations: None, relative_gap_millionths: 0 },
    };
    let answer = mip::solve(&request, &mut |_| if stop() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        .map_err(|error| error.to_string())?;
    let taken =
        |values: Vec<i64>| (0u32..).zip(values).filter(|(_, value)| *value > 0).map(|(column, _)| column).collect();
    let proven = matches!(answer.status, mip::Status::Optimal | mip::Status::WithinGap | mip::Status::Infeasible);
    let end = if proven { End::Proven } else { End::Stopped };
    let answer = Answer {
        end,
        taken: answer.values.map(taken),
        bound: answer.bound,
        nodes: answer.nodes,
        losses: Vec::new(),
        prices: Prices::default(),
    };
    model.checked(&answer).map_err(|breach| breach.to_string())
}
