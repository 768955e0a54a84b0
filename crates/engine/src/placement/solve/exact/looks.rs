//! How one level is solved: prices and a bound, many small repairs of the best plan by what candidates lose at them, then HiGHS
//! on the columns that they leave.
//!
//! HiGHS looks twice: first among the few columns that lose least, which gives a very good plan soon (kernel search,
//! Angelelli, Mansini and Speranza 2010), then among all that a better plan could take.

use std::ops::ControlFlow;
use std::time::Duration;

use super::{Goal, Run, order};
use crate::kernel::budget::Progress;
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request, Row};
use crate::kernel::outcome::{Sense, Status, better};
use crate::placement::LEVELS;
use crate::placement::plan::Plan;
use crate::placement::solve::program::{self, total};
use crate::placement::solve::rebuild::Rebuild;
use crate::placement::value::{BRIDGED, CHANGES, POINTS};

/// Small repairs of a plan, for each household.
const REPAIRS: u64 = 400;
/// The same where the problem is large, and HiGHS has no part in it.
const REPAIRS_LARGE: u64 = 2000;
/// The same of one that comes from a problem much like this one.
const REPAIRS_NEAR: u64 = 40;
/// No part of the time is measured finer.
const TICK: Duration = Duration::from_millis(1);
/// Columns a household that the first look of HiGHS is given, and at least in all.
const KEPT_EACH: usize = 2;
const KEPT_LEAST: usize = 200;
/// Nodes of that first look: it is to be soon over.
const FEW_NODES: u64 = 50;
/// HiGHS is not asked for less than this for each column: its presolve cannot be stopped, and would go on beside whatever comes next.
const SHORT: Duration = Duration::from_micros(20);

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

