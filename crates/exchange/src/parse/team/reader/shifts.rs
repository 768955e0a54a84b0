//! When somebody of the team works: the hours of their shifts, without what they are away for and what has passed.

use chrono::{NaiveDate, NaiveTime};
use fasi_engine::ids::{MeansId, ProfessionalId, SiteId};
use fasi_engine::routes::model::Shift;
use fasi_engine::time::Ticks;

use super::super::before::Course;
use super::super::{DAY, clock, works};
use super::travel::MEANS;
use super::{Reader, Site};
use crate::rows::{AbsenceRow, ProfessionalRow};

/// Hours of work at a stretch, in ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hours {
    from: i64,
    until: i64,
    /// Overtime included.
    latest: i64,
}

impl Hours {
    /// What is left of them when somebody is away from one moment to another; before it there is no overtime.
    fn without(self, (gone, back): (i64, i64)) -> impl Iterator<Item = Self> {
        let away = gone < self.latest && self.from < back;
        let before = Self { until: self.until.min(gone), latest: self.latest.min(gone), ..self };
        let after = Self { from: self.from.max(back), ..self };
        let parts = if away { [before, after] } else { [self, Self { until: self.from, ..self }] };
        parts.into_iter().filter(|hours| hours.from < hours.until)
    }
}

impl Reader<'_> {
    /// The shifts of the week of one professional.
    pub(super) fn shifts(&mut self, who: ProfessionalId, row: &ProfessionalRow) -> Vec<Shift> {
        let dataset = self.dataset();
        let base = self.site(Site::Place(self.parser.place(&row.base)));
        let means = MEANS.iter().position(|(means, _)| *means == row.means).unwrap_or_default();
        let away: Vec<(i64, i64)> = dataset
            .absences
            .iter()
            .filter(|absence| absence.professional == row.id)
            .map(|absence| self.away(absence))
            .collect();
        let mut shifts = Vec::new();
        for shift in dataset.team_shifts.iter().filter(|shift| shift.professional == row.id) {
            for (day, _) in self.days().filter(|(_, date)| works(shift, *date)) {
                let until = clock(day, shift.end).0;
                let overtime = Ticks::from_minutes(i64::from(shift.overtime.unwrap_or(0)));
                let mut parts = vec![Hours { from: clock(day, shift.start).0, until, latest: until + overtime.0 }];
                for away in &away {
                    parts = parts.into_iter().flat_map(|hours| hours.without(*away)).collect();
                }
                for hours in parts {
                    let Some((hours, at)) = self.still_to_come(row, hours, base) else { continue };
                    shifts.push(Shift {
                        professional: who,
                        day,
                        from: Ticks(hours.from),
                        until: Ticks(hours.until),
                        latest: Ticks(hours.latest),
                        base: at,
                        end: base,
                        means: MeansId(means as u32),
                        capacity: None,
                        call: row.call_minimum.map(|minutes| Ticks::from_minutes(i64::from(minutes))),
                    });
                }
            }
        }
        shifts
    }

    /// From when until when somebody is away.
    fn away(&self, row: &AbsenceRow) -> (i64, i64) {
        let at = |date: NaiveDate, time: Option<NaiveTime>| {
            clock(self.parser.names.day(date).0, time.unwrap_or(NaiveTime::MIN)).0
        };
        let last = row.until.unwrap_or(row.from);
        let back = if row.end.is_some() { at(last, row.end) } else { at(last, None) + DAY };
        (at(row.from, row.start), back)
    }

    /// What is still to come of a stretch of work, and from where: the last visit that has happened has to end, and who has set out
    /// for the next one by then is on the way.
    fn still_to_come(&mut self, row: &ProfessionalRow, hours: Hours, base: SiteId) -> Option<(Hours, SiteId)> {
        let Some(now) = self.known.now() else { return Some((hours, base)) };
        let Course { done, goes_on } = self.known.course(&row.id, hours.from, hours.latest);
        let ends = done.last().map(|(visit, start)| start.0 + self.lasts(visit));
        let left = done.iter().rev().find_map(|(visit, _)| self.ends(visit)).map(|[_, ends]| ends);
        let at = left.map_or(base, |place| self.site(place));
        // who is on the way may come where they are expected; nobody else is promised anything before now
        // who works on call and was not called has to know in time
        let notice = Ticks::from_minutes(i64::from(row.call_notice.unwrap_or(0)) * 60).0;
        let leaves = if goes_on { hours.from } else { now.0 + notice };
        let from = hours.from.max(leaves).max(ends.unwrap_or(hours.from));
        let left = Hours { from, ..hours };
        (now.0 < hours.latest && from < hours.latest).then_some((left, at))
    }
}
