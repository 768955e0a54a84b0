//! A week of the village planned anew: who is away, what has happened, what people were told.

use chrono::{NaiveDate, NaiveDateTime};
use fasi_engine::ids::{ProfessionalId, SiteId};
use fasi_engine::routes::model::{Published, Shift};
use fasi_engine::time::Ticks;
use serde_json::json;

use super::{flaws_of, summary, village};
use crate::parse::{ParsedWeek, parse_week};
use crate::routes::{Before, StopFile, TourFile};
use crate::rows::{AbsenceRow, Dataset, TeamTieRow, VisitPinRow};
use crate::table::Origin;
use crate::text::Lang;
use crate::words::TeamTie;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn clock(day: i64, hours: i64, minutes: i64) -> Ticks {
    Ticks::from_minutes((day * 24 + hours) * 60 + minutes)
}

/// The village with somebody away.
fn away(professional: &str, from: &str, until: Option<&str>, hours: [Option<&str>; 2]) -> Dataset {
    let mut dataset = village();
    let [start, end] = hours.map(|hour| hour.map(|hour| hour.parse().unwrap()));
    let (professional, from, until) = (professional.to_owned(), date(from), until.map(date));
    dataset.absences.push(AbsenceRow { professional, from, until, start, end });
    dataset.origin = Origin::default();
    dataset
}

fn shifts(dataset: &Dataset, before: Option<&Before>) -> Vec<(u32, Ticks, Ticks, Ticks)> {
    let parsed = parse_week(dataset, None, Some(date("2026-11-30")), before).unwrap();
    let shown = |shift: &Shift| (shift.professional.0, shift.from, shift.until, shift.latest);
    parsed.model.shifts.iter().map(shown).collect()
}

/// What people were told of Tuesday: both go with the first household at half past nine, then the mediator speaks to the second.
fn told(now: Option<&str>) -> Before {
    let tour = |professional: &str, stops: &[(&str, u8, &str)]| TourFile {
        professional: professional.to_owned(),
        day: date("2026-12-01"),
        shift: "09:00".to_owned(),
        car: None,
        stops: stops
            .iter()
            .map(|(visit, seat, start)| StopFile {
                visit: (*visit).to_owned(),
                seat: *seat,
                start: (*start).to_owned(),
                edition: 0,
            })
            .collect(),
    };
    let tours = vec![tour("P1", &[("V1", 1, "09:31")]), tour("P2", &[("V1", 3, "09:31"), ("V2", 1, "10:31")])];
    Before { now: now.map(|now| format!("{now}:00").parse::<NaiveDateTime>().unwrap()), tours, ..Before::default() }
}

fn again(now: Option<&str>) -> ParsedWeek {
    parse_week(&village(), None, None, Some(&told(now))).unwrap()
}

#[test]
fn who_is_away_has_no_hours_then_and_none_over() {
    let usual = shifts(&village(), None);
    assert_eq!(usual.len(), 3);
    // a day, and a week that begins before and ends after
    assert_eq!(shifts(&away("P2", "2026-12-01", None, [None; 2]), None), usual[..2]);
    assert_eq!(shifts(&away("P1", "2026-11-20", Some("2026-12-20"), [None; 2]), None), usual[2..]);
    // from an hour on: whoever goes at eleven makes no overtime
    let early = shifts(&away("P1", "2026-11-30", Some("2026-12-01"), [Some("11:00"), Some("10:00")]), None);
    assert_eq!(early[0], (0, clock(0, 9, 0), clock(0, 11, 0), clock(0, 11, 0)));
    assert_eq!(early[1], (0, clock(1, 10, 0), clock(1, 13, 0), clock(1, 13, 30)));
    // in the middle of a morning there are two shifts
    let middle = shifts(&away("P1", "2026-11-30", None, [Some("10:00"), Some("11:00")]), None);
    assert_eq!(middle[0], (0, clock(0, 9, 0), clock(0, 10, 0), clock(0, 10, 0)));
    assert_eq!(middle[1], (0, clock(0, 11, 0), clock(0, 13, 0), clock(0, 13, 30)));
    // somebody else's absence, or one at other hours, changes nothing
    assert_eq!(shifts(&away("P1", "2026-12-02", None, [None; 2]), None), usual);
    assert_eq!(shifts(&away("P1", "2026-11-30", None, [Some("14:00"), None]), None), usual);
}

