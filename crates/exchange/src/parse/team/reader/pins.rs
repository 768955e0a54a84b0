//! What people decided of visits: kept whatever it costs, and told where it cannot be.

use fasi_engine::ids::{ProfessionalId, VisitId};
use fasi_engine::routes::model::{Link, Model, Pin, Shift};
use fasi_engine::time::Ticks;

use super::super::clock;
use super::Reader;
use crate::flaw::{Code, Flaw};
use crate::rows::VisitPinRow;
use crate::table::Row;
use crate::text::Arg;

impl Reader<'_> {
    /// Whether people decided at which hour a visit starts.
    pub(super) fn hour_is_decided(&self, visit: &str) -> bool {
        self.dataset().visit_pins.iter().any(|row| row.visit == visit && row.start.is_some())
    }

    /// The decisions of visits of the week. One that cannot be kept is told, and the visit left out: nobody but people takes it back.
    pub fn pins(&self, model: &mut Model, warnings: &mut Vec<Flaw>) {
        let dataset = self.dataset();
        for (index, row) in dataset.visit_pins.iter().enumerate() {
            let Ok(at) = self.team.visits.binary_search(&row.visit) else { continue };
            let day = row.day.map(|day| self.parser.names.day(day).0);
            if day.is_some_and(|day| !self.days().any(|(known, _)| known == day)) {
                continue;
            }
            let start = row.start.zip(day).map(|(start, day)| clock(day, start));
            let who = row.professional.as_ref().and_then(|code| self.team.professionals.binary_search(code).ok());
            let who = who.map(|who| (self.seat(model, at, row.seat, who), ProfessionalId(who as u32)));
            let pin = Pin { visit: VisitId(at as u32), who, day, start };
            if let Some(before) = &row.after {
                self.after(model, before, VisitId(at as u32));
            }
            if let Some(cause) = cannot(model, &pin) {
                let place = dataset.origin.place(VisitPinRow::TABLE, index, None, &row.visit);
                warnings.push(Flaw::new(Code::PinCannot, place).with("cause", Arg::Message(cause.into())));
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

/// Why a decision cannot be kept, as far as it shows without a search: the message that says so.
fn cannot(model: &Model, pin: &Pin) -> Option<&'static str> {
    let visit = model.visit(pin.visit);
    let differ = |one: Option<i64>, other: Option<i64>| one.zip(other).is_some_and(|(one, other)| one != other);
    let against = |known: &Pin| {
        let seats = known.who.zip(pin.who);
        let seat = seats.is_some_and(|(one, other)| (one.0 == other.0) != (one.1 == other.1));
        let day = differ(known.day.map(i64::from), pin.day.map(i64::from));
        let start = differ(known.start.map(|start| start.0), pin.start.map(|start| start.0));
        known.visit == pin.visit && (seat || day || start)
    };
    if model.pins.iter().any(against) {
        return Some("pin-two");
    }
    if let Some(day) = pin.day {
        if visit.windows_of(day).next().is_none() {
            return Some("pin-day");
        }
        let open = |start: Ticks| {
            let window = visit.window(day, start);
            window.is_some_and(|window| window.open <= start && window.close.is_none_or(|close| start <= close))
        };
        if !pin.start.is_none_or(open) {
            return Some("pin-hour");
        }
    }
    let (seat, who) = pin.who?;
    if visit.seats.get(seat as usize).is_some_and(|seat| !model.suits(who, seat)) {
        return Some("pin-profile");
    }
    if visit.never.contains(&who) {
        return Some("pin-apart");
    }
    let works = |shift: &Shift| {
        let day = pin.day.map_or_else(|| visit.windows_of(shift.day).next().is_some(), |day| shift.day == day);
        shift.professional == who && day && pin.start.is_none_or(|start| shift.from <= start && start < shift.latest)
    };
    (!model.shifts.iter().any(works)).then_some("pin-shift")
}
