//! Weeks of the mobile team: planned, judged again, explained, refused where they do not belong to the data.

use insta::assert_snapshot;
use serde_json::Value;

use super::{Folder, ended, fasi, json, run, says, small};

/// Writes the plan of the small week and gives its path. Several plans of it cost the same: the tests speak of the one that this seed finds.
pub(super) fn week(folder: &Folder, more: &[&str]) -> String {
    let path = folder.path("settimana.json");
    says(&[&["route", &small(), "--nodes", "2000", "--seed", "4", "-o", &path], more].concat());
    path
}

/// Plans the small week anew on Tuesday morning, with other data, and gives what is said.
pub(super) fn anew(data: &str, told: &str, next: &str) -> String {
    let now = ["--now", "2026-12-01 08:00", "--nodes", "2000", "--seed", "4", "-o", next];
    says(&[&["route", data, "--previous", told][..], &now].concat())
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

/// Publishes the plan of the small week and gives its path.
pub(super) fn published(folder: &Folder) -> String {
    let (draft, path) = (week(folder, &[]), folder.path("comunicata.json"));
    says(&["publish", &small(), &draft, "-o", &path]);
    path
}

/// The small week with something altered, beside its plan.
pub(super) fn altered(folder: &Folder, alter: impl Fn(&mut Value)) -> String {
    let mut data: Value = serde_json::from_str(&std::fs::read_to_string(small()).unwrap()).unwrap();
    alter(&mut data);
    let path = folder.path("dati.json");
    std::fs::write(&path, data.to_string()).unwrap();
    path
}

#[test]
fn a_week_that_people_know_stays_where_it_can_and_what_changes_is_told_person_by_person() {
    let folder = Folder::new();
    let plan = published(&folder);
    // nothing has happened: nothing changes
    let (code, same) = json(&["route", &small(), "--previous", &plan, "--nodes", "2000", "--seed", "4"]);
    assert_eq!(code, 0);
    let changes = &same["result"]["changes"];
    assert_eq!((changes["forced"].as_i64(), changes["others"].as_i64()), (Some(0), Some(0)), "{changes}");
    // the educator falls ill on Tuesday; Monday is over
    let ill = altered(&folder, |data| {
        data["absences"] = serde_json::json!([{"professional": "P03", "from": "2026-12-01", "until": "2026-12-03"}]);
    });
    let next = folder.path("settimana-2.json");
    assert_snapshot!("week_planned_anew", anew(&ill, &plan, &next).replace(&next, "settimana-2.json"));
    assert!(says(&["verify", &ill, &next]).starts_with("Il piano rispetta tutte le regole."));
    // once published, the plan that was planned anew is people's new week, what has happened included
    let file: Value = serde_json::from_str(&std::fs::read_to_string(&next).unwrap()).unwrap();
    assert_eq!(file["before"]["now"], "2026-12-01T08:00:00");
    let told = folder.path("comunicata-2.json");
    says(&["publish", &ill, &next, "-o", &told, "--few"]);
    // what had happened by then has happened, whoever says no moment
    let (code, again) = json(&["route", &ill, "--previous", &told, "--nodes", "2000", "--seed", "4"]);
    assert_eq!((code, again["result"]["changes"]["others"].as_i64()), (0, Some(0)));
    let done = &again["result"]["changes"]["done"];
    assert_eq!(
        done,
        &serde_json::json!(
            file["before"]["tours"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|tour| tour["day"] == "2026-11-30")
                .map(|tour| tour["stops"].as_array().unwrap().len())
                .sum::<usize>()
        )
    );
    // another week's data
    let (code, refused) = json(&["route", &small(), "--previous", &plan, "--week", "2026-12-08"]);
    assert_eq!((code, refused["flaws"][0]["code"].as_str()), (2, Some("E336")), "{refused}");
}

#[test]
fn a_visit_finds_its_best_places_in_a_week_that_stays_as_it_is() {
    let folder = Folder::new();
    let plan = published(&folder);
    let urgent = altered(&folder, |data| {
        data["visits"].as_array_mut().unwrap().push(serde_json::json!({
            "id": "V09", "household": "N004", "municipality": "047014", "priority": 1, "lasts": 30,
            "opens": "09:00", "closes": "17:00"
        }));
        data["seats"].as_array_mut().unwrap().push(serde_json::json!({"visit": "V09", "seat": 1}));
    });
    assert_snapshot!("suggestions", says(&["suggest", &urgent, &plan, "--visit", "V09", "--count", "3"]));
    let (code, none) = json(&["suggest", &urgent, &plan, "--visit", "V03"]);
    assert_eq!((code, none["suggestions"]["places"].as_array().unwrap().len()), (0, 0));
    let why = none["suggestions"]["left_out"]["reasons"][0].as_str().unwrap();
    assert_eq!(why, "Per «consulente legale» nessun turno della settimana va bene.");
    let (code, unknown) = json(&["suggest", &urgent, &plan, "--visit", "V99"]);
    assert_eq!((code, unknown["flaws"][0]["code"].as_str()), (2, Some("E302")));
}

#[test]
fn a_week_that_people_made_is_judged_and_priced_and_stays_theirs() {
    let folder = Folder::new();
    let own = folder.path("nostra");
    std::fs::create_dir(&own).unwrap();
    let write = |rows: &str| {
        std::fs::write(format!("{own}/Settimana.csv"), format!("Sigla;Giorno;Ora;Visita;Posto\n{rows}")).unwrap();
    };
    write("P01;30/11/2026;9:30;V01;\nP03;02/12/2026;14:30;V04;1\n");
    assert_snapshot!("own_week", says(&["check", &small(), "--plan", &own]));
    // the mediator cannot take the social worker's seat, and nobody gets from one door to the next in no time
    write(
        "P02;01/12/2026;9:30;V01;\nP03;02/12/2026;14:30;V04;\nP03;01/12/2026;14:00;V05;\nP03;01/12/2026;14:10;V06;\n",
    );
    let (code, value) = json(&["check", &small(), "--plan", &own]);
    assert_eq!(code, 4, "{value}");
    let breaches = value["verification"]["breaches"].as_array().unwrap();
    let said = |word: &str| breaches.iter().any(|breach| breach.as_str().unwrap().contains(word));
    assert!(said("a P02 manca «assistente sociale»") && said("lì non si arriva prima"), "{breaches:?}");
    // rows that have no place in the week, all at once
    write("P02;30/11/2026;9:30;V01;\nP01;01/12/2026;9:30;V99;\nP01;01/12/2026;9:30;V03;2\nP09;01/12/2026;9:30;V01;\n");
    let (code, value) = json(&["check", &small(), "--plan", &own]);
    let codes: Vec<&str> =
        value["flaws"].as_array().unwrap().iter().map(|flaw| flaw["code"].as_str().unwrap()).collect();
    assert_eq!((code, codes), (2, vec!["E302", "E302"]), "names first");
    write("P02;30/11/2026;9:30;V01;\nP01;01/12/2026;9:30;V03;2\n");
    let (_, value) = json(&["check", &small(), "--plan", &own]);
    let codes: Vec<&str> =
        value["flaws"].as_array().unwrap().iter().map(|flaw| flaw["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["E348", "E340"]);
    // a plan of the machine, changed by hand
    let plan = week(&folder, &[]);
    assert_eq!(json(&["check", &small(), "--plan", &plan]).0, 0);
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
        let arguments = [&["route", &small, "--nodes", "2000", "--seed", "4"], more].concat();
        let said = ended(fasi(&arguments).env("COLUMNS", columns));
        // what nobody can give is told, and the rest is planned
        assert!(said.code == 0 && said.err.contains("W111"), "{}", said.err);
        said.out
    };
    assert_snapshot!("week", said("100", &[]));
    assert_snapshot!("week_in_english", said("80", &["--lang", "en"]));
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    assert_snapshot!("visit_made", says(&["explain", &small(), &plan, "--visit", "V02"]));
    assert_snapshot!("visits_left_out", says(&["explain", &small(), &plan]));
    assert_snapshot!("visit_left_out", says(&["explain", &small(), &plan, "--visit", "V08"]));
    let (_, told) = json(&["explain", &small(), &plan, "--visit", "V08"]);
    let relief = told["visits"][0]["left_out"]["relief"].as_array().unwrap();
    assert!(!relief.is_empty() && !told["visits"][0]["stops"].as_array().unwrap().is_empty(), "{told}");
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
    // whoever asks about such a week is told first; of other data the other command judges it
    let broken = folder.path("altra.json");
    let other = self::altered(&folder, |data| data["visits"][0]["lasts"] = 50.into());
    let (explain, suggest) = (["explain", "--visit", "V01"], ["suggest", "--visit", "V03"]);
    for ([command, option, visit], data, plan, said) in [
        (explain, small(), &path, ""),
        (suggest, small(), &path, ""),
        (explain, small(), &broken, "Questo piano non passa la verifica: perché, lo dice fasi verify DATI PIANO."),
        (suggest, small(), &broken, "Questo piano non passa la verifica: perché, lo dice fasi verify DATI PIANO."),
        (suggest, other, &broken, "Con questi dati la settimana non passa la verifica: perché, lo dice fasi check"),
    ] {
        let told = says(&[command, &data, plan, option, visit]);
        assert!(told.starts_with(said) && told.contains("non passa la verifica") != said.is_empty(), "{told}");
        assert_eq!(json(&[command, &data, plan, option, visit]).1["refused"].is_string(), !said.is_empty());
    }
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
    let said = says(&["route", &alone, "--nodes", "2000", "--seed", "4"]);
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

#[test]
fn what_is_scarce_in_a_week_is_told_with_what_a_half_day_more_is_worth() {
    let folder = Folder::new();
    let plan = week(&folder, &[]);
    let asked = ["scarce", &small(), &plan, "--nodes", "2000"];
    assert_snapshot!("week_scarce", says(&asked));
    let (code, value) = json(&asked);
    let scarcity = &value["scarcity"];
    let worth = scarcity["worth"].as_array().unwrap();
    assert!(code == 0 && scarcity["left"] == 0, "{value}");
    // the legal consultant whom nobody has would make the visit that asks for one
    let legal = worth.iter().find(|row| row["what"] == "consulente legale").unwrap();
    assert!(legal["sure"] == true && legal["more"].as_array().unwrap().iter().any(|more| *more == 1), "{legal}");
    let hours = scarcity["hours"].as_array().unwrap();
    for row in hours {
        let minutes = |field: &str| row[field].as_i64().unwrap();
        assert_eq!(minutes("asked_minutes"), minutes("made_minutes") + minutes("open_minutes"), "{row}");
        assert_eq!(row["short"], minutes("open_minutes") > 0, "{row}");
    }
    // without any limit the moves are limited, so that nobody is told another answer tomorrow
    let unlimited = json(&["scarce", &small(), &plan]).1;
    assert_eq!(json(&["scarce", &small(), &plan]).1, unlimited);
    assert!(unlimited["scarcity"]["searched"].as_str().unwrap().contains("sempre la stessa risposta"), "{unlimited}");
    // who works on call is not on shift
    let called = altered(&folder, |data| {
        data["professionals"][1]["call_minimum"] = 60.into();
        data["professionals"][1]["hours_left"] = 4.into();
    });
    let on_call = folder.path("a-chiamata.json");
    says(&["route", &called, "--nodes", "2000", "--seed", "4", "-o", &on_call]);
    let (_, value) = json(&["scarce", &called, &on_call, "--nodes", "2000"]);
    let hours = value["scarcity"]["hours"].as_array().unwrap();
    let mediator = hours.iter().find(|row| row["what"] == "mediatore").unwrap();
    assert_eq!((&mediator["there_minutes"], &mediator["on_call_minutes"]), (&0.into(), &240.into()), "{mediator}");
    let placement = folder.plan("piano.json", &[]);
    let refused = run(&["scarce", &small(), &placement]);
    assert!(refused.code == 2 && refused.err.contains("settimana dell’équipe"), "{}", refused.err);
}

#[test]
fn a_hard_week_is_invented_and_planned() {
    let folder = Folder::new();
    let made = folder.path("difficile");
    says(&["generate", "week", "--visits", "60", "--seed", "3", "-o", &made]);
    let (code, value) = json(&["route", &format!("{made}/dataset.json"), "--nodes", "2000", "--seed", "4"]);
    let (visits, served) = (&value["result"]["visits"], value["result"]["served"].as_i64().unwrap());
    assert!(code == 0 && *visits == 60 && served > 50, "{served} of {visits}");
}
