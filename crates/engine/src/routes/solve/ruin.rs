//! Ruin and recreate for tours that do not wait for each other: adjacent strings out, back where they cost least.
//!
//! Christiaens and Vanden Berghe 2020 (slack induction by string removals), with their parameters; windows are hard here, so
//! that a place is judged in O(1) from the earliest departure before it and the latest start behind it. A part of what comes of it is
//! improved by moves of segments and tails ([`local`]).

pub(super) mod local;
mod strings;
mod tour;

use std::sync::Arc;

use rayon::prelude::*;
use strings::near;
use tour::Tour;

use super::super::problem::{NONE, Problem};
use super::Stand;
use super::cooperate::{Counts, Search};
use super::near::{Beside, near_among};
use super::pool::{Pool, classes};
use crate::kernel::search::Draw;

/// One place in so many is passed over when a visit is put back.
const BLINK: usize = 100;

/// Which part of the tries that are accepted the local search goes on from: by time, more of it is worse, as tries become few, and so
/// much is neither better nor worse than none beyond what seeds make; figures in docs/BENCHMARKS.md.
const POLISHED: f64 = 0.05;

/// Tours of visits with one seat each, no links, nothing late.
#[derive(Clone, Debug)]
pub struct Ruin<'p> {
    problem: &'p Problem,
    /// Of every visit; the same for all trajectories.
    near: Arc<Vec<Vec<u32>>>,
    tours: Vec<Tour>,
    tour_of: Vec<u32>,
    /// Tours of one class are alike while they are empty.
    class: Vec<u32>,
    absent: Vec<u32>,
    travel: i64,
    left_out: i64,
    penalty: i64,
    /// What a try has changed, as it was.
    saved: Vec<(u32, Tour)>,
    saved_absent: Vec<u32>,
    spare: Vec<Tour>,
    /// The absent in the order in which they are put back: what it goes by, which it was, the visit.
    sorted: Vec<(i64, u32, u32)>,
    is_saved: Vec<bool>,
    seen_class: Vec<u64>,
    epoch: u64,
    /// Places and moves between tours whose cost, or a bound of it, was computed.
    judged: u64,
    /// Beside which visits each visit lies well; the same for all trajectories.
    beside: Arc<Vec<Vec<Beside>>>,
    /// Where a visit stands on its tour, while moves are looked for.
    place: Vec<u32>,
    /// Visits whose moves are still to be looked at.
    look: Vec<u32>,
    is_looked: Vec<bool>,
    /// What is on its way from one tour to another.
    tail: Vec<u32>,
    /// Visits that this try has put in.
    put: Vec<u32>,
}

impl<'p> Ruin<'p> {
    /// No visit on any tour.
    pub fn new(problem: &'p Problem, penalty: i64) -> Self {
        let visits = problem.visits();
        let class = classes(problem);
        let mut ruin = Self {
            problem,
            near: Arc::new(Vec::new()),
            tours: vec![Tour::default(); problem.tours.len()],
            tour_of: vec![NONE; visits],
            class,
            absent: (0..visits as u32).collect(),
            travel: 0,
            left_out: problem.priority.iter().sum(),
            penalty,
            saved: Vec::new(),
            saved_absent: Vec::new(),
            spare: Vec::new(),
            sorted: Vec::new(),
            is_saved: vec![false; problem.tours.len()],
            seen_class: vec![0; problem.tours.len()],
            epoch: 0,
            judged: 0,
            beside: Arc::new(Vec::new()),
            place: vec![0; visits],
            look: Vec::new(),
            is_looked: vec![false; visits],
            tail: Vec::new(),
            put: Vec::new(),
        };
        for tour in 0..problem.tours.len() as u32 {
            ruin.renew(tour);
        }
        ruin
    }

    /// Puts in what is absent, then looks which visits are near each other; until `stop` says otherwise.
    pub fn fill(&mut self, draw: &mut Draw, stop: &(dyn Fn() -> bool + Sync)) {
        self.begin();
        self.recreate(draw, stop);
        let problem = self.problem;
        let every = (0..problem.visits() as u32).into_par_iter();
        let near = every.map(|visit| if stop() { vec![visit] } else { near(problem, visit) });
        self.near = Arc::new(near.collect());
        self.beside = Arc::new(near_among(problem, &self.near, stop));
        self.polish();
    }

    /// Whether everything that is known of the tours is the same.
    #[cfg(test)]
    pub fn same_tours(&self, other: &Self) -> bool {
        self.tours == other.tours && self.tour_of == other.tour_of
    }

