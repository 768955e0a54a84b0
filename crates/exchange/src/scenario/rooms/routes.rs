//! The mobile team's week asked for scenarios.
//!
//! Nothing is proven of a week: it is searched several times from nothing and once more from a plan, the base from its own and a scenario
//! from the base's, so that both have had the same effort; what these searches differ by is their luck.

use chrono::NaiveDate;
use fasi_engine::ids::VisitId;
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::propose::TRAJECTORIES;
use fasi_engine::scenario::affected::Standing;
use fasi_engine::scenario::indicator::Indicator;
use fasi_engine::scenario::weeks::{SEEDS, best, search};

use super::{Question, RoomAnswer};
use crate::flaw::Flaw;
use crate::parse::{ParsedWeek, parse_week};
use crate::room::Room;
use crate::routes::words::secret;
use crate::routes::{Before, WeekFile};
use crate::scenario::effort::Effort;
use crate::scenario::world::Inputs;

/// The figures that tell of ways.
const WAYS: [&str; 2] = ["travel", "overtime"];

/// The parsed week, and what it was parsed from: from a draft it is parsed anew.
struct Week {
    inputs: Inputs,
    parsed: ParsedWeek,
}

pub(super) fn open(inputs: &Inputs, week: Option<NaiveDate>) -> Result<Box<dyn Question>, Vec<Flaw>> {
    let parsed = parse_week(&inputs.dataset, Some(&inputs.policy), week, None)?;
    Ok(Box::new(Week { inputs: inputs.clone(), parsed }))
}

impl Week {
    /// The week with a search that begins from a plan, as far as it still fits.
    fn drafted(&self, file: &WeekFile) -> Option<ParsedWeek> {
        let before = Before::of(file, None).ok()?;
        parse_week(&self.inputs.dataset, Some(&self.inputs.policy), Some(file.week), Some(&before)).ok()
    }
}

impl Question for Week {
    fn inputs(&self) -> &str {
        &self.parsed.hash
    }

    fn ask(
        &self,
        start: Option<&RoomAnswer>,
        effort: &Effort,
        budget: &Budget,
        watch: Watch<'_>,
    ) -> Result<Option<RoomAnswer>, EngineError> {
        let budget = Budget { nodes: effort.moves, trajectories: TRAJECTORIES, ..budget.clone() };
        let parsed = &self.parsed;
        let mut searches = Vec::new();
        for number in 0..SEEDS {
            searches.extend(search(&parsed.model, number, &budget, watch)?);
        }
        let known = start.and_then(|start| WeekFile::parse("", start.plan.as_deref()?).ok());
        let own = || best(searches.clone()).map(|own| WeekFile::of(parsed, &own.outcome, &budget));
        if let Some(drafted) = known.or_else(own).and_then(|file| self.drafted(&file)) {
            searches.extend(search(&drafted.model, SEEDS, &budget, watch)?);
        }
        let Some(found) = best(searches).filter(|_| !watch.ticker.cancelled()) else { return Ok(None) };
        let none = Plan::default();
        let starts = found.outcome.plan.as_ref().unwrap_or(&none).starts(parsed.model.visits.len());
        let visits = parsed.names.team.visits.iter().zip(&parsed.visits).zip(&starts);
        let standing = visits.filter(|((_, facts), _)| !facts.rest).map(|((id, _), start)| {
            let standing = if start.is_some() { Standing::Whole } else { Standing::Nothing };
            (id.clone(), (standing, None))
        });
        // who asks often enough could work out from sums of ways how far a protected address is
        let hides = (0u32..).map(VisitId).take(parsed.visits.len()).any(|visit| secret(parsed, visit));
        let told = |indicator: &Indicator| !(hides && WAYS.contains(&indicator.id));
        Ok(Some(RoomAnswer {
            room: Room::Routes,
            inputs: self.parsed.hash.clone(),
            status: found.outcome.status,
            indicators: found.indicators.into_iter().filter(told).collect(),
            standing: standing.collect(),
            groups: Vec::new(),
            steps: found.moves,
            plan: Some(WeekFile::of(parsed, &found.outcome, &budget).to_json()),
            clash: None,
        }))
    }
}
