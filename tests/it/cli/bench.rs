//! Benchmarks: one line an instance, solutions that anybody can check, files that are no instances.

use std::process::Stdio;

use serde_json::{Value, json};

use super::{Folder, fasi, run, says};

/// Two agents with room for two of three items each; the first costs 6 for all, the second 3 more for any item.
const GAP: &str = "2 3\n1 2 3\n4 5 6\n5 5 5\n5 5 5\n10 10\n";

/// Two families for one home of three places: the one that is worth more, unless everybody has to be placed.
const FAMILIES: &str = r#"{"name":"due","sense":"max","required":false,"agents":[{"id":"P1","capacity":[3]}],
    "items":[{"id":"F1","options":[{"agent":0,"value":0.75,"use":[2]}]},{"id":"F2","options":[{"agent":0,"value":1.5,"use":[3]}]}]}"#;

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

fn solution(folder: &Folder, name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(folder.path(name)).unwrap()).unwrap()
}

#[test]
fn each_instance_gives_a_line_and_a_solution() {
    let folder = Folder::new();
    let (small, again, out) = (folder.with("piccola.txt", GAP), folder.with("altra", GAP), folder.path("soluzioni"));
    let told =
        lines(&says(&["bench", "gap", &small, &again, "--time-limit", "20", "--seed", "3", "--solutions", &out]));
    let names: Vec<&Value> = told.iter().map(|line| &line["instance"]).collect();
    assert_eq!(names, ["piccola", "altra"]);
    let line = &told[0];
    for (field, value) in [
        ("family", json!("gap")),
        ("objective", json!(9)),
        ("bound", json!(9)),
        ("status", json!("optimal")),
        ("gap", json!(0)),
        ("verified", json!(true)),
        ("threads", json!(1)),
        ("seed", json!(3)),
    ] {
        assert_eq!(line[field], value, "{field}: {line}");
    }
    assert!(line["seconds"].as_f64().unwrap() <= 20.25 && line["iterations"].is_u64(), "{line}");
    let agents = solution(&folder, "soluzioni/altra.json");
    let agents: Vec<u64> =
        agents["assignment"].as_array().unwrap().iter().map(|agent| agent.as_u64().unwrap()).collect();
    let costs = [[1, 4], [2, 5], [3, 6]];
    assert_eq!(agents.iter().zip(costs).map(|(agent, costs)| costs[*agent as usize]).sum::<u64>(), 9);
    assert!(agents.iter().filter(|agent| **agent == 0).count() <= 2, "{agents:?}");
}

