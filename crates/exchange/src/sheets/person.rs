//! A person's paper: the week at a glance, then a sheet for each day on which they go somewhere or are asked.

use std::collections::BTreeSet;

use fasi_engine::time::Day;

use super::desk::{Desk, overtime, overtime_of};
use super::measures::{kilometres, metres_of, share};
use super::parts::{Kind, Page, Paper, Part, StopLine, Table};
use super::picture::{Picture, Tone, bars};
use super::told::Done;
use crate::paper::Row;
use crate::routes::{PersonView, StopView, TourView};
use crate::text::{Arg, clock, minutes, number, percent};

impl Desk<'_> {
    /// The paper of somebody who has a shift, by staff code; empty pages for nobody.
    pub fn person(&self, professional: &str) -> Option<Paper> {
        let person = self.people.iter().chain(&self.absent).find(|person| person.professional == professional)?;
        let days: BTreeSet<&str> = self.own(professional).map(|(_, tour)| tour.day.as_str()).collect();
        let mut pages = vec![self.overview(person)];
        pages.extend(days.into_iter().filter_map(|day| self.day(person, day)));
        let title = self.titled(format!("{} – {}", self.named(professional), self.week_text()));
        Some(Paper { lang: self.lang.tag().to_owned(), title, pages })
    }

    fn page(&self, kind: Kind, head: String, title: String, parts: Vec<Part>) -> Page {
        let foot = self.say("sheets-foot", &[]);
        Page { kind, mark: self.mark(), head: (head, self.week_text()), title, parts, foot }
    }

    fn overview(&self, person: &PersonView) -> Page {
        let done = self.done(&person.professional);
        let mut parts: Vec<Part> = self.days(person, &done).into_iter().collect();
        parts.extend([Part::Heading(self.say("sheets-days", &[])), Part::Table(self.agenda(person, &done))]);
        let changed = self.changes.iter().flat_map(|changes| &changes.people);
        let own = changed.filter(|changes| changes.professional == person.professional);
        let own: Vec<String> = own.flat_map(|changes| changes.changes.clone()).collect();
        if !own.is_empty() {
            parts.extend([Part::Heading(self.say("sheets-changes", &[])), Part::Points(own)]);
        }
        parts.extend([Part::Heading(self.say("sheets-hours", &[])), Part::Rows(self.hours(person, &done))]);
        parts.push(Part::Notes(self.say("sheets-notes", &[])));
        let head = self.named(&person.professional);
        self.page(Kind::Week, head, self.say("sheets-overview", &[("who", person.professional.as_str().into())]), parts)
    }

    /// The days on which they work, or worked, one below the other; nothing where nobody goes anywhere any more.
    fn days(&self, person: &PersonView, done: &[Done]) -> Option<Part> {
        let strip = &self.tours.first()?.1;
        let idle = self.idle(&person.professional);
        let tours = || self.own(&person.professional).map(|(_, tour)| tour);
        let busy = tours().map(|tour| (&*tour.day, &*tour.day_text));
        let past: Vec<(String, String)> = done.iter().map(|done| self.day_of(done)).collect();
        let past = past.iter().map(|(day, shown)| (day.as_str(), shown.as_str()));
        let free = idle.iter().map(|idle| (&*idle.day, &*idle.day_text));
        let days: BTreeSet<(&str, &str)> = busy.chain(free).chain(past).collect();
        let row = |(day, shown): (&str, &str)| {
            let date = day.parse().unwrap_or_default();
            let past = self.done_bars(done, date, strip.strip_from);
            let own = tours().filter(|tour| tour.day == day).flat_map(|tour| bars(tour, 0));
            let free = idle.iter().filter(|idle| idle.day == day).map(|idle| idle.bar);
            (shown.to_owned(), past.into_iter().chain(own).chain(free).collect())
        };
        let quarters = strip.strip.chars().count();
        let hours = (0..quarters / 4).map(|hour| (hour * 4, (strip.strip_from + hour as i64).to_string()));
        Some(Part::Picture(Picture {
            alt: self.say("sheets-picture", &[]),
            quarters,
            heads: hours.collect(),
            rows: days.into_iter().map(row).collect(),
            legend: self.legend(!done.is_empty()),
        }))
    }

    /// The day of something that has happened, ISO and in words.
    fn day_of(&self, done: &Done) -> (String, String) {
        let day = done.told.day;
        (day.to_string(), self.parsed.names.weekday(self.lang, self.parsed.names.day(day)))
    }

    /// What the tones of pictures mean.
    pub(super) fn legend(&self, done: bool) -> Vec<(Tone, String)> {
        let tones = Tone::ALL.into_iter().filter(|(tone, _)| done || *tone != Tone::Done);
        tones.map(|(tone, name)| (tone, self.say(&format!("sheets-tone-{name}"), &[]))).collect()
    }

    /// What has happened, day by day, then every shift to come with what is done on it.
    fn agenda(&self, person: &PersonView, done: &[Done]) -> Table {
        let column = |key: &str, width: u8| (self.say(key, &[]), width, false);
        let names = &self.parsed.names;
        let own = (0u32..)
            .zip(&self.parsed.model.shifts)
            .filter(|(_, shift)| names.team.professionals[shift.professional.index()] == person.professional);
        let mut shifts: Vec<_> = own.collect();
        shifts.sort_by_key(|(_, shift)| shift.from);
        let row = |(at, shift): (u32, &fasi_engine::routes::model::Shift)| {
            let tour = self.tours.iter().find(|(row, _)| row.shift.0 == at).map(|(_, tour)| tour);
            let stops = tour.map_or_else(
                || vec![self.say("sheets-no-stop", &[])],
                |tour| tour.stops.iter().map(|stop| self.noted(tour, stop)).collect(),
            );
            let hours = format!("{}–{}", clock(shift.from.minutes()), clock(shift.until.minutes()));
            let called = shift.call.is_some().then(|| self.say("sheets-called", &[]));
            let car = tour.and_then(|tour| tour.car);
            let car = car.map(|car| self.say("sheets-own-car", &[("number", i64::from(car).into())]));
            let day = names.weekday(self.lang, Day(shift.day));
            vec![[day, hours].into_iter().chain(called).chain(car).collect(), stops]
        };
        let past: BTreeSet<(String, String)> = done.iter().map(|done| self.day_of(done)).collect();
        let past = past.into_iter().map(|(day, shown)| {
            let own = done.iter().filter(|done| done.told.day.to_string() == day);
            let stops = own.map(|done| {
                let place = Some(&done.place).filter(|place| !place.is_empty()).map(|place| format!(", {place}"));
                format!("{} {}{}", hours_of(done), done.code, place.unwrap_or_default())
            });
            vec![vec![shown, self.say("sheets-done", &[])], stops.collect()]
        });
        let past: Vec<Vec<Vec<String>>> = past.collect();
        Table {
            columns: vec![column("sheets-column-day", 22), column("cli-column-stops", 78)],
            done: past.len(),
            rows: past.into_iter().chain(shifts.into_iter().map(row)).collect(),
        }
    }

    /// A stop in a line, with what is not as this person was told.
    fn noted(&self, tour: &TourView, stop: &StopView) -> String {
        match self.changed(tour, stop) {
            Some(changed) => format!("{} · {changed}", stop.text),
            None => stop.text.clone(),
        }
    }

    /// The hours of the week; of what has happened the visits.
    fn hours(&self, person: &PersonView, done: &[Done]) -> Vec<Row> {
        let lang = self.lang;
        let row = |key: &str, line: String| Row { label: self.say(key, &[]), lines: vec![line] };
        let of = [
            ("hours", Arg::from(minutes(lang, person.visit_minutes))),
            ("share", percent(lang, share(person.visit_minutes, person.shift_minutes)).into()),
            ("visits", (person.visits as i64).into()),
        ];
        let on_call = person.on_call_minutes > 0;
        let (hours, at_visits) = if on_call {
            (row("sheets-on-call", minutes(lang, person.on_call_minutes)), "sheets-at-visits-called")
        } else {
            (row("cli-column-shift-hours", minutes(lang, person.shift_minutes)), "sheets-at-visits")
        };
        let mut rows = vec![hours, row("cli-column-at-visits", self.say(at_visits, &of))];
        let metres = metres_of(self, &person.professional);
        let way = person.travel_minutes.zip(metres).map(|(travel, metres)| {
            let km = number(lang, kilometres(metres));
            self.say("sheets-way", &[("minutes", minutes(lang, travel).into()), ("km", km.into())])
        });
        rows.push(row("cli-column-on-way", way.unwrap_or_else(|| self.say("sheets-hidden", &[]))));
        let over = overtime_of(person).filter(|over| *over > 0);
        rows.extend(over.map(|over| row("cli-column-overtime", minutes(lang, over))));
        if !done.is_empty() {
            let lasted = done.iter().filter_map(|done| Some(done.until?.minutes() - done.told.start.minutes()));
            let args = [("visits", Arg::from(done.len() as i64)), ("hours", minutes(lang, lasted.sum()).into())];
            rows.push(row("sheets-already", self.say("sheets-done-hours", &args)));
        }
        rows
    }

    /// The sheet of a day.
    fn day(&self, person: &PersonView, day: &str) -> Option<Page> {
        let tours: Vec<&TourView> =
            self.own(&person.professional).map(|(_, tour)| tour).filter(|tour| tour.day == day).collect();
        let title = tours.first()?.day_text.clone();
        let mut parts = Vec::new();
        let heads = || ["done", "when", "what", "notes"].map(|head| self.say(&format!("sheets-head-{head}"), &[]));
        let done = self.done(&person.professional);
        let done: Vec<StopLine> =
            done.iter().filter(|done| done.told.day.to_string() == day).map(|done| self.done_line(done)).collect();
        if !done.is_empty() {
            parts.push(Part::Sentence(self.say("sheets-done-before", &[])));
            parts.push(Part::Stops { heads: heads(), stops: done });
        }
        for tour in tours {
            parts.push(Part::Sentence(self.about(tour)));
            let stops = tour.stops.iter().map(|stop| self.stop(tour, stop));
            parts.push(Part::Stops { heads: heads(), stops: stops.collect() });
        }
        parts.push(Part::Notes(self.say("sheets-notes", &[])));
        Some(self.page(Kind::Day, self.named(&person.professional), title, parts))
    }

    /// When a shift begins and ends, and what of the ways may be told.
    fn about(&self, tour: &TourView) -> String {
        let length = |length: i64| Arg::from(minutes(self.lang, length));
        let shift = if tour.on_call { "sheets-shift-called" } else { "sheets-shift" };
        let mut said = vec![self.say(shift, &[("shift", tour.shift.as_str().into())])];
        said.extend(tour.car_text.as_ref().map(|car| self.say("sheets-means", &[("means", car.as_str().into())])));
        said.extend(tour.out.as_ref().map(|out| self.say("sheets-out", &[("time", out.as_str().into())])));
        said.extend(tour.back.as_ref().map(|back| self.say("sheets-back", &[("time", back.as_str().into())])));
        said.extend(tour.travel_minutes.map(|way| self.say("sheets-on-way", &[("minutes", length(way))])));
        let over = overtime(tour).filter(|over| *over > 0);
        said.extend(over.map(|over| self.say("sheets-overtime", &[("minutes", length(over))])));
        said.join(" ")
    }

    /// Something that has happened, as it stands above what is to come.
    fn done_line(&self, done: &Done) -> StopLine {
        StopLine {
            time: hours_of(done),
            way: String::new(),
            code: done.code.clone(),
            place: done.place.clone(),
            lines: Vec::new(),
            changed: None,
            done: Some(self.say("sheets-done", &[])),
        }
    }

    fn stop(&self, tour: &TourView, stop: &StopView) -> StopLine {
        let length = |key: &str, length: i64| self.say(key, &[("minutes", minutes(self.lang, length).into())]);
        let mut lines = Vec::new();
        if !stop.with.is_empty() {
            let others: Vec<String> = stop.with.iter().map(|other| self.named(other)).collect();
            lines.push(self.say("sheets-with", &[("others", others.join(", ").into())]));
        }
        if !stop.rest {
            lines.push(self.say("sheets-asked", &[("asked", stop.asked.as_str().into())]));
        }
        if stop.writing_up_minutes > 0 {
            lines.push(length("sheets-writing", stop.writing_up_minutes));
        }
        if stop.late_minutes > 0 {
            lines.push(length("stop-late", stop.late_minutes));
        }
        let way = stop.way_minutes.filter(|way| *way > 0).map(|way| length("stop-way", way));
        StopLine {
            time: format!("{}–{}", stop.start, stop.until),
            way: way.unwrap_or_default(),
            code: self.code(stop),
            place: if stop.rest { String::new() } else { stop.place.clone() },
            lines,
            changed: self.changed(tour, stop),
            done: None,
        }
    }

    /// The codes of visit and household.
    pub(super) fn code(&self, stop: &StopView) -> String {
        if stop.rest {
            return stop.place.clone();
        }
        self.codes(&stop.visit, stop.household.as_deref())
    }

    /// The same of a visit and its household.
    pub(super) fn codes(&self, visit: &str, household: Option<&str>) -> String {
        match household {
            Some(household) => self.say("sheets-visit", &[("visit", visit.into()), ("household", household.into())]),
            None => visit.to_owned(),
        }
    }
}

/// From when to when something was that has happened.
fn hours_of(done: &Done) -> String {
    let until = done.until.map(|until| format!("–{}", clock(until.minutes())));
    format!("{}{}", clock(done.told.start.minutes()), until.unwrap_or_default())
}
