//! The jobs of a room that are kept: found by id, stopped, forgotten when too many or too old.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use uuid::Uuid;

use super::job::{Job, Phase};
use super::pool::{Pool, Refusal};
use super::{Work, lock};

/// The jobs of a room.
pub struct Jobs<W: Work> {
    pool: Arc<Pool>,
    kept: Mutex<HashMap<Uuid, Arc<Job<W>>>>,
    most_finished: usize,
    longest: Duration,
}

/// What stopping a job came to.
pub enum Stopped<W: Work> {
    /// It was asked to stop; its result will be the best so far.
    Asked(Arc<Job<W>>),
    /// It had finished, and is forgotten.
    Forgotten,
}

/// How many jobs there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Waiting for a worker.
    pub queued: usize,
    /// Being computed.
    pub running: usize,
    /// Finished, one way or another.
    pub finished: usize,
}

impl std::ops::Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            queued: self.queued + other.queued,
            running: self.running + other.running,
            finished: self.finished + other.finished,
        }
    }
}

impl<W: Work> Jobs<W> {
    /// None yet; computed by this pool; at most so many finished ones are kept, none longer than so.
    pub fn new(pool: Arc<Pool>, most_finished: usize, longest: Duration) -> Self {
        Self { pool, kept: Mutex::default(), most_finished, longest }
    }

    /// Takes a job, or says why not.
    pub fn submit(&self, work: W) -> Result<Arc<Job<W>>, Refusal> {
        self.sweep();
        let job = Arc::new(Job::new(work));
        let kept = Arc::clone(&job);
        self.pool.submit(job.clone(), || {
            lock(&self.kept).insert(kept.id, kept);
        })?;
        Ok(job)
    }

    /// A job by its id.
    pub fn get(&self, id: Uuid) -> Option<Arc<Job<W>>> {
        self.sweep();
        lock(&self.kept).get(&id).cloned()
    }

    /// All of them, the latest first.
    pub fn list(&self) -> Vec<Arc<Job<W>>> {
        self.sweep();
        let mut jobs: Vec<Arc<Job<W>>> = lock(&self.kept).values().cloned().collect();
        jobs.sort_by_key(|job| (std::cmp::Reverse(job.submitted.clock), job.id));
        jobs
    }

    /// How many there are.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for job in self.list() {
            match job.phase() {
                Phase::Queued => counts.queued += 1,
                Phase::Running(_) => counts.running += 1,
                Phase::Succeeded { .. } | Phase::Failed { .. } | Phase::Cancelled(_) => counts.finished += 1,
            }
        }
        counts
    }

    /// Stops a job that has not finished, forgets one that has.
    pub fn stop(&self, id: Uuid) -> Option<Stopped<W>> {
        let job = self.get(id)?;
        if job.phase().ended().is_some() {
            return lock(&self.kept).remove(&id).map(|_| Stopped::Forgotten);
        }
        job.ask_to_stop();
        Some(Stopped::Asked(job))
    }

    /// Forgets finished jobs that are too old, and the oldest where there are too many.
    pub fn sweep(&self) {
        let mut kept = lock(&self.kept);
        kept.retain(|_, job| job.phase().ended().is_none_or(|ended| ended.clock.elapsed() < self.longest));
        let mut finished: Vec<_> =
            kept.values().filter_map(|job| job.phase().ended().map(|ended| (ended.clock, job.id))).collect();
        finished.sort_unstable();
        let surplus = finished.len().saturating_sub(self.most_finished);
        for (_, id) in finished.into_iter().take(surplus) {
            kept.remove(&id);
        }
    }
}
