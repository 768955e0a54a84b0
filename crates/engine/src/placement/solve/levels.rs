//! What each stage of the solve aims at, the row that holds what it reached, and bounds that need no solve.

use super::program::Objective;
use crate::kernel::mip::Row;
use crate::kernel::outcome::Sense;
use crate::placement::plan::Itinerary;
use crate::placement::problem::Problem;
use crate::placement::value::{BRIDGED, CHANGES, FLOORS, LOTTERY, PLACED, POINTS, WAITING};

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

/// A bound on a level that needs no solve: no floor can be more than met, no more households placed or bridged than have
/// a candidate for it.
pub(super) fn cap(problem: &Problem<'_>, level: usize) -> Option<i64> {
    let with = |counts: &dyn Fn(&Itinerary) -> bool| {
        let any = |span: &std::ops::Range<usize>| problem.candidates[span.clone()].iter().any(counts);
        problem.spans.iter().filter(|span| any(span)).count() as i64
    };
    match level {
        FLOORS => Some(0),
        BRIDGED => Some(with(&|it| it.home.is_none())),
        CHANGES | POINTS | WAITING | LOTTERY => None,
        class => Some(with(&|it| {
            let priority = usize::from(problem.model.household(it.household).priority.min(2));
            it.home.is_some() && priority == class - PLACED
        })),
    }
}

/// Whether a level says nothing here: changes, where no plan was published.
pub(super) fn is_idle(problem: &Problem<'_>, level: usize) -> bool {
    level == CHANGES && problem.published.is_none()
}