    /// The value as the search knows it, level by level.
    pub fn value(&self) -> [i64; 2] {
        [self.left_out, self.travel * self.problem.costs.travel]
    }

    /// Ticks of travel.
    pub fn travelled(&self) -> i64 {
        self.travel
    }

    fn begin(&mut self) {
        while let Some((tour, was)) = self.saved.pop() {
            self.is_saved[tour as usize] = false;
            self.spare.push(was);
        }
        self.saved_absent.clone_from(&self.absent);
        self.put.clear();
    }

    fn save(&mut self, tour: u32) {
        if !self.is_saved[tour as usize] {
            self.is_saved[tour as usize] = true;
            let mut copy = self.spare.pop().unwrap_or_default();
            copy.clone_from(&self.tours[tour as usize]);
            self.saved.push((tour, copy));
        }
    }

    /// Puts the absent visits in, in an order drawn by lot.
    fn recreate(&mut self, draw: &mut Draw, stop: &(impl Fn() -> bool + ?Sized)) {
        let problem = self.problem;
        let mut absent = std::mem::take(&mut self.absent);
        for at in (1..absent.len()).rev() {
            absent.swap(at, draw.below(at + 1));
        }
        let first = |visit: u32| problem.tours_of[problem.first[visit as usize] as usize].first().copied();
        let span = |visit: u32| first(visit).map(|tour| problem.span(visit, tour));
        let width = |visit: u32| span(visit).map_or(0, |span| span.close - span.open);
        let far = |visit: u32| {
            first(visit)
                .map_or(0, |tour| problem.time(tour, problem.tours[tour as usize].base, problem.enters[visit as usize]))
        };
        match draw.below(17) {
            0..4 => {}
            4..8 => self.sort(&mut absent, |visit| -problem.load[visit as usize]),
            8..10 => self.sort(&mut absent, |visit| -far(visit)),
            10..11 => self.sort(&mut absent, far),
            11..13 => self.sort(&mut absent, width),
            13..15 => self.sort(&mut absent, |visit| span(visit).map_or(0, |span| span.open)),
            _ => self.sort(&mut absent, |visit| -span(visit).map_or(0, |span| span.close)),
        }
        absent.retain(|visit| stop() || !self.put_back(*visit, draw));
        self.absent = absent;
    }

    /// Sorts visits, equals as they stand, in a buffer that is kept: a stable sort would ask for memory in every try.
    fn sort(&mut self, visits: &mut [u32], by: impl Fn(u32) -> i64) {
        self.sorted.clear();
        self.sorted.extend((0u32..).zip(visits.iter()).map(|(at, visit)| (by(*visit), at, *visit)));
        self.sorted.sort_unstable();
        visits.iter_mut().zip(&self.sorted).for_each(|(visit, (_, _, sorted))| *visit = *sorted);
    }

    /// Puts a visit where it costs least; whether it has a place.
    fn put_back(&mut self, visit: u32, draw: &mut Draw) -> bool {
        let problem = self.problem;
        let task = problem.first[visit as usize];
        let mut best = (i64::MAX, NONE, 0);
        self.epoch += 1;
        for tour in &problem.tours_of[task as usize] {
            if self.tours[*tour as usize].visits.is_empty() {
                let class = self.class[*tour as usize] as usize;
                if self.seen_class[class] == self.epoch {
                    continue;
                }
                self.seen_class[class] = self.epoch;
            }
            self.places(visit, *tour, &mut best, draw);
        }
        let (more, tour, at) = best;
        if tour == NONE {
            return false;
        }
        self.save(tour);
        self.tours[tour as usize].insert(problem, tour, at, visit);
        self.travel += more;
        self.tour_of[visit as usize] = tour;
        self.put.push(visit);
        self.left_out -= problem.priority[visit as usize];
        true
    }

