//! How hard to search: for every scenario and room alike, by counts that give the same answer on every machine.

use fasi_engine::kernel::budget::Budget;
use serde::{Deserialize, Serialize};

/// Search nodes a level of placement where nothing else is asked for.
pub const NODES: u64 = 20_000;
/// Moves of each search of a week where nothing else is asked for.
pub const MOVES: u64 = 100_000;

/// Search nodes a level of training at most: its programs are larger, and its bounds mostly come before the first node.
pub const COURSE_NODES: u64 = 20;

/// How hard to search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Seed, threads, the gap that is good enough, and time for each scenario in each room, if it is limited.
    pub budget: Budget,
    /// Search nodes a level of placement.
    pub nodes: Option<u64>,
    /// Moves of each search of a week.
    pub moves: Option<u64>,
    /// Whether scenarios begin from the base's plan.
    pub warm: bool,
}

/// The same as a file tells it; threads never change a result and are not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EffortFile {
    /// Milliseconds for each scenario in each room, if limited: then a clock decides, and nobody can have the same bytes again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milliseconds: Option<u64>,
    /// Search nodes a level of placement, if limited.
    pub nodes: Option<u64>,
    /// Moves of each search of a week, if limited.
    pub moves: Option<u64>,
    /// Seed of everything random, arrivals too.
    pub seed: u32,
    /// Whether scenarios begin from the base's plan.
    pub warm: bool,
}

impl Effort {
    /// Search nodes a level of training.
    pub fn course_nodes(&self) -> Option<u64> {
        self.nodes.map(|nodes| nodes.min(COURSE_NODES))
    }

    /// As a file tells it.
    pub fn file(&self) -> EffortFile {
        let milliseconds = self.budget.time.map(|time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
        EffortFile { milliseconds, nodes: self.nodes, moves: self.moves, seed: self.budget.seed, warm: self.warm }
    }
}

impl EffortFile {
    /// The same effort again, on so many threads.
    pub fn again(&self, threads: usize) -> Effort {
        let time = self.milliseconds.map(std::time::Duration::from_millis);
        let budget = Budget { time, seed: self.seed, threads, ..Budget::default() };
        Effort { budget, nodes: self.nodes, moves: self.moves, warm: self.warm }
    }
}
