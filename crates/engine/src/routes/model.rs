//! The nouns: professionals, their shifts and bases, visits with seats and links, ways between places.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::ids::{MeansId, ProfessionalId, ShiftId, SiteId, SkillId, VisitId};
use crate::kernel::policy::Weights;
use crate::time::Ticks;

/// Everything known: who works when, what is to be done, how long the ways are, what counts how much.
/// Times are ticks from the Monday that starts the horizon; adapters of public instances choose their own tick.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The professionals.
    pub professionals: Vec<Professional>,
    /// Their shifts; each is a tour of its own.
    pub shifts: Vec<Shift>,
    /// The visits.
    pub visits: Vec<Visit>,
    /// What ties the starts of two visits.
    pub links: Vec<Link>,
    /// What keeps the days of two visits apart.
    pub gaps: Vec<Gap>,
    /// Cars that several people share.
    pub pools: Vec<Pool>,
    /// What was published before, visit by visit; empty where nothing was.
    pub published: Vec<Option<Published>>,
    /// Which shared car, from 1, people were told for a shift; by shift, and nothing of those who were told none.
    pub told_cars: BTreeMap<ShiftId, u32>,
    /// A draft that the search may begin from, visit by visit: nobody was told of it and nothing is owed to it; empty where there is none.
    pub draft: Vec<Option<Published>>,
    /// What people decided, by visit.
    pub pins: Vec<Pin>,
    /// The ways, one matrix a means of travel.
    pub travel: Vec<Matrix>,
    /// Weights and switches.
    pub weights: Weights,
}

/// Who visits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Professional {
    /// What they can be asked for: profession, further skills, languages; ascending.
    pub skills: Vec<SkillId>,
    /// The most work of the horizon, on visits and on the road; `None` = as much as shifts hold.
    pub most: Option<Ticks>,
    /// Whether that is what is left of more than the horizon, as of a month.
    pub left: bool,
    /// The work of the horizon above which theirs is heavier than it should be; `None` = it is not looked at.
    pub even: Option<Ticks>,
}

/// A working day of a professional, from a base back to a base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Whose.
    pub professional: ProfessionalId,
    /// Which day, counted from the horizon's first.
    pub day: i32,
    /// Earliest departure.
    pub from: Ticks,
    /// The end of working time: what comes after it is overtime.
    pub until: Ticks,
    /// When they have to be back, overtime included.
    pub latest: Ticks,
    /// Where it begins.
    pub base: SiteId,
    /// Where it ends.
    pub end: SiteId,
    /// How they travel.
    pub means: MeansId,
    /// The most load of visits that it takes; `None` = any.
    pub capacity: Option<i64>,
    /// Who works on call is called for so much work at least; `None` = they are there anyway.
    pub call: Option<Ticks>,
}

/// An appointment: all its seats are taken, or none, and they start together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    /// Where it takes place.
    pub place: Place,
    /// When: on each day on which it may be one window, or several that do not meet; by day and hour.
    pub windows: Vec<Window>,
    /// Who has to be there.
    pub seats: Vec<Seat>,
    /// What each seat takes of the capacity of a shift.
    pub load: i64,
    /// How much leaving it out weighs, above zero.
    pub priority: i64,
    /// Who must not meet whom it is for; ascending.
    pub never: Vec<ProfessionalId>,
    /// Whom they know and rely on; ascending.
    pub known: Vec<ProfessionalId>,
    /// Whether it asks more than others of whoever makes it.
    pub demanding: bool,
    /// The break of this shift, which is no visit to anybody: it is no work, and made by whoever works then.
    pub rest: Option<ShiftId>,
}

/// Where a visit takes place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// On the territory; an accompaniment ends elsewhere than it begins.
    At {
        /// Where it begins.
        from: SiteId,
        /// Where it ends.
        to: SiteId,
    },
    /// A remote consultation, wherever the professional is: it takes time and no way.
    #[default]
    Remote,
    /// A remote consultation from where the shift ends: who is on the road comes back for it.
    AtBase,
}

/// When a visit may start on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The day.
    pub day: i32,
    /// Not before.
    pub open: Ticks,
    /// What starts later is late.
    pub due: Ticks,
    /// Not after; `None` = late at a price, however late.
    pub close: Option<Ticks>,
}

/// One professional at a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// All of these are asked for; ascending.
    pub skills: Vec<SkillId>,
    /// How long the visit takes for them, writing up included.
    pub duration: Ticks,
}

