//! Weeks to play through: prepared inputs in, what came of every scenario and policy out.

use fasi_engine::kernel::budget::Watch;
use fasi_engine::kernel::error::EngineError;
use fasi_exchange::arrivals::{Played, Simulation, SimulationFile, result};
use fasi_exchange::text::Lang;

use crate::jobs::Work;

/// Weeks to play through.
pub struct SimulationWork {
    /// What is played.
    pub simulation: Simulation,
    /// On how many threads; they never change the result.
    pub threads: usize,
}

impl Work for SimulationWork {
    type Done = Played;

    fn run(&self, watch: Watch<'_>) -> Result<Played, EngineError> {
        self.simulation.run(None, self.threads, watch)
    }
}

impl SimulationWork {
    /// What came of it.
    pub fn shown(&self, lang: Lang, done: &Played) -> SimulationFile {
        result(lang, &self.simulation, done, None)
    }
}
