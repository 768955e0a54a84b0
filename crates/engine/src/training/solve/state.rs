//! A plan that is being made: what is taken, what it closes, and what is left of groups, desks, rooms, trainers and funds.

use super::ground::Ground;
use crate::ids::{ActivityId, OperatorId};
use crate::training::LEVELS;
use crate::training::learnt::{gives, has};
use crate::training::model::HalfDay;
use crate::training::value::{CHANGES, COST, Closed, GROUPS, HALF, LEFT, LOST, MANDATORY, MOVED, NEEDS, Value, closed};

/// What is taken and what is left.
#[derive(Clone)]
pub(super) struct State<'g, 'p, 'm> {
    pub ground: &'g Ground<'p, 'm>,
    /// The seats that each operator takes.
    pub taken: Vec<Vec<usize>>,
    /// How many attend each candidate; nothing where it is not held.
    pub attend: Vec<u32>,
    /// The seats of each candidate that are taken, in no order.
    members: Vec<Vec<usize>>,
    /// What is spent of each fund.
    spent: Vec<i64>,
    /// How many editions of each activity are held.
    held: Vec<u32>,
    /// How many can still leave each desk.
    spare: Vec<i64>,
    /// What is closed for each operator.
    closed: Vec<Closed>,
    /// What one activity more would close: mandatory needs and worth, operator by operator.
    more: Vec<[i64; 2]>,
}

impl<'g, 'p, 'm> State<'g, 'p, 'm> {
    /// Nothing is held.
    pub fn new(ground: &'g Ground<'p, 'm>) -> Self {
        let model = ground.problem.model;
        let (operators, activities) = (model.operators.len(), model.activities.len());
        let mut state = Self {
            ground,
            taken: vec![Vec::new(); operators],
            attend: vec![0; ground.problem.editions.len()],
            members: vec![Vec::new(); ground.problem.editions.len()],
            spent: vec![0; model.funds.len()],
            held: vec![0; activities],
            spare: ground.spare.clone(),
            closed: vec![Closed::default(); operators],
            more: vec![[0; 2]; operators * activities],
        };
        model.operator_ids().for_each(|operator| state.look_again(operator));
        state
    }

    /// Every seat that is taken, ascending.
    pub fn seats(&self) -> Vec<usize> {
        let mut seats: Vec<usize> = self.taken.iter().flatten().copied().collect();
        seats.sort_unstable();
        seats
    }

    /// The seats of a candidate that are taken, in no order.
    pub fn attending(&self, edition: usize) -> &[usize] {
        &self.members[edition]
    }

    /// Whether a seat is taken.
    pub fn takes(&self, seat: usize) -> bool {
        self.taken[self.ground.problem.seats[seat].operator.index()].contains(&seat)
    }

    /// What is closed for somebody.
    pub fn closed(&self, operator: OperatorId) -> Closed {
        self.closed[operator.index()]
    }

    /// What a seat would close: mandatory needs, worth.
    pub fn more(&self, seat: usize) -> [i64; 2] {
        let problem = self.ground.problem;
        let activity = problem.edition(seat).activity;
        self.more[problem.seats[seat].operator.index() * self.held.len() + activity.index()]
    }

    /// What is left open of somebody's needs.
    pub fn open(&self, operator: OperatorId) -> i64 {
        let closed = self.closed[operator.index()];
        closed.whole - closed.worth
    }

    /// Whether a candidate may be held beside what is.
    pub fn may_open(&self, at: usize) -> bool {
        let ground = self.ground;
        let (edition, model) = (&ground.problem.editions[at], ground.problem.model);
        let most = model.activity(edition.activity).editions;
        let many = most.is_some_and(|most| self.held[edition.activity.index()] >= most);
        !many && self.can_pay(at) && self.in_the_way(at).next().is_none()
    }

    /// Whether the funds have what a candidate costs.
    pub fn can_pay(&self, at: usize) -> bool {
        let funds = &self.ground.problem.model.funds;
        self.ground.paid[at].iter().all(|(fund, cost)| self.spent[*fund] + cost <= funds[*fund].left.0)
    }

    /// What is held and cannot be beside a candidate.
    pub fn in_the_way(&self, at: usize) -> impl Iterator<Item = usize> {
        let held = (0..self.attend.len()).filter(move |other| self.attend[*other] > 0 && *other != at);
        held.filter(move |other| self.ground.excluding.meets(at as u32, *other as u32))
    }

    /// Whether a seat may be taken beside what is, its edition being held or not.
    pub fn may_take(&self, seat: usize) -> bool {
        let problem = self.ground.problem;
        let facts = problem.seats[seat];
        let edition = &problem.editions[facts.edition as usize];
        let own = &self.taken[facts.operator.index()];
        let room = self.attend[facts.edition as usize] < edition.most;
        let load = problem.model.operator(facts.operator).most.is_none_or(|most| own.len() < most as usize);
        let apart = || own.iter().all(|other| !problem.clash.meets(facts.edition, problem.seats[*other].edition));
        room && load && apart() && self.is_spared(facts.operator, &edition.halves) && self.is_ready(seat)
    }

    /// Whether somebody's desks can do without them.
    fn is_spared(&self, operator: OperatorId, halves: &[HalfDay]) -> bool {
        let tight = |(half, floor): &(HalfDay, usize)| {
            self.spare[*floor] <= 0 && halves.binary_search(half).is_ok() && !self.is_away(operator, *half)
        };
        !self.ground.floors[operator.index()].iter().any(tight)
    }

