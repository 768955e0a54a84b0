//! Random decisions, each followed by a new solve that has to keep all of them.
//!
//! `cargo run --release --workspace --bin random-edits -- [--households N] [--edits N] [--seed N] [--nodes N]`

use std::process::ExitCode;
use std::time::Duration;

use fasi_benches::edits::{Tally, run};
use fasi_benches::{Clock, problem, silent};
use fasi_engine::kernel::budget::Budget;

fn main() -> ExitCode {
    let (mut households, mut edits, mut seed, mut nodes) = (30u32, 10_000u64, 1u64, 200u64);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let value = arguments.next().and_then(|value| value.parse::<u64>().ok());
        match (argument.as_str(), value) {
            ("--households", Some(value)) => households = u32::try_from(value).unwrap_or(u32::MAX),
            ("--edits", Some(value)) => edits = value,
            ("--seed", Some(value)) => seed = value,
            ("--nodes", Some(value)) => nodes = value,
            _ => {
                eprintln!("usage: random-edits [--households N] [--edits N] [--seed N] [--nodes N]");
                return ExitCode::from(2);
            }
        }
    }
    let model = problem(households).model;
    let budget = Budget { nodes: Some(nodes), ..Budget::default() };
    match run(model, edits, seed, &budget, silent(&Clock::start())) {
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
    println!("changes, in sum          {}", tally.changes);
    println!("seconds, median and 95 % {:.3} {:.3}", at(50), at(95));
    let kept = tally.broken_pins + tally.broken_refusals + tally.breaches == 0;
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
