//! Benchmarks of tours: lines that repeat, limits, what cannot be served, solutions that cannot be written.

use serde_json::{Value, json};

use super::{Folder, run, says};

/// Three customers on one line, of which a vehicle holds two.
const LINE: &str = "LINE\n\nVEHICLE\nNUMBER     CAPACITY\n  3         20\n\nCUSTOMER\nCUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME\n\n\
    0 0 0 0 0 1000 0\n1 10 0 10 0 900 5\n2 20 0 10 0 900 5\n3 30 0 10 0 900 5\n";

/// Two caregivers who meet at the one patient.
const CARE: &str = r#"{"patients": [{"id": "p1", "time_window": [0, 100], "required_caregivers": [{"service": "s1"}, {"service": "s2"}],
    "synchronization": {"type": "simultaneous"}}], "services": [{"id": "s1", "default_duration": 10}, {"id": "s2", "default_duration": 10}],
    "caregivers": [{"id": "c1", "abilities": ["s1"]}, {"id": "c2", "abilities": ["s2"]}], "central_offices": [{"id": "d"}],
    "distances": [[0, 5], [5, 0]]}"#;

fn line(out: &str) -> Value {
    let mut line: Value = serde_json::from_str(out.lines().next().unwrap_or_default()).unwrap_or_default();
    line["seconds"] = Value::Null;
    line
}

#[test]
fn a_limit_of_moves_gives_the_same_line_on_any_number_of_threads() {
    let folder = Folder::new();
    for (family, name, text) in [("vrptw", "linea.txt", LINE), ("hhcrsp", "cura.json", CARE)] {
        let file = folder.with(name, text);
        let told = |threads: &str| {
            let mut told = line(&says(&["bench", family, &file, "--nodes", "3000", "--threads", threads]));
            told["threads"] = Value::Null;
            told
        };
        let one = told("1");
        assert_eq!(one["status"], "iteration_limit");
        // as many moves as two searches make
        assert!(one["iterations"].as_u64().unwrap() >= 6_000, "{one}");
        assert_eq!([told("1"), told("2"), told("1024")], [one.clone(), one.clone(), one]);
    }
    let gap = folder.with("gap", "1 1\n1\n1\n1\n");
    let refused = run(&["bench", "gap", &gap, "--nodes", "5"]);
    assert!(refused.code == 2 && refused.err.contains("--time-limit"), "{}", refused.err);
}

#[test]
fn next_to_no_time_is_a_limit_and_no_more_threads_work_than_there_are_processors() {
    let folder = Folder::new();
    let file = folder.with("linea.txt", LINE);
    // without a limit it would make ten million moves
    let end = run(&["bench", "vrptw", &file, "--time-limit", "1e-10", "--threads", "1024"]);
    let told = line(&end.out);
    assert_eq!((end.code, &told["status"], &told["extra"]["left_out"]), (5, &json!("time_limit"), &json!(3)));
    let all = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    assert_eq!(told["threads"], json!(all.min(1024)));
    assert!(end.err.contains("restano fuori in 3: 1, 2, 3."), "{}", end.err);
}

#[test]
fn what_no_plan_can_serve_is_said_with_its_own_exit_code() {
    let folder = Folder::new();
    let heavy = folder.with("pesante.txt", &LINE.replace("3 30 0 10 0", "3 30 0 21 0"));
    let end = run(&["bench", "vrptw", &heavy, "--time-limit", "0"]);
    assert_eq!((end.code, line(&end.out)["status"].as_str()), (3, Some("infeasible")));
    assert!(end.err.contains("nessun piano può servire 3:"), "{}", end.err);
    let full = folder.with("piena.txt", &LINE.replace("  3         20", "  1         20"));
    let end = run(&["bench", "vrptw", &full, "--time-limit", "0", "--lang", "en"]);
    assert!(end.code == 3 && end.err.contains("more than all vehicles together hold"), "{}", end.err);
}

#[test]
fn a_solution_that_cannot_be_written_is_told_before_the_search() {
    let folder = Folder::new();
    let file = folder.with("linea.txt", LINE);
    std::fs::create_dir_all(folder.path("soluzioni/linea.json")).unwrap();
    // without a limit: a search would take minutes
    let end = run(&["bench", "vrptw", &file, "--time-limit", "0", "--solutions", &folder.path("soluzioni")]);
    assert_eq!((end.code, end.out.as_str()), (1, ""));
    assert!(end.err.contains("linea.json"), "{}", end.err);
    assert_eq!(std::fs::read_dir(folder.path("soluzioni")).unwrap().count(), 1, "nothing is left behind");
}

#[test]
fn a_mark_before_the_text_says_nothing_and_reasons_are_in_the_readers_language() {
    let folder = Folder::new();
    let marked = folder.with("cura.json", &format!("\u{feff}{CARE}"));
    assert_eq!(line(&says(&["bench", "hhcrsp", &marked, "--nodes", "500"]))["objective"], json!(6.6667));
    let lacking = folder.with("manca.json", &CARE.replace("\"caregivers\"", "\"carers\""));
    let other = folder.with("altro.json", &CARE.replace("[[0, 5], [5, 0]]", "[[0, \"x\"], [5, 0]]"));
    let end = run(&["bench", "hhcrsp", &lacking, &other]);
    assert_eq!(end.code, 2);
    let said: Vec<&str> = end.err.lines().collect();
    assert!(said[0].contains("manca un campo"), "{}", said[0]);
    assert!(said[1].contains("riga 4, colonna") && said[1].contains("un valore di un altro genere"), "{}", said[1]);
    for english in ["missing", "expected", "invalid"] {
        assert!(!end.err.contains(english), "{}", end.err);
    }
}