#[test]
fn who_may_stay_out_is_null_and_values_keep_their_decimals() {
    let folder = Folder::new();
    let (one, all) = (folder.with("due.json", FAMILIES), folder.path("soluzioni"));
    let must = folder.with("tutti.json", &FAMILIES.replace("false", "true"));
    let ended = run(&["bench", "assignment", &one, &must, "--solutions", &all]);
    assert_eq!(ended.code, 3, "of the second it is proven that there is none: {}", ended.err);
    let told = ended.out;
    assert!(told.contains(r#""objective":1.50,"bound":1.50,"gap":0,"status":"optimal""#), "{told}");
    assert_eq!(solution(&folder, "soluzioni/due.json"), json!({"assignment": [null, 0]}));
    let told = lines(&told);
    assert_eq!((&told[1]["status"], &told[1]["objective"]), (&json!("infeasible"), &Value::Null));
    assert_eq!(told[1]["verified"], false);
    assert!(!std::path::Path::new(&folder.path("soluzioni/tutti.json")).exists());
}

#[test]
fn a_broken_file_is_told_and_the_others_are_solved() {
    let folder = Folder::new();
    let fine = folder.with("buona", GAP);
    let (empty, word) = (folder.with("vuota", "\n"), folder.with("parola", "1 1\n1\nuno\n1\n"));
    let crowded = folder.with("stretta", "1 2\n1 1\n3 4\n2\n");
    let missing = folder.path("manca");
    let end = run(&["bench", "gap", &empty, &word, &fine, &crowded, &missing]);
    assert_eq!((end.code, lines(&end.out).len()), (2, 1), "{}", end.err);
    let said: Vec<&str> = end.err.lines().collect();
    for (line, (file, what)) in said.iter().zip([
        (&empty, "il file è vuoto"),
        (&word, "riga 3: «uno» non è un numero intero"),
        (&crowded, "2 elementi non stanno in nessun agente (1, 2)"),
        (&missing, "non esiste"),
    ]) {
        assert!(line.starts_with(&format!("{file}: ")) && line.contains(what), "{line}");
    }
    assert_eq!(said.len(), 4);
    let twins = folder.with("gemelle.json", &FAMILIES.replace("F2", "F1"));
    let refused = run(&["bench", "assignment", &twins]);
    let said = "«items»: il codice «F1» c’è due volte, al posto 1 e al posto 2 dell’elenco (si conta da 1). Dare a ognuno un codice suo";
    assert!(refused.code == 2 && refused.err.starts_with(&format!("{twins}: {said}")), "{}", refused.err);
    let english = run(&["bench", "assignment", &fine, "--lang", "en"]);
    assert!(english.code == 2 && english.err.contains("this is no instance in JSON"), "{}", english.err);
}

#[test]
fn solutions_go_over_no_instance_and_over_no_other_solution() {
    let folder = Folder::new();
    let instance = folder.with("due.json", FAMILIES);
    let refused = run(&["bench", "assignment", &instance, "--solutions", &folder.path("")]);
    assert!(refused.code == 2 && refused.err.contains("è uno dei file da leggere"), "{}", refused.err);
    assert_eq!(std::fs::read_to_string(&instance).unwrap(), FAMILIES);
    let twin = folder.with("due.txt", FAMILIES);
    let refused = run(&["bench", "assignment", &instance, &twin, "--solutions", &folder.path("soluzioni")]);
    assert!(refused.code == 2 && refused.err.contains("stesso file di soluzione"), "{}", refused.err);
}

#[test]
#[cfg(unix)]
fn an_interrupt_keeps_the_best_solution_and_leaves_the_other_instances() {
    let folder = Folder::new();
    says(&["generate", "assignment", "--families", "800", "--seed", "1", "-o", &folder.path("istanze")]);
    let instance = std::fs::read_dir(folder.path("istanze")).unwrap().next().unwrap().unwrap().path();
    let instance = instance.display().to_string();
    let mut command = fasi(&["bench", "assignment", &instance, &instance, "--time-limit", "0"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1500));
    let sent = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let end = child.wait_with_output().unwrap();
    let told = lines(&String::from_utf8(end.stdout).unwrap());
    // stopped before there was any solution, it says so
    let code = if told.iter().any(|line| line["objective"].is_null()) { 5 } else { 0 };
    assert_eq!((end.status.code(), String::from_utf8(end.stderr).unwrap().as_str()), (Some(code), ""));
    // a fast machine may have proven the first by then
    assert!(["cancelled", "optimal"].contains(&told.last().unwrap()["status"].as_str().unwrap()), "{told:?}");
    assert!(told[0]["verified"] == true || told[0]["objective"].is_null());
}

#[test]
fn instances_are_generated_by_number_and_seed_and_never_over_a_file() {
    let folder = Folder::new();
    let request = ["generate", "assignment", "--families", "30", "--seed", "5", "-o"];
    for name in ["a", "b"] {
        says(&[&request[..], &[&folder.path(name)]].concat());
    }
    let name = std::fs::read_dir(folder.path("a")).unwrap().next().unwrap().unwrap().file_name();
    let name = name.to_string_lossy().into_owned();
    assert!(name.starts_with("resettlement-30-families-") && name.ends_with("d-5.json"), "{name}");
    let [a, b] = ["a", "b"].map(|each| std::fs::read(folder.path(&format!("{each}/{name}"))).unwrap());
    assert!(a == b);
    assert_eq!(run(&[&request[..], &[&folder.path("a")]].concat()).code, 2);
    let told = lines(&says(&["bench", "assignment", &folder.path(&format!("a/{name}")), "--time-limit", "30"]));
    assert_eq!(told[0]["extra"]["items"], 30);
    let both =
        ["generate", "--households", "5", "--units", "5", "-o", &folder.path("c"), "assignment", "--families", "30"];
    let refused = run(&[&both[..], &["-o", &folder.path("c")]].concat());
    assert!(refused.code == 2 && refused.err.contains("non tutti e due"), "{}", refused.err);
    let refused = run(&["generate", "assignment", "--families", "900", "-o", &folder.path("c")]);
    assert!(refused.code == 2 && refused.err.contains("Va bene un numero intero da 20 a 800."), "{}", refused.err);
    let refused = run(&["generate", "--units", "9", "-o", &folder.path("c")]);
    assert!(refused.code == 2 && refused.err.contains("Manca: --households"), "{}", refused.err);
}
