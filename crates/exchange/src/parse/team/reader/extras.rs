//! What a week has besides visits and shifts: hours people may work, breaks, who has to be at a meeting, cars that are shared, visits made
//! several times.

use chrono::NaiveDate;
use fasi_engine::ids::{PlaceId, ProfessionalId, ShiftId, SkillId, VisitId};
use fasi_engine::routes::model::{Gap, Model, Pin, Pool, Professional, Seat, Shift, Visit, Window};
use fasi_engine::time::{Day, Ticks};

use super::super::repeat::Repeat;
use super::super::{Spot, VisitFacts, clock, works};
use super::Reader;
use crate::routes::REST;
use crate::rows::{ProfessionalRow, VisitRow};
use crate::table::Days;
use crate::words::Means;

/// The part of somebody's hours above which their work is heavier than it should be, in hundredths: the rest is for what no visit plans.
const EVEN: i64 = 75;

/// Somebody with what they may work in the week: the least of what the row limits.
pub(super) fn professional(skills: Vec<SkillId>, row: &ProfessionalRow, shifts: &[Shift]) -> Professional {
    let hours = |hours: u16| Ticks::from_minutes(i64::from(hours) * 60);
    let most = row.week_hours.into_iter().chain(row.hours_left).map(hours).min();
    let left = row.hours_left.is_some_and(|left| row.week_hours.is_none_or(|week| left < week));
    let all: i64 = shifts.iter().map(|shift| shift.until.0 - shift.from.0).sum();
    // who is called is not there anyway: their work is what it is
    let even = (row.call_minimum.is_none() && all > 0).then_some(Ticks(all * EVEN / 100));
    Professional { skills, most, left, even }
}

