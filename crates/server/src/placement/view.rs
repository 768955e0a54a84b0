//! A placement job with what came of it.

use fasi_exchange::placement::{PlanFile, ResultView};
use fasi_exchange::text::Lang;
use serde::Serialize;
use serde_json::Value;

use super::work::PlacementWork;
use crate::jobs::{Job, Phase};
use crate::problem::flaws_schema;
use crate::standing::{JobView, failure, head_in};

/// A placement job.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = PlacementJob)]
pub struct PlacementJobView {
    /// Where it stands.
    #[serde(flatten)]
    job: JobView,
    /// What the previous plan names and the data no longer has; it was left out of that plan.
    #[schema(schema_with = flaws_schema)]
    left_out: Vec<Value>,
    /// The result in words and figures, once it has succeeded; one without a plan says why.
    result: Option<ResultView>,
    /// The plan file, once it has succeeded.
    plan: Option<PlanFile>,
    /// What failed, if it failed.
    failure: Option<String>,
}

/// A job with what came of it.
pub fn job(lang: Lang, job: &Job<PlacementWork>) -> PlacementJobView {
    let phase = job.phase();
    let done = match &phase {
        Phase::Succeeded { done, .. } => Some(done),
        _ => None,
    };
    PlacementJobView {
        job: head_in(lang, job, &phase),
        left_out: job.work.left_out.iter().map(|flaw| flaw.json(lang)).collect(),
        result: done.map(|done| job.work.shown(lang, done)),
        plan: done.map(|done| job.work.plan_file(done)),
        failure: failure(lang, &phase),
    }
}