#[test]
fn what_people_were_told_is_a_promise() {
    let parsed = again(None);
    let published = |at: usize| parsed.model.published[at].clone();
    let (one, two) = (Some(ProfessionalId(0)), Some(ProfessionalId(1)));
    assert_eq!(published(0), Some(Published { day: 1, start: clock(1, 9, 31), seats: vec![one, two] }));
    assert_eq!(published(1).unwrap().seats, [two]);
    assert_eq!(published(2), None, "of the third visit nobody was told");
    // nobody comes before the hour told, and after it late
    let window = parsed.model.visits[0].windows[0];
    assert_eq!((window.open, window.due, window.close), (clock(1, 9, 31), clock(1, 9, 31), Some(clock(1, 11, 0))));
    let other_day = parsed.model.visits[1].windows[0];
    assert_eq!((other_day.open, other_day.due), (clock(0, 9, 0), clock(0, 12, 0)));
    // of two visits alike the one that nobody was told of waits
    let priorities: Vec<i64> = parsed.model.visits.iter().map(|visit| visit.priority).collect();
    assert_eq!(priorities, [20_001, 3, 200]);
}

#[test]
fn what_has_happened_is_no_decision_any_more() {
    // at ten both are with the first household until half past ten; Monday is over
    let parsed = again(Some("2026-12-01T10:00"));
    assert_eq!(parsed.names.team.visits, ["V2", "V3"]);
    assert!(parsed.warnings.is_empty(), "{:?}", parsed.warnings);
    let [one, two] = &parsed.model.shifts[..] else { panic!("{:?}", parsed.model.shifts) };
    assert_eq!((one.from, two.from), (clock(1, 10, 31), clock(1, 10, 31)), "the visit and its writing up");
    // the first visit went from the place to the base; from there they go on
    assert_eq!((one.base, two.base), (SiteId(0), SiteId(0)));
    // the tie: an hour after the first visit at least, 72 at most
    let windows: Vec<(i32, Ticks, Option<Ticks>)> =
        parsed.model.visits[0].windows.iter().map(|window| (window.day, window.open, window.close)).collect();
    assert_eq!(windows[0], (1, clock(1, 10, 31), Some(clock(1, 12, 0))));
    assert_eq!(windows.last().unwrap(), &(4, clock(4, 9, 0), Some(clock(4, 9, 31))));
    assert!(parsed.model.links.is_empty());
    // before the first visit nothing has happened, and who was told to be there may be on the way
    let early = again(Some("2026-12-01T09:20"));
    assert_eq!(early.names.team.visits.len(), 3);
    assert_eq!(early.model.shifts[0].from, clock(1, 9, 0));
    assert_eq!(early.model.visits[2].windows[0].open, clock(1, 9, 20));
    // when all is over, what was not made is left out
    let late = again(Some("2026-12-06T20:00"));
    assert_eq!(late.names.team.visits, ["V3"]);
    assert!(late.model.visits[0].windows.is_empty() && late.model.shifts.is_empty());
}

#[test]
fn ways_that_were_driven_count_as_work_as_visits_do() {
    // the first visit, an hour with its writing up, is over when the accompaniment is back at the base, or stays where it began
    let left = |back: bool, now: &str| {
        let mut dataset = village();
        dataset.professionals[0].week_hours = Some(20);
        dataset.visits[0].ends = dataset.visits[0].ends.take().filter(|_| back);
        dataset.origin = Origin::default();
        let parsed = parse_week(&dataset, None, None, Some(&told(Some(now)))).unwrap();
        let home = parsed.model.travel[0].time(SiteId(1), SiteId(0));
        (parsed.model.professionals[0].most.unwrap(), home)
    };
    let hours = |minutes: i64| Ticks::from_minutes(20 * 60 - minutes);
    assert_eq!(left(true, "2026-12-01T09:20").0, hours(0), "nothing has happened");
    assert_eq!(left(true, "2026-12-01T10:00").0, hours(60 + 31), "the way there takes 31 minutes");
    assert_eq!(left(false, "2026-12-01T10:00").0, hours(60 + 31), "the way back is still to come");
    assert_eq!(left(true, "2026-12-02T08:00").0, hours(60 + 31), "it ended at the base");
    let (rest, home) = left(false, "2026-12-02T08:00");
    assert!(home > 0);
    assert_eq!(rest, Ticks(hours(60 + 31).0 - home), "when the shift is over they are back");
}

#[test]
fn what_had_happened_stays_told_when_a_week_is_planned_anew_again() {
    let before = told(Some("2026-12-01T10:00"));
    let done: Vec<usize> = before.done().iter().map(|tour| tour.stops.len()).collect();
    assert_eq!(done, [1, 1], "the mediator's second visit is to come");
    let text = serde_json::to_string(&before).unwrap();
    assert_eq!(serde_json::from_str::<Before>(&text).unwrap(), before);
}

