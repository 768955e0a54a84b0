//! Plan files v1 of training: editions by activity, slots and staff codes.

use std::collections::BTreeMap;

use fasi_engine::ids::{ActivityId, OperatorId, SlotId};
use fasi_engine::kernel::budget::Budget;
use fasi_engine::kernel::outcome::Outcome;
use fasi_engine::training::LEVELS;
use fasi_engine::training::plan::{Edition, Plan};
use fasi_engine::training::value::Value;
use serde::{Deserialize, Serialize};

use crate::flaw::{Code, Flaw, Place};
use crate::lexicon::table_key;
use crate::parse::ParsedTraining;
use crate::plan_file::{BudgetFile, LevelFile, opened, read_whole, status_name, whole_text};
use crate::room::{PLAN_FORMAT, Room};
use crate::text::Arg;

/// A plan of training as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TrainingFile {
    /// `fasi-plan`.
    pub format: String,
    /// 1.
    pub version: u32,
    /// `training`.
    pub room: String,
    /// SHA-256 of the canonical parsed inputs: territory, operators, activities, slots, policy.
    pub inputs: String,
    /// Version of the engine that made it.
    pub engine: String,
    /// The budget it was made with.
    pub budget: BudgetFile,
    /// How the solve ended.
    pub status: String,
    /// Value by level.
    pub levels: Vec<LevelFile>,
    /// The editions that are held.
    pub editions: Vec<EditionFile>,
    /// Those that people were told of before, where training was planned anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Told>,
}

/// What people were told of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// How often training had been planned anew by then.
    pub anew: u32,
    /// The editions.
    pub editions: Vec<EditionFile>,
}

/// An edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditionFile {
    /// The activity.
    pub activity: String,
    /// Its slots, one a session, in order.
    pub slots: Vec<String>,
    /// Who attends, by staff code.
    pub attendees: Vec<String>,
}

impl TrainingFile {
    /// The file of an outcome.
    pub fn of(parsed: &ParsedTraining, outcome: &Outcome<Plan, { LEVELS.len() }>, budget: &Budget) -> Self {
        let none = Plan::default();
        let plan = outcome.plan.as_ref().unwrap_or(&none);
        Self {
            format: PLAN_FORMAT.to_owned(),
            version: 1,
            room: Room::Training.name().to_owned(),
            inputs: parsed.hash.clone(),
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            budget: BudgetFile::of(budget),
            status: status_name(outcome.status).to_owned(),
            levels: LevelFile::all(&LEVELS, &outcome.levels),
            editions: plan.editions.iter().map(|edition| EditionFile::of(parsed, edition)).collect(),
            before: parsed.before.clone(),
        }
    }

    /// What people are told by it.
    pub fn told(&self) -> Told {
        Told { anew: self.before.as_ref().map_or(0, Told::next), editions: self.editions.clone() }
    }

    /// Reads a plan file; a flaw for what is no plan file of this room.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Flaw>> {
        opened(file, text, Room::Training)?;
        read_whole(file, text)
    }

    /// The file's text, the same bytes for the same plan.
    pub fn to_json(&self) -> String {
        whole_text(self)
    }

    /// The plan for these inputs; refuses a file made for others, and tells every name that is not theirs.
    pub fn plan(&self, file: &str, parsed: &ParsedTraining) -> Result<Plan, Vec<Flaw>> {
        if self.inputs != parsed.hash {
            let at = Place { file: file.to_owned(), ..Place::default() };
            return Err(vec![Flaw::new(Code::OtherInputs, at)]);
        }
        self.plan_of_others(file, parsed)
    }

    /// The plan for inputs that it may not have been made for; every name that is not theirs is told.
    pub fn plan_of_others(&self, file: &str, parsed: &ParsedTraining) -> Result<Plan, Vec<Flaw>> {
        let names = &parsed.names.training;
        let mut flaws = Vec::new();
        let mut editions = Vec::new();
        for (row, edition) in (1u32..).zip(&self.editions) {
            let mut missing = |column: &str, table: &str, id: &str| {
                let at = Place {
                    file: file.to_owned(),
                    table: Some("editions".to_owned()),
                    row: Some(row),
                    column: Some(column.to_owned()),
                    id: Some(edition.activity.clone()),
                };
                let table = Arg::Message(table_key(table).into());
                flaws.push(Flaw::new(Code::Dangling, at).with("value", id).with("table", table));
            };
            let activity = names.activity(&edition.activity);
            if activity.is_none() {
                missing("activity", "activities", &edition.activity);
            }
            let mut slots = Vec::new();
            for id in &edition.slots {
                match names.slot(id) {
                    Some(at) => slots.push(SlotId(at as u32)),
                    None => missing("slots", "slots", id),
                }
            }
            let mut attendees = Vec::new();
            for id in &edition.attendees {
                match names.operator(id) {
                    Some(at) => attendees.push(OperatorId(at as u32)),
                    None => missing("attendees", "operators", id),
                }
            }
            if let Some(activity) = activity {
                editions.push(Edition { activity: ActivityId(activity as u32), slots, attendees });
            }
        }
        if flaws.is_empty() { Ok(Plan { editions }) } else { Err(flaws) }
    }

    /// The levels whose value is not what the file says: level, value in the file, value found.
    pub fn false_claims(&self, found: &Value) -> Vec<(&'static str, i64, i64)> {
        let said: BTreeMap<&str, i64> = self.levels.iter().map(|said| (said.level.as_str(), said.value)).collect();
        let all = LEVELS.iter().zip(found);
        let claims = all.filter_map(|(level, found)| Some((level.id, *said.get(level.id)?, *found)));
        claims.filter(|(_, said, found)| said != found).collect()
    }
}

impl Told {
    /// How often training has been planned anew once it is planned from this.
    pub fn next(&self) -> u32 {
        self.anew.saturating_add(1)
    }
}

impl EditionFile {
    /// An edition by the names of what it is made of.
    pub fn of(parsed: &ParsedTraining, edition: &Edition) -> Self {
        let names = &parsed.names.training;
        Self {
            activity: names.activities[edition.activity.index()].id.clone(),
            slots: edition.slots.iter().map(|slot| names.slots[slot.index()].0.clone()).collect(),
            attendees: edition.attendees.iter().map(|who| names.operators[who.index()].clone()).collect(),
        }
    }
}
