//! `GET /placement-jobs/{id}/prices` and `/scarcity`: what decisions cost, and what is scarce, by making the plan anew.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::{Extension, Json};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::placement::model::Model;
use fasi_engine::placement::whatif::{prices as of_decisions, scarcity as of_things};
use fasi_exchange::placement::{PricesView, ScarcityView, prices_view, scarcity_view};
use fasi_exchange::text::Lang;
use serde::Deserialize;

use super::jobs::find;
use crate::asking::{LONGEST, USUAL, asking};
use crate::body;
use crate::problem::{Kind, Problem, ProblemView};
use crate::service::{Service, aside};

/// How long to look.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// Seconds.
    time_limit_seconds: Option<u64>,
}

/// What each decision in force costs: the plan made anew without it
///
/// It answers within the time limit with what it has found by then, and says how many decisions are left.
#[utoipa::path(
    get, path = "/placement-jobs/{id}/prices", operation_id = "price_decisions", tag = "placement",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("time_limit_seconds" = Option<u64>, Query, description = "How long to look: 1 to 60, 20 unless said"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = PricesView, description = "The prices"),
        (status = 400, body = ProblemView, content_type = "application/problem+json", description = "No such limit"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
    ),
)]
pub async fn prices(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<PricesView>, Problem> {
    let job = find(&service.placement, &id)?;
    let found = ask(&service, &asked, Arc::clone(&job), of_decisions).await?;
    Ok(Json(prices_view(lang, &job.work.parsed, &found)))
}

/// What is scarce: the plan made anew with one more of each thing
///
/// It answers within the time limit with what it has found by then, and says how many things are left.
#[utoipa::path(
    get, path = "/placement-jobs/{id}/scarcity", operation_id = "rank_scarcity", tag = "placement",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("time_limit_seconds" = Option<u64>, Query, description = "How long to look: 1 to 60, 20 unless said"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = ScarcityView, description = "What would bring more households home"),
        (status = 400, body = ProblemView, content_type = "application/problem+json", description = "No such limit"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such job"),
    ),
)]
pub async fn scarcity(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Json<ScarcityView>, Problem> {
    let job = find(&service.placement, &id)?;
    let found = ask(&service, &asked, Arc::clone(&job), of_things).await?;
    Ok(Json(scarcity_view(lang, &job.work.parsed, &found)))
}

/// Asks within the time limit, one of few at once.
async fn ask<T: Send + 'static>(
    service: &Service,
    asked: &Asked,
    job: Arc<crate::jobs::Job<crate::placement::PlacementWork>>,
    question: impl FnOnce(&Model, &Budget, Watch<'_>) -> Result<T, EngineError> + Send + 'static,
) -> Result<T, Problem> {
    let seconds = asked.time_limit_seconds.unwrap_or(USUAL);
    if !(1..=LONGEST).contains(&seconds) {
        return Err(Problem::new(Kind::BadRequest));
    }
    let turn = body::turn(&service.parsers).await?;
    let threads = service.options.threads_per_job;
    let (clock, _waiting) = asking();
    aside(move || {
        let budget = Budget { time: Some(Duration::from_secs(seconds)), threads, ..Budget::default() };
        let found = question(&job.work.parsed.model, &budget, Watch { ticker: &clock, progress: &|_| {} });
        drop(turn);
        found.map_err(|_| Problem::new(Kind::Internal))
    })
    .await
}
