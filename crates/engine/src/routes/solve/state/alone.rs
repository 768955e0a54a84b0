//! A tour as if nobody on it waited for anybody: what is too late then is too late, for links only make starts later.
//!
//! In a full week most moves that are drawn are impossible, and most of those are seen here, before anything is moved.

use super::super::super::problem::NONE;
use super::State;

impl State<'_> {
    /// Whether a tour could be done with these tasks, in this order, if nobody waited.
    pub fn in_time(&self, tour: u32, tasks: impl Iterator<Item = u32>) -> bool {
        let problem = self.problem;
        let facts = &problem.tours[tour as usize];
        let (mut site, mut time, mut empty) = (facts.base, facts.from, true);
        for task in tasks {
            let visit = problem.visit[task as usize];
            let enters = problem.enters(visit, tour);
            if enters != NONE {
                time += problem.time(tour, site, enters);
                site = problem.leaves(visit, tour);
            }
            let Some(span) = problem.span_from(visit, tour, time) else { return false };
            time = time.max(span.open) + problem.duration[task as usize];
            empty = false;
        }
        if !empty {
            time += problem.time(tour, site, facts.end);
        }
        time <= facts.latest
    }

    /// The tasks of a tour if a visit left it, wherever it is, and one of its tasks came before what stands at a place in the order
    /// or behind it.
    pub fn tasks_with(&self, tour: u32, task: u32, at: u32) -> impl Iterator<Item = u32> + '_ {
        let (mut node, mut placed) = (self.next(self.base(tour)), false);
        let moved = self.problem.visit[task as usize];
        std::iter::from_fn(move || {
            loop {
                let visit = self.visit(node);
                if !placed && visit != Some(moved) && visit.is_none_or(|visit| self.position(visit) >= at) {
                    placed = true;
                    return Some(task);
                }
                let known = node;
                node = self.next(node);
                match visit {
                    None => return None,
                    Some(visit) if visit != moved => return Some(known),
                    Some(_) => {}
                }
            }
        })
    }
}
