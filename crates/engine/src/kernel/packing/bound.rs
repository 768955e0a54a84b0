//! The Lagrangian bound: every row has a price, every block packs its best columns at those prices.
//!
//! Any prices give a bound. Prices and values are whole numbers of a fine unit, so the bound is exact and no rounding can
//! make it false. It is at least as tight as the linear relaxation's, and tighter where blocks are knapsacks (Geoffrion
//! 1974). Steps after Polyak 1969, direction deflected after Camerini, Fratta and Maffioli 1975.

use super::domain::{Domain, State};
use super::knapsack::{Item, Table};
use super::program::{NONE, Program};

/// A node of the search: what is decided, and prices that were good there.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub domain: Domain,
    /// Of each row, in parts of [`Bounds::unit`].
    pub prices: Vec<i64>,
}

/// The open columns of one block at a node.
#[derive(Debug, Default)]
struct Open {
    columns: Vec<u32>,
    cap: i64,
    /// No two of its columns fit together.
    single: bool,
}

/// What the relaxation gives at one node's prices, and the memory to compute it.
#[derive(Debug)]
pub(super) struct Bounds<'a> {
    program: &'a Program,
    /// How many parts a unit of value has.
    pub unit: i64,
    blocks: Vec<Open>,
    /// Free columns without a block.
    loose: Vec<u32>,
    /// Each row's sum over the columns taken for certain.
    certain: Vec<i64>,
    /// Each row's sum in the last relaxation.
    sums: Vec<i64>,
    /// The free columns that the last relaxation takes.
    pub chosen: Vec<u32>,
    /// What is lost by taking each column, and by leaving it out; of the last [`Bounds::losses`].
    pub loss_in: Vec<i64>,
    pub loss_out: Vec<i64>,
    items: Vec<Item>,
    narrow: Table<i32>,
    wide: Table<i64>,
    direction: Vec<f64>,
    /// Relaxations solved so far.
    pub passes: u64,
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

impl<'a> Bounds<'a> {
    pub fn new(program: &'a Program) -> Self {
        let (rows, columns) = (program.lower.len(), program.columns());
        let largest = program.values.iter().map(|value| value.abs()).max().unwrap_or(0).max(1);
        // Fine enough that rounding a price never shows, small enough that knapsack tables of usual sizes stay narrow.
        let unit = ((1 << 22) / largest).clamp(16, 4096);
        Self {
            program,
            unit,
            blocks: (0..program.block_rows.len()).map(|_| Open::default()).collect(),
            loose: Vec::new(),
            certain: vec![0; rows],
            sums: vec![0; rows],
            chosen: Vec::new(),
            loss_in: vec![0; columns],
            loss_out: vec![0; columns],
            items: Vec::new(),
            narrow: Table::default(),
            wide: Table::default(),
            direction: vec![0.0; rows],
            passes: 0,
        }
    }

    /// Sorts a node's free columns into their blocks and adds up what is certain.
    pub fn enter(&mut self, domain: &Domain) {
        let program = self.program;
        for (block, row) in self.blocks.iter_mut().zip(&program.block_rows) {
            block.columns.clear();
            block.cap = domain.room(*row);
        }
        self.loose.clear();
        self.certain.fill(0);
        for column in 0..program.columns() {
            match domain.of(column) {
                State::Out => {}
                State::In => {
                    for (row, factor) in program.by_column.of(column) {
                        self.certain[*row as usize] += factor;
                    }
                }
                State::Free => match self.blocks.get_mut(program.block_of[column] as usize) {
                    Some(block) => block.columns.push(column as u32),
                    None => self.loose.push(column as u32),
                },
            }
        }
        for block in &mut self.blocks {
            let (mut least, mut second) = (i64::MAX / 2, i64::MAX / 2);
            for column in &block.columns {
                let weight = program.weights[*column as usize];
                if weight < least {
                    second = least;
                    least = weight;
                } else if weight < second {
                    second = weight;
                }
            }
            block.single = least + second > block.cap;
        }
    }

