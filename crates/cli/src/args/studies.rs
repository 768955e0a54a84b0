//! The arguments of the planner's studies: `fasi margins`, `reach`, `front`, `accept`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum, value_parser};
use fasi_exchange::study::Goal;

use super::{CaseArgs, EffortArgs, ResultArgs, RoomName, values};

/// What all studies have: the week, how hard to search, where the result goes.
#[derive(Clone, Debug, Args)]
pub struct StudyArgs {
    /// The mobile team's week; the first with visits if it is not said.
    #[arg(long, value_parser = values::week)]
    pub week: Option<NaiveDate>,
    /// The answers of the questionnaire on training needs.
    #[arg(long)]
    pub answers: Option<PathBuf>,
    /// How hard to search.
    #[command(flatten)]
    pub effort: EffortArgs,
    /// Where the results go.
    #[command(flatten)]
    pub to: ResultArgs,
}

/// `fasi margins`.
#[derive(Debug, Args)]
pub struct MarginsArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// Which rooms; all that have something to decide if it is not said.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub rooms: Vec<RoomName>,
    /// Week, search, result.
    #[command(flatten)]
    pub study: StudyArgs,
}

/// The goals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GoalName {
    /// A lasting home for everybody.
    EveryonePlaced,
    /// Every visit of the week made.
    EveryVisit,
    /// No mandatory training left.
    MandatoryTraining,
}

impl GoalName {
    /// The goal.
    pub fn of(self) -> Goal {
        match self {
            Self::EveryonePlaced => Goal::EveryonePlaced,
            Self::EveryVisit => Goal::EveryVisit,
            Self::MandatoryTraining => Goal::MandatoryTraining,
        }
    }
}

/// `fasi reach`.
#[derive(Debug, Args)]
pub struct ReachArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The goal.
    #[arg(long, value_enum)]
    pub goal: GoalName,
    /// Solves at most, where only a solve can tell.
    #[arg(long, default_value_t = 40, value_parser = value_parser!(u32).range(1..=100_000))]
    pub tries: u32,
    /// Week, search, result.
    #[command(flatten)]
    pub study: StudyArgs,
}

/// `fasi front`.
#[derive(Debug, Args)]
pub struct FrontArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The first figure.
    #[arg(long, default_value = "homes", value_parser = values::figures())]
    pub x: String,
    /// The second.
    #[arg(long, default_value = "fund-cost", value_parser = values::figures())]
    pub y: String,
    /// About how many points at most.
    #[arg(long, default_value_t = 20, value_parser = value_parser!(u32).range(2..=500))]
    pub points: u32,
    /// Week, search, result.
    #[command(flatten)]
    pub study: StudyArgs,
}

/// `fasi accept`.
#[derive(Debug, Args)]
pub struct AcceptArgs {
    /// The past weeks, a dataset each.
    #[arg(required = true)]
    pub datasets: Vec<PathBuf>,
    /// The policy that is tested.
    #[arg(long)]
    pub policy: PathBuf,
    /// The one that it is held against; as if nothing were set if it is not said.
    #[arg(long)]
    pub against: Option<PathBuf>,
    /// The decisions in force in all of them.
    #[arg(long)]
    pub decisions: Option<PathBuf>,
    /// Which rooms; all that have something to decide in the first week if it is not said.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub rooms: Vec<RoomName>,
    /// Week, search, result.
    #[command(flatten)]
    pub study: StudyArgs,
}
