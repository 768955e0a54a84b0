//! Training over HTTP: handed in, planned, explained, forgotten, refused.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::training::propose::propose;
use fasi_engine::training::solve::Aims;
use fasi_exchange::parse::parse_training;
use fasi_exchange::questionnaire::Questionnaire;
use fasi_exchange::read::{self, Source};
use fasi_exchange::text::Lang;
use fasi_exchange::training::{TrainingFile, operator, result, why};
use fasi_exchange::write::json;
use fasi_server::Options;
use serde_json::{Value, json};

use super::client::{Answer, Server, spawn};

const HALL: &str = include_str!("../../data/hall.json");
const ANSWERS: &[u8] = include_bytes!("../../data/answers.csv");

fn answers() -> Questionnaire {
    let source = Source::Csv(vec![("answers.csv".to_owned(), ANSWERS.to_vec())]);
    read::read("answers.csv", &source).unwrap()
}

fn body() -> Value {
    let dataset: Value = serde_json::from_str(HALL).unwrap();
    json!({ "dataset": dataset, "answers": json(&answers()), "budget": { "nodes": 200 } })
}

fn post(server: &Server, body: &Value) -> Answer {
    let headers = [("accept-language", "en"), ("content-type", "application/json")];
    server.ask("POST", "/training-jobs", &headers, body.to_string().as_bytes())
}

#[test]
fn training_gives_what_the_engine_gives() {
    let server = spawn(Options::default());
    let taken = post(&server, &body());
    assert_eq!(taken.status, 202, "{}", taken.text);
    let job = taken.header("location").to_owned();
    let shown = server.finish(&job);
    assert_eq!(shown["state"], "succeeded", "{shown}");

    let dataset = read::dataset_for_training("dataset", &Source::Json(HALL.into())).unwrap();
    let parsed = parse_training(&dataset, None, Some(&answers()), None, Vec::new()).unwrap();
    let budget = Budget { nodes: Some(200), ..Budget::default() };
    let proposal = propose(&parsed.model, Aims::ByValue, &budget, Watch::silent()).unwrap();
    let plan = proposal.outcome.plan.clone().unwrap();
    for lang in Lang::ALL {
        let ask = |path: &str| server.get(&format!("{job}{path}?lang={}", lang.tag())).json();
        assert_eq!(ask("")["result"], json!(result(lang, &parsed, &proposal)));
        assert_eq!(ask("")["plan"], json!(TrainingFile::of(&parsed, &proposal.outcome, &budget)));
        let who = operator(&parsed, "O7").unwrap();
        assert_eq!(ask("/explanations/O7"), json!(why(lang, &parsed, &plan, (who, None), &|| false)));
    }
    server.get(&format!("{job}/explanations/O77")).problem(404, "unknown-name");
    assert_eq!(server.get("/training-jobs").json()["jobs"].as_array().unwrap().len(), 1);
    assert_eq!(server.get("/route-jobs").json(), json!({ "jobs": [] }), "each room has its own jobs");
    assert_eq!(server.delete(&job).status, 204);
    server.get(&job).problem(404, "unknown-job");
}

#[test]
fn what_is_wrong_with_data_and_answers_is_told_at_once() {
    let server = spawn(Options::default());
    let mut wrong = body();
    wrong["answers"]["answers"][0]["own"] = 7.into();
    wrong["dataset"]["slots"] = json!([]);
    wrong["budget"] = json!({ "seconds": 3 });
    let told = post(&server, &wrong);
    assert_eq!(told.status, 422, "{}", told.text);
    let flaws = told.json();
    let codes: Vec<&str> =
        flaws["flaws"].as_array().unwrap().iter().map(|flaw| flaw["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"E204") && codes.contains(&"E105"), "{flaws}");
    let mut nothing = body();
    nothing["dataset"]["slots"] = json!([]);
    let told = post(&server, &nothing);
    assert!(told.status == 422 && told.text.contains("E102"), "{}", told.text);
}
