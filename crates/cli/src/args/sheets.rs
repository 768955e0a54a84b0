//! The arguments of `fasi sheets`.

use std::path::PathBuf;

use clap::Args;

/// `fasi sheets`.
#[derive(Debug, Args)]
pub struct SheetsArgs {
    /// The dataset.
    pub dataset: PathBuf,
    /// The plan of a week, or of training.
    pub plan: PathBuf,
    /// Weights, switches and thresholds.
    #[arg(long)]
    pub policy: Option<PathBuf>,
    /// The answers of the questionnaire that a plan of training was made with.
    #[arg(long)]
    pub answers: Option<PathBuf>,
    /// Who was at which session, for the list for certificates.
    #[arg(long)]
    pub attendance: Option<PathBuf>,
    /// The folder that the sheets go to.
    #[arg(long, short)]
    pub output: PathBuf,
    /// Whether sheets that are there may be replaced.
    #[arg(long)]
    pub force: bool,
}
