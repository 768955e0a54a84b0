//! The integration tests, one binary.

mod mip;
mod placement;
mod rules;
mod server;
mod tidy;
