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
        let threads = threads(self.threads.map_or(usize::MAX, usize::from));
        Budget { time, nodes: self.nodes, seed: self.seed, threads, ..Budget::default() }
    }
}

/// So many threads, and no more than there are processors: more would only take turns, and each search that goes on side by side
/// would find the time over before its own.
pub fn threads(asked: usize) -> usize {
    asked.min(std::thread::available_parallelism().map_or(1, NonZero::get)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_threads_are_used_than_there_are_processors() {
        let all = std::thread::available_parallelism().map_or(1, NonZero::get);
        assert_eq!((threads(0), threads(1), threads(1024)), (1, 1, all.min(1024)));
        let args = SearchArgs { time_limit: None, nodes: None, seed: 1, threads: Some(1024) };
        assert_eq!(args.budget(Duration::from_secs(1)).threads, all.min(1024));
    }
}
