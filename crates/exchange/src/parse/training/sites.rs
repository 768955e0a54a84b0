//! Where operators set out from and where rooms are, and the ways between them.

use fasi_engine::geo::by_car;
use fasi_engine::ids::SiteId;
use fasi_engine::time::Ticks;
use fasi_engine::training::model::Ways;

use crate::names::Names;
use crate::parse::Parser;
use crate::rows::Dataset;

/// A point of the map that ways begin or end at.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Site {
    /// A place.
    Place(String),
    /// A municipality, by its centre.
    Town(String),
    /// Nobody says where: no way is counted.
    Nowhere,
}

/// The sites that are asked for, in the order in which they were.
#[derive(Debug, Default)]
pub struct Sites(Vec<Site>);

impl Sites {
    fn of(&mut self, site: Site) -> SiteId {
        let known = self.0.iter().position(|other| *other == site);
        SiteId(known.unwrap_or_else(|| {
            self.0.push(site);
            self.0.len() - 1
        }) as u32)
    }

    /// A place, else a municipality, else nowhere.
    pub fn at(&mut self, place: Option<&String>, town: Option<&String>) -> SiteId {
        let place = place.cloned().map(Site::Place);
        self.of(place.or_else(|| town.cloned().map(Site::Town)).unwrap_or(Site::Nowhere))
    }

    /// The ways between all of them, by car.
    pub fn ways(&self, dataset: &Dataset, names: &Names) -> Ways {
        let parser = Parser { dataset, names };
        let point = |site: &Site| {
            let (town, lat, lon) = match site {
                Site::Place(id) => {
                    let place = &dataset.places[parser.place(id).index()];
                    (parser.town(&place.municipality), place.lat, place.lon)
                }
                Site::Town(code) => (parser.town(code), None, None),
                Site::Nowhere => return None,
            };
            Some((parser.point(lat, lon, town), dataset.municipalities[town.index()].terrain))
        };
        let points: Vec<_> = self.0.iter().map(point).collect();
        Ways::new(points.len(), |from, to| match (points[from], points[to]) {
            (Some(from), Some(to)) if from.0 != to.0 => Ticks::from_minutes(by_car(from, to).0),
            _ => Ticks(0),
        })
    }
}
