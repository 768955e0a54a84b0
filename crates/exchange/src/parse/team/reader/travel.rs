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

/// Towns of an area from which one that is not told cannot be guessed; of an area with fewer all towns stand for it.
const TOWNS: usize = 3;

impl Reader<'_> {
    /// Where the sites are.
    pub fn site_facts(&self) -> Vec<SiteFacts> {
        self.sites.iter().map(|site| self.facts(*site)).collect()
    }

    fn facts(&self, site: Site) -> SiteFacts {
        let dataset = self.dataset();
        let (town, lat, lon) = match site {
            Site::Place(place) | Site::HiddenPlace(_, place) => {
                let row = &dataset.places[place.index()];
                (self.parser.town(&row.municipality), row.lat, row.lon)
            }
            Site::Town(town) | Site::HiddenTown(_, town) => (town, None, None),
        };
        let terrain = dataset.municipalities[town.index()].terrain;
        let exact = lat.is_some() && lon.is_some();
        SiteFacts { town, point: self.parser.point(lat, lon, town), terrain, exact }
    }

    /// The ways between all sites by each means: estimated, unless they are known. Hours follow from ways, and whoever reads the hours of
    /// two people could tell the town of a protected address; so a way to one, or from it, is as long as the longest to a town of its area.
    pub fn travel(&self) -> Vec<Matrix> {
        let dataset = self.dataset();
        let mut all = self.sites.clone();
        let stands: Vec<Vec<usize>> = (0..self.sites.len()).map(|site| self.stands_for(site, &mut all)).collect();
        let facts: Vec<SiteFacts> = all.iter().map(|site| self.facts(*site)).collect();
        let points: Vec<(Point, Terrain)> = facts.iter().map(|site| (site.point, site.terrain)).collect();
        // a code that both have is the place's
        let named = |id: &str| {
            let place = self.parser.names.place(id).map(Site::Place);
            place.or_else(|| self.parser.names.municipality(id).map(Site::Town))
        };
        let of_means = |(means, by): &(Means, By)| {
            let estimated = matrix(&points, *by);
            let ride = |from: usize, to: usize| {
                let ticks = (*means == Means::Bus && from != to).then(|| self.ride(&facts[from], &facts[to]));
                ticks.flatten().unwrap_or(i64::MAX)
            };
            let told = if *means == Means::SharedCar { Means::Car } else { *means };
            let known: BTreeMap<(Site, Site), i64> = dataset
                .travel
                .iter()
                .filter(|row| row.means == *means || row.means == told)
                .filter_map(|row| Some(((named(&row.from)?, named(&row.to)?), i64::from(row.minutes))))
                .collect();
            let way = |from: usize, to: usize| match known.get(&(all[from].open(), all[to].open())) {
                Some(minutes) => Ticks::from_minutes(*minutes).0,
                None => estimated.time(SiteId(from as u32), SiteId(to as u32)).min(ride(from, to)),
            };
            Matrix::new(self.sites.len(), |from, to| {
                // who stays there goes nowhere
                if from == to || (stands[from].len() == 1 && stands[to].len() == 1) {
                    return way(from, to) as i32;
                }
                let ways = stands[from].iter().flat_map(|from| stands[to].iter().map(move |to| (*from, *to)));
                ways.map(|(from, to)| way(from, to)).max().unwrap_or(0) as i32
            })
        };
        MEANS.iter().map(of_means).collect()
    }

    /// The sites, of `all`, any of which one may be as far as ways tell: itself, and of a hidden one the towns of its area, which join `all`.
    fn stands_for(&self, site: usize, all: &mut Vec<Site>) -> Vec<usize> {
        if !matches!(self.sites[site], Site::HiddenPlace(..) | Site::HiddenTown(..)) {
            return vec![site];
        }
        let rows = &self.dataset().municipalities;
        let own = &rows[self.facts(self.sites[site]).town.index()].area;
        let in_area = rows.iter().filter(|row| row.area == *own).count();
        let towns = rows.iter().filter(|row| in_area < TOWNS || row.area == *own);
        let towns = towns.map(|row| Site::Town(self.parser.town(&row.code)));
        let mut stands = vec![site];
        for town in towns {
            let at = all.iter().position(|known| *known == town).unwrap_or(all.len());
            if at == all.len() {
                all.push(town);
            }
            stands.push(at);
        }
        stands
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
