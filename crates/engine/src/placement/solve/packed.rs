//! A level as a packing program: households are its groups, units its blocks, and what else couples them its priced rows.

use super::program::Objective;
use crate::kernel::mip::{self, Row};
use crate::kernel::outcome::Sense;
use crate::kernel::packing::Program;
use crate::placement::problem::Problem;

/// A packing program made of the open columns of an integer program, and the way back.
pub(super) struct Packed {
    pub program: Program,
    /// The integer program's column of each of the packing's: a column that counts up to n stands n times.
    origin: Vec<u32>,
    columns: usize,
    sense: Sense,
}

impl Packed {
    /// The program of one level, under the rows of the model and those that hold the levels above.
    pub fn new(problem: &Problem<'_>, model: &mip::Model, held: &[Row], objective: &Objective, sense: Sense) -> Self {
        let columns = model.columns.len();
        let mut first = vec![u32::MAX; columns + 1];
        let mut origin = Vec::new();
        for (column, limits) in model.columns.iter().enumerate() {
            first[column] = origin.len() as u32;
            origin.extend((0..limits.upper).map(|_| column as u32));
        }
        first[columns] = origin.len() as u32;
        let sign = if sense == Sense::Max { 1 } else { -1 };
        let mut values = vec![0; origin.len()];
        for (column, cost) in objective {
            let copies = first[*column as usize] as usize..first[*column as usize + 1] as usize;
            values[copies].fill(sign * cost);
        }
        let expand = |row: &Row| {
            let copies = |column: u32| first[column as usize]..first[column as usize + 1];
            let entries =
                row.entries.iter().flat_map(|(column, factor)| copies(*column).map(move |copy| (copy, *factor)));
            Row { lower: row.lower, upper: row.upper, entries: entries.collect() }
        };
        let rows: Vec<Row> = model.rows.iter().chain(held).map(expand).collect();
        // The model's first rows take one candidate a household each.
        let groups: Vec<u32> = (0..problem.spans.iter().filter(|span| !span.is_empty()).count() as u32).collect();
        Self { program: Program::new(values, &rows, &groups), origin, columns, sense }
    }

    /// The packing's columns of an assignment.
    pub fn taken(&self, values: &[i64]) -> Vec<u32> {
        let mut left = values.to_vec();
        let mut take = |column: u32| {
            left[column as usize] -= 1;
            left[column as usize] >= 0
        };
        (0..self.origin.len() as u32).filter(|copy| take(self.origin[*copy as usize])).collect()
    }

    /// The assignment of packing columns.
    pub fn values(&self, taken: &[u32]) -> Vec<i64> {
        let mut values = vec![0; self.columns];
        for copy in taken {
            values[self.origin[*copy as usize] as usize] += 1;
        }
        values
    }

    /// What taking a column of the integer program loses at least; of one that counts up, its first step.
    pub fn losses(&self, losses: &[i64]) -> Vec<i64> {
        let mut of = vec![i64::MAX; self.columns];
        for (copy, loss) in losses.iter().enumerate() {
            let column = self.origin[copy] as usize;
            of[column] = of[column].min(*loss);
        }
        of
    }

    /// A bound or value of the packing in the level's own sense.
    pub fn back(&self, value: i64) -> i64 {
        if self.sense == Sense::Max { value } else { -value }
    }
}
