//! A placement plan: decisions only, no numbers and no caches.

use crate::ids::{HouseholdId, PackageId, UnitId};
use crate::time::Week;

/// A stay of a household in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stay {
    /// Who.
    pub household: HouseholdId,
    /// Where.
    pub unit: UnitId,
    /// First week.
    pub from: Week,
    /// First week no longer there; `None` = a lasting home, beyond the horizon.
    pub until: Option<Week>,
}

impl Stay {
    /// Whether they live there in `week`.
    pub fn covers(&self, week: Week) -> bool {
        self.from <= week && self.until.is_none_or(|until| week < until)
    }
}

/// A lasting home with its support package; the stay has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Home {
    /// The stay, `until` = `None`.
    pub stay: Stay,
    /// The package that starts with it.
    pub package: PackageId,
}

/// An itinerary of one household: at most one bridge stay, then at most one lasting home; not neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Itinerary {
    /// Who.
    pub household: HouseholdId,
    /// The bridge stay; ends when the home starts, where there is one.
    pub bridge: Option<Stay>,
    /// The lasting home.
    pub home: Option<Home>,
}

impl Itinerary {
    /// Its stays in time order.
    pub fn stays(&self) -> impl Iterator<Item = Stay> {
        self.bridge.into_iter().chain(self.home.map(|home| home.stay))
    }

    /// The week in which its home starts, if it says nothing of a bridge before it: one may still come before.
    pub fn start_after_a_bridge(&self) -> Option<Week> {
        self.home.filter(|_| self.bridge.is_none()).map(|home| home.stay.from)
    }
}

/// A choice that hard rules judge alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A stay, bridge or lasting.
    Stay(Stay),
    /// A lasting home with its package; its stay is judged as [`Choice::Stay`] besides.
    Home(Home),
}

/// All proposals, at most one itinerary a household, sorted by household; who is not in it waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The proposals.
    pub itineraries: Vec<Itinerary>,
}

impl Plan {
    /// The itinerary of a household, if it has one.
    pub fn of(&self, household: HouseholdId) -> Option<&Itinerary> {
        let at = self.itineraries.binary_search_by_key(&household, |itinerary| itinerary.household);
        at.ok().map(|at| &self.itineraries[at])
    }
}
