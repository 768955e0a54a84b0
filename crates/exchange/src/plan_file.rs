//! What plan files of all rooms say in the same way: format, room, budget, levels; and how they are opened.

use std::time::Duration;

use fasi_engine::kernel::budget::Budget;
use fasi_engine::kernel::outcome::{Level, LevelOutcome, Status};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::flaw::{Code, Flaw, Place};
use crate::read::{json_reason, known_format, swapped};
use crate::room::{PLAN_FORMAT, Room};
use crate::text::Arg;

/// The budget of a solve; threads never change a result and are not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct BudgetFile {
    /// Wall time in milliseconds, if limited.
    pub milliseconds: Option<u64>,
    /// Branch-and-bound nodes a level, if limited.
    pub nodes: Option<u64>,
    /// Seed.
    pub seed: u32,
    /// The gap that is good enough, in millionths.
    pub gap_millionths: u32,
    /// Searches side by side, where a room has such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trajectories: Option<u32>,
}

impl BudgetFile {
    /// The budget as a file tells it; trajectories where there are several.
    pub fn of(budget: &Budget) -> Self {
        let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        Self {
            milliseconds: budget.time.map(milliseconds),
            nodes: budget.nodes,
            seed: budget.seed,
            gap_millionths: budget.gap_millionths,
            trajectories: Some(budget.trajectories as u32).filter(|count| *count > 1),
        }
    }
}

/// One level of a plan's value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LevelFile {
    /// The level's id.
    pub level: String,
    /// The plan's value.
    pub value: i64,
    /// A bound on the value of any plan that equals this one at the levels above.
    pub bound: Option<i64>,
    /// Whether the bound holds outright.
    pub proven: bool,
    /// The first plan's value.
    pub first: i64,
}

impl LevelFile {
    /// All levels of a room with what came of them.
    pub fn all(levels: &[Level], outcomes: &[LevelOutcome]) -> Vec<Self> {
        let file = |(level, outcome): (&Level, &LevelOutcome)| Self {
            level: level.id.to_owned(),
            value: outcome.value,
            bound: outcome.bound,
            proven: outcome.proven,
            first: outcome.first,
        };
        levels.iter().zip(outcomes).map(file).collect()
    }
}

/// The stable name of a status in files.
pub fn status_name(status: Status) -> &'static str {
    match status {
        Status::Optimal => "optimal",
        Status::WithinGap => "within_gap",
        Status::TimeLimit => "time_limit",
        Status::IterationLimit => "iteration_limit",
        Status::Cancelled => "cancelled",
        Status::Infeasible => "infeasible",
    }
}

/// The room that a plan file says it is of; where it does not say, or says something else, none.
pub fn room_of(text: &str) -> Option<Room> {
    let head: Value = serde_json::from_str(text).ok()?;
    Room::of(head.get("room")?.as_str()?)
}

/// Opens a plan file of a room: what it says of itself comes first, for another kind of file has other fields.
pub(crate) fn opened(file: &str, text: &str, room: Room) -> Result<Value, Vec<Flaw>> {
    let at =
        |column: Option<&str>| Place { file: file.to_owned(), column: column.map(str::to_owned), ..Place::default() };
    let head: Value = read_whole(file, text)?;
    let said = |field: &str| match head.get(field) {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    };
    let flawed = |code, field: &str| {
        let value = if head.get(field).is_none() { Arg::Message("value-missing".into()) } else { said(field).into() };
        Flaw::new(code, at(Some(field))).with("value", value)
    };
    if let Some(other) = known_format(&said("format")).filter(|other| *other != PLAN_FORMAT) {
        return Err(vec![swapped(at(None), other, PLAN_FORMAT)]);
    }
    if said("format") != PLAN_FORMAT {
        return Err(vec![flawed(Code::Format, "format").with("expected", PLAN_FORMAT)]);
    }
    if said("version") != "1" {
        return Err(vec![flawed(Code::Version, "version")]);
    }
    if said("room") != room.name() {
        return Err(vec![flawed(Code::UnknownRoom, "room").with("known", room.name())]);
    }
    Ok(head)
}

/// Reads all of a file, or says where its JSON breaks.
pub(crate) fn read_whole<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Vec<Flaw>> {
    // an editor in which somebody changed it may mark its letters
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| {
        let flaw = Flaw::new(Code::Json, Place { file: file.to_owned(), ..Place::default() });
        let flaw = flaw.with("line", error.line() as i64).with("column", error.column() as i64);
        vec![flaw.with("reason", json_reason(&error))]
    })
}

/// A plan file's text, the same bytes for the same plan.
///
/// # Panics
/// Never: a plan file holds only strings, numbers and lists, which JSON can always write.
pub(crate) fn whole_text<T: Serialize>(file: &T) -> String {
    let text = serde_json::to_string_pretty(file).expect("a plan file holds only strings, numbers and lists");
    text + "\n"
}
