//! What each stage of the solve aims at, the row that holds what it reached, and bounds that need no solve.

use super::matching::Matching;
use super::program::Objective;
use crate::kernel::mip::Row;
use crate::kernel::outcome::Sense;
use crate::placement::plan::Itinerary;
use crate::placement::problem::Problem;
use crate::placement::value::{BRIDGED, CHANGES, CLASSES, FLOORS, LOTTERY, PLACED, POINTS, WAITING};

/// What one stage of the solve aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// A level of the value.
    Level(usize),
    /// The best points without regard to changes: to know the floor that changes may not go below.
    BestPoints,
}

impl Aim {
    /// The level whose objective it has.
    pub fn level(self) -> usize {
        match self {
            Self::Level(level) => level,
            Self::BestPoints => POINTS,
        }
    }

    /// The row that keeps what was reached: the value itself, or the policy's share of the best points.
    pub fn hold(self, problem: &Problem<'_>, reached: i64, sense: Sense, objective: Objective, constant: i64) -> Row {
        let held = match self {
            Self::Level(_) => reached,
            // The share of a total that may be negative in no case: points are never below zero.
            Self::BestPoints => {
                let share = problem.model.parameters.stability_percent;
                ((reached + constant) * share + 99) / 100 - constant
            }
        };
        let (lower, upper) = match sense {
            Sense::Max => (Some(held), None),
            Sense::Min => (None, Some(held)),
        };
        Row { lower, upper, entries: objective }
    }
}

/// Bounds on levels that need no solve.
#[derive(Clone, Copy, Debug)]
pub(super) struct Caps {
    /// The most households of the first class that can be placed, of the first two, of all.
    placed: [i64; CLASSES],
    /// Households with any candidate.
    any: i64,
    /// Households with a bridge.
    bridged: i64,
}

impl Caps {
    pub fn of(problem: &Problem<'_>) -> Self {
        let with = |counts: &dyn Fn(&Itinerary) -> bool| {
            let any = |span: &std::ops::Range<usize>| problem.candidates[span.clone()].iter().any(counts);
            problem.spans.iter().filter(|span| any(span)).count() as i64
        };
        Self { placed: Matching::most(problem), any: with(&|_| true), bridged: with(&|it| it.home.is_none()) }
    }

    /// A bound on a level where those above are held at what was reached: no floor can be more than met, no more households placed than
    /// units can hold, no more bridged than have a bridge, nor than are left.
    pub fn of_level(&self, level: usize, reached: &[(Aim, i64)]) -> Option<i64> {
        let placed = || -> i64 {
            let classes = reached.iter().filter(|(aim, _)| (PLACED..BRIDGED).contains(&aim.level()));
            classes.map(|(_, reached)| reached).sum()
        };
        match level {
            FLOORS => Some(0),
            BRIDGED => Some(self.bridged.min(self.any - placed())),
            CHANGES | POINTS | WAITING | LOTTERY => None,
            class => Some(self.placed[class - PLACED] - placed()),
        }
    }
}

/// Whether a level says nothing here: changes, where no plan was published.
pub(super) fn is_idle(problem: &Problem<'_>, level: usize) -> bool {
    level == CHANGES && problem.published.is_none()
}
