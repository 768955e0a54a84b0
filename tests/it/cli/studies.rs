//! `fasi margins`, `reach`, `front`, `accept` as people run them, and `fasi replay` of what they wrote.

use serde_json::Value;

use super::{Folder, json, run, says, small};

/// A search small enough to be made again and again.
const FEW: [&str; 4] = ["--nodes", "500", "--moves", "500"];

/// Writes a result, a page and tables, makes the result again, and gives it.
fn made(what: &[&str], more: &[&str]) -> Value {
    let folder = Folder::new();
    let [result, page, tables, csv] = ["r.json", "r.html", "r.xlsx", "tabelle"].map(|name| folder.path(name));
    let files = ["-o", &result, "--html", &page, "--xlsx", &tables, "--csv", &csv];
    let asked = [what, more, &FEW[..], &files[..]].concat();
    let said = run(&asked);
    assert!(said.code == 0 || said.code == 4, "{}{}", said.out, said.err);
    assert!(said.out.contains(&result) && said.out.contains(&page), "{}", said.out);
    let html = std::fs::read_to_string(&page).unwrap();
    assert!(!html.contains("study-") && !html.replace("http://www.w3.org/", "").contains("http"), "{html}");
    assert!(std::fs::metadata(&tables).unwrap().len() > 0);
    assert!(says(&["replay", &result, "--threads", "1"]).starts_with("Stessi dati, stesso risultato"));
    let text = std::fs::read_to_string(&result).unwrap();
    std::fs::write(&result, text.replacen("\"headline\": \"", "\"headline\": \"Ecco: ", 1)).unwrap();
    let (code, again) = json(&["replay", &result]);
    assert_eq!((code, &again["replay"]), (4, &Value::from("other")));
    let found: Value = serde_json::from_str(&text).unwrap();
    for table in found["tables"].as_array().unwrap() {
        let name = format!("{csv}/{}.csv", table["id"].as_str().unwrap());
        let lines = std::fs::read_to_string(&name).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            lines.trim_start_matches('\u{feff}').lines().count(),
            table["rows"].as_array().unwrap().len() + 1,
            "{lines}"
        );
    }
    found
}

#[test]
fn what_one_more_is_worth_is_ranked_and_made_again_to_the_byte() {
    let found = made(&["margins", &small()], &["--rooms", "placement,routes"]);
    assert_eq!((found["format"].as_str(), found["asked"]["study"].as_str()), (Some("fasi-study"), Some("margins")));
    for hash in ["decisions", "policy"] {
        assert_eq!(found["inputs"][hash].as_str().unwrap().len(), 64);
    }
    for table in found["tables"].as_array().unwrap() {
        let columns = table["columns"].as_array().unwrap().len();
        assert!(table["rows"].as_array().unwrap().iter().all(|row| row.as_array().unwrap().len() == columns));
    }
}

#[test]
fn what_suffices_is_told_with_its_proof() {
    let found = made(&["reach", &small()], &["--goal", "everyone-placed"]);
    assert!(found["yes"].is_boolean());
    let found = made(&["reach", &small()], &["--goal", "every-visit", "--tries", "3"]);
    assert_eq!(found["asked"]["goal"].as_str(), Some("every-visit"));
}

#[test]
fn a_front_has_a_picture_and_two_figures_that_differ() {
    let found = made(&["front", &small()], &["--x", "homes", "--y", "fund-cost"]);
    assert_eq!(found["plots"][0]["plot"].as_str(), Some("front"));
    let same = run(&["front", &small(), "--x", "homes", "--y", "homes"]);
    assert_eq!(same.code, 2, "{}", same.err);
    assert_eq!(run(&["front", &small(), "--x", "km"]).code, 2);
}

#[test]
fn a_policy_passes_against_itself_and_one_that_suspends_what_helps_fails() {
    let folder = Folder::new();
    let own = folder.with("policy.json", r#"{"format": "fasi-policy", "version": 1}"#);
    let (data, other) = (small(), folder.with("other.json", r#"{"format": "fasi-policy", "version": 1}"#));
    let found = made(&["accept", &data, &data], &["--policy", &own, "--against", &other, "--rooms", "placement"]);
    assert_eq!(found["yes"], Value::from(true));
    assert_eq!(found["inputs"]["datasets"].as_array().unwrap().len(), 2);
}
