//! Public benchmark instances: their formats, the problem they state to the engine, the check of a solution, the line told.
//!
//! A family is an adapter: `gap` and `assignment` are read into one [`Instance`], whose [`Model`] is what the engine
//! solves; `vrptw` and `hhcrsp` into [`tours::Instance`], whose model is the one that plans the team's week; `sectioning` into
//! [`sectioning::Instance`], whose model is the one that plans training. The [check](Instance::objective) of an assignment
//! knows the instance alone, neither model nor search; tours and sections are judged by their room's own `verify`, from the
//! model and the plan.

pub mod assignment;
mod check;
mod decimal;
pub mod gap;
mod instance;
mod line;
mod model;
mod refusal;
pub mod sectioning;
mod solved;
pub mod tours;

#[cfg(test)]
mod tests;

pub use check::Breach;
pub use decimal::Decimal;
pub use instance::Instance;
pub use line::Line;
pub use model::{Found, Model};
pub use refusal::Refusal;
pub use solved::Solved;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::read::{MOST_BYTES, io_reason};

/// What some editors put before a text in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The bytes of an instance's file.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Refusal> {
    let unreadable = |error: std::io::Error| Refusal::new("bench-unreadable", vec![("reason", io_reason(&error))]);
    // a pipe or a device keeps whoever opens it waiting, maybe for ever
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() && !about.is_dir() {
        return Err(Refusal::new("bench-no-file", Vec::new()));
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        let most = (MOST_BYTES / 1024 / 1024) as i64;
        return Err(Refusal::new("bench-too-large", vec![("most", most.into())]));
    }
    // some editors put a mark before the text that says how it is written; nothing else is said by it
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::new("bench-empty", Vec::new()));
    }
    Ok(bytes)
}
