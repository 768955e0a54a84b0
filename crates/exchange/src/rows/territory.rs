//! Territory tables: municipalities, connections, places.

use chrono::NaiveTime;
use fasi_engine::geo::Terrain;
use fasi_engine::placement::model::PlaceKind;
use fasi_engine::units::Cents;

use super::MINUTES;
use crate::table::{Days, Degrees, Kind, table};
use crate::words::Word;

/// Northern and southern limits.
const LATITUDE: Kind = Kind::Degrees { max: 90 };
/// Eastern and western limits.
const LONGITUDE: Kind = Kind::Degrees { max: 180 };

table! {
    /// A municipality (comune).
    MunicipalityRow = "municipalities", key 1, required {
        /// ISTAT code, six digits.
        code: String = Kind::Istat,
        /// Name; references may use it.
        name: String = Kind::Text,
        /// The service area it belongs to.
        area: String = Kind::Code,
        /// Terrain, for travel.
        terrain: Terrain = Kind::Word(Terrain::LIST),
        /// Latitude of the centre.
        lat: Degrees = LATITUDE,
        /// Longitude of the centre.
        lon: Degrees = LONGITUDE,
    }
}

table! {
    /// A bus or train connection, one way.
    ConnectionRow = "connections", key 0, optional {
        /// Municipality it leaves from.
        from: String = Kind::Ref("municipalities"),
        /// Municipality it arrives in; may be the same.
        to: String = Kind::Ref("municipalities"),
        /// Ride in minutes, changes included.
        ride: u16 = MINUTES,
        /// Usual minutes between rides.
        every: u16 = Kind::Int { min: 1, max: 1440 },
        /// First departure.
        first: NaiveTime = Kind::Time,
        /// Last departure.
        last: NaiveTime = Kind::Time,
        /// Days on which it runs; empty = every day.
        days: Option<Days> = Kind::Days,
        /// Price of a monthly pass; empty = not counted.
        pass: Option<Cents> = Kind::Money,
    }
}

table! {
    /// A place people go to; never a household's address.
    PlaceRow = "places", key 1, optional {
        /// Id.
        id: String = Kind::Code,
        /// Name shown.
        label: Option<String> = Kind::Text,
        /// What it is.
        kind: PlaceKind = Kind::Word(PlaceKind::LIST),
        /// Municipality.
        municipality: String = Kind::Ref("municipalities"),
        /// Latitude; the municipality's centre if empty.
        lat: Option<Degrees> = LATITUDE,
        /// Longitude; the municipality's centre if empty.
        lon: Option<Degrees> = LONGITUDE,
        /// Seats free this year, for schools; never a reason to refuse.
        free_seats: Option<u16> = Kind::Int { min: 0, max: 999 },
    }
}
