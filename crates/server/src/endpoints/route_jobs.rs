//! `/route-jobs`: hand in a week of the mobile team, watch it, take its result, ask why, stop it, forget it.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Json};
use fasi_engine::routes::reasons::PATIENCE;
use fasi_exchange::routes::{VisitView, why};
use fasi_exchange::text::Lang;

use super::jobs;
use crate::jobs::Phase;
use crate::problem::{Kind, Problem, ProblemView};
use crate::routes::{self, RouteJobView, RouteRequest};
use crate::service::{Service, aside};
use crate::standing::{JobList, JobView};

/// Hand in a week of the mobile team
///
/// Answers at once with the job's address; what is wrong with the data is told all at once (422). The machine proposes,
/// people decide. Names, birth dates, nationalities and contacts have no place in the data.
#[utoipa::path(
    post, path = "/route-jobs", operation_id = "submit_route_job", tag = "routes",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = RouteRequest,
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
    jobs::submit(&service, &service.routes, ("/route-jobs", lang), request, routes::parse).await
}

/// The jobs that are kept, without their contents
#[utoipa::path(
    get, path = "/route-jobs", operation_id = "list_route_jobs", tag = "routes",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    responses((status = 200, body = JobList, description = "The jobs, the latest first")),
)]
pub async fn list(State(service): State<Arc<Service>>, Extension(lang): Extension<Lang>) -> Json<JobList> {
    jobs::list(lang, &service.routes)
}

/// A job: where it stands, how far it is, and once it has succeeded its result and plan file
///
/// A visit that nobody can make is a result like others: it is left out, with the reason.
#[utoipa::path(
    get, path = "/route-jobs/{id}", operation_id = "get_route_job", tag = "routes",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = RouteJobView, description = "The job"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
    ),
)]
pub async fn get(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path(id): Path<String>,
) -> Result<Json<RouteJobView>, Problem> {
    let job = jobs::find(&service.routes, &id)?;
    aside(move || Ok(Json(routes::job(lang, &job)))).await
}

/// Stop a job and keep the best so far; forget one that has finished
///
/// A job that runs goes on to a result with the status `cancelled`, a moment later; one that waits never begins. What has
/// finished is forgotten, result and data.
#[utoipa::path(
    delete, path = "/route-jobs/{id}", operation_id = "stop_route_job", tag = "routes",
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
    jobs::stop(lang, &service.routes, &id)
}

/// Who comes to a visit and who else of the team could, or why nobody comes
#[utoipa::path(
    get, path = "/route-jobs/{id}/explanations/{visit}", operation_id = "explain_visit", tag = "routes",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("visit" = String, Path, description = "The visit's id"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = VisitView, description = "The explanation"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job or visit"),
        (status = 409, body = ProblemView, content_type = "application/problem+json", description = "Not finished, or no plan"),
    ),
)]
pub async fn explain(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path((id, visit)): Path<(String, String)>,
) -> Result<Json<VisitView>, Problem> {
    let job = jobs::find(&service.routes, &id)?;
    let done = match job.phase() {
        Phase::Succeeded { done, .. } => done,
        Phase::Queued | Phase::Running(_) => return Err(Problem::new(Kind::NotFinished)),
        Phase::Failed { .. } | Phase::Cancelled(_) => return Err(Problem::new(Kind::NoPlan)),
    };
    aside(move || {
        let plan = done.outcome.plan.as_ref().ok_or_else(|| Problem::new(Kind::NoPlan))?;
        let until = Instant::now() + PATIENCE;
        let asked = (usize::MAX, &(|| Instant::now() > until) as &dyn Fn() -> bool);
        why(lang, &job.work.parsed, plan, &visit, asked).map(Json).map_err(|flaw| Problem::unknown_name(*flaw))
    })
    .await
}
