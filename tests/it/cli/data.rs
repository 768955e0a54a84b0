//! What is wrong in the data: every flaw at once, in words and for programs.

use super::{Folder, json, run, says, small};

const DECISIONS: &str = r#"{"format": "fasi-decisions", "version": 1,
    "pins": [{"household": "N05", "unit": "A001"}, {"household": "N001", "unit": "A009"}]}"#;
const POLICY: &str = r#"{"format": "fasi-policy", "version": 1,
    "weights": [{"rule": "placement.wishes", "weight": 20, "source": "DD 12/2026"}]}"#;

fn codes(value: &serde_json::Value) -> Vec<&str> {
    value["flaws"].as_array().unwrap().iter().map(|flaw| flaw["code"].as_str().unwrap()).collect()
}

#[test]
fn flaws_of_every_file_come_at_once_with_near_misses() {
    let folder = Folder::new();
    let text = std::fs::read_to_string(small()).unwrap();
    let dataset = folder.with(
        "dati.json",
        &text.replace("\"Bilocale\", \"municipality\": \"047014\"", "\"Bilocale\", \"municipality\": \"Quarata\""),
    );
    let (decisions, policy) = (folder.with("decisioni.json", DECISIONS), folder.with("policy.json", POLICY));
    let arguments = ["check", &dataset, "--decisions", &decisions, "--policy", &policy];
    let told = run(&arguments);
    assert_eq!(told.code, 2);
    for said in [
        "Ci sono 4 difetti:",
        "E302 · dati.json, «units», riga 1, colonna «municipality» (A001)",
        "«Quarata» non c’è in «Comuni». Forse «Quarrata»?",
        "«N05» non c’è in «Nuclei». Forse «N005»?",
        "E401 · policy.json",
        "Forse «placement.wish»?",
    ] {
        assert!(told.out.contains(said), "{said}: {}", told.out);
    }
    let (code, value) = json(&arguments);
    assert_eq!((code, codes(&value)), (2, vec!["E302", "E401", "E302", "E302"]));
}

#[test]
fn place_refuses_flawed_data_on_standard_error() {
    let folder = Folder::new();
    let decisions = folder.with("decisioni.json", DECISIONS);
    let refused = run(&["place", &small(), "--decisions", &decisions]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(refused.err.contains("E302 · decisioni.json"), "{}", refused.err);
}

#[test]
fn what_cannot_be_read_is_a_flaw() {
    let folder = Folder::new();
    let cases = [
        (folder.path("manca.xlsx"), "E001", "non esiste"),
        (folder.with("vuoto.json", ""), "E003", "il testo è vuoto"),
        (folder.with("vuoto.xlsx", ""), "E006", "La cartella di lavoro"),
        (folder.with("dati.pdf", "%PDF"), "E002", "«pdf»"),
        (folder.0.path().display().to_string(), "E010", "Nella cartella non ci sono file .csv."),
        (folder.with("piano.json", r#"{"format": "fasi-plan", "version": 1}"#), "E004", "«fasi-plan»"),
    ];
    for (path, code, said) in cases {
        let told = run(&["check", &path]);
        assert_eq!(told.code, 2, "{path}");
        assert!(told.out.contains(code) && told.out.contains(said), "{path}: {}", told.out);
        assert_eq!(run(&["place", &path]).code, 2, "{path}");
    }
}

#[test]
fn identities_are_checked_and_never_shown() {
    let folder = Folder::new();
    let people = r#"{"format": "fasi-identities", "version": 1, "people":
        [{"household": "N001", "member": 1, "name": "Amina", "surname": "Inventata"}]}"#;
    let identities = folder.with("persone.json", people);
    let arguments = ["check", &small(), "--identities", &identities];
    let said = says(&arguments);
    assert!(said.contains("Persone") && !said.contains("Amina") && !said.contains("Inventata"), "{said}");
    assert!(!json(&arguments).1.to_string().contains("Amina"));
    let identities = folder.with("persone.json", &people.replace("N001", "N01"));
    let told = run(&["check", &small(), "--identities", &identities]);
    assert_eq!(told.code, 2);
    assert!(told.out.contains("Forse «N001»?") && !told.out.contains("Amina"), "{}", told.out);
}
