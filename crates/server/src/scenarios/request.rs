//! The body of a job of scenarios: every flaw of the envelope and of what it holds at once, or the work to do.

use fasi_exchange::decisions::Decisions;
use fasi_exchange::flaw::Flaw;
use fasi_exchange::policy::Policy;
use fasi_exchange::scenario::{Asking, Inputs, Scenarios, checked};
use fasi_exchange::table::Book;
use serde_json::Value;
use serde_json::value::RawValue;

use super::work::ScenarioWork;
use crate::form::{self, Form, Handed, dataset_schema, decisions_schema, policy_schema, required, scenarios_schema};
use crate::planner::{ScenarioBudget, effort, reader, rooms, week};
use crate::problem::Problem;

/// What a job of scenarios is asked with.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct ScenarioRequest {
    /// The data.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// Decisions in force.
    #[schema(schema_with = decisions_schema)]
    decisions: Option<Value>,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// What would be if.
    #[schema(schema_with = scenarios_schema)]
    scenarios: Value,
    /// Which rooms; all that have something to decide unless said.
    rooms: Option<Vec<String>>,
    /// The mobile team's week, by one of its days or its number; the first with visits unless said.
    week: Option<String>,
    /// How long and how hard to search.
    budget: Option<ScenarioBudget>,
}

const FIELDS: [&str; 7] = ["dataset", "decisions", "policy", "scenarios", "rooms", "week", "budget"];

/// Reads the body of a job of scenarios. Flaws of a scenario's changes are its own, and the job's to tell.
pub fn parse(bytes: &[u8], handed: Handed) -> Result<ScenarioWork, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let asked = take("rooms").and_then(|value| form.take(rooms(value))).unwrap_or_default();
    let dataset = form.dataset(take("dataset"), reader(&asked));
    let decisions: Option<Decisions> = form.book("decisions", take("decisions"));
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let scenarios = take("scenarios").map_or_else(|| Err(required("scenarios")), scenarios);
    let scenarios = form.take(scenarios);
    let week = take("week").and_then(|value| form.take(week(value)));
    let effort = effort(&mut form, take("budget"), handed.threads);
    let (Some(dataset), Some(scenarios), true) = (dataset, scenarios, form.flaws.is_empty()) else {
        return Err(Problem::invalid(form.flaws));
    };
    let decisions = decisions.unwrap_or_else(Decisions::blank);
    let base = Inputs { dataset, decisions, policy: policy.unwrap_or_else(Policy::blank) };
    Asking::open(&base, &scenarios, &asked, week, effort).map(ScenarioWork).map_err(Problem::invalid)
}

fn scenarios(value: &RawValue) -> Result<Scenarios, Vec<Flaw>> {
    form::book("scenarios", value).and_then(|file| checked(file, Vec::new()))
}
