//! The arguments of `fasi route`.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::Args;

use super::{SearchArgs, values};

/// `fasi suggest`.
#[derive(Debug, Args)]
pub struct SuggestArgs {
    /// The dataset.
    pub dataset: PathBuf,
    /// The week that people were told; it stays as it is.
    pub plan: PathBuf,
    /// The visit to find a place for.
    #[arg(long)]
    pub visit: String,
    /// Weights, switches and thresholds.
    #[arg(long)]
    pub policy: Option<PathBuf>,
    /// From when on there is something to decide.
    #[arg(long, value_parser = values::moment)]
    pub now: Option<NaiveDateTime>,
    /// How many places.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=50))]
    pub count: u8,
}

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
    /// A published plan is kept where it can be; a draft is where the search begins, no more.
    #[arg(long)]
    pub previous: Option<PathBuf>,
    /// From when on there is something to decide; before it all went as people were told.
    #[arg(long, value_parser = values::moment)]
    pub now: Option<NaiveDateTime>,
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
