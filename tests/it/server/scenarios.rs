//! Scenarios over HTTP: taken, asked, shown beside the base; what is wrong with one is told, and the others are asked.

use fasi_server::Options;
use serde_json::{Value, json};

use super::client::{Answer, HAMLET, Server, spawn};

fn body() -> Value {
    let dataset: Value = serde_json::from_str(HAMLET).unwrap();
    let scenario = |id: &str| json!({ "id": id, "title": id });
    let change = |scenario: &str, row: &str| json!({ "scenario": scenario, "action": "add", "table": "units", "row": row, "value": "A1" });
    let scenarios = json!({
        "format": "fasi-scenarios",
        "version": 1,
        "scenarios": [scenario("S1"), scenario("S2")],
        "changes": [change("S1", "A9"), change("S2", "A1")],
    });
    json!({ "dataset": dataset, "scenarios": scenarios, "budget": { "nodes": 10_000 } })
}

fn post(server: &Server, body: &Value) -> Answer {
    let headers = [("accept-language", "en"), ("content-type", "application/json")];
    server.ask("POST", "/scenario-jobs", &headers, body.to_string().as_bytes())
}

#[test]
fn scenarios_are_taken_asked_and_shown_beside_the_base() {
    let server = spawn(Options::default());
    let answer = post(&server, &body());
    assert_eq!(answer.status, 202, "{}", answer.text);
    let job = answer.header("location").to_owned();
    let shown = server.finish(&job);
    assert_eq!(shown["state"], "succeeded", "{shown}");
    assert_eq!(shown["flaws"][0]["code"], "E508", "{shown}");
    let result = &shown["result"];
    assert_eq!((&result["format"], &result["rooms"]), (&json!("fasi-scenario-result"), &json!(["placement"])));
    let [good, flawed] = [&result["scenarios"][0], &result["scenarios"][1]];
    assert_eq!((&good["state"], &flawed["state"]), (&json!("solved"), &json!("flawed")));
    assert_eq!(good["changes"], json!(["Units: A9 is added, like A1."]));
    assert_eq!(good["rooms"][0]["differences"][0]["indicator"], "homes");
    assert!(server.get(&format!("{job}?lang=it")).text.contains("si aggiunge A9"));
    assert_eq!(server.get("/scenario-jobs").json()["jobs"].as_array().unwrap().len(), 1);
    assert_eq!(server.delete(&job).status, 204);
}

#[test]
fn what_is_wrong_with_the_request_is_told_at_once() {
    let server = spawn(Options::default());
    let mut wrong = body();
    wrong["rooms"] = json!(["placement", "kitchen"]);
    wrong["week"] = json!("soon");
    wrong["budget"] = json!({ "moves": 0, "gap_percent": 1 });
    wrong["scenarios"]["changes"][0]["scenario"] = json!("S7");
    let problem = post(&server, &wrong).problem(422, "invalid-data");
    let mut codes: Vec<&str> =
        problem["flaws"].as_array().unwrap().iter().map(|flaw| flaw["code"].as_str().unwrap()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["E105", "E204", "E207", "E302", "E325"], "{problem}");
    assert_eq!(post(&server, &json!({})).problem(422, "invalid-data")["flaws"].as_array().unwrap().len(), 2);
}
