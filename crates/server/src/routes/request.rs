//! The body of a route job: every flaw of the envelope and of what it holds at once, or the work to do.

use chrono::{NaiveDate, NaiveDateTime};
use fasi_engine::routes::propose::TRAJECTORIES;
use fasi_exchange::flaw::{Code, Flaw};
use fasi_exchange::parse::{moment_of, monday_of, parse_week};
use fasi_exchange::policy::Policy;
use fasi_exchange::read::dataset_for_week;
use fasi_exchange::routes::{Before, WeekFile};
use serde_json::Value;
use serde_json::value::RawValue;

use super::work::RouteWork;
use crate::form::{self, Form, Handed, at, brief, dataset_schema, policy_schema};
use crate::problem::Problem;

/// What a route job is asked with.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct RouteRequest {
    /// The data: territory, team, shifts, visits with their seats and ties. What placement alone needs may be missing.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// Which week: its number, `2026-W49`, or one of its days. The first with visits and shifts unless said.
    week: Option<String>,
    /// A plan file: of a published one people were told, so it is kept where it can be; a draft is where the search begins, no more.
    #[schema(inline = false)]
    previous: Option<WeekFile>,
    /// With a `previous` that is published: from when on there is something to decide, `2026-12-01T10:30`; before it all went as people
    /// were told.
    now: Option<String>,
    /// How long and how hard to search.
    budget: Option<RouteBudget>,
}

/// How long and how hard to search. Without a time limit and a limit of moves, a minute.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct RouteBudget {
    /// Seconds of computing.
    #[schema(minimum = 1, maximum = 86_400)]
    time_limit_seconds: Option<u32>,
    /// Moves of each search; with this limit alone a run is repeatable to the byte.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    nodes: Option<u64>,
    /// Seed of everything random.
    #[schema(minimum = 0, maximum = 2_147_483_647, default = 1)]
    seed: Option<u32>,
}

const FIELDS: [&str; 6] = ["dataset", "policy", "week", "previous", "now", "budget"];
const BUDGET_FIELDS: [&str; 3] = ["time_limit_seconds", "nodes", "seed"];

/// Reads the body of a route job.
pub fn parse(bytes: &[u8], handed: Handed) -> Result<RouteWork, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = form.dataset(take("dataset"), dataset_for_week);
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let week = take("week").and_then(|value| form.take(week(value)));
    let previous = take("previous").and_then(|value| form.take(WeekFile::parse("previous", value.get())));
    let now = take("now").and_then(|value| form.take(now(value)));
    let mut budget = form.budget(take("budget"), &BUDGET_FIELDS, handed.threads);
    budget.trajectories = TRAJECTORIES;
    let Some(dataset) = dataset.filter(|_| form.flaws.is_empty()) else { return Err(Problem::invalid(form.flaws)) };
    let week = week.or(previous.as_ref().map(|previous| previous.week));
    let before = previous.map(|previous| Before::of(&previous, now)).transpose().map_err(Problem::invalid)?;
    let parsed = parse_week(&dataset, policy.as_ref(), week, before.as_ref()).map_err(Problem::invalid)?;
    Ok(RouteWork { parsed, budget })
}

fn week(value: &RawValue) -> Result<NaiveDate, Vec<Flaw>> {
    let text: Option<String> = serde_json::from_str(value.get()).ok();
    let monday = text.as_deref().and_then(monday_of);
    monday.ok_or_else(|| vec![Flaw::new(Code::NotDate, at("week")).with("value", brief(value.get()))])
}

pub(super) fn now(value: &RawValue) -> Result<NaiveDateTime, Vec<Flaw>> {
    let text: Option<String> = serde_json::from_str(value.get()).ok();
    let moment = text.as_deref().and_then(moment_of);
    moment.ok_or_else(|| vec![Flaw::new(Code::NotMoment, at("now")).with("value", brief(value.get()))])
}
