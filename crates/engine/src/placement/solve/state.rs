//! A partial plan under construction: what is taken, and what each row still admits.

use crate::ids::HouseholdId;
use crate::placement::problem::{Pick, Problem, Use};

/// The upper bound of a row that has none: more than any sum.
const FREE: i64 = i64::MAX / 4;

/// What is taken, and what every row has left.
#[derive(Clone, Debug)]
pub struct State<'a, 'm> {
    problem: &'a Problem<'m>,
    /// What is taken for each household.
    taken: Vec<Option<Pick>>,
    /// What each row still has up to its upper bound; of a row without one up to [`FREE`].
    left: Vec<i64>,
    /// The columns taken of each stretch of rows that columns share, as they came.
    holders: Vec<Vec<u32>>,
    /// Columns that a pin of their household rules out.
    barred: Vec<bool>,
}

impl<'a, 'm> State<'a, 'm> {
    /// Nothing taken.
    pub fn empty(problem: &'a Problem<'m>) -> Self {
        let mut barred = vec![false; problem.columns()];
        // A row that wants one of some candidates of a single household (a pin) leaves it no other.
        for row in problem.at_least_rows().filter(|row| problem.rows[*row as usize].upper.is_none()) {
            let agrees = |column: &usize| problem.uses.amount(*column, row) > 0;
            let Some(first) = (0..problem.candidates.len()).find(agrees) else { continue };
            for column in problem.span(problem.household_of(first)).filter(|column| !agrees(column)) {
                barred[column] = true;
            }
        }
        Self {
            problem,
            taken: vec![None; problem.spans.len()],
            left: problem.rows.iter().map(|row| row.upper.unwrap_or(FREE)).collect(),
            holders: vec![Vec::new(); problem.stretches.last().map_or(0, |last| *last as usize + 1)],
            barred,
        }
    }

    /// What each of a run's rows has left.
    fn left(&self, run: &Use) -> &[i64] {
        &self.left[run.row as usize..run.end() as usize]
    }

    /// What is taken for a household.
    pub fn of(&self, household: HouseholdId) -> Option<Pick> {
        self.taken[household.index()]
    }

    /// Whether taking a column keeps every row's upper bound.
    pub fn admits(&self, column: usize) -> bool {
        let fits = |run: &Use| run.amount <= 0 || self.left(run).iter().all(|left| *left >= run.amount);
        !self.barred[column] && self.problem.uses.of(column).iter().all(fits)
    }

    /// The rows whose upper bound a column would break.
    pub fn blockers(&self, column: usize) -> impl Iterator<Item = u32> {
        let rows = self.problem.uses.rows_of(column);
        rows.filter(|(row, amount)| *amount > 0 && self.left[*row as usize] < *amount).map(|(row, _)| row)
    }

    /// How much of a row is missing for a column.
    pub fn lacks(&self, column: usize, row: u32) -> i64 {
        self.problem.uses.amount(column, row) - self.left[row as usize]
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
            self.add(self.problem.before_column(before));
            self.taken[household.index()] = Some(Pick { candidate, before: Some(before) });
        }
    }

    /// Takes back exactly what was given back; its household must have nothing.
    pub fn restore(&mut self, pick: Pick) {
        for column in self.problem.columns_of(pick) {
            self.add(column);
        }
        self.taken[self.problem.household_of(pick.candidate).index()] = Some(pick);
    }

    /// Gives back what a household has, if anything.
    pub fn give_back(&mut self, household: HouseholdId) -> Option<Pick> {
        let pick = self.taken[household.index()].take()?;
        for column in self.problem.columns_of(pick) {
            self.remove(column);
        }
        Some(pick)
    }

    fn add(&mut self, column: usize) {
        for run in self.problem.uses.of(column) {
            self.left[run.row as usize..run.end() as usize].iter_mut().for_each(|left| *left -= run.amount);
            self.holders[self.problem.stretches[run.row as usize] as usize].push(column as u32);
        }
    }

    fn remove(&mut self, column: usize) {
        for run in self.problem.uses.of(column) {
            self.left[run.row as usize..run.end() as usize].iter_mut().for_each(|left| *left += run.amount);
            let holders = &mut self.holders[self.problem.stretches[run.row as usize] as usize];
            if let Some(at) = holders.iter().rposition(|held| *held == column as u32) {
                holders.remove(at);
            }
        }
    }

    /// The households that hold something of a row, in the order in which they came to it.
    pub fn holders(&self, row: u32) -> impl Iterator<Item = HouseholdId> {
        let columns = self.holders[self.problem.stretches[row as usize] as usize].iter().map(|column| *column as usize);
        let held = columns.filter(move |column| self.problem.uses.amount(*column, row) != 0);
        held.map(|column| self.problem.household_of(column))
    }

    /// The rows that are broken, either side.
    pub fn broken(&self) -> impl Iterator<Item = usize> {
        self.problem.rows.iter().zip(&self.left).enumerate().filter_map(|(position, (row, left))| {
            let taken = row.upper.unwrap_or(FREE) - left;
            (row.lower.is_some_and(|lower| taken < lower) || *left < 0).then_some(position)
        })
    }

    /// What is taken, by household.
    pub fn picks(&self) -> Vec<Pick> {
        self.taken.iter().flatten().copied().collect()
    }
}
