//! Weeks of the mobile team: planned, judged again, explained, refused where they do not belong to the data.

use insta::assert_snapshot;
use serde_json::Value;

use super::{Folder, ended, fasi, json, run, says, small};

/// Writes the plan of the small week and gives its path.
pub(super) fn week(folder: &Folder, more: &[&str]) -> String {
    let path = folder.path("settimana.json");
    says(&[&["route", &small(), "--nodes", "2000", "-o", &path], more].concat());
    path
}

#[test]
fn a_week_is_planned_verified_and_explained() {
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    let said = says(&["verify", &small(), &plan]);
    assert!(said.starts_with("Il piano rispetta tutte le regole."), "{said}");
    let (code, value) = json(&["explain", &small(), &plan]);
    assert_eq!(code, 0);
    let left: Vec<(&str, &str)> = value["visits"]
        .as_array()
        .unwrap()
        .iter()
        .map(|view| (view["visit"].as_str().unwrap(), view["left_out"]["reasons"][0].as_str().unwrap()))
        .collect();
    let [nobody, long, full] = left[..] else { panic!("{left:?}") };
    assert_eq!(nobody, ("V03", "Per «consulente legale» nessun turno della settimana va bene."));
    assert!(long.0 == "V07" && long.1.starts_with("Non ci sta nemmeno in una settimana vuota."), "{long:?}");
    assert!(full.0 == "V08" && full.1.starts_with("Da sola ci starebbe"), "{full:?}");
}

#[test]
fn the_same_moves_give_the_same_bytes_on_any_number_of_threads() {
    let plans = ["1", "2", "4"].map(|threads| {
        let folder = Folder::new();
        std::fs::read_to_string(week(&folder, &["--threads", threads])).unwrap()
    });
    assert!(plans[0] == plans[1] && plans[1] == plans[2]);
}

#[test]
fn pages_of_a_week() {
    let said = |columns: &str, more: &[&str]| {
        let small = small();
        let arguments = [&["route", &small, "--nodes", "2000"], more].concat();
        let said = ended(fasi(&arguments).env("COLUMNS", columns));
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        said.out
    };
    assert_snapshot!("week", said("100", &[]));
    assert_snapshot!("week_in_english", said("80", &["--lang", "en"]));
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    assert_snapshot!("visit_made", says(&["explain", &small(), &plan, "--visit", "V02"]));
    assert_snapshot!("visits_left_out", says(&["explain", &small(), &plan]));
}

#[test]
fn a_tampered_week_is_found_out() {
    let folder = Folder::new();
    let path = week(&folder, &[]);
    let altered = |alter: &dyn Fn(&mut Value)| {
        let mut plan: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        alter(&mut plan);
        folder.with("altra.json", &plan.to_string())
    };
    let verdict = |alter: &dyn Fn(&mut Value)| json(&["verify", &small(), &altered(alter)]);
    // the mediator alone starts before anybody can be in Quarrata
    let (code, value) = verdict(&|plan| {
        let tours = plan["tours"].as_array_mut().unwrap();
        let hers = tours.iter_mut().find(|tour| tour["professional"] == "P02").unwrap();
        hers["stops"][0]["start"] = "09:10".into();
    });
    assert_eq!((code, &value["verification"]["valid"]), (4, &false.into()), "{value}");
    let (code, value) = verdict(&|plan| plan["levels"][1]["value"] = 1.into());
    assert_eq!(code, 4);
    assert_eq!(value["verification"]["claims"].as_array().unwrap().len(), 1, "{value}");
    // what the file says of itself and cannot be
    let lies = |alter: &dyn Fn(&mut Value), word: &str| {
        let (code, value) = verdict(alter);
        let claims = value["verification"]["claims"].to_string();
        assert!(code == 4 && claims.contains(word), "{word}: {code} {value}");
    };
    lies(&|plan| plan["levels"] = Value::Array(Vec::new()), "livelli");
    lies(&|plan| plan["levels"][1] = plan["levels"][0].clone(), "livelli");
    lies(&|plan| plan["status"] = "perfetto".into(), "perfetto");
    lies(&|plan| plan["levels"][0]["bound"] = 1_000_000.into(), "restano fuori");
    lies(&|plan| plan["levels"][0]["first"] = 0.into(), "restano fuori");
    let (code, _) = verdict(&|plan| {
        plan["tours"][0]["stops"].as_array_mut().unwrap().clear();
    });
    assert_eq!(code, 4, "whoever is tied, or the value, tells");
    for (field, to, flaw) in [("visit", "V99", "E302"), ("start", "9 e mezza", "E207"), ("seat", "", "E302")] {
        let changed = altered(&|plan| {
            plan["tours"][0]["stops"][0][field] = if field == "seat" { 9.into() } else { to.into() };
        });
        let told = run(&["verify", &small(), &changed]);
        let wanted = if field == "start" { "E208" } else { flaw };
        assert!(told.code == 2 && told.err.contains(wanted), "{field}: {}", told.err);
    }
}

