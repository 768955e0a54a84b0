//! The arguments of `fasi whatif` and `fasi replay`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, value_parser};

use super::results::threads;
use super::{CaseArgs, EffortArgs, ResultArgs, RoomName, values};

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
    /// How hard to search.
    #[command(flatten)]
    pub effort: EffortArgs,
    /// Whether every scenario is searched from nothing.
    #[arg(long)]
    pub cold: bool,
    /// Where the results go.
    #[command(flatten)]
    pub to: ResultArgs,
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
