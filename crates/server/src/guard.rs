//! What every request passes: its host, its language; and what every answer carries: words for refusals, safe headers.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::lang::negotiated;
use crate::problem::{self, Kind, Problem};
use crate::service::Service;

/// Names of this machine to itself.
const LOCAL: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Nothing may be loaded, framed or sent on.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/// The page of the documentation loads its own files only; it styles its elements one by one.
const OWN_FILES: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
     connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// Around every route.
pub async fn around(State(service): State<Arc<Service>>, mut request: Request, next: Next) -> Response {
    let lang = negotiated(request.uri(), request.headers(), service.options.lang);
    let docs = request.uri().path().starts_with("/docs");
    request.extensions_mut().insert(lang);
    let ours = service.options.allow_remote || is_local(request.uri(), request.headers());
    let answer = if request.headers().get_all(header::HOST).iter().nth(1).is_some() {
        // whoever stands between may have believed the other one
        Problem::new(Kind::BadRequest).into_response()
    } else if ours {
        next.run(request).await
    } else {
        Problem::new(Kind::ForeignHost).into_response()
    };
    let mut answer = problem::shown(lang, answer);
    let policy = if docs { OWN_FILES } else { NOTHING };
    let safe: [(HeaderName, &'static str); 7] = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_LANGUAGE, lang.tag()),
        (header::VARY, "accept-language"),
    ];
    for (name, value) in safe {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

/// Whether a request is addressed to this machine by one of its own names: a page from elsewhere whose name was made to
/// point here (DNS rebinding) is not.
fn is_local(uri: &Uri, headers: &HeaderMap) -> bool {
    let named = uri.host().or_else(|| {
        let host = headers.get(header::HOST)?.to_str().ok()?;
        let port = host.rfind(':').filter(|at| host[at + 1..].bytes().all(|byte| byte.is_ascii_digit()));
        Some(&host[..port.unwrap_or(host.len())])
    });
    named.is_some_and(|host| LOCAL.iter().any(|local| local.eq_ignore_ascii_case(host)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_local() {
        let local = |host: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static(host));
            is_local(&Uri::from_static("/status"), &headers)
        };
        for host in ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]", "[::1]:8080"] {
            assert!(local(host), "{host}");
        }
        for host in ["", "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil", "[::1", ":80"]
        {
            assert!(!local(host), "{host}");
        }
        assert!(!is_local(&Uri::from_static("/status"), &HeaderMap::new()));
    }
}
