//! The desk at which a week's papers are written: the plan's report, and what may be told of it.

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, NaiveDate};
use fasi_engine::routes::model::Shift;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::report::{Report, TourRow};
use fasi_engine::time::{Day, Ticks};

use super::picture::{Bar, Tone};
use crate::parse::ParsedWeek;
use crate::routes::{self, ChangesView, LeftOutView, PersonView, PlanState, TourView};
use crate::text::{Arg, Lang, date, text};

/// Ticks of a letter of a strip.
const QUARTER: i64 = 15 * Ticks::MINUTE;

/// What all papers of a week are written from.
pub struct Desk<'a> {
    pub(super) lang: Lang,
    /// Whether people were told of the plan.
    pub(super) state: PlanState,
    pub(super) parsed: &'a ParsedWeek,
    /// The tours by day and shift, each with what may be told of it.
    pub(super) tours: Vec<(&'a TourRow, TourView)>,
    /// Everybody who has a shift.
    pub(super) people: Vec<PersonView>,
    /// Whoever people were told of and has no shift any more.
    pub(super) absent: Vec<PersonView>,
    /// What is not as people were told.
    pub(super) changes: Option<ChangesView>,
    /// Visits that nobody makes.
    pub(super) left_out: Vec<LeftOutView>,
}

impl<'a> Desk<'a> {
    /// Of a plan that keeps every rule, where it stands, and its report.
    pub fn new(lang: Lang, parsed: &'a ParsedWeek, plan: &Plan, state: PlanState, report: &'a Report) -> Self {
        let rows = routes::in_order(parsed, report).into_iter();
        let people = routes::people(lang, parsed, report);
        let told = parsed.before.iter().flat_map(|before| &before.tours).map(|tour| tour.professional.as_str());
        let told: BTreeSet<&str> = told.filter(|who| people.iter().all(|row| row.professional != *who)).collect();
        Self {
            lang,
            state,
            parsed,
            tours: rows.map(|row| (row, routes::tour(lang, parsed, row))).collect(),
            absent: told.into_iter().map(|who| absent(lang, parsed, who)).collect(),
            changes: parsed.before.as_ref().map(|before| routes::changes(lang, parsed, before, plan)),
            people,
            left_out: routes::left_out(lang, parsed, plan, report),
        }
    }

    /// The staff codes of everybody who has a shift, and of those whom people were told of and who have none any more.
    pub fn professionals(&self) -> impl Iterator<Item = &str> {
        self.people.iter().chain(&self.absent).map(|person| person.professional.as_str())
    }

    /// The tours of one person.
    pub(super) fn own<'b>(&'b self, professional: &'b str) -> impl Iterator<Item = &'b (&'a TourRow, TourView)> {
        self.tours.iter().filter(move |(_, tour)| tour.professional == professional)
    }

    /// The shifts on which somebody goes nowhere; none are told of a week in which nobody goes anywhere.
    pub(super) fn idle(&self, professional: &str) -> Vec<Idle> {
        let Some((_, tour)) = self.tours.first() else { return Vec::new() };
        let names = &self.parsed.names;
        let idle = |(at, shift): (u32, &Shift)| {
            let own = names.team.professionals[shift.professional.index()] == professional;
            let busy = self.tours.iter().any(|(row, _)| row.shift.0 == at);
            (own && !busy).then(|| {
                let midnight = Ticks::from_minutes(i64::from(shift.day) * 24 * 60);
                let quarter = |at: Ticks| ((at.0 - midnight.0) / QUARTER - tour.strip_from * 4).max(0) as usize;
                let (from, until) = (quarter(shift.from), quarter(shift.until));
                let bar = Bar { from, quarters: until.saturating_sub(from), tone: Tone::Free };
                let day = Day(shift.day);
                Idle { day: names.date(day).to_string(), day_text: names.weekday(self.lang, day), bar }
            })
        };
        (0u32..).zip(&self.parsed.model.shifts).filter_map(idle).collect()
    }

    /// A staff code with the profession.
    pub(super) fn named(&self, professional: &str) -> String {
        let known = self.people.iter().chain(&self.absent).find(|person| person.professional == professional);
        let profession = known.map_or("", |person| person.profession.as_str());
        self.say("sheets-person", &[("who", professional.into()), ("profession", profession.into())])
    }

    /// The week's Monday.
    pub(super) fn monday(&self) -> NaiveDate {
        self.parsed.names.monday(self.parsed.week)
    }

    /// The week by its number, which stays the same when it is planned anew: `2026-W49`.
    pub(super) fn week(&self) -> String {
        let week = self.monday().iso_week();
        format!("{}-W{:02}", week.year(), week.week())
    }

    /// The week by number and days.
    pub(super) fn week_text(&self) -> String {
        let (monday, lang) = (self.monday(), self.lang);
        let args = [
            ("week", Arg::from(i64::from(monday.iso_week().week()))),
            ("from", date(lang, monday).into()),
            ("until", date(lang, monday + Duration::days(6)).into()),
        ];
        self.say("sheets-week", &args)
    }

    /// What stands on every page of a draft, so that nobody takes it for what people were told.
    pub(super) fn mark(&self) -> Option<String> {
        (self.state == PlanState::Draft).then(|| self.say("sheets-draft", &[]))
    }

    /// A title, of a draft with that it is one.
    pub(super) fn titled(&self, title: String) -> String {
        match self.state {
            PlanState::Draft => self.say("sheets-draft-of", &[("title", title.into())]),
            PlanState::Published(_) => title,
        }
    }

    /// A message.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        text(self.lang, key, args)
    }
}

/// Somebody who has no shift any more.
fn absent(lang: Lang, parsed: &ParsedWeek, who: &str) -> PersonView {
    let at = parsed.names.team.professionals.binary_search_by(|known| known.as_str().cmp(who)).ok();
    PersonView {
        professional: who.to_owned(),
        profession: at.map(|at| routes::words::profession(lang, parsed, at)).unwrap_or_default(),
        shift_minutes: 0,
        on_call_minutes: 0,
        visits: 0,
        visit_minutes: 0,
        travel_minutes: Some(0),
        overtime_minutes: 0,
    }
}

/// A shift on which somebody goes nowhere.
pub(super) struct Idle {
    /// The day, ISO.
    pub day: String,
    /// The day in words.
    pub day_text: String,
    /// When it is, as a strip of that day shows it.
    pub bar: Bar,
}

/// The overtime of a tour; none is told where the way back is not.
pub(super) fn overtime(tour: &TourView) -> Option<i64> {
    (tour.back.is_some() || tour.travel_minutes.is_some()).then_some(tour.overtime_minutes)
}

/// The overtime of a person's week; none is told where the ways are not.
pub(super) fn overtime_of(person: &PersonView) -> Option<i64> {
    person.travel_minutes.map(|_| person.overtime_minutes)
}
