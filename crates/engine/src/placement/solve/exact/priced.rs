//! Prices of a level's rows, what each column loses at them, and the bound that they prove.
//!
//! They are the duals of a linear relaxation of the core (HiGHS), bettered by the kernel's packing search, in which units are
//! packed exactly; where there are none in time, the search finds its own. The core grows by the candidates that are missed.

use std::ops::ControlFlow;
use std::time::Duration;

use super::{Goal, Run};
use crate::kernel::budget::Progress;
use crate::kernel::error::EngineError;
use crate::kernel::mip;
use crate::kernel::outcome::Sense;
use crate::kernel::packing::{self, Answer, Effort, End, News, Prices, Start};
use crate::placement::solve::core::{Market, Missed};
use crate::placement::solve::greedy;
use crate::placement::solve::packed::Packed;
use crate::placement::solve::program;
use crate::placement::solve::relaxed::Relaxation;
use crate::placement::solve::state::State;

/// Times that the core grows before a level is searched, and steps of the prices between.
const ROUNDS: u32 = 8;
const STEPS: u32 = 150;
/// Steps from prices that are those of the linear relaxation: only what is packed exactly betters them.
const FEW_STEPS: u32 = 60;
/// Candidates of each household that it grows by.
const MISSED_EACH: usize = 10;
/// What the candidates outside may still add to a bound, in millionths.
const TOLERANCE: i64 = 500;
/// Candidates that a core may grow by when all that a better plan could take are taken in, where time is short.
const MANY: usize = 60_000;

/// What the prices of a level say.
pub(super) struct Priced {
    /// A bound on the level for the whole problem.
    pub bound: Option<i64>,
    /// What the losses are measured from: the bound of the prices that they belong to, never tighter than `bound`.
    pub measured: Option<i64>,
    /// What each column of the core loses at least.
    pub losses: Vec<i64>,
    pub prices: Prices,
    /// The prices as another level may begin with them.
    pub start: Vec<f64>,
}

/// Whether all that is missed could add little to a bound; of a count, nothing.
fn is_little(goal: &Goal, prices: &Prices, missed: &Missed) -> bool {
    let most = i128::from(prices.bound.abs()) * i128::from(TOLERANCE);
    let nothing = || prices.whole(prices.bound + missed.extra) == prices.whole(prices.bound);
    i128::from(missed.extra) * 1_000_000 <= most && (!goal.only_counts || nothing())
}

fn failed(error: &mip::MipError) -> EngineError {
    EngineError::Mip(error.to_string())
}

impl Run<'_, '_> {
    /// Prices that a level may begin with: those of all levels together, in what the level itself counts, in which what
    /// the rows above hold has the price that it was worth.
    pub(super) fn prices_of(&self, position: usize) -> Option<Vec<f64>> {
        if self.core.is_whole() {
            return None;
        }
        let worth = program::together(self.core.whole, self.keeps);
        let times = |level: usize| worth.iter().find(|(known, _)| *known == level).map(|(_, times)| *times as f64);
        let own = times(position).filter(|times| *times > 0.0)?;
        let held = self.reached.iter().map(|(aim, _)| -times(aim.level()).unwrap_or(0.0) / own);
        let rows = self.prices.as_ref()?.iter().map(|price| price / own);
        Some(rows.chain(held).collect())
    }

