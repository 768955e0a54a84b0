//! Dropping candidates that another of the same household dominates: there is always a best plan without them.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::{Problem, spans};
use crate::ids::UnitId;

/// Drops every dominated candidate and numbers the columns anew.
pub(super) fn drop_dominated(problem: &mut Problem<'_>) {
    let all = &*problem;
    let keep: Vec<usize> = all.spans.par_iter().flat_map_iter(|span| undominated(all, span.clone())).collect();
    let dropped = all.candidates.len() - keep.len();
    let mut position = vec![u32::MAX; all.columns()];
    for (new, old) in keep.iter().enumerate() {
        position[*old] = new as u32;
    }
    for (column, new) in position.iter_mut().enumerate().skip(all.candidates.len()) {
        *new = (column - dropped) as u32;
    }
    for row in &mut problem.rows {
        row.entries.retain_mut(|entry| {
            entry.0 = position[entry.0 as usize];
            entry.0 != u32::MAX
        });
    }
    let befores = problem.uses.split_off(problem.candidates.len());
    problem.uses = keep.iter().map(|old| std::mem::take(&mut problem.uses[*old])).chain(befores).collect();
    problem.points = keep.iter().map(|old| problem.points[*old]).collect();
    problem.candidates = keep.iter().map(|old| problem.candidates[*old]).collect();
    problem.spans = spans(problem.spans.len(), problem.candidates.iter().map(|candidate| candidate.household));
}

/// Only candidates for the same home (or none), with the same bridge or none, are compared: the row of a home that
/// others want too stands in the way of any other.
fn undominated(problem: &Problem<'_>, span: Range<usize>) -> Vec<usize> {
    let mut order: Vec<usize> = span.collect();
    order.sort_by_key(|position| (-problem.points[*position], *position));
    let mut kept: BTreeMap<(Option<UnitId>, Option<UnitId>), Vec<usize>> = BTreeMap::new();
    for candidate in order {
        let itinerary = &problem.candidates[candidate];
        let home = itinerary.home.map(|home| home.stay.unit);
        let bridge = itinerary.bridge.map(|stay| stay.unit);
        let mut rivals = kept.get(&(home, bridge)).into_iter().chain(bridge.and_then(|_| kept.get(&(home, None))));
        if !rivals.any(|list| list.iter().any(|better| dominates(problem, *better, candidate))) {
            kept.entry((home, bridge)).or_default().push(candidate);
        }
    }
    let mut kept: Vec<usize> = kept.into_values().flatten().collect();
    kept.sort_unstable();
    kept
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

fn uses_no_more(problem: &Problem<'_>, better: usize, worse: usize) -> bool {
    let (mut left, mut right) = (problem.uses[better].iter().peekable(), problem.uses[worse].iter().peekable());
    loop {
        let (row, a, b) = match (left.peek(), right.peek()) {
            (None, None) => return true,
            (Some(l), Some(r)) if l.0 == r.0 => (l.0, l.1, r.1),
            (Some(l), Some(r)) if l.0 < r.0 => (l.0, l.1, 0),
            (Some(l), None) => (l.0, l.1, 0),
            (_, Some(r)) => (r.0, 0, r.1),
        };
        let row_is_cap = problem.rows[row as usize].lower.is_none();
        if a > b || (a != b && !row_is_cap) {
            return false;
        }
        left.next_if(|entry| entry.0 == row);
        right.next_if(|entry| entry.0 == row);
    }
}