#[test]
fn what_does_not_go_is_said() {
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    let refused = |arguments: &[&str], part: &str| {
        let run = run(arguments);
        assert!(run.code == 2 && run.err.contains(part), "{arguments:?}: {} {}", run.code, run.err);
    };
    refused(&["route", &small(), "--week", "2025-W01"], "E327");
    refused(&["route", &small(), "--week", "prossima"], "«prossima» non va bene per --week");
    refused(&["explain", &small(), &plan, "--household", "N001"], "--household non serve");
    refused(&["explain", &small(), &plan, "--visit", "V2"], "Forse «V02»?");
    refused(&["verify", &small(), &plan, "--previous", &plan], "--previous non serve");
    let placement = folder.plan("piano.json", &[]);
    refused(&["explain", &small(), &placement, "--visit", "V01"], "--visit serve per i piani della settimana");
    // the week was planned on other visits
    let text = std::fs::read_to_string(small()).unwrap();
    let other = folder.with("altri.json", &text.replace("\"lasts\": 45", "\"lasts\": 50"));
    refused(&["verify", &other, &plan], "E324");
    // the placement was not
    let judged = says(&["verify", &other, &placement]);
    assert!(judged.starts_with("Il piano rispetta tutte le regole."), "{judged}");
    refused(&["route", &small(), "-o", &plan], "settimana.json");
    refused(&["route", &small(), "-o", &folder.path("nessuna/settimana.json")], "nessuna» non c’è");
}

#[test]
fn a_week_needs_no_homes() {
    let folder = Folder::new();
    let mut data: Value = serde_json::from_str(&std::fs::read_to_string(small()).unwrap()).unwrap();
    let housing = ["members", "needs", "incomes", "wishes", "units", "packages", "package_hours", "package_answers"];
    for table in housing.into_iter().chain(["package_funds", "funds", "capacities"]) {
        data.as_object_mut().unwrap().remove(table);
    }
    let alone = folder.with("equipe.json", &data.to_string());
    let said = says(&["route", &alone, "--nodes", "2000"]);
    assert!(said.starts_with("Settimana del 30/11/2026: 5 visite su 8"), "{said}");
    // placement does need them, and what the week needs is still asked for
    assert!(run(&["place", &alone]).err.contains("E102"));
    data.as_object_mut().unwrap().remove("municipalities");
    let nowhere = run(&["route", &folder.with("senza.json", &data.to_string())]);
    assert!(nowhere.code == 2 && nowhere.err.contains("E102"), "{}", nowhere.err);
}

#[test]
fn a_week_that_is_stopped_keeps_the_best_so_far() {
    let folder = Folder::new();
    let path = folder.path("settimana.json");
    let mut child = fasi(&["route", &small(), "--time-limit", "0", "-o", &path])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(600));
    let stopped = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(stopped.success() && child.wait().unwrap().success());
    assert!(says(&["verify", &small(), &path]).starts_with("Il piano rispetta tutte le regole."));
    assert!(std::fs::read_to_string(&path).unwrap().contains("\"status\": \"cancelled\""));
}
