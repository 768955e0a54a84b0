//! Reading a request's body: JSON, unpacked, whole, within the limits of size and time.

use std::time::Duration;

use axum::body::{Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, header};

use crate::problem::{Kind, Problem};
use crate::service::Service;

/// How long a body may take to come, waiting for others to be read included.
const PATIENCE: Duration = Duration::from_mins(1);

/// The bytes of a JSON body; no more than a few are read at once, so that memory has a bound.
pub async fn json(service: &Service, request: Request) -> Result<Bytes, Problem> {
    if !is_json(request.headers()) {
        return Err(Problem::new(Kind::UnsupportedMediaType));
    }
    let limit = service.options.body_limit;
    let too_large = || Problem::new(Kind::TooLarge).with("most", (limit / 1024 / 1024) as i64);
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if announced.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > limit) {
        return Err(too_large());
    }
    let read = async {
        let _turn = service.uploads.acquire().await.map_err(|_| Problem::new(Kind::Closing))?;
        to_bytes(request.into_body(), limit).await.map_err(|error| {
            let error = error.into_inner();
            if error.is::<http_body_util::LengthLimitError>() { too_large() } else { Problem::new(Kind::BadRequest) }
        })
    };
    tokio::time::timeout(PATIENCE, read).await.map_err(|_| Problem::new(Kind::Timeout))?
}

/// `application/json`, not packed.
fn is_json(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let media = text(header::CONTENT_TYPE).and_then(|media| media.split(';').next()).unwrap_or_default();
    let packed = headers.contains_key(header::CONTENT_ENCODING);
    media.trim().eq_ignore_ascii_case("application/json") && !packed
}
