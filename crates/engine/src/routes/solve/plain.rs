//! The starts computed plainly, for tests: every constraint again and again until nothing moves.

use super::super::problem::{FAR, NONE, Problem};
use super::state::{State, Sums};

/// Starts, lateness and sums of a state's tours, from nothing but which task follows which; none if they never settle.
pub fn plainly(problem: &Problem, state: &State<'_>) -> Option<(Vec<Option<i64>>, Sums)> {
    let tours: Vec<Vec<u32>> = (0..problem.tours.len() as u32).map(|tour| state.tasks_on(tour).collect()).collect();
    let served = |visit: u32| state.position(visit) != NONE;
    let mut start: Vec<i64> = (0..problem.visits() as u32)
        .map(|visit| {
            let tour = state.tour(problem.first[visit as usize]);
            if tour == NONE { -FAR } else { problem.span(visit, tour).open }
        })
        .collect();
    let of = |task: u32| problem.visit[task as usize];
    let mut sums = Sums::default();
    for round in 0.. {
        let before = start.clone();
        sums = Sums::default();
        for (tour, tasks) in (0u32..).zip(&tours) {
            let facts = &problem.tours[tour as usize];
            let (mut site, mut ready) = (facts.base, facts.from);
            for task in tasks {
                let visit = of(*task);
                sums.seating += problem.seating(*task, tour);
                if problem.enters[visit as usize] != NONE {
                    let way = problem.time(tour, site, problem.enters[visit as usize]);
                    sums.travel += way;
                    ready += way;
                    site = problem.leaves[visit as usize];
                }
                start[visit as usize] = start[visit as usize].max(ready);
                ready = start[visit as usize] + problem.duration[*task as usize];
            }
            if !tasks.is_empty() {
                let way = problem.time(tour, site, facts.end);
                sums.travel += way;
                sums.overtime += (ready + way - facts.until).max(0);
            }
        }
        for visit in (0..problem.visits() as u32).filter(|visit| served(*visit)) {
            for edge in problem.edges[visit as usize].iter().filter(|edge| served(edge.to)) {
                start[edge.to as usize] = start[edge.to as usize].max(start[visit as usize] + edge.after);
            }
        }
        if start == before {
            break;
        }
        if round > 1_000 {
            return None;
        }
    }
    for visit in 0..problem.visits() as u32 {
        if !served(visit) {
            sums.left_out += problem.priority[visit as usize];
            continue;
        }
        let tasks = problem.tasks_of(visit);
        let late = (start[visit as usize] - problem.span(visit, state.tour(tasks.start)).due).max(0);
        sums.late += late * tasks.len() as i64;
        sums.latest = sums.latest.max(late);
    }
    let starts = (0..problem.visits() as u32).map(|visit| served(visit).then(|| start[visit as usize])).collect();
    Some((starts, sums))
}
