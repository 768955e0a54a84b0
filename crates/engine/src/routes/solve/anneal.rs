//! Annealing over who takes each seat and one global order.
//!
//! After Ceschia, Di Gaspero, Rosati and Schaerf 2024, who anneal the same two decisions. A move is tried on the state and
//! taken back unless it is accepted; how much worse it may be is drawn first, so that most moves are given up on their
//! travel alone.

mod moves;

use moves::Moves;

use super::super::problem::NONE;
use super::cooperate::{Counts, Search};
use super::pool::Pool;
use super::state::State;
use super::{Stand, greedy};
use crate::kernel::search::Draw;

/// How many times 256 moves lie between two straightenings of the order.
const STRAIGHTEN: u64 = 16;

/// Tours with shared visits, and the moves over them.
#[derive(Clone, Debug)]
pub struct Anneal<'p> {
    state: State<'p>,
    moves: Moves<'p>,
    steps: u64,
}

/// The order of the visits served, and the tour of every task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The served visits.
    pub order: Vec<u32>,
    /// The tour of every task and base.
    pub tours: Vec<u32>,
}

impl<'p> Anneal<'p> {
    /// Goes on from a state; neighbours are looked for until `stop` says otherwise, and without them nothing moves.
    pub fn new(state: State<'p>, stop: &(dyn Fn() -> bool + Sync)) -> Self {
        Self { moves: Moves::new(state.problem(), stop), state, steps: 0 }
    }

    /// Puts what is left out where it costs least.
    pub fn fill(&mut self, stop: &dyn Fn() -> bool) {
        greedy::fill(&mut self.state, stop);
    }

    /// The tours as they are.
    pub fn state(&self) -> &State<'p> {
        &self.state
    }
}

impl Search for Anneal<'_> {
    type Kept = Kept;

    const STEPS: u64 = 256;

    fn cost(&self) -> i64 {
        self.state.cost()
    }

    fn attempt(&mut self, most: i64, draw: &mut Draw) -> Option<i64> {
        self.moves.attempt(&mut self.state, most, draw)
    }

    fn keep(&self) -> Kept {
        Kept { order: self.state.order().to_vec(), tours: self.state.tours().to_vec() }
    }

    fn resume(&mut self, kept: &Kept) -> Option<i64> {
        self.state.restore(&kept.order, &kept.tours)
    }

    fn stand(&self) -> Stand {
        self.state.stand()
    }

    fn kept(&self, stand: &Stand) -> Kept {
        let problem = self.state.problem();
        let mut tours = self.state.tours().to_vec();
        tours[..problem.tasks()].fill(NONE);
        let mut order = Vec::new();
        for (tour, tasks) in (0u32..).zip(stand) {
            for (task, start) in tasks {
                tours[*task as usize] = tour;
                order.push((*start, problem.visit[*task as usize]));
            }
        }
        order.sort_unstable();
        order.dedup();
        Kept { order: order.into_iter().map(|(_, visit)| visit).collect(), tours }
    }

    fn counts(&self) -> Counts {
        self.moves.counts
    }

    fn show(&self, pool: &mut Pool) {
        let cost = self.cost();
        for tour in 0..self.state.problem().tours.len() as u32 {
            pool.see(tour, self.state.tasks_on(tour), cost);
        }
    }

    /// Straightens the order from time to time.
    fn tidy(&mut self) {
        self.steps += 1;
        if self.steps.is_multiple_of(STRAIGHTEN) {
            self.state.straighten();
        }
    }
}
