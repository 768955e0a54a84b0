//! Studies over HTTP: taken, made, shown; what is wrong is told at once.

use fasi_server::Options;
use serde_json::{Value, json};

use super::client::{Answer, HAMLET, Server, spawn};

fn body(study: &str, more: &Value) -> Value {
    let dataset: Value = serde_json::from_str(HAMLET).unwrap();
    let mut body = json!({ "study": study, "dataset": dataset, "budget": { "nodes": 1_000, "moves": 500 } });
    for (field, value) in more.as_object().unwrap() {
        body[field] = value.clone();
    }
    body
}

fn post(server: &Server, body: &Value) -> Answer {
    let headers = [("accept-language", "en"), ("content-type", "application/json")];
    server.ask("POST", "/study-jobs", &headers, body.to_string().as_bytes())
}

#[test]
fn every_study_is_taken_made_and_shown() {
    let server = spawn(Options::default());
    let hamlet: Value = serde_json::from_str(HAMLET).unwrap();
    let mut accept = body("accept", &json!({ "rooms": ["placement"] }));
    accept["datasets"] = json!([hamlet, hamlet]);
    accept.as_object_mut().unwrap().remove("dataset");
    let asked = [
        body("margins", &json!({ "rooms": ["placement"] })),
        body("reach", &json!({ "goal": "everyone-placed" })),
        body("front", &json!({ "y": "minors-housed" })),
        accept,
    ];
    for body in &asked {
        let answer = post(&server, body);
        assert_eq!(answer.status, 202, "{}", answer.text);
        let shown = server.finish(answer.header("location"));
        assert_eq!((&shown["state"], &shown["flaws"]), (&json!("succeeded"), &json!([])), "{shown}");
        let result = &shown["result"];
        assert_eq!((&result["format"], &result["lang"]), (&json!("fasi-study"), &json!("en")), "{shown}");
        assert_eq!(result["asked"]["study"], body["study"]);
        assert!(!result["headline"].as_str().unwrap().contains("study-"), "{result}");
    }
    assert_eq!(server.get("/study-jobs").json()["jobs"].as_array().unwrap().len(), 4);
    assert_eq!(server.get("/status").json()["jobs"]["finished"], json!(4));
}

#[test]
fn what_is_wrong_with_a_study_is_told_at_once() {
    let server = spawn(Options::default());
    let codes = |body: &Value| -> Vec<String> {
        let problem = post(&server, body).problem(422, "invalid-data");
        let flaws = problem["flaws"].as_array().unwrap();
        flaws
            .iter()
            .map(|flaw| format!("{} {}", flaw["code"].as_str().unwrap(), flaw["column"].as_str().unwrap()))
            .collect()
    };
    assert_eq!(codes(&body("margin", &json!({}))), ["E514 study"]);
    assert_eq!(codes(&body("reach", &json!({ "x": "homes", "tries": 0 }))), ["E105 x", "E201 goal", "E204 tries"]);
    assert_eq!(codes(&body("front", &json!({ "x": "homes", "y": "homes", "points": 1 }))), ["E204 points", "E514 y"]);
    assert_eq!(codes(&json!({ "study": "accept", "datasets": 5 })), ["E110 datasets"]);
    assert_eq!(codes(&json!({})).len(), 2);
}
