//! Better prices, step by step, against the rows that the relaxation breaks.
//!
//! Steps after Polyak 1969, direction deflected after Camerini, Fratta and Maffioli 1975.

use super::bound::{Bounds, Node};

/// How long prices are improved at a node, and how much of the way so far each step remembers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    pub steps: u32,
    pub memory: f64,
    /// Steps without a better bound before the best prices are taken up again, with shorter steps.
    pub patience: u32,
}

/// What came of bounding a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bounded {
    /// Nothing here reaches the value wanted.
    Hopeless,
    /// The bound, in parts of the unit.
    At(i64),
    /// The relaxation keeps every row: [`Bounds::chosen`] with what is certain is a solution.
    Solved,
}

impl Bounds<'_> {
    /// The direction of the next step; its squared length, and whether the relaxation keeps every row and pays for none
    /// that it leaves slack.
    fn turn(&mut self, prices: &[i64], memory: f64) -> (f64, bool) {
        let (mut length, mut solved) = (0.0, true);
        for (row, price) in prices.iter().enumerate() {
            let off = self.program.off(row, price.cmp(&0), self.sums[row]);
            solved &= off == 0;
            let turned = memory * self.direction[row] + off as f64 / self.program.scale(row);
            // A row without the other side keeps its price at zero.
            let stuck = *price == 0 && self.program.lacks(row, turned.total_cmp(&0.0));
            self.direction[row] = if stuck { 0.0 } else { turned };
            length += self.direction[row] * self.direction[row];
        }
        (length, solved)
    }

    /// One step of this length, in parts.
    fn advance(&self, prices: &mut [i64], step: f64) {
        let step = step * f64::from(1u32 << self.fine);
        for (row, price) in prices.iter_mut().enumerate() {
            let by = (step * self.direction[row] / self.program.scale(row)).round() as i64;
            let moved = self.within(row, price.saturating_add(by));
            *price = if self.program.lacks(row, moved.cmp(&0)) { 0 } else { moved };
        }
    }

    /// Improves a node's prices until nothing at the node can reach `wanted`, at this pace at most; ends early when `stop`,
    /// told the bound, says so.
    pub fn tighten(&mut self, node: &mut Node, wanted: i64, pace: Pace, mut stop: impl FnMut(i64) -> bool) -> Bounded {
        self.enter(&node.domain);
        self.direction.fill(0.0);
        let goal = wanted * self.unit;
        let (mut best, mut best_prices) = (i64::MAX, node.prices.clone());
        let (mut stale, mut stride) = (0, 1.0);
        let mut first = None;
        for _ in 0..pace.steps {
            let bound = self.relax(node);
            let first = *first.get_or_insert(bound);
            if bound < goal {
                return Bounded::Hopeless;
            }
            if bound < best {
                best = bound;
                best_prices.copy_from_slice(&node.prices);
                stale = 0;
            } else {
                stale += 1;
                // Where every column is worth the same the bound stays flat for long before it falls.
                let patience = if best < first { pace.patience } else { 4 * pace.patience };
                if stale > patience {
                    stale = 0;
                    stride *= 0.6;
                    node.prices.copy_from_slice(&best_prices);
                    self.direction.fill(0.0);
                    continue;
                }
            }
            if stop(best) {
                break;
            }
            let (length, solved) = self.turn(&node.prices, pace.memory);
            if solved {
                return Bounded::Solved;
            }
            if length < 1e-9 {
                break;
            }
            let distance = (bound - goal) as f64 + self.unit as f64 / 2.0;
            self.advance(&mut node.prices, stride * distance / length);
        }
        node.prices.copy_from_slice(&best_prices);
        Bounded::At(best)
    }

    /// Improves the prices at the root, where no value is wanted yet: towards a level that comes nearer as steps stop
    /// helping (Goffin and Kiwiel 1999). Ends early when `stop` says so.
    pub fn descend(&mut self, node: &mut Node, steps: u32, mut stop: impl FnMut(i64) -> bool) -> i64 {
        self.enter(&node.domain);
        self.direction.fill(0.0);
        let (mut best, mut best_prices) = (i64::MAX, node.prices.clone());
        let (mut stale, mut gap) = (0, 0.0);
        for step in 0..steps {
            let bound = self.relax(node);
            if step == 0 {
                gap = (bound.unsigned_abs() as f64 * 0.05).max(2.0 * self.unit as f64);
            }
            if bound < best {
                stale = if (best.saturating_sub(bound)) as f64 > gap * 0.05 { 0 } else { stale + 1 };
                best = bound;
                best_prices.copy_from_slice(&node.prices);
            } else {
                stale += 1;
            }
            if stop(best) {
                break;
            }
            if stale > 12 {
                stale = 0;
                gap *= 0.6;
                node.prices.copy_from_slice(&best_prices);
                self.direction.fill(0.0);
                if gap < self.unit as f64 * 0.02 {
                    break;
                }
                continue;
            }
            let (length, _) = self.turn(&node.prices, 0.6);
            if length < 1e-9 {
                break;
            }
            let distance = (bound - best) as f64 + gap;
            self.advance(&mut node.prices, distance / length);
        }
        node.prices.copy_from_slice(&best_prices);
        best
    }
}
