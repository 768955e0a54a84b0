//! One level: bound and plan by prices, then HiGHS on what they leave open.

use std::ops::ControlFlow;
use std::time::Duration;

use super::prices::{Bounded, PARTS, Relaxed};
use super::program::{Program, total};
use super::reseat::Reseat;
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Column, Limits, Model, Request, Row};
use crate::kernel::outcome::{Sense, Status};
use crate::training::LEVELS;
use crate::training::problem::Problem;

/// Rounds of prices where seats alone are shared.
const ROUNDS: usize = 300;
/// Rounds between two plans made of prices.
const PLANNED: usize = 20;
/// Rounds without a better bound after which steps become shorter, and how short they become at least.
const PATIENCE: usize = 6;
const LEAST_PACE: f64 = 1e-2;
/// What the newest round weighs in the average.
const NEWEST: f64 = 0.15;

/// A level to be raised, more being better.
pub(super) struct Level<'a, 'm> {
    pub problem: &'a Problem<'m>,
    pub program: &'a Program,
    /// The levels that were asked for so far, this one included.
    pub asked: &'a [bool; LEVELS.len()],
    /// Of each edition: its activity.
    pub activity: &'a [u32],
    pub objective: &'a [(u32, i64)],
    /// The rows that hold what the levels above reached.
    pub held: &'a [Row],
    pub budget: &'a Budget,
    pub watch: Watch<'a>,
    /// When it has to be left.
    pub until: Option<Duration>,
    /// What is told while it runs, and how: what is added to a value, and its sign.
    pub stage: Progress,
    pub shown: (i64, i64),
}

/// What a level comes back with.
#[derive(Default)]
pub(super) struct Found {
    /// A plan at least as good at this level as the one it began with.
    pub best: Option<Vec<usize>>,
    /// No plan is worth more at this level.
    pub bound: Option<i64>,
    /// The columns that plans as good as the best have.
    pub fixed: Option<Vec<Column>>,
    pub infeasible: bool,
    /// What ended it before it had proven what was asked of it, if so.
    pub stopped: Option<Status>,
    pub nodes: u64,
}

impl Level<'_, '_> {
    /// Raises it as far as it goes.
    pub fn raise(&self, columns: Vec<Column>, best: Option<Vec<usize>>) -> Result<Found, EngineError> {
        let relaxed = Relaxed::new(self.problem, self.program, &columns, self.objective, self.held, self.activity);
        let mut found = Found { best, ..Found::default() };
        let mut bounded = relaxed.bounded(&vec![0; relaxed.rows.len()]);
        self.know(&mut found, bounded.bound);
        if !self.is_done(&found) && found.best.is_some() {
            bounded = if relaxed.is_packing() {
                self.by_steps(&relaxed, &columns, bounded, &mut found)
            } else {
                self.by_duals(&relaxed, &columns, bounded, &mut found)?
            };
        }
        if !self.is_done(&found) && !self.is_over() {
            self.by_program(&relaxed, &columns, &bounded, &mut found)?;
        }
        if self.is_done(&found) {
            found.stopped = None;
        } else if self.is_over() {
            let cancelled = self.watch.ticker.cancelled();
            found.stopped = Some(if cancelled { Status::Cancelled } else { Status::TimeLimit });
        }
        if let Some(best) = &found.best {
            found.fixed = Some(relaxed.fixed(&bounded, self.worth(best)));
        }
        Ok(found)
    }

    /// What a plan is worth here.
    fn worth(&self, taken: &[usize]) -> i64 {
        total(self.objective, &self.program.values(self.problem, taken, self.asked))
    }

    fn is_done(&self, found: &Found) -> bool {
        let value = found.best.as_deref().map(|best| self.worth(best));
        value.zip(found.bound).is_some_and(|(value, bound)| {
            let gap = i128::from(bound) - i128::from(value);
            let allowed = i128::from(self.budget.gap_millionths) * i128::from(self.told(value).abs()) / 1_000_000;
            gap <= allowed
        })
    }

