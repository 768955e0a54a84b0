//! How one level is solved: prices and a bound by the kernel's packing search, then HiGHS on the columns that they leave.
//!
//! Prices are first found on the core, which grows by the candidates that are missed at them. HiGHS looks twice: first
//! among the few columns that lose least, which gives a very good plan soon (kernel search, Angelelli, Mansini and Speranza
//! 2010), then among all that a better plan could take.

use std::ops::ControlFlow;
use std::time::Duration;

use super::{Goal, Run, order};
use crate::kernel::budget::Progress;
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request};
use crate::kernel::outcome::{Sense, Status, better};
use crate::kernel::packing::{self, Answer, Effort, End, News, Prices, Start};
use crate::placement::LEVELS;
use crate::placement::solve::core::{Market, Missed};
use crate::placement::solve::packed::Packed;
use crate::placement::solve::program::{self, total};

/// Columns a household that the first look of HiGHS is given, and at least in all.
const KEPT_EACH: usize = 6;
const KEPT_LEAST: usize = 1000;
/// Nodes of that first look: it is to be soon over.
const FEW_NODES: u64 = 50;
/// Times that the core grows before a level is searched, and steps of the prices between.
const ROUNDS: u32 = 8;
const STEPS: u32 = 150;
/// Candidates of each household that it grows by.
const MISSED_EACH: usize = 6;
/// What the candidates outside may still add to a bound, in millionths.
const TOLERANCE: i64 = 5_000;
/// Candidates that a core may grow by when all that a better plan could take are taken in, where time is short.
const MANY: usize = 60_000;

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

/// What the prices of a level say.
struct Priced {
    /// A bound on the level for the whole problem.
    bound: Option<i64>,
    /// What each column of the core loses at least.
    losses: Vec<i64>,
    prices: Prices,
}

