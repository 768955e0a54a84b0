//! `fasi dossier`: the letters of the demo, one page each, that name nobody else; languages, roles, files left alone.

use std::fs;

use serde_json::Value;

use super::{Folder, json, run, says, small};

fn demo(name: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    root.join("data/demo").join(name).display().to_string()
}

fn rows(name: &str, table: &str) -> Vec<Value> {
    let book: Value = serde_json::from_str(&fs::read_to_string(demo(name)).unwrap()).unwrap();
    book[table].as_array().unwrap().clone()
}

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

/// What a letter of a household must not hold: other households' codes, everybody's contacts and addresses, names of
/// others, where the home of a household with a protected address is.
fn forbidden(letter: &str, page: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for household in rows("dataset.json", "households") {
        if text(&household, "id") != letter {
            words.push(text(&household, "id").to_owned());
        } else if household["protected"] == true {
            words.extend(rows("dataset.json", "municipalities").iter().map(|town| text(town, "name").to_owned()));
            words.extend(rows("dataset.json", "units").iter().map(|unit| text(unit, "label").to_owned()));
            words.extend(["minuti", "minute", "un’ora"].map(str::to_owned));
        }
    }
    let people = rows("identities.json", "people");
    let full = |person: &Value| format!("{} {}", text(person, "name"), text(person, "surname"));
    let own: Vec<String> = people.iter().filter(|person| text(person, "household") == letter).map(full).collect();
    for person in &people {
        words.extend(["phone", "email", "address", "birth_date"].map(|field| text(person, field).to_owned()));
        words.extend(Some(full(person)).filter(|name| !own.contains(name)));
    }
    words.into_iter().filter(|word| !word.is_empty() && page.contains(word.as_str())).collect()
}

#[test]
fn every_letter_of_the_demo_fits_a_page_and_names_nobody_else() {
    let folder = Folder::new();
    let plan = folder.path("piano.json");
    let (dataset, decisions, policy) = (demo("dataset.json"), demo("decisions.json"), demo("policy.json"));
    let case = [&*dataset, "--decisions", &decisions, "--policy", &policy];
    says(&[&["place"], &case[..], &["--time-limit", "20", "-o", &plan]].concat());
    let identities = demo("identities.json");
    for (language, role) in [("it", "household"), ("en", "household"), ("fr", "household"), ("it", "coordinator")] {
        let output = folder.path("lettere");
        let more = [&*plan, "--identities", &identities, "--lang", language, "--role", role, "-o", &output];
        let (code, told) = json(&[&["dossier"], &case[..], &more[..]].concat());
        assert_eq!((code, &told["missing"], &told["uncovered"]), (0, &Value::Array(Vec::new()), &"".into()));
        let letters = told["letters"].as_array().unwrap();
        assert_eq!(letters.len(), 60);
        for letter in letters {
            let household = text(letter, "household");
            assert_eq!(letter["pages"], 1, "{household} {language} {role}");
            let [page, pdf] = [0, 1].map(|at| letter["files"][at].as_str().unwrap());
            assert!(fs::read(pdf).unwrap().starts_with(b"%PDF-"), "{pdf}");
            let page = fs::read_to_string(page).unwrap();
            assert!(page.contains(household) && page.contains("FaSi"), "{page}");
            assert_eq!(forbidden(household, &page), Vec::<String>::new(), "{household} {language} {role}");
        }
    }
}

#[test]
fn names_come_from_the_identities_alone() {
    let folder = Folder::new();
    let plan = folder.plan("piano.json", &[]);
    let people = folder.with(
        "persone.json",
        r#"{"format": "fasi-identities", "version": 1, "people": [
            {"household": "N001", "member": 1, "name": "Ada", "surname": "Rossi", "address": "via Segreta 1"},
            {"household": "N001", "member": 2, "name": "Bea", "surname": "Rossi"},
            {"household": "N002", "member": 1, "name": "Cora", "surname": "Verdi"}]}"#,
    );
    let one = ["dossier", &small(), &plan, "--household", "N001"];
    let letter = |output: &str| fs::read_to_string(folder.path(&format!("{output}/N001.it.html"))).unwrap();
    says(&[&one[..], &["-o", &folder.path("senza")]].concat());
    assert!(letter("senza").contains("Al nucleo familiare N001"));
    says(&[&one[..], &["-o", &folder.path("con"), "--identities", &people]].concat());
    let named = letter("con");
    assert!(named.contains("Ada Rossi (nucleo N001)"), "{named}");
    assert!(!named.contains("Bea") && !named.contains("Cora") && !named.contains("Segreta"), "{named}");
}

#[test]
fn a_language_comes_by_a_file_and_what_it_lacks_is_told() {
    let folder = Folder::new();
    let plan = folder.plan("piano.json", &[]);
    let messages = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/letters").display().to_string();
    let output = folder.path("lettere");
    let arabic = ["dossier", &small(), &plan, "--lang", "ar", "-o", &output];
    let unknown = run(&arabic);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("«ar» non ci sono frasi. Ci sono: it, en, fr."), "{}", unknown.err);
    let told = says(&[&arabic[..], &["--messages", &messages]].concat());
    assert!(told.contains("5 fogli scritti") && told.contains("letter-title-bridge, letter-to, …"), "{told}");
    let page = fs::read_to_string(folder.path("lettere/N001.ar.html")).unwrap();
    assert!(page.contains("dir=\"rtl\"") && page.contains("نقترح عليكم"), "{page}");
    let broken = folder.with("letters.ftl", "letter-home\n");
    let refused = run(&[&arabic[..], &["--messages", &broken, "--force"]].concat());
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("letters.ftl") && refused.err.contains("1: "), "{}", refused.err);
    let lost = run(&[&arabic[..], &["--messages", &folder.path("manca")]].concat());
    assert!(lost.code == 2 && lost.err.contains("non si può leggere: non esiste"), "{}", lost.err);
    assert!(run(&["rules", "--lang", "ar"]).err.contains("Vanno bene: it, en."));
}

#[test]
fn letters_that_are_there_are_left_alone_and_unknown_households_are_a_flaw() {
    let folder = Folder::new();
    let plan = folder.plan("piano.json", &[]);
    let output = folder.path("lettere");
    let one = ["dossier", &small(), &plan, "-o", &output, "--household"];
    says(&[&one[..], &["N001"]].concat());
    fs::write(folder.path("lettere/N001.it.html"), "corretta a mano").unwrap();
    let refused = run(&[&one[..], &["N001"]].concat());
    assert!(refused.code == 2 && refused.err.contains("--force"), "{}", refused.err);
    assert_eq!(fs::read_to_string(folder.path("lettere/N001.it.html")).unwrap(), "corretta a mano");
    says(&[&one[..], &["N001", "--force"]].concat());
    let (code, told) = json(&[&one[..], &["N00l"]].concat());
    assert_eq!((code, &told["flaws"][0]["code"]), (2, &"E302".into()));
}
