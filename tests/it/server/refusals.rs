//! Whatever is refused is refused as problem+json, with all that is wrong.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use fasi_server::{Options, ServeError};
use serde_json::json;

use super::client::{Server, hamlet, spawn};

const JSON: (&str, &str) = ("content-type", "application/json");

fn server() -> Server {
    spawn(Options { body_limit: 2 * 1024 * 1024, ..Options::default() })
}

#[test]
fn every_flaw_is_told_at_once() {
    let server = server();
    let mut body = hamlet();
    body["dataset"]["households"][0]["priority"] = json!(9);
    body["dataset"]["units"][1]["municipality"] = json!("Quarata");
    body["decisions"] = json!({ "format": "fasi-decisions", "version": 1, "pin": [] });
    body["policy"] = json!({ "format": "fasi-policy", "version": 2 });
    body["previous"] = json!({ "format": "fasi-plan" });
    body["alternatives"] = json!(2.5);
    body["budget"] = json!({ "seed": -1, "nodes": "many", "sed": 3 });
    body["polcy"] = json!({});
    let problem = server.post(&body.to_string()).problem(422, "invalid-data");
    let flaws = problem["flaws"].as_array().unwrap();
    let has = |code: &str, file: &str, column: &str| {
        let found = flaws.iter().any(|flaw| {
            flaw["code"] == code && flaw["file"] == file && flaw["column"].as_str().unwrap_or_default() == column
        });
        assert!(found, "{code} {file} {column}: {flaws:#?}");
    };
    has("E204", "dataset", "priority");
    has("E302", "dataset", "municipality");
    has("E101", "decisions", "");
    has("E005", "policy", "version");
    has("E203", "", "alternatives");
    has("E204", "", "budget.seed");
    has("E202", "", "budget.nodes");
    has("E105", "", "budget.sed");
    has("E105", "", "polcy");
    assert!(flaws.iter().any(|flaw| flaw["file"] == "previous"), "{flaws:#?}");
    let near = flaws.iter().find(|flaw| flaw["column"] == "polcy").unwrap();
    assert_eq!(near["suggestion"], "policy");
    for flaw in flaws {
        let texts = [flaw["what"].as_str().unwrap(), flaw["do"].as_str().unwrap()];
        assert!(texts.iter().all(|text| !text.contains('$') && !text.contains("flaw-")), "{flaw}");
    }
    assert_eq!(server.get("/placement-jobs").json(), json!({ "jobs": [] }));
}

#[test]
fn flaws_without_end_do_not_come_back_without_end() {
    let server = server();
    let rows: Vec<_> = (0..5_000).map(|number| json!({ "id": format!("N{number}"), "prioritx": 1 })).collect();
    let mut body = hamlet();
    body["dataset"]["households"] = json!(rows);
    let problem = server.post(&body.to_string()).problem(422, "invalid-data");
    assert_eq!(problem["flaws"].as_array().unwrap().len(), 1_000);
    assert!(problem["detail"].as_str().unwrap().ends_with("more are not shown."), "{}", problem["detail"]);
    let few = server.post("{}").problem(422, "invalid-data");
    assert!(few["detail"].as_str().unwrap().ends_with("what to do."), "{}", few["detail"]);
}

