//! `fasi sheets`: files for everybody and for the lead, of a plan that keeps every rule, and over nothing that is there.

use std::fs;

use serde_json::Value;

use super::weeks::week;
use super::{Folder, json, run, says, small};

/// The names in a folder, sorted.
fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn everybody_gets_their_files_and_the_lead_theirs() {
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    let output = folder.path("fogli");
    let said = says(&["sheets", &small(), &plan, "-o", &output]);
    assert!(said.starts_with("3 persone, 5 fogli di un giorno: scritti in "), "{said}");
    assert!(!said.contains("Non sta in una pagina"), "{said}");
    let people = ["P01", "P02", "P03"].map(|who| ["html", "ics", "pdf"].map(|ending| format!("{who}.it.{ending}")));
    let lead = ["giri.geojson", "riepilogo.html", "riepilogo.pdf", "settimana.xlsx"].map(str::to_owned);
    assert_eq!(names(&output), [people.concat(), lead.to_vec()].concat());
    for (name, start) in [("P01.it.pdf", "%PDF-"), ("settimana.xlsx", "PK"), ("riepilogo.pdf", "%PDF-")] {
        assert!(fs::read(folder.path(&format!("fogli/{name}"))).unwrap().starts_with(start.as_bytes()), "{name}");
    }
    let page = fs::read_to_string(folder.path("fogli/P01.it.html")).unwrap();
    assert!(page.contains("<html lang=\"it\" dir=\"ltr\">") && page.contains("V01 · N001"), "{page}");
    let english = folder.path("sheets");
    let (code, told) = json(&["sheets", &small(), &plan, "-o", &english, "--lang", "en"]);
    assert_eq!((code, told["people"].as_array().unwrap().len()), (0, 3));
    // a page for the week and one for each day
    for person in told["people"].as_array().unwrap() {
        assert_eq!(person["pages"].as_u64(), person["days"].as_u64().map(|days| days + 1), "{person}");
    }
    assert!(names(&english).contains(&"summary.pdf".to_owned()) && names(&english).contains(&"P01.en.ics".to_owned()));
}

#[test]
fn the_same_plan_gives_the_same_bytes_but_for_the_time_of_writing() {
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    let [one, two] = ["uno", "due"].map(|name| folder.path(name));
    for output in [&one, &two] {
        says(&["sheets", &small(), &plan, "-o", output]);
    }
    for name in names(&one) {
        let read = |folder: &str| {
            let bytes = fs::read(format!("{folder}/{name}")).unwrap();
            if name.rsplit('.').next() != Some("ics") {
                return bytes;
            }
            let text = String::from_utf8(bytes).unwrap();
            text.lines().filter(|line| !line.starts_with("DTSTAMP")).collect::<String>().into_bytes()
        };
        assert!(read(&one) == read(&two), "{name}");
    }
}

#[test]
fn a_plan_that_breaks_a_rule_is_not_written() {
    let folder = Folder::new();
    let path = week(&folder, &[]);
    let mut plan: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let tours = plan["tours"].as_array_mut().unwrap();
    let hers = tours.iter_mut().find(|tour| tour["professional"] == "P02").unwrap();
    hers["stops"][0]["start"] = "09:10".into();
    let broken = folder.with("rotto.json", &plan.to_string());
    let output = folder.path("fogli");
    let refused = run(&["sheets", &small(), &broken, "-o", &output]);
    assert!(refused.code == 4 && refused.out.contains("Non è stato scritto nulla"), "{}{}", refused.out, refused.err);
    assert!(refused.out.contains("V02"), "the breaches: {}", refused.out);
    assert!(!std::path::Path::new(&output).exists());
    let (code, told) = json(&["sheets", &small(), &broken, "-o", &output]);
    assert_eq!((code, &told["verification"]["valid"]), (4, &false.into()));
}

#[test]
fn what_is_there_is_left_alone_and_what_does_not_go_is_said() {
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    let output = folder.path("fogli");
    let all = ["sheets", &small(), &plan, "-o", &output];
    fs::create_dir(&output).unwrap();
    fs::write(folder.path("fogli/P02.it.html"), "con le note a mano").unwrap();
    let refused = run(&all);
    assert!(refused.code == 2 && refused.err.contains("--force"), "{}", refused.err);
    assert_eq!(names(&output), ["P02.it.html"], "all or nothing");
    says(&[&all[..], &["--force"]].concat());
    assert!(fs::read_to_string(folder.path("fogli/P02.it.html")).unwrap().contains("V02 · N003"));
    let here = run(&[
        "sheets",
        &small(),
        &folder.with("fogli/giri.geojson", &fs::read_to_string(&plan).unwrap()),
        "-o",
        &output,
        "--force",
    ]);
    assert!(here.code == 2 && here.err.contains("uno dei file da leggere"), "{}", here.err);
    let placement = folder.plan("piano.json", &[]);
    let other = run(&["sheets", &small(), &placement, "-o", &output]);
    assert!(other.code == 2 && other.err.contains("fasi dossier"), "{}", other.err);
    let text = fs::read_to_string(small()).unwrap();
    let data = folder.with("altri.json", &text.replace("\"lasts\": 45", "\"lasts\": 50"));
    let stale = run(&["sheets", &data, &plan, "-o", &output, "--force"]);
    assert!(stale.code == 2 && stale.err.contains("E324"), "{}", stale.err);
}
