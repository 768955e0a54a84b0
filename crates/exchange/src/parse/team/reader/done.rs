//! What is told of visits that have happened when a week is planned anew; nothing of them is decided any more.

use std::collections::BTreeMap;

use fasi_engine::ids::MunicipalityId;

use super::super::{DoneVisit, Spot};
use super::{Reader, lasts};
use crate::rows::VisitRow;

impl Reader<'_> {
    /// The visits of the data that have happened.
    pub fn done(&self) -> BTreeMap<String, DoneVisit> {
        let rows = self.dataset().visits.iter().filter(|row| self.known.happened(&row.id).is_some());
        rows.map(|row| (row.id.clone(), self.done_visit(row))).collect()
    }

    fn done_visit(&self, row: &VisitRow) -> DoneVisit {
        let spot = self.spot(row);
        DoneVisit {
            household: row.household.clone(),
            protected: self.protected(row),
            towns: self.towns(spot),
            spot,
            minutes: lasts(row).minutes(),
        }
    }

    /// The municipalities in which a visit begins and ends.
    fn towns(&self, spot: Spot) -> Option<[MunicipalityId; 2]> {
        let town =
            |place: fasi_engine::ids::PlaceId| self.parser.town(&self.dataset().places[place.index()].municipality);
        match spot {
            Spot::Place(at, ends) => Some([town(at), town(ends.unwrap_or(at))]),
            Spot::Town(at) => Some([at; 2]),
            Spot::Remote | Spot::AtBase => None,
        }
    }
}
