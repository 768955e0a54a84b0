//! Sums of a week that goes to a protected address: nobody works out from them how far it is.

use std::collections::BTreeSet;

use fasi_engine::kernel::budget::{Budget, Progress, Watch};
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::propose::propose;
use fasi_engine::routes::report::{Report, report};
use fasi_exchange::parse::{ParsedWeek, parse_week};
use fasi_exchange::read::{self, Source};
use fasi_exchange::routes::{WeekFile, WeekView, discreet, own_week, result, verification};
use fasi_exchange::text::Lang;
use serde_json::{Value, json};

/// The small week with the first household in a place of its own so many hundredths of a degree to the north.
struct Week {
    parsed: ParsedWeek,
    plan: Plan,
    report: Report,
    file: WeekFile,
    view: WeekView,
}

fn week(north: f64, protected: bool) -> Week {
    let mut data: Value = serde_json::from_str(include_str!("../data/small.json")).expect("JSON");
    data["households"][0]["protected"] = protected.into();
    let place = json!({"id": "L099", "label": "Casa", "kind": "other", "municipality": "047014", "lat": 43.933 + north / 100.0, "lon": 10.917});
    data["places"].as_array_mut().expect("places").push(place);
    let visit = data["visits"][0].as_object_mut().expect("a visit");
    visit.remove("municipality");
    visit.insert("place".to_owned(), "L099".into());
    // with writing up it takes until the end of the shift: the way back is overtime
    visit.insert("opens".to_owned(), "12:00".into());
    visit.insert("due".to_owned(), "12:00".into());
    let dataset = read::dataset("dati", &Source::Json(data.to_string().into_bytes())).expect("no flaw");
    let parsed = parse_week(&dataset, None, None, None).expect("no flaw");
    let budget = Budget { nodes: Some(2_000), ..Budget::default() };
    let outcome = propose(&parsed.model, &budget, Watch::silent()).expect("the engine solves");
    let plan = outcome.plan.clone().expect("a plan");
    let report = report(&parsed.model, &plan, &parsed.inborn(), &|| false);
    let view = result(Lang::It, &parsed, &outcome, &report);
    Week { file: WeekFile::of(&parsed, &outcome, &budget), parsed, plan, report, view }
}

/// All sums that are told of a week, in JSON; what is told of one stop or tour is held by the tests of sheets.
fn sums(week: &Week) -> String {
    let view = &week.view;
    let found = fasi_engine::routes::verify::verify(&week.parsed.model, &week.plan);
    let verdict = verification(Lang::It, &week.parsed, &week.plan, &found, &[], Vec::new());
    let own = own_week(Lang::It, &week.parsed, &week.plan);
    let tours: Vec<i64> = view.tours.iter().map(|tour| tour.overtime_minutes).collect();
    json!({
        "headline": view.headline, "travel": view.travel_minutes, "levels": view.levels, "criteria": view.criteria,
        "people": view.people, "file": week.file.levels, "verdict": verdict, "own": own, "tours": tours,
    })
    .to_string()
}

#[test]
fn wherever_a_protected_address_is_the_sums_say_the_same() {
    let (mut told, mut hours) = (BTreeSet::new(), BTreeSet::new());
    let (mut exact, mut overtime) = (BTreeSet::new(), BTreeSet::new());
    for north in [0.6, 0.9, 1.2, 1.5, 1.8, 2.1] {
        let open = week(north, false);
        exact.insert(open.report.sums.travel);
        overtime.insert(open.report.sums.overtime);
        let hidden = week(north, true);
        assert!(hidden.plan.stops().any(|(_, stop)| hidden.parsed.names.team.visits[stop.visit.index()] == "V01"));
        told.insert(sums(&hidden));
        hours.insert(serde_json::to_string(&hidden.file.tours).expect("JSON"));
    }
    assert!(exact.len() == 6 && overtime.len() >= 5, "ways and overtime differ: {exact:?} {overtime:?}");
    assert_eq!((told.len(), hours.len()), (1, 1), "{told:#?} {hours:#?}");
}

