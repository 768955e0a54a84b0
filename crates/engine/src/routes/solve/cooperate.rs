//! Annealing, by trajectories that go side by side and meet.
//!
//! A trajectory's steps, and where it meets the others, belong to the budget: threads only carry them out, so an iteration
//! budget gives the same plan on any number of them. Under a time limit the heat follows the clock.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::super::problem::Problem;
use super::super::{COST_OF_MADE, LEVELS};
use super::Stand;
use super::pool::Pool;
use super::recombine::recombine;
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::search::Draw;

/// Into how many legs a cooling is cut, and after how many of them trajectories begin to meet: before, each looks for a
/// valley of its own.
pub const LEGS: u32 = 20;
const APART: u32 = 14;
/// The most coolings.
const COOLINGS: f64 = 32.0;
/// The part of the time after which it is known how many moves there will be.
const PROBE: f64 = 0.01;

/// A search that tries moves on a solution of its own.
pub trait Search: Send {
    /// A solution put aside.
    type Kept: Clone + Send + Sync + PartialEq;

    /// Steps between two looks at the clock: some thousandths of a second on the largest problems.
    const STEPS: u64;

    /// The cost of its solution.
    fn cost(&self) -> i64;

    /// Tries one move; the cost, if it is at most `most`, with the move made; else nothing has changed.
    fn attempt(&mut self, most: i64, draw: &mut Draw) -> Option<i64>;

    /// Puts its solution aside.
    fn keep(&self) -> Self::Kept;

    /// Goes on from a solution that was put aside; its cost, if it is one.
    fn resume(&mut self, kept: &Self::Kept) -> Option<i64>;

    /// Its solution, tour by tour.
    fn stand(&self) -> Stand;

    /// A solution of such tours, as it would be put aside.
    fn kept(&self, stand: &Stand) -> Self::Kept;

    /// Shows the tours of its solution to a pool.
    fn show(&self, pool: &mut Pool);

    /// How many moves it has judged since it was made, and how many it found impossible.
    fn counts(&self) -> Counts;

    /// Called every so many steps, for what need not be done at each.
    fn tidy(&mut self) {}
}

/// After which legs of a cooling tours are put together, and the most of a cooling's time that this takes each time.
const RECOMBINED: [u32; 2] = [17, 19];
const RECOMBINING: f64 = 0.05;
/// How many looks lie between two at which tours are shown to the pool, and how much dearer than the best, in parts of it,
/// the plan may be.
const SHOWN: u64 = 16;
const DEARER: i64 = 200;

/// From which heat to which, in units of cost, and how long a cooling is.
#[derive(Clone, Copy, Debug)]
pub struct Heat {
    /// At the start.
    pub first: f64,
    /// At the end.
    pub last: f64,
    /// Moves of one cooling: who has a budget for several cools several times, and keeps the best.
    pub moves: f64,
    /// What leaving out a point of priority costs: what costs less leaves nothing out.
    pub left_out: i64,
}

impl Heat {
    /// Geometric between the two; `part` of the way is done.
    fn at(self, part: f64) -> f64 {
        self.first * (self.last / self.first).powf(part.clamp(0.0, 1.0))
    }
}

/// What became of moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those whose exact difference was computed, or a bound that gives them up.
    pub judged: u64,
    /// Those that were found impossible before there was a difference.
    pub impossible: u64,
}

/// The best that trajectories found.
#[derive(Clone, Debug)]
pub struct Found<K> {
    /// The solution.
    pub kept: K,
    /// Moves tried by all trajectories.
    pub tried: u64,
    /// What became of the moves of all trajectories.
    pub counts: Counts,
}

/// One trajectory.
struct Trajectory<S: Search> {
    search: S,
    draw: Draw,
    cost: i64,
    best: (i64, S::Kept),
    tried: u64,
    pool: Pool,
}

/// What ends the search, and how far it is.
struct Clock<'a> {
    budget: &'a Budget,
    nodes: Option<u64>,
    watch: Watch<'a>,
    begun: f64,
    coolings: f64,
    told: Told,
}

/// The incumbent as the watch was told of it: each improvement once, from whichever trajectory, in falling order.
struct Told {
    best: Mutex<i64>,
    left_out: i64,
}

