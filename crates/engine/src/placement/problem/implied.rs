//! Rows that another row implies: two households that must not meet in a flat for one household are kept apart by its walls.

use super::uses::Uses;
use crate::kernel::rule::CouplingRow;

/// Rows with more entries than this are not looked at: they are few, and stand for something scarce of their own.
const MOST: u32 = 2_000;

/// Of each row: whether the others say all that it says. It is so where another row has room for no more, and every column takes at
/// least as much of it.
pub(super) fn implied(rows: &[CouplingRow], uses: &Uses) -> Vec<bool> {
    let columns = entries(rows, uses);
    let gives = uses.gives(rows.len());
    let mut implied = vec![false; rows.len()];
    for (at, row) in rows.iter().enumerate() {
        let (Some(upper), None, Some(first)) = (row.upper, row.lower, columns[at].first()) else { continue };
        let says = |other: u32| {
            let covers = |column: &u32| {
                let column = *column as usize;
                uses.amount(column, other) >= uses.amount(column, at as u32)
            };
            other as usize != at
                && !implied[other as usize]
                && !gives[other as usize]
                && rows[other as usize].upper.is_some_and(|cap| cap <= upper)
                && columns[at].iter().all(covers)
        };
        implied[at] = uses.rows_of(*first as usize).any(|(other, _)| says(other));
    }
    implied
}

/// Of each row with few entries: its columns.
fn entries(rows: &[CouplingRow], uses: &Uses) -> Vec<Vec<u32>> {
    let few: Vec<bool> = uses.entries(rows.len()).into_iter().map(|many| many <= MOST).collect();
    let runs = || (0..uses.columns()).flat_map(|column| uses.of(column).iter().map(move |run| (column as u32, run)));
    let mut columns = vec![Vec::new(); rows.len()];
    for (column, run) in runs() {
        for row in (run.row..run.end()).filter(|row| few[*row as usize]) {
            columns[row as usize].push(column);
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::rule::{Coupling, Run};

    fn row(upper: i64) -> CouplingRow {
        CouplingRow { rule: "", of: Vec::new(), lower: None, upper: Some(upper) }
    }

    fn told(rows: &[CouplingRow], entries: &[&[(u32, i64)]]) -> Vec<bool> {
        let mut all = Coupling::default();
        for (row, entries) in rows.iter().zip(entries) {
            all.push(row.clone(), entries.iter().copied());
        }
        let runs: Vec<Run> = all.runs;
        implied(rows, &Uses::new(4, &runs))
    }

    #[test]
    fn who_may_not_meet_in_a_flat_for_one_needs_no_row() {
        let flat: &[(u32, i64)] = &[(0, 1), (1, 1), (2, 1)];
        assert_eq!(told(&[row(1), row(1)], &[flat, &[(0, 1), (2, 1)]]), [false, true]);
        assert_eq!(told(&[row(2), row(1)], &[flat, &[(0, 1), (2, 1)]]), [false, false], "in a flat for two it does");
        assert_eq!(told(&[row(1), row(1)], &[flat, &[(0, 1), (3, 1)]]), [false, false], "as where one lives elsewhere");
        assert_eq!(told(&[row(1), row(1)], &[flat, &[(0, 2), (2, 1)]]), [false, false], "or takes more");
    }

    #[test]
    fn of_two_rows_that_say_the_same_one_stays() {
        let both: &[(u32, i64)] = &[(0, 1), (1, 1)];
        assert_eq!(told(&[row(1), row(1)], &[both, both]), [true, false]);
    }

    #[test]
    fn a_row_in_which_somebody_gives_room_says_less_than_it_seems() {
        let rows: [&[(u32, i64)]; 2] = [&[(0, 1), (1, 1), (3, -1)], &[(0, 1), (1, 1)]];
        assert_eq!(told(&[row(1), row(1)], &rows), [true, false]);
        assert_eq!(told(&[row(0), row(1)], &rows), [false, false]);
    }
}
