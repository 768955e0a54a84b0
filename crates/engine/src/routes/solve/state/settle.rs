//! The least starts, found again from what a move touched.

use super::super::super::problem::{FAR, NONE, Span};
use super::{State, Sums, Undo};

/// How often links may raise a visit while one move settles, before it is given up as impossible.
const ROUNDS: u32 = 24;
/// How often one visit: with no limit no possible move is given up, and impossible ones cost a third more time.
const TIMES: usize = 6;

impl State<'_> {
    fn mark(&mut self, position: u32) {
        let word = position as usize / 64;
        self.dirty[word] |= 1 << (position % 64);
        self.lowest = self.lowest.min(word);
    }

    fn next_dirty(&mut self) -> Option<u32> {
        while let Some(word) = self.dirty.get_mut(self.lowest) {
            if *word != 0 {
                let bit = word.trailing_zeros();
                *word &= *word - 1;
                return Some(self.lowest as u32 * 64 + bit);
            }
            self.lowest += 1;
        }
        None
    }

    /// Finds the starts anew; the cost, or nothing if it is above `most`, or the move is impossible: then everything has to
    /// be taken back. A move that would be possible is given up where links raise too often.
    pub fn settle(&mut self, most: i64) -> Option<i64> {
        self.settle_within(most, ROUNDS)
    }

    /// The same for a move that touches everything: it takes as many rounds as a possible one may need.
    pub fn settle_all(&mut self) -> Option<i64> {
        let visits = self.order.len() as u32;
        self.settle_within(i64::MAX, ROUNDS + visits * visits)
    }

    fn settle_within(&mut self, most: i64, mut rounds: u32) -> Option<i64> {
        self.balance()?;
        // Neither lateness nor overtime is below nothing.
        let sure = Sums { late: 0, latest: 0, overtime: 0, ..self.sums };
        self.bounded = !self.broken && self.weighed(&sure) > most;
        if self.broken || self.bounded {
            return None;
        }
        self.lowest = usize::MAX;
        for at in 0..self.pending.len() {
            let position = self.position[self.pending[at] as usize];
            if position != NONE {
                self.mark(position);
            }
        }
        self.epoch += 1;
        for at in 0..self.pending.len() {
            let visit = self.pending[at] as usize;
            // who was not served before waited for nothing
            if self.start[visit] > -FAR {
                self.eased[visit] = self.epoch;
            }
        }
        self.raised_now.clear();
        self.doubts.clear();
        let mut peak = (0, NONE);
        let again = rounds;
        self.circles = false;
        self.look_at_all(&mut peak, &mut rounds)?;
        if self.circles {
            self.lower_all();
            rounds = again;
            self.look_at_all(&mut peak, &mut rounds)?;
        }
        for at in 0..self.doubts.len() {
            let visit = self.doubts[at];
            let tour = self.tour[self.problem.first[visit as usize] as usize];
            self.problem.span_from(visit, tour, self.start[visit as usize])?;
        }
        let (peak, of) = peak;
        // Who was looked at while something before it was still to fall may be less late by now.
        let stands = of == NONE || self.late[of as usize] == peak;
        if stands && peak >= self.sums.latest {
            self.sums.latest = peak;
        } else if self.lost_latest || !stands {
            self.sums.latest = self.order.iter().map(|visit| self.late[*visit as usize]).max().unwrap_or(0);
        }
        self.return_in_time()?;
        let cost = self.cost();
        self.bounded = cost > most;
        (cost <= most).then_some(cost)
    }

    fn look_at_all(&mut self, peak: &mut (i64, u32), rounds: &mut u32) -> Option<()> {
        while let Some(position) = self.next_dirty() {
            if self.look(position, peak, rounds).is_none() {
                self.dirty.fill(0);
                return None;
            }
        }
        Some(())
    }

    /// What a link raised before this move is found anew when the way comes by: it may have held itself up. What was raised
    /// meanwhile may rest on it, and is found anew too.
    fn lower(&mut self, visit: u32) {
        self.lowered[visit as usize] = self.epoch;
        self.fall(visit);
        while let Some(other) = self.raised_now.pop() {
            self.fall(other);
        }
    }

    fn fall(&mut self, visit: u32) {
        self.log.push(Undo::Raised { visit, at: self.raised[visit as usize] });
        self.set_raised(visit, -FAR);
        self.mark(self.position[visit as usize]);
        let problem = self.problem;
        for edge in &problem.edges_in[visit as usize] {
            let other = self.position[edge.to as usize];
            if other != NONE {
                self.mark(other);
            }
        }
    }

    /// Finds everything anew that links raised, all at once: then nothing can hold itself up, for starts only grow from there.
    fn lower_all(&mut self) {
        self.epoch += 1;
        self.raised_now.clear();
        for visit in 0..self.raised.len() as u32 {
            if self.raised[visit as usize] > -FAR {
                self.lowered[visit as usize] = self.epoch;
                self.fall(visit);
            }
        }
    }

    fn is_old(&self, visit: u32) -> bool {
        self.raised[visit as usize] > -FAR && self.lowered[visit as usize] != self.epoch
    }

    /// Finds the start of one visit, and marks those that it moves.
    fn look(&mut self, position: u32, peak: &mut (i64, u32), rounds: &mut u32) -> Option<()> {
        let problem = self.problem;
        let visit = self.order[position as usize];
        if self.is_old(visit) {
            self.lower(visit);
        }
        let mut waits = false;
        for edge in &problem.edges[visit as usize] {
            if self.position[edge.to as usize] < position && self.is_old(edge.to) {
                self.lower(edge.to);
                waits = true;
            }
        }
        if waits {
            return Some(());
        }
        let tasks = problem.tasks_of(visit);
        let tour = self.tour[tasks.start as usize];
        if !self.days_apart(visit, tour) {
            return None;
        }
        let (start, span) = self.earliest(visit, tour, position);
        if start > span.close {
            // Where somebody is raised, what is before it may be about to fall.
            if self.held == 0 {
                return None;
            }
            self.doubts.push(visit);
        }
        let late = (start - span.due).max(0);
        if late > peak.0 {
            *peak = (late, visit);
        }
        let (old, old_late) = (self.start[visit as usize], self.late[visit as usize]);
        if start == old && start > span.open && self.held > 0 && self.eased[visit as usize] == self.epoch {
            // what makes it wait may hold itself up through it, in a circle with no time to spare
            self.circles = true;
        }
        if start != old || late != old_late {
            self.log.push(Undo::Start { visit, start: old, late: old_late });
            self.sums.late += (late - old_late) * tasks.len() as i64;
            self.lost_latest |= late < old_late && old_late == self.sums.latest;
            self.start[visit as usize] = start;
            self.late[visit as usize] = late;
            for task in tasks {
                let left = self.leave[task as usize];
                let leaves = start + problem.duration[task as usize];
                self.leave[task as usize] = leaves;
                let next = self.next[task as usize];
                let tour = self.tour[task as usize];
                let Some(after) = self.visit(next) else {
                    self.touched.push(tour);
                    continue;
                };
                let site = problem.enters(after, tour);
                let way = if site == NONE { 0 } else { problem.time(tour, self.out[task as usize], site) };
                let known = self.start[after as usize];
                if leaves + way > known || left + way >= known || problem.jumps(after) {
                    if leaves < left {
                        self.eased[after as usize] = self.epoch;
                    }
                    self.mark(self.position[after as usize]);
                }
            }
            for edge in &problem.edges_in[visit as usize] {
                let other = self.position[edge.to as usize];
                if other > position && other != NONE {
                    self.mark(other);
                }
            }
        }
        for edge in &problem.edges[visit as usize] {
            let other = self.position[edge.to as usize];
            if other == NONE {
                continue;
            }
            let (at_least, known) = (start + edge.after, self.start[edge.to as usize]);
            if other > position {
                if at_least > known || old + edge.after >= known || problem.jumps(edge.to) {
                    if start < old {
                        self.eased[edge.to as usize] = self.epoch;
                    }
                    self.mark(other);
                }
            } else if start < old && self.raised[edge.to as usize] > at_least {
                // it may have been raised to where this visit was a moment ago
                self.circles = true;
            } else if at_least > known {
                self.raise(edge.to, at_least, rounds)?;
                self.mark(other);
            }
        }
        Some(())
    }

    /// The least start of a visit at its place in the order, with the window that it falls into, or the first if it is past all.
    fn earliest(&self, visit: u32, tour: u32, position: u32) -> (i64, Span) {
        let problem = self.problem;
        let tasks = problem.tasks_of(visit);
        let mut span = problem.span(visit, tour);
        let mut start = span.open.max(self.raised[visit as usize]);
        for task in tasks {
            let (prev, tour) = (self.prev[task as usize] as usize, self.tour[task as usize]);
            let enters = problem.enters(visit, tour);
            let way = if enters == NONE { 0 } else { problem.time(tour, self.out[prev], enters) };
            start = start.max(self.leave[prev] + way);
        }
        for edge in &problem.edges_in[visit as usize] {
            if self.position[edge.to as usize] < position {
                start = start.max(self.start[edge.to as usize] + edge.after);
            }
        }
        if start > span.close
            && let Some(later) = problem.span_from(visit, tour, start)
        {
            span = later;
            start = start.max(span.open);
        }
        (start, span)
    }

    fn raise(&mut self, visit: u32, to: i64, rounds: &mut u32) -> Option<()> {
        let times = self.raised_now.iter().filter(|known| **known == visit).count();
        *rounds = rounds.checked_sub(if times < TIMES || *rounds > ROUNDS { 1 } else { ROUNDS + 1 })?;
        self.log.push(Undo::Raised { visit, at: self.raised[visit as usize] });
        self.set_raised(visit, to);
        self.lowered[visit as usize] = self.epoch;
        self.raised_now.push(visit);
        Some(())
    }

    /// When the touched tours are back; nothing if one is too late.
    fn return_in_time(&mut self) -> Option<()> {
        let problem = self.problem;
        while let Some(tour) = self.touched.pop() {
            let facts = &problem.tours[tour as usize];
            if facts.until >= FAR && facts.latest >= FAR {
                continue;
            }
            let base = self.base(tour);
            let last = self.prev(base);
            let end = if last == base {
                facts.from
            } else {
                self.leave[last as usize] + problem.time(tour, self.out[last as usize], facts.end)
            };
            if end > facts.latest {
                return None;
            }
            let old = self.end[tour as usize];
            if end != old {
                self.log.push(Undo::End { tour, end: old });
                self.sums.overtime += (end - facts.until).max(0) - (old - facts.until).max(0);
                self.end[tour as usize] = end;
            }
        }
        Some(())
    }
}
