//! What the village's week may have besides: hours of contracts, breaks, calls, times a week, days apart, hours of visits, meetings, shared cars.

use fasi_engine::ids::{ProfessionalId, ShiftId, SiteId, VisitId};
use fasi_engine::routes::model::{Gap, Model, Place};
use fasi_engine::time::Ticks;
use serde_json::{Value, json};

use super::{VILLAGE, flaws_of, read};
use crate::parse::{ParsedWeek, parse_week};

/// The village altered, its first week.
fn week(alter: impl FnOnce(&mut Value)) -> ParsedWeek {
    let mut value: Value = serde_json::from_str(VILLAGE).unwrap();
    alter(&mut value);
    parse_week(&read(&value.to_string()).unwrap(), None, None, None).unwrap()
}

fn clock(day: i64, hours: i64, minutes: i64) -> Ticks {
    Ticks::from_minutes((day * 24 + hours) * 60 + minutes)
}

fn hours(count: i64) -> Ticks {
    Ticks::from_minutes(count * 60)
}

#[test]
fn who_has_few_hours_left_works_no_more_and_who_is_called_is_called_for_two_hours() {
    let parsed = week(|value| {
        let people = value["professionals"].as_array_mut().unwrap();
        people[0]["week_hours"] = json!(20);
        people[0]["hours_left"] = json!(6);
        people[1]["call_minimum"] = json!(120);
    });
    let [one, two] = [&parsed.model.professionals[0], &parsed.model.professionals[1]];
    // eight hours of shifts in the week, three quarters of which are even
    assert_eq!((one.most, one.even), (Some(hours(6)), Some(hours(6))));
    assert_eq!((two.most, two.even), (None, None), "who is called has no share");
    assert_eq!(parsed.model.shifts.iter().map(|shift| shift.call).collect::<Vec<_>>(), [None, None, Some(hours(2))]);
}

#[test]
fn a_break_is_a_stop_of_its_shift_within_its_hours() {
    let parsed = week(|value| {
        let shift = &mut value["team_shifts"][0];
        (shift["break_from"], shift["break_until"], shift["break_lasts"]) = (json!("11:00"), json!("12:30"), json!(30));
    });
    let rests: Vec<_> =
        parsed.model.visits.iter().zip(&parsed.names.team.visits).filter(|(one, _)| one.rest.is_some()).collect();
    assert_eq!(rests.iter().map(|(one, _)| one.rest).collect::<Vec<_>>(), [Some(ShiftId(0)), Some(ShiftId(1))]);
    let (first, name) = rests[0];
    assert_eq!(name, "~P1 2026-11-30 0900");
    assert_eq!((first.windows[0].open, first.windows[0].close), (clock(0, 11, 0), Some(clock(0, 12, 0))));
    assert_eq!(first.seats[0].duration, Ticks::from_minutes(30));
    assert!(parsed.names.team.visits.is_sorted(), "codes are looked for by halves");
    let told = |from: &str, until: &str, lasts: i64| {
        flaws_of(|value| {
            let shift = &mut value["team_shifts"][0];
            (shift["break_from"], shift["break_until"], shift["break_lasts"]) =
                (json!(from), json!(until), json!(lasts));
        })
    };
    assert_eq!(told("11:00", "11:20", 30), ["E351 team_shifts 1 break_lasts"]);
    assert_eq!(told("12:00", "14:00", 30), ["E351 team_shifts 1 break_lasts"], "it ends after the shift");
    assert_eq!(
        flaws_of(|value| value["team_shifts"][0]["break_lasts"] = json!(30)),
        ["E350 team_shifts 1 break_lasts"]
    );
}

#[test]
fn three_times_a_week_are_three_visits_on_days_apart() {
    let parsed = week(|value| {
        let visit = &mut value["visits"][2];
        (visit["times"], visit["days_apart"]) = (json!(3), json!(2));
    });
    assert_eq!(parsed.names.team.visits, ["V1", "V2", "V3", "V3/2", "V3/3"]);
    let gap = |one: u32, other: u32| Gap { one: VisitId(one), other: VisitId(other), days: 2 };
    assert_eq!(parsed.model.gaps, [gap(2, 3), gap(2, 4), gap(3, 4)]);
    assert_eq!(parsed.model.visits[4].seats, parsed.model.visits[2].seats);
    assert!(parsed.model.links.iter().all(|link| link.to != VisitId(3)), "what is tied is tied to the first");
    let often = |times: i64, apart: Value| {
        flaws_of(|value| (value["visits"][2]["times"], value["visits"][2]["days_apart"]) = (json!(times), apart))
    };
    assert_eq!(often(4, json!(2)), ["E353 visits 3 times"]);
    assert_eq!(often(1, json!(2)), ["E352 visits 3 days_apart"]);
}

