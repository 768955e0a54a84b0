//! What is asked, of which inputs; and the answer as a file.

use chrono::NaiveDate;
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use serde::{Deserialize, Serialize};

use super::file::{AskedFile, PlotView, STUDY_FORMAT, StudyFile, StudyFiles, StudyHashes, TableView};
use super::{accept, fronts, margins, reach};
use crate::flaw::Flaw;
use crate::parse::{first_week, hash};
use crate::policy::Policy;
use crate::room::Room;
use crate::scenario::{Effort, Inputs, question};
use crate::text::Lang;

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyGoal))]
#[serde(rename_all = "kebab-case")]
pub enum Goal {
    /// A lasting home for everybody.
    EveryonePlaced,
    /// Every visit of the week made.
    EveryVisit,
    /// No mandatory training left.
    MandatoryTraining,
}

impl Goal {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::EveryonePlaced, Self::EveryVisit, Self::MandatoryTraining];

    /// The room that it is asked of.
    pub fn room(self) -> Room {
        match self {
            Self::EveryonePlaced => Room::Placement,
            Self::EveryVisit => Room::Routes,
            Self::MandatoryTraining => Room::Training,
        }
    }

    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::EveryonePlaced => "everyone-placed",
            Self::EveryVisit => "every-visit",
            Self::MandatoryTraining => "mandatory-training",
        }
    }
}

/// The studies, by the names of their commands.
pub const STUDIES: [&str; 4] = ["margins", "reach", "front", "accept"];

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// What one more of each thing is worth.
    Margins(Vec<Room>),
    /// The cheapest additions that reach a goal; solves at most, where only a solve can tell.
    Reach(Goal, u32),
    /// Two figures against each other, by their ids, and about how many points at most.
    Front(String, String, u32),
    /// The policy of the inputs against another, over the datasets, in these rooms.
    Accept(Vec<Room>, Policy),
}

impl Asked {
    /// The rooms that are asked.
    pub fn rooms(&self) -> Vec<Room> {
        match self {
            Self::Margins(rooms) | Self::Accept(rooms, _) => rooms.clone(),
            Self::Reach(goal, _) => vec![goal.room()],
            Self::Front(..) => vec![Room::Placement],
        }
    }
}

/// A study that can be made.
pub struct Study {
    /// What is asked.
    pub asked: Asked,
    /// Of which inputs: one, or several past weeks.
    pub inputs: Vec<Inputs>,
    /// The Monday of the mobile team's week, where it is asked.
    pub week: Option<NaiveDate>,
    /// How hard to search.
    pub effort: Effort,
}

/// Why a study cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum StudyError {
    /// The inputs have flaws.
    #[error("{} flaws", .0.len())]
    Flaws(Vec<Flaw>),
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

impl From<Vec<Flaw>> for StudyError {
    fn from(flaws: Vec<Flaw>) -> Self {
        Self::Flaws(flaws)
    }
}

/// What a study says.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub yes: Option<bool>,
    pub stopped: bool,
    pub headline: String,
    pub tables: Vec<TableView>,
    pub plots: Vec<PlotView>,
    pub notes: Vec<String>,
}

impl Study {
    /// The Monday of the week, where the mobile team is asked: the one that is said, or the first with visits.
    pub fn week_of(inputs: &Inputs, said: Option<NaiveDate>) -> Option<NaiveDate> {
        said.or_else(|| first_week(&inputs.dataset))
    }

    /// The study, if every room that is asked can read every one of its inputs.
    pub fn checked(self) -> Result<Self, Vec<Flaw>> {
        for inputs in &self.inputs {
            for room in self.asked.rooms() {
                let week = if room == Room::Routes { Self::week_of(inputs, self.week) } else { None };
                question(room, inputs, week)?;
            }
        }
        Ok(self)
    }

    /// What it is made from.
    pub fn hashes(&self) -> StudyHashes {
        let first = self.inputs.first();
        StudyHashes {
            datasets: self.inputs.iter().map(|inputs| hash::book(&inputs.dataset)).collect(),
            decisions: first.map(|inputs| hash::book(&inputs.decisions)).unwrap_or_default(),
            policy: first.map(|inputs| hash::book(&inputs.policy)).unwrap_or_default(),
            against: if let Asked::Accept(_, against) = &self.asked { Some(hash::book(against)) } else { None },
        }
    }

    /// Makes it. Results hang neither on threads nor, without a time limit, on a clock.
    pub fn made(&self, lang: Lang, files: Option<StudyFiles>, watch: Watch<'_>) -> Result<StudyFile, StudyError> {
        let told = match (&self.asked, self.inputs.first()) {
            (_, None) => Told::default(),
            (Asked::Margins(rooms), Some(inputs)) => margins::told(lang, self, inputs, rooms, watch)?,
            (Asked::Reach(goal, tries), Some(inputs)) => reach::told(lang, self, inputs, (*goal, *tries), watch)?,
            (Asked::Front(x, y, points), Some(inputs)) => fronts::told(lang, self, inputs, (x, y, *points), watch)?,
            (Asked::Accept(rooms, against), Some(_)) => accept::told(lang, self, rooms, against, watch)?,
        };
        let names = |rooms: &[Room]| rooms.iter().map(|room| room.name().to_owned()).collect();
        let asked = match &self.asked {
            Asked::Margins(rooms) => AskedFile::Margins { rooms: names(rooms) },
            Asked::Reach(goal, tries) => AskedFile::Reach { goal: *goal, tries: *tries },
            Asked::Front(x, y, points) => AskedFile::Front { x: x.clone(), y: y.clone(), points: *points },
            Asked::Accept(rooms, _) => AskedFile::Accept { rooms: names(rooms) },
        };
        Ok(StudyFile {
            format: STUDY_FORMAT.to_owned(),
            version: 1,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            lang: lang.tag().to_owned(),
            asked,
            inputs: self.hashes(),
            files,
            week: self.week,
            effort: self.effort.file(),
            yes: told.yes,
            stopped: told.stopped,
            headline: told.headline,
            tables: told.tables,
            plots: told.plots,
            notes: told.notes,
        })
    }

    /// The budget of placement's solves.
    pub(super) fn budget(&self) -> Budget {
        Budget { nodes: self.effort.nodes, ..self.effort.budget.clone() }
    }

    /// The budget of training's solves.
    pub(super) fn courses(&self) -> Budget {
        Budget { nodes: self.effort.course_nodes(), ..self.effort.budget.clone() }
    }

    /// The budget of a week's searches.
    pub(super) fn moves(&self) -> Budget {
        Budget { nodes: self.effort.moves, ..self.effort.budget.clone() }
    }
}
