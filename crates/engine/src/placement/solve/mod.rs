//! The search: a first plan in milliseconds, then the exact solve level by level, then plans that truly differ.
//!
//! [`greedy`] makes the first plan, [`exact`] improves it with bounds through the kernel's MIP, on the [`program`] made
//! of the problem; [`alternatives`] asks for other plans of nearly the same value. Nothing here is known to `verify`.

pub mod alternatives;
mod core;
pub mod exact;
pub mod greedy;
mod levels;
mod packed;
pub mod program;
mod rebuild;
mod relaxed;
mod smooth;
mod state;
pub mod turns;

pub use exact::{solve, solve_from};
