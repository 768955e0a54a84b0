//! The week published before, as the reader of a week asks for it: what has happened, what is to come, who was where.

use std::collections::BTreeMap;

use fasi_engine::ids::{ProfessionalId, ShiftId};
use fasi_engine::routes::model::{Model, Published, Shift, Window};
use fasi_engine::time::{Day, Ticks};

use super::{VisitFacts, moment};
use crate::names::{Names, TeamNames};
use crate::routes::{Before, TourFile, read_clock};

/// What was published, visit by visit, and the moment from which on something can still be decided.
#[derive(Debug, Default)]
pub struct Known {
    now: Option<Ticks>,
    given: bool,
    visits: BTreeMap<String, Was>,
    /// The same of a draft, of which nobody was told.
    draft: BTreeMap<String, Was>,
}

/// A visit as it was published.
#[derive(Debug)]
struct Was {
    day: i32,
    start: Ticks,
    /// Number of the seat and staff code.
    seats: Vec<(u8, String)>,
}

/// Somebody's day as it was published.
#[derive(Debug, Default)]
pub struct Course<'a> {
    /// What has happened, in order.
    pub done: Vec<(&'a str, Ticks)>,
    /// Whether something is to come.
    pub goes_on: bool,
}

impl Known {
    /// Of what was published; nothing if nothing was.
    pub fn of(before: Option<&Before>, names: &Names) -> Self {
        let Some(before) = before else { return Self::default() };
        let now = before.now.map(|now| moment(names, now));
        let draft = gathered(before.draft.iter().flatten(), names);
        Self { now, given: before.is_told(), visits: gathered(&before.tours, names), draft }
    }

    /// From when on there is something to decide; nothing where all of the week is.
    pub fn now(&self) -> Option<Ticks> {
        self.now
    }

    /// When a visit started that has happened.
    pub fn happened(&self, visit: &str) -> Option<Ticks> {
        let was = self.visits.get(visit)?;
        self.now.filter(|now| was.start < *now).map(|_| was.start)
    }

    /// Whether people were told of a visit.
    pub fn told(&self, visit: &str) -> bool {
        self.visits.contains_key(visit)
    }

    /// What is left of a window: nothing before now; and, where the hour told is a promise, who was told one is not visited before it, and
    /// after it late.
    pub fn still(&self, visit: &str, mut window: Window, promise: bool) -> Option<Window> {
        if let Some(now) = self.now {
            window.open = window.open.max(now);
        }
        if let Some(was) = self.visits.get(visit).filter(|was| promise && was.day == window.day) {
            window.open = window.open.max(was.start);
            window.due = window.due.min(window.open);
        }
        window.close.is_none_or(|close| window.open <= close).then_some(window)
    }

    /// What somebody did, and was to do, between two moments.
    pub fn course(&self, who: &str, from: i64, until: i64) -> Course<'_> {
        let mut found = Course::default();
        for (visit, was) in &self.visits {
            let here = (from..until).contains(&was.start.0) && was.seats.iter().any(|(_, code)| code == who);
            match (here, self.happened(visit)) {
                (true, Some(start)) => found.done.push((visit, start)),
                (true, None) => found.goes_on = true,
                (false, _) => {}
            }
        }
        found.done.sort_by_key(|(_, start)| *start);
        found
    }

    /// How each visit of the week was published.
    pub fn published(&self, names: &Names, facts: &[VisitFacts]) -> Vec<Option<Published>> {
        if self.given { planned(&self.visits, names, facts) } else { Vec::new() }
    }

    /// How a draft makes each visit of the week.
    pub fn drafted(&self, names: &Names, facts: &[VisitFacts]) -> Vec<Option<Published>> {
        if self.draft.is_empty() { Vec::new() } else { planned(&self.draft, names, facts) }
    }
}

/// The shared car that people were told for each shift that is to come: that of the last tour which begins no later.
pub fn told_cars(before: &Before, names: &Names, team: &TeamNames, model: &Model) -> BTreeMap<ShiftId, u32> {
    let car = |(at, shift): (u32, &Shift)| {
        let code = &team.professionals[shift.professional.index()];
        let own = before.tours.iter().filter(|tour| tour.professional == *code && names.day(tour.day).0 == shift.day);
        let begun = own.filter_map(|tour| Some((read_clock(&tour.shift, shift.day)?, tour.car)));
        let last = begun.filter(|(from, _)| *from <= shift.from).max_by_key(|(from, _)| *from)?;
        Some((ShiftId(at), last.1?))
    };
    (0u32..).zip(&model.shifts).filter_map(car).collect()
}

/// What tours say of each visit.
fn gathered<'a>(tours: impl IntoIterator<Item = &'a TourFile>, names: &Names) -> BTreeMap<String, Was> {
    let mut visits: BTreeMap<String, Was> = BTreeMap::new();
    for tour in tours {
        let Day(day) = names.day(tour.day);
        for stop in &tour.stops {
            let Some(start) = read_clock(&stop.start, day) else { continue };
            let was = visits.entry(stop.visit.clone()).or_insert(Was { day, start, seats: Vec::new() });
            was.seats.push((stop.seat, tour.professional.clone()));
        }
    }
    visits
}

/// The same in the engine's terms, for the visits of the week.
fn planned(visits: &BTreeMap<String, Was>, names: &Names, facts: &[VisitFacts]) -> Vec<Option<Published>> {
    let who = |code: &String| {
        let at = names.team.professionals.binary_search(code).ok()?;
        Some(ProfessionalId(at as u32))
    };
    let planned = |(id, facts): (&String, &VisitFacts)| {
        let was = visits.get(id).filter(|_| !facts.rest)?;
        let seat = |number: &u8| was.seats.iter().find(|(seat, _)| seat == number).and_then(|(_, code)| who(code));
        Some(Published { day: was.day, start: was.start, seats: facts.seats.iter().map(seat).collect() })
    };
    names.team.visits.iter().zip(facts).map(planned).collect()
}