    /// The places of a tour: cost, tour and position of the best one so far.
    fn places(&mut self, visit: u32, tour: u32, best: &mut (i64, u32, usize), draw: &mut Draw) {
        let problem = self.problem;
        let of = &self.tours[tour as usize];
        if of.load + problem.load[visit as usize] > problem.tours[tour as usize].capacity {
            return;
        }
        let span = problem.span(visit, tour);
        let lasts = problem.duration[problem.first[visit as usize] as usize];
        let to = problem.ways_into(tour, problem.enters[visit as usize]);
        let from = problem.ways_from(tour, problem.leaves[visit as usize]);
        // Departures and latest starts rise along a tour: what closes too early behind a place lies at its head.
        let head = of.latest.partition_point(|latest| span.open + lasts > *latest);
        let left = of.leave[head..].iter().zip(&of.outs[head..]);
        let right = of.ins[head..].iter().zip(&of.latest[head..]).zip(&of.way[head..]);
        for (at, ((leave, out), ((into, latest), way))) in (head..).zip(left.zip(right)) {
            if *leave > span.close {
                break;
            }
            self.judged += 1;
            let (there, back) = (i64::from(to[*out as usize]), i64::from(from[*into as usize]));
            let more = there + back - way;
            if more >= best.0 {
                continue;
            }
            let start = span.open.max(leave + there);
            if start > span.close || start + lasts + back > *latest || draw.below(BLINK) == 0 {
                continue;
            }
            *best = (more, tour, at);
        }
    }

    fn renew(&mut self, tour: u32) {
        self.tours[tour as usize].renew(self.problem, tour);
    }
}

impl Search for Ruin<'_> {
    /// The visits of each tour, in order.
    type Kept = Vec<Vec<u32>>;

    const STEPS: u64 = 16;

    fn cost(&self) -> i64 {
        self.travel * self.problem.costs.travel + self.left_out * self.penalty
    }

    /// One ruin and one recreation.
    fn attempt(&mut self, most: i64, draw: &mut Draw) -> Option<i64> {
        let (travel, left_out) = (self.travel, self.left_out);
        self.begin();
        self.ruin(draw);
        self.recreate(draw, &|| false);
        let cost = self.cost();
        let before = travel * self.problem.costs.travel + left_out * self.penalty;
        // what is as dear as before is mostly the same
        if cost <= most && cost != before && draw.unit() < POLISHED {
            self.polish();
        }
        if cost <= most {
            return Some(self.cost());
        }
        while let Some((tour, was)) = self.saved.pop() {
            for visit in &was.visits {
                self.tour_of[*visit as usize] = tour;
            }
            let old = std::mem::replace(&mut self.tours[tour as usize], was);
            self.spare.push(old);
            self.is_saved[tour as usize] = false;
        }
        std::mem::swap(&mut self.absent, &mut self.saved_absent);
        // One that was absent and had been put back is on no tour again.
        for visit in &self.absent {
            self.tour_of[*visit as usize] = NONE;
        }
        (self.travel, self.left_out) = (travel, left_out);
        None
    }

    fn keep(&self) -> Vec<Vec<u32>> {
        self.tours.iter().map(|tour| tour.visits.clone()).collect()
    }

    fn resume(&mut self, tours: &Vec<Vec<u32>>) -> Option<i64> {
        let problem = self.problem;
        self.tour_of.fill(NONE);
        for (at, visits) in (0u32..).zip(tours) {
            self.tours[at as usize].visits.clone_from(visits);
            for visit in visits {
                self.tour_of[*visit as usize] = at;
            }
            self.renew(at);
        }
        self.absent = (0..problem.visits() as u32).filter(|visit| self.tour_of[*visit as usize] == NONE).collect();
        self.left_out = self.absent.iter().map(|visit| problem.priority[*visit as usize]).sum();
        self.travel = self.tours.iter().map(|tour| tour.travel).sum();
        Some(self.cost())
    }

    fn stand(&self) -> Stand {
        let first = |visit: u32| self.problem.first[visit as usize];
        let of = |tour: &Tour| {
            let left = tour.visits.iter().zip(&tour.leave[1..]);
            left.map(|(visit, left)| (first(*visit), left - self.problem.duration[first(*visit) as usize])).collect()
        };
        self.tours.iter().map(of).collect()
    }

    fn kept(&self, stand: &Stand) -> Vec<Vec<u32>> {
        let visits =
            |tasks: &Vec<(u32, i64)>| tasks.iter().map(|(task, _)| self.problem.visit[*task as usize]).collect();
        stand.iter().map(visits).collect()
    }

    /// Of every place that counts the difference was computed.
    fn counts(&self) -> Counts {
        Counts { judged: self.judged, impossible: 0 }
    }

    fn show(&self, pool: &mut Pool) {
        let cost = self.cost();
        for (at, tour) in (0u32..).zip(&self.tours) {
            pool.see(at, tour.visits.iter().map(|visit| self.problem.first[*visit as usize]), cost);
        }
    }
}
