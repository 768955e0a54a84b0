//! What the endpoints of every room's jobs do alike: take a body, hand out an address, find, stop, forget.

use std::sync::Arc;

use axum::Json;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use fasi_exchange::text::Lang;
use uuid::Uuid;

use crate::body;
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
    parse: fn(&[u8], usize) -> Result<W, Problem>,
) -> Result<Response, Problem> {
    let (bytes, uploading) = body::json(service, request).await?;
    let parsing = body::turn(&service.parsers).await?;
    let threads = service.options.threads_per_job;
    let work = aside(move || {
        let parsed = parse(&bytes, threads);
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
