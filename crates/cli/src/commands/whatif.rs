//! What the questions that make the plan anew have in common: a budget, a bar, Ctrl-C that keeps what is found.

use std::num::NonZero;

use fasi_engine::kernel::budget::{Budget, Progress, Ticker, Watch};
use fasi_engine::kernel::error::EngineError;
use fasi_exchange::text::{Lang, text};

use crate::args::AnewArgs;
use crate::exit::Failure;
use crate::output::Page;
use crate::progress::{Bar, Clock};

/// Asks a question within its budget, with a bar that shows how far it is.
pub fn ask<T>(
    lang: Lang,
    args: &AnewArgs,
    question: impl FnOnce(&Budget, Watch<'_>) -> Result<T, EngineError>,
) -> Result<T, Failure> {
    let clock = Clock::start()?;
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let time = args.time_limit.filter(|limit| !limit.is_zero());
    let budget = Budget { time, nodes: args.nodes, threads, ..Budget::default() };
    let bar = Bar::new(lang);
    let show = |progress: Progress| bar.show(progress, clock.cancelled());
    let answer = question(&budget, Watch { ticker: &clock, progress: &show });
    bar.finish();
    Ok(answer?)
}

/// Says how many things were not looked at, if any.
pub fn left(page: &mut Page, lang: Lang, count: usize) {
    if count > 0 {
        page.gap();
        page.say(&text(lang, "left-out", &[("count", (count as i64).into())]));
    }
}
