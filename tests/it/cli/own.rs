//! A week that people make themselves: the sheet to fill in, and what comes of it filled in.

use std::io::Read;

use fasi_exchange::own_week::OwnWeek;
use fasi_exchange::read::{Source, read};
use fasi_exchange::text::Lang;
use fasi_exchange::write::xlsx;

use super::{Folder, json, run, says, small};

/// Every part of a workbook as one text.
fn parts(path: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

#[test]
fn the_empty_sheet_explains_itself_and_its_example_is_not_read() {
    let folder = Folder::new();
    let words = [
        ("it", ["Settimana", "Sigla", "Giorno", "Ora", "Visita", "Posto"]),
        ("en", ["Week", "Staff code", "Day", "Hour", "Visit", "Seat"]),
    ];
    for (lang, words) in words {
        let path = folder.path(&format!("{lang}.xlsx"));
        says(&["template", "--for", "week", "-o", &path, "--lang", lang]);
        let all = parts(&path);
        for word in words {
            assert!(all.contains(&format!(">{word}<")) || all.contains(&format!("\"{word}\"")), "{lang}: {word}");
        }
        assert!(all.contains("fasi check") && all.contains("--plan"), "{lang}: how to check it");
        let (code, value) = json(&["check", &small(), "--plan", &path]);
        let flaws = value["flaws"].as_array().unwrap();
        assert_eq!((code, flaws.len(), flaws[0]["code"].as_str()), (2, 1, Some("E102")), "{value}");
        assert!(flaws[0]["do"].as_str().unwrap().contains("fasi template --for week"), "{value}");
    }
    let here = run(&["template", "--for", "week", "-o", &folder.path("it.xlsx")]);
    assert!(here.code == 2 && here.err.contains("--force"), "{}", here.err);
}

#[test]
fn what_is_of_a_closed_list_is_chosen_from_it() {
    let folder = Folder::new();
    let lists = |kind: &str| {
        let path = folder.path(&format!("{kind}.xlsx"));
        says(&["template", "--for", kind, "-o", &path, "--lang", "en"]);
        parts(&path).replace("&quot;", "\"")
    };
    assert!(lists("week").contains("<formula1>\"1,2,3,4,5,6,7,8,9\"</formula1>"), "seats");
    let all = lists("dataset");
    for list in
        ["\"yes,no\"", "\"1,2,3\"", "\"Monday-Friday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday\""]
    {
        assert!(all.contains(&format!("<formula1>{list}</formula1>")), "{list}");
    }
    for word in ["social worker", "shared car", "on foot"] {
        assert!(all.contains(&format!(">{word}<")), "professions and means stand in the lists: {word}");
    }
}

#[test]
fn a_sheet_filled_in_in_either_language_is_judged() {
    let folder = Folder::new();
    let rows = serde_json::json!({"format": "fasi-week", "version": 1, "week_stops": [
        {"professional": "P01", "day": "2026-11-30", "start": "09:30", "visit": "V01"},
        {"professional": "P03", "day": "2026-12-02", "start": "14:30", "visit": "V04", "seat": 1},
    ]});
    let own: OwnWeek = read("nostra", &Source::Json(rows.to_string().into_bytes())).unwrap();
    for lang in Lang::ALL {
        let path = folder.path(&format!("{}.xlsx", lang.tag()));
        std::fs::write(&path, xlsx(&own, lang).unwrap()).unwrap();
        let (code, value) = json(&["check", &small(), "--plan", &path]);
        assert_eq!((code, value["left_out"].as_array().unwrap().len()), (0, 6), "{value}");
    }
    // given for the data it says what it is
    let swapped = run(&["check", &folder.path("it.xlsx")]);
    assert!(
        swapped.code == 2 && swapped.err.is_empty() && swapped.out.contains("una settimana fatta da voi"),
        "{}",
        swapped.out
    );
}
