//! A case: the dataset with the decisions, policy and identities that go with it, read together so that the flaws of
//! all its files show at once.

use std::path::PathBuf;

use chrono::NaiveDate;
use fasi_engine::routes::plan::Plan;

use crate::arrivals::History;
use crate::check::{check, check_against};
use crate::decisions::Decisions;
use crate::flaw::Flaw;
use crate::identities::Identities;
use crate::keys::Keys;
use crate::own_week::{OwnWeek, parse_own_week};
use crate::parse::{Parsed, ParsedTraining, ParsedWeek, TERRITORY, decide, gather, parse, parse_training, parse_week};
use crate::policy::Policy;
use crate::questionnaire::Questionnaire;
use crate::read::{open, read_all};
use crate::room::Room;
use crate::routes::Before;
use crate::rows::{CompetenceRow, Dataset, HouseholdRow, OperatorRow, TEAM, TRAINING};
use crate::scenario::{Inputs, Scenarios, checked};
use crate::table::{Book, Row};
use crate::told::{concerns_training, concerns_week, settled};
use crate::training::Told;

/// Where the files of a case are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The dataset.
    pub dataset: PathBuf,
    /// The decisions, if there are any.
    pub decisions: Option<PathBuf>,
    /// The policy, if it is not the default.
    pub policy: Option<PathBuf>,
    /// The identities: only checked against the dataset, never handed to a solve.
    pub identities: Option<PathBuf>,
    /// The answers of the questionnaire on training needs.
    pub answers: Option<PathBuf>,
}

/// A case without a flaw.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The dataset.
    pub dataset: Dataset,
    /// The decisions.
    pub decisions: Option<Decisions>,
    /// The policy.
    pub policy: Option<Policy>,
    /// The identities.
    pub identities: Option<Identities>,
    /// What the engine works on.
    pub parsed: Parsed,
    /// What people should look at: warnings, none of which keeps the data from being used.
    pub warnings: Vec<Flaw>,
}

/// What files hold that were only looked through.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The dataset.
    pub dataset: Dataset,
    /// The decisions.
    pub decisions: Option<Decisions>,
    /// The policy.
    pub policy: Option<Policy>,
    /// The identities.
    pub identities: Option<Identities>,
    /// SHA-256 of the canonical inputs: of a proposal; where the data are not of homes, of the mobile team's first week, or of training.
    pub inputs: String,
    /// What people should look at; where the data are not of homes, in the first week and in training too.
    pub warnings: Vec<Flaw>,
}

/// The books of a case, as far as they can be read, checked each alone and all together, and every flaw.
struct Books {
    dataset: Option<Dataset>,
    decisions: Option<Decisions>,
    policy: Option<Policy>,
    identities: Option<Identities>,
    answers: Option<Questionnaire>,
    flaws: Vec<Flaw>,
}

/// Reads the files of a case and checks each alone and all together.
pub fn open_case(files: &Files) -> Result<Case, Vec<Flaw>> {
    let Books { dataset, decisions, policy, identities, flaws, .. } = read_case(files);
    let Some(dataset) = dataset else { return Err(flaws) };
    let warnings = settled(flaws)?;
    let parsed = parse(&dataset, decisions.as_ref(), policy.as_ref())?;
    Ok(Case { dataset, decisions, policy, identities, parsed, warnings })
}

/// The same for whoever wants to know whether the files are sound: of data of the mobile team or of training alone it asks for nothing that
/// only a proposal of homes needs.
pub fn check_case(files: &Files) -> Result<Checked, Vec<Flaw>> {
    let Books { dataset, decisions, policy, identities, answers, mut flaws } = read_case(files);
    let Some(dataset) = dataset else { return Err(flaws) };
    let rooms = Rooms::of(&dataset, decisions.is_some());
    if !rooms.homes {
        flaws.retain(|flaw| rooms.week && concerns_week(flaw) || rooms.training && concerns_training(flaw));
    }
    let mut warnings = settled(flaws)?;
    let mut inputs = None;
    // those of the dataset come again with the week and with training
    let mut more = |found: Vec<Flaw>| {
        warnings.retain(|known| !found.contains(known));
        warnings.extend(found);
    };
    if !rooms.homes && rooms.week {
        let week = parse_week(&dataset, policy.as_ref(), None, None)?;
        more(week.warnings);
        inputs = Some(week.hash);
    }
    if !rooms.homes && rooms.training {
        let training = parse_training(&dataset, policy.as_ref(), answers.as_ref(), None, Vec::new())?;
        more(training.warnings);
        inputs = inputs.or(Some(training.hash));
    }
    let inputs = match inputs {
        Some(inputs) => inputs,
        None => parse(&dataset, decisions.as_ref(), policy.as_ref())?.hash,
    };
    Ok(Checked { dataset, decisions, policy, identities, inputs, warnings })
}

/// What a dataset has rows for.
#[derive(Clone, Copy, Debug)]
struct Rooms {
    homes: bool,
    week: bool,
    training: bool,
}

