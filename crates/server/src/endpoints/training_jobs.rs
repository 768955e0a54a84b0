//! `/training-jobs`: hand in training to be planned, watch it, take its result, ask why, stop it, forget it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Path, Request, State};
use axum::response::Response;
use axum::{Extension, Json};
use fasi_exchange::text::Lang;
use fasi_exchange::training::{OperatorWhyView, operator, why};

use super::jobs;
use crate::jobs::Phase;
use crate::problem::{Kind, Problem, ProblemView};
use crate::service::{Service, aside};
use crate::standing::{JobList, JobView};
use crate::training::{self, TrainingJobView, TrainingRequest};

/// How long what would help is looked for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Hand in training to be planned
///
/// Answers at once with the job's address; what is wrong with the data is told all at once (422). The machine proposes,
/// people decide. Names and contacts have no place in the data; levels of single persons are in no result.
#[utoipa::path(
    post, path = "/training-jobs", operation_id = "submit_training_job", tag = "training",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = TrainingRequest,
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
    jobs::submit(&service, &service.training, ("/training-jobs", lang), request, training::parse).await
}

/// The jobs that are kept, without their contents
#[utoipa::path(
    get, path = "/training-jobs", operation_id = "list_training_jobs", tag = "training",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    responses((status = 200, body = JobList, description = "The jobs, the latest first")),
)]
pub async fn list(State(service): State<Arc<Service>>, Extension(lang): Extension<Lang>) -> Json<JobList> {
    jobs::list(lang, &service.training)
}

/// A job: where it stands, how far it is, and once it has succeeded its result and plan file
#[utoipa::path(
    get, path = "/training-jobs/{id}", operation_id = "get_training_job", tag = "training",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = TrainingJobView, description = "The job"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
    ),
)]
pub async fn get(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path(id): Path<String>,
) -> Result<Json<TrainingJobView>, Problem> {
    let job = jobs::find(&service.training, &id)?;
    aside(move || Ok(Json(training::job(lang, &job)))).await
}

/// Stop a job and keep the best so far; forget one that has finished
///
/// A job that runs goes on to a result with the status `cancelled`, a moment later; one that waits never begins. What has
/// finished is forgotten, result and data.
#[utoipa::path(
    delete, path = "/training-jobs/{id}", operation_id = "stop_training_job", tag = "training",
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
    jobs::stop(lang, &service.training, &id)
}

/// What an operator attends and for which credits, why they wait for what else they need, and what would let them in
#[utoipa::path(
    get, path = "/training-jobs/{id}/explanations/{operator}", operation_id = "explain_operator", tag = "training",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("operator" = String, Path, description = "The operator's staff code"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = OperatorWhyView, description = "The explanation"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job or operator"),
        (status = 409, body = ProblemView, content_type = "application/problem+json", description = "Not finished, or no plan"),
    ),
)]
pub async fn explain(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path((id, who)): Path<(String, String)>,
) -> Result<Json<OperatorWhyView>, Problem> {
    let job = jobs::find(&service.training, &id)?;
    let done = match job.phase() {
        Phase::Succeeded { done, .. } => done,
        Phase::Queued | Phase::Running(_) => return Err(Problem::new(Kind::NotFinished)),
        Phase::Failed { .. } | Phase::Cancelled(_) => return Err(Problem::new(Kind::NoPlan)),
    };
    aside(move || {
        let plan = done.outcome.plan.as_ref().ok_or_else(|| Problem::new(Kind::NoPlan))?;
        let parsed = &job.work.parsed;
        let who = operator(parsed, &who).map_err(|flaw| Problem::unknown_name(*flaw))?;
        let until = Instant::now() + PATIENCE;
        Ok(Json(why(lang, parsed, plan, (who, None), &|| Instant::now() > until)))
    })
    .await
}
