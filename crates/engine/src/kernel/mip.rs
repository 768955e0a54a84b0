//! The one door to HiGHS, and the only file that models for it: integers in, integers out, floats inside.
//!
//! What HiGHS answers is believed only as far as it can be checked: a solution is rounded and held against every row in
//! exact arithmetic; a bound is rounded to the safe side. HiGHS runs with one thread and a fixed seed, so that the same
//! request with a node limit gives the same answer; wall time is the caller's, through `watch`.

mod given;
mod linear;
mod run;

use std::ops::ControlFlow;

use given::Given;
use highs::HighsModelStatus;
pub use linear::{Linear, Relaxed};
use run::{Job, Run};

use super::outcome::Sense;

/// An integer column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Least value.
    pub lower: i64,
    /// Greatest value.
    pub upper: i64,
}

/// `lower ≤ Σ coefficient · x ≤ upper`; a missing side is unbounded; no column twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Least sum.
    pub lower: Option<i64>,
    /// Greatest sum.
    pub upper: Option<i64>,
    /// Column, coefficient.
    pub entries: Vec<(u32, i64)>,
}

/// An integer program without its objective.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// When to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Branch-and-bound nodes.
    pub nodes: Option<u64>,
    /// Simplex iterations in all, heuristics' too. The root of a large program has no nodes yet and may take minutes: this ends it, at the
    /// same place in every run, since HiGHS asks between the same steps.
    pub iterations: Option<u64>,
    /// Stop once the proven gap is at most so many millionths of the value; 0 = prove it optimal.
    pub relative_gap_millionths: u32,
}

/// One solve.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Columns and rows.
    pub model: &'a Model,
    /// Further rows, of this solve only.
    pub extra_rows: &'a [Row],
    /// Column, cost; no column twice.
    pub objective: &'a [(u32, i64)],
    /// Which way.
    pub sense: Sense,
    /// A solution to start from, one value a column; one that breaks a row is left aside.
    pub start: Option<&'a [i64]>,
    /// Seed of HiGHS's random choices.
    pub seed: u32,
    /// When to stop.
    pub limits: Limits,
}

/// How a solve ended: HiGHS's own status, nothing merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Proven optimal.
    Optimal,
    /// The gap asked for is proven.
    WithinGap,
    /// `watch` stopped it.
    Interrupted,
    /// The limit of nodes or iterations came first.
    Limit,
    /// Proven: no solution.
    Infeasible,
}

/// What a solve comes back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How it ended.
    pub status: Status,
    /// The best solution, one value a column.
    pub values: Option<Vec<i64>>,
    /// Its objective, recomputed in integers.
    pub value: Option<i64>,
    /// A proven bound on the objective of any solution.
    pub bound: Option<i64>,
    /// Branch-and-bound nodes.
    pub nodes: u64,
}

/// What is known while a solve runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Branch-and-bound nodes so far.
    pub nodes: u64,
    /// The best objective so far.
    pub value: Option<i64>,
    /// The bound so far.
    pub bound: Option<i64>,
}

/// HiGHS failed, or answered what cannot be true.
#[derive(Debug, thiserror::Error)]
pub enum MipError {
    /// HiGHS refused the model or an option.
    #[error("HiGHS refused the model: {0:?}")]
    Refused(highs::HighsStatus),
    /// HiGHS ended in a way that a bounded integer program cannot.
    #[error("HiGHS ended with status {0:?}")]
    Unexpected(HighsModelStatus),
    /// The thread that HiGHS ran on is gone.
    #[error("HiGHS ended without an answer")]
    Lost,
    /// HiGHS's solution breaks a row once rounded.
    #[error("HiGHS's solution breaks a row in exact arithmetic")]
    Inexact,
}

/// How far HiGHS's bound is taken to be off, at least and relative to its size: objectives are integers of at most
/// about 1e9 in steps of 1 (after division by their common divisor), which its arithmetic tells apart well.
const SLACK: (f64, f64) = (1e-6, 1e-9);

