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
use crate::parse::{Parsed, ParsedWeek, TERRITORY, decide, parse, parse_week};
use crate::policy::Policy;
use crate::read::{open, read_all};
use crate::routes::Before;
use crate::rows::{Dataset, HouseholdRow, TEAM};
use crate::table::{Book, Row};
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
    /// SHA-256 of the canonical inputs: of a proposal, or where the data are of the mobile team alone, of its first week.
    pub inputs: String,
    /// What people should look at; where the data are of the mobile team alone, in its first week too.
    pub warnings: Vec<Flaw>,
}

/// The books of a case, as far as they can be read, checked each alone and all together, and every flaw.
struct Books {
    dataset: Option<Dataset>,
    decisions: Option<Decisions>,
    policy: Option<Policy>,
    identities: Option<Identities>,
    flaws: Vec<Flaw>,
}

/// Reads the files of a case and checks each alone and all together.
pub fn open_case(files: &Files) -> Result<Case, Vec<Flaw>> {
    let Books { dataset, decisions, policy, identities, flaws } = read_case(files);
    let Some(dataset) = dataset else { return Err(flaws) };
    let warnings = settled(flaws)?;
    let parsed = parse(&dataset, decisions.as_ref(), policy.as_ref())?;
    Ok(Case { dataset, decisions, policy, identities, parsed, warnings })
}

/// The same for whoever wants to know whether the files are sound: of data of the mobile team alone it asks for nothing that only a proposal
/// of homes needs.
pub fn check_case(files: &Files) -> Result<Checked, Vec<Flaw>> {
    let Books { dataset, decisions, policy, identities, mut flaws } = read_case(files);
    let Some(dataset) = dataset else { return Err(flaws) };
    let alone = decisions.is_none() && is_of_the_team_alone(&dataset);
    if alone {
        flaws.retain(concerns_week);
    }
    let mut warnings = settled(flaws)?;
    let inputs = if alone {
        let week = parse_week(&dataset, policy.as_ref(), None, None)?;
        // those of the dataset come again with the week
        warnings.retain(|known| !week.warnings.contains(known));
        warnings.extend(week.warnings);
        week.hash
    } else {
        parse(&dataset, decisions.as_ref(), policy.as_ref())?.hash
    };
    Ok(Checked { dataset, decisions, policy, identities, inputs, warnings })
}

/// Whether a dataset has rows of the mobile team, and none that only a proposal of homes reads.
fn is_of_the_team_alone(dataset: &Dataset) -> bool {
    let seen = |table: &str| dataset.origin.seen.get(table);
    let has =
        |table: &str| seen(table).is_some_and(|seen| !seen.rows.is_empty() || seen.unread && !seen.name.is_empty());
    let of_week =
        |table: &str| TEAM.contains(&table) || TERRITORY.contains(&table) || table == HouseholdRow::TABLE.name;
    let mut others = Dataset::tables().filter(|table| !of_week(table.name));
    TEAM.iter().any(|table| has(table)) && !others.any(|table| has(table.name))
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
    Books { dataset, decisions, policy, identities, flaws }
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
