//! Training: which editions of which activities are held, when, where and with whom, and who attends.
//!
//! It decides, from activities and the slots of a calendar, which editions open (one slot a session, in order, in one place and
//! with one trainer) and which operators sit in each. Hard rules keep calendars, ways, rooms, trainers, groups,
//! prerequisites, budgets, and the desks: no service goes below the people that it cannot do without. The value is
//! lexicographic: mandatory needs first, then needs closed, of which the first step counts most, then those who would be left
//! with least, then cost, then changes of what was published, then what makes a good group.
//!
//! Reading order: [`model`] (nouns), [`plan`] (decisions), [`learnt`], [`desks`] and [`costs`] (what several rules ask for), [`hard`]
//! and [`soft`] (rules), [`series`] (candidate editions), [`value`], [`problem`] (candidates and seats), [`solve`], [`verify`],
//! [`explain`] (who waits and why, what would let them in), [`report`], [`propose`] (solve, then verify), [`whatif`] (the plan
//! made anew with one thing otherwise).

pub mod change;
pub mod costs;
pub mod desks;
pub mod explain;
#[cfg(any(test, feature = "fixture"))]
pub mod fixture;
pub mod hard;
pub mod learnt;
pub mod model;
pub mod plan;
pub mod problem;
pub mod propose;
pub mod report;
pub mod series;
pub mod soft;
pub mod solve;
pub mod value;
pub mod verify;
pub mod whatif;

use crate::kernel::outcome::{Level, Sense};
use crate::kernel::rule::Room;

/// The room's types, for the kernel's rule traits.
#[derive(Clone, Copy, Debug)]
pub struct Training;

impl Room for Training {
    type Facts = model::Model;
    type Choice = plan::Seating;
    type Decision = plan::Edition;
    type Plan = plan::Plan;
}

/// The levels of the value, first decides first.
pub const LEVELS: [Level; 7] = [
    Level { id: "training-mandatory", sense: Sense::Min },
    Level { id: "training-needs", sense: Sense::Max },
    Level { id: "training-left", sense: Sense::Min },
    Level { id: "training-half", sense: Sense::Min },
    Level { id: "training-cost", sense: Sense::Min },
    Level { id: "training-changes", sense: Sense::Min },
    Level { id: "training-groups", sense: Sense::Max },
];
