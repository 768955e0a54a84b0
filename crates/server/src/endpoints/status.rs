//! `GET /status`: that it runs, since when, and how many jobs there are.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use crate::service::Service;

/// How the service is.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Status {
    /// Version of the service and its engine.
    version: &'static str,
    /// Seconds since it was started.
    uptime_seconds: u64,
    /// Always true: jobs and results live in memory and are gone when the service closes.
    in_memory: bool,
    /// Jobs by where they stand.
    jobs: JobCounts,
}

/// Jobs by where they stand.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct JobCounts {
    /// Waiting.
    queued: usize,
    /// Being computed.
    running: usize,
    /// Finished and still kept.
    finished: usize,
}

/// How the service is
#[utoipa::path(get, path = "/status", operation_id = "get_status", tag = "service", responses((status = 200, body = Status, description = "It runs")))]
pub async fn status(State(service): State<Arc<Service>>) -> Json<Status> {
    let rooms = service.placement.counts() + service.routes.counts() + service.training.counts();
    let counts = rooms + service.scenarios.counts() + service.simulations.counts() + service.studies.counts();
    Json(Status {
        version: env!("CARGO_PKG_VERSION"),
        uptime_seconds: service.started.clock.elapsed().as_secs(),
        in_memory: true,
        jobs: JobCounts { queued: counts.queued, running: counts.running, finished: counts.finished },
    })
}
