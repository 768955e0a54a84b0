//! The result as a file: what came of every scenario and policy, and all that is needed to make it again.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::history::History;
use super::terms::Wanted;
use crate::flaw::{Code, Flaw, Place};
use crate::parse::hash;
use crate::plan_file::{read_whole, whole_text};
use crate::scenario::{FlawLine, Inputs, Scenarios};

/// The format of result files.
pub const SIMULATION_FORMAT: &str = "fasi-simulation-result";

macro_rules! views {
    ($($(#[$doc:meta])* $name:ident as $schema:ident { $($(#[$note:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(as = $schema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$note])* pub $field: $type),*
        }
    )*};
}

views! {
    /// SHA-256 of each file, whatever the order of its rows; those of a file that was not given are those of an empty one.
    SimulationHashes as SimulationHashes {
        /// The data.
        dataset: String,
        /// The decisions.
        decisions: String,
        /// The policy.
        policy: String,
        /// The scenarios.
        scenarios: String,
        /// The history.
        history: String,
    }

    /// The files, as they were named on the command line.
    SimulationFiles as SimulationFiles {
        /// The data.
        dataset: String,
        /// The decisions.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decisions: Option<String>,
        /// The policy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        policy: Option<String>,
        /// The scenarios.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scenarios: Option<String>,
        /// The history.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        history: Option<String>,
    }

    /// A result.
    SimulationFile as SimulationResult {
        /// `fasi-simulation-result`.
        format: String,
        /// 1.
        version: u32,
        /// Version of the engine that made it.
        engine: String,
        /// Language of its texts.
        lang: String,
        /// What it was made from.
        inputs: SimulationHashes,
        /// Where that was, if it was files.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        files: Option<SimulationFiles>,
        /// What was asked.
        terms: Wanted,
        /// Weeks.
        weeks: u32,
        /// As many waiting are too many.
        limit: u32,
        /// Confidence of intervals, in hundredths.
        confidence: u32,
        /// What is expected to come, in words.
        expected: String,
        /// Replications of each scenario and policy.
        replications: u32,
        /// Whether the interval is as narrow as asked.
        narrow: bool,
        /// Whether somebody stopped it before.
        stopped: bool,
        /// The base first, then the scenarios by id, each by every policy.
        arms: Vec<ArmView>,
        /// Scenarios that were not played.
        flawed: Vec<FlawedView>,
        /// What people should look at.
        warnings: Vec<FlawLine>,
    }

    /// A scenario by a policy.
    ArmView as SimulationArm {
        /// The scenario's id; none = as things are.
        scenario: Option<String>,
        /// Its title.
        title: String,
        /// How homes are given: `in-turn`, `best-now` or `by-price`.
        policy: String,
        /// The same in words.
        policy_name: String,
        /// What its changes do.
        changes: Vec<String>,
        /// In a sentence.
        headline: String,
        /// Means over replications.
        figures: Vec<FigureView>,
        /// Against the same policy as things are; of the base, against its first policy.
        differences: Vec<DifferenceView>,
        /// When too many wait, in half of the replications.
        p50: DateView,
        /// The same in nine of ten.
        p90: DateView,
        /// Share of replications in which it comes to that within the weeks, in thousandths.
        saturated: u32,
        /// Week by week.
        weeks: Vec<WeekView>,
    }

    /// A mean with its interval.
    FigureView as SimulationFigure {
        /// Its id.
        figure: String,
        /// Its name.
        name: String,
        /// The mean, to three decimals.
        mean: f64,
        /// Half the width of its interval; none of fewer than two replications.
        half: Option<f64>,
        /// Both in words.
        text: String,
    }

    /// What two means differ by, replication by replication.
    DifferenceView as SimulationDifference {
        /// Which figure.
        figure: String,
        /// Its name.
        name: String,
        /// The mean difference.
        mean: f64,
        /// Half the width of its interval.
        half: Option<f64>,
        /// Whether the interval leaves no doubt of its sign.
        sure: bool,
        /// In words.
        text: String,
    }

    /// A date of saturation.
    DateView as SimulationDate {
        /// Weeks from today; none = beyond them all.
        week: Option<u32>,
        /// The day on which that week begins.
        day: Option<NaiveDate>,
        /// First day of its interval.
        earliest: Option<NaiveDate>,
        /// Last day of its interval; none = beyond.
        latest: Option<NaiveDate>,
        /// In words.
        text: String,
    }

    /// A week over all replications.
    WeekView as SimulationWeek {
        /// The day on which homes are given.
        day: NaiveDate,
        /// Who waits at its end, on average.
        waiting: f64,
        /// In one of ten replications as few or fewer.
        low: u32,
        /// In one of ten as many or more.
        high: u32,
        /// Homes that could be given and were not, on average.
        free: f64,
    }

    /// A scenario that was not played.
    FlawedView as SimulationFlawed {
        /// Its id.
        scenario: String,
        /// Its title.
        title: String,
        /// What is wrong.
        flaws: Vec<FlawLine>,
    }
}

impl SimulationHashes {
    /// Of the files.
    pub fn of(base: &Inputs, file: &Scenarios, history: Option<&History>) -> Self {
        let none = <History as crate::table::Book>::blank();
        Self {
            dataset: hash::book(&base.dataset),
            decisions: hash::book(&base.decisions),
            policy: hash::book(&base.policy),
            scenarios: hash::book(file),
            history: hash::book(history.unwrap_or(&none)),
        }
    }

    /// Which of them are others, by the names of the message `replay-<name>`.
    pub fn changed(&self, now: &Self) -> Vec<&'static str> {
        let pairs = [
            ("dataset", &self.dataset, &now.dataset),
            ("decisions", &self.decisions, &now.decisions),
            ("policy", &self.policy, &now.policy),
            ("scenarios", &self.scenarios, &now.scenarios),
            ("history", &self.history, &now.history),
        ];
        pairs.into_iter().filter(|(_, was, is)| was != is).map(|(name, ..)| name).collect()
    }
}

impl SimulationFile {
    /// Whether a file says of itself that it is such a result.
    pub fn is_one(text: &str) -> bool {
        let found: Option<serde_json::Value> = serde_json::from_str(text).ok();
        found.is_some_and(|found| found.get("format").and_then(serde_json::Value::as_str) == Some(SIMULATION_FORMAT))
    }

    /// Reads a result file.
    pub fn parse(file: &str, text: &str) -> Result<Self, Vec<Flaw>> {
        if !Self::is_one(text) {
            let at = Place { file: file.to_owned(), column: Some("format".to_owned()), ..Place::default() };
            return Err(vec![Flaw::new(Code::Format, at).with("value", "").with("expected", SIMULATION_FORMAT)]);
        }
        read_whole(file, text)
    }

    /// The file's text, the same bytes for the same result.
    pub fn to_json(&self) -> String {
        whole_text(self)
    }
}
