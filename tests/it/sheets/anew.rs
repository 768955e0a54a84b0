//! The sheets of a week that was planned anew: the whole week, what is done, what is new, what is no more, whom to phone.

use chrono::NaiveDate;
use fasi_exchange::routes::Before;
use fasi_exchange::sheets::{Kind, Part, html};
use fasi_exchange::text::Lang;
use icalendar::{Calendar, CalendarComponent, Component};
use serde_json::{Value, json};

use super::{Week, again, shown, small, stamp, told};

/// Of each event its name, edition, status and start, sorted by name.
fn called(week: &Week, who: &str) -> Vec<(String, u32, String, String)> {
    let text = week.desk(Lang::It).calendar(who, stamp());
    let calendar: Calendar = text.parse().unwrap_or_else(|error| panic!("{error}: {text}"));
    let event = |component: &CalendarComponent| match component {
        CalendarComponent::Event(event) => {
            let text = |name: &str| event.property_value(name).unwrap_or_default().to_owned();
            let edition = text("SEQUENCE").parse().unwrap_or_else(|_| panic!("{event:?}"));
            assert!(event.get_start().is_some() && event.get_timestamp().is_some(), "{event:?}");
            let name = text("UID").replace("@fasi", "").replace("2026-W49.", "");
            Some((name, edition, text("STATUS"), text("DTSTART")))
        }
        _ => None,
    };
    let mut events: Vec<_> = calendar.components.iter().filter_map(event).collect();
    events.sort();
    events
}

/// The week once people were told of it, planned anew from a moment on with other data.
pub(super) fn anew(week: &mut Week, now: &str, alter: impl FnOnce(&mut Value)) -> Week {
    week.file.state = told();
    let now = format!("{now}:00").parse().expect("a moment");
    let before = Before::of(&week.file, Some(now)).expect("a published week");
    let mut next = again(&before, alter);
    next.state = told();
    next
}

/// The educator falls ill on Wednesday at eleven; two visits have been made.
pub(super) fn ill(data: &mut Value) {
    data["absences"] = json!([{"professional": "P03", "from": "2026-12-02", "until": "2026-12-03"}]);
}

fn entry(name: &str, edition: u32, status: &str, start: &str) -> (String, u32, String, String) {
    (name.to_owned(), edition, status.to_owned(), format!("202612{start}00"))
}

#[test]
fn what_is_no_more_is_cancelled_by_its_name_and_what_stays_keeps_its_edition() {
    let mut first = small(|_| {});
    let known = called(&first, "P03");
    assert_eq!(
        known,
        [
            entry("V04.1", 0, "CONFIRMED", "02T1429"),
            entry("V05.1", 0, "CONFIRMED", "01T1400"),
            entry("V06.1", 0, "CONFIRMED", "02T1529"),
        ]
    );
    let second = anew(&mut first, "2026-12-02T11:00", ill);
    // who has no shift any more still gets a calendar: it is theirs that has to be emptied
    assert_eq!(
        called(&second, "P03"),
        [
            entry("V04.1", 1, "CANCELLED", "02T1429"),
            entry("V05.1", 0, "CONFIRMED", "01T1400"),
            entry("V06.1", 1, "CANCELLED", "02T1529"),
        ]
    );
    // what has happened and what stays is as it was
    assert_eq!(called(&second, "P01"), called(&first, "P01"));
}

#[test]
fn what_moves_keeps_its_name_in_a_later_edition_and_again_in_the_next() {
    let mut first = small(|_| {});
    let later = |hour: &'static str| move |data: &mut Value| data["visits"][3]["opens"] = hour.into();
    let mut second = anew(&mut first, "2026-12-02T11:00", later("15:30"));
    assert_eq!(second.file.edition, 1);
    let moved = |week: &Week| called(week, "P03").into_iter().find(|event| event.0 == "V04.1").expect("still made");
    let (one, two) = (moved(&first), moved(&second));
    assert_eq!((two.1, two.2.as_str()), (1, "CONFIRMED"));
    assert!(two.3 > one.3, "{one:?} {two:?}");
    let other = called(&second, "P01");
    assert!(other.iter().all(|event| event.1 == 0), "nothing of hers changed: {other:?}");
    let third = anew(&mut second, "2026-12-02T11:30", later("16:30"));
    let three = moved(&third);
    assert_eq!((third.file.edition, three.1), (2, 2));
    assert!(three.3 > two.3);
    assert!(called(&third, "P01").iter().all(|event| event.1 == 0));
}

#[test]
fn a_draft_cancels_nothing_that_people_were_told() {
    let mut first = small(|_| {});
    let mut second = anew(&mut first, "2026-12-02T11:00", ill);
    second.state = fasi_exchange::routes::PlanState::Draft;
    let events = called(&second, "P03");
    assert_eq!(events, [entry("V05.1", 0, "CONFIRMED", "01T1400")], "what has happened, and no more");
    assert!(called(&second, "P01").iter().any(|event| event.2 == "TENTATIVE"));
    let summary = shown(&second.desk(Lang::It).summary());
    assert!(summary.contains("quando la settimana sarà pubblicata"), "{summary}");
}

