//! The search: a first plan in milliseconds, then the exact solve level by level, then plans that truly differ.
//!
//! [`greedy`] makes the first plan, [`exact`] improves it with bounds through the kernel's MIP, on the [`program`] made
//! of the problem; [`alternatives`] asks for other plans of nearly the same value. [`duals`] are prices of the relaxation, [`reach`] asks for the
//! cheapest additions that place everybody, [`front`] for two figures against each other. Nothing here is known to `verify`.

pub mod alternatives;
mod auction;
mod chains;
mod core;
pub mod duals;
pub mod exact;
pub mod front;
pub mod greedy;
mod levels;
mod matching;
mod packed;
pub mod program;
pub mod reach;
mod rebuild;
mod relaxed;
mod room;
mod smooth;
mod state;
pub mod turns;

pub use exact::{solve, solve_from};
