//! What a move does to order and tours, and how each step is taken back.

use super::super::super::problem::{FAR, NONE};
use super::{State, Undo};

impl State<'_> {
    /// Gives a visit that is left out a place in the order.
    pub fn enter(&mut self, visit: u32, at: u32) {
        let (start, late) = (self.start[visit as usize], self.late[visit as usize]);
        self.log.push(Undo::Start { visit, start, late });
        self.ask_partners(visit);
        self.enter_at(visit, at);
        self.log.push(Undo::Entered { visit });
        self.sums.left_out -= self.problem.priority[visit as usize];
        self.start[visit as usize] = -FAR;
        self.late[visit as usize] = 0;
    }

    /// Leaves a visit out; its tasks are on no tour any more.
    pub fn drop(&mut self, visit: u32) {
        let at = self.position[visit as usize];
        let (start, late) = (self.start[visit as usize], self.late[visit as usize]);
        if late > 0 {
            self.log.push(Undo::Start { visit, start, late });
            self.sums.late -= late * i64::from(self.problem.tasks_of(visit).len() as u32);
            self.lost_latest |= late == self.sums.latest;
            self.late[visit as usize] = 0;
        }
        if self.raised[visit as usize] > -FAR {
            self.log.push(Undo::Raised { visit, at: self.raised[visit as usize] });
            self.set_raised(visit, -FAR);
        }
        self.shift(visit, self.order.len() as u32 - 1);
        self.order.pop();
        self.position[visit as usize] = NONE;
        self.sums.left_out += self.problem.priority[visit as usize];
        self.log.push(Undo::Dropped { visit, at });
    }

    /// Moves a visit in the order.
    pub fn reposition(&mut self, visit: u32, to: u32) {
        let from = self.position[visit as usize];
        if from != to {
            self.ask_partners(visit);
            self.shift(visit, to);
            self.log.push(Undo::Moved { visit, from });
        }
    }

    /// A link that pointed forwards may point backwards now: who was held up by it is looked at anew.
    fn ask_partners(&mut self, visit: u32) {
        let problem = self.problem;
        let both = problem.edges[visit as usize].iter().chain(&problem.edges_in[visit as usize]);
        self.pending.extend(both.map(|edge| edge.to));
    }

    pub(super) fn enter_at(&mut self, visit: u32, at: u32) {
        self.position[visit as usize] = self.order.len() as u32;
        self.order.push(visit);
        self.shift(visit, at);
    }

    pub(super) fn shift(&mut self, visit: u32, to: u32) {
        let from = self.position[visit as usize];
        if from < to {
            for at in from..to {
                let other = self.order[at as usize + 1];
                self.order[at as usize] = other;
                self.position[other as usize] = at;
            }
        } else {
            for at in (to..from).rev() {
                let other = self.order[at as usize];
                self.order[at as usize + 1] = other;
                self.position[other as usize] = at + 1;
            }
        }
        self.order[to as usize] = visit;
        self.position[visit as usize] = to;
    }

    /// Puts a task on a tour behind a node of it.
    pub fn link(&mut self, task: u32, tour: u32, after: u32) {
        let visit = self.problem.visit[task as usize];
        let before = self.next[after as usize];
        let empty = after == before;
        self.put(task, tour, after);
        self.log.push(Undo::Linked { task });
        self.broken |= self.load[tour as usize] > self.problem.tours[tour as usize].capacity;
        let enters = self.problem.enters(visit, tour);
        let (from, leaves) = (self.out[after as usize], self.out[task as usize]);
        let onward = self.enters_next(task, tour);
        let direct = if empty { 0 } else { self.problem.time(tour, from, onward) };
        let through = if enters == NONE {
            self.problem.time(tour, from, onward)
        } else {
            self.problem.time(tour, from, enters) + self.problem.time(tour, leaves, onward)
        };
        self.sums.travel += through - direct;
        self.works(tour, through - direct + self.problem.counted.lasts[task as usize]);
        self.sums.seating += self.problem.seating(task, tour);
        self.pending.push(visit);
    }

    /// Takes a task off its tour.
    pub fn unlink(&mut self, task: u32) {
        let visit = self.problem.visit[task as usize];
        let (tour, after) = (self.tour[task as usize], self.prev[task as usize]);
        let enters = self.problem.enters(visit, tour);
        let (from, leaves) = (self.out[after as usize], self.out[task as usize]);
        let onward = self.enters_next(task, tour);
        let through = if enters == NONE {
            self.problem.time(tour, from, onward)
        } else {
            self.problem.time(tour, from, enters) + self.problem.time(tour, leaves, onward)
        };
        self.take(task);
        self.sums.seating -= self.problem.seating(task, tour);
        self.log.push(Undo::Unlinked { task, tour, after });
        let empty = self.next[after as usize] == after;
        let direct = if empty { 0 } else { self.problem.time(tour, from, onward) };
        self.sums.travel += direct - through;
        self.works(tour, direct - through - self.problem.counted.lasts[task as usize]);
    }

    /// Crosses two tours of one day, means and end: what follows `one` and what follows `other` change places.
    pub fn cross(&mut self, one: u32, other: u32) {
        let (left, right) = (self.tour[one as usize], self.tour[other as usize]);
        let travel = |state: &mut Self, node: u32, tour: u32| {
            let next = state.next[node as usize];
            if next == node {
                return 0;
            }
            let onward = state.enters_next(node, tour);
            state.problem.time(tour, state.out[node as usize], onward)
        };
        let before = travel(self, one, left) + travel(self, other, right);
        self.sums.seating -= self.seating_after(one) + self.seating_after(other);
        self.swap_tails(one, other);
        self.sums.seating += self.seating_after(one) + self.seating_after(other);
        self.log.push(Undo::Crossed { one, other });
        let after = travel(self, one, left) + travel(self, other, right);
        self.sums.travel += after - before;
        self.work_anew([left, right]);
        let over = |tour: u32| self.load[tour as usize] > self.problem.tours[tour as usize].capacity;
        self.broken |= over(left) || over(right);
        self.touched.extend([left, right]);
    }

    /// What the seats after a node cost by themselves.
    fn seating_after(&self, node: u32) -> i64 {
        if !self.problem.has_seating() {
            return 0;
        }
        let tour = self.tour[node as usize];
        let after = std::iter::successors(Some(self.next[node as usize]), |task| Some(self.next[*task as usize]));
        after.take_while(|task| !self.is_base(*task)).map(|task| self.problem.seating(task, tour)).sum()
    }

    /// Where the first visit after a node begins that is anywhere, or where the tour ends; marks on the way what has to be
    /// looked at anew.
    fn enters_next(&mut self, node: u32, tour: u32) -> u32 {
        let mut next = self.next[node as usize];
        while let Some(visit) = self.visit(next) {
            self.pending.push(visit);
            let enters = self.problem.enters(visit, tour);
            if enters != NONE {
                return enters;
            }
            next = self.next[next as usize];
        }
        self.touched.push(tour);
        self.problem.tours[tour as usize].end
    }

    pub(super) fn put(&mut self, task: u32, tour: u32, after: u32) {
        let before = self.next[after as usize];
        self.next[after as usize] = task;
        self.prev[task as usize] = after;
        self.next[task as usize] = before;
        self.prev[before as usize] = task;
        self.tour[task as usize] = tour;
        let visit = self.problem.visit[task as usize];
        self.load[tour as usize] += self.problem.load[visit as usize];
        self.count(task, tour, 1);
        let leaves = self.problem.leaves(visit, tour);
        self.out[task as usize] = if leaves == NONE { self.out[after as usize] } else { leaves };
        if self.problem.has_remote {
            self.carry(task);
        }
    }

    pub(super) fn take(&mut self, task: u32) {
        let (after, before) = (self.prev[task as usize], self.next[task as usize]);
        self.next[after as usize] = before;
        self.prev[before as usize] = after;
        let visit = self.problem.visit[task as usize];
        let tour = self.tour[task as usize];
        self.load[tour as usize] -= self.problem.load[visit as usize];
        self.count(task, tour, -1);
        self.tour[task as usize] = NONE;
        if self.problem.has_remote {
            self.carry(after);
        }
    }

    /// Remote visits after a node take place where it leaves one.
    fn carry(&mut self, node: u32) {
        let site = self.out[node as usize];
        let mut next = self.next[node as usize];
        while let Some(visit) = self.visit(next)
            && self.problem.enters[visit as usize] == NONE
        {
            self.out[next as usize] = site;
            next = self.next[next as usize];
        }
    }

    pub(super) fn swap_tails(&mut self, one: u32, other: u32) {
        let (left, right) = (self.tour[one as usize], self.tour[other as usize]);
        let (left_base, right_base) = (self.base(left), self.base(right));
        let (left_next, right_next) = (self.next[one as usize], self.next[other as usize]);
        let (left_last, right_last) = (self.prev[left_base as usize], self.prev[right_base as usize]);
        let mut shifted = 0;
        for (first, base, to) in [(left_next, left_base, right), (right_next, right_base, left)] {
            let mut node = first;
            while node != base {
                let load = self.problem.load[self.problem.visit[node as usize] as usize];
                shifted += if to == right { load } else { -load };
                self.count(node, if to == right { left } else { right }, -1);
                self.count(node, to, 1);
                self.tour[node as usize] = to;
                node = self.next[node as usize];
            }
        }
        self.load[left as usize] -= shifted;
        self.load[right as usize] += shifted;
        let mut join = |from: u32, to: u32| {
            self.next[from as usize] = to;
            self.prev[to as usize] = from;
        };
        if right_next == right_base {
            join(one, left_base);
        } else {
            join(one, right_next);
            join(right_last, left_base);
        }
        if left_next == left_base {
            join(other, right_base);
        } else {
            join(other, left_next);
            join(left_last, right_base);
        }
        if self.problem.has_remote {
            self.carry(one);
            self.carry(other);
        }
    }
}
