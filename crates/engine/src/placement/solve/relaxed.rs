//! The linear relaxation of the whole problem, solved on the few columns and rows that it needs: those that are missed come in
//! until none is (column and row generation: Dantzig and Wolfe 1960; Kelley 1960).
//!
//! Of the rows week by week hardly any binds, and of the candidates few are worth their price; each solve begins where the last one
//! ended, from level to level too. What comes of it are prices; what they prove is computed elsewhere, in integers.

use std::ops::ControlFlow;

use super::core::{Core, Market};
use super::levels::Aim;
use super::program::{self, Worth};
use crate::kernel::mip::{Linear, MipError, Relaxed};
use crate::kernel::outcome::Sense;
use crate::kernel::packing::Prices;
use crate::placement::LEVELS;
use crate::placement::value::{FLOORS, POINTS};

/// Not in the linear program.
const OUT: u32 = u32::MAX;
/// How far a sum of floats may lie beyond a side before it counts as broken.
const TOLERANCE: f64 = 1e-6;
/// Candidates of each household that come in at a time.
const MISSED_EACH: usize = 6;
/// The most solves of a dive, from which value on a column is as good as taken, and the part of the others that is fixed at a time.
const DIVES: u32 = 40;
const WHOLE: f64 = 0.99;
const DIVE_PART: usize = 12;

/// The linear program and where its rows and columns stand in the whole.
pub(super) struct Relaxation {
    linear: Linear,
    /// Of each column of the program: the column of the whole, or the floor after the last of them.
    columns: Vec<u32>,
    /// Of each column of the whole, and each floor: its column in the program.
    place: Vec<u32>,
    /// Of each row of the layout: its row in the program.
    rows: Vec<u32>,
    /// The levels held by the rows after the layout's.
    held: Vec<usize>,
    /// Coupling rows that some column shares with the next one: they come in when they are broken.
    weekly: Vec<bool>,
    /// What the columns count for now.
    worth: Worth,
    sign: i64,
}

impl Relaxation {
    /// Of a core's whole problem, with the columns of the core.
    pub fn of(core: &Core<'_, '_>, seed: u32) -> Result<Self, MipError> {
        let whole = core.whole;
        let mut weekly = vec![false; whole.rows.len()];
        for run in (0..whole.columns()).flat_map(|column| whole.uses.of(column)).filter(|run| run.rows > 1) {
            weekly[run.row as usize..run.end() as usize].fill(true);
        }
        for row in whole.at_least_rows() {
            weekly[row as usize] = false;
        }
        let layout = &core.layout;
        let mut relaxation = Self {
            linear: Linear::new(seed)?,
            columns: Vec::new(),
            place: vec![OUT; whole.columns() + whole.floors.len()],
            rows: vec![OUT; layout.held as usize],
            held: Vec::new(),
            weekly,
            worth: Worth::new(),
            sign: 1,
        };
        let sides = |row: u32| match row {
            _ if row < layout.follow_start() => Some((None, Some(1))),
            // What binds befores comes in with them.
            _ if row < layout.coupling => None,
            _ if row < layout.floors => {
                let at = (row - layout.coupling) as usize;
                let row = &whole.rows[at];
                (!relaxation.weekly[at]).then_some((row.lower, row.upper))
            }
            _ => Some((Some(whole.floors[(row - layout.floors) as usize].wanted), None)),
        };
        let rows: Vec<_> = (0..layout.held).filter_map(|row| Some((row, sides(row)?))).collect();
        for (row, (lower, upper)) in rows {
            relaxation.rows[row as usize] = relaxation.linear.add_row(lower, upper, std::iter::empty())?;
        }
        for floor in 0..whole.floors.len() {
            relaxation.take_in(core, whole.columns() + floor)?;
        }
        relaxation.follow(core)?;
        Ok(relaxation)
    }

    /// What taking a column adds to what counts now.
    fn cost(&self, core: &Core<'_, '_>, column: usize) -> i64 {
        self.sign * self.worth.iter().map(|(level, times)| times * adds(core, *level, column)).sum::<i64>()
    }

