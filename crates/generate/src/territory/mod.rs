//! The territory: nine municipalities of the Pistoia area, their buses, schools, work places; the same at every size.

mod buses;
mod places;
mod towns;

use fasi_engine::placement::model::{PlaceKind, SchoolLevel};
use fasi_exchange::rows::{Dataset, MunicipalityRow, PlaceRow};
use fasi_exchange::table::Degrees;

pub(crate) use places::{JOBS, place};
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

/// The schools of a level in a municipality; where it has none, the nearest.
pub(crate) fn schools<'a>(places: &'a [PlaceRow], level: SchoolLevel, town: &str) -> Vec<&'a PlaceRow> {
    let of_level = || places.iter().filter(move |place| place.kind == PlaceKind::School(level));
    let here: Vec<&PlaceRow> = of_level().filter(|place| place.municipality == town).collect();
    if !here.is_empty() {
        return here;
    }
    let centre = TOWNS.iter().find(|known| known.code == town).unwrap_or(&TOWNS[0]).centre;
    let apart = |at: Option<Degrees>, from: i32| i64::from(at.map_or(0, |at| at.0) - from).pow(2);
    of_level().min_by_key(|place| apart(place.lat, centre.0) + apart(place.lon, centre.1)).into_iter().collect()
}
