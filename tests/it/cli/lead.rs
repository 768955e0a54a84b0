//! What whoever leads the team asks of a week beside its plan: why one was dropped or starts late, what would make room, two weeks side by side.

use insta::assert_snapshot;
use serde_json::{Value, json as value};

use super::weeks::{altered, anew, published, week};
use super::{Folder, json, run, says, small};

#[test]
fn a_week_that_makes_hardly_anything_is_published_only_where_it_is_meant() {
    let folder = Folder::new();
    let away = altered(&folder, |data| {
        let away = |who: &str| value!({"professional": who, "from": "2026-11-30", "until": "2026-12-06"});
        data["absences"] = value!([away("P01"), away("P02")]);
    });
    let (draft, told) = (folder.path("vuota.json"), folder.path("comunicata.json"));
    says(&["route", &away, "--nodes", "2000", "--seed", "4", "-o", &draft]);
    let refused = run(&["publish", &away, &draft, "-o", &told]);
    assert!(refused.code == 2 && refused.err.contains("meno della metà"), "{}", refused.err);
    assert!(refused.err.contains("--few") && !std::path::Path::new(&told).exists(), "{}", refused.err);
    let said = says(&["publish", &away, &draft, "-o", &told, "--few"]);
    assert!(said.contains("con 3 visite su 8"), "{said}");
}

#[test]
fn a_visit_without_a_place_is_told_the_smallest_change_that_makes_one() {
    let folder = Folder::new();
    let plan = published(&folder);
    let said = says(&["suggest", &small(), &plan, "--visit", "V07"]);
    assert!(said.contains("nessun posto") && said.contains("Che cosa basterebbe"), "{said}");
    // how much overtime is allowed already is said beside what is lacking
    let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("30 min oltre a quello già ammesso (30 min)"), "{said}");
}

#[test]
fn two_weeks_are_compared_by_themselves_or_on_the_same_data() {
    let folder = Folder::new();
    let first = published(&folder);
    assert!(says(&["compare", &first, &first]).contains("le due settimane sono uguali"));
    let ill = altered(&folder, |data| {
        data["absences"] = value!([{"professional": "P03", "from": "2026-12-02", "until": "2026-12-03"}]);
    });
    let second = folder.path("settimana-2.json");
    anew(&ill, &first, &second);
    assert_snapshot!("weeks_compared", says(&["compare", &first, &second, "--dataset", &small()]));
    assert_snapshot!("weeks_compared_in_english", says(&["compare", &first, &second, "--lang", "en"]));
    let (code, told) = json(&["compare", &first, &second, "--dataset", &small()]);
    assert_eq!(code, 0, "{told}");
    let figure = |name: &str| {
        let figures = told["comparison"]["figures"].as_array().unwrap();
        let row = figures.iter().find(|row| row["figure"] == name).unwrap();
        (row["first"].as_i64().unwrap(), row["second"].as_i64().unwrap())
    };
    // what each week makes on the whole is what its classes make
    let classes = [1, 2, 3].map(|class| figure(&format!("priority-{class}")));
    let sums = classes.iter().fold((0, 0), |sum, class| (sum.0 + class.0, sum.1 + class.1));
    assert_eq!(figure("visits"), sums);
    let gone = told["comparison"]["visits"].as_array().unwrap().iter().filter(|row| row["kind"] == "dropped").count();
    assert_eq!(figure("visits").0 - figure("visits").1, gone as i64);
    // of what the data do not have any more it is said that it is not counted
    let (_, lost) = json(&["compare", &first, &second, "--dataset", &ill]);
    assert!(
        lost["comparison"]["notes"].to_string().contains("Prima settimana: queste visite non si contano"),
        "{lost}"
    );
    let placement = folder.plan("piano.json", &[]);
    assert_eq!(run(&["compare", &first, &placement]).code, 2);
}

#[test]
fn why_a_visit_is_not_made_any_more_is_told() {
    let folder = Folder::new();
    let plan = published(&folder);
    let ill = altered(&folder, |data| {
        data["absences"] = value!([{"professional": "P03", "from": "2026-12-01", "until": "2026-12-03"}]);
    });
    let (_, told) = json(&["route", &ill, "--previous", &plan, "--nodes", "2000", "--seed", "4"]);
    let changes = &told["result"]["changes"];
    let dropped = changes["dropped"].as_array().unwrap();
    assert_eq!(dropped.len(), changes["cancelled"].as_array().unwrap().len());
    assert!(!dropped.is_empty() && dropped.iter().all(|row| row["forced"] == true), "{changes}");
    assert!(dropped[0]["text"].as_str().unwrap().contains("non poteva restare"), "{changes}");
}

