//! What ties and decisions ask of starts: how far one lies after another at least, and circles that no starts can keep.

use std::collections::BTreeMap;

/// The row that asks for it, by its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Asks {
    /// A tie.
    Link(usize),
    /// A decided order.
    After(usize),
    /// A decided day or time.
    Pin(usize),
}

/// The start of `to` is at least so many minutes after that of `from`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub asks: Asks,
    pub from: String,
    pub to: String,
    pub after: i64,
}

impl Edge {
    pub fn new(asks: Asks, from: &str, to: &str, after: i64) -> Self {
        Self { asks, from: from.to_owned(), to: to.to_owned(), after }
    }
}

/// Edges that raise starts for ever, in the order in which they follow each other: no starts can keep them (Bellman-Ford).
pub(super) fn circle(edges: &[Edge]) -> Option<Vec<&Edge>> {
    let mut start: BTreeMap<&str, i64> = BTreeMap::new();
    let mut raised_by: BTreeMap<&str, &Edge> = BTreeMap::new();
    for edge in edges {
        start.extend([(edge.from.as_str(), 0), (edge.to.as_str(), 0)]);
    }
    let mut last = None;
    for _ in 0..=start.len() {
        last = None;
        for edge in edges {
            let earliest = start[edge.from.as_str()] + edge.after;
            if let Some(start) = start.get_mut(edge.to.as_str()).filter(|start| **start < earliest) {
                *start = earliest;
                raised_by.insert(&edge.to, edge);
                last = Some(edge);
            }
        }
        last?;
    }
    // as many steps back as there are visits lead into the circle
    let back = |edge: &Edge| raised_by.get(edge.from.as_str()).copied();
    let mut edge = last?;
    for _ in 0..start.len() {
        edge = back(edge)?;
    }
    let mut found = vec![edge];
    let mut step = back(edge);
    while let Some(before) = step.filter(|before| !std::ptr::eq(*before, edge)) {
        found.push(before);
        step = back(before);
    }
    found.reverse();
    Some(found)
}

/// How many minutes the start of one visit lies after that of another at least; nothing where nothing is asked. Edges without a circle.
pub(super) fn least(edges: &[Edge], from: &str, to: &str) -> Option<i64> {
    let mut after: BTreeMap<&str, i64> = BTreeMap::from([(from, 0)]);
    for _ in 0..=edges.len() {
        let mut moved = false;
        for edge in edges {
            let Some(start) = after.get(edge.from.as_str()).map(|start| start + edge.after) else { continue };
            let known = after.get(edge.to.as_str());
            if known.is_none_or(|known| *known < start) {
                after.insert(&edge.to, start);
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    after.get(to).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(ties: &[(usize, &str, &str, i64)]) -> Vec<Edge> {
        ties.iter().map(|(row, from, to, after)| Edge::new(Asks::Link(*row), from, to, *after)).collect()
    }

    fn row(ties: &[(usize, &str, &str, i64)]) -> Option<Asks> {
        circle(&edges(ties)).map(|found| found.iter().map(|edge| edge.asks).max().unwrap())
    }

    #[test]
    fn ties_in_a_circle_are_told_only_where_no_starts_keep_them() {
        assert_eq!(row(&[(0, "a", "b", 60), (1, "b", "c", 60), (0, "b", "a", -90)]), None);
        assert_eq!(row(&[(0, "a", "b", 60), (1, "b", "a", 10)]), Some(Asks::Link(1)));
        assert_eq!(row(&[(0, "a", "b", 60), (1, "b", "c", 60), (2, "c", "a", -119)]), Some(Asks::Link(2)));
        assert_eq!(row(&[(0, "a", "b", 0), (1, "b", "a", 0)]), None);
    }

    #[test]
    fn a_circle_is_only_what_runs_in_it() {
        let ties =
            edges(&[(0, "x", "a", 5), (1, "a", "b", 60), (2, "b", "c", 60), (3, "c", "a", -119), (4, "c", "y", 9)]);
        let found: Vec<Asks> = circle(&ties).unwrap().iter().map(|edge| edge.asks).collect();
        let mut sorted = found.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, [Asks::Link(1), Asks::Link(2), Asks::Link(3)]);
        let ends: Vec<(&str, &str)> = circle(&ties).unwrap().iter().map(|edge| (&*edge.from, &*edge.to)).collect();
        assert!(ends.windows(2).all(|pair| pair[0].1 == pair[1].0), "{ends:?}");
    }

    #[test]
    fn the_least_distance_runs_over_all_ties() {
        let ties = edges(&[(0, "a", "b", 60), (1, "b", "c", 30), (2, "a", "c", 45), (0, "b", "a", -70)]);
        assert_eq!(least(&ties, "a", "c"), Some(90));
        assert_eq!(least(&ties, "b", "a"), Some(-70));
        assert_eq!(least(&ties, "c", "a"), None);
    }
}