    /// What a column is worth at these prices, in parts of the unit.
    fn profit(&self, prices: &[i64], column: u32) -> i64 {
        let column = column as usize;
        let paid: i64 =
            self.program.by_column.of(column).iter().map(|(row, factor)| prices[*row as usize] * factor).sum();
        self.program.values[column] * self.unit - paid
    }

    /// What prices and certain columns give before any free one is taken.
    fn base(&self, node: &Node) -> i64 {
        let program = self.program;
        let rows = node.prices.iter().enumerate().filter(|(_, price)| **price != 0);
        let rows: i64 = rows
            .map(|(row, price)| {
                let side = if *price > 0 { program.upper[row] } else { program.lower[row] };
                // A price on a side that a row does not have is never made.
                price * (side.unwrap_or(0) - self.certain[row])
            })
            .sum();
        let taken = (0..program.columns()).filter(|column| node.domain.of(*column) == State::In);
        let certain: i64 = taken.map(|column| program.values[column]).sum();
        rows + certain * self.unit
    }

    /// Solves the relaxation at a node's prices: its bound; [`Bounds::chosen`] and the rows' sums follow.
    fn relax(&mut self, node: &Node) -> i64 {
        self.passes += 1;
        let mut bound = self.base(node);
        let mut chosen = std::mem::take(&mut self.chosen);
        chosen.clear();
        for column in &self.loose {
            let profit = self.profit(&node.prices, *column);
            if profit > 0 {
                bound += profit;
                chosen.push(*column);
            }
        }
        for at in 0..self.blocks.len() {
            let block = std::mem::take(&mut self.blocks[at]);
            if block.single {
                let best = block.columns.iter().map(|column| (self.profit(&node.prices, *column), *column));
                if let Some((profit, column)) = best.filter(|(profit, _)| *profit > 0).max() {
                    bound += profit;
                    chosen.push(column);
                }
            } else {
                bound += self.pack(&block, &node.prices, &mut chosen);
            }
            self.blocks[at] = block;
        }
        self.sums.copy_from_slice(&self.certain);
        for (row, factor) in chosen.iter().flat_map(|column| self.program.by_column.of(*column as usize)) {
            self.sums[*row as usize] += factor;
        }
        self.chosen = chosen;
        bound
    }

    fn pack(&mut self, block: &Open, prices: &[i64], chosen: &mut Vec<u32>) -> i64 {
        self.items.clear();
        let first = chosen.len();
        for column in &block.columns {
            let profit = self.profit(prices, *column);
            if profit > 0 {
                self.items.push(Item { profit, weight: self.program.weights[*column as usize] as usize });
                chosen.push(*column);
            }
        }
        let cap = usize::try_from(block.cap).unwrap_or(0);
        let weight: usize = self.items.iter().map(|item| item.weight).sum();
        let sum: i64 = self.items.iter().map(|item| item.profit).sum();
        if weight <= cap {
            return sum;
        }
        let mut packed = vec![false; self.items.len()];
        let take = |at: usize| packed[at] = true;
        let best = if sum < i64::from(i32::MAX) {
            self.narrow.best(cap, &self.items, take)
        } else {
            self.wide.best(cap, &self.items, take)
        };
        let mut at = first;
        let mut kept = first;
        for packed in packed {
            if packed {
                chosen[kept] = chosen[at];
                kept += 1;
            }
            at += 1;
        }
        chosen.truncate(kept);
        best
    }

    /// How far a row's sum is from the side that its price speaks of; 0 where it may be.
    fn violation(&self, row: usize, price: i64) -> i64 {
        let sum = self.sums[row];
        let program = self.program;
        match (program.lower[row], program.upper[row]) {
            (_, Some(upper)) if sum > upper || price > 0 => sum - upper,
            (Some(lower), _) if sum < lower || price < 0 => sum - lower,
            _ => 0,
        }
    }

