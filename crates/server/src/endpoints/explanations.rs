//! `GET /placement-jobs/{id}/explanations/{household}`: why this proposal, why the wait, why not that home.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::{Extension, Json};
use fasi_engine::kernel::outcome::Status;
use fasi_exchange::placement::{Role, WhyNotView, WhyView, why, why_not};
use fasi_exchange::text::Lang;
use serde::{Deserialize, Serialize};

use super::jobs::find;
use crate::jobs::Phase;
use crate::problem::{Kind, Problem, ProblemView};
use crate::service::{Service, aside};

/// What is asked about.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// Why not this unit?
    unit: Option<String>,
    /// For whom?
    role: Option<String>,
}

/// An explanation.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum Explanation {
    /// Why this, or why the household waits.
    Why(Box<WhyView>),
    /// Why not that unit.
    WhyNot(Box<WhyNotView>),
}

/// Why a household is proposed what it is, or why it waits; with `unit`, why it is not proposed that one
///
/// No explanation names another household.
#[utoipa::path(
    get, path = "/placement-jobs/{id}/explanations/{household}", operation_id = "explain_placement", tag = "placement",
    params(
        ("id" = String, Path, description = "The job's id"),
        ("household" = String, Path, description = "The household's id"),
        ("unit" = Option<String>, Query, description = "The unit in question"),
        ("role" = Option<String>, Query,
            description = "With `unit`: for whom it is written, `coordinator` (unless said), `household` or `board`"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = Explanation, description = "The explanation"),
        (status = 404, body = ProblemView, content_type = "application/problem+json",
            description = "No such job, household or unit"),
        (status = 409, body = ProblemView, content_type = "application/problem+json",
            description = "Not finished, or no plan"),
    ),
)]
pub async fn explain(
    State(service): State<Arc<Service>>,
    Extension(lang): Extension<Lang>,
    Path((id, household)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Json<Explanation>, Problem> {
    let job = find(&service.placement, &id)?;
    let role =
        asked.role.as_deref().map_or(Some(Role::default()), Role::of).ok_or_else(|| Problem::new(Kind::BadRequest))?;
    let done = match job.phase() {
        Phase::Succeeded { done, .. } => done,
        Phase::Queued | Phase::Running(_) => return Err(Problem::new(Kind::NotFinished)),
        Phase::Failed { .. } | Phase::Cancelled(_) => return Err(Problem::new(Kind::NoPlan)),
    };
    aside(move || {
        let outcome = &done.outcome;
        let plan = outcome.plan.as_ref().filter(|_| outcome.status != Status::Infeasible);
        let plan = plan.ok_or_else(|| Problem::new(Kind::NoPlan))?;
        let parsed = &job.work.parsed;
        let explanation = match &asked.unit {
            Some(unit) => {
                why_not(lang, parsed, plan, &household, unit, role).map(|view| Explanation::WhyNot(Box::new(view)))
            }
            None => why(lang, parsed, plan, &household).map(|view| Explanation::Why(Box::new(view))),
        };
        explanation.map(Json).map_err(|flaw| Problem::unknown_name(*flaw))
    })
    .await
}
