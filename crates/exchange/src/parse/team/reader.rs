//! The rows of one week, table by table, into the engine's nouns.

mod done;
mod extras;
mod pins;
mod shifts;
mod travel;
mod unable;
mod worked;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use fasi_engine::ids::{MunicipalityId, PlaceId, ProfessionalId, SiteId, SkillId, VisitId};
use fasi_engine::routes::model::{Gap, Link, Model, Place, Seat, Visit, Window};
use fasi_engine::time::{Day, Ticks, Week};

use super::before::Known;
use super::repeat::ties_days_alone;
use super::{Spot, VisitFacts, may_be};
use crate::flaw::{Code, Flaw, Place as At};
use crate::names::{Names, Skill, TeamNames};
use crate::parse::Parser;
use crate::routes::REST;
use crate::rows::{Dataset, SeatRow, VisitLinkRow, VisitPinRow, VisitRow};
use crate::table::Row;
use crate::words::{Fluency, TeamTie};

/// A weight of leaving out for each class of priority: one of a class outweighs 66 of the next. One more for a visit that people were
/// told of: of two alike it is the other that waits.
const PRIORITIES: [i64; 3] = [20_000, 200, 2];

/// A place on the map that somebody sets out from, goes to, or comes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Site {
    Place(PlaceId),
    Town(MunicipalityId),
    /// One of these two that is the address of a household, by number, which nobody may find out: ways there are those to its whole area.
    HiddenPlace(u32, PlaceId),
    HiddenTown(u32, MunicipalityId),
}

impl Site {
    /// Where it is, hidden or not.
    fn open(self) -> Self {
        match self {
            Self::HiddenPlace(_, place) => Self::Place(place),
            Self::HiddenTown(_, town) => Self::Town(town),
            open => open,
        }
    }
}

/// The rows of a week.
pub struct Rows<'a> {
    /// The dataset in order, with a visit for each time of those made several times.
    pub dataset: &'a Dataset,
    /// The dataset as it was read.
    pub given: &'a Dataset,
    /// Ties as they bind, each with the position of its row in the dataset in order.
    pub links: Vec<(usize, VisitLinkRow)>,
    /// What is decided in the week, the same way.
    pub pins: Vec<(usize, VisitPinRow)>,
}

/// A checked and sorted dataset read for one week.
pub struct Reader<'a> {
    parser: Parser<'a>,
    rows: Rows<'a>,
    week: Week,
    known: &'a Known,
    sites: Vec<Site>,
    /// How the team is spoken of outside.
    pub team: TeamNames,
    /// Of each visit what is told of it.
    pub visits: Vec<VisitFacts>,
}

impl<'a> Reader<'a> {
    /// Before anything is read of it.
    pub fn of(rows: Rows<'a>, names: &'a Names, week: Week, known: &'a Known) -> Self {
        let dataset = rows.dataset;
        let seats = dataset.seats.iter();
        let asked: BTreeSet<Skill> = seats.flat_map(asked).collect();
        let team = TeamNames {
            professionals: dataset.professionals.iter().map(|row| row.id.clone()).collect(),
            skills: asked.into_iter().collect(),
            ..TeamNames::default()
        };
        let parser = Parser { dataset, names };
        Self { parser, rows, week, known, sites: Vec::new(), team, visits: Vec::new() }
    }

    /// Where a row stood in the file, by what it says: here all rows are in order.
    fn place<R: Row + PartialEq>(&self, given: &[R], row: &R, field: Option<&str>, id: &str) -> At {
        let index = given.iter().position(|known| known == row).unwrap_or_default();
        self.rows.given.origin.place(R::TABLE, index, field, id)
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
    pub fn professionals(&mut self, model: &mut Model) {
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
            let mut shifts = self.shifts(ProfessionalId(at), row);
            shifts.sort_by_key(|shift| shift.from);
            model.professionals.push(extras::professional(skills, row, &shifts));
            model.shifts.extend(shifts);
        }
        self.been_to();
        let shifts = model.shifts.iter();
        self.team.shifts = shifts.map(|shift| (shift.professional, Day(shift.day), shift.from)).collect();
    }

