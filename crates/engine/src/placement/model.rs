//! The nouns of placement: what is known on the day the proposal is asked for.
//!
//! People's identities are not here: no name, birth date, nationality, religion, ethnicity or exact address of a
//! household. Language is here for mediation alone. `model/` holds one noun a file; this one holds the whole.

mod daily;
mod decisions;
mod household;
mod needs;
mod package;
mod parameters;
mod people;
mod roads;
mod territory;
mod unit;

pub use daily::{Commitment, NamedPlace, Wish, WishFor};
pub use decisions::{Decisions, Exclusion, HouseholdRefusal, OwnerReason, OwnerRefusal, Pin};
pub use household::{Arrangement, Exit, ExitKind, Household, Income, Link, LinkKind, Verdict};
pub use needs::{Domain, Need};
pub use package::{Capacity, Category, FundLine, Package, ServiceKind};
pub use parameters::{Floors, Parameters};
pub use people::{AgeBand, Certainty, Expected, ExpectedKind, Member, Tie};
pub use roads::Roads;
pub use territory::{Connection, Municipality, Place, PlaceKind, SchoolLevel};
pub use unit::{Condition, ConditionKind, Signatory, Tenure, Unit, Usage};

use crate::ids::{AreaId, FundLineId, HouseholdId, MunicipalityId, PackageId, PlaceId, UnitId};
use crate::kernel::policy::Weights;
use crate::time::Calendar;

/// Everything known, parsed once at the door; every list is sorted by external id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Horizon, as-of day, months.
    pub calendar: Calendar,
    /// Municipalities.
    pub municipalities: Vec<Municipality>,
    /// Bus connections between municipalities.
    pub connections: Vec<Connection>,
    /// Work places, schools, places that households named.
    pub places: Vec<Place>,
    /// Households that look for a home.
    pub households: Vec<Household>,
    /// Units, lasting and bridge.
    pub units: Vec<Unit>,
    /// Support packages.
    pub packages: Vec<Package>,
    /// Fund lines by fund, year and category.
    pub funds: Vec<FundLine>,
    /// Capacity lines by service, language and area.
    pub capacities: Vec<Capacity>,
    /// Ties between households that bind.
    pub links: Vec<Link>,
    /// Pins, exclusions and refusals.
    pub decisions: Decisions,
    /// Weights and switches.
    pub weights: Weights,
    /// The policy's numbers.
    pub parameters: Parameters,
    /// Ways, where they were measured.
    pub roads: Roads,
}

impl Model {
    /// A household by id.
    pub fn household(&self, id: HouseholdId) -> &Household {
        &self.households[id.index()]
    }

    /// A unit by id.
    pub fn unit(&self, id: UnitId) -> &Unit {
        &self.units[id.index()]
    }

    /// A package by id.
    pub fn package(&self, id: PackageId) -> &Package {
        &self.packages[id.index()]
    }

    /// A place by id.
    pub fn place(&self, id: PlaceId) -> &Place {
        &self.places[id.index()]
    }

    /// A municipality by id.
    pub fn municipality(&self, id: MunicipalityId) -> &Municipality {
        &self.municipalities[id.index()]
    }

    /// A fund line by id.
    pub fn fund(&self, id: FundLineId) -> &FundLine {
        &self.funds[id.index()]
    }

    /// The area that serves a unit.
    pub fn area(&self, unit: UnitId) -> AreaId {
        self.municipality(self.unit(unit).municipality).area
    }

    /// All household ids, ascending.
    pub fn household_ids(&self) -> impl Iterator<Item = HouseholdId> + use<> {
        (0..self.households.len() as u32).map(HouseholdId)
    }

    /// All unit ids, ascending.
    pub fn unit_ids(&self) -> impl Iterator<Item = UnitId> + use<> {
        (0..self.units.len() as u32).map(UnitId)
    }

    /// All package ids, ascending.
    pub fn package_ids(&self) -> impl Iterator<Item = PackageId> + use<> {
        (0..self.packages.len() as u32).map(PackageId)
    }
}
