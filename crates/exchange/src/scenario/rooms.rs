//! The rooms that scenarios are asked of: a line and a file each.

mod placement;
mod routes;
mod training;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::kernel::outcome::Status;
use fasi_engine::scenario::affected::Standing;
use fasi_engine::scenario::indicator::Indicator;

use super::clash::Clash;
use super::effort::Effort;
use super::world::Inputs;
use crate::flaw::Flaw;
use crate::room::Room;

/// What is asked of a room: parsed inputs that know how to become an answer.
pub trait Question: Send + Sync {
    /// SHA-256 of what the room reads of the inputs.
    fn inputs(&self) -> &str;

    /// Answers, from where another answer's plan still fits; nothing where somebody asked to stop before there was one.
    fn ask(
        &self,
        start: Option<&RoomAnswer>,
        effort: &Effort,
        budget: &Budget,
        watch: Watch<'_>,
    ) -> Result<Option<RoomAnswer>, EngineError>;
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomAnswer {
    /// Of which room.
    pub room: Room,
    /// SHA-256 of what the room read.
    pub inputs: String,
    /// How the search ended.
    pub status: Status,
    /// The plan's figures; none where there is no plan.
    pub indicators: Vec<Indicator>,
    /// What each household, visit, or activity has: how much, and where.
    pub standing: BTreeMap<String, (Standing, Option<String>)>,
    /// The households of each group.
    pub groups: Vec<(&'static str, BTreeSet<String>)>,
    /// Search nodes, or moves.
    pub steps: u64,
    /// The plan as its file.
    pub plan: Option<String>,
    /// Where there is no plan, the smallest set of demands that clash.
    pub clash: Option<Clash>,
}

/// How a room reads its inputs: the week is the mobile team's.
type Open = fn(&Inputs, Option<NaiveDate>) -> Result<Box<dyn Question>, Vec<Flaw>>;

/// The rooms.
const ROOMS: [(Room, Open); 3] =
    [(Room::Placement, placement::open), (Room::Routes, routes::open), (Room::Training, training::open)];

/// The rooms that can be asked.
pub fn known() -> impl Iterator<Item = Room> {
    ROOMS.into_iter().map(|(room, _)| room)
}

/// What is asked of a room.
pub(crate) fn question(room: Room, inputs: &Inputs, week: Option<NaiveDate>) -> Result<Box<dyn Question>, Vec<Flaw>> {
    let open = ROOMS.into_iter().find(|(known, _)| *known == room).map(|(_, open)| open);
    open.map_or(Err(Vec::new()), |open| open(inputs, week))
}
