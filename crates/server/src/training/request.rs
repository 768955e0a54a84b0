//! The body of a training job: every flaw of the envelope and of what it holds at once, or the work to do.

use fasi_exchange::parse::parse_training;
use fasi_exchange::policy::Policy;
use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::read::dataset_for_training;
use fasi_exchange::training::TrainingFile;
use serde_json::Value;

use super::work::TrainingWork;
use crate::form::{self, Form, Handed, answers_schema, dataset_schema, policy_schema};
use crate::problem::Problem;

/// What a training job is asked with.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct TrainingRequest {
    /// The data: services, operators, competences, activities, slots. What other rooms need may be missing.
    #[schema(schema_with = dataset_schema)]
    dataset: Value,
    /// The answers of the questionnaire on training needs, besides the needs that the data hold.
    #[schema(schema_with = answers_schema)]
    answers: Option<Value>,
    /// Weights, switches and parameters; what it does not name keeps its default.
    #[schema(schema_with = policy_schema)]
    policy: Option<Value>,
    /// The plan that people were told of: its seats are kept where they can be.
    #[schema(inline = false)]
    previous: Option<TrainingFile>,
    /// How long and how hard to search.
    budget: Option<TrainingBudget>,
}

/// How long and how hard to search. Without a time limit and a limit of nodes, a minute.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "the shape in words for the OpenAPI document; `parse` reads it, to find every flaw")]
pub struct TrainingBudget {
    /// Seconds of computing.
    #[schema(minimum = 1, maximum = 86_400)]
    time_limit_seconds: Option<u32>,
    /// Search nodes for each level; with this limit alone a run is repeatable to the byte.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    nodes: Option<u64>,
    /// Seed of everything random.
    #[schema(minimum = 0, maximum = 2_147_483_647, default = 1)]
    seed: Option<u32>,
    /// The gap that is good enough, in hundredths of the best.
    #[schema(minimum = 0, maximum = 100, default = 0)]
    gap_percent: Option<f64>,
}

const FIELDS: [&str; 5] = ["dataset", "answers", "policy", "previous", "budget"];
const BUDGET_FIELDS: [&str; 4] = ["time_limit_seconds", "nodes", "seed", "gap_percent"];

/// Reads the body of a training job.
pub fn parse(bytes: &[u8], handed: Handed) -> Result<TrainingWork, Problem> {
    let fields = form::fields(bytes)?;
    let mut form = Form::default();
    let mut fields = form.known("", fields, &FIELDS);
    let mut take = |name: &str| fields.iter().position(|(known, _)| *known == name).map(|at| fields.swap_remove(at).1);
    let dataset = form.dataset(take("dataset"), dataset_for_training);
    let answers: Option<Questionnaire> = form.book("answers", take("answers"));
    let policy: Option<Policy> = form.book("policy", take("policy"));
    let previous = take("previous").and_then(|value| form.take(TrainingFile::parse("previous", value.get())));
    let budget = form.budget(take("budget"), &BUDGET_FIELDS, handed.threads);
    let Some(dataset) = dataset.filter(|_| form.flaws.is_empty()) else { return Err(Problem::invalid(form.flaws)) };
    let before = previous.map(|previous| previous.told());
    let parsed = parse_training(&dataset, policy.as_ref(), answers.as_ref(), before.as_ref(), Vec::new());
    Ok(TrainingWork { parsed: parsed.map_err(Problem::invalid)?, budget })
}
