//! The Lagrangian bound: every row has a price, every block packs its best columns at those prices.
//!
//! Any prices give a bound. Prices and values are whole numbers of a fine unit, so the bound is exact and no rounding can
//! make it false. It is at least as tight as the linear relaxation's, and tighter where blocks are knapsacks (Geoffrion
//! 1974). Steps after Polyak 1969, direction deflected after Camerini, Fratta and Maffioli 1975.

use super::domain::{Domain, State};
use super::knapsack::{Caps, Item, MEASURES, Table};
use super::program::Program;

/// Cells of a block's table, all its columns together, up to which it packs its sides too: more take longer than they are worth.
const MOST_CELLS: i64 = 1 << 20;

/// What a column or a row costs at a relaxation, in cells of a table.
const COLUMN: usize = 4;

/// A node of the search: what is decided, and prices that were good there.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub domain: Domain,
    /// Of each row, in [`Bounds::grain`]s.
    pub prices: Vec<i64>,
}

/// The open columns of one block at a node.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub columns: Vec<u32>,
    /// What is left of the block's row, and of its sides where these are packed too.
    pub caps: [i64; MEASURES],
    /// Which of its sides are packed too.
    pub sides: [bool; MEASURES - 1],
    /// No two of its columns fit together.
    pub single: bool,
}

impl Open {
    /// The caps of its table.
    pub fn table(&self) -> Caps {
        Caps(self.caps.map(|cap| usize::try_from(cap).unwrap_or(0)))
    }

    fn fits(&self, weights: [usize; MEASURES]) -> bool {
        let caps = self.table();
        weights.iter().zip(caps.0).all(|(weight, cap)| *weight <= cap)
    }
}

/// What the relaxation gives at one node's prices, and the memory to compute it.
#[derive(Debug)]
pub(super) struct Bounds<'a> {
    pub(super) program: &'a Program,
    /// How many parts a unit of value has.
    pub unit: i64,
    /// A part has two to the power of so many grains: a row that counts cents needs a price finer than any value.
    pub(super) fine: u32,
    pub(super) blocks: Vec<Open>,
    /// Free columns without a block.
    pub(super) loose: Vec<u32>,
    /// Each row's sum over the columns taken for certain.
    certain: Vec<i64>,
    /// Each row's sum in the last relaxation.
    pub(super) sums: Vec<i64>,
    /// The free columns that the last relaxation takes.
    pub chosen: Vec<u32>,
    /// What is lost by taking each column, and by leaving it out; of the last [`Bounds::losses`].
    pub loss_in: Vec<i64>,
    pub loss_out: Vec<i64>,
    pub(super) items: Vec<Item>,
    pub(super) narrow: Table<i32>,
    pub(super) wide: Table<i64>,
    pub(super) direction: Vec<f64>,
    /// What each free column pays at the last prices asked for, in grains.
    paid: Vec<i64>,
    /// How many columns are free at the node entered, and what those taken for certain are worth.
    free: usize,
    worth: i64,
    /// What was computed so far, about: cells of tables, columns and rows.
    pub work: u64,
    /// The prices charged last, added up to each row.
    up_to: Vec<i64>,
}

impl<'a> Bounds<'a> {
    pub fn new(program: &'a Program) -> Self {
        let (rows, columns) = (program.lower.len(), program.columns());
        let largest = program.values.iter().map(|value| value.abs()).max().unwrap_or(0).max(1);
        // Fine enough that rounding a price never shows, small enough that knapsack tables of usual sizes stay narrow.
        let unit = ((1 << 22) / largest).clamp(16, 4096);
        let steepest = program.greatest.iter().copied().max().unwrap_or(1).max(1);
        let fine = (64 - steepest.leading_zeros() + 4).min(28);
        Self {
            program,
            unit,
            fine,
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
            paid: vec![0; columns],
            free: 0,
            worth: 0,
            work: 0,
            up_to: vec![0; rows + 1],
        }
    }

    /// Sorts a node's free columns into their blocks and adds up what is certain.
    pub fn enter(&mut self, domain: &Domain) {
        let program = self.program;
        for (block, row) in self.blocks.iter_mut().zip(&program.block_rows) {
            block.columns.clear();
            block.caps = [domain.room(*row), 0, 0];
        }
        self.loose.clear();
        (self.free, self.worth) = (0, 0);
        self.certain.fill(0);
        for column in 0..program.columns() {
            match domain.of(column) {
                State::Out => {}
                State::In => {
                    self.worth += program.values[column];
                    for (row, factor) in program.by_column.of(column) {
                        self.certain[*row as usize] += factor;
                    }
                }
                State::Free => {
                    self.free += 1;
                    match self.blocks.get_mut(program.block_of[column] as usize) {
                        Some(block) => block.columns.push(column as u32),
                        None => self.loose.push(column as u32),
                    }
                }
            }
        }
        for (block, sides) in self.blocks.iter_mut().zip(&program.sides) {
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
            block.single = least + second > block.caps[0];
            // The sides that bind most first, as many as the table holds.
            let mut order: Vec<(i64, usize)> = Vec::new();
            for (at, side) in sides.iter().enumerate() {
                let asked: i64 = block.columns.iter().map(|column| program.aside[*column as usize][at]).sum();
                order.push((asked * 1000 / domain.room(*side).max(1), at));
            }
            order.sort_unstable_by(|one, other| other.cmp(one));
            let mut cells = (block.columns.len() as i64).saturating_mul(block.caps[0].saturating_add(1));
            block.sides = [false; MEASURES - 1];
            for (_, at) in order {
                let cap = domain.room(sides[at]);
                let more = cells.saturating_mul(cap.saturating_add(1));
                if more <= MOST_CELLS {
                    cells = more;
                    block.sides[at] = true;
                    block.caps[at + 1] = cap;
                }
            }
        }
    }

