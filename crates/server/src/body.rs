//! Reading a request's body: JSON, unpacked, whole, within the limits of size and time.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use http_body_util::BodyExt;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::problem::{Kind, Problem};
use crate::service::Service;

/// The bytes of a JSON body, and the turn that it has while it is in memory: only a few have one, so that memory has a
/// bound.
pub async fn json(service: &Service, request: Request) -> Result<(Vec<u8>, OwnedSemaphorePermit), Problem> {
    if !is_json(request.headers()) {
        return Err(Problem::new(Kind::UnsupportedMediaType));
    }
    let limit = service.options.body_limit;
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let hopeless = announced.and_then(|length| length.parse().ok()).is_some_and(|length| waste(length, limit));
    let read = async {
        let turn = turn(&service.uploads).await?;
        let bytes = if hopeless { None } else { collect(request.into_body(), limit).await? };
        Ok(bytes.map(|bytes| (bytes, turn)))
    };
    let read =
        tokio::time::timeout(service.options.body_patience, read).await.map_err(|_| Problem::new(Kind::Timeout))??;
    read.ok_or_else(|| Problem::new(Kind::TooLarge).with("most", (limit / 1024 / 1024) as i64))
}

/// Waits for a turn.
pub async fn turn(turns: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit, Problem> {
    Arc::clone(turns).acquire_owned().await.map_err(|_| Problem::new(Kind::Closing))
}

/// The whole body; `None` if it is too large. A body somewhat too large is read to its end, and thrown away, since many a
/// client listens only once it has sent everything.
async fn collect(mut body: Body, limit: usize) -> Result<Option<Vec<u8>>, Problem> {
    let (mut bytes, mut length) = (Vec::new(), 0usize);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Problem::new(Kind::BadRequest))?;
        let Ok(data) = frame.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length <= limit {
            bytes.extend_from_slice(&data);
        } else if waste(length, limit) {
            break;
        } else {
            bytes = Vec::new();
        }
    }
    Ok((length <= limit).then_some(bytes))
}

/// Whether a length is so far beyond the limit that reading on is a waste.
fn waste(length: usize, limit: usize) -> bool {
    length / 2 > limit
}

/// `application/json`, not packed.
fn is_json(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let media = text(header::CONTENT_TYPE).and_then(|media| media.split(';').next()).unwrap_or_default();
    let packed = headers.contains_key(header::CONTENT_ENCODING);
    media.trim().eq_ignore_ascii_case("application/json") && !packed
}
