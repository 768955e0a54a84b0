//! One job: its work, where it stands, its progress and its stop button.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use fasi_engine::kernel::budget::{Progress, Ticker, Watch};
use uuid::Uuid;

use super::pool::Task;
use super::{Work, lock};

/// A point in time, to show and to measure from.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// For people and programs.
    pub at: DateTime<Utc>,
    /// For durations: never set back.
    pub clock: Instant,
}

impl Moment {
    /// Now.
    pub fn now() -> Self {
        Self { at: Utc::now(), clock: Instant::now() }
    }
}

/// Why a job failed: our fault, never the data's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The engine says so.
    Engine(String),
    /// It panicked.
    Panic,
}

/// Where a job stands.
#[derive(Debug)]
pub enum Phase<D> {
    /// It waits for a worker.
    Queued,
    /// It is computed since then.
    Running(Moment),
    /// It has a result.
    Succeeded {
        /// Begun, ended.
        span: (Moment, Moment),
        /// What came of it.
        done: Arc<D>,
    },
    /// It failed.
    Failed {
        /// Begun, ended.
        span: (Moment, Moment),
        /// Why.
        failure: Failure,
    },
    /// It was stopped before it began.
    Cancelled(Moment),
}

// Not derived: what came of the work need not be `Clone`.
impl<D> Clone for Phase<D> {
    fn clone(&self) -> Self {
        match self {
            Self::Queued => Self::Queued,
            Self::Running(since) => Self::Running(*since),
            Self::Succeeded { span, done } => Self::Succeeded { span: *span, done: Arc::clone(done) },
            Self::Failed { span, failure } => Self::Failed { span: *span, failure: failure.clone() },
            Self::Cancelled(at) => Self::Cancelled(*at),
        }
    }
}

impl<D> Phase<D> {
    /// When it ended, if it has.
    pub fn ended(&self) -> Option<Moment> {
        match self {
            Self::Queued | Self::Running(_) => None,
            Self::Succeeded { span, .. } | Self::Failed { span, .. } => Some(span.1),
            Self::Cancelled(at) => Some(*at),
        }
    }
}

/// A job.
pub struct Job<W: Work> {
    /// Its id, drawn at random: who does not know it cannot guess it.
    pub id: Uuid,
    /// What it works on.
    pub work: W,
    /// When it was handed in.
    pub submitted: Moment,
    stop: AtomicBool,
    progress: Mutex<Option<Progress>>,
    phase: Mutex<Phase<W::Done>>,
}

impl<W: Work> Job<W> {
    pub(super) fn new(work: W) -> Self {
        Self {
            id: Uuid::new_v4(),
            work,
            submitted: Moment::now(),
            stop: AtomicBool::new(false),
            progress: Mutex::new(None),
            phase: Mutex::new(Phase::Queued),
        }
    }

    /// Where it stands.
    pub fn phase(&self) -> Phase<W::Done> {
        lock(&self.phase).clone()
    }

    /// The last it reported.
    pub fn progress(&self) -> Option<Progress> {
        *lock(&self.progress)
    }

    /// Whether somebody asked it to stop.
    pub fn stop_requested(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Asks it to stop; one that has not begun never will.
    pub(super) fn ask_to_stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
        let mut phase = lock(&self.phase);
        if matches!(*phase, Phase::Queued) {
            *phase = Phase::Cancelled(Moment::now());
        }
    }

    /// Whether it begins now.
    fn begin(&self, now: Moment) -> bool {
        let mut phase = lock(&self.phase);
        let begins = matches!(*phase, Phase::Queued);
        if begins {
            *phase = Phase::Running(now);
        }
        begins
    }
}

/// A running job's clock and stop button.
struct Clock<'a> {
    since: Instant,
    stop: &'a AtomicBool,
}

impl Ticker for Clock<'_> {
    fn elapsed(&self) -> Duration {
        self.since.elapsed()
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl<W: Work> Task for Job<W> {
    fn is_waiting(&self) -> bool {
        matches!(*lock(&self.phase), Phase::Queued)
    }

    fn stop(&self) {
        self.ask_to_stop();
    }

    fn run(&self) {
        let since = Moment::now();
        if !self.begin(since) {
            return;
        }
        let ticker = Clock { since: since.clock, stop: &self.stop };
        let watch = Watch { ticker: &ticker, progress: &|progress| *lock(&self.progress) = Some(progress) };
        let ran = catch_unwind(AssertUnwindSafe(|| self.work.run(watch)));
        let span = (since, Moment::now());
        *lock(&self.phase) = match ran {
            Ok(Ok(done)) => Phase::Succeeded { span, done: Arc::new(done) },
            Ok(Err(error)) => Phase::Failed { span, failure: Failure::Engine(error.to_string()) },
            Err(_) => Phase::Failed { span, failure: Failure::Panic },
        };
    }
}
