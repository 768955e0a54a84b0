//! What people get wrong about a week: each flaw in one message with what to do, all at once, before any search, and nothing half written.

use std::path::Path;

use serde_json::{Value, json as value};

use super::weeks::{altered, published, week};
use super::{Folder, json, run, small};

/// The flaws of a command that is refused: code, and what is said of it.
fn flaws(arguments: &[&str]) -> Vec<(String, String)> {
    let (code, answer) = json(arguments);
    assert_eq!(code, 2, "{answer}");
    let text = |flaw: &Value, field: &str| flaw[field].as_str().unwrap().to_owned();
    let flaws = answer["flaws"].as_array().unwrap().iter();
    let flaws: Vec<_> = flaws.map(|flaw| (text(flaw, "code"), text(flaw, "what"), text(flaw, "do"))).collect();
    assert!(flaws.iter().all(|flaw| !flaw.2.is_empty()), "{flaws:?}");
    flaws.into_iter().map(|(code, what, _)| (code, what)).collect()
}

fn codes(arguments: &[&str]) -> Vec<String> {
    flaws(arguments).into_iter().map(|flaw| flaw.0).collect()
}

/// A week of one's own in a folder of csv.
fn own(folder: &Folder, name: &str, text: &str) -> String {
    let path = folder.path(name);
    std::fs::create_dir_all(&path).unwrap();
    std::fs::write(format!("{path}/Settimana.csv"), text).unwrap();
    path
}

#[test]
fn a_moment_is_a_day_and_an_hour_of_a_week_that_people_know() {
    let folder = Folder::new();
    let (told, out) = (published(&folder), folder.path("dopo.json"));
    let refused = |more: &[&str], part: &str| {
        let run = run(&[&["route", &small(), "-o", &out], more].concat());
        assert!(run.code == 2 && run.err.contains(part), "{more:?}: {} {}", run.code, run.err);
        assert!(run.err.lines().count() <= 6, "one message: {}", run.err);
    };
    refused(&["--previous", &told, "--now", "domani"], "ad esempio \"2026-12-01 10:30\"");
    refused(&["--now", "2026-12-01 10:30"], "serve anche --previous");
    refused(&["--previous", &told, "--now", "2026-12-15 10:00"], "dopo la fine della settimana del 30/11/2026");
    refused(&["--previous", &folder.path("settimana.json"), "--now", "2026-12-01 10:30"], "è una bozza");
    refused(&["--previous", &folder.path("manca.json")], "non esiste");
    refused(&["--previous", &small()], "questo è il file dei dati");
    refused(&["--previous", &folder.with("vuoto.json", "{}")], "«(manca)»");
    assert!(!Path::new(&out).exists(), "nothing is written");
}

#[test]
fn a_place_that_is_not_there_is_told_before_the_search() {
    let folder = Folder::new();
    let told = published(&folder);
    let begun = std::time::Instant::now();
    let output = folder.path("nessuna/dopo.json");
    for arguments in [
        &["route", &small(), "--time-limit", "20", "-o", &output][..],
        &["route", &small(), "--previous", &told, "--time-limit", "20", "-o", &output],
        &["publish", &small(), &folder.path("settimana.json"), "-o", &output],
    ] {
        let run = run(arguments);
        assert!(run.code == 2 && run.err.contains("nessuna» non c’è"), "{arguments:?}: {}", run.err);
    }
    assert!(begun.elapsed() < std::time::Duration::from_secs(10));
    assert!(!Path::new(&folder.path("nessuna")).exists());
}

#[test]
fn a_visit_asked_about_is_one_of_the_week_and_still_to_be_made() {
    let folder = Folder::new();
    let told = published(&folder);
    let ask = |data: &str, more: &[&str]| flaws(&[&["suggest", data, &told], more].concat());
    let [(unknown, what)] = &ask(&small(), &["--visit", "V5"])[..] else { panic!("one flaw") };
    assert!(unknown == "E302" && what.contains("«V5»"), "{what}");
    let [(made, what)] = &ask(&small(), &["--visit", "V05", "--now", "2026-12-02 12:00"])[..] else { panic!("one") };
    assert!(made == "E344" && what.contains("già stata fatta"), "{what}");
    let later = altered(&folder, |data| {
        data["visits"].as_array_mut().unwrap().push(value!({
            "id": "V09", "household": "N004", "remote": true, "priority": 1, "lasts": 30, "from": "2027-01-11",
            "opens": "09:00", "closes": "17:00"
        }));
        data["seats"].as_array_mut().unwrap().push(value!({"visit": "V09", "seat": 1}));
    });
    let [(other, what)] = &ask(&later, &["--visit", "V09"])[..] else { panic!("one flaw") };
    assert!(other == "E345" && what.contains("nella settimana del 30/11/2026"), "{what}");
    // explain is asked in the same words
    let draft = week(&folder, &["--force"]);
    assert_eq!(codes(&["explain", &small(), &draft, "--visit", "V99"]), ["E302"]);
    let missing = run(&["suggest", &small(), &told]);
    assert!(missing.code == 2 && missing.err.starts_with("Manca: --visit <VISITA>."), "{}", missing.err);
}

