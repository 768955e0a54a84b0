//! Weeks in which clocks change, years end or February has a day more: the same days and hours in the plan's file, on the sheets and in the
//! calendars.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use fasi_exchange::parse::monday_of;
use fasi_exchange::routes::{Before, WeekFile};
use fasi_exchange::sheets::Kind;
use fasi_exchange::text::Lang;
use serde_json::{Value, json};

use super::calendars::events;
use super::{Week, again, small, stamp, told};

/// Monday and number of a week, a day of it that matters with its name, and how its week is headed.
const WEEKS: [(&str, &str, &str, &str, &str); 6] = [
    ("2027-03-22", "2027-W12", "2027-03-28", "domenica 28/03", "Settimana 12, dal 22/03/2027 al 28/03/2027"),
    ("2027-10-25", "2027-W43", "2027-10-31", "domenica 31/10", "Settimana 43, dal 25/10/2027 al 31/10/2027"),
    ("2028-02-28", "2028-W09", "2028-02-29", "martedì 29/02", "Settimana 9, dal 28/02/2028 al 05/03/2028"),
    ("2026-12-28", "2026-W53", "2027-01-01", "venerdì 01/01", "Settimana 53, dal 28/12/2026 al 03/01/2027"),
    ("2026-12-28", "2026-W53", "2026-12-31", "giovedì 31/12", "Settimana 53, dal 28/12/2026 al 03/01/2027"),
    ("2027-01-04", "2027-W01", "2027-01-04", "lunedì 04/01", "Settimana 1, dal 04/01/2027 al 10/01/2027"),
];

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Moves the small week to another Monday: everybody works all week, and every visit is due on one day of it.
fn moved(monday: &'static str, day: &'static str) -> impl Fn(&mut Value) {
    move |data| {
        // the horizon begins some weeks earlier, where there is another time of the year
        let start = (date(monday) - chrono::Duration::weeks(4)).to_string();
        (data["horizon_start"], data["as_of"]) = (start.clone().into(), start.into());
        for shift in data["team_shifts"].as_array_mut().expect("shifts") {
            shift["days"] = json!(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
        }
        for visit in data["visits"].as_array_mut().expect("visits") {
            visit["from"] = day.into();
            visit["until"] = day.into();
            visit["days"] = json!(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
        }
        data["visit_links"] = json!([]);
    }
}

/// Who is where, when, by the plan's file; times of the wall.
fn in_file(file: &WeekFile) -> Vec<(String, String, NaiveDateTime)> {
    let stops = file.tours.iter().flat_map(|tour| {
        tour.stops.iter().map(|stop| {
            let time = NaiveTime::parse_from_str(&stop.start, "%H:%M").expect("a time");
            (tour.professional.clone(), stop.visit.clone(), tour.day.and_time(time))
        })
    });
    let mut all: Vec<_> = stops.collect();
    all.sort();
    all
}

/// The same by the calendars.
fn in_calendars(week: &Week) -> Vec<(String, String, NaiveDateTime)> {
    let desk = week.desk(Lang::It);
    let mut all = Vec::new();
    for who in desk.professionals() {
        for event in events(&desk.calendar(who, stamp())) {
            let visit = event.uid.split('.').nth(1).expect("a visit").to_owned();
            all.push((who.to_owned(), visit, event.start));
        }
    }
    all.sort();
    all
}

#[test]
fn days_and_hours_are_the_same_in_file_calendar_and_sheet() {
    for (monday, number, day, shown, headed) in WEEKS {
        let week = small(moved(monday, day));
        assert_eq!(monday_of(number), Some(date(monday)));
        assert_eq!(monday_of(day), Some(date(monday)));
        assert_eq!((week.file.week, week.file.week.weekday()), (date(monday), Weekday::Mon));
        let planned = in_file(&week.file);
        assert!(planned.len() >= 4, "{number}: {planned:?}");
        assert!(planned.iter().all(|(_, _, at)| at.date() == date(day)), "{number}: {planned:?}");
        assert_eq!(planned, in_calendars(&week), "{number}");
        // a plan's file reads back as the plan that it was written of
        let read = WeekFile::parse("plan", &week.file.to_json()).expect("a plan");
        assert_eq!(read.plan("plan", &week.parsed).expect("of these data"), week.plan);
        let desk = week.desk(Lang::It);
        for who in desk.professionals() {
            let paper = desk.person(who).expect("a paper");
            assert!(paper.title.ends_with(headed), "{}", paper.title);
            let days: Vec<&str> =
                paper.pages.iter().filter(|page| page.kind == Kind::Day).map(|page| &*page.title).collect();
            assert!(days.is_empty() || days == [shown], "{number} {days:?}");
            assert!(desk.calendar(who, stamp()).contains(&format!("UID:{number}.")) != days.is_empty());
        }
    }
}

#[test]
fn a_moment_on_such_a_day_parts_what_is_done_from_what_is_to_come() {
    for (monday, number, day, ..) in WEEKS {
        let mut first = small(moved(monday, day));
        first.file.state = told();
        let now: NaiveDateTime = format!("{day}T14:10:00").parse().expect("a moment");
        let before = Before::of(&first.file, Some(now)).expect("published");
        let second = again(&before, moved(monday, day));
        let (done, to_come): (Vec<_>, Vec<_>) = in_file(&first.file).into_iter().partition(|(_, _, at)| *at < now);
        assert!(!done.is_empty() && !to_come.is_empty(), "{number}: {done:?} {to_come:?}");
        let told_done: usize = before.done().iter().map(|tour| tour.stops.len()).sum();
        assert_eq!(told_done, done.len(), "{number}");
        // what has happened stands in the calendars at the hours at which it happened
        let called = in_calendars(&second);
        assert!(done.iter().all(|stop| called.contains(stop)), "{number}: {done:?} {called:?}");
        assert!(in_file(&second.file).iter().all(|(_, _, at)| *at >= now), "{number}");
    }
}

#[test]
fn the_number_of_a_week_is_that_of_the_standard() {
    for (monday, number, ..) in WEEKS {
        let week = date(monday).iso_week();
        assert_eq!(format!("{}-W{:02}", week.year(), week.week()), number);
    }
    assert_eq!(monday_of("2027-W53"), None, "2027 has 52");
    assert_eq!(monday_of("29/02/2028"), Some(date("2028-02-28")));
    assert_eq!(monday_of("2027-02-29"), None);
}
