//! The result of a batch as a file: figures beside the base's, what changes for whom, and all that is needed to make it again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::effort::EffortFile;
use super::file::Scenarios;
use super::world::Inputs;
use crate::flaw::{Code, Flaw, Place};
use crate::parse::hash;
use crate::plan_file::{read_whole, whole_text};

/// The format of result files.
pub const RESULT_FORMAT: &str = "fasi-scenario-result";

/// SHA-256 of each file, whatever the order of its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioHashes))]
#[serde(deny_unknown_fields)]
pub struct Hashes {
    /// The data.
    pub dataset: String,
    /// The decisions; those of a file that was not given are those of an empty one.
    pub decisions: String,
    /// The policy, likewise.
    pub policy: String,
    /// The scenarios.
    pub scenarios: String,
}

/// The files, as they were named on the command line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioFiles))]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The data.
    pub dataset: String,
    /// The decisions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<String>,
    /// The policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// The scenarios.
    pub scenarios: String,
    /// The answers of the questionnaire on training needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<String>,
}

/// A result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioResult))]
#[serde(deny_unknown_fields)]
pub struct ResultFile {
    /// `fasi-scenario-result`.
    pub format: String,
    /// 1.
    pub version: u32,
    /// Version of the engine that made it.
    pub engine: String,
    /// Language of its texts.
    pub lang: String,
    /// What it was made from.
    pub inputs: Hashes,
    /// Where that was, if it was files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<Named>,
    /// Which rooms were asked.
    pub rooms: Vec<String>,
    /// The Monday of the mobile team's week, where it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week: Option<NaiveDate>,
    /// How hard was searched.
    pub effort: EffortFile,
    /// The rooms as things are.
    pub base: Vec<BaseView>,
    /// The scenarios, by id.
    pub scenarios: Vec<ScenarioView>,
}

/// A room as things are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioBase))]
#[serde(deny_unknown_fields)]
pub struct BaseView {
    /// Which room.
    pub room: String,
    /// SHA-256 of what the room read.
    pub inputs: String,
    /// How the search ended.
    pub status: String,
    /// Its figures.
    pub indicators: Vec<IndicatorView>,
    /// Where there is no plan, the demands that cannot be met together, in sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clash: Vec<String>,
    /// Search nodes, or moves.
    pub steps: u64,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioIndicator))]
#[serde(deny_unknown_fields)]
pub struct IndicatorView {
    /// Its id.
    pub indicator: String,
    /// Its name.
    pub name: String,
    /// Its value: a count, cents or minutes.
    pub value: i64,
    /// The same in words.
    pub text: String,
    /// What the search leaves open of it: a proven gap, or the luck of several searches; nothing where nobody knows.
    pub open: Option<i64>,
}

/// A scenario with what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = Scenario))]
#[serde(deny_unknown_fields)]
pub struct ScenarioView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Why it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// `solved`, `flawed`, `failed` or `stopped`.
    pub state: String,
    /// What each change does, in a sentence.
    pub changes: Vec<String>,
    /// What is wrong with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flaws: Vec<FlawLine>,
    /// Its answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<BesideView>,
}

/// A flaw of a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioFlaw))]
#[serde(deny_unknown_fields)]
pub struct FlawLine {
    /// Its code; none where the engine failed.
    pub code: Option<String>,
    /// Place, what is wrong, what to do.
    pub text: String,
}

/// A room's answer beside the base's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioRoom))]
#[serde(deny_unknown_fields)]
pub struct BesideView {
    /// Which room.
    pub room: String,
    /// SHA-256 of what the room read.
    pub inputs: String,
    /// How the search ended.
    pub status: String,
    /// In a sentence.
    pub headline: String,
    /// Where there is no plan, the demands that cannot be met together, in sentences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clash: Vec<String>,
    /// Every figure beside the base's.
    pub differences: Vec<BesideFigure>,
    /// Households, or visits, for which something changes.
    pub rows: Vec<RowView>,
    /// How many of each group gain or lose; small groups are not told.
    pub groups: Vec<GroupView>,
    /// Search nodes, or moves.
    pub steps: u64,
}

/// A figure beside the base's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioFigure))]
#[serde(deny_unknown_fields)]
pub struct BesideFigure {
    /// Its id.
    pub indicator: String,
    /// Its name.
    pub name: String,
    /// As things are.
    pub base: i64,
    /// In the scenario.
    pub with: i64,
    /// What both searches together leave open; nothing where nobody knows.
    pub open: Option<i64>,
    /// `same`, `apart`, or `unknown` where nobody knows what the searches leave open.
    pub verdict: String,
    /// The difference in words.
    pub text: String,
}

