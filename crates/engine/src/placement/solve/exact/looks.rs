//! How one level is solved: prices and a bound by the kernel's packing search, then HiGHS on the columns that they leave.
//!
//! HiGHS looks twice: first among the few columns that lose least, which gives a very good plan soon (kernel search, Angelelli,
//! Mansini and Speranza 2010), then among all that a better plan could take.

use std::ops::ControlFlow;
use std::time::Duration;

use super::{Run, order};
use crate::kernel::budget::Progress;
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request};
use crate::kernel::outcome::{Sense, Status, better};
use crate::kernel::packing::{self, Effort, End, News};
use crate::placement::LEVELS;
use crate::placement::solve::packed::Packed;
use crate::placement::solve::program::{self, Objective, total};

/// Columns a household that the first look of HiGHS is given, and at least in all.
const KEPT_EACH: usize = 6;
const KEPT_LEAST: usize = 1000;
/// Nodes of that first look: it is to be soon over.
const FEW_NODES: u64 = 50;

/// How long HiGHS may look.
#[derive(Clone, Copy, Debug)]
struct Look {
    nodes: Option<u64>,
    until: Option<Duration>,
    /// Whether what stops it stops the level.
    whole: bool,
}

/// What came of a level.
#[derive(Clone, Copy, Debug)]
pub(super) struct Solved {
    /// There is no plan at all.
    pub infeasible: bool,
    /// A proven bound on the level's objective.
    pub bound: Option<i64>,
}

impl Run<'_, '_> {
    /// A good plan for all levels at once, to begin with.
    pub(super) fn together(&mut self) -> Result<(), EngineError> {
        let before = self.best.clone();
        let objective = program::together(self.problem);
        let allowed = self.allowed(false);
        self.open(&allowed);
        let stage =
            Progress { stage: "first-plan", done: 0, of: order(self.problem).len() as u32, value: None, bound: None };
        let (_, losses) = self.price(&objective, Sense::Max, stage);
        if !losses.is_empty() && !self.is_over() {
            self.open(&self.least(&allowed, &losses));
            self.ask(&objective, Sense::Max, stage, 0, self.first_look())?;
        }
        let worse = match (before.as_deref(), self.best.as_deref()) {
            (Some(before), Some(now)) => !better(&LEVELS, &self.value_of(now), &self.value_of(before)),
            _ => false,
        };
        if worse {
            self.best = before;
        }
        Ok(())
    }

    /// Solves one level: prices and a bound first, then HiGHS on the columns that they leave.
    pub(super) fn optimise(
        &mut self,
        allowed: &[bool],
        objective: &Objective,
        sense: Sense,
        stage: Progress,
        constant: i64,
    ) -> Result<Solved, EngineError> {
        self.open(allowed);
        if self.best.is_none() {
            return self.ask(objective, sense, stage, constant, self.whole_look());
        }
        let (bound, losses) = self.price(objective, sense, stage);
        let mut solved = Solved { infeasible: false, bound };
        if losses.is_empty() || self.is_closed(objective, bound) {
            return Ok(solved);
        }
        self.open(&self.least(allowed, &losses));
        self.ask(objective, sense, stage, constant, self.first_look())?;
        if self.is_closed(objective, bound) {
            return Ok(solved);
        }
        // No better plan than the one at hand takes a column that loses more than lies between it and the bound.
        let distance = self.distance(objective, bound).unwrap_or(i64::MAX);
        let core: Vec<bool> =
            allowed.iter().zip(&losses).map(|(allowed, loss)| *allowed && *loss <= distance).collect();
        self.open(&core);
        let exact = self.ask(objective, sense, stage, constant, self.whole_look())?;
        let known = [bound, exact.bound].into_iter().flatten();
        solved.bound = known.reduce(|one, other| if sense.better(one, other) { other } else { one });
        Ok(solved)
    }

