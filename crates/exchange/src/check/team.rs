//! Checks of the mobile team: hours, visits, seats, ties between visits.

mod times;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveTime;

use super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::{AbsenceRow, SeatRow, ShiftRow, VisitLinkRow, VisitPinRow, VisitRow};
use crate::table::Row;
use crate::text::Arg;

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
        self.visit_links();
        self.breaks();
        self.times_of_visits();
        for (index, row) in dataset.visit_pins.iter().enumerate() {
            let sound = self.sound::<VisitPinRow>(index, &["professional", "seat", "day", "start", "after"]);
            if sound && row.start.is_some() && row.day.is_none() {
                self.flaw(Flaw::new(Code::PinNoDay, self.at::<VisitPinRow>(index, "day", &row.visit)));
            }
            if sound && row.after.as_ref() == Some(&row.visit) {
                self.flaw(Flaw::new(Code::AfterItself, self.at::<VisitPinRow>(index, "after", &row.visit)));
            }
            let when = row.day.is_some() || row.start.is_some() || row.after.is_some();
            if sound && row.professional.is_none() && !when {
                self.flaw(Flaw::new(Code::PinEmpty, self.at::<VisitPinRow>(index, "visit", &row.visit)));
            }
        }
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

    /// A tie binds two visits, leaves room between its limits, and ties in a circle can be kept together.
    fn visit_links(&mut self) {
        let dataset = self.dataset;
        let mut edges: Vec<(usize, &str, &str, i64)> = Vec::new();
        for (index, row) in dataset.visit_links.iter().enumerate() {
            if !self.sound::<VisitLinkRow>(index, &["first", "second", "least", "most"]) {
                continue;
            }
            if row.first == row.second {
                self.flaw(Flaw::new(Code::VisitTiedToItself, self.at::<VisitLinkRow>(index, "second", &row.first)));
                continue;
            }
            let least = i64::from(row.least.unwrap_or(0));
            if let Some(most) = row.most.filter(|most| i64::from(*most) < least) {
                let flaw = Flaw::new(Code::LinkLimits, self.at::<VisitLinkRow>(index, "most", &row.first));
                self.flaw(flaw.with("least", least).with("most", i64::from(most)));
                continue;
            }
            // days alone tie no starts
            if row.days_apart.is_some() && row.least.is_none() && row.most.is_none() {
                continue;
            }
            edges.push((index, &row.first, &row.second, least));
            edges.extend(row.most.map(|most| (index, row.second.as_str(), row.first.as_str(), -i64::from(most))));
        }
        if let Some(index) = circle(&edges) {
            let row = &dataset.visit_links[index];
            self.flaw(Flaw::new(Code::LinkCircle, self.at::<VisitLinkRow>(index, "least", &row.first)));
        }
    }
}

/// The row of an edge that goes on raising starts for ever: its ties run in a circle that no starts can keep (Bellman-Ford).
fn circle(edges: &[(usize, &str, &str, i64)]) -> Option<usize> {
    let mut start: BTreeMap<&str, i64> = BTreeMap::new();
    for (_, from, to, _) in edges {
        start.extend([(*from, 0), (*to, 0)]);
    }
    let mut raised = None;
    for _ in 0..=start.len() {
        raised = None;
        for (row, from, to, after) in edges {
            let least = start[from] + after;
            if let Some(start) = start.get_mut(to).filter(|start| **start < least) {
                *start = least;
                raised = Some(*row);
            }
        }
        if raised.is_none() {
            break;
        }
    }
    raised
}

#[cfg(test)]
mod tests {
    use super::circle;

    #[test]
    fn ties_in_a_circle_are_told_only_where_no_starts_keep_them() {
        assert_eq!(circle(&[(0, "a", "b", 60), (1, "b", "c", 60), (0, "b", "a", -90)]), None);
        assert_eq!(circle(&[(0, "a", "b", 60), (1, "b", "a", 10)]), Some(1));
        assert_eq!(circle(&[(0, "a", "b", 60), (1, "b", "c", 60), (2, "c", "a", -119)]), Some(2));
        assert_eq!(circle(&[(0, "a", "b", 0), (1, "b", "a", 0)]), None);
    }
}
