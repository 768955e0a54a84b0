//! The table of docs/BENCHMARKS.md for weeks that are hard to plan: how soon the first plan stands and how much of the last it serves, and
//! what the value is after some seconds and after many.
//!
//! `cargo build --release --workspace`, then `target/release/routes-table [--limit SECONDS] [--seeds N] [--drawn SEED] VISITS|FILE...`, with
//! numbers of visits for invented weeks, files of `vrptw` (`.txt`) and of `hhcrsp` (`.json`); Markdown on standard output.

use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use fasi_benches::{Clock, stress, within};
use fasi_engine::kernel::budget::{Budget, Progress, Ticker, Watch};
use fasi_engine::routes::LEVELS;
use fasi_engine::routes::model::Model;
use fasi_engine::routes::problem::Problem;
use fasi_engine::routes::propose::TRAJECTORIES;
use fasi_engine::routes::solve::{first_plan, solve};
use fasi_engine::routes::value::value;
use fasi_engine::routes::verify::verify;
use fasi_exchange::bench::tours::{Instance, hhcrsp, vrptw};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (mut limit, mut seeds, mut drawn, mut what) = (10, 3, 1, Vec::new());
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|number| number.parse().ok());
        match argument.as_str() {
            "--limit" => limit = number().unwrap_or(limit),
            "--seeds" => seeds = number().unwrap_or(seeds),
            "--drawn" => drawn = number().unwrap_or(drawn),
            _ => what.push(argument),
        }
    }
    println!(
        "| what | visits | seed | first plan | serves of last | smoothed | serves of all priority | after {limit} s serves | smoothed of last | left out | cost |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    for what in what {
        for seed in 1..=seeds as u32 {
            let limit = Duration::from_secs(limit);
            match what.parse() {
                Ok(visits) => row("week", &stress(visits, drawn), seed, limit),
                Err(_) => row(&what, instance(&what).model(), seed, limit),
            }
        }
    }
}

/// A published instance.
///
/// # Panics
/// If it is none: then there is nothing to measure.
fn instance(file: &str) -> Instance {
    let path = Path::new(file);
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{file}: {error}"));
    let solomon = path.extension().is_some_and(|extension| extension == "txt");
    let read = if solomon { vrptw::read(&bytes, &|| false) } else { hhcrsp::read(&bytes) };
    read.unwrap_or_else(|refusals| panic!("{file} is refused for {} reasons", refusals.len()))
}

fn row(what: &str, model: &Model, seed: u32, limit: Duration) {
    let problem = Problem::build(model);
    let start = Instant::now();
    let first = first_plan(&problem, seed);
    let took = start.elapsed();
    let clock = Clock::start();
    let budget = Budget { seed, trajectories: TRAJECTORIES, threads: 2, ..within(limit) };
    // when the first plan was told, and what it leaves out
    let told = Mutex::new(None);
    let tell = |progress: Progress| {
        let mut told = told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let (Some(value), None) = (progress.value, *told) {
            *told = Some((clock.elapsed(), if progress.stage == LEVELS[0].id { value } else { 0 }));
        }
    };
    let last = solve(&problem, &budget, Watch { ticker: &clock, progress: &tell }).plan;
    let (stood, without) = told.into_inner().ok().flatten().unwrap_or_default();
    assert!([&first, &last].iter().all(|plan| verify(model, plan).breaches.is_empty()), "every plan keeps every rule");
    let all: i64 = model.visits.iter().map(|visit| visit.priority).sum();
    let [first, last] = [&first, &last].map(|plan| value(model, plan));
    let (one, other) = (all - first[0], all - last[0]);
    let part = |of: i64, whole: i64| format!("{:.2} %", of as f64 * 100.0 / whole.max(1) as f64);
    println!(
        "| {} | {} | {seed} | {:.3} s | {} | {:.3} s | {} | {} | {} | {} | {} |",
        Path::new(what).file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
        model.visits.len(),
        stood.as_secs_f64(),
        part(all - without, other),
        took.as_secs_f64(),
        part(one, all),
        part(other, all),
        part(one, other),
        last[0],
        last[1]
    );
}
