//! Good plans where seats are all that is shared: from what prices make people take, then person by person, each taking the
//! best that is free, and where it is not, asking who sits there to take something else.

use super::person::{Best, Choice, Chooser};
use super::prices::PARTS;
use crate::kernel::mip::{Column, Row};
use crate::training::problem::Problem;

/// Who sits where, and what is left of the rows.
pub(super) struct Reseat<'a, 'p, 'm> {
    problem: &'p Problem<'m>,
    columns: &'a [Column],
    activity: &'a [u32],
    /// What each seat is worth.
    worth: Vec<i64>,
    /// Of each seat: the rows that it takes a part of, and how much.
    rows: Vec<Vec<(u32, i64)>>,
    /// What is left of each row.
    left: Vec<i64>,
    /// The seats of each row.
    members: Vec<Vec<u32>>,
    taken: Vec<Vec<u32>>,
}

impl<'a, 'p, 'm> Reseat<'a, 'p, 'm> {
    /// Nobody sits anywhere.
    pub fn new(
        problem: &'p Problem<'m>,
        columns: &'a [Column],
        activity: &'a [u32],
        objective: &[(u32, i64)],
        rows: &[&Row],
    ) -> Self {
        let mut worth = vec![0; problem.seats.len()];
        for (column, amount) in objective {
            worth[*column as usize] = *amount;
        }
        let mut of_seat = vec![Vec::new(); problem.seats.len()];
        let (mut left, mut members) = (Vec::new(), Vec::new());
        for row in rows.iter().filter(|row| row.upper.is_some()) {
            for (seat, amount) in &row.entries {
                of_seat[*seat as usize].push((left.len() as u32, *amount));
            }
            left.push(row.upper.unwrap_or_default());
            members.push(row.entries.iter().map(|(seat, _)| *seat).collect());
        }
        let taken = vec![Vec::new(); problem.spans.len()];
        Self { problem, columns, activity, worth, rows: of_seat, left, members, taken }
    }

    /// What is taken is worth.
    pub fn value(&self) -> i64 {
        self.taken.iter().flatten().map(|seat| self.worth[*seat as usize]).sum()
    }

    /// The seats that are taken, ascending.
    pub fn seats(&self) -> Vec<usize> {
        let mut seats: Vec<usize> = self.taken.iter().flatten().map(|seat| *seat as usize).collect();
        seats.sort_unstable();
        seats
    }

    /// Lets everybody take what they took with prices, as far as there is room: who loses most otherwise comes first.
    pub fn fill(&mut self, chosen: &[Best], weights: &[i64]) {
        for operator in 0..self.taken.len() {
            self.release(operator);
        }
        let mut order: Vec<u32> = chosen.iter().flat_map(|best| best.chosen.iter().copied()).collect();
        order.sort_by_key(|seat| (std::cmp::Reverse(weights[*seat as usize]), *seat));
        for seat in order {
            let fits = self.rows[seat as usize].iter().all(|(row, amount)| self.left[*row as usize] >= *amount);
            if fits {
                self.take(seat);
            }
        }
    }

    /// Goes on as long as anybody can do better without anybody doing worse, and two together better than before.
    pub fn improve(&mut self, weights: &[i64], stop: &dyn Fn() -> bool) {
        let mut chooser = Chooser::new(&self.problem.clash, self.activity);
        loop {
            let before = self.value();
            for operator in 0..self.taken.len() {
                if stop() {
                    return;
                }
                self.choose_again(&mut chooser, operator, weights);
            }
            if self.value() > before {
                continue;
            }
            for operator in 0..self.taken.len() {
                if stop() {
                    return;
                }
                self.ask_others(&mut chooser, operator, weights);
            }
            if self.value() == before {
                return;
            }
        }
    }

    /// Lets one person choose anew among what is free.
    fn choose_again(&mut self, chooser: &mut Chooser<'_>, operator: usize, weights: &[i64]) {
        let old = self.release(operator);
        let best = self.best(chooser, operator, weights, None);
        let worth = |seats: &[u32]| seats.iter().map(|seat| self.worth[*seat as usize]).sum::<i64>();
        let seats = if worth(&best) < worth(&old) { old } else { best };
        for seat in seats {
            self.take(seat);
        }
    }

