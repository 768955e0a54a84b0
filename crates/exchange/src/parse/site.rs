//! Where a week's sites are: for maps, distances and areas, none of which the engine needs.

use fasi_engine::geo::{Point, Terrain};
use fasi_engine::ids::MunicipalityId;

/// A site of the travel matrices, as the data know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteFacts {
    /// The municipality that it lies in.
    pub town: MunicipalityId,
    /// Its position; the centre of the municipality where it has none of its own.
    pub point: Point,
    /// How the roads run there.
    pub terrain: Terrain,
    /// Whether the position is its own.
    pub exact: bool,
}
