//! Ways between units and places, measured once where many questions are asked of the same facts.

use super::Connection;
use crate::ids::{MunicipalityId, PlaceId, UnitId};
use crate::units::Minutes;

/// What of the ways hangs on unit and place alone. Nothing is known until it was measured from the model as it then is; whoever
/// changes a model changes one that was not measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roads {
    /// Of each unit and place: on foot, if one walks that far, and by car.
    pub ways: Vec<(Option<Minutes>, Minutes)>,
    /// How many places.
    pub places: usize,
    /// Of each municipality and each one from there: the connections.
    pub buses: Vec<Vec<Connection>>,
    /// How many municipalities.
    pub towns: usize,
    /// Of each unit: the way to the nearest school of each level, without a car and with one.
    pub schools: Vec<[[Option<Minutes>; 2]; 4]>,
}

impl Roads {
    /// On foot and by car.
    pub fn way(&self, unit: UnitId, place: PlaceId) -> Option<(Option<Minutes>, Minutes)> {
        self.ways.get(unit.index() * self.places + place.index()).copied()
    }

    /// The connections from one municipality to another; `None` where nothing was measured.
    pub fn between(&self, from: MunicipalityId, to: MunicipalityId) -> Option<&[Connection]> {
        self.buses.get(from.index() * self.towns + to.index()).map(Vec::as_slice)
    }
}
