//! The moves of the annealing, drawn by lot.

use std::sync::Arc;

use super::super::super::problem::{Edge, NONE, Problem};
use super::super::cooperate::Counts;
use super::super::greedy;
use super::super::near::{Beside, near};
use super::super::state::State;
use crate::kernel::search::Draw;

/// How many neighbours are drawn until one suits: of those beside which a visit would lie well most are with people who may not take it.
const DRAWS: usize = 4;

/// The moves over one problem.
#[derive(Clone, Debug)]
pub(super) struct Moves<'p> {
    problem: &'p Problem,
    /// Of every visit; the same for all trajectories.
    near: Arc<Vec<Vec<Beside>>>,
    /// The seats of a move: task and tour.
    seats: Vec<(u32, u32)>,
    /// What became of moves: judged, or found impossible.
    pub counts: Counts,
    /// Whether anything can be too late, and whether the move that is tried would be.
    closes: bool,
    late: bool,
}

impl<'p> Moves<'p> {
    /// Neighbours are looked for until `stop` says otherwise, and without them nothing moves.
    pub fn new(problem: &'p Problem, stop: &(dyn Fn() -> bool + Sync)) -> Self {
        Self {
            problem,
            near: Arc::new(near(problem, stop)),
            seats: Vec::new(),
            counts: Counts::default(),
            closes: problem.closes(),
            late: false,
        }
    }

    /// Tries one move drawn by lot; the cost, if it is at most `most`, with the move made; else nothing has changed.
    pub fn attempt(&mut self, state: &mut State<'p>, most: i64, draw: &mut Draw) -> Option<i64> {
        let visit = draw.below(self.near.len()) as u32;
        state.begin();
        self.late = false;
        let ready = match draw.below(16) {
            _ if state.position(visit) == NONE => self.admit(state, visit, draw),
            0..4 if self.problem.groups[self.problem.group_of[visit as usize] as usize].len() > 1 => {
                self.regroup(state, visit, draw)
            }
            0..8 => self.relocate(state, visit, draw),
            8..10 => self.reseat(state, visit, draw),
            10..14 => self.swap(state, visit, draw),
            _ => self.cross(state, visit, draw),
        };
        let cost = ready.and_then(|()| state.settle(most));
        // the exact cost, or a bound of it that is above what may be
        self.counts.judged += u64::from(cost.is_some() || ready.is_some() && state.is_bounded());
        let impossible = self.late || ready.is_some() && cost.is_none() && !state.is_bounded();
        self.counts.impossible += u64::from(impossible);
        if cost.is_none() {
            state.undo();
        }
        cost
    }

    /// A visit left out comes in with those tied to it, each somewhere; every other time in place of others.
    fn admit(&mut self, state: &mut State<'p>, visit: u32, draw: &mut Draw) -> Option<()> {
        let problem = self.problem;
        if draw.below(2) == 0 {
            let near = &self.near[visit as usize];
            let apart = problem.gaps.get(visit as usize).map_or(&[][..], Vec::as_slice);
            // what its day keeps away may be all that is in its way, however far off it lies
            let other = if !apart.is_empty() && draw.below(2) == 0 {
                apart[draw.below(apart.len())].0
            } else {
                near.get(draw.below(near.len().max(1)))?.visit
            };
            if state.position(other) == NONE || other == visit {
                return None;
            }
            for one in &problem.groups[problem.group_of[other as usize] as usize] {
                greedy::remove(state, *one);
            }
        }
        self.come_in(state, visit, draw)
    }

    /// A visit goes elsewhere with those tied to it.
    fn regroup(&mut self, state: &mut State<'p>, visit: u32, draw: &mut Draw) -> Option<()> {
        for one in &self.problem.groups[self.problem.group_of[visit as usize] as usize] {
            greedy::remove(state, *one);
        }
        self.come_in(state, visit, draw)
    }

