//! What is counted over tours and people, kept as moves are tried: work, demanding visits, cars that are out.

use super::super::super::problem::{FAR, Problem};
use super::{State, Undo};
use crate::routes::soft::BEARABLE;

/// What a tour adds to the sums, as they know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Account {
    paid: i64,
    unworked: i64,
    more: i64,
}

/// The counts, tour by tour and person by person.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    /// Whether anything is counted.
    binds: bool,
    /// Durations and ways of each tour.
    pub work: Vec<i64>,
    /// Demanding visits of each tour, and stops for which it goes somewhere.
    demanding: Vec<i64>,
    somewhere: Vec<u32>,
    /// Tours out of each row.
    out: Vec<u32>,
    /// What the sums know of each tour, and of everybody's work.
    pub told: Vec<Account>,
    pub works: Vec<i64>,
    /// The tours that the move has changed, some of them twice.
    pub changed: Vec<u32>,
}

impl Ledger {
    pub fn new(problem: &Problem) -> Self {
        let tours = if problem.counted.binds() { problem.tours.len() } else { 0 };
        Self {
            binds: problem.counted.binds(),
            work: vec![0; tours],
            demanding: vec![0; tours],
            somewhere: vec![0; tours],
            out: vec![0; problem.counted.cars.len()],
            told: vec![Account::default(); tours],
            works: vec![0; problem.counted.most.len()],
            changed: Vec::new(),
        }
    }
}

impl State<'_> {
    /// A task is on a tour now (`by` = 1), or no longer (−1).
    #[inline]
    pub(super) fn count(&mut self, task: u32, tour: u32, by: i64) {
        if !self.ledger.binds {
            return;
        }
        let problem = self.problem;
        let (visit, ledger) = (problem.visit[task as usize], &mut self.ledger);
        ledger.demanding[tour as usize] += by * i64::from(problem.counted.demands(visit));
        if problem.goes_out(visit, tour) {
            let stops = &mut ledger.somewhere[tour as usize];
            let before = *stops > 0;
            *stops = stops.wrapping_add_signed(by as i32);
            let after = *stops > 0;
            for row in problem.counted.rows(tour) {
                let out = &mut ledger.out[*row as usize];
                *out = *out + u32::from(after) - u32::from(before);
            }
        }
    }

    /// A tour has so much more work, or less.
    #[inline]
    pub(super) fn works(&mut self, tour: u32, more: i64) {
        if self.ledger.binds {
            let work = &mut self.ledger.work[tour as usize];
            self.log.push(Undo::Worked { tour, work: *work });
            *work += more;
            self.ledger.changed.push(tour);
        }
    }

    /// Two tours have changed places behind some of their stops: their work is added up anew.
    pub(super) fn work_anew(&mut self, tours: [u32; 2]) {
        if !self.ledger.binds {
            return;
        }
        for tour in tours {
            let (problem, mut site, mut work) = (self.problem, self.problem.tours[tour as usize].base, 0);
            for task in self.tasks_on(tour) {
                let visit = problem.visit[task as usize];
                work += problem.counted.lasts[task as usize];
                let enters = problem.enters(visit, tour);
                if enters != super::NONE {
                    work += problem.time(tour, site, enters);
                    site = problem.leaves(visit, tour);
                }
            }
            if self.next(self.base(tour)) != self.base(tour) {
                work += problem.time(tour, site, problem.tours[tour as usize].end);
            }
            self.works(tour, work - self.ledger.work[tour as usize]);
        }
    }

    /// Tells the sums of what the move has changed; nothing if a limit is passed.
    pub(super) fn balance(&mut self) -> Option<()> {
        let counted = &self.problem.counted;
        for at in 0..self.ledger.changed.len() {
            let tour = self.ledger.changed[at];
            let work = self.ledger.work[tour as usize];
            let paid = if work == 0 { 0 } else { work.max(counted.call[tour as usize]) };
            let more = (self.ledger.demanding[tour as usize] - BEARABLE).max(0);
            let now = Account { paid, unworked: paid - work, more };
            let before = std::mem::replace(&mut self.ledger.told[tour as usize], now);
            if before == now {
                continue;
            }
            self.log.push(Undo::Told { tour, account: before });
            self.sums.unworked += now.unworked - before.unworked;
            self.sums.demanding += now.more - before.more;
            let professional = self.problem.tours[tour as usize].professional;
            let even = counted.even[professional as usize];
            let works = &mut self.ledger.works[professional as usize];
            self.log.push(Undo::Person { professional, works: *works });
            let known = *works;
            *works += now.paid - before.paid;
            if even < FAR {
                self.sums.uneven += (*works - even).max(0) - (known - even).max(0);
            }
        }
        for at in 0..self.ledger.changed.len() {
            let tour = self.ledger.changed[at];
            let professional = self.problem.tours[tour as usize].professional as usize;
            let over = |row: &u32| self.ledger.out[*row as usize] > counted.cars[*row as usize];
            if self.ledger.works[professional] > counted.most[professional] || counted.rows(tour).iter().any(over) {
                return None;
            }
        }
        Some(())
    }

    /// Whether a visit's day is as far from others' as it should be.
    #[inline]
    pub(super) fn days_apart(&self, visit: u32, tour: u32) -> bool {
        let Some(gaps) = self.problem.gaps.get(visit as usize) else { return true };
        let date = self.problem.tours[tour as usize].date;
        gaps.iter().all(|(other, days)| {
            let theirs = self.tour[self.problem.first[*other as usize] as usize];
            theirs == super::NONE || (date - self.problem.tours[theirs as usize].date).abs() >= *days
        })
    }
}
