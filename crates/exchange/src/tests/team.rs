//! The mobile team of the village: what becomes of it in the engine's model, what is wrong with it, what a plan hangs on.

use chrono::NaiveDate;
use fasi_engine::ids::{MeansId, ProfessionalId, SiteId, VisitId};
use fasi_engine::kernel::rule::Entity;
use fasi_engine::routes::model::Place;
use fasi_engine::routes::plan::Plan;
use fasi_engine::time::{Day, Ticks};
use serde_json::{Value, json};

use super::{flaws_of, summary, village};
use crate::parse::{ParsedWeek, Spot, first_week, parse, parse_week};
use crate::routes::why;
use crate::rows::Dataset;
use crate::table::Origin;
use crate::text::Lang;

fn parsed(dataset: &Dataset) -> ParsedWeek {
    parse_week(dataset, None, None, None).unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn clock(day: i64, hours: i64, minutes: i64) -> Ticks {
    Ticks::from_minutes((day * 24 + hours) * 60 + minutes)
}

#[test]
fn the_team_and_its_visits_reach_the_model() {
    let parsed = parsed(&village());
    let (model, names) = (&parsed.model, &parsed.names);
    assert_eq!(parsed.week.0, 0);
    // the social worker on two days, the mediator on one
    let shifts: Vec<_> = model.shifts.iter().map(|shift| (shift.professional, shift.day, shift.means)).collect();
    let (one, two) = (ProfessionalId(0), ProfessionalId(1));
    assert_eq!(shifts, [(one, 0, MeansId(0)), (one, 1, MeansId(0)), (two, 1, MeansId(1))]);
    assert_eq!((model.shifts[0].from, model.shifts[0].until), (clock(0, 9, 0), clock(0, 13, 0)));
    assert_eq!((model.shifts[0].latest, model.shifts[2].latest), (clock(0, 13, 30), clock(1, 12, 0)));
    let visit = &model.visits[0];
    assert_eq!(visit.windows.len(), 1, "a Tuesday alone");
    let window = visit.windows[0];
    assert_eq!((window.day, window.open, window.due), (1, clock(1, 9, 0), clock(1, 10, 0)));
    assert_eq!(window.close, Some(clock(1, 11, 0)));
    assert_eq!(visit.seats.iter().map(|seat| seat.duration).collect::<Vec<_>>(), [clock(0, 1, 0); 2]);
    assert!(matches!(visit.place, Place::At { from, to } if from != to), "an accompaniment ends elsewhere");
    assert_eq!((model.visits[1].place, model.visits[1].windows.len()), (Place::Remote, 5), "Monday to Friday");
    assert_eq!((parsed.visits[0].seats.clone(), parsed.visits[2].household.clone()), (vec![1, 3], None));
    assert!(matches!(parsed.visits[2].spot, Spot::Town(_)));
    assert_eq!((model.links[0].least, model.links[0].most), (clock(0, 1, 0), Some(clock(0, 72, 0))));
    assert_eq!(names.id(Entity::Shift(2)), "P2/2026-12-01/09:00");
    assert_eq!(names.shown(Lang::It, Entity::Shift(2)), "P2, martedì 01/12 dalle 09:00");
    assert_eq!(names.moment(Lang::En, clock(1, 9, 30)), "Tuesday 1 Dec, 09:30");
}

#[test]
fn seats_ask_for_what_people_have() {
    let mut dataset = village();
    let able = |dataset: &Dataset, seat: u32| {
        fasi_engine::routes::explain::able(&parsed(dataset).model, VisitId(0), seat).len()
    };
    assert_eq!([able(&dataset, 0), able(&dataset, 1)], [1, 1]);
    // a language spoken better will do, one spoken less well will not
    dataset.seats[1].fluency = Some(crate::words::Fluency::Professional);
    assert_eq!(able(&dataset, 1), 1);
    dataset.spoken[0].fluency = crate::words::Fluency::Good;
    assert_eq!(able(&dataset, 1), 0);
    dataset.seats[1].fluency = None;
    assert_eq!(able(&dataset, 1), 1, "good, unless said");
    dataset.seats[1].sex = Some(crate::words::Sex::Male);
    assert_eq!(able(&dataset, 1), 0);
    dataset.seats[0].skill = Some("PATENTE D".to_owned());
    assert_eq!(able(&dataset, 0), 0);
}

#[test]
fn known_ways_count_one_way_and_all_others_are_estimated() {
    let parsed = parsed(&village());
    // the base is the first site, the other place the second
    let minutes = |means: usize, from, to| parsed.model.travel[means].time(SiteId(from), SiteId(to)) / Ticks::MINUTE;
    assert_eq!(minutes(0, 0, 1), 31);
    assert_ne!(minutes(0, 1, 0), 31, "the way back is not known");
    assert!(minutes(1, 0, 1) > 60, "nobody walks to Quarrata in an hour");
}

#[test]
fn ways_to_and_from_the_centre_of_a_municipality_can_be_known_too() {
    let mut value: Value = serde_json::from_str(super::VILLAGE).unwrap();
    value["travel"] = json!([
        {"from": "L001", "to": "Quarrata", "means": "car", "minutes": 44},
        {"from": "047017", "to": "L001", "means": "car", "minutes": 47}
    ]);
    let parsed = parsed(&super::read(&value.to_string()).unwrap());
    let Place::At { from: centre, .. } = parsed.model.visits[2].place else { panic!("it is on the territory") };
    let shift = &parsed.model.shifts[0];
    let minutes = |from, to| parsed.model.time(shift, from, to) / Ticks::MINUTE;
    assert_eq!((minutes(shift.base, centre), minutes(centre, shift.base)), (44, 47));
    let nowhere = flaws_of(|value| value["travel"][0]["to"] = json!("Firenze"));
    assert_eq!(nowhere, ["E302 travel 1 to"], "no place and no municipality");
}

#[test]
fn the_first_week_with_visits_and_shifts_is_planned_unless_another_is_asked_for() {
    let mut dataset = village();
    assert_eq!(first_week(&dataset), Some(date("2026-11-30")));
    dataset.visits.retain(|visit| visit.id == "V1");
    dataset.team_shifts.retain(|shift| shift.from.is_some());
    dataset.origin = Origin::default();
    assert_eq!(first_week(&dataset), Some(date("2026-11-30")));
    dataset.visits[0].from = Some(date("2026-12-21"));
    assert_eq!(first_week(&dataset), Some(date("2026-12-21")));
    let asked = parse_week(&village(), None, Some(date("2026-12-10")), None).unwrap();
    assert_eq!((asked.week.0, asked.model.shifts[0].day), (1, 7));
    assert_eq!(asked.model.visits[0].windows[0].open, clock(8, 9, 0));
    // in July the mediator is gone, and the first visit, to which another one is tied
    let later = parse_week(&village(), None, Some(date("2027-07-05")), None).unwrap();
    assert_eq!((later.model.visits.len(), later.model.links.len()), (2, 0));
    assert_eq!(summary(&later.warnings), ["W105 visit_links 1"]);
    let outside = parse_week(&village(), None, Some(date("2026-11-29")), None).unwrap_err();
    assert_eq!(summary(&outside), ["E327"]);
    let mut none = village();
    none.visits.clear();
    none.origin = Origin::default();
    none.visit_links.clear();
    none.visit_pins.clear();
    none.seats.clear();
    assert_eq!(summary(&parse_week(&none, None, None, None).unwrap_err()), ["E326 visits"]);
}

#[test]
fn years_with_a_week_53_and_leap_days_are_planned_like_others() {
    let mut dataset = village();
    dataset.head.as_of = date("2027-12-20");
    dataset.head.horizon_start = date("2027-12-27");
    dataset.head.weeks = 12;
    dataset.visits.iter_mut().for_each(|visit| (visit.from, visit.until) = (None, None));
    dataset.team_shifts.iter_mut().for_each(|shift| (shift.from, shift.until) = (None, None));
    let new_year = parse_week(&dataset, None, Some(date("2028-01-01")), None).unwrap();
    assert_eq!(new_year.names.weekday(Lang::It, Day(5)), "sabato 01/01");
    let leap = parse_week(&dataset, None, Some(date("2028-02-29")), None).unwrap();
    assert_eq!(leap.names.weekday(Lang::It, Day(leap.model.shifts[1].day)), "martedì 29/02");
}

#[test]
fn each_room_hashes_what_it_reads() {
    let dataset = village();
    let hashes = |dataset: &Dataset| (parse(dataset, None, None).unwrap().hash, parsed(dataset).hash);
    let (placement, week) = hashes(&dataset);
    let mut visit = dataset.clone();
    visit.visits[1].lasts = 35;
    assert_eq!(hashes(&visit).0, placement);
    assert_ne!(hashes(&visit).1, week);
    let mut income = dataset.clone();
    income.incomes[0].certain = !income.incomes[0].certain;
    assert_ne!(hashes(&income).0, placement);
    assert_eq!(hashes(&income).1, week);
    let mut shuffled = dataset.clone();
    shuffled.visits.reverse();
    shuffled.seats.reverse();
    shuffled.professionals.reverse();
    shuffled.origin = Origin::default();
    assert_eq!(hashes(&shuffled), (placement, week));
    assert_eq!(parsed(&shuffled).model.visits, parsed(&dataset).model.visits);
}

#[test]
fn what_is_wrong_with_the_team_is_told_row_by_row() {
    let cases = [
        ("team_shifts", "end", json!("08:00"), "E305 team_shifts 1 end"),
        ("team_shifts", "until", json!("2026-01-01"), "E305 team_shifts 2 until"),
        ("visits", "closes", json!("08:00"), "E305 visits 1 closes"),
        ("visits", "due", json!("11:30"), "E305 visits 1 closes"),
        ("visits", "until", json!("2026-11-01"), "E305 visits 1 until"),
        ("visits", "remote", json!(true), "E328 visits 1 place"),
        ("visits", "id", json!("V9"), "E330 visits 1 id"),
        ("visit_links", "second", json!("V1"), "E331 visit_links 1 second"),
        ("visit_links", "most", json!(30), "E332 visit_links 1 most"),
        ("seats", "language", Value::Null, "E335 seats 2 language"),
        ("professionals", "base", json!("L9"), "E302 professionals 1 base"),
        ("seats", "profession", json!("mediatrice"), "E210 seats 1 profession"),
    ];
    for (table, field, to, flaw) in cases {
        let at = usize::from((table, field) == ("team_shifts", "until") || (table, field) == ("seats", "language"));
        let told = flaws_of(|value| value[table][at][field] = to.clone());
        assert!(told.contains(&flaw.to_owned()), "{table} {field} {to}: {told:?}");
    }
    let ends = flaws_of(|value| value["visits"][0]["place"] = Value::Null);
    assert_eq!(ends, ["E328 visits 1 place", "E329 visits 1 ends"]);
    let twice = flaws_of(|value| {
        let again = json!({"professional": "P1", "days": ["tue"], "start": "12:00", "end": "15:00"});
        value["team_shifts"].as_array_mut().unwrap().push(again);
    });
    assert_eq!(twice, ["E334 team_shifts 3 start"]);
}

#[test]
fn what_nobody_of_the_team_can_give_is_told_and_the_rest_is_planned() {
    type Alter = fn(&mut Value);
    let cases: [(Alter, &[&str]); 9] = [
        (|_| {}, &[]),
        (|value| value["seats"][0]["profession"] = json!("psychologist"), &["W111 seats 1 profession"]),
        (|value| value["seats"][1]["language"] = json!("ti"), &["W111 seats 2 language"]),
        // she speaks it, and not so well
        (|value| value["spoken"][0]["fluency"] = json!("basic"), &["W111 seats 2 language"]),
        (|value| value["seats"][1]["sex"] = json!("male"), &["W111 seats 2 sex"]),
        (|value| value["seats"][0]["skill"] = json!("PATENTE D"), &["W111 seats 1 skill"]),
        // one has the profession, another one the language
        (
            |value| {
                value["seats"][3]["language"] = json!("ar");
                value["seats"][3]["fluency"] = json!("good");
            },
            &["W111 seats 4 seat"],
        ),
        (
            |value| {
                value["visits"][2]["opens"] = json!("15:00");
                value["visits"][2]["closes"] = json!("17:00");
            },
            &["W112 visits 3 opens"],
        ),
        (
            |value| {
                value["team_shifts"][1]["days"] = json!(["wed"]);
                value["visits"][0]["days"] = json!(["tue", "wed"]);
            },
            &["W113 visits 1 id"],
        ),
    ];
    for (at, (alter, told)) in cases.into_iter().enumerate() {
        let mut value: Value = serde_json::from_str(super::VILLAGE).unwrap();
        alter(&mut value);
        let week = parsed(&super::read(&value.to_string()).unwrap());
        assert_eq!(summary(&week.warnings), told, "case {at}");
        assert_eq!(week.model.visits.len(), 3, "case {at}: all are planned as far as they can be");
    }
    // all at once, each where it stands
    let mut value: Value = serde_json::from_str(super::VILLAGE).unwrap();
    for (alter, _) in [cases[1], cases[2], cases[7]] {
        alter(&mut value);
    }
    let week = parsed(&super::read(&value.to_string()).unwrap());
    assert_eq!(summary(&week.warnings), ["W111 seats 1 profession", "W111 seats 2 language", "W112 visits 3 opens"]);
    let said = week.warnings[1].shown(Lang::It);
    assert!(said.contains("nessuno parla") && said.contains("resta fuori"), "{said}");
}

#[test]
fn how_many_minutes_are_lacking_is_told_unless_it_shows_a_protected_address() {
    let told = |protected: bool| {
        let mut value: Value = serde_json::from_str(super::VILLAGE).unwrap();
        value["professionals"][1]["means"] = json!("car");
        value["visits"][0]["due"] = json!("09:05");
        value["visits"][0]["closes"] = json!("09:10");
        value["households"][0]["protected"] = json!(protected);
        let week = parsed(&super::read(&value.to_string()).unwrap());
        let view = why(Lang::En, &week, &Plan::default(), "V1", (usize::MAX, &|| false)).unwrap();
        let relief = view.left_out.unwrap().relief;
        let first = relief.first().unwrap();
        assert_eq!((first.kind.as_str(), first.start.as_str()), ("later", "09:31"));
        let stops: Vec<String> = view.stops.iter().map(|stop| stop.text.clone()).collect();
        (first.minutes, first.text.contains("21 min"), stops.iter().any(|text| text.contains("21 min")))
    };
    // the way from the base takes 31 minutes, from nine on
    assert_eq!(told(false), (Some(21), true, true));
    assert_eq!(told(true), (None, false, false));
}
