//! The arguments of every command. Their texts are messages (`cli-…`), set by [`localise`]; what is written here is for
//! readers of the code.

mod books;
mod errors;
mod localise;
mod measure;
mod publish;
mod questions;
mod results;
mod route;
mod scenarios;
mod search;
mod serve;
mod sheets;
mod simulate;
mod studies;
mod train;
mod values;
mod verify;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, value_parser};
use fasi_engine::placement::propose::MOST_ALTERNATIVES;
use fasi_exchange::case::Files;
use fasi_exchange::room::Room;
use fasi_exchange::text::Lang;

pub use books::{BookKind, TemplateArgs};
pub use errors::refuse;
pub use localise::command;
pub use measure::{
    BenchArgs, BenchFamily, GenerateArgs, GenerateAssignmentArgs, GenerateDatasetArgs, GenerateOther,
    GenerateTrainingArgs, GenerateWeekArgs,
};
pub use publish::PublishArgs;
pub use questions::{AnewArgs, ExplainArgs, ReaderName, ScarceArgs, WhatIfArgs};
pub use results::{EffortArgs, ResultArgs};
pub use route::{RouteArgs, SuggestArgs};
pub use scenarios::{ReplayArgs, ScenariosArgs};
pub use search::{SearchArgs, threads};
pub use serve::ServeArgs;
pub use sheets::SheetsArgs;
pub use simulate::SimulateArgs;
pub use studies::{AcceptArgs, FrontArgs, MarginsArgs, ReachArgs, StudyArgs};
pub use train::{NeedsArgs, NeedsReader, TrainArgs};
pub use verify::{CompareArgs, VerifyArgs};

/// What stands for every household.
pub const ALL: &str = "all";

/// Everything on the command line.
#[derive(Debug, Parser)]
#[command(name = "fasi", version, disable_help_flag = true, disable_version_flag = true)]
pub struct Cli {
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub struct Global {
    /// Language of texts; read before all else by [`lang`].
    #[arg(long, global = true, value_parser = values::lang)]
    pub lang: Option<String>,
    /// Text for people, JSON for programs.
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How results are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables and sentences.
    Text,
    /// One JSON object.
    Json,
    /// Markdown in both languages: rules only.
    Markdown,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Reads the files and tells every flaw.
    Check(CheckArgs),
    /// Writes a workbook to fill in.
    Template(TemplateArgs),
    /// Proposes a placement.
    Place(PlaceArgs),
    /// Plans a week of the mobile team.
    Route(RouteArgs),
    /// Makes the draft of a week what people are told.
    Publish(PublishArgs),
    /// Plans training.
    Train(TrainArgs),
    /// What training is needed.
    Needs(NeedsArgs),
    /// The best places for a visit in a week that stays as it is.
    Suggest(SuggestArgs),
    /// Why this, why not that, why nobody.
    Explain(ExplainArgs),
    /// The one-page letter for a household, or for each.
    Dossier(DossierArgs),
    /// The sheets, calendars and tables of a week of the mobile team.
    Sheets(SheetsArgs),
    /// What each decision costs.
    Price(WhatIfArgs),
    /// What is scarce.
    Scarce(ScarceArgs),
    /// What would be if.
    #[command(name = "whatif")]
    Scenarios(ScenariosArgs),
    /// Weeks to come, by chance.
    Simulate(Box<SimulateArgs>),
    /// What one more of each thing is worth.
    Margins(MarginsArgs),
    /// The cheapest additions that reach a goal.
    Reach(ReachArgs),
    /// Two figures against each other.
    Front(FrontArgs),
    /// A policy against another over past weeks.
    Accept(AcceptArgs),
    /// Makes a result of scenarios or of a study again.
    Replay(ReplayArgs),
    /// Judges a plan again.
    Verify(VerifyArgs),
    /// Two plans side by side.
    Compare(CompareArgs),
    /// The rules.
    Rules(RulesArgs),
    /// Invented data.
    Generate(GenerateArgs),
    /// Public benchmark instances.
    Bench(BenchArgs),
    /// JSON Schemas of the files.
    Schema(SchemaArgs),
    /// The HTTP service.
    Serve(ServeArgs),
    /// Completions for a shell.
    Completions(CompletionsArgs),
    /// Manual pages.
    Man(ManArgs),
}

/// The files that every question about a dataset needs.
#[derive(Clone, Debug, Args)]
pub struct CaseArgs {
    /// The dataset.
    pub dataset: PathBuf,
    /// The decisions in force.
    #[arg(long)]
    pub decisions: Option<PathBuf>,
    /// Weights, switches and thresholds.
    #[arg(long)]
    pub policy: Option<PathBuf>,
}

impl CaseArgs {
    /// The files of the case.
    pub fn files(&self) -> Files {
        Files {
            dataset: self.dataset.clone(),
            decisions: self.decisions.clone(),
            policy: self.policy.clone(),
            ..Files::default()
        }
    }
}

/// `fasi check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// Who the households are: checked, never shown.
    #[arg(long)]
    pub identities: Option<PathBuf>,
    /// The answers of the questionnaire on training needs.
    #[arg(long)]
    pub answers: Option<PathBuf>,
    /// The folder for copies with the flaws beside the rows.
    #[arg(long)]
    pub marked: Option<PathBuf>,
    /// A week that people made themselves: judged and priced, never changed.
    #[arg(long, conflicts_with_all = ["identities", "marked", "decisions", "answers"])]
    pub plan: Option<PathBuf>,
    /// Whether copies that are there may be replaced.
    #[arg(long, requires = "marked")]
    pub force: bool,
}

