//! What the routes share: options, workers, the jobs of each room.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::jobs::{Jobs, Moment, Pool};
use crate::options::Options;
use crate::placement::PlacementWork;
use crate::problem::{Kind, Problem};
use crate::routes::RouteWork;
use crate::scenarios::ScenarioWork;
use crate::simulations::SimulationWork;
use crate::studies::StudyWork;
use crate::training::TrainingWork;

/// Bodies in memory at once.
const UPLOADS: usize = 4;
/// Bodies parsed at once: parsed data takes many times the memory of its text until it is found good.
const PARSERS: usize = 1;

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
    /// The jobs of the routes room.
    pub routes: Jobs<RouteWork>,
    /// The jobs of the training room.
    pub training: Jobs<TrainingWork>,
    /// The jobs of scenarios.
    pub scenarios: Jobs<ScenarioWork>,
    /// The jobs of weeks to come.
    pub simulations: Jobs<SimulationWork>,
    /// The jobs of studies.
    pub studies: Jobs<StudyWork>,
    /// Turns at having a body in memory.
    pub uploads: Arc<Semaphore>,
    /// Turns at parsing one.
    pub parsers: Arc<Semaphore>,
}

impl Service {
    /// A service without jobs, its workers started.
    pub fn start(options: Options) -> std::io::Result<Arc<Self>> {
        let pool = Pool::start(options.workers, options.queue)?;
        let placement = Jobs::new(Arc::clone(&pool), options.keep, options.keep_for);
        let routes = Jobs::new(Arc::clone(&pool), options.keep, options.keep_for);
        let training = Jobs::new(Arc::clone(&pool), options.keep, options.keep_for);
        let scenarios = Jobs::new(Arc::clone(&pool), options.keep, options.keep_for);
        let simulations = Jobs::new(Arc::clone(&pool), options.keep, options.keep_for);
        let studies = Jobs::new(Arc::clone(&pool), options.keep, options.keep_for);
        let [uploads, parsers] = [UPLOADS, PARSERS].map(|turns| Arc::new(Semaphore::new(turns)));
        Ok(Arc::new(Self {
            options,
            started: Moment::now(),
            pool,
            placement,
            routes,
            training,
            scenarios,
            simulations,
            studies,
            uploads,
            parsers,
        }))
    }
}

/// Runs what takes more than a moment where it holds up no other request.
pub async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err(Problem::new(Kind::Internal)))
}
