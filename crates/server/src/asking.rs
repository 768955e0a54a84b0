//! Questions that are searched for while somebody waits: the time since they came, and the stop once nobody waits any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use fasi_engine::kernel::budget::Ticker;

/// The longest that an answer may take, in seconds.
pub const LONGEST: u64 = 60;
/// How long it takes where nobody says.
pub const USUAL: u64 = 20;

/// The clock of a question.
pub struct Asking {
    begun: Instant,
    gone: Arc<AtomicBool>,
}

/// Held by the request for as long as somebody waits for its answer.
pub struct Waiting(Arc<AtomicBool>);

/// A question that has just come.
pub fn asking() -> (Asking, Waiting) {
    let gone = Arc::new(AtomicBool::new(false));
    (Asking { begun: Instant::now(), gone: Arc::clone(&gone) }, Waiting(gone))
}

impl Asking {
    /// The same question, its time counted from now on.
    pub fn anew(&self) -> Self {
        Self { begun: Instant::now(), gone: Arc::clone(&self.gone) }
    }
}

impl Ticker for Asking {
    fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }

    fn cancelled(&self) -> bool {
        self.gone.load(Ordering::Relaxed)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_that_nobody_waits_for_is_stopped() {
        let (asking, waiting) = asking();
        assert!(!asking.cancelled());
        drop(waiting);
        assert!(asking.cancelled());
    }
}
