//! The mobile team's tables → the engine's routes: one week of them, with its sites, skills and ways.

mod before;
mod reader;
pub(crate) mod repeat;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use fasi_engine::ids::{MunicipalityId, PlaceId, SkillId};
use fasi_engine::routes::model::{Model, Shift};
use fasi_engine::time::{Ticks, Week};

use before::{Known, told_cars};
use reader::{Reader, Rows};

use super::site::SiteFacts;
use super::{decide, hash, names, ticks};
use crate::check::check;
use crate::flaw::{Code, Flaw, Place as At};
use crate::names::{Names, Skill};
use crate::policy::Policy;
use crate::routes::Before;
use crate::rows::{Dataset, VisitRow};
use crate::table::{Book, Days, Row};
use crate::text::{Arg, clock as shown};
use crate::told::{concerns_week, settled};
use crate::words::Profession;

/// One week of the mobile team, and how to speak of it outside.
#[derive(Clone, Debug)]
pub struct ParsedWeek {
    /// The engine's model; it holds no identities.
    pub model: Model,
    /// External ids and labels.
    pub names: Names,
    /// SHA-256 of the canonical inputs, in hex.
    pub hash: String,
    /// Which week.
    pub week: Week,
    /// Profession of each professional.
    pub professions: Vec<Profession>,
    /// Where the days of each professional begin and end.
    pub bases: Vec<PlaceId>,
    /// For each visit whom it is for and where it is.
    pub visits: Vec<VisitFacts>,
    /// The visits that have happened, by id.
    pub done: BTreeMap<String, DoneVisit>,
    /// Every visit of the data, of whatever week, by id.
    pub known: Vec<String>,
    /// Where the sites of the ways are.
    pub sites: Vec<SiteFacts>,
    /// What was published before, if anything: what has happened is not planned again, what is to come is kept where it can be.
    pub before: Option<Before>,
    /// Whether the search begins from a draft, of which nobody was told.
    pub draft: bool,
    /// What should be looked at.
    pub warnings: Vec<Flaw>,
}

impl ParsedWeek {
    /// What somebody either is or is not, and cannot be given: whether they are a woman or a man.
    pub fn inborn(&self) -> Vec<SkillId> {
        let skills = (0u32..).map(SkillId).zip(&self.names.team.skills);
        skills.filter(|(_, skill)| matches!(skill, Skill::Sex(_))).map(|(id, _)| id).collect()
    }

    /// The hours of somebody's shifts on a day, as they are written.
    pub fn hours_on(&self, professional: &str, day: NaiveDate) -> Vec<String> {
        let (names, day) = (&self.names.team.professionals, self.names.day(day).0);
        let own = |shift: &&Shift| names[shift.professional.index()] == professional && shift.day == day;
        let hours = |shift: &Shift| format!("{}–{}", shown(shift.from.minutes()), shown(shift.until.minutes()));
        self.model.shifts.iter().filter(own).map(hours).collect()
    }
}

/// What is told of a visit outside, and the engine does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitFacts {
    /// The household's id.
    pub household: Option<String>,
    /// Whether its address is protected: then nothing may say where the visit is.
    pub protected: bool,
    /// Where it is.
    pub spot: Spot,
    /// Class of priority, from 1.
    pub priority: u8,
    /// The numbers of its seats.
    pub seats: Vec<u8>,
    /// Minutes of writing up, at its end.
    pub writing_up: u16,
    /// Whether it is the break of somebody, and no visit.
    pub rest: bool,
}

/// A visit that has happened, as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoneVisit {
    /// The household's id.
    pub household: Option<String>,
    /// Whether its address is protected.
    pub protected: bool,
    /// Where it was.
    pub spot: Spot,
    /// The municipalities in which it began and ended; none of a remote one.
    pub towns: Option<[MunicipalityId; 2]>,
    /// How long it was to take, writing up included.
    pub minutes: i64,
}

/// Where a visit is, by the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At a place, and from there to another one.
    Place(PlaceId, Option<PlaceId>),
    /// In a municipality.
    Town(MunicipalityId),
    /// A remote consultation.
    Remote,
    /// A remote consultation from the base.
    AtBase,
}

/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// The Monday of the first week from the horizon's start on that has visits and shifts.
pub fn first_week(dataset: &Dataset) -> Option<NaiveDate> {
    let start = dataset.head.horizon_start;
    let mondays = (0..i64::from(dataset.head.weeks)).map(|week| start + chrono::Duration::weeks(week));
    let busy = |monday: &NaiveDate| {
        let days = || (0..7).map(|day| *monday + chrono::Duration::days(day));
        let visited = dataset.visits.iter().any(|visit| days().any(|day| may_be(visit, day)));
        visited && dataset.team_shifts.iter().any(|shift| days().any(|day| works(shift, day)))
    };
    mondays.into_iter().find(busy)
}

