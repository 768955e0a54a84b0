//! The problem as an integer program: columns, rows, and each level of the value as an objective over the columns.

use std::ops::Range;

use crate::kernel::mip::{self, Column, Row};
use crate::placement::problem::{Pick, Problem};
use crate::placement::value::{self, BRIDGED, CHANGES, FLOORS, LOTTERY, PLACED, POINTS, WAITING, class_of};
use crate::time::Week;

/// A level's objective as a sparse vector over the columns: column, cost.
pub type Objective = Vec<(u32, i64)>;

/// Candidates and befores as binary columns, then one shortfall column for each floor; one candidate a household, befores
/// only with a home that starts when they end, the coupling rows, the floors.
pub fn model(problem: &Problem<'_>) -> mip::Model {
    let first_floor = problem.columns() as u32;
    let one_each = problem.spans.iter().filter(|span| !span.is_empty()).map(|span| Row {
        lower: None,
        upper: Some(1),
        entries: span.clone().map(|position| (position as u32, 1)).collect(),
    });
    let coupling = problem.rows.iter().map(|row| Row { lower: row.lower, upper: row.upper, entries: Vec::new() });
    let mut coupling: Vec<Row> = coupling.collect();
    for column in 0..problem.columns() {
        for (row, amount) in problem.uses.rows_of(column) {
            coupling[row as usize].entries.push((column as u32, amount));
        }
    }
    let floors = problem.floors.iter().zip(first_floor..).map(|(group, shortfall)| {
        let homes = group.households.iter().flat_map(|household| problem.span(*household));
        let placed = homes.filter(|position| problem.candidates[*position].home.is_some());
        let entries = placed.map(|position| (position as u32, 1)).chain([(shortfall, 1)]).collect();
        Row { lower: Some(group.wanted), upper: None, entries }
    });
    let rows = one_each.chain(befores_follow(problem)).chain(coupling).chain(floors).collect();
    mip::Model { rows, ..columns(problem) }
}

/// The same without rows, for who asks them of the problem itself.
pub fn columns(problem: &Problem<'_>) -> mip::Model {
    let mut columns = vec![Column { lower: 0, upper: 1 }; problem.columns()];
    columns.extend(problem.floors.iter().map(|group| Column { lower: 0, upper: group.wanted }));
    mip::Model { columns, rows: Vec::new() }
}

/// For each household and week: no more befores that end then than homes that start then.
fn befores_follow(problem: &Problem<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for household in problem.model.household_ids() {
        let mut span = problem.before_spans[household.index()].clone();
        while let Some(until) = span.clone().next().and_then(|first| problem.befores[first].until) {
            let befores = problem.befores_until(household, until);
            span.start = befores.end;
            let homes = problem.span(household).filter(|candidate| problem.befores_of(*candidate) == befores);
            let homes: Vec<(u32, i64)> = homes.map(|candidate| (candidate as u32, -1)).collect();
            let befores = befores.map(|before| (problem.before_column(before) as u32, 1));
            rows.push(Row { lower: None, upper: Some(0), entries: homes.into_iter().chain(befores).collect() });
        }
    }
    rows
}

/// The columns' values for a set of picks.
pub fn assignment(problem: &Problem<'_>, picks: &[Pick]) -> Vec<i64> {
    let mut values = vec![0; problem.columns()];
    let mut placed = vec![false; problem.spans.len()];
    for pick in picks {
        for column in problem.columns_of(*pick) {
            values[column] = 1;
        }
        let candidate = &problem.candidates[pick.candidate];
        placed[candidate.household.index()] = candidate.home.is_some();
    }
    values.extend(problem.floors.iter().map(|group| {
        let met = group.households.iter().filter(|household| placed[household.index()]).count() as i64;
        (group.wanted - met).max(0)
    }));
    values
}

/// The picks of an assignment.
pub fn taken(problem: &Problem<'_>, values: &[i64]) -> Vec<Pick> {
    let taken = (0..problem.candidates.len()).filter(|candidate| values[*candidate] == 1);
    taken
        .map(|candidate| {
            let mut befores = problem.befores_of(candidate);
            Pick { candidate, before: befores.find(|before| values[problem.before_column(*before)] == 1) }
        })
        .collect()
}

/// The sum of an objective over an assignment.
pub fn total(objective: &Objective, values: &[i64]) -> i64 {
    objective.iter().map(|(column, cost)| cost * values[*column as usize]).sum()
}

/// What counts, as levels of the value with what one of each is worth: a single level, or several in one objective.
pub type Worth = Vec<(usize, i64)>;

