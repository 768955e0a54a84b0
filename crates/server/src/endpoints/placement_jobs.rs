//! `/placement-jobs`: hand in a placement, watch it, take its result, stop it, forget it.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Json};
use fasi_exchange::text::Lang;

use super::jobs;
use crate::placement::{self, PlacementJobView, PlacementRequest};
use crate::problem::{Problem, ProblemView};
use crate::service::{Service, aside};
use crate::standing::{JobList, JobView};

/// Hand in a placement
///
/// Answers at once with the job's address; what is wrong with the data is told all at once (422). The machine proposes,
/// people decide. Names, birth dates, nationalities and contacts have no place in the data.
#[utoipa::path(
    post, path = "/placement-jobs", operation_id = "submit_placement_job", tag = "placement",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = PlacementRequest,
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
    jobs::submit(&service, &service.placement, ("/placement-jobs", lang), request, placement::parse).await
}

/// The jobs that are kept, without their contents
#[utoipa::path(
    get, path = "/placement-jobs", operation_id = "list_placement_jobs", tag = "placement",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    responses((status = 200, body = JobList, description = "The jobs, the latest first")),
)]
pub async fn list(State(service): State<Arc<Service>>, Extension(lang): Extension<Lang>) -> Json<JobList> {
    jobs::list(lang, &service.placement)
}

/// A job: where it stands, how far it is, and once it has succeeded its result and plan file
///
/// A problem without any plan is a result like others: the job succeeded, its result's status is `infeasible`.
#[utoipa::path(
    get, path = "/placement-jobs/{id}", operation_id = "get_placement_job", tag = "placement",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = PlacementJobView, description = "The job"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
    ),
)]
pub async fn get(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path(id): Path<String>,
) -> Result<Json<PlacementJobView>, Problem> {
    let job = jobs::find(&service.placement, &id)?;
    aside(move || Ok(Json(placement::job(lang, &job)))).await
}

/// Stop a job and keep the best so far; forget one that has finished
///
/// A job that runs goes on to a result with the status `cancelled`, a moment later; one that waits never begins. What has
/// finished is forgotten, result and data.
#[utoipa::path(
    delete, path = "/placement-jobs/{id}", operation_id = "stop_placement_job", tag = "placement",
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
    jobs::stop(lang, &service.placement, &id)
}
