//! A book: some columns of each household with all that prices ask of them, one after the other in memory.

use std::ops::Range;

use super::buyers::{Lists, Spread};
use crate::placement::problem::{Problem, Use};
use crate::placement::solve::program;
use crate::time::Week;

/// A column in a book.
pub(super) struct Entry {
    /// The candidate or before.
    pub column: u32,
    /// The week in which a home starts that may have befores; in which a before ends.
    pub week: Option<Week>,
    pub points: i64,
    pub home: bool,
    /// Whether it keeps what was published.
    pub kept: bool,
}

/// The entries of each household, and what each takes of the rows.
#[derive(Default)]
pub(super) struct Pages {
    /// Where each household's begin.
    starts: Vec<u32>,
    pub entries: Vec<Entry>,
    /// Where each entry's runs end.
    ends: Vec<u32>,
    runs: Vec<Use>,
    /// What each entry adds to the levels held, of how many.
    costs: Vec<f64>,
    levels: usize,
}

impl Pages {
    /// The entries of a household, as positions.
    pub fn of(&self, household: usize) -> Range<usize> {
        self.starts[household] as usize..self.starts[household + 1] as usize
    }

    /// What an entry takes of the rows.
    pub fn runs(&self, at: usize) -> &[Use] {
        let first = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.runs[first..self.ends[at] as usize]
    }

    /// What an entry adds to each of the levels held.
    pub fn costs(&self, at: usize) -> &[f64] {
        &self.costs[at * self.levels..(at + 1) * self.levels]
    }

    fn turn(&mut self) {
        self.starts.push(self.entries.len() as u32);
    }

    fn write(&mut self, entry: Entry, runs: &[Use]) {
        self.entries.push(entry);
        self.runs.extend_from_slice(runs);
        self.ends.push(self.runs.len() as u32);
    }
}

/// Candidates and befores of each household.
#[derive(Default)]
pub(super) struct Book {
    pub candidates: Pages,
    pub befores: Pages,
}

impl Book {
    /// Of lists of columns, where these levels are held.
    pub fn of(problem: &Problem<'_>, held: &[usize], lists: &Lists) -> Self {
        let mut book = Self::default();
        book.candidates.levels = held.len();
        for (candidates, befores) in lists.candidates.iter().zip(&lists.befores) {
            book.candidates.turn();
            book.befores.turn();
            for candidate in candidates {
                let at = *candidate as usize;
                let itinerary = &problem.candidates[at];
                let entry = Entry {
                    column: *candidate,
                    week: itinerary.start_after_a_bridge(),
                    points: problem.points[at],
                    home: itinerary.home.is_some(),
                    kept: problem.published.is_some() && problem.keeps(at),
                };
                book.candidates.write(entry, problem.uses.of(at));
                let costs = held.iter().map(|level| program::cost(problem, *level, at) as f64);
                book.candidates.costs.extend(costs);
            }
            for before in befores {
                let at = *before as usize;
                let (week, points) = (problem.befores[at].until, problem.before_points[at]);
                let entry = Entry { column: *before, week, points, home: false, kept: false };
                book.befores.write(entry, problem.uses.of(problem.before_column(at)));
            }
        }
        book.candidates.turn();
        book.befores.turn();
        book
    }

    /// The columns of what a household takes in part.
    pub fn columns(&self, taken: &mut Spread) {
        let pages = [(&self.candidates, &mut taken.candidates), (&self.befores, &mut taken.befores)];
        for (pages, shares) in pages {
            for (_, at) in shares.iter_mut() {
                *at = pages.entries[*at as usize].column;
            }
        }
    }
}
