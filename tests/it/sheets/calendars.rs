//! Calendars, read by a parser that is not ours: times of the plan in the time of Rome, whatever the week.

use chrono::{Duration, NaiveDateTime, NaiveTime};
use fasi_exchange::text::Lang;
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, EventLike};
use serde_json::json;

use super::{Week, invented, small, stamp};

/// An event as the parser reads it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Event {
    pub uid: String,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub summary: String,
    pub location: Option<String>,
    pub description: String,
}

/// The events of a calendar.
pub(super) fn events(text: &str) -> Vec<Event> {
    let calendar: Calendar = text.parse().unwrap_or_else(|error| panic!("{error}: {text}"));
    let local = |time: Option<DatePerhapsTime>| match time {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid })) => {
            assert_eq!(tzid, "Europe/Rome");
            date_time
        }
        other => panic!("no time of Rome: {other:?}"),
    };
    let event = |component: &CalendarComponent| match component {
        CalendarComponent::Event(event) => Some(Event {
            uid: event.get_uid().expect("a name").to_owned(),
            start: local(event.get_start()),
            end: local(event.get_end()),
            summary: event.get_summary().expect("a summary").to_owned(),
            location: event.get_location().map(str::to_owned),
            description: event.get_description().expect("a description").to_owned(),
        }),
        _ => None,
    };
    calendar.components.iter().filter_map(event).collect()
}

/// Names and times of all events, sorted.
fn called(week: &Week) -> Vec<(String, NaiveDateTime, NaiveDateTime)> {
    let desk = week.desk(Lang::It);
    let all = desk.professionals().flat_map(|who| events(&desk.calendar(who, stamp())));
    let mut all: Vec<_> = all.map(|event| (event.uid, event.start, event.end)).collect();
    all.sort();
    all
}

/// What the plan says, in the same form: its times are those that clocks on the wall show.
fn planned(week: &Week, number: &str) -> Vec<(String, NaiveDateTime, NaiveDateTime)> {
    let start = week.parsed.names.start.and_time(NaiveTime::MIN);
    let mut all: Vec<_> = (week.plan.stops())
        .map(|(_, stop)| {
            let visit = &week.parsed.names.team.visits[stop.visit.index()];
            let seat = week.parsed.visits[stop.visit.index()].seats[stop.seat as usize];
            let from = start + Duration::seconds(stop.start.0);
            let lasts = week.parsed.model.visit(stop.visit).seats[stop.seat as usize].duration.0;
            (format!("{number}.{visit}.{seat}@fasi"), from, from + Duration::seconds(lasts))
        })
        .collect();
    all.sort();
    all
}

/// The small week moved to another Monday, everybody at work and every visit due on its Sunday.
fn on_the_sunday_of(monday: &str) -> Week {
    small(|data| {
        data["horizon_start"] = monday.into();
        for shift in data["team_shifts"].as_array_mut().expect("shifts") {
            shift["days"] = json!(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
        }
        for visit in data["visits"].as_array_mut().expect("visits") {
            visit["days"] = json!(["sun"]);
        }
        data["visit_links"] = json!([]);
    })
}

#[test]
fn clocks_that_change_and_years_that_end_move_no_visit() {
    // the last Sundays of March and October, the week that lies in two years, and one with a 29 February
    let weeks = [
        ("2027-03-22", "2027-W12", "2027-03-28"),
        ("2027-10-25", "2027-W43", "2027-10-31"),
        ("2026-12-28", "2026-W53", "2027-01-03"),
        ("2028-02-28", "2028-W09", "2028-03-05"),
    ];
    for (monday, number, sunday) in weeks {
        let week = on_the_sunday_of(monday);
        let called = called(&week);
        assert!(called.len() >= 4, "{monday}: {called:?}");
        assert_eq!(called, planned(&week, number));
        let day = sunday.parse().expect("a day");
        assert!(called.iter().all(|(_, start, _)| start.date() == day), "{called:?}");
    }
}

#[test]
fn the_times_of_any_week_are_those_of_its_plan() {
    for seed in 1..4 {
        let week = invented(seed, |_| {});
        assert_eq!(called(&week), planned(&week, "2026-W49"));
    }
}

#[test]
fn the_zone_changes_as_the_law_says() {
    let text = small(|_| {}).desk(Lang::It).calendar("P01", stamp());
    for line in [
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Rome\r\n",
        "DTSTART:19960331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n",
        "DTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n",
        "METHOD:PUBLISH\r\n",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "{text}");
}

#[test]
fn a_visit_keeps_its_name_when_the_week_is_planned_anew() {
    let before = small(|_| {});
    // the social worker starts later: other times, the same names
    let after = small(|data| data["team_shifts"][0]["start"] = "09:30".into());
    let names = |week: &Week| called(week).into_iter().map(|event| event.0).collect::<Vec<_>>();
    assert_eq!(names(&before), names(&after));
    assert_ne!(called(&before), called(&after));
}

#[test]
fn a_calendar_has_codes_and_municipalities_and_nothing_else() {
    let week = small(|_| {});
    let desk = week.desk(Lang::It);
    let all: String = desk.professionals().map(|who| desk.calendar(who, stamp())).collect();
    let unfolded = all.replace("\r\n ", "");
    assert!(!unfolded.contains("Scuola") && !unfolded.contains("strada"), "{unfolded}");
    let own = events(&desk.calendar("P03", stamp()));
    let led = own.iter().find(|event| event.uid.contains("V04")).expect("the accompaniment");
    assert_eq!(led.location.as_deref(), Some("da Pistoia a Quarrata"));
    assert_eq!(led.summary, "V04 · N005 · da Pistoia a Quarrata");
}
