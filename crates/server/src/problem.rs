//! Everything that goes wrong, as `application/problem+json` (RFC 9457) in the language of the request.
//!
//! Handlers return a [`Problem`], which says what went wrong; [`shown`] puts it into words on the way out, as it does with
//! every refusal of the framework itself, so that no other form of error leaves the service.

use axum::Json;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use fasi_exchange::flaw::Flaw;
use fasi_exchange::text::{Arg, Lang, text};
use serde::Serialize;
use serde_json::Value;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, SchemaType, Type};
use utoipa::openapi::{Ref, RefOr, Schema};

/// The media type of problems.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// The most flaws that are told at once: a sheet with one wrong column must not come back a hundred times its size.
const MOST_FLAWS: usize = 1_000;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $status:ident, $slug:literal),* $(,)?) => {
        /// What went wrong; `problem-<slug>` in the messages is its title, `.detail` the sentence.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind {
            $($(#[$doc])* $name),*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable name, last part of the problem's `type`.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$name => $slug),*
                }
            }

            /// The HTTP status.
            pub fn status(self) -> StatusCode {
                match self {
                    $(Self::$name => StatusCode::$status),*
                }
            }
        }
    };
}

kinds! {
    /// The request is malformed: its address, its head.
    BadRequest = BAD_REQUEST, "bad-request",
    /// The body is no JSON.
    MalformedJson = BAD_REQUEST, "malformed-json",
    /// No such address.
    NotFound = NOT_FOUND, "not-found",
    /// No such job, or forgotten.
    UnknownJob = NOT_FOUND, "unknown-job",
    /// No such household or unit in the job's data.
    UnknownName = NOT_FOUND, "unknown-name",
    /// The address does not take this method.
    MethodNotAllowed = METHOD_NOT_ALLOWED, "method-not-allowed",
    /// The body came too slowly.
    Timeout = REQUEST_TIMEOUT, "timeout",
    /// The job has not finished.
    NotFinished = CONFLICT, "not-finished",
    /// The job finished without a plan.
    NoPlan = CONFLICT, "no-plan",
    /// The body is too large.
    TooLarge = PAYLOAD_TOO_LARGE, "too-large",
    /// The body is of another media type, or packed.
    UnsupportedMediaType = UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type",
    /// Addressed to another host.
    ForeignHost = MISDIRECTED_REQUEST, "foreign-host",
    /// The data has flaws.
    InvalidData = UNPROCESSABLE_ENTITY, "invalid-data",
    /// The head of the request is too large.
    HeadTooLarge = REQUEST_HEADER_FIELDS_TOO_LARGE, "head-too-large",
    /// We failed.
    Internal = INTERNAL_SERVER_ERROR, "internal",
    /// Too many jobs wait.
    QueueFull = SERVICE_UNAVAILABLE, "queue-full",
    /// The service is closing.
    Closing = SERVICE_UNAVAILABLE, "closing",
}

/// Something that went wrong, not yet in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    kind: Kind,
    args: Vec<(&'static str, Arg)>,
    flaws: Vec<Flaw>,
}

impl Problem {
    /// A problem of a kind.
    pub fn new(kind: Kind) -> Self {
        Self { kind, args: Vec::new(), flaws: Vec::new() }
    }

    /// With one more fact for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// The data has these flaws; if they are very many, the first of them are told.
    pub fn invalid(mut flaws: Vec<Flaw>) -> Self {
        let count = flaws.len();
        flaws.truncate(MOST_FLAWS);
        let problem = Self::new(Kind::InvalidData).with("count", count as i64);
        Self { flaws, ..problem.with("more", (count - count.min(MOST_FLAWS)) as i64) }
    }

    /// A name that the job's data does not have.
    pub fn unknown_name(flaw: Flaw) -> Self {
        Self { flaws: vec![flaw], ..Self::new(Kind::UnknownName) }
    }

