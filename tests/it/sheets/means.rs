//! What a sheet says of how people get around and when they are there: cars that are shared, when they set out, hours on call.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use fasi_exchange::routes::{WeekView, result};
use fasi_exchange::text::Lang;
use serde_json::{Value, json};

use super::anew::{anew, ill};
use super::{Week, shown, small};

/// The week in which the educator and the social worker share the cars of their bases.
fn shared(data: &mut Value) {
    for at in [0, 2] {
        data["professionals"][at]["means"] = json!("shared_car");
    }
    data["shared_cars"] = json!([{"place": "L001", "cars": 1}, {"place": "L002", "cars": 1}]);
}

fn view(week: &Week) -> WeekView {
    use fasi_engine::kernel::budget::{Budget, Watch};
    let budget = Budget { nodes: Some(2_000), seed: 4, ..Budget::default() };
    let outcome = fasi_engine::routes::propose::propose(&week.parsed.model, &budget, Watch::silent()).expect("solves");
    result(Lang::It, &week.parsed, &outcome, &week.report)
}

/// A sheet of the workbook as text, cell by cell, the heads first.
fn sheet(week: &Week, name: &str) -> Vec<Vec<String>> {
    let bytes = week.desk(Lang::En).workbook().expect("a workbook");
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook that opens");
    let range = book.worksheet_range(name).expect("the sheet");
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn who_has_which_shared_car_stands_on_every_paper() {
    let week = small(shared);
    let (desk, view) = (week.desk(Lang::It), view(&week));
    let with: Vec<_> = view.tours.iter().filter(|tour| tour.car.is_some()).collect();
    assert!(!with.is_empty() && with.iter().all(|tour| tour.professional != "P02"), "who has a car of their own");
    for tour in &with {
        let said = tour.car_text.as_deref().expect("in words too");
        let person = shown(&desk.person(&tour.professional).expect("a paper"));
        assert!(person.contains(&format!("Mezzo: {said}.")) && said.starts_with("auto condivisa n. 1"), "{person}");
        assert!(person.contains(" / auto condivisa n. 1 |"), "on the page of the week too: {person}");
        let lead = shown(&desk.summary());
        assert!(lead.contains(&format!("n. 1 {} {}", tour.professional, tour.shift)), "{lead}");
    }
    assert!(shown(&desk.summary()).contains("## Auto condivise"));
    let stops = sheet(&week, "Tours");
    let column = stops[0].iter().position(|head| head == "Car no.").expect("a column");
    assert!(stops.iter().any(|row| row[column] == "1"), "{stops:?}");
    assert!(!shown(&small(|_| {}).desk(Lang::It).summary()).contains("Auto condivise"), "where there are none");
}

#[test]
fn who_begins_with_a_break_or_is_only_asked_has_not_set_out() {
    let week = small(|data| {
        for shift in data["team_shifts"].as_array_mut().expect("shifts") {
            let (from, until) = if shift["start"] == "09:00" { ("09:00", "09:20") } else { ("14:00", "14:20") };
            (shift["break_from"], shift["break_until"]) = (json!(from), json!(until));
            shift["break_lasts"] = json!(20);
        }
    });
    let view = view(&week);
    let mut broken = 0;
    for tour in &view.tours {
        let begins = tour.stops.first().filter(|stop| stop.rest);
        if let (Some(rest), Some(out)) = (begins, &tour.out) {
            assert!(*out >= rest.until, "{tour:?}");
            broken += 1;
        }
        let moves = tour.stops.iter().any(|stop| !stop.remote && !stop.rest);
        assert_eq!(moves, tour.out.is_some() || tour.back.is_some() || tour.travel_minutes.is_none(), "{tour:?}");
    }
    assert!(broken > 0, "{:?}", view.tours);
    let remote = small(|data| {
        let visits = data["visits"].as_array_mut().expect("visits");
        visits.retain(|visit| visit["id"] == "V06");
        data["seats"].as_array_mut().expect("seats").retain(|seat| seat["visit"] == "V06");
        data["visit_links"] = json!([]);
    });
    let who = remote.stops()[0].0.clone();
    let paper = shown(&remote.desk(Lang::It).person(&who).expect("a paper"));
    assert!(paper.contains("Turno ") && !paper.contains("Partenza") && !paper.contains("Rientro"), "{paper}");
}

#[test]
fn hours_on_call_are_shown_apart_and_nobody_is_measured_by_them() {
    let week = small(|data| data["professionals"][1]["call_minimum"] = json!(60));
    let (desk, view) = (week.desk(Lang::It), view(&week));
    let called = view.people.iter().find(|person| person.professional == "P02").expect("on call");
    assert_eq!((called.shift_minutes, called.on_call_minutes), (0, 6 * 60));
    let paper = shown(&desk.person("P02").expect("a paper"));
    assert!(paper.contains("Ore a chiamata: 6 h") && !paper.contains("Turni:"), "{paper}");
    assert!(paper.contains("a chiamata"), "the days say so: {paper}");
    let lead = shown(&desk.summary());
    assert!(lead.contains("A chiamata: disponibilità 6 h, in visita"), "{lead}");
    assert!(lead.contains("Chi | Turni | A chiamata |"), "{lead}");
    for spread in [&view.balance.visits, &view.balance.travel].into_iter().flatten() {
        assert!(spread.least != "P02" && spread.most != "P02", "{spread:?}");
    }
    assert!(!shown(&small(|_| {}).desk(Lang::It).summary()).contains("A chiamata"), "where nobody is");
}

#[test]
fn ways_are_balanced_beside_visits() {
    let week = small(|_| {});
    let view = view(&week);
    let travel = view.balance.travel.expect("people are on the way");
    let open = view.people.iter().filter_map(|person| person.travel_minutes);
    assert_eq!(Some(travel.most_minutes), open.max());
    let lead = shown(&week.desk(Lang::It).summary());
    assert!(lead.contains(&format!("Equilibrio strade: {}", travel.text)), "{lead}");
}

#[test]
fn the_workbook_has_what_changes_and_for_whom() {
    let mut first = small(|_| {});
    let second = anew(&mut first, "2026-12-02T11:00", ill);
    let rows = sheet(&second, "What changes");
    assert_eq!(rows[0], ["Who", "Code", "What is not as they were told"]);
    let of = |whom: &str, code: &str| rows.iter().any(|row| row[0] == whom && row[1] == code && !row[2].is_empty());
    assert!(of("one of the team", "P03") && of("household", "N005"), "{rows:?}");
    let bytes = first.desk(Lang::En).workbook().expect("a workbook");
    let names = Xlsx::new(Cursor::new(bytes)).expect("a workbook that opens").sheet_names();
    assert!(!names.contains(&"What changes".to_owned()), "nobody was told anything before: {names:?}");
    // beside each stop too
    let moved = anew(&mut first, "2026-12-02T11:00", |data| data["visits"][3]["opens"] = "15:30".into());
    let stops = sheet(&moved, "Tours");
    let column = stops[0].iter().position(|head| head == "Changed").expect("a column");
    assert!(stops.iter().any(|row| row[column].starts_with("MOVED: was")), "{stops:?}");
}
