//! Operators: their desks, hours, needs and credits.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Duration, NaiveDate, NaiveTime};
use fasi_engine::ids::{CompetenceId, CreditId, OperatorId, OrganisationId, RoleId, SectorId, ServiceId, TerritoryId};
use fasi_engine::training::model::{CreditTarget, Floor, HalfDay as Half, Model, Need, Operator, Service, Window};

use super::Reader;
use crate::rows::{OperatorHoursRow, OperatorRow, ServiceRow};
use crate::table::Days;
use crate::words::{CreditKind, HalfDay, Sector, Word};

/// The least part of a half-day, in minutes, that makes somebody one of those who keep the desk then.
const ON_DUTY: i64 = 60;

/// Whether a date is one of some days of the week.
fn falls(days: Days, date: NaiveDate) -> bool {
    days.0 >> date.weekday().num_days_from_monday() & 1 == 1
}

/// How many minutes of hours lie in a half-day, which `noon` parts.
fn within(hours: &OperatorHoursRow, half: HalfDay, noon: i64) -> i64 {
    let minutes = |time: NaiveTime| (time - NaiveTime::MIN).num_minutes();
    let (from, until) = match half {
        HalfDay::Morning => (0, noon),
        HalfDay::Afternoon => (noon, 24 * 60),
    };
    (minutes(hours.end).min(until) - minutes(hours.start).max(from)).max(0)
}

fn half_of(half: Half) -> HalfDay {
    if half.is_afternoon() { HalfDay::Afternoon } else { HalfDay::Morning }
}

