//! Checks of times: breaks within their hours and shifts, how often a visit can be made, hours of a visit that meet.

use chrono::{NaiveTime, Timelike};

use super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::{ShiftRow, VisitHoursRow, VisitRow};
use crate::table::{DAYS, Days, Form};
use crate::text::Arg;

fn shown(time: NaiveTime) -> Arg {
    Arg::Text(time.format("%H:%M").to_string())
}

/// Minutes since midnight.
pub(super) fn minutes(time: NaiveTime) -> i64 {
    i64::from(time.num_seconds_from_midnight()) / 60
}

impl Checker<'_> {
    /// A break says from when until when and how long, and fits into that and into its shift.
    pub(super) fn breaks(&mut self) {
        let dataset = self.dataset;
        for (index, row) in dataset.team_shifts.iter().enumerate() {
            if !self.sound::<ShiftRow>(index, &["start", "end", "break_from", "break_until", "break_lasts"]) {
                continue;
            }
            // hours that are none are told as such
            if row.end <= row.start {
                continue;
            }
            let at = self.at::<ShiftRow>(index, "break_lasts", &row.professional);
            match (row.break_from, row.break_until, row.break_lasts) {
                (None, None, None) => {}
                (Some(from), Some(until), Some(lasts)) => {
                    let long = minutes(until) - minutes(from) >= i64::from(lasts);
                    if !long || from < row.start || row.end < until {
                        let flaw = Flaw::new(Code::BreakOutside, at).with("from", shown(from));
                        self.flaw(flaw.with("until", shown(until)).with("minutes", i64::from(lasts)));
                    }
                }
                _ => self.flaw(Flaw::new(Code::BreakIncomplete, at)),
            }
        }
    }

    /// Nobody is visited oftener than their days allow, nor has two windows that are one.
    pub(super) fn times_of_visits(&mut self) {
        let dataset = self.dataset;
        for (index, row) in dataset.visits.iter().enumerate() {
            if !self.sound::<VisitRow>(index, &["times", "days_apart", "days"]) {
                continue;
            }
            let times = row.times.unwrap_or(1);
            if times == 1 && row.days_apart.is_some() {
                self.flaw(Flaw::new(Code::ApartOnce, self.at::<VisitRow>(index, "days_apart", &row.id)));
                continue;
            }
            let most = at_most(row.days.unwrap_or(Days::WORKING), row.days_apart.unwrap_or(1));
            if times > most {
                let flaw = Flaw::new(Code::TooOften, self.at::<VisitRow>(index, "times", &row.id));
                self.flaw(flaw.with("times", i64::from(times)).with("most", i64::from(most)));
            }
        }
        self.hours_of_visits();
    }

    fn hours_of_visits(&mut self) {
        let dataset = self.dataset;
        for (index, row) in dataset.visit_hours.iter().enumerate() {
            self.times::<VisitHoursRow>(index, &row.visit, ["opens", "closes"], (row.opens, row.closes));
            if let Some(due) = row.due {
                self.times::<VisitHoursRow>(index, &row.visit, ["opens", "due"], (row.opens, due));
                self.times::<VisitHoursRow>(index, &row.visit, ["due", "closes"], (due, row.closes));
            }
            if !self.sound::<VisitHoursRow>(index, &["visit", "days", "opens", "closes"]) {
                continue;
            }
            let Some(visit) = dataset.visits.iter().find(|visit| visit.id == row.visit) else { continue };
            let own = visit.days.unwrap_or(Days::WORKING);
            let other = row.days.map_or(0, |days| days.0 & !own.0);
            if let Some(day) = Days(other).codes().next() {
                let flaw = Flaw::new(Code::HoursOtherDays, self.at::<VisitHoursRow>(index, "days", &row.visit));
                let flaw = flaw.with("visit", row.visit.as_str()).with("day", Arg::Word(&DAYS, day, Form::Sheet));
                self.flaw(flaw.with("others", i64::from(other.count_ones()) - 1));
            }
            let days = row.days.unwrap_or(own).0 & own.0;
            let meets = |days_too: u8, opens: NaiveTime, closes: NaiveTime| {
                days & days_too != 0 && row.opens <= closes && opens <= row.closes
            };
            let before = dataset.visit_hours.iter().take(index).filter(|other| other.visit == row.visit);
            let mut others = before.map(|other| (other.days.unwrap_or(own).0, other.opens, other.closes));
            if meets(own.0, visit.opens, visit.closes) || others.any(|(days, opens, closes)| meets(days, opens, closes))
            {
                self.flaw(Flaw::new(Code::HoursMeet, self.at::<VisitHoursRow>(index, "opens", &row.visit)));
            }
        }
    }
}

/// On how many of some days of the week something can be done, so many days apart.
fn at_most(days: Days, apart: u8) -> u8 {
    let mut last = None;
    let mut count = 0;
    for day in (0..7u8).filter(|day| days.0 >> day & 1 == 1) {
        if last.is_none_or(|last| day >= last + apart) {
            last = Some(day);
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_often_as_days_and_distances_allow() {
        assert_eq!(at_most(Days::WORKING, 1), 5);
        assert_eq!(at_most(Days::WORKING, 2), 3, "Monday, Wednesday, Friday");
        assert_eq!(at_most(Days(0b11), 2), 1);
        assert_eq!(at_most(Days(0), 1), 0);
    }
}
