//! A row that has a price: its sides, and what columns take of it at the most.

use crate::placement::problem::Problem;
use crate::placement::value::{FLOORS, LOTTERY, POINTS, WAITING, waiting_days};

/// A row with its sides, and how much of it a column takes at the most.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub lower: Option<i64>,
    pub upper: Option<i64>,
    pub scale: f64,
}

impl Row {
    /// The price after a step of this length, where so much is taken of the row at the price before.
    pub fn moved(&self, price: f64, taken: f64, length: f64) -> f64 {
        let over = self.upper.map(|upper| price + length * (taken - upper as f64)).filter(|price| *price > 0.0);
        let under = self.lower.map(|lower| price + length * (taken - lower as f64)).filter(|price| *price < 0.0);
        over.or(under).unwrap_or(0.0)
    }

    /// A price that the row may have.
    pub fn within(&self, price: f64) -> f64 {
        let least = if self.lower.is_some() { f64::NEG_INFINITY } else { 0.0 };
        let most = if self.upper.is_some() { f64::INFINITY } else { 0.0 };
        price.clamp(least, most)
    }

    /// The side that a price pays for.
    pub fn side(&self, price: i64) -> i64 {
        (if price > 0 { self.upper } else { self.lower }).unwrap_or(0)
    }
}

/// Of each coupling row: what a column takes of it at the most.
pub fn scales(problem: &Problem<'_>) -> Vec<i64> {
    let mut scales = vec![1i64; problem.rows.len()];
    for run in (0..problem.columns()).flat_map(|column| problem.uses.of(column)) {
        for scale in &mut scales[run.row as usize..run.end() as usize] {
            *scale = run.amount.abs().max(*scale);
        }
    }
    scales
}

/// What a candidate adds to a level at the most.
pub(super) fn greatest(problem: &Problem<'_>, level: usize) -> i64 {
    let households = || problem.model.household_ids();
    match level {
        FLOORS => 0,
        POINTS => problem.points.iter().copied().max().unwrap_or(0),
        WAITING => households().map(|household| waiting_days(problem.model, household)).max().unwrap_or(0),
        LOTTERY => {
            households().map(|household| i64::from(problem.model.household(household).lottery)).max().unwrap_or(0)
        }
        _ => 1,
    }
}
