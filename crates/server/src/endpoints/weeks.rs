//! `/route-suggestions`, `/route-checks`, `/route-scarcity` and `/route-comparisons`: questions about weeks that are answered at once, and of
//! which nothing is kept.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::{Extension, Json};
use fasi_engine::kernel::budget::Watch;
use fasi_engine::routes::reasons::PATIENCE;
use fasi_exchange::flaw::Flaw;
use fasi_exchange::routes::{comparison_of_weeks, own_week, scarce, suggestions};
use fasi_exchange::text::Lang;
use serde_json::Value;

use crate::asking::asking;
use crate::body;
use crate::problem::{Kind, Problem, ProblemView};
use crate::routes::{
    Comparison, Scarce, ScarcityAnswer, ScarcityRequest, SuggestAnswer, SuggestRequest, WeekCheckAnswer,
    WeekCheckRequest, WeekComparisonAnswer, WeekComparisonRequest, parse_check, parse_comparison, parse_scarcity,
    parse_suggest,
};
use crate::service::{Service, aside};

/// The best places for a visit in a week that stays as it is, and what each costs
///
/// The visit may be new in the data. Nobody else changes people or day; whose visits would start later is told. Where there is no
/// place it says what is in the way. The machine proposes, people decide.
#[utoipa::path(
    post, path = "/route-suggestions", operation_id = "suggest_places", tag = "routes",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = SuggestRequest,
    responses(
        (status = 200, body = SuggestAnswer, description = "The places"),
        (status = 400, body = ProblemView, content_type = "application/problem+json", description = "No JSON"),
        (status = 408, body = ProblemView, content_type = "application/problem+json", description = "Too slow"),
        (status = 413, body = ProblemView, content_type = "application/problem+json", description = "Too large"),
        (status = 415, body = ProblemView, content_type = "application/problem+json", description = "Other media type"),
        (status = 422, body = ProblemView, content_type = "application/problem+json", description = "Flaws in the data"),
    ),
)]
pub async fn suggest(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    request: Request,
) -> Result<Json<SuggestAnswer>, Problem> {
    answer(&service, request, move |bytes| {
        let asked = parse_suggest(bytes)?;
        let begun = Instant::now();
        let found = suggestions(lang, &asked.parsed, asked.visit, asked.count, &|| begun.elapsed() > PATIENCE);
        let suggestions = found.map_err(|_| Problem::new(Kind::Internal))?;
        Ok(SuggestAnswer { warnings: shown(lang, &asked.parsed.warnings), suggestions })
    })
    .await
}

/// What is wrong with a week that people made themselves, and what it costs
///
/// It is judged and priced, never changed. Breaches of rules are a result like others.
#[utoipa::path(
    post, path = "/route-checks", operation_id = "check_week", tag = "routes",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = WeekCheckRequest,
    responses(
        (status = 200, body = WeekCheckAnswer, description = "What was found"),
        (status = 400, body = ProblemView, content_type = "application/problem+json", description = "No JSON"),
        (status = 408, body = ProblemView, content_type = "application/problem+json", description = "Too slow"),
        (status = 413, body = ProblemView, content_type = "application/problem+json", description = "Too large"),
        (status = 415, body = ProblemView, content_type = "application/problem+json", description = "Other media type"),
        (status = 422, body = ProblemView, content_type = "application/problem+json", description = "Flaws in the data"),
    ),
)]
pub async fn check(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    request: Request,
) -> Result<Json<WeekCheckAnswer>, Problem> {
    answer(&service, request, move |bytes| {
        let (parsed, plan) = parse_check(bytes)?;
        Ok(WeekCheckAnswer { warnings: shown(lang, &parsed.warnings), week: own_week(lang, &parsed, &plan) })
    })
    .await
}

/// What is scarce in a week, and what a half-day more of each that is short is worth
///
/// Hours asked for against hours there, by profession, language, area and day; then the week is planned anew with half a day more of each
/// that is short. It answers within the time limit with what it has found by then, and says how much is left; whoever hangs up stops it.
#[utoipa::path(
    post, path = "/route-scarcity", operation_id = "rank_week_scarcity", tag = "routes",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = ScarcityRequest,
    responses(
        (status = 200, body = ScarcityAnswer, description = "What is scarce"),
        (status = 400, body = ProblemView, content_type = "application/problem+json", description = "No JSON"),
        (status = 408, body = ProblemView, content_type = "application/problem+json", description = "Too slow"),
        (status = 413, body = ProblemView, content_type = "application/problem+json", description = "Too large"),
        (status = 415, body = ProblemView, content_type = "application/problem+json", description = "Other media type"),
        (status = 422, body = ProblemView, content_type = "application/problem+json", description = "Flaws in the data"),
    ),
)]
pub async fn scarcity(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    request: Request,
) -> Result<Json<ScarcityAnswer>, Problem> {
    let threads = service.options.threads_per_job;
    let (gone, _waiting) = asking();
    answer(&service, request, move |bytes| {
        let Scarce { parsed, plan, budget } = parse_scarcity(bytes, threads)?;
        // the upload is over: now the search has its time
        let clock = gone.anew();
        let found = scarce(lang, &parsed, &plan, &budget, Watch { ticker: &clock, progress: &|_| {} });
        let scarcity = found.map_err(|_| Problem::new(Kind::Internal))?;
        Ok(ScarcityAnswer { warnings: shown(lang, &parsed.warnings), scarcity })
    })
    .await
}

/// Two weeks side by side: what each makes and costs, which visits are otherwise, and whom that concerns
///
/// With data both are valued on them, with nothing told before; without, only who and when is compared. Both are plan files of the same
/// week.
#[utoipa::path(
    post, path = "/route-comparisons", operation_id = "compare_weeks", tag = "routes",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    request_body = WeekComparisonRequest,
    responses(
        (status = 200, body = WeekComparisonAnswer, description = "Both side by side"),
        (status = 400, body = ProblemView, content_type = "application/problem+json", description = "No JSON"),
        (status = 408, body = ProblemView, content_type = "application/problem+json", description = "Too slow"),
        (status = 413, body = ProblemView, content_type = "application/problem+json", description = "Too large"),
        (status = 415, body = ProblemView, content_type = "application/problem+json", description = "Other media type"),
        (status = 422, body = ProblemView, content_type = "application/problem+json", description = "Flaws in the data"),
    ),
)]
pub async fn compare(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    request: Request,
) -> Result<Json<WeekComparisonAnswer>, Problem> {
    answer(&service, request, move |bytes| {
        let Comparison { weeks: [first, second], parsed } = parse_comparison(bytes)?;
        let compared = comparison_of_weeks(lang, [&first, &second], parsed.as_ref()).map_err(Problem::invalid)?;
        let warnings = parsed.iter().flat_map(|parsed| shown(lang, &parsed.warnings)).collect();
        Ok(WeekComparisonAnswer { warnings, comparison: compared })
    })
    .await
}

fn shown(lang: Lang, flaws: &[Flaw]) -> Vec<Value> {
    flaws.iter().map(|flaw| flaw.json(lang)).collect()
}

/// Answers a question from its body, one of few at once.
async fn answer<T: Send + 'static>(
    service: &Service,
    request: Request,
    found: impl FnOnce(&[u8]) -> Result<T, Problem> + Send + 'static,
) -> Result<Json<T>, Problem> {
    let (bytes, uploading) = body::json(service, request).await?;
    let turn = body::turn(&service.parsers).await?;
    aside(move || {
        let found = found(&bytes);
        drop((bytes, uploading, turn));
        found.map(Json)
    })
    .await
}