    /// A column's rows in the layout with its factors there; those of the levels held last.
    fn entries(&self, core: &Core<'_, '_>, column: usize) -> Vec<(u32, i64)> {
        let (whole, layout) = (core.whole, &core.layout);
        let mut entries = Vec::new();
        if let Some(floor) = column.checked_sub(whole.columns()) {
            entries.push((layout.floors + floor as u32, 1));
        } else {
            let household = whole.household_of(column);
            let weeks = &layout.follow[household.index()];
            let row_of = |until| weeks.iter().find(|(week, _)| Some(*week) == until).map(|(_, row)| *row);
            if let Some(itinerary) = whole.candidates.get(column) {
                entries.extend(layout.one_each[household.index()].map(|row| (row, 1)));
                if let Some(home) = itinerary.home {
                    let follow = row_of(Some(home.stay.from)).filter(|_| itinerary.bridge.is_none());
                    entries.extend(follow.map(|row| (row, -1)));
                    let groups = whole.floors.iter().zip(layout.floors..);
                    let own = groups.filter(|(group, _)| group.households.binary_search(&household).is_ok());
                    entries.extend(own.map(|(_, row)| (row, 1)));
                }
            } else {
                entries.extend(row_of(whole.befores[column - whole.candidates.len()].until).map(|row| (row, 1)));
            }
            entries.extend(whole.uses.rows_of(column).map(|(row, amount)| (layout.coupling + row, amount)));
        }
        let held = self.held.iter().zip(layout.held..);
        entries.extend(held.map(|(level, row)| (row, adds(core, *level, column))).filter(|entry| entry.1 != 0));
        entries
    }

    /// Takes a column of the whole in.
    fn take_in(&mut self, core: &Core<'_, '_>, column: usize) -> Result<(), MipError> {
        if self.place[column] == OUT {
            self.bind(core, column)?;
            let floor = column.checked_sub(core.whole.columns());
            let upper = floor.map_or(1, |floor| core.whole.floors[floor].wanted);
            let entries = self.entries(core, column).into_iter();
            let entries = entries.map(|(row, factor)| (self.rows[row as usize], factor)).filter(|(row, _)| *row != OUT);
            let cost = self.cost(core, column) as f64;
            self.place[column] = self.linear.add_column(cost, upper, entries.collect::<Vec<_>>().into_iter())?;
            self.columns.push(column as u32);
        }
        Ok(())
    }

    /// Takes the row in that binds a before to the homes that start when it ends.
    fn bind(&mut self, core: &Core<'_, '_>, column: usize) -> Result<(), MipError> {
        let whole = core.whole;
        let before = column.checked_sub(whole.candidates.len()).and_then(|before| whole.befores.get(before));
        let Some(stay) = before else { return Ok(()) };
        let mut weeks = core.layout.follow[stay.household.index()].iter();
        let Some((week, row)) = weeks.find(|(week, _)| Some(*week) == stay.until) else { return Ok(()) };
        if self.rows[*row as usize] == OUT {
            let befores = whole.befores_until(stay.household, *week);
            let homes = whole.span(stay.household).filter(|candidate| whole.befores_of(*candidate) == befores);
            let homes: Vec<u32> = homes.map(|home| self.place[home]).filter(|place| *place != OUT).collect();
            let entries = homes.into_iter().map(|home| (home, -1));
            self.rows[*row as usize] = self.linear.add_row(None, Some(0), entries)?;
        }
        Ok(())
    }

    /// Takes in the candidates that the core has come to hold.
    fn follow(&mut self, core: &Core<'_, '_>) -> Result<(), MipError> {
        for candidate in core.candidates() {
            self.take_in(core, candidate)?;
        }
        Ok(())
    }

