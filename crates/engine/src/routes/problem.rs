//! The problem that is searched: indexed, flat, and pruned by what a seat and a shift alone forbid.

mod before;
mod counted;
mod facts;
mod impossible;
mod kind;

use counted::Counted;
pub use facts::{Costs, Edge, Span, TourFacts};

use super::hard;
use super::model::{Matrix, Model, Place};
use super::plan::Seating;
use crate::ids::{ShiftId, VisitId};

/// No task, tour or position.
pub const NONE: u32 = u32::MAX;
/// Where a shift ends, as the site of a visit.
const AT_END: u32 = NONE - 1;
/// No limit in time; far from where sums overflow.
pub const FAR: i64 = i64::MAX / 4;

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
    /// Site where each visit begins; [`NONE`] if it is remote. Where tours share visits it may hang on the tour: [`Problem::enters`].
    pub enters: Vec<u32>,
    /// Site where each visit ends; the same.
    pub leaves: Vec<u32>,
    /// Load of each visit, for each of its seats.
    pub load: Vec<i64>,
    /// Weight of each visit left out.
    pub priority: Vec<i64>,
    /// Windows, day by day for each visit: the first, and those that follow on the same day.
    spans: Vec<Span>,
    later: Vec<Vec<Span>>,
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
    /// From which others' days the day of each visit keeps how far; empty where there is nothing of it.
    pub gaps: Vec<Vec<(u32, i32)>>,
    /// What is counted over whole tours and weeks.
    pub counted: Counted,
}

impl Problem {
    /// Flattens the facts.
    pub fn build(model: &Model) -> Self {
        Self::flattened(model, &|| false).0
    }

    /// The same, or nothing once `stop` says so.
    pub fn build_unless(model: &Model, stop: &dyn Fn() -> bool) -> Option<Self> {
        let (problem, whole) = Self::flattened(model, stop);
        whole.then_some(problem)
    }

    /// The facts as far as they were flattened before `stop` said so, and whether that is all.
    fn flattened(model: &Model, stop: &dyn Fn() -> bool) -> (Self, bool) {
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
            later: Vec::new(),
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
            gaps: counted::gaps(model),
            counted: Counted::of(model, &costs),
        };
        problem.tours = facts::tours(model, &days);
        problem.part_shifts();
        for (number, visit) in (0u32..).zip(&model.visits) {
            if stop() {
                return (problem, false);
            }
            let (enters, leaves) = match visit.place {
                Place::At { from, to } => (from.0, to.0),
                Place::Remote => (NONE, NONE),
                Place::AtBase => (AT_END, AT_END),
            };
            problem.enters.push(enters);
            problem.leaves.push(leaves);
            problem.load.push(visit.load);
            problem.priority.push(visit.priority);
            for mut spans in spans(model, VisitId(number), &days) {
                problem.spans.push(spans.remove(0));
                problem.later.push(spans);
            }
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
        problem.rest_first();
        if problem.later.iter().all(Vec::is_empty) {
            problem.later.clear();
        }
        problem.group();
        problem.break_circles(model);
        let Some(seating) = before::seating(model, stop) else { return (problem, false) };
        problem.seating = seating;
        problem.published = before::still_published(model);
        problem.draft = before::still_drafted(model);
        (problem, true)
    }

    /// Nobody takes visits whose ties no starts can keep: they are left out, and the search need not find out.
    fn break_circles(&mut self, model: &Model) {
        for group in self.groups.iter().filter(|group| group.len() > 1) {
            let visits: Vec<VisitId> = group.iter().copied().map(VisitId).collect();
            if !model.circle(&visits) {
                continue;
            }
            for task in group.iter().flat_map(|visit| self.first[*visit as usize]..self.first[*visit as usize + 1]) {
                self.tours_of[task as usize].clear();
                self.allowed[task as usize * self.words..][..self.words].fill(0);
            }
        }
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

    /// A break outweighs all visits: where it has to be, no visit takes its place.
    fn rest_first(&mut self) {
        let counted = &self.counted;
        let visits = || (0u32..).zip(&self.priority).filter(|(visit, _)| !counted.rests(*visit));
        let more = visits().map(|(_, priority)| priority).sum::<i64>() + 1;
        for (visit, priority) in (0u32..).zip(&mut self.priority) {
            if counted.rests(visit) {
                *priority = more;
            }
        }
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

    /// The span that a start falls into, or the next one of the day; nothing if it is past all of them.
    #[inline]
    pub fn span_from(&self, visit: u32, tour: u32, start: i64) -> Option<Span> {
        let span = self.span(visit, tour);
        if start <= span.close {
            return Some(span);
        }
        let at = visit as usize * self.days + self.tours[tour as usize].day as usize;
        self.later.get(at)?.iter().copied().find(|span| start <= span.close)
    }

    /// Whether a visit has several windows on some day: its start may fall further than what is before it.
    #[inline]
    pub fn jumps(&self, visit: u32) -> bool {
        let days = visit as usize * self.days..(visit as usize + 1) * self.days;
        self.later.get(days).is_some_and(|later| later.iter().any(|spans| !spans.is_empty()))
    }

    /// Whether any visit has several windows on some day.
    pub fn has_later(&self) -> bool {
        !self.later.is_empty()
    }

    /// The site where a visit begins on a tour; [`NONE`] if it is remote.
    #[inline]
    pub fn enters(&self, visit: u32, tour: u32) -> u32 {
        self.site(self.enters[visit as usize], tour)
    }

    /// The site where a visit ends on a tour; [`NONE`] if it is remote.
    #[inline]
    pub fn leaves(&self, visit: u32, tour: u32) -> u32 {
        self.site(self.leaves[visit as usize], tour)
    }

    /// Whether a tour has to go somewhere for a visit.
    #[inline]
    pub fn goes_out(&self, visit: u32, tour: u32) -> bool {
        let (enters, leaves, facts) = (self.enters(visit, tour), self.leaves(visit, tour), &self.tours[tour as usize]);
        enters != NONE && (enters != facts.base || leaves != facts.base || facts.base != facts.end)
    }

    #[inline]
    fn site(&self, site: u32, tour: u32) -> u32 {
        if site == AT_END { self.tours[tour as usize].end } else { site }
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
}

/// When a visit may start, day by day, each window of the day; an hour that people decided is the only one.
fn spans<'a>(model: &'a Model, visit: VisitId, days: &'a [i32]) -> impl Iterator<Item = Vec<Span>> + use<'a> {
    let never = Span { open: FAR, due: FAR, close: -1 };
    let decided: Vec<i64> = model.pins_of(visit).iter().filter_map(|pin| Some(pin.start?.0)).collect();
    days.iter().map(move |day| {
        let windows = model.visit(visit).windows_of(*day).map(|window| {
            let close = window.close.map_or(FAR, |close| close.0);
            let span = Span { open: window.open.0, due: window.due.0, close };
            decided.iter().fold(span, |span, start| Span {
                open: span.open.max(*start),
                close: span.close.min(*start),
                ..span
            })
        });
        // of a day with several windows those that an hour leaves, or one that holds nothing
        let (kept, empty): (Vec<Span>, Vec<Span>) = windows.partition(|span| span.open <= span.close);
        if kept.is_empty() { vec![empty.first().copied().unwrap_or(never)] } else { kept }
    })
}
