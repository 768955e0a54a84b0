//! What is asked is checked as a whole; what came of it is the same on any number of threads, and again.

use fasi_engine::kernel::budget::Watch;
use fasi_engine::scenario::arrivals::process::Process;
use fasi_engine::scenario::arrivals::replication::Policy;
use fasi_engine::units::Cents;

use super::terms::Usual;
use super::{History, Simulation, Wanted, html, result, workbook};
use crate::decisions::Decisions;
use crate::flaw::{Flaw, Place};
use crate::policy::Policy as Weights;
use crate::read::{self, Source};
use crate::scenario::{Inputs, Scenarios};
use crate::table::Book;
use crate::text::Lang;

const VILLAGE: &str = include_str!("../tests/village.json");

fn village() -> Inputs {
    let mut dataset = read::dataset("village.json", &Source::Json(VILLAGE.as_bytes().to_vec())).unwrap();
    // a home that the first household can pay, with no more support than there is
    dataset.households[0].minimum_support = None;
    (dataset.units[0].rent, dataset.units[0].deposit) = (Cents(20_000), Some(Cents(40_000)));
    Inputs { dataset, decisions: Decisions::blank(), policy: Weights::blank() }
}

fn at(field: &str) -> Place {
    Place { column: Some(field.to_owned()), ..Place::default() }
}

/// A history of these weeks from 5 January 2026 on.
fn history(weeks: &[(u32, u32)]) -> (History, Vec<Flaw>) {
    let row = |(week, (households, homes)): (usize, &(u32, u32))| {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() + chrono::Days::new(week as u64 * 7);
        format!(r#"{{"week": "{day}", "households": {households}, "homes": {homes}}}"#)
    };
    let rows: Vec<String> = weeks.iter().enumerate().map(row).collect();
    let text = format!(r#"{{"format": "fasi-history", "version": 1, "history": [{}]}}"#, rows.join(", "));
    History::read("storico.json", &Source::Json(text.into_bytes()))
}

fn codes(flaws: &[Flaw]) -> Vec<String> {
    for flaw in flaws {
        for lang in Lang::ALL {
            let text = flaw.shown(lang);
            assert!(!text.contains("{$") && !text.contains("flaw-"), "{text}");
        }
    }
    let shown = |flaw: &Flaw| format!("{} {}", flaw.code.as_str(), flaw.at.column.clone().unwrap_or_default());
    flaws.iter().map(shown).collect()
}

fn settled(wanted: &Wanted, history: Option<&History>) -> Result<super::terms::Settled, Vec<String>> {
    let usual = Usual { weeks: 52, waiting: 7 };
    wanted.settle(usual, history, &at).map_err(|flaws| codes(&flaws))
}

#[test]
fn every_number_that_cannot_be_is_told_at_once() {
    let wanted = Wanted {
        weeks: Some(0),
        arrivals: Some("poison".to_owned()),
        homes: Some("history".to_owned()),
        homes_mean: Some(-1.0),
        policies: vec!["by-luck".to_owned()],
        precision: Some(0.0),
        confidence: Some(100),
        least: Some(50),
        most: Some(10),
        ..Wanted::default()
    };
    let found = settled(&wanted, None).unwrap_err();
    let wanted = [
        "E513 weeks",
        "E514 arrivals",
        "E513 homes_mean",
        "E518 homes_mean",
        "E517 homes",
        "E514 policies",
        "E513 precision",
        "E513 confidence",
        "E519 most",
    ];
    assert_eq!(found, wanted);
    assert_eq!(settled(&Wanted::default(), None).unwrap_err(), ["E515 mean"]);
    let bunches = Wanted { arrivals: Some("negative-binomial".to_owned()), mean: Some(1.0), ..Wanted::default() };
    assert_eq!(settled(&bunches, None).unwrap_err(), ["E516 size"]);
}

#[test]
fn what_is_not_said_comes_from_the_history_and_the_data() {
    let (even, flaws) = history(&[(2, 1); 8]);
    assert_eq!(codes(&flaws), [""; 0]);
    let found = settled(&Wanted::default(), Some(&even)).unwrap();
    assert_eq!((found.weeks, found.limit, &found.policies[..]), (52, 7, &[Policy::BestNow][..]));
    assert_eq!((found.households, found.homes), (Process::History(vec![2; 8]), Process::History(vec![1; 8])));
    let poisson = Wanted { arrivals: Some("poisson".to_owned()), ..Wanted::default() };
    let found = settled(&poisson, Some(&even)).unwrap();
    assert_eq!((found.households, found.homes), (Process::Poisson { mean: 2.0 }, Process::Poisson { mean: 1.0 }));
    let bunches = Wanted { arrivals: Some("negative-binomial".to_owned()), ..Wanted::default() };
    assert_eq!(settled(&bunches, Some(&even)).unwrap_err(), ["E516 size", "E516 homes_size"], "weeks all alike");
    let alone = Wanted { mean: Some(2.0), ..Wanted::default() };
    assert_eq!(settled(&alone, None).unwrap().homes, Process::Poisson { mean: 0.0 }, "no home becomes free of itself");
}

#[test]
fn a_history_says_what_is_wrong_with_its_weeks() {
    assert_eq!(codes(&history(&[(1, 1); 3]).1), ["E520 "]);
    let text = r#"{"format": "fasi-history", "version": 1, "history": [
        {"week": "2026-01-05", "households": 1, "homes": 0}, {"week": "2026-01-11", "households": 1, "homes": 0},
        {"week": "2026-03-02", "households": -1, "homes": 0}]}"#;
    let (_, flaws) = History::read("storico.json", &Source::Json(text.as_bytes().to_vec()));
    assert_eq!(codes(&flaws), ["E204 households", "E521 week", "E520 ", "W302 "]);
}