impl Told {
    /// Tells of a cost that is better than all before, with the legs done of all; after a leg in any case.
    fn tell(&self, cost: i64, (done, of): (u32, u32), after_leg: bool, watch: Watch<'_>) {
        // a lock that a panic left behind guards nothing but a number
        let mut best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        let of_point = self.left_out.max(1);
        let parts = |cost: i64| (cost / of_point, cost % of_point);
        let before = parts(*best);
        if cost < *best || after_leg {
            *best = cost.min(*best);
            let tell = |stage, value| (watch.progress)(Progress { stage, done, of, value: Some(value), bound: None });
            // what is left out comes first; what the visits cost that are made says so as long as there is any
            match parts(*best) {
                (0, cost) => tell(LEVELS[1].id, cost),
                (left, cost) if left == before.0 && cost < before.1 => tell(COST_OF_MADE, cost),
                (left, _) => tell(LEVELS[0].id, left),
            }
        }
    }
}

impl Clock<'_> {
    /// How much of the moves is used, from 0 to 1, by a trajectory that has tried so many; and how much of the time.
    fn parts(&self, tried: u64) -> (f64, f64) {
        let steps = self.nodes.map(|nodes| tried as f64 / nodes.max(1) as f64);
        let time = self.budget.time.map(|limit| {
            let all = (limit.as_secs_f64() - self.begun).max(1e-9);
            (self.watch.ticker.elapsed().as_secs_f64() - self.begun) / all
        });
        (steps.unwrap_or(0.0), time.unwrap_or(0.0))
    }

    /// Lets all trajectories go on from where so much of the budget was used until so much is. Those that no thread is there for take
    /// turns, each with a part of the time: else the first would use up what the others were to have.
    fn walk<S: Search>(&self, all: &mut [Trajectory<S>], from: f64, until: f64, heat: Heat) {
        let threads = rayon::current_num_threads().max(1);
        let turns = all.len().div_ceil(threads);
        for (turn, some) in (1u32..).zip(all.chunks_mut(threads)) {
            let time = from + (until - from) * f64::from(turn) / turns as f64;
            some.par_iter_mut().for_each(|one| one.walk((until, time), heat, self));
        }
    }

    /// Tells of a trajectory's best after such a part of the budget.
    fn tell(&self, best: i64, part: f64) {
        let legs = f64::from(LEGS) * self.coolings;
        self.told.tell(best, ((part * legs) as u32, legs as u32), false, self.watch);
    }
}

/// Moves of each trajectory where the budget says neither time nor moves.
const MOVES: u64 = 10_000_000;

/// Anneals until the budget is used, or somebody stops it. One trajectory a search.
pub fn anneal<S: Search>(
    problem: &Problem,
    searches: Vec<S>,
    heat: Heat,
    budget: &Budget,
    watch: Watch<'_>,
) -> Option<Found<S::Kept>> {
    let nodes = budget.nodes.or_else(|| budget.time.is_none().then_some(MOVES));
    let told = Told { best: Mutex::new(i64::MAX), left_out: heat.left_out };
    let mut clock = Clock { budget, nodes, watch, begun: watch.ticker.elapsed().as_secs_f64(), coolings: 1.0, told };
    let before = searches.first().map(Search::counts).unwrap_or_default();
    let begin = |(at, search): (u64, S)| {
        let (cost, kept) = (search.cost(), search.keep());
        let draw = Draw::new(u64::from(budget.seed) << 16 | at);
        Trajectory { search, draw, cost, best: (cost, kept), tried: 0, pool: Pool::new(problem) }
    };
    let mut all: Vec<Trajectory<S>> = (0u64..).zip(searches).map(begin).collect();
    let moves = nodes.map(|nodes| nodes as f64).or_else(|| {
        clock.walk(&mut all, 0.0, PROBE, heat);
        Some(all.first()?.tried as f64 / PROBE)
    });
    clock.coolings = (moves.unwrap_or(0.0) / heat.moves).round().clamp(1.0, COOLINGS);
    let legs = LEGS * clock.coolings as u32;
    for leg in 1..=legs {
        let part = |leg: u32| f64::from(leg) / f64::from(legs);
        // the first leg begins where it became known how many moves there will be
        let from = if leg == 1 { clock.parts(0).1.min(part(1)) } else { part(leg - 1) };
        clock.walk(&mut all, from, part(leg), heat);
        if watch.is_over(budget) {
            break;
        }
        if leg % LEGS > APART {
            meet(&mut all);
        }
        if RECOMBINED.contains(&(leg % LEGS)) {
            let limit = budget.time.map(|limit| watch.ticker.elapsed() + limit.mul_f64(RECOMBINING / clock.coolings));
            let stop = || watch.is_over(budget) || limit.is_some_and(|limit| watch.ticker.elapsed() >= limit);
            put_together(problem, &mut all, budget.seed, &stop);
        }
        if let Some(best) = all.iter().map(|one| one.best.0).min() {
            clock.told.tell(best, (leg, legs), true, watch);
        }
    }
    let tried = all.iter().map(|one| one.tried).sum();
    let counts = all.iter().map(|one| one.search.counts()).fold(Counts::default(), |all, one| Counts {
        judged: all.judged + one.judged - before.judged,
        impossible: all.impossible + one.impossible - before.impossible,
    });
    // Of equals the first, whatever thread was quicker.
    let best = all.into_iter().map(|one| one.best).reduce(|one, other| if other.0 < one.0 { other } else { one });
    best.map(|(_, kept)| Found { kept, tried, counts })
}

