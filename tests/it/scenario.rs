//! Scenarios on generated cases: the same on any number of threads and in any order of rows, beside a failed one too; and what an added
//! unit gives is what a dataset with that unit gives.

#![expect(clippy::unwrap_used, reason = "what helps a test and unwraps fails where it stands, as the test would")]

use fasi_engine::kernel::budget::{Budget, Progress, Ticker, Watch};
use fasi_engine::placement::propose::propose;
use fasi_engine::placement::value::{BRIDGED, PLACED};
use fasi_exchange::parse::parse;
use fasi_exchange::room::Room;
use fasi_exchange::scenario::{Asking, ChangeRow, Effort, Inputs, ResultFile, ScenarioRow, Scenarios, html, result};
use fasi_exchange::text::Lang;
use fasi_exchange::words::Action;
use fasi_generate::{Request, generate};

/// Enough for rules to bind, little enough to be solved again and again.
const SMALL: Request = Request { households: 14, units: 11, seed: 5 };

fn base() -> (Inputs, Scenarios) {
    let made = generate(SMALL);
    (Inputs { dataset: made.dataset, decisions: made.decisions, policy: made.policy }, made.scenarios)
}

fn effort(threads: usize, warm: bool) -> Effort {
    let budget = Budget { threads, ..Budget::default() };
    Effort { budget, nodes: Some(2_000), moves: Some(2_000), warm }
}

fn asked(base: &Inputs, file: &Scenarios, rooms: &[Room], effort: Effort) -> ResultFile {
    let asking = Asking::open(base, file, rooms, None, effort).unwrap();
    let batch = asking.run(Watch::silent()).unwrap();
    result(Lang::En, &asking, &batch, None)
}

/// One scenario more, of one change.
fn more(file: &mut Scenarios, id: &str, (action, table): (Action, &str), row: Option<&str>, value: Option<&str>) {
    file.scenarios.push(ScenarioRow { id: id.to_owned(), title: id.to_owned(), why: None });
    file.changes.push(ChangeRow {
        scenario: id.to_owned(),
        step: None,
        action,
        table: table.to_owned(),
        row: row.map(str::to_owned),
        column: None,
        value: value.map(str::to_owned),
    });
}

#[test]
fn a_batch_gives_the_same_bytes_on_any_number_of_threads_and_in_any_order_of_rows() {
    let (base, file) = base();
    assert!(file.scenarios.len() >= 5, "{:?}", file.scenarios);
    let one = asked(&base, &file, &[], effort(1, true));
    assert_eq!(one.rooms, ["placement", "routes"]);
    assert!(one.is_whole(), "{one:?}");
    assert_eq!(one.to_json(), asked(&base, &file, &[], effort(3, true)).to_json());
    let (mut turned, mut rows) = (file.clone(), base.clone());
    turned.scenarios.reverse();
    turned.changes.reverse();
    rows.dataset.units.reverse();
    rows.dataset.households.reverse();
    rows.dataset.visits.reverse();
    assert_eq!(one.to_json(), asked(&rows, &turned, &[], effort(2, true)).to_json());
}

#[test]
fn one_failed_scenario_is_told_beside_the_others() {
    let (base, file) = base();
    let alone = asked(&base, &file, &[Room::Placement], effort(2, true));
    let mut with = file;
    more(&mut with, "S0", (Action::Remove, "units"), Some("A777"), None);
    let found = asked(&base, &with, &[Room::Placement], effort(2, true));
    let (failed, others) = found.scenarios.split_first().unwrap();
    assert_eq!((failed.id.as_str(), failed.state.as_str()), ("S0", "flawed"));
    assert_eq!(failed.flaws[0].code.as_deref(), Some("E503"));
    assert_eq!(others, &alone.scenarios[..]);
    assert!(!found.is_whole());
}

