//! A job of scenarios with what came of it.

use fasi_exchange::scenario::ResultFile;
use fasi_exchange::text::Lang;
use serde::Serialize;
use serde_json::Value;

use super::work::ScenarioWork;
use crate::jobs::{Job, Phase};
use crate::problem::flaws_schema;
use crate::standing::{JobView, failure, head_in};

/// A job of scenarios.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = ScenarioJob)]
pub struct ScenarioJobView {
    /// Where it stands.
    #[serde(flatten)]
    job: JobView,
    /// What is wrong with some of the scenarios; the others are asked all the same.
    #[schema(schema_with = flaws_schema)]
    flaws: Vec<Value>,
    /// The result, once it has succeeded.
    result: Option<ResultFile>,
    /// What failed, if it failed.
    failure: Option<String>,
}

/// A job with what came of it.
pub fn job(lang: Lang, job: &Job<ScenarioWork>) -> ScenarioJobView {
    let phase = job.phase();
    let done = match &phase {
        Phase::Succeeded { done, .. } => Some(done),
        _ => None,
    };
    ScenarioJobView {
        job: head_in(lang, job, &phase),
        flaws: job.work.0.flaws().iter().map(|flaw| flaw.json(lang)).collect(),
        result: done.map(|done| job.work.shown(lang, done)),
        failure: failure(lang, &phase),
    }
}