    fn is_over(&self) -> bool {
        let late = self.until.is_some_and(|until| self.watch.ticker.elapsed() >= until);
        late || self.watch.is_over(self.budget)
    }

    /// A value as people read it.
    fn told(&self, value: i64) -> i64 {
        self.shown.0 + self.shown.1 * value
    }

    /// Takes a bound, in parts, if it is the tightest.
    fn know(&self, found: &mut Found, bound: i64) {
        let step = step(self.objective);
        // what is worth a whole number of steps is worth no part of one
        let bound = bound.div_euclid(PARTS * step) * step;
        found.bound = Some(found.bound.map_or(bound, |known| known.min(bound)));
    }

    fn tell(&self, found: &Found) {
        let value = found.best.as_deref().map(|best| self.told(self.worth(best)));
        (self.watch.progress)(Progress { value, bound: found.bound.map(|bound| self.told(bound)), ..self.stage });
    }

    /// Prices in steps towards what is asked for too much on average (the volume algorithm, Barahona and Anbil 2000: many
    /// choices are worth the same, and who asks for what changes with every step), and plans made of them.
    fn by_steps(
        &self,
        relaxed: &Relaxed<'_, '_, '_>,
        columns: &[Column],
        first: Bounded,
        found: &mut Found,
    ) -> Bounded {
        let mut plan = Reseat::new(self.problem, columns, self.activity, self.objective, &relaxed.rows);
        let over = |bounded: &Bounded| {
            let mut used = vec![0_i64; self.problem.seats.len()];
            bounded.best.iter().flat_map(|best| &best.chosen).for_each(|seat| used[*seat as usize] = 1);
            let over = |row: &&Row| row.upper.map_or(0, |upper| total(&row.entries, &used) - upper) as f64;
            relaxed.rows.iter().map(over).collect::<Vec<f64>>()
        };
        let (mut kept, mut best) = (vec![0.0_f64; relaxed.rows.len()], first.clone());
        let mut average = over(&first);
        let (mut now, mut pace, mut patience) = (first, 1.0_f64, 0);
        for round in 0..ROUNDS {
            if round % PLANNED == 0 || round + 1 == ROUNDS {
                plan.fill(&now.best, &now.weights);
                plan.improve(&now.weights, &|| self.is_over());
                let value = found.best.as_deref().map(|best| self.worth(best));
                if value.is_none_or(|value| plan.value() > value) {
                    found.best = Some(plan.seats());
                    self.tell(found);
                }
            }
            if self.is_done(found) || self.is_over() || pace < LEAST_PACE {
                break;
            }
            let free = |(over, price): &(&f64, &f64)| **over > 0.0 || **price > 0.0;
            let square: f64 = average.iter().zip(&kept).filter(free).map(|(over, _)| over * over).sum();
            if square < 1e-9 {
                break;
            }
            let value = found.best.as_deref().map_or(0, |best| self.worth(best));
            let far = (best.bound - value * PARTS).max(PARTS / 4) as f64;
            let pushed = pace * far / square;
            let stepped = kept.iter().zip(&average).map(|(price, over)| (price + pushed * over).max(0.0));
            let prices: Vec<f64> = stepped.collect();
            now = relaxed.bounded(&prices.iter().map(|price| price.round() as i64).collect::<Vec<i64>>());
            for (average, over) in average.iter_mut().zip(over(&now)) {
                *average += (over - *average) * NEWEST;
            }
            if now.bound < best.bound {
                (best, patience, pace) = (now.clone(), 0, (pace * 1.2).min(2.0));
                kept = prices;
                self.know(found, best.bound);
            } else {
                patience += 1;
                if patience >= PATIENCE {
                    (pace, patience) = (pace / 1.5, 0);
                }
            }
        }
        best
    }

