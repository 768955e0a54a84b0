//! The territory: nine municipalities of the Pistoia area, their buses, schools, work places; the same at every size.

mod buses;
mod places;
mod towns;

use fasi_engine::placement::model::{PlaceKind, SchoolLevel};
use fasi_exchange::rows::{Dataset, MunicipalityRow, PlaceRow};
use fasi_exchange::table::Degrees;

pub(crate) use places::JOBS;
pub(crate) use towns::{MOUNTAIN, PLAIN, TOWNS, Town};

/// Adds the territory's tables.
pub(crate) fn add(dataset: &mut Dataset) {
    dataset.municipalities = TOWNS
        .iter()
        .map(|town| MunicipalityRow {
            code: town.code.to_owned(),
            name: town.name.to_owned(),
            area: town.area.to_owned(),
            terrain: town.terrain,
            lat: Degrees(town.centre.0),
            lon: Degrees(town.centre.1),
        })
        .collect();
    dataset.connections = buses::connections();
    dataset.places = places::places();
}

/// The schools of a level in a municipality; where it has none, those of Pistoia.
pub(crate) fn schools<'a>(places: &'a [PlaceRow], level: SchoolLevel, town: &str) -> Vec<&'a PlaceRow> {
    let of_level = || places.iter().filter(move |place| place.kind == PlaceKind::School(level));
    let here: Vec<&PlaceRow> = of_level().filter(|place| place.municipality == town).collect();
    if here.is_empty() { of_level().filter(|place| place.municipality == TOWNS[0].code).collect() } else { here }
}
