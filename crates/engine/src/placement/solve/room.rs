//! Room for a candidate: those who hold what it lacks take something else of the same kind, a home with less support or another bridge,
//! or go without the bridge before their home. More households come before more points.

use super::state::State;
use crate::ids::HouseholdId;
use crate::placement::problem::{Pick, Problem};

/// Households that make room for one, at the most.
const OTHERS: usize = 12;
/// Holders of a row who are asked; where they are no more than those of a unit, whoever is in a bridge is asked to move to another one.
const ASKED: usize = 64;
const OF_A_UNIT: usize = 8;

/// Changes to a plan that can be taken back.
pub(super) struct Room<'c, 'p, 'm> {
    problem: &'p Problem<'m>,
    state: &'c mut State<'p, 'm>,
    /// Who is left alone.
    stays: &'c [bool],
    before: Vec<(HouseholdId, Option<Pick>)>,
}

/// Who had what before each change, in turn.
pub(super) struct Changes(Vec<(HouseholdId, Option<Pick>)>);

impl Changes {
    /// Everything as it was.
    pub fn take_back(self, state: &mut State<'_, '_>) {
        for (household, had) in self.0.into_iter().rev() {
            state.give_back(household);
            if let Some(pick) = had {
                state.restore(pick);
            }
        }
    }
}

impl<'c, 'p, 'm> Room<'c, 'p, 'm> {
    /// Nothing changed yet.
    pub fn of(problem: &'p Problem<'m>, state: &'c mut State<'p, 'm>, stays: &'c [bool]) -> Self {
        Self { problem, state, stays, before: Vec::new() }
    }

    /// A household has nothing.
    pub fn give_back(&mut self, household: HouseholdId) {
        let had = self.state.give_back(household);
        self.before.push((household, had));
    }

    fn take(&mut self, pick: Pick) {
        let household = self.problem.household_of(pick.candidate);
        self.before.push((household, self.state.of(household)));
        self.state.restore(pick);
    }

    /// What was changed.
    pub fn changes(self) -> Changes {
        Changes(self.before)
    }

    fn undo_to(&mut self, many: usize) {
        Changes(self.before.split_off(many)).take_back(self.state);
    }

    /// The first of some candidates of a household without anything that the rows admit, or that others can make room for; whether
    /// there is one.
    pub fn take_any(&mut self, candidates: &[usize]) -> bool {
        let admitted = candidates.iter().copied().find(|candidate| self.state.admits(*candidate));
        if let Some(candidate) = admitted {
            self.take(Pick { candidate, before: None });
            return true;
        }
        candidates.iter().any(|candidate| self.make(*candidate))
    }

    /// Takes a candidate of a household without anything for which others make room; whether they can.
    pub fn make(&mut self, candidate: usize) -> bool {
        let many = self.before.len();
        for _ in 0..OTHERS {
            let Some(row) = self.state.blockers(candidate).next() else {
                // What is barred no room helps.
                if self.state.admits(candidate) {
                    self.take(Pick { candidate, before: None });
                    return true;
                }
                break;
            };
            let household = self.problem.household_of(candidate);
            let mut holders: Vec<HouseholdId> = self.state.holders(row).collect();
            holders.retain(|holder| *holder != household && !self.stays[holder.index()]);
            holders.dedup();
            let moves = holders.len() <= OF_A_UNIT;
            holders.truncate(ASKED);
            let lacks = self.state.lacks(candidate, row);
            let ask = |holder| if moves || self.is_at_home(holder) { self.less(holder, row, lacks) } else { None };
            let least = holders.into_iter().filter_map(ask).min();
            let Some((_, pick)) = least else { break };
            self.give_back(self.problem.household_of(pick.candidate));
            self.take(pick);
        }
        self.undo_to(many);
        false
    }

    fn is_at_home(&self, household: HouseholdId) -> bool {
        self.state.of(household).is_some_and(|pick| self.problem.candidates[pick.candidate].home.is_some())
    }

    /// What a holder of a row can have instead that takes less of it, and what it loses by that, in thousandths of a point for each part
    /// of what the row lacks.
    fn less(&mut self, holder: HouseholdId, row: u32, lacks: i64) -> Option<(i64, Pick)> {
        let held = self.state.give_back(holder)?;
        let problem = self.problem;
        let taken =
            |pick: Pick| -> i64 { problem.columns_of(pick).map(|column| problem.uses.amount(column, row)).sum() };
        let points =
            |pick: Pick| problem.points[pick.candidate] + pick.before.map_or(0, |before| problem.before_points[before]);
        let (of_held, worth) = (taken(held), points(held));
        let alike: Vec<usize> = match problem.candidates[held.candidate].home {
            Some(home) => problem.homes_in(holder, home.stay.unit).collect(),
            None => problem.bridges_alone(holder).collect(),
        };
        let others =
            alike.into_iter().map(|candidate| Pick { candidate, before: None }).filter(|pick| taken(*pick) < of_held);
        let price = |pick: Pick| (worth - points(pick)).max(1) * 1000 / (of_held - taken(pick)).min(lacks).max(1);
        let admitted = others.filter(|pick| self.state.admits(pick.candidate));
        let least = admitted.map(|pick| (price(pick), pick)).min();
        self.state.restore(held);
        least
    }
}