/// The worst goes on from what the best tours of all make together, if that is better than the best plan.
fn put_together<S: Search>(problem: &Problem, all: &mut [Trajectory<S>], seed: u32, stop: &dyn Fn() -> bool) {
    let Some(best) = (0..all.len()).min_by_key(|at| (all[*at].best.0, *at)) else { return };
    let Some(worst) = (0..all.len()).rev().max_by_key(|at| all[*at].cost) else { return };
    let (before, kept) = (all[best].best.clone(), all[worst].search.keep());
    let mut pool = Pool::new(problem);
    for one in all.iter() {
        pool.merge(&one.pool);
    }
    let one = &mut all[worst];
    let found = one.search.resume(&before.1).and_then(|_| {
        let stand = recombine(problem, &pool, &one.search.stand(), seed, stop)?;
        let found = one.search.kept(&stand);
        one.search.resume(&found).filter(|cost| *cost < before.0)
    });
    match found {
        Some(cost) => {
            one.cost = cost;
            one.best = (cost, one.search.keep());
        }
        None => {
            one.search.resume(&kept);
        }
    }
}

/// The worst goes on from where the best is.
fn meet<S: Search>(all: &mut [Trajectory<S>]) {
    let Some(best) = (0..all.len()).min_by_key(|at| (all[*at].cost, *at)) else { return };
    let Some(worst) = (0..all.len()).rev().max_by_key(|at| all[*at].cost) else { return };
    if all[best].cost < all[worst].cost {
        let kept = all[best].search.keep();
        all[worst].search.resume(&kept);
        all[worst].cost = all[worst].search.cost();
    }
}

impl<S: Search> Trajectory<S> {
    /// Goes on until so much of the moves is used, or so much of the time.
    fn walk(&mut self, until: (f64, f64), heat: Heat, clock: &Clock<'_>) {
        loop {
            let (moves, time) = clock.parts(self.tried);
            if moves >= until.0 || time >= until.1 || clock.watch.is_over(clock.budget) {
                return;
            }
            let part = moves.max(time);
            // The last cooling ends with the budget.
            let cooling = (part * clock.coolings).floor().min(clock.coolings - 1.0);
            let warm = heat.at(part * clock.coolings - cooling);
            for _ in 0..S::STEPS {
                // How much worse a move may be is drawn before it is tried, so that it can be given up early.
                let more = -warm * self.draw.unit().ln();
                let Some(cost) = self.search.attempt(self.cost + more as i64, &mut self.draw) else { continue };
                self.cost = cost;
                if cost < self.best.0 {
                    self.best = (cost, self.search.keep());
                }
            }
            self.tried += S::STEPS;
            clock.tell(self.best.0, part);
            self.search.tidy();
            let looks = self.tried / S::STEPS;
            if looks.is_multiple_of(SHOWN) && self.cost <= self.best.0 + self.best.0.abs() / DEARER {
                self.search.show(&mut self.pool);
            }
        }
    }
}