impl Rooms {
    /// By the tables that have rows; homes too where people decided something of them, or where nothing says what it is about.
    fn of(dataset: &Dataset, decided: bool) -> Self {
        let has = |table: &str| {
            let seen = dataset.origin.seen.get(table);
            seen.is_some_and(|seen| !seen.rows.is_empty() || seen.unread && !seen.name.is_empty())
        };
        let any = |tables: &[&str]| tables.iter().any(|table| has(table));
        let (week, training) = (any(&TEAM), any(&TRAINING));
        let shared = |table: &str| TERRITORY.contains(&table) || table == HouseholdRow::TABLE.name;
        let of_others = |table: &str| TEAM.contains(&table) || TRAINING.contains(&table) || shared(table);
        let homes =
            decided || !week && !training || Dataset::tables().any(|table| !of_others(table.name) && has(table.name));
        Self { homes, week, training }
    }
}

fn read_case(files: &Files) -> Books {
    let mut flaws = Vec::new();
    let mut dataset = book::<Dataset>(Some(&files.dataset), &mut flaws);
    if let Some(dataset) = &mut dataset {
        flaws.extend(check(dataset));
    }
    let mut decisions = book::<Decisions>(files.decisions.as_ref(), &mut flaws);
    let policy = book::<Policy>(files.policy.as_ref(), &mut flaws);
    let mut identities = book::<Identities>(files.identities.as_ref(), &mut flaws);
    if let Some(policy) = &policy {
        decide::policy(policy, &mut flaws);
    }
    if let Some(dataset) = &dataset {
        let keys = Keys::of(dataset);
        if let Some(decisions) = &mut decisions {
            flaws.extend(check_against(decisions, &keys));
            flaws.extend(decide::clashes(decisions, dataset));
        }
        if let Some(identities) = &mut identities {
            flaws.extend(check_against(identities, &keys));
        }
    }
    let answers = questionnaire(files, &mut flaws);
    if let (Some(dataset), Some(answers)) = (&dataset, &answers) {
        flaws.extend(answers.clone().needs(dataset).1);
    }
    Books { dataset, decisions, policy, identities, answers, flaws }
}

/// Reads the dataset and the policy for one week of the mobile team: the one that holds `day`, or the first with visits.
/// Tables that placement alone needs may be missing. `before` is what people were told, where it is planned anew.
pub fn open_week(files: &Files, day: Option<NaiveDate>, before: Option<&Before>) -> Result<ParsedWeek, Vec<Flaw>> {
    let (dataset, policy, flaws) = read_week(files);
    let Some(dataset) = dataset else { return Err(flaws) };
    settled(flaws)?;
    parse_week(&dataset, policy.as_ref(), day, before)
}

/// Reads a week that people made themselves, with the dataset and the policy that it is judged by.
pub fn open_own_week(files: &Files, week: &PathBuf) -> Result<(ParsedWeek, Plan), Vec<Flaw>> {
    let (dataset, policy, mut flaws) = read_week(files);
    let own = book::<OwnWeek>(Some(week), &mut flaws);
    let (Some(dataset), Some(own)) = (dataset, own) else { return Err(flaws) };
    parse_own_week(&dataset, policy.as_ref(), own, flaws)
}

/// Reads what scenarios and studies are about. Where only a week of the mobile team is asked, or only training, tables that placement needs
/// may be missing; answers of the questionnaire are joined to the needs.
pub fn open_inputs(files: &Files, rooms: &[Room]) -> Result<Inputs, Vec<Flaw>> {
    let (mut dataset, decisions, policy) = match rooms {
        [Room::Routes] => {
            let (dataset, policy, found) = read_week(files);
            settled(found.clone())?;
            (dataset.ok_or(found)?, None, policy)
        }
        [Room::Training] => {
            let (dataset, _, mut flaws) = read_training(files);
            let policy = book::<Policy>(files.policy.as_ref(), &mut flaws);
            let Some(dataset) = dataset else { return Err(flaws) };
            let dataset = gather(&dataset, None, &[], flaws)?.0;
            (dataset, None, policy)
        }
        _ => {
            let case = open_case(files)?;
            (case.dataset, case.decisions, case.policy)
        }
    };
    let mut flaws = Vec::new();
    if let Some(answers) = questionnaire(files, &mut flaws) {
        dataset = gather(&dataset, Some(&answers), &[], flaws)?.0;
    } else {
        settled(flaws)?;
    }
    let decisions = decisions.unwrap_or_else(Decisions::blank);
    Ok(Inputs { dataset, decisions, policy: policy.unwrap_or_else(Policy::blank) })
}

/// Reads a policy alone; an empty one where no file is given.
pub fn open_policy(path: Option<&PathBuf>) -> Result<Policy, Vec<Flaw>> {
    let mut flaws = Vec::new();
    let policy = book::<Policy>(path, &mut flaws);
    if let Some(policy) = &policy {
        decide::policy(policy, &mut flaws);
    }
    settled(flaws)?;
    Ok(policy.unwrap_or_else(Policy::blank))
}

