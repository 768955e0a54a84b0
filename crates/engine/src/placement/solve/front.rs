//! Two figures against each other, by the ε-constraint method (Haimes, Lasdon and Wismer 1971): the best of one figure under a floor of the
//! other, then the best of the other at that, and so from end to end. Every point is an optimum of two integer programs.

use std::ops::ControlFlow;

use super::program::{self, Objective, taken, total};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Limits, Request, Row};
use crate::kernel::outcome::Sense;
use crate::placement::charges;
use crate::placement::model::{Category, Model};
use crate::placement::plan::{Itinerary, Plan};
use crate::placement::problem::Problem;
use crate::placement::value::{BRIDGED, FLOORS, PLACED, POINTS};

/// A figure as a sum over the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Figure {
    objective: Objective,
    constant: i64,
    sense: Sense,
}

/// Figures that are sums over what is proposed, by their ids, and which way each is better.
pub const FIGURES: [(&str, Sense); 9] = [
    ("homes", Sense::Max),
    ("homes-first", Sense::Max),
    ("bridged", Sense::Max),
    ("waiting", Sense::Min),
    ("people-housed", Sense::Max),
    ("minors-housed", Sense::Max),
    ("fund-cost", Sense::Min),
    ("floors", Sense::Min),
    ("points", Sense::Max),
];

/// A plan that is as good in one figure as it can be with so much of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The first figure.
    pub x: i64,
    /// The second.
    pub y: i64,
    /// Whether it is proven that nothing is better in one without being worse in the other.
    pub proven: bool,
    /// The plan.
    pub plan: Plan,
}

/// The points that were found, from the best of the first figure to the best of the second.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    /// The points.
    pub points: Vec<Point>,
    /// Whether there is no other point between any two of them.
    pub complete: bool,
    /// Whether somebody asked to stop, or the limit came, before the end was reached.
    pub stopped: bool,
}

