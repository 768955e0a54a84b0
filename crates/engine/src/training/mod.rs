//! Training: which editions of which activities are held, when, where and with whom, and who attends.
//!
//! It decides, from activities and the slots of a calendar, which editions open (one slot a session, in order, in one place and
//! with one trainer) and which operators sit in each. Hard rules keep calendars, ways, rooms, trainers, groups,
//! prerequisites, budgets, and the desks: no service goes below the people that it cannot do without. The value is
//! lexicographic: mandatory needs first, then needs closed, of which the first step counts most, then those who would be left
//! with least, then cost, then changes of what was published, then what makes a good group.
//!
//! Reading order: [`model`] (nouns), [`plan`] (decisions).

pub mod model;
pub mod plan;

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