/// A decision: visit, seat, professional, day, hour.
type Decided<'a> = (&'a str, Option<u8>, Option<&'a str>, Option<&'a str>, Option<&'a str>);

/// The village's first week with a decision: the model's pins, and what is said of them.
fn decided(pins: &[Decided<'_>]) -> (ParsedWeek, Vec<String>) {
    let mut dataset = village();
    dataset.visit_pins = pins
        .iter()
        .map(|(visit, seat, professional, day, start)| VisitPinRow {
            visit: (*visit).to_owned(),
            seat: *seat,
            professional: professional.map(str::to_owned),
            day: day.map(date),
            start: start.map(|start| start.parse().unwrap()),
            after: None,
        })
        .collect();
    dataset.team_ties.push(TeamTieRow {
        household: "N002".to_owned(),
        professional: "P1".to_owned(),
        kind: TeamTie::Apart,
    });
    dataset.origin = Origin::default();
    let parsed = parse_week(&dataset, None, Some(date("2026-11-30")), None).unwrap();
    let causes = parsed.warnings.iter().map(|flaw| flaw.shown(Lang::It)).collect();
    (parsed, causes)
}

#[test]
fn what_is_decided_is_kept_and_what_cannot_be_is_told_with_its_cause() {
    let (parsed, causes) = decided(&[
        ("V1", None, Some("P2"), Some("2026-12-01"), Some("09:40")),
        ("V2", None, Some("P2"), None, None),
        ("V3", None, None, Some("2026-12-09"), None),
    ]);
    assert_eq!(causes, Vec::<String>::new(), "the last is of another week");
    let pins = &parsed.model.pins;
    assert_eq!(pins[0].who, Some((1, ProfessionalId(1))), "the seat that the mediator can take");
    assert_eq!((pins[0].day, pins[0].start), (Some(1), Some(clock(1, 9, 40))));
    assert_eq!((pins[1].who, pins.len()), (Some((0, ProfessionalId(1))), 2));
    assert_eq!(parsed.model.visits[0].known, [ProfessionalId(1)]);
    assert_eq!(parsed.model.visits[1].never, [ProfessionalId(0)]);
    let refused: [(Decided<'_>, &str); 5] = [
        (("V1", None, Some("P2"), Some("2026-12-02"), None), "in quel giorno la visita non si può fare"),
        (("V1", None, None, Some("2026-12-01"), Some("11:30")), "a quell’ora la visita non può cominciare"),
        (("V3", None, Some("P2"), None, None), "la persona non ha il profilo che il posto chiede"),
        (("V2", None, Some("P1"), None, None), "la persona e il nucleo non devono incontrarsi"),
        (("V2", None, Some("P2"), Some("2026-12-03"), None), "la persona non è in turno"),
    ];
    for (pin, cause) in refused {
        let (_, causes) = decided(&[pin]);
        assert!(causes.len() == 1 && causes[0].contains(cause), "{pin:?}: {causes:?}");
    }
    let (_, twice) =
        decided(&[("V2", None, None, Some("2026-12-01"), None), ("V2", None, None, Some("2026-12-02"), None)]);
    assert!(twice.len() == 1 && twice[0].contains("un’altra riga decide altro"), "{twice:?}");
    let empty = flaws_of(|value| {
        value["visit_pins"] = json!([{"visit": "V1"}, {"visit": "V1", "professional": "P1", "start": "09:00"}]);
    });
    assert_eq!(empty, ["E339 visit_pins 1 visit", "E338 visit_pins 2 day"]);
}

#[test]
fn what_does_not_belong_to_the_week_is_refused() {
    let refused =
        |before: &Before, day: &str| summary(&parse_week(&village(), None, Some(date(day)), Some(before)).unwrap_err());
    assert_eq!(refused(&told(None), "2026-12-07"), ["E336"]);
    assert_eq!(refused(&told(Some("2026-12-07T08:00")), "2026-12-01"), ["E337"]);
    let mut wrong = told(None);
    wrong.tours[0].stops[0].start = "9.30".to_owned();
    assert_eq!(refused(&wrong, "2026-12-01"), ["E208"]);
    let absences = flaws_of(|value| {
        value["absences"] = json!([
            {"professional": "P9", "from": "2026-12-01"},
            {"professional": "P1", "from": "2026-12-03", "until": "2026-12-01"},
            {"professional": "P1", "from": "2026-12-03", "start": "12:00", "end": "10:00"}
        ]);
    });
    assert_eq!(absences, ["E302 absences 1 professional", "E305 absences 2 until", "E305 absences 3 end"]);
}
