//! Scenarios: a hundred placement scenarios of the demo at once, from nothing and from the base's plan, beside single solves.

use divan::{Bencher, black_box};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_exchange::arrivals::{Simulation, Wanted};
use fasi_exchange::flaw::Place;
use fasi_exchange::room::Room;
use fasi_exchange::scenario::{Asking, ChangeRow, Effort, Inputs, NODES, ScenarioRow, Scenarios};
use fasi_exchange::table::Book;
use fasi_exchange::words::Action;
use fasi_generate::demo;

/// How many scenarios.
const MANY: usize = 100;

fn main() {
    divan::main();
}

/// The demo, and as many scenarios: each one unit more, another rent, or another budget of a fund.
fn hundred(many: usize) -> (Inputs, Scenarios) {
    let made = demo();
    let base = Inputs { dataset: made.dataset, decisions: made.decisions, policy: made.policy };
    let mut file = Scenarios::blank();
    for number in 0..many {
        let unit = &base.dataset.units[number % base.dataset.units.len()].id;
        let id = format!("S{number:03}");
        let (action, table, row, column, value) = match number % 3 {
            0 => (Action::Add, "units", format!("Z{number:03}"), None, unit.clone()),
            1 => (Action::Scale, "units", unit.clone(), Some("rent"), "10".to_owned()),
            _ => (Action::Remove, "units", unit.clone(), None, String::new()),
        };
        file.scenarios.push(ScenarioRow { id: id.clone(), title: id.clone(), why: None });
        file.changes.push(ChangeRow {
            scenario: id,
            step: None,
            action,
            table: table.to_owned(),
            row: Some(row),
            column: column.map(str::to_owned),
            value: Some(value).filter(|value| !value.is_empty()),
        });
    }
    (base, file)
}

/// Asks; how many had an answer.
fn asked(many: usize, threads: usize, warm: bool) -> usize {
    let (base, file) = hundred(many);
    let effort = Effort { budget: Budget { threads, ..Budget::default() }, nodes: Some(NODES), moves: None, warm };
    let asking = Asking::open(&base, &file, &[Room::Placement], None, effort);
    let batch = asking.ok().and_then(|asking| black_box(asking).run(Watch::silent()).ok());
    batch.map_or(0, |batch| batch.scenarios.len())
}

#[divan::bench(sample_count = 1, args = [false, true])]
fn hundred_on_two_threads_warm(bencher: Bencher<'_, '_>, warm: bool) {
    bencher.bench_local(|| asked(MANY, 2, warm));
}

/// Four replications of the demo's next half year, by each way of giving homes; how many were played.
#[divan::bench(sample_count = 1, args = ["in-turn", "best-now", "by-price"])]
fn four_half_years(bencher: Bencher<'_, '_>, give: &str) {
    let made = demo();
    let base = Inputs { dataset: made.dataset, decisions: made.decisions, policy: made.policy };
    let wanted = Wanted { weeks: Some(26), policies: vec![give.to_owned()], ..Wanted::default() };
    let asked = Simulation::open(&base, &Scenarios::blank(), Some(&made.history), &wanted, &|_| Place::default()).ok();
    bencher.bench_local(|| {
        let played = asked.as_ref().and_then(|asked| black_box(asked).run(Some(4), 2, Watch::silent()).ok());
        played.map_or(0, |played| played.runs[0].len())
    });
}

#[divan::bench(sample_count = 1)]
fn ten_one_after_another_cold(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| asked(MANY / 10, 1, false));
}
