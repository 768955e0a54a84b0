//! Random decisions, each followed by a new solve that has to keep all of them.
//!
//! `cargo run --release --workspace --bin random-edits -- [--households N] [--units N] [--edits N] [--seed N] [--nodes N] [--limit
//! MILLISECONDS] [--processor]`: a limit is each edit's, build included, by the wall or, with `--processor`, of the processor; without one so many nodes a level.

use std::process::ExitCode;
use std::time::Duration;

use fasi_benches::edits::{Tally, run};
use fasi_benches::{Clock, problem_of, within};
use fasi_engine::kernel::budget::Budget;

/// For the first plan, where the edits have a limit.
const FIRST: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let (mut households, mut edits, mut seed, mut nodes) = (30u32, 10_000u64, 1u64, 200u64);
    let (mut units, mut limit) = (None, None);
    let mut arguments = std::env::args().skip(1);
    let mut processor = false;
    while let Some(argument) = arguments.next() {
        if argument == "--processor" {
            processor = true;
            continue;
        }
        let value = arguments.next().and_then(|value| value.parse::<u64>().ok());
        match (argument.as_str(), value) {
            ("--households", Some(value)) => households = u32::try_from(value).unwrap_or(u32::MAX),
            ("--units", Some(value)) => units = u32::try_from(value).ok(),
            ("--limit", Some(value)) => limit = Some(Duration::from_millis(value)),
            ("--edits", Some(value)) => edits = value,
            ("--seed", Some(value)) => seed = value,
            ("--nodes", Some(value)) => nodes = value,
            _ => {
                eprintln!(
                    "usage: random-edits [--households N] [--units N] [--edits N] [--seed N] [--nodes N] [--limit MS] [--processor]"
                );
                return ExitCode::from(2);
            }
        }
    }
    let model = problem_of(households, units.unwrap_or(households * 3 / 4)).model;
    let steady = Budget { nodes: Some(nodes), ..Budget::default() };
    let (first, budget) = match limit {
        // The plan that people decide about is a good one.
        Some(limit) => (within(FIRST), within(limit)),
        None => (steady.clone(), steady),
    };
    match run(model, edits, seed, [&first, &budget], || Clock::of(processor)) {
        Ok(tally) => print(&tally),
        Err(error) => {
            eprintln!("random-edits: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(tally: &Tally) -> ExitCode {
    let mut times = tally.times.clone();
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or(Duration::ZERO).as_secs_f64();
    println!("edits with a plan        {}", tally.edits);
    println!("impossible, taken back   {}", tally.impossible);
    println!("no plan found, taken back {}", tally.open);
    println!("pins in force, in sum    {}", tally.pins);
    println!("pins broken              {}", tally.broken_pins);
    println!("refusals broken          {}", tally.broken_refusals);
    println!("breaches of any rule     {}", tally.breaches);
    println!("fewest changes proven    {}", tally.fewest);
    println!("with all before them     {}", tally.whole);
    println!("changes, in sum          {}", tally.changes);
    println!("seconds, median and 95 % {:.3} {:.3}", at(50), at(95));
    let kept = tally.broken_pins + tally.broken_refusals + tally.breaches == 0;
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