#[test]
fn a_visit_that_starts_late_is_explained() {
    let folder = Folder::new();
    let late = altered(&folder, |data| {
        // who is in Quarrata at nine on Thursday cannot be at the base at half past nine
        let visits = data["visits"].as_array_mut().unwrap();
        visits[7]["opens"] = "09:00".into();
        visits[7]["due"] = "09:00".into();
        visits[7]["closes"] = "12:00".into();
        data["team_shifts"][1]["overtime"] = 60.into();
    });
    let plan = folder.path("tardi.json");
    says(&["route", &late, "--nodes", "2000", "--seed", "4", "-o", &plan]);
    let said = says(&["explain", &late, &plan, "--visit", "V08"]);
    let flat = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("dopo l’ora promessa (giovedì 03/12, 09:00)"), "{said}");
    assert!(flat.contains("P02 non è lì prima: ha V02 fino alle"), "{said}");
    assert!(flat.contains("non si è trovato un posto in orario"), "{said}");
    let all = says(&["explain", &late, &plan]);
    assert!(all.contains("Una visita comincia dopo l’ora promessa:"), "{all}");
}

#[test]
fn shifts_that_are_none_and_tours_without_a_shift_are_told_with_what_to_do() {
    let folder = Folder::new();
    let none = altered(&folder, |data| data["team_shifts"][0]["end"] = "09:00".into());
    let (code, told) = json(&["check", &none]);
    let codes: Vec<&Value> = told["flaws"].as_array().unwrap().iter().map(|flaw| &flaw["code"]).collect();
    assert_eq!((code, codes), (2, vec![&value!("E358")]), "{told}");
    // a tour that somebody wrote into a plan by hand, on an afternoon on which she does not work
    let path = week(&folder, &[]);
    let mut plan: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut tour = plan["tours"][0].clone();
    tour["shift"] = "15:00".into();
    plan["tours"].as_array_mut().unwrap().push(tour);
    let own = folder.with("a-mano.json", &plan.to_string());
    let (code, told) = json(&["check", &small(), "--plan", &own]);
    let flaw = &told["flaws"][0];
    assert_eq!((code, &flaw["code"]), (2, &value!("E359")), "{told}");
    assert!(flaw.to_string().contains("09:00–13:00") && flaw.to_string().contains("Turni équipe"), "{flaw}");
}

#[test]
fn a_shared_car_keeps_its_number_when_the_week_is_planned_anew() {
    let folder = Folder::new();
    let shared = |ill: bool| {
        altered(&folder, |data| {
            for who in 0..2 {
                data["professionals"][who]["means"] = "shared_car".into();
            }
            data["shared_cars"] = value!([{"place": "L001", "cars": 2}]);
            if ill {
                data["absences"] = value!([{"professional": "P01", "from": "2026-12-02", "until": "2026-12-04"}]);
            }
        })
    };
    let cars = |path: &str| -> Vec<(String, String, i64)> {
        let plan: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let tours = plan["tours"].as_array().unwrap().iter().filter(|tour| tour["car"].is_i64());
        let words = |tour: &Value, field: &str| tour[field].as_str().unwrap().to_owned();
        tours.map(|tour| (words(tour, "professional"), words(tour, "day"), tour["car"].as_i64().unwrap())).collect()
    };
    let (draft, told) = (folder.path("auto.json"), folder.path("auto-comunicata.json"));
    let data = shared(false);
    says(&["route", &data, "--nodes", "2000", "--seed", "4", "-o", &draft]);
    says(&["publish", &data, &draft, "-o", &told]);
    let before = cars(&told);
    assert!(before.iter().any(|(who, _, car)| who == "P02" && *car == 2), "{before:?}");
    let next = folder.path("auto-2.json");
    // the visit that both made is now a meeting of the one who is left
    let ill = shared(true);
    let text = std::fs::read_to_string(&ill).unwrap();
    let mut alone: Value = serde_json::from_str(&text).unwrap();
    alone["seats"].as_array_mut().unwrap().retain(|seat| seat["visit"] != "V02" || seat["seat"] == 2);
    std::fs::write(&ill, alone.to_string()).unwrap();
    says(&["route", &ill, "--previous", &told, "--nodes", "2000", "--seed", "4", "-o", &next]);
    let after = cars(&next);
    let had = |(who, day, _): &(String, String, i64)| before.iter().find(|one| (&one.0, &one.1) == (who, day));
    assert!(after.iter().all(|one| had(one).is_none_or(|had| had == one)), "{before:?} {after:?}");
    assert!(after.contains(&("P02".to_owned(), "2026-12-03".to_owned(), 2)), "{before:?} {after:?}");
}
