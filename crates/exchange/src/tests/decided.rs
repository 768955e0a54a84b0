//! What people decided of the village's week, and what ties its visits: what cannot all be kept is told, each with its row, and everything
//! else is planned; of visits made several times a week each time is bound.

use fasi_engine::ids::{ProfessionalId, VisitId};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::routes::model::{Gap, Link};
use fasi_engine::routes::propose::propose;
use fasi_engine::time::Ticks;
use serde_json::{Value, json};

use super::{VILLAGE, read, summary};
use crate::parse::{ParsedWeek, parse_week};
use crate::text::Lang;

/// The village with three visits of half an hour in the municipality of the base, each by the social worker, and something altered.
fn week(alter: impl FnOnce(&mut Value)) -> ParsedWeek {
    let mut value: Value = serde_json::from_str(VILLAGE).unwrap();
    let visit = |id: &str| json!({"id": id, "municipality": "Pistoia", "priority": 2, "lasts": 30, "opens": "09:00", "closes": "12:00"});
    value["visits"] = json!([visit("A"), visit("B"), visit("C")]);
    value["seats"] = json!(["A", "B", "C"].map(|id| json!({"visit": id, "seat": 1, "profession": "social_worker"})));
    value["visit_links"] = json!([]);
    value["visit_pins"] = json!([]);
    value["team_shifts"][0]["days"] = json!(["mon", "tue", "wed", "thu", "fri"]);
    alter(&mut value);
    parse_week(&read(&value.to_string()).unwrap(), None, None, None).unwrap()
}

fn told(alter: impl FnOnce(&mut Value)) -> Vec<String> {
    summary(&week(alter).warnings)
}

/// How many visits the plan of a week makes.
fn served(week: &ParsedWeek) -> usize {
    let budget = Budget { nodes: Some(200), ..Budget::default() };
    let outcome = propose(&week.model, &budget, Watch::silent()).unwrap();
    let starts = outcome.plan.unwrap().starts(week.model.visits.len());
    starts.iter().flatten().count()
}

const MONDAY: &str = "2026-11-30";
const TUESDAY: &str = "2026-12-01";
const WEDNESDAY: &str = "2026-12-02";

