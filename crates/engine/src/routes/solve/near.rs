//! Which visits lie well beside each other.

use rayon::prelude::*;

use super::super::problem::{NONE, Problem};

/// How many neighbours a visit has.
const NEAR: usize = 30;

/// A place beside a visit that suits another one.
#[derive(Clone, Copy, Debug)]
pub struct Beside {
    /// That visit.
    pub visit: u32,
    /// Behind it, else before.
    pub after: bool,
}

/// For every visit those beside which it lies well, by way, waiting and lateness; none for those to which `stop` puts an end.
pub fn near(problem: &Problem, stop: &(dyn Fn() -> bool + Sync)) -> Vec<Vec<Beside>> {
    let visits = 0..problem.visits() as u32;
    let all = || 0..problem.visits() as u32;
    visits.into_par_iter().map(|visit| if stop() { Vec::new() } else { beside(problem, visit, all()) }).collect()
}

/// The same among a few for each visit.
pub fn near_among(problem: &Problem, few: &[Vec<u32>], stop: &(dyn Fn() -> bool + Sync)) -> Vec<Vec<Beside>> {
    let of = |(visit, few): (usize, &Vec<u32>)| {
        if stop() { Vec::new() } else { beside(problem, visit as u32, few.iter().copied()) }
    };
    few.par_iter().enumerate().map(of).collect()
}

fn beside(problem: &Problem, visit: u32, others: impl Iterator<Item = u32>) -> Vec<Beside> {
    let common = |other: u32| {
        let pairs = problem.tasks_of(visit).flat_map(|one| problem.tasks_of(other).map(move |two| (one, two)));
        pairs.into_iter().find_map(|(one, two)| problem.common(one, two))
    };
    let mut all: Vec<(i64, u32, bool)> = Vec::new();
    for other in others.filter(|other| *other != visit) {
        let Some(tour) = common(other) else { continue };
        for (first, second, after) in [(other, visit, true), (visit, other, false)] {
            let (left, right) = (problem.span(first, tour), problem.span(second, tour));
            let lasts = problem.tasks_of(first).map(|task| problem.duration[task as usize]).max().unwrap_or(0);
            let (from, to) = (problem.leaves(first, tour), problem.enters(second, tour));
            let way = if from == NONE || to == NONE { 0 } else { problem.time(tour, from, to) };
            let wait = (right.open - left.due.min(left.close) - lasts - way).max(0);
            let late = (left.open + lasts + way - right.due).max(0);
            all.push((way * 5 + wait + late * 5, other, after));
        }
    }
    if all.len() > NEAR {
        all.select_nth_unstable(NEAR);
        all.truncate(NEAR);
    }
    all.sort_unstable();
    all.into_iter().map(|(_, visit, after)| Beside { visit, after }).collect()
}
