//! Every stop of the plan stands once on the sheets of days, once in the calendars, once in the workbook, once on the map.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use fasi_exchange::sheets::Part;
use fasi_exchange::text::Lang;
use serde_json::Value;

use super::calendars::events;
use super::{Week, invented, small};

/// Staff code, and how its stops are written on sheets: times and codes.
fn on_sheets(week: &Week) -> Vec<(String, String, String)> {
    let desk = week.desk(Lang::It);
    let mut stops = Vec::new();
    for who in desk.professionals() {
        for part in desk.person(who).expect("a paper").pages.into_iter().flat_map(|page| page.parts) {
            if let Part::Stops { stops: own, .. } = part {
                stops.extend(own.into_iter().map(|stop| {
                    let visit = stop.code.split(' ').next().unwrap_or_default().to_owned();
                    (who.to_owned(), visit, stop.time)
                }));
            }
        }
    }
    stops.sort();
    stops
}

/// What the plan itself says, in the same form.
fn in_plan(week: &Week) -> Vec<(String, String, String)> {
    let names = &week.parsed.names.team;
    let clock = |ticks: i64| format!("{:02}:{:02}", ticks / 3600 % 24, ticks / 60 % 60);
    let mut stops: Vec<_> = (week.plan.stops())
        .map(|(shift, stop)| {
            let who = names.professionals[week.parsed.model.shift(shift).professional.index()].clone();
            let lasts = week.parsed.model.visit(stop.visit).seats[stop.seat as usize].duration.0;
            let time = format!("{}–{}", clock(stop.start.0), clock(stop.start.0 + lasts));
            (who, names.visits[stop.visit.index()].clone(), time)
        })
        .collect();
    stops.sort();
    stops
}

/// The rows of a sheet of the workbook, cell by cell as text.
fn rows(week: &Week, sheet: &str) -> Vec<Vec<String>> {
    let bytes = week.desk(Lang::En).workbook().expect("a workbook");
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook that opens");
    let range = book.worksheet_range(sheet).expect("the sheet");
    range.rows().skip(1).map(|row| row.iter().map(Data::to_string).collect()).collect()
}

fn holds(week: &Week) {
    let stops = week.stops();
    assert_eq!(on_sheets(week), in_plan(week));

    let desk = week.desk(Lang::It);
    let called = desk.professionals().flat_map(|who| {
        let events = events(&desk.calendar(who, super::stamp()));
        events.into_iter().map(|event| (who.to_owned(), event.uid)).collect::<Vec<_>>()
    });
    let monday = week.parsed.names.monday(week.parsed.week).format("%G-W%V").to_string();
    let mut called: Vec<(String, String)> = called.collect();
    called.sort();
    let mut named: Vec<(String, String)> =
        stops.iter().map(|(who, visit, seat)| (who.clone(), format!("{monday}.{visit}.{seat}@fasi"))).collect();
    named.sort();
    assert_eq!(called, named);

    let seat = |cell: &str| cell.parse().expect("a seat");
    let mut listed: Vec<_> =
        rows(week, "Tours").iter().map(|row| (row[1].clone(), row[7].clone(), seat(&row[9]))).collect();
    listed.sort();
    assert_eq!(listed, stops);
    assert_eq!(rows(week, "Left out").len(), week.report.left_out.len());
    assert_eq!(rows(week, "People").len(), week.report.people.len());

    let map: Value = serde_json::from_str(&desk.map()).expect("JSON");
    let stop = |feature: &Value| {
        let of = &feature["properties"];
        let text = |field: &str| of[field].as_str().unwrap_or_default().to_owned();
        (text("professional"), text("visit"), of["seat"].as_u64().unwrap_or_default() as u8)
    };
    let features = map["features"].as_array().expect("features");
    let mut mapped: Vec<_> =
        features.iter().filter(|feature| feature["properties"]["kind"] == "stop").map(stop).collect();
    mapped.sort();
    assert_eq!(mapped, stops);
}

#[test]
fn every_stop_stands_once_in_each_of_them() {
    holds(&small(|_| {}));
    holds(&small(|data| {
        data["households"]
            .as_array_mut()
            .expect("households")
            .iter_mut()
            .for_each(|row| row["protected"] = true.into());
    }));
    for seed in 1..5 {
        let week = invented(seed, |dataset| {
            for household in dataset.households.iter_mut().step_by(seed as usize + 1) {
                household.protected = true;
            }
        });
        assert!(week.stops().len() > 20, "seed {seed}: {}", week.stops().len());
        holds(&week);
    }
}

#[test]
fn no_cell_of_the_workbook_is_a_formula() {
    let week = small(|data| {
        data["places"][0]["label"] = "=HYPERLINK(\"http://x\",\"y\")".into();
        let visit = data["visits"][0].as_object_mut().expect("a visit");
        visit.remove("municipality");
        visit.insert("place".to_owned(), "L001".into());
    });
    let bytes = week.desk(Lang::It).workbook().expect("a workbook");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook is an archive");
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
        text
    };
    assert!((1..=3).all(|sheet| !part(&format!("xl/worksheets/sheet{sheet}.xml")).contains("<f>")));
    assert!(part("xl/sharedStrings.xml").contains("=HYPERLINK") && part("xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn hours_on_the_papers_are_those_of_the_plan() {
    let week = invented(2, |_| {});
    let mut at_visits: BTreeMap<&str, i64> = BTreeMap::new();
    for (shift, stop) in week.plan.stops() {
        let who = week.parsed.model.shift(shift).professional.index();
        let lasts = week.parsed.model.visit(stop.visit).seats[stop.seat as usize].duration.0 / 60;
        *at_visits.entry(&week.parsed.names.team.professionals[who]).or_default() += lasts;
    }
    for row in rows(&week, "People") {
        let days: f64 = row[4].parse().unwrap_or_else(|_| panic!("{row:?}"));
        let minutes = (days * 24.0 * 60.0).round() as i64;
        assert_eq!(minutes, at_visits.get(row[0].as_str()).copied().unwrap_or(0), "{row:?}");
    }
}