#[test]
fn a_sheet_is_the_whole_week_with_what_is_done_and_what_is_new() {
    let mut first = small(|_| {});
    let second = anew(&mut first, "2026-12-02T12:00", |data| {
        data["visits"][3]["opens"] = "15:30".into();
        let visit = json!({"id": "V09", "household": "N004", "municipality": "047014", "priority": 1, "lasts": 30, "days": ["thu"], "opens": "11:30", "closes": "12:00"});
        data["visits"].as_array_mut().expect("visits").push(visit);
        data["seats"]
            .as_array_mut()
            .expect("seats")
            .push(json!({"visit": "V09", "seat": 1, "profession": "social_worker"}));
    });
    for lang in Lang::ALL {
        let desk = second.desk(lang);
        for who in ["P01", "P03"] {
            let paper = desk.person(who).expect("a paper");
            insta::assert_snapshot!(format!("anew_{who}_{}", lang.tag()), shown(&paper));
        }
        insta::assert_snapshot!(format!("anew_summary_{}", lang.tag()), shown(&desk.summary()));
    }
    let desk = second.desk(Lang::It);
    // Wednesday's visit is done and greyed: it has no box, and its day no sheet, for nothing is to come on it
    let paper = desk.person("P01").expect("a paper");
    let days: Vec<&str> = paper.pages.iter().filter(|page| page.kind == Kind::Day).map(|page| &*page.title).collect();
    assert_eq!(days, ["giovedì 03/12"]);
    let page = html(&paper);
    assert!(page.contains("<tr class=\"done\"><td><p>mercoledì 02/12</p><p>fatto</p></td>"), "{page}");
    assert!(page.contains("class=\"changed\">NUOVA<"), "{page}");
    let moved = html(&desk.person("P03").expect("a paper"));
    assert!(moved.contains("class=\"changed\">SPOSTATA: era mercoledì 02/12, 14:29<"), "{moved}");
    // a day of which a part is done shows that part first
    let half = anew(&mut first, "2026-12-02T15:00", |data| data["visits"][5]["opens"] = "15:45".into());
    let paper = half.desk(Lang::It).person("P03").expect("a paper");
    let day = paper.pages.iter().find(|page| page.title == "mercoledì 02/12").expect("Wednesday");
    let stops: Vec<(bool, &str)> = (day.parts.iter())
        .filter_map(|part| match part {
            Part::Stops { stops, .. } => Some(stops.iter().map(|stop| (stop.done.is_some(), stop.code.as_str()))),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(stops, [(true, "V04 · N005"), (false, "V06 · N002")]);
}

#[test]
fn the_lead_reads_whom_to_phone_and_what_to_say() {
    let mut first = small(|_| {});
    let second = anew(&mut first, "2026-12-02T11:00", ill);
    let paper = second.desk(Lang::It).summary();
    assert_eq!(paper.pages.len(), 2);
    let page = shown(&paper);
    assert!(page.contains("# Chi avvisare, e che cosa dire"), "{page}");
    assert!(page.contains("P03 (educatore): Non più V04 (mercoledì 02/12, 14:29): resta fuori."), "{page}");
    assert!(page.contains("N005: V04, mercoledì 02/12, 14:29: in questa settimana non si fa più"), "{page}");
    assert!(page.contains("N002: V06, mercoledì 02/12, 15:29"), "{page}");
    // a week in which nothing changes asks for no call, and one that nobody was told of for none either
    let same = anew(&mut first, "2026-12-02T11:00", |_| {});
    assert!(shown(&same.desk(Lang::It).summary()).contains("Nessuno è da avvisare"));
    assert_eq!(first.desk(Lang::It).summary().pages.len(), 1);
}

#[test]
fn what_is_done_at_a_protected_address_hides_it_too() {
    let mut first = small(|data| {
        data["households"][0]["protected"] = true.into();
        data["households"][4]["protected"] = true.into();
    });
    let second = anew(&mut first, "2026-12-03T16:00", |data| {
        data["households"][0]["protected"] = true.into();
        data["households"][4]["protected"] = true.into();
    });
    let desk = second.desk(Lang::It);
    let all: String = ["P01", "P03"].map(|who| shown(&desk.person(who).expect("a paper"))).concat();
    assert!(all.contains("V01 · N001, indirizzo protetto") && all.contains("V04 · N005, indirizzo protetto"), "{all}");
    assert!(!all.contains("Scuola"), "{all}");
    let calendars: String = ["P01", "P03"].map(|who| desk.calendar(who, stamp())).concat().replace("\r\n ", "");
    for visit in ["V01", "V04"] {
        let event = calendars.split("BEGIN:VEVENT").find(|event| event.contains(&format!(".{visit}."))).expect("done");
        assert!(!event.contains("LOCATION") && event.contains("indirizzo protetto"), "{event}");
    }
}

#[test]
fn a_visit_that_the_data_no_longer_have_is_still_done_and_still_cancelled() {
    let mut first = small(|_| {});
    let second = anew(&mut first, "2026-12-02T11:00", |data| {
        for (table, visit) in [("visits", "id"), ("seats", "visit")] {
            let rows = data[table].as_array_mut().expect("rows");
            rows.retain(|row| row[visit] != "V01" && row[visit] != "V04");
        }
    });
    let done = called(&second, "P01").into_iter().find(|event| event.0 == "V01.1");
    assert_eq!(done, Some(entry("V01.1", 0, "CONFIRMED", "02T0900")));
    let gone = called(&second, "P03").into_iter().find(|event| event.0 == "V04.1");
    assert_eq!(gone, Some(entry("V04.1", 1, "CANCELLED", "02T1429")));
    let paper = shown(&second.desk(Lang::It).person("P01").expect("a paper"));
    assert!(paper.contains("09:00 V01"), "{paper}");
    let date: NaiveDate = "2026-12-02".parse().expect("a day");
    assert!(second.parsed.before.as_ref().is_some_and(|before| before.tours.iter().any(|tour| tour.day == date)));
}
