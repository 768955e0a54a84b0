//! Two weeks side by side: what each makes, by priority, and what it costs; which visits are otherwise, and whom that concerns.
//!
//! Each is taken whole, with what had happened when it was planned anew. Without data there is nothing but the files: who, when.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use fasi_engine::ids::{ShiftId, VisitId};
use fasi_engine::routes::plan::{Plan, Stop, Tour};
use fasi_engine::routes::report::{Report, report};
use fasi_engine::routes::verify::verify;
use fasi_engine::time::Day;
use serde::Serialize;

use super::before::is_break;
use super::clock::read_clock;
use super::discretion::{self, whole};
use super::distance::kilometres_told;
use super::plan_file::{TourFile, WeekFile};
use crate::flaw::{Code, Flaw, Place};
use crate::lexicon;
use crate::parse::ParsedWeek;
use crate::table::DAYS;
use crate::text::{Arg, Lang, minutes, number, short_date, text};

/// Two weeks side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WeekComparisonView {
    /// One sentence.
    pub headline: String,
    /// Figures of both; without data, how many visits each makes.
    pub figures: Vec<WeekFigureView>,
    /// The visits that are otherwise.
    pub visits: Vec<OtherVisitView>,
    /// Whom that concerns, by staff code.
    pub people: Vec<OtherPersonView>,
    /// What is to be borne in mind.
    pub notes: Vec<String>,
}

/// A figure of two weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WeekFigureView {
    /// Which: `visits`, `priority-1` to `-3`, `at-visits`, `on-way`, `kilometres`, `late-visits`, `lateness`, `overtime`.
    pub figure: String,
    /// Its name.
    pub name: String,
    /// Of the first week: visits, minutes or kilometres.
    pub first: i64,
    /// Of the second.
    pub second: i64,
    /// Both and their difference, in words.
    pub texts: [String; 3],
}

/// A visit that two weeks make otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtherVisitView {
    /// The visit.
    pub visit: String,
    /// Its household, where data are given.
    pub household: Option<String>,
    /// `added`, `dropped`, `moved`, `people` or `moved-people`.
    pub kind: &'static str,
    /// How the first week makes it; nothing where it does not.
    pub first: Option<String>,
    /// How the second one does.
    pub second: Option<String>,
}

/// What is otherwise for a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OtherPersonView {
    /// Staff code.
    pub professional: String,
    /// Visits that only the second week gives them.
    pub more: Vec<String>,
    /// Visits that only the first one does.
    pub fewer: Vec<String>,
    /// Visits that they keep, at another time or with others.
    pub otherwise: Vec<String>,
}

/// How a week makes a visit: the day, the hour, who; in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Made {
    day: NaiveDate,
    start: String,
    people: BTreeSet<String>,
}

/// Two weeks side by side; with `parsed`, the data of their week with nothing told before, also what each is worth there. Weeks that are not
/// the same one are not compared.
pub fn comparison_of_weeks(
    lang: Lang,
    files: [&WeekFile; 2],
    parsed: Option<&ParsedWeek>,
) -> Result<WeekComparisonView, Vec<Flaw>> {
    let [first, second] = files;
    if first.week != second.week {
        let flaw = Flaw::new(Code::BeforeOtherWeek, Place::default()).with("date", Arg::Date(first.week));
        return Err(vec![flaw.with("week", Arg::Date(second.week))]);
    }
    let made = files.map(|file| made(&file.whole_week()));
    let mut visits: Vec<OtherVisitView> = Vec::new();
    let mut people: BTreeMap<&String, [Vec<String>; 3]> = BTreeMap::new();
    for visit in made[0].keys().chain(made[1].keys()).collect::<BTreeSet<&String>>() {
        let of = [made[0].get(visit), made[1].get(visit)];
        if of[0] == of[1] {
            continue;
        }
        visits.push(other(lang, parsed, visit, of));
        let [was, is] = of.map(|made| made.map(|made| &made.people));
        let has = |who: &String, people: Option<&BTreeSet<String>>| people.is_some_and(|people| people.contains(who));
        for who in was.into_iter().chain(is).flatten().collect::<BTreeSet<&String>>() {
            let at = match (has(who, was), has(who, is)) {
                (false, _) => 0,
                (_, false) => 1,
                _ => 2,
            };
            people.entry(who).or_default()[at].push(visit.clone());
        }
    }
    let person = |(who, [more, fewer, otherwise]): (&String, [Vec<String>; 3])| OtherPersonView {
        professional: who.clone(),
        more,
        fewer,
        otherwise,
    };
    let args = [
        ("week", Arg::Date(first.week)),
        ("visits", (visits.len() as i64).into()),
        ("people", (people.len() as i64).into()),
    ];
    let (figures, notes) = match parsed {
        Some(parsed) => valued(lang, parsed, files),
        None => (
            vec![count(lang, "visits", [0, 1].map(|at: usize| made[at].len() as i64))],
            vec![text(lang, "weeks-no-data", &[])],
        ),
    };
    Ok(WeekComparisonView {
        headline: text(lang, "weeks-headline", &args),
        figures,
        visits,
        people: people.into_iter().map(person).collect(),
        notes,
    })
}

