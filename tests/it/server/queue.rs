//! Jobs that wait, are stopped, are too many, grow old.

use std::time::Duration;

use fasi_server::Options;
use serde_json::{Value, json};

use super::client::{HAMLET, Server, hamlet, spawn};

/// A job that takes far longer than any test waits, unless it is stopped.
pub fn long() -> Value {
    let mut dataset: Value = serde_json::from_str(HAMLET).unwrap();
    for table in ["households", "members", "incomes", "wishes"] {
        dataset[table] = copies(&dataset[table], 150);
    }
    dataset["units"] = copies(&dataset["units"], 100);
    json!({ "dataset": dataset, "budget": { "time_limit_seconds": 3600 }, "alternatives": 10 })
}

/// Copies of a table's rows under other ids, no two quite alike.
fn copies(table: &Value, times: usize) -> Value {
    let mut rows = Vec::new();
    for copy in 0..times {
        for row in table.as_array().unwrap() {
            let mut row = row.clone();
            for field in ["id", "household"] {
                if let Some(id) = row[field].as_str().map(str::to_owned) {
                    row[field] = json!(format!("{id}-{copy}"));
                }
            }
            for (field, step) in [("lottery", 11), ("rent", 1), ("monthly", 3)] {
                if let Some(number) = row[field].as_f64() {
                    row[field] = json!(number.floor() as usize + copy * step);
                }
            }
            if let Some(fields) = row.as_object_mut() {
                fields.retain(|_, value| !value.is_null());
            }
            rows.push(row);
        }
    }
    json!(rows)
}

#[test]
fn a_job_that_is_stopped_keeps_its_best() {
    let server = spawn(Options::default());
    let job = server.submit(&long());
    server.wait_for(&job, &["running"]);
    server.get(&format!("{job}/explanations/N1-0")).problem(409, "not-finished");
    let progress = progress(&server, &job);
    assert!(progress["of"].as_u64().unwrap() >= progress["done"].as_u64().unwrap());
    let text = progress["text"].as_str().unwrap();
    assert!(!text.contains("level-") && !text.contains("stage-"), "{text}");
    let answer = server.delete(&job);
    assert_eq!((answer.status, &answer.json()["stop_requested"]), (202, &json!(true)), "{}", answer.text);
    let shown = server.finish(&job);
    assert_eq!((&shown["state"], &shown["result"]["status"]), (&json!("succeeded"), &json!("cancelled")));
    assert!(!shown["plan"]["placements"].as_array().unwrap().is_empty());
    assert_eq!(server.delete(&job).status, 204);
}

/// The first progress that a job shows.
fn progress(server: &Server, job: &str) -> Value {
    loop {
        let shown = server.get(job).json();
        assert_eq!(shown["state"], "running", "{shown}");
        if !shown["progress"].is_null() {
            return shown["progress"].clone();
        }
    }
}

#[test]
fn no_more_jobs_wait_than_may() {
    let server = spawn(Options { workers: 1, queue: 1, ..Options::default() });
    let running = server.submit(&long());
    server.wait_for(&running, &["running"]);
    let waiting = server.submit(&hamlet());
    assert_eq!(server.get(&waiting).json()["state"], "queued");
    let refused = server.post(&hamlet().to_string());
    refused.problem(503, "queue-full");
    assert_eq!(refused.header("retry-after"), "10");
    assert_eq!(server.get("/status").json()["jobs"], json!({ "queued": 1, "running": 1, "finished": 0 }));

    // one that is stopped while it waits never begins, and makes room
    assert_eq!(server.delete(&waiting).status, 202);
    let shown = server.get(&waiting).json();
    assert_eq!((&shown["state"], &shown["result"]), (&json!("cancelled"), &Value::Null));
    server.get(&format!("{waiting}/explanations/N1")).problem(409, "no-plan");
    let next = server.submit(&hamlet());
    server.delete(&running);
    assert_eq!(server.finish(&next)["state"], "succeeded");
    assert_eq!(server.finish(&running)["result"]["status"], "cancelled");
}

#[test]
fn stopping_twice_is_stopping_once() {
    let server = spawn(Options { workers: 1, ..Options::default() });
    let (running, waiting) = (server.submit(&long()), server.submit(&long()));
    server.wait_for(&running, &["running"]);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert!([202, 204, 404].contains(&server.delete(&waiting).status)));
        }
    });
    server.get(&waiting).problem(404, "unknown-job");
    assert_eq!(server.delete(&running).status, 202);
}

#[test]
fn only_so_many_finished_jobs_are_kept_and_none_for_long() {
    let server = spawn(Options { keep: 1, ..Options::default() });
    let first = server.submit(&hamlet());
    server.finish(&first);
    let second = server.submit(&hamlet());
    server.finish(&second);
    server.get(&first).problem(404, "unknown-job");
    assert_eq!(server.get(&second).status, 200);

    let brief = spawn(Options { keep_for: Duration::ZERO, ..Options::default() });
    let job = brief.submit(&hamlet());
    while brief.get(&job).status == 200 {
        std::thread::sleep(Duration::from_millis(10));
    }
    brief.get(&job).problem(404, "unknown-job");
}

#[test]
fn many_jobs_at_once_are_all_answered() {
    let server = spawn(Options { workers: 2, queue: 8, ..Options::default() });
    std::thread::scope(|scope| {
        for _ in 0..24 {
            scope.spawn(|| {
                let answer = server.post(&hamlet().to_string());
                match answer.status {
                    202 => assert_eq!(server.finish(answer.header("location"))["state"], "succeeded"),
                    _ => drop(answer.problem(503, "queue-full")),
                }
            });
        }
    });
    let jobs = server.get("/status").json()["jobs"].clone();
    assert_eq!((&jobs["queued"], &jobs["running"]), (&json!(0), &json!(0)));
}