#[test]
fn a_week_of_ones_own_that_cannot_be_read_says_why() {
    let folder = Folder::new();
    let check = |plan: &str| flaws(&["check", &small(), "--plan", plan]);
    let codes = |plan: &str| check(plan).into_iter().map(|flaw| flaw.0).collect::<Vec<_>>();
    let empty = check(&folder.with("vuoto.json", "{}"));
    assert_eq!(empty.iter().map(|flaw| flaw.0.as_str()).collect::<Vec<_>>(), ["E004", "E005"]);
    assert!(empty.iter().all(|flaw| flaw.1.contains("«(manca)»")), "{empty:?}");
    assert_eq!(codes(&folder.with("testo.json", "niente")), ["E003"]);
    assert_eq!(codes(&folder.path("manca.json")), ["E001"]);
    assert_eq!(codes(&folder.path("manca.xlsx")), ["E001"]);
    assert_eq!(codes(&small()), ["E019"]);
    assert_eq!(codes(&own(&folder, "a", "")), ["E104"]);
    assert_eq!(codes(&own(&folder, "b", "Sigla;Giorno;Ora;Visita\n")), ["E102"]);
    assert_eq!(codes(&own(&folder, "c", "Sigla;Giorno;Ora;Visita\nP01;\"30/11/2026;9:30;V01\n")), ["E009"]);
    assert_eq!(codes(&own(&folder, "d", "\u{0}\u{1}\u{2}")), ["E017"]);
    assert_eq!(codes(&own(&folder, "e", "Sigla;Quando;Visita\nP01;x;V01\n")), ["E105", "E107", "E107"]);
    // in the words of whoever reads it
    let heads = run(&["check", &small(), "--plan", &folder.path("a")]);
    assert!(heads.err.contains("Sigla, Giorno, Ora, Visita, Posto"), "{}", heads.err);
    let placement = run(&["check", &small(), "--plan", &folder.plan("piano.json", &[])]);
    assert!(placement.code == 2 && placement.err.contains("piano di abbinamento"), "{}", placement.err);
}

#[test]
fn rows_that_cannot_be_are_told_all_at_once() {
    let folder = Folder::new();
    let rows = own(
        &folder,
        "righe",
        "Sigla;Giorno;Ora;Visita;Posto\n\
         P01;03/12/2026;9:30;V02;1\n\
         P02;03/12/2026;9:30;V02;1\n\
         P01;01/12/2026;9:30;V03;7\n\
         P01;09/12/2026;9:30;V01;\n\
         P02;30/11/2026;9:30;V08;\n\
         P01;02/12/2026;9:00;V01;\n\
         P03;02/12/2026;14:00;V01;\n",
    );
    let told = flaws(&["check", &small(), "--plan", &rows]);
    let mut codes: Vec<&str> = told.iter().map(|flaw| flaw.0.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["E340", "E342", "E346", "E347", "E348"], "{told:#?}");
    let said = |code: &str| told.iter().find(|flaw| flaw.0 == code).unwrap().1.clone();
    assert_eq!(
        said("E346"),
        "Il posto 1 della visita V02 è già di P01, alla riga 2: due persone non stanno sullo stesso posto."
    );
    assert!(said("E347").contains("09/12/2026") && said("E348").contains("numero 7"), "{told:#?}");
    // unknown codes come first, with what may have been meant
    let names = own(&folder, "nomi", "Sigla;Giorno;Ora;Visita\nP1;03/12/2026;9:30;V2\n");
    let refused = run(&["check", &small(), "--plan", &names]);
    assert!(
        refused.code == 2 && refused.err.contains("Forse «P01»?") && refused.err.contains("Forse «V02»?"),
        "{}",
        refused.err
    );
}

#[test]
fn a_plan_of_another_week_or_of_other_data_is_told_where_it_does_not_fit() {
    let folder = Folder::new();
    let draft = week(&folder, &[]);
    let later = altered(&folder, |data| data["horizon_start"] = "2027-01-04".into());
    assert_eq!(codes(&["check", &later, "--plan", &draft]), ["E327"]);
    assert_eq!(codes(&["suggest", &later, &draft, "--visit", "V01"]), ["E327"]);
    let other = altered(&folder, |data| {
        for row in data["visits"].as_array_mut().unwrap() {
            if row["id"] == "V04" {
                row["id"] = "V44".into();
            }
        }
        for row in data["seats"].as_array_mut().unwrap() {
            if row["visit"] == "V04" {
                row["visit"] = "V44".into();
            }
        }
    });
    let [(code, what)] = &flaws(&["check", &other, "--plan", &draft])[..] else { panic!("one flaw") };
    assert!(code == "E302" && what.contains("«V04»"), "{what}");
}

#[test]
fn a_state_written_by_hand_is_told_in_one_sentence_with_what_to_do() {
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    let mut file: Value = serde_json::from_str(&std::fs::read_to_string(&plan).unwrap()).unwrap();
    for state in [value!("approvata"), value!("published"), value!({ "published": "domani" }), value!(true)] {
        file["state"] = state.clone();
        let path = folder.with("a-mano.json", &file.to_string());
        for command in [&["verify", &small(), &path][..], &["route", &small(), "--previous", &path]] {
            assert_eq!(codes(command), ["E357"], "{state}");
        }
        let said = run(&["verify", &small(), &path]).err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("a-mano.json, colonna «state»") && said.contains("«fasi publish»"), "{said}");
    }
    file["state"] = value!("draft");
    let path = folder.with("a-mano.json", &file.to_string());
    assert_eq!(run(&["verify", &small(), &path]).code, 0);
}