fn made(tours: &[TourFile]) -> BTreeMap<String, Made> {
    let mut all: BTreeMap<String, Made> = BTreeMap::new();
    for tour in tours {
        for stop in tour.stops.iter().filter(|stop| !is_break(&stop.visit)) {
            let new = || Made { day: tour.day, start: stop.start.clone(), people: BTreeSet::new() };
            all.entry(stop.visit.clone()).or_insert_with(new).people.insert(tour.professional.clone());
        }
    }
    all
}

fn other(lang: Lang, parsed: Option<&ParsedWeek>, visit: &str, of: [Option<&Made>; 2]) -> OtherVisitView {
    let kind = match of {
        [None, _] => "added",
        [_, None] => "dropped",
        [Some(one), Some(other)] => {
            match ((one.day, &one.start) == (other.day, &other.start), one.people == other.people) {
                (false, true) => "moved",
                (true, _) => "people",
                (false, false) => "moved-people",
            }
        }
    };
    let shown = |made: &Made| {
        let people: Vec<&str> = made.people.iter().map(String::as_str).collect();
        let weekday = lexicon::name(lang, &DAYS, DAYS.codes[made.day.weekday().num_days_from_monday() as usize]);
        let args = [
            ("day", Arg::from(format!("{weekday} {}", short_date(lang, made.day)))),
            ("start", made.start.as_str().into()),
            ("people", people.join(", ").into()),
        ];
        text(lang, "weeks-made", &args)
    };
    let at = parsed.and_then(|parsed| Some((parsed, position(parsed, visit)?)));
    OtherVisitView {
        visit: visit.to_owned(),
        household: at.and_then(|(parsed, at)| parsed.visits[at.index()].household.clone()),
        kind,
        first: of[0].map(shown),
        second: of[1].map(shown),
    }
}

fn position(parsed: &ParsedWeek, visit: &str) -> Option<VisitId> {
    let at = parsed.names.team.visits.binary_search_by(|known| known.as_str().cmp(visit)).ok()?;
    Some(VisitId(at as u32))
}

