//! The search: a first plan at once, then level by level to the best, each level with a proven bound.
//!
//! [`greedy`] makes the first plan on a [`state`], [`ruin`] a better one. [`exact`] raises level after level on the [`program`]: [`prices`] bound what
//! all people together can take, each found exactly by [`person`]; [`reseat`] makes plans of it; what bound and plan leave
//! open goes to HiGHS. Nothing here is known to `verify`.

mod aims;
mod exact;
mod exchange;
mod greedy;
mod ground;
mod level;
mod person;
mod prices;
mod program;
mod reseat;
mod ruin;
mod state;
#[cfg(test)]
mod tests;

pub use aims::Aims;
pub use exact::solve;

use super::plan::Plan;
use super::problem::Problem;

/// The first plan alone.
pub fn first_plan(problem: &Problem<'_>) -> Plan {
    let ground = ground::Ground::of(problem);
    problem.plan(greedy::first_plan(&ground, &|| false).seats().into_iter())
}
