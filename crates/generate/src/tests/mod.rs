//! The demo counted, other sizes, the demo's files, and how it solves; benchmark instances.

mod assignment;
mod files;
mod households;
mod routes;
mod sizes;
mod solve;
mod supports;
mod team;
mod training;
mod units;

use fasi_exchange::rows::Dataset;

use crate::demo;

/// The demo's dataset.
fn dataset() -> Dataset {
    demo().dataset
}
