//! The starts computed plainly, for tests: every constraint again and again until nothing moves.

use super::super::problem::{FAR, NONE, Problem};
use super::state::{State, Sums};
use crate::routes::soft::BEARABLE;

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
    let mut works = vec![0; problem.counted.even.len()];
    let of = |task: u32| problem.visit[task as usize];
    let mut sums = Sums::default();
    for round in 0.. {
        let before = start.clone();
        sums = Sums::default();
        works.fill(0);
        for (tour, tasks) in (0u32..).zip(&tours) {
            let facts = &problem.tours[tour as usize];
            let (mut work, mut demanding) = (0, 0);
            let (mut site, mut ready) = (facts.base, facts.from);
            for task in tasks {
                let visit = of(*task);
                sums.seating += problem.seating(*task, tour);
                work += problem.counted.lasts[*task as usize];
                demanding += i64::from(problem.counted.demands(visit));
                if problem.enters(visit, tour) != NONE {
                    let way = problem.time(tour, site, problem.enters(visit, tour));
                    sums.travel += way;
                    work += way;
                    ready += way;
                    site = problem.leaves(visit, tour);
                }
                let least = start[visit as usize].max(ready);
                start[visit as usize] =
                    problem.span_from(visit, tour, least).map_or(least, |span| span.open.max(least));
                ready = start[visit as usize] + problem.duration[*task as usize];
            }
            if !tasks.is_empty() {
                let way = problem.time(tour, site, facts.end);
                sums.travel += way;
                work += way;
                sums.overtime += (ready + way - facts.until).max(0);
            }
            if problem.counted.binds() {
                let paid = if work > 0 { work.max(problem.counted.call[tour as usize]) } else { 0 };
                works[facts.professional as usize] += paid;
                sums.unworked += paid - work;
                sums.demanding += (demanding - BEARABLE).max(0);
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
    sums.uneven = works.iter().zip(&problem.counted.even).map(|(works, even)| (works - even).max(0)).sum();
    for visit in 0..problem.visits() as u32 {
        if !served(visit) {
            sums.left_out += problem.priority[visit as usize];
            continue;
        }
        let tasks = problem.tasks_of(visit);
        let span = problem.span_from(visit, state.tour(tasks.start), start[visit as usize])?;
        let late = (start[visit as usize] - span.due).max(0);
        sums.late += late * tasks.len() as i64;
        sums.latest = sums.latest.max(late);
    }
    let starts = (0..problem.visits() as u32).map(|visit| served(visit).then(|| start[visit as usize])).collect();
    Some((starts, sums))
}
