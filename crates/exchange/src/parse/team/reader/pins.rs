//! What people decided of visits: kept whatever it costs, and told where it cannot be.

use std::collections::BTreeSet;

use fasi_engine::ids::{ProfessionalId, VisitId};
use fasi_engine::routes::model::{Link, Model, Pin, Shift, Visit};

use super::super::clock;
use super::Reader;
use crate::flaw::{Code, Flaw};
use crate::text::Arg;

impl Reader<'_> {
    /// Whether people decided at which hour a visit starts.
    pub(super) fn hour_is_decided(&self, visit: &str) -> bool {
        self.rows.pins.iter().any(|(_, row)| row.visit == visit && row.start.is_some())
    }

    /// The decisions of visits of the week. One that cannot be kept is told, and the visit left out: nobody but people takes it back.
    pub fn pins(&self, model: &mut Model, warnings: &mut Vec<Flaw>) {
        let mut told = BTreeSet::new();
        for (index, row) in &self.rows.pins {
            let Ok(at) = self.team.visits.binary_search(&row.visit) else { continue };
            let day = row.day.map(|day| self.parser.names.day(day).0);
            let start = row.start.zip(day).map(|(start, day)| clock(day, start));
            let who = row.professional.as_ref().and_then(|code| self.team.professionals.binary_search(code).ok());
            let who = who.map(|who| (self.seat(model, at, row.seat, who), ProfessionalId(who as u32)));
            let pin = Pin { visit: VisitId(at as u32), who, day, start };
            if let Some(before) = &row.after {
                self.after(model, before, VisitId(at as u32));
            }
            if let Some(cause) = cannot(model, &pin) {
                let given = &self.dataset().visit_pins[*index];
                let place = self.place(&self.rows.given.visit_pins, given, None, &given.visit);
                let flaw = Flaw::new(Code::PinCannot, place).with("cause", Arg::Message(cause.into()));
                // one cause is enough, and what is decided of every time of a visit is told once
                if told.insert(row.visit.as_str()) && !warnings.contains(&flaw) {
                    warnings.push(flaw);
                }
            }
            if pin.who.is_some() || pin.day.is_some() {
                model.pins.push(pin);
            }
        }
        model.pins.sort_by_key(|pin| pin.visit);
    }

    /// Lets a visit start when another one is over; one of another week, or that has happened, binds no more.
    fn after(&self, model: &mut Model, before: &str, visit: VisitId) {
        let known = self.team.visits.binary_search_by(|known| known.as_str().cmp(before));
        if let Ok(at) = known {
            let lasts = model.visits[at].seats.iter().map(|seat| seat.duration).max().unwrap_or_default();
            model.links.push(Link { from: VisitId(at as u32), to: visit, least: lasts, most: None });
        }
    }

    /// The seat that is meant: the one of that number, else the first whose profile the professional has, else the first.
    fn seat(&self, model: &Model, visit: usize, number: Option<u8>, who: usize) -> u32 {
        let numbers = &self.visits[visit].seats;
        let meant = number.and_then(|number| numbers.iter().position(|seat| *seat == number));
        let who = ProfessionalId(who as u32);
        let fits = || model.visits[visit].seats.iter().position(|seat| model.suits(who, seat));
        meant.or_else(fits).unwrap_or(0) as u32
    }
}

/// Why a decision cannot be kept, as far as it shows without a search: the message that says so. What other rows decide of the same visit
/// counts with it.
fn cannot(model: &Model, pin: &Pin) -> Option<&'static str> {
    let visit = model.visit(pin.visit);
    let others = || model.pins.iter().filter(|known| known.visit == pin.visit);
    let differ = |one: Option<i64>, other: Option<i64>| one.zip(other).is_some_and(|(one, other)| one != other);
    let twice = |known: &Pin| {
        let seats = known.who.zip(pin.who);
        seats.is_some_and(|(one, other)| one.0 != other.0 && one.1 == other.1)
    };
    let against = |known: &Pin| {
        let seats = known.who.zip(pin.who);
        let seat = seats.is_some_and(|(one, other)| one.0 == other.0 && one.1 != other.1);
        let day = differ(known.day.map(i64::from), pin.day.map(i64::from));
        let start = differ(known.start.map(|start| start.0), pin.start.map(|start| start.0));
        seat || day || start
    };
    if others().any(twice) {
        return Some("pin-seats");
    }
    if others().any(against) {
        return Some("pin-two");
    }
    let day = pin.day.or_else(|| others().find_map(|known| known.day));
    let start = pin.start.or_else(|| others().find_map(|known| known.start));
    let when = Pin { day, start, ..*pin };
    if let Some(day) = day {
        if visit.windows_of(day).next().is_none() {
            return Some("pin-day");
        }
        if start.is_some_and(|start| !is_open(visit, day, start.0)) {
            return Some("pin-hour");
        }
    }
    let decided: Vec<(u32, ProfessionalId)> = others().chain([pin]).filter_map(|known| known.who).collect();
    for (seat, who) in &decided {
        if visit.seats.get(*seat as usize).is_some_and(|seat| !model.suits(*who, seat)) {
            return Some("pin-profile");
        }
        if visit.never.contains(who) {
            return Some("pin-apart");
        }
        let theirs = |shift: &Shift| shift.professional == *who && there(visit, &when, *seat, shift);
        if !model.shifts.iter().any(theirs) {
            return Some("pin-shift");
        }
    }
    // of a seat that nobody is decided for, whoever could take it; whom nobody could make at any time is told as such
    let somebody = |seat: u32, when: &Pin| {
        let able = |shift: &Shift| {
            let suits = visit.seats.get(seat as usize).is_some_and(|seat| model.suits(shift.professional, seat));
            suits && !visit.never.contains(&shift.professional) && there(visit, when, seat, shift)
        };
        decided.iter().any(|(taken, _)| *taken == seat) || model.shifts.iter().any(able)
    };
    let ever = Pin { day: None, start: None, ..*pin };
    let not_then = |seat: u32| somebody(seat, &ever) && !somebody(seat, &when);
    (0..visit.seats.len() as u32).any(not_then).then_some("pin-nobody")
}

/// Whether a visit may start at a moment of a day.
fn is_open(visit: &Visit, day: i32, start: i64) -> bool {
    visit.windows_of(day).any(|window| window.open.0 <= start && window.close.is_none_or(|close| start <= close.0))
}

/// Whether a shift lasts for all of a visit, on the day and at the hour decided, as far as they are.
fn there(visit: &Visit, when: &Pin, seat: u32, shift: &Shift) -> bool {
    let lasts = visit.seats.get(seat as usize).map_or(0, |seat| seat.duration.0);
    let fits = |start: i64| shift.from.0 <= start && start + lasts <= shift.latest.0;
    let in_window = || {
        visit.windows_of(shift.day).any(|window| {
            let start = window.open.0.max(shift.from.0);
            window.close.is_none_or(|close| start <= close.0) && fits(start)
        })
    };
    when.day.is_none_or(|day| day == shift.day) && when.start.map_or_else(in_window, |start| fits(start.0))
}