/// For whom something changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioRow))]
#[serde(deny_unknown_fields)]
pub struct RowView {
    /// The household, or the visit.
    pub id: String,
    /// `gains`, `loses`, `moves`, `comes` or `leaves`.
    pub kind: String,
    /// What it has in the end: `whole`, `part`, `nothing` or `absent`.
    pub standing: String,
    /// From what to what.
    pub text: String,
}

/// How many of a group a scenario concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ScenarioGroup))]
#[serde(deny_unknown_fields)]
pub struct GroupView {
    /// The group's id.
    pub group: String,
    /// Its name.
    pub name: String,
    /// How many there are.
    pub of: u64,
    /// How many gain a lasting home.
    pub gain: u64,
    /// How many lose it.
    pub lose: u64,
}

impl Hashes {
    /// Of the files.
    pub fn of(base: &Inputs, file: &Scenarios) -> Self {
        Self {
            dataset: hash::book(&base.dataset),
            decisions: hash::book(&base.decisions),
            policy: hash::book(&base.policy),
            scenarios: hash::book(file),
        }
    }

    /// Which of them are others, by the names of the message `replay-<name>`.
    pub fn changed(&self, now: &Self) -> Vec<&'static str> {
        let pairs = [
            ("dataset", &self.dataset, &now.dataset),
            ("decisions", &self.decisions, &now.decisions),
            ("policy", &self.policy, &now.policy),
            ("scenarios", &self.scenarios, &now.scenarios),
        ];
        pairs.into_iter().filter(|(_, was, is)| was != is).map(|(name, ..)| name).collect()
    }
}

/// The figures of who is left: told beside the first figure where that alone does not say it.
const LEFT: [&str; 2] = ["waiting", "visits-left-out"];

/// What is said of a room at a glance: its first figure, and how many are left where they are more or fewer beyond what the searches leave
/// open, and not by just as many as the first figure is less or more.
pub fn told_first(figures: &[BesideFigure]) -> impl Iterator<Item = &BesideFigure> {
    let by = |figure: &BesideFigure| figure.with - figure.base;
    let first = figures.first();
    let other_side = move |figure: &BesideFigure| first.is_some_and(|first| by(first) + by(figure) == 0);
    let left = figures.iter().skip(1).filter(|figure| LEFT.contains(&figure.indicator.as_str()));
    first.into_iter().chain(left.filter(move |figure| figure.verdict != "same" && !other_side(figure)))
}

impl ResultFile {
    /// Reads a result file.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Flaw>> {
        let found: serde_json::Value = read_whole(file, text)?;
        let said = found.get("format").and_then(serde_json::Value::as_str).unwrap_or_default();
        if said != RESULT_FORMAT {
            let at = Place { file: file.to_owned(), column: Some("format".to_owned()), ..Place::default() };
            return Err(vec![Flaw::new(Code::Format, at).with("value", said).with("expected", RESULT_FORMAT)]);
        }
        read_whole(file, text)
    }

    /// The file's text, the same bytes for the same result.
    pub fn to_json(&self) -> String {
        whole_text(self)
    }

    /// Whether something went wrong in a scenario.
    pub fn is_whole(&self) -> bool {
        self.scenarios.iter().all(|scenario| scenario.state == "solved")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(figures: &[(&str, i64, i64, i64)]) -> Vec<String> {
        let figure = |(indicator, base, with, open): &(&str, i64, i64, i64)| BesideFigure {
            indicator: (*indicator).to_owned(),
            name: String::new(),
            base: *base,
            with: *with,
            open: Some(*open),
            verdict: if (with - base).abs() <= *open { "same" } else { "apart" }.to_owned(),
            text: String::new(),
        };
        let figures: Vec<BesideFigure> = figures.iter().map(figure).collect();
        told_first(&figures).map(|figure| figure.indicator.clone()).collect()
    }

    #[test]
    fn visits_that_are_left_out_are_told_where_those_made_do_not_say_it() {
        let made = |with| ("visits-made", 80, with, 3);
        assert_eq!(told(&[made(80), ("visits-left-out", 13, 33, 3)]), ["visits-made", "visits-left-out"]);
        assert_eq!(told(&[made(87), ("visits-left-out", 13, 26, 3)]), ["visits-made", "visits-left-out"]);
        assert_eq!(told(&[made(70), ("visits-left-out", 13, 23, 3)]), ["visits-made"], "the other side of the same");
        assert_eq!(told(&[made(80), ("visits-left-out", 13, 16, 3), ("travel", 9, 90, 0)]), ["visits-made"]);
        assert_eq!(told(&[("homes", 30, 32, 0), ("bridged", 9, 9, 0), ("waiting", 21, 30, 0)]), ["homes", "waiting"]);
        assert!(told(&[]).is_empty());
    }
}