    /// The visits that may be made on a day of the week.
    pub fn visits(&mut self, model: &mut Model) {
        let dataset = self.dataset();
        let mut seats: BTreeMap<&str, Vec<&SeatRow>> = BTreeMap::new();
        for seat in &dataset.seats {
            seats.entry(&seat.visit).or_default().push(seat);
        }
        for row in dataset.visits.iter().filter(|row| self.known.happened(&row.id).is_none()) {
            let days = self.days().filter(|(_, date)| may_be(row, *date));
            let windows: Vec<Window> = days.flat_map(|(day, date)| self.windows(row, day, date)).collect();
            if windows.is_empty() {
                continue;
            }
            // who has no hour left in what is left of the week is told as left out
            let promise = !self.hour_is_decided(&row.id);
            let windows = windows.into_iter().filter_map(|window| self.known.still(&row.id, window, promise)).collect();
            let spot = self.spot(row);
            let place = match self.ends_of(row) {
                Some(ends) => {
                    let [from, to] = ends.map(|site| self.site(site));
                    Place::At { from, to }
                }
                None if spot == Spot::AtBase => Place::AtBase,
                None => Place::Remote,
            };
            let duration = lasts(row);
            let rows = seats.get(row.id.as_str()).map_or(&[][..], Vec::as_slice);
            let seats = rows.iter().map(|seat| {
                let mut skills: Vec<SkillId> = asked(seat).map(|skill| self.skill(&skill)).collect();
                skills.sort_unstable();
                Seat { skills, duration }
            });
            let mut seats: Vec<Seat> = seats.collect();
            let mut numbers: Vec<u8> = rows.iter().map(|seat| seat.seat).collect();
            self.members(model, row, duration, &mut seats, &mut numbers);
            let told = i64::from(self.known.told(&row.id));
            let priority = PRIORITIES[usize::from(row.priority.clamp(1, 3)) - 1] + told;
            let tied = |kind: TeamTie| self.tied(row.household.as_ref(), kind);
            let (never, known) = (tied(TeamTie::Apart), tied(TeamTie::Reference));
            let demanding = row.demanding;
            model.visits.push(Visit { place, windows, seats, priority, never, known, demanding, ..Visit::default() });
            self.team.visits.push(row.id.clone());
            let protected = self.protected(row);
            self.visits.push(VisitFacts {
                household: row.household.clone(),
                protected,
                spot,
                priority: row.priority,
                seats: numbers,
                writing_up: row.writing_up.unwrap_or(0),
                rest: false,
            });
        }
    }

    /// Whether the address of whom a visit is for is protected; of a household that the data do not have it may be.
    fn protected(&self, row: &VisitRow) -> bool {
        let of = |id: &String| self.parser.names.household(id);
        row.household.as_ref().is_some_and(|id| of(id).is_none_or(|at| self.dataset().households[at.index()].protected))
    }

    /// Where a visit begins and ends.
    fn ends_of(&self, row: &VisitRow) -> Option<[Site; 2]> {
        let hidden = self.protected(row).then(|| self.number(row));
        let place = |place: PlaceId| hidden.map_or(Site::Place(place), |of| Site::HiddenPlace(of, place));
        match self.spot(row) {
            Spot::Place(at, ends) => Some([at, ends.unwrap_or(at)].map(place)),
            Spot::Town(town) => Some([hidden.map_or(Site::Town(town), |of| Site::HiddenTown(of, town)); 2]),
            Spot::Remote | Spot::AtBase => None,
        }
    }

    /// The number of whom a visit is for; of all whom the data do not have one more.
    fn number(&self, row: &VisitRow) -> u32 {
        let known = row.household.as_ref().and_then(|id| self.parser.names.household(id));
        known.map_or(u32::MAX, |household| household.0)
    }

    fn spot(&self, row: &VisitRow) -> Spot {
        let place = |id: &String| self.parser.place(id);
        match (&row.place, &row.municipality) {
            (Some(at), _) => Spot::Place(place(at), row.ends.as_ref().map(place)),
            (None, Some(town)) => Spot::Town(self.parser.town(town)),
            (None, None) if row.at_base => Spot::AtBase,
            (None, None) => Spot::Remote,
        }
    }

    /// Whom of the team a household is tied to; ascending.
    fn tied(&self, household: Option<&String>, kind: TeamTie) -> Vec<ProfessionalId> {
        let ties = self.dataset().team_ties.iter();
        let own = ties.filter(|row| row.kind == kind && Some(&row.household) == household);
        let who = own.filter_map(|row| self.team.professionals.binary_search(&row.professional).ok());
        let mut who: Vec<ProfessionalId> = who.map(|who| ProfessionalId(who as u32)).collect();
        who.sort_unstable();
        who
    }

