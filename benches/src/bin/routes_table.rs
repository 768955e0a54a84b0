//! The table of docs/BENCHMARKS.md for weeks that are hard to plan: how soon the first plan stands and how much of the last it serves, and
//! what the value is after some seconds and after many.
//!
//! `cargo build --release --workspace`, then `target/release/routes-table [--limit SECONDS] [--seeds N] [--drawn SEED] VISITS...`; Markdown on
//! standard output.

use std::time::{Duration, Instant};

use fasi_benches::{Clock, silent, stress, within};
use fasi_engine::kernel::budget::Budget;
use fasi_engine::routes::model::Model;
use fasi_engine::routes::problem::Problem;
use fasi_engine::routes::propose::TRAJECTORIES;
use fasi_engine::routes::solve::{first_plan, solve};
use fasi_engine::routes::value::value;
use fasi_engine::routes::verify::verify;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (mut limit, mut seeds, mut drawn, mut sizes) = (10, 3, 1, Vec::new());
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|number| number.parse().ok());
        match argument.as_str() {
            "--limit" => limit = number().unwrap_or(limit),
            "--seeds" => seeds = number().unwrap_or(seeds),
            "--drawn" => drawn = number().unwrap_or(drawn),
            visits => sizes.extend(visits.parse::<u32>()),
        }
    }
    println!(
        "| visits | seed | first plan | serves of all priority | after {limit} s serves | first of last | left out | cost |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for visits in sizes {
        let model = stress(visits, drawn);
        for seed in 1..=seeds as u32 {
            row(&model, seed, Duration::from_secs(limit));
        }
    }
}

fn row(model: &Model, seed: u32, limit: Duration) {
    let problem = Problem::build(model);
    let start = Instant::now();
    let first = first_plan(&problem, seed);
    let took = start.elapsed();
    let clock = Clock::start();
    let budget = Budget { seed, trajectories: TRAJECTORIES, threads: 2, ..within(limit) };
    let last = solve(&problem, &budget, silent(&clock)).plan;
    assert!([&first, &last].iter().all(|plan| verify(model, plan).breaches.is_empty()), "every plan keeps every rule");
    let all: i64 = model.visits.iter().map(|visit| visit.priority).sum();
    let [first, last] = [&first, &last].map(|plan| value(model, plan));
    let (one, other) = (all - first[0], all - last[0]);
    let part = |of: i64, whole: i64| format!("{:.2} %", of as f64 * 100.0 / whole.max(1) as f64);
    println!(
        "| {} | {seed} | {:.3} s | {} | {} | {} | {} | {} |",
        model.visits.len(),
        took.as_secs_f64(),
        part(one, all),
        part(other, all),
        part(one, other),
        last[0],
        last[1]
    );
}
