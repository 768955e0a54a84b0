//! Positions of places and homes against the centre of their municipality: swapped or mistyped degrees are told.

use std::collections::BTreeMap;

use fasi_engine::geo::{Point, great_circle};

use super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::{MunicipalityRow, PlaceRow, UnitRow};
use crate::table::{Degrees, Row};

/// Metres from the centre within which a municipality lies: the widest of Tuscany reach 25 km.
const FAR: i64 = 30_000;

impl Checker<'_> {
    pub(super) fn positions(&mut self) {
        let dataset = self.dataset;
        let towns = dataset.municipalities.iter().enumerate();
        let towns = towns.filter(|(index, _)| self.sound::<MunicipalityRow>(*index, &["code", "lat", "lon"]));
        let towns: BTreeMap<&str, &MunicipalityRow> = towns.map(|(_, row)| (row.code.as_str(), row)).collect();
        for (index, row) in dataset.places.iter().enumerate() {
            let town = towns.get(row.municipality.as_str()).copied();
            self.position::<PlaceRow>(index, &row.id, (row.lat, row.lon), town);
        }
        for (index, row) in dataset.units.iter().enumerate() {
            let town = towns.get(row.municipality.as_str()).copied();
            self.position::<UnitRow>(index, &row.id, (row.lat, row.lon), town);
        }
    }

    fn position<R: Row>(
        &mut self,
        index: usize,
        id: &str,
        at: (Option<Degrees>, Option<Degrees>),
        town: Option<&MunicipalityRow>,
    ) {
        let Some(town) = town.filter(|_| self.sound::<R>(index, &["municipality", "lat", "lon"])) else { return };
        if at == (None, None) {
            return;
        }
        let here = Point { lat: at.0.unwrap_or(town.lat).0, lon: at.1.unwrap_or(town.lon).0 };
        let away = great_circle(here, Point { lat: town.lat.0, lon: town.lon.0 });
        if away.0 > FAR {
            let field = if at.0.is_some() { "lat" } else { "lon" };
            let flaw = Flaw::new(Code::FarAway, self.at::<R>(index, field, id));
            self.flaw(flaw.with("kilometres", away.0 / 1_000).with("municipality", town.name.as_str()));
        }
    }
}