    /// Prices that the linear relaxation gives.
    fn by_duals(
        &self,
        relaxed: &Relaxed<'_, '_, '_>,
        columns: &[Column],
        first: Bounded,
        found: &mut Found,
    ) -> Result<Bounded, EngineError> {
        let model = Model { columns: columns.to_vec(), rows: relaxed.rows.iter().map(|row| (*row).clone()).collect() };
        let own = self.program.model.rows.iter().zip(&self.program.own).filter(|(_, own)| **own);
        let own: Vec<Row> = own.map(|(row, _)| row.clone()).collect();
        let request = self.request(&model, &own, None);
        let duals =
            mip::prices(&request, &mut || self.watched()).map_err(|error| EngineError::Mip(error.to_string()))?;
        let Some(duals) = duals else { return Ok(first) };
        let prices: Vec<i64> =
            duals.iter().take(relaxed.rows.len()).map(|dual| (dual * PARTS as f64).round() as i64).collect();
        let bounded = relaxed.bounded(&prices);
        self.know(found, bounded.bound);
        self.tell(found);
        Ok(if bounded.bound < first.bound { bounded } else { first })
    }

    /// HiGHS on the columns that bound and plan leave open.
    fn by_program(
        &self,
        relaxed: &Relaxed<'_, '_, '_>,
        columns: &[Column],
        bounded: &Bounded,
        found: &mut Found,
    ) -> Result<(), EngineError> {
        let value = found.best.as_deref().map(|best| self.worth(best));
        let open = value.map_or_else(|| columns.to_vec(), |value| relaxed.fixed(bounded, value + step(self.objective)));
        let model = Model { columns: open, rows: self.program.model.rows.clone() };
        let start = found.best.as_deref().map(|best| self.program.values(self.problem, best, self.asked));
        let request = self.request(&model, self.held, start.as_deref());
        let mut seen = (value, found.bound);
        let mut watch = |progress: mip::Progress| {
            let now = (progress.value.max(seen.0), progress.bound.or(seen.1));
            if now != seen {
                seen = now;
                let told = |value: Option<i64>| value.map(|value| self.told(value));
                (self.watch.progress)(Progress { value: told(now.0), bound: told(now.1), ..self.stage });
            }
            self.watched()
        };
        let answer = mip::solve(&request, &mut watch).map_err(|error| EngineError::Mip(error.to_string()))?;
        found.nodes = answer.nodes;
        found.stopped = (answer.status == mip::Status::NodeLimit).then_some(Status::IterationLimit);
        if answer.status == mip::Status::Infeasible {
            // nothing among the open columns: then nothing is better than the plan that they were opened for
            found.infeasible = value.is_none();
            found.bound = value.or(found.bound);
            return Ok(());
        }
        if let Some(bound) = answer.bound {
            let bound = value.map_or(bound, |value| value.max(bound));
            found.bound = Some(found.bound.map_or(bound, |known| known.min(bound)));
        }
        if let Some(values) = answer.values.filter(|_| answer.value > value || value.is_none()) {
            found.best = Some((0..self.problem.seats.len()).filter(|seat| values[*seat] == 1).collect());
        }
        Ok(())
    }

    fn request<'r>(&'r self, model: &'r Model, more: &'r [Row], start: Option<&'r [i64]>) -> Request<'r> {
        Request {
            model,
            extra_rows: more,
            objective: self.objective,
            sense: Sense::Max,
            start,
            seed: self.budget.seed,
            limits: Limits { nodes: self.budget.nodes, relative_gap_millionths: self.budget.gap_millionths },
        }
    }

    fn watched(&self) -> ControlFlow<()> {
        if self.is_over() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// The greatest step in which an objective grows.
fn step(objective: &[(u32, i64)]) -> i64 {
    fn common(a: i64, b: i64) -> i64 {
        if b == 0 { a } else { common(b, a % b) }
    }
    objective.iter().fold(0, |step, (_, amount)| common(step, amount.abs())).max(1)
}
