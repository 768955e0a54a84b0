//! The decisions: who sits where, in which order, and when each visit starts.

use crate::ids::{ShiftId, VisitId};
use crate::time::Ticks;

/// A stop on a tour: a seat of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stop {
    /// The visit.
    pub visit: VisitId,
    /// Which of its seats.
    pub seat: u32,
    /// When it starts.
    pub start: Ticks,
}

/// What one shift does, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tour {
    /// Whose day it is.
    pub shift: ShiftId,
    /// The stops.
    pub stops: Vec<Stop>,
}

/// The tours that have stops, by shift; who is on none waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The tours.
    pub tours: Vec<Tour>,
}

/// A choice that hard rules judge alone: a seat given to a shift, at whatever time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seating {
    /// The visit.
    pub visit: VisitId,
    /// Which of its seats.
    pub seat: u32,
    /// The shift.
    pub shift: ShiftId,
}

impl Plan {
    /// Every stop with the shift that makes it.
    pub fn stops(&self) -> impl Iterator<Item = (ShiftId, Stop)> {
        self.tours.iter().flat_map(|tour| tour.stops.iter().map(|stop| (tour.shift, *stop)))
    }

    /// The start of every served visit, by its number; of a visit without a stop, nothing.
    pub fn starts(&self, visits: usize) -> Vec<Option<Ticks>> {
        let mut starts = vec![None; visits];
        for (_, stop) in self.stops() {
            starts[stop.visit.index()] = Some(stop.start);
        }
        starts
    }
}
