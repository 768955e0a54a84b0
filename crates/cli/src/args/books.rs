//! The kinds of file that people fill in, and the arguments of `fasi template`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The kinds of file that people fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BookKind {
    /// Households, units, supports, funds.
    Dataset,
    /// Pins, exclusions, refusals.
    Decisions,
    /// Weights, switches, thresholds.
    Policy,
    /// Who the households are.
    Identities,
    /// A week that people made themselves.
    Week,
    /// The answers of the questionnaire on training needs.
    Answers,
    /// Who was at which session.
    Attendance,
    /// What would be if.
    Scenarios,
    /// How many came, week by week.
    History,
}

/// `fasi template`.
#[derive(Debug, Args)]
pub struct TemplateArgs {
    /// For which file.
    #[arg(long = "for", value_enum, default_value_t = BookKind::Dataset)]
    pub kind: BookKind,
    /// Where to.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    /// Whether a file that is there may be replaced.
    #[arg(long)]
    pub force: bool,
}
