//! How long ways take, by each means.

use std::collections::BTreeMap;

use fasi_engine::geo::{Point, Terrain};
use fasi_engine::ids::SiteId;
use fasi_engine::routes::model::Matrix;
use fasi_engine::routes::ways::{By, matrix};
use fasi_engine::time::Ticks;

use super::{Reader, Site};
use crate::parse::SiteFacts;
use crate::words::Means;

/// Means in the order of their matrices.
pub(super) const MEANS: [(Means, By); 4] =
    [(Means::Car, By::Car), (Means::Foot, By::Foot), (Means::Bus, By::Foot), (Means::SharedCar, By::Car)];
/// Minutes to the stop and from the stop, together.
const STOPS: i64 = 10;

impl Reader<'_> {
    /// Where the sites are.
    pub fn site_facts(&self) -> Vec<SiteFacts> {
        let dataset = self.dataset();
        let facts = |site: &Site| {
            let (town, lat, lon) = match site {
                Site::Place(place) => {
                    let row = &dataset.places[place.index()];
                    (self.parser.town(&row.municipality), row.lat, row.lon)
                }
                Site::Town(town) => (*town, None, None),
            };
            let terrain = dataset.municipalities[town.index()].terrain;
            let exact = lat.is_some() && lon.is_some();
            SiteFacts { town, point: self.parser.point(lat, lon, town), terrain, exact }
        };
        self.sites.iter().map(facts).collect()
    }

    /// The ways between all sites by each means: estimated, unless they are known.
    pub fn travel(&self, sites: &[SiteFacts]) -> Vec<Matrix> {
        let dataset = self.dataset();
        let points: Vec<(Point, Terrain)> = sites.iter().map(|site| (site.point, site.terrain)).collect();
        // a code that both have is the place's
        let named = |id: &str| {
            let place = self.parser.names.place(id).map(Site::Place);
            place.or_else(|| self.parser.names.municipality(id).map(Site::Town))
        };
        let site = |id: &str| named(id).and_then(|named| self.sites.iter().position(|site| *site == named));
        let of_means = |(means, by): &(Means, By)| {
            let estimated = matrix(&points, *by);
            let ride = |from: usize, to: usize| {
                let ticks = (*means == Means::Bus && from != to).then(|| self.ride(&sites[from], &sites[to]));
                ticks.flatten().unwrap_or(i64::MAX)
            };
            let told = if *means == Means::SharedCar { Means::Car } else { *means };
            let known: BTreeMap<(usize, usize), i64> = dataset
                .travel
                .iter()
                .filter(|row| row.means == *means || row.means == told)
                .filter_map(|row| Some(((site(&row.from)?, site(&row.to)?), i64::from(row.minutes))))
                .collect();
            Matrix::new(points.len(), |from, to| match known.get(&(from, to)) {
                Some(minutes) => Ticks::from_minutes(*minutes).0 as i32,
                None => estimated.time(SiteId(from as u32), SiteId(to as u32)).min(ride(from, to)) as i32,
            })
        };
        MEANS.iter().map(of_means).collect()
    }

    /// By bus between two municipalities, or within one: the ride, half the time between two rides, the ways to and from the stops; nothing
    /// where none runs.
    fn ride(&self, from: &SiteFacts, to: &SiteFacts) -> Option<i64> {
        let rows = self.dataset().connections.iter();
        let there = rows.filter(|row| self.parser.town(&row.from) == from.town && self.parser.town(&row.to) == to.town);
        let minutes = there.map(|row| i64::from(row.ride) + i64::from(row.every) / 2 + STOPS);
        minutes.min().map(|minutes| Ticks::from_minutes(minutes).0)
    }
}
