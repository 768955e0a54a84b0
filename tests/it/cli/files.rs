//! Files that are written: workbooks, schemas, invented data, manuals, completions; nothing of people's is overwritten.

use super::{Folder, json, run, says, small};

#[test]
fn templates_are_workbooks_that_read_back_without_rows() {
    let folder = Folder::new();
    for kind in ["dataset", "decisions", "policy", "identities", "week"] {
        let path = folder.path(&format!("{kind}.xlsx"));
        assert_eq!(says(&["template", "--for", kind, "-o", &path]), format!("Scritto {path}\n"));
    }
    // an empty dataset says which tables are missing, and nothing worse
    let (code, value) = json(&["check", &folder.path("dataset.xlsx")]);
    assert_eq!(code, 2);
    assert!(
        value["flaws"].as_array().unwrap().iter().all(|flaw| flaw["code"] == "E102" || flaw["code"] == "E201"),
        "{value}"
    );
}

#[test]
fn a_file_that_is_there_is_left_alone() {
    let folder = Folder::new();
    let path = folder.with("dati.xlsx", "mio");
    let refused = run(&["template", "-o", &path]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("c’è già") && refused.err.contains("--force"), "{}", refused.err);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mio");
    says(&["template", "-o", &path, "--force"]);
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"));
}

#[test]
fn a_plan_that_is_there_is_left_alone_and_is_never_called_a_table() {
    let folder = Folder::new();
    let plan = folder.with("piano.json", "mio");
    let place = ["place", &small(), "-o"];
    let refused = run(&[&place[..], &[&plan]].concat());
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("c’è già") && refused.err.contains("--force"), "{}", refused.err);
    assert_eq!(std::fs::read_to_string(&plan).unwrap(), "mio");
    says(&[&place[..], &[&plan, "--force"]].concat());
    assert!(std::fs::read_to_string(&plan).unwrap().contains("fasi-plan"));
    let table = run(&[&place[..], &[&folder.path("piano.XLSX")]].concat());
    assert!(table.code == 2 && table.err.contains("il piano è un file JSON"), "{}", table.err);
    assert!(!std::path::Path::new(&folder.path("piano.XLSX")).exists());
    says(&[&place[..], &["/dev/null"]].concat());
}

#[test]
fn a_place_that_cannot_be_written_is_no_flaw_of_the_data() {
    let folder = Folder::new();
    let refused = run(&["template", "-o", &folder.path("manca/dati.xlsx")]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("non si può scrivere: non esiste"), "{}", refused.err);
}

#[test]
fn schemas_and_completions_and_manuals_are_there() {
    for kind in ["dataset", "decisions", "policy", "identities", "week"] {
        let schema: serde_json::Value = serde_json::from_str(&says(&["schema", kind])).unwrap();
        assert_eq!(schema["title"], format!("fasi-{kind}"));
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(says(&["completions", shell]).contains("explain"), "{shell}");
    }
    let manual = says(&["man"]);
    assert!(
        manual.contains(".TH fasi 1") && manual.contains(".SH NOME\n") && manual.contains(".SH DESCRIZIONE\n"),
        "{manual}"
    );
    assert!(![".SH NAME", ".SH EXTRA", ".SH VERSION\n"].iter().any(|heading| manual.contains(heading)), "{manual}");
    assert!(says(&["man", "--lang", "en"]).contains(".SH NAME\n"));
    let folder = Folder::new();
    says(&["man", "-o", &folder.path("man")]);
    let page = std::fs::read_to_string(folder.path("man/fasi-place.1")).unwrap();
    assert!(page.contains(r"\fBfasi place\fR DATI [OPZIONI]"), "{page}");
}

#[test]
fn invented_data_is_checked_and_the_same_each_time() {
    let folder = Folder::new();
    let request = ["generate", "--households", "12", "--units", "9", "--seed", "5", "-o"];
    for name in ["a", "b"] {
        says(&[&request[..], &[&folder.path(name)]].concat());
    }
    for name in ["dataset.json", "dataset.xlsx", "identities.json", "decisions.json", "policy.json"] {
        let [a, b] = ["a", "b"].map(|each| std::fs::read(folder.path(&format!("{each}/{name}"))).unwrap());
        assert!(a == b, "{name}");
    }
    let (dataset, identities) = (folder.path("a/dataset.json"), folder.path("a/identities.json"));
    let (decisions, policy) = (folder.path("a/decisions.json"), folder.path("a/policy.json"));
    let books = ["--decisions", &decisions, "--policy", &policy, "--identities", &identities];
    let (_, of_json) = json(&[&["check", &dataset], &books[..]].concat());
    let (_, of_workbook) = json(&[&["check", &folder.path("a/dataset.xlsx")], &books[..]].concat());
    assert_eq!(of_json["inputs"], of_workbook["inputs"]);
    assert_eq!(run(&[&request[..], &[&folder.path("a")]].concat()).code, 2);
}