impl Reader<'_> {
    pub(super) fn competence(&self, id: &str) -> Option<CompetenceId> {
        crate::names::position(&self.names.training.competences, id).map(CompetenceId)
    }

    pub(super) fn service(&self, id: &str) -> Option<ServiceId> {
        crate::names::position(&self.names.training.services, id).map(ServiceId)
    }

    pub(super) fn role(&self, role: Option<&String>) -> Option<RoleId> {
        let at = self.names.training.roles.iter().position(|known| known.as_ref() == role)?;
        Some(RoleId(at as u32))
    }

    pub(super) fn credit(&self, kind: CreditKind) -> Option<CreditId> {
        let at = self.names.training.credits.iter().position(|known| *known == kind)?;
        Some(CreditId(at as u32))
    }

    pub(super) fn operator(&self, id: &str) -> Option<OperatorId> {
        self.names.training.operator(id).map(|at| OperatorId(at as u32))
    }

    /// Services with their desks, operators with what they need.
    pub fn people(&mut self, model: &mut Model) {
        let dataset = self.dataset;
        let halves = self.halves(model.noon);
        model.services = dataset.services.iter().map(|row| self.desk(row, &halves)).collect();
        model.operators = dataset.operators.iter().map(|row| self.of_operator(row, &halves)).collect();
        for row in &dataset.training_needs {
            let (Some(operator), Some(competence)) = (self.operator(&row.operator), self.competence(&row.competence))
            else {
                continue;
            };
            model.needs.push(Need {
                operator,
                competence,
                level: row.level(),
                wanted: row.wanted,
                weight: i64::from(row.weight.unwrap_or(1)),
                mandatory: row.mandatory,
            });
            if row.case {
                let on_cases =
                    (0u32..).zip(&model.activities).filter(|(_, activity)| activity.brought(competence).is_some());
                let cases: Vec<_> = on_cases.map(|(at, _)| (operator, fasi_engine::ids::ActivityId(at))).collect();
                model.cases.extend(cases);
            }
        }
        model.needs.sort_by_key(|need| (need.operator, need.competence));
        model.cases.sort_unstable();
        model.cases.dedup();
        let done = dataset.attended.iter();
        model.done =
            done.filter_map(|row| Some((self.operator(&row.operator)?, self.activity(&row.activity)?))).collect();
        model.done.sort_unstable();
        let left = dataset.credit_targets.iter().filter(|row| row.earned < row.target);
        let left = left.filter_map(|row| {
            let (operator, kind) = (self.operator(&row.operator)?, self.credit(row.kind)?);
            Some(CreditTarget { operator, kind, amount: i64::from(row.target - row.earned) })
        });
        model.credits = left.collect();
        model.credits.sort_by_key(|left| (left.operator, left.kind));
    }

    /// How many a service cannot do without on the half-days of slots; of several rows for the same the most.
    fn desk(&self, row: &ServiceRow, halves: &[Half]) -> Service {
        let mut floors: BTreeMap<(Half, Option<RoleId>), (u32, u32)> = BTreeMap::new();
        for floor in self.dataset.desk_floors.iter().filter(|floor| floor.service == row.id) {
            let role = floor.role.as_ref().and_then(|role| self.role(Some(role)));
            for half in halves {
                let date = self.names.date(half.day());
                let then = falls(floor.days.unwrap_or(Days::WORKING), date)
                    && floor.half_day.is_none_or(|asked| asked == half_of(*half));
                if then {
                    let known = floors.entry((*half, role)).or_default();
                    *known = (*known).max((u32::from(floor.at_least), u32::from(floor.substitutes.unwrap_or(0))));
                }
            }
        }
        let floors =
            floors.into_iter().map(|((half, role), (least, substitutes))| Floor { half, role, least, substitutes });
        Service { floors: floors.collect() }
    }

    fn of_operator(&mut self, row: &OperatorRow, halves: &[Half]) -> Operator {
        let dataset = self.dataset;
        let service = dataset.services.iter().find(|service| service.id == row.service);
        let town = service.and_then(|service| service.municipality.as_ref());
        let base = self.sites.at(row.base.as_ref(), town);
        let organisation = |row: &ServiceRow| row.organisation.clone();
        let territory = |row: &ServiceRow| row.municipality.clone();
        let sector = service.map(|service| service.sector);
        let sector = Sector::ALL.iter().position(|known| Some(*known) == sector).unwrap_or_default();
        let hours: Vec<&OperatorHoursRow> =
            dataset.operator_hours.iter().filter(|hours| hours.operator == row.id).collect();
        let away = self.away(row);
        let mut absences = away.clone();
        absences.extend(self.outside(&hours));
        absences.sort_unstable();
        absences.dedup();
        Operator {
            service: self.service(&row.service).unwrap_or(ServiceId(0)),
            organisation: OrganisationId(self.numbered(organisation, service)),
            sector: SectorId(sector as u32),
            role: self.role(row.role.as_ref()).unwrap_or(RoleId(0)),
            territory: TerritoryId(self.numbered(territory, service)),
            base,
            duty: halves.iter().copied().filter(|half| self.keeps_desk(*half, &hours, &away)).collect(),
            absences,
            shifts: self.shifts(row),
            most: row.most.map(u32::from),
        }
    }

    /// The number of what a service says of itself, among what all of them say.
    fn numbered(&self, of: impl Fn(&ServiceRow) -> Option<String>, service: Option<&ServiceRow>) -> u32 {
        let known: BTreeSet<Option<String>> = self.dataset.services.iter().map(&of).collect();
        let mine = service.and_then(of);
        known.iter().position(|other| *other == mine).unwrap_or_default() as u32
    }

    /// Whether somebody is one of those who keep the desk on a half-day.
    fn keeps_desk(&self, half: Half, hours: &[&OperatorHoursRow], away: &[Window]) -> bool {
        let date = self.names.date(half.day());
        let part = half_of(half);
        let works = if hours.is_empty() {
            falls(Days::WORKING, date)
        } else {
            let minutes =
                hours.iter().filter(|hours| falls(hours.days, date)).map(|hours| within(hours, part, self.noon));
            minutes.sum::<i64>() >= ON_DUTY
        };
        let noon = NaiveTime::MIN + Duration::minutes(self.noon);
        let (from, until) = match part {
            HalfDay::Morning => (self.at(date, NaiveTime::MIN), self.at(date, noon)),
            HalfDay::Afternoon => (self.at(date, noon), self.at(date + Duration::days(1), NaiveTime::MIN)),
        };
        works && !away.iter().any(|window| window.meets(&Window { from, until }))
    }

    /// From when until when somebody is away.
    fn away(&self, row: &OperatorRow) -> Vec<Window> {
        let own = self.dataset.operator_absences.iter().filter(|absence| absence.operator == row.id);
        let window = |from: NaiveDate, start: Option<NaiveTime>, last: NaiveDate, end: Option<NaiveTime>| Window {
            from: self.at(from, start.unwrap_or(NaiveTime::MIN)),
            until: end.map_or_else(|| self.at(last + Duration::days(1), NaiveTime::MIN), |end| self.at(last, end)),
        };
        let windows = own.map(|row| window(row.from, row.start, row.until.unwrap_or(row.from), row.end));
        windows.collect()
    }

    /// The slots that do not lie within somebody's hours, as times at which they are not there; of who has no hours none.
    fn outside(&self, hours: &[&OperatorHoursRow]) -> Vec<Window> {
        let outside = |row: &&&crate::rows::SlotRow| {
            let covers = |hours: &&OperatorHoursRow| {
                falls(hours.days, row.day) && hours.start <= row.start && row.end <= hours.end
            };
            !hours.is_empty() && !hours.iter().any(covers)
        };
        self.usable.iter().filter(outside).map(|row| self.window(row)).collect()
    }

    /// The shifts in the mobile team of who is in it, on the days of slots.
    fn shifts(&self, row: &OperatorRow) -> Vec<Window> {
        let Some(professional) = &row.professional else { return Vec::new() };
        let days: BTreeSet<NaiveDate> = self.usable.iter().map(|slot| slot.day).collect();
        let own = self.dataset.team_shifts.iter().filter(|shift| shift.professional == *professional);
        let windows = own.flat_map(|shift| {
            let on = days.iter().filter(|date| {
                falls(shift.days, **date)
                    && shift.from.is_none_or(|from| from <= **date)
                    && shift.until.is_none_or(|until| **date <= until)
            });
            on.map(|date| Window { from: self.at(*date, shift.start), until: self.at(*date, shift.end) })
        });
        let mut windows: Vec<Window> = windows.collect();
        windows.sort_unstable();
        windows
    }
}
