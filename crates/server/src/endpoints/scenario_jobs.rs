//! `/scenario-jobs`: hand in scenarios, watch them, take their result, stop them, forget them.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Json};
use fasi_exchange::text::Lang;

use super::jobs::{self, job_endpoints};
use crate::problem::{Problem, ProblemView};
use crate::scenarios::{self, ScenarioJobView, ScenarioRequest};
use crate::service::{Service, aside};
use crate::standing::{JobList, JobView};

job_endpoints! {
    "/scenario-jobs", "/scenario-jobs/{id}",
    "submit_scenario_job", "list_scenario_jobs", "get_scenario_job", "stop_scenario_job",
    scenarios, ScenarioRequest, scenarios::parse, ScenarioJobView, scenarios::job,
    /// Hand in scenarios
    ///
    /// Answers at once with the job's address; what is wrong with data, decisions and policy is told all at once (422). What is wrong with
    /// a scenario's changes is told by the job: the other scenarios are asked all the same.
    submit,
    /// A job: where it stands, how many scenarios are answered, and once it has succeeded its result
    get,
    /// Stop a job and keep what is answered; forget one that has finished
    stop,
}
