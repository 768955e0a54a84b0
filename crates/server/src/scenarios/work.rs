//! Scenarios to ask: prepared inputs in, every answer beside the base's out.

use fasi_engine::kernel::budget::Watch;
use fasi_engine::kernel::error::EngineError;
use fasi_exchange::scenario::{Asking, Batch, ResultFile, result};
use fasi_exchange::text::Lang;

use crate::jobs::Work;

/// Scenarios to ask.
pub struct ScenarioWork(pub Asking);

impl Work for ScenarioWork {
    type Done = Batch;

    fn run(&self, watch: Watch<'_>) -> Result<Batch, EngineError> {
        self.0.run(watch)
    }
}

impl ScenarioWork {
    /// What came of it.
    pub fn shown(&self, lang: Lang, done: &Batch) -> ResultFile {
        result(lang, &self.0, done, None)
    }
}
