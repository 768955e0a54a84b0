//! A job's whole life, and that its result is the engine's own.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::placement::propose::propose;
use fasi_exchange::parse::parse;
use fasi_exchange::placement::{PlanFile, Role, result, why, why_not};
use fasi_exchange::read::{self, Source};
use fasi_exchange::text::Lang;
use fasi_server::Options;
use serde_json::{Value, json};

use super::client::{HAMLET, hamlet, spawn};

#[test]
fn a_job_is_taken_computed_shown_and_forgotten() {
    let server = spawn(Options::default());
    let answer = server.post(&hamlet().to_string());
    assert_eq!(answer.status, 202, "{}", answer.text);
    let job = answer.header("location").to_owned();
    assert_eq!(job, format!("/placement-jobs/{}", answer.json()["id"].as_str().unwrap()));
    let shown = server.finish(&job);
    assert_eq!(shown["state"], "succeeded", "{shown}");
    assert_eq!(shown["result"]["status"], "optimal");
    assert!(shown["finished_at"].as_str().unwrap().ends_with('Z'));
    assert_eq!((&shown["progress"], &shown["failure"]), (&Value::Null, &Value::Null));
    let plan = PlanFile::parse("plan", &shown["plan"].to_string()).unwrap();
    assert_eq!(plan.inputs.len(), 64);

    let list = server.get("/placement-jobs").json();
    assert_eq!(list["jobs"].as_array().unwrap().len(), 1);
    assert_eq!(list["jobs"][0]["id"], shown["id"]);
    assert!(list["jobs"][0].get("result").is_none() && list["jobs"][0].get("plan").is_none());
    assert_eq!(server.get("/status").json()["jobs"], json!({ "queued": 0, "running": 0, "finished": 1 }));

    let gone = server.delete(&job);
    assert_eq!((gone.status, gone.text.as_str()), (204, ""));
    server.get(&job).problem(404, "unknown-job");
    server.delete(&job).problem(404, "unknown-job");
    assert_eq!(server.get("/placement-jobs").json(), json!({ "jobs": [] }));
}

#[test]
fn a_job_gives_what_the_engine_gives() {
    let server = spawn(Options { threads_per_job: 2, ..Options::default() });
    let mut body = hamlet();
    body["alternatives"] = json!(2);
    let job = server.submit(&body);
    server.finish(&job);

    let dataset = read::dataset("dataset", &Source::Json(HAMLET.into())).unwrap();
    let parsed = parse(&dataset, None, None).unwrap();
    let budget = Budget { nodes: Some(10_000), ..Budget::default() };
    let proposal = propose(&parsed.model, None, 2, &budget, Watch::silent()).unwrap();
    let plan = proposal.outcome.plan.clone().unwrap();
    for lang in Lang::ALL {
        let ask = |path: &str| server.get(&format!("{job}{path}lang={}", lang.tag())).json();
        let shown = ask("?");
        assert_eq!(shown["result"], json!(result(lang, &parsed, &proposal)));
        assert_eq!(shown["plan"], json!(PlanFile::of(&parsed, &proposal.outcome, &budget)));
        let of = |household: &str| json!(why(lang, &parsed, &plan, household).unwrap());
        assert_eq!(ask("/explanations/N1?"), of("N1"));
        let not = why_not(lang, &parsed, &plan, "N3", "A1", Role::default()).unwrap();
        assert_eq!(ask("/explanations/N3?unit=A1&"), json!(not));
    }
    for (path, id) in [("N999", "N999"), ("N1?unit=A999", "A999")] {
        let problem = server.get(&format!("{job}/explanations/{path}")).problem(404, "unknown-name");
        assert!(problem["flaws"][0]["what"].as_str().unwrap().contains(id), "{problem}");
    }
}

#[test]
fn a_problem_without_a_plan_is_a_result_like_others() {
    let server = spawn(Options::default());
    let mut body = hamlet();
    // not step-free, and this household needs it
    body["decisions"] = json!({
        "format": "fasi-decisions", "version": 1, "pins": [{ "household": "N3", "unit": "A1" }]
    });
    let job = server.submit(&body);
    let shown = server.finish(&job);
    assert_eq!((&shown["state"], &shown["result"]["status"]), (&json!("succeeded"), &json!("infeasible")));
    assert_eq!(shown["plan"]["placements"], json!([]));
    server.get(&format!("{job}/explanations/N3")).problem(409, "no-plan");
}

#[test]
fn a_plan_published_before_is_kept_to_and_what_is_gone_is_said() {
    let server = spawn(Options::default());
    let first = server.submit(&hamlet());
    let mut previous = server.finish(&first)["plan"].clone();
    let mut gone = previous["placements"][0].clone();
    gone["household"] = json!("N777");
    previous["placements"].as_array_mut().unwrap().push(gone);
    let mut body = hamlet();
    body["previous"] = previous.clone();
    let second = server.submit(&body);
    let shown = server.finish(&second);
    assert_eq!(shown["state"], "succeeded", "{shown}");
    assert_eq!(shown["left_out"].as_array().unwrap().len(), 1);
    assert_eq!(shown["left_out"][0]["id"], "N777");
    assert_eq!(shown["plan"]["placements"][0], previous["placements"][0]);
}

#[test]
fn clients_at_once_each_get_their_own() {
    let server = spawn(Options { workers: 2, ..Options::default() });
    std::thread::scope(|scope| {
        for client in 1..=4u32 {
            let server = &server;
            scope.spawn(move || {
                let mut body = hamlet();
                let household = format!("C{client}");
                body["dataset"] = serde_json::from_str(&HAMLET.replace("N1", &household)).unwrap();
                let job = server.submit(&body);
                let shown = server.finish(&job);
                assert_eq!(shown["state"], "succeeded", "{shown}");
                assert_eq!(server.get(&format!("{job}/explanations/{household}")).status, 200);
                server.get(&format!("{job}/explanations/N1")).problem(404, "unknown-name");
            });
        }
    });
}
