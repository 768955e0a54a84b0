//! The body of a placement job: every flaw of the envelope and of what it holds at once, or the work to do.

use fasi_engine::placement::propose::MOST_ALTERNATIVES;
use fasi_exchange::decisions::Decisions;
use fasi_exchange::parse;
use fasi_exchange::placement::PlanFile;
use fasi_exchange::policy::Policy;
use fasi_exchange::read;
use serde_json::Value;

use super::work::PlacementWork;
use crate::form::{self, Form, Handed, dataset_schema, decisions_schema, policy_schema};
use crate::problem::Problem;

/// What a placement job is asked with.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct PlacementRequest {
    /// The data: households, homes, supports, funds.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// Decisions taken before: pins, exclusions, refusals.
    #[schema(schema_with = decisions_schema)]
    decisions: Option<Value>,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// The plan published before, from which to change as little as possible.
    previous: Option<PlanFile>,
    /// Further plans that truly differ.
    #[schema(minimum = 0, maximum = 10, default = 0)]
    alternatives: Option<u8>,
    /// How long and how hard to search.
    budget: Option<BudgetRequest>,
}

/// How long and how hard to search. Without a time limit and a limit of nodes, a minute.
#[derive(utoipa::ToSchema)]
#[schema(as = Budget)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct BudgetRequest {
    /// Seconds of computing.
    #[schema(minimum = 1, maximum = 86_400)]
    time_limit_seconds: Option<u32>,
    /// Branch-and-bound nodes for each level; with this limit alone a run is repeatable to the byte.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    nodes: Option<u64>,
    /// Seed of everything random.
    #[schema(minimum = 0, maximum = 2_147_483_647, default = 1)]
    seed: Option<u32>,
    /// The gap that is good enough, in hundredths of the best.
    #[schema(minimum = 0, maximum = 100, default = 0)]
    gap_percent: Option<f64>,
}

const FIELDS: [&str; 6] = ["dataset", "decisions", "policy", "previous", "alternatives", "budget"];
const BUDGET_FIELDS: [&str; 4] = ["time_limit_seconds", "nodes", "seed", "gap_percent"];

/// Reads the body of a placement job.
pub fn parse(bytes: &[u8], handed: Handed) -> Result<PlacementWork, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = form.dataset(take("dataset"), read::dataset);
    let decisions: Option<Decisions> = form.book("decisions", take("decisions"));
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let previous = take("previous").and_then(|value| form.take(PlanFile::parse("previous", value.get())));
    let alternatives =
        form.whole("alternatives", take("alternatives"), 0, i64::from(MOST_ALTERNATIVES)).unwrap_or(0) as usize;
    let budget = form.budget(take("budget"), &BUDGET_FIELDS, handed.threads);
    let Some(dataset) = dataset.filter(|_| form.flaws.is_empty()) else { return Err(Problem::invalid(form.flaws)) };
    let parsed = parse::parse(&dataset, decisions.as_ref(), policy.as_ref()).map_err(Problem::invalid)?;
    let (published, left_out) = match previous.map(|file| file.published("previous", &parsed)) {
        Some((plan, left_out)) => (Some(plan), left_out),
        None => (None, Vec::new()),
    };
    Ok(PlacementWork { parsed, published, left_out, alternatives, budget })
}
