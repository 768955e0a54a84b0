//! The body of a job of weeks to come: every flaw of the envelope and of what it holds at once, or the work to do.

use fasi_exchange::arrivals::{History, Simulation, Wanted};
use fasi_exchange::decisions::Decisions;
use fasi_exchange::flaw::{Code, Flaw};
use fasi_exchange::policy::Policy;
use fasi_exchange::read;
use fasi_exchange::scenario::{Inputs, Scenarios, checked};
use fasi_exchange::table::Book;
use fasi_exchange::text::Arg;
use serde_json::Value;
use serde_json::value::RawValue;

use super::work::SimulationWork;
use crate::form::{
    self, Form, Handed, at, brief, dataset_schema, decisions_schema, history_schema, policy_schema, scenarios_schema,
};
use crate::problem::Problem;

/// What a job of weeks to come is asked with.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct SimulationRequest {
    /// The data.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// Decisions in force.
    #[schema(schema_with = decisions_schema)]
    decisions: Option<Value>,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// What would be if; things as they are stand beside them.
    #[schema(schema_with = scenarios_schema)]
    scenarios: Option<Value>,
    /// How many came, week by week.
    #[schema(schema_with = history_schema)]
    history: Option<Value>,
    /// What is to come, how homes are given, how narrow the answer is to be.
    terms: Option<Wanted>,
}

const FIELDS: [&str; 6] = ["dataset", "decisions", "policy", "scenarios", "history", "terms"];

/// Reads the body of a job of weeks to come. Flaws of a scenario's changes are its own, and the job's to tell.
pub fn parse(bytes: &[u8], handed: Handed) -> Result<SimulationWork, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = form.dataset(take("dataset"), read::dataset);
    let decisions: Option<Decisions> = form.book("decisions", take("decisions"));
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let scenarios = take("scenarios").map(|value| {
        let read = form::book("scenarios", value).and_then(|file| checked(file, Vec::new()));
        form.take(read)
    });
    let history = take("history").and_then(|value| form.take(history(value)));
    let terms = take("terms").map_or_else(|| Some(Wanted::default()), |value| form.take(terms(value)));
    let (Some(dataset), Some(terms), true) = (dataset, terms, form.flaws.is_empty()) else {
        return Err(Problem::invalid(form.flaws));
    };
    let decisions = decisions.unwrap_or_else(Decisions::blank);
    let base = Inputs { dataset, decisions, policy: policy.unwrap_or_else(Policy::blank) };
    let file = scenarios.flatten().unwrap_or_else(Scenarios::blank);
    let field = |field: &str| at(&format!("terms.{field}"));
    let simulation = Simulation::open(&base, &file, history.as_ref(), &terms, &field).map_err(Problem::invalid)?;
    Ok(SimulationWork { simulation, threads: handed.threads })
}

/// A history with its weeks checked; what only should be looked at keeps nobody from it.
fn history(value: &RawValue) -> Result<History, Vec<Flaw>> {
    let (history, mut flaws) = History::read("history", &form::source(value));
    flaws.retain(|flaw| !flaw.code.is_warning());
    if flaws.is_empty() { Ok(history) } else { Err(flaws) }
}

/// The terms; what they say is checked with the data.
fn terms(value: &RawValue) -> Result<Wanted, Vec<Flaw>> {
    serde_json::from_str(value.get()).map_err(|error| {
        let flaw = Flaw::new(Code::Shape, at("terms")).with("expected", Arg::Message("kind-terms".into()));
        vec![flaw.with("value", brief(&error.to_string()))]
    })
}