#[test]
fn a_unit_more_gives_what_a_dataset_with_it_gives() {
    let (base, _) = base();
    let like = base.dataset.units[0].clone();
    let mut file =
        Scenarios { scenarios: Vec::new(), changes: Vec::new(), origin: fasi_exchange::table::Origin::default() };
    more(&mut file, "S1", (Action::Add, "units"), Some("Z900"), Some(&like.id));
    let mut with = base.dataset.clone();
    let of = like.id.clone();
    with.units.push(fasi_exchange::rows::UnitRow { id: "Z900".to_owned(), ..like });
    macro_rules! too {
        ($($table:ident),*) => {$(
            let rows: Vec<_> = with.$table.iter().filter(|row| row.unit == of).cloned().collect();
            with.$table.extend(rows.into_iter().map(|mut row| {
                row.unit = "Z900".to_owned();
                row
            }));
        )*};
    }
    too!(conditions, unit_answers, unit_hours, unit_funds);
    let parsed = parse(&with, Some(&base.decisions), Some(&base.policy)).unwrap();
    let cold = propose(&parsed.model, None, 0, &Budget::default(), Watch::silent()).unwrap().outcome;
    let homes: i64 = cold.levels[PLACED..BRIDGED].iter().map(|level| level.value).sum();
    for warm in [true, false] {
        let all = Effort { nodes: None, ..effort(1, warm) };
        let found = asked(&base, &file, &[Room::Placement], all);
        let room = &found.scenarios[0].rooms[0];
        assert_eq!((room.status.as_str(), room.inputs.as_str()), ("optimal", parsed.hash.as_str()));
        let of = |id: &str| room.differences.iter().find(|figure| figure.indicator == id).unwrap();
        assert_eq!((of("homes").with, of("homes").open), (homes, Some(0)), "warm {warm}");
        assert_eq!(of("points").with, cold.levels[fasi_engine::placement::value::POINTS].value, "warm {warm}");
        assert_eq!(of("bridged").with, cold.levels[BRIDGED].value, "warm {warm}");
    }
}

#[test]
fn a_scenario_that_changes_nothing_says_that_there_is_no_difference() {
    let (base, mut file) = base();
    file.scenarios.clear();
    file.changes.clear();
    more(&mut file, "S1", (Action::Add, "places"), Some("L900"), Some(&base.dataset.places[0].id));
    let found = asked(&base, &file, &[], effort(1, true));
    for room in &found.scenarios[0].rooms {
        let apart: Vec<_> = room.differences.iter().filter(|figure| figure.verdict == "apart").collect();
        assert!(apart.is_empty(), "{}: {apart:?}", room.room);
        assert!(room.differences.iter().any(|figure| figure.text.starts_with("no difference")), "{room:?}");
    }
}

#[test]
fn who_asks_to_stop_keeps_what_was_answered_and_progress_counts_all() {
    struct Button(std::sync::atomic::AtomicBool);
    impl Ticker for Button {
        fn elapsed(&self) -> std::time::Duration {
            std::time::Duration::ZERO
        }
        fn cancelled(&self) -> bool {
            self.0.load(std::sync::atomic::Ordering::Relaxed)
        }
    }
    let (base, file) = base();
    let asking = Asking::open(&base, &file, &[Room::Placement], None, effort(1, true)).unwrap();
    let button = Button(std::sync::atomic::AtomicBool::new(false));
    let progress = |told: Progress| {
        assert_eq!((told.stage, told.of as usize), ("scenarios", file.scenarios.len() + 1));
        // the base and two scenarios
        if told.done == 3 {
            button.0.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    };
    let batch = asking.run(Watch { ticker: &button, progress: &progress }).unwrap();
    let found = result(Lang::It, &asking, &batch, None);
    let states: Vec<&str> = found.scenarios.iter().map(|scenario| scenario.state.as_str()).collect();
    assert_eq!(states[..2], ["solved", "solved"]);
    assert!(states[2..].iter().all(|state| *state == "stopped"), "{states:?}");
}

#[test]
fn the_page_to_be_mailed_names_no_household_and_stands_alone() {
    let (base, file) = base();
    for lang in Lang::ALL {
        let asking = Asking::open(&base, &file, &[Room::Placement], None, effort(2, true)).unwrap();
        let batch = asking.run(Watch::silent()).unwrap();
        let page = html(lang, &result(lang, &asking, &batch, None)).unwrap();
        // the name of what a picture is written in is no address that anybody is asked
        let page = page.replace("http://www.w3.org/2000/svg", "");
        assert!(
            page.contains("<svg role=\"img\"") && !page.contains("http://") && !page.contains("https://"),
            "{page}"
        );
        assert!(!page.contains("scenario-page-") && !page.contains("{$"), "{page}");
        for row in &base.dataset.households {
            assert!(!page.contains(&row.id), "{}", row.id);
        }
    }
}
