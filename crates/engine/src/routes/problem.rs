//! The problem that is searched: indexed, flat, and pruned by what a seat and a shift alone forbid.

mod before;

use super::model::{Matrix, Model, Place};
use super::plan::Seating;
use super::{hard, soft};
use crate::ids::{ShiftId, VisitId};
use crate::kernel::term::Term;

/// No task, tour or position.
pub const NONE: u32 = u32::MAX;
/// No limit in time; far from where sums overflow.
pub const FAR: i64 = i64::MAX / 4;

/// When a visit may start on the days of a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Not before.
    pub open: i64,
    /// Later costs.
    pub due: i64,
    /// Not after; [`FAR`] if at any time.
    pub close: i64,
}

/// One side of a link: the start of `to` is at least that of the visit that has it plus `after`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The visit at the other end.
    pub to: u32,
    /// What lies between, below zero where it is the other side of a greatest separation.
    pub after: i64,
}

/// A tour's facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TourFacts {
    /// Whose it is.
    pub professional: u32,
    /// Its matrix.
    pub means: u32,
    /// Position of its day among the days that occur.
    pub day: u32,
    /// Site of departure.
    pub base: u32,
    /// Site of return.
    pub end: u32,
    /// Earliest departure.
    pub from: i64,
    /// End of working time.
    pub until: i64,
    /// Latest return.
    pub latest: i64,
    /// Most load.
    pub capacity: i64,
}

/// What a tick, and a visit left out, cost; compiled from the criteria.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// A tick of travel.
    pub travel: i64,
    /// A tick that a seat starts late.
    pub late: i64,
    /// A tick of the largest lateness.
    pub latest: i64,
    /// A tick of overtime.
    pub overtime: i64,
}

impl Costs {
    /// The terms of all criteria that weigh anything.
    fn of(model: &Model) -> Self {
        let mut costs = Self::default();
        let weighted = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
        let terms = weighted.filter(|(_, weight)| *weight > 0).flat_map(|(one, weight)| one.compile(model, weight));
        for term in terms {
            match term {
                Term::Way(price) => costs.travel += price,
                Term::Late(price) => costs.late += price,
                Term::Latest(price) => costs.latest += price,
                Term::Overtime(price) => costs.overtime += price,
            }
        }
        costs
    }
}

/// The problem, immutable. Tasks are the seats of all visits, one visit after another; a tour has the number of its shift.
#[derive(Debug)]
pub struct Problem {
    /// First task of each visit, and at the end how many there are.
    pub first: Vec<u32>,
    /// Visit of each task.
    pub visit: Vec<u32>,
    /// Duration of each task.
    pub duration: Vec<i64>,
    /// Tours that may take each task, ascending.
    pub tours_of: Vec<Vec<u32>>,
    /// The same as bits, `words` words a task.
    allowed: Vec<u64>,
    words: usize,
    /// Site where each visit begins; [`NONE`] if it is remote.
    pub enters: Vec<u32>,
    /// Site where each visit ends; [`NONE`] if it is remote.
    pub leaves: Vec<u32>,
    /// Load of each visit, for each of its seats.
    pub load: Vec<i64>,
    /// Weight of each visit left out.
    pub priority: Vec<i64>,
    /// Windows, day by day for each visit.
    spans: Vec<Span>,
    days: usize,
    /// The tours.
    pub tours: Vec<TourFacts>,
    /// What each visit's start holds of others' starts.
    pub edges: Vec<Vec<Edge>>,
    /// The same edges by their other end: `to` is where they come from.
    pub edges_in: Vec<Vec<Edge>>,
    /// Visits that are served together, smallest first; a visit alone is a group of its own.
    pub groups: Vec<Vec<u32>>,
    /// Group of each visit.
    pub group_of: Vec<u32>,
    matrices: Vec<Vec<i32>>,
    /// The same, column by column.
    turned: Vec<Vec<i32>>,
    sites: usize,
    /// What counts.
    pub costs: Costs,
    /// What each task costs on each tour by itself, tour by tour for each task; empty where nothing does.
    seating: Vec<i64>,
    /// Visits as they were published before and may still be: start, visit, and of each of its tasks the tour; in that order.
    pub published: Vec<(i64, u32, Vec<u32>)>,
    /// The same of a draft, from which the search may begin.
    pub draft: Vec<(i64, u32, Vec<u32>)>,
    /// Whether some visit is remote.
    pub has_remote: bool,
}

