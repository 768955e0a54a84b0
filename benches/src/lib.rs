//! What the benches share: invented problems by size, a clock, and what the process has taken of memory.

pub mod edits;
pub mod plain;

use std::time::{Duration, Instant};

use fasi_engine::kernel::budget::{Budget, Ticker, Watch};
use fasi_engine::routes::model::Model;
use fasi_engine::training::model::Model as Training;
use fasi_exchange::parse::{Parsed, parse, parse_training, parse_week};
use fasi_generate::{Request, generate, stress as hard, training};

/// Seed of the problems that the tables show; any other gives problems of the same kind.
const SEED: u64 = 2026;

/// An invented problem with this many households and three units for four of them, as in the demo.
///
/// # Panics
/// If the generator makes a dataset with a flaw: then there is nothing to measure.
pub fn problem(households: u32) -> Parsed {
    problem_of(households, households * 3 / 4)
}

/// The same with so many units.
///
/// # Panics
/// As [`problem`].
pub fn problem_of(households: u32, units: u32) -> Parsed {
    let made = generate(Request { households, units, seed: SEED });
    match parse(&made.dataset, None, None) {
        Ok(parsed) => parsed,
        Err(flaws) => panic!("the generated dataset has {} flaws", flaws.len()),
    }
}

/// An invented week that is hard to plan, with so many visits.
///
/// # Panics
/// As [`problem`].
pub fn stress(visits: u32, seed: u64) -> Model {
    match parse_week(&hard::week(visits, seed), None, None, None) {
        Ok(parsed) => parsed.model,
        Err(flaws) => panic!("the generated week has {} flaws", flaws.len()),
    }
}

/// An invented season of training, with so many operators and slots.
///
/// # Panics
/// As [`problem`].
pub fn season(operators: u32, slots: u32) -> Training {
    match parse_training(&training::dataset(operators, slots, SEED), None, None, None, Vec::new()) {
        Ok(parsed) => parsed.model,
        Err(flaws) => panic!("the generated season has {} flaws", flaws.len()),
    }
}

/// Time since it was made: by the wall, or what the process has had of the processor, for machines that others use too.
pub enum Clock {
    /// By the wall, from then.
    Wall(Instant),
    /// Of the processor, beyond what the process had had by then.
    Processor(Duration),
}

impl Clock {
    /// Starts now, by the wall.
    pub fn start() -> Self {
        Self::Wall(Instant::now())
    }

    /// Starts now; `processor` = of the processor.
    pub fn of(processor: bool) -> Self {
        if processor { Self::Processor(had_of_processor()) } else { Self::start() }
    }
}

impl Ticker for Clock {
    fn elapsed(&self) -> Duration {
        match self {
            Self::Wall(start) => start.elapsed(),
            Self::Processor(start) => had_of_processor().saturating_sub(*start),
        }
    }

    fn cancelled(&self) -> bool {
        false
    }
}

/// What all threads of this process, ended ones too, have had of the processor, in hundredths of a second; nothing where the
/// system does not say.
fn had_of_processor() -> Duration {
    let said = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name may hold blanks; after its bracket come eleven other fields, then the time of our code and of the system's.
    let fields = said.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    let hundredths: u64 = fields.filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(hundredths * 10)
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
