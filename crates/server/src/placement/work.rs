//! A placement to compute: parsed inputs and budget in, a verified proposal and its report out.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::propose::{Proposal, propose};
use fasi_exchange::flaw::Flaw;
use fasi_exchange::parse::Parsed;
use fasi_exchange::placement::{PlanFile, ResultView, result};
use fasi_exchange::text::Lang;

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

impl Work for PlacementWork {
    type Done = Proposal;

    fn run(&self, watch: Watch<'_>) -> Result<Proposal, EngineError> {
        propose(&self.parsed.model, self.published.as_ref(), self.alternatives, &self.budget, watch)
    }
}

impl PlacementWork {
    /// What came of it, to be shown.
    pub fn shown(&self, lang: Lang, done: &Proposal) -> ResultView {
        result(lang, &self.parsed, done)
    }

    /// What came of it, as a plan file.
    pub fn plan_file(&self, done: &Proposal) -> PlanFile {
        PlanFile::of(&self.parsed, &done.outcome, &self.budget)
    }
}
