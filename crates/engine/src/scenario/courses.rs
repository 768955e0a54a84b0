//! Training asked for a scenario: planned, judged, and told in figures.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::indicator::Indicator;
use crate::kernel::budget::{Budget, Progress, Ticker, Watch};
use crate::kernel::error::EngineError;
use crate::training::LEVELS;
use crate::training::model::Model;
use crate::training::propose::propose;
use crate::training::report::report;
use crate::training::solve::Aims;
use crate::training::value::{COST, LEFT, MANDATORY, NEEDS};
pub use crate::training::whatif::Solved;

/// Plans training; the plan is verified. No way to begin from another plan is known here: its search has a first plan at once.
pub fn solved(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<Solved, EngineError> {
    Ok(propose(model, Aims::ByValue, budget, watch)?.outcome)
}

/// A stop button that is pressed when the levels that matter are settled: what comes after weighs what nobody asks for.
struct Settled<'a> {
    watch: Watch<'a>,
    settled: &'a AtomicBool,
}

impl Ticker for Settled<'_> {
    fn elapsed(&self) -> Duration {
        self.watch.ticker.elapsed()
    }

    fn cancelled(&self) -> bool {
        self.settled.load(Ordering::Relaxed) || self.watch.ticker.cancelled()
    }
}

/// Plans training until a level begins that is not asked for.
pub(super) fn until(model: &Model, level: usize, budget: &Budget, watch: Watch<'_>) -> Result<Solved, EngineError> {
    let settled = AtomicBool::new(false);
    let ticker = Settled { watch, settled: &settled };
    let note = |progress: Progress| {
        // the first plans tell of needs too, before the first level
        if progress.stage == LEVELS[level].id && progress.done > 0 {
            settled.store(true, Ordering::Relaxed);
        }
    };
    Ok(propose(model, Aims::ByValue, budget, Watch { ticker: &ticker, progress: &note })?.outcome)
}

/// The figures of a solve; none without a plan. Only what the levels of the value bound is known to be near its best.
pub fn indicators(model: &Model, solved: &Solved) -> Vec<Indicator> {
    let Some(plan) = &solved.plan else { return Vec::new() };
    let level = |id, at: usize| {
        let level = &solved.levels[at];
        // a bound that rests on levels above that are not proven is no bound of this figure
        Indicator { id, value: level.value, open: level.distance().filter(|_| level.proven) }
    };
    let told = report(model, plan);
    let mandatory: u32 = told.services.iter().map(|(_, row)| row.mandatory).sum();
    let met: u32 = told.services.iter().map(|(_, row)| row.met).sum();
    let counted = |id, value: i64| Indicator { id, value, open: None };
    let unmet = level("training-mandatory", MANDATORY);
    vec![
        Indicator { id: "training-mandatory-met", value: i64::from(mandatory) - unmet.value, open: unmet.open },
        unmet,
        level("training-needs", NEEDS),
        counted("training-needs-met", i64::from(met)),
        level("training-left", LEFT),
        counted("training-editions", plan.editions.len() as i64),
        counted("training-seats", plan.editions.iter().map(|edition| edition.attendees.len() as i64).sum()),
        level("training-cost", COST),
    ]
}
