//! What people decided before: pins, exclusions, refusals in force.

use crate::ids::{HouseholdId, PackageId, UnitId};
use crate::time::Week;

/// Decisions in force, each list sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// What must be.
    pub pins: Vec<Pin>,
    /// What must not be.
    pub exclusions: Vec<Exclusion>,
    /// What households refused.
    pub household_refusals: Vec<HouseholdRefusal>,
    /// What owners refused.
    pub owner_refusals: Vec<OwnerRefusal>,
}

/// This household goes to this unit; package and start if given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pin {
    /// Who.
    pub household: HouseholdId,
    /// Where (a lasting home or a bridge unit).
    pub unit: UnitId,
    /// With this package.
    pub package: Option<PackageId>,
    /// From this week.
    pub from: Option<Week>,
}

/// This household does not go to this unit, by the team's decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// Who.
    pub household: HouseholdId,
    /// Where not.
    pub unit: UnitId,
}

/// A household's refusal (rinuncia): costs it no waiting time, priority or later offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HouseholdRefusal {
    /// Who.
    pub household: HouseholdId,
    /// What they refused.
    pub unit: UnitId,
}

/// An owner's refusal, with a reason of the closed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnerRefusal {
    /// Which unit.
    pub unit: UnitId,
    /// Toward whom; `None` = anyone.
    pub household: Option<HouseholdId>,
    /// Why.
    pub reason: OwnerReason,
}

/// Why an owner refuses. Refusing for being foreign is discrimination (D.Lgs. 286/1998 art. 43–44): a reason outside
/// the lawful ones suspends the unit for everyone and is referred; the household is never marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerReason {
    /// Let to somebody else.
    LetAlready,
    /// Works to be done.
    Works,
    /// The price asked is another.
    Price,
    /// A guarantee is lacking (for this household, until there is one).
    GuaranteeLacking,
    /// Anything else: the unit is suspended for everyone.
    Other,
}

impl OwnerReason {
    /// Whether it concerns one household only; the other reasons take the unit off for everyone.
    pub fn concerns_household_only(self) -> bool {
        self == Self::GuaranteeLacking
    }
}
