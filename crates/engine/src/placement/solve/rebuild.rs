//! Many small repairs of a plan: some households that stand near each other give back what they have, and take again, in
//! another order, what loses least at the prices.
//!
//! Ruin and recreate (Schrimpf and others 2000), with blinks and annealing as in slack induction by string removals
//! (Christiaens and Vanden Berghe 2020); the prices say what a candidate takes of the rows is worth to others.

use std::ops::Range;

use super::program;
use super::state::State;
use crate::ids::HouseholdId;
use crate::kernel::outcome::better;
use crate::kernel::search::Draw;
use crate::placement::LEVELS;
use crate::placement::problem::{Pick, Problem};
use crate::placement::value::{CHANGES, FLOORS, POINTS, Value};

/// Candidates of a household that are looked at, in the order of what they lose.
const LOOKED_AT: usize = 40;
/// The most households that give back at once.
const RUINED: usize = 10;
/// One candidate in so many is passed over.
const BLINK: usize = 20;
/// Repairs between two questions whether to stop.
const LOOK_UP: u64 = 32;
/// Where the annealing begins, in thousandths of a home's worth, and how many times colder it ends.
const WARM: f64 = 0.05;
const COLDER: f64 = 100.0;

/// A search for a better plan by many small repairs.
pub(super) struct Rebuild<'a, 'm> {
    problem: &'a Problem<'m>,
    state: State<'a, 'm>,
    /// Of each household: the candidates that lose least, best first.
    lists: Vec<Vec<usize>>,
    /// Households with a list.
    open: Vec<HouseholdId>,
    /// What each candidate adds to each level.
    worth: Vec<Value>,
    /// What a level counts for in the walk.
    times: Value,
    /// Of each household: the groups with a floor that it belongs to.
    groups: Vec<Vec<usize>>,
    placed: Vec<i64>,
    value: Value,
}

/// What came of the repairs.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rebuilt {
    /// The best plan, level by level, if it is better than the first.
    pub better: Option<Vec<Pick>>,
    /// Where the walk ended, whose worth is higher in the sum, though maybe not level by level.
    pub end: Vec<Pick>,
}

impl<'a, 'm> Rebuild<'a, 'm> {
    /// From a plan, with what each column loses; whether changes against the published plan count.
    pub fn new(problem: &'a Problem<'m>, picks: &[Pick], losses: &[i64], changes: bool) -> Self {
        let list = |span: &Range<usize>| {
            let mut list: Vec<usize> = span.clone().filter(|candidate| losses[*candidate] < i64::MAX).collect();
            list.sort_by_key(|candidate| (losses[*candidate], *candidate));
            list.truncate(LOOKED_AT);
            list
        };
        // Whom a pin or a tie binds stays: to give back and take again could break a row that wants something.
        let bound = |candidate: usize| problem.uses.of(candidate).iter().any(|run| problem.binds(run));
        let list = |span: &Range<usize>| if span.clone().any(bound) { Vec::new() } else { list(span) };
        let lists: Vec<Vec<usize>> = problem.spans.iter().map(list).collect();
        let open = problem.model.household_ids().filter(|household| !lists[household.index()].is_empty()).collect();
        let counts = |level| level != CHANGES || changes;
        let cost = |candidate, level| if counts(level) { program::cost(problem, level, candidate) } else { 0 };
        let worth = |candidate| std::array::from_fn(|level| cost(candidate, level));
        let mut times = [0; LEVELS.len()];
        for (level, of) in program::together(problem, changes) {
            times[level] = of;
        }
        let mut groups = vec![Vec::new(); problem.spans.len()];
        for (at, group) in problem.floors.iter().enumerate() {
            for household in &group.households {
                groups[household.index()].push(at);
            }
        }
        let mut rebuild = Self {
            problem,
            state: State::empty(problem),
            lists,
            open,
            worth: (0..problem.candidates.len()).map(worth).collect(),
            times,
            groups,
            placed: vec![0; problem.floors.len()],
            value: [0; LEVELS.len()],
        };
        for pick in picks {
            rebuild.state.restore(*pick);
            rebuild.count(*pick, 1);
        }
        rebuild
    }