    /// A group that is left out comes in, each visit somewhere.
    fn come_in(&mut self, state: &mut State<'p>, visit: u32, draw: &mut Draw) -> Option<()> {
        let problem = self.problem;
        for one in &problem.groups[problem.group_of[visit as usize] as usize] {
            if problem.tasks_of(*one).is_empty() {
                return None;
            }
            let near = &self.near[*one as usize];
            let beside = near.get(draw.below(near.len().max(1)));
            let place = beside.map_or(NONE, |beside| state.position(beside.visit));
            let (first, last) = state.bounds(*one);
            let at = match beside {
                Some(beside) if place != NONE => place + u32::from(beside.after),
                _ => draw.below(state.order().len() + 1) as u32,
            };
            if first > last {
                return None;
            }
            let at = at.clamp(first, last);
            self.seats.clear();
            for task in problem.tasks_of(*one) {
                let beside = beside.filter(|_| place != NONE).map(|beside| problem.tasks_of(beside.visit));
                let tours = &problem.tours_of[task as usize];
                let tour = match beside {
                    Some(tasks) if draw.below(4) > 0 => state.tour(tasks.start + draw.below(tasks.len()) as u32),
                    _ if tours.is_empty() => return None,
                    _ => tours[draw.below(tours.len())],
                };
                let taken = self.seats.iter().any(|(_, taken)| problem.clashes(*taken, tour));
                if tour == NONE || taken || !problem.allows(task, tour) {
                    return None;
                }
                self.seats.push((task, tour));
            }
            self.seats_in_time(state, at)?;
            state.enter(*one, at);
            for (task, tour) in self.seats.iter().copied() {
                state.link(task, tour, state.before_position(tour, at));
            }
        }
        Some(())
    }

    /// Beside a neighbour, on one of its tours.
    fn relocate(&mut self, state: &mut State<'p>, visit: u32, draw: &mut Draw) -> Option<()> {
        let problem = self.problem;
        let near = &self.near[visit as usize];
        let tasks = problem.tasks_of(visit);
        let chosen = tasks.start + draw.below(tasks.len()) as u32;
        self.seats.clear();
        let mut at;
        if near.is_empty() || draw.below(16) == 0 {
            let tours = &problem.tours_of[chosen as usize];
            let tour = tours[draw.below(tours.len())];
            self.seats.push((chosen, tour));
            let tasks = || state.tasks_on(tour);
            let slot = draw.below(tasks().count() + 1);
            let position = |task: u32| state.position(problem.visit[task as usize]);
            at = match (tasks().nth(slot), state.visit(state.prev(state.base(tour)))) {
                (Some(task), _) => position(task),
                (None, Some(last)) => state.position(last) + 1,
                (None, None) => draw.below(state.order().len()) as u32,
            };
        } else {
            let mut ways = (0..DRAWS).map(|_| {
                let beside = near[draw.below(near.len())];
                let others = problem.tasks_of(beside.visit);
                (beside, state.tour(others.start + draw.below(others.len()) as u32))
            });
            let (beside, tour) = ways.find(|(_, tour)| *tour != NONE && problem.allows(chosen, *tour))?;
            self.seats.push((chosen, tour));
            at = state.position(beside.visit) + u32::from(beside.after);
        }
        let day = problem.tours[self.seats[0].1 as usize].day;
        for task in tasks.clone().filter(|task| *task != chosen) {
            let (now, tours) = (state.tour(task), &problem.tours_of[task as usize]);
            let tour = if draw.below(3) == 0 {
                tours[draw.below(tours.len())]
            } else if self.seats.iter().any(|(_, tour)| problem.clashes(*tour, now)) {
                state.tour(chosen)
            } else {
                now
            };
            // all seats of a visit are on one day
            let tour = if problem.tours[tour as usize].day == day { tour } else { on_day(problem, tours, day, draw)? };
            let taken = |(_, taken): &(u32, u32)| problem.clashes(*taken, tour);
            if tour == NONE || !problem.allows(task, tour) || self.seats.iter().any(taken) {
                return None;
            }
            self.seats.push((task, tour));
        }
        self.seats_in_time(state, at)?;
        let old = state.position(visit);
        at -= u32::from(old < at);
        let at = at.min(state.order().len() as u32 - 1);
        for task in tasks.clone() {
            state.unlink(task);
        }
        state.reposition(visit, at);
        if !in_order(problem, state, visit) {
            return None;
        }
        for (task, tour) in self.seats.iter().copied() {
            let after = state.before_position(tour, at);
            state.link(task, tour, after);
        }
        Some(())
    }