/// Solves an integer program; `watch` is asked many times a second, at HiGHS's reports and between them, and may stop it.
pub fn solve(request: &Request<'_>, watch: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Result<Answer, MipError> {
    let scale = greatest(request.objective);
    let start = request.start.filter(|start| keeps_rows(request, start));
    let mut best: Option<Vec<i64>> = start.map(<[i64]>::to_vec);
    // HiGHS calls a model without columns empty, whatever its rows ask for: rows without entries are judged here.
    let unmet = |row: &Row| {
        row.entries.is_empty() && (row.lower.is_some_and(|lower| lower > 0) || row.upper.is_some_and(|upper| upper < 0))
    };
    if request.model.rows.iter().chain(request.extra_rows).any(unmet) {
        return Ok(Answer { status: Status::Infeasible, values: None, value: None, bound: None, nodes: 0 });
    }
    let given = Given::of(request);
    if given.columns() == 0 {
        let nothing = vec![0; request.model.columns.len()];
        let fits = keeps_rows(request, &nothing);
        let (status, value) = if fits { (Status::Optimal, Some(0)) } else { (Status::Infeasible, None) };
        return Ok(Answer { status, values: fits.then_some(nothing), value, bound: value, nodes: 0 });
    }
    let mut seen = Progress { nodes: 0, value: best.as_deref().map(|values| objective(request, values)), bound: None };
    let run = Run::start(Job {
        problem: given.problem(request, scale, true),
        sense: request.sense,
        start: start.map(|start| given.start(start)),
        seed: request.seed,
        limits: request.limits,
    });
    let finished = loop {
        let news = run.wait();
        seen.nodes = news.nodes;
        if let Some(dual) = news.dual {
            seen.bound = tighter(request.sense, seen.bound, safe_bound(request.sense, dual, scale));
        }
        if let Some(values) = news.improved {
            keep_better(request, &given.values(&values), &mut seen, &mut best);
        }
        if let Some(finished) = news.finished {
            break Some(finished?);
        }
        if watch(seen).is_break() {
            break run.stop();
        }
    };
    let status = match finished.as_ref().map(|finished| finished.status) {
        Some(HighsModelStatus::Optimal | HighsModelStatus::ModelEmpty) => Status::Optimal,
        // HiGHS may take longer to heed the wish to stop than people like to wait: it is then left behind.
        Some(HighsModelStatus::ReachedInterrupt) if finished.as_ref().is_some_and(|finished| finished.spent) => {
            Status::Limit
        }
        None | Some(HighsModelStatus::ReachedInterrupt) => Status::Interrupted,
        Some(HighsModelStatus::ReachedIterationLimit | HighsModelStatus::ReachedSolutionLimit) => Status::Limit,
        Some(HighsModelStatus::Infeasible) => Status::Infeasible,
        Some(other) => return Err(MipError::Unexpected(other)),
    };
    if status == Status::Infeasible {
        return Ok(Answer { status, values: None, value: None, bound: None, nodes: seen.nodes });
    }
    if let Some(finished) = &finished
        && status == Status::Optimal
        && !keep_better(request, &given.values(&finished.values), &mut seen, &mut best)
    {
        return Err(MipError::Inexact);
    }
    let dual = finished.and_then(|finished| finished.dual);
    let bound = tighter(request.sense, seen.bound, dual.and_then(|dual| safe_bound(request.sense, dual, scale)));
    let bound = match (bound, seen.value) {
        // A solution at hand is a bound's limit: what lies beyond it is the rounding.
        (Some(bound), Some(value)) if request.sense.better(value, bound) => Some(value),
        (bound, _) => bound,
    };
    let proven = bound.is_some() && bound == seen.value;
    if start.is_some() && status == Status::Optimal && !within(request, scale, seen.value.zip(bound)) {
        // Where presolve alone solves the rest, HiGHS 1.16 keeps the start and calls it optimal.
        let again = solve(&Request { start: None, ..*request }, watch)?;
        let better = again.value.zip(seen.value).is_some_and(|(new, old)| request.sense.better(new, old));
        return Ok(if better { again } else { Answer { values: best, value: seen.value, ..again } });
    }
    let status = match status {
        Status::Optimal if !proven => Status::WithinGap,
        _ if proven => Status::Optimal,
        other => other,
    };
    Ok(Answer { status, values: best, value: seen.value, bound, nodes: seen.nodes })
}

