//! The exact solve: level by level, the levels above held at the values reached, each with its proven bound; how a level is
//! solved is in [`looks`].

mod looks;

use super::greedy;
use super::levels::{self, Aim};
use super::program::{self, assignment, taken, total};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Row};
use crate::kernel::outcome::{LevelOutcome, Outcome, Status, better};
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
    let best = first.clone();
    let mut run = Run::new(problem, budget, watch, model, best);
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

struct Run<'a, 'm> {
    problem: &'a Problem<'m>,
    budget: &'a Budget,
    watch: Watch<'a>,
    model: mip::Model,
    /// The model's own upper bounds: what a column may be where it is open.
    uppers: Vec<i64>,
    /// The columns that suffice for the levels that count households.
    needed: Vec<bool>,
    /// Rows that hold the levels above.
    held: Vec<Row>,
    best: Option<Vec<i64>>,
    nodes: u64,
    /// Why the run did not prove everything, if so.
    stopped: Option<Status>,
}

impl<'a, 'm> Run<'a, 'm> {
    fn new(
        problem: &'a Problem<'m>,
        budget: &'a Budget,
        watch: Watch<'a>,
        model: mip::Model,
        best: Option<Vec<i64>>,
    ) -> Self {
        let uppers = model.columns.iter().map(|column| column.upper).collect();
        let needed = problem.needed_to_count();
        Self { problem, budget, watch, model, uppers, needed, held: Vec::new(), best, nodes: 0, stopped: None }
    }

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
            let allowed = self.allowed(position < CHANGES);
            let answer = self.optimise(&allowed, &objective, sense, stage, constant)?;
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

    /// The columns that a level may take: where only households count, few candidates suffice; shortfalls always may be.
    fn allowed(&self, only_counts: bool) -> Vec<bool> {
        let needed = |column: usize| self.needed.get(column).is_none_or(|needed| *needed);
        (0..self.uppers.len()).map(|column| !only_counts || needed(column)).collect()
    }

    /// Opens these columns and those of the best plan so far, closes all others.
    fn open(&mut self, wanted: &[bool]) {
        for (column, wanted) in wanted.iter().enumerate() {
            let held = self.best.as_deref().is_some_and(|best| best[column] > 0);
            self.model.columns[column].upper = if *wanted || held { self.uppers[column] } else { 0 };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn a_narrow_look_closes_nothing_for_the_next_level() {
        let mut model = fixture::model();
        model.parameters.floors.single_parent = 100;
        let problem = Problem::build(&model, None);
        let budget = Budget::default();
        let mut run = Run::new(&problem, &budget, Watch::silent(), program::model(&problem), None);
        let uppers = |run: &Run<'_, '_>| run.model.columns.iter().map(|column| column.upper).collect::<Vec<_>>();
        let whole = uppers(&run);
        assert_eq!(whole.last(), Some(&1), "the shortfall of the floor is a column too");
        run.open(&vec![false; whole.len()]);
        assert_eq!(uppers(&run), vec![0; whole.len()]);
        run.open(&run.allowed(false));
        assert_eq!(uppers(&run), whole);
    }
}
