//! A plan that is being made: what is taken, and what is left of groups, desks, rooms, trainers and funds.

use std::collections::BTreeMap;

use super::program::excludes;
use crate::ids::{ActivityId, OperatorId};
use crate::training::costs;
use crate::training::desks::desks;
use crate::training::hard;
use crate::training::learnt::{gives, has};
use crate::training::model::HalfDay;
use crate::training::problem::{Candidate, Clash, Problem};

/// What is taken and what is left.
#[derive(Clone)]
pub(super) struct State<'p, 'm> {
    pub problem: &'p Problem<'m>,
    /// The seats that each operator takes.
    pub taken: Vec<Vec<usize>>,
    /// How many attend each candidate; nothing where it is not held.
    pub attend: Vec<u32>,
    /// What is spent of each fund.
    spent: Vec<i64>,
    /// How many editions of each activity are held.
    held: Vec<u32>,
    desks: Desks,
}

/// How many can leave each desk, and who has left it.
#[derive(Clone)]
struct Desks {
    /// Of each operator: the floors that they count for, by half-day.
    floors: Vec<Vec<(HalfDay, usize)>>,
    left: Vec<i64>,
    /// Who is at sessions on a half-day: how many.
    away: BTreeMap<(OperatorId, HalfDay), u32>,
}

/// Which candidates cannot both be held.
pub(super) fn excluding(problem: &Problem<'_>) -> Clash {
    let editions = &problem.editions;
    Clash::from_pairs(editions.len(), |one, other| excludes(problem, &editions[one], &editions[other]))
}

impl Desks {
    fn of(problem: &Problem<'_>) -> Self {
        let model = problem.model;
        let mut made =
            Self { floors: vec![Vec::new(); model.operators.len()], left: Vec::new(), away: BTreeMap::new() };
        if !model.weights.holds(hard::desk_card()) {
            return made;
        }
        for (at, desk) in desks(model).iter().enumerate() {
            made.left.push(desk.spare());
            for operator in &desk.keepers {
                made.floors[operator.index()].push((desk.floor.half, at));
            }
        }
        made
    }

    fn allow(&self, operator: OperatorId, halves: &[HalfDay]) -> bool {
        let mine = &self.floors[operator.index()];
        let tight = |(half, floor): &(HalfDay, usize)| {
            halves.binary_search(half).is_ok() && self.left[*floor] <= 0 && !self.away.contains_key(&(operator, *half))
        };
        !mine.iter().any(tight)
    }

    fn leave(&mut self, operator: OperatorId, halves: &[HalfDay]) {
        for half in halves {
            let away = self.away.entry((operator, *half)).or_default();
            *away += 1;
            if *away == 1 {
                let floors = self.floors[operator.index()].iter().filter(|(of, _)| of == half);
                floors.for_each(|(_, floor)| self.left[*floor] -= 1);
            }
        }
    }

    fn come_back(&mut self, operator: OperatorId, halves: &[HalfDay]) {
        for half in halves {
            let Some(away) = self.away.get_mut(&(operator, *half)) else { continue };
            *away -= 1;
            if *away == 0 {
                self.away.remove(&(operator, *half));
                let floors = self.floors[operator.index()].iter().filter(|(of, _)| of == half);
                floors.for_each(|(_, floor)| self.left[*floor] += 1);
            }
        }
    }
}

impl<'p, 'm> State<'p, 'm> {
    /// Nothing is held.
    pub fn new(problem: &'p Problem<'m>) -> Self {
        Self {
            problem,
            taken: vec![Vec::new(); problem.model.operators.len()],
            attend: vec![0; problem.editions.len()],
            spent: vec![0; problem.model.funds.len()],
            held: vec![0; problem.model.activities.len()],
            desks: Desks::of(problem),
        }
    }

    /// Every seat that is taken, ascending.
    pub fn seats(&self) -> Vec<usize> {
        let mut seats: Vec<usize> = self.taken.iter().flatten().copied().collect();
        seats.sort_unstable();
        seats
    }