    /// How many grains a unit of value has.
    pub fn grain(&self) -> f64 {
        self.unit as f64 * f64::from(1u32 << self.fine)
    }

    /// Adds up what the free columns pay: row by row where most are free and few rows have a price, else column by column.
    pub(super) fn charge(&mut self, prices: &[i64]) {
        let program = self.program;
        let with_price = || prices.iter().enumerate().filter(|(_, price)| **price != 0);
        let entries: usize = with_price().map(|(row, _)| program.by_row.of(row).len()).sum();
        if self.free * 4 > program.columns() && entries < program.runs.total() {
            self.paid.fill(0);
            for (row, price) in with_price() {
                for (column, factor) in program.by_row.of(row) {
                    self.paid[*column as usize] += price * factor;
                }
            }
        } else {
            // Sums of the prices up to each row; they may wrap, their differences do not.
            let mut sum = 0i64;
            for (up_to, price) in self.up_to[1..].iter_mut().zip(prices) {
                sum = sum.wrapping_add(*price);
                *up_to = sum;
            }
            let up_to = &self.up_to;
            let blocks = self.blocks.iter().flat_map(|block| &block.columns);
            for column in blocks.chain(&self.loose) {
                let runs = program.runs.of(*column as usize).iter();
                let paid = runs.map(|run| up_to[run.end as usize].wrapping_sub(up_to[run.first as usize]) * run.factor);
                self.paid[*column as usize] = paid.sum();
            }
        }
    }

    /// What a column is worth at the prices charged last, in parts of the unit, rounded up.
    pub(super) fn profit(&self, column: u32) -> i64 {
        self.program.values[column as usize] * self.unit - (self.paid[column as usize] >> self.fine)
    }

    /// What prices and certain columns give before any free one is taken.
    pub(super) fn base(&self, node: &Node) -> i64 {
        let program = self.program;
        let rows = node.prices.iter().enumerate().filter(|(_, price)| **price != 0);
        let rows: i128 = rows
            .map(|(row, price)| {
                let side = if *price > 0 { program.upper[row] } else { program.lower[row] };
                // A price on a side that a row does not have is never made.
                i128::from(*price) * i128::from(side.unwrap_or(0) - self.certain[row])
            })
            .sum();
        let rows = i64::try_from(-(-rows >> self.fine)).unwrap_or(i64::MAX / 4);
        rows + self.worth * self.unit
    }

    /// Solves the relaxation at a node's prices: its bound; [`Bounds::chosen`] and the rows' sums follow.
    pub(super) fn relax(&mut self, node: &Node) -> i64 {
        self.work += (COLUMN * self.free + COLUMN * self.sums.len()) as u64;
        self.charge(&node.prices);
        let mut bound = self.base(node);
        let mut chosen = std::mem::take(&mut self.chosen);
        chosen.clear();
        for column in &self.loose {
            let profit = self.profit(*column);
            if profit > 0 {
                bound += profit;
                chosen.push(*column);
            }
        }
        for at in 0..self.blocks.len() {
            let block = std::mem::take(&mut self.blocks[at]);
            if block.single {
                let best = block.columns.iter().map(|column| (self.profit(*column), *column));
                if let Some((profit, column)) = best.filter(|(profit, _)| *profit > 0).max() {
                    bound += profit;
                    chosen.push(column);
                }
            } else {
                bound += self.pack(&block, &mut chosen);
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

    /// What a column takes of what its block packs.
    pub(super) fn weights(&self, block: &Open, column: u32) -> [usize; MEASURES] {
        let [second, third] = self.program.aside[column as usize];
        let side = |at: usize, weight: i64| if block.sides[at] { weight as usize } else { 0 };
        [self.program.weights[column as usize] as usize, side(0, second), side(1, third)]
    }

    fn pack(&mut self, block: &Open, chosen: &mut Vec<u32>) -> i64 {
        self.items.clear();
        let first = chosen.len();
        for column in &block.columns {
            let profit = self.profit(*column);
            // Where nothing was concluded yet, a column may not even fit alone.
            if profit > 0 && block.fits(self.weights(block, *column)) {
                self.items.push(Item { profit, weights: self.weights(block, *column) });
                chosen.push(*column);
            }
        }
        let caps = block.table();
        let weight = |measure: usize| self.items.iter().map(|item| item.weights[measure]).sum::<usize>();
        let sum: i64 = self.items.iter().map(|item| item.profit).sum();
        if (0..MEASURES).all(|measure| weight(measure) <= caps.0[measure]) {
            return sum;
        }
        self.work += (caps.cells() * self.items.len()) as u64;
        let mut packed = vec![false; self.items.len()];
        let take = |at: usize| packed[at] = true;
        let best = if sum < i64::from(i32::MAX) {
            self.narrow.best(caps, &self.items, take)
        } else {
            self.wide.best(caps, &self.items, take)
        };
        let mut kept = first;
        for (at, packed) in (first..).zip(packed) {
            if packed {
                chosen[kept] = chosen[at];
                kept += 1;
            }
        }
        chosen.truncate(kept);
        best
    }
}
