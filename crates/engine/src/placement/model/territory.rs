//! The territory: municipalities, bus connections, places.

use crate::geo::{Point, Terrain};
use crate::ids::{AreaId, MunicipalityId};
use crate::time::Ticks;
use crate::units::{Cents, Minutes};

/// A municipality (comune).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Rough centre.
    pub centre: Point,
    /// Terrain, for travel.
    pub terrain: Terrain,
    /// The service area it belongs to.
    pub area: AreaId,
}

/// A bus (or train) connection from one municipality to another, or within one (`from == to`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connection {
    /// Where it leaves.
    pub from: MunicipalityId,
    /// Where it arrives.
    pub to: MunicipalityId,
    /// Ride, changes included.
    pub ride: Minutes,
    /// Usual wait between rides.
    pub every: Minutes,
    /// First departure, ticks of the day.
    pub first: Ticks,
    /// Last departure, ticks of the day.
    pub last: Ticks,
    /// Days of the week it runs, bit 0 = Monday.
    pub days: u8,
    /// What a pass costs a month; 0 = nothing, or not on record.
    pub pass: Cents,
}

/// A place people go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it is.
    pub kind: PlaceKind,
    /// Municipality.
    pub municipality: MunicipalityId,
    /// Position.
    pub at: Point,
    /// Seats free this year, for schools; `None` = not asked. Never a reason to refuse.
    pub free_seats: Option<u16>,
}

/// Kinds of places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A work place or course.
    Work,
    /// A school of this level.
    School(SchoolLevel),
    /// A health service.
    Health,
    /// Any other place that a household named.
    Other,
}

/// School levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchoolLevel {
    /// Nursery school, 3–5: not compulsory.
    Nursery,
    /// Primary, 6–10: compulsory.
    Primary,
    /// Lower secondary, 11–13: compulsory.
    LowerSecondary,
    /// Upper secondary, 14–17: compulsory to 16.
    UpperSecondary,
}
