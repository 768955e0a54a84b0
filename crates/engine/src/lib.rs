//! The core of FaSi: pure functions of a dataset, a policy and a budget.
//!
//! No file, network, clock, async or serde lives here: callers hand in parsed facts and an injected
//! [`kernel::budget::Ticker`], and get back plans, values, bounds, breaches and typed facts for people's texts.
//!
//! The imports run one way only (see `docs/ARCHITECTURE.md`):
//! `units, ids, time, geo` < [`kernel`] < a room's `model` < `plan` < `hard, soft` < `problem` <
//! { `solve` | `verify` } < `explain` < `report` < [`scenario`].

pub mod geo;
pub mod ids;
pub mod kernel;
pub mod placement;
pub mod routes;
pub mod scenario;
pub mod time;
pub mod training;
pub mod units;
