//! Placement by stage: candidates and rows, first plan, exact solve, verify, report; times side by side in one run.

use std::time::Duration;

use divan::{Bencher, black_box};
use fasi_benches::{Clock, problem, silent, within};
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::solve::greedy::first_plan;
use fasi_engine::placement::{report, solve, verify};

const SIZES: [u32; 3] = [60, 200, 500];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn candidates_and_rows(bencher: Bencher<'_, '_>, households: u32) {
    let parsed = problem(households);
    bencher.bench_local(|| Problem::build(black_box(&parsed.model), None).columns());
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn first_plan_alone(bencher: Bencher<'_, '_>, households: u32) {
    let parsed = problem(households);
    let problem = Problem::build(&parsed.model, None);
    bencher.bench_local(|| first_plan(black_box(&problem)).map(|taken| taken.len()));
}

#[divan::bench(args = [60, 200], sample_count = 3)]
fn solve_within_thirty_seconds(bencher: Bencher<'_, '_>, households: u32) {
    let parsed = problem(households);
    let problem = Problem::build(&parsed.model, None);
    bencher.bench_local(|| {
        let clock = Clock::start();
        solve::solve(black_box(&problem), &within(Duration::from_secs(30)), silent(&clock)).map(|found| found.status)
    });
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn verify_the_first_plan(bencher: Bencher<'_, '_>, households: u32) {
    let parsed = problem(households);
    let problem = Problem::build(&parsed.model, None);
    let plan = first_plan(&problem).map(|taken| problem.plan(&taken)).unwrap_or_default();
    bencher.bench_local(|| verify::verify(black_box(&parsed.model), &plan, None).breaches.len());
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn report_on_the_first_plan(bencher: Bencher<'_, '_>, households: u32) {
    let parsed = problem(households);
    let problem = Problem::build(&parsed.model, None);
    let plan = first_plan(&problem).map(|taken| problem.plan(&taken)).unwrap_or_default();
    bencher.bench_local(|| report::report(black_box(&problem), &plan).waiting.len());
}
