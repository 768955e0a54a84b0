//! Level by level: each is raised as far as it goes, with a proven bound, and then held for those below.

use std::time::Duration;

use super::aims::{Aims, signed};
use super::ground::Ground;
use super::level::Level;
use super::prices::Places;
use super::program::{Asked, Program};
use super::state::State;
use super::{greedy, ruin};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{Column, Row};
use crate::kernel::outcome::{LevelOutcome, Outcome, Status};
use crate::training::LEVELS;
use crate::training::plan::Plan;
use crate::training::problem::Problem;
use crate::training::value::{MANDATORY, NEEDS, Value};

/// The part of the time left that a level may use while others come after it: one in so many.
const SHARE: u32 = 2;
/// The part that better first plans may use, in tenths of the time.
const BEGINNING: u32 = 4;

/// Solves the problem level by level within the budget; stopped at any time, it hands back the best plan so far with the
/// bounds proven by then.
pub fn solve(
    problem: &Problem<'_>,
    aims: Aims,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Outcome<Plan, { LEVELS.len() }>, EngineError> {
    (watch.progress)(Progress { stage: "first-plan", done: 0, of: 1, value: None, bound: None });
    let program = Program::of(problem);
    let mut run = Run::new(problem, &program, aims, budget, watch);
    run.begin();
    let first = run.first;
    let order = aims.order();
    let mut bounds = [None; LEVELS.len()];
    let mut infeasible = false;
    for (done, level) in order.into_iter().enumerate() {
        let stage =
            Progress { stage: LEVELS[level].id, done: done as u32, of: order.len() as u32, value: None, bound: None };
        if !run.level(stage, level, &mut bounds)? {
            infeasible = true;
            break;
        }
    }
    Ok(run.outcome(order, first.unwrap_or_default(), bounds, infeasible))
}

/// A solve under way.
struct Run<'a, 'm> {
    problem: &'a Problem<'m>,
    program: &'a Program,
    aims: Aims,
    budget: &'a Budget,
    watch: Watch<'a>,
    /// Of each edition: its activity.
    activity: Vec<u32>,
    places: Places,
    /// What columns may be, as far as it is known that none but these are of use.
    columns: Vec<Column>,
    /// The levels that were asked for so far.
    asked: Asked,
    /// The rows that hold what the levels above reached.
    held: Vec<Row>,
    /// The seats of the best plan so far.
    best: Option<Vec<usize>>,
    /// What the first plan was worth.
    first: Option<Value>,
    nodes: u64,
    /// Why the run did not prove everything, if so.
    stopped: Option<Status>,
}

impl<'a, 'm> Run<'a, 'm> {
    fn new(problem: &'a Problem<'m>, program: &'a Program, aims: Aims, budget: &'a Budget, watch: Watch<'a>) -> Self {
        let mut asked = [false; LEVELS.len()];
        asked[MANDATORY] = true;
        Self {
            problem,
            program,
            aims,
            budget,
            watch,
            activity: problem.editions.iter().map(|edition| edition.activity.0).collect(),
            places: Places::of(problem),
            columns: program.model.columns.clone(),
            asked,
            held: Vec::new(),
            best: None,
            first: None,
            nodes: 0,
            stopped: None,
        }
    }

    /// The first plans: the better of a new one and one that keeps what was published; and where editions have to be chosen, what
    /// comes of it by ruin and recreate.
    fn begin(&mut self) {
        let (budget, watch, aims) = (self.budget, self.watch, self.aims);
        let ground = Ground::of(self.problem);
        let stop = || watch.is_over(budget);
        let plans = [greedy::keeping(&ground, &stop), Some(greedy::first_plan(&ground, &stop))];
        let mut begun = None;
        for plan in plans.into_iter().flatten() {
            let worth = aims.in_order(&plan.value());
            if begun.as_ref().is_none_or(|(best, _)| worth > *best) {
                begun = Some((worth, plan.clone()));
            }
            self.offer_kept(plan.seats());
        }
        self.first = self.best.as_deref().map(|best| self.program.worth(self.problem, best));
        let Some((_, plan)) = begun.filter(|_| self.program.opens.iter().any(Option::is_some)) else { return };
        let until = self.budget.time.map(|limit| {
            let now = watch.ticker.elapsed();
            now + limit.saturating_sub(now) * BEGINNING / 10
        });
        let stop = || watch.is_over(budget) || until.is_some_and(|until| watch.ticker.elapsed() >= until);
        let mut better = |plan: &State<'_, '_, '_>| {
            let value = Some(plan.value()[NEEDS]);
            (watch.progress)(Progress {
                stage: LEVELS[NEEDS].id,
                done: 0,
                of: LEVELS.len() as u32,
                value,
                bound: None,
            });
        };
        let plan = ruin::improve(&plan, aims, budget.seed, &stop, &mut better);
        self.offer_kept(plan.seats());
    }

    /// Takes a plan for the best if it is better and keeps every row.
    fn offer_kept(&mut self, taken: Vec<usize>) {
        if self.keeps_rows(&taken) {
            self.offer(taken);
        }
    }

    /// Whether a plan keeps every row: a greedy's plan may lack what people decided.
    fn keeps_rows(&self, taken: &[usize]) -> bool {
        let values = self.program.values(self.problem, taken, [true; LEVELS.len()]);
        self.program.model.rows.iter().all(|row| {
            let sum: i64 = row.entries.iter().map(|(column, amount)| amount * values[*column as usize]).sum();
            row.lower.is_none_or(|lower| lower <= sum) && row.upper.is_none_or(|upper| sum <= upper)
        })
    }

    /// Takes a plan for the best if it is better.
    fn offer(&mut self, taken: Vec<usize>) {
        let worth = |taken: &[usize]| self.aims.in_order(&self.program.worth(self.problem, taken));
        if self.best.as_deref().is_none_or(|best| worth(&taken) > worth(best)) {
            self.best = Some(taken);
        }
    }

    /// Raises one level and holds what it reached; `false` if there is no plan at all.
    fn level(
        &mut self,
        stage: Progress,
        level: usize,
        bounds: &mut [Option<i64>; LEVELS.len()],
    ) -> Result<bool, EngineError> {
        (self.watch.progress)(stage);
        self.asked[level] = true;
        let goal = &self.program.goals[level];
        let pinned = !self.problem.model.pins.is_empty();
        if goal.entries.is_empty() && (self.best.is_some() || !pinned) {
            bounds[level] = Some(goal.constant);
            return Ok(true);
        }
        let objective: Vec<(u32, i64)> =
            goal.entries.iter().map(|(column, amount)| (*column, signed(level, *amount))).collect();
        let mut columns = self.columns.clone();
        self.program.open(&mut columns, self.asked);
        let found = Level {
            problem: self.problem,
            program: self.program,
            asked: self.asked,
            activity: &self.activity,
            places: &self.places,
            objective: &objective,
            held: &self.held,
            budget: self.budget,
            watch: self.watch,
            until: self.until(if stage.done + 1 < stage.of { SHARE } else { 1 }),
            stage,
            shown: (goal.constant, signed(level, 1)),
        }
        .raise(&columns, self.best.clone())?;
        self.nodes += found.nodes;
        if found.infeasible {
            return Ok(false);
        }
        if let Some(best) = found.best {
            self.offer(best);
        }
        bounds[level] = found.bound.map(|bound| goal.constant + signed(level, bound));
        if let Some(best) = &self.best {
            let reached = signed(level, self.program.worth(self.problem, best)[level] - goal.constant);
            if let Some(columns) = found.fixed {
                // what is counted, and editions, are open again for levels that ask for them
                let seats = self.problem.seats.len();
                for (of, fixed) in self.columns[..seats].iter_mut().zip(&columns) {
                    of.upper = of.upper.min(fixed.upper);
                }
            }
            self.held.push(Row { lower: Some(reached), upper: None, entries: objective });
        }
        self.stopped = self.stopped.or(found.stopped);
        Ok(true)
    }

    /// When something has to be left that may use one part in so many of the time that is left.
    fn until(&self, parts: u32) -> Option<Duration> {
        let limit = self.budget.time?;
        let now = self.watch.ticker.elapsed();
        Some(now + limit.saturating_sub(now) / parts)
    }

    fn outcome(
        self,
        order: [usize; LEVELS.len()],
        first: Value,
        bounds: [Option<i64>; LEVELS.len()],
        infeasible: bool,
    ) -> Outcome<Plan, { LEVELS.len() }> {
        let best = if infeasible { None } else { self.best.as_deref() };
        let value = best.map_or([0; LEVELS.len()], |best| self.program.worth(self.problem, best));
        let mut levels = [LevelOutcome { value: 0, bound: None, proven: false, first: 0 }; LEVELS.len()];
        let mut proven = true;
        for level in order {
            let bound = bounds[level];
            levels[level] =
                LevelOutcome { value: value[level], bound, proven: proven && bound.is_some(), first: first[level] };
            proven &= bound == Some(value[level]);
        }
        let status = match self.stopped {
            _ if infeasible => Status::Infeasible,
            _ if proven && best.is_some() => Status::Optimal,
            Some(stopped) => stopped,
            None => Status::WithinGap,
        };
        let plan = best.map(|best| self.problem.plan(best.iter().copied()));
        Outcome { status, plan, levels, nodes: self.nodes }
    }
}
