//! The arguments of `fasi train` and `fasi needs`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::SearchArgs;

/// `fasi train`.
#[derive(Debug, Args)]
pub struct TrainArgs {
    /// The dataset.
    pub dataset: PathBuf,
    /// The answers of the questionnaire.
    #[arg(long)]
    pub answers: Option<PathBuf>,
    /// Weights, switches and thresholds.
    #[arg(long)]
    pub policy: Option<PathBuf>,
    /// The plan that people were told of: its seats are kept where they can be.
    #[arg(long)]
    pub previous: Option<PathBuf>,
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

/// For whom what is needed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NeedsReader {
    /// The board, and whoever else: no levels of anybody, no small groups.
    Board,
    /// Whoever leads training: person by person.
    Lead,
}

/// `fasi needs`.
#[derive(Debug, Args)]
pub struct NeedsArgs {
    /// The dataset.
    pub dataset: PathBuf,
    /// The answers of the questionnaire.
    #[arg(long)]
    pub answers: Option<PathBuf>,
    /// For whom.
    #[arg(long = "for", value_enum, default_value_t = NeedsReader::Board)]
    pub role: NeedsReader,
    /// What one person needs, for that person to read.
    #[arg(long, conflicts_with = "role")]
    pub operator: Option<String>,
}
