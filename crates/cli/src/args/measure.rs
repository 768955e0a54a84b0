//! Arguments of what makes invented data and of what measures the search.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Subcommand, ValueEnum, value_parser};
use fasi_generate::assignment::FAMILIES;

use super::values;

/// `fasi generate`: a dataset, or what a subcommand says.
#[derive(Debug, Args)]
#[command(subcommand_negates_reqs = true)]
pub struct GenerateArgs {
    /// The dataset asked for.
    #[command(flatten)]
    pub dataset: Option<GenerateDatasetArgs>,
    /// Something else.
    #[command(subcommand)]
    pub other: Option<GenerateOther>,
}

/// What is generated besides datasets.
#[derive(Debug, Subcommand)]
pub enum GenerateOther {
    /// A benchmark instance.
    Assignment(GenerateAssignmentArgs),
    /// A week of the mobile team that is hard to plan.
    Week(GenerateWeekArgs),
    /// Training of many operators.
    Training(GenerateTrainingArgs),
}

/// `fasi generate assignment`.
#[derive(Debug, Args)]
pub struct GenerateAssignmentArgs {
    /// Families.
    #[arg(long, value_parser = value_parser!(u32).range(i64::from(*FAMILIES.start())..=i64::from(*FAMILIES.end())))]
    pub families: u32,
    /// Seed of everything drawn.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// The folder that the file goes to.
    #[arg(long, short)]
    pub output: PathBuf,
    /// Whether a file that is there may be replaced.
    #[arg(long)]
    pub force: bool,
}

/// `fasi generate week`.
#[derive(Debug, Args)]
pub struct GenerateWeekArgs {
    /// Visits.
    #[arg(long, default_value_t = 250, value_parser = value_parser!(u32).range(1..=10_000))]
    pub visits: u32,
    /// Seed of everything drawn.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// The folder that the files go to.
    #[arg(long, short)]
    pub output: PathBuf,
    /// Whether files that are there may be replaced.
    #[arg(long)]
    pub force: bool,
}

/// `fasi generate training`.
#[derive(Debug, Args)]
pub struct GenerateTrainingArgs {
    /// Operators.
    #[arg(long, default_value_t = 700, value_parser = value_parser!(u32).range(1..=9_999))]
    pub operators: u32,
    /// Slots.
    #[arg(long, default_value_t = 100, value_parser = value_parser!(u32).range(1..=999))]
    pub slots: u32,
    /// Seed of everything drawn.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// The folder that the files go to.
    #[arg(long, short)]
    pub output: PathBuf,
    /// Whether files that are there may be replaced.
    #[arg(long)]
    pub force: bool,
}

/// `fasi generate` without more.
#[derive(Debug, Args)]
pub struct GenerateDatasetArgs {
    /// Households.
    #[arg(long, value_parser = value_parser!(u32).range(1..=100_000))]
    pub households: u32,
    /// Units.
    #[arg(long, value_parser = value_parser!(u32).range(1..=100_000))]
    pub units: u32,
    /// Seed of everything drawn.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// The folder that the files go to.
    #[arg(long, short)]
    pub output: PathBuf,
    /// Whether files that are there may be replaced.
    #[arg(long)]
    pub force: bool,
}

/// The families of public instances, by the names that their lines bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BenchFamily {
    /// Generalised assignment.
    Gap,
    /// Several capacities, items that may be left out.
    Assignment,
    /// Vehicles with time windows.
    Vrptw,
    /// Home care with visits by two.
    Hhcrsp,
    /// Courses in sections.
    Sectioning,
}

/// `fasi bench`.
#[derive(Debug, Args)]
pub struct BenchArgs {
    /// Which kind of instance.
    #[arg(value_enum)]
    pub family: BenchFamily,
    /// The instances.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Wall time an instance; zero means none.
    #[arg(long, value_parser = values::seconds)]
    pub time_limit: Option<Duration>,
    /// Moves of each search for tours: a limit that gives the same line on every machine, but for the seconds.
    #[arg(long, value_parser = value_parser!(u64).range(1..))]
    pub nodes: Option<u64>,
    /// Threads an instance may use.
    #[arg(long, default_value_t = 1, value_parser = value_parser!(u16).range(1..=1024))]
    pub threads: u16,
    /// Seed of everything random.
    #[arg(long, default_value_t = 1)]
    pub seed: u32,
    /// What seats of sections are multiplied by.
    #[arg(long, value_parser = values::scale, default_value = "1")]
    pub capacity_scale: f64,
    /// The folder that solutions go to.
    #[arg(long)]
    pub solutions: Option<PathBuf>,
}
