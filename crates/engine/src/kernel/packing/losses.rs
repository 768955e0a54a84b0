//! What is lost, at the prices of a node, by forcing a column in or out.

use super::bound::{Bounds, Node, Open};
use super::knapsack::Item;
use super::program::NONE;

/// Tables forward and backward, and what is read of both, against the one of a relaxation.
const TABLES: u64 = 4;

impl Bounds<'_> {
    /// The bound at a node's prices, with what is lost by forcing each free column in or out.
    pub fn losses(&mut self, node: &Node) -> i64 {
        self.charge(&node.prices);
        let mut bound = self.base(node);
        for at in 0..self.loose.len() {
            let column = self.loose[at];
            let profit = self.profit(column);
            bound += profit.max(0);
            self.loss_in[column as usize] = (-profit).max(0);
            self.loss_out[column as usize] = profit.max(0);
        }
        for at in 0..self.blocks.len() {
            let block = std::mem::take(&mut self.blocks[at]);
            bound += if block.single { self.choose(&block) } else { self.weigh(&block) };
            self.blocks[at] = block;
        }
        bound
    }

    /// The losses in a block that takes at most one column.
    fn choose(&mut self, block: &Open) -> i64 {
        let (mut best, mut second, mut holder) = (0, 0, NONE);
        for column in &block.columns {
            let profit = self.profit(*column);
            self.loss_in[*column as usize] = -profit;
            self.loss_out[*column as usize] = 0;
            if profit > best {
                second = best;
                (best, holder) = (profit, *column);
            } else if profit > second {
                second = profit;
            }
        }
        for column in &block.columns {
            self.loss_in[*column as usize] += best;
        }
        if holder != NONE {
            self.loss_out[holder as usize] = best - second;
        }
        best
    }

    /// The losses in a block that is a knapsack.
    fn weigh(&mut self, block: &Open) -> i64 {
        let mut items = std::mem::take(&mut self.items);
        items.clear();
        let item = |column: &u32| Item { profit: self.profit(*column), weights: self.weights(block, *column) };
        items.extend(block.columns.iter().map(item));
        let caps = block.table();
        self.work += TABLES * (caps.cells() * items.len()) as u64;
        let size: i64 = items.iter().map(|item| item.profit.abs()).sum();
        let (loss_in, loss_out) = (&mut self.loss_in, &mut self.loss_out);
        let forced = |at: usize, with: i64, without: i64| {
            loss_in[block.columns[at] as usize] = with;
            loss_out[block.columns[at] as usize] = without;
        };
        let best = if size < i64::from(i32::MAX) {
            self.narrow.sensitivity(caps, &items, forced)
        } else {
            self.wide.sensitivity(caps, &items, forced)
        };
        self.items = items;
        best
    }
}
