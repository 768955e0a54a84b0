//! A training job with what came of it.

use fasi_exchange::text::Lang;
use fasi_exchange::training::{TrainingFile, TrainingView};
use serde::Serialize;
use serde_json::Value;

use super::work::TrainingWork;
use crate::jobs::{Job, Phase};
use crate::problem::flaws_schema;
use crate::standing::{JobView, failure, head_in};

/// A training job.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = TrainingJob)]
pub struct TrainingJobView {
    /// Where it stands.
    #[serde(flatten)]
    job: JobView,
    /// What should be looked at, and does not keep the data from being used.
    #[schema(schema_with = flaws_schema)]
    warnings: Vec<Value>,
    /// Training in words and figures, once it has succeeded; nobody's levels are in it.
    result: Option<TrainingView>,
    /// The plan file, once it has succeeded; none where no plan keeps what was decided.
    plan: Option<TrainingFile>,
    /// What failed, if it failed.
    failure: Option<String>,
}

/// A job with what came of it.
pub fn job(lang: Lang, job: &Job<TrainingWork>) -> TrainingJobView {
    let phase = job.phase();
    let done = match &phase {
        Phase::Succeeded { done, .. } => Some(done),
        _ => None,
    };
    TrainingJobView {
        job: head_in(lang, job, &phase),
        warnings: job.work.parsed.warnings.iter().map(|flaw| flaw.json(lang)).collect(),
        result: done.map(|done| job.work.shown(lang, done)),
        plan: done.and_then(|done| job.work.plan_file(done)),
        failure: failure(lang, &phase),
    }
}
