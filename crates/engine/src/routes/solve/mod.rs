//! The search: a first plan, then annealing until the budget is used.
//!
//! Tours that share nothing are ruined and recreated, with a granular local search now and then ([`ruin`]), which judges a place or
//! the exchange of two segments in O(1); tours with visits for several, links or a price on lateness are annealed on the shared
//! clock ([`mod@anneal`], over [`state`]). Both are one kind of search to [`cooperate`], which heats, cools and lets trajectories meet.

mod admit;
mod anneal;
mod cooperate;
mod greedy;
mod near;
#[cfg(test)]
mod plain;
mod pool;
mod recombine;
mod ruin;
mod state;
mod suggest;
#[cfg(test)]
mod tests;

pub use admit::admitted;
use anneal::Anneal;
use cooperate::{Counts, Heat, Search};
use ruin::Ruin;
use state::State;
pub use suggest::{as_drafted, as_published, filled, in_the_way, places};

use super::LEVELS;
use super::plan::{Plan, Stop, Tour};
use super::problem::Problem;
use crate::ids::{ShiftId, VisitId};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::outcome::Status;
use crate::kernel::search::Draw;
use crate::time::Ticks;

/// What a search came back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How it ended.
    pub status: Status,
    /// The best plan.
    pub plan: Plan,
    /// Its value as the search knows it, level by level.
    pub value: [i64; 2],
    /// The first plan.
    pub first: Plan,
    /// Moves tried.
    pub tried: u64,
    /// Moves judged, by their exact difference or by a bound that gives them up, first plan not counted; one try of tours alone judges
    /// many places.
    pub judged: u64,
    /// Moves that were found impossible before there was a difference: they are not judged.
    pub impossible: u64,
}

/// Heat at start and end, in parts of what a visit travels on average in the first plan: where tours share visits, and where
/// they do not.
const SHARED: (f64, f64) = (10.0, 0.01);
const ALONE: (f64, f64) = (1.0, 0.05);
/// The same where a plan was published before, or a draft is begun from: the search stays near it.
const KEPT: (f64, f64) = (1.0, 0.01);
/// Moves of one cooling, a task, where tours share visits: measured on home care with 50 to 100 patients, where shorter ones miss the best valley
/// and longer ones find it no oftener.
const COOLING: usize = 150_000;
/// The same where they share nothing: measured on vehicles with wide windows and 100 and 200 customers, where six coolings
/// find best known plans that one of as many tries in all misses.
const COOLING_ALONE: usize = 2_000;
/// The most visits that are also put in by regret, whose time grows faster than with their square: where the plan by due time leaves somebody
/// out, and where it is whole. On home care with 300 patients it takes a second, in which smoothing makes a whole plan cheaper than regret does.
const REGRETTED: usize = 500;
const REGRETTED_WHOLE: usize = 150;
/// Moves a task with which the first plan is smoothed: what is better or equal is taken.
const SMOOTHING: usize = 50;
/// How often.
const SMOOTHINGS: usize = 4;

/// Plans the tours.
pub fn solve(problem: &Problem, budget: &Budget, watch: Watch<'_>) -> Found {
    (watch.progress)(Progress { stage: "first-plan", done: 0, of: 1, value: None, bound: None });
    if problem.visits() == 0 || problem.tours.is_empty() {
        // There is no other plan than none.
        let value = [problem.priority.iter().sum(), 0];
        return Found {
            status: Status::Optimal,
            plan: Plan::default(),
            value,
            first: Plan::default(),
            tried: 0,
            judged: 0,
            impossible: 0,
        };
    }
    if problem.tasks() == 1 {
        return single(problem);
    }
    if problem.parts() { alone(problem, budget, watch) } else { shared(problem, budget, watch) }
}

/// One visit by one: every place on every tour is looked at, so that what is found is best.
fn single(problem: &Problem) -> Found {
    let mut state = State::new(problem, problem.penalty());
    greedy::fill(&mut state, &|| false);
    let plan = plan(problem, &state.stand());
    Found {
        status: Status::Optimal,
        value: state.value(),
        first: plan.clone(),
        plan,
        tried: 0,
        judged: 0,
        impossible: 0,
    }
}

/// The first plan alone.
pub fn first_plan(problem: &Problem, seed: u32) -> Plan {
    if problem.parts() {
        plan(problem, &first_alone(problem, seed, &|| false).stand())
    } else {
        plan(problem, &first_shared(problem, seed, &|| false, &|_| {}).0.stand())
    }
}

fn first_alone<'p>(problem: &'p Problem, seed: u32, stop: &(dyn Fn() -> bool + Sync)) -> Ruin<'p> {
    let mut search = Ruin::new(problem, problem.penalty());
    search.fill(&mut Draw::new(u64::from(seed)), stop);
    search
}

