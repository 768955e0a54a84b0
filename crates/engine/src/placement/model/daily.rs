//! Daily life: fixed hours, places that matter, wishes.

use crate::ids::{MunicipalityId, PlaceId, UnitId};
use crate::time::Ticks;

/// Fixed hours of one member at a place: a work shift, a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Where.
    pub place: PlaceId,
    /// Where a child is dropped on the way, if so.
    pub via: Option<PlaceId>,
    /// Days of the week, bit 0 = Monday.
    pub days: u8,
    /// Start, ticks of the day.
    pub start: Ticks,
    /// End, ticks of the day; at or before `start` = the next morning.
    pub end: Ticks,
    /// Whether the hours cannot be moved: then reaching it is a hard rule.
    pub fixed: bool,
}

/// A place that the household named, with its importance 1–3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedPlace {
    /// The place.
    pub place: PlaceId,
    /// 1 (nice to be near) to 3 (matters most).
    pub importance: u8,
}

/// A wish about the home, with its strength 1–3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What is wished.
    pub wish: WishFor,
    /// 1 to 3.
    pub strength: u8,
}

/// What a household may wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishFor {
    /// To live in this municipality.
    Municipality(MunicipalityId),
    /// This very unit.
    Unit(UnitId),
    /// A home of their own, not shared.
    OwnHome,
    /// At least so many bedrooms.
    Bedrooms(u8),
    /// Ground floor, or with a lift.
    NoStairs,
}