    /// How long a visit lasts, writing up included, or a break.
    fn lasts(&self, visit: &str) -> i64 {
        if let Some((who, _)) = visit.strip_prefix(REST).and_then(|rest| rest.split_once(' ')) {
            let shifts = self.dataset().team_shifts.iter().filter(|row| row.professional == who);
            return Ticks::from_minutes(i64::from(shifts.filter_map(|row| row.break_lasts).max().unwrap_or(0))).0;
        }
        let row = self.dataset().visits.iter().find(|row| row.id == visit);
        row.map_or(0, |row| lasts(row).0)
    }

    /// Ties between visits of the week; one to a visit of another week is told and does not bind.
    pub fn links(&self, model: &mut Model, warnings: &mut Vec<Flaw>) {
        let visit = |id: &str| {
            let at = self.team.visits.binary_search_by(|known| known.as_str().cmp(id));
            at.ok().map(|at| VisitId(at as u32))
        };
        for (index, row) in &self.rows.links {
            match (visit(&row.first), visit(&row.second)) {
                (Some(one), Some(other)) if ties_days_alone(row) => {
                    model.gaps.push(Gap { one, other, days: i32::from(row.days_apart.unwrap_or(1)) });
                }
                (Some(from), Some(to)) => {
                    if let Some(days) = row.days_apart {
                        model.gaps.push(Gap { one: from, other: to, days: i32::from(days) });
                    }
                    let minutes = |minutes: i32| Ticks::from_minutes(i64::from(minutes));
                    let (least, most) = (minutes(row.least.unwrap_or(0)), row.most.map(minutes));
                    model.links.push(Link { from, to, least, most });
                }
                (None, None) => {}
                (here, _) => {
                    let other = if here.is_some() { &row.second } else { &row.first };
                    if let Some(start) = self.known.happened(other) {
                        follow(model, (visit(&row.first), visit(&row.second)), start, row);
                        continue;
                    }
                    let given = &self.dataset().visit_links[*index];
                    let other = if here.is_some() { &given.second } else { &given.first };
                    let at = self.place(&self.rows.given.visit_links, given, None, &given.first);
                    let flaw = Flaw::new(Code::OtherWeek, at).with("visit", other.as_str());
                    if !warnings.contains(&flaw) {
                        warnings.push(flaw);
                    }
                }
            }
        }
    }
}

/// How long a visit lasts, writing up included.
fn lasts(row: &VisitRow) -> Ticks {
    Ticks::from_minutes(i64::from(row.lasts) + i64::from(row.writing_up.unwrap_or(0)))
}

/// Keeps a visit as far from one that has happened as the tie between them says.
fn follow(model: &mut Model, (first, second): (Option<VisitId>, Option<VisitId>), start: Ticks, row: &VisitLinkRow) {
    let minutes = |minutes: i32| Ticks::from_minutes(i64::from(minutes)).0;
    let (least, most) = (minutes(row.least.unwrap_or(0)), row.most.map(minutes));
    let (visit, earliest, latest) = match (first, second) {
        (None, Some(second)) => (second, Some(start.0 + least), most.map(|most| start.0 + most)),
        (Some(first), None) => (first, most.map(|most| start.0 - most), Some(start.0 - least)),
        _ => return,
    };
    let windows = &mut model.visits[visit.index()].windows;
    for window in windows.iter_mut() {
        window.open = earliest.map_or(window.open, |earliest| window.open.max(Ticks(earliest)));
        window.close = latest.map(Ticks).into_iter().chain(window.close).min();
    }
    windows.retain(|window| window.close.is_none_or(|close| window.open <= close));
}

/// What a seat asks for.
fn asked(seat: &SeatRow) -> impl Iterator<Item = Skill> + use<> {
    let language = seat.language.map(|language| Skill::Language(language, seat.fluency.unwrap_or(Fluency::Good)));
    let profession = seat.profession.map(Skill::Profession);
    let (sex, other) = (seat.sex.map(Skill::Sex), seat.skill.clone().map(Skill::Other));
    [profession, language, sex, other].into_iter().flatten()
}
