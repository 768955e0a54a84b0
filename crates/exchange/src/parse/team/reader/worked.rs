//! What of a week that is planned anew has been worked already: visits that have happened, and the ways to them.

use chrono::NaiveDate;
use fasi_engine::ids::{ProfessionalId, SiteId};
use fasi_engine::routes::model::Model;
use fasi_engine::time::Ticks;

use super::super::{DAY, clock, works};
use super::travel::MEANS;
use super::{Reader, Site};
use crate::routes::is_break;
use crate::rows::{ProfessionalRow, ShiftRow};

impl Reader<'_> {
    /// Has all the places that people have been to among the sites: their ways there are driven.
    pub(super) fn been_to(&mut self) {
        let (dataset, known) = (self.dataset(), self.known);
        for row in dataset.visits.iter().filter(|row| known.happened(&row.id).is_some()) {
            for site in self.ends(&row.id).into_iter().flatten() {
                self.site(site);
            }
        }
    }

    /// Takes what has been worked off what may be: visits, on call as long as each call counts at least, and the ways to them. The way back
    /// is driven where the shift is over; else it is still to come.
    pub fn worked(&self, model: &mut Model) {
        for (who, row) in (0u32..).map(ProfessionalId).zip(&self.dataset().professionals) {
            if model.professionals[who.index()].most.is_some() {
                let worked = self.worked_by(model, row);
                let most = &mut model.professionals[who.index()].most;
                *most = most.map(|most| Ticks((most.0 - worked).max(0)));
            }
        }
    }

    fn worked_by(&self, model: &Model, row: &ProfessionalRow) -> i64 {
        let call = Ticks::from_minutes(i64::from(row.call_minimum.unwrap_or(0))).0;
        let of_day = |(day, date): (i32, NaiveDate)| {
            let own = self.dataset().team_shifts.iter().filter(|shift| shift.professional == row.id);
            let mut shifts: Vec<(i64, i64)> =
                own.filter(|shift| works(shift, date)).map(|shift| hours(day, shift)).collect();
            shifts.sort_unstable();
            let midnight = i64::from(day) * DAY;
            // what was done outside the hours that the data have now belongs to the shift before it
            let begins =
                |at: usize| if at == 0 { midnight } else { shifts.get(at).map_or(midnight + DAY, |shift| shift.0) };
            let parts = (0..shifts.len().max(1)).map(|at| {
                let over = shifts.get(at).is_none_or(|shift| self.known.now().is_some_and(|now| shift.1 <= now.0));
                let worked = self.worked_between(model, row, (begins(at), begins(at + 1)), over);
                if worked > 0 { worked.max(call) } else { 0 }
            });
            parts.sum::<i64>()
        };
        self.days().map(of_day).sum()
    }

    /// What somebody has worked between two moments, from their base on and back to it where that is `over`.
    fn worked_between(&self, model: &Model, row: &ProfessionalRow, (from, until): (i64, i64), over: bool) -> i64 {
        let means = MEANS.iter().position(|(means, _)| *means == row.means).unwrap_or_default();
        let base = Site::Place(self.parser.place(&row.base));
        let way = |from: Site, to: Site| {
            let at = |site: Site| self.sites.iter().position(|known| *known == site).map(|at| SiteId(at as u32));
            at(from).zip(at(to)).map_or(0, |(from, to)| model.travel[means].time(from, to))
        };
        let (mut place, mut worked) = (base, 0);
        let done = self.known.course(&row.id, from, until).done;
        for (visit, _) in done.iter().filter(|(visit, _)| !is_break(visit)) {
            worked += self.lasts(visit);
            if let Some([begins, ends]) = self.ends(visit) {
                worked += way(place, begins);
                place = ends;
            }
        }
        worked + if over { way(place, base) } else { 0 }
    }

    /// Where a visit of the data begins and ends; nothing for a remote one.
    pub(super) fn ends(&self, visit: &str) -> Option<[Site; 2]> {
        let row = self.dataset().visits.iter().find(|row| row.id == visit)?;
        self.ends_of(row)
    }
}

/// When a shift begins on a day, and when who makes it has to be back.
fn hours(day: i32, shift: &ShiftRow) -> (i64, i64) {
    let overtime = Ticks::from_minutes(i64::from(shift.overtime.unwrap_or(0))).0;
    (clock(day, shift.start).0, clock(day, shift.end).0 + overtime)
}