/// The Monday of a week named by its number, `2026-W49`, or by one of its days, `2026-11-30` or `30/11/2026`.
pub fn monday_of(text: &str) -> Option<NaiveDate> {
    let numbered = || {
        let (year, week) = text.split_once("-W").or_else(|| text.split_once("-w"))?;
        let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        let sound = digits(year, 4) && (digits(week, 2) || digits(week, 1));
        NaiveDate::from_isoywd_opt(year.parse().ok().filter(|_| sound)?, week.parse().ok()?, Weekday::Mon)
    };
    let day = || ["%Y-%m-%d", "%d/%m/%Y"].into_iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok());
    numbered().or_else(|| day()?.week(Weekday::Mon).checked_first_day())
}

/// A day with its hour, as the engine counts.
pub(crate) fn moment(names: &Names, at: NaiveDateTime) -> Ticks {
    clock(names.day(at.date()).0, at.time())
}

/// An hour of a day, counted as the engine does.
fn clock(day: i32, time: NaiveTime) -> Ticks {
    Ticks(i64::from(day) * DAY + ticks(time).0)
}

/// A day and an hour, `2026-12-01 10:30` or `01/12/2026 10:30`.
pub fn moment_of(text: &str) -> Option<NaiveDateTime> {
    let forms = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H:%M"];
    forms.into_iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
}

/// Parses the week that holds `day`, or the first one with visits; shuffled rows give the same model and hash. What was published
/// `before` is kept where it can be, and what of it has happened is not planned again; a draft is where the search begins, no more.
pub fn parse_week(
    dataset: &Dataset,
    policy: Option<&Policy>,
    day: Option<NaiveDate>,
    before: Option<&Before>,
) -> Result<ParsedWeek, Vec<Flaw>> {
    let (mut dataset, mut policy) = (dataset.clone(), policy.cloned().unwrap_or_else(Policy::blank));
    let mut flaws = check(&mut dataset);
    flaws.retain(concerns_week);
    let (weights, _) = decide::policy(&policy, &mut flaws);
    let (first, last) = (dataset.head.horizon_start, dataset.head.weeks);
    let end = first + chrono::Duration::weeks(i64::from(last));
    if let Some(day) = day.filter(|day| !(first..end).contains(day)) {
        let flaw = Flaw::new(Code::WeekOutside, At { file: dataset.origin.file.clone(), ..At::default() });
        flaws.push(flaw.with("date", Arg::Date(day)).with("first", Arg::Date(first)).with("end", Arg::Date(end)));
    }
    let day = day.or_else(|| first_week(&dataset));
    if let Some((day, before)) = day.zip(before) {
        flaws.extend(before.misfit(day));
    }
    if day.is_none() {
        flaws.push(Flaw::new(Code::NoWeek, dataset.origin.table(VisitRow::TABLE)));
    }
    let mut warnings = settled(flaws)?;
    let Some(day) = day else { return Err(Vec::new()) };
    // rows are told where they stood in the file
    let given = dataset.clone();
    dataset.sort();
    policy.sort();
    let names = names(&dataset);
    let week = names.day(day).week();
    let hash = hash::routes(&dataset, &policy, week.0);
    let known = Known::of(before, &names);
    let (links, pins) = (repeat::links(&dataset), repeat::pins(&dataset, Some(names.monday(week))));
    let repeats = repeat::repeated(&mut dataset);
    let rows = Rows { dataset: &dataset, given: &given, links, pins };
    let mut reader = Reader::of(rows, &names, week, &known);
    let mut model = Model { weights, ..Model::default() };
    reader.professionals(&mut model);
    reader.visits(&mut model);
    reader.links(&mut model, &mut warnings);
    reader.repeats(&mut model, &repeats);
    reader.pins(&mut model, &mut warnings);
    reader.unable(&model, &mut warnings);
    reader.breaks(&mut model);
    reader.pools(&mut model);
    let (sites, done, bases) = (reader.site_facts(), reader.done(), reader.bases());
    model.travel = reader.travel();
    reader.worked(&mut model);
    let Reader { visits, team, .. } = reader;
    let names = Names { team, ..names.clone() };
    model.published = known.published(&names, &visits);
    model.told_cars = before.map(|before| told_cars(before, &names, &names.team, &model)).unwrap_or_default();
    model.draft = known.drafted(&names, &visits);
    let draft = before.is_some_and(|before| before.draft.is_some());
    let before = before.filter(|before| before.is_told()).map(|before| Before { draft: None, ..before.clone() });
    let known = dataset.visits.iter().map(|row| row.id.clone()).collect();
    let professions = dataset.professionals.iter().map(|row| row.profession).collect();
    Ok(ParsedWeek { model, names, hash, week, professions, bases, visits, done, known, sites, before, draft, warnings })
}

/// Whether a visit may be made on a date.
pub(crate) fn may_be(visit: &VisitRow, date: NaiveDate) -> bool {
    let days = visit.days.unwrap_or(Days::WORKING).0;
    days >> date.weekday().num_days_from_monday() & 1 == 1
        && visit.from.is_none_or(|from| from <= date)
        && visit.until.is_none_or(|until| date <= until)
}

/// Whether a shift is worked on a date.
fn works(shift: &crate::rows::ShiftRow, date: NaiveDate) -> bool {
    shift.days.0 >> date.weekday().num_days_from_monday() & 1 == 1
        && shift.from.is_none_or(|from| from <= date)
        && shift.until.is_none_or(|until| date <= until)
}