    /// Prices of the rows, on a core that grows until little is missed: the bound they prove and what each column loses; a better
    /// plan, if it comes by one, is kept. They come from the linear relaxation where that is asked for, and from the packing search.
    pub(super) fn price(
        &mut self,
        goal: &Goal,
        mut known: Option<Vec<f64>>,
        linear: bool,
        until: Option<Duration>,
    ) -> Result<Priced, EngineError> {
        if self.large {
            return Ok(self.price_smoothed(goal, known.as_deref(), until));
        }
        let mut bound: Option<i64> = None;
        let mut tell = |answer: &Answer, missed: &Missed| {
            let whole = answer.prices.whole(answer.prices.bound + missed.extra);
            // What the search proved holds for plans of the core; one that takes another candidate loses by it.
            let other = answer.prices.whole(answer.prices.bound + missed.most);
            let own = answer.bound.filter(|_| missed.extra == 0).map(|own| own.max(other));
            bound = [bound, Some(whole), own].into_iter().flatten().min();
        };
        let duals = if linear { self.linear_prices(goal, until)? } else { None };
        let mut steps = match (&duals, self.core.is_whole()) {
            (Some(_), false) => FEW_STEPS,
            (None, false) if known.is_some() => STEPS,
            _ => Effort::whole(0, 0).steps,
        };
        known = duals.or(known);
        for _ in 0..ROUNDS {
            if steps == FEW_STEPS || self.core.is_whole() || self.is_late(until) {
                break;
            }
            let (_, answer) = self.pack(goal, known.as_deref(), self.effort(steps.min(STEPS)), until);
            let missed = self.missed(goal, &answer.prices, 0, MISSED_EACH);
            tell(&answer, &missed);
            known = Some(answer.prices.in_values());
            if is_little(goal, &answer.prices, &missed) {
                break;
            }
            self.grow(&missed.candidates);
            self.open(&self.allowed(goal));
        }
        let (packed, answer) = loop {
            let (packed, answer) = self.pack(goal, known.as_deref(), self.effort(steps), until);
            let missed = self.missed(goal, &answer.prices, 0, MISSED_EACH);
            tell(&answer, &missed);
            if missed.candidates.is_empty() || is_little(goal, &answer.prices, &missed) || self.is_late(until) {
                break (packed, answer);
            }
            // The prices moved on since the core last grew: once more, from where they are.
            known = Some(answer.prices.in_values());
            self.grow(&missed.candidates);
            self.open(&self.allowed(goal));
            steps = (steps / 4).max(1);
        };
        let measured = bound.max(answer.bound).map(|bound| packed.back(bound));
        let bound = bound.map(|bound| packed.back(bound));
        let (losses, start) = (packed.losses(&answer.losses), answer.prices.in_values());
        Ok(Priced { bound, measured, losses, prices: answer.prices, start })
    }

    /// The duals of the linear relaxation of the whole problem, as prices of the packing's; the core takes in the candidates that
    /// it needs. `None` if it was stopped before there are any.
    fn linear_prices(&mut self, goal: &Goal, until: Option<Duration>) -> Result<Option<Vec<f64>>, EngineError> {
        let until = self.part(until, 4, 5);
        let mut relaxation = self.relaxation(goal)?;
        let best = self.best.as_deref().map(|best| self.plan(best));
        let many = self.core.candidates().count();
        let (watch, budget) = (self.watch, self.budget);
        let over = || watch.is_over(budget) || until.is_some_and(|until| watch.ticker.elapsed() >= until);
        let mut watch = || if over() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        let prices = relaxation.prices(&mut self.core, &mut watch).map_err(|error| failed(&error))?;
        self.relaxation = Some(relaxation);
        if self.core.candidates().count() > many {
            self.core.gather();
            self.settle(best.as_ref());
            self.open(&self.allowed(goal));
        }
        Ok(prices)
    }

    /// The linear relaxation, aimed at a goal; the caller puts it back.
    fn relaxation(&mut self, goal: &Goal) -> Result<Relaxation, EngineError> {
        let mut relaxation = if let Some(known) = self.relaxation.take() {
            known
        } else {
            let mut made = Relaxation::of(&self.core, self.budget.seed).map_err(|error| failed(&error))?;
            for (aim, reached) in &self.reached {
                made.hold(&self.core, *aim, *reached).map_err(|error| failed(&error))?;
            }
            made
        };
        relaxation.aim(&self.core, &goal.worth, goal.sense);
        Ok(relaxation)
    }