impl Problem {
    /// Flattens the facts.
    pub fn build(model: &Model) -> Self {
        let costs = Costs::of(model);
        let mut days: Vec<i32> = model.shifts.iter().map(|shift| shift.day).collect();
        days.sort_unstable();
        days.dedup();
        let words = model.shifts.len().div_ceil(64).max(1);
        let sites = model.travel.first().map_or(0, Matrix::sites);
        let mut problem = Self {
            first: vec![0],
            visit: Vec::new(),
            duration: Vec::new(),
            tours_of: Vec::new(),
            allowed: Vec::new(),
            words,
            enters: Vec::new(),
            leaves: Vec::new(),
            load: Vec::new(),
            priority: Vec::new(),
            spans: Vec::new(),
            days: days.len(),
            tours: Vec::new(),
            edges: vec![Vec::new(); model.visits.len()],
            edges_in: vec![Vec::new(); model.visits.len()],
            groups: Vec::new(),
            group_of: Vec::new(),
            matrices: model.travel.iter().map(|matrix| matrix.ticks().to_vec()).collect(),
            turned: model.travel.iter().map(Matrix::turned).collect(),
            sites,
            costs,
            seating: Vec::new(),
            published: Vec::new(),
            draft: Vec::new(),
            has_remote: model.visits.iter().any(|visit| visit.place == Place::Remote),
        };
        for shift in &model.shifts {
            problem.tours.push(TourFacts {
                professional: shift.professional.0,
                means: shift.means.0,
                day: days.partition_point(|day| *day < shift.day) as u32,
                base: shift.base.0,
                end: shift.end.0,
                from: shift.from.0,
                until: shift.until.0,
                latest: shift.latest.0,
                capacity: shift.capacity.unwrap_or(FAR),
            });
        }
        problem.part_shifts();
        for (number, visit) in (0u32..).zip(&model.visits) {
            let (enters, leaves) = match visit.place {
                Place::At { from, to } => (from.0, to.0),
                Place::Remote => (NONE, NONE),
            };
            problem.enters.push(enters);
            problem.leaves.push(leaves);
            problem.load.push(visit.load);
            problem.priority.push(visit.priority);
            problem.spans.extend(spans(model, VisitId(number), &days));
            for (place, seat) in (0u32..).zip(&visit.seats) {
                problem.visit.push(number);
                problem.duration.push(seat.duration.0);
                let fits = |shift: &u32| {
                    hard::judged(model, &Seating { visit: VisitId(number), seat: place, shift: ShiftId(*shift) })
                        .is_none()
                };
                let tours: Vec<u32> = (0..model.shifts.len() as u32).filter(fits).collect();
                let mut bits = vec![0u64; words];
                for tour in &tours {
                    bits[*tour as usize / 64] |= 1 << (tour % 64);
                }
                problem.allowed.extend(bits);
                problem.tours_of.push(tours);
            }
            problem.first.push(problem.visit.len() as u32);
        }
        for link in &model.links {
            let mut add = |from: u32, to: u32, after: i64| {
                problem.edges[from as usize].push(Edge { to, after });
                problem.edges_in[to as usize].push(Edge { to: from, after });
            };
            add(link.from.0, link.to.0, link.least.0);
            if let Some(most) = link.most {
                add(link.to.0, link.from.0, -most.0);
            }
        }
        problem.group();
        problem.seating = before::seating(model);
        problem.published = before::still_published(model);
        problem.draft = before::still_drafted(model);
        problem
    }

    /// What a task costs on a tour by itself.
    #[inline]
    pub fn seating(&self, task: u32, tour: u32) -> i64 {
        if self.seating.is_empty() { 0 } else { self.seating[task as usize * self.tours.len() + tour as usize] }
    }

    /// Whether some task costs something on some tour by itself.
    pub fn has_seating(&self) -> bool {
        !self.seating.is_empty()
    }

    /// Visits that links tie, found by spreading the smallest number.
    fn group(&mut self) {
        self.group_of = vec![NONE; self.edges.len()];
        for visit in 0..self.edges.len() {
            if self.group_of[visit] != NONE {
                continue;
            }
            let number = self.groups.len() as u32;
            let (mut members, mut look) = (Vec::new(), vec![visit as u32]);
            self.group_of[visit] = number;
            while let Some(one) = look.pop() {
                members.push(one);
                let both = self.edges[one as usize].iter().chain(&self.edges_in[one as usize]);
                for edge in both {
                    if self.group_of[edge.to as usize] == NONE {
                        self.group_of[edge.to as usize] = number;
                        look.push(edge.to);
                    }
                }
            }
            members.sort_unstable();
            self.groups.push(members);
        }
    }

    /// Whoever has another shift after one is back before it begins, overtime or not: then no two tours of theirs can meet, and
    /// each stays alone in the search. It gives up plans in which the second tour only sets out later.
    fn part_shifts(&mut self) {
        let mut order: Vec<usize> = (0..self.tours.len()).collect();
        order.sort_by_key(|tour| (self.tours[*tour].professional, self.tours[*tour].from));
        for pair in order.windows(2) {
            let (next, last) = (self.tours[pair[1]], &mut self.tours[pair[0]]);
            if last.professional == next.professional {
                last.latest = last.latest.min(next.from);
            }
        }
    }

    /// How many visits.
    pub fn visits(&self) -> usize {
        self.load.len()
    }

    /// How many tasks.
    pub fn tasks(&self) -> usize {
        self.visit.len()
    }

    /// The tasks of a visit.
    #[inline]
    pub fn tasks_of(&self, visit: u32) -> std::ops::Range<u32> {
        self.first[visit as usize]..self.first[visit as usize + 1]
    }

    /// Whether a tour may take a task.
    #[inline]
    pub fn allows(&self, task: u32, tour: u32) -> bool {
        self.allowed[task as usize * self.words + tour as usize / 64] >> (tour % 64) & 1 == 1
    }

