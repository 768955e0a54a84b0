//! The mobile team's tables → the engine's routes: one week of them, with its sites, skills and ways.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};
use fasi_engine::geo::{Point, Terrain};
use fasi_engine::ids::{MeansId, MunicipalityId, PlaceId, ProfessionalId, SiteId, SkillId, VisitId};
use fasi_engine::routes::model::{Link, Matrix, Model, Place, Professional, Seat, Shift, Visit, Window};
use fasi_engine::routes::ways::{By, matrix};
use fasi_engine::time::{Day, Ticks, Week};

use super::site::SiteFacts;
use super::{Parser, decide, hash, names, ticks};
use crate::check::check;
use crate::flaw::{Code, Flaw, Place as At};
use crate::names::{Names, Skill, TeamNames};
use crate::policy::Policy;
use crate::rows::{Dataset, SeatRow, VisitLinkRow, VisitRow};
use crate::table::{Book, Days, Row};
use crate::text::Arg;
use crate::told::{concerns_week, settled};
use crate::words::{Fluency, Means, Profession};

/// One week of the mobile team, and how to speak of it outside.
#[derive(Clone, Debug)]
pub struct ParsedWeek {
    /// The engine's model; it holds no identities.
    pub model: Model,
    /// External ids and labels.
    pub names: Names,
    /// SHA-256 of the canonical inputs, in hex.
    pub hash: String,
    /// Which week.
    pub week: Week,
    /// Profession of each professional.
    pub professions: Vec<Profession>,
    /// For each visit whom it is for and where it is.
    pub visits: Vec<VisitFacts>,
    /// Where the sites of the ways are.
    pub sites: Vec<SiteFacts>,
    /// What should be looked at.
    pub warnings: Vec<Flaw>,
}

/// What is told of a visit outside, and the engine does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitFacts {
    /// The household's id.
    pub household: Option<String>,
    /// Whether its address is protected: then nothing may say where the visit is.
    pub protected: bool,
    /// Where it is.
    pub spot: Spot,
    /// Class of priority, from 1.
    pub priority: u8,
    /// The numbers of its seats.
    pub seats: Vec<u8>,
    /// Minutes of writing up, at its end.
    pub writing_up: u16,
}

/// Where a visit is, by the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At a place, and from there to another one.
    Place(PlaceId, Option<PlaceId>),
    /// In a municipality.
    Town(MunicipalityId),
    /// A remote consultation.
    Remote,
}

/// A weight of leaving out for each class of priority: one of a class outweighs 99 of the next.
const PRIORITIES: [i64; 3] = [10_000, 100, 1];
/// Means in the order of their matrices.
const MEANS: [(Means, By); 2] = [(Means::Car, By::Car), (Means::Foot, By::Foot)];
/// Seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// The Monday of the first week from the horizon's start on that has visits and shifts.
pub fn first_week(dataset: &Dataset) -> Option<NaiveDate> {
    let start = dataset.head.horizon_start;
    let mondays = (0..i64::from(dataset.head.weeks)).map(|week| start + chrono::Duration::weeks(week));
    let busy = |monday: &NaiveDate| {
        let days = || (0..7).map(|day| *monday + chrono::Duration::days(day));
        let visited = dataset.visits.iter().any(|visit| days().any(|day| may_be(visit, day)));
        visited && dataset.team_shifts.iter().any(|shift| days().any(|day| works(shift, day)))
    };
    mondays.into_iter().find(busy)
}

/// The Monday of a week named by its number, `2026-W49`, or by one of its days, `2026-11-30` or `30/11/2026`.
pub fn monday_of(text: &str) -> Option<NaiveDate> {
    let numbered = || {
        let (year, week) = text.split_once("-W").or_else(|| text.split_once("-w"))?;
        let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        let sound = digits(year, 4) && (digits(week, 2) || digits(week, 1));
        NaiveDate::from_isoywd_opt(year.parse().ok().filter(|_| sound)?, week.parse().ok()?, Weekday::Mon)
    };
    let day = || ["%Y-%m-%d", "%d/%m/%Y"].into_iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok());
    numbered().or_else(|| day()?.week(Weekday::Mon).checked_first_day())
}

