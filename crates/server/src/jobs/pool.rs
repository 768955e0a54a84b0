//! The workers and the queue before them, shared by all rooms: so many jobs at once, so many waiting, no more.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::lock;

/// What a worker runs.
pub(super) trait Task: Send + Sync {
    /// Whether it still waits: one stopped meanwhile does not.
    fn is_waiting(&self) -> bool;
    /// Runs it to its end; never panics.
    fn run(&self);
    /// Asks it to stop.
    fn stop(&self);
}

/// Why a job is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Too many wait already.
    Full,
    /// The service is closing.
    Closing,
}

/// The workers and their queue.
pub struct Pool {
    queue: Mutex<Queue>,
    changed: Condvar,
    workers: usize,
    most_waiting: usize,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Arc<dyn Task>>,
    running: Vec<Arc<dyn Task>>,
    closed: bool,
}

impl Pool {
    /// Starts so many workers (at least one), each a thread of its own: what they compute never holds up a request.
    pub fn start(workers: usize, most_waiting: usize) -> io::Result<Arc<Self>> {
        let workers = workers.max(1);
        let pool = Self { queue: Mutex::default(), changed: Condvar::new(), workers, most_waiting };
        let pool = Arc::new(pool);
        for number in 0..workers {
            let pool = Arc::clone(&pool);
            thread::Builder::new().name(format!("job-worker-{number}")).spawn(move || pool.work())?;
        }
        Ok(pool)
    }

    /// Queues a task; `add` runs with it before any worker can take it.
    pub(super) fn submit(&self, task: Arc<dyn Task>, add: impl FnOnce()) -> Result<(), Refusal> {
        let mut queue = lock(&self.queue);
        if queue.closed {
            return Err(Refusal::Closing);
        }
        queue.waiting.retain(|task| task.is_waiting());
        let idle = self.workers.saturating_sub(queue.running.len());
        if queue.waiting.len() >= self.most_waiting.saturating_add(idle) {
            return Err(Refusal::Full);
        }
        add();
        queue.waiting.push_back(task);
        drop(queue);
        self.changed.notify_all();
        Ok(())
    }

    /// Takes no more tasks, forgets those that wait, and asks those that run to stop.
    pub fn close(&self) {
        let mut queue = lock(&self.queue);
        queue.closed = true;
        queue.waiting.drain(..).for_each(|task| task.stop());
        queue.running.iter().for_each(|task| task.stop());
        drop(queue);
        self.changed.notify_all();
    }

    /// Waits until nothing runs, or no longer than so.
    pub fn wait(&self, at_most: Duration) {
        let until = Instant::now() + at_most;
        let mut queue = lock(&self.queue);
        while !queue.running.is_empty() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            queue = self.changed.wait_timeout(queue, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// A worker's life: until the pool closes.
    fn work(&self) {
        while let Some(task) = self.next() {
            task.run();
            lock(&self.queue).running.retain(|running| !Arc::ptr_eq(running, &task));
            self.changed.notify_all();
        }
    }

    fn next(&self) -> Option<Arc<dyn Task>> {
        let mut queue = lock(&self.queue);
        loop {
            if queue.closed {
                return None;
            }
            if let Some(task) = queue.waiting.pop_front() {
                queue.running.push(Arc::clone(&task));
                return Some(task);
            }
            queue = self.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }
}
