//! How long and how hard to search, alike for every command that makes a plan.

use std::num::NonZero;
use std::time::Duration;

use clap::{Args, value_parser};
use fasi_engine::kernel::budget::Budget;

use super::values;

/// The limits of a search.
#[derive(Clone, Debug, Args)]
pub struct SearchArgs {
    /// Wall time; zero means none.
    #[arg(long, value_parser = values::seconds)]
    pub time_limit: Option<Duration>,
    /// Search nodes a level, or moves of each search: a limit that gives the same plan on every machine.
    #[arg(long, value_parser = value_parser!(u64).range(1..))]
    pub nodes: Option<u64>,
    /// Seed of everything random.
    #[arg(long, default_value_t = 1)]
    pub seed: u32,
    /// Threads; they never change the result.
    #[arg(long, value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
}

impl SearchArgs {
    /// The budget, with a time limit where neither limit is asked for. A limit of nodes alone gives the same plan everywhere:
    /// then no clock decides.
    pub fn budget(&self, usual: Duration) -> Budget {
        let time = match (self.time_limit, self.nodes) {
            (Some(limit), _) => Some(limit).filter(|limit| !limit.is_zero()),
            (None, Some(_)) => None,
            (None, None) => Some(usual),
        };
        let all = || std::thread::available_parallelism().map_or(1, NonZero::get);
        let threads = self.threads.map_or_else(all, usize::from);
        Budget { time, nodes: self.nodes, seed: self.seed, threads, ..Budget::default() }
    }
}
