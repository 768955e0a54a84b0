//! A job of weeks to come with what came of it.

use fasi_exchange::arrivals::SimulationFile;
use fasi_exchange::text::Lang;
use serde::Serialize;
use serde_json::Value;

use super::work::SimulationWork;
use crate::jobs::{Job, Phase};
use crate::problem::flaws_schema;
use crate::standing::{JobView, failure, head_in};

/// A job of weeks to come.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = SimulationJob)]
pub struct SimulationJobView {
    /// Where it stands.
    #[serde(flatten)]
    job: JobView,
    /// What is wrong with some of the scenarios, which are not played, and what should be looked at.
    #[schema(schema_with = flaws_schema)]
    flaws: Vec<Value>,
    /// The result, once it has succeeded.
    result: Option<SimulationFile>,
    /// What failed, if it failed.
    failure: Option<String>,
}

/// A job with what came of it.
pub fn job(lang: Lang, job: &Job<SimulationWork>) -> SimulationJobView {
    let phase = job.phase();
    let done = match &phase {
        Phase::Succeeded { done, .. } => Some(done),
        _ => None,
    };
    let simulation = &job.work.simulation;
    let flaws = simulation.flawed.iter().flat_map(|(_, flaws)| flaws).chain(&simulation.warnings);
    SimulationJobView {
        job: head_in(lang, job, &phase),
        flaws: flaws.map(|flaw| flaw.json(lang)).collect(),
        result: done.map(|done| job.work.shown(lang, done)),
        failure: failure(lang, &phase),
    }
}
