//! The OpenAPI document, the schemas, and the page that shows them: complete, consistent, and from here alone.

use std::collections::BTreeSet;

use fasi_exchange::rows::Dataset;
use fasi_exchange::write::schema;
use fasi_server::Options;
use serde_json::Value;

use super::client::{Server, spawn};

fn document(server: &Server) -> Value {
    server.get("/openapi.json").json()
}

/// Calls `visit` with every value of a document.
fn each<'a>(value: &'a Value, visit: &mut dyn FnMut(&'a Value)) {
    visit(value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| each(item, visit)),
        Value::Object(fields) => fields.values().for_each(|field| each(field, visit)),
        _ => {}
    }
}

#[test]
fn every_route_is_in_the_document_and_every_reference_leads_somewhere() {
    let server = spawn(Options::default());
    let document = document(&server);
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let (mut routes, mut ids) = (BTreeSet::new(), BTreeSet::new());
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            routes.insert(format!("{method} {path}"));
            assert!(!operation["summary"].as_str().unwrap().is_empty());
            assert!(ids.insert(operation["operationId"].as_str().unwrap()));
            for answer in operation["responses"].as_object().unwrap().values() {
                assert!(!answer["description"].as_str().unwrap().is_empty(), "{method} {path}");
            }
        }
    }
    let known = [
        "delete /placement-jobs/{id}",
        "delete /route-jobs/{id}",
        "delete /training-jobs/{id}",
        "delete /scenario-jobs/{id}",
        "delete /simulation-jobs/{id}",
        "delete /study-jobs/{id}",
        "get /placement-jobs",
        "get /placement-jobs/{id}",
        "get /placement-jobs/{id}/explanations/{household}",
        "get /placement-jobs/{id}/prices",
        "get /placement-jobs/{id}/scarcity",
        "get /route-jobs",
        "get /route-jobs/{id}",
        "get /route-jobs/{id}/explanations/{visit}",
        "get /rules",
        "get /scenario-jobs",
        "get /scenario-jobs/{id}",
        "get /schemas/{name}",
        "get /simulation-jobs",
        "get /simulation-jobs/{id}",
        "get /status",
        "get /study-jobs",
        "get /study-jobs/{id}",
        "get /training-jobs",
        "get /training-jobs/{id}",
        "get /training-jobs/{id}/explanations/{operator}",
        "post /placement-jobs",
        "post /route-checks",
        "post /route-comparisons",
        "post /route-scarcity",
        "post /route-jobs",
        "post /route-suggestions",
        "post /training-jobs",
        "post /scenario-jobs",
        "post /simulation-jobs",
        "post /study-jobs",
    ];
    assert_eq!(routes, known.into_iter().map(str::to_owned).collect());
    let mut references = BTreeSet::new();
    each(&document, &mut |value| {
        if let Some(Value::String(reference)) = value.get("$ref") {
            references.insert(reference.clone());
        }
    });
    assert!(references.len() > 15, "{references:?}");
    for reference in references {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[test]
fn what_is_answered_has_the_fields_of_the_document() {
    let server = spawn(Options::default());
    let schemas = &document(&server)["components"]["schemas"];
    let fields = |name: &str| -> BTreeSet<String> {
        schemas[name]["properties"].as_object().unwrap_or_else(|| panic!("{name}")).keys().cloned().collect()
    };
    let keys = |value: &Value| -> BTreeSet<String> { value.as_object().unwrap().keys().cloned().collect() };
    let job = server.submit(&super::client::hamlet());
    let shown = server.finish(&job);
    assert_eq!(keys(&server.get("/placement-jobs").json()["jobs"][0]), fields("Job"));
    assert_eq!(keys(&shown["result"]), fields("ResultView"));
    assert_eq!(keys(&shown["plan"]), fields("PlanFile"));
    assert_eq!(keys(&server.get("/status").json()), fields("Status"));
    assert_eq!(keys(&server.post("{}").json()), fields("Problem"));
    let flaw = keys(&server.post("{}").json()["flaws"][0]);
    assert_eq!(flaw, fields("Flaw"));
}

#[test]
fn schemas_are_those_of_the_exchange() {
    let server = spawn(Options::default());
    let answer = server.get("/schemas/dataset");
    assert_eq!(answer.header("content-type"), "application/schema+json");
    assert_eq!(answer.json(), schema::<Dataset>());
    for name in ["answers", "decisions", "history", "policy", "scenarios", "week"] {
        assert_eq!(server.get(&format!("/schemas/{name}")).json()["title"], format!("fasi-{name}"));
    }
    let mut component = schema::<Dataset>();
    component.as_object_mut().unwrap().remove("$schema");
    assert_eq!(document(&server)["components"]["schemas"]["Dataset"], component);
}

#[test]
fn the_page_loads_nothing_from_elsewhere() {
    let server = spawn(Options::default());
    let sent = server.get("/");
    assert_eq!((sent.status, sent.header("location")), (303, "/docs/"));
    let page = server.get("/docs/");
    assert!(page.header("content-type").starts_with("text/html"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("http") && !policy.contains('*'), "{policy}");
    let quoted =
        page.text.split('"').skip(1).step_by(2).filter(|text| text.contains(['/', '.']) && !text.contains(' '));
    let mut loaded = 0;
    for link in quoted.filter(|link| !link.contains("image/") && !link.contains("text/")) {
        assert!(!link.contains("//"), "{link}");
        let file = server.get(&format!("/docs/{}", link.trim_start_matches("./")));
        assert_eq!(file.status, 200, "{link}");
        loaded += 1;
    }
    assert!(loaded >= 6, "{}", page.text);
    let start = server.get("/docs/swagger-initializer.js").text;
    assert!(start.contains("/openapi.json") && start.contains("validatorUrl") && !start.contains("http"), "{start}");
}

#[test]
fn every_answer_carries_safe_headers() {
    let server = spawn(Options::default());
    for path in ["/status", "/docs/", "/openapi.json", "/nothing", "/placement-jobs"] {
        let answer = server.get(path);
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
        assert_eq!(answer.headers.get_all("content-type").iter().count(), 1, "{path}");
    }
}
