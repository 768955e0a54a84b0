//! The one job mechanism: rooms hand in [`Work`], a shared [`Pool`] computes it, each room's [`Jobs`] keeps what came of it.
//!
//! Everything is in memory. A storage that outlives the process takes the place of [`Jobs`]; rooms and routes stay.

mod job;
mod kept;
mod pool;

pub use job::{Failure, Job, Moment, Phase};
pub use kept::{Jobs, Stopped};
pub use pool::{Pool, Refusal};

use std::sync::{Mutex, MutexGuard, PoisonError};

use fasi_engine::kernel::budget::Watch;
use fasi_engine::kernel::error::EngineError;

/// What a room has computed: parsed inputs that know how to become a result.
pub trait Work: Send + Sync + 'static {
    /// What it comes back with.
    type Done: Send + Sync + 'static;

    /// Computes it on the calling thread; stops with the best so far once the watch says so.
    fn run(&self, watch: Watch<'_>) -> Result<Self::Done, EngineError>;
}

/// Locks; a panic elsewhere leaves the data usable, since no lock is held while work runs.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
