//! A partial plan under construction: what is taken, and what each row still admits.

use crate::ids::HouseholdId;
use crate::placement::problem::Problem;

/// Taken candidates and the activity of every row.
#[derive(Clone, Debug)]
pub struct State<'a, 'm> {
    problem: &'a Problem<'m>,
    /// The candidate taken for each household.
    taken: Vec<Option<usize>>,
    activity: Vec<i64>,
}

impl<'a, 'm> State<'a, 'm> {
    /// Nothing taken.
    pub fn empty(problem: &'a Problem<'m>) -> Self {
        Self { problem, taken: vec![None; problem.spans.len()], activity: vec![0; problem.rows.len()] }
    }

    /// The candidate taken for a household.
    pub fn of(&self, household: HouseholdId) -> Option<usize> {
        self.taken[household.index()]
    }

    /// Whether taking a candidate keeps every row's upper bound; its household must have none.
    pub fn admits(&self, candidate: usize) -> bool {
        self.blockers(candidate).next().is_none()
    }

    /// The rows whose upper bound a candidate would break.
    pub fn blockers(&self, candidate: usize) -> impl Iterator<Item = u32> {
        self.problem.uses[candidate].iter().filter_map(|(row, coefficient)| {
            let upper = self.problem.rows[*row as usize].upper?;
            (*coefficient > 0 && self.activity[*row as usize] + coefficient > upper).then_some(*row)
        })
    }

    /// Takes a candidate; its household must have none.
    pub fn take(&mut self, candidate: usize) {
        let household = self.problem.itineraries[candidate].household;
        self.taken[household.index()] = Some(candidate);
        for (row, coefficient) in &self.problem.uses[candidate] {
            self.activity[*row as usize] += coefficient;
        }
    }

    /// Gives back what a household has, if anything.
    pub fn give_back(&mut self, household: HouseholdId) -> Option<usize> {
        let candidate = self.taken[household.index()].take()?;
        for (row, coefficient) in &self.problem.uses[candidate] {
            self.activity[*row as usize] -= coefficient;
        }
        Some(candidate)
    }

    /// The rows that are broken, either side.
    pub fn broken(&self) -> impl Iterator<Item = usize> {
        self.problem.rows.iter().zip(&self.activity).enumerate().filter_map(|(position, (row, activity))| {
            let broken =
                row.lower.is_some_and(|lower| *activity < lower) || row.upper.is_some_and(|upper| *activity > upper);
            broken.then_some(position)
        })
    }

    /// The taken candidates, ascending.
    pub fn candidates(&self) -> Vec<usize> {
        self.taken.iter().flatten().copied().collect()
    }
}
