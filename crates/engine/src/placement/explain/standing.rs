//! A plan held against its problem: what it takes of every row, and so what a candidate would find taken.

use crate::ids::HouseholdId;
use crate::placement::plan::Plan;
use crate::placement::problem::{Pick, Problem};

/// A plan and the activity of every row under it.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// The problem that the plan answers.
    pub problem: &'a Problem<'a>,
    /// The plan.
    pub plan: &'a Plan,
    /// What the plan takes of each row.
    activity: Vec<i64>,
    /// What the plan takes for each household; `None` where it has nothing, or what was dominated.
    held: Vec<Option<Pick>>,
}

impl<'a> Standing<'a> {
    /// Adds up the rows under a plan.
    pub fn of(problem: &'a Problem<'a>, plan: &'a Plan) -> Self {
        let mut standing =
            Self { problem, plan, activity: vec![0; problem.rows.len()], held: vec![None; problem.spans.len()] };
        for itinerary in &plan.itineraries {
            let pick = problem.pick_of(itinerary);
            standing.held[itinerary.household.index()] = pick;
            let columns = pick.into_iter().flat_map(|pick| problem.columns_of(pick));
            for (row, amount) in columns.flat_map(|column| problem.uses.rows_of(column)) {
                standing.activity[row as usize] += amount;
            }
        }
        standing
    }

    /// The rows whose upper bound would be broken if this candidate took the place of its household's own.
    pub fn blockers(&self, candidate: usize) -> impl Iterator<Item = u32> {
        let own = self.held[self.problem.candidates[candidate].household.index()];
        self.problem.uses.rows_of(candidate).filter_map(move |(row, amount)| {
            let upper = self.problem.rows[row as usize].upper?;
            let own = own.into_iter().flat_map(|own| self.problem.columns_of(own));
            let given_back: i64 = own.map(|column| self.problem.uses.amount(column, row)).sum();
            (self.activity[row as usize] - given_back + amount > upper).then_some(row)
        })
    }

    /// The rows that alone keep some home from a household, each once.
    pub fn sole_blockers(&self, household: HouseholdId) -> Vec<u32> {
        let homes = self.problem.span(household).filter(|at| self.problem.candidates[*at].home.is_some());
        let mut sole: Vec<u32> = homes
            .filter_map(|candidate| {
                let mut blocking = self.blockers(candidate);
                let first = blocking.next()?;
                blocking.next().is_none().then_some(first)
            })
            .collect();
        sole.sort_unstable();
        sole.dedup();
        sole
    }
}
