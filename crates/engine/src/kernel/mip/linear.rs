//! A linear program that grows: rows and columns come when they are missed, and each solve begins where the last one ended
//! (column generation, Dantzig and Wolfe 1960; cutting planes, Kelley 1960).
//!
//! What it says are floats: they guide, and prove nothing until a bound is computed from them in integers.

use std::ops::ControlFlow;

use fasi_highs_callback::solve_watched;
use highs::{ColProblem, HighsModelStatus, HighsStatus, Model};

use super::MipError;

/// A linear program that is maximised, in HiGHS's memory.
pub struct Linear {
    /// Gone if HiGHS failed.
    model: Option<Model>,
    rows: Vec<highs::Row>,
    columns: Vec<highs::Col>,
}

/// An optimum of a linear program.
#[derive(Clone, Debug, Default)]
pub struct Relaxed {
    /// Of each column.
    pub values: Vec<f64>,
    /// Of each row: what one more of its side would be worth.
    pub prices: Vec<f64>,
}

impl Linear {
    /// Without rows and columns.
    pub fn new(seed: u32) -> Result<Self, MipError> {
        let mut model = Model::try_new(ColProblem::default()).map_err(MipError::Refused)?;
        model.make_quiet();
        model.set_sense(highs::Sense::Maximise);
        let refused = |_| MipError::Refused(HighsStatus::Error);
        model.try_set_option("random_seed", i32::try_from(seed).unwrap_or(i32::MAX)).map_err(refused)?;
        model.try_set_option("solver", "simplex").map_err(refused)?;
        // Primal after new columns, dual after new rows.
        model.try_set_option("simplex_strategy", 0).map_err(refused)?;
        Ok(Self { model: Some(model), rows: Vec::new(), columns: Vec::new() })
    }

    /// Adds a row over columns that are there; its number.
    pub fn add_row(
        &mut self,
        lower: Option<i64>,
        upper: Option<i64>,
        entries: impl Iterator<Item = (u32, i64)>,
    ) -> Result<u32, MipError> {
        let model = self.model.as_mut().ok_or(MipError::Lost)?;
        let lower = lower.map_or(f64::NEG_INFINITY, |bound| bound as f64);
        let upper = upper.map_or(f64::INFINITY, |bound| bound as f64);
        let entries = entries.map(|(column, factor)| (self.columns[column as usize], factor as f64));
        self.rows.push(model.try_add_row(lower..=upper, entries).map_err(MipError::Refused)?);
        Ok(self.rows.len() as u32 - 1)
    }

    /// Adds a column of 0 to `upper` in rows that are there; its number.
    pub fn add_column(
        &mut self,
        cost: f64,
        upper: i64,
        entries: impl Iterator<Item = (u32, i64)>,
    ) -> Result<u32, MipError> {
        let model = self.model.as_mut().ok_or(MipError::Lost)?;
        let entries = entries.map(|(row, factor)| (self.rows[row as usize], factor as f64));
        let column = model.try_add_column(cost, 0.0..=upper as f64, entries).map_err(MipError::Refused)?;
        self.columns.push(column);
        Ok(self.columns.len() as u32 - 1)
    }

    /// Gives a column another cost.
    pub fn set_cost(&mut self, column: u32, cost: f64) {
        if let Some(model) = &mut self.model {
            model.change_column_cost(self.columns[column as usize], cost);
        }
    }

    /// Gives a column other limits.
    pub fn set_limits(&mut self, column: u32, lower: i64, upper: i64) {
        if let Some(model) = &mut self.model {
            model.change_column_bounds(self.columns[column as usize], lower as f64..=upper as f64);
        }
    }

    /// Solves it from where the last solve ended; `None` if it was stopped or has no optimum.
    pub fn solve(&mut self, watch: &mut dyn FnMut() -> ControlFlow<()>) -> Result<Option<Relaxed>, MipError> {
        let model = self.model.take().ok_or(MipError::Lost)?;
        let solved = solve_watched(model, &mut |_| watch()).map_err(MipError::Refused)?;
        let relaxed = (solved.status() == HighsModelStatus::Optimal).then(|| {
            let solution = solved.get_solution();
            let (values, prices) = (solution.columns().to_vec(), solution.dual_rows().to_vec());
            Relaxed { values, prices }
        });
        self.model = Some(solved.into());
        Ok(relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_and_a_column_that_come_later_move_the_optimum_and_the_prices() {
        let mut go_on = || ControlFlow::Continue(());
        let mut linear = Linear::new(1).expect("HiGHS starts");
        let row = linear.add_row(None, Some(1), std::iter::empty()).expect("a row");
        let first = linear.add_column(3.0, 1, [(row, 1)].into_iter()).expect("a column");
        linear.add_column(5.0, 1, [(row, 1)].into_iter()).expect("a column");
        let solved = linear.solve(&mut go_on).expect("solved").expect("an optimum");
        assert_eq!(solved.values, [0.0, 1.0]);
        let cap = linear.add_row(None, Some(1), [(1, 2)].into_iter()).expect("a row");
        let solved = linear.solve(&mut go_on).expect("solved").expect("an optimum");
        assert_eq!(solved.values, [0.5, 0.5], "the second is cut to a half");
        assert_eq!(solved.prices, [3.0, 1.0]);
        linear.add_column(4.0, 1, [(row, 1), (cap, 0)].into_iter()).expect("a column");
        linear.set_cost(first, 0.0);
        let solved = linear.solve(&mut go_on).expect("solved").expect("an optimum");
        assert_eq!(solved.values, [0.0, 0.5, 0.5]);
    }
}
