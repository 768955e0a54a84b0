//! `fasi simulate` as people run it, and `fasi replay` of what it wrote.

use insta::assert_snapshot;
use serde_json::Value;

use super::{Folder, json, run, says, small};

/// Weeks few enough to be played again and again.
const FEW: [&str; 12] =
    ["--weeks", "4", "--mean", "1,5", "--homes-mean", "0.5", "--least", "3", "--most", "3", "--nodes", "200"];

#[test]
fn weeks_to_come_are_told_in_both_languages() {
    for lang in ["it", "en"] {
        let asked = [&["--lang", lang, "simulate", &small(), "--give", "in-turn,by-price", "--futures", "3"], &FEW[..]];
        assert_snapshot!(format!("simulate_{lang}"), says(&asked.concat()));
    }
}

#[test]
fn a_result_is_made_again_to_the_byte_or_says_what_is_another() {
    let folder = Folder::new();
    let history = folder.with("storico.csv", &weeks(1));
    let [result, page, tables, csv] = ["r.json", "r.html", "r.xlsx", "tabelle"].map(|name| folder.path(name));
    let simulate = ["simulate", &small(), "--history", &history, "--weeks", "3", "--least", "2", "--most", "9"];
    let files = ["--nodes", "200", "-o", &result, "--html", &page, "--xlsx", &tables, "--csv", &csv, "--threads", "1"];
    says(&[&simulate[..], &files].concat());
    let found: Value = serde_json::from_str(&std::fs::read_to_string(&result).unwrap()).unwrap();
    assert_eq!((&found["format"], &found["terms"]["weeks"]), (&"fasi-simulation-result".into(), &3.into()));
    assert!(std::fs::read_to_string(&page).unwrap().contains("<svg role=\"img\""));
    assert_eq!(std::fs::read_dir(&csv).unwrap().count(), 2);

    let (code, value) = json(&["replay", &result, "--threads", "2"]);
    assert_eq!((code, &value["replay"]), (0, &Value::from("same")));
    folder.with("storico.csv", &weeks(2));
    let (code, value) = json(&["replay", &result]);
    assert_eq!((code, &value["changed"]), (4, &serde_json::json!(["history"])));
}

/// Ten weeks of arrivals.
fn weeks(households: u32) -> String {
    let day = |week: i64| chrono::NaiveDate::from_ymd_opt(2026, 8, 3).unwrap() + chrono::Duration::weeks(week);
    let rows: Vec<String> = (0..10).map(|week| format!("{};{households};1", day(week).format("%d/%m/%Y"))).collect();
    format!("Settimana;Nuclei arrivati;Case liberate\n{}\n", rows.join("\n"))
}

#[test]
fn what_cannot_be_is_told_all_at_once_where_it_stands() {
    let wrong = run(&["simulate", &small(), "--arrivals", "poison", "--weeks", "900", "--give", "by-luck"]);
    assert_eq!(wrong.code, 2);
    for part in ["E513", "--weeks", "E514", "«--arrivals»", "poisson", "--give", "by-price"] {
        assert!(wrong.err.contains(part), "{part}: {}", wrong.err);
    }
    let none = run(&["simulate", &small()]);
    assert!(none.code == 2 && none.err.contains("E515"), "{}", none.err);
    let folder = Folder::new();
    let template = folder.path("storico.xlsx");
    says(&["template", "--for", "history", "-o", &template]);
    let empty = run(&["simulate", &small(), "--history", &template]);
    assert!(empty.code == 2 && empty.err.contains("E102"), "{}", empty.err);
}
