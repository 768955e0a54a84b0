//! The tables of docs/BENCHMARKS.md for `gap` and `assignment`: ours and plain HiGHS, one after the other on one thread, on each file.
//!
//! `cargo build --release --workspace`, then `target/release/packing-table gap|assignment [--limit SECONDS] [--processor] [--ours]
//! FILE...`; Markdown on standard output. With `--processor` times are what the process had of the processor, with `--ours` HiGHS
//! is left out.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use fasi_benches::{Clock, plain};
use fasi_engine::kernel::budget::Ticker;
use fasi_exchange::bench::{Found, Instance, Model, Refusal, assignment, bytes, gap};

const LIMIT: u64 = 60;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let family = arguments.next().unwrap_or_default();
    let (mut limit, mut files, mut processor, mut ours) = (LIMIT, Vec::new(), false, false);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--limit" => limit = arguments.next().and_then(|seconds| seconds.parse().ok()).unwrap_or(LIMIT),
            "--processor" => processor = true,
            "--ours" => ours = true,
            _ => files.push(argument),
        }
    }
    let read = match family.as_str() {
        "gap" => gap::read,
        "assignment" => assignment::read,
        _ => {
            eprintln!("usage: packing-table gap|assignment [--limit SECONDS] [--processor] [--ours] FILE...");
            return ExitCode::from(2);
        }
    };
    println!("| instance | columns, rows | who | objective | bound | gap | seconds | status |");
    println!("|---|---|---|---|---|---|---|---|");
    for file in &files {
        if let Err(error) = both(Path::new(file), read, Duration::from_secs(limit), processor, ours) {
            eprintln!("{file}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

type Read = fn(&[u8]) -> Result<Instance, Vec<Refusal>>;

fn both(path: &Path, read: Read, limit: Duration, processor: bool, ours: bool) -> Result<(), String> {
    let refused = |refusals: Vec<Refusal>| format!("{} refusals", refusals.len());
    let bytes = bytes(path).map_err(|refusal| refused(vec![refusal]))?;
    let instance = read(&bytes).map_err(refused)?;
    let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy();
    for peer in [false, true].into_iter().take(if ours { 1 } else { 2 }) {
        let clock = Clock::of(processor);
        let model = Model::of(&instance);
        let stop = || clock.elapsed() >= limit;
        let found = if peer {
            plain::pack(&model, 1, stop)?
        } else {
            model.solve(1, |_, _, _| stop()).map_err(|error| error.to_string())?
        };
        println!("{}", row(&name, &model, if peer { "plain HiGHS" } else { "FaSi" }, &found, clock.elapsed()));
    }
    Ok(())
}

fn row(name: &str, model: &Model<'_>, who: &str, found: &Found, time: Duration) -> String {
    let told = |number: Option<String>| number.unwrap_or_else(|| "–".to_owned());
    let objective = found.solution.as_ref().map(|(_, objective)| *objective);
    let gap = objective.zip(found.bound).map(|(objective, bound)| {
        let distance = (bound.units - objective.units).abs();
        format!("{:.4} %", distance as f64 * 100.0 / objective.units.abs().max(1) as f64)
    });
    let (columns, rows) = model.size();
    format!(
        "| {name} | {columns}, {rows} | {who} | {} | {} | {} | {:.2} | {:?} |",
        told(objective.map(|objective| objective.to_string())),
        told(found.bound.map(|bound| bound.to_string())),
        told(gap),
        time.as_secs_f64(),
        found.status,
    )
}