/// Whether value and bound are as near to each other as HiGHS was asked to bring them before it says optimal.
fn within(request: &Request<'_>, scale: i64, value_and_bound: Option<(i64, i64)>) -> bool {
    value_and_bound.is_some_and(|(value, bound)| {
        let relative = i128::from(request.limits.relative_gap_millionths) * i128::from(value.abs()) / 1_000_000;
        // objectives grow in steps of the scale: one step is a better solution
        (i128::from(value) - i128::from(bound)).abs() <= relative.max(i128::from(scale) - 1)
    })
}

/// Prices of the rows, model's and extra ones, in the objective's own unit: the duals of the linear relaxation. `None` if it
/// was stopped, or has no solution. They are floats, and prove nothing until a bound is computed from them.
pub fn prices(request: &Request<'_>, watch: &mut dyn FnMut() -> ControlFlow<()>) -> Result<Option<Vec<f64>>, MipError> {
    let given = Given::of(request);
    if given.columns() == 0 {
        return Ok(None);
    }
    let scale = greatest(request.objective);
    let run = Run::start(Job {
        problem: given.problem(request, scale, false),
        sense: request.sense,
        start: None,
        seed: request.seed,
        limits: request.limits,
    });
    loop {
        if let Some(finished) = run.wait().finished {
            let finished = finished?;
            let solved = finished.status == HighsModelStatus::Optimal;
            let price = |dual: f64| dual * scale as f64;
            return Ok(solved.then(|| given.of_rows(request, &finished.row_duals).into_iter().map(price).collect()));
        }
        if watch().is_break() {
            return Ok(None);
        }
    }
}

/// The greatest number that divides all costs.
fn greatest(objective: &[(u32, i64)]) -> i64 {
    objective.iter().fold(0, |gcd, (_, cost)| greatest_common_divisor(gcd, cost.abs())).max(1)
}

/// Keeps a solution of HiGHS, rounded, if it keeps the rows and is better than the best so far; `false` if it breaks a
/// row though it would be better.
fn keep_better(request: &Request<'_>, rounded: &[i64], seen: &mut Progress, best: &mut Option<Vec<i64>>) -> bool {
    let value = objective(request, rounded);
    if seen.value.is_some_and(|old| !request.sense.better(value, old)) {
        return true;
    }
    if !keeps_rows(request, rounded) {
        return false;
    }
    seen.value = Some(value);
    *best = Some(rounded.to_vec());
    true
}

fn objective(request: &Request<'_>, values: &[i64]) -> i64 {
    request.objective.iter().map(|(column, cost)| cost * values[*column as usize]).sum()
}

/// Whether a solution keeps every bound and row, in exact arithmetic.
fn keeps_rows(request: &Request<'_>, values: &[i64]) -> bool {
    let columns = &request.model.columns;
    values.len() == columns.len()
        && columns.iter().zip(values).all(|(column, value)| (column.lower..=column.upper).contains(value))
        && request.model.rows.iter().chain(request.extra_rows).all(|row| {
            let sum: i64 = row.entries.iter().map(|(column, factor)| factor * values[*column as usize]).sum();
            row.lower.is_none_or(|lower| lower <= sum) && row.upper.is_none_or(|upper| sum <= upper)
        })
}

/// HiGHS's bound in units of the objective: with integer costs the next integer on the safe side; `None` if infinite.
fn safe_bound(sense: Sense, dual: f64, scale: i64) -> Option<i64> {
    let slack = SLACK.0.max(SLACK.1 * dual.abs());
    let bound = match sense {
        Sense::Max => (dual + slack).floor(),
        Sense::Min => (dual - slack).ceil(),
    };
    // Beyond 2^53 a float no longer tells integers apart: no bound is better than a wrong one.
    (bound.abs() * scale as f64 <= 9e15).then(|| bound as i64 * scale)
}

fn tighter(sense: Sense, a: Option<i64>, b: Option<i64>) -> Option<i64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if sense.better(a, b) { b } else { a }),
        (a, b) => a.or(b),
    }
}

fn greatest_common_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}
