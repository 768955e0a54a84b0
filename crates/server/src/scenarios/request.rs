//! The body of a job of scenarios: every flaw of the envelope and of what it holds at once, or the work to do.

use chrono::NaiveDate;
use fasi_exchange::decisions::Decisions;
use fasi_exchange::flaw::{Code, Flaw};
use fasi_exchange::lexicon::nearest;
use fasi_exchange::parse::monday_of;
use fasi_exchange::policy::Policy;
use fasi_exchange::read;
use fasi_exchange::room::Room;
use fasi_exchange::scenario::{Asking, Effort, Inputs, MOVES, NODES, Scenarios, checked};
use fasi_exchange::table::Book;
use fasi_exchange::text::Arg;
use serde_json::Value;
use serde_json::value::RawValue;

use super::work::ScenarioWork;
use crate::form::{
    self, Form, at, brief, dataset_schema, decisions_schema, no_text, policy_schema, required, scenarios_schema,
};
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

/// How long and how hard to search. With neither time nor counts, counts: then the result is repeatable to the byte.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct ScenarioBudget {
    /// Seconds for each scenario in each room.
    #[schema(minimum = 1, maximum = 86_400)]
    time_limit_seconds: Option<u32>,
    /// Branch-and-bound nodes for each level of placement.
    #[schema(minimum = 1, maximum = 1_000_000_000, default = 20_000)]
    nodes: Option<u64>,
    /// Moves of each search of a week.
    #[schema(minimum = 1, maximum = 1_000_000_000, default = 100_000)]
    moves: Option<u64>,
    /// Seed of everything random, arrivals too.
    #[schema(minimum = 0, maximum = 2_147_483_647, default = 1)]
    seed: Option<u32>,
}

const FIELDS: [&str; 7] = ["dataset", "decisions", "policy", "scenarios", "rooms", "week", "budget"];
const BUDGET_FIELDS: [&str; 4] = ["time_limit_seconds", "nodes", "moves", "seed"];

/// Reads the body of a job of scenarios. Flaws of a scenario's changes are its own, and the job's to tell.
pub fn parse(bytes: &[u8], threads: usize) -> Result<ScenarioWork, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let asked = take("rooms").and_then(|value| form.take(rooms(value))).unwrap_or_default();
    let reader: fn(&str, &read::Source) -> _ =
        if asked == [Room::Routes] { read::dataset_for_week } else { read::dataset };
    let dataset = form.dataset(take("dataset"), reader);
    let decisions: Option<Decisions> = form.book("decisions", take("decisions"));
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let scenarios = take("scenarios").map_or_else(|| Err(required("scenarios")), scenarios);
    let scenarios = form.take(scenarios);
    let week = take("week").and_then(|value| form.take(week(value)));
    let effort = effort(&mut form, take("budget"), threads);
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

/// The rooms by their names.
fn rooms(value: &RawValue) -> Result<Vec<Room>, Vec<Flaw>> {
    let names: Vec<String> = serde_json::from_str(value.get()).map_err(|_| {
        let flaw = Flaw::new(Code::Shape, at("rooms")).with("expected", Arg::Message("kind-list".into()));
        vec![flaw.with("value", brief(value.get()))]
    })?;
    let known = || Room::ALL.into_iter().map(Room::name);
    let room = |name: &String| {
        Room::of(name).ok_or_else(|| {
            let flaw = Flaw::new(Code::UnknownRoom, at("rooms")).with("value", name.as_str());
            let flaw = flaw.with("known", known().collect::<Vec<_>>().join(", "));
            vec![flaw.suggest(nearest(name, known()).map(Arg::Text))]
        })
    };
    names.iter().map(room).collect()
}

/// The Monday of a week.
fn week(value: &RawValue) -> Result<NaiveDate, Vec<Flaw>> {
    let text: String = serde_json::from_str(value.get()).map_err(|_| vec![no_text("week", value)])?;
    monday_of(&text).ok_or_else(|| vec![Flaw::new(Code::NotDate, at("week")).with("value", brief(value.get()))])
}

/// By counts, unless a time is asked for.
fn effort(form: &mut Form, value: Option<&RawValue>, threads: usize) -> Effort {
    let (mut budget, moves) = form.limits(value, &BUDGET_FIELDS, threads);
    let usual = |count: u64| budget.time.is_none().then_some(count);
    let (nodes, moves) = (budget.nodes.or(usual(NODES)), moves.or(usual(MOVES)));
    budget.nodes = None;
    Effort { budget, nodes, moves, warm: true }
}