/// What ties two visits: the start of `to` follows that of `from` by `least` at least and `most` at most. Who is tied is
/// served together or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The one.
    pub from: VisitId,
    /// The other.
    pub to: VisitId,
    /// Least separation; below zero, `to` may come first.
    pub least: Ticks,
    /// Greatest separation.
    pub most: Option<Ticks>,
}

/// Two visits whose days lie apart; either may come first, and either may be made without the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The one.
    pub one: VisitId,
    /// The other.
    pub other: VisitId,
    /// From day to day at least; one is the next day.
    pub days: i32,
}

/// Cars that several people share: a shift has one for all of it, if it goes anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool {
    /// How many.
    pub cars: u32,
    /// The shifts that take one; ascending.
    pub shifts: Vec<ShiftId>,
}

/// What people decided of a visit: who takes a seat, on which day, at which hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The visit.
    pub visit: VisitId,
    /// Who takes which seat.
    pub who: Option<(u32, ProfessionalId)>,
    /// The day.
    pub day: Option<i32>,
    /// The start.
    pub start: Option<Ticks>,
}

/// How a visit was published before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// The day.
    pub day: i32,
    /// When it starts.
    pub start: Ticks,
    /// Who takes each seat; `None` where nobody who is still of the team does.
    pub seats: Vec<Option<ProfessionalId>>,
}

/// Times between sites by one means of travel; they need not be the same both ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    sites: usize,
    ticks: Vec<i32>,
}

impl Matrix {
    /// A matrix of so many sites, time by time.
    pub fn new(sites: usize, mut time: impl FnMut(usize, usize) -> i32) -> Self {
        let mut ticks = Vec::with_capacity(sites * sites);
        (0..sites).for_each(|from| ticks.extend((0..sites).map(|to| time(from, to))));
        Self { sites, ticks }
    }

    /// A matrix of times that are the same both ways; each is asked for once, the second site not before the first. Once `stop` says so,
    /// what is left takes no time: then no plan is to be made with it.
    pub fn symmetric(sites: usize, time: impl Fn(usize, usize) -> i32, stop: &dyn Fn() -> bool) -> Self {
        let mut ticks = vec![0; sites * sites];
        for from in (0..sites).take_while(|_| !stop()) {
            for to in from..sites {
                let time = time(from, to);
                ticks[from * sites + to] = time;
                ticks[to * sites + from] = time;
            }
        }
        Self { sites, ticks }
    }

    /// How many sites.
    pub fn sites(&self) -> usize {
        self.sites
    }

    /// All times, row by row.
    pub fn ticks(&self) -> &[i32] {
        &self.ticks
    }

    /// All times, column by column.
    pub fn turned(&self) -> Vec<i32> {
        let mut turned = vec![0; self.ticks.len()];
        // block by block, so that what is read and what is written stay near
        for (rows, columns) in blocks(self.sites) {
            for from in rows {
                for to in columns.clone() {
                    turned[to * self.sites + from] = self.ticks[from * self.sites + to];
                }
            }
        }
        turned
    }

    /// The time from one site to another.
    #[inline]
    pub fn time(&self, from: SiteId, to: SiteId) -> i64 {
        i64::from(self.ticks[from.index() * self.sites + to.index()])
    }
}

/// Squares of so many sites each way.
const BLOCK: usize = 64;

/// The squares of a matrix, rows and columns.
fn blocks(sites: usize) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
    let parts = move || (0..sites).step_by(BLOCK).map(move |first| first..sites.min(first + BLOCK));
    parts().flat_map(move |rows| parts().map(move |columns| (rows.clone(), columns)))
}

impl Model {
    /// Whether ties among visits run in a circle that no starts can keep: one would have to begin after itself (Bellman and Ford).
    pub fn circle(&self, group: &[VisitId]) -> bool {
        let own = |link: &&Link| group.contains(&link.from) && group.contains(&link.to);
        let both = |link: &Link| {
            let back = link.most.map(|most| (link.to, link.from, -most.0));
            [Some((link.from, link.to, link.least.0)), back]
        };
        let edges: Vec<_> = self.links.iter().filter(own).flat_map(both).flatten().collect();
        let mut starts: BTreeMap<VisitId, i64> = group.iter().map(|visit| (*visit, 0)).collect();
        for _ in 0..=group.len() {
            let mut moved = false;
            for (from, to, after) in &edges {
                let least = starts[from] + after;
                if let Some(start) = starts.get_mut(to).filter(|start| **start < least) {
                    (*start, moved) = (least, true);
                }
            }
            if !moved {
                return false;
            }
        }
        true
    }

    /// A shift.
    pub fn shift(&self, shift: ShiftId) -> &Shift {
        &self.shifts[shift.index()]
    }

