//! The table of docs/BENCHMARKS.md for weeks that are hard to plan: how soon the first plan stands and how much of the last it serves, and
//! what the value is after some seconds and after many.
//!
//! `cargo build --release --workspace`, then `target/release/routes-table [--limit SECONDS] [--seeds N] [--drawn SEED] [--processor] VISITS|FILE...`, with
//! seconds of the processor instead of the wall's if asked for, numbers of visits for invented weeks, files of `vrptw` (`.txt`) and of `hhcrsp` (`.json`); Markdown on standard output.

use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

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

/// How soon a plan is wanted.
const SOON: Duration = Duration::from_millis(200);

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (mut limit, mut seeds, mut drawn, mut processor, mut what) = (10, 3, 1, false, Vec::new());
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|number| number.parse().ok());
        match argument.as_str() {
            "--limit" => limit = number().unwrap_or(limit),
            "--seeds" => seeds = number().unwrap_or(seeds),
            "--drawn" => drawn = number().unwrap_or(drawn),
            "--processor" => processor = true,
            _ => what.push(argument),
        }
    }
    println!(
        "| what | visits | seed | first plan | serves of last | in 0.2 s of last | smoothed | serves of all priority | after {limit} s serves | smoothed of last | left out | cost |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for what in what {
        for seed in 1..=seeds as u32 {
            let limit = Duration::from_secs(limit);
            match what.parse() {
                Ok(visits) => row("week", &stress(visits, drawn), seed, (limit, processor)),
                Err(_) => row(&what, instance(&what).model(), seed, (limit, processor)),
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

/// The priority of all visits.
fn all_of(model: &Model) -> i64 {
    model.visits.iter().map(|visit| visit.priority).sum()
}

fn row(what: &str, model: &Model, seed: u32, (limit, processor): (Duration, bool)) {
    let problem = Problem::build(model);
    let clock = Clock::of(processor);
    let first = first_plan(&problem, seed);
    let took = clock.elapsed();
    let clock = Clock::of(processor);
    let budget = Budget { seed, trajectories: TRAJECTORIES, threads: 2, ..within(limit) };
    // when plans were told, and what each leaves out
    let told: Mutex<Vec<(Duration, i64)>> = Mutex::new(Vec::new());
    let tell = |progress: Progress| {
        // nobody is left out of a plan of which the cost is told
        let whole = (progress.stage == LEVELS[1].id).then_some(0);
        let left = if progress.stage == LEVELS[0].id { progress.value } else { progress.value.and(whole) };
        if let (Some(left), Ok(mut told)) = (left, told.lock()) {
            told.push((clock.elapsed(), left));
        }
    };
    let last = solve(&problem, &budget, Watch { ticker: &clock, progress: &tell }).plan;
    let told = told.into_inner().unwrap_or_default();
    let (stood, without) = told.first().copied().unwrap_or_default();
    let soon = told.iter().filter(|(at, _)| *at <= SOON).map(|(_, left)| *left).min().unwrap_or(all_of(model));
    assert!([&first, &last].iter().all(|plan| verify(model, plan).breaches.is_empty()), "every plan keeps every rule");
    let all = all_of(model);
    let [first, last] = [&first, &last].map(|plan| value(model, plan));
    let (one, other) = (all - first[0], all - last[0]);
    let part = |of: i64, whole: i64| format!("{:.2} %", of as f64 * 100.0 / whole.max(1) as f64);
    println!(
        "| {} | {} | {seed} | {:.3} s | {} | {} | {:.3} s | {} | {} | {} | {} | {} |",
        Path::new(what).file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
        model.visits.len(),
        stood.as_secs_f64(),
        part(all - without, other),
        part(all - soon, other),
        took.as_secs_f64(),
        part(one, all),
        part(other, all),
        part(one, other),
        last[0],
        last[1]
    );
}