    /// Prices of the rows by the packing search: the bound they prove and what each column loses; a better plan, if it comes
    /// by one, is kept.
    fn price(&mut self, objective: &Objective, sense: Sense, stage: Progress) -> (Option<i64>, Vec<i64>) {
        let packed = Packed::new(self.problem, &self.model, &self.held, objective, sense);
        let start = self.best.as_deref().map(|best| packed.taken(best));
        let effort = Effort {
            nodes: Some(self.problem.spans.len() as u64),
            gap_millionths: self.budget.gap_millionths,
            seed: self.budget.seed,
        };
        let (watch, budget) = (self.watch, self.budget);
        let answer = packing::solve(&packed.program, start.as_deref(), effort, &mut |news: News<'_>| {
            let back = |value: Option<i64>| value.map(|value| packed.back(value));
            (watch.progress)(Progress { value: back(news.value), bound: back(news.bound), ..stage });
            watch.is_over(budget)
        });
        self.nodes += answer.nodes;
        if answer.end == End::Stopped {
            self.note_stop();
        }
        if let Some(taken) = &answer.taken {
            self.keep(objective, sense, &packed.values(taken));
        }
        (answer.bound.map(|bound| packed.back(bound)), packed.losses(&answer.losses))
    }

    /// Of the columns that a level may take, those that lose least; shortfalls are few and stay.
    fn least(&self, allowed: &[bool], losses: &[i64]) -> Vec<bool> {
        let many = (self.problem.spans.len() * KEPT_EACH).max(KEPT_LEAST);
        let mut order: Vec<usize> = (0..self.needed.len()).filter(|column| allowed[*column]).collect();
        order.sort_by_key(|column| (losses[*column], *column));
        let mut least = allowed.to_vec();
        for column in order.into_iter().skip(many) {
            least[column] = false;
        }
        least
    }

    fn distance(&self, objective: &Objective, bound: Option<i64>) -> Option<i64> {
        let best = self.best.as_deref()?;
        Some((bound? - total(objective, best)).abs())
    }

    /// Whether the best plan is proven to be within the gap asked for.
    fn is_closed(&self, objective: &Objective, bound: Option<i64>) -> bool {
        let Some(best) = self.best.as_deref() else { return false };
        let value = total(objective, best).unsigned_abs().max(1);
        self.distance(objective, bound).is_some_and(|distance| {
            i128::from(distance) * 1_000_000 <= i128::from(value) * i128::from(self.budget.gap_millionths)
        })
    }

    /// Keeps an assignment unless it is worse at this level.
    fn keep(&mut self, objective: &Objective, sense: Sense, values: &[i64]) {
        let worse = self.best.as_deref().is_some_and(|best| {
            let (old, new) = (total(objective, best), total(objective, values));
            sense.better(old, new)
        });
        if !worse && self.best.as_deref() != Some(values) {
            self.best = Some(values.to_vec());
            self.complete();
        }
    }

    /// Has HiGHS solve one level over the open columns, and keeps its solution unless it is worse.
    fn ask(
        &mut self,
        objective: &Objective,
        sense: Sense,
        stage: Progress,
        constant: i64,
        look: Look,
    ) -> Result<Solved, EngineError> {
        let request = Request {
            model: &self.model,
            extra_rows: &self.held,
            objective,
            sense,
            start: self.best.as_deref(),
            seed: self.budget.seed,
            limits: Limits { nodes: look.nodes, relative_gap_millionths: self.budget.gap_millionths },
        };
        let (watch, budget) = (self.watch, self.budget);
        let answer = mip::solve(&request, &mut |progress: mip::Progress| {
            let shift = |value: Option<i64>| value.map(|value| value + constant);
            (watch.progress)(Progress { value: shift(progress.value), bound: shift(progress.bound), ..stage });
            let over = look.until.is_some_and(|until| watch.ticker.elapsed() >= until);
            if over || watch.is_over(budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .map_err(|error| EngineError::Mip(error.to_string()))?;
        self.nodes += answer.nodes;
        match answer.status {
            mip::Status::Interrupted if self.is_over() => self.note_stop(),
            mip::Status::NodeLimit if look.whole => {
                self.stopped.get_or_insert(Status::IterationLimit);
            }
            mip::Status::Infeasible
            | mip::Status::Optimal
            | mip::Status::WithinGap
            | mip::Status::Interrupted
            | mip::Status::NodeLimit => {}
        }
        if let Some(values) = &answer.values {
            self.keep(objective, sense, values);
        }
        Ok(Solved { infeasible: answer.status == mip::Status::Infeasible, bound: answer.bound })
    }

    /// A first look is soon over: few nodes, and a third of the time that is left.
    fn first_look(&self) -> Look {
        let elapsed = self.watch.ticker.elapsed();
        let until = self.budget.time.map(|limit| elapsed + limit.saturating_sub(elapsed) / 3);
        Look { nodes: Some(self.budget.nodes.map_or(FEW_NODES, |nodes| nodes.min(FEW_NODES))), until, whole: false }
    }

    /// As long as the budget goes.
    fn whole_look(&self) -> Look {
        Look { nodes: self.budget.nodes, until: None, whole: true }
    }
}
