//! The arguments of `fasi whatif` and `fasi replay`.

use std::num::NonZero;
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use clap::{Args, value_parser};
use fasi_engine::kernel::budget::Budget;
use fasi_exchange::scenario::{Effort, MOVES, NODES};

use super::{CaseArgs, RoomName, values};

/// `fasi whatif`.
#[derive(Debug, Args)]
pub struct ScenariosArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The scenarios.
    pub scenarios: PathBuf,
    /// Which rooms; all that have something to decide if it is not said.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub rooms: Vec<RoomName>,
    /// The answers of the questionnaire on training needs.
    #[arg(long)]
    pub answers: Option<PathBuf>,
    /// The mobile team's week; the first with visits if it is not said.
    #[arg(long, value_parser = values::week)]
    pub week: Option<NaiveDate>,
    /// Wall time for each scenario in each room; zero means none.
    #[arg(long, value_parser = values::seconds)]
    pub time_limit: Option<Duration>,
    /// Search nodes a level of placement.
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
    /// Whether every scenario is searched from nothing.
    #[arg(long)]
    pub cold: bool,
    /// Where the result goes.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    /// Where the page to be mailed goes.
    #[arg(long)]
    pub html: Option<PathBuf>,
    /// Where the tables go.
    #[arg(long)]
    pub xlsx: Option<PathBuf>,
    /// Whether files that are there may be replaced.
    #[arg(long)]
    pub force: bool,
}

impl ScenariosArgs {
    /// How hard to search: by counts, unless a time is asked for.
    pub fn effort(&self) -> Effort {
        let time = self.time_limit.filter(|limit| !limit.is_zero());
        let budget = Budget { time, seed: self.seed, threads: threads(self.threads), ..Budget::default() };
        let (nodes, moves) = (time.is_none().then_some(NODES), time.is_none().then_some(MOVES));
        Effort { budget, nodes: self.nodes.or(nodes), moves: self.moves.or(moves), warm: !self.cold }
    }
}

/// `fasi replay`.
#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// The result.
    pub result: PathBuf,
    /// Threads; they never change the result.
    #[arg(long, value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
}

impl ReplayArgs {
    /// On how many threads.
    pub fn threads(&self) -> usize {
        threads(self.threads)
    }
}

/// As many as are asked for, or as there are.
pub(super) fn threads(asked: Option<u16>) -> usize {
    let all = || std::thread::available_parallelism().map_or(1, NonZero::get);
    asked.map_or_else(all, usize::from)
}
