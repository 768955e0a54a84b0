//! The problem as an integer program: columns, rows, and each level of the value as an objective over the columns.

use crate::kernel::mip::{self, Column, Row};
use crate::placement::plan::Itinerary;
use crate::placement::problem::{Pick, Problem};
use crate::placement::value::{self, BRIDGED, CHANGES, FLOORS, LOTTERY, PLACED, POINTS, WAITING};

/// A level's objective as a sparse vector over the columns: column, cost.
pub type Objective = Vec<(u32, i64)>;

/// Candidates and befores as binary columns, then one shortfall column for each floor; one candidate a household, befores
/// only with a home that starts when they end, the coupling rows, the floors.
pub fn model(problem: &Problem<'_>) -> mip::Model {
    let first_floor = problem.columns() as u32;
    let mut columns = vec![Column { lower: 0, upper: 1 }; problem.columns()];
    columns.extend(problem.floors.iter().map(|group| Column { lower: 0, upper: group.wanted }));
    let one_each = problem.spans.iter().filter(|span| span.len() > 1).map(|span| Row {
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
    mip::Model { rows: one_each.chain(befores_follow(problem)).chain(coupling).chain(floors).collect(), columns }
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

/// All levels that count households and the points in one objective: more counts for more, roughly as the levels want it.
/// It finds good plans, it proves nothing.
pub fn together(problem: &Problem<'_>) -> Objective {
    let most = problem.points.iter().copied().max().unwrap_or(0)
        + problem.before_points.iter().copied().max().unwrap_or(0)
        + 1;
    let mut costs = vec![0i64; problem.columns() + problem.floors.len()];
    let mut add = |level: usize, times: i64| {
        for (column, cost) in objective(problem, level).0 {
            costs[column as usize] += times * cost;
        }
    };
    add(FLOORS, -24 * most);
    for (class, times) in [(0, 12), (1, 8), (2, 5)] {
        add(PLACED + class, times * most);
    }
    add(BRIDGED, 2 * most);
    add(POINTS, 1);
    (0..).zip(costs).filter(|(_, cost)| *cost != 0).collect()
}

/// A level's objective over the columns of the MIP, and the constant that belongs to it.
pub fn objective(problem: &Problem<'_>, level: usize) -> (Objective, i64) {
    let over = |cost: &dyn Fn(usize, &Itinerary) -> i64| -> Objective {
        let costs = problem.candidates.iter().enumerate().map(|(position, it)| (position as u32, cost(position, it)));
        costs.filter(|(_, cost)| *cost != 0).collect()
    };
    let household = |it: &Itinerary| problem.model.household(it.household);
    let if_home = |it: &Itinerary, cost: i64| if it.home.is_some() { cost } else { 0 };
    match level {
        FLOORS => {
            let first = problem.columns() as u32;
            ((first..).take(problem.floors.len()).map(|column| (column, 1)).collect(), 0)
        }
        BRIDGED => (over(&|_, it| i64::from(it.home.is_none())), 0),
        CHANGES => {
            let published = problem.published.map_or(0, |plan| plan.itineraries.len() as i64);
            (over(&|position, _| -i64::from(problem.keeps(position))), published)
        }
        POINTS => {
            let befores = problem.before_points.iter().enumerate();
            let befores = befores.map(|(before, points)| (problem.before_column(before) as u32, *points));
            (over(&|position, _| problem.points[position]).into_iter().chain(befores).collect(), 0)
        }
        WAITING => (over(&|_, it| if_home(it, value::waiting_days(problem.model, it.household))), 0),
        LOTTERY => (over(&|_, it| if_home(it, i64::from(household(it).lottery))), 0),
        class => {
            let class = class - PLACED;
            let of_class = |it: &Itinerary| usize::from(household(it).priority.min(2)) == class;
            (over(&|_, it| if_home(it, i64::from(of_class(it)))), 0)
        }
    }
}
