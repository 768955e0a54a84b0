//! A case: the dataset with the decisions, policy and identities that go with it, read together so that the flaws of
//! all its files show at once.

use std::path::PathBuf;

use chrono::NaiveDate;
use fasi_engine::routes::plan::Plan;

use crate::check::{check, check_against};
use crate::decisions::Decisions;
use crate::flaw::Flaw;
use crate::identities::Identities;
use crate::keys::Keys;
use crate::own_week::{OwnWeek, parse_own_week};
use crate::parse::{Parsed, ParsedWeek, decide, parse, parse_week};
use crate::policy::Policy;
use crate::read::{open, read_all};
use crate::routes::Before;
use crate::rows::Dataset;
use crate::scenario::{Inputs, Scenarios, checked};
use crate::table::Book;
use crate::told::{concerns_week, settled};

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

/// Reads the files of a case and checks each alone and all together.
pub fn open_case(files: &Files) -> Result<Case, Vec<Flaw>> {
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
    let Some(dataset) = dataset else { return Err(flaws) };
    let keys = Keys::of(&dataset);
    if let Some(decisions) = &mut decisions {
        flaws.extend(check_against(decisions, &keys));
        flaws.extend(decide::clashes(decisions, &dataset));
    }
    if let Some(identities) = &mut identities {
        flaws.extend(check_against(identities, &keys));
    }
    let warnings = settled(flaws)?;
    let parsed = parse(&dataset, decisions.as_ref(), policy.as_ref())?;
    Ok(Case { dataset, decisions, policy, identities, parsed, warnings })
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

/// Reads scenarios with the files of the case that they change; of a week of the mobile team alone, tables that placement needs may be
/// missing.
pub fn open_scenarios(files: &Files, scenarios: &PathBuf, week: bool) -> Result<(Inputs, Scenarios), Vec<Flaw>> {
    let mut flaws = Vec::new();
    let file = book::<Scenarios>(Some(scenarios), &mut flaws);
    let base = if week {
        let (dataset, policy, found) = read_week(files);
        settled(found).map(|_| dataset.map(|dataset| (dataset, None, policy)))
    } else {
        open_case(files).map(|case| Some((case.dataset, case.decisions, case.policy)))
    };
    match (base, file) {
        (Ok(Some((dataset, decisions, policy))), Some(file)) => {
            let decisions = decisions.unwrap_or_else(Decisions::blank);
            let policy = policy.unwrap_or_else(Policy::blank);
            checked(file, flaws).map(|file| (Inputs { dataset, decisions, policy }, file))
        }
        (base, file) => {
            flaws.extend(base.err().into_iter().flatten());
            Err(file.map_or(flaws.clone(), |file| checked(file, flaws).err().unwrap_or_default()))
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
