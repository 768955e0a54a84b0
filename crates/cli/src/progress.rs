//! Clock, stop button and progress bar of a solve.

use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use fasi_engine::kernel::budget::{Progress, Ticker};
use fasi_exchange::text::{Lang, has, number, text};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::exit::Failure;

/// How often the bar is drawn.
const TICK: Duration = Duration::from_millis(100);
/// What a shell shows for a run that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// The wall clock since the start, and whether somebody pressed Ctrl-C.
pub struct Clock {
    start: Instant,
    stop: Arc<AtomicBool>,
}

impl Clock {
    /// Starts the clock; from now on Ctrl-C stops the solve, and a second one the run.
    pub fn start() -> Result<Self, Failure> {
        let stop = Arc::new(AtomicBool::new(false));
        let pressed = Arc::clone(&stop);
        ctrlc::set_handler(move || {
            if pressed.swap(true, Ordering::SeqCst) {
                std::process::exit(INTERRUPTED);
            }
        })?;
        Ok(Self { start: Instant::now(), stop })
    }
}

impl Ticker for Clock {
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// The bar on the terminal; nothing where standard error is none.
pub struct Bar {
    lang: Lang,
    bar: ProgressBar,
}

impl Bar {
    /// A bar that has just begun.
    pub fn new(lang: Lang) -> Self {
        let target =
            if std::io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(1), target);
        let style = ProgressStyle::with_template("{spinner} {bar:16} {elapsed:>4} {wide_msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        if !bar.is_hidden() {
            bar.enable_steady_tick(TICK);
        }
        Self { lang, bar }
    }

    /// Shows a stage: its name, what is found, what is the most (or least) possible.
    pub fn show(&self, progress: Progress, stopping: bool) {
        if self.bar.is_hidden() {
            return;
        }
        self.bar.set_length(u64::from(progress.of.max(1)));
        self.bar.set_position(u64::from(progress.done));
        self.bar.set_message(message(self.lang, progress, stopping));
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Drop for Bar {
    /// A failure leaves no bar behind.
    fn drop(&mut self) {
        self.finish();
    }
}

fn message(lang: Lang, progress: Progress, stopping: bool) -> String {
    if stopping {
        return text(lang, "cli-progress-stopping", &[]);
    }
    let own = format!("cli-progress-{}", progress.stage);
    let stage = text(lang, &if has(lang, &own) { own } else { format!("level-{}", progress.stage) }, &[]);
    let shown = |value: i64| number(lang, value);
    match (progress.value.map(shown), progress.bound.map(shown)) {
        (Some(value), Some(bound)) => {
            let args = [("stage", stage.into()), ("value", value.into()), ("bound", bound.into())];
            text(lang, "cli-progress-both", &args)
        }
        (Some(value), None) => text(lang, "cli-progress-value", &[("stage", stage.into()), ("value", value.into())]),
        (None, _) => stage,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fasi_engine::{placement, routes, training};

    #[test]
    fn every_stage_has_a_name() {
        let levels = placement::LEVELS.iter().chain(&routes::LEVELS).chain(&training::LEVELS);
        let stages = levels.map(|level| level.id).chain([
            "choices",
            "first-plan",
            "alternatives",
            "report",
            "price",
            "scarce",
            "firm",
            "clash",
            "scenarios",
            "weeks",
            "margins",
            "reach",
            "front",
            "bench",
            "reasons",
            routes::COST_OF_MADE,
        ]);
        for stage in stages {
            let progress = Progress { stage, done: 0, of: 9, value: Some(1234), bound: Some(2000) };
            for lang in Lang::ALL {
                let shown = message(lang, progress, false);
                assert!(!shown.contains("level-") && !shown.contains("cli-"), "{shown}");
            }
        }
    }
}
