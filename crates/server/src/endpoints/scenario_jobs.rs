//! `/scenario-jobs`: hand in scenarios, watch them, take their result, stop them, forget them.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Json};
use fasi_exchange::text::Lang;

use super::jobs;
use crate::problem::{Problem, ProblemView};
use crate::scenarios::{self, ScenarioJobView, ScenarioRequest};
use crate::service::{Service, aside};
use crate::standing::{JobList, JobView};

/// Hand in scenarios
///
/// Answers at once with the job's address; what is wrong with data, decisions and policy is told all at once (422). What is wrong with
/// a scenario's changes is told by the job: the other scenarios are asked all the same.
#[utoipa::path(
    post, path = "/scenario-jobs", operation_id = "submit_scenario_job", tag = "scenarios",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = ScenarioRequest,
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
    jobs::submit(&service, &service.scenarios, ("/scenario-jobs", lang), request, scenarios::parse).await
}

/// The jobs that are kept, without their contents
#[utoipa::path(
    get, path = "/scenario-jobs", operation_id = "list_scenario_jobs", tag = "scenarios",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    responses((status = 200, body = JobList, description = "The jobs, the latest first")),
)]
pub async fn list(State(service): State<Arc<Service>>, Extension(lang): Extension<Lang>) -> Json<JobList> {
    jobs::list(lang, &service.scenarios)
}

/// A job: where it stands, how many scenarios are answered, and once it has succeeded its result
#[utoipa::path(
    get, path = "/scenario-jobs/{id}", operation_id = "get_scenario_job", tag = "scenarios",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = ScenarioJobView, description = "The job"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
    ),
)]
pub async fn get(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path(id): Path<String>,
) -> Result<Json<ScenarioJobView>, Problem> {
    let job = jobs::find(&service.scenarios, &id)?;
    aside(move || Ok(Json(scenarios::job(lang, &job)))).await
}

/// Stop a job and keep what is answered; forget one that has finished
#[utoipa::path(
    delete, path = "/scenario-jobs/{id}", operation_id = "stop_scenario_job", tag = "scenarios",
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
    jobs::stop(lang, &service.scenarios, &id)
}