impl Run<'_, '_> {
    /// A good plan for all levels at once, to begin with.
    pub(super) fn together(&mut self) -> Result<(), EngineError> {
        let before = self.best.as_deref().map(|best| (self.value_of(best), self.plan(best)));
        let stages = order(self.core.whole).len() as u32;
        let stage = Progress { stage: "first-plan", done: 0, of: stages, value: None, bound: None };
        let worth = program::together(self.core.whole);
        let goal = Goal { worth, sense: Sense::Max, constant: 0, only_counts: false, stage };
        self.open(&self.allowed(&goal));
        let until = self.share(3, 5);
        let priced = self.price(&goal, None, self.part(until, 2, 5));
        self.prices = Some(priced.prices.in_values());
        if !priced.losses.is_empty() && !self.is_over() {
            self.open(&self.least(&goal, &priced.losses));
            self.ask(&goal, self.first_look(until))?;
            let distance = self.distance(&goal, priced.bound).unwrap_or(i64::MAX);
            self.open(&self.within(&goal, &priced.losses, distance));
            if !self.is_past(until) {
                self.ask(&goal, Look { whole: false, ..self.whole_look(until) })?;
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
        let until = if goal.only_counts { self.share(1, 4) } else { self.share(2, 3) };
        let known = self.prices_of(position);
        let mut priced = self.price(goal, known, self.part(until, 2, 5));
        let mut solved = Solved { infeasible: false, bound: priced.bound };
        if priced.losses.is_empty() || self.is_closed(goal, solved.bound) {
            return Ok(solved);
        }
        if self.is_spent() {
            return Ok(solved);
        }
        self.open(&self.least(goal, &priced.losses));
        self.ask(goal, self.first_look(until))?;
        if self.is_closed(goal, solved.bound) || self.is_spent() {
            return Ok(solved);
        }
        // No better plan than the one at hand takes a column that loses more than lies between it and the bound.
        let distance = self.distance(goal, solved.bound).unwrap_or(i64::MAX);
        let complete = self.complete_core(goal, &mut priced, distance);
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

    /// Prices that a level may begin with: those of all levels together, in what the level itself counts, in which what
    /// the rows above hold has the price that it was worth.
    fn prices_of(&self, position: usize) -> Option<Vec<f64>> {
        if self.core.is_whole() {
            return None;
        }
        let worth = program::together(self.core.whole);
        let times = |level: usize| worth.iter().find(|(known, _)| *known == level).map(|(_, times)| *times as f64);
        let own = times(position).filter(|times| *times > 0.0)?;
        let held = self.reached.iter().map(|(aim, _)| -times(aim.level()).unwrap_or(0.0) / own);
        let rows = self.prices.as_ref()?.iter().map(|price| price / own);
        Some(rows.chain(held).collect())
    }

    /// Prices of the rows by the packing search, on a core that grows until little is missed: the bound they prove and what
    /// each column loses; a better plan, if it comes by one, is kept.
    fn price(&mut self, goal: &Goal, mut known: Option<Vec<f64>>, until: Option<Duration>) -> Priced {
        let mut bound: Option<i64> = None;
        let mut tell = |answer: &Answer, missed: &Missed| {
            let whole = answer.prices.whole(answer.prices.bound + missed.extra);
            // What the search proved holds for plans of the core; one that takes another candidate loses by it.
            let other = answer.prices.whole(answer.prices.bound + missed.most);
            let own = answer.bound.filter(|_| missed.extra == 0).map(|own| own.max(other));
            bound = [bound, Some(whole), own].into_iter().flatten().min();
        };
        for _ in 0..ROUNDS {
            if self.core.is_whole() || self.is_past(until) {
                break;
            }
            let (_, answer) = self.pack(goal, known.as_deref(), Effort { nodes: Some(0), ..self.effort(STEPS) }, until);
            let missed = self.missed(goal, &answer.prices, 0, MISSED_EACH);
            tell(&answer, &missed);
            known = Some(answer.prices.in_values());
            let little = i128::from(answer.prices.bound.abs()) * i128::from(TOLERANCE);
            if i128::from(missed.extra) * 1_000_000 <= little {
                break;
            }
            self.grow(&missed.candidates);
            self.open(&self.allowed(goal));
        }
        let effort = self.effort(Effort::whole(0, 0).steps);
        let (packed, answer) = self.pack(goal, known.as_deref(), effort, until);
        let missed = self.missed(goal, &answer.prices, 0, 0);
        tell(&answer, &missed);
        let bound = bound.map(|bound| packed.back(bound));
        Priced { bound, losses: packed.losses(&answer.losses), prices: answer.prices }
    }

    /// One call of the packing search on the open columns of the core.
    fn pack(
        &mut self,
        goal: &Goal,
        known: Option<&[f64]>,
        effort: Effort,
        until: Option<Duration>,
    ) -> (Packed, Answer) {
        let objective = program::weighed(&self.core.problem, &goal.worth);
        let packed = Packed::new(&self.core.problem, &self.model, &self.held, &objective, goal.sense);
        let taken = self.best.as_deref().map(|best| packed.taken(best));
        let (watch, budget) = (self.watch, self.budget);
        let complete = self.core.complete_rows(self.model.rows.len() + self.held.len());
        let start = Start { taken: taken.as_deref(), prices: known, complete: &complete };
        let whole = self.core.is_whole();
        let answer = packing::solve(&packed.program, start, effort, &mut |news: News<'_>| {
            let back = |value: Option<i64>| value.map(|value| packed.back(value) + goal.constant);
            let bound = news.bound.filter(|_| whole);
            (watch.progress)(Progress { value: back(news.value), bound: back(bound), ..goal.stage });
            watch.is_over(budget) || until.is_some_and(|until| watch.ticker.elapsed() >= until)
        });
        self.nodes += answer.nodes;
        if answer.end == End::Stopped {
            self.note_stop();
        }
        if let Some(taken) = &answer.taken {
            self.keep(goal, &packed.values(taken));
        }
        (packed, answer)
    }

    fn effort(&self, steps: u32) -> Effort {
        Effort { nodes: Some(0), gap_millionths: self.budget.gap_millionths, seed: self.budget.seed, steps }
    }

    fn missed(&self, goal: &Goal, prices: &Prices, within: i64, most: usize) -> Missed {
        let held: Vec<usize> = self.reached.iter().map(|(aim, _)| aim.level()).collect();
        let market = Market { worth: &goal.worth, sense: goal.sense, held: &held, prices };
        self.core.missed(market, within, most)
    }

    /// Takes all candidates into the core that a plan could take whose value lies within `distance` of the bound; `false`
    /// if they are too many for the time there is.
    fn complete_core(&mut self, goal: &Goal, priced: &mut Priced, distance: i64) -> bool {
        if self.core.is_whole() {
            return true;
        }
        // The bound at these prices may be a little above the one known: by so much more may be lost.
        let above = |run: &Self, prices: &Prices| {
            let extra = run.missed(goal, prices, 0, 0).extra;
            let known = priced.bound.map_or(0, |bound| if goal.sense == Sense::Max { bound } else { -bound });
            (prices.bound + extra - known * prices.unit).max(0)
        };
        let within = (distance + 1).saturating_mul(priced.prices.unit).saturating_add(above(self, &priced.prices));
        let missed = self.missed(goal, &priced.prices, within, usize::MAX).candidates;
        if self.budget.time.is_some() && missed.len() > MANY.min(self.core.problem.candidates.len()) {
            return false;
        }
        if !missed.is_empty() {
            self.grow(&missed);
            self.open(&self.allowed(goal));
            let known = priced.prices.in_values();
            let (packed, answer) = self.pack(goal, Some(&known), Effort { nodes: Some(0), ..self.effort(1) }, None);
            priced.losses = packed.losses(&answer.losses);
        }
        true
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

    fn distance(&self, goal: &Goal, bound: Option<i64>) -> Option<i64> {
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

    /// Keeps an assignment unless it is worse at this level.
    fn keep(&mut self, goal: &Goal, values: &[i64]) {
        let objective = program::weighed(&self.core.problem, &goal.worth);
        let worse = self.best.as_deref().is_some_and(|best| {
            let (old, new) = (total(&objective, best), total(&objective, values));
            goal.sense.better(old, new)
        });
        if !worse && self.best.as_deref() != Some(values) {
            self.best = Some(values.to_vec());
            self.complete();
        }
    }

    /// Has HiGHS solve one level over the open columns, and keeps its solution unless it is worse.
    fn ask(&mut self, goal: &Goal, look: Look) -> Result<Solved, EngineError> {
        let objective = program::weighed(&self.core.problem, &goal.worth);
        let request = Request {
            model: &self.model,
            extra_rows: &self.held,
            objective: &objective,
            sense: goal.sense,
            start: self.best.as_deref(),
            seed: self.budget.seed,
            limits: Limits { nodes: look.nodes, relative_gap_millionths: self.budget.gap_millionths },
        };
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
            self.keep(goal, values);
        }
        Ok(Solved { infeasible: answer.status == mip::Status::Infeasible, bound: answer.bound })
    }

    /// This part of the time that is left, as a time to stop at.
    fn share(&self, part: u32, of: u32) -> Option<Duration> {
        self.part(self.budget.time, part, of)
    }

    /// The same of the time until another time to stop at.
    fn part(&self, until: Option<Duration>, part: u32, of: u32) -> Option<Duration> {
        let elapsed = self.watch.ticker.elapsed();
        until.map(|until| elapsed + until.saturating_sub(elapsed) * part / of)
    }

    /// Whether the solve is over, which is then noted: what a stage sets up costs time even if it is stopped at once.
    fn is_spent(&mut self) -> bool {
        let over = self.is_over();
        if over {
            self.note_stop();
        }
        over
    }

    fn is_past(&self, until: Option<Duration>) -> bool {
        self.is_over() || until.is_some_and(|until| self.watch.ticker.elapsed() >= until)
    }

    /// A first look is soon over: few nodes, and a third of the time that is left of a level's.
    fn first_look(&self, until: Option<Duration>) -> Look {
        let until = self.part(until, 1, 2);
        Look { nodes: Some(self.budget.nodes.map_or(FEW_NODES, |nodes| nodes.min(FEW_NODES))), until, whole: false }
    }

    /// As long as the budget, and the level's part of its time, go.
    fn whole_look(&self, until: Option<Duration>) -> Look {
        Look { nodes: self.budget.nodes, until, whole: true }
    }
}
