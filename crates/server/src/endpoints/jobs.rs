//! What the endpoints of every room's jobs do alike: take a body, hand out an address, find, stop, forget; and the four endpoints of jobs
//! about which nothing more is asked, made from their names.

use std::sync::Arc;

use axum::Json;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use fasi_exchange::text::Lang;
use uuid::Uuid;

use crate::body;
use crate::form::Handed;
use crate::jobs::{Job, Jobs, Refusal, Stopped, Work};
use crate::problem::{Kind, Problem};
use crate::service::{Service, aside};
use crate::standing::{JobList, head};

/// Takes a job whose body `parse` reads, and answers with its address below `path`.
pub(super) async fn submit<W: Work>(
    service: &Service,
    jobs: &Jobs<W>,
    (path, lang): (&str, Lang),
    request: Request,
    parse: fn(&[u8], Handed) -> Result<W, Problem>,
) -> Result<Response, Problem> {
    let (bytes, uploading) = body::json(service, request).await?;
    let parsing = body::turn(&service.parsers).await?;
    let threads = service.options.threads_per_job;
    let work = aside(move || {
        let parsed = parse(&bytes, Handed { threads, lang });
        drop((bytes, uploading, parsing));
        parsed
    })
    .await?;
    let job = jobs.submit(work).map_err(|refusal| {
        Problem::new(match refusal {
            Refusal::Full => Kind::QueueFull,
            Refusal::Closing => Kind::Closing,
        })
    })?;
    let location = format!("{path}/{}", job.id);
    Ok((StatusCode::ACCEPTED, [(header::LOCATION, location)], Json(head(lang, &job))).into_response())
}

/// The jobs that are kept.
pub(super) fn list<W: Work>(lang: Lang, jobs: &Jobs<W>) -> Json<JobList> {
    Json(JobList { jobs: jobs.list().iter().map(|job| head(lang, job)).collect() })
}

/// Stops a job that has not finished, forgets one that has.
pub(super) fn stop<W: Work>(lang: Lang, jobs: &Jobs<W>, id: &str) -> Result<Response, Problem> {
    match identified(id).and_then(|id| jobs.stop(id)) {
        Some(Stopped::Asked(job)) => Ok((StatusCode::ACCEPTED, Json(head(lang, &job))).into_response()),
        Some(Stopped::Forgotten) => Ok(StatusCode::NO_CONTENT.into_response()),
        None => Err(Problem::new(Kind::UnknownJob)),
    }
}

/// A job by the id in its address.
pub(super) fn find<W: Work>(jobs: &Jobs<W>, id: &str) -> Result<Arc<Job<W>>, Problem> {
    identified(id).and_then(|id| jobs.get(id)).ok_or_else(|| Problem::new(Kind::UnknownJob))
}

/// An id as it was given out, in no other form.
fn identified(id: &str) -> Option<Uuid> {
    Uuid::parse_str(id).ok().filter(|parsed| parsed.to_string() == id)
}

/// The endpoints of one kind of job that is only handed in, watched and stopped: their addresses and names for the OpenAPI document, the jobs
/// of the service, the shape of a body with its reader, the shape of a job with its view, and what is said of handing one in, of the answer
/// and of stopping.
macro_rules! job_endpoints {
    (
        $path:tt, $one:tt, $submit:tt, $list:tt, $get:tt, $stop:tt,
        $jobs:ident, $request:ident, $parse:expr, $view:ident, $show:path,
        $(#[$of_submit:meta])* submit, $(#[$of_get:meta])* get, $(#[$of_stop:meta])* stop $(,)?
    ) => {
        $(#[$of_submit])*
        #[utoipa::path(
            post, path = $path, operation_id = $submit, tag = "scenarios",
            params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
            request_body = $request,
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
            jobs::submit(&service, &service.$jobs, ($path, lang), request, $parse).await
        }

        /// The jobs that are kept, without their contents
        #[utoipa::path(
            get, path = $path, operation_id = $list, tag = "scenarios",
            params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
            responses((status = 200, body = JobList, description = "The jobs, the latest first")),
        )]
        pub async fn list(State(service): State<Arc<Service>>, Extension(lang): Extension<Lang>) -> Json<JobList> {
            jobs::list(lang, &service.$jobs)
        }

        $(#[$of_get])*
        #[utoipa::path(
            get, path = $one, operation_id = $get, tag = "scenarios",
            params(
                ("id" = String, Path, description = "The job's id"),
                ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
            ),
            responses(
                (status = 200, body = $view, description = "The job"),
                (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
            ),
        )]
        pub async fn get(
            State(service): State<Arc<Service>>,
            Extension(lang): Extension<Lang>,
            Path(id): Path<String>,
        ) -> Result<Json<$view>, Problem> {
            let job = jobs::find(&service.$jobs, &id)?;
            aside(move || Ok(Json($show(lang, &job)))).await
        }

        $(#[$of_stop])*
        #[utoipa::path(
            delete, path = $one, operation_id = $stop, tag = "scenarios",
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
            jobs::stop(lang, &service.$jobs, &id)
        }
    };
}
pub(super) use job_endpoints;
