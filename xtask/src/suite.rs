//! `cargo xtask test`: every check in turn; a failing one does not keep the others from running.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::generated;
use crate::house::{House, succeed};

struct Step {
    name: &'static str,
    took: Duration,
    result: Result<(), String>,
}

/// Runs everything, then says how long each step took and what failed.
pub fn run(house: &House) -> Result<(), String> {
    let mut steps = Vec::new();
    let cargo = |words: &'static str| move |house: &House| succeed(&mut house.cargo(words));
    step(&mut steps, house, "format", cargo("fmt --all --check"));
    step(&mut steps, house, "build", House::build);
    if steps.iter().any(|step| step.name == "build" && step.result.is_err()) {
        // Nothing that follows can do without the build.
        return report(&steps);
    }
    step(&mut steps, house, "lints", cargo("clippy --release --workspace --all-targets -- -D warnings"));
    step(&mut steps, house, "tests", |house| {
        succeed(with_fasi(house, &mut house.cargo("test --release --workspace --lib --bins --tests --no-fail-fast")))
    });
    step(&mut steps, house, "doc tests", cargo("test --release --workspace --doc"));
    step(&mut steps, house, "docs", |house| {
        // With private items, for whoever works here: a link to one leads somewhere.
        let mut doc = house.cargo("doc --release --workspace --no-deps --document-private-items");
        succeed(doc.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private_intra_doc_links"))
    });
    step(&mut steps, house, "generated files", generated::check);
    report(&steps)
}

/// Tests of the program as a process find it by this variable.
fn with_fasi<'a>(house: &House, command: &'a mut Command) -> &'a mut Command {
    command.env("FASI_BIN", house.fasi())
}

fn step(steps: &mut Vec<Step>, house: &House, name: &'static str, run: impl FnOnce(&House) -> Result<(), String>) {
    eprintln!("\nxtask: {name}");
    let start = Instant::now();
    let result = run(house);
    if let Err(message) = &result {
        eprintln!("xtask: {name}: {message}");
    }
    steps.push(Step { name, took: start.elapsed(), result });
}

fn report(steps: &[Step]) -> Result<(), String> {
    println!("\n{:<18}{:>8}  result", "step", "seconds");
    for step in steps {
        let result = if step.result.is_ok() { "ok" } else { "FAILED" };
        println!("{:<18}{:>8.1}  {result}", step.name, step.took.as_secs_f64());
    }
    let failed: Vec<&str> = steps.iter().filter(|step| step.result.is_err()).map(|step| step.name).collect();
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}
