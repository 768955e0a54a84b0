//! The exact solve: one MIP a level, the levels above held at the values reached, each with its proven bound.

use std::ops::ControlFlow;

use super::greedy;
use super::levels::{self, Aim};
use super::program::{self, Objective, assignment, taken, total};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request, Row};
use crate::kernel::outcome::{LevelOutcome, Outcome, Sense, Status, better};
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
            if answer.status == mip::Status::Infeasible {
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

    /// Solves one level's MIP and keeps its solution unless it is worse.
    fn optimise(
        &mut self,
        objective: &Objective,
        sense: Sense,
        stage: Progress,
        constant: i64,
    ) -> Result<mip::Answer, EngineError> {
        let request = Request {
            model: &self.model,
            extra_rows: &self.held,
            objective,
            sense,
            start: self.best.as_deref(),
            seed: self.budget.seed,
            limits: Limits { nodes: self.budget.nodes, relative_gap_millionths: self.budget.gap_millionths },
        };
        let (watch, budget) = (self.watch, self.budget);
        let answer = mip::solve(&request, &mut |progress: mip::Progress| {
            let shift = |value: Option<i64>| value.map(|value| value + constant);
            (watch.progress)(Progress { value: shift(progress.value), bound: shift(progress.bound), ..stage });
            if watch.is_over(budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .map_err(|error| EngineError::Mip(error.to_string()))?;
        self.nodes += answer.nodes;
        match answer.status {
            mip::Status::Infeasible | mip::Status::Optimal | mip::Status::WithinGap => {}
            mip::Status::Interrupted => self.note_stop(),
            mip::Status::NodeLimit => {
                self.stopped.get_or_insert(Status::IterationLimit);
            }
        }
        if let Some(values) = &answer.values {
            let worse = self.best.as_deref().is_some_and(|best| {
                let (old, new) = (total(objective, best), total(objective, values));
                if sense == Sense::Max { new < old } else { new > old }
            });
            if !worse && self.best.as_ref() != Some(values) {
                self.best = Some(values.clone());
                self.complete();
            }
        }
        Ok(answer)
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