#[test]
fn days_apart_alone_tie_no_starts() {
    let link = |more: Value| {
        week(|value| {
            let mut link = json!({"first": "V2", "second": "V3", "days_apart": 1});
            link.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            value["visit_links"] = json!([link]);
        })
    };
    let parsed = link(json!({}));
    assert_eq!(parsed.model.gaps, [Gap { one: VisitId(1), other: VisitId(2), days: 1 }]);
    assert!(parsed.model.links.is_empty());
    assert_eq!(link(json!({"least": 60})).model.links.len(), 1, "with minutes both hold");
}

#[test]
fn a_visit_may_start_in_the_morning_or_towards_evening() {
    let parsed = week(|value| {
        value["visit_hours"] = json!([{"visit": "V3", "days": ["mon"], "opens": "16:00", "closes": "18:00"}]);
    });
    let visit = &parsed.model.visits[2];
    assert_eq!((visit.windows_of(0).count(), visit.windows_of(1).count()), (2, 1));
    assert_eq!(visit.from_on(0, clock(0, 13, 0)), clock(0, 16, 0), "who comes at one waits until four");
    let meets = json!([{"visit": "V3", "opens": "11:00", "closes": "18:00"}]);
    assert_eq!(flaws_of(|value| value["visit_hours"] = meets), ["E354 visit_hours 1 opens"]);
}

#[test]
fn a_meeting_waits_for_those_who_work_then() {
    let meeting = |days: Value| {
        week(|value| {
            let visit = json!({"id": "V4", "place": "L001", "priority": 1, "lasts": 60, "days": days, "opens": "09:00", "closes": "10:00"});
            value["visits"].as_array_mut().unwrap().push(visit);
            value["visit_members"] =
                json!([{"visit": "V4", "professional": "P1"}, {"visit": "V4", "professional": "P2"}]);
        })
    };
    let who = |model: &Model| model.pins_of(VisitId(3)).iter().map(|pin| pin.who).collect::<Vec<_>>();
    let tuesday = meeting(json!(["tue"]));
    assert_eq!(who(&tuesday.model), [Some((0, ProfessionalId(0))), Some((1, ProfessionalId(1)))]);
    assert_eq!(tuesday.visits[3].seats, [1, 2]);
    // on Monday the mediator does not work
    assert_eq!(who(&meeting(json!(["mon"])).model), [Some((0, ProfessionalId(0)))]);
    // on Sunday nobody does: it stays as it is asked for, and is left out
    assert_eq!(meeting(json!(["sun"])).visits[3].seats, [1, 2]);
}

#[test]
fn a_decided_order_ties_the_second_to_the_end_of_the_first() {
    let parsed = week(|value| value["visit_pins"] = json!([{"visit": "V3", "after": "V2"}]));
    let link = parsed.model.links.iter().find(|link| link.to == VisitId(2)).unwrap();
    assert_eq!((link.from, link.least, link.most), (VisitId(1), Ticks::from_minutes(30), None));
    assert!(parsed.model.pins.is_empty(), "nothing else is decided of it");
    assert_eq!(
        flaws_of(|value| value["visit_pins"] = json!([{"visit": "V3", "after": "V3"}])),
        ["E355 visit_pins 1 after"]
    );
}

#[test]
fn who_shares_cars_shares_those_of_their_base() {
    let cars = |count: Value| {
        week(|value| {
            value["professionals"][0]["means"] = json!("shared_car");
            value["professionals"][1]["means"] = json!("shared_car");
            value["shared_cars"] = count;
        })
    };
    let parsed = cars(json!([{"place": "L001", "cars": 1}]));
    assert_eq!(parsed.model.pools.len(), 1);
    assert_eq!((parsed.model.pools[0].cars, parsed.model.pools[0].shifts.len()), (1, 3));
    assert_eq!(cars(json!([])).model.pools[0].cars, 0, "where none is told of, there is none");
}

#[test]
fn the_bus_takes_its_ride_and_half_its_interval_and_nobody_rides_longer_than_they_walk() {
    let parsed = week(|value| value["professionals"][0]["means"] = json!("bus"));
    let bus = parsed.model.shifts[0].means;
    let minutes = |means: usize, from, to| parsed.model.travel[means].time(SiteId(from), SiteId(to)) / Ticks::MINUTE;
    let (ride, walk) = (minutes(bus.index(), 0, 1), minutes(1, 0, 1));
    assert!(ride <= walk, "{ride} {walk}");
}

#[test]
fn a_consultation_from_the_base_is_held_there() {
    let parsed = week(|value| value["visits"][1]["at_base"] = json!(true));
    assert_eq!(parsed.model.visits[1].place, Place::AtBase);
    assert_eq!(flaws_of(|value| value["visits"][2]["at_base"] = json!(true)), ["E356 visits 3 at_base"]);
}
