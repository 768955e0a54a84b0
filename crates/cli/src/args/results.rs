//! Where a planner's results go, and how hard to look for them: the same for scenarios, weeks to come and studies.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, value_parser};
use fasi_engine::kernel::budget::Budget;
use fasi_exchange::scenario::{Effort, MOVES, NODES};

use super::search;
use super::values;

/// Files that are written beside what is shown.
#[derive(Clone, Debug, Args)]
pub struct ResultArgs {
    /// Where the result goes.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    /// Where the page to be mailed goes.
    #[arg(long)]
    pub html: Option<PathBuf>,
    /// Where the tables go.
    #[arg(long)]
    pub xlsx: Option<PathBuf>,
    /// The folder for the tables as csv.
    #[arg(long)]
    pub csv: Option<PathBuf>,
    /// Whether files that are there may be replaced.
    #[arg(long)]
    pub force: bool,
}

/// How hard to search, by counts unless a time is asked for.
#[derive(Clone, Debug, Args)]
pub struct EffortArgs {
    /// Wall time for each solve; zero means none.
    #[arg(long, value_parser = values::seconds)]
    pub time_limit: Option<Duration>,
    /// Search nodes a level of placement and of training.
    #[arg(long, value_parser = value_parser!(u64).range(1..))]
    pub nodes: Option<u64>,
    /// Moves of each search of a week.
    #[arg(long, value_parser = value_parser!(u64).range(1..))]
    pub moves: Option<u64>,
    /// Seed of everything random, arrivals too.
    #[arg(long, default_value_t = 1)]
    pub seed: u32,
    /// Threads; they never change the result.
    #[arg(long, value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
}

impl EffortArgs {
    /// The effort; `warm` = each solve begins from the plan of things as they are.
    pub fn effort(&self, warm: bool) -> Effort {
        let time = self.time_limit.filter(|limit| !limit.is_zero());
        let budget = Budget { time, seed: self.seed, threads: threads(self.threads), ..Budget::default() };
        let (nodes, moves) = (time.is_none().then_some(NODES), time.is_none().then_some(MOVES));
        Effort { budget, nodes: self.nodes.or(nodes), moves: self.moves.or(moves), warm }
    }
}

/// As many as are asked for, or as there are processors; never more than these.
pub(super) fn threads(asked: Option<u16>) -> usize {
    search::threads(asked.map_or(usize::MAX, usize::from))
}
