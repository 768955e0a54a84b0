//! Weeks to come over HTTP: taken, played, shown; what is wrong is told at once.

use fasi_server::Options;
use serde_json::{Value, json};

use super::client::{Answer, HAMLET, Server, spawn};

fn body() -> Value {
    let dataset: Value = serde_json::from_str(HAMLET).unwrap();
    let terms = json!({ "weeks": 3, "mean": 1.0, "homes_mean": 0.5, "least": 2, "most": 3, "nodes": 100 });
    json!({ "dataset": dataset, "terms": terms })
}

fn post(server: &Server, body: &Value) -> Answer {
    let headers = [("accept-language", "en"), ("content-type", "application/json")];
    server.ask("POST", "/simulation-jobs", &headers, body.to_string().as_bytes())
}

#[test]
fn weeks_to_come_are_taken_played_and_shown() {
    let server = spawn(Options::default());
    let answer = post(&server, &body());
    assert_eq!(answer.status, 202, "{}", answer.text);
    let job = answer.header("location").to_owned();
    let shown = server.finish(&job);
    assert_eq!(shown["state"], "succeeded", "{shown}");
    let result = &shown["result"];
    assert_eq!((&result["format"], &result["weeks"]), (&json!("fasi-simulation-result"), &json!(3)));
    assert_eq!(result["arms"][0]["figures"][0]["figure"], "waiting-end");
    assert_eq!(result["arms"][0]["weeks"].as_array().unwrap().len(), 3);
    assert!(server.get(&format!("{job}?lang=it")).text.contains("In attesa alla fine"));
    assert_eq!(server.get("/simulation-jobs").json()["jobs"].as_array().unwrap().len(), 1);
    assert_eq!(server.delete(&job).status, 204);
}

#[test]
fn what_is_wrong_with_the_terms_is_told_at_once() {
    let server = spawn(Options::default());
    let mut wrong = body();
    wrong["terms"] = json!({ "weeks": 0, "arrivals": "history", "confidence": 100 });
    let problem = post(&server, &wrong).problem(422, "invalid-data");
    let flaws = problem["flaws"].as_array().unwrap();
    let told: Vec<_> = flaws.iter().map(|flaw| (flaw["code"].as_str(), flaw["column"].as_str())).collect();
    let wanted = [("E513", "terms.weeks"), ("E517", "terms.arrivals"), ("E513", "terms.confidence")];
    assert_eq!(told, wanted.map(|(code, at)| (Some(code), Some(at))), "{problem}");
    wrong["terms"] = json!({ "wekks": 3 });
    wrong["history"] = json!(5);
    assert_eq!(post(&server, &wrong).problem(422, "invalid-data")["flaws"].as_array().unwrap().len(), 2);
}