/// Parses the week that holds `day`, or the first one with visits; shuffled rows give the same model and hash.
pub fn parse_week(dataset: &Dataset, policy: Option<&Policy>, day: Option<NaiveDate>) -> Result<ParsedWeek, Vec<Flaw>> {
    let (mut dataset, mut policy) = (dataset.clone(), policy.cloned().unwrap_or_else(Policy::blank));
    let mut flaws = check(&mut dataset);
    flaws.retain(concerns_week);
    let (weights, _) = decide::policy(&policy, &mut flaws);
    let (first, last) = (dataset.head.horizon_start, dataset.head.weeks);
    let end = first + chrono::Duration::weeks(i64::from(last));
    if let Some(day) = day.filter(|day| !(first..end).contains(day)) {
        let flaw = Flaw::new(Code::WeekOutside, At { file: dataset.origin.file.clone(), ..At::default() });
        flaws.push(flaw.with("date", Arg::Date(day)).with("first", Arg::Date(first)).with("end", Arg::Date(end)));
    }
    let day = day.or_else(|| first_week(&dataset));
    if day.is_none() {
        flaws.push(Flaw::new(Code::NoWeek, dataset.origin.table(VisitRow::TABLE)));
    }
    let mut warnings = settled(flaws)?;
    let Some(day) = day else { return Err(Vec::new()) };
    dataset.sort();
    policy.sort();
    let names = names(&dataset);
    let week = names.day(day).week();
    let hash = hash::routes(&dataset, &policy, week.0);
    let mut reader = Reader::of(&dataset, &names, week);
    let mut model = Model { weights, ..Model::default() };
    reader.professionals(&mut model);
    reader.visits(&mut model);
    reader.links(&mut model, &mut warnings);
    let sites = reader.site_facts();
    model.travel = reader.travel(&sites);
    let Reader { visits, team, .. } = reader;
    let names = Names { team, ..names.clone() };
    let professions = dataset.professionals.iter().map(|row| row.profession).collect();
    Ok(ParsedWeek { model, names, hash, week, professions, visits, sites, warnings })
}

/// Whether a visit may be made on a date.
fn may_be(visit: &VisitRow, date: NaiveDate) -> bool {
    let days = visit.days.unwrap_or(Days::WORKING).0;
    days >> date.weekday().num_days_from_monday() & 1 == 1
        && visit.from.is_none_or(|from| from <= date)
        && visit.until.is_none_or(|until| date <= until)
}

/// Whether a shift is worked on a date.
fn works(shift: &crate::rows::ShiftRow, date: NaiveDate) -> bool {
    shift.days.0 >> date.weekday().num_days_from_monday() & 1 == 1
        && shift.from.is_none_or(|from| from <= date)
        && shift.until.is_none_or(|until| date <= until)
}

/// A place on the map that somebody sets out from, goes to, or comes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Site {
    Place(PlaceId),
    Town(MunicipalityId),
}

/// A checked and sorted dataset read for one week.
struct Reader<'a> {
    parser: Parser<'a>,
    week: Week,
    sites: Vec<Site>,
    team: TeamNames,
    visits: Vec<VisitFacts>,
}

impl<'a> Reader<'a> {
    fn of(dataset: &'a Dataset, names: &'a Names, week: Week) -> Self {
        let seats = dataset.seats.iter();
        let asked: BTreeSet<Skill> = seats.flat_map(asked).collect();
        let team = TeamNames {
            professionals: dataset.professionals.iter().map(|row| row.id.clone()).collect(),
            skills: asked.into_iter().collect(),
            ..TeamNames::default()
        };
        Self { parser: Parser { dataset, names }, week, sites: Vec::new(), team, visits: Vec::new() }
    }