#[test]
fn who_leaves_the_list_is_told_for_every_week_or_for_none() {
    let with = |left: &dyn Fn(usize) -> Option<u32>| {
        let (mut history, _) = history(&[(2, 1); 8]);
        history.history.iter_mut().enumerate().for_each(|(week, row)| row.left = left(week));
        history
    };
    let told = settled(&Wanted::default(), Some(&with(&|week| Some(u32::from(week == 3)))));
    assert_eq!(told.unwrap().leaves, Process::History(vec![0, 0, 0, 1, 0, 0, 0, 0]));
    let none = Process::Poisson { mean: 0.0 };
    assert_eq!(settled(&Wanted::default(), Some(&with(&|_| None))).unwrap().leaves, none);
    let as_history = Wanted { leaves: Some("history".to_owned()), ..Wanted::default() };
    assert_eq!(settled(&as_history, Some(&with(&|_| None))).unwrap_err(), ["E524 leaves"]);
    let mean = Wanted { leaves_mean: Some(0.4), ..Wanted::default() };
    assert_eq!(settled(&mean, Some(&with(&|_| None))).unwrap().leaves, Process::Poisson { mean: 0.4 });
    let alone =
        Wanted { mean: Some(1.0), leaves: Some("history".to_owned()), leaves_mean: Some(-1.0), ..Wanted::default() };
    assert_eq!(settled(&alone, None).unwrap_err(), ["E513 leaves_mean", "E518 leaves_mean", "E517 leaves"]);
    let row = |week: u32, left: &str| format!(r#"{{"week": "2026-01-{week:02}", "households": 1, "homes": 0{left}}}"#);
    let rows = [row(5, ""), row(12, r#", "left": 2"#), row(19, "")].join(", ");
    let text = format!(r#"{{"format": "fasi-history", "version": 1, "history": [{rows}]}}"#);
    let (_, flaws) = History::read("storico.json", &Source::Json(text.into_bytes()));
    assert_eq!(codes(&flaws), ["E523 left", "E520 "]);
}

fn simulation(policies: &[&str], scenarios: &Scenarios) -> Simulation {
    let wanted = Wanted {
        weeks: Some(4),
        mean: Some(1.0),
        homes_mean: Some(0.5),
        policies: policies.iter().map(|name| (*name).to_owned()).collect(),
        least: Some(3),
        most: Some(5),
        nodes: Some(200),
        futures: Some(3),
        ..Wanted::default()
    };
    Simulation::open(&village(), scenarios, None, &wanted, &at).unwrap_or_else(|flaws| panic!("{:?}", codes(&flaws)))
}

#[test]
fn the_same_weeks_come_of_any_number_of_threads_and_again() {
    let asked = simulation(&["in-turn", "best-now", "by-price"], &Scenarios::blank());
    let played = |exactly, threads| {
        let played = asked.run(exactly, threads, Watch::silent()).unwrap();
        result(Lang::It, &asked, &played, None)
    };
    let first = played(None, 1);
    assert_eq!(first.arms.len(), 3);
    assert_eq!(played(None, 3).to_json(), first.to_json());
    assert_eq!(played(Some(first.replications), 2).to_json(), first.to_json());
    for lang in Lang::ALL {
        let page = html(lang, &first).unwrap();
        assert!(page.matches("<svg").count() == 3 && !page.contains("simulation-") && !page.contains("{$"), "{page}");
    }
    assert!(workbook(Lang::En, &first).unwrap().starts_with(b"PK"));
}

#[test]
fn more_arrivals_are_more_every_week_and_nobody_more_today() {
    let text = r#"{"format": "fasi-scenarios", "version": 1, "scenarios": [{"id": "S1", "title": "Di più"}, {"id": "S2", "title": "Sbagliato"}],
        "changes": [{"scenario": "S1", "action": "more", "table": "households", "value": "200"},
                    {"scenario": "S2", "action": "remove", "table": "units", "row": "A999"}]}"#;
    let file: Scenarios = read::read("scenari.json", &Source::Json(text.as_bytes().to_vec())).unwrap();
    let asked = simulation(&["in-turn"], &file);
    assert_eq!((asked.arms.len(), codes(&asked.flawed[0].1)), (2, vec!["E503 row".to_owned()]));
    let played = asked.run(None, 2, Watch::silent()).unwrap();
    let came = |arm: usize| -> Vec<u32> {
        played.runs[arm].iter().flat_map(|run| run.weeks.iter().map(|week| week.came)).collect()
    };
    assert!(came(0).iter().zip(came(1)).all(|(base, more)| *base <= more), "{:?} {:?}", came(0), came(1));
    assert!(came(0).iter().sum::<u32>() < came(1).iter().sum());
    let found = result(Lang::En, &asked, &played, None);
    assert_eq!(found.arms[1].changes, ["Every week +200% households come."]);
    assert_eq!(found.arms[1].differences[0].figure, "waiting-end");
}
