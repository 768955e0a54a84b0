//! Questions about a week over HTTP that are answered at once: the best places for a visit, a week that people made themselves.

use fasi_exchange::parse::parse_week;
use fasi_exchange::read::{self, Source};
use fasi_exchange::routes::{WeekFile, comparison_of_weeks};
use fasi_exchange::text::Lang;
use fasi_server::Options;
use serde_json::{Value, json};

use super::client::{Answer, Server, spawn};

fn dataset() -> Value {
    serde_json::from_str(include_str!("../../data/small.json")).unwrap()
}

fn ask(server: &Server, path: &str, lang: &str, body: &Value) -> Answer {
    let headers = [("accept-language", lang), ("content-type", "application/json")];
    server.ask("POST", path, &headers, body.to_string().as_bytes())
}

/// The plan of the small week.
fn plan(server: &Server) -> Value {
    let body = json!({ "dataset": dataset(), "budget": { "nodes": 2000 } });
    let taken = ask(server, "/route-jobs", "en", &body);
    server.finish(taken.header("location"))["plan"].clone()
}

/// The data with an urgent visit more.
fn urgent() -> Value {
    let mut data = dataset();
    let visit = json!({"id": "V09", "household": "N004", "municipality": "047014", "priority": 1, "lasts": 30, "opens": "09:00", "closes": "17:00"});
    data["visits"].as_array_mut().unwrap().push(visit);
    data["seats"].as_array_mut().unwrap().push(json!({"visit": "V09", "seat": 1}));
    data
}