/// The tours of the small week with the two who go to N003 together, at an address in a town.
fn tours(town: &str, protected: bool) -> Value {
    let mut data: Value = serde_json::from_str(include_str!("../data/small.json")).expect("JSON");
    data["households"][2]["protected"] = protected.into();
    data["visits"][1]["municipality"] = town.into();
    let dataset = read::dataset("dati", &Source::Json(data.to_string().into_bytes())).expect("no flaw");
    let parsed = parse_week(&dataset, None, None, None).expect("no flaw");
    let budget = Budget { nodes: Some(2_000), ..Budget::default() };
    let outcome = propose(&parsed.model, &budget, Watch::silent()).expect("the engine solves");
    assert!(outcome.plan.as_ref().is_some_and(|plan| plan.stops().filter(|(_, stop)| stop.visit.0 == 1).count() == 2));
    serde_json::to_value(WeekFile::of(&parsed, &outcome, &budget).tours).expect("JSON")
}

#[test]
fn hours_of_two_people_do_not_tell_the_town_of_a_protected_address() {
    let towns = ["047014", "047017"];
    let [here, there] = towns.map(|town| tours(town, true));
    assert_eq!(here, there);
    let [here, there] = towns.map(|town| tours(town, false));
    assert_ne!(here, there, "hours follow from ways");
}

#[test]
fn what_is_taken_from_the_sum_leaves_no_way() {
    let week = week(1.2, true);
    let open: i64 = week.view.people.iter().filter_map(|person| person.travel_minutes).sum();
    let hidden: i64 = week.report.sums.travel / 60 - open;
    let left = week.view.travel_minutes - open;
    assert!(hidden > 0 && left != hidden, "{hidden} {left}");
    assert_eq!(week.view.travel_minutes % 120, 0);
    let rounded = week.view.rounded.as_deref().expect("it is said");
    assert!(rounded.contains("indirizzo protetto"), "{rounded}");
    assert!(week.view.headline.contains("per strada circa 4 h"), "{}", week.view.headline);
    let over = |rows: &[fasi_exchange::routes::PersonView]| rows.iter().map(|row| row.overtime_minutes).max();
    assert_eq!(over(&week.view.people), Some(60), "whole hours");
}

#[test]
fn a_week_without_one_is_told_to_the_minute() {
    let week = week(1.2, false);
    assert_eq!(week.view.travel_minutes, (week.report.sums.travel + 59) / 60);
    assert_eq!((week.view.rounded.as_ref(), own_week(Lang::It, &week.parsed, &week.plan).rounded), (None, None));
    let found = fasi_engine::routes::verify::verify(&week.parsed.model, &week.plan);
    assert_eq!(week.file.levels[1].value, found.value[1]);
    let progress = Progress { stage: "cost", done: 1, of: 2, value: Some(123_457), bound: None };
    assert_eq!(discreet(&week.parsed, progress), progress);
}

#[test]
fn the_file_of_such_a_week_verifies_and_a_search_under_way_tells_no_more() {
    let week = week(1.2, true);
    let found = fasi_engine::routes::verify::verify(&week.parsed.model, &week.plan);
    assert_ne!(week.file.levels[1].value, found.value[1]);
    assert_eq!(week.file.false_claims(&week.parsed, &week.plan, &found.value), []);
    let mut lie = week.file.clone();
    lie.levels[1].value += 1;
    assert_eq!(lie.false_claims(&week.parsed, &week.plan, &found.value).len(), 1);
    let at = |value: i64| {
        let progress = Progress { stage: "cost", done: 1, of: 2, value: Some(value), bound: None };
        discreet(&week.parsed, progress).value
    };
    assert_eq!(at(500_000), at(510_000));
    let left = Progress { stage: "left-out", done: 0, of: 2, value: Some(204), bound: Some(2) };
    assert_eq!(discreet(&week.parsed, left), left);
}
