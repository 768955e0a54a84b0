//! `/simulation-jobs`: hand in weeks to be played through, watch them, take their result, stop them, forget them.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Json};
use fasi_exchange::text::Lang;

use super::jobs::{self, job_endpoints};
use crate::problem::{Problem, ProblemView};
use crate::service::{Service, aside};
use crate::simulations::{self, SimulationJobView, SimulationRequest};
use crate::standing::{JobList, JobView};

job_endpoints! {
    "/simulation-jobs", "/simulation-jobs/{id}",
    "submit_simulation_job", "list_simulation_jobs", "get_simulation_job", "stop_simulation_job",
    simulations, SimulationRequest, simulations::parse, SimulationJobView, simulations::job,
    /// Hand in weeks to be played through
    ///
    /// Answers at once with the job's address; what is wrong with data, decisions, policy, history and terms is told all at once (422). What
    /// is wrong with a scenario's changes is told by the job: the other scenarios are played all the same.
    submit,
    /// A job: where it stands, how many replications are made, and once it has succeeded its result
    get,
    /// Stop a job and keep what is played; forget one that has finished
    stop,
}
