//! What if: the plan made anew with one thing otherwise, to say what a decision costs, what is scarce, who would have to make
//! room, how firm a proposal is, and which decisions clash.
//!
//! Every answer is an exact re-solve, with its bounds: where the two solves do not prove their levels, a difference within
//! the gaps is none. A question that is stopped keeps what it has found by then.

mod clash;
mod firm;
mod price;
mod room;
mod scarce;

pub use clash::{Clash, clash};
pub use firm::{Firm, Side, firm};
pub use price::{Decision, Difference, Price, Prices, STEP, level, prices};
pub use room::{Room, room};
pub use scarce::{Scarcity, Worth, hours, openings, resources, scarcity, worth};

use super::LEVELS;
use super::model::Model;
use super::plan::Plan;
use super::propose::check;
use super::solve;
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::Outcome;
use crate::placement::problem::Problem;

/// What a solve comes back with.
pub type Solved = Outcome<Plan, { LEVELS.len() }>;

/// Solves a model and verifies the plan; it tells nobody how far it is.
fn solved(model: &Model, published: Option<&Plan>, budget: &Budget, watch: Watch<'_>) -> Result<Solved, EngineError> {
    let quiet = Watch { ticker: watch.ticker, progress: &|_| {} };
    let problem = Problem::build(model, published);
    let outcome = solve::solve(&problem, budget, quiet)?;
    if let Some(plan) = &outcome.plan {
        check(model, plan, published, &outcome.levels.map(|level| level.value))?;
    }
    Ok(outcome)
}

/// Tells how many of some questions are answered.
fn tell(watch: Watch<'_>, stage: &'static str, done: usize, of: usize) {
    (watch.progress)(Progress { stage, done: done as u32, of: of as u32, value: None, bound: None });
}