    /// The direction of the next step; its squared length, and whether the relaxation keeps every row and pays for none
    /// that it leaves slack.
    fn turn(&mut self, prices: &[i64], memory: f64) -> (f64, bool) {
        let (mut length, mut solved) = (0.0, true);
        for row in 0..prices.len() {
            let off = self.violation(row, prices[row]);
            solved &= off == 0;
            let turned = memory * self.direction[row] + off as f64;
            // A row without the other side keeps its price at zero.
            let stuck = prices[row] == 0
                && ((turned < 0.0 && self.program.lower[row].is_none())
                    || (turned > 0.0 && self.program.upper[row].is_none()));
            self.direction[row] = if stuck { 0.0 } else { turned };
            length += self.direction[row] * self.direction[row];
        }
        (length, solved)
    }

    fn advance(&self, prices: &mut [i64], step: f64) {
        for (row, price) in prices.iter_mut().enumerate() {
            let moved = *price + (step * self.direction[row]).round() as i64;
            let floor = if self.program.lower[row].is_some() { i64::MIN } else { 0 };
            let ceiling = if self.program.upper[row].is_some() { i64::MAX } else { 0 };
            *price = moved.clamp(floor, ceiling);
        }
    }

    /// Improves a node's prices until nothing at the node can reach `wanted`, for at most `steps` relaxations.
    pub fn tighten(&mut self, node: &mut Node, wanted: i64, steps: u32) -> Bounded {
        self.enter(&node.domain);
        self.direction.fill(0.0);
        let goal = wanted * self.unit;
        let (mut best, mut best_prices) = (i64::MAX, node.prices.clone());
        let (mut stale, mut scale) = (0, 1.0);
        for _ in 0..steps {
            let bound = self.relax(node);
            if bound < goal {
                return Bounded::Hopeless;
            }
            if bound < best {
                best = bound;
                best_prices.copy_from_slice(&node.prices);
                stale = 0;
            } else {
                stale += 1;
                if stale > 8 {
                    stale = 0;
                    scale *= 0.6;
                    node.prices.copy_from_slice(&best_prices);
                    self.direction.fill(0.0);
                    continue;
                }
            }
            let (length, solved) = self.turn(&node.prices, 0.5);
            if solved {
                return Bounded::Solved;
            }
            if length < 1e-9 {
                break;
            }
            let distance = (bound - goal) as f64 + self.unit as f64 / 2.0;
            self.advance(&mut node.prices, scale * distance / length);
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

    /// The bound at a node's prices, with what is lost by forcing each free column in or out.
    pub fn losses(&mut self, node: &Node) -> i64 {
        self.passes += 1;
        let mut bound = self.base(node);
        for at in 0..self.loose.len() {
            let column = self.loose[at];
            let profit = self.profit(&node.prices, column);
            bound += profit.max(0);
            self.loss_in[column as usize] = (-profit).max(0);
            self.loss_out[column as usize] = profit.max(0);
        }
        for at in 0..self.blocks.len() {
            let block = std::mem::take(&mut self.blocks[at]);
            bound += if block.single { self.choose(&block, &node.prices) } else { self.weigh(&block, &node.prices) };
            self.blocks[at] = block;
        }
        bound
    }

    /// The losses in a block that takes at most one column.
    fn choose(&mut self, block: &Open, prices: &[i64]) -> i64 {
        let (mut best, mut second, mut holder) = (0, 0, NONE);
        for column in &block.columns {
            let profit = self.profit(prices, *column);
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
    fn weigh(&mut self, block: &Open, prices: &[i64]) -> i64 {
        let mut items = std::mem::take(&mut self.items);
        items.clear();
        let item = |column: &u32| Item {
            profit: self.profit(prices, *column),
            weight: self.program.weights[*column as usize] as usize,
        };
        items.extend(block.columns.iter().map(item));
        let cap = usize::try_from(block.cap).unwrap_or(0);
        let size: i64 = items.iter().map(|item| item.profit.abs()).sum();
        let (loss_in, loss_out) = (&mut self.loss_in, &mut self.loss_out);
        let forced = |at: usize, with: i64, without: i64| {
            loss_in[block.columns[at] as usize] = with;
            loss_out[block.columns[at] as usize] = without;
        };
        let best = if size < i64::from(i32::MAX) {
            self.narrow.sensitivity(cap, &items, forced)
        } else {
            self.wide.sensitivity(cap, &items, forced)
        };
        self.items = items;
        best
    }
}