    /// One seat to another tour, at the same place in the order.
    fn reseat(&mut self, state: &mut State<'p>, visit: u32, draw: &mut Draw) -> Option<()> {
        let problem = self.problem;
        let tasks = problem.tasks_of(visit);
        let task = tasks.start + draw.below(tasks.len()) as u32;
        let tours = &problem.tours_of[task as usize];
        let tour = tours[draw.below(tours.len())];
        if tasks
            .clone()
            .any(|other| state.tour(other) == tour || other != task && problem.clashes(state.tour(other), tour))
        {
            return None;
        }
        let position = state.position(visit);
        self.seats.clear();
        self.seats.push((task, tour));
        self.seats_in_time(state, position)?;
        state.unlink(task);
        let after = state.before_position(tour, position);
        state.link(task, tour, after);
        Some(())
    }

    /// Two visits change places, in the order and on their tours.
    fn swap(&mut self, state: &mut State<'p>, visit: u32, draw: &mut Draw) -> Option<()> {
        let problem = self.problem;
        let near = &self.near[visit as usize];
        let mine = problem.tasks_of(visit);
        // of visits by one each other's seat is what counts; those by several are looked at below
        let suits = |other: &u32| {
            let theirs = problem.tasks_of(*other);
            state.position(*other) != NONE
                && (mine.len() > 1
                    || theirs.len() > 1
                    || problem.allows(mine.start, state.tour(theirs.start))
                        && problem.allows(theirs.start, state.tour(mine.start)))
        };
        if near.is_empty() {
            return None;
        }
        let other = (0..DRAWS).map(|_| near[draw.below(near.len())].visit).find(suits)?;
        let theirs = problem.tasks_of(other);
        let (here, there) = (state.position(visit), state.position(other));
        // Seats change tours one by one; what one visit has more stays where it is.
        let pairs = mine.len().min(theirs.len());
        let offset = if theirs.len() > pairs { draw.below(theirs.len() - pairs + 1) as u32 } else { 0 };
        let shift = if mine.len() > pairs { draw.below(mine.len() - pairs + 1) as u32 } else { 0 };
        let turned = pairs > 1 && draw.below(2) == 0;
        self.seats.clear();
        for at in 0..pairs as u32 {
            let one = mine.start + shift + at;
            let two = theirs.start + offset + if turned { pairs as u32 - 1 - at } else { at };
            let (left, right) = (state.tour(one), state.tour(two));
            if !problem.allows(one, right) || !problem.allows(two, left) {
                return None;
            }
            self.seats.push((one, right));
            self.seats.push((two, left));
        }
        for task in mine.clone().chain(theirs.clone()) {
            if !self.seats.iter().any(|(known, _)| *known == task) {
                self.seats.push((task, state.tour(task)));
            }
        }
        for (at, (task, tour)) in self.seats.iter().enumerate() {
            let same = |(other, taken): &(u32, u32)| {
                problem.visit[*other as usize] == problem.visit[*task as usize] && problem.clashes(*taken, *tour)
            };
            if self.seats[at + 1..].iter().any(same) {
                return None;
            }
        }
        if mine.len() == 1 && theirs.len() == 1 {
            let turn = |task: u32| match task {
                task if task == mine.start => theirs.start,
                task if task == theirs.start => mine.start,
                task => task,
            };
            let in_time = |tour: u32| state.in_time(tour, state.tasks_on(tour).map(turn));
            self.go_on(|| in_time(state.tour(mine.start)) && in_time(state.tour(theirs.start)))?;
        }
        for task in mine.chain(theirs) {
            state.unlink(task);
        }
        state.reposition(visit, there);
        state.reposition(other, here);
        if !in_order(problem, state, visit) || !in_order(problem, state, other) {
            return None;
        }
        for (task, tour) in self.seats.iter().copied() {
            let position = state.position(problem.visit[task as usize]);
            let after = state.before_position(tour, position);
            state.link(task, tour, after);
        }
        Some(())
    }

