//! A bound by prices (Lagrangian relaxation, Held and Karp 1970; Fisher 1981): some rows get a price, and what is left falls into
//! parts that are small enough to be solved exactly. With any prices nothing is worth more than all parts together.
//!
//! All numbers are integers, in parts of a unit of the objective, so that the bound holds as it stands.

mod editions;
mod people;

pub(super) use editions::Places;

use super::person::Best;
use super::program::{Kind, Program};
use crate::kernel::mip::{Column, Row};
use crate::training::problem::Problem;

/// Parts of a unit of the objective.
pub(super) const PARTS: i64 = 1 << 20;

/// What is left once rows are priced.
#[derive(Clone, Copy)]
pub(super) enum By<'a> {
    /// People, each with what they take: the rows that several of them share are priced.
    People,
    /// Places, each with the editions that are held there and their groups: the rows of people and desks are priced.
    Editions(&'a Places),
}

impl By<'_> {
    /// Whether rows of a kind are priced.
    fn prices(self, kind: Kind) -> bool {
        match self {
            Self::People => kind != Kind::Own,
            Self::Editions(_) => !matches!(kind, Kind::Group | Kind::Place),
        }
    }
}

/// An objective to be raised, with the rows that are priced apart from the others.
pub(super) struct Relaxed<'a, 'p, 'm> {
    problem: &'p Problem<'m>,
    program: &'a Program,
    pub columns: &'a [Column],
    objective: &'a [(u32, i64)],
    /// The rows that are priced.
    pub rows: Vec<&'a Row>,
    /// The greatest amount of each: what is counted in cents is no more than what is counted in seats.
    scales: Vec<f64>,
    /// Of each edition: its activity.
    activity: &'a [u32],
    by: By<'a>,
}

/// What prices prove.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounded {
    /// No plan is worth more, in parts.
    pub bound: i64,
    /// What each column is worth once the rows are paid for, in parts.
    pub weights: Vec<i64>,
    /// The best of each part: a person, or a place.
    pub best: Vec<Best>,
    /// The columns that are one in what all parts take together, seats among them.
    pub taken: Vec<u32>,
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
        by: By<'a>,
    ) -> Self {
        let rows = program.model.rows.iter().zip(&program.kinds).filter(|(_, kind)| by.prices(**kind));
        let rows: Vec<&Row> = rows.map(|(row, _)| row).chain(more).collect();
        let greatest = |row: &&Row| row.entries.iter().map(|(_, amount)| amount.abs()).max().unwrap_or(0).max(1);
        let scales = rows.iter().map(|row| greatest(row) as f64).collect();
        Self { problem, program, columns, objective, rows, scales, activity, by }
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
        let mut taken = Vec::new();
        for (at, (column, weight)) in self.columns.iter().zip(&weights).enumerate().skip(self.problem.seats.len()) {
            if matches!(self.by, By::Editions(_)) && self.program.is_edition(at as u32) {
                continue;
            }
            let value = if *weight > 0 { column.upper } else { column.lower };
            bound += weight * value;
            if value > 0 {
                taken.push(at as u32);
            }
        }
        let mut bounded = Bounded { bound, weights, best: Vec::new(), taken };
        match self.by {
            By::People => self.people(&mut bounded),
            By::Editions(places) => self.places(places, &mut bounded),
        }
        bounded
    }

    /// Prices of rows as they are, from prices of rows whose greatest amount is one; with the side that they are of.
    pub fn signed(&self, prices: &[f64]) -> Vec<i64> {
        let sign = |row: &Row| if row.upper.is_some() { 1 } else { -1 };
        let scaled = self.rows.iter().zip(&self.scales).zip(prices);
        scaled.map(|((row, scale), price)| sign(row) * (price / scale).round() as i64).collect()
    }

    /// The rows of the program that are not priced.
    pub fn rest(&self) -> Vec<Row> {
        let rows = self.program.model.rows.iter().zip(&self.program.kinds);
        rows.filter(|(_, kind)| !self.by.prices(**kind)).map(|(row, _)| row.clone()).collect()
    }

    /// How much more of each row is asked for than there is, or less than there has to be, in parts of its greatest amount;
    /// `used` is left as it was, all nothing.
    pub fn asked(&self, bounded: &Bounded, used: &mut [i64]) -> Vec<f64> {
        bounded.taken.iter().for_each(|column| used[*column as usize] = 1);
        let sum = |row: &Row| row.entries.iter().map(|(column, amount)| amount * used[*column as usize]).sum::<i64>();
        let asked = self.rows.iter().map(|row| match (row.upper, row.lower) {
            (Some(upper), _) => sum(row) - upper,
            (None, Some(lower)) => lower - sum(row),
            (None, None) => 0,
        });
        let asked = asked.zip(&self.scales).map(|(asked, scale)| asked as f64 / scale).collect();
        bounded.taken.iter().for_each(|column| used[*column as usize] = 0);
        asked
    }

    /// The columns without what no plan worth `least` (in units) or more has; what is counted and each such plan has is held.
    pub fn fixed(&self, bounded: &Bounded, least: i64) -> Vec<Column> {
        let spare = bounded.bound - least * PARTS;
        let mut columns = self.columns.to_vec();
        let seats = self.problem.seats.len();
        let others = columns.iter_mut().zip(&bounded.weights).enumerate().skip(seats);
        for (at, (column, weight)) in others.filter(|(_, (column, _))| column.lower < column.upper) {
            let of_places = matches!(self.by, By::Editions(_)) && self.program.is_edition(at as u32);
            if !of_places && weight.abs() > spare {
                let value = if *weight > 0 { column.upper } else { column.lower };
                *column = Column { lower: value, upper: value };
            }
        }
        match self.by {
            By::People => self.fix_people(bounded, spare, &mut columns),
            By::Editions(places) => self.fix_places(places, bounded, spare, &mut columns),
        }
        columns
    }
}
