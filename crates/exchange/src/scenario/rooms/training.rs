//! Training asked for scenarios. What a scenario changes is told by activity: who attends what is for the training lead alone.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fasi_engine::ids::ActivityId;
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::scenario::affected::Standing;
use fasi_engine::scenario::courses::{indicators, solved};
use fasi_engine::training::plan::Plan;

use super::{Question, RoomAnswer};
use crate::flaw::Flaw;
use crate::parse::{ParsedTraining, parse_training};
use crate::room::Room;
use crate::scenario::effort::Effort;
use crate::scenario::world::Inputs;
use crate::training::TrainingFile;

/// The parsed inputs.
struct Training(ParsedTraining);

pub(super) fn open(inputs: &Inputs, _week: Option<NaiveDate>) -> Result<Box<dyn Question>, Vec<Flaw>> {
    let parsed = parse_training(&inputs.dataset, Some(&inputs.policy), None, None, Vec::new())?;
    Ok(Box::new(Training(parsed)))
}

impl Question for Training {
    fn inputs(&self) -> &str {
        &self.0.hash
    }

    fn ask(
        &self,
        _start: Option<&RoomAnswer>,
        effort: &Effort,
        budget: &Budget,
        watch: Watch<'_>,
    ) -> Result<Option<RoomAnswer>, EngineError> {
        let parsed = &self.0;
        let budget = Budget { nodes: effort.course_nodes(), ..budget.clone() };
        let outcome = solved(&parsed.model, &budget, watch)?;
        if watch.ticker.cancelled() {
            return Ok(None);
        }
        let none = Plan::default();
        let plan = outcome.plan.as_ref().unwrap_or(&none);
        let mut seats: BTreeMap<ActivityId, (usize, usize)> = BTreeMap::new();
        for edition in &plan.editions {
            let of = seats.entry(edition.activity).or_default();
            *of = (of.0 + 1, of.1 + edition.attendees.len());
        }
        let named = (0u32..).map(ActivityId).zip(&parsed.names.training.activities);
        let standing = named.map(|(activity, named)| {
            let standing = match seats.get(&activity) {
                Some((editions, people)) => (Standing::Whole, Some(format!("{editions} × {people}"))),
                None => (Standing::Nothing, None),
            };
            (named.id.clone(), standing)
        });
        Ok(Some(RoomAnswer {
            room: Room::Training,
            inputs: parsed.hash.clone(),
            status: outcome.status,
            indicators: indicators(&parsed.model, &outcome),
            standing: standing.collect(),
            groups: Vec::new(),
            steps: outcome.nodes,
            plan: outcome.plan.is_some().then(|| TrainingFile::of(parsed, &outcome, &budget).to_json()),
            clash: None,
        }))
    }
}
