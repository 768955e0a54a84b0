//! The repository itself under test: who imports whom, what is registered, how large files are, where links lead.
//!
//! Each check gives complaints, `path:line: what is wrong`, and stands beside a test that makes it fail on an invented
//! source. What the order is, and why, is told in `docs/ARCHITECTURE.md`.

mod crates;
mod engine;
mod files;
mod library;
mod links;
mod order;
mod paths;
mod registry;
mod tokens;
mod tree;

/// Fails with every complaint there is, one a line.
#[track_caller]
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
