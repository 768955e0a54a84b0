//! The arguments of `fasi simulate`. Numbers are checked with the data, so that all that is wrong is told at once.

use std::path::PathBuf;

use clap::{Args, value_parser};
use fasi_exchange::arrivals::Wanted;

use super::{CaseArgs, ResultArgs, results, values};

/// `fasi simulate`.
#[derive(Debug, Args)]
pub struct SimulateArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// Scenarios, which are played beside things as they are.
    pub scenarios: Option<PathBuf>,
    /// How many came, week by week.
    #[arg(long)]
    pub history: Option<PathBuf>,
    /// Weeks.
    #[arg(long)]
    pub weeks: Option<i64>,
    /// How households come.
    #[arg(long)]
    pub arrivals: Option<String>,
    /// Households a week.
    #[arg(long, value_parser = values::real)]
    pub mean: Option<f64>,
    /// How much they come in bunches.
    #[arg(long, value_parser = values::real)]
    pub size: Option<f64>,
    /// How homes become free.
    #[arg(long)]
    pub homes: Option<String>,
    /// Homes a week.
    #[arg(long, value_parser = values::real)]
    pub homes_mean: Option<f64>,
    /// How much they come in bunches.
    #[arg(long, value_parser = values::real)]
    pub homes_size: Option<f64>,
    /// How households leave the list.
    #[arg(long)]
    pub leaves: Option<String>,
    /// Households a week that do.
    #[arg(long, value_parser = values::real)]
    pub leaves_mean: Option<f64>,
    /// How much they do so in bunches.
    #[arg(long, value_parser = values::real)]
    pub leaves_size: Option<f64>,
    /// How homes are given.
    #[arg(long, value_delimiter = ',')]
    pub give: Vec<String>,
    /// Half the width of the interval of those who wait at the end.
    #[arg(long, value_parser = values::real)]
    pub precision: Option<f64>,
    /// Confidence in hundredths.
    #[arg(long)]
    pub confidence: Option<i64>,
    /// Replications at least.
    #[arg(long)]
    pub least: Option<i64>,
    /// Replications at most.
    #[arg(long)]
    pub most: Option<i64>,
    /// As many waiting are too many.
    #[arg(long)]
    pub limit: Option<i64>,
    /// Weeks that the price policy looks ahead.
    #[arg(long)]
    pub ahead: Option<i64>,
    /// Futures that it imagines each week.
    #[arg(long)]
    pub futures: Option<i64>,
    /// Search nodes a level of each week's solve.
    #[arg(long)]
    pub nodes: Option<i64>,
    /// Seed of everything random.
    #[arg(long)]
    pub seed: Option<i64>,
    /// Threads; they never change the result.
    #[arg(long, value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// Where the results go.
    #[command(flatten)]
    pub to: ResultArgs,
}

impl SimulateArgs {
    /// What is asked.
    pub fn wanted(&self) -> Wanted {
        Wanted {
            weeks: self.weeks,
            arrivals: self.arrivals.clone(),
            mean: self.mean,
            size: self.size,
            homes: self.homes.clone(),
            homes_mean: self.homes_mean,
            homes_size: self.homes_size,
            leaves: self.leaves.clone(),
            leaves_mean: self.leaves_mean,
            leaves_size: self.leaves_size,
            policies: self.give.clone(),
            precision: self.precision,
            confidence: self.confidence,
            least: self.least,
            most: self.most,
            limit: self.limit,
            ahead: self.ahead,
            futures: self.futures,
            nodes: self.nodes,
            seed: self.seed,
        }
    }

    /// On how many threads.
    pub fn threads(&self) -> usize {
        results::threads(self.threads)
    }
}
