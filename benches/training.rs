//! Training by stage: candidates and seats, the first plan, the exact solve, verify, the report.

use std::time::Duration;

use divan::{Bencher, black_box};
use fasi_benches::{Clock, season, silent, within};
use fasi_engine::training::problem::Problem;
use fasi_engine::training::solve::{Aims, first_plan, solve};
use fasi_engine::training::verify::verify;
use fasi_engine::training::{explain, report};

/// Operators and slots: the demo's, and a whole territory's.
const SIZES: [(u32, u32); 2] = [(80, 40), (700, 100)];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn candidates_and_seats(bencher: Bencher<'_, '_>, (operators, slots): (u32, u32)) {
    let model = season(operators, slots);
    bencher.bench_local(|| Problem::build(black_box(&model)).seats.len());
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn first_plan_alone(bencher: Bencher<'_, '_>, (operators, slots): (u32, u32)) {
    let model = season(operators, slots);
    let problem = Problem::build(&model);
    bencher.bench_local(|| first_plan(black_box(&problem)).seats());
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn solve_within_twenty_seconds(bencher: Bencher<'_, '_>, (operators, slots): (u32, u32)) {
    let model = season(operators, slots);
    let problem = Problem::build(&model);
    bencher.bench_local(|| {
        let clock = Clock::start();
        let found = solve(black_box(&problem), Aims::ByValue, &within(Duration::from_secs(20)), silent(&clock));
        found.map(|found| found.status)
    });
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn verify_the_first_plan(bencher: Bencher<'_, '_>, (operators, slots): (u32, u32)) {
    let model = season(operators, slots);
    let plan = first_plan(&Problem::build(&model));
    bencher.bench_local(|| verify(black_box(&model), &plan).breaches.len());
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn report_on_the_first_plan(bencher: Bencher<'_, '_>, (operators, slots): (u32, u32)) {
    let model = season(operators, slots);
    let plan = first_plan(&Problem::build(&model));
    bencher.bench_local(|| report::report(black_box(&model), &plan).people.len());
}

/// Why the first of the waiting list is not served, with what would let them in.
#[divan::bench(args = SIZES, sample_count = 3)]
fn why_not_me(bencher: Bencher<'_, '_>, (operators, slots): (u32, u32)) {
    let model = season(operators, slots);
    let plan = first_plan(&Problem::build(&model));
    bencher.bench_local(|| {
        let waiting = explain::waiting(black_box(&model), &plan);
        let first = waiting.iter().find_map(|one| Some((one, *explain::closing(&model, one).first()?)));
        first.map(|(one, activity)| explain::why_not(&model, &plan, one.need.operator, activity, &|| false))
    });
}
