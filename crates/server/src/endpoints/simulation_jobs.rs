//! `/simulation-jobs`: hand in weeks to be played through, watch them, take their result, stop them, forget them.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Json};
use fasi_exchange::text::Lang;

use super::jobs;
use crate::problem::{Problem, ProblemView};
use crate::service::{Service, aside};
use crate::simulations::{self, SimulationJobView, SimulationRequest};
use crate::standing::{JobList, JobView};

/// Hand in weeks to be played through
///
/// Answers at once with the job's address; what is wrong with data, decisions, policy, history and terms is told all at once (422). What
/// is wrong with a scenario's changes is told by the job: the other scenarios are played all the same.
#[utoipa::path(
    post, path = "/simulation-jobs", operation_id = "submit_simulation_job", tag = "scenarios",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = SimulationRequest,
    responses(
        (status = 202, body = JobView, description = "Taken", headers(("location" = String, description = "The job's address"))),
        (status = 400, body = ProblemView, content_type = "application/problem+json", description = "No JSON"),
        (status = 408, body = ProblemView, content_type = "application/problem+json", description = "Too slow"),
        (status = 413, body = ProblemView, content_type = "application/problem+json", description = "Too large"),
        (status = 415, body = ProblemView, content_type = "application/problem+json", description = "Other media type"),
        (status = 422, body = ProblemView, content_type = "application/problem+json", description = "Flaws in the data"),
        (status = 503, body = ProblemView, content_type = "application/problem+json", description = "Too many jobs wait"),
    ),
)]
pub async fn submit(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    request: Request,
) -> Result<Response, Problem> {
    jobs::submit(&service, &service.simulations, ("/simulation-jobs", lang), request, simulations::parse).await
}

/// The jobs that are kept, without their contents
#[utoipa::path(
    get, path = "/simulation-jobs", operation_id = "list_simulation_jobs", tag = "scenarios",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    responses((status = 200, body = JobList, description = "The jobs, the latest first")),
)]
pub async fn list(State(service): State<Arc<Service>>, Extension(lang): Extension<Lang>) -> Json<JobList> {
    jobs::list(lang, &service.simulations)
}

/// A job: where it stands, how many replications are made, and once it has succeeded its result
#[utoipa::path(
    get, path = "/simulation-jobs/{id}", operation_id = "get_simulation_job", tag = "scenarios",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = SimulationJobView, description = "The job"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
    ),
)]
pub async fn get(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path(id): Path<String>,
) -> Result<Json<SimulationJobView>, Problem> {
    let job = jobs::find(&service.simulations, &id)?;
    aside(move || Ok(Json(simulations::job(lang, &job)))).await
}

/// Stop a job and keep what is played; forget one that has finished
#[utoipa::path(
    delete, path = "/simulation-jobs/{id}", operation_id = "stop_simulation_job", tag = "scenarios",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 202, body = JobView, description = "It was asked to stop"),
        (status = 204, description = "It had finished and is forgotten"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
    ),
)]
pub async fn stop(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    jobs::stop(lang, &service.simulations, &id)
}
