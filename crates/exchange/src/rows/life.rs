//! Daily-life tables: fixed hours, named places, wishes, municipalities to avoid, ties between households.

use chrono::NaiveTime;
use fasi_engine::placement::model::LinkKind;

use super::STRENGTH;
use crate::table::{Days, Kind, table};
use crate::words::{WishKind, Word};

table! {
    /// A work shift or other fixed hours of one member.
    CommitmentRow = "commitments", key 0, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Number of the member.
        member: Option<u8> = Kind::Int { min: 1, max: 30 },
        /// Where.
        place: String = Kind::Ref("places"),
        /// Where a child is dropped on the way.
        via: Option<String> = Kind::Ref("places"),
        /// On which days.
        days: Days = Kind::Days,
        /// Start.
        start: NaiveTime = Kind::Time,
        /// End; at or before the start = the next morning.
        end: NaiveTime = Kind::Time,
        /// Whether the hours cannot be moved.
        fixed: bool = Kind::Bool,
    }
}

table! {
    /// A place that the household itself named as important.
    NamedPlaceRow = "named_places", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Place.
        place: String = Kind::Ref("places"),
        /// 1 (nice to be near) to 3 (matters most).
        importance: u8 = STRENGTH,
    }
}

table! {
    /// A wish about the home.
    WishRow = "wishes", key 0, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// What it is about; says which of the next three columns is filled.
        kind: WishKind = Kind::Word(WishKind::LIST),
        /// The municipality wished.
        municipality: Option<String> = Kind::Ref("municipalities"),
        /// The unit wished.
        unit: Option<String> = Kind::Ref("units"),
        /// The least number of bedrooms wished.
        bedrooms: Option<u8> = Kind::Int { min: 1, max: 9 },
        /// 1 to 3.
        strength: u8 = STRENGTH,
    }
}

table! {
    /// A municipality where a household must not live, for its protection.
    AvoidRow = "avoid", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Municipality.
        municipality: String = Kind::Ref("municipalities"),
    }
}

table! {
    /// A tie between two households that binds the proposal.
    LinkRow = "links", key 3, optional {
        /// One household.
        a: String = Kind::Ref("households"),
        /// The other.
        b: String = Kind::Ref("households"),
        /// What binds them.
        kind: LinkKind = Kind::Word(LinkKind::LIST),
    }
}
