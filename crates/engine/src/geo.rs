//! Where things are and how long it takes to get there: great circle × detour factor, speed by means and terrain.

use crate::units::{Metres, Minutes};

/// A point on the map, in millionths of a degree (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// Latitude, north positive.
    pub lat: i32,
    /// Longitude, east positive.
    pub lon: i32,
}

/// How the roads run there; sets detour and speed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Terrain {
    /// Plain: detour 1.3, 35 km/h by car.
    Plain,
    /// Hills: detour 1.5, 30 km/h by car.
    Hill,
    /// Mountains: detour 1.7, 28 km/h by car.
    Mountain,
}

impl Terrain {
    /// Road metres per 10 metres of great circle (measured factors for Italian plains and the Apennine: 1.3, 1.6–1.8).
    fn detour_tenths(self) -> i64 {
        match self {
            Self::Plain => 13,
            Self::Hill => 15,
            Self::Mountain => 17,
        }
    }

    fn car_metres_a_minute(self) -> i64 {
        match self {
            Self::Plain => 583,
            Self::Hill => 500,
            Self::Mountain => 467,
        }
    }
}

/// Mean radius of the earth in metres (IUGG).
const EARTH_RADIUS: f64 = 6_371_009.0;

/// Walking at 4.5 km/h.
const FOOT_METRES_A_MINUTE: i64 = 75;

/// The great-circle distance (haversine), rounded to whole metres.
pub fn great_circle(from: Point, to: Point) -> Metres {
    let radians = |microdegrees: i32| (f64::from(microdegrees) * 1e-6).to_radians();
    let (lat1, lat2) = (radians(from.lat), radians(to.lat));
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half(lat2 - lat1) + lat1.cos() * lat2.cos() * half(radians(to.lon) - radians(from.lon));
    Metres((2.0 * EARTH_RADIUS * chord.sqrt().asin()).round() as i64)
}

/// The way by road, on the rougher of the two terrains.
pub fn road(from: (Point, Terrain), to: (Point, Terrain)) -> Metres {
    Metres(great_circle(from.0, to.0).0 * from.1.max(to.1).detour_tenths() / 10)
}

/// Minutes by car, with five to park and walk.
pub fn by_car(from: (Point, Terrain), to: (Point, Terrain)) -> Minutes {
    let (way, speed) = (road(from, to).0, from.1.max(to.1).car_metres_a_minute());
    Minutes((way + speed - 1) / speed + 5)
}

/// Minutes on foot.
pub fn on_foot(from: (Point, Terrain), to: (Point, Terrain)) -> Minutes {
    Minutes((road(from, to).0 + FOOT_METRES_A_MINUTE - 1) / FOOT_METRES_A_MINUTE)
}

/// How far one walks in a time.
pub fn walked(time: Minutes) -> Metres {
    Metres(time.0 * FOOT_METRES_A_MINUTE)
}

/// Whether two points are surely farther apart than this, from north to south alone; `false` says nothing.
pub fn is_farther(from: Point, to: Point, than: Metres) -> bool {
    // A millionth of a degree of latitude is a little more than a ninth of a metre.
    i64::from(from.lat.abs_diff(to.lat)) > (than.0 + 1) * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    const PISTOIA: Point = Point { lat: 43_933_000, lon: 10_917_000 };
    const QUARRATA: Point = Point { lat: 43_847_000, lon: 10_978_000 };

    #[test]
    fn pistoia_to_quarrata_is_about_ten_and_a_half_kilometres_in_a_straight_line() {
        let metres = great_circle(PISTOIA, QUARRATA).0;
        assert!((10_600..10_800).contains(&metres), "{metres}");
    }

    #[test]
    fn what_is_surely_farther_is_farther() {
        for lat in (43_847_000..44_200_000).step_by(3_001) {
            let (to, than) = (Point { lat, ..QUARRATA }, walked(Minutes(40)));
            assert!(!is_farther(PISTOIA, to, than) || great_circle(PISTOIA, to) > than);
        }
        assert!(is_farther(PISTOIA, QUARRATA, walked(Minutes(40))));
    }

    #[test]
    fn by_car_it_takes_less_than_half_an_hour_and_on_foot_three() {
        let (from, to) = ((PISTOIA, Terrain::Plain), (QUARRATA, Terrain::Plain));
        assert!((20..35).contains(&by_car(from, to).0));
        assert!((170..200).contains(&on_foot(from, to).0));
    }
}