    /// Holds what a level reached from now on.
    pub fn hold(&mut self, core: &Core<'_, '_>, aim: Aim, reached: i64) -> Result<(), MipError> {
        let level = aim.level();
        let constant = program::constant(core.whole, level);
        let sides = aim.hold(core.whole, reached, LEVELS[level].sense, Vec::new(), constant);
        let entries = self.columns.iter().zip(0u32..);
        let entries = entries.map(|(column, at)| (at, adds(core, level, *column as usize)));
        let entries: Vec<_> = entries.filter(|entry| entry.1 != 0).collect();
        let row = self.linear.add_row(sides.lower, sides.upper, entries.into_iter())?;
        self.rows.push(row);
        self.held.push(level);
        Ok(())
    }

    /// Lets other levels count.
    pub fn aim(&mut self, core: &Core<'_, '_>, worth: &Worth, sense: Sense) {
        self.worth.clone_from(worth);
        self.sign = if sense == Sense::Max { 1 } else { -1 };
        for (column, at) in self.columns.iter().zip(0..) {
            let cost = self.cost(core, *column as usize);
            self.linear.set_cost(at, cost as f64);
        }
    }

    /// Solves it for what counts now, taking in rows that are broken and, with the core, candidates that are missed. The prices of
    /// the layout's rows and those held: of the last solve, if it was stopped before nothing was missed any more; `None` if it was
    /// before there are any.
    pub fn prices(
        &mut self,
        core: &mut Core<'_, '_>,
        watch: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Option<Vec<f64>>, MipError> {
        self.follow(core)?;
        let mut known = None;
        // Rows and columns come in together: more at a time, and fewer solves, than rows to the end and columns then.
        while let Some(solved) = self.linear.solve(watch)? {
            let broken = self.broken(core, &solved);
            let prices = self.of_layout(&solved);
            let (candidates, befores) = self.missed(core, &prices);
            known = Some(prices);
            let settled = broken.is_empty() && candidates.is_empty() && befores.is_empty();
            if settled || watch().is_break() {
                break;
            }
            for row in broken {
                self.add_row(core, row)?;
            }
            core.take(&candidates);
            self.follow(core)?;
            for before in befores {
                self.take_in(core, core.whole.before_column(before))?;
            }
        }
        Ok(known)
    }

    /// Solves it on the columns that it has, with every row that its optimum would break; `None` if it was stopped or has none.
    fn solve(
        &mut self,
        core: &Core<'_, '_>,
        watch: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Option<Relaxed>, MipError> {
        loop {
            let Some(solved) = self.linear.solve(watch)? else { return Ok(None) };
            let broken = self.broken(core, &solved);
            if broken.is_empty() {
                return Ok(Some(solved));
            }
            for row in broken {
                self.add_row(core, row)?;
            }
        }
    }

    /// Dives: what the optimum takes nearly whole is fixed, and some of what it takes for the greater part, and it is solved again,
    /// until all that it takes is whole. The candidates that it took last, most of one first.
    pub fn dive(
        &mut self,
        core: &Core<'_, '_>,
        watch: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> Result<Vec<usize>, MipError> {
        let (mut fixed, mut taken) = (vec![false; self.columns.len()], Vec::new());
        for _ in 0..DIVES {
            let Some(solved) = self.solve(core, watch)? else { break };
            taken.clear();
            let candidates =
                self.columns.iter().enumerate().filter(|(_, column)| (**column as usize) < core.whole.candidates.len());
            taken.extend(candidates.map(|(at, _)| (solved.values[at], at)).filter(|(value, _)| *value > TOLERANCE));
            taken.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            let open: Vec<(f64, usize)> = taken.iter().copied().filter(|(_, at)| !fixed[*at]).collect();
            let whole = open.iter().take_while(|(value, _)| *value > WHOLE).count();
            if whole == open.len() || watch().is_break() {
                break;
            }
            for (_, at) in &open[..whole + (open.len() - whole).div_ceil(DIVE_PART)] {
                fixed[*at] = true;
                self.linear.set_limits(*at as u32, 1, 1);
            }
        }
        for at in (0..fixed.len()).filter(|at| fixed[*at]) {
            self.linear.set_limits(at as u32, 0, 1);
        }
        Ok(taken.into_iter().map(|(_, at)| self.columns[at] as usize).collect())
    }

    fn of_layout(&self, solved: &Relaxed) -> Vec<f64> {
        let price = |row: &u32| solved.prices.get(*row as usize).copied().unwrap_or(0.0);
        self.rows.iter().map(price).collect()
    }

    /// Candidates outside the core, and befores of those inside, that would raise the optimum at these prices.
    fn missed(&self, core: &Core<'_, '_>, prices: &[f64]) -> (Vec<usize>, Vec<usize>) {
        let most = core.whole.points.iter().copied().max().unwrap_or(0).max(1);
        let of_level = |(level, times): &(usize, i64)| if *level == POINTS { times * most } else { times.abs() };
        let largest: i64 = self.worth.iter().map(of_level).sum();
        let prices = Prices::of_values(prices, largest);
        let sense = if self.sign > 0 { Sense::Max } else { Sense::Min };
        let market = Market { worth: &self.worth, sense, held: &self.held, prices: &prices };
        let within = -(prices.unit * largest / 1_000_000).max(1);
        let mut befores = core.missed_befores(market, within);
        befores.retain(|before| self.place[core.whole.before_column(*before)] == OUT);
        (core.missed(market, within, MISSED_EACH).candidates, befores)
    }

    /// Of the rows that are not in: in each stretch of broken ones, the one that is broken most.
    fn broken(&self, core: &Core<'_, '_>, solved: &Relaxed) -> Vec<u32> {
        let whole = core.whole;
        let mut turns = vec![0.0; whole.rows.len() + 1];
        for (column, value) in self.columns.iter().zip(&solved.values).filter(|(_, value)| **value > 1e-9) {
            if (*column as usize) < whole.columns() {
                for run in whole.uses.of(*column as usize) {
                    turns[run.row as usize] += value * run.amount as f64;
                    turns[run.end() as usize] -= value * run.amount as f64;
                }
            }
        }
        let (mut sum, mut worst, mut broken): (f64, Option<(f64, u32)>, _) = (0.0, None, Vec::new());
        for (at, turn) in turns[..whole.rows.len()].iter().enumerate() {
            sum += turn;
            let row = core.layout.coupling + at as u32;
            let side = whole.rows[at].upper.filter(|_| self.weekly[at] && self.rows[row as usize] == OUT);
            let over = side.map_or(0.0, |upper| (sum - upper as f64) / (upper as f64).abs().max(1.0));
            if over > TOLERANCE {
                if worst.is_none_or(|(most, _)| over > most) {
                    worst = Some((over, row));
                }
            } else {
                broken.extend(worst.take().map(|(_, row)| row));
            }
        }
        broken.extend(worst.map(|(_, row)| row));
        broken
    }

    /// Takes a coupling row in.
    fn add_row(&mut self, core: &Core<'_, '_>, row: u32) -> Result<(), MipError> {
        let (whole, at) = (core.whole, row - core.layout.coupling);
        let columns = self.columns.iter().zip(0u32..).filter(|(column, _)| (**column as usize) < whole.columns());
        let entries = columns.map(|(column, place)| (place, whole.uses.amount(*column as usize, at)));
        let entries: Vec<_> = entries.filter(|entry| entry.1 != 0).collect();
        let sides = &whole.rows[at as usize];
        self.rows[row as usize] = self.linear.add_row(sides.lower, sides.upper, entries.into_iter())?;
        Ok(())
    }
}

/// What taking a column of the whole, or one step of a floor's shortfall after them, adds to a level.
fn adds(core: &Core<'_, '_>, level: usize, column: usize) -> i64 {
    let whole = core.whole;
    match column.checked_sub(whole.candidates.len()) {
        None => program::cost(whole, level, column),
        Some(before) if before < whole.befores.len() => {
            if level == POINTS {
                whole.before_points[before]
            } else {
                0
            }
        }
        Some(_) => i64::from(level == FLOORS),
    }
}
