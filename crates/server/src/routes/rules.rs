//! `GET /rules`: every rule with its force, what it asks, and the law or practice it follows.

use axum::{Extension, Json};
use fasi_exchange::placement::{RuleView, rules as all};
use fasi_exchange::text::Lang;
use serde::Serialize;

/// The rules.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Rules {
    /// Hard rules first, then criteria.
    rules: Vec<RuleView>,
}

/// Every rule of placement
#[utoipa::path(
    get, path = "/rules", operation_id = "list_rules", tag = "reference",
    params(("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`")),
    responses((status = 200, body = Rules, description = "The rules")),
)]
pub async fn rules(Extension(lang): Extension<Lang>) -> Json<Rules> {
    Json(Rules { rules: all(lang) })
}
