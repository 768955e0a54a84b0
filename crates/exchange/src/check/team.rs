//! Checks of the mobile team: hours, visits, seats, ties between visits.

mod agreed;
mod links;
mod pins;
mod starts;
mod times;

use std::collections::BTreeSet;

use chrono::NaiveTime;

use super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::{AbsenceRow, ProfessionalRow, SeatRow, SharedCarRow, ShiftRow, VisitRow};
use crate::table::Row;
use crate::text::Arg;
use crate::words::Means;

impl Checker<'_> {
    pub(super) fn team(&mut self) {
        self.shifts();
        self.visits();
        let dataset = self.dataset;
        for (index, row) in dataset.absences.iter().enumerate() {
            self.order::<AbsenceRow>(index, &row.professional, &["from", "until"], (Some(row.from), row.until));
            let one_day = row.until.is_none_or(|until| until == row.from);
            if let Some(times) = row.start.zip(row.end).filter(|_| one_day) {
                self.times::<AbsenceRow>(index, &row.professional, ["start", "end"], times);
            }
        }
        for (index, row) in dataset.seats.iter().enumerate() {
            let sound = self.sound::<SeatRow>(index, &["language", "fluency"]);
            if sound && row.fluency.is_some() && row.language.is_none() {
                self.flaw(Flaw::new(Code::NoSpokenLanguage, self.at::<SeatRow>(index, "language", &row.visit)));
            }
        }
        let ties = self.visit_links();
        self.breaks();
        self.times_of_visits();
        self.visit_pins();
        self.agreed(&ties);
        self.professionals();
    }

    /// The second of two times of a day must not come before the first.
    pub(super) fn times<R: Row>(
        &mut self,
        index: usize,
        id: &str,
        fields: [&'static str; 2],
        times: (NaiveTime, NaiveTime),
    ) {
        if times.1 < times.0 && self.sound::<R>(index, &fields) {
            let shown = |time: NaiveTime| Arg::Text(time.format("%H:%M").to_string());
            let flaw = Flaw::new(Code::DateOrder, self.at::<R>(index, fields[1], id));
            self.flaw(flaw.with("first", shown(times.0)).with("second", shown(times.1)));
        }
    }

    /// Hours end after they begin, and nobody has two at once.
    fn shifts(&mut self) {
        let dataset = self.dataset;
        for (index, row) in dataset.team_shifts.iter().enumerate() {
            self.times::<ShiftRow>(index, &row.professional, ["start", "end"], (row.start, row.end));
            if row.start == row.end && self.sound::<ShiftRow>(index, &["start", "end"]) {
                let at = self.at::<ShiftRow>(index, "end", &row.professional);
                self.flaw(Flaw::new(Code::ShiftEmpty, at).with("time", row.start.format("%H:%M").to_string().as_str()));
            }
            self.order::<ShiftRow>(index, &row.professional, &["from", "until"], (row.from, row.until));
            let meets = |other: &&ShiftRow| {
                let days = row.days.0 & other.days.0 != 0;
                let hours = row.start < other.end && other.start < row.end;
                let apart = |until: Option<chrono::NaiveDate>, from: Option<chrono::NaiveDate>| {
                    until.zip(from).is_some_and(|(until, from)| until < from)
                };
                let dates = !apart(row.until, other.from) && !apart(other.until, row.from);
                row.professional == other.professional && days && hours && dates
            };
            let before = dataset.team_shifts.iter().take(index);
            let fields = ["professional", "days", "start", "end", "from", "until"];
            if self.sound::<ShiftRow>(index, &fields)
                && let Some(first) = before.into_iter().position(|other| meets(&other))
                && self.sound::<ShiftRow>(first, &fields)
            {
                let flaw = Flaw::new(Code::ShiftTwice, self.at::<ShiftRow>(index, "start", &row.professional));
                let row = dataset.origin.place(ShiftRow::TABLE, first, None, "").row.unwrap_or(0);
                self.flaw(flaw.with("first", i64::from(row)));
            }
        }
    }

    fn visits(&mut self) {
        let dataset = self.dataset;
        let mut seated: BTreeSet<&str> = dataset.seats.iter().map(|seat| seat.visit.as_str()).collect();
        seated.extend(dataset.visit_members.iter().map(|member| member.visit.as_str()));
        let known = dataset.origin.whole(SeatRow::TABLE.name, "visit");
        for (index, row) in dataset.visits.iter().enumerate() {
            let id = row.id.as_str();
            self.times::<VisitRow>(index, id, ["opens", "closes"], (row.opens, row.closes));
            if let Some(due) = row.due {
                self.times::<VisitRow>(index, id, ["opens", "due"], (row.opens, due));
                self.times::<VisitRow>(index, id, ["due", "closes"], (due, row.closes));
            }
            self.order::<VisitRow>(index, id, &["from", "until"], (row.from, row.until));
            let places = [row.place.is_some(), row.municipality.is_some(), row.remote];
            let count = places.into_iter().filter(|given| *given).count();
            if self.sound::<VisitRow>(index, &["place", "municipality", "remote"]) && count != 1 {
                self.flaw(Flaw::new(Code::VisitPlace, self.at::<VisitRow>(index, "place", id)));
            }
            if self.sound::<VisitRow>(index, &["place", "ends"]) && row.ends.is_some() && row.place.is_none() {
                self.flaw(Flaw::new(Code::EndsAlone, self.at::<VisitRow>(index, "ends", id)));
            }
            if self.sound::<VisitRow>(index, &["remote", "at_base"]) && row.at_base && !row.remote {
                self.flaw(Flaw::new(Code::AtBaseNotRemote, self.at::<VisitRow>(index, "at_base", id)));
            }
            if known && self.sound::<VisitRow>(index, &["id"]) && !seated.contains(id) {
                self.flaw(Flaw::new(Code::NoSeats, self.at::<VisitRow>(index, "id", id)));
            }
        }
    }

    /// Who has to know before is called, and who shares cars sets out where some stand.
    fn professionals(&mut self) {
        let dataset = self.dataset;
        let whole = dataset.origin.whole(SharedCarRow::TABLE.name, "place");
        let stand: BTreeSet<&str> = dataset.shared_cars.iter().map(|row| row.place.as_str()).collect();
        for (index, row) in dataset.professionals.iter().enumerate() {
            let sound = self.sound::<ProfessionalRow>(index, &["call_minimum", "call_notice"]);
            if sound && row.call_notice.is_some() && row.call_minimum.is_none() {
                let at = self.at::<ProfessionalRow>(index, "call_notice", &row.id);
                self.flaw(Flaw::new(Code::NoticeNotOnCall, at));
            }
            let shares = row.means == Means::SharedCar && !stand.contains(row.base.as_str());
            if whole && shares && self.sound::<ProfessionalRow>(index, &["base", "means"]) {
                let flaw = Flaw::new(Code::NoSharedCar, self.at::<ProfessionalRow>(index, "means", &row.id));
                self.flaw(flaw.with("base", row.base.as_str()));
            }
        }
    }
}
