//! What is wanted first: the order in which levels are raised, and amounts such that more is better.

use crate::kernel::outcome::Sense;
use crate::training::LEVELS;
use crate::training::value::{CHANGES, COST, GROUPS, HALF, LEFT, MANDATORY, NEEDS, Value};

/// In which order levels are raised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aims {
    /// As the value compares them.
    #[default]
    ByValue,
    /// Changes of what was published come right after mandatory needs: for a plan that something has happened to.
    FewestChanges,
}

impl Aims {
    /// The levels, first to last.
    pub(super) fn order(self) -> [usize; LEVELS.len()] {
        match self {
            Self::ByValue => [MANDATORY, NEEDS, LEFT, HALF, COST, CHANGES, GROUPS],
            Self::FewestChanges => [MANDATORY, CHANGES, NEEDS, LEFT, HALF, COST, GROUPS],
        }
    }

    /// A value such that greater is better, first to last.
    pub(super) fn in_order(self, value: &Value) -> Value {
        self.order().map(|level| signed(level, value[level]))
    }
}

/// An amount such that more is better.
pub(super) fn signed(level: usize, amount: i64) -> i64 {
    if LEVELS[level].sense == Sense::Max { amount } else { -amount }
}
