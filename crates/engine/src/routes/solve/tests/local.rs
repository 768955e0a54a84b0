//! Moves of the local search held against tours driven plainly.

use proptest::prelude::*;

use super::super::super::fixture::drawn;
use super::super::super::problem::Problem;
use super::super::ruin::Ruin;
use super::super::ruin::local::{Move, Part};
use super::Kind;
use crate::kernel::search::Draw;
use crate::routes::solve::cooperate::Search;

/// What tours travel, if every one can be driven.
fn driven(problem: &Problem, tours: &[Vec<u32>]) -> Option<i64> {
    let mut travel = 0;
    for (tour, visits) in (0u32..).zip(tours).filter(|(_, visits)| !visits.is_empty()) {
        let facts = &problem.tours[tour as usize];
        let (mut site, mut time, mut load) = (facts.base, facts.from, 0);
        for visit in visits {
            let task = problem.first[*visit as usize];
            let (way, span) = (problem.time(tour, site, problem.enters(*visit, tour)), problem.span(*visit, tour));
            let start = span.open.max(time + way);
            load += problem.load[*visit as usize];
            if start > span.close || !problem.allows(task, tour) || load > facts.capacity {
                return None;
            }
            travel += way;
            time = start + problem.duration[task as usize];
            site = problem.leaves(*visit, tour);
        }
        let home = problem.time(tour, site, facts.end);
        if time + home > facts.latest {
            return None;
        }
        travel += home;
    }
    Some(travel)
}

/// The tours after a move.
fn after(tours: &[Vec<u32>], change: Move) -> Vec<Vec<u32>> {
    let mut tours = tours.to_vec();
    match change {
        Move::Exchange(one, other) => {
            let segment = |part: Part| {
                let mut visits = tours[part.tour as usize][part.from..part.from + part.len].to_vec();
                if part.turned {
                    visits.reverse();
                }
                visits
            };
            let (from_one, from_other) = (segment(one), segment(other));
            let mut put = |part: Part, visits: Vec<u32>| {
                let tour = &tours[part.tour as usize];
                tours[part.tour as usize] = [&tour[..part.from], &visits, &tour[part.from + part.len..]].concat();
            };
            put(one, from_other);
            put(other, from_one);
        }
        Move::Tails((one, at), (other, from)) => {
            let (a, b) = (tours[one as usize].clone(), tours[other as usize].clone());
            tours[one as usize] = [&a[..at], &b[from..]].concat();
            tours[other as usize] = [&b[..from], &a[at..]].concat();
        }
        Move::Rotate(tour, from, middle, until) => {
            let of = tours[tour as usize].clone();
            tours[tour as usize] = [&of[..from], &of[middle..until], &of[from..middle], &of[until..]].concat();
        }
        Move::Turn(tour, from, until) => tours[tour as usize][from..until].reverse(),
    }
    tours
}

/// A move drawn by lot; none where a tour is too short for it.
fn any_move(tours: &[Vec<u32>], draw: &mut Draw) -> Option<Move> {
    let one = draw.below(tours.len());
    let other = (one + 1 + draw.below(tours.len() - 1)) % tours.len();
    let mut part = |tour: usize| {
        let long = tours[tour].len();
        let len = draw.below(long.min(3) + 1);
        Part { tour: tour as u32, from: draw.below(long - len + 1), len, turned: draw.below(2) == 0 }
    };
    let (first, second) = (part(one), part(other));
    let mut cuts = [0; 3].map(|_| draw.below(tours[one].len() + 1));
    cuts.sort_unstable();
    let [from, middle, until] = cuts;
    match draw.below(4) {
        0 if first.len + second.len > 0 => Some(Move::Exchange(first, second)),
        1 => Some(Move::Tails((one as u32, from), (other as u32, draw.below(tours[other].len() + 1)))),
        2 if from < middle && middle < until => Some(Move::Rotate(one as u32, from, middle, until)),
        3 if from < until => Some(Move::Turn(one as u32, from, until)),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_a_move_travels_and_whether_it_can_be_driven_is_what_a_plain_computation_says(
        seed in any::<u64>(), tight in any::<bool>(), days in 1..3_i32, people in 2..5_u32,
    ) {
        let model = drawn(Kind { visits: 20, people, days, shared: false, tight }, seed);
        let problem = Problem::build(&model);
        let mut search = Ruin::new(&problem, problem.penalty());
        let mut draw = Draw::new(seed);
        search.fill(&mut draw, &|| false);
        for _ in 0..400 {
            let tours = search.keep();
            let Some(change) = any_move(&tours, &mut draw) else { continue };
            let before = driven(&problem, &tours).unwrap();
            let changed = after(&tours, change);
            let more = driven(&problem, &changed).map(|travel| travel - before);
            let judged = search.judge(change, i64::MAX);
            match change {
                // tails change between tours that are alike alone
                Move::Tails(..) if judged.is_none() && more.is_some() => prop_assert!(!search.alike(change), "{change:?}"),
                _ => prop_assert_eq!(judged, more, "{:?} on {:?}", change, tours),
            }
            if let Some(more) = judged {
                prop_assert!(search.judge(change, more).is_none(), "no less than itself");
                search.make(change, more);
                prop_assert_eq!(search.keep(), changed);
                let mut anew = Ruin::new(&problem, problem.penalty());
                anew.resume(&search.keep());
                prop_assert_eq!((search.cost(), search.stand()), (anew.cost(), anew.stand()));
                prop_assert!(search.same_tours(&anew));
            }
        }
    }
}
