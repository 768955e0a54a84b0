//! `GET /rules`: every rule of a room with its force, what it asks, and the law or practice it follows.

use axum::extract::Query;
use axum::{Extension, Json};
use fasi_exchange::room::Room;
use fasi_exchange::rules::{RuleView, rules as all};
use fasi_exchange::text::Lang;
use serde::{Deserialize, Serialize};

use crate::problem::{Kind, Problem, ProblemView};

/// The rules.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct Rules {
    /// Hard rules first, then criteria.
    rules: Vec<RuleView>,
}

/// Of which room.
#[derive(Debug, Deserialize)]
pub struct Asked {
    room: Option<String>,
}

/// Every rule of a room
#[utoipa::path(
    get, path = "/rules", operation_id = "list_rules", tag = "reference",
    params(
        ("room" = Option<String>, Query, description = "`placement` (unless said), `routes` or `training`"),
        ("lang" = Option<String>, Query, description = "Language of the texts: `it` or `en`"),
    ),
    responses(
        (status = 200, body = Rules, description = "The rules"),
        (status = 400, body = ProblemView, content_type = "application/problem+json", description = "No such room"),
    ),
)]
pub async fn rules(Extension(lang): Extension<Lang>, Query(asked): Query<Asked>) -> Result<Json<Rules>, Problem> {
    let room = asked.room.as_deref().map_or(Some(Room::Placement), Room::of);
    let room = room.ok_or_else(|| Problem::new(Kind::BadRequest))?;
    Ok(Json(Rules { rules: all(lang, room) }))
}