    /// A visit follows its neighbour with all that comes after it; what followed the neighbour goes the other way.
    fn cross(&mut self, state: &mut State<'p>, visit: u32, draw: &mut Draw) -> Option<()> {
        let problem = self.problem;
        let near = &self.near[visit as usize];
        if near.is_empty() {
            return None;
        }
        let mut pairs = (0..DRAWS).map(|_| {
            let beside = near[draw.below(near.len())];
            let (first, second) = if beside.after { (beside.visit, visit) } else { (visit, beside.visit) };
            let (ones, twos) = (problem.tasks_of(first), problem.tasks_of(second));
            (ones.start + draw.below(ones.len()) as u32, twos.start + draw.below(twos.len()) as u32)
        });
        let part = |(one, two): &(u32, u32)| {
            let (left, right) = (state.tour(*one), state.tour(*two));
            let of = |tour: u32| problem.tours[tour as usize];
            let ends = |tour: u32| (of(tour).day, of(tour).means, of(tour).end);
            let at = |task: u32| state.position(problem.visit[task as usize]);
            left != NONE && right != NONE && left != right && ends(left) == ends(right) && at(*one) < at(*two)
        };
        let (one, two) = pairs.find(part)?;
        let (left, right) = (state.tour(one), state.tour(two));
        let cut = state.prev(two);
        let next = state.next(one);
        if let (Some(before), Some(after)) = (state.visit(cut), state.visit(next))
            && state.position(before) >= state.position(after)
        {
            return None;
        }
        for (from, to) in [(next, right), (two, left)] {
            let mut node = from;
            while !state.is_base(node) {
                let of = problem.tasks_of(problem.visit[node as usize]);
                let seats = of.filter(|task| *task != node).map(|task| state.tour(task));
                if !problem.allows(node, to) || seats.into_iter().any(|tour| tour != to && problem.clashes(tour, to)) {
                    return None;
                }
                node = state.next(node);
            }
        }
        let in_time = |tour: u32, cut: u32, tail: u32| {
            let head = state.tasks_on(tour).take_while(move |task| *task != cut);
            let tail = std::iter::successors(Some(tail), |task| Some(state.next(*task)));
            state.in_time(tour, head.chain(tail.take_while(|task| !state.is_base(*task))))
        };
        self.go_on(|| in_time(left, next, two) && in_time(right, two, next))?;
        state.cross(one, cut);
        Some(())
    }

    /// Nothing if a seat of the visit that is drawn cannot be taken at a place in the order, as far as each tour alone says.
    fn seats_in_time(&mut self, state: &State<'p>, at: u32) -> Option<()> {
        let seats = std::mem::take(&mut self.seats);
        let in_time = |(task, tour): &(u32, u32)| state.in_time(*tour, state.tasks_with(*tour, *task, at));
        let goes = self.go_on(|| seats.iter().all(in_time));
        self.seats = seats;
        goes
    }

    /// Nothing if the move would be too late; nobody is asked where nothing can be.
    fn go_on(&mut self, in_time: impl FnOnce() -> bool) -> Option<()> {
        self.late = self.closes && !in_time();
        (!self.late).then_some(())
    }
}

/// One of the tours of a day, by lot; nothing if there is none.
fn on_day(problem: &Problem, tours: &[u32], day: u32, draw: &mut Draw) -> Option<u32> {
    let of_day = || tours.iter().copied().filter(|tour| problem.tours[*tour as usize].day == day);
    of_day().nth(draw.below(of_day().count().max(1)))
}

/// Whether a visit stands in the order as its links that point forwards say.
fn in_order(problem: &Problem, state: &State<'_>, visit: u32) -> bool {
    let position = state.position(visit);
    let after = |edge: &Edge| edge.after <= 0 || state.position(edge.to) > position;
    let before = |edge: &Edge| edge.after <= 0 || state.position(edge.to) < position || state.position(edge.to) == NONE;
    problem.edges[visit as usize].iter().all(after) && problem.edges_in[visit as usize].iter().all(before)
}