/// The front of two figures, with about so many points at most.
pub fn front(
    model: &Model,
    (x, y): (&str, &str),
    most: usize,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Front, EngineError> {
    let whole = Problem::whole(model, None);
    // what a candidate dominates is worse in points and rows, and may be cheaper all the same
    let money = [x, y].contains(&"fund-cost");
    let problem = if money { whole } else { whole.only(&whole.undominated()) };
    let (Some(x), Some(y)) = (figure(&problem, x), figure(&problem, y)) else { return Ok(Front::default()) };
    let mut search = Search { problem: &problem, model: program::model(&problem), budget, watch, most, found: 0 };
    search.front(&x, &y)
}

struct Search<'a, 'm> {
    problem: &'a Problem<'m>,
    model: mip::Model,
    budget: &'a Budget,
    watch: Watch<'a>,
    most: usize,
    found: usize,
}

/// An optimum: its values, and whether it is proven.
struct Best {
    values: Vec<i64>,
    proven: bool,
}

impl Search<'_, '_> {
    fn front(&mut self, x: &Figure, y: &Figure) -> Result<Front, EngineError> {
        let mut front = Front { stopped: true, ..Front::default() };
        let Some(first) = self.point(x, y, &[], None)? else { return Ok(front) };
        let Some(last) = self.point(y, x, &[], Some(&first))? else {
            front.points.push(self.told(x, y, &first));
            return Ok(front);
        };
        let value = |figure: &Figure, best: &Best| total(&figure.objective, &best.values) * figure.sign();
        let (begin, end) = (value(y, &first), value(y, &last));
        let range = (end - begin).min((value(x, &first) - value(x, &last)).abs());
        let step = if range <= self.most as i64 { 1 } else { ((end - begin) / self.most as i64).max(1) };
        let mut best = first;
        let mut whole = step == 1;
        loop {
            let reached = value(y, &best);
            whole &= best.proven;
            front.points.push(self.told(x, y, &best));
            self.found += 1;
            if reached >= end {
                break;
            }
            let floor = (reached + step).min(end);
            let Some(next) = self.point(x, y, &[y.at_least(floor)], Some(&last))? else { return Ok(front) };
            best = next;
        }
        front.points.dedup_by_key(|point| (point.x, point.y));
        Ok(Front { complete: whole, stopped: false, ..front })
    }

    /// The best of one figure, and of those the best of another; `None` if it was stopped before there was any, or there is none.
    fn point(
        &self,
        one: &Figure,
        other: &Figure,
        rows: &[Row],
        start: Option<&Best>,
    ) -> Result<Option<Best>, EngineError> {
        let start = start.map(|start| start.values.as_slice());
        let Some(best) = self.best(one, rows, start)? else { return Ok(None) };
        let held = one.at_least(total(&one.objective, &best.values) * one.sign());
        let rows = [rows, &[held]].concat();
        let then = self.best(other, &rows, Some(&best.values))?;
        Ok(then.map(|then| Best { proven: then.proven && best.proven, ..then }))
    }

    fn best(&self, figure: &Figure, rows: &[Row], start: Option<&[i64]>) -> Result<Option<Best>, EngineError> {
        let request = Request {
            model: &self.model,
            extra_rows: rows,
            objective: &figure.objective,
            sense: figure.sense,
            start,
            seed: self.budget.seed,
            limits: Limits { nodes: self.budget.nodes, iterations: None, relative_gap_millionths: 0 },
        };
        let (done, of) = (self.found as u32, self.most as u32);
        let mut told = |news: mip::Progress| {
            let shift = |value: Option<i64>| value.map(|value| value + figure.constant);
            let (value, bound) = (shift(news.value), shift(news.bound));
            (self.watch.progress)(Progress { stage: "front", done, of, value, bound });
            if self.watch.is_over(self.budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        if self.watch.is_over(self.budget) {
            return Ok(None);
        }
        let answer = mip::solve(&request, &mut told).map_err(|error| EngineError::Mip(error.to_string()))?;
        let proven = answer.status == mip::Status::Optimal;
        Ok(answer.values.map(|values| Best { values, proven }))
    }

    fn told(&self, x: &Figure, y: &Figure, best: &Best) -> Point {
        let value = |figure: &Figure| total(&figure.objective, &best.values) + figure.constant;
        let plan = self.problem.plan(&taken(self.problem, &best.values));
        Point { x: value(x), y: value(y), proven: best.proven, plan }
    }
}

impl Figure {
    /// One where more is better, minus one where less is.
    fn sign(&self) -> i64 {
        if self.sense == Sense::Max { 1 } else { -1 }
    }

    /// A row that keeps it at least so good.
    fn at_least(&self, signed: i64) -> Row {
        let value = signed * self.sign();
        let (lower, upper) = if self.sense == Sense::Max { (Some(value), None) } else { (None, Some(value)) };
        Row { lower, upper, entries: self.objective.clone() }
    }
}

/// A figure over the columns of a problem.
fn figure(problem: &Problem<'_>, id: &str) -> Option<Figure> {
    let (_, sense) = FIGURES.into_iter().find(|(known, _)| *known == id)?;
    let mut costs = vec![0i64; problem.columns() + problem.floors.len()];
    let mut constant = 0;
    let mut levels = |levels: std::ops::Range<usize>, times: i64| {
        for (column, cost) in levels.flat_map(|level| program::objective(problem, level).0) {
            costs[column as usize] += times * cost;
        }
    };
    match id {
        "homes" => levels(PLACED..BRIDGED, 1),
        "homes-first" => levels(PLACED..PLACED + 1, 1),
        "bridged" => levels(BRIDGED..BRIDGED + 1, 1),
        "floors" => levels(FLOORS..FLOORS + 1, 1),
        "points" => levels(POINTS..POINTS + 1, 1),
        "waiting" => {
            levels(PLACED..BRIDGED + 1, -1);
            constant = problem.model.households.len() as i64;
        }
        _ => {
            for (cost, decision) in costs.iter_mut().zip(problem.decisions()) {
                *cost = of_decision(problem.model, id, &decision);
            }
        }
    }
    let objective = (0..).zip(costs).filter(|(_, cost)| *cost != 0).collect();
    Some(Figure { objective, constant, sense })
}

/// What one decision adds to a figure that is no level.
fn of_decision(model: &Model, id: &str, decision: &Itinerary) -> i64 {
    let household = || model.household(decision.household);
    match id {
        "people-housed" if decision.home.is_some() => household().members.len() as i64,
        "minors-housed" if decision.home.is_some() => household().minors() as i64,
        "fund-cost" => {
            let charges = charges::of(model, decision).into_iter();
            let paid = charges.filter(|charge| {
                let line = charge.lines.first();
                line.is_some_and(|line| model.funds[line.index()].category != Category::Guarantee)
            });
            paid.map(|charge| charge.amount.0).sum()
        }
        _ => 0,
    }
}
