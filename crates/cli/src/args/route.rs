//! The arguments of `fasi route`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{SearchArgs, values};

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
    /// How long and how hard to search.
    #[command(flatten)]
    pub search: SearchArgs,
    /// Where the plan goes.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    /// Whether a plan that is there may be replaced.
    #[arg(long)]
    pub force: bool,
}
