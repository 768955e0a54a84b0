//! Training: planned, judged again, explained, compared, planned anew, printed; needs told without small groups.

use insta::assert_snapshot;
use serde_json::Value;

use super::{Folder, ended, fasi, json, run, says};

fn data(name: &str) -> String {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name).display().to_string()
}

fn hall() -> String {
    data("hall.json")
}

fn answers() -> String {
    data("answers.csv")
}

/// Writes the plan of the hall and gives its path.
fn plan(folder: &Folder, name: &str, more: &[&str]) -> String {
    let path = folder.path(name);
    says(&[&["train", &hall(), "--answers", &answers(), "-o", &path], more].concat());
    path
}

/// The hall with something altered.
fn altered(folder: &Folder, alter: impl Fn(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(&std::fs::read_to_string(hall()).unwrap()).unwrap();
    alter(&mut value);
    folder.with("altri-dati.json", &value.to_string())
}

#[test]
fn training_is_planned_verified_and_explained() {
    let folder = Folder::new();
    let plan = plan(&folder, "formazione.json", &[]);
    let said = says(&["verify", &hall(), &plan, "--answers", &answers()]);
    assert!(said.starts_with("Il piano rispetta tutte le regole."), "{said}");
    let (code, value) = json(&["train", &hall(), "--answers", &answers()]);
    assert_eq!(code, 0);
    assert_eq!(value["result"]["levels"][0]["value"], 0, "what is mandatory is met");
    let editions = value["result"]["editions"].as_array().unwrap();
    assert!(editions.iter().any(|edition| edition["activity"] == "A1"), "{value}");
    // without the answers it is other training
    let other = run(&["verify", &hall(), &plan]);
    assert!(other.code == 2 && other.err.contains("E324"), "{}", other.err);
    let hidden = says(&["explain", &hall(), &plan, "--answers", &answers()]);
    assert!(hidden.contains("--activity"), "{hidden}");
    let (_, whom) = json(&["explain", &hall(), &plan, "--answers", &answers(), "--activity", "A1"]);
    let edition = &whom["editions"][0];
    let desk = |row: &Value| row["text"].as_str().unwrap().contains("S1");
    assert!(edition["desk"].as_array().unwrap().iter().all(desk), "{whom}");
    // levels of nobody are in what is told of a plan
    let all = format!("{value}{whom}");
    assert!(!all.contains("\"own\"") && !all.contains("supervisor"), "{all}");
}

#[test]
fn pages_of_training() {
    let said = |columns: &str, more: &[&str]| {
        let (hall, answers) = (hall(), answers());
        let said = ended(fasi(&[&["train", &hall, "--answers", &answers], more].concat()).env("COLUMNS", columns));
        assert_eq!(said.code, 0, "{}", said.err);
        said.out
    };
    assert_snapshot!("training", said("100", &[]));
    assert_snapshot!("training_in_english", said("80", &["--lang", "en"]));
    let folder = Folder::new();
    let plan = plan(&folder, "formazione.json", &[]);
    let explain = |more: &[&str]| says(&[&["explain", &hall(), &plan, "--answers", &answers()], more].concat());
    assert_snapshot!("training_explained", explain(&[]));
    assert_snapshot!("training_operator", explain(&["--operator", "O7"]));
    assert_snapshot!("training_activity", explain(&["--activity", "A1", "--lang", "en"]));
}

#[test]
fn what_is_needed_is_told_without_small_groups_and_to_the_person_with_levels() {
    let asked = ["needs", &hall(), "--answers", &answers()];
    assert_snapshot!("needs", says(&asked));
    assert_snapshot!("needs_of_one", says(&[&asked[..], &["--operator", "O2"]].concat()));
    assert_snapshot!("needs_for_the_lead", says(&[&asked[..], &["--for", "lead", "--lang", "en"]].concat()));
    let (code, board) = json(&asked);
    assert_eq!(code, 0);
    let text = board.to_string();
    assert!(!text.contains("\"own\"") && !text.contains("O2"), "{text}");
    let unknown = run(&[&asked[..], &["--operator", "O22"]].concat());
    assert!(unknown.code == 2 && unknown.err.contains("E302") && unknown.err.contains("O2"), "{}", unknown.err);
}

#[test]
fn what_people_were_told_stays_where_it_can() {
    let folder = Folder::new();
    let told = plan(&folder, "formazione.json", &[]);
    let same = folder.path("uguale.json");
    says(&["train", &hall(), "--answers", &answers(), "--previous", &told, "-o", &same]);
    let compared = says(&["compare", &told, &same]);
    assert!(compared.contains("0 sono in un’altra edizione"), "{compared}");
    // the room of the second session is lost: people are told what changes for them
    let lost = altered(&folder, |data| {
        let pins = data["training_pins"].as_array_mut().unwrap();
        pins.push(serde_json::json!({"kind": "does_not_open", "slot": "D2"}));
    });
    let (code, anew) = json(&["train", &lost, "--answers", &answers(), "--previous", &told]);
    assert_eq!(code, 0, "{anew}");
    assert!(!anew["result"]["changes"].as_array().unwrap().is_empty(), "{anew}");
    let next = folder.path("nuova.json");
    says(&["train", &lost, "--answers", &answers(), "--previous", &told, "-o", &next]);
    assert!(says(&["verify", &lost, &next, "--answers", &answers()]).starts_with("Il piano rispetta"));
    assert_snapshot!("training_compared", says(&["compare", &told, &next]));
}

#[test]
fn decisions_that_no_plan_keeps_are_said() {
    let folder = Folder::new();
    // O3 is away on one of the only two days
    let pinned = altered(&folder, |data| {
        data["training_pins"] = serde_json::json!([{"kind": "attends", "operator": "O3", "activity": "A1"}]);
    });
    let ended = run(&["train", &pinned, "--answers", &answers()]);
    assert!(ended.code == 3 && ended.out.contains("dimostrato"), "{} {}", ended.code, ended.out);
}

#[test]
fn a_tampered_plan_of_training_is_found_out() {
    let folder = Folder::new();
    let path = plan(&folder, "formazione.json", &[]);
    let verdict = |alter: &dyn Fn(&mut Value)| {
        let mut plan: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        alter(&mut plan);
        let altered = folder.with("altra.json", &plan.to_string());
        json(&["verify", &hall(), &altered, "--answers", &answers()])
    };
    let (code, value) = verdict(&|plan| {
        plan["editions"][0]["attendees"] = serde_json::json!(["O1", "O2", "O3", "O4"]);
    });
    assert_eq!((code, &value["verification"]["valid"]), (4, &false.into()), "{value}");
    let breaches = value["verification"]["breaches"].to_string();
    assert!(breaches.contains("Presidio minimo"), "{breaches}");
    let (code, value) = verdict(&|plan| plan["levels"][1]["value"] = 1.into());
    assert!(code == 4 && !value["verification"]["claims"].as_array().unwrap().is_empty(), "{value}");
    let (code, value) = verdict(&|plan| plan["editions"][0]["slots"][0] = "D9".into());
    assert_eq!((code, value["flaws"][0]["code"].as_str()), (2, Some("E302")), "{value}");
    let (code, _) = verdict(&|plan| {
        let editions = plan["editions"].as_array_mut().unwrap();
        editions.push(editions[0].clone());
    });
    assert_eq!(code, 4, "an edition twice");
}

#[test]
fn what_does_not_go_is_said() {
    let folder = Folder::new();
    let plan = plan(&folder, "formazione.json", &[]);
    let refused = |arguments: &[&str], part: &str| {
        let run = run(arguments);
        assert!(run.code == 2 && run.err.contains(part), "{arguments:?}: {} {}", run.code, run.err);
    };
    refused(&["train", &super::small()], "E102");
    refused(&["explain", &hall(), &plan, "--answers", &answers(), "--operator", "O77"], "E302");
    refused(&["explain", &hall(), &plan, "--answers", &answers(), "--household", "N001"], "--household");
    refused(&["verify", &hall(), &plan, "--decisions", "x.json"], "--decisions");
    refused(&["train", &hall(), "--previous", &hall()], "E019");
    let placed = folder.plan("piano.json", &[]);
    refused(&["verify", &super::small(), &placed, "--answers", &answers()], "--answers");
    refused(&["explain", &super::small(), &placed, "--operator", "O1"], "--operator");
    let broken = folder.with("questionario.csv", "Operatore;Competenza\nO9;C9\n");
    refused(&["train", &hall(), "--answers", &broken], "E107");
    refused(&["train", &hall(), "--answers", &folder.path("nessuno.xlsx")], "E001");
}

#[test]
fn papers_calendars_and_the_workbook_of_training() {
    let folder = Folder::new();
    let plan = plan(&folder, "formazione.json", &[]);
    let output = folder.path("corsi");
    let asked = ["sheets", &hall(), &plan, "--answers", &answers(), "-o", &output];
    let said = says(&asked);
    assert!(said.contains("registri da firmare"), "{said}");
    let names: Vec<String> = {
        let mut names: Vec<String> = std::fs::read_dir(&output)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert_snapshot!("training_files", names.join("\n"));
    let read = |name: &str| std::fs::read_to_string(format!("{output}/{name}")).unwrap();
    let person = read("O1.it.ics");
    assert!(person.contains("UID:O1.A1.1@fasi") && person.contains("SEQUENCE:0"), "{person}");
    let edition = read("A1-D1.it.ics");
    assert!(edition.contains("DTSTART;VALUE=DATE:20261214") && edition.contains("DTSTART;VALUE=DATE:20270314"));
    let register = read("A1-D1.it.html");
    assert!(register.contains("Registro delle presenze") && register.contains("incontro 2 di 2"));
    let list = read("attestati.html");
    assert!(list.contains("8 crediti (assistenti sociali) a chi frequenta almeno 3 h 12 min su 4 h."), "{list}");
    // once it is known who was there, only who attended enough gets credits: O7 was at one of two sessions
    let there = folder.with("presenze.csv", "Operatore;Data;Minuti\nO1;D1;\nO1;D2;110\nO7;D1;120\n");
    let told = folder.path("attestati");
    let (hall, answers) = (hall(), answers());
    says(&["sheets", &hall, &plan, "--answers", &answers, "--attendance", &there, "-o", &told]);
    let list = std::fs::read_to_string(format!("{told}/attestati.html")).unwrap();
    assert!(list.contains("3 h 50 min") && list.contains("8 (assistenti sociali)"), "{list}");
    assert!(list.contains("no: assistenti sociali, ne servono 3 h 12 min"), "{list}");
    let wrong = folder.with("altre.csv", "Operatore;Data;Minuti\nO1;D1;121\nO3;D1;\nO1;D9;\n");
    let (code, value) = json(&["sheets", &hall, &plan, "--answers", &answers, "--attendance", &wrong, "-o", &told]);
    let codes: Vec<&str> =
        value["flaws"].as_array().unwrap().iter().map(|flaw| flaw["code"].as_str().unwrap()).collect();
    assert_eq!((code, codes), (2, vec!["E302", "E421", "E420"]), "{value}");
    // nothing is written over
    let again = run(&asked);
    assert!(again.code == 2 && again.err.contains("--force"), "{}", again.err);
    let (code, value) = json(&[&asked[..], &["--force"]].concat());
    assert!(code == 0 && value["files"].as_array().unwrap().len() == names.len(), "{value}");
}

#[test]
fn the_same_training_gives_the_same_bytes() {
    let folder = Folder::new();
    let nodes = ["--nodes", "200"];
    let plans = ["1", "2"].map(|threads| {
        let path = plan(&folder, &format!("{threads}.json"), &[&nodes[..], &["--threads", threads]].concat());
        std::fs::read_to_string(path).unwrap()
    });
    assert_eq!(plans[0], plans[1]);
    // rows in another order
    let turned = altered(&folder, |data| {
        for table in ["operators", "slots", "activities", "services", "trainers"] {
            data[table].as_array_mut().unwrap().reverse();
        }
    });
    let path = folder.path("girato.json");
    says(&[&["train", &turned, "--answers", &answers(), "-o", &path][..], &nodes].concat());
    assert_eq!(std::fs::read_to_string(path).unwrap(), plans[0]);
}

#[test]
fn the_template_of_the_questionnaire_and_what_check_says_of_answers() {
    let folder = Folder::new();
    let path = folder.path("questionario.xlsx");
    says(&["template", "--for", "answers", "-o", &path]);
    let empty = run(&["train", &hall(), "--answers", &path]);
    assert!(empty.code == 2 && empty.err.contains("E102"), "{}", empty.err);
    let schema: Value = serde_json::from_str(&says(&["schema", "answers"])).unwrap();
    assert_eq!(schema["title"], "fasi-answers");
    let wrong = folder.with("risposte.csv", "Operatore;Competenza;Livello proprio;Livello da raggiungere\nO1;C1;3;2\n");
    let (code, value) = json(&["train", &hall(), "--answers", &wrong]);
    assert_eq!((code, value["flaws"][0]["code"].as_str()), (2, Some("E405")), "{value}");
}

#[test]
fn a_limit_of_nodes_gives_the_same_training_on_any_number_of_threads() {
    let folder = Folder::new();
    let file = |name: &str, threads: &str| {
        let path = plan(&folder, name, &["--nodes", "1", "--threads", threads]);
        std::fs::read_to_string(path).unwrap()
    };
    assert_eq!(file("uno.json", "1"), file("due.json", "2"));
}

#[test]
fn a_seat_an_edition_a_desk_and_a_slot_are_priced_and_made_again() {
    let folder = Folder::new();
    let result = folder.path("valori.json");
    let asked = ["margins", &hall(), "--answers", &answers(), "--rooms", "training", "--nodes", "5", "-o", &result];
    let said = says(&asked);
    assert!(said.contains("posto in più") || said.contains("Formazione"), "{said}");
    let replay = says(&["replay", &result]);
    assert!(replay.starts_with("Stessi dati, stesso risultato"), "{replay}");
}
