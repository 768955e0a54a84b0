//! What each column takes of the rows, as runs: service hours are the same amount in week after week, and one run says it.

use crate::kernel::rule::Run;

/// The same amount of each of some rows that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The first row.
    pub row: u32,
    /// How many rows.
    pub rows: u32,
    /// Of each of them.
    pub amount: i64,
}

impl Use {
    /// The first row after it.
    pub fn end(&self) -> u32 {
        self.row + self.rows
    }
}

/// The runs of every column, ascending by row; of one column no two share a row.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    starts: Vec<usize>,
    runs: Vec<Use>,
}

impl Uses {
    /// Sorts runs by their columns.
    pub fn new(columns: usize, runs: &[Run]) -> Self {
        let mut starts = vec![0; columns + 1];
        for run in runs {
            starts[run.position as usize + 1] += 1;
        }
        for at in 0..columns {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut sorted = vec![Use { row: 0, rows: 0, amount: 0 }; runs.len()];
        for run in runs {
            let at = &mut next[run.position as usize];
            sorted[*at] = Use { row: run.first, rows: run.rows, amount: run.amount };
            *at += 1;
        }
        for column in 0..columns {
            sorted[starts[column]..starts[column + 1]].sort_unstable();
        }
        let shared = |runs: &[Use]| runs.windows(2).any(|pair| pair[1].row < pair[0].end());
        let all = Self { starts, runs: sorted };
        if (0..columns).any(|column| shared(all.of(column))) { all.added_up() } else { all }
    }

    /// Runs of one column over the same rows, added up row by row.
    fn added_up(&self) -> Self {
        let mut all = Self { starts: vec![0], runs: Vec::new() };
        for column in 0..self.columns() {
            let of = self.of(column);
            let mut cuts: Vec<u32> = of.iter().flat_map(|run| [run.row, run.end()]).collect();
            cuts.sort_unstable();
            cuts.dedup();
            for cut in cuts.windows(2) {
                let here = of.iter().filter(|run| run.row <= cut[0] && cut[1] <= run.end());
                let amount: i64 = here.map(|run| run.amount).sum();
                if amount != 0 {
                    all.runs.push(Use { row: cut[0], rows: cut[1] - cut[0], amount });
                }
            }
            all.starts.push(all.runs.len());
        }
        all
    }

    /// How many columns.
    pub fn columns(&self) -> usize {
        self.starts.len() - 1
    }

    /// Of each of so many rows: how many columns take of it, or give room in it.
    pub fn entries(&self, rows: usize) -> Vec<u32> {
        let mut turns = vec![0i64; rows + 1];
        for run in &self.runs {
            turns[run.row as usize] += 1;
            turns[run.end() as usize] -= 1;
        }
        let mut many = 0;
        let up_to = |turn: &i64| {
            many += turn;
            many as u32
        };
        turns[..rows].iter().map(up_to).collect()
    }

    /// Of each of so many rows: whether some column gives room in it.
    pub fn gives(&self, rows: usize) -> Vec<bool> {
        let mut gives = vec![false; rows];
        for run in self.runs.iter().filter(|run| run.amount < 0) {
            gives[run.row as usize..run.end() as usize].fill(true);
        }
        gives
    }

    /// The same without some of the rows; those that stay move up.
    #[must_use]
    pub fn without(&self, dropped: &[bool]) -> Self {
        let mut kept = vec![0u32];
        for dropped in dropped {
            kept.push(kept.last().copied().unwrap_or(0) + u32::from(!dropped));
        }
        let mut without = Self { starts: vec![0], runs: Vec::with_capacity(self.runs.len()) };
        for column in 0..self.columns() {
            for run in self.of(column) {
                let (row, end) = (kept[run.row as usize], kept[run.end() as usize]);
                if row < end {
                    without.runs.push(Use { row, rows: end - row, amount: run.amount });
                }
            }
            without.starts.push(without.runs.len());
        }
        without
    }

    /// The runs of some of the columns, in this order.
    #[must_use]
    pub fn only(&self, columns: impl Iterator<Item = usize>) -> Self {
        let mut only = Self { starts: vec![0], runs: Vec::new() };
        for column in columns {
            only.runs.extend_from_slice(self.of(column));
            only.starts.push(only.runs.len());
        }
        only
    }

    /// The runs of one column.
    pub fn of(&self, column: usize) -> &[Use] {
        &self.runs[self.starts[column]..self.starts[column + 1]]
    }

    /// Of each of so many rows: its stretch, so that no run is of two.
    pub fn stretches(&self, rows: usize) -> Vec<u32> {
        let mut begins = vec![true; rows];
        for run in &self.runs {
            begins[run.row as usize + 1..run.end() as usize].fill(false);
        }
        let mut stretch = 0;
        let of = |(row, begins): (usize, &bool)| {
            stretch += u32::from(*begins && row > 0);
            stretch
        };
        begins.iter().enumerate().map(of).collect()
    }

    /// Row by row what one column takes: `(row, amount)`, ascending.
    pub fn rows_of(&self, column: usize) -> impl Iterator<Item = (u32, i64)> + '_ {
        self.of(column).iter().flat_map(|run| (run.row..run.end()).map(|row| (row, run.amount)))
    }

    /// What one column takes of one row.
    pub fn amount(&self, column: usize, row: u32) -> i64 {
        let of = self.of(column);
        let at = of.partition_point(|run| run.end() <= row);
        of.get(at).filter(|run| run.row <= row).map_or(0, |run| run.amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_over_the_same_rows_add_up_and_amounts_are_found_again() {
        let run = |position, first, rows, amount| Run { position, first, rows, amount };
        let uses = Uses::new(3, &[run(2, 5, 2, 7), run(0, 3, 4, 2), run(0, 0, 5, 1)]);
        assert_eq!(uses.rows_of(0).collect::<Vec<_>>(), [(0, 1), (1, 1), (2, 1), (3, 3), (4, 3), (5, 2), (6, 2)]);
        assert_eq!(uses.of(1), []);
        for (row, amount) in [(0, 0), (4, 0), (5, 7), (6, 7), (7, 0)] {
            assert_eq!(uses.amount(2, row), amount);
        }
        assert_eq!(uses.entries(9), [1, 1, 1, 1, 1, 2, 2, 0, 0]);
        assert_eq!(uses.stretches(9), [0, 0, 0, 1, 1, 2, 2, 3, 4], "no run is of two");
        let without = uses.without(&[false, true, false, true, true, true, false]);
        assert_eq!(without.rows_of(0).collect::<Vec<_>>(), [(0, 1), (1, 1), (2, 2)], "rows 1, 3, 4 and 5 are gone");
        assert_eq!(without.of(2), [Use { row: 2, rows: 1, amount: 7 }]);
        assert_eq!(uses.only([2, 1].into_iter()).of(0), [Use { row: 5, rows: 2, amount: 7 }]);
    }
}
