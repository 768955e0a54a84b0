//! The integration tests, one binary.

mod cli;
mod discretion;
mod explain;
mod invariance;
mod letters;
mod margins;
mod mip;
mod placement;
mod rules;
mod scenario;
mod server;
mod sheets;
mod tidy;
mod whatif;
