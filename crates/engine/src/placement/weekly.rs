//! Rows by week: loads that begin and end, and the few weeks in which they can be greatest.

use crate::kernel::rule::{Coupling, CouplingRow, Fact, Run};
use crate::placement::model::Unit;
use crate::placement::plan::{Itinerary, Stay};
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

/// The stays of decisions in each of these units, with the decisions' positions; none for a unit that is not `meant`.
pub fn stays(units: &[Unit], itineraries: &[Itinerary], meant: impl Fn(&Unit) -> bool) -> Vec<Vec<(u32, Stay)>> {
    let mut stays = vec![Vec::new(); units.len()];
    for (position, itinerary) in (0u32..).zip(itineraries) {
        for stay in itinerary.stays().filter(|stay| meant(&units[stay.unit.index()])) {
            stays[stay.unit.index()].push((position, stay));
        }
    }
    stays
}

impl Load {
    /// A stay's load as long as it lasts.
    pub fn of(position: u32, stay: &Stay, amount: i64) -> Self {
        Self { position, amount, from: stay.from, until: stay.until }
    }
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
) -> Coupling {
    let mut weeks: Vec<Week> = loads.iter().map(|load| load.from).chain(changes.iter().copied()).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let kept = telling(loads, &weeks, cap);
    let runs = loads.iter().filter_map(|load| {
        let first = kept.partition_point(|(week, _)| *week < load.from) as u32;
        let end = load.until.map_or(kept.len(), |until| kept.partition_point(|(week, _)| *week < until)) as u32;
        (first < end).then(|| Run { position: load.position, first, rows: end - first, amount: load.amount })
    });
    let runs = runs.collect();
    let row = |(week, upper): &(Week, i64)| CouplingRow { rule, of: of(*week), lower: None, upper: Some(*upper) };
    Coupling { rows: kept.iter().map(row).collect(), runs }
}

/// The weeks, with their caps, whose rows say something that no other says as strictly.
fn telling(loads: &[Load], weeks: &[Week], cap: impl Fn(Week) -> i64) -> Vec<(Week, i64)> {
    let mut begins: Vec<&Load> = loads.iter().collect();
    begins.sort_unstable_by_key(|load| load.from);
    let mut ends: Vec<(Week, Week, i64)> =
        loads.iter().filter_map(|load| Some((load.until?.max(load.from), load.from, load.amount))).collect();
    ends.sort_unstable();
    let (mut begins, mut ends) = (begins.into_iter().peekable(), ends.into_iter().peekable());
    let (mut running, mut sum) = (0usize, 0);
    // Of the last row kept: its loads, and how many of them have ended since.
    let (mut held, mut ended) = (0usize, 0usize);
    let mut kept: Vec<(Week, i64)> = Vec::new();
    for week in weeks {
        while let Some(load) = begins.next_if(|load| load.from <= *week) {
            running += 1;
            sum += load.amount;
        }
        while let Some((_, from, amount)) = ends.next_if(|end| end.0 <= *week) {
            running -= 1;
            sum -= amount;
            ended += usize::from(kept.last().is_some_and(|last| from <= last.0));
        }
        let upper = cap(*week);
        if sum <= upper {
            continue;
        }
        match kept.last_mut().filter(|last| last.1 == upper) {
            Some(_) if running == held - ended => continue,
            Some(last) if ended == 0 => *last = (*week, upper),
            _ => kept.push((*week, upper)),
        }
        (held, ended) = (running, 0);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(position: u32, from: i32, until: Option<i32>) -> Load {
        Load { position, amount: 1, from: Week(from), until: until.map(Week) }
    }

    #[test]
    fn two_stays_that_overlap_make_one_row_and_two_that_do_not_make_none() {
        let overlap = [load(0, 0, Some(5)), load(1, 3, None)];
        let made = rows("r", &overlap, &[], |_| 1, |_| Vec::new());
        assert_eq!(made.rows.len(), 1);
        assert_eq!(made.entries(0), vec![(0, 1), (1, 1)]);
        let apart = [load(0, 0, Some(3)), load(1, 3, None)];
        assert_eq!(rows("r", &apart, &[], |_| 1, |_| Vec::new()), Coupling::default());
    }

    #[test]
    fn the_rows_kept_bind_every_week_as_all_weeks_would() {
        // A linear congruential generator: the same cases every time.
        let mut state = 11u32;
        let mut roll = |sides: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % sides
        };
        for _ in 0..500 {
            let loads: Vec<Load> = (0..6)
                .map(|position| {
                    let from = roll(8) as i32;
                    let until = (roll(3) > 0).then(|| from + 1 + roll(5) as i32);
                    Load { amount: 1 + i64::from(roll(3)), ..load(position, from, until) }
                })
                .collect();
            let change = Week(roll(8) as i32);
            let cap = |week: Week| if week < change { 4 } else { 3 };
            let made = rows("r", &loads, &[change], cap, |_| Vec::new());
            for taken in 0u32..64 {
                let is_taken = |position: u32| taken >> position & 1 == 1;
                let in_week = |week: &Week| {
                    let running = loads.iter().filter(|load| is_taken(load.position) && load.from <= *week);
                    let running = running.filter(|load| load.until.is_none_or(|until| *week < until));
                    running.map(|load| load.amount).sum::<i64>() <= cap(*week)
                };
                let of_row = |row: usize| {
                    let own = made.entries(row as u32).into_iter().filter(|(position, _)| is_taken(*position));
                    made.rows[row].upper.is_some_and(|upper| own.map(|(_, amount)| amount).sum::<i64>() <= upper)
                };
                let plain = (0..14).map(Week).all(|week| in_week(&week));
                assert_eq!((0..made.rows.len()).all(of_row), plain, "{loads:?}, {taken:b}");
            }
        }
    }
}
