//! Drafts and what people were told: a week promises nothing until somebody publishes it.

use serde_json::{Value, json as value};

use super::weeks::{altered, published, week};
use super::{Folder, json, run, says, small};

/// A plan's file.
fn read(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The educator falls ill on Tuesday.
fn ill(folder: &Folder) -> String {
    altered(folder, |data| {
        data["absences"] = value!([{"professional": "P03", "from": "2026-12-01", "until": "2026-12-03"}]);
    })
}

#[test]
fn a_plan_is_a_draft_until_somebody_publishes_it() {
    let folder = Folder::new();
    let (told, path) = (published(&folder), folder.path("settimana.json"));
    let said = says(&["route", &small(), "--nodes", "2000", "--seed", "4", "-o", &path, "--force"]);
    assert!(said.ends_with("Per farne la settimana da comunicare: fasi publish.\n"), "{said}");
    assert_eq!(read(&path)["state"], "draft");
    let date = read(&told)["state"]["published"].as_str().unwrap().to_owned();
    assert!(date.parse::<chrono::NaiveDate>().is_ok(), "{date}");
    // nothing else is changed
    let mut draft = read(&path);
    draft["state"] = value!({ "published": date });
    assert_eq!(draft, read(&told));
    assert!(says(&["verify", &small(), &told]).starts_with("Il piano rispetta tutte le regole."));
    let twice = run(&["publish", &small(), &told, "-o", &folder.path("di nuovo.json")]);
    assert!(twice.code == 2 && twice.err.contains("è già pubblicato, dal "), "{}", twice.err);
    assert!(!std::path::Path::new(&folder.path("di nuovo.json")).exists());
}

#[test]
fn a_plan_that_does_not_verify_is_not_published() {
    let folder = Folder::new();
    let mut plan = read(&week(&folder, &[]));
    let tours = plan["tours"].as_array_mut().unwrap();
    let hers = tours.iter_mut().find(|tour| tour["professional"] == "P02").unwrap();
    hers["stops"][0]["start"] = "09:10".into();
    let broken = folder.with("rotto.json", &plan.to_string());
    let output = folder.path("comunicata.json");
    let refused = run(&["publish", &small(), &broken, "-o", &output]);
    assert!(refused.code == 4 && refused.out.contains("Non è stato pubblicato nulla"), "{}", refused.out);
    // nor one of other data, nor a plan of placement
    let stale = run(&["publish", &ill(&folder), &week(&folder, &["--force"]), "-o", &output]);
    assert!(stale.code == 2 && stale.err.contains("E324"), "{}", stale.err);
    let placement = run(&["publish", &small(), &folder.plan("piano.json", &[]), "-o", &output]);
    assert!(placement.code == 2 && placement.err.contains("piano di abbinamento"), "{}", placement.err);
    assert!(!std::path::Path::new(&output).exists());
}

#[test]
fn a_draft_is_where_the_search_begins_and_nothing_is_owed_to_it() {
    let folder = Folder::new();
    let draft = week(&folder, &[]);
    let (code, found) = json(&["route", &ill(&folder), "--previous", &draft, "--nodes", "2000", "--seed", "4"]);
    assert_eq!((code, &found["result"]["changes"]), (0, &Value::Null), "nobody has to be phoned");
    let said = found["result"]["from_draft"].as_str().unwrap();
    assert!(said.starts_with("Il piano di prima è una bozza: serve solo come punto di partenza."), "{said}");
    assert_eq!(found["plan"].get("before"), None, "nobody was told of it, so no file keeps it");
    let page = says(&["route", &small(), "--previous", &draft, "--nodes", "2000", "--seed", "4"]);
    assert!(page.contains("Il piano di prima è una bozza") && !page.contains("Che cosa cambia per chi"), "{page}");
    // a week of which nobody was told has had no Monday
    for command in [&["route", &small(), "--previous", &draft][..], &["suggest", &small(), &draft, "--visit", "V01"]] {
        let (code, refused) = json(&[command, &["--now", "2026-12-01 08:00"]].concat());
        assert_eq!((code, refused["flaws"][0]["code"].as_str()), (2, Some("E343")), "{refused}");
    }
    // the best plan is kept, for it is where the search begins
    let (_, again) = json(&["route", &small(), "--previous", &draft, "--nodes", "1"]);
    let values = |plan: &Value| -> Vec<i64> {
        plan["levels"].as_array().unwrap().iter().map(|level| level["value"].as_i64().unwrap()).collect()
    };
    assert!(values(&again["plan"]) <= values(&read(&draft)), "{again}");
}

#[test]
fn the_draft_of_a_week_planned_anew_rests_on_what_people_were_told_before_it() {
    let folder = Folder::new();
    let (told, ill) = (published(&folder), ill(&folder));
    let now = ["--now", "2026-12-02 12:00", "--nodes", "2000", "--seed", "4"];
    let next = folder.path("seconda.json");
    says(&[&["route", &ill, "--previous", &told, "-o", &next], &now[..]].concat());
    // another try from the draft: whom to phone still follows from the week that was published
    let (code, again) = json(&["route", &ill, "--previous", &next, "--nodes", "2000", "--seed", "4"]);
    assert_eq!(code, 0);
    assert_eq!(again["plan"]["before"], read(&next)["before"], "the moment too");
    assert!(again["result"]["changes"]["done"].as_i64() > Some(0), "{again}");
    assert!(again["result"]["from_draft"].is_string());
}

#[test]
fn sheets_of_a_draft_say_so_on_every_page_and_its_calendars_are_tentative() {
    let folder = Folder::new();
    let (told, draft) = (published(&folder), folder.path("settimana.json"));
    let sheets = |plan: &str, name: &str| {
        let output = folder.path(name);
        let said = says(&["sheets", &small(), plan, "-o", &output]);
        let read = |file: &str| std::fs::read_to_string(format!("{output}/{file}")).unwrap();
        (said, read("P01.it.html"), read("P01.it.ics"), read("riepilogo.html"), read("giri.geojson"))
    };
    let (said, page, calendar, summary, map) = sheets(&draft, "bozza");
    assert!(said.contains("È una bozza"), "{said}");
    for page in [&page, &summary] {
        assert_eq!(page.matches("<p class=\"mark\">BOZZA</p>").count(), page.matches("<main").count(), "{page}");
        assert!(page.contains("<title>BOZZA – "), "{page}");
    }
    let count = |word: &str| calendar.matches(word).count();
    assert!(count("BEGIN:VEVENT") > 0 && count("BEGIN:VEVENT") == count("STATUS:TENTATIVE"), "{calendar}");
    assert!(calendar.contains("SUMMARY:BOZZA – V01"), "{calendar}");
    assert!(map.contains("\"draft\":true"), "{map}");
    let (said, page, calendar, summary, map) = sheets(&told, "fogli");
    for text in [said, page, summary] {
        assert!(!text.contains("BOZZA") && !text.contains("bozza"), "{text}");
    }
    assert!(calendar.contains("STATUS:CONFIRMED") && !calendar.contains("TENTATIVE"), "{calendar}");
    assert!(map.contains("\"draft\":false"), "{map}");
}
