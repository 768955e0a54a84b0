//! The table of docs/BENCHMARKS.md for placement: each size in a process of its own, ours and plain HiGHS in one run.
//!
//! `cargo build --release --workspace`, then `target/release/placement-table [--limit SECONDS] [--processor] [SIZE...]`, a size being
//! so many households, or households and units as in `200x120`; Markdown on standard output. With `--processor` all times, the
//! limit's too, are what the process had of the processor: for machines that others use at the same time.

use std::process::{Command, ExitCode};
use std::time::Duration;

use fasi_benches::{Clock, peak_mebibytes, plain, problem_of, silent, within};
use fasi_engine::kernel::budget::Ticker;
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::solve::{greedy, program};
use fasi_engine::placement::value::{self, POINTS};
use fasi_engine::placement::{LEVELS, solve, verify};
use serde::{Deserialize, Serialize};

const SIZES: [Size; 3] = [Size::of(60), Size::of(200), Size::of(500)];
const LIMIT: u64 = 60;

/// Households and units.
#[derive(Clone, Copy)]
struct Size {
    households: u32,
    units: u32,
}

impl Size {
    /// Three units for four households.
    const fn of(households: u32) -> Self {
        Self { households, units: households * 3 / 4 }
    }

    fn parse(said: &str) -> Option<Self> {
        let size = match said.split_once('x') {
            Some((households, units)) => Self { households: households.parse().ok()?, units: units.parse().ok()? },
            None => Self::of(said.parse().ok()?),
        };
        (size.households > 0).then_some(size)
    }
}

/// What one process measured.
#[derive(Serialize, Deserialize)]
struct Measured {
    candidates: usize,
    rows: usize,
    /// From parsed data to candidates and rows, seconds.
    build: f64,
    /// From there to the first plan, seconds; 0 for plain HiGHS, which makes none.
    first: f64,
    /// From the build to the end of the solve, seconds.
    solve: f64,
    status: String,
    first_value: Vec<i64>,
    value: Vec<Option<i64>>,
    bound: Vec<Option<i64>>,
    verified: bool,
    peak: Option<u64>,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (mut limit, mut sizes, mut role, mut processor) = (LIMIT, Vec::new(), None, false);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--limit" => limit = arguments.next().and_then(|seconds| seconds.parse().ok()).unwrap_or(LIMIT),
            "--ours" | "--plain" => role = Some(argument),
            "--processor" => processor = true,
            size => sizes.extend(Size::parse(size)),
        }
    }
    if sizes.is_empty() {
        sizes = SIZES.to_vec();
    }
    let time = Duration::from_secs(limit);
    match role.as_deref() {
        Some(role) => one(sizes[0], role == "--plain", time, processor),
        None => table(&sizes, limit, processor),
    }
}

fn one(size: Size, plain: bool, limit: Duration, processor: bool) -> ExitCode {
    let measured = if plain { measure_plain(size, limit, processor) } else { measure(size, limit, processor) };
    match measured.map(|measured| serde_json::to_string(&measured)) {
        Ok(Ok(line)) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => fail(&error.to_string()),
        Err(error) => fail(&error),
    }
}

fn fail(error: &str) -> ExitCode {
    eprintln!("{error}");
    ExitCode::FAILURE
}

