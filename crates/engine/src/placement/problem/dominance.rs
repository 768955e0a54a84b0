//! Candidates that another of the same household dominates: there is always a best plan without them.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::{Problem, Use};
use crate::ids::UnitId;

/// The candidates that no other one dominates, ascending.
pub(super) fn undominated(problem: &Problem<'_>) -> Vec<usize> {
    let best_first = |candidate: &usize| (-problem.points[*candidate], *candidate);
    first_of_each(problem, best_first, |better, worse| dominates(problem, better, worse))
}

/// The columns that suffice where only households count, whatever the points: candidates that no other one of the same
/// household can stand in for with less of the rows, and no befores. `true` = needed.
pub(super) fn needed_to_count(problem: &Problem<'_>) -> Vec<bool> {
    let least_first = |candidate: &usize| {
        let uses = problem.uses.of(*candidate);
        let (rows, sum) = uses
            .iter()
            .fold((0, 0), |(rows, sum), run| (rows + i64::from(run.rows), sum + i64::from(run.rows) * run.amount));
        (rows, sum, *candidate)
    };
    let stands_in = |better: usize, worse: usize| {
        let home = |candidate: usize| problem.candidates[candidate].home.is_some();
        home(better) == home(worse) && uses_no_more(problem, better, worse)
    };
    let mut needed = vec![false; problem.columns()];
    for candidate in first_of_each(problem, least_first, stands_in) {
        needed[candidate] = true;
    }
    needed
}

/// The candidates that none before them in the order dominates, ascending.
///
/// Only candidates for the same home (or none), with the same bridge or none, are compared: the row of a home that
/// others want too stands in the way of any other.
fn first_of_each<K: Ord>(
    problem: &Problem<'_>,
    order: impl Fn(&usize) -> K + Sync,
    dominates: impl Fn(usize, usize) -> bool + Sync,
) -> Vec<usize> {
    let of_one = |span: Range<usize>| {
        let mut sorted: Vec<usize> = span.collect();
        sorted.sort_by_cached_key(&order);
        let mut kept: BTreeMap<(Option<UnitId>, Option<UnitId>), Vec<usize>> = BTreeMap::new();
        for candidate in sorted {
            let itinerary = &problem.candidates[candidate];
            let home = itinerary.home.map(|home| home.stay.unit);
            let bridge = itinerary.bridge.map(|stay| stay.unit);
            let mut rivals = kept.get(&(home, bridge)).into_iter().chain(bridge.and_then(|_| kept.get(&(home, None))));
            if !rivals.any(|list| list.iter().any(|better| dominates(*better, candidate))) {
                kept.entry((home, bridge)).or_default().push(candidate);
            }
        }
        let mut kept: Vec<usize> = kept.into_values().flatten().collect();
        kept.sort_unstable();
        kept
    };
    problem.spans.par_iter().flat_map_iter(|span| of_one(span.clone())).collect()
}

/// Whether one candidate can always stand in for another of the same household: it counts for the same levels, has no
/// fewer points, uses no more of any row with an upper bound alone and the same of every other row, and what could be
/// taken before the other can be taken before it.
fn dominates(problem: &Problem<'_>, better: usize, worse: usize) -> bool {
    let (one, other) = (&problem.candidates[better], &problem.candidates[worse]);
    let start = |candidate: usize| problem.candidates[candidate].home.map(|home| home.stay.from);
    one.home.is_some() == other.home.is_some()
        && (start(better) == start(worse) || problem.befores_of(worse).is_empty())
        && problem.points[better] >= problem.points[worse]
        && (problem.keeps(better) || !problem.keeps(worse))
        && uses_no_more(problem, better, worse)
}

/// Walks the two columns' runs side by side, from one row at which either changes to the next.
fn uses_no_more(problem: &Problem<'_>, better: usize, worse: usize) -> bool {
    let (mut left, mut right) = (problem.uses.of(better), problem.uses.of(worse));
    let mut at = 0;
    loop {
        left = &left[left.iter().take_while(|run| run.end() <= at).count()..];
        right = &right[right.iter().take_while(|run| run.end() <= at).count()..];
        // What the first run of a list takes from here on, and the row at which that changes.
        let here = |list: &[Use]| match list.first() {
            Some(run) if run.row <= at => (run.amount, run.end()),
            Some(run) => (0, run.row),
            None => (0, u32::MAX),
        };
        let ((a, a_end), (b, b_end)) = (here(left), here(right));
        let end = a_end.min(b_end);
        if end == u32::MAX {
            return true;
        }
        let caps_alone = || problem.rows[at as usize..end as usize].iter().all(|row| row.lower.is_none());
        if a > b || (a != b && !caps_alone()) {
            return false;
        }
        at = end;
    }
}
