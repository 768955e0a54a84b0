//! A route job with what came of it.

use fasi_exchange::routes::{WeekFile, WeekView};
use fasi_exchange::text::Lang;
use serde::Serialize;
use serde_json::Value;

use super::work::RouteWork;
use crate::jobs::{Job, Phase};
use crate::problem::flaws_schema;
use crate::standing::{JobView, failure, head_in};

/// A route job.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = RouteJob)]
pub struct RouteJobView {
    /// Where it stands.
    #[serde(flatten)]
    job: JobView,
    /// What should be looked at, and does not keep the data from being used.
    #[schema(schema_with = flaws_schema)]
    warnings: Vec<Value>,
    /// The week in words and figures, once it has succeeded.
    result: Option<WeekView>,
    /// The plan file, once it has succeeded.
    plan: Option<WeekFile>,
    /// What failed, if it failed.
    failure: Option<String>,
}

/// A job with what came of it.
pub fn job(lang: Lang, job: &Job<RouteWork>) -> RouteJobView {
    let phase = job.phase();
    let done = match &phase {
        Phase::Succeeded { done, .. } => Some(done),
        _ => None,
    };
    RouteJobView {
        job: head_in(lang, job, &phase),
        warnings: job.work.parsed.warnings.iter().map(|flaw| flaw.json(lang)).collect(),
        result: done.map(|done| job.work.shown(lang, done)),
        plan: done.map(|done| job.work.plan_file(done)),
        failure: failure(lang, &phase),
    }
}
