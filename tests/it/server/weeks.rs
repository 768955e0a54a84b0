//! Weeks of the mobile team over HTTP: handed in, planned, explained, stopped, refused.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::routes::propose::propose;
use fasi_engine::routes::report::report;
use fasi_exchange::parse::parse_week;
use fasi_exchange::read::{self, Source};
use fasi_exchange::routes::{WeekFile, result, why};
use fasi_exchange::text::Lang;
use fasi_server::Options;
use serde_json::{Value, json};

use super::client::{Answer, Server, spawn};

const SMALL: &str = include_str!("../../data/small.json");

fn body() -> Value {
    let dataset: Value = serde_json::from_str(SMALL).unwrap();
    json!({ "dataset": dataset, "week": "2026-W49", "budget": { "nodes": 2000 } })
}

fn post(server: &Server, body: &Value) -> Answer {
    let headers = [("accept-language", "en"), ("content-type", "application/json")];
    server.ask("POST", "/route-jobs", &headers, body.to_string().as_bytes())
}

#[test]
fn a_week_gives_what_the_engine_gives() {
    let server = spawn(Options::default());
    let taken = post(&server, &body());
    assert_eq!(taken.status, 202, "{}", taken.text);
    let job = taken.header("location").to_owned();
    let shown = server.finish(&job);
    assert_eq!(shown["state"], "succeeded", "{shown}");

    let dataset = read::dataset("dataset", &Source::Json(SMALL.into())).unwrap();
    let parsed = parse_week(&dataset, None, None, None).unwrap();
    let budget = Budget { nodes: Some(2_000), trajectories: 2, ..Budget::default() };
    let outcome = propose(&parsed.model, &budget, Watch::silent()).unwrap();
    let plan = outcome.plan.clone().unwrap();
    let told = report(&parsed.model, &plan, &parsed.inborn(), &|| false);
    for lang in Lang::ALL {
        let ask = |path: &str| server.get(&format!("{job}{path}?lang={}", lang.tag())).json();
        assert_eq!(ask("")["result"], json!(result(lang, &parsed, &outcome, &told)));
        assert_eq!(ask("")["plan"], json!(WeekFile::of(&parsed, &outcome, &budget)));
        for visit in ["V02", "V03"] {
            assert_eq!(
                ask(&format!("/explanations/{visit}")),
                json!(why(lang, &parsed, &plan, visit, (usize::MAX, &|| false)).unwrap())
            );
        }
    }
    server.get(&format!("{job}/explanations/V99")).problem(404, "unknown-name");
    assert_eq!(server.get("/route-jobs").json()["jobs"].as_array().unwrap().len(), 1);
    assert_eq!(server.get("/placement-jobs").json(), json!({ "jobs": [] }), "each room has its own jobs");
    server.get(&job.replace("route-jobs", "placement-jobs")).problem(404, "unknown-job");
    assert_eq!(server.get("/status").json()["jobs"]["finished"], 1);
    assert_eq!(server.delete(&job).status, 204);
    server.get(&job).problem(404, "unknown-job");
}

#[test]
fn a_week_that_is_stopped_comes_back_with_the_best_so_far() {
    let server = spawn(Options::default());
    let mut body = body();
    body["budget"] = json!({ "time_limit_seconds": 600 });
    let job = post(&server, &body).header("location").to_owned();
    server.wait_for(&job, &["running"]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(server.delete(&job).status, 202);
    let shown = server.finish(&job);
    assert_eq!((&shown["state"], &shown["result"]["status"]), (&"succeeded".into(), &"cancelled".into()));
    assert_eq!(shown["result"]["served"], 5);
}

#[test]
fn a_week_needs_no_homes() {
    let server = spawn(Options::default());
    let mut body = body();
    let housing = ["members", "needs", "incomes", "wishes", "units", "packages", "package_hours", "package_answers"];
    for table in housing.into_iter().chain(["package_funds", "funds", "capacities"]) {
        body["dataset"].as_object_mut().unwrap().remove(table);
    }
    assert_eq!(post(&server, &body).status, 202);
    body["dataset"].as_object_mut().unwrap().remove("municipalities");
    post(&server, &body).problem(422, "invalid-data");
}

#[test]
fn every_flaw_of_a_week_is_told_at_once() {
    let server = spawn(Options::default());
    let mut body = body();
    body["week"] = json!("prossima");
    body["budget"] = json!({ "nodes": 0, "gap_percent": 1 });
    body["dataset"]["visits"][0]["closes"] = json!("08:00");
    let problem = post(&server, &body).problem(422, "invalid-data");
    let told: Vec<(&str, &str)> = problem["flaws"]
        .as_array()
        .unwrap()
        .iter()
        .map(|flaw| (flaw["code"].as_str().unwrap(), flaw["column"].as_str().unwrap_or_default()))
        .collect();
    for flaw in [("E207", "week"), ("E204", "budget.nodes"), ("E105", "budget.gap_percent"), ("E305", "closes")] {
        assert!(told.contains(&flaw), "{flaw:?}: {told:?}");
    }
}

#[test]
fn a_draft_promises_nothing_and_a_published_week_does() {
    let server = spawn(Options::default());
    let plan = |body: &Value| server.finish(post(&server, body).header("location"));
    let mut draft = plan(&body())["plan"].clone();
    assert_eq!(draft["state"], "draft");
    let mut body = body();
    body["previous"] = draft.clone();
    let again = plan(&body);
    assert_eq!((&again["result"]["changes"], again["plan"].get("before")), (&Value::Null, None), "{again}");
    assert!(again["result"]["from_draft"].as_str().unwrap().starts_with("The plan before is a draft"), "{again}");
    body["now"] = json!("2026-12-02T12:00");
    let refused = post(&server, &body).problem(422, "invalid-data");
    assert_eq!(refused["flaws"][0]["code"], "E343", "{refused}");
    draft["state"] = json!({ "published": "2026-11-27" });
    body["previous"] = draft;
    let told = plan(&body);
    assert!(told["result"]["changes"]["done"].as_u64() > Some(0) && told["result"]["from_draft"].is_null(), "{told}");
    assert_eq!(told["plan"]["before"]["now"], "2026-12-02T12:00:00");
    body["previous"]["state"] = json!("perhaps");
    post(&server, &body).problem(422, "invalid-data");
}

#[test]
fn rules_are_told_room_by_room() {
    let server = spawn(Options::default());
    let ids = |path: &str| {
        let rules = server.get(path).json();
        let ids = rules["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert!(ids("/rules").iter().all(|id| id.starts_with("placement.")));
    let routes = ids("/rules?room=routes");
    assert!(routes.len() == 23 && routes.iter().all(|id| id.starts_with("routes.")), "{routes:?}");
    server.get("/rules?room=kitchen").problem(400, "bad-request");
}
