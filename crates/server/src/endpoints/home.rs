//! `GET /`: there is no interface yet, so the documentation.

use axum::response::Redirect;

/// Sends to the documentation.
pub async fn home() -> Redirect {
    Redirect::to("/docs/")
}
