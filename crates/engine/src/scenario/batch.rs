//! Many questions at once: so many threads, one question each at a time, answers in the order of the questions.
//!
//! Threads of its own, and no pool of rayon: a rayon worker that waits for the pool of a solve would begin the next question meanwhile,
//! on top of the one that it waits for. Each solve has one thread, so that nothing hangs on how many there are.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::kernel::budget::{Budget, Progress, Ticker, Watch};

/// A clock that stands at zero when a question is begun.
struct Since<'a> {
    ticker: &'a dyn Ticker,
    begun: Duration,
}

impl Ticker for Since<'_> {
    fn elapsed(&self) -> Duration {
        self.ticker.elapsed().saturating_sub(self.begun)
    }

    fn cancelled(&self) -> bool {
        self.ticker.cancelled()
    }
}

/// Asks so many questions; the budget's time is for each. `None` for those that were not begun when somebody asked to stop.
///
/// `told` is how many answers were there before, and how many there are to be in all.
pub fn batch<T: Send>(
    count: usize,
    told: (usize, usize),
    budget: &Budget,
    watch: Watch<'_>,
    ask: impl Fn(usize, &Budget, Watch<'_>) -> T + Sync,
) -> Vec<Option<T>> {
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(told.0));
    let answers: Mutex<Vec<Option<T>>> = Mutex::new((0..count).map(|_| None).collect());
    let own = Budget { threads: 1, ..*budget };
    let tell = |done: usize| {
        let (done, of) = (done as u32, told.1 as u32);
        (watch.progress)(Progress { stage: "scenarios", done, of, value: None, bound: None });
    };
    let work = || {
        while !watch.ticker.cancelled() {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                break;
            }
            let since = Since { ticker: watch.ticker, begun: watch.ticker.elapsed() };
            let answer = ask(at, &own, Watch { ticker: &since, progress: &|_| {} });
            answers.lock().unwrap_or_else(PoisonError::into_inner)[at] = Some(answer);
            tell(done.fetch_add(1, Ordering::Relaxed) + 1);
        }
    };
    tell(told.0);
    std::thread::scope(|scope| {
        for _ in 1..budget.threads.clamp(1, count.max(1)) {
            scope.spawn(work);
        }
        work();
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;

    use super::*;

    struct Button(AtomicBool);

    impl Ticker for Button {
        fn elapsed(&self) -> Duration {
            Duration::ZERO
        }

        fn cancelled(&self) -> bool {
            self.0.load(Ordering::Relaxed)
        }
    }

    #[test]
    fn answers_come_in_the_order_of_the_questions_on_any_number_of_threads() {
        for threads in [1, 2, 7] {
            let budget = Budget { threads, ..Budget::default() };
            let answers = batch(20, (0, 20), &budget, Watch::silent(), |at, own, _| (at * at, own.threads));
            let wanted: Vec<_> = (0..20).map(|at| Some((at * at, 1))).collect();
            assert_eq!(answers, wanted);
        }
        assert_eq!(batch(0, (0, 0), &Budget::default(), Watch::silent(), |at, _, _| at), []);
    }

    #[test]
    fn who_asks_to_stop_keeps_what_was_answered() {
        let button = Button(AtomicBool::new(false));
        let told = Mutex::new(Vec::new());
        let progress = |progress: Progress| told.lock().unwrap_or_else(PoisonError::into_inner).push(progress.done);
        let watch = Watch { ticker: &button, progress: &progress };
        let answers = batch(9, (1, 10), &Budget::default(), watch, |at, _, _| {
            if at == 2 {
                button.0.store(true, Ordering::Relaxed);
            }
            at
        });
        assert_eq!(answers[..3], [Some(0), Some(1), Some(2)]);
        assert!(answers[3..].iter().all(Option::is_none));
        assert_eq!(*told.lock().unwrap_or_else(PoisonError::into_inner), [1, 2, 3, 4]);
    }
}