    fn dataset(&self) -> &'a Dataset {
        self.parser.dataset
    }

    /// The days of the week with their dates.
    fn days(&self) -> impl Iterator<Item = (i32, NaiveDate)> + use<'a> {
        let (monday, names) = (self.week.monday().0, self.parser.names);
        (monday..monday + 7).map(move |day| (day, names.date(Day(day))))
    }

    fn site(&mut self, site: Site) -> SiteId {
        let known = self.sites.iter().position(|other| *other == site);
        SiteId(known.unwrap_or_else(|| {
            self.sites.push(site);
            self.sites.len() - 1
        }) as u32)
    }

    fn skill(&self, skill: &Skill) -> SkillId {
        SkillId(self.team.skills.partition_point(|known| known < skill) as u32)
    }

    /// Everybody of the team, with the shifts of the week.
    fn professionals(&mut self, model: &mut Model) {
        let dataset = self.dataset();
        for (at, row) in (0u32..).zip(&dataset.professionals) {
            let speaks = |language, fluency: Fluency| {
                let own = dataset.spoken.iter().filter(|spoken| spoken.professional == row.id);
                own.into_iter().any(|spoken| spoken.language == language && spoken.fluency >= fluency)
            };
            let other =
                |code: &String| dataset.skills.iter().any(|skill| skill.professional == row.id && skill.skill == *code);
            let has = |skill: &&Skill| match skill {
                Skill::Profession(profession) => row.profession == *profession,
                Skill::Language(language, fluency) => speaks(*language, *fluency),
                Skill::Sex(sex) => row.sex == Some(*sex),
                Skill::Other(code) => other(code),
            };
            let skills = self.team.skills.iter().filter(has).map(|skill| self.skill(skill)).collect();
            model.professionals.push(Professional { skills });
            let base = self.site(Site::Place(self.parser.place(&row.base)));
            let means = MEANS.iter().position(|(means, _)| *means == row.means).unwrap_or_default();
            let mut shifts = Vec::new();
            for shift in dataset.team_shifts.iter().filter(|shift| shift.professional == row.id) {
                for (day, _) in self.days().filter(|(_, date)| works(shift, *date)) {
                    let clock = |time| Ticks(i64::from(day) * DAY + ticks(time).0);
                    let until = clock(shift.end);
                    let overtime = Ticks::from_minutes(i64::from(shift.overtime.unwrap_or(0)));
                    shifts.push(Shift {
                        professional: ProfessionalId(at),
                        day,
                        from: clock(shift.start),
                        until,
                        latest: Ticks(until.0 + overtime.0),
                        base,
                        end: base,
                        means: MeansId(means as u32),
                        capacity: None,
                    });
                }
            }
            shifts.sort_by_key(|shift| shift.from);
            model.shifts.extend(shifts);
        }
        let shifts = model.shifts.iter();
        self.team.shifts = shifts.map(|shift| (shift.professional, Day(shift.day), shift.from)).collect();
    }

    /// The visits that may be made on a day of the week.
    fn visits(&mut self, model: &mut Model) {
        let dataset = self.dataset();
        let mut seats: BTreeMap<&str, Vec<&SeatRow>> = BTreeMap::new();
        for seat in &dataset.seats {
            seats.entry(&seat.visit).or_default().push(seat);
        }
        for row in &dataset.visits {
            let clock = |day: i32, time| Ticks(i64::from(day) * DAY + ticks(time).0);
            let days = self.days().filter(|(_, date)| may_be(row, *date));
            let windows: Vec<Window> = days
                .map(|(day, _)| Window {
                    day,
                    open: clock(day, row.opens),
                    due: clock(day, row.due.unwrap_or(row.closes)),
                    close: Some(clock(day, row.closes)),
                })
                .collect();
            if windows.is_empty() {
                continue;
            }
            let spot = self.spot(row);
            let place = match spot {
                Spot::Place(place, ends) => {
                    let from = self.site(Site::Place(place));
                    Place::At { from, to: ends.map_or(from, |ends| self.site(Site::Place(ends))) }
                }
                Spot::Town(town) => {
                    let at = self.site(Site::Town(town));
                    Place::At { from: at, to: at }
                }
                Spot::Remote => Place::Remote,
            };
            let duration = Ticks::from_minutes(i64::from(row.lasts) + i64::from(row.writing_up.unwrap_or(0)));
            let rows = seats.get(row.id.as_str()).map_or(&[][..], Vec::as_slice);
            let seats = rows.iter().map(|seat| {
                let mut skills: Vec<SkillId> = asked(seat).map(|skill| self.skill(&skill)).collect();
                skills.sort_unstable();
                Seat { skills, duration }
            });
            let seats: Vec<Seat> = seats.collect();
            let priority = PRIORITIES[usize::from(row.priority.clamp(1, 3)) - 1];
            model.visits.push(Visit { place, windows, seats, load: 0, priority });
            self.team.visits.push(row.id.clone());
            let household = row.household.as_deref().map(|id| self.parser.household(id));
            let protected = household.is_some_and(|at| dataset.households[at.index()].protected);
            self.visits.push(VisitFacts {
                household: row.household.clone(),
                protected,
                spot,
                priority: row.priority,
                seats: rows.iter().map(|seat| seat.seat).collect(),
                writing_up: row.writing_up.unwrap_or(0),
            });
        }
    }

    fn spot(&self, row: &VisitRow) -> Spot {
        let place = |id: &String| self.parser.place(id);
        match (&row.place, &row.municipality) {
            (Some(at), _) => Spot::Place(place(at), row.ends.as_ref().map(place)),
            (None, Some(town)) => Spot::Town(self.parser.town(town)),
            (None, None) => Spot::Remote,
        }
    }

    /// Ties between visits of the week; one to a visit of another week is told and does not bind.
    fn links(&self, model: &mut Model, warnings: &mut Vec<Flaw>) {
        let visit = |id: &str| {
            let at = self.team.visits.binary_search_by(|known| known.as_str().cmp(id));
            at.ok().map(|at| VisitId(at as u32))
        };
        for (index, row) in self.dataset().visit_links.iter().enumerate() {
            match (visit(&row.first), visit(&row.second)) {
                (Some(from), Some(to)) => {
                    let minutes = |minutes: i32| Ticks::from_minutes(i64::from(minutes));
                    let (least, most) = (minutes(row.least.unwrap_or(0)), row.most.map(minutes));
                    model.links.push(Link { from, to, least, most });
                }
                (None, None) => {}
                (here, _) => {
                    let other = if here.is_some() { &row.second } else { &row.first };
                    let at = self.dataset().origin.place(VisitLinkRow::TABLE, index, None, &row.first);
                    warnings.push(Flaw::new(Code::OtherWeek, at).with("visit", other.as_str()));
                }
            }
        }
    }

    /// Where the sites are.
    fn site_facts(&self) -> Vec<SiteFacts> {
        let dataset = self.dataset();
        let facts = |site: &Site| {
            let (town, lat, lon) = match site {
                Site::Place(place) => {
                    let row = &dataset.places[place.index()];
                    (self.parser.town(&row.municipality), row.lat, row.lon)
                }
                Site::Town(town) => (*town, None, None),
            };
            let terrain = dataset.municipalities[town.index()].terrain;
            let exact = lat.is_some() && lon.is_some();
            SiteFacts { town, point: self.parser.point(lat, lon, town), terrain, exact }
        };
        self.sites.iter().map(facts).collect()
    }

    /// The ways between all sites by each means: estimated, unless they are known.
    fn travel(&self, sites: &[SiteFacts]) -> Vec<Matrix> {
        let dataset = self.dataset();
        let points: Vec<(Point, Terrain)> = sites.iter().map(|site| (site.point, site.terrain)).collect();
        let site = |id: &str| self.sites.iter().position(|site| *site == Site::Place(self.parser.place(id)));
        let of_means = |(means, by): &(Means, By)| {
            let estimated = matrix(&points, *by);
            let known: BTreeMap<(usize, usize), i64> = dataset
                .travel
                .iter()
                .filter(|row| row.means == *means)
                .filter_map(|row| Some(((site(&row.from)?, site(&row.to)?), i64::from(row.minutes))))
                .collect();
            Matrix::new(points.len(), |from, to| match known.get(&(from, to)) {
                Some(minutes) => Ticks::from_minutes(*minutes).0 as i32,
                None => estimated.time(SiteId(from as u32), SiteId(to as u32)) as i32,
            })
        };
        MEANS.iter().map(of_means).collect()
    }
}

/// What a seat asks for.
fn asked(seat: &SeatRow) -> impl Iterator<Item = Skill> + use<> {
    let language = seat.language.map(|language| Skill::Language(language, seat.fluency.unwrap_or(Fluency::Good)));
    let profession = seat.profession.map(Skill::Profession);
    let (sex, other) = (seat.sex.map(Skill::Sex), seat.skill.clone().map(Skill::Other));
    [profession, language, sex, other].into_iter().flatten()
}
