//! A placement to compute: parsed inputs and budget in, a verified proposal and its report out.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::propose::{Proposal, propose};
use fasi_engine::placement::report::{Report, report};
use fasi_exchange::flaw::Flaw;
use fasi_exchange::parse::Parsed;
use fasi_exchange::placement::{PlanFile, Run};

use crate::jobs::Work;

/// A placement to compute.
pub struct PlacementWork {
    /// The inputs; no identities are among them.
    pub parsed: Parsed,
    /// The plan published before.
    pub published: Option<Plan>,
    /// What that plan names and the data no longer has.
    pub left_out: Vec<Flaw>,
    /// How many further plans are asked for.
    pub alternatives: usize,
    /// The budget.
    pub budget: Budget,
}

/// A placement computed.
pub struct PlacementDone {
    /// The verified outcome and alternatives.
    pub proposal: Proposal,
    /// The report of its plan, if there is one.
    pub report: Option<Report>,
}

impl Work for PlacementWork {
    type Done = PlacementDone;

    fn run(&self, watch: Watch<'_>) -> Result<PlacementDone, EngineError> {
        let published = self.published.as_ref();
        let proposal = propose(&self.parsed.model, published, self.alternatives, &self.budget, watch)?;
        let plan = proposal.outcome.plan.as_ref();
        let report = plan.map(|plan| report(&Problem::build(&self.parsed.model, published), plan));
        Ok(PlacementDone { proposal, report })
    }
}

impl PlacementWork {
    /// What came of it, to be shown.
    pub fn shown<'a>(&'a self, done: &'a PlacementDone) -> Run<'a> {
        Run { parsed: &self.parsed, proposal: &done.proposal, report: done.report.as_ref() }
    }

    /// What came of it, as a plan file.
    pub fn plan_file(&self, done: &PlacementDone) -> PlanFile {
        self.shown(done).plan_file(&self.budget)
    }
}