    /// The activities that somebody attends.
    pub fn activities(&self, operator: OperatorId) -> impl Iterator<Item = ActivityId> + '_ {
        self.taken[operator.index()].iter().map(|seat| self.problem.edition(*seat).activity)
    }

    /// Whether a candidate may be held beside what is.
    pub fn may_open(&self, at: usize, excluding: &Clash) -> bool {
        let edition = &self.problem.editions[at];
        let model = self.problem.model;
        let many =
            model.activity(edition.activity).editions.is_some_and(|most| self.held[edition.activity.index()] >= most);
        let paid = self.costs(edition).all(|(fund, cost)| self.spent[fund] + cost <= model.funds[fund].left.0);
        let meets = |other: usize| self.attend[other] > 0 && other != at && excluding.meets(at as u32, other as u32);
        !many && paid && !(0..self.attend.len()).any(meets)
    }

    /// What a candidate costs, fund by fund.
    fn costs(&self, edition: &Candidate) -> impl Iterator<Item = (usize, i64)> + use<> {
        let mut by_fund = BTreeMap::new();
        for (fund, cost) in costs::parts(self.problem.model, edition.activity, &edition.slots) {
            if let Some(fund) = fund {
                *by_fund.entry(fund.index()).or_insert(0) += cost.0;
            }
        }
        by_fund.into_iter()
    }

    /// Whether a seat may be taken beside what is, its edition being held or not.
    pub fn may_take(&self, seat: usize) -> bool {
        let problem = self.problem;
        let facts = problem.seats[seat];
        let edition = &problem.editions[facts.edition as usize];
        let own = &self.taken[facts.operator.index()];
        let model = problem.model;
        let room = self.attend[facts.edition as usize] < edition.most;
        let load = model.operator(facts.operator).most.is_none_or(|most| own.len() < most as usize);
        let apart = || own.iter().all(|other| !problem.clash.meets(facts.edition, problem.seats[*other].edition));
        room && load && apart() && self.desks.allow(facts.operator, &edition.halves) && self.is_ready(seat)
    }

    /// Whether what a seat asks for is had before it begins.
    pub fn is_ready(&self, seat: usize) -> bool {
        let problem = self.problem;
        let (operator, edition) = (problem.seats[seat].operator, problem.edition(seat));
        let model = problem.model;
        if !model.weights.holds(hard::prerequisites_card()) {
            return true;
        }
        let before = |other: &&usize| problem.edition(**other).ends <= edition.begins;
        let own = &self.taken[operator.index()];
        model.activity(edition.activity).requires.iter().all(|asked| {
            let given = |other: &usize| gives(model, problem.edition(*other).activity, *asked);
            has(model, operator, *asked) || own.iter().filter(before).any(given)
        })
    }

    /// Takes a seat; the first of an edition opens it.
    pub fn take(&mut self, seat: usize) {
        let problem = self.problem;
        let facts = problem.seats[seat];
        let edition = &problem.editions[facts.edition as usize];
        if self.attend[facts.edition as usize] == 0 {
            self.pay(edition, 1);
        }
        self.attend[facts.edition as usize] += 1;
        self.taken[facts.operator.index()].push(seat);
        self.desks.leave(facts.operator, &edition.halves);
    }

    /// Leaves a seat; the last of an edition closes it.
    pub fn leave(&mut self, seat: usize) {
        let problem = self.problem;
        let facts = problem.seats[seat];
        let edition = &problem.editions[facts.edition as usize];
        self.attend[facts.edition as usize] -= 1;
        if self.attend[facts.edition as usize] == 0 {
            self.pay(edition, -1);
        }
        self.taken[facts.operator.index()].retain(|own| *own != seat);
        self.desks.come_back(facts.operator, &edition.halves);
    }

    fn pay(&mut self, edition: &Candidate, times: i64) {
        for (fund, cost) in self.costs(edition) {
            self.spent[fund] += times * cost;
        }
        let held = &mut self.held[edition.activity.index()];
        *held = held.saturating_add_signed(times as i32);
    }
}