/// The first plan of tours that wait for each other, by due time or by regret, and what it travels before it is smoothed. Smoothing makes room, in
/// which what was left out is put where it costs least. `tell` hears the value of each plan on the way that is better than those before.
fn first_shared<'p>(
    problem: &'p Problem,
    seed: u32,
    stop: &(dyn Fn() -> bool + Sync),
    tell: &dyn Fn([i64; 2]),
) -> (Anneal<'p>, i64) {
    let mut state = State::new(problem, problem.penalty());
    greedy::fill(&mut state, stop);
    tell(state.value());
    let most = if state.sums().left_out > 0 { REGRETTED } else { REGRETTED_WHOLE };
    if problem.visits() <= most {
        let mut other = State::new(problem, problem.penalty());
        greedy::fill_by_regret(&mut other, stop);
        if other.cost() < state.cost() {
            state = other;
            tell(state.value());
        }
    }
    for before in [&problem.published, &problem.draft].into_iter().filter(|before| !before.is_empty()) {
        // What people were told is never given up for want of time: to put it back takes no search.
        let mut other = State::new(problem, problem.penalty());
        greedy::as_before(&mut other, before, &|| false);
        greedy::fill(&mut other, stop);
        if other.cost() < state.cost() {
            state = other;
            tell(state.value());
        }
    }
    let travel = state.sums().travel;
    let mut search = Anneal::new(state, stop);
    let mut draw = Draw::new(u64::from(seed));
    for _ in 0..SMOOTHINGS {
        for step in 0..SMOOTHING as u64 * problem.tasks() as u64 {
            if step.is_multiple_of(Anneal::STEPS) && stop() {
                return (search, travel);
            }
            search.attempt(search.cost(), &mut draw);
        }
        search.fill(stop);
        tell(search.state().value());
    }
    (search, travel)
}

/// Tours that share nothing.
fn alone(problem: &Problem, budget: &Budget, watch: Watch<'_>) -> Found {
    let mut search = first_alone(problem, budget.seed, &|| watch.is_over(budget));
    let first = plan(problem, &search.stand());
    let heat = heat(problem, search.travelled(), ALONE, COOLING_ALONE);
    let (tried, counts) = anneal(problem, &mut search, heat, budget, watch);
    Found {
        status: status(budget, watch),
        plan: plan(problem, &search.stand()),
        value: search.value(),
        first,
        tried,
        judged: counts.judged,
        impossible: counts.impossible,
    }
}

/// Tours that wait for each other.
fn shared(problem: &Problem, budget: &Budget, watch: Watch<'_>) -> Found {
    let tell = |[left, cost]: [i64; 2]| {
        let (level, value) = if left > 0 { (&LEVELS[0], left) } else { (&LEVELS[1], cost) };
        (watch.progress)(Progress { stage: level.id, done: 0, of: 1, value: Some(value), bound: None });
    };
    let (mut search, travel) = first_shared(problem, budget.seed, &|| watch.is_over(budget), &tell);
    let first = plan(problem, &search.stand());
    let parts = if problem.published.is_empty() && problem.draft.is_empty() { SHARED } else { KEPT };
    let heat = heat(problem, travel, parts, COOLING);
    let (tried, counts) = anneal(problem, &mut search, heat, budget, watch);
    let value = search.state().value();
    Found {
        status: status(budget, watch),
        plan: plan(problem, &search.stand()),
        value,
        first,
        tried,
        judged: counts.judged,
        impossible: counts.impossible,
    }
}

/// Goes on to the best that trajectories from here find; how many moves they tried, and what became of those.
fn anneal<S: Search + Clone>(
    problem: &Problem,
    search: &mut S,
    heat: Heat,
    budget: &Budget,
    watch: Watch<'_>,
) -> (u64, Counts) {
    let searches = vec![search.clone(); budget.trajectories.max(1)];
    let found = cooperate::anneal(problem, searches, heat, budget, watch);
    found.map_or((0, Counts::default()), |found| {
        search.resume(&found.kept);
        (found.tried, found.counts)
    })
}

fn heat(problem: &Problem, travel: i64, parts: (f64, f64), cooling: usize) -> Heat {
    let mean = (travel * problem.costs.travel) as f64 / problem.tasks().max(1) as f64;
    let mean = mean.max(1.0);
    let moves = (cooling * problem.tasks()) as f64;
    Heat { first: mean * parts.0, last: mean * parts.1, moves, left_out: problem.penalty() }
}

fn status(budget: &Budget, watch: Watch<'_>) -> Status {
    let late = budget.time.is_some_and(|limit| watch.ticker.elapsed() >= limit);
    if watch.ticker.cancelled() {
        Status::Cancelled
    } else if late {
        Status::TimeLimit
    } else {
        Status::IterationLimit
    }
}

/// Tour by tour: tasks with their starts.
type Stand = Vec<Vec<(u32, i64)>>;

fn plan(problem: &Problem, stand: &Stand) -> Plan {
    let stop = |(task, start): &(u32, i64)| {
        let visit = problem.visit[*task as usize];
        Stop { visit: VisitId(visit), seat: task - problem.first[visit as usize], start: Ticks(*start) }
    };
    let tours = (0u32..).zip(stand).filter(|(_, tasks)| !tasks.is_empty());
    let tours = tours.map(|(shift, tasks)| Tour { shift: ShiftId(shift), stops: tasks.iter().map(stop).collect() });
    Plan { tours: tours.collect() }
}
