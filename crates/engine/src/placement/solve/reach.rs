//! The cheapest additions with which everybody has a lasting home, as one integer program: what each household may take, under the rows
//! of today's facts, each wider by what is added.
//!
//! Units that are added are like one that there is, and together they are as many as their kind has weeks for: stays of whole units are
//! intervals, which so many units as there are at a time always take apart (Dilworth 1950). Of shared units the same is a relaxation: its
//! optimum is a bound, and whether the additions do is shown by the plan made with them.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::ids::{CapacityId, FundLineId, HouseholdId, UnitId};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::mip::{self, Column, Limits, Request, Row};
use crate::kernel::outcome::Sense;
use crate::kernel::rule::{Coupling, CouplingRow, Entity, FactValue};
use crate::placement::model::Model;
use crate::placement::plan::Itinerary;
use crate::placement::problem::{Problem, coupling_rows};

/// What an addition gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// So many cents in a fund line.
    Fund(FundLineId, i64),
    /// So many minutes a week in a line of hours.
    Hours(CapacityId, i64),
    /// A unit like one that there is.
    Unit(UnitId),
    /// So many beds in a unit.
    Beds(UnitId, i64),
    /// Somebody who stands surety for a household.
    Guarantor(HouseholdId),
}

/// Something that can be added, several times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extra {
    /// What it gives.
    pub gives: Gives,
    /// What one of it costs, in cents.
    pub cost: i64,
    /// How often at most.
    pub most: i64,
}

/// Today's facts, and those with additions: each of these has all money and hours that may be added.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// As things are.
    pub today: &'a Model,
    /// With neither beds nor guarantors.
    pub bare: &'a Model,
    /// With all guarantors.
    pub guarantors: &'a Model,
    /// With all beds.
    pub beds: &'a Model,
    /// With everything.
    pub all: &'a Model,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cheapest {
    /// How often each is added in the best that was found; nothing where nothing was.
    pub counts: Option<Vec<i64>>,
    /// What that costs, in cents.
    pub cost: Option<i64>,
    /// What any additions that do cost at least.
    pub bound: Option<i64>,
    /// Proven: no additions do.
    pub impossible: bool,
    /// Households that no addition gives a home that would do; the goal is that all others have one.
    pub hopeless: Vec<HouseholdId>,
    /// Branch-and-bound nodes.
    pub nodes: u64,
}

/// Looks for the cheapest additions.
pub fn cheapest(
    grounds: &Grounds<'_>,
    extras: &[Extra],
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Cheapest, EngineError> {
    let whole = Problem::whole(grounds.all, None);
    let homes = |problem: &Problem<'_>, of: HouseholdId| {
        problem.candidates[problem.span(of)].iter().any(|candidate| candidate.home.is_some())
    };
    let hopeless: Vec<HouseholdId> = grounds.all.household_ids().filter(|of| !homes(&whole, *of)).collect();
    let decisions = whole.decisions();
    let mut coupling = coupling_rows(grounds.today, &decisions);
    let gates = gates(grounds, &decisions);
    let mut opened: Vec<(u32, Gate)> = Vec::new();
    for ((gate, _), positions) in gates {
        let row = CouplingRow { rule: "reach", of: Vec::new(), lower: None, upper: Some(0) };
        opened.push((coupling.rows.len() as u32, gate));
        coupling.push(row, positions.into_iter().map(|position| (position, 1)));
    }
    let widened = widened(&coupling, extras, &opened);
    let problem = whole.under(coupling);
    let problem = problem.only(&problem.undominated());
    let (model, objective) = program(&problem, extras, &widened, &hopeless);
    let request = Request {
        model: &model,
        extra_rows: &[],
        objective: &objective,
        sense: Sense::Min,
        start: None,
        seed: budget.seed,
        limits: Limits { nodes: budget.nodes, iterations: None, relative_gap_millionths: budget.gap_millionths },
    };
    let mut told = |news: mip::Progress| {
        let (value, bound) = (news.value, news.bound);
        (watch.progress)(Progress { stage: "reach", done: 0, of: 1, value, bound });
        if watch.is_over(budget) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let answer = mip::solve(&request, &mut told).map_err(|error| EngineError::Mip(error.to_string()))?;
    let first = problem.columns();
    Ok(Cheapest {
        counts: answer.values.map(|values| values[first..].to_vec()),
        cost: answer.value,
        bound: answer.bound,
        impossible: answer.status == mip::Status::Infeasible,
        hopeless,
        nodes: answer.nodes,
    })
}

/// What a choice needs that is not there today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gate {
    Guarantor(HouseholdId),
    Beds(UnitId),
}

