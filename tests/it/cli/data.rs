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
        (folder.with("piano.json", r#"{"format": "fasi-plan", "version": 1}"#), "E019", "questo è un piano"),
    ];
    for (path, code, said) in cases {
        let told = run(&["check", &path]);
        assert_eq!(told.code, 2, "{path}");
        assert!(told.out.contains(code) && told.out.contains(said), "{path}: {}", told.out);
        assert_eq!(run(&["place", &path]).code, 2, "{path}");
    }
}

/// The five households as a folder of csv files, with some texts replaced.
fn csv_folder(folder: &Folder, replace: &[(&str, &str)]) -> String {
    let dataset = fasi_exchange::read::open_dataset(std::path::Path::new(&small())).unwrap();
    std::fs::create_dir(folder.path("dati")).unwrap();
    for (name, bytes) in fasi_exchange::write::csv_files(&dataset, fasi_exchange::text::Lang::It) {
        let text = replace.iter().fold(String::from_utf8(bytes).unwrap(), |text, (old, new)| text.replace(old, new));
        folder.with(&format!("dati/{name}"), &text);
    }
    folder.path("dati")
}

#[test]
fn flaws_stand_beside_their_rows_in_a_copy_that_reads_on() {
    let folder = Folder::new();
    let dataset = csv_folder(&folder, &[("Bilocale", "=Bilocale\u{7}")]);
    let copies = folder.path("difetti");
    let told = run(&["check", &dataset, "--marked", &copies]);
    assert_eq!(told.code, 2);
    assert!(told.out.contains("difetti/dati: un difetto nella colonna «Errore»"), "{}", told.out);
    let marked = std::fs::read_to_string(folder.path("difetti/dati/alloggi.csv")).unwrap();
    assert_eq!(marked.matches(";Errore").count(), 1, "{marked}");
    assert!(marked.contains("caratteri non stampabili"), "{marked}");
    // the copy has the same flaws, and is not written over unasked, nor over what was given
    assert_eq!(codes(&json(&["check", &folder.path("difetti/dati")]).1), codes(&json(&["check", &dataset]).1));
    assert_eq!(run(&["check", &dataset, "--marked", &copies]).code, 2);
    let again = run(&["check", &dataset, "--marked", &copies, "--force"]);
    assert!(again.out.contains("Scritto"), "{}{}", again.out, again.err);
    let over = run(&["check", &dataset, "--marked", &folder.path(""), "--force"]);
    assert!(!over.out.contains("Scritto") && over.err.contains("dati/"), "{}{}", over.out, over.err);
    // nothing to mark in JSON
    let none = run(&["check", &small(), "--marked", &copies]);
    assert_eq!(none.code, 0);
    assert!(none.out.contains("Nessuna copia scritta"), "{}", none.out);
}

#[test]
fn warnings_are_told_and_do_not_keep_anybody_from_going_on() {
    let folder = Folder::new();
    let text = std::fs::read_to_string(small()).unwrap();
    let home = "\"Bilocale\", \"municipality\": \"047014\"";
    assert!(text.contains(home), "{text}");
    let dataset = folder.with("dati.json", &text.replacen(home, &format!("{home}, \"lat\": 44.933"), 1));
    let said = says(&["check", &dataset]);
    let (code, value) = json(&["check", &dataset]);
    assert_eq!((code, codes(&value).len()), (0, 0));
    let warned = value["warnings"].as_array().unwrap();
    assert_eq!(warned.len(), 1, "{value}");
    assert_eq!(warned[0]["code"], "W104");
    assert!(said.contains("Una cosa da guardare") && said.contains("111 km dal centro di Pistoia"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_pipe_or_device_is_refused_and_never_waited_for() {
    let folder = Folder::new();
    let pipe = folder.path("dati.xlsx");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_str(), "/dev/zero"] {
        let told = run(&["check", path]);
        assert_eq!(told.code, 2, "{path}");
        assert!(told.out.contains("E018") && told.out.contains("dispositivo"), "{}", told.out);
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

#[test]
fn data_of_the_mobile_team_alone_are_asked_for_nothing_else() {
    let folder = Folder::new();
    let mut data: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(small()).unwrap()).unwrap();
    let homes = ["units", "packages", "members", "needs", "incomes", "languages"];
    let team = ["visits", "seats", "professionals", "team_shifts"];
    assert!(team.iter().all(|table| data[table].is_array()), "the small dataset has a team");
    let kept = |table: &str| !data[table].is_array() || is_of_the_week(table);
    let tables: Vec<String> = data.as_object().unwrap().keys().filter(|table| kept(table)).cloned().collect();
    data.as_object_mut().unwrap().retain(|table, _| tables.contains(table));
    assert!(homes.iter().all(|table| data.get(table).is_none()));
    let alone = folder.with("settimana.json", &data.to_string());
    let (code, value) = json(&["check", &alone]);
    assert_eq!((code, codes(&value)), (0, Vec::new()), "{value}");
    assert!(value["inputs"].as_str().is_some_and(|hash| hash.len() == 64), "{value}");
    let placed = run(&["place", &alone]);
    assert!(placed.code == 2 && placed.err.contains("E102"), "a proposal needs homes: {}", placed.err);
    data["team_shifts"][0]["end"] = "06:00".into();
    let (code, value) = json(&["check", &folder.with("sbagliata.json", &data.to_string())]);
    assert_eq!((code, codes(&value)), (2, vec!["E305"]), "{value}");
    // one row of what only a proposal reads, and the file is of a proposal too
    data["team_shifts"][0]["end"] = "23:00".into();
    data["capacities"] = serde_json::json!([{"service": "educator", "hours": 4}]);
    let (code, value) = json(&["check", &folder.with("tutto.json", &data.to_string())]);
    assert!(code == 2 && codes(&value).contains(&"E102"), "{value}");
}

/// Whether a table is of the territory, the households or the team.
fn is_of_the_week(table: &str) -> bool {
    let others =
        ["municipalities", "connections", "places", "households", "professionals", "spoken", "skills", "absences"];
    let own = ["team_shifts", "shared_cars", "seats", "team_ties", "travel"];
    others.contains(&table) || own.contains(&table) || table.starts_with("visit")
}
