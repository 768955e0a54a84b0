//! The arguments of `fasi route`.

use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use clap::{Args, value_parser};

use super::values;

/// `fasi route`.
#[derive(Debug, Args)]
pub struct RouteArgs {
    /// The dataset.
    pub dataset: PathBuf,
    /// Weights, switches and thresholds.
    #[arg(long)]
    pub policy: Option<PathBuf>,
    /// Which week, by its number or one of its days; the first with visits if it is not said.
    #[arg(long, value_parser = values::week)]
    pub week: Option<NaiveDate>,
    /// Wall time; zero means none.
    #[arg(long, value_parser = values::seconds)]
    pub time_limit: Option<Duration>,
    /// Moves of each search: a limit that gives the same plan on every machine.
    #[arg(long, value_parser = value_parser!(u64).range(1..))]
    pub nodes: Option<u64>,
    /// Seed of everything random.
    #[arg(long, default_value_t = 1)]
    pub seed: u32,
    /// Threads; they never change the result.
    #[arg(long, value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    /// Where the plan goes.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    /// Whether a plan that is there may be replaced.
    #[arg(long)]
    pub force: bool,
}
