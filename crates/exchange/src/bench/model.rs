//! An instance as the engine's problem, and the engine's answer as a solution of the instance.

use fasi_engine::kernel::mip::{self, Column};
use fasi_engine::kernel::outcome::{Sense, Status};
use fasi_engine::kernel::packing::{Answer, Effort, End, News, Program, Row, Start, solve};

use super::check::Breach;
use super::decimal::Decimal;
use super::instance::Instance;

/// The engine's problem: a column for each choice that its agent has room for, a row for each item and capacity.
#[derive(Debug)]
pub struct Model<'a> {
    instance: &'a Instance,
    program: Program,
    /// What the program was made of: each column's value, then the rows.
    values: Vec<i64>,
    rows: Vec<Row>,
    /// Item and agent of each column.
    columns: Vec<(usize, u32)>,
}

/// What a search came back with, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How it ended.
    pub status: Status,
    /// The agent of each item, and what that is worth by the check.
    pub solution: Option<(Vec<Option<u32>>, Decimal)>,
    /// No solution is better.
    pub bound: Option<Decimal>,
    /// Nodes of the search.
    pub nodes: u64,
}

impl<'a> Model<'a> {
    /// The problem that an instance states.
    pub fn of(instance: &'a Instance) -> Self {
        let (mut values, mut columns) = (Vec::new(), Vec::new());
        let mut items: Vec<Row> = Vec::new();
        let mut packs: Vec<Row> = vec![Row::default(); instance.capacities.len()];
        for item in 0..instance.items() {
            let mut entries = Vec::new();
            for choice in (instance.starts[item]..instance.starts[item + 1]).filter(|choice| instance.fits(*choice)) {
                let column = columns.len() as u32;
                let of = instance.choices[choice];
                columns.push((item, of.agent));
                values.push(signed(instance, of.value));
                entries.push((column, 1));
                let rows = &mut packs[of.agent as usize * instance.dimensions..];
                for (row, used) in rows.iter_mut().zip(instance.uses(choice)).filter(|(_, used)| **used > 0) {
                    row.entries.push((column, *used));
                }
            }
            if !entries.is_empty() {
                items.push(Row { lower: instance.required.then_some(1), upper: Some(1), entries });
            }
        }
        let groups: Vec<u32> = (0..items.len() as u32).collect();
        let capacities = packs.into_iter().zip(&instance.capacities);
        let rows = capacities.filter(|(row, _)| !row.entries.is_empty()).map(|(row, capacity)| {
            // a capacity above all that could be used says nothing more
            let all: i64 = row.entries.iter().map(|(_, used)| used).sum();
            Row { upper: Some(all.min(*capacity)), ..row }
        });
        items.extend(rows);
        Self { instance, program: Program::new(values.clone(), &items, &groups), values, rows: items, columns }
    }

    /// Searches and checks; `watch` is told the best value, the bound and the nodes so far, and says whether to stop.
    pub fn solve(
        &self,
        seed: u32,
        mut watch: impl FnMut(Option<Decimal>, Option<Decimal>, u64) -> bool,
    ) -> Result<Found, Breach> {
        let effort = Effort::whole(0, seed);
        let answer = solve(&self.program, Start::default(), effort, &mut |news: News<'_>| {
            watch(news.value.map(|value| self.told(value)), news.bound.map(|bound| self.told(bound)), news.nodes)
        });
        self.checked(&answer)
    }

    /// The same as an integer program whose objective is raised, for a solver of such.
    pub fn integer_program(&self) -> (mip::Model, Vec<(u32, i64)>) {
        let columns = vec![Column { lower: 0, upper: 1 }; self.values.len()];
        let objective = (0u32..).zip(self.values.iter().copied()).filter(|(_, value)| *value != 0);
        (mip::Model { columns, rows: self.rows.clone() }, objective.collect())
    }

    /// How many columns and rows.
    pub fn size(&self) -> (usize, usize) {
        (self.values.len(), self.rows.len())
    }

    /// An answer held against the instance.
    pub fn checked(&self, answer: &Answer) -> Result<Found, Breach> {
        let solution = match &answer.taken {
            Some(taken) => {
                let assignment = self.assignment(taken)?;
                let objective = self.instance.objective(&assignment)?;
                Some((assignment, objective))
            }
            None => None,
        };
        let bound = answer.bound.map(|bound| self.told(bound));
        let value = solution.as_ref().map(|(_, objective)| *objective);
        if let (Some(value), Some(bound)) = (value, bound)
            && self.instance.sense.better(value.units, bound.units)
        {
            return Err(Breach::Bound(value.units, bound.units));
        }
        let status = match (answer.end, value) {
            (End::Proven, None) => Status::Infeasible,
            (_, Some(_)) if value == bound => Status::Optimal,
            (End::Proven, Some(_)) => Status::WithinGap,
            (End::Nodes, _) => Status::IterationLimit,
            (End::Stopped, _) => Status::TimeLimit,
        };
        Ok(Found { status, solution, bound, nodes: answer.nodes })
    }

    /// The agent of each item.
    fn assignment(&self, taken: &[u32]) -> Result<Vec<Option<u32>>, Breach> {
        let mut assignment = vec![None; self.instance.items()];
        for column in taken {
            let (item, agent) = self.columns[*column as usize];
            if assignment[item].replace(agent).is_some() {
                return Err(Breach::TwoAgents(item));
            }
        }
        Ok(assignment)
    }

    /// A value of the search as the instance tells it.
    fn told(&self, value: i64) -> Decimal {
        Decimal { units: signed(self.instance, value), decimals: self.instance.decimals }
    }
}

/// The search looks for the greatest value: costs count below nothing.
fn signed(instance: &Instance, value: i64) -> i64 {
    match instance.sense {
        Sense::Max => value,
        Sense::Min => -value,
    }
}
