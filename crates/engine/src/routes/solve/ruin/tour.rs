//! A tour alone, with what is known before and behind each of its visits.

use super::super::super::problem::Problem;

/// One tour: its visits with what is known before and behind each.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tour {
    pub visits: Vec<u32>,
    /// Site left at each node, the base first.
    pub outs: Vec<u32>,
    /// Departure from each node, the base first.
    pub leave: Vec<i64>,
    /// Site entered after each of these nodes, the end last.
    pub ins: Vec<u32>,
    /// Latest start there.
    pub latest: Vec<i64>,
    /// Way there.
    pub way: Vec<i64>,
    pub load: i64,
    pub travel: i64,
}

impl Clone for Tour {
    fn clone(&self) -> Self {
        let mut copy = Self::default();
        copy.clone_from(self);
        copy
    }

    /// Keeps the buffers there are: a derived one would ask for memory in every try.
    fn clone_from(&mut self, source: &Self) {
        let Self { visits, outs, leave, ins, latest, way, load, travel } = self;
        visits.clone_from(&source.visits);
        outs.clone_from(&source.outs);
        leave.clone_from(&source.leave);
        ins.clone_from(&source.ins);
        latest.clone_from(&source.latest);
        way.clone_from(&source.way);
        (*load, *travel) = (source.load, source.travel);
    }
}

impl Tour {
    /// Puts a visit in, and finds again what that changes: departures behind it, latest starts before it.
    pub fn insert(&mut self, problem: &Problem, tour: u32, at: usize, visit: u32) {
        let lasts = |visit: u32| problem.duration[problem.first[visit as usize] as usize];
        let (enters, leaves) = (problem.enters[visit as usize], problem.leaves[visit as usize]);
        let span = problem.span(visit, tour);
        let (there, back) = (problem.time(tour, self.outs[at], enters), problem.time(tour, leaves, self.ins[at]));
        self.travel += there + back - self.way[at];
        self.load += problem.load[visit as usize];
        self.visits.insert(at, visit);
        self.outs.insert(at + 1, leaves);
        self.ins.insert(at, enters);
        self.way[at] = back;
        self.way.insert(at, there);
        self.leave.insert(at + 1, span.open.max(self.leave[at] + there) + lasts(visit));
        self.latest.insert(at, span.close.min(self.latest[at] - back - lasts(visit)));
        for stop in at + 1..self.visits.len() {
            let next = self.visits[stop];
            let leave = problem.span(next, tour).open.max(self.leave[stop] + self.way[stop]) + lasts(next);
            if leave == self.leave[stop + 1] {
                break;
            }
            self.leave[stop + 1] = leave;
        }
        for stop in (0..at).rev() {
            let before = self.visits[stop];
            let latest = self.latest[stop + 1] - self.way[stop + 1] - lasts(before);
            let latest = latest.min(problem.span(before, tour).close);
            if latest == self.latest[stop] {
                break;
            }
            self.latest[stop] = latest;
        }
    }

    /// Finds again what is known of a tour from its visits.
    pub fn renew(&mut self, problem: &Problem, tour: u32) {
        let facts = &problem.tours[tour as usize];
        self.outs.clear();
        self.leave.clear();
        self.ins.clear();
        self.way.clear();
        self.latest.clear();
        (self.load, self.travel) = (0, 0);
        let (mut site, mut time) = (facts.base, facts.from);
        for visit in &self.visits {
            self.outs.push(site);
            self.leave.push(time);
            let enters = problem.enters[*visit as usize];
            let way = problem.time(tour, site, enters);
            self.ins.push(enters);
            self.way.push(way);
            self.travel += way;
            self.load += problem.load[*visit as usize];
            time = problem.span(*visit, tour).open.max(time + way);
            time += problem.duration[problem.first[*visit as usize] as usize];
            site = problem.leaves[*visit as usize];
        }
        let way = if self.visits.is_empty() { 0 } else { problem.time(tour, site, facts.end) };
        self.outs.push(site);
        self.leave.push(time);
        self.ins.push(facts.end);
        self.way.push(way);
        self.travel += way;
        self.latest.resize(self.way.len(), facts.latest);
        for at in (0..self.visits.len()).rev() {
            let visit = self.visits[at];
            let lasts = problem.duration[problem.first[visit as usize] as usize];
            self.latest[at] = problem.span(visit, tour).close.min(self.latest[at + 1] - self.way[at + 1] - lasts);
        }
    }
}
