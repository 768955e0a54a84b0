//! The steps of the prices: downhill on the smoothed bound, with momentum (Nesterov 1983; Beck and Teboulle 2009), each row in a
//! measure of its own, and begun again where the momentum points uphill (O'Donoghue and Candès 2015).

use super::ByRow;
use super::row::Row;

/// The part of the longest step that is safe by what was seen which is made, and how that is forgotten.
const SAFE: f64 = 0.9;
const FORGET: f64 = 0.98;
/// The least by which the slope was seen to change.
const LEAST: f64 = 0.5;

/// Prices that move.
pub(super) struct Steps {
    /// Where the last step ended.
    prices: ByRow,
    /// From where the next one is made.
    ahead: ByRow,
    momentum: f64,
    /// How fast what is taken changes with prices, row by row, at the least.
    pub(super) stiff: Vec<f64>,
    /// How much faster it was seen to change along a step.
    steep: f64,
    /// Where the slope was last looked at, and what was taken of each row there.
    last: Option<(ByRow, Vec<f64>)>,
}

impl Steps {
    pub fn from(prices: ByRow) -> Self {
        let many = prices.len();
        let ahead = prices.clone();
        Self { prices, ahead, momentum: 1.0, stiff: vec![1.0; many], steep: 2.0, last: None }
    }

    /// Where the slope is to be looked at.
    pub fn ahead(&self) -> &[f64] {
        &self.ahead
    }

    /// Where the last step ended.
    pub fn prices(&self) -> &[f64] {
        &self.prices
    }

    /// Another measure of the rows: what was seen of the slope says nothing in it.
    pub fn measure(&mut self, stiff: Vec<f64>) {
        self.stiff = stiff;
        self.rest();
    }

    /// Without momentum from here on.
    pub fn rest(&mut self) {
        self.momentum = 1.0;
        self.ahead.clone_from(&self.prices);
        self.last = None;
    }

    /// A step from where the slope was looked at, with what was taken of each row there.
    pub fn step(&mut self, rows: &[Row], taken: &[f64]) {
        self.look(taken);
        let length = SAFE / self.steep;
        let moved: ByRow =
            (0..rows.len()).map(|at| rows[at].moved(self.ahead[at], taken[at], length / self.stiff[at])).collect();
        let uphill: f64 = (0..rows.len())
            .map(|at| self.stiff[at] * (self.ahead[at] - moved[at]) * (moved[at] - self.prices[at]))
            .sum();
        if uphill > 0.0 {
            self.momentum = 1.0;
        }
        let next = f64::midpoint(1.0, (1.0 + 4.0 * self.momentum * self.momentum).sqrt());
        let onward = if uphill > 0.0 { 0.0 } else { (self.momentum - 1.0) / next };
        let ahead = moved.iter().zip(&self.prices).map(|(moved, price)| moved + onward * (moved - price));
        let ahead: ByRow = ahead.zip(rows).map(|(ahead, row)| row.within(ahead)).collect();
        let from = std::mem::replace(&mut self.ahead, ahead);
        self.last = Some((from, taken.to_vec()));
        self.prices = moved;
        self.momentum = next;
    }

    /// How fast the slope changed since it was last looked at.
    fn look(&mut self, taken: &[f64]) {
        let Some((prices, sums)) = &self.last else { return };
        let (mut change, mut way) = (0.0, 0.0);
        for at in 0..prices.len() {
            let (turn, moved) = (taken[at] - sums[at], self.ahead[at] - prices[at]);
            change += turn * turn / self.stiff[at];
            way += moved * moved * self.stiff[at];
        }
        if way > 0.0 {
            self.steep = (self.steep * FORGET).max((change / way).sqrt()).max(LEAST);
        }
    }
}
