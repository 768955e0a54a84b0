//! The arguments of the commands that ask about a plan.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum, value_parser};
use fasi_exchange::placement::Role;

use super::{CaseArgs, values};

/// `fasi explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The plan.
    pub plan: PathBuf,
    /// Whose proposal.
    #[arg(long)]
    pub household: Option<String>,
    /// Why not this unit.
    #[arg(long, requires = "household")]
    pub unit: Option<String>,
    /// Of a week of the mobile team, which visit.
    #[arg(long, conflicts_with_all = ["household", "unit", "weights"])]
    pub visit: Option<String>,
    /// Of training, which operator.
    #[arg(long, conflicts_with_all = ["household", "unit", "weights", "visit"])]
    pub operator: Option<String>,
    /// Of training, which activity: whom its editions could take, or why the operator does not attend it.
    #[arg(long, conflicts_with_all = ["household", "unit", "weights", "visit"])]
    pub activity: Option<String>,
    /// The answers of the questionnaire that a plan of training was made with.
    #[arg(long)]
    pub answers: Option<PathBuf>,
    /// For whom it is written.
    #[arg(long = "for", value_enum, default_value_t = ReaderName::Coordinator, requires = "unit")]
    pub role: ReaderName,
    /// In which range of the weights the home stays in a best plan.
    #[arg(long, requires = "household", conflicts_with = "unit")]
    pub weights: bool,
    /// How long to search, where the plan is made anew.
    #[command(flatten)]
    pub anew: AnewArgs,
}

/// How hard to search where the plan is made anew, again and again.
#[derive(Clone, Debug, Args)]
pub struct AnewArgs {
    /// Wall time in all; zero means none.
    #[arg(long, value_parser = values::seconds)]
    pub time_limit: Option<Duration>,
    /// Search nodes a level.
    #[arg(long, value_parser = value_parser!(u64).range(1..))]
    pub nodes: Option<u64>,
}

/// `fasi scarce`.
#[derive(Debug, Args)]
pub struct ScarceArgs {
    /// Of which case, and how hard to search.
    #[command(flatten)]
    pub asked: WhatIfArgs,
    /// A week of the mobile team; without it what is scarce is asked of placement.
    pub plan: Option<PathBuf>,
}

/// `fasi price`, and most of `fasi scarce`.
#[derive(Debug, Args)]
pub struct WhatIfArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// How hard to search.
    #[command(flatten)]
    pub anew: AnewArgs,
}

/// For whom an explanation is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReaderName {
    /// The team.
    Coordinator,
    /// The household.
    Household,
    /// The steering board.
    Board,
}

impl ReaderName {
    /// The role.
    pub fn of(self) -> Role {
        match self {
            Self::Coordinator => Role::Coordinator,
            Self::Household => Role::Household,
            Self::Board => Role::Board,
        }
    }
}