    /// A visit.
    pub fn visit(&self, visit: VisitId) -> &Visit {
        &self.visits[visit.index()]
    }

    /// Whether somebody has all that a seat asks for.
    pub fn suits(&self, who: ProfessionalId, seat: &Seat) -> bool {
        let has = &self.professionals[who.index()].skills;
        seat.skills.iter().all(|skill| has.binary_search(skill).is_ok())
    }

    /// What people decided of a visit.
    pub fn pins_of(&self, visit: VisitId) -> &[Pin] {
        let first = self.pins.partition_point(|pin| pin.visit < visit);
        let count = self.pins[first..].partition_point(|pin| pin.visit == visit);
        &self.pins[first..first + count]
    }

    /// How a visit was published before, if it was.
    pub fn published(&self, visit: VisitId) -> Option<&Published> {
        self.published.get(visit.index())?.as_ref()
    }

    /// The time that a shift's professional takes between two sites.
    pub fn time(&self, shift: &Shift, from: SiteId, to: SiteId) -> i64 {
        self.travel[shift.means.index()].time(from, to)
    }
}

impl Visit {
    /// The windows of a day, by hour.
    pub fn windows_of(&self, day: i32) -> impl Iterator<Item = &Window> {
        self.windows.iter().filter(move |window| window.day == day)
    }

    /// The window of a day that a start is in, or the last that it is past; before all, the first.
    pub fn window(&self, day: i32, start: Ticks) -> Option<&Window> {
        let past = self.windows_of(day).filter(|window| window.open <= start).last();
        past.or_else(|| self.windows_of(day).next())
    }

    /// The first moment from a start on at which it may begin on a day; the start itself where there is none.
    pub fn from_on(&self, day: i32, start: Ticks) -> Ticks {
        let open = |window: &&Window| window.close.is_none_or(|close| start <= close);
        self.windows_of(day).find(open).map_or(start, |window| start.max(window.open))
    }

    /// Whether a shift has to go somewhere for it.
    pub fn needs_way(&self, shift: &Shift) -> bool {
        match self.place {
            // who stays at the base for it needs no way
            Place::At { from, to } => from != shift.base || to != shift.base || shift.base != shift.end,
            Place::AtBase => shift.base != shift.end,
            Place::Remote => false,
        }
    }

    /// Where a shift goes for it; nothing where it goes nowhere.
    pub fn sites(&self, shift: &Shift) -> Option<(SiteId, SiteId)> {
        match self.place {
            Place::At { from, to } => Some((from, to)),
            Place::AtBase => Some((shift.end, shift.end)),
            Place::Remote => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_turned_is_read_by_columns_and_one_that_is_the_same_both_ways_is_itself() {
        let time = |from: usize, to: usize| (from * 1_000 + to) as i32;
        for sites in [1, 3, 64, 65, 130] {
            let matrix = Matrix::new(sites, time);
            assert_eq!(matrix.turned(), Matrix::new(sites, |from, to| time(to, from)).ticks());
            let both = |from: usize, to: usize| time(from.min(to), from.max(to));
            let same = Matrix::symmetric(sites, both, &|| false);
            assert_eq!(same, Matrix::new(sites, both));
            assert_eq!(same.turned(), same.ticks());
        }
        assert_eq!(Matrix::symmetric(3, time, &|| true).ticks(), [0; 9]);
    }

    #[test]
    fn ties_run_in_a_circle_where_a_visit_would_begin_after_itself() {
        let tie = |from: u32, to: u32, least: i64, most: Option<i64>| Link {
            from: VisitId(from),
            to: VisitId(to),
            least: Ticks(least),
            most: most.map(Ticks),
        };
        let circle = |links: &[Link]| {
            let model = Model { links: links.to_vec(), ..Model::default() };
            model.circle(&(0..3).map(VisitId).collect::<Vec<_>>())
        };
        assert!(!circle(&[tie(0, 1, 5, None), tie(1, 2, 5, None)]));
        assert!(circle(&[tie(0, 1, 5, None), tie(1, 2, 5, None), tie(2, 0, 5, None)]));
        assert!(!circle(&[tie(0, 1, 5, None), tie(1, 2, 5, None), tie(2, 0, -10, None)]), "both at once");
        assert!(circle(&[tie(0, 1, 5, None), tie(1, 2, 5, None), tie(0, 2, 0, Some(9))]));
        assert!(!circle(&[tie(0, 1, 5, None), tie(1, 2, 5, None), tie(0, 2, 0, Some(10))]));
    }
}
