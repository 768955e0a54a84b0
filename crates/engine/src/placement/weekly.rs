//! Rows by week: loads that begin and end, and the few weeks in which they can be greatest.

use crate::kernel::rule::{CouplingRow, Fact};
use crate::time::Week;

/// A candidate's load from one week up to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// Position of the candidate.
    pub position: u32,
    /// Amount in each week, above zero.
    pub amount: i64,
    /// First week.
    pub from: Week,
    /// First week without the load; `None` = for good.
    pub until: Option<Week>,
}

/// Rows that keep the loads under a cap in every week: one row for each week in which a load begins (there a sum is
/// greatest) or `changes` says that the cap changes, leaving out the rows that could never bind and, of two neighbours
/// with the same cap, one whose loads all stand in the other.
pub fn rows(
    rule: &'static str,
    loads: &[Load],
    changes: &[Week],
    cap: impl Fn(Week) -> i64,
    of: impl Fn(Week) -> Vec<Fact>,
) -> Vec<CouplingRow> {
    let mut weeks: Vec<Week> = loads.iter().map(|load| load.from).chain(changes.iter().copied()).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let mut rows: Vec<CouplingRow> = Vec::new();
    for week in weeks {
        let running = loads.iter().filter(|load| load.from <= week && load.until.is_none_or(|until| week < until));
        let mut entries: Vec<(u32, i64)> = Vec::new();
        for load in running {
            match entries.iter_mut().rev().take(1).find(|entry| entry.0 == load.position) {
                Some(entry) => entry.1 += load.amount,
                None => entries.push((load.position, load.amount)),
            }
        }
        entries.sort_unstable();
        let upper = cap(week);
        if entries.iter().map(|entry| entry.1).sum::<i64>() <= upper {
            continue;
        }
        let row = CouplingRow { rule, of: of(week), lower: None, upper: Some(upper), entries };
        match rows.last() {
            Some(last) if last.upper == row.upper && contains(&last.entries, &row.entries) => {}
            Some(last) if last.upper == row.upper && contains(&row.entries, &last.entries) => {
                rows.pop();
                rows.push(row);
            }
            _ => rows.push(row),
        }
    }
    rows
}

/// Whether every entry of `part` stands in `whole`; both ascending.
fn contains(whole: &[(u32, i64)], part: &[(u32, i64)]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|entry| rest.any(|other| other == entry))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_stays_that_overlap_make_one_row_and_two_that_do_not_make_none() {
        let load =
            |position, from, until: Option<i32>| Load { position, amount: 1, from: Week(from), until: until.map(Week) };
        let overlap = [load(0, 0, Some(5)), load(1, 3, None)];
        let made = rows("r", &overlap, &[], |_| 1, |_| Vec::new());
        assert_eq!(made.len(), 1);
        assert_eq!(made[0].entries, vec![(0, 1), (1, 1)]);
        let apart = [load(0, 0, Some(3)), load(1, 3, None)];
        assert_eq!(rows("r", &apart, &[], |_| 1, |_| Vec::new()), vec![]);
    }
}
