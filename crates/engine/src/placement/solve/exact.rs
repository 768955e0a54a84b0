//! The exact solve: level by level, the levels above held at the values reached, each with its proven bound.
//!
//! On each level the kernel's packing search finds prices and a bound; what the prices rule out is closed, and HiGHS looks
//! among the columns that are left: first among the few that lose least, which gives a very good plan soon (kernel search,
//! Angelelli, Mansini and Speranza 2010), then among all that a better plan could take.

use std::ops::ControlFlow;
use std::time::Duration;

use super::greedy;
use super::levels::{self, Aim};
use super::packed::Packed;
use super::program::{self, Objective, assignment, taken, total};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request, Row};
use crate::kernel::outcome::{LevelOutcome, Outcome, Sense, Status, better};
use crate::kernel::packing::{self, Effort, End, News};
use crate::placement::LEVELS;
use crate::placement::plan::Plan;
use crate::placement::problem::Problem;
use crate::placement::value::{CHANGES, POINTS, Value};

/// Solves the problem level by level within the budget.
///
/// Stopped at any time, it hands back the best plan so far with the bounds proven by then.
pub fn solve(
    problem: &Problem<'_>,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Outcome<Plan, { LEVELS.len() }>, EngineError> {
    let model = program::model(problem);
    let first = greedy::first_plan(problem).map(|taken| assignment(problem, &taken));
    let needed = problem.needed_to_count();
    let best = first.clone();
    let mut run = Run { problem, budget, watch, model, needed, held: Vec::new(), best, nodes: 0, stopped: None };
    let mut bounds = [None; LEVELS.len()];
    let mut infeasible = false;
    if run.best.is_some() {
        run.together()?;
    }
    for (done, level) in order(problem).into_iter().enumerate() {
        let known = run.level(done as u32, level, &mut bounds)?;
        if !known {
            infeasible = true;
            break;
        }
    }
    Ok(run.outcome(first.as_deref(), bounds, infeasible))
}

/// The levels in the order in which they are solved. With a published plan the points are solved first, to know what
/// "98 % of the best" is; then changes are kept few above that floor, and points are raised again.
fn order(problem: &Problem<'_>) -> Vec<Aim> {
    let mut aims: Vec<Aim> = (0..CHANGES).map(Aim::Level).collect();
    if problem.published.is_some() {
        aims.extend([Aim::BestPoints, Aim::Level(CHANGES)]);
    }
    aims.extend((POINTS..LEVELS.len()).map(Aim::Level));
    aims
}

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
struct Solved {
    /// There is no plan at all.
    infeasible: bool,
    /// A proven bound on the level's objective.
    bound: Option<i64>,
}

struct Run<'a, 'm> {
    problem: &'a Problem<'m>,
    budget: &'a Budget,
    watch: Watch<'a>,
    model: mip::Model,
    /// The columns that suffice for the levels that count households.
    needed: Vec<bool>,
    /// Rows that hold the levels above.
    held: Vec<Row>,
    best: Option<Vec<i64>>,
    nodes: u64,
    /// Why the run did not prove everything, if so.
    stopped: Option<Status>,
}

impl Run<'_, '_> {
    /// Solves one aim and holds what it reached; `false` if there is no plan at all.
    fn level(&mut self, done: u32, aim: Aim, bounds: &mut [Option<i64>; LEVELS.len()]) -> Result<bool, EngineError> {
        let position = aim.level();
        let (objective, constant) = program::objective(self.problem, position);
        let sense = LEVELS[position].sense;
        let stage = self.progress(done, position);
        (self.watch.progress)(stage);
        let value = |values: &[i64]| total(&objective, values);
        let cap = levels::cap(self.problem, position).map(|cap| cap - constant);
        let at_cap = self.best.as_deref().is_some_and(|best| Some(value(best)) == cap);
        if at_cap {
            bounds[position] = cap.map(|cap| cap + constant);
        } else if self.best.is_none() || !self.is_over() {
            self.open_columns(position < CHANGES);
            let answer = self.optimise(&objective, sense, stage, constant)?;
            if answer.infeasible {
                return Ok(false);
            }
            let known = [answer.bound, cap].into_iter().flatten();
            let tightest = known.reduce(|one, other| if sense.better(one, other) { other } else { one });
            bounds[position] = tightest.map(|bound| bound + constant);
        } else {
            bounds[position] = cap.map(|cap| cap + constant);
            self.note_stop();
        }
        let Some(best) = self.best.as_deref() else { return Ok(true) };
        self.held.push(aim.hold(self.problem, value(best), sense, objective.clone(), constant));
        Ok(true)
    }