/// What a case alters, its warnings, and how many visits are made all the same.
type Case = (&'static str, fn(&mut Value), &'static [&'static str], usize);

fn hold(cases: &[Case]) {
    for (what, alter, expected, made) in cases {
        let week = week(alter);
        assert_eq!(summary(&week.warnings), *expected, "{what}");
        assert_eq!(served(&week), *made, "{what}");
    }
}

#[test]
fn orders_and_ties_that_decided_times_cannot_keep_are_told_and_the_rest_is_planned() {
    hold(&[
        ("nothing", |_| {}, &[], 3),
        (
            "ties in a circle",
            |value| {
                value["visit_links"] =
                    json!([{"first": "A", "second": "B", "least": 60}, {"first": "B", "second": "A", "least": 10}]);
            },
            &["W124 visit_links 2 least"],
            1,
        ),
        (
            "ties in a circle by their greatest minutes",
            |value| {
                value["visit_links"] = json!([
                    {"first": "A", "second": "B", "least": 60},
                    {"first": "B", "second": "C", "least": 60},
                    {"first": "A", "second": "C", "least": 0, "most": 90}
                ]);
            },
            &["W124 visit_links 3 least"],
            0,
        ),
        (
            "an order in a circle",
            |value| value["visit_pins"] = json!([{"visit": "A", "after": "B"}, {"visit": "B", "after": "A"}]),
            &["W115 visit_pins 2 after"],
            1,
        ),
        (
            "an order against a tie",
            |value| {
                value["visit_links"] = json!([{"first": "A", "second": "B", "least": 60}]);
                value["visit_pins"] = json!([{"visit": "A", "after": "B"}]);
            },
            &["W115 visit_pins 1 after"],
            1,
        ),
        (
            "an order against decided hours",
            |value| {
                value["visit_pins"] = json!([
                    {"visit": "A", "day": MONDAY, "start": "10:00"},
                    {"visit": "B", "day": MONDAY, "start": "10:10"},
                    {"visit": "B", "after": "A"},
                ]);
            },
            &["W116 visit_pins 2 start"],
            1,
        ),
        (
            "tied within an hour, on two days",
            |value| {
                value["visit_links"] = json!([{"first": "A", "second": "B", "most": 60}]);
                value["visit_pins"] = json!([{"visit": "A", "day": MONDAY}, {"visit": "B", "day": TUESDAY}]);
            },
            &["W116 visit_pins 2 day"],
            1,
        ),
        (
            "tied within two days, on two days",
            |value| {
                value["visit_links"] = json!([{"first": "A", "second": "B", "most": 2880}]);
                value["visit_pins"] = json!([{"visit": "A", "day": MONDAY}, {"visit": "B", "day": TUESDAY}]);
            },
            &[],
            3,
        ),
        (
            "hours that the tie leaves no room between",
            |value| {
                value["visit_links"] = json!([{"first": "A", "second": "B", "least": 60}]);
                value["visit_pins"] = json!([{"visit": "A", "day": MONDAY, "start": "10:00"}, {"visit": "B", "day": MONDAY, "start": "10:45"}]);
            },
            &["W116 visit_pins 2 start"],
            1,
        ),
        (
            "days decided nearer than they are to be",
            |value| {
                value["visit_links"] = json!([{"first": "A", "second": "B", "days_apart": 2}]);
                value["visit_pins"] = json!([{"visit": "A", "day": MONDAY}, {"visit": "B", "day": TUESDAY}]);
            },
            &["W116 visit_pins 2 day"],
            2,
        ),
    ]);
}

#[test]
fn one_person_at_two_visits_at_once_and_days_against_minutes_are_told_and_the_rest_is_planned() {
    hold(&[
        (
            "one person at two visits at once",
            |value| {
                value["visit_pins"] = json!([
                    {"visit": "A", "professional": "P1", "day": MONDAY, "start": "10:00"},
                    {"visit": "B", "professional": "P1"},
                    {"visit": "B", "day": MONDAY, "start": "10:15"},
                ]);
            },
            &["W117 visit_pins 2 professional"],
            2,
        ),
        (
            "one person at two visits that begin together",
            |value| {
                value["visit_links"] = json!([{"first": "A", "second": "B", "least": 0, "most": 10}]);
                value["visit_pins"] =
                    json!([{"visit": "A", "professional": "P1"}, {"visit": "B", "professional": "P1"}]);
            },
            &["W117 visit_pins 2 professional"],
            1,
        ),
        (
            "days apart, and within an hour",
            |value| value["visit_links"] = json!([{"first": "A", "second": "B", "most": 60, "days_apart": 1}]),
            &["W118 visit_links 1 days_apart"],
            1,
        ),
        (
            "days apart, and over a third one within two hours",
            |value| {
                value["visit_links"] = json!([
                    {"first": "A", "second": "B", "most": 60},
                    {"first": "B", "second": "C", "most": 60},
                    {"first": "A", "second": "C", "days_apart": 1},
                ]);
            },
            &["W118 visit_links 3 days_apart"],
            0,
        ),
    ]);
}

#[test]
fn seats_and_hours_that_there_are_not_are_told_and_the_rest_is_planned() {
    hold(&[
        (
            "a seat that the visit does not have",
            |value| value["visit_pins"] = json!([{"visit": "A", "seat": 2, "professional": "P1"}]),
            &["W114 visit_pins 1 seat"],
            3,
        ),
        (
            "an hour at which the shift ends before the visit",
            |value| {
                value["visits"][0]["closes"] = json!("18:00");
                value["visit_pins"] =
                    json!([{"visit": "A", "professional": "P1"}, {"visit": "A", "day": MONDAY, "start": "13:10"}]);
            },
            &["W106 visit_pins 2"],
            2,
        ),
        (
            "an hour outside those of the visit, decided by nobody's name",
            |value| value["visit_pins"] = json!([{"visit": "A", "day": MONDAY, "start": "12:30"}]),
            &["W106 visit_pins 1"],
            2,
        ),
        (
            "an hour at which nobody works who could make it",
            |value| {
                value["visits"][0]["closes"] = json!("18:00");
                value["visit_pins"] = json!([{"visit": "A", "day": MONDAY, "start": "15:00"}]);
            },
            &["W106 visit_pins 1"],
            2,
        ),
    ]);
}

#[test]
fn what_is_told_of_a_decision_says_what_and_what_to_do() {
    let week = week(|value| {
        value["visit_links"] = json!([{"first": "A", "second": "B", "most": 60}]);
        value["visit_pins"] = json!([{"visit": "A", "day": MONDAY}, {"visit": "B", "day": TUESDAY}]);
    });
    let said = week.warnings[0].shown(Lang::It);
    assert!(said.contains("B deve cominciare al massimo 60 minuti dopo A"), "{said}");
    assert!(said.contains("restano fuori. Cambiare uno dei due giorni"), "{said}");
}

#[test]
fn warnings_stand_where_the_row_stood_in_the_file() {
    let rows = |value: &mut Value| {
        value["visits"].as_array_mut().unwrap().reverse();
        value["seats"].as_array_mut().unwrap().reverse();
        value["seats"][2]["profession"] = json!("psychologist");
    };
    let week = week(rows);
    assert_eq!(summary(&week.warnings), ["W111 seats 3 profession"]);
    assert_eq!(week.warnings[0].at.file, "village.json");
}

#[test]
fn a_decision_that_no_week_asks_for_is_told() {
    let pin = |day: &'static str| move |value: &mut Value| value["visit_pins"] = json!([{"visit": "A", "day": day}]);
    assert_eq!(told(pin("2029-01-01")), ["W123 visit_pins 1 day"], "after the horizon");
    assert_eq!(told(pin("2026-12-09")), [""; 0], "in another week");
    let once = told(|value| {
        value["visits"][0]["until"] = json!("2026-12-04");
        value["visit_pins"] = json!([{"visit": "A", "day": "2026-12-09"}]);
    });
    assert_eq!(once, ["W123 visit_pins 1 day"]);
}

#[test]
fn hours_notices_and_cars_that_do_not_count_are_told() {
    let hours = told(|value| {
        value["visits"][0]["days"] = json!(["mon", "wed"]);
        value["visit_hours"] =
            json!([{"visit": "A", "days": ["wed", "thu", "fri"], "opens": "14:00", "closes": "15:00"}]);
    });
    assert_eq!(hours, ["W119 visit_hours 1 days"]);
    assert_eq!(
        told(|value| value["professionals"][0]["call_notice"] = json!(24)),
        ["W120 professionals 1 call_notice"]
    );
    let on_call = told(|value| {
        value["professionals"][1]["call_notice"] = json!(24);
        value["professionals"][1]["call_minimum"] = json!(0);
    });
    assert_eq!(on_call, [""; 0]);
    let shares = |value: &mut Value| value["professionals"][0]["means"] = json!("shared_car");
    assert_eq!(told(shares), ["W121 professionals 1 means"]);
    let with_cars = told(|value| {
        shares(value);
        value["shared_cars"] = json!([{"place": "L001", "cars": 0}]);
    });
    assert_eq!(with_cars, [""; 0], "none is what the row says");
}

#[test]
fn ties_bind_every_time_of_visits_made_several_times_a_week() {
    let often = |one: u8, other: u8, link: Value| {
        week(|value| {
            value["visits"][0]["times"] = json!(one);
            value["visits"][1]["times"] = json!(other);
            value["visit_links"] = json!([link]);
        })
    };
    let link = |from: u32, to: u32| Link {
        from: VisitId(from),
        to: VisitId(to),
        least: Ticks::from_minutes(60),
        most: Some(Ticks::from_minutes(90)),
    };
    let minutes = || json!({"first": "A", "second": "B", "least": 60, "most": 90});
    // A, A/2, A/3, B, B/2, B/3, C
    let equal = often(3, 3, minutes());
    assert_eq!(equal.model.links, [link(0, 3), link(1, 4), link(2, 5)]);
    assert_eq!(summary(&equal.warnings), [""; 0]);
    assert_eq!(served(&equal), 7, "each time on its day");
    let unequal = often(3, 1, minutes());
    assert_eq!(unequal.model.links, [link(0, 3)]);
    assert_eq!(summary(&unequal.warnings), ["W122 visit_links 1 second"]);
    let apart = often(2, 1, json!({"first": "A", "second": "B", "days_apart": 1}));
    let gap = |one: u32, other: u32| Gap { one: VisitId(one), other: VisitId(other), days: 1 };
    assert_eq!(apart.model.gaps, [gap(0, 2), gap(1, 2), gap(0, 1)], "B keeps from both times of A");
    assert_eq!(summary(&apart.warnings), [""; 0]);
}

#[test]
fn decisions_bind_every_time_of_a_visit_and_those_of_a_day_the_time_of_that_day() {
    let pinned = |pins: Value| {
        week(|value| {
            value["visits"][0]["times"] = json!(2);
            value["visits"][1]["times"] = json!(2);
            value["visit_pins"] = pins;
        })
    };
    // A, A/2, B, B/2, C
    let who = pinned(json!([{"visit": "A", "professional": "P1"}]));
    let of = |week: &ParsedWeek, visit: u32| {
        week.model.pins_of(VisitId(visit)).iter().map(|pin| (pin.who, pin.day)).collect::<Vec<_>>()
    };
    let by = Some((0, ProfessionalId(0)));
    assert_eq!([of(&who, 0), of(&who, 1)], [vec![(by, None)], vec![(by, None)]]);
    let days = pinned(json!([{"visit": "A", "day": WEDNESDAY, "professional": "P1"}, {"visit": "A", "day": MONDAY}]));
    assert_eq!([of(&days, 0), of(&days, 1)], [vec![(None, Some(0))], vec![(by, Some(2))]]);
    assert_eq!((summary(&days.warnings), served(&days)), (Vec::new(), 5));
    let one_too_many = pinned(
        json!([{"visit": "A", "day": MONDAY}, {"visit": "A", "day": TUESDAY}, {"visit": "A", "day": WEDNESDAY}]),
    );
    assert_eq!(summary(&one_too_many.warnings), ["W106 visit_pins 3"]);
    let near = week(|value| {
        (value["visits"][0]["times"], value["visits"][0]["days_apart"]) = (json!(2), json!(2));
        value["visit_pins"] = json!([{"visit": "A", "day": MONDAY}, {"visit": "A", "day": TUESDAY}]);
    });
    assert_eq!(summary(&near.warnings), ["W116 visit_pins 2 day"]);
    let order = |week: &ParsedWeek| week.model.links.iter().map(|link| (link.from.0, link.to.0)).collect::<Vec<_>>();
    assert_eq!(order(&pinned(json!([{"visit": "B", "after": "A"}]))), [(0, 2), (1, 3)]);
    let on_the_day = pinned(json!([
        {"visit": "A", "day": MONDAY}, {"visit": "A", "day": WEDNESDAY}, {"visit": "B", "day": WEDNESDAY, "after": "A"},
    ]));
    assert_eq!(
        (order(&on_the_day), summary(&on_the_day.warnings)),
        (vec![(1, 2)], Vec::new()),
        "after the one of that day"
    );
    let once = pinned(json!([{"visit": "C", "after": "A"}]));
    assert_eq!((order(&once), summary(&once.warnings)), (vec![(0, 4)], vec!["W122 visit_pins 1 after".to_owned()]));
}
