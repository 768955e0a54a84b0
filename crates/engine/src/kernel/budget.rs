//! How long and how hard to search: limits, seed, threads; the injected clock; where progress goes.

use std::time::Duration;

/// The limits of one solve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Wall time for the solve, read through the [`Ticker`]; `None` = until proven. Not part of a deterministic run.
    pub time: Option<Duration>,
    /// Branch-and-bound nodes for each level, or moves of each trajectory; deterministic.
    pub nodes: Option<u64>,
    /// Seed of everything random.
    pub seed: u32,
    /// Threads that carry the work out, at least 1; they never change the result.
    pub threads: usize,
    /// Searches that go on side by side and meet, where a room's search has such; part of the budget, at least 1.
    pub trajectories: usize,
    /// Stop a level once its proven gap is at most this many millionths of the value; 0 = prove it optimal.
    pub gap_millionths: u32,
}

impl Default for Budget {
    fn default() -> Self {
        Self { time: None, nodes: None, seed: 1, threads: 1, trajectories: 1, gap_millionths: 0 }
    }
}

/// The caller's clock and stop button: the engine itself knows neither.
pub trait Ticker: Sync {
    /// Time since the solve was asked for.
    fn elapsed(&self) -> Duration;
    /// Whether somebody asked to stop.
    fn cancelled(&self) -> bool;
}

/// A ticker whose time stands still and that nobody stops: for deterministic runs and tests.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unhurried;

impl Ticker for Unhurried {
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
    fn cancelled(&self) -> bool {
        false
    }
}

/// What a solve reports while it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The stage, as a word of the list `stage` (`choices`, `first-plan`, or a level's id).
    pub stage: &'static str,
    /// Stages finished, of [`Progress::of`].
    pub done: u32,
    /// Stages in all.
    pub of: u32,
    /// The incumbent's value at the level being solved, if there is one.
    pub value: Option<i64>,
    /// The proven bound at that level, if there is one yet.
    pub bound: Option<i64>,
}

/// Clock, stop button and progress sink of one solve.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    /// The clock and stop button.
    pub ticker: &'a dyn Ticker,
    /// Called at every stage and improvement; must return at once.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

impl Watch<'_> {
    /// A watch that never stops and tells nobody.
    pub fn silent() -> Watch<'static> {
        Watch { ticker: &Unhurried, progress: &|_| {} }
    }

    /// Whether the solve has to end: somebody asked for it, or the time is over.
    pub fn is_over(&self, budget: &Budget) -> bool {
        self.ticker.cancelled() || budget.time.is_some_and(|limit| self.ticker.elapsed() >= limit)
    }
}