impl Reader<'_> {
    /// Where the days of each professional begin and end.
    pub fn bases(&self) -> Vec<PlaceId> {
        self.dataset().professionals.iter().map(|row| self.parser.place(&row.base)).collect()
    }

    /// When a visit may start on a day, window by window.
    pub(super) fn windows(&self, row: &VisitRow, day: i32, date: NaiveDate) -> Vec<Window> {
        let own = (row.opens, row.due, row.closes);
        let on = |days: Days| days.0 >> chrono::Datelike::weekday(&date).num_days_from_monday() & 1 == 1;
        let more = self.dataset().visit_hours.iter().filter(|hours| hours.visit == row.id && hours.days.is_none_or(on));
        let hours = std::iter::once(own).chain(more.map(|hours| (hours.opens, hours.due, hours.closes)));
        let mut windows: Vec<Window> = hours
            .map(|(opens, due, closes)| Window {
                day,
                open: clock(day, opens),
                due: clock(day, due.unwrap_or(closes)),
                close: Some(clock(day, closes)),
            })
            .collect();
        windows.sort_by_key(|window| window.open);
        windows
    }

    /// A seat for each of those who have to be there by name; who does not work on any day of the visit is not waited for.
    pub(super) fn members(
        &self,
        model: &mut Model,
        row: &VisitRow,
        duration: Ticks,
        seats: &mut Vec<Seat>,
        numbers: &mut Vec<u8>,
    ) {
        let visit = VisitId(model.visits.len() as u32);
        let members = self.dataset().visit_members.iter().filter(|member| member.visit == row.id);
        let known = members.filter_map(|member| self.team.professionals.binary_search(&member.professional).ok());
        let members: Vec<ProfessionalId> = known.map(|at| ProfessionalId(at as u32)).collect();
        let on_a_day =
            |shift: &Shift| self.days().any(|(day, date)| day == shift.day && super::super::may_be(row, date));
        let works: Vec<bool> = members
            .iter()
            .map(|who| model.shifts.iter().any(|shift| shift.professional == *who && on_a_day(shift)))
            .collect();
        // where nobody works then, the meeting is left out, and says of whom
        let nobody = !works.contains(&true);
        // each keeps the number of their seat, whoever else is away
        let first = numbers.iter().max().map_or(1, |number| number.saturating_add(1));
        for ((number, who), _) in (first..=u8::MAX).zip(&members).zip(&works).filter(|(_, works)| nobody || **works) {
            model.pins.push(Pin { visit, who: Some((seats.len() as u32, *who)), day: None, start: None });
            seats.push(Seat { skills: Vec::new(), duration });
            numbers.push(number);
        }
    }

    /// Keeps the days of a visit's times apart.
    pub fn repeats(&self, model: &mut Model, repeats: &[Repeat]) {
        for repeat in repeats {
            let known = repeat.visits.iter().filter_map(|code| self.team.visits.binary_search(code).ok());
            let times: Vec<VisitId> = known.map(|at| VisitId(at as u32)).collect();
            for (at, one) in times.iter().enumerate() {
                let gap = |other: &VisitId| Gap { one: *one, other: *other, days: repeat.days_apart };
                model.gaps.extend(times[at + 1..].iter().map(gap));
            }
            // a time that has happened keeps the others from its days
            let days = repeat
                .visits
                .iter()
                .filter_map(|code| self.known.happened(code))
                .map(|start| start.0.div_euclid(super::super::DAY) as i32);
            for day in days {
                for visit in &times {
                    let windows = &mut model.visits[visit.index()].windows;
                    windows.retain(|window| (window.day - day).abs() >= repeat.days_apart);
                }
            }
        }
    }

    /// The breaks of shifts, after all visits: what is left of their hours, where that is enough.
    pub fn breaks(&mut self, model: &mut Model) {
        let dataset = self.dataset();
        for at in 0..model.shifts.len() {
            let shift = &model.shifts[at];
            let (from, latest, day) = (shift.from, shift.latest, shift.day);
            let code = self.team.professionals[shift.professional.index()].clone();
            let date = self.parser.names.date(Day(day));
            let rows = dataset.team_shifts.iter().filter(|row| row.professional == code && works(row, date));
            for row in rows {
                let hours = row.break_from.zip(row.break_until).zip(row.break_lasts);
                let Some(((opens, until), lasts)) = hours.filter(|(_, lasts)| *lasts > 0) else { continue };
                let lasts = Ticks::from_minutes(i64::from(lasts));
                let open = from.max(clock(day, opens));
                let close = Ticks(clock(day, until).min(latest).0 - lasts.0);
                // a blank comes before all that codes are made of: breaks are in the order of people
                let name = format!("{REST}{code} {date} {}", row.start.format("%H%M"));
                if open > close || self.known.happened(&name).is_some() || self.team.visits.contains(&name) {
                    continue;
                }
                self.team.visits.push(name);
                model.visits.push(Visit {
                    windows: vec![Window { day, open, due: close, close: Some(close) }],
                    seats: vec![Seat { skills: Vec::new(), duration: lasts }],
                    priority: 1,
                    rest: Some(ShiftId(at as u32)),
                    ..Visit::default()
                });
                self.visits.push(VisitFacts {
                    household: None,
                    protected: false,
                    spot: Spot::Remote,
                    priority: 1,
                    seats: vec![1],
                    writing_up: 0,
                    rest: true,
                });
            }
        }
    }

    /// The cars that are shared, by the place where they stand; where none are told of, there are none.
    pub fn pools(&self, model: &mut Model) {
        let dataset = self.dataset();
        let shares = |who: ProfessionalId| dataset.professionals[who.index()].means == Means::SharedCar;
        let mut bases: Vec<&String> = dataset.professionals.iter().map(|row| &row.base).collect();
        bases.sort_unstable();
        bases.dedup();
        for base in bases {
            let here = |shift: &Shift| {
                shares(shift.professional) && dataset.professionals[shift.professional.index()].base == *base
            };
            let shifts = (0u32..).zip(&model.shifts).filter(|(_, shift)| here(shift));
            let shifts: Vec<ShiftId> = shifts.map(|(at, _)| ShiftId(at)).collect();
            let row = dataset.shared_cars.iter().find(|row| row.place == *base);
            if !shifts.is_empty() {
                model.pools.push(Pool { cars: row.map_or(0, |row| u32::from(row.cars)), shifts });
            }
        }
    }
}