/// The decisions that need a gate, by gate and household: of one household one is taken at most.
fn gates(grounds: &Grounds<'_>, decisions: &[Itinerary]) -> BTreeMap<(Gate, HouseholdId), Vec<u32>> {
    let known = |model: &Model| -> Vec<Itinerary> {
        let mut known = Problem::whole(model, None).decisions();
        known.sort_unstable();
        known
    };
    let [bare, guarantors, beds] = [grounds.bare, grounds.guarantors, grounds.beds].map(known);
    let mut gates: BTreeMap<(Gate, HouseholdId), Vec<u32>> = BTreeMap::new();
    let mut shut = |gate, household, position| gates.entry((gate, household)).or_default().push(position);
    for (position, decision) in (0u32..).zip(decisions).filter(|(_, of)| bare.binary_search(of).is_err()) {
        let household = decision.household;
        let in_beds = beds.binary_search(decision).is_ok();
        if guarantors.binary_search(decision).is_ok() {
            shut(Gate::Guarantor(household), household, position);
        } else if in_beds {
            decision.stays().for_each(|stay| shut(Gate::Beds(stay.unit), household, position));
        } else {
            shut(Gate::Guarantor(household), household, position);
            decision.stays().for_each(|stay| shut(Gate::Beds(stay.unit), household, position));
        }
    }
    gates
}

/// By row: the extras that make it wider, and by how much.
fn widened(coupling: &Coupling, extras: &[Extra], opened: &[(u32, Gate)]) -> BTreeMap<u32, Vec<(usize, i64)>> {
    let mut widened: BTreeMap<u32, Vec<(usize, i64)>> = BTreeMap::new();
    for (at, extra) in extras.iter().enumerate() {
        let names = |row: &CouplingRow, entity: Entity| row.of.iter().any(|fact| fact.1 == FactValue::Entity(entity));
        let by = |row: &CouplingRow| match extra.gives {
            Gives::Fund(line, cents) => names(row, Entity::FundLine(line.0)).then_some(cents),
            Gives::Hours(line, minutes) => names(row, Entity::Capacity(line.0)).then_some(minutes),
            Gives::Unit(like) => row.upper.filter(|_| names(row, Entity::Unit(like.0))),
            Gives::Beds(unit, beds) => {
                (row.rule == "placement.shared_unit" && names(row, Entity::Unit(unit.0))).then_some(beds)
            }
            Gives::Guarantor(_) => None,
        };
        for (number, row) in (0u32..).zip(&coupling.rows).filter(|(_, row)| row.lower.is_none()) {
            if let Some(by) = by(row) {
                widened.entry(number).or_default().push((at, by));
            }
        }
        for (number, gate) in opened {
            let opens = match (*gate, extra.gives) {
                (Gate::Guarantor(of), Gives::Guarantor(given)) => of == given,
                // a unit more has beds of its own, as many as the one that it is like
                (Gate::Beds(unit), Gives::Beds(given, _)) => unit == given,
                _ => false,
            };
            if opens {
                widened.entry(*number).or_default().push((at, 1));
            }
        }
    }
    widened
}

/// The integer program: a home for each household that can have one, at the least cost of what is added.
fn program(
    problem: &Problem<'_>,
    extras: &[Extra],
    widened: &BTreeMap<u32, Vec<(usize, i64)>>,
    hopeless: &[HouseholdId],
) -> (mip::Model, Vec<(u32, i64)>) {
    let needed = problem.needed_to_count();
    let mut columns: Vec<Column> = needed.iter().map(|needed| Column { lower: 0, upper: i64::from(*needed) }).collect();
    let first = columns.len() as u32;
    columns.extend(extras.iter().map(|extra| Column { lower: 0, upper: extra.most }));
    let mut rows = Vec::new();
    for household in problem.model.household_ids() {
        let span = problem.span(household);
        let one = |position: usize| (position as u32, 1);
        rows.push(Row { lower: None, upper: Some(1), entries: span.clone().map(one).collect() });
        if hopeless.binary_search(&household).is_err() {
            let homes = span.filter(|position| problem.candidates[*position].home.is_some());
            rows.push(Row { lower: Some(1), upper: None, entries: homes.map(one).collect() });
        }
    }
    let of_rows = problem.rows.iter().map(|row| Row { lower: row.lower, upper: row.upper, entries: Vec::new() });
    let mut coupling: Vec<Row> = of_rows.collect();
    for column in (0..problem.columns()).filter(|column| needed[*column]) {
        for (row, amount) in problem.uses.rows_of(column) {
            coupling[row as usize].entries.push((column as u32, amount));
        }
    }
    for (row, wider) in widened {
        let entries = &mut coupling[*row as usize].entries;
        entries.extend(wider.iter().map(|(extra, by)| (first + *extra as u32, -by)));
    }
    rows.extend(coupling);
    let objective = (first..).zip(extras).map(|(column, extra)| (column, extra.cost)).collect();
    (mip::Model { columns, rows }, objective)
}
