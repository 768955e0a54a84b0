//! Prices as a caller gets them: with what the relaxation gives at them for all columns, those left out too.
//!
//! A caller that keeps most of its columns out of the program needs both: what a column left out would gain at these prices
//! tells whether it is missed (column generation, Dantzig and Wolfe 1960; here with Lagrangian prices, after Barahona and
//! Jensen 1998), and the bound with all that the columns left out could add to it is one for all columns.

use super::bound::{Bounds, Node};

/// Prices of the rows of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// Of each row, in grains: a unit of value has `unit` parts, a part has two to the power of `fine` grains.
    pub of_row: Vec<i64>,
    /// Parts of a unit of value.
    pub unit: i64,
    /// Binary digits of a part.
    pub fine: u32,
    /// The bound of the relaxation where nothing is decided but what complete rows decide, in parts.
    pub bound: i64,
    /// For each row that is a block of columns of which no two fit together: what it adds to the bound, in parts.
    pub of_block: Vec<Option<i64>>,
}

impl Prices {
    /// Prices given in values, for judging columns worth up to `largest`; they prove nothing by themselves.
    pub fn of_values(values: &[f64], largest: i64) -> Self {
        // So fine that neither rounding shows nor what a column pays in many rows overflows.
        let digits = (50 - (64 - largest.max(1).leading_zeros())).clamp(12, 36);
        let (unit, fine) = (1 << 6, digits - 6);
        let grain = unit as f64 * f64::from(1u32 << fine);
        let most = (1i64 << 52) as f64;
        let of_row = values.iter().map(|value| (value * grain).round().clamp(-most, most) as i64).collect();
        Self { of_row, unit, fine, bound: 0, of_block: vec![None; values.len()] }
    }

    /// The prices in the program's values, as a [`super::Start`] takes them.
    pub fn in_values(&self) -> Vec<f64> {
        let grain = self.unit as f64 * f64::from(1u32 << self.fine);
        self.of_row.iter().map(|price| *price as f64 / grain).collect()
    }

    /// A bound in parts as one on whole values.
    pub fn whole(&self, parts: i64) -> i64 {
        parts.div_euclid(self.unit)
    }
}

impl Bounds<'_> {
    /// Prices given in values, in grains; none for rows without columns, and none for a side that a row does not have. The price of
    /// a row that another implies is paid there: columns pay no less, for no more. Any
    /// price gives a bound; one above all values together says no more than that, and from such a bound no step leads back.
    pub fn grains(&self, prices: &[f64]) -> Vec<i64> {
        let grain = self.grain();
        let all: f64 = self.program.values.iter().map(|value| value.abs() as f64).sum();
        let mut said = vec![0.0; self.program.rows()];
        for (row, price) in prices.iter().enumerate().take(said.len()) {
            said[self.program.said_by(row)] += price;
        }
        let in_grains = |row: usize| {
            let price = (said[row].clamp(-all, all) * grain).round() as i64;
            let price = self.within(row, price);
            let idle = self.program.by_row.of(row).is_empty() || self.program.lacks(row, price.cmp(&0));
            if idle { 0 } else { price }
        };
        (0..self.program.rows()).map(in_grains).collect()
    }

    /// A price cut to what a column that pays in a thousand rows can still add up.
    pub(super) fn within(&self, row: usize, price: i64) -> i64 {
        let most = i64::MAX / 1024 / self.program.greatest[row].max(1);
        price.clamp(-most, most)
    }

    /// What the relaxation gives at a node.
    pub fn priced(&mut self, node: Node) -> Prices {
        let program = self.program;
        self.enter(&node.domain);
        let bound = self.relax(&node);
        let mut of_block = vec![None; program.rows()];
        for (block, row) in self.blocks.iter().zip(&program.block_rows) {
            if block.columns.iter().all(|column| 2 * program.weights[*column as usize] > block.caps[0]) {
                let best = block.columns.iter().map(|column| self.profit(*column)).max();
                of_block[*row as usize] = Some(best.unwrap_or(0).max(0));
            }
        }
        Prices { of_row: node.prices, unit: self.unit, fine: self.fine, bound, of_block }
    }
}