    /// Whether somebody is at a session on a half-day.
    fn is_away(&self, operator: OperatorId, half: HalfDay) -> bool {
        let problem = self.ground.problem;
        self.taken[operator.index()].iter().any(|seat| problem.edition(*seat).halves.binary_search(&half).is_ok())
    }

    /// Whether what a seat asks for is had before it begins.
    pub fn is_ready(&self, seat: usize) -> bool {
        let problem = self.ground.problem;
        let (operator, edition, model) = (problem.seats[seat].operator, problem.edition(seat), problem.model);
        let before = |other: &&usize| problem.edition(**other).ends <= edition.begins;
        let own = &self.taken[operator.index()];
        !self.ground.in_order
            || model.activity(edition.activity).requires.iter().all(|asked| {
                let given = |other: &usize| gives(model, problem.edition(*other).activity, *asked);
                has(model, operator, *asked) || own.iter().filter(before).any(given)
            })
    }

    /// Takes a seat; the first of an edition opens it.
    pub fn take(&mut self, seat: usize) {
        let facts = self.ground.problem.seats[seat];
        self.attend[facts.edition as usize] += 1;
        self.members[facts.edition as usize].push(seat);
        if self.attend[facts.edition as usize] == 1 {
            self.pay(facts.edition as usize, 1);
        }
        self.man_desks(facts.operator, seat, -1);
        self.taken[facts.operator.index()].push(seat);
        self.look_again(facts.operator);
    }

    /// Leaves a seat; the last of an edition closes it.
    pub fn leave(&mut self, seat: usize) {
        let facts = self.ground.problem.seats[seat];
        self.attend[facts.edition as usize] -= 1;
        self.members[facts.edition as usize].retain(|other| *other != seat);
        if self.attend[facts.edition as usize] == 0 {
            self.pay(facts.edition as usize, -1);
        }
        self.taken[facts.operator.index()].retain(|own| *own != seat);
        self.man_desks(facts.operator, seat, 1);
        self.look_again(facts.operator);
    }

    /// Closes an edition.
    pub fn close(&mut self, edition: usize) {
        for seat in self.members[edition].clone() {
            self.leave(seat);
        }
    }

    fn pay(&mut self, edition: usize, times: i64) {
        for (fund, cost) in &self.ground.paid[edition] {
            self.spent[*fund] += times * cost;
        }
        let held = &mut self.held[self.ground.problem.editions[edition].activity.index()];
        *held = held.saturating_add_signed(times as i32);
    }

    /// Somebody leaves their desks, or comes back to them, on the half-days of a seat on which nothing else keeps them away.
    fn man_desks(&mut self, operator: OperatorId, seat: usize, times: i64) {
        let ground = self.ground;
        for half in &ground.problem.edition(seat).halves {
            if self.is_away(operator, *half) {
                continue;
            }
            for (_, floor) in ground.floors[operator.index()].iter().filter(|(of, _)| of == half) {
                self.spare[*floor] += times;
            }
        }
    }

    /// What is closed for somebody, and what one activity more would close.
    fn look_again(&mut self, operator: OperatorId) {
        let ground = self.ground;
        let model = ground.problem.model;
        let own = &self.taken[operator.index()];
        let mut activities: Vec<ActivityId> = own.iter().map(|seat| ground.problem.edition(*seat).activity).collect();
        let now = closed(model, operator, &activities);
        for activity in &ground.activities[operator.index()] {
            activities.push(*activity);
            let then = closed(model, operator, &activities);
            activities.pop();
            let more = [now.unmet - then.unmet, then.worth - now.worth];
            self.more[operator.index() * self.held.len() + activity.index()] = more;
        }
        self.closed[operator.index()] = now;
    }

    /// The value of what is taken, groups that are mixed aside.
    pub fn value(&self) -> Value {
        let problem = self.ground.problem;
        let mut value = [0; LEVELS.len()];
        for closed in &self.closed {
            value[MANDATORY] += closed.unmet;
            value[NEEDS] += closed.worth;
            value[LEFT] += i64::from(closed.whole > 0 && closed.worth == 0);
            value[HALF] += i64::from(2 * closed.worth < closed.whole);
        }
        let held = problem.editions.iter().zip(&self.attend).filter(|(_, attend)| **attend > 0);
        value[COST] = held.map(|(edition, _)| edition.cost).sum();
        for seat in self.taken.iter().flatten() {
            value[COST] += problem.seats[*seat].ways;
            value[GROUPS] += problem.seats[*seat].points;
        }
        value[CHANGES] = self.changes();
        value
    }

    fn changes(&self) -> i64 {
        let problem = self.ground.problem;
        let of = |seat: &crate::training::model::Seat| {
            let own = self.taken[seat.operator.index()].iter().map(|seat| problem.edition(*seat));
            let mut same = own.filter(|edition| edition.activity == seat.activity);
            same.next().map_or(LOST, |edition| if edition.slots == seat.slots { 0 } else { MOVED })
        };
        problem.model.published.iter().map(of).sum()
    }

    /// How much of what people decided is taken.
    pub fn decided(&self) -> i64 {
        self.taken.iter().flatten().filter(|seat| self.ground.marked[**seat].0).count() as i64
    }
}
