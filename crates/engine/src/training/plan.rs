//! The decisions: which editions are held, in which slots, and who attends.

use crate::ids::{ActivityId, OperatorId, SlotId};

/// An edition: an activity, its slots in order, one a session, and who attends all of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    /// What is held.
    pub activity: ActivityId,
    /// When and where.
    pub slots: Vec<SlotId>,
    /// Who attends; ascending.
    pub attendees: Vec<OperatorId>,
}

/// The editions that are held, ascending by activity and slots; what is not here is not held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The editions.
    pub editions: Vec<Edition>,
}

/// A choice that hard rules judge alone: an edition, and where somebody is named, their seat in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seating {
    /// Who; `None` = the edition itself.
    pub operator: Option<OperatorId>,
    /// What.
    pub activity: ActivityId,
    /// When and where.
    pub slots: Vec<SlotId>,
}

impl Plan {
    /// The editions that somebody attends.
    pub fn of(&self, operator: OperatorId) -> impl Iterator<Item = &Edition> {
        self.editions.iter().filter(move |edition| edition.attendees.binary_search(&operator).is_ok())
    }

    /// How many seats are taken.
    pub fn seats(&self) -> usize {
        self.editions.iter().map(|edition| edition.attendees.len()).sum()
    }
}
