//! The exact solve: level by level, the levels above held at the values reached, each with its proven bound; how a level is
//! solved is in [`looks`], its prices in [`priced`].

mod kept;
mod large;
mod looks;
mod priced;

use std::time::Duration;

use super::core::Core;
use super::greedy;
use super::levels::{self, Aim, Caps};
use super::program::{self, Worth, assignment, taken, total};
use super::relaxed::Relaxation;
use super::smooth::Homes;
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Row};
use crate::kernel::outcome::{LevelOutcome, Outcome, Sense, Status, better};
use crate::placement::LEVELS;
use crate::placement::plan::Plan;
use crate::placement::problem::{Pick, Problem};
use crate::placement::value::{BRIDGED, CHANGES, PLACED, POINTS, Value};

/// Columns of a problem above which its linear relaxation takes too long, and what it takes for each of fewer, about: where there is
/// less time, nobody asks for it.
const LARGE: usize = 60_000;
const RELAXED: Duration = Duration::from_micros(60);
/// Columns above which a count that is near a bound without a solve is given no prices of its own, and the part of it that is near: they
/// would take seconds, which bridges and points need more.
const HUGE: usize = 10 * LARGE;
const NEAR: i64 = 40;

/// Solves the problem level by level within the budget.
///
/// Stopped at any time, it hands back the best plan so far with the bounds proven by then.
pub fn solve(
    problem: &Problem<'_>,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Outcome<Plan, { LEVELS.len() }>, EngineError> {
    solve_from(problem, None, budget, watch)
}

