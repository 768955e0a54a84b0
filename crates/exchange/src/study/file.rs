//! The result of a study as a file: what was asked, of which inputs, and tables of what came of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::asked::{Asked, Goal};
use crate::flaw::{Code, Flaw, Place};
use crate::plan_file::{read_whole, whole_text};
use crate::policy::Policy;
use crate::room::Room;
use crate::scenario::EffortFile;
use crate::text::{Lang, text};

/// The format of result files.
pub const STUDY_FORMAT: &str = "fasi-study";

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyAsked))]
#[serde(tag = "study", rename_all = "kebab-case", deny_unknown_fields)]
pub enum AskedFile {
    /// What one more of each thing is worth.
    Margins {
        /// In which rooms.
        rooms: Vec<String>,
    },
    /// The cheapest additions that reach a goal.
    Reach {
        /// Which goal.
        goal: Goal,
        /// Solves at most, where only a solve can tell.
        tries: u32,
    },
    /// Two figures against each other.
    Front {
        /// The first.
        x: String,
        /// The second.
        y: String,
        /// About how many points at most.
        points: u32,
    },
    /// A policy against another.
    Accept {
        /// In which rooms.
        rooms: Vec<String>,
    },
}

/// SHA-256 of each file, whatever the order of its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyHashes))]
#[serde(deny_unknown_fields)]
pub struct StudyHashes {
    /// The data: one, or several past weeks.
    pub datasets: Vec<String>,
    /// The decisions; those of a file that was not given are those of an empty one.
    pub decisions: String,
    /// The policy, likewise.
    pub policy: String,
    /// The policy that it is held against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
}

/// The files, as they were named on the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyFiles))]
#[serde(deny_unknown_fields)]
pub struct StudyFiles {
    /// The data.
    pub datasets: Vec<String>,
    /// The decisions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<String>,
    /// The policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// The policy that it is held against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
    /// The answers of the questionnaire on training needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<String>,
}

/// A result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyResult))]
#[serde(deny_unknown_fields)]
pub struct StudyFile {
    /// `fasi-study`.
    pub format: String,
    /// 1.
    pub version: u32,
    /// Version of the engine that made it.
    pub engine: String,
    /// Language of its texts.
    pub lang: String,
    /// What was asked.
    pub asked: AskedFile,
    /// What it was made from.
    pub inputs: StudyHashes,
    /// Where that was, if it was files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<StudyFiles>,
    /// The Monday of the mobile team's week, where it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week: Option<NaiveDate>,
    /// How hard was searched.
    pub effort: EffortFile,
    /// Whether the answer is yes: the goal is reached, the test is passed. Nothing where there is no yes or no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
    /// Whether somebody asked to stop before all was looked at.
    pub stopped: bool,
    /// In a sentence.
    pub headline: String,
    /// What came of it.
    pub tables: Vec<TableView>,
    /// What is seen in pictures.
    pub plots: Vec<PlotView>,
    /// How to read it.
    pub notes: Vec<String>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyTable))]
#[serde(deny_unknown_fields)]
pub struct TableView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// Its rows, a cell a column.
    pub rows: Vec<Vec<CellView>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyColumn))]
#[serde(deny_unknown_fields)]
pub struct ColumnView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it holds figures.
    pub figure: bool,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyCell))]
#[serde(deny_unknown_fields)]
pub struct CellView {
    /// As people read it.
    pub text: String,
    /// The number, in the column's smallest unit: a count, cents, minutes, thousandths where the note says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<i64>,
}

/// What a picture shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyPlot))]
#[serde(tag = "plot", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PlotView {
    /// Bars to both sides of zero, the longest first.
    Tornado {
        /// Its title.
        title: String,
        /// Its bars: label, length, whether it is more than luck or gap, and what is written behind it.
        bars: Vec<(String, i64, bool, String)>,
    },
    /// Points of a front.
    Front {
        /// Its title.
        title: String,
        /// What lies along.
        x: String,
        /// What stands up.
        y: String,
        /// The points.
        points: Vec<PointView>,
    },
}

/// A point of a front.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = StudyPoint))]
#[serde(deny_unknown_fields)]
pub struct PointView {
    /// Along.
    pub x: i64,
    /// Up.
    pub y: i64,
    /// What is written along it, and beside it.
    pub label: (String, String),
    /// Whether it is proven.
    pub proven: bool,
}

impl AskedFile {
    /// The same asked again, held against a policy where one policy is held against another.
    pub fn again(&self, against: Policy) -> Asked {
        let of = |rooms: &[String]| -> Vec<Room> { rooms.iter().filter_map(|room| Room::of(room)).collect() };
        match self {
            Self::Margins { rooms } => Asked::Margins(of(rooms)),
            Self::Reach { goal, tries } => Asked::Reach(*goal, *tries),
            Self::Front { x, y, points } => Asked::Front(x.clone(), y.clone(), *points),
            Self::Accept { rooms } => Asked::Accept(of(rooms), against),
        }
    }
}

impl StudyHashes {
    /// Which of them are others, by the names of the message `replay-<name>`.
    pub fn changed(&self, now: &Self) -> Vec<&'static str> {
        let pairs = [
            ("dataset", self.datasets != now.datasets),
            ("decisions", self.decisions != now.decisions),
            ("policy", self.policy != now.policy),
            ("against", self.against != now.against),
        ];
        pairs.into_iter().filter(|(_, other)| *other).map(|(name, _)| name).collect()
    }
}

impl StudyFile {
    /// Reads a result file.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Flaw>> {
        if !Self::is(text) {
            let at = Place { file: file.to_owned(), column: Some("format".to_owned()), ..Place::default() };
            return Err(vec![Flaw::new(Code::Format, at).with("value", "").with("expected", STUDY_FORMAT)]);
        }
        read_whole(file, text)
    }

    /// Whether a text says of itself that it is a study.
    pub fn is(text: &str) -> bool {
        let found: Option<serde_json::Value> = serde_json::from_str(text).ok();
        let said = found.as_ref().and_then(|found| found.get("format")).and_then(serde_json::Value::as_str);
        said == Some(STUDY_FORMAT)
    }

    /// The file's text, the same bytes for the same result.
    pub fn to_json(&self) -> String {
        whole_text(self)
    }
}

impl TableView {
    /// A table without rows: `columns` by the messages `study-column-<id>`, figures marked.
    pub(super) fn new(lang: Lang, id: &str, title: String, columns: &[(&str, bool)]) -> Self {
        let column = |(id, figure): &(&str, bool)| ColumnView {
            id: (*id).to_owned(),
            name: text(lang, &format!("study-column-{id}"), &[]),
            figure: *figure,
        };
        Self { id: id.to_owned(), title, columns: columns.iter().map(column).collect(), rows: Vec::new() }
    }
}

impl CellView {
    /// Words.
    pub(super) fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), value: None }
    }

    /// A figure as people read it.
    pub(super) fn figure(text: impl Into<String>, value: i64) -> Self {
        Self { text: text.into(), value: Some(value) }
    }
}
