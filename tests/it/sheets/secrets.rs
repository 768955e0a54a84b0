//! A protected address: no paper, calendar, map or workbook says where it is, how far, or when somebody is on the way there.

use std::io::{Cursor, Read};

use fasi_exchange::sheets::{Kind, Part, html};
use fasi_exchange::text::Lang;
use serde_json::{Value, json};

use super::calendars::events;
use super::{Week, shown, small, stamp};

/// A place, and a municipality, where only the protected household is visited.
const PLACE: &str = "Casa Segretissima";
const TOWN: &str = "Castel Nascosto";

/// N001 lives at a protected address, and is visited in a place and in a municipality of which nothing else speaks.
fn hidden() -> Week {
    small(|data| {
        data["households"][0]["protected"] = true.into();
        let town = json!({"code": "047099", "name": TOWN, "area": "Altrove", "terrain": "hill", "lat": 43.899_123, "lon": 10.949_321});
        data["municipalities"].as_array_mut().expect("towns").push(town);
        let place = json!({"id": "L099", "label": PLACE, "kind": "other", "municipality": "047099", "lat": 43.901_122, "lon": 10.951_234});
        data["places"].as_array_mut().expect("places").push(place);
        data["visits"][0]["municipality"] = "047099".into();
        let visit = json!({"id": "V09", "household": "N001", "place": "L099", "priority": 1, "lasts": 40, "opens": "14:00", "closes": "17:00"});
        data["visits"].as_array_mut().expect("visits").push(visit);
        data["seats"].as_array_mut().expect("seats").push(json!({"visit": "V09", "seat": 1, "profession": "educator"}));
    })
}

/// Everything that is written, as text; workbooks part by part.
fn all(week: &Week) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        let desk = week.desk(lang);
        for who in desk.professionals() {
            let paper = desk.person(who).expect("a paper");
            texts.push((format!("{who} {}", lang.tag()), html(&paper) + &shown(&paper)));
            let calendar = desk.calendar(who, stamp()).replace("\r\n ", "");
            texts.push((format!("{who} {} calendar", lang.tag()), calendar));
        }
        texts.push((format!("summary {}", lang.tag()), html(&desk.summary())));
        texts.push((format!("map {}", lang.tag()), desk.map()));
        let book = desk.workbook().expect("a workbook");
        let mut archive = zip::ZipArchive::new(Cursor::new(book)).expect("a workbook is an archive");
        for at in 0..archive.len() {
            let mut part = String::new();
            archive.by_index(at).expect("a part").read_to_string(&mut part).expect("text");
            texts.push((format!("workbook {} {at}", lang.tag()), part));
        }
    }
    texts
}

#[test]
fn nothing_says_where_a_protected_household_is() {
    let week = hidden();
    let made: Vec<String> = week.stops().into_iter().map(|stop| stop.1).collect();
    assert!(made.contains(&"V01".to_owned()) && made.contains(&"V09".to_owned()), "{made:?}");
    for (name, text) in all(&week) {
        for word in [
            PLACE,
            TOWN,
            "Segretissima",
            "Nascosto",
            "L099",
            "047099",
            "43.899",
            "43.901",
            "10.949",
            "10.951",
            "Altrove",
        ] {
            assert!(!text.contains(word), "{name} says {word}");
        }
    }
}

#[test]
fn no_way_to_or_from_it_is_told() {
    let week = hidden();
    let desk = week.desk(Lang::It);
    for who in ["P01", "P03"] {
        let paper = desk.person(who).expect("a paper");
        let secret = |visit: &str| ["V01", "V09"].contains(&visit);
        for page in paper.pages.iter().filter(|page| page.kind == Kind::Day) {
            let parts = page.parts.windows(2);
            for pair in parts {
                let [Part::Sentence(about), Part::Stops { stops, .. }] = pair else { continue };
                let codes: Vec<bool> =
                    stops.iter().map(|stop| secret(stop.code.split(' ').next().unwrap_or_default())).collect();
                for (at, stop) in stops.iter().enumerate() {
                    let near = codes[at] || (at > 0 && codes[at - 1]);
                    assert!(!near || stop.way.is_empty(), "{who} {}: {}", page.title, stop.way);
                }
                let any = codes.iter().any(|secret| *secret);
                assert!(!any || !about.contains("Per strada"), "{about}");
                assert!(codes.first() != Some(&true) || !about.contains("Partenza"), "{about}");
                let last = codes.last() == Some(&true);
                assert!(!last || !(about.contains("Rientro") || about.contains("Straordinario")), "{about}");
            }
        }
        let week = shown(&paper);
        assert!(week.contains("Per strada: Non si dice"), "{week}");
    }
    let summary = shown(&desk.summary());
    assert!(summary.contains("senza 2 persone che vanno a un indirizzo protetto"), "{summary}");
    let map: Value = serde_json::from_str(&desk.map()).expect("JSON");
    for feature in map["features"].as_array().expect("features") {
        let of = &feature["properties"];
        let stops = of["stops"].to_string();
        if of["kind"] == "tour" && (stops.contains("V01") || stops.contains("V09")) {
            assert!(of["km"].is_null() && of["travel_minutes"].is_null(), "{feature}");
        }
        if of["visit"] == "V01" || of["visit"] == "V09" {
            assert!(feature["geometry"].is_null() && of["place"] == "indirizzo protetto", "{feature}");
        }
    }
    for who in desk.professionals() {
        for event in events(&desk.calendar(who, stamp())) {
            if event.uid.contains(".V01.") || event.uid.contains(".V09.") {
                assert_eq!(event.location, None);
                assert!(event.summary.ends_with("N001 · indirizzo protetto"), "{}", event.summary);
            }
        }
    }
}