/// `fasi place`.
#[derive(Debug, Args)]
pub struct PlaceArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The plan published before.
    #[arg(long)]
    pub previous: Option<PathBuf>,
    /// How many other plans to look for.
    #[arg(long, default_value_t = 0, value_parser = value_parser!(u8).range(0..=i64::from(MOST_ALTERNATIVES)))]
    pub alternatives: u8,
    /// How long and how hard to search.
    #[command(flatten)]
    pub search: SearchArgs,
    /// The gap that is good enough, in millionths.
    #[arg(long, default_value = "0", value_parser = values::percent)]
    pub gap: u32,
    /// Where the plan goes.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    /// Whether a plan that is there may be replaced.
    #[arg(long)]
    pub force: bool,
}

/// Readers of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    /// The household.
    Household,
    /// The team.
    Coordinator,
}

/// `fasi dossier`.
#[derive(Debug, Args)]
pub struct DossierArgs {
    /// Dataset, decisions, policy.
    #[command(flatten)]
    pub case: CaseArgs,
    /// The plan.
    pub plan: PathBuf,
    /// Whose letter; `all` for everybody's.
    #[arg(long, default_value = ALL)]
    pub household: String,
    /// For whom.
    #[arg(long, value_enum, default_value_t = Reader::Household)]
    pub role: Reader,
    /// Who the households are: names for the letters, from nowhere else.
    #[arg(long)]
    pub identities: Option<PathBuf>,
    /// A file of messages in another language, or the folder that holds it.
    #[arg(long)]
    pub messages: Option<PathBuf>,
    /// The folder that the letters go to.
    #[arg(long, short)]
    pub output: PathBuf,
    /// Whether letters that are there may be replaced.
    #[arg(long)]
    pub force: bool,
}

/// The rooms, by the names that plan files use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RoomName {
    /// Households, homes and support.
    Placement,
    /// The mobile team's week.
    Routes,
    /// Who is trained in what, and when.
    Training,
}

impl RoomName {
    /// The room.
    pub fn of(self) -> Room {
        match self {
            Self::Placement => Room::Placement,
            Self::Routes => Room::Routes,
            Self::Training => Room::Training,
        }
    }
}

/// `fasi rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// Of which room.
    #[arg(long, value_enum, default_value_t = RoomName::Placement)]
    pub room: RoomName,
}

/// `fasi schema`.
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Of which file.
    #[arg(value_enum)]
    pub kind: BookKind,
}

/// `fasi completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// For which shell.
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// `fasi man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The folder that a page a command goes to.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
}

/// The language: `--lang`, else the environment's, else Italian.
pub fn lang(arguments: &[OsString], env: impl Fn(&str) -> Option<String>) -> Lang {
    let words: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let said = words.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--lang")? {
        "" => words.get(at + 1).copied(),
        value => value.strip_prefix('='),
    });
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(env).find(|locale| !locale.is_empty());
    said.and_then(Lang::of).or_else(|| set.as_deref().and_then(Lang::of)).unwrap_or_default()
}

/// The command that the arguments name, if it is one of ours.
pub fn subcommand(arguments: &[OsString]) -> Option<String> {
    let known = Cli::command();
    let named = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    named.into_iter().find(|word| known.find_subcommand(word).is_some()).map(str::to_owned)
}

/// Parses the command line with texts in a language.
pub fn parse(lang: Lang, arguments: Vec<OsString>) -> Result<Cli, clap::Error> {
    let mut command = command(lang);
    let matches = command.try_get_matches_from_mut(arguments)?;
    let cli = Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    match cli.global.lang.as_deref().filter(|tag| Lang::of(tag).is_none()) {
        // letters are written in any language that has messages
        Some(tag) if !matches!(cli.command, Command::Dossier(_)) => Err(errors::unknown_language(&command, tag)),
        _ => Ok(cli),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang_of(arguments: &[&str], env: &[(&str, &str)]) -> Lang {
        let arguments: Vec<OsString> = arguments.iter().map(Into::into).collect();
        lang(&arguments, |name| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_option_comes_before_the_environment_and_italian_last() {
        assert_eq!(lang_of(&["fasi", "rules"], &[]), Lang::It);
        assert_eq!(lang_of(&["fasi", "rules"], &[("LANG", "en_GB.UTF-8")]), Lang::En);
        assert_eq!(lang_of(&["fasi", "rules"], &[("LC_ALL", "it_IT.UTF-8"), ("LANG", "en_GB.UTF-8")]), Lang::It);
        assert_eq!(lang_of(&["fasi", "--lang=en", "rules"], &[("LANG", "it_IT.UTF-8")]), Lang::En);
        assert_eq!(lang_of(&["fasi", "rules", "--lang", "it"], &[("LANG", "en_GB.UTF-8")]), Lang::It);
        assert_eq!(lang_of(&["fasi", "rules"], &[("LC_ALL", ""), ("LANG", "C.UTF-8")]), Lang::It);
    }
}