    /// A plan by a dive of the linear relaxation, filled up by the greedy; kept if it is better.
    pub(super) fn dive(&mut self, goal: &Goal, until: Option<Duration>) -> Result<(), EngineError> {
        let mut relaxation = self.relaxation(goal)?;
        let (watch, budget) = (self.watch, self.budget);
        let over = || watch.is_over(budget) || until.is_some_and(|until| watch.ticker.elapsed() >= until);
        let mut watch = || if over() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        let dived = relaxation.dive(&self.core, &mut watch).map_err(|error| failed(&error))?;
        self.relaxation = Some(relaxation);
        self.fill_up(goal, &dived);
        Ok(())
    }

    /// A plan of candidates of the whole, as far as they fit in this order, filled up by the greedy; kept if it is better.
    pub(super) fn fill_up(&mut self, goal: &Goal, candidates: &[usize]) {
        let inside: Vec<usize> = self.core.candidates().collect();
        let mut state = State::empty(&self.core.problem);
        for candidate in candidates.iter().filter_map(|candidate| inside.binary_search(candidate).ok()) {
            let household = self.core.problem.household_of(candidate);
            if state.of(household).is_none() && state.admits(candidate) {
                state.take(candidate);
            }
        }
        let picks = state.picks();
        if let Some(picks) = greedy::complete(&self.core.problem, &picks) {
            let values = program::assignment(&self.core.problem, &picks);
            self.adopt(goal, values);
        }
    }

    /// One call of the packing search on the open columns of the core.
    pub(super) fn pack(
        &mut self,
        goal: &Goal,
        known: Option<&[f64]>,
        effort: Effort,
        until: Option<Duration>,
    ) -> (Packed, Answer) {
        let begun = self.watch.ticker.elapsed();
        let objective = program::weighed(&self.core.problem, &goal.worth);
        let packed = Packed::new(&self.core.problem, &self.model, &self.held, &objective, goal.sense);
        let taken = self.best.as_deref().map(|best| packed.taken(best));
        let (watch, budget) = (self.watch, self.budget);
        self.set_up[1] = self.set_up[1].max(watch.ticker.elapsed().saturating_sub(begun));
        let complete = self.core.complete_rows(self.model.rows.len() + self.held.len());
        let start = Start { taken: taken.as_deref(), prices: known, complete: &complete };
        let whole = self.core.is_whole();
        let answer = packing::solve(&packed.program, start, effort, &mut |news: News<'_>| {
            let back = |value: Option<i64>| value.filter(|_| goal.told).map(|value| packed.back(value) + goal.constant);
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

    pub(super) fn effort(&self, steps: u32) -> Effort {
        Effort { nodes: Some(0), gap_millionths: self.budget.gap_millionths, seed: self.budget.seed, steps }
    }

    fn missed(&self, goal: &Goal, prices: &Prices, within: i64, most: usize) -> Missed {
        let held: Vec<usize> = self.reached.iter().map(|(aim, _)| aim.level()).collect();
        let market = Market { worth: &goal.worth, sense: goal.sense, held: &held, prices };
        self.core.missed(market, within, most)
    }

    /// Takes all candidates into the core that a plan could take that is better than the best; `false` if they are too many for
    /// the time there is.
    pub(super) fn complete_core(&mut self, goal: &Goal, priced: &mut Priced) -> bool {
        if self.core.is_whole() {
            return true;
        }
        // The bound at these prices may be a little above the one known: by so much more may be lost.
        let above = |run: &Self, prices: &Prices| {
            let extra = run.missed(goal, prices, 0, 0).extra;
            let known = priced.measured.map_or(0, |bound| if goal.sense == Sense::Max { bound } else { -bound });
            (prices.bound + extra - known * prices.unit).max(0)
        };
        let distance = self.distance(goal, priced.measured).unwrap_or(i64::MAX / 2);
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
            let of = |bound: Option<i64>| bound.map(|bound| packed.back(bound));
            priced.measured = of(of(priced.measured).max(answer.bound));
        }
        true
    }
}
