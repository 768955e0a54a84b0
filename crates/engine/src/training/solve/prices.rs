//! A bound by prices (Lagrangian relaxation, Held and Karp 1970; Fisher 1981): what several people share gets a price, and each
//! then takes what is best for them, which is found exactly. With any prices nothing is worth more than what all take together.
//!
//! All numbers are integers, in parts of a unit of the objective, so that the bound holds as it stands.

use super::person::{Best, Choice, Chooser};
use super::program::Program;
use crate::kernel::mip::{Column, Row};
use crate::training::problem::Problem;

/// Parts of a unit of the objective.
pub(super) const PARTS: i64 = 1 << 12;
/// Added to a seat that has to be taken, so that it is; more than all seats of one person are ever worth.
const TAKEN: i64 = 1 << 50;

/// An objective to be raised under rows, with the rows that people share apart from their own.
pub(super) struct Relaxed<'a, 'p, 'm> {
    problem: &'p Problem<'m>,
    columns: &'a [Column],
    objective: &'a [(u32, i64)],
    /// The rows that are priced.
    pub rows: Vec<&'a Row>,
    /// Of each edition: its activity.
    activity: &'a [u32],
}

/// What prices prove.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounded {
    /// No plan is worth more, in parts.
    pub bound: i64,
    /// What each column is worth once the rows are paid for, in parts.
    pub weights: Vec<i64>,
    /// The best of each person.
    pub best: Vec<Best>,
}

impl<'a, 'p, 'm> Relaxed<'a, 'p, 'm> {
    /// An objective to be raised, with the rows of a program and some more.
    pub fn new(
        problem: &'p Problem<'m>,
        program: &'a Program,
        columns: &'a [Column],
        objective: &'a [(u32, i64)],
        more: &'a [Row],
        activity: &'a [u32],
    ) -> Self {
        let shared = program.model.rows.iter().zip(&program.own).filter(|(_, own)| !**own).map(|(row, _)| row);
        Self { problem, columns, objective, rows: shared.chain(more).collect(), activity }
    }

    /// Whether every priced row only limits seats, and only seats count: then whoever takes less breaks nothing.
    pub fn is_packing(&self) -> bool {
        let seats = self.problem.seats.len() as u32;
        let of_seats = |entries: &[(u32, i64)]| entries.iter().all(|(column, _)| *column < seats);
        let limits =
            |row: &&Row| row.lower.is_none_or(|lower| lower <= 0) && row.entries.iter().all(|(_, amount)| *amount >= 0);
        let limits = self.rows.iter().all(|row| limits(row) && of_seats(&row.entries));
        limits && of_seats(self.objective) && self.columns[..seats as usize].iter().all(|column| column.lower == 0)
    }

    /// What prices prove; a price of a side that a row does not have counts as nothing.
    pub fn bounded(&self, prices: &[i64]) -> Bounded {
        let mut weights = vec![0; self.columns.len()];
        for (column, amount) in self.objective {
            weights[*column as usize] = amount * PARTS;
        }
        let mut bound = 0;
        for (row, price) in self.rows.iter().zip(prices).filter(|(_, price)| **price != 0) {
            let Some(side) = (if *price > 0 { row.upper } else { row.lower }) else { continue };
            bound += side * price;
            for (column, amount) in &row.entries {
                weights[*column as usize] -= amount * price;
            }
        }
        for (column, weight) in self.columns.iter().zip(&weights).skip(self.problem.seats.len()) {
            bound += weight * if *weight > 0 { column.upper } else { column.lower };
        }
        let mut chooser = Chooser::new(&self.problem.clash, self.activity);
        let best: Vec<Best> =
            (0..self.problem.spans.len()).map(|operator| self.best(&mut chooser, operator, &weights, None)).collect();
        bound += best.iter().map(|best| best.bound).sum::<i64>();
        Bounded { bound, weights, best }
    }

    /// The best of one person, with this seat where one is named.
    fn best(&self, chooser: &mut Chooser<'_>, operator: usize, weights: &[i64], with: Option<u32>) -> Best {
        let problem = self.problem;
        let span = problem.spans[operator].clone();
        let most = problem.model.operators[operator].most.map_or(usize::MAX, |most| most as usize);
        let held = |seat: usize| with == Some(seat as u32) || self.columns[seat].lower > 0;
        let forced = span.clone().filter(|seat| held(*seat)).count() as i64;
        let open = span.filter(|seat| self.columns[*seat].upper > 0).map(|seat| Choice {
            seat: seat as u32,
            edition: problem.seats[seat].edition,
            weight: weights[seat] + if held(seat) { TAKEN } else { 0 },
        });
        let mut best = chooser.best(open, most);
        best.value -= forced * TAKEN;
        best.bound -= forced * TAKEN;
        best
    }

    /// The columns without what no plan worth `least` (in units) or more has; columns beside seats that each such plan has are held.
    pub fn fixed(&self, bounded: &Bounded, least: i64) -> Vec<Column> {
        let spare = bounded.bound - least * PARTS;
        let mut columns = self.columns.to_vec();
        let seats = self.problem.seats.len();
        for (column, weight) in columns.iter_mut().zip(&bounded.weights).skip(seats) {
            if column.lower < column.upper && weight.abs() > spare {
                *column = if *weight > 0 {
                    Column { lower: column.upper, upper: column.upper }
                } else {
                    Column { lower: column.lower, upper: column.lower }
                };
            }
        }
        let mut chooser = Chooser::new(&self.problem.clash, self.activity);
        for (operator, span) in self.problem.spans.iter().enumerate() {
            let best = &bounded.best[operator];
            for seat in span.clone().filter(|seat| self.columns[*seat].upper > self.columns[*seat].lower) {
                let weight = bounded.weights[seat];
                // taken by itself it loses so much at most; taken beside all that is best, so much at least
                let (least, most) = (-weight, best.bound - weight);
                if most <= spare || best.chosen.binary_search(&(seat as u32)).is_ok() {
                    continue;
                }
                let mut with = || self.best(&mut chooser, operator, &bounded.weights, Some(seat as u32)).bound;
                let loss = if least > spare { least } else { best.bound - with() };
                if loss > spare {
                    columns[seat].upper = 0;
                }
            }
        }
        columns
    }
}