/// Figures of both weeks on the same data, and what of a week the data do not have.
fn valued(lang: Lang, parsed: &ParsedWeek, files: [&WeekFile; 2]) -> (Vec<WeekFigureView>, Vec<String>) {
    let plans = files.map(|file| plan(parsed, &file.whole_week()));
    let reports = [0, 1].map(|at: usize| report(&parsed.model, &plans[at].0, &parsed.inborn(), &|| true));
    let both = |of: &dyn Fn(&Plan, &Report) -> i64| [0, 1].map(|at: usize| of(&plans[at].0, &reports[at]));
    let of_class = |class: u8| {
        both(&|plan, _| {
            let starts = plan.starts(parsed.model.visits.len());
            let own = parsed.visits.iter().zip(&starts).filter(|(facts, _)| !facts.rest && facts.priority == class);
            own.filter(|(_, start)| start.is_some()).count() as i64
        })
    };
    let told = |rule: &str, plan: &Plan, report: &Report, of: fn(&fasi_engine::routes::report::Sums) -> i64| {
        discretion::told(parsed, plan, rule, |plan| {
            let rows = report.tours.iter().filter(|row| plan.tours.iter().any(|tour| tour.shift == row.shift));
            rows.map(|row| of(&row.sums)).sum()
        })
    };
    let late = |report: &Report| -> BTreeSet<VisitId> {
        let stops = report.tours.iter().flat_map(|tour| &tour.stops);
        stops.filter(|stop| stop.late.0 > 0).map(|stop| stop.stop.visit).collect()
    };
    let visits = both(&|plan, _| {
        let starts = plan.starts(parsed.model.visits.len());
        parsed.visits.iter().zip(&starts).filter(|(facts, start)| !facts.rest && start.is_some()).count() as i64
    });
    let hides = plans.iter().any(|(plan, _)| discretion::hides(parsed, plan));
    let mut figures = vec![count(lang, "visits", visits)];
    figures.extend((1..=3u8).map(|class| count(lang, &format!("priority-{class}"), of_class(class))));
    figures.extend([
        length(lang, "at-visits", both(&|_, report| whole(report.sums.at_visits))),
        length(lang, "on-way", both(&|plan, report| told("routes.travel", plan, report, |sums| sums.travel))),
        count(lang, "kilometres", both(&|_, report| kilometres_told(parsed, report))),
        count(lang, "late-visits", both(&|_, report| late(report).len() as i64)),
        length(lang, "lateness", both(&|_, report| whole(report.sums.late))),
        length(lang, "overtime", both(&|plan, report| told("routes.overtime", plan, report, |sums| sums.overtime))),
    ]);
    let mut notes = Vec::new();
    for (key, (plan, lost)) in ["weeks-first", "weeks-second"].into_iter().zip(&plans) {
        let week = text(lang, key, &[]);
        if !lost.is_empty() {
            let args = [
                ("week", Arg::from(week.as_str())),
                ("visits", lost.iter().cloned().collect::<Vec<_>>().join(", ").into()),
            ];
            notes.push(text(lang, "weeks-lost", &args));
        }
        if !verify(&parsed.model, plan).breaches.is_empty() {
            notes.push(text(lang, "weeks-breaches", &[("week", week.into())]));
        }
    }
    notes.extend(hides.then(|| text(lang, "week-rounded", &[])));
    (figures, notes)
}

fn count(lang: Lang, figure: &str, of: [i64; 2]) -> WeekFigureView {
    figure_of(lang, figure, of, &|amount| number(lang, amount))
}

fn length(lang: Lang, figure: &str, of: [i64; 2]) -> WeekFigureView {
    figure_of(lang, figure, of, &|amount| minutes(lang, amount))
}

fn figure_of(lang: Lang, figure: &str, [first, second]: [i64; 2], shown: &dyn Fn(i64) -> String) -> WeekFigureView {
    let more = match second - first {
        0 => "–".to_owned(),
        more if more > 0 => format!("+{}", shown(more)),
        fewer => format!("−{}", shown(-fewer)),
    };
    WeekFigureView {
        figure: figure.to_owned(),
        name: text(lang, &format!("weeks-{figure}"), &[]),
        first,
        second,
        texts: [shown(first), shown(second), more],
    }
}

/// A whole week as a plan on the data, and the visits of it for which the data have no shift any more, or that they do not have.
fn plan(parsed: &ParsedWeek, tours: &[TourFile]) -> (Plan, BTreeSet<String>) {
    let mut all: BTreeMap<ShiftId, Vec<Stop>> = BTreeMap::new();
    let mut lost = BTreeSet::new();
    let names = &parsed.names.team.professionals;
    for tour in tours {
        let Day(day) = parsed.names.day(tour.day);
        for stop in &tour.stops {
            let placed = || {
                let (visit, start) = (position(parsed, &stop.visit)?, read_clock(&stop.start, day)?);
                let seat = parsed.visits[visit.index()].seats.iter().position(|seat| *seat == stop.seat)?;
                let shift = parsed.model.shifts.iter().position(|shift| {
                    let hours = shift.from.0..shift.latest.0;
                    names[shift.professional.index()] == tour.professional && hours.contains(&start.0)
                })?;
                Some((ShiftId(shift as u32), Stop { visit, seat: seat as u32, start }))
            };
            match placed() {
                Some((shift, stop)) => all.entry(shift).or_default().push(stop),
                None if is_break(&stop.visit) => {}
                None => {
                    lost.insert(stop.visit.clone());
                }
            }
        }
    }
    let tours = all.into_iter().map(|(shift, mut stops)| {
        stops.sort_by_key(|stop| (stop.start, stop.visit));
        Tour { shift, stops }
    });
    (Plan { tours: tours.collect() }, lost)
}
