//! The lead's page: what is made and what is not, hours and ways, how evenly they are shared, who meets whom, who has which car.

use std::collections::BTreeMap;

use super::desk::{Desk, overtime_of};
use super::measures::{balance, continuity, kilometres, metres_of, share};
use super::parts::{Kind, Page, Paper, Part, Table};
use super::picture::{Bar, Picture, bars};
use crate::paper::Row;
use crate::routes::words::base;
use crate::routes::{LeftOutView, PersonView};
use crate::text::{Arg, minutes, number, percent, tenths};

/// Visits left out that are told one by one; the workbook has them all.
const TOLD: usize = 8;
/// Households that are named for the most people they meet.
const NAMED: usize = 3;

/// A car that somebody has: its number, their shift, in words.
type Taken<'a> = (u32, &'a str, String);
/// Cars by the base where they stand.
type Bases<'a> = BTreeMap<String, Vec<Taken<'a>>>;

impl Desk<'_> {
    /// The lead's page.
    pub fn summary(&self) -> Paper {
        let mut parts = vec![Part::Rows(self.figures())];
        parts.extend(self.at_a_glance());
        let cars = self.cars();
        if !cars.is_empty() {
            parts.extend([Part::Heading(self.say("sheets-cars", &[])), Part::Rows(cars)]);
        }
        parts.extend([Part::Heading(self.say("cli-week-people", &[])), Part::Table(self.everybody())]);
        if !self.left_out.is_empty() {
            parts.push(Part::Heading(self.say("cli-week-left-out", &[])));
            let told = self.left_out.iter().take(TOLD).map(|left| self.first_reason(left));
            let more = self.left_out.len().saturating_sub(TOLD);
            let rest = (more > 0).then(|| self.say("sheets-more-left-out", &[("count", (more as i64).into())]));
            parts.push(Part::Points(told.chain(rest).collect()));
        }
        let title = self.say("sheets-summary", &[]);
        let page = Page {
            kind: Kind::Week,
            mark: self.mark(),
            head: (self.say("sheets-team", &[]), self.week_text()),
            title: title.clone(),
            parts,
            foot: self.say("sheets-foot-lead", &[]),
        };
        let title = self.titled(format!("{title} – {}", self.week_text()));
        let pages = std::iter::once(page).chain(self.to_phone()).collect();
        Paper { lang: self.lang.tag().to_owned(), title, pages }
    }

    fn figures(&self) -> Vec<Row> {
        let lang = self.lang;
        let visits = self.parsed.visits.iter().filter(|visit| !visit.rest).count() as i64;
        let left = self.left_out.len() as i64;
        let sum = |of: fn(&PersonView) -> i64| self.people.iter().map(of).sum::<i64>();
        let (works, on_call) = (sum(|row| row.shift_minutes), sum(|row| row.on_call_minutes));
        let called: i64 = self.people.iter().filter(|row| row.on_call_minutes > 0).map(|row| row.visit_minutes).sum();
        let at_visits = sum(|row| row.visit_minutes) - called;
        let made = [("served", Arg::from(visits - left)), ("visits", visits.into()), ("left", left.into())];
        let hours = [
            ("shifts", Arg::from(minutes(lang, works))),
            ("lasts", minutes(lang, at_visits).into()),
            ("share", percent(lang, share(at_visits, works)).into()),
            ("people", (self.people.iter().filter(|row| row.on_call_minutes > 0).count() as i64).into()),
            ("on-call", minutes(lang, on_call).into()),
            ("called", minutes(lang, called).into()),
        ];
        let row = |key: &str, line: String| Row { label: self.say(key, &[]), lines: vec![line] };
        let mut rows = vec![
            row("cli-column-visits", self.say("sheets-made", &made)),
            row("sheets-hours", self.say("sheets-team-hours", &hours)),
            row("cli-column-on-way", self.ways()),
        ];
        rows.extend(balance(self).map(|balance| {
            let args = [
                ("least", Arg::from(percent(lang, balance.least.1))),
                ("who-least", balance.least.0.into()),
                ("most", percent(lang, balance.most.1).into()),
                ("who-most", balance.most.0.into()),
                ("mean", percent(lang, balance.mean).into()),
                ("called", (self.people.iter().filter(|row| row.on_call_minutes > 0).count() as i64).into()),
            ];
            row("sheets-balance", self.say("sheets-shares", &args))
        }));
        let travel = crate::routes::balance(lang, &self.people).travel;
        rows.extend(travel.map(|travel| row("sheets-balance-ways", travel.text)));
        rows.extend(continuity(self).map(|met| {
            let more = if met.who.len() > NAMED { ", …" } else { "" };
            let who = format!("{}{more}", met.who.iter().take(NAMED).copied().collect::<Vec<_>>().join(", "));
            let args = [
                ("households", Arg::from(met.households)),
                ("mean", tenths(lang, met.tenths).into()),
                ("most", met.most.into()),
                ("who", who.into()),
            ];
            row("sheets-continuity", self.say("sheets-met", &args))
        }));
        rows
    }

    /// The ways of everybody whose ways may be told: a sum of all would tell those of the others.
    fn ways(&self) -> String {
        let open: Vec<(i64, i64)> = self.people.iter().filter_map(|row| self.way(row)).collect();
        let (travel, metres) = open.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let args = [
            ("minutes", Arg::from(minutes(self.lang, travel))),
            ("km", number(self.lang, kilometres(metres)).into()),
            ("hidden", ((self.people.len() - open.len()) as i64).into()),
        ];
        self.say("sheets-team-way", &args)
    }

    /// Minutes and metres of a person's ways, where they may be told.
    fn way(&self, person: &PersonView) -> Option<(i64, i64)> {
        person.travel_minutes.zip(metres_of(self, &person.professional))
    }

    /// Who has which shared car, day by day and base by base.
    fn cars(&self) -> Vec<Row> {
        let mut days: BTreeMap<&str, Bases<'_>> = BTreeMap::new();
        for (row, tour) in &self.tours {
            let Some(car) = tour.car else { continue };
            let who = self.parsed.model.shift(row.shift).professional;
            let args = [
                ("number", Arg::from(i64::from(car))),
                ("who", tour.professional.as_str().into()),
                ("shift", tour.shift.as_str().into()),
            ];
            let said = self.say("sheets-car", &args);
            let cars = days.entry(&tour.day).or_default().entry(base(self.lang, self.parsed, who)).or_default();
            cars.push((car, &tour.shift, said));
        }
        let shown =
            |day: &str| self.tours.iter().find(|(_, tour)| tour.day == day).map(|(_, tour)| tour.day_text.clone());
        let line = |(place, mut cars): (String, Vec<Taken<'_>>)| {
            cars.sort_unstable();
            let cars: Vec<String> = cars.into_iter().map(|(_, _, said)| said).collect();
            self.say("sheets-cars-of", &[("place", place.into()), ("cars", cars.join(", ").into())])
        };
        let row = |(day, places): (&str, Bases<'_>)| Row {
            label: shown(day).unwrap_or_default(),
            lines: places.into_iter().map(line).collect(),
        };
        days.into_iter().map(row).collect()
    }

    /// Everybody's week in one row; nothing where nobody has a stop.
    fn at_a_glance(&self) -> Option<Part> {
        let quarters = self.tours.first()?.1.strip.chars().count();
        let mut days: Vec<(&str, &str)> = self.tours.iter().map(|(_, tour)| (&*tour.day, &*tour.day_text)).collect();
        days.dedup();
        let place = |day: &str| Some(days.iter().position(|known| known.0 == day)? * quarters);
        let row = |person: &PersonView| {
            let own = self.own(&person.professional);
            let busy = own.flat_map(|(_, tour)| bars(tour, place(&tour.day).unwrap_or_default()));
            // on days on which nobody goes anywhere there is nothing to see
            let idle = self.idle(&person.professional).into_iter();
            let idle = idle.filter_map(|idle| Some(Bar { from: idle.bar.from + place(&idle.day)?, ..idle.bar }));
            (person.professional.clone(), busy.chain(idle).collect())
        };
        Some(Part::Picture(Picture {
            alt: self.say("sheets-picture", &[]),
            quarters: quarters * days.len(),
            heads: days.iter().enumerate().map(|(at, (_, shown))| (at * quarters, (*shown).to_owned())).collect(),
            rows: self.people.iter().map(row).collect(),
            legend: self.legend(false),
        }))
    }

    fn everybody(&self) -> Table {
        let lang = self.lang;
        let column = |key: &str, width: u8, figures: bool| (self.say(key, &[]), width, figures);
        let figure = |figure: Option<String>| vec![figure.unwrap_or_else(|| "–".to_owned())];
        // a column of its own only where somebody works on call
        let on_call = self.people.iter().any(|person| person.on_call_minutes > 0);
        let there = |person: &PersonView| person.on_call_minutes == 0;
        let row = |person: &PersonView| {
            let way = self.way(person);
            let called = (!there(person)).then(|| minutes(lang, person.on_call_minutes));
            let mut cells = vec![
                vec![self.named(&person.professional)],
                figure(there(person).then(|| minutes(lang, person.shift_minutes))),
                figure(Some(number(lang, person.visits as i64))),
                figure(Some(minutes(lang, person.visit_minutes))),
                figure(there(person).then(|| percent(lang, share(person.visit_minutes, person.shift_minutes)))),
                figure(way.map(|way| minutes(lang, way.0))),
                figure(way.map(|way| number(lang, kilometres(way.1)))),
                figure(overtime_of(person).map(|over| minutes(lang, over))),
            ];
            if on_call {
                cells.insert(2, figure(called));
            }
            cells
        };
        let who = if on_call { 20 } else { 28 };
        let mut columns = vec![
            column("cli-column-who", who, false),
            column("cli-column-shift-hours", 10, true),
            column("cli-column-visits", 8, true),
            column("cli-column-at-visits", 13, true),
            column("sheets-column-share", 9, true),
            column("cli-column-on-way", 13, true),
            column("sheets-column-km", 6, true),
            column("cli-column-overtime", 13, true),
        ];
        if on_call {
            columns.insert(2, column("cli-column-on-call", 8, true));
        }
        Table { columns, rows: self.people.iter().map(row).collect(), done: 0 }
    }

    /// Whether the data say whom a visit is for.
    fn is_somebodys(&self, visit: &str) -> bool {
        let at = self.parsed.names.team.visits.binary_search_by(|known| known.as_str().cmp(visit));
        at.is_ok_and(|at| self.parsed.visits[at].household.is_some())
    }

    /// Whom to phone and what to say, where people were told another week.
    fn to_phone(&self) -> Option<Page> {
        let changes = self.changes.as_ref()?;
        let mut parts = vec![Part::Sentence(changes.headline.clone())];
        let told = |who: &str, changes: &[String]| Row { label: who.to_owned(), lines: changes.to_vec() };
        let people = changes.people.iter().map(|person| told(&self.named(&person.professional), &person.changes));
        let households = changes.households.iter().map(|one| told(&one.household, &one.changes));
        for (heading, rows) in
            [("sheets-phone-people", people.collect()), ("sheets-phone-households", households.collect::<Vec<Row>>())]
        {
            if !rows.is_empty() {
                parts.extend([Part::Heading(self.say(heading, &[])), Part::Rows(rows)]);
            }
        }
        // whose household is known stands above
        let gone = changes.cancelled.iter().filter(|visit| !self.is_somebodys(visit));
        let gone: Vec<&str> = gone.map(String::as_str).collect();
        if !gone.is_empty() {
            parts.push(Part::Sentence(self.say("cli-week-cancelled", &[("visits", gone.join(", ").into())])));
        }
        if !changes.dropped.is_empty() {
            let why = changes.dropped.iter().map(|dropped| dropped.text.clone()).collect();
            parts.extend([Part::Heading(self.say("sheets-phone-why", &[])), Part::Points(why)]);
        }
        if parts.len() == 1 {
            parts.push(Part::Sentence(self.say("sheets-phone-nobody", &[])));
        }
        let key = if self.mark().is_some() { "sheets-phone-draft" } else { "sheets-phone" };
        parts.push(Part::Notes(self.say("sheets-notes", &[])));
        Some(Page {
            kind: Kind::Week,
            mark: self.mark(),
            head: (self.say("sheets-team", &[]), self.week_text()),
            title: self.say(key, &[]),
            parts,
            foot: self.say("sheets-foot-lead", &[]),
        })
    }

    /// A visit left out with what stands in its way: the first reason, and the last where that is a heading.
    fn first_reason(&self, left: &LeftOutView) -> String {
        let mut reason = left.reasons.first().cloned().unwrap_or_default();
        if let Some(last) = left.reasons.last().filter(|_| reason.ends_with(':') && left.reasons.len() > 1) {
            reason = format!("{reason} {last}");
        }
        let args = [
            ("visit", Arg::from(left.visit.as_str())),
            ("household", left.household.as_deref().unwrap_or_default().into()),
            ("priority", i64::from(left.priority).into()),
            ("reason", reason.into()),
        ];
        let key = if left.household.is_some() { "sheets-left-out-household" } else { "sheets-left-out" };
        self.say(key, &args)
    }
}
