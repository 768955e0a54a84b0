//! The problem as an integer program: columns, rows, and each level of the value as an objective over the columns.

use crate::kernel::mip::{self, Column, Row};
use crate::placement::plan::Itinerary;
use crate::placement::problem::Problem;
use crate::placement::value::{self, BRIDGED, CHANGES, FLOORS, LOTTERY, PLACED, POINTS, WAITING};

/// A level's objective as a sparse vector over the columns: column, cost.
pub type Objective = Vec<(u32, i64)>;

/// Candidates as binary columns, then one shortfall column for each floor; one itinerary a household, the coupling rows,
/// the floors.
pub fn model(problem: &Problem<'_>) -> mip::Model {
    let candidates = problem.itineraries.len() as u32;
    let mut columns = vec![Column { lower: 0, upper: 1 }; candidates as usize];
    columns.extend(problem.floors.iter().map(|group| Column { lower: 0, upper: group.wanted }));
    let one_each = problem.spans.iter().filter(|span| span.len() > 1).map(|span| Row {
        lower: None,
        upper: Some(1),
        entries: span.clone().map(|position| (position as u32, 1)).collect(),
    });
    let coupling =
        problem.rows.iter().map(|row| Row { lower: row.lower, upper: row.upper, entries: row.entries.clone() });
    let floors = problem.floors.iter().zip(candidates..).map(|(group, shortfall)| {
        let homes = group.households.iter().flat_map(|household| problem.span(*household));
        let placed = homes.filter(|position| problem.itineraries[*position].home.is_some());
        let entries = placed.map(|position| (position as u32, 1)).chain([(shortfall, 1)]).collect();
        Row { lower: Some(group.wanted), upper: None, entries }
    });
    mip::Model { rows: one_each.chain(coupling).chain(floors).collect(), columns }
}

/// The columns' values for a set of taken candidates.
pub fn assignment(problem: &Problem<'_>, taken: &[usize]) -> Vec<i64> {
    let mut values = vec![0; problem.itineraries.len()];
    let mut placed = vec![false; problem.spans.len()];
    for position in taken {
        values[*position] = 1;
        let itinerary = &problem.itineraries[*position];
        placed[itinerary.household.index()] = itinerary.home.is_some();
    }
    values.extend(problem.floors.iter().map(|group| {
        let met = group.households.iter().filter(|household| placed[household.index()]).count() as i64;
        (group.wanted - met).max(0)
    }));
    values
}

/// The taken candidates of an assignment.
pub fn taken(problem: &Problem<'_>, values: &[i64]) -> Vec<usize> {
    (0..problem.itineraries.len()).filter(|position| values[*position] == 1).collect()
}

/// The sum of an objective over an assignment.
pub fn total(objective: &Objective, values: &[i64]) -> i64 {
    objective.iter().map(|(column, cost)| cost * values[*column as usize]).sum()
}

/// A level's objective over the columns of the MIP, and the constant that belongs to it.
pub fn objective(problem: &Problem<'_>, level: usize) -> (Objective, i64) {
    let over = |cost: &dyn Fn(usize, &Itinerary) -> i64| -> Objective {
        let costs = problem.itineraries.iter().enumerate().map(|(position, it)| (position as u32, cost(position, it)));
        costs.filter(|(_, cost)| *cost != 0).collect()
    };
    let household = |it: &Itinerary| problem.model.household(it.household);
    let if_home = |it: &Itinerary, cost: i64| if it.home.is_some() { cost } else { 0 };
    match level {
        FLOORS => {
            let first = problem.itineraries.len() as u32;
            ((first..).take(problem.floors.len()).map(|column| (column, 1)).collect(), 0)
        }
        BRIDGED => (over(&|_, it| i64::from(it.home.is_none())), 0),
        CHANGES => {
            let published = problem.published.map_or(0, |plan| plan.itineraries.len() as i64);
            (over(&|position, _| -i64::from(problem.keeps(position))), published)
        }
        POINTS => (over(&|position, _| problem.points[position]), 0),
        WAITING => (over(&|_, it| if_home(it, value::waiting_days(problem.model, it.household))), 0),
        LOTTERY => (over(&|_, it| if_home(it, i64::from(household(it).lottery))), 0),
        class => {
            let class = class - PLACED;
            let of_class = |it: &Itinerary| usize::from(household(it).priority.min(2)) == class;
            (over(&|_, it| if_home(it, i64::from(of_class(it)))), 0)
        }
    }
}
