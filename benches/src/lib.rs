//! What the benches share: invented problems by size, a clock, and what the process has taken of memory.

pub mod edits;
pub mod plain;

use std::time::{Duration, Instant};

use fasi_engine::kernel::budget::{Budget, Ticker, Watch};
use fasi_exchange::parse::{Parsed, parse};
use fasi_generate::{Request, generate};

/// Seed of the problems that the tables show; any other gives problems of the same kind.
const SEED: u64 = 2026;

/// An invented problem with this many households and three units for four of them, as in the demo.
///
/// # Panics
/// If the generator makes a dataset with a flaw: then there is nothing to measure.
pub fn problem(households: u32) -> Parsed {
    let made = generate(Request { households, units: households * 3 / 4, seed: SEED });
    match parse(&made.dataset, None, None) {
        Ok(parsed) => parsed,
        Err(flaws) => panic!("the generated dataset has {} flaws", flaws.len()),
    }
}

/// Wall time since it was made.
pub struct Clock(Instant);

impl Clock {
    /// Starts now.
    pub fn start() -> Self {
        Self(Instant::now())
    }
}

impl Ticker for Clock {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn cancelled(&self) -> bool {
        false
    }
}

/// A watch on a clock that tells nobody.
pub fn silent(clock: &Clock) -> Watch<'_> {
    Watch { ticker: clock, progress: &|_| {} }
}

/// A budget of wall time alone.
pub fn within(limit: Duration) -> Budget {
    Budget { time: Some(limit), ..Budget::default() }
}

/// The most memory that this process has had resident, in MiB; `None` where the system does not say.
pub fn peak_mebibytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes.div_ceil(1024))
}