    /// In words.
    fn view(&self, lang: Lang) -> ProblemView {
        let key = format!("problem-{}", self.kind.slug());
        ProblemView {
            kind: format!("urn:fasi:problem:{}", self.kind.slug()),
            title: text(lang, &key, &self.args),
            status: self.kind.status().as_u16(),
            detail: text(lang, &format!("{key}.detail"), &self.args),
            flaws: self.flaws.iter().map(|flaw| flaw.json(lang)).collect(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A problem (RFC 9457).
#[derive(Clone, Debug, PartialEq, Serialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub struct ProblemView {
    /// `urn:fasi:problem:` and the stable name of the kind; `about:blank` where the status says it all.
    #[serde(rename = "type")]
    kind: String,
    /// What went wrong, in words.
    title: String,
    /// The HTTP status.
    status: u16,
    /// What exactly, and what to do.
    detail: String,
    /// Everything wrong with the data, where, and what to do; the first thousand where there are more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(schema_with = flaws_schema)]
    flaws: Vec<Value>,
}

/// The schema of a list of flaws.
pub fn flaws_schema() -> RefOr<Schema> {
    ArrayBuilder::new().items(Ref::from_schema_name(FLAW)).into()
}

/// The component that [`flaw_schema`] is.
pub const FLAW: &str = "Flaw";

/// The schema of [`Flaw::json`].
pub fn flaw_schema() -> RefOr<Schema> {
    let field = |kind: SchemaType, description| ObjectBuilder::new().schema_type(kind).description(Some(description));
    let text = |description| field(Type::String.into(), description);
    let or_null = |description| field(SchemaType::from_iter([Type::String, Type::Null]), description);
    let position = SchemaType::from_iter([Type::Integer, Type::Null]);
    let flaw = ObjectBuilder::new()
        .description(Some("Something wrong in the data"))
        .property("code", text("Stable code, `E101`"))
        .property("file", text("Which part of the request; empty for the request itself"))
        .property("table", or_null("Table"))
        .property("row", field(position, "Position in the table, from 1"))
        .property("column", or_null("Field"))
        .property("id", or_null("The row's id"))
        .property("what", text("What is wrong"))
        .property("do", text("What to do"))
        .property("suggestion", or_null("What may have been meant"));
    let required = ["code", "file", "table", "row", "column", "id", "what", "do", "suggestion"];
    required.into_iter().fold(flaw, ObjectBuilder::required).into()
}

/// An answer on its way out: a refusal of any origin becomes problem+json.
pub fn shown(lang: Lang, response: Response) -> Response {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let mut head = response.into_parts().0;
    let problem = head.extensions.remove::<Problem>();
    let known = || Kind::ALL.iter().find(|kind| kind.status() == status).map(|kind| Problem::new(*kind));
    let problem = problem.or_else(known);
    if let Some(Kind::QueueFull | Kind::Closing) = problem.as_ref().map(|problem| problem.kind) {
        head.headers.insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    }
    let view = problem.map_or_else(|| blank(status), |problem| problem.view(lang));
    let (json, body) = Json(view).into_response().into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    // what cannot be written as JSON, which no problem is, would come back as a failure of its own
    head.status = if json.status.is_success() { status } else { json.status };
    Response::from_parts(head, Body::new(body))
}

/// A status that says it all.
fn blank(status: StatusCode) -> ProblemView {
    ProblemView {
        kind: "about:blank".to_owned(),
        title: status.canonical_reason().unwrap_or_default().to_owned(),
        status: status.as_u16(),
        detail: String::new(),
        flaws: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fasi_exchange::text::has;

    #[test]
    fn every_kind_has_its_title_and_sentence() {
        for kind in Kind::ALL {
            for lang in Lang::ALL {
                let key = format!("problem-{}", kind.slug());
                assert!(has(lang, &key) && has(lang, &format!("{key}.detail")), "{key}");
            }
        }
    }
}
