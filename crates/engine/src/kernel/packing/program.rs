//! The program: binary columns under rows, with the two structures that the search lives on, groups and blocks.

use std::cmp::Ordering;

use super::implied::implied;
use super::knapsack::MEASURES;
use crate::kernel::mip::Row;

/// No group, no block.
pub(super) const NONE: u32 = u32::MAX;

/// Rows with a larger cap are priced, not packed: a knapsack's table is as wide as its cap.
const LARGEST_CAP: i64 = 1 << 15;
/// Two rows whose table would have more cells are not packed together.
const LARGEST_TABLE: i64 = 1 << 17;

/// Lists of one length after another in one vector.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Lists<T> {
    /// Sorts items into `count` lists; within a list they keep their order.
    fn by_key(count: usize, items: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut starts = vec![0u32; count + 1];
        for (key, _) in items.clone() {
            starts[key as usize + 1] += 1;
        }
        for at in 0..count {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut sorted: Vec<Option<T>> = vec![None; starts[count] as usize];
        for (key, item) in items {
            sorted[next[key as usize] as usize] = Some(item);
            next[key as usize] += 1;
        }
        Self { starts, items: sorted.into_iter().flatten().collect() }
    }

    /// One list.
    pub fn of(&self, at: usize) -> &[T] {
        &self.items[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// How many lists.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many items in all lists.
    pub fn total(&self) -> usize {
        self.items.len()
    }
}

/// The same coefficient in each of some rows that follow each other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub first: u32,
    /// The row after the last.
    pub end: u32,
    pub factor: i64,
}

/// A column's coefficients as runs. Rows without any coefficient may stand within one: they have no price.
fn runs(by_column: &Lists<(u32, i64)>, by_row: &Lists<(u32, i64)>) -> Lists<Run> {
    let rows = by_row.len();
    let mut filled: Vec<u32> = vec![rows as u32; rows + 1];
    for row in (0..rows).rev() {
        filled[row] = if by_row.of(row).is_empty() { filled[row + 1] } else { row as u32 };
    }
    let mut lists = Lists { starts: vec![0], items: Vec::<Run>::new() };
    for column in 0..by_column.len() {
        let start = lists.items.len();
        for (row, factor) in by_column.of(column) {
            match lists.items[start..].last_mut() {
                Some(run) if run.factor == *factor && filled[run.end as usize] == *row => run.end = row + 1,
                _ => lists.items.push(Run { first: *row, end: row + 1, factor: *factor }),
            }
        }
        lists.starts.push(lists.items.len() as u32);
    }
    lists
}

/// `max Σ value · x` over binary columns that keep every row.
///
/// A *group* is a row that takes at most one of its columns: the options of a household, the agents of an item. A *block*
/// is a row of weights and a cap that binds its columns tightest: an agent's capacity, a unit. Each column is in at most
/// one of either.
#[derive(Clone, Debug)]
pub struct Program {
    /// How many columns the caller gave; those that stand for an empty group follow.
    real: usize,
    pub(super) values: Vec<i64>,
    pub(super) lower: Vec<Option<i64>>,
    pub(super) upper: Vec<Option<i64>>,
    /// Row, coefficient of each column, ascending by row.
    pub(super) by_column: Lists<(u32, i64)>,
    /// The same as runs over rows that follow each other, empty ones between them aside.
    pub(super) runs: Lists<Run>,
    /// Column, coefficient of each row.
    pub(super) by_row: Lists<(u32, i64)>,
    /// Of each row that another implies, and that is left out: the other.
    implied: Vec<Option<u32>>,
    /// The greatest size of a coefficient in each row.
    pub(super) greatest: Vec<i64>,
    pub(super) group_of: Vec<u32>,
    /// The columns of each group.
    pub(super) groups: Lists<u32>,
    /// The row of each group.
    pub(super) group_rows: Vec<u32>,
    pub(super) block_of: Vec<u32>,
    /// Each column's coefficient in its block's row; 0 without a block.
    pub(super) weights: Vec<i64>,
    /// The row of each block.
    pub(super) block_rows: Vec<u32>,
    /// Rows of weights whose columns are all in one block, as the children in a home whose people are its weights: of each block.
    pub(super) sides: Vec<Vec<u32>>,
    /// Each column's coefficients in these.
    pub(super) aside: Vec<[i64; MEASURES - 1]>,
}

impl Program {
    /// A program of columns with these values under these rows; `groups` names the rows that take at most one of their
    /// columns (coefficients and upper bound 1), no column in two of them.
    ///
    /// A group that may stay empty gets a column more, worth nothing and using nothing: to take none is then a choice like
    /// any other.
    pub fn new(mut values: Vec<i64>, rows: &[Row], groups: &[u32]) -> Self {
        let real = values.len();
        let mut lower: Vec<Option<i64>> = rows.iter().map(|row| row.lower).collect();
        let mut nones: Vec<(u32, (u32, i64))> = Vec::new();
        for row in groups {
            if lower[*row as usize].is_none_or(|least| least < 1) {
                nones.push((*row, (values.len() as u32, 1)));
                values.push(0);
                lower[*row as usize] = Some(1);
            }
        }
        let columns = values.len();
        let mut implied = implied(rows, real);
        for row in groups {
            implied[*row as usize] = None;
        }
        let said = rows.iter().zip(0u32..).filter(|(_, at)| implied[*at as usize].is_none());
        let entries = said.flat_map(|(row, at)| row.entries.iter().map(move |entry| (at, *entry)));
        let entries = entries.chain(nones.iter().copied());
        let by_row = Lists::by_key(rows.len(), entries.clone());
        let by_column = Lists::by_key(columns, entries.map(|(row, (column, factor))| (column, (row, factor))));
        let mut group_of = vec![NONE; columns];
        for (row, group) in groups.iter().zip(0u32..) {
            for (column, _) in by_row.of(*row as usize) {
                group_of[*column as usize] = group;
            }
        }
        let of_group = group_of.iter().zip(0u32..).filter(|(group, _)| **group != NONE);
        let members = Lists::by_key(groups.len(), of_group.map(|(group, column)| (*group, column)));
        let mut program = Self {
            real,
            lower,
            upper: rows.iter().map(|row| row.upper).collect(),
            greatest: (0..rows.len())
                .map(|row| by_row.of(row).iter().map(|(_, factor)| factor.abs()).max().unwrap_or(0))
                .collect(),
            group_of,
            groups: members,
            group_rows: groups.to_vec(),
            block_of: vec![NONE; columns],
            weights: vec![0; columns],
            block_rows: Vec::new(),
            sides: Vec::new(),
            aside: vec![[0; MEASURES - 1]; columns],
            implied,
            values,
            runs: runs(&by_column, &by_row),
            by_column,
            by_row,
        };
        program.find_blocks(groups);
        program
    }

    /// Gives each column to the row of weights that binds it tightest.
    fn find_blocks(&mut self, groups: &[u32]) {
        let rows = self.lower.len();
        let mut packs: Vec<bool> = (0..rows)
            .map(|row| {
                let entries = self.by_row.of(row);
                self.upper[row].is_some_and(|upper| (0..=LARGEST_CAP).contains(&upper))
                    && self.lower[row].is_none_or(|lower| lower <= 0)
                    && entries.len() > 1
                    && entries.iter().all(|(_, factor)| *factor > 0)
            })
            .collect();
        for row in groups {
            packs[*row as usize] = false;
        }
        let sides = self.find_sides(&packs);
        for (side, _) in &sides {
            packs[*side as usize] = false;
        }
        let mut block_at = vec![NONE; rows];
        for column in 0..self.values.len() {
            let tightness = |row: u32, factor: i64| {
                let cap = self.upper[row as usize].unwrap_or(0).max(1);
                (i128::from(factor) << 32) / i128::from(cap)
            };
            let own = self.by_column.of(column).iter().filter(|(row, _)| packs[*row as usize]);
            let own =
                own.max_by_key(|(row, factor)| (tightness(*row, *factor), self.by_row.of(*row as usize).len(), *row));
            let Some((row, factor)) = own else { continue };
            let block = &mut block_at[*row as usize];
            if *block == NONE {
                *block = self.block_rows.len() as u32;
                self.block_rows.push(*row);
            }
            self.block_of[column] = *block;
            self.weights[column] = *factor;
        }
        self.sides = vec![Vec::new(); self.block_rows.len()];
        for (side, row) in sides {
            let block = block_at[row as usize];
            let of_block = |entry: &(u32, i64)| self.block_of[entry.0 as usize] == block;
            if block == NONE || !self.by_row.of(side as usize).iter().all(of_block) {
                continue;
            }
            let at = self.sides[block as usize].len();
            if at < MEASURES - 1 {
                self.sides[block as usize].push(side);
                for (column, factor) in self.by_row.of(side as usize) {
                    self.aside[*column as usize][at] = *factor;
                }
            }
        }
    }

    /// Of the rows that pack, those of which all columns are found in another one, with the one of most columns: a table over both
    /// must not be too large, and one that takes a single column says all that there is to say.
    fn find_sides(&self, packs: &[bool]) -> Vec<(u32, u32)> {
        let cap = |row: u32| self.upper[row as usize].unwrap_or(0);
        let packs = |row: u32| packs[row as usize] && cap(row) > 1;
        let columns = |row: u32| self.by_row.of(row as usize);
        let mut sides = Vec::new();
        for row in (0..self.lower.len() as u32).filter(|row| packs(*row)) {
            let Some((first, _)) = columns(row).first() else { continue };
            let others = self.by_column.of(*first as usize).iter().map(|(other, _)| *other);
            let larger = |other: &u32| {
                let (many, own) = (columns(*other).len(), columns(row).len());
                packs(*other)
                    && (many > own || many == own && *other < row)
                    && (cap(*other) + 1) * (cap(row) + 1) <= LARGEST_TABLE
            };
            let holds = |other: &u32| {
                let inside = |entry: &(u32, i64)| columns(*other).binary_search_by_key(&entry.0, |held| held.0).is_ok();
                columns(row).iter().all(inside)
            };
            let most = others
                .filter(larger)
                .filter(holds)
                .max_by_key(|other| (columns(*other).len(), std::cmp::Reverse(*other)));
            sides.extend(most.map(|other| (row, other)));
        }
        sides
    }

    /// Whether some block packs in several measures.
    pub(super) fn packs_many(&self) -> bool {
        self.sides.iter().any(|sides| !sides.is_empty())
    }

    /// How many columns, those of empty groups among them.
    pub(super) fn columns(&self) -> usize {
        self.values.len()
    }

    /// How many columns the caller gave.
    pub(super) fn own(&self) -> usize {
        self.real
    }

    /// The caller's own columns of a list.
    pub(super) fn real(&self, mut taken: Vec<u32>) -> Vec<u32> {
        taken.retain(|column| (*column as usize) < self.real);
        taken.sort_unstable();
        taken
    }

    /// A caller's solution with the columns of the groups that it leaves empty.
    pub(super) fn whole(&self, taken: &[u32]) -> Vec<u32> {
        let mut served = vec![false; self.groups.len()];
        for column in taken {
            if let Some(served) = served.get_mut(self.group_of[*column as usize] as usize) {
                *served = true;
            }
        }
        let empty = (self.real..self.columns()).filter(|none| !served[self.group_of[*none] as usize]);
        taken.iter().copied().chain(empty.map(|none| none as u32)).collect()
    }

    /// No solution is worth less.
    pub(super) fn least(&self) -> i64 {
        self.values.iter().filter(|value| **value < 0).sum()
    }

    /// How far a row's sum is from the side that its price speaks of; 0 where it may be.
    pub(super) fn off(&self, row: usize, price: Ordering, sum: i64) -> i64 {
        match (self.lower[row], self.upper[row]) {
            (_, Some(upper)) if sum > upper || price == Ordering::Greater => sum - upper,
            (Some(lower), _) if sum < lower || price == Ordering::Less => sum - lower,
            _ => 0,
        }
    }

    /// Whether a row has no side for a price of this sign to speak of.
    pub(super) fn lacks(&self, row: usize, sign: Ordering) -> bool {
        match sign {
            Ordering::Less => self.lower[row].is_none(),
            Ordering::Equal => false,
            Ordering::Greater => self.upper[row].is_none(),
        }
    }

    /// The row that says what a row says: itself, or that which implies it.
    pub(super) fn said_by(&self, mut row: usize) -> usize {
        while let Some(other) = self.implied[row] {
            row = other as usize;
        }
        row
    }

    /// What a row's sums are measured by, so that one of cents and one of households move alike.
    pub(super) fn scale(&self, row: usize) -> f64 {
        self.greatest[row].max(1) as f64
    }

    /// How many runs.
    pub(super) fn size(&self) -> u64 {
        self.runs.total() as u64
    }

    /// How many rows.
    pub(super) fn rows(&self) -> usize {
        self.lower.len()
    }

    /// The value of the columns taken.
    pub fn value(&self, taken: &[u32]) -> i64 {
        taken.iter().map(|column| self.values[*column as usize]).sum()
    }

    /// Whether the columns taken keep every row.
    pub fn keeps_rows(&self, taken: &[u32]) -> bool {
        let mut sums = vec![0; self.lower.len()];
        for (row, factor) in taken.iter().flat_map(|column| self.by_column.of(*column as usize)) {
            sums[*row as usize] += factor;
        }
        let sides = self.lower.iter().zip(&self.upper);
        sums.iter().zip(sides).all(|(sum, (lower, upper))| {
            lower.is_none_or(|lower| lower <= *sum) && upper.is_none_or(|upper| *sum <= upper)
        })
    }
}
