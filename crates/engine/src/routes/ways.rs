//! Travel times from positions: great circle, detour and speed by terrain, where no matrix is given.

use super::model::Matrix;
use crate::geo::{self, Point, Terrain};
use crate::time::Ticks;
use crate::units::Minutes;

/// How somebody travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By car, with the time to park and walk.
    Car,
    /// On foot.
    Foot,
}

/// The times between sites, in seconds; staying takes none.
pub fn matrix(sites: &[(Point, Terrain)], by: By) -> Matrix {
    Matrix::new(sites.len(), |from, to| {
        let minutes = match by {
            _ if sites[from].0 == sites[to].0 => Minutes(0),
            By::Car => geo::by_car(sites[from], sites[to]),
            By::Foot => geo::on_foot(sites[from], sites[to]),
        };
        Ticks::from_minutes(minutes.0).0 as i32
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SiteId;

    #[test]
    fn the_car_is_quicker_to_quarrata_and_nobody_drives_to_where_they_are() {
        let pistoia = (Point { lat: 43_933_000, lon: 10_917_000 }, Terrain::Plain);
        let quarrata = (Point { lat: 43_847_000, lon: 10_978_000 }, Terrain::Plain);
        let time = |by| matrix(&[pistoia, quarrata, pistoia], by).time(SiteId(0), SiteId(1));
        // 10.7 km as the crow flies, 13.9 by road
        assert!((28 * 60..31 * 60).contains(&time(By::Car)), "{}", time(By::Car));
        assert!((180 * 60..190 * 60).contains(&time(By::Foot)), "{}", time(By::Foot));
        assert_eq!(matrix(&[pistoia, quarrata, pistoia], By::Car).time(SiteId(0), SiteId(2)), 0);
    }
}
