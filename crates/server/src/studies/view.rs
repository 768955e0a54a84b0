//! A job of a study with what came of it.

use fasi_exchange::study::StudyFile;
use fasi_exchange::text::Lang;
use serde::Serialize;
use serde_json::Value;

use super::work::StudyWork;
use crate::jobs::{Job, Phase};
use crate::problem::flaws_schema;
use crate::standing::{JobView, failure, head_in};

/// A job of a study.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = StudyJob)]
pub struct StudyJobView {
    /// Where it stands.
    #[serde(flatten)]
    job: JobView,
    /// What is wrong with the data where only the study itself could find it; then there is no result.
    #[schema(schema_with = flaws_schema)]
    flaws: Vec<Value>,
    /// The result, once it has succeeded.
    result: Option<StudyFile>,
    /// What failed, if it failed.
    failure: Option<String>,
}

/// A job with what came of it.
pub fn job(lang: Lang, job: &Job<StudyWork>) -> StudyJobView {
    let phase = job.phase();
    let done = match &phase {
        Phase::Succeeded { done, .. } => Some(done),
        _ => None,
    };
    let flaws = done.and_then(|done| done.as_ref().as_ref().err());
    StudyJobView {
        job: head_in(lang, job, &phase),
        flaws: flaws.into_iter().flatten().map(|flaw| flaw.json(lang)).collect(),
        result: done.and_then(|done| done.as_ref().as_ref().ok().cloned()),
        failure: failure(lang, &phase),
    }
}
