//! Trajectories that no thread is there for take turns.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::super::super::fixture::drawn;
use super::super::super::problem::Problem;
use super::super::Stand;
use super::super::cooperate::{Counts, Heat, Search, anneal};
use super::super::pool::Pool;
use super::SHARED;
use crate::kernel::budget::{Budget, Ticker, Watch};
use crate::kernel::search::Draw;

/// A search that finds nothing and counts how often it was asked to.
#[derive(Clone)]
struct Idle(Arc<AtomicU64>);

impl Search for Idle {
    type Kept = ();
    const STEPS: u64 = 4;

    fn cost(&self) -> i64 {
        1
    }
    fn attempt(&mut self, _most: i64, _draw: &mut Draw) -> Option<i64> {
        self.0.fetch_add(1, Ordering::Relaxed);
        None
    }
    fn keep(&self) {}
    fn resume(&mut self, (): &()) -> Option<i64> {
        Some(1)
    }
    fn stand(&self) -> Stand {
        Vec::new()
    }
    fn kept(&self, _stand: &Stand) {}
    fn show(&self, _pool: &mut Pool) {}
    fn counts(&self) -> Counts {
        Counts::default()
    }
}

/// A clock that moves on by a thousandth of a second whenever somebody looks.
struct Looks(AtomicU64);

impl Ticker for Looks {
    fn elapsed(&self) -> Duration {
        Duration::from_millis(self.0.fetch_add(1, Ordering::Relaxed))
    }
    fn cancelled(&self) -> bool {
        false
    }
}

/// How many moves each of so many trajectories tried on one thread.
fn tried(trajectories: usize, budget: &Budget) -> Vec<u64> {
    let model = drawn(SHARED, 1);
    let problem = Problem::build(&model);
    let searches: Vec<Idle> = (0..trajectories).map(|_| Idle(Arc::default())).collect();
    let heat = Heat { first: 1.0, last: 0.1, moves: 1e9, left_out: 1 };
    let looks = Looks(AtomicU64::new(0));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let watch = Watch { ticker: &looks, progress: &|_| {} };
    pool.install(|| anneal(&problem, searches.clone(), heat, budget, watch));
    searches.iter().map(|one| one.0.load(Ordering::Relaxed)).collect()
}

#[test]
fn on_one_thread_every_trajectory_has_its_share_of_the_time() {
    let budget = Budget { time: Some(Duration::from_mins(1)), ..Budget::default() };
    for trajectories in [2, 3] {
        let tried = tried(trajectories, &budget);
        let (least, most) = (tried.iter().min().unwrap(), tried.iter().max().unwrap());
        assert!(*least * 10 >= most * 8, "{tried:?}");
    }
}

#[test]
fn a_budget_of_moves_is_each_trajectorys_own_on_any_number_of_threads() {
    let budget = Budget { nodes: Some(400), ..Budget::default() };
    assert_eq!(tried(3, &budget), [400; 3]);
}