    /// Where one person would do better with a seat that is not free, asks each who has one like it to choose anew.
    fn ask_others(&mut self, chooser: &mut Chooser<'_>, operator: usize, weights: &[i64]) {
        let before: i64 = self.taken[operator].iter().map(|seat| self.worth[*seat as usize]).sum();
        let old = self.release(operator);
        let span = self.problem.spans[operator].clone();
        let full: Vec<u32> =
            span.map(|seat| seat as u32).filter(|seat| self.is_open(*seat) && !self.is_free(*seat)).collect();
        for wanted in full {
            let with = self.best(chooser, operator, weights, Some(wanted));
            let gain = with.iter().map(|seat| self.worth[*seat as usize]).sum::<i64>() - before;
            let short: Vec<u32> = self.short(wanted);
            if gain <= 0 || short.len() != 1 || !with.contains(&wanted) {
                continue;
            }
            let sitting: Vec<u32> =
                self.members[short[0] as usize].iter().copied().filter(|seat| self.sits(*seat)).collect();
            for seat in sitting {
                let other = self.problem.seats[seat as usize].operator.index();
                let theirs = self.release(other);
                let had: i64 = theirs.iter().map(|seat| self.worth[*seat as usize]).sum();
                let fits = with.iter().all(|seat| self.is_free(*seat));
                if fits {
                    for seat in &with {
                        self.take(*seat);
                    }
                    let now = self.best(chooser, other, weights, None);
                    let has: i64 = now.iter().map(|seat| self.worth[*seat as usize]).sum();
                    if has - had + gain > 0 {
                        for seat in now {
                            self.take(seat);
                        }
                        return;
                    }
                    self.release(operator);
                }
                for seat in theirs {
                    self.take(seat);
                }
            }
        }
        for seat in old {
            self.take(seat);
        }
    }

    /// The best of one person among what is free, by worth first and by what prices say among equals.
    fn best(&self, chooser: &mut Chooser<'_>, operator: usize, weights: &[i64], with: Option<u32>) -> Vec<u32> {
        let free = |seat: &u32| with == Some(*seat) || (self.is_open(*seat) && self.is_free(*seat));
        let open = self.problem.spans[operator].clone().map(|seat| seat as u32).filter(free);
        let open = open.map(|seat| {
            let (worth, weight) = (self.worth[seat as usize] * PARTS, weights[seat as usize]);
            // a part of what the rows cost, less than what worth differs by
            let weight = worth - ((worth - weight) / 64).clamp(0, PARTS / 8);
            Choice { seat, edition: self.problem.seats[seat as usize].edition, weight }
        });
        let most = self.problem.model.operators[operator].most.map_or(usize::MAX, |most| most as usize);
        chooser.best(open, most).chosen
    }

    fn is_open(&self, seat: u32) -> bool {
        self.columns[seat as usize].upper > 0
    }

    fn is_free(&self, seat: u32) -> bool {
        self.rows[seat as usize].iter().all(|(row, amount)| self.left[*row as usize] >= *amount)
    }

    fn short(&self, seat: u32) -> Vec<u32> {
        let rows = self.rows[seat as usize].iter();
        rows.filter(|(row, amount)| self.left[*row as usize] < *amount).map(|(row, _)| *row).collect()
    }

    fn sits(&self, seat: u32) -> bool {
        self.taken[self.problem.seats[seat as usize].operator.index()].contains(&seat)
    }

    fn take(&mut self, seat: u32) {
        self.taken[self.problem.seats[seat as usize].operator.index()].push(seat);
        for (row, amount) in &self.rows[seat as usize] {
            self.left[*row as usize] -= amount;
        }
    }

    fn release(&mut self, operator: usize) -> Vec<u32> {
        let seats = std::mem::take(&mut self.taken[operator]);
        for (row, amount) in seats.iter().flat_map(|seat| &self.rows[*seat as usize]) {
            self.left[*row as usize] += amount;
        }
        seats
    }
}
