//! Placement asked for scenarios.

use chrono::NaiveDate;
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::value::groups;
use fasi_engine::scenario::affected::Standing;
use fasi_engine::scenario::homes::{indicators, solved};

use super::{Question, RoomAnswer};
use crate::flaw::Flaw;
use crate::parse::{Parsed, parse};
use crate::placement::PlanFile;
use crate::room::Room;
use crate::scenario::effort::Effort;
use crate::scenario::world::Inputs;

/// The parsed inputs.
struct Placement(Parsed);

pub(super) fn open(inputs: &Inputs, _week: Option<NaiveDate>) -> Result<Box<dyn Question>, Vec<Flaw>> {
    let parsed = parse(&inputs.dataset, Some(&inputs.decisions), Some(&inputs.policy))?;
    Ok(Box::new(Placement(parsed)))
}

impl Question for Placement {
    fn inputs(&self) -> &str {
        &self.0.hash
    }

    fn ask(
        &self,
        start: Option<&RoomAnswer>,
        effort: &Effort,
        budget: &Budget,
        watch: Watch<'_>,
    ) -> Result<Option<RoomAnswer>, EngineError> {
        let parsed = &self.0;
        let budget = Budget { nodes: effort.nodes, ..budget.clone() };
        // what the other inputs lack is left out of their plan: nothing is owed to it
        let start = start.and_then(|start| PlanFile::parse("", start.plan.as_deref()?).ok());
        let start = start.map(|file| file.published("", parsed).0);
        let outcome = solved(&parsed.model, start.as_ref(), &budget, watch)?;
        let ids = |id: &fasi_engine::ids::HouseholdId| parsed.names.households[id.index()].clone();
        let empty = Plan::default();
        let plan = outcome.plan.as_ref().unwrap_or(&empty);
        let standing = parsed.model.household_ids().map(|id| {
            let of = plan.of(id);
            let (home, bridge) = (of.and_then(|of| of.home), of.and_then(|of| of.bridge));
            let standing = match (home, bridge) {
                (Some(_), _) => Standing::Whole,
                (None, Some(_)) => Standing::Part,
                (None, None) => Standing::Nothing,
            };
            let unit = home.map(|home| home.stay.unit).or(bridge.map(|stay| stay.unit));
            (ids(&id), (standing, unit.map(|unit| parsed.names.units[unit.index()].id.clone())))
        });
        Ok(Some(RoomAnswer {
            room: Room::Placement,
            inputs: parsed.hash.clone(),
            status: outcome.status,
            indicators: indicators(&parsed.model, &outcome),
            standing: standing.collect(),
            groups: groups(&parsed.model).map(|(id, of)| (id, of.iter().map(ids).collect())).into(),
            steps: outcome.nodes,
            plan: outcome.plan.is_some().then(|| PlanFile::of(parsed, &outcome, &budget).to_json()),
            clash: None,
        }))
    }
}