/// The same from a plan that may be good, though nothing is owed to it: as much of it as still fits is where the search begins.
pub fn solve_from(
    problem: &Problem<'_>,
    start: Option<&Plan>,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Outcome<Plan, { LEVELS.len() }>, EngineError> {
    let first = if problem.published.is_some() && is_short(problem, budget) {
        greedy::keeping(problem).or_else(|| first_plan(problem, start))
    } else {
        first_plan(problem, start)
    };
    let core = Core::around(problem, first.as_deref());
    Run { near: start.is_some(), ..Run::new(core, budget, watch, first.as_deref()) }.solved()
}

/// Whether there is less time than the linear relaxation takes.
fn is_short(problem: &Problem<'_>, budget: &Budget) -> bool {
    budget.time.is_some_and(|time| time < RELAXED * problem.columns() as u32)
}

/// The greedy's plan, or, if it is better, one that keeps of the published plan, or of the one to begin from, what can be kept.
fn first_plan(problem: &Problem<'_>, start: Option<&Plan>) -> Option<Vec<Pick>> {
    let plans = [
        greedy::first_plan(problem),
        greedy::keeping(problem),
        start.and_then(|start| greedy::beginning(problem, start)),
    ];
    let value = |picks: &Vec<Pick>| value_of(problem, &assignment(problem, picks));
    plans.into_iter().flatten().reduce(
        |one, other| {
            if better(&LEVELS, &value(&other), &value(&one)) { other } else { one }
        },
    )
}

/// What an assignment is worth.
fn value_of(problem: &Problem<'_>, values: &[i64]) -> Value {
    std::array::from_fn(|position| {
        let (objective, constant) = program::objective(problem, position);
        total(&objective, values) + constant
    })
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

/// What one stage of the run raises or lowers.
struct Goal {
    worth: Worth,
    sense: Sense,
    /// Belongs to the value beside what the columns add.
    constant: i64,
    /// Only households count, whatever the points.
    only_counts: bool,
    /// Whether its values say something to whoever watches.
    told: bool,
    /// What is told of it while it runs.
    stage: Progress,
}

struct Run<'a, 'm> {
    core: Core<'a, 'm>,
    budget: &'a Budget,
    watch: Watch<'a>,
    /// The integer program of the core.
    model: mip::Model,
    /// The model's own upper bounds: what a column may be where it is open.
    uppers: Vec<i64>,
    /// The columns that suffice for the levels that count households.
    needed: Vec<bool>,
    /// What the levels above reached.
    reached: Vec<(Aim, i64)>,
    /// The rows that hold it.
    held: Vec<Row>,
    best: Option<Vec<i64>>,
    /// The row prices of the objective of all levels together.
    prices: Option<Vec<f64>>,
    /// The linear relaxation; `None` before it is asked for, and once HiGHS failed at it.
    relaxation: Option<Relaxation>,
    nodes: u64,
    /// Whether the first plan comes from a problem much like this one, and is good already.
    near: bool,
    /// Whether the problem is too large for its linear relaxation, or time too short.
    large: bool,
    /// Whether it is so, and time has an end, so that HiGHS has no part in it; without a plan to begin with it is asked for one.
    hurried: bool,
    /// Whether changes against the published plan count from the beginning: where time is short, the plan sought is near it.
    keeps: bool,
    /// Bounds that need no solve, once they were asked.
    caps: Option<Caps>,
    /// What a column takes of each coupling row at the most, once it was asked.
    scales: Option<Vec<i64>>,
    /// Which row is the price of each unit's homes, once it was asked.
    homes: Option<Homes>,
    /// The longest that it took to let the core grow, and to set a packing up or to end a smoothed search.
    set_up: [Duration; 2],
    /// Why the run did not prove everything, if so.
    stopped: Option<Status>,
}

impl<'a, 'm> Run<'a, 'm> {
    fn new(core: Core<'a, 'm>, budget: &'a Budget, watch: Watch<'a>, first: Option<&[Pick]>) -> Self {
        let first = first.map(|picks| core.whole.plan(picks));
        let large = core.whole.columns() > LARGE || is_short(core.whole, budget);
        let hurried = large && budget.time.is_some() && first.is_some();
        let mut run = Self {
            budget,
            watch,
            model: mip::Model { columns: Vec::new(), rows: Vec::new() },
            uppers: Vec::new(),
            needed: Vec::new(),
            reached: Vec::new(),
            held: Vec::new(),
            best: None,
            prices: None,
            relaxation: None,
            nodes: 0,
            near: false,
            large,
            hurried,
            keeps: hurried && core.whole.published.is_some(),
            caps: None,
            scales: None,
            homes: None,
            set_up: [Duration::ZERO; 2],
            stopped: None,
            core,
        };
        run.settle(first.as_ref());
        run
    }

    /// Solves level by level from the first plan.
    fn solved(mut self) -> Result<Outcome<Plan, { LEVELS.len() }>, EngineError> {
        let first = self.best.as_deref().map_or([0; LEVELS.len()], |best| self.value_of(best));
        let mut bounds = [None; LEVELS.len()];
        let mut infeasible = false;
        if self.best.is_some() {
            self.together()?;
        }
        for (done, level) in order(self.core.whole).into_iter().enumerate() {
            let known = self.level(done as u32, level, &mut bounds)?;
            if !known {
                infeasible = true;
                break;
            }
        }
        Ok(self.outcome(first, bounds, infeasible))
    }

    /// Makes everything that speaks of the core's columns, with this plan as the best.
    fn settle(&mut self, best: Option<&Plan>) {
        let problem = &self.core.problem;
        self.model = if self.hurried { program::columns(problem) } else { program::model(problem) };
        self.uppers = self.model.columns.iter().map(|column| column.upper).collect();
        for (before, open) in self.core.befores.iter().enumerate() {
            self.uppers[problem.before_column(before)] = i64::from(*open);
        }
        self.needed = problem.needed_to_count();
        let hold = |(aim, reached): &(Aim, i64)| {
            let (objective, constant) = program::objective(problem, aim.level());
            aim.hold(problem, *reached, LEVELS[aim.level()].sense, objective, constant)
        };
        self.held = self.reached.iter().map(hold).collect();
        self.best = best.and_then(|plan| self.assigned(plan));
    }

    /// The columns' values for a plan of the core's candidates.
    fn assigned(&self, plan: &Plan) -> Option<Vec<i64>> {
        let picks = plan.itineraries.iter().map(|itinerary| self.core.problem.pick_of(itinerary));
        let picks: Option<Vec<Pick>> = picks.collect();
        picks.map(|picks| assignment(&self.core.problem, &picks))
    }

    /// The plan of an assignment.
    fn plan(&self, values: &[i64]) -> Plan {
        self.core.problem.plan(&taken(&self.core.problem, values))
    }

    /// Takes more candidates into the core.
    fn grow(&mut self, more: &[usize]) {
        let begun = self.watch.ticker.elapsed();
        let best = self.best.as_deref().map(|best| self.plan(best));
        self.core.take(more);
        self.core.gather();
        self.settle(best.as_ref());
        self.set_up[0] = self.set_up[0].max(self.watch.ticker.elapsed().saturating_sub(begun));
    }

    /// Solves one aim and holds what it reached; `false` if there is no plan at all.
    fn level(&mut self, done: u32, aim: Aim, bounds: &mut [Option<i64>; LEVELS.len()]) -> Result<bool, EngineError> {
        let position = aim.level();
        let (_, constant) = program::objective(&self.core.problem, position);
        let sense = LEVELS[position].sense;
        let stage = self.progress(done, position);
        let worth = vec![(position, 1)];
        let goal = Goal { worth, sense, constant, only_counts: position < CHANGES, told: true, stage };
        (self.watch.progress)(goal.stage);
        let cap = match position {
            CHANGES if self.hurried || self.best.is_none() => Some(kept::forced_changes(self.core.whole)),
            CHANGES => Some(kept::fewest_changes(self.core.whole, self.budget, self.watch)?),
            _ => self.caps.get_or_insert_with(|| Caps::of(self.core.whole)).of_level(position, &self.reached),
        };
        let cap = cap.map(|cap| cap - constant);
        if self.best.is_some() && self.value(&goal) == cap {
            bounds[position] = cap.map(|cap| cap + constant);
        } else if self.is_told(&goal, cap) {
            bounds[position] = cap.map(|cap| cap + constant);
            self.note_stop();
        } else if self.best.is_none() || !self.is_late(None) {
            let answer = self.optimise(&goal, position)?;
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
        let Some(reached) = self.value(&goal) else { return Ok(true) };
        self.reached.push((aim, reached));
        let objective = program::objective(&self.core.problem, position).0;
        self.held.push(aim.hold(&self.core.problem, reached, sense, objective, constant));
        if let Some(relaxation) = &mut self.relaxation {
            relaxation.hold(&self.core, aim, reached).map_err(|error| EngineError::Mip(error.to_string()))?;
        }
        Ok(true)
    }

    /// Whether a bound that needs no solve says so much of a count that prices, where they take long, would hardly say more.
    fn is_told(&self, goal: &Goal, cap: Option<i64>) -> bool {
        let near = |(cap, value): (i64, i64)| (cap - value).abs() * NEAR <= value;
        let takes_long = self.hurried && self.core.whole.columns() > HUGE;
        takes_long && goal.only_counts && cap.zip(self.value(goal)).is_some_and(near)
    }

    /// What the best plan so far is worth, without the constant.
    fn value(&self, goal: &Goal) -> Option<i64> {
        let best = self.best.as_deref()?;
        Some(total(&program::weighed(&self.core.problem, &goal.worth), best))
    }

    /// The columns that a level may take: where only households count, few candidates suffice; shortfalls always may be.
    fn allowed(&self, goal: &Goal) -> Vec<bool> {
        let needed = |column: usize| self.needed.get(column).is_none_or(|needed| *needed);
        (0..self.uppers.len()).map(|column| !goal.only_counts || needed(column)).collect()
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
        let Some(picks) = greedy::complete(&self.core.problem, &taken(&self.core.problem, best)) else { return };
        let completed = assignment(&self.core.problem, &picks);
        if better(&LEVELS, &self.value_of(&completed), &self.value_of(best)) {
            self.best = Some(completed);
        }
    }

    fn value_of(&self, values: &[i64]) -> Value {
        value_of(&self.core.problem, values)
    }

    fn is_over(&self) -> bool {
        self.watch.is_over(self.budget)
    }

    /// Whether the run is over, or what a stage sets up before it can be stopped, if it takes as long as ever, would no longer fit
    /// into the time until then.
    fn is_late(&self, until: Option<Duration>) -> bool {
        let ready = self.watch.ticker.elapsed() + self.set_up.iter().sum::<Duration>();
        self.is_over() || [until, self.budget.time].into_iter().flatten().any(|end| ready >= end)
    }

    fn note_stop(&mut self) {
        let status = if self.watch.ticker.cancelled() { Status::Cancelled } else { Status::TimeLimit };
        self.stopped.get_or_insert(status);
    }

    fn progress(&self, done: u32, position: usize) -> Progress {
        let stages = order(self.core.whole).len() as u32;
        Progress { stage: LEVELS[position].id, done, of: stages, value: None, bound: None }
    }

    fn outcome(
        self,
        first: Value,
        bounds: [Option<i64>; LEVELS.len()],
        infeasible: bool,
    ) -> Outcome<Plan, { LEVELS.len() }> {
        let best = if infeasible { None } else { self.best.as_deref() };
        let value = best.map_or([0; LEVELS.len()], |best| self.value_of(best));
        let mut proven = true;
        let counted: Vec<(Aim, i64)> = (PLACED..BRIDGED).map(|level| (Aim::Level(level), value[level])).collect();
        let levels = std::array::from_fn(|position| {
            // A plan found later may hold more of the levels above than was known when this one was looked at.
            let above = &counted[..position.clamp(PLACED, BRIDGED) - PLACED];
            let cap = self.caps.filter(|_| (PLACED..=BRIDGED).contains(&position) && best.is_some());
            let cap = cap.and_then(|caps| caps.of_level(position, above));
            let bound = bounds[position].map(|bound| cap.map_or(bound, |cap| bound.min(cap)));
            let level = LevelOutcome {
                value: value[position],
                bound,
                proven: proven && bound.is_some(),
                first: first[position],
            };
            proven &= bound == Some(value[position]) || levels::is_idle(self.core.whole, position);
            level
        });
        let status = match self.stopped {
            _ if infeasible => Status::Infeasible,
            Some(stopped) => stopped,
            None if proven => Status::Optimal,
            None => Status::WithinGap,
        };
        Outcome { status, plan: best.map(|values| self.plan(values)), levels, nodes: self.nodes }
    }
}

#[cfg(test)]
mod tests;
