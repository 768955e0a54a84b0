//! What is decided of each column at a node of the search, and what the rows make follow from it.

use super::program::Program;

/// What a column may still be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Not taken.
    Out,
    /// Open.
    Free,
    /// Taken.
    In,
}

/// Stands for a side that a row does not have; far from any sum, and from overflow.
const FAR: i64 = i64::MAX / 4;

/// The columns' states and what each row still admits.
#[derive(Clone, Debug)]
pub(super) struct Domain {
    states: Vec<State>,
    /// Of each row: how much its sum may still grow beyond the least it can be.
    room: Vec<i64>,
    /// Of each row: the most that its sum can still be, less what it must be.
    spare: Vec<i64>,
    /// Rows to look at again.
    dirty: Vec<u32>,
    is_dirty: Vec<bool>,
}

impl Domain {
    /// Every column free, every row to be looked at.
    pub fn open(program: &Program) -> Self {
        let rows = program.lower.len();
        let mut room: Vec<i64> = program.upper.iter().map(|upper| upper.unwrap_or(FAR)).collect();
        let mut spare: Vec<i64> = program.lower.iter().map(|lower| lower.map_or(FAR, |lower| -lower)).collect();
        for row in 0..rows {
            for (_, factor) in program.by_row.of(row) {
                if *factor > 0 {
                    spare[row] += factor;
                } else {
                    room[row] -= factor;
                }
            }
        }
        let states = vec![State::Free; program.columns()];
        Self { states, room, spare, dirty: (0..rows as u32).rev().collect(), is_dirty: vec![true; rows] }
    }

    /// What some rows alone make follow; where they contradict each other, as far as that showed.
    pub fn of_rows(program: &Program, rows: &[u32]) -> Self {
        // Every row counts as waiting to be looked at, but only these ever are.
        let mut domain = Self { dirty: rows.to_vec(), ..Self::open(program) };
        domain.propagate(program);
        domain
    }

    /// A column's state.
    pub fn of(&self, column: usize) -> State {
        self.states[column]
    }

    /// Whether a column is free.
    pub fn is_free(&self, column: u32) -> bool {
        self.states[column as usize] == State::Free
    }

    /// The columns taken.
    pub fn taken(&self) -> Vec<u32> {
        (0..self.states.len()).filter(|column| self.states[*column] == State::In).map(|column| column as u32).collect()
    }

    /// What a row of weights still holds beyond what is taken for certain.
    pub fn room(&self, row: u32) -> i64 {
        self.room[row as usize]
    }

    /// Takes a free column or leaves it out.
    pub fn decide(&mut self, program: &Program, column: u32, state: State) {
        self.states[column as usize] = state;
        for (row, factor) in program.by_column.of(column as usize) {
            let at = *row as usize;
            if (state == State::In) == (*factor > 0) {
                self.room[at] -= factor.abs();
            } else {
                self.spare[at] -= factor.abs();
            }
            if !self.is_dirty[at] {
                self.is_dirty[at] = true;
                self.dirty.push(*row);
            }
        }
    }

    /// Draws every conclusion that single rows force; `false` if a row cannot be kept any more.
    pub fn propagate(&mut self, program: &Program) -> bool {
        while let Some(row) = self.dirty.pop() {
            let at = row as usize;
            self.is_dirty[at] = false;
            if self.room[at] < 0 || self.spare[at] < 0 {
                return false;
            }
            let greatest = program.greatest[at];
            if self.room[at] >= greatest && self.spare[at] >= greatest {
                continue;
            }
            for (column, factor) in program.by_row.of(at) {
                if !self.is_free(*column) {
                    continue;
                }
                let size = factor.abs();
                let (must_not_grow, must_not_shrink) = (size > self.room[at], size > self.spare[at]);
                if must_not_grow && must_not_shrink {
                    return false;
                }
                if must_not_grow || must_not_shrink {
                    let state = if must_not_grow == (*factor > 0) { State::Out } else { State::In };
                    self.decide(program, *column, state);
                }
            }
        }
        true
    }
}