/// All levels that count households and the points in one objective, and what is kept of a published plan if `changes` count: more
/// counts for more, roughly as the levels want it. It finds good plans, it proves nothing.
pub fn together(problem: &Problem<'_>, changes: bool) -> Worth {
    let most = problem.points.iter().copied().max().unwrap_or(0)
        + problem.before_points.iter().copied().max().unwrap_or(0)
        + 1;
    let counts = [(FLOORS, -24), (PLACED, 12), (PLACED + 1, 8), (PLACED + 2, 5), (BRIDGED, 2)];
    let counts = counts.into_iter().chain(changes.then_some((CHANGES, -1)));
    counts.map(|(level, times)| (level, times * most)).chain([(POINTS, 1)]).collect()
}

/// An objective over the columns of the MIP.
pub fn weighed(problem: &Problem<'_>, worth: &Worth) -> Objective {
    let mut costs = vec![0i64; problem.columns() + problem.floors.len()];
    for (level, times) in worth {
        for (column, cost) in objective(problem, *level).0 {
            costs[column as usize] += times * cost;
        }
    }
    (0..).zip(costs).filter(|(_, cost)| *cost != 0).collect()
}

/// A level's objective over the columns of the MIP, and the constant that belongs to it.
pub fn objective(problem: &Problem<'_>, level: usize) -> (Objective, i64) {
    let candidates = (0..problem.candidates.len()).map(|candidate| (candidate as u32, cost(problem, level, candidate)));
    let mut objective: Objective = candidates.filter(|(_, cost)| *cost != 0).collect();
    match level {
        FLOORS => {
            let first = problem.columns() as u32;
            objective.extend((first..).take(problem.floors.len()).map(|column| (column, 1)));
        }
        POINTS => {
            let befores = problem.before_points.iter().enumerate();
            objective.extend(befores.map(|(before, points)| (problem.before_column(before) as u32, *points)));
        }
        _ => {}
    }
    (objective, constant(problem, level))
}

/// What belongs to a level's value beside what the columns add.
pub fn constant(problem: &Problem<'_>, level: usize) -> i64 {
    if level == CHANGES { problem.published.map_or(0, |plan| plan.itineraries.len() as i64) } else { 0 }
}

/// What taking a candidate adds to a level.
pub fn cost(problem: &Problem<'_>, level: usize, candidate: usize) -> i64 {
    let itinerary = &problem.candidates[candidate];
    let household = || problem.model.household(itinerary.household);
    let if_home = |cost: i64| if itinerary.home.is_some() { cost } else { 0 };
    match level {
        FLOORS => 0,
        BRIDGED => i64::from(itinerary.home.is_none()),
        CHANGES => -i64::from(problem.keeps(candidate)),
        POINTS => problem.points[candidate],
        WAITING => if_home(value::waiting_days(problem.model, itinerary.household)),
        LOTTERY => if_home(i64::from(household().lottery)),
        class => if_home(i64::from(class_of(problem.model, itinerary.household) == class - PLACED)),
    }
}

/// Where the rows of [`model`] stand, one kind after the other; rows that are held follow the last.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The row that takes one candidate of each household; `None` for one without candidates.
    pub one_each: Vec<Option<u32>>,
    /// Of each household: a week in which befores end, and its row.
    pub follow: Vec<Vec<(Week, u32)>>,
    /// The first coupling row.
    pub coupling: u32,
    /// The first floor.
    pub floors: u32,
    /// The first after them.
    pub held: u32,
}

impl Layout {
    /// The first row that binds befores to homes.
    pub fn follow_start(&self) -> u32 {
        self.one_each.iter().flatten().count() as u32
    }

    /// The rows of a problem. Those of a part of it with some candidate of each household are the same.
    pub fn of(problem: &Problem<'_>) -> Self {
        let mut next = 0u32;
        let mut row = || {
            next += 1;
            next - 1
        };
        let one_each = problem.spans.iter().map(|span| (!span.is_empty()).then(&mut row)).collect();
        let weeks = |span: &Range<usize>| {
            let mut weeks: Vec<Week> = problem.befores[span.clone()].iter().filter_map(|stay| stay.until).collect();
            weeks.dedup();
            weeks
        };
        let follow =
            problem.before_spans.iter().map(|span| weeks(span).into_iter().map(|week| (week, row())).collect());
        let follow = follow.collect();
        let coupling = next;
        let floors = coupling + problem.rows.len() as u32;
        Self { one_each, follow, coupling, floors, held: floors + problem.floors.len() as u32 }
    }
}
