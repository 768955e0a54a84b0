//! Training to plan: parsed inputs and budget in, verified editions and their report out.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::training::propose::{Proposal, propose};
use fasi_engine::training::solve::Aims;
use fasi_exchange::parse::ParsedTraining;
use fasi_exchange::text::Lang;
use fasi_exchange::training::{TrainingFile, TrainingView, result};

use crate::jobs::Work;

/// Training to plan.
pub struct TrainingWork {
    /// The inputs; no identities are among them.
    pub parsed: ParsedTraining,
    /// The budget.
    pub budget: Budget,
}

impl Work for TrainingWork {
    type Done = Proposal;

    fn run(&self, watch: Watch<'_>) -> Result<Proposal, EngineError> {
        // of what people were told of, as little as can be is changed
        let aims = if self.parsed.before.is_some() { Aims::FewestChanges } else { Aims::ByValue };
        propose(&self.parsed.model, aims, &self.budget, watch)
    }
}

impl TrainingWork {
    /// What came of it, to be shown.
    pub fn shown(&self, lang: Lang, done: &Proposal) -> TrainingView {
        result(lang, &self.parsed, done)
    }

    /// What came of it, as a plan file; none where no plan keeps what was decided.
    pub fn plan_file(&self, done: &Proposal) -> Option<TrainingFile> {
        done.outcome.plan.as_ref().map(|_| TrainingFile::of(&self.parsed, &done.outcome, &self.budget))
    }
}
