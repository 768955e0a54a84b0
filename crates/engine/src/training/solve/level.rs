//! One level: bound and plan by prices, then HiGHS on what they leave open.

use std::ops::ControlFlow;
use std::time::Duration;

use super::prices::{Bounded, By, PARTS, Places, Relaxed};
use super::program::{Asked, Program, total};
use super::reseat::Reseat;
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Column, Limits, Model, Request, Row};
use crate::kernel::outcome::{Sense, Status};
use crate::training::problem::Problem;

/// Rounds between two plans made of prices.
const PLANNED: usize = 20;
/// The part of a level's time that prices may use: one in so many.
const PRICED: u32 = 3;

/// Simplex iterations of a level where nodes are counted: at the root, and for each node. What HiGHS does at the root of a season is many
/// times what its nodes take, and no count of nodes ends it.
const ROOT: u64 = 20_000;
const ITERATIONS: u64 = 500;

/// How prices are stepped.
struct Steps {
    /// Rounds at most.
    rounds: usize,
    /// Rounds without a better bound after which steps become shorter.
    patience: usize,
    /// How short they become at least.
    pace: f64,
    /// What the newest round weighs in the average.
    newest: f64,
}

/// Where seats alone are shared; measured on a survey of 700 people.
const OF_SEATS: Steps = Steps { rounds: 300, patience: 6, pace: 1e-2, newest: 0.15 };
/// Where editions have to be chosen: many more rows are priced, and the average has to settle. Measured on seasons of 80 and 700
/// people.
const OF_EDITIONS: Steps = Steps { rounds: 1_500, patience: 10, pace: 2e-4, newest: 0.02 };