#[test]
fn a_visit_finds_its_best_places_and_who_has_none_is_told_why() {
    let server = spawn(Options::default());
    let mut body = json!({ "dataset": urgent(), "plan": plan(&server), "visit": "V09", "count": 3 });
    let answer = ask(&server, "/route-suggestions", "en", &body);
    assert_eq!(answer.status, 200, "{}", answer.text);
    let found = answer.json();
    let places = found["suggestions"]["places"].as_array().unwrap();
    let warned: Vec<&str> =
        found["warnings"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
    // the week has a visit for a legal consultant, and the team has none; another is never to be made in hours of who could
    assert_eq!((places.len(), warned), (3, vec!["W111", "W112"]), "{found}");
    assert!(places.iter().all(|place| place["people"].as_array().unwrap().len() == 1), "{found}");
    // in Italian, and as many as there are up to five unless said
    body.as_object_mut().unwrap().remove("count");
    let italian = ask(&server, "/route-suggestions", "it", &body).json();
    assert!(
        italian["suggestions"]["headline"].as_str().unwrap().starts_with("Visita V09, Pistoia: i 5 posti"),
        "{italian}"
    );
    body["visit"] = json!("V03");
    let none = ask(&server, "/route-suggestions", "en", &body).json();
    assert_eq!(none["suggestions"]["places"], json!([]));
    let why = none["suggestions"]["left_out"]["reasons"][0].as_str().unwrap();
    assert!(why.contains("no shift of the week"), "{why}");
    // nothing is kept of it
    assert_eq!(server.get("/route-jobs").json()["jobs"].as_array().unwrap().len(), 1);
}

#[test]
fn hours_that_people_were_told_are_promises_for_a_new_visit_too() {
    let server = spawn(Options::default());
    let mut body = json!({ "dataset": urgent(), "plan": plan(&server), "visit": "V09", "now": "2026-12-01T08:00" });
    let refused = ask(&server, "/route-suggestions", "en", &body).problem(422, "invalid-data");
    assert_eq!(refused["flaws"][0]["code"], "E343", "{refused}");
    body["plan"]["state"] = json!({ "published": "2026-11-27" });
    let found = ask(&server, "/route-suggestions", "en", &body).json();
    let places = found["suggestions"]["places"].as_array().unwrap();
    assert!(!places.is_empty() && places.iter().all(|place| place["day"].as_str() >= Some("2026-12-01")), "{found}");
}

#[test]
fn a_week_that_people_made_is_judged_and_priced() {
    let server = spawn(Options::default());
    let row = |who: &str, day: &str, start: &str, visit: &str| json!({"professional": who, "day": day, "start": start, "visit": visit});
    let week = |rows: Value| json!({ "format": "fasi-week", "version": 1, "week_stops": rows });
    let rows = json!([row("P01", "2026-11-30", "09:30", "V01"), row("P03", "2026-12-02", "14:30", "V04")]);
    let mut body = json!({ "dataset": dataset(), "week": week(rows) });
    let found = ask(&server, "/route-checks", "en", &body).json();
    assert_eq!(
        (&found["verification"]["valid"], found["left_out"].as_array().unwrap().len()),
        (&json!(true), 6),
        "{found}"
    );
    assert!(found["headline"].as_str().unwrap().starts_with("2 visits of 8 have somebody who makes them"), "{found}");
    assert!(found["criteria"].as_array().unwrap().iter().any(|row| row["rule"] == "routes.travel"), "{found}");
    // a breach is a result, in the language asked for
    body["week"] = week(json!([row("P02", "2026-12-01", "09:30", "V01")]));
    let broken = ask(&server, "/route-checks", "it", &body);
    assert!(broken.status == 200 && broken.text.contains("a P02 manca «assistente sociale»"), "{}", broken.text);
    // a plan file too, whatever data it was made for
    body["week"] = plan(&server);
    assert_eq!(ask(&server, "/route-checks", "en", &body).json()["verification"]["valid"], true);
}

#[test]
fn every_flaw_of_a_question_is_told_at_once() {
    let server = spawn(Options::default());
    let codes = |path: &str, body: &Value| -> Vec<(String, String)> {
        let problem = ask(&server, path, "it", body).problem(422, "invalid-data");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        problem["flaws"].as_array().unwrap().iter().map(|flaw| (text(&flaw["code"]), text(&flaw["column"]))).collect()
    };
    let told = |path: &str, body: &Value, wanted: &[(&str, &str)]| {
        let found = codes(path, body);
        for (code, column) in wanted {
            assert!(found.contains(&((*code).to_owned(), (*column).to_owned())), "{code} {column}: {found:?}");
        }
    };
    told("/route-suggestions", &json!({}), &[("E201", "dataset"), ("E201", "plan"), ("E201", "visit")]);
    let wrong = json!({ "dataset": dataset(), "plan": {"format": "fasi-week"}, "visit": 3, "now": "domani", "count": 99, "visits": 1 });
    told("/route-suggestions", &wrong, &[("E202", "visit"), ("E219", "now"), ("E204", "count"), ("E105", "visits")]);
    let unknown = json!({ "dataset": dataset(), "plan": plan(&server), "visit": "V99" });
    told("/route-suggestions", &unknown, &[("E302", "visit")]);
    told("/route-checks", &json!({}), &[("E201", "dataset"), ("E201", "week")]);
    told("/route-comparisons", &json!({}), &[("E201", "first"), ("E201", "second")]);
    told("/route-comparisons", &json!({ "dataset": 3, "third": 1 }), &[("E105", "third"), ("E201", "first")]);
    told("/route-scarcity", &json!({ "nodes": 0 }), &[("E201", "dataset"), ("E201", "plan"), ("E204", "nodes")]);
    let rows = json!([{"professional": "P9", "day": "2026-12-01", "start": "9 e mezza", "visit": "V99"}]);
    let week = json!({ "format": "fasi-week", "version": 1, "week_stops": rows });
    told("/route-checks", &json!({ "dataset": dataset(), "week": week }), &[("E208", "start")]);
    for path in ["/route-suggestions", "/route-checks", "/route-scarcity", "/route-comparisons"] {
        ask(&server, path, "it", &json!([])).problem(422, "invalid-data");
        server.ask("POST", path, &[("content-type", "text/plain")], b"{}").problem(415, "unsupported-media-type");
        server.ask("POST", path, &[("content-type", "application/json")], b"{").problem(400, "malformed-json");
    }
}

#[test]
fn no_question_is_larger_than_a_job_may_be() {
    let server = spawn(Options { body_limit: 1_000, ..Options::default() });
    let body = json!({ "dataset": dataset() });
    for path in ["/route-suggestions", "/route-checks", "/route-scarcity", "/route-comparisons"] {
        ask(&server, path, "en", &body).problem(413, "too-large");
    }
}

#[test]
fn what_is_scarce_in_a_week_is_told_with_what_half_a_day_more_is_worth() {
    let server = spawn(Options::default());
    let mut body = json!({ "dataset": dataset(), "plan": plan(&server), "nodes": 300, "time_limit_seconds": 60 });
    let answer = ask(&server, "/route-scarcity", "en", &body);
    assert_eq!(answer.status, 200, "{}", answer.text);
    let found = answer.json();
    let hours = found["scarcity"]["hours"].as_array().unwrap();
    let legal = hours.iter().find(|row| row["by"] == "profession" && row["short"] == true).unwrap();
    assert!(legal["open_minutes"].as_i64() > Some(0), "{found}");
    assert!(!found["scarcity"]["worth"].as_array().unwrap().is_empty(), "{found}");
    assert_eq!(found["scarcity"]["left"], 0, "{found}");
    assert_eq!(found["warnings"][0]["code"], "W111", "{found}");
    // the same again, and in Italian
    assert_eq!(ask(&server, "/route-scarcity", "en", &body).json(), found);
    let italian = ask(&server, "/route-scarcity", "it", &body).json();
    assert_ne!(italian["scarcity"]["headline"], found["scarcity"]["headline"]);
    // a plan of other data is refused, as a limit is that nobody waits for
    body["dataset"]["visits"][0]["lasts"] = json!(50);
    let refused = ask(&server, "/route-scarcity", "en", &body).problem(422, "invalid-data");
    assert_eq!(refused["flaws"][0]["code"], "E324", "{refused}");
    body["time_limit_seconds"] = json!(61);
    let refused = ask(&server, "/route-scarcity", "en", &body).problem(422, "invalid-data");
    assert_eq!(refused["flaws"][0]["code"], "E204", "{refused}");
}

#[test]
fn two_weeks_are_laid_side_by_side_with_data_and_without() {
    let server = spawn(Options::default());
    let first = plan(&server);
    let mut second = first.clone();
    let tours = second["tours"].as_array_mut().unwrap();
    let gone = tours.pop().unwrap();
    let mut body = json!({ "first": first, "second": second });
    let answer = ask(&server, "/route-comparisons", "en", &body);
    assert_eq!(answer.status, 200, "{}", answer.text);
    let bare = answer.json();
    assert_eq!((&bare["warnings"], bare["comparison"]["figures"].as_array().unwrap().len()), (&json!([]), 1), "{bare}");
    let who = &bare["comparison"]["people"][0];
    assert_eq!(who["professional"], gone["professional"], "{bare}");
    let visits = bare["comparison"]["visits"].as_array().unwrap();
    assert!(visits.iter().any(|visit| visit["kind"] == "dropped" && visit["household"].is_null()), "{bare}");
    // with data both are valued, and whose visit it is can be said
    body["dataset"] = dataset();
    let valued = ask(&server, "/route-comparisons", "en", &body).json();
    assert!(valued["comparison"]["figures"].as_array().unwrap().len() > 5, "{valued}");
    assert!(valued["comparison"]["visits"][0]["household"].is_string(), "{valued}");
    assert_eq!(valued["warnings"][0]["code"], "W111", "{valued}");
    // the same as in words of the command, in Italian too
    let italian = ask(&server, "/route-comparisons", "it", &body).json();
    let [one, other] = ["first", "second"].map(|name| WeekFile::parse(name, &body[name].to_string()).unwrap());
    let data = read::dataset("dataset", &Source::Json(body["dataset"].to_string().into_bytes())).unwrap();
    let parsed = parse_week(&data, None, Some(one.week), None).unwrap();
    let told = comparison_of_weeks(Lang::It, [&one, &other], Some(&parsed)).unwrap();
    assert_eq!(italian["comparison"], json!(told));
    // weeks of two dates are not compared
    body["second"]["week"] = json!("2026-12-07");
    let refused = ask(&server, "/route-comparisons", "en", &body).problem(422, "invalid-data");
    assert_eq!(refused["flaws"][0]["code"], "E336", "{refused}");
}
