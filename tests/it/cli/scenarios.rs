//! `fasi whatif` and `fasi replay` as people run them.

use insta::assert_snapshot;
use serde_json::Value;

use super::{Folder, json, run, says, small};

/// Three scenarios on the small case, the last of which names nothing.
const SCENARIOS: &str = r#"{
  "format": "fasi-scenarios",
  "version": 1,
  "scenarios": [
    {"id": "S1", "title": "Un alloggio in più", "why": "Uguale a uno che c'è."},
    {"id": "S2", "title": "Via la prima professionista"},
    {"id": "S3", "title": "Un codice sbagliato"}
  ],
  "changes": [
    {"scenario": "S1", "action": "add", "table": "units", "row": "A900", "value": "A001"},
    {"scenario": "S2", "action": "remove", "table": "Équipe", "row": "P01"},
    {"scenario": "S3", "action": "alter", "table": "Alloggi", "row": "A01", "column": "Affitto", "value": "500"}
  ]
}"#;

/// A search small enough to be made again and again.
const FEW: [&str; 4] = ["--nodes", "500", "--moves", "500"];

/// Runs the scenarios, and gives what is said.
fn asked(lang: &str) -> String {
    let folder = Folder::new();
    let scenarios = folder.with("scenari.json", SCENARIOS);
    let run = run(&[&["--lang", lang, "whatif", &small(), &scenarios], &FEW[..]].concat());
    assert_eq!(run.code, 2, "{}{}", run.out, run.err);
    run.out
}

#[test]
fn scenarios_are_told_in_italian() {
    assert_snapshot!(asked("it"));
}

#[test]
fn scenarios_are_told_in_english() {
    assert_snapshot!(asked("en"));
}

#[test]
fn visits_that_nobody_makes_are_told_at_a_glance_and_a_long_title_stands_whole_in_the_picture() {
    let folder = Folder::new();
    // nobody in the team can make V03, so as many are made as before
    let copy = |number: u32| {
        format!(r#"{{"scenario": "S1", "action": "add", "table": "visits", "row": "V9{number}", "value": "V03"}}"#)
    };
    let changes: Vec<String> = (0..9).map(copy).collect();
    let title = "Nove visite in più per la consulenza legale, tutte uguali (come V03)";
    let scenarios = format!(
        r#"{{"format": "fasi-scenarios", "version": 1, "scenarios": [{{"id": "S1", "title": "{title}"}}], "changes": [{}]}}"#,
        changes.join(", ")
    );
    let (scenarios, page) = (folder.with("scenari.json", &scenarios), folder.path("r.html"));
    let said = says(&[&["whatif", &small(), &scenarios, "--rooms", "routes", "--html", &page], &FEW[..]].concat());
    let glance = said.split("a colpo d’occhio").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap();
    assert!(glance.contains("Visite fatte") && glance.contains("nessuna differenza"), "{said}");
    assert!(glance.contains("Visite fuori") && glance.contains("(+9"), "{said}");
    let page = std::fs::read_to_string(&page).unwrap();
    let picture = page.split("<svg").nth(1).and_then(|rest| rest.split("</svg>").next()).unwrap();
    assert!(picture.contains("(come V03)") && !picture.contains('…'), "{picture}");
    assert!(page.contains("Visite fuori: ") && page.contains("<td class=\"figure\">+9"), "{page}");
}

#[test]
fn a_result_is_made_again_to_the_byte_and_what_changed_is_told() {
    let folder = Folder::new();
    let scenarios = folder.with("scenari.json", &SCENARIOS.replace("\"A01\"", "\"A001\""));
    let data = folder.with("dati.json", &std::fs::read_to_string(small()).unwrap());
    let [result, page, tables, csv] = ["r.json", "r.html", "r.xlsx", "tabelle"].map(|name| folder.path(name));
    let whatif = ["whatif", &data, &scenarios, "-o", &result, "--html", &page, "--xlsx", &tables, "--csv", &csv];
    let said = says(&[&whatif, &FEW[..]].concat());
    assert!(said.contains(&result) && said.contains(&page) && said.contains(&tables), "{said}");
    assert!(std::fs::read_to_string(&page).unwrap().contains("<svg"));
    assert!(std::fs::read_dir(&csv).unwrap().count() > 0);
    assert!(says(&["replay", &result, "--threads", "1"]).starts_with("Stessi dati, stesso risultato"));
    let (code, value) = json(&["replay", &result, "--threads", "2"]);
    assert_eq!((code, &value["replay"]), (0, &Value::from("same")));

    // a result that somebody wrote in
    let text = std::fs::read_to_string(&result).unwrap();
    std::fs::write(&result, text.replacen("Un alloggio in più", "Due alloggi in più", 1)).unwrap();
    let (code, value) = json(&["replay", &result]);
    assert_eq!((code, &value["replay"]), (4, &Value::from("other")));
    std::fs::write(&result, &text).unwrap();

    // inputs that are others
    std::fs::write(
        &data,
        std::fs::read_to_string(&data).unwrap().replacen("\"savings\": 3000", "\"savings\": 3001", 1),
    )
    .unwrap();
    let (code, value) = json(&["replay", &result]);
    assert_eq!((code, &value["changed"]), (4, &serde_json::json!(["dataset"])));
    std::fs::write(&scenarios, SCENARIOS).unwrap();
    let said = run(&["replay", &result]);
    assert!(said.code == 4 && said.out.contains("i dati, gli scenari"), "{}", said.out);
}

#[test]
fn a_result_that_hangs_on_the_clock_is_not_made_again() {
    let folder = Folder::new();
    let scenarios = folder.with("scenari.json", SCENARIOS);
    let result = folder.path("r.json");
    run(&["whatif", &small(), &scenarios, "--rooms", "placement", "--time-limit", "2", "-o", &result]);
    let replay = run(&["replay", &result]);
    assert!(replay.code == 2 && replay.err.contains("--nodes"), "{}{}", replay.out, replay.err);
    let other = folder.with("altro.json", "{\"format\": \"fasi-plan\"}");
    assert!(run(&["replay", &other]).err.contains("E004"));
}

#[test]
fn scenarios_are_read_from_a_workbook_and_their_flaws_told_at_their_place() {
    let folder = Folder::new();
    let template = folder.path("scenari.xlsx");
    says(&["template", "--for", "scenarios", "-o", &template]);
    let empty = run(&["whatif", &small(), &template]);
    assert!(empty.code == 2 && empty.err.contains("E102"), "{}", empty.err);
    let scenarios = folder.with("scenari.json", SCENARIOS);
    let (code, value) = json(&["whatif", &small(), &scenarios, "--rooms", "routes", "--moves", "300"]);
    assert_eq!(code, 2);
    let found = &value["scenarios"]["scenarios"][2];
    assert_eq!((&found["state"], &found["flaws"][0]["code"]), (&"flawed".into(), &"E503".into()));
    assert_eq!(value["scenarios"]["scenarios"][1]["rooms"][0]["room"], "routes");
    assert!(run(&["whatif", &small(), &small()]).err.contains("E019"));
}
