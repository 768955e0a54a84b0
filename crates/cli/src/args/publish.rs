//! The arguments of `fasi publish`.

use std::path::PathBuf;

use clap::Args;

/// `fasi publish`.
#[derive(Debug, Args)]
pub struct PublishArgs {
    /// The dataset.
    pub dataset: PathBuf,
    /// The draft of a week.
    pub plan: PathBuf,
    /// Weights, switches and thresholds.
    #[arg(long)]
    pub policy: Option<PathBuf>,
    /// Where the published plan goes.
    #[arg(long, short)]
    pub output: PathBuf,
    /// Whether it is meant that most visits are not made.
    #[arg(long)]
    pub few: bool,
    /// Whether a plan that is there may be replaced.
    #[arg(long)]
    pub force: bool,
}