    /// So many repairs, or until `spent` says that all of the time is: the part of it that is. The best plan, if it is better
    /// than the first; equal seeds give equal plans where time has no end.
    pub fn run(mut self, repairs: u64, seed: u32, mut spent: impl FnMut() -> f64) -> Rebuilt {
        let mut dice = Draw::new(u64::from(seed));
        let mut best: (Value, Option<Vec<Pick>>) = (self.whole(), None);
        let home = self.times.iter().copied().max().unwrap_or(0).max(1) as f64;
        let mut heat = home * WARM;
        for repair in 0..repairs {
            if self.open.is_empty() {
                break;
            }
            if repair % LOOK_UP == 0 {
                let part = spent().max(repair as f64 / repairs as f64);
                if part >= 1.0 {
                    break;
                }
                heat = home * WARM * (1.0 / COLDER).powf(part);
            }
            let before = self.weighed();
            let ruined = self.neighbours(&mut dice);
            let given: Vec<Option<Pick>> = ruined.iter().map(|household| self.give_back(*household)).collect();
            let mut order = ruined.clone();
            for at in (1..order.len()).rev() {
                order.swap(at, dice.below(at + 1));
            }
            for household in &order {
                self.take_again(*household, &mut dice);
            }
            let after = self.weighed();
            // The walk decides nothing but where to look; what is kept is decided by whole numbers.
            if (after - before) as f64 > heat * dice.unit().ln() {
                let value = self.whole();
                if better(&LEVELS, &value, &best.0) && self.state.broken().next().is_none() {
                    best = (value, Some(self.state.picks()));
                }
            } else {
                for household in &ruined {
                    self.give_back(*household);
                }
                for pick in given.into_iter().flatten() {
                    self.state.restore(pick);
                    self.count(pick, 1);
                }
            }
        }
        Rebuilt { better: best.1, end: self.state.picks() }
    }

    /// Some households: one by lot, then holders of what one of them would like, or others by lot.
    fn neighbours(&self, dice: &mut Draw) -> Vec<HouseholdId> {
        let mut chosen = vec![self.open[dice.below(self.open.len())]];
        let many = 2 + dice.below(RUINED - 1);
        for _ in 0..3 * many {
            if chosen.len() >= many {
                break;
            }
            let from = chosen[dice.below(chosen.len())];
            let list = &self.lists[from.index()];
            let liked = list[dice.below(list.len()).min(dice.below(list.len()))];
            let holder = self.state.blockers(liked).next().and_then(|row| {
                let many = self.state.holders(row).count();
                (many > 0).then(|| self.state.holders(row).nth(dice.below(many))).flatten()
            });
            let holder = holder.filter(|holder| !self.lists[holder.index()].is_empty());
            let next = holder.unwrap_or_else(|| self.open[dice.below(self.open.len())]);
            if !chosen.contains(&next) {
                chosen.push(next);
            }
        }
        chosen
    }

    /// What loses least of what the rows admit, with the before that adds most.
    fn take_again(&mut self, household: HouseholdId, dice: &mut Draw) {
        let list = &self.lists[household.index()];
        let admitted =
            list.iter().copied().filter(|_| dice.below(BLINK) > 0).find(|candidate| self.state.admits(*candidate));
        if let Some(candidate) = admitted {
            self.state.take(candidate);
            self.state.take_before(household);
            if let Some(pick) = self.state.of(household) {
                self.count(pick, 1);
            }
        }
    }

    fn give_back(&mut self, household: HouseholdId) -> Option<Pick> {
        let pick = self.state.give_back(household)?;
        self.count(pick, -1);
        Some(pick)
    }

    fn count(&mut self, pick: Pick, sign: i64) {
        for (sum, worth) in self.value.iter_mut().zip(&self.worth[pick.candidate]) {
            *sum += sign * worth;
        }
        self.value[POINTS] += sign * pick.before.map_or(0, |before| self.problem.before_points[before]);
        let candidate = &self.problem.candidates[pick.candidate];
        if candidate.home.is_some() {
            for group in &self.groups[candidate.household.index()] {
                self.placed[*group] += sign;
            }
        }
    }

    /// The value with the floors' shortfall; constants aside.
    fn whole(&self) -> Value {
        let mut value = self.value;
        let lacking =
            self.problem.floors.iter().zip(&self.placed).map(|(group, placed)| (group.wanted - placed).max(0));
        value[FLOORS] = lacking.sum();
        value
    }

    fn weighed(&self) -> i64 {
        self.whole().iter().zip(&self.times).map(|(value, times)| value * times).sum()
    }
}
