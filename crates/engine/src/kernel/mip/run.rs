//! HiGHS on a thread of its own, so that whoever asked for an answer is never kept waiting by it.
//!
//! HiGHS asks its callback whether to stop only between the steps of its work, and in presolve or a heuristic's inner
//! solve these can take seconds. The caller waits beside it, takes what it reports, and when told to stop gives it a
//! moment and then goes on without it; the thread ends at HiGHS's next callback.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fasi_highs_callback::{Event, solve_watched};
use highs::{HighsModelStatus, HighsStatus, RowProblem};

use super::{Limits, MipError};
use crate::kernel::outcome::Sense;

/// How long the caller waits for news before it looks after its own clock and stop button.
const LOOK_UP: Duration = Duration::from_millis(20);
/// How long HiGHS is given to stop by itself: it usually does at once, and then says what it had proven.
const PATIENCE: Duration = Duration::from_millis(100);

/// What HiGHS is to solve, and how.
pub(super) struct Job {
    pub problem: RowProblem,
    pub sense: Sense,
    pub start: Option<Vec<f64>>,
    pub seed: u32,
    pub limits: Limits,
}

/// How HiGHS ended by itself.
pub(super) struct Finished {
    pub status: HighsModelStatus,
    pub values: Vec<f64>,
    /// The duals of the rows; of a linear program alone are they prices.
    pub row_duals: Vec<f64>,
    pub dual: Option<f64>,
    /// Whether the limit of iterations ended it.
    pub spent: bool,
}

/// What has come since the caller last looked.
#[derive(Default)]
pub(super) struct News {
    /// Branch-and-bound nodes so far.
    pub nodes: u64,
    /// HiGHS's bound so far.
    pub dual: Option<f64>,
    /// The best solution since.
    pub improved: Option<Vec<f64>>,
    /// The end, if it has come.
    pub finished: Option<Result<Finished, MipError>>,
}

#[derive(Default)]
struct Desk {
    news: Mutex<News>,
    rung: Condvar,
    stop: AtomicBool,
}

impl Desk {
    /// The news; what a thread that panicked left there is still good.
    fn news(&self) -> MutexGuard<'_, News> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A run of HiGHS; dropping it asks HiGHS to stop.
pub(super) struct Run {
    desk: Arc<Desk>,
}

impl Run {
    /// Starts HiGHS.
    pub fn start(job: Job) -> Self {
        let desk = Arc::new(Desk::default());
        let theirs = Arc::clone(&desk);
        let spawned = std::thread::Builder::new().name("highs".to_owned()).spawn(move || {
            // Whatever happens, the caller hears of an end.
            let leave = Leave(&theirs);
            let finished = solve(job, &theirs);
            theirs.news().finished = Some(finished);
            drop(leave);
        });
        if spawned.is_err() {
            desk.news().finished = Some(Err(MipError::Lost));
        }
        Self { desk }
    }

    /// What has come by now, after a short wait if nothing has.
    pub fn wait(&self) -> News {
        self.wait_for(LOOK_UP)
    }

    /// Asks HiGHS to stop and waits a moment for its last word.
    pub fn stop(&self) -> Option<Finished> {
        self.desk.stop.store(true, Ordering::Relaxed);
        // One wait may end with news that are not yet the end.
        (0..5).find_map(|_| self.wait_for(PATIENCE / 5).finished).and_then(Result::ok)
    }

    fn wait_for(&self, longest: Duration) -> News {
        let news = self.desk.news();
        let quiet = |news: &mut News| news.improved.is_none() && news.finished.is_none();
        let waited = self.desk.rung.wait_timeout_while(news, longest, quiet);
        let (mut news, _) = waited.unwrap_or_else(PoisonError::into_inner);
        let taken = News { improved: news.improved.take(), finished: news.finished.take(), ..*news };
        drop(news);
        taken
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        self.desk.stop.store(true, Ordering::Relaxed);
    }
}

/// Rings when the thread leaves; by a panic, without an answer.
struct Leave<'a>(&'a Desk);

impl Drop for Leave<'_> {
    fn drop(&mut self) {
        self.0.news().finished.get_or_insert(Err(MipError::Lost));
        self.0.rung.notify_one();
    }
}

fn solve(job: Job, desk: &Desk) -> Result<Finished, MipError> {
    let most = job.limits.iterations.and_then(|most| i64::try_from(most).ok());
    let mut spent = false;
    let solved = solve_watched(prepare(job)?, &mut |event| {
        match event {
            Event::Improved(values) => {
                desk.news().improved = Some(values.to_vec());
                desk.rung.notify_one();
            }
            Event::Tick { nodes, iterations, dual, .. } => {
                spent |= iterations.zip(most).is_some_and(|(iterations, most)| iterations >= most);
                let mut news = desk.news();
                news.nodes = news.nodes.max(nodes.max(0) as u64);
                // Reports from within an LP carry no bound of the whole: it is infinite there.
                if dual.is_finite() {
                    news.dual = Some(dual);
                }
            }
        }
        if spent || desk.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
    .map_err(MipError::Refused)?;
    let dual = solved.double_info_value(c"mip_dual_bound").ok();
    let solution = solved.get_solution();
    let (values, row_duals) = (solution.columns().to_vec(), solution.dual_rows().to_vec());
    Ok(Finished { status: solved.status(), values, row_duals, dual, spent })
}

fn prepare(job: Job) -> Result<highs::Model, MipError> {
    let sense = match job.sense {
        Sense::Max => highs::Sense::Maximise,
        Sense::Min => highs::Sense::Minimise,
    };
    let mut model = job.problem.try_optimise(sense).map_err(MipError::Refused)?;
    model.make_quiet();
    let seed = i32::try_from(job.seed).unwrap_or(i32::MAX);
    let relative = f64::from(job.limits.relative_gap_millionths) * 1e-6;
    let nodes = job.limits.nodes.map_or(i32::MAX, |nodes| i32::try_from(nodes).unwrap_or(i32::MAX));
    let options = [("mip_rel_gap", relative), ("mip_abs_gap", 0.99), ("mip_feasibility_tolerance", 1e-7)];
    let refused = |_| MipError::Refused(HighsStatus::Error);
    for (option, value) in options {
        model.try_set_option(option, value).map_err(refused)?;
    }
    model.try_set_option("random_seed", seed).map_err(refused)?;
    model.try_set_option("mip_max_nodes", nodes).map_err(refused)?;
    if let Some(start) = &job.start {
        model.try_set_solution(Some(start), None, None, None).map_err(MipError::Refused)?;
    }
    Ok(model)
}