/// A level to be raised, more being better.
pub(super) struct Level<'a, 'm> {
    pub problem: &'a Problem<'m>,
    pub program: &'a Program,
    /// The levels that were asked for so far, this one included.
    pub asked: Asked,
    /// Of each edition: its activity.
    pub activity: &'a [u32],
    pub places: &'a Places,
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
    pub fn raise(&self, columns: &[Column], best: Option<Vec<usize>>) -> Result<Found, EngineError> {
        let relaxed = |by| {
            let (held, activity) = (self.held, self.activity);
            Relaxed::new(self.problem, self.program, columns, self.objective, held, activity, by)
        };
        let mut found = Found { best, ..Found::default() };
        let people = relaxed(By::People);
        let mut priced = people;
        let mut bounded = priced.bounded(&vec![0; priced.rows.len()]);
        self.know(&mut found, bounded.bound);
        if !self.is_done(&found) && found.best.is_some() {
            if self.program.opens.iter().any(Option::is_some) {
                priced = relaxed(By::Editions(self.places));
            }
            bounded = self.by_prices(&priced, columns, &mut found)?;
        }
        if !self.is_done(&found) && !self.is_over() {
            self.by_program(&priced, columns, &bounded, &mut found)?;
        }
        if self.is_done(&found) {
            found.stopped = None;
        } else if self.is_over() {
            let cancelled = self.watch.ticker.cancelled();
            found.stopped = Some(if cancelled { Status::Cancelled } else { Status::TimeLimit });
        }
        // nobody waits for what no level will use any more
        if let Some(best) = found.best.as_deref().filter(|_| !self.watch.is_over(self.budget)) {
            found.fixed = Some(priced.fixed(&bounded, self.worth(best)));
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

    /// When one part in so many of the time that this level has left is over.
    fn part(&self, parts: u32) -> Option<Duration> {
        let (until, now) = (self.until?, self.watch.ticker.elapsed());
        Some(now + until.saturating_sub(now) / parts)
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

    /// The best bound by prices: in steps from nothing, and, where more than seats is shared, by what the linear relaxation says.
    fn by_prices(
        &self,
        priced: &Relaxed<'_, '_, '_>,
        columns: &[Column],
        found: &mut Found,
    ) -> Result<Bounded, EngineError> {
        let said = if priced.is_packing() { None } else { self.by_duals(priced, columns, found)? };
        if self.is_done(found) {
            return Ok(said.unwrap_or_else(|| priced.bounded(&vec![0; priced.rows.len()])));
        }
        let stepped = self.by_steps(priced, found);
        Ok(match said {
            Some(said) if said.bound <= stepped.bound => said,
            _ => stepped,
        })
    }

    /// Prices in steps towards what is asked for too much on average (the volume algorithm, Barahona and Anbil 2000: many
    /// choices are worth the same, and who asks for what changes with every step); where seats alone are shared, plans are made
    /// of them.
    fn by_steps(&self, relaxed: &Relaxed<'_, '_, '_>, found: &mut Found) -> Bounded {
        let seats_alone = relaxed.is_packing();
        let mut plan = seats_alone
            .then(|| Reseat::new(self.problem, relaxed.columns, self.activity, self.objective, &relaxed.rows));
        let mut used = vec![0_i64; relaxed.columns.len()];
        let first = relaxed.bounded(&vec![0; relaxed.rows.len()]);
        self.know(found, first.bound);
        let mut average = relaxed.asked(&first, &mut used);
        let (mut kept, mut best) = (vec![0.0; relaxed.rows.len()], first.clone());
        let (mut now, mut pace, mut patience) = (first, 1.0_f64, 0);
        let steps = if seats_alone { OF_SEATS } else { OF_EDITIONS };
        let ends = self.part(PRICED);
        let late = || self.is_over() || ends.is_some_and(|ends| self.watch.ticker.elapsed() >= ends);
        for round in 0..steps.rounds {
            if let Some(plan) = plan.as_mut().filter(|_| round % PLANNED == 0 || round + 1 == steps.rounds) {
                plan.fill(&now.best, &now.weights);
                plan.improve(&now.weights, &|| self.is_over());
                let value = found.best.as_deref().map(|best| self.worth(best));
                if value.is_none_or(|value| plan.value() > value) {
                    found.best = Some(plan.seats());
                    self.tell(found);
                }
            }
            if self.is_done(found) || late() || pace < steps.pace {
                break;
            }
            let free = |(asked, price): &(&f64, &f64)| **asked > 0.0 || **price > 0.0;
            let square: f64 = average.iter().zip(&kept).filter(free).map(|(asked, _)| asked * asked).sum();
            if square < 1e-9 {
                break;
            }
            let value = found.best.as_deref().map_or(0, |best| self.worth(best));
            let far = (best.bound - value * PARTS).max(PARTS / 4) as f64;
            let pushed = pace * far / square;
            let stepped = kept.iter().zip(&average).map(|(price, asked)| (price + pushed * asked).max(0.0));
            let prices: Vec<f64> = stepped.collect();
            now = relaxed.bounded(&relaxed.signed(&prices));
            for (average, asked) in average.iter_mut().zip(relaxed.asked(&now, &mut used)) {
                *average += (asked - *average) * steps.newest;
            }
            if now.bound < best.bound {
                (best, patience, pace) = (now.clone(), 0, (pace * 1.2).min(2.0));
                kept = prices;
                self.know(found, best.bound);
            } else {
                patience += 1;
                if patience >= steps.patience {
                    (pace, patience) = (pace / 1.5, 0);
                }
            }
        }
        self.tell(found);
        best
    }

    /// What the duals of the linear relaxation prove; nothing if it was stopped.
    fn by_duals(
        &self,
        relaxed: &Relaxed<'_, '_, '_>,
        columns: &[Column],
        found: &mut Found,
    ) -> Result<Option<Bounded>, EngineError> {
        let model = Model { columns: columns.to_vec(), rows: relaxed.rows.iter().map(|row| (*row).clone()).collect() };
        let rest = relaxed.rest();
        let request = self.request(&model, &rest, None);
        let duals =
            mip::prices(&request, &mut || self.watched()).map_err(|error| EngineError::Mip(error.to_string()))?;
        let parts = |dual: &f64| (dual * PARTS as f64).round() as i64;
        let prices = duals.map(|duals| duals.iter().take(relaxed.rows.len()).map(parts).collect::<Vec<i64>>());
        let bounded = prices.map(|prices| relaxed.bounded(&prices));
        if let Some(bounded) = &bounded {
            self.know(found, bounded.bound);
            self.tell(found);
        }
        Ok(bounded)
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
        found.stopped = (answer.status == mip::Status::Limit).then_some(Status::IterationLimit);
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
            limits: Limits {
                nodes: self.budget.nodes,
                iterations: self.budget.nodes.map(|nodes| ROOT.saturating_add(nodes.saturating_mul(ITERATIONS))),
                relative_gap_millionths: self.budget.gap_millionths,
            },
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
