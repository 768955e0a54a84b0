//! What the linear relaxation says that one more of a row's side is worth, in lasting homes.
//!
//! These are prices of a problem in which a home can be cut into parts: they order what to try, and prove nothing of whole homes.

use std::ops::ControlFlow;

use super::program::{self, Layout, weighed};
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request};
use crate::kernel::outcome::Sense;
use crate::placement::problem::Problem;
use crate::placement::value::{BRIDGED, PLACED};

/// A price for each coupling row, in lasting homes for one more of its upper side; `None` if it was stopped.
pub fn of_homes(problem: &Problem<'_>, budget: &Budget, watch: Watch<'_>) -> Result<Option<Vec<f64>>, EngineError> {
    let homes = (PLACED..BRIDGED).map(|level| (level, 1)).collect();
    let objective = weighed(problem, &homes);
    let mut model = program::model(problem);
    let needed = problem.needed_to_count();
    for (column, _) in model.columns.iter_mut().zip(needed).filter(|(_, needed)| !*needed) {
        column.upper = 0;
    }
    let request = Request {
        model: &model,
        extra_rows: &[],
        objective: &objective,
        sense: Sense::Max,
        start: None,
        seed: budget.seed,
        limits: Limits { nodes: None, iterations: None, relative_gap_millionths: 0 },
    };
    let mut stop = || if watch.is_over(budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let prices = mip::prices(&request, &mut stop).map_err(|error| EngineError::Mip(error.to_string()))?;
    let first = Layout::of(problem).coupling as usize;
    Ok(prices.map(|prices| prices[first..first + problem.rows.len()].to_vec()))
}