    /// The first tour that may take either of two tasks.
    pub fn common(&self, one: u32, other: u32) -> Option<u32> {
        let bits = |task: u32| &self.allowed[task as usize * self.words..][..self.words];
        let both = bits(one).iter().zip(bits(other)).map(|(one, other)| one & other);
        (0u32..).zip(both).find(|(_, both)| *both != 0).map(|(word, both)| word * 64 + both.trailing_zeros())
    }

    /// Whether two seats of one visit cannot be on these two tours: nobody takes two, and it is on one day.
    #[inline]
    pub fn clashes(&self, one: u32, other: u32) -> bool {
        let (one, other) = (&self.tours[one as usize], &self.tours[other as usize]);
        one.professional == other.professional || one.day != other.day
    }

    /// When a visit may start on the day of a tour.
    #[inline]
    pub fn span(&self, visit: u32, tour: u32) -> Span {
        self.spans[visit as usize * self.days + self.tours[tour as usize].day as usize]
    }

    /// The time between two sites on a tour.
    #[inline]
    pub fn time(&self, tour: u32, from: u32, to: u32) -> i64 {
        let matrix = &self.matrices[self.tours[tour as usize].means as usize];
        i64::from(matrix[from as usize * self.sites + to as usize])
    }

    /// The times from a site to every site on a tour.
    pub fn ways_from(&self, tour: u32, from: u32) -> &[i32] {
        let matrix = &self.matrices[self.tours[tour as usize].means as usize];
        &matrix[from as usize * self.sites..][..self.sites]
    }

    /// The times from every site to a site on a tour.
    pub fn ways_into(&self, tour: u32, to: u32) -> &[i32] {
        let matrix = &self.turned[self.tours[tour as usize].means as usize];
        &matrix[to as usize * self.sites..][..self.sites]
    }

    /// Whether tours are alone with their visits: no links, one seat each, all of it somewhere, nothing late, no overtime, no seat
    /// dearer to one than to another.
    pub fn parts(&self) -> bool {
        let single = (0..self.visits() as u32).all(|visit| self.tasks_of(visit).len() == 1);
        let alone = single && self.edges.iter().all(Vec::is_empty) && !self.has_remote && self.draft.is_empty();
        let strict = |span: &Span| span.close <= span.due;
        let lateness = self.costs.late > 0 || self.costs.latest > 0;
        let overtime = self.costs.overtime > 0 && self.tours.iter().any(|tour| tour.until < tour.latest);
        alone && !overtime && self.seating.is_empty() && (!lateness || self.spans.iter().all(strict))
    }

    /// What a point of priority left out costs in a search: more than a whole plan can cost, so that no cost buys a visit.
    pub fn penalty(&self) -> i64 {
        let wide = |values: &mut dyn Iterator<Item = i64>| values.map(i128::from).sum::<i128>();
        let way = i128::from(self.matrices.iter().flatten().copied().max().unwrap_or(0));
        let ways = way * (self.tasks() + self.tours.len()) as i128;
        let spans = || self.spans.iter().filter(|span| span.close >= 0);
        let first = spans().map(|span| span.due).chain(self.tours.iter().map(|tour| tour.until)).min().unwrap_or(0);
        let last = spans().map(|span| span.open).chain(self.tours.iter().map(|tour| tour.from)).max().unwrap_or(0);
        let apart = wide(&mut self.edges.iter().flatten().map(|edge| edge.after.abs()));
        // Nobody starts later than after everything else, one after another.
        let late = (i128::from(last - first) + wide(&mut self.duration.iter().copied()) + ways + apart).max(0);
        let costs = &self.costs;
        let lateness = late * (i128::from(costs.late) * self.tasks() as i128 + i128::from(costs.latest));
        let overtime = late * i128::from(costs.overtime) * self.tours.len() as i128;
        let dearest = self.seating.chunks(self.tours.len().max(1)).filter_map(|tours| tours.iter().max());
        let seating = wide(&mut dearest.copied());
        let all = ways * i128::from(costs.travel) + lateness + overtime + seating + 1;
        // Beyond what can be added up, lateness may still buy a visit; `verify` tells the value as it is.
        let most = i64::MAX / 4 / self.priority.iter().sum::<i64>().max(1);
        i64::try_from(all).unwrap_or(most).min(most)
    }
}

/// When a visit may start, day by day; an hour that people decided is the only one.
fn spans<'a>(model: &'a Model, visit: VisitId, days: &'a [i32]) -> impl Iterator<Item = Span> + use<'a> {
    days.iter().map(move |day| {
        let Some(window) = model.visit(visit).window(*day) else { return Span { open: FAR, due: FAR, close: -1 } };
        let close = window.close.map_or(FAR, |close| close.0);
        let span = Span { open: window.open.0, due: window.due.0, close };
        let decided = model.pins_of(visit).iter().filter_map(|pin| pin.start);
        decided.fold(span, |span, start| Span { open: span.open.max(start.0), close: span.close.min(start.0), ..span })
    })
}