/// Reads scenarios with the files of the case that they change, for these rooms.
pub fn open_scenarios(files: &Files, scenarios: &PathBuf, rooms: &[Room]) -> Result<(Inputs, Scenarios), Vec<Flaw>> {
    let mut flaws = Vec::new();
    let file = book::<Scenarios>(Some(scenarios), &mut flaws);
    match (open_inputs(files, rooms), file) {
        (Ok(inputs), Some(file)) => checked(file, flaws).map(|file| (inputs, file)),
        (base, file) => {
            flaws.extend(base.err().into_iter().flatten());
            Err(file.map_or(flaws.clone(), |file| checked(file, flaws).err().unwrap_or_default()))
        }
    }
}

/// What is played through: the base, scenarios, a history, and what people should look at.
pub type ForWeeks = (Inputs, Scenarios, Option<History>, Vec<Flaw>);

/// Reads the files of a case, and with them scenarios and a history of arrivals, if they are given.
pub fn open_for_weeks(
    files: &Files,
    scenarios: Option<&PathBuf>,
    history: Option<&PathBuf>,
) -> Result<ForWeeks, Vec<Flaw>> {
    let (base, mut flaws) = match scenarios {
        Some(scenarios) => match open_scenarios(files, scenarios, &[Room::Placement]) {
            Ok((base, file)) => (Some((base, file)), Vec::new()),
            Err(flaws) => (None, flaws),
        },
        None => match open_inputs(files, &[Room::Placement]) {
            Ok(inputs) => (Some((inputs, Scenarios::blank())), Vec::new()),
            Err(flaws) => (None, flaws),
        },
    };
    let history = match history.map(|path| History::open(path)) {
        Some(Ok((history, found))) => {
            flaws.extend(found);
            Some(history)
        }
        Some(Err(found)) => {
            flaws.extend(found);
            None
        }
        None => None,
    };
    let Some((base, file)) = base else { return Err(flaws) };
    settled(flaws).map(|warnings| (base, file, history, warnings))
}

/// Reads the dataset, the policy and the answers of the questionnaire for training. Tables that other rooms need may be missing. `before` are
/// the editions that people were told of, where it is planned anew.
pub fn open_training(files: &Files, before: Option<&Told>) -> Result<ParsedTraining, Vec<Flaw>> {
    let (dataset, answers, mut flaws) = read_training(files);
    let policy = book::<Policy>(files.policy.as_ref(), &mut flaws);
    let Some(dataset) = dataset else { return Err(flaws) };
    parse_training(&dataset, policy.as_ref(), answers.as_ref(), before, flaws)
}

/// Reads what is asked of operators and competences, whatever activities and slots there are: the dataset with the answers among its
/// needs, and what should be looked at.
pub fn open_needs(files: &Files) -> Result<(Dataset, Vec<Flaw>), Vec<Flaw>> {
    let (dataset, answers, flaws) = read_training(files);
    let Some(dataset) = dataset else { return Err(flaws) };
    gather(&dataset, answers.as_ref(), &[OperatorRow::TABLE, CompetenceRow::TABLE], flaws)
}

/// What can be read of the dataset and the answers, and the flaws of both.
fn read_training(files: &Files) -> (Option<Dataset>, Option<Questionnaire>, Vec<Flaw>) {
    let mut flaws = Vec::new();
    let dataset = book::<Dataset>(Some(&files.dataset), &mut flaws);
    let answers = questionnaire(files, &mut flaws);
    (dataset, answers, flaws)
}

/// What can be read of the answers, if they are given; their flaws go to `flaws`.
fn questionnaire(files: &Files, flaws: &mut Vec<Flaw>) -> Option<Questionnaire> {
    match Questionnaire::open(files.answers.as_ref()?) {
        Ok((answers, found)) => {
            flaws.extend(found);
            Some(answers)
        }
        Err(found) => {
            flaws.extend(found);
            None
        }
    }
}

/// What can be read of the dataset and the policy for a week, checked, and the flaws that concern one.
fn read_week(files: &Files) -> (Option<Dataset>, Option<Policy>, Vec<Flaw>) {
    let mut flaws = Vec::new();
    let mut dataset = book::<Dataset>(Some(&files.dataset), &mut flaws);
    if let Some(dataset) = &mut dataset {
        flaws.extend(check(dataset));
    }
    let policy = book::<Policy>(files.policy.as_ref(), &mut flaws);
    if let Some(policy) = &policy {
        decide::policy(policy, &mut flaws);
    }
    if dataset.is_some() {
        flaws.retain(concerns_week);
    }
    (dataset, policy, flaws)
}

/// What can be read of a book, if it is given and its bytes can be had; its flaws go to `flaws`.
fn book<B: Book>(path: Option<&PathBuf>, flaws: &mut Vec<Flaw>) -> Option<B> {
    match open(path?) {
        Ok((file, source)) => {
            let (book, found) = read_all::<B>(&file, &source);
            flaws.extend(found);
            Some(book)
        }
        Err(found) => {
            flaws.extend(found);
            None
        }
    }
}
