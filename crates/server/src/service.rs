//! What the routes share: options, workers, the jobs of each room.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::jobs::{Jobs, Moment, Pool};
use crate::options::Options;
use crate::placement::PlacementWork;
use crate::problem::{Kind, Problem};

/// Bodies read at once.
const UPLOADS: usize = 4;

/// The state of the service, all of it in memory.
pub struct Service {
    /// What it was started with.
    pub options: Options,
    /// When.
    pub started: Moment,
    /// The workers.
    pub pool: Arc<Pool>,
    /// The jobs of the placement room.
    pub placement: Jobs<PlacementWork>,
    /// Turns at reading a body.
    pub uploads: Semaphore,
}

impl Service {
    /// A service without jobs, its workers started.
    pub fn start(options: Options) -> std::io::Result<Arc<Self>> {
        let pool = Pool::start(options.workers, options.queue)?;
        let placement = Jobs::new(Arc::clone(&pool), options.keep, options.keep_for);
        let uploads = Semaphore::new(UPLOADS);
        Ok(Arc::new(Self { options, started: Moment::now(), pool, placement, uploads }))
    }
}

/// Runs what takes more than a moment where it holds up no other request.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err(Problem::new(Kind::Internal)))
}
