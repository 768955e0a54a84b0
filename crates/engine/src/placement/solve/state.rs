//! A partial plan under construction: what is taken, and what each row still admits.

use crate::ids::HouseholdId;
use crate::placement::problem::{Pick, Problem};

/// What is taken and the activity of every row.
#[derive(Clone, Debug)]
pub struct State<'a, 'm> {
    problem: &'a Problem<'m>,
    /// What is taken for each household.
    taken: Vec<Option<Pick>>,
    activity: Vec<i64>,
    /// Columns that a pin of their household rules out.
    barred: Vec<bool>,
}

impl<'a, 'm> State<'a, 'm> {
    /// Nothing taken.
    pub fn empty(problem: &'a Problem<'m>) -> Self {
        let mut barred = vec![false; problem.columns()];
        // A row that wants one of some candidates of a single household (a pin) leaves it no other.
        for row in problem.rows.iter().filter(|row| row.lower == Some(1) && row.upper.is_none()) {
            let Some((first, _)) = row.entries.first() else { continue };
            let household = problem.household_of(*first as usize);
            let agrees = |column: usize| row.entries.binary_search_by_key(&(column as u32), |entry| entry.0).is_ok();
            for column in problem.span(household).filter(|column| !agrees(*column)) {
                barred[column] = true;
            }
        }
        Self { problem, taken: vec![None; problem.spans.len()], activity: vec![0; problem.rows.len()], barred }
    }

    /// What is taken for a household.
    pub fn of(&self, household: HouseholdId) -> Option<Pick> {
        self.taken[household.index()]
    }

    /// Whether taking a column keeps every row's upper bound.
    pub fn admits(&self, column: usize) -> bool {
        !self.barred[column] && self.blockers(column).next().is_none()
    }

    /// The rows whose upper bound a column would break.
    pub fn blockers(&self, column: usize) -> impl Iterator<Item = u32> {
        self.problem.uses[column].iter().filter_map(|(row, coefficient)| {
            let upper = self.problem.rows[*row as usize].upper?;
            (*coefficient > 0 && self.activity[*row as usize] + coefficient > upper).then_some(*row)
        })
    }

    /// The before that adds most to a candidate, of those that the rows admit, with what it adds.
    pub fn best_before(&self, candidate: usize) -> Option<(usize, i64)> {
        let admitted =
            self.problem.befores_of(candidate).filter(|before| self.admits(self.problem.before_column(*before)));
        let worth = admitted.map(|before| (before, self.problem.before_points[before]));
        worth.max_by_key(|(before, points)| (*points, std::cmp::Reverse(*before)))
    }

    /// Takes a candidate; its household must have nothing.
    pub fn take(&mut self, candidate: usize) {
        self.restore(Pick { candidate, before: None });
    }

    /// Adds the best before that the rows admit to what a household has, if it has a home without one.
    pub fn take_before(&mut self, household: HouseholdId) {
        let Some(Pick { candidate, before: None }) = self.of(household) else { return };
        if let Some((before, _)) = self.best_before(candidate) {
            self.add(self.problem.before_column(before), 1);
            self.taken[household.index()] = Some(Pick { candidate, before: Some(before) });
        }
    }

    /// Takes back exactly what was given back; its household must have nothing.
    pub fn restore(&mut self, pick: Pick) {
        for column in self.problem.columns_of(pick) {
            self.add(column, 1);
        }
        self.taken[self.problem.household_of(pick.candidate).index()] = Some(pick);
    }

    /// Gives back what a household has, if anything.
    pub fn give_back(&mut self, household: HouseholdId) -> Option<Pick> {
        let pick = self.taken[household.index()].take()?;
        for column in self.problem.columns_of(pick) {
            self.add(column, -1);
        }
        Some(pick)
    }

    fn add(&mut self, column: usize, times: i64) {
        for (row, coefficient) in &self.problem.uses[column] {
            self.activity[*row as usize] += times * coefficient;
        }
    }

    /// Whether a column is taken.
    pub fn holds(&self, column: usize) -> bool {
        let pick = self.of(self.problem.household_of(column));
        pick.is_some_and(|pick| self.problem.columns_of(pick).any(|held| held == column))
    }

    /// The rows that are broken, either side.
    pub fn broken(&self) -> impl Iterator<Item = usize> {
        self.problem.rows.iter().zip(&self.activity).enumerate().filter_map(|(position, (row, activity))| {
            let broken =
                row.lower.is_some_and(|lower| *activity < lower) || row.upper.is_some_and(|upper| *activity > upper);
            broken.then_some(position)
        })
    }

    /// What is taken, by household.
    pub fn picks(&self) -> Vec<Pick> {
        self.taken.iter().flatten().copied().collect()
    }
}
