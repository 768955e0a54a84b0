//! `GET /schemas/{name}`: the JSON Schema of what may be sent.

use axum::Json;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use fasi_exchange::arrivals::History;
use fasi_exchange::decisions::Decisions;
use fasi_exchange::own_week::OwnWeek;
use fasi_exchange::policy::Policy;
use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::rows::Dataset;
use fasi_exchange::scenario::Scenarios;
use fasi_exchange::write::schema as of;
use serde_json::Value;

use crate::problem::{Kind, Problem, ProblemView};

/// The schemas by name.
pub fn all() -> [(&'static str, Value); 7] {
    [
        ("dataset", of::<Dataset>()),
        ("decisions", of::<Decisions>()),
        ("policy", of::<Policy>()),
        ("week", of::<OwnWeek>()),
        ("scenarios", of::<Scenarios>()),
        ("history", of::<History>()),
        ("answers", of::<Questionnaire>()),
    ]
}

/// The JSON Schema of a dataset, of decisions, of a policy, of a week that people made themselves, of a questionnaire's answers, of scenarios or of a history
#[utoipa::path(
    get, path = "/schemas/{name}", operation_id = "get_schema", tag = "reference",
    params(("name" = String, Path, description = "`dataset`, `decisions`, `policy`, `week`, `answers`, `scenarios` or `history`")),
    responses(
        (status = 200, body = Object, content_type = "application/schema+json", description = "The schema"),
        (status = 404, body = ProblemView, content_type = "application/problem+json", description = "No such schema"),
    ),
)]
pub async fn schema(Path(name): Path<String>) -> Result<Response, Problem> {
    let found = all().into_iter().find(|(known, _)| *known == name);
    let (_, schema) = found.ok_or_else(|| Problem::new(Kind::NotFound))?;
    Ok(([(header::CONTENT_TYPE, "application/schema+json")], Json(schema)).into_response())
}