impl<'a> Run<'a, '_> {
    /// A good plan for all levels at once, to begin with.
    pub(super) fn together(&mut self) -> Result<(), EngineError> {
        let before = self.best.as_deref().map(|best| (self.value_of(best), self.plan(best)));
        let stages = order(self.core.whole).len() as u32;
        let stage = Progress { stage: "first-plan", done: 0, of: stages, value: None, bound: None };
        let worth = program::together(self.core.whole, self.keeps);
        let goal = Goal { worth, sense: Sense::Max, constant: 0, only_counts: false, told: true, stage };
        self.open(&self.allowed(&goal));
        let until = if self.large { self.share(3, 5) } else { self.share(1, 2) };
        let (part, of) = if self.large { (1, 2) } else { (3, 4) };
        let priced = self.price(&goal, None, true, self.part(until, part, of))?;
        self.prices = Some(priced.start);
        if !priced.losses.is_empty() {
            if !self.large {
                self.dive(&goal, self.part(until, 1, 2))?;
            }
            let end = self.rebuild(&goal, &priced.losses, until);
            if self.large && !self.keeps {
                // The walk trades households of one class for those of another; chains put that right.
                let best = self.best.as_deref().map(|best| self.plan(best));
                for plan in [best, end].into_iter().flatten() {
                    self.house_more(&goal, &plan);
                }
            }
        }
        let worse = match (&before, self.best.as_deref()) {
            (Some((before, _)), Some(now)) => !better(&LEVELS, &self.value_of(now), before),
            _ => false,
        };
        if let Some((_, plan)) = before.filter(|_| worse) {
            self.best = self.assigned(&plan);
        }
        Ok(())
    }

    /// Solves one level: prices and a bound first, then HiGHS on the columns that they leave.
    pub(super) fn optimise(&mut self, goal: &Goal, position: usize) -> Result<Solved, EngineError> {
        self.open(&self.allowed(goal));
        if self.best.is_none() {
            return self.ask(goal, self.whole_look(None));
        }
        let (part, of) = match (goal.only_counts, self.large) {
            (true, false) => (1, 4),
            (true, true) if position == BRIDGED => (1, 3),
            (true, true) => (1, 6),
            (false, _) => (4, 5),
        };
        let until = self.share(part, of);
        let known = self.prices_of(position);
        let (part, of) = match (goal.only_counts, self.large) {
            (true, false) => (1, 3),
            (true, true) => (1, 1),
            (false, _) => (3, 4),
        };
        let warm = goal.only_counts && known.is_some();
        let mut priced = self.price(goal, known, !warm, self.part(until, part, of))?;
        let mut solved = Solved { infeasible: false, bound: priced.bound };
        if self.hurried {
            // A plan near the published one is good for its points too, or what it may lose of them is told by their bound.
            let aside = self.keeps && position == POINTS && !self.changes_count();
            if !goal.only_counts && !aside && !self.is_closed(goal, solved.bound) {
                self.rebuild(goal, &priced.losses, until);
            }
            if !self.is_closed(goal, solved.bound) {
                self.note_stop();
            }
            return Ok(solved);
        }
        if warm && !self.large && !self.is_closed(goal, solved.bound) && !self.is_late(until) {
            // Prices of all levels together did not do: now those of the level itself.
            let known = Some(priced.start.clone());
            priced = self.price(goal, known, true, self.part(until, part, of))?;
            let bounds = [solved.bound, priced.bound].into_iter().flatten();
            solved.bound = bounds.reduce(|one, other| if goal.sense.better(one, other) { other } else { one });
        }
        if priced.losses.is_empty() || self.is_closed(goal, solved.bound) {
            return Ok(solved);
        }
        if self.is_spent() {
            return Ok(solved);
        }
        if !self.large && !self.core.is_whole() {
            self.dive(goal, self.part(until, 1, 2))?;
            if self.is_closed(goal, solved.bound) || self.is_spent() {
                return Ok(solved);
            }
        }
        if goal.only_counts {
            self.count_better(goal, self.part(until, 2, 3));
        } else {
            if goal.sense == Sense::Max {
                self.rebuild(goal, &priced.losses, self.part(until, 1, 2));
            }
            self.open(&self.least(goal, &priced.losses));
            self.ask(goal, self.first_look(until))?;
        }
        if self.is_closed(goal, solved.bound) || self.is_spent() {
            return Ok(solved);
        }
        // No better plan than the one at hand takes a column that loses more than lies between it and the bound.
        let complete = self.complete_core(goal, &mut priced);
        let distance = self.distance(goal, priced.measured).unwrap_or(i64::MAX);
        self.open(&self.within(goal, &priced.losses, distance));
        let exact = self.ask(goal, self.whole_look(until))?;
        if complete {
            let known = [solved.bound, exact.bound].into_iter().flatten();
            solved.bound = known.reduce(|one, other| if goal.sense.better(one, other) { other } else { one });
        } else {
            self.note_stop();
        }
        Ok(solved)
    }

    /// Many small repairs of the best plan, by what candidates lose; kept where the levels above hold. The plan where they ended.
    fn rebuild(&mut self, goal: &Goal, losses: &[i64], until: Option<Duration>) -> Option<Plan> {
        let best = self.best.as_deref().filter(|_| !losses.is_empty())?;
        let picks = program::taken(&self.core.problem, best);
        let rebuild = Rebuild::new(&self.core.problem, &picks, losses, self.keeps || self.changes_count());
        let each = match (self.near, self.large) {
            (true, _) => REPAIRS_NEAR,
            (false, true) => REPAIRS_LARGE,
            (false, false) => REPAIRS,
        };
        let repairs = each * self.core.problem.spans.len() as u64;
        let repairs = self.budget.nodes.map_or(repairs, |nodes| repairs.min(nodes));
        let came = rebuild.run(repairs, self.budget.seed, self.spent(until));
        if let Some(picks) = came.better {
            let values = program::assignment(&self.core.problem, &picks);
            self.adopt(goal, values);
        }
        Some(self.core.problem.plan(&came.end))
    }

    /// Whether the level of changes was solved: they do not count while the best points are looked for.
    fn changes_count(&self) -> bool {
        self.reached.iter().any(|(aim, _)| aim.level() == CHANGES)
    }

    /// Keeps a plan that the levels above hold, unless it is worse at this one or, where it is no better here, as a whole.
    pub(super) fn adopt(&mut self, goal: &Goal, values: Vec<i64>) {
        let holds = |row: &Row| {
            let sum = total(&row.entries, &values);
            row.lower.is_none_or(|lower| lower <= sum) && row.upper.is_none_or(|upper| sum <= upper)
        };
        let whole =
            self.best.as_deref().is_none_or(|best| better(&LEVELS, &self.value_of(&values), &self.value_of(best)));
        if whole && self.held.iter().all(holds) && !self.is_worse(goal, &values) {
            self.best = Some(values);
        }
    }

    /// A better count: where only households count most plans are alike, so what all levels together are worth shows the way.
    fn count_better(&mut self, goal: &Goal, until: Option<Duration>) {
        let worth = program::together(self.core.whole, self.keeps);
        let all = Goal { worth, sense: Sense::Max, constant: 0, only_counts: false, told: false, stage: goal.stage };
        self.open(&self.allowed(&all));
        if self.large {
            let losses = self.losses_smoothed(&all);
            self.rebuild(goal, &losses, until);
            return;
        }
        let prices = self.prices.clone().map(|prices| [prices, vec![0.0; self.held.len()]].concat());
        let (packed, answer) = self.pack(&all, prices.as_deref(), self.effort(1), until);
        self.rebuild(goal, &packed.losses(&answer.losses), until);
    }

    pub(super) fn request<'r>(
        &'r self,
        goal: &Goal,
        objective: &'r program::Objective,
        nodes: Option<u64>,
    ) -> Request<'r> {
        Request {
            model: &self.model,
            extra_rows: &self.held,
            objective,
            sense: goal.sense,
            start: self.best.as_deref(),
            seed: self.budget.seed,
            limits: Limits { nodes, iterations: None, relative_gap_millionths: self.budget.gap_millionths },
        }
    }

    /// Of the columns that a level may take, those that lose least; shortfalls are few and stay.
    fn least(&self, goal: &Goal, losses: &[i64]) -> Vec<bool> {
        let allowed = self.allowed(goal);
        let many = (self.core.problem.spans.len() * KEPT_EACH).max(KEPT_LEAST);
        let mut order: Vec<usize> = (0..self.needed.len()).filter(|column| allowed[*column]).collect();
        order.sort_by_key(|column| (losses[*column], *column));
        let mut least = allowed;
        for column in order.into_iter().skip(many) {
            least[column] = false;
        }
        least
    }

    /// Of the columns that a level may take, those that lose no more than `distance`.
    fn within(&self, goal: &Goal, losses: &[i64], distance: i64) -> Vec<bool> {
        self.allowed(goal).iter().zip(losses).map(|(allowed, loss)| *allowed && *loss <= distance).collect()
    }

    pub(super) fn distance(&self, goal: &Goal, bound: Option<i64>) -> Option<i64> {
        Some((bound? - self.value(goal)?).abs())
    }

    /// Whether the best plan is proven to be within the gap asked for.
    fn is_closed(&self, goal: &Goal, bound: Option<i64>) -> bool {
        let Some(value) = self.value(goal) else { return false };
        self.distance(goal, bound).is_some_and(|distance| {
            let value = i128::from(value.unsigned_abs().max(1));
            i128::from(distance) * 1_000_000 <= value * i128::from(self.budget.gap_millionths)
        })
    }

    fn is_worse(&self, goal: &Goal, values: &[i64]) -> bool {
        let objective = program::weighed(&self.core.problem, &goal.worth);
        let old = self.best.as_deref().map(|best| total(&objective, best));
        old.is_some_and(|old| goal.sense.better(old, total(&objective, values)))
    }

    /// Keeps an assignment unless it is worse at this level.
    pub(super) fn keep(&mut self, goal: &Goal, values: &[i64]) {
        if !self.is_worse(goal, values) && self.best.as_deref() != Some(values) {
            self.best = Some(values.to_vec());
            self.complete();
        }
    }

    /// Has HiGHS solve one level over the open columns, and keeps its solution unless it is worse.
    fn ask(&mut self, goal: &Goal, look: Look) -> Result<Solved, EngineError> {
        let left = look.until.map(|until| until.saturating_sub(self.watch.ticker.elapsed()));
        let open = self.model.columns.iter().filter(|column| column.upper > 0).count() as u32;
        if self.best.is_some() && left.is_some_and(|left| left < SHORT * open) {
            self.note_stop();
            return Ok(Solved { infeasible: false, bound: None });
        }
        let objective = program::weighed(&self.core.problem, &goal.worth);
        let request = self.request(goal, &objective, look.nodes);
        let (watch, budget) = (self.watch, self.budget);
        let answer = mip::solve(&request, &mut |progress: mip::Progress| {
            let shift = |value: Option<i64>| value.map(|value| value + goal.constant);
            let bound = progress.bound.filter(|_| look.whole);
            (watch.progress)(Progress { value: shift(progress.value), bound: shift(bound), ..goal.stage });
            let over = look.until.is_some_and(|until| watch.ticker.elapsed() >= until);
            if over || watch.is_over(budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .map_err(|error| EngineError::Mip(error.to_string()))?;
        self.nodes += answer.nodes;
        match answer.status {
            mip::Status::Interrupted if look.whole || self.is_over() => self.note_stop(),
            mip::Status::Limit if look.whole => {
                self.stopped.get_or_insert(Status::IterationLimit);
            }
            mip::Status::Infeasible
            | mip::Status::Optimal
            | mip::Status::WithinGap
            | mip::Status::Interrupted
            | mip::Status::Limit => {}
        }
        if let Some(values) = &answer.values {
            self.keep(goal, values);
        }
        Ok(Solved { infeasible: answer.status == mip::Status::Infeasible, bound: answer.bound })
    }

    /// This part of the time that is left, as a time to stop at.
    fn share(&self, part: u32, of: u32) -> Option<Duration> {
        self.part(self.budget.time, part, of)
    }

    /// The same of the time until another time to stop at.
    pub(super) fn part(&self, until: Option<Duration>, part: u32, of: u32) -> Option<Duration> {
        let elapsed = self.watch.ticker.elapsed();
        until.map(|until| elapsed + until.saturating_sub(elapsed) * part / of)
    }

    /// Whether the solve is over, which is then noted: what a stage sets up costs time even if it is stopped at once.
    fn is_spent(&mut self) -> bool {
        let late = self.is_late(None);
        if late {
            self.note_stop();
        }
        late
    }

    /// Says of the time from now until another what part of it is spent: all of it once the run is over.
    pub(super) fn spent(&self, until: Option<Duration>) -> impl Fn() -> f64 + use<'a> {
        let (watch, budget, begun) = (self.watch, self.budget, self.watch.ticker.elapsed());
        move || {
            let now = watch.ticker.elapsed();
            match until {
                Some(until) if now < until && !watch.is_over(budget) => {
                    now.saturating_sub(begun).div_duration_f64(until.saturating_sub(begun).max(TICK))
                }
                None if !watch.is_over(budget) => 0.0,
                _ => 1.0,
            }
        }
    }

    /// A first look is soon over: few nodes, and a third of the time that is left of a level's.
    fn first_look(&self, until: Option<Duration>) -> Look {
        let until = self.part(until, 1, 3);
        Look { nodes: Some(self.budget.nodes.map_or(FEW_NODES, |nodes| nodes.min(FEW_NODES))), until, whole: false }
    }

    /// As long as the budget, and the level's part of its time, go.
    fn whole_look(&self, until: Option<Duration>) -> Look {
        Look { nodes: self.budget.nodes, until, whole: true }
    }
}
