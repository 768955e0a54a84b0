//! A week to plan: parsed inputs and budget in, verified tours and their report out.

use fasi_engine::kernel::budget::{Budget, Progress, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::kernel::outcome::Outcome;
use fasi_engine::routes::LEVELS;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::propose::{propose, told};
use fasi_engine::routes::report::Report;
use fasi_exchange::parse::ParsedWeek;
use fasi_exchange::routes::{WeekFile, WeekView, discreet, result};
use fasi_exchange::text::Lang;

use crate::jobs::Work;

/// A week to plan.
pub struct RouteWork {
    /// The inputs; no identities are among them.
    pub parsed: ParsedWeek,
    /// The budget.
    pub budget: Budget,
}

/// A planned week.
pub struct Planned {
    /// What the search came back with.
    pub outcome: Outcome<Plan, { LEVELS.len() }>,
    /// What is told of it.
    pub report: Report,
}

impl Work for RouteWork {
    type Done = Planned;

    fn run(&self, watch: Watch<'_>) -> Result<Planned, EngineError> {
        let discreetly = |progress: Progress| (watch.progress)(discreet(&self.parsed, progress));
        let watch = Watch { progress: &discreetly, ..watch };
        let (model, budget, none) = (&self.parsed.model, &self.budget, Plan::default());
        let outcome = propose(model, budget, watch)?;
        let report = told(model, outcome.plan.as_ref().unwrap_or(&none), &self.parsed.inborn(), budget, watch)?;
        Ok(Planned { outcome, report })
    }
}

impl RouteWork {
    /// What came of it, to be shown.
    pub fn shown(&self, lang: Lang, done: &Planned) -> WeekView {
        result(lang, &self.parsed, &done.outcome, &done.report)
    }

    /// What came of it, as a plan file.
    pub fn plan_file(&self, done: &Planned) -> WeekFile {
        WeekFile::of(&self.parsed, &done.outcome, &self.budget)
    }
}