fn measure(size: Size, limit: Duration, processor: bool) -> Result<Measured, String> {
    let parsed = problem_of(size.households, size.units);
    let start = Clock::of(processor);
    let problem = Problem::build(&parsed.model, None);
    let build = start.elapsed().as_secs_f64();
    let start = Clock::of(processor);
    let first = greedy::first_plan(&problem).map(|taken| problem.plan(&taken)).unwrap_or_default();
    let first_seconds = start.elapsed().as_secs_f64();
    let clock = Clock::of(processor);
    let outcome = solve::solve(&problem, &within(limit), silent(&clock)).map_err(|error| error.to_string())?;
    let solve = start.elapsed().as_secs_f64() - first_seconds;
    let plan = outcome.plan.unwrap_or_default();
    let found = verify::verify(&parsed.model, &plan, None);
    Ok(Measured {
        candidates: problem.columns(),
        rows: program::model(&problem).rows.len(),
        build,
        first: first_seconds,
        solve,
        status: format!("{:?}", outcome.status),
        first_value: value::value(&parsed.model, &first, None).to_vec(),
        value: found.value.iter().map(|value| Some(*value)).collect(),
        bound: outcome.levels.iter().map(|level| level.bound).collect(),
        verified: found.breaches.is_empty(),
        peak: peak_mebibytes(),
    })
}

fn measure_plain(size: Size, limit: Duration, processor: bool) -> Result<Measured, String> {
    let parsed = problem_of(size.households, size.units);
    let start = Clock::of(processor);
    let problem = Problem::build(&parsed.model, None);
    let build = start.elapsed().as_secs_f64();
    let clock = Clock::of(processor);
    let start = Clock::of(processor);
    let reached = plain::solve(&problem, &within(limit), silent(&clock)).map_err(|error| error.to_string())?;
    Ok(Measured {
        candidates: problem.columns(),
        rows: program::model(&problem).rows.len(),
        build,
        first: 0.0,
        solve: start.elapsed().as_secs_f64(),
        status: String::from(if clock.elapsed() < limit { "Optimal" } else { "TimeLimit" }),
        first_value: Vec::new(),
        value: reached.iter().map(|level| level.map(|reached| reached.0)).collect(),
        bound: reached.iter().map(|level| level.and_then(|reached| reached.1)).collect(),
        verified: true,
        peak: peak_mebibytes(),
    })
}

fn table(sizes: &[Size], limit: u64, processor: bool) -> ExitCode {
    println!(
        "| households × units | who | candidates, rows | build s | first plan s | solve s | status | value by level | bound by level | points gap | peak MiB |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    for size in sizes {
        for role in ["--ours", "--plain"] {
            match child(*size, role, limit, processor) {
                Ok(measured) => println!("{}", row(*size, role, &measured)),
                Err(error) => return fail(&format!("{} {role}: {error}", size.households)),
            }
        }
    }
    ExitCode::SUCCESS
}

fn child(size: Size, role: &str, limit: u64, processor: bool) -> Result<Measured, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new(program)
        .args([role, "--limit", &limit.to_string(), &format!("{}x{}", size.households, size.units)])
        .args(processor.then_some("--processor"))
        .output()
        .map_err(|error| error.to_string())?;
    serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
}

fn row(size: Size, role: &str, measured: &Measured) -> String {
    let list = |values: &[Option<i64>]| {
        let said = LEVELS.iter().zip(values).filter(|(level, _)| level.id != "changes");
        said.map(|(_, value)| value.map_or("–".to_owned(), |value| value.to_string())).collect::<Vec<_>>().join(" · ")
    };
    let gap = match (measured.value[POINTS], measured.bound[POINTS]) {
        (Some(value), Some(bound)) => format!("{:.3} %", (bound - value).abs() as f64 * 100.0 / value.max(1) as f64),
        _ => "no bound".to_owned(),
    };
    let who = if role == "--plain" { "plain HiGHS" } else { "FaSi" };
    let first = if role == "--plain" { "–".to_owned() } else { format!("{:.3}", measured.first) };
    let verified = if measured.verified { "" } else { " NOT VERIFIED" };
    format!(
        "| {} × {} | {who} | {}, {} | {:.3} | {first} | {:.2} | {}{verified} | {} | {} | {gap} | {} |",
        size.households,
        size.units,
        measured.candidates,
        measured.rows,
        measured.build,
        measured.solve,
        measured.status,
        list(&measured.value),
        list(&measured.bound),
        measured.peak.map_or("–".to_owned(), |peak| peak.to_string()),
    )
}