    /// Where only households count, few columns suffice: the others are closed, but for those of the best plan so far.
    fn open_columns(&mut self, only_counts: bool) {
        for (column, needed) in self.needed.iter().enumerate() {
            let held = self.best.as_deref().is_some_and(|best| best[column] == 1);
            self.model.columns[column].upper = i64::from(!only_counts || *needed || held);
        }
    }

    /// What the solver left open at the levels below is filled in by the greedy, so that whoever stops the run here gets a
    /// plan that is good at every level; kept if it is better as a whole.
    fn complete(&mut self) {
        let Some(best) = self.best.as_deref() else { return };
        let Some(picks) = greedy::complete(self.problem, &taken(self.problem, best)) else { return };
        let completed = assignment(self.problem, &picks);
        if better(&LEVELS, &self.value_of(&completed), &self.value_of(best)) {
            self.best = Some(completed);
        }
    }

    fn value_of(&self, values: &[i64]) -> Value {
        std::array::from_fn(|position| {
            let (objective, constant) = program::objective(self.problem, position);
            total(&objective, values) + constant
        })
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

    fn is_over(&self) -> bool {
        self.watch.is_over(self.budget)
    }

    fn note_stop(&mut self) {
        let status = if self.watch.ticker.cancelled() { Status::Cancelled } else { Status::TimeLimit };
        self.stopped.get_or_insert(status);
    }

    fn progress(&self, done: u32, position: usize) -> Progress {
        let stages = order(self.problem).len() as u32;
        Progress { stage: LEVELS[position].id, done, of: stages, value: None, bound: None }
    }

    /// A good plan for all levels at once, to begin with.
    fn together(&mut self) -> Result<(), EngineError> {
        let before = self.best.clone();
        let objective = program::together(self.problem);
        self.open_columns(false);
        let stage =
            Progress { stage: "first-plan", done: 0, of: order(self.problem).len() as u32, value: None, bound: None };
        let (_, losses) = self.price(&objective, Sense::Max, stage);
        if !losses.is_empty() && !self.is_over() {
            self.open_best(&losses);
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
    fn optimise(
        &mut self,
        objective: &Objective,
        sense: Sense,
        stage: Progress,
        constant: i64,
    ) -> Result<Solved, EngineError> {
        if self.best.is_none() {
            return self.ask(objective, sense, stage, constant, self.whole_look());
        }
        let (bound, losses) = self.price(objective, sense, stage);
        let mut solved = Solved { infeasible: false, bound };
        if losses.is_empty() || self.is_closed(objective, bound) {
            return Ok(solved);
        }
        let opened: Vec<i64> = self.model.columns.iter().map(|column| column.upper).collect();
        self.open_best(&losses);
        self.ask(objective, sense, stage, constant, self.first_look())?;
        if self.is_closed(objective, bound) {
            return Ok(solved);
        }
        // No better plan than the one at hand takes a column that loses more than lies between it and the bound.
        let distance = self.distance(objective, bound).unwrap_or(i64::MAX);
        for (column, upper) in opened.into_iter().enumerate() {
            let held = self.best.as_deref().is_some_and(|best| best[column] > 0);
            self.model.columns[column].upper = if held || losses[column] <= distance { upper } else { 0 };
        }
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

    /// Opens the columns that lose least, and those of the best plan; closes the others.
    fn open_best(&mut self, losses: &[i64]) {
        let many = (self.problem.spans.len() * KEPT_EACH).max(KEPT_LEAST);
        let mut order: Vec<usize> = (0..losses.len()).filter(|column| self.model.columns[*column].upper > 0).collect();
        order.sort_by_key(|column| (losses[*column], *column));
        for column in order.into_iter().skip(many) {
            let held = self.best.as_deref().is_some_and(|best| best[column] > 0);
            if !held {
                self.model.columns[column].upper = 0;
            }
        }
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

    fn outcome(
        self,
        first: Option<&[i64]>,
        bounds: [Option<i64>; LEVELS.len()],
        infeasible: bool,
    ) -> Outcome<Plan, { LEVELS.len() }> {
        let best = if infeasible { None } else { self.best.as_deref() };
        let value = best.map_or([0; LEVELS.len()], |best| self.value_of(best));
        let first = first.map_or([0; LEVELS.len()], |first| self.value_of(first));
        let mut proven = true;
        let levels = std::array::from_fn(|position| {
            let bound = bounds[position];
            let level = LevelOutcome {
                value: value[position],
                bound,
                proven: proven && bound.is_some(),
                first: first[position],
            };
            proven &= bound == Some(value[position]) || levels::is_idle(self.problem, position);
            level
        });
        let status = match self.stopped {
            _ if infeasible => Status::Infeasible,
            Some(stopped) => stopped,
            None if proven => Status::Optimal,
            None => Status::WithinGap,
        };
        Outcome {
            status,
            plan: best.map(|values| self.problem.plan(&taken(self.problem, values))),
            levels,
            nodes: self.nodes,
        }
    }
}
