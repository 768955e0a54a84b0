//! The tours as GeoJSON (RFC 7946): a line through the sites that may be known, a point for each stop at one.

use fasi_engine::ids::SiteId;
use fasi_engine::routes::model::Place;
use fasi_engine::routes::report::TourRow;
use serde_json::{Value, json};

use super::desk::{Desk, overtime};
use super::measures::{kilometres, metres, sites};
use crate::routes::words::secret;
use crate::routes::{PlanState, TourView};

impl Desk<'_> {
    /// The map's text: a feature collection, one feature a line.
    pub fn map(&self) -> String {
        let features: Vec<String> = self
            .tours
            .iter()
            .flat_map(|(row, view)| self.features(row, view))
            .map(|feature| feature.to_string())
            .collect();
        let draft = self.state == PlanState::Draft;
        format!("{{\"type\":\"FeatureCollection\",\"draft\":{draft},\"features\":[\n{}\n]}}\n", features.join(",\n"))
    }

    /// The line of a tour and its stops.
    fn features(&self, row: &TourRow, view: &TourView) -> Vec<Value> {
        let passed = sites(self.parsed, row);
        // a line needs two positions; who goes nowhere, or only where nobody may know, has none
        let mut line: Vec<Value> = passed.iter().map(|site| self.position(*site)).collect();
        line.dedup();
        let line = (line.len() > 1).then(|| json!({ "type": "LineString", "coordinates": line }));
        let tour = json!({
            "kind": "tour", "professional": view.professional, "day": view.day, "shift": view.shift, "out": view.out,
            "back": view.back, "travel_minutes": view.travel_minutes, "km": metres(self.parsed, row).map(kilometres),
            "overtime_minutes": overtime(view),
            "stops": view.stops.iter().map(|stop| stop.visit.as_str()).collect::<Vec<_>>(),
        });
        let mut features = vec![json!({ "type": "Feature", "geometry": line, "properties": tour })];
        for (order, (stop, told)) in (1..).zip(row.stops.iter().zip(&view.stops)) {
            let site = match self.parsed.model.visit(stop.stop.visit).place {
                Place::At { from, .. } if !secret(self.parsed, stop.stop.visit) => Some(from),
                _ => None,
            };
            let point = site.map(|site| json!({ "type": "Point", "coordinates": self.position(site) }));
            let properties = json!({
                "kind": "stop", "professional": view.professional, "day": view.day, "order": order, "visit": told.visit,
                "household": told.household, "seat": told.seat, "start": told.start, "until": told.until,
                "place": told.place, "remote": told.remote, "with": told.with,
                "exact": site.map(|site| self.parsed.sites[site.index()].exact),
            });
            features.push(json!({ "type": "Feature", "geometry": point, "properties": properties }));
        }
        features
    }

    /// Longitude and latitude, in this order.
    fn position(&self, site: SiteId) -> Value {
        let point = self.parsed.sites[site.index()].point;
        json!([f64::from(point.lon) / 1e6, f64::from(point.lat) / 1e6])
    }
}
