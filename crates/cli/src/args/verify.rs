//! The arguments of what judges plans: `fasi verify`, `fasi compare`.

use std::path::PathBuf;

use clap::Args;

use super::CaseArgs;

/// `fasi verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The plan.
    pub plan: PathBuf,
    /// The answers of the questionnaire that a plan of training was made with.
    #[arg(long)]
    pub answers: Option<PathBuf>,
    /// The plan published before, to judge the number of changes too.
    #[arg(long)]
    pub previous: Option<PathBuf>,
}

/// `fasi compare`.
#[derive(Debug, Args)]
pub struct CompareArgs {
    /// The first plan.
    pub first: PathBuf,
    /// The second plan.
    pub second: PathBuf,
    /// To value both plans on the same data, and to call things by their names.
    #[arg(long)]
    pub dataset: Option<PathBuf>,
    /// The decisions in force.
    #[arg(long, requires = "dataset")]
    pub decisions: Option<PathBuf>,
    /// Weights, switches and thresholds.
    #[arg(long, requires = "dataset")]
    pub policy: Option<PathBuf>,
    /// The answers of the questionnaire that plans of training were made with.
    #[arg(long, requires = "dataset")]
    pub answers: Option<PathBuf>,
}