#[test]
fn bodies_of_other_shapes_are_flaws() {
    let server = server();
    for (body, code) in [
        ("{}", "E201"),
        ("[]", "E110"),
        ("3", "E110"),
        (r#"{"dataset": null}"#, "E201"),
        (r#"{"dataset": 3}"#, "E110"),
        (r#"{"dataset": {}, "dataset": {}}"#, "E011"),
        (r#"{"budget": []}"#, "E110"),
    ] {
        let problem = server.post(body).problem(422, "invalid-data");
        assert!(problem["flaws"].as_array().unwrap().iter().any(|flaw| flaw["code"] == code), "{body}: {problem}");
    }
}

#[test]
fn what_is_no_json_is_refused_where_it_ends_to_be() {
    let server = server();
    for body in ["{", "{]", "dataset", "{\"dataset\": {}} x", "\u{feff}{", "{\"dataset\": nul}"] {
        server.post(body).problem(400, "malformed-json");
    }
    let broken = server.ask("POST", "/placement-jobs", &[JSON], b"{\n \"dataset\": \"\xff\"}");
    let detail = broken.problem(400, "malformed-json")["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains("riga 2, posizione 14"), "{detail}");
    // nothing is a body, too
    let empty = server.ask("POST", "/placement-jobs", &[JSON, ("content-length", "0")], &[]);
    empty.problem(400, "malformed-json");
}

#[test]
fn nesting_without_end_overflows_nothing() {
    let server = server();
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(100_000) + "1" + &close.repeat(100_000);
        server.post(&format!("{{\"dataset\": {deep}}}")).problem(422, "invalid-data");
        server.post(&format!("{{\"previous\": {deep}, \"alternatives\": {deep}}}")).problem(422, "invalid-data");
        assert!([400, 422].contains(&server.post(&deep).status));
    }
    assert_eq!(server.get("/status").status, 200);
}

#[test]
fn other_media_types_and_sizes_are_refused() {
    let server = server();
    let body = hamlet().to_string();
    for media in ["text/plain", "application/x-www-form-urlencoded", "application/jsonx"] {
        let answer = server.ask("POST", "/placement-jobs", &[("content-type", media)], body.as_bytes());
        answer.problem(415, "unsupported-media-type");
    }
    server.ask("POST", "/placement-jobs", &[], b"{}").problem(415, "unsupported-media-type");
    let packed = [JSON, ("content-encoding", "gzip")];
    server.ask("POST", "/placement-jobs", &packed, b"{}").problem(415, "unsupported-media-type");
    let charset = [("content-type", "Application/JSON; charset=utf-8")];
    assert_eq!(server.ask("POST", "/placement-jobs", &charset, body.as_bytes()).status, 202);
    let large = vec![b' '; 2 * 1024 * 1024 + 1];
    server.ask("POST", "/placement-jobs", &[JSON], &large).problem(413, "too-large");
    // a length that is only announced is not waited for; one that is not announced is counted
    let head = "POST /placement-jobs HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";
    let announced = raw(&server, format!("{head}content-length: 99999999999\r\n\r\n").as_bytes());
    assert!(announced.starts_with("HTTP/1.1 413"), "{announced}");
    let mut chunked = format!("{head}transfer-encoding: chunked\r\n\r\n{:x}\r\n", large.len()).into_bytes();
    chunked.extend(&large);
    chunked.extend(b"\r\n0\r\n\r\n");
    let counted = raw(&server, &chunked);
    assert!(counted.starts_with("HTTP/1.1 413"), "{counted}");
}

/// What comes back for these bytes.
fn raw(server: &Server, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(server.address()).unwrap();
    // it may answer, and close, before it has read everything
    drop(stream.write_all(bytes));
    let mut answer = vec![0; 4096];
    let length = stream.read(&mut answer).unwrap_or(0);
    String::from_utf8_lossy(&answer[..length]).into_owned()
}

#[test]
fn a_request_for_two_hosts_is_for_none() {
    let server = server();
    let one = "GET /status HTTP/1.1\r\nhost: localhost\r\n";
    assert!(raw(&server, format!("{one}\r\n").as_bytes()).starts_with("HTTP/1.1 200"));
    for second in ["localhost", "evil.example"] {
        let answer = raw(&server, format!("{one}host: {second}\r\n\r\n").as_bytes());
        assert!(answer.starts_with("HTTP/1.1 400") && answer.contains("urn:fasi:problem:bad-request"), "{answer}");
    }
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let server = spawn(Options { body_patience: Duration::from_millis(200), ..Options::default() });
    let head = "POST /placement-jobs HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";
    let answer = raw(&server, format!("{head}content-length: 100\r\n\r\n{{\"dataset\":").as_bytes());
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("urn:fasi:problem:timeout"), "{answer}");
}

#[test]
fn other_addresses_and_methods_are_refused() {
    let server = server();
    for path in [
        "/nothing",
        "/placement-jobs/",
        "/schemas/identities",
        "/schemas/..%2f..%2fetc%2fpasswd",
        "/schemas/%2e%2e",
        "/docs/..%2f..%2fCargo.toml",
        "/docs/nothing.js",
    ] {
        server.get(path).problem(404, "not-found");
    }
    for id in ["1", "%00", "00000000-0000-0000-0000-000000000000", "00000000000000000000000000000000"] {
        server.get(&format!("/placement-jobs/{id}")).problem(404, "unknown-job");
        server.delete(&format!("/placement-jobs/{id}")).problem(404, "unknown-job");
        server.get(&format!("/placement-jobs/{id}/explanations/N1")).problem(404, "unknown-job");
    }
    server.get("/placement-jobs/%ff").problem(400, "bad-request");
    let answer = server.ask("PUT", "/placement-jobs", &[JSON], b"{}");
    answer.problem(405, "method-not-allowed");
    assert!(answer.header("allow").contains("POST"), "{:?}", answer.headers);
    server.delete("/status").problem(405, "method-not-allowed");
    server.ask("BREW", "/status", &[], &[]).problem(405, "method-not-allowed");
}

#[test]
fn requests_meant_for_other_hosts_are_refused() {
    let server = server();
    let status = |host: &str| server.ask("GET", "/status", &[("host", host)], &[]);
    status("evil.example").problem(421, "foreign-host");
    status("127.0.0.1.evil.example").problem(421, "foreign-host");
    assert_eq!(status("localhost:80").status, 200);
    let open = spawn(Options { allow_remote: true, ..Options::default() });
    assert_eq!(open.ask("GET", "/status", &[("host", "fasi.example")], &[]).status, 200);
}

#[test]
fn it_does_not_listen_for_other_machines_unless_told_to() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let everywhere = Options { bind: ([0, 0, 0, 0], 0).into(), ..Options::default() };
    let refused = runtime.block_on(fasi_server::serve(everywhere.clone()));
    assert!(matches!(refused, Err(ServeError::Remote(_))), "{refused:?}");
    let told = Options { allow_remote: true, ..everywhere };
    assert!(runtime.block_on(fasi_server::App::bind(told)).is_ok());
}

#[test]
fn floods_of_headers_are_refused_and_survived() {
    let server = server();
    let mut flood = b"GET /status HTTP/1.1\r\nhost: localhost\r\n".to_vec();
    for number in 0..20_000 {
        flood.extend(format!("x-{number}: {number}\r\n").bytes());
    }
    flood.extend(b"\r\n");
    let answer = raw(&server, &flood);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
    assert_eq!(server.get("/status").status, 200);
}
