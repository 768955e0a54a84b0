//! What one more of each thing is worth: every one by an exact solve of its own, beside the price that the linear relaxation puts on it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::batch::batch;
use super::courses::until;
use super::homes::{Solved, solved};
use crate::ids::UnitId;
use crate::kernel::budget::{Budget, Progress, Ticker, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::rule::{CouplingRow, Entity, FactValue};
use crate::placement::LEVELS;
use crate::placement::explain::{Changed, Repair};
use crate::placement::model::{Model, ServiceKind};
use crate::placement::problem::Problem;
use crate::placement::solve::duals;
use crate::placement::value::{BRIDGED, FLOORS, PLACED, POINTS};
use crate::placement::whatif::{Worth, openings, resources, worth};
use crate::training;
use crate::training::change::Change;
use crate::training::value::LEFT;
use crate::training::whatif::{Levels, Price, additions, concessions};
use crate::units::Cents;

/// Weeks from a decision until something is there. Plausible figures of the area, not measured: they say by when something helps, and change
/// no plan.
pub mod leads {
    /// A home found, agreed and signed for.
    pub const UNIT: i64 = 12;
    /// A bed.
    pub const BED: i64 = 2;
    /// Somebody who stands surety.
    pub const GUARANTOR: i64 = 4;
    /// Money: the act, and the entry in the budget.
    pub const FUND: i64 = 8;
    /// Hours of a service: a contract or its change.
    pub const HOURS: i64 = 6;
    /// Hours of mediation, bought by the hour.
    pub const MEDIATION: i64 = 3;
    /// Somebody of the mobile team for a half-day.
    pub const HALF_DAY: i64 = 3;
    /// A seat of a course.
    pub const SEAT: i64 = 1;
    /// A day of a trainer.
    pub const TRAINER: i64 = 4;
}

/// What a fund of training is tried with more of.
pub const STEP: Cents = Cents(100_000);
/// New slots that are tried: those after the slots to which most people come.
const SLOTS: usize = 8;
/// What a seat costs where nobody says: papers, coffee, a chair.
pub const SEAT: Cents = Cents(2_000);
/// What a trainer's half-day costs where the calendar says nothing.
pub const TRAINER_HALF: Cents = Cents(25_000);

/// What one more of something is worth to placement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// By an exact solve.
    pub worth: Worth,
    /// By the linear relaxation, in thousandths of a home; `None` where it has no row of which this is more.
    pub priced: Option<i64>,
    /// Weeks until it is there.
    pub weeks: i64,
}

/// What one more of each thing is worth to placement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Margins {
    /// Lasting homes as things are.
    pub homes: i64,
    /// Of how many households.
    pub households: usize,
    /// Whether the number of homes is proven.
    pub proven: bool,
    /// What helps, most first.
    pub helps: Vec<Margin>,
    /// What was tried and brings nobody home alone.
    pub idle: Vec<Margin>,
    /// How many were not tried, since the search was stopped.
    pub left: usize,
    /// Search nodes of all solves.
    pub nodes: u64,
}

/// A stop button that is pressed when a solve has counted households: what comes after weighs points, which nobody asks for here.
struct Counted<'a> {
    watch: Watch<'a>,
    counted: &'a AtomicBool,
}

impl Ticker for Counted<'_> {
    fn elapsed(&self) -> Duration {
        self.watch.ticker.elapsed()
    }

    fn cancelled(&self) -> bool {
        self.counted.load(Ordering::Relaxed) || self.watch.ticker.cancelled()
    }
}

/// Solves a model as far as households are counted.
pub(super) fn counted(
    model: &Model,
    start: Option<&crate::placement::plan::Plan>,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Solved, EngineError> {
    let counted = AtomicBool::new(false);
    let ticker = Counted { watch, counted: &counted };
    let note = |progress: Progress| {
        if progress.stage == LEVELS[POINTS].id {
            counted.store(true, Ordering::Relaxed);
        }
    };
    solved(model, start, budget, Watch { ticker: &ticker, progress: &note })
}

/// Lasting homes of a solve.
pub(super) fn homes(solved: &Solved) -> i64 {
    solved.levels[PLACED..BRIDGED].iter().map(|level| level.value).sum()
}

/// Whether they are proven.
fn proven(solved: &Solved) -> bool {
    solved.levels[FLOORS..BRIDGED].iter().all(|level| level.distance() == Some(0))
}

/// Tries one more of each thing that placement is made of; `None` where there is no plan as things are.
pub fn of_homes(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<Option<Margins>, EngineError> {
    let tried: Vec<Repair> = resources(model).into_iter().chain(openings(model)).collect();
    let all = tried.len() + 1;
    (watch.progress)(Progress { stage: "margins", done: 0, of: all as u32, value: None, bound: None });
    let quiet = Watch { ticker: watch.ticker, progress: &|_| {} };
    let base = counted(model, None, budget, quiet)?;
    let Some(plan) = &base.plan else { return Ok(None) };
    let problem = Problem::build(model, None);
    let duals = duals::of_homes(&problem, budget, quiet)?;
    let answers = batch(tried.len(), (1, all), budget, watch, |at, budget, own| {
        let with = counted(&Changed::of(model, &[tried[at]]).model, Some(plan), budget, own)?;
        // what is not whole says nothing
        let worth = worth(model, &base, &with, tried[at]);
        Ok::<_, EngineError>((!own.ticker.cancelled()).then_some((worth, with.nodes)))
    });
    let mut found = Margins {
        homes: homes(&base),
        households: model.households.len(),
        proven: proven(&base),
        helps: Vec::new(),
        idle: Vec::new(),
        left: 0,
        nodes: base.nodes,
    };
    for answer in answers {
        let Some((worth, nodes)) = answer.transpose()?.flatten() else {
            found.left += 1;
            continue;
        };
        found.nodes += nodes;
        let priced = duals.as_ref().and_then(|duals| priced(&problem, duals, &worth.more));
        let margin = Margin { worth, priced, weeks: weeks(model, &worth.more) };
        if worth.homes > 0 { found.helps.push(margin) } else { found.idle.push(margin) }
    }
    found.helps.sort_by_key(|margin| (-margin.worth.homes, margin.worth.cost));
    Ok(Some(found))
}

/// What the relaxation puts on an addition: of each row that it makes wider, the row's price times by how much. A unit more has the rows of
/// the one that it is like (the dual of the relaxation with it: an upper bound on what it adds there).
fn priced(problem: &Problem<'_>, prices: &[f64], more: &Repair) -> Option<i64> {
    let names = |row: &CouplingRow, entity: Entity| row.of.iter().any(|fact| fact.1 == FactValue::Entity(entity));
    let of_unit = |row: &CouplingRow, unit: UnitId| names(row, Entity::Unit(unit.0));
    let by = |row: &CouplingRow| match *more {
        Repair::Fund { line, amount } => names(row, Entity::FundLine(line.0)).then_some(amount.0),
        Repair::Capacity { line, weekly } => names(row, Entity::Capacity(line.0)).then_some(weekly.0),
        Repair::Another { like } => row.upper.filter(|_| of_unit(row, like)),
        Repair::Beds { unit, beds } => {
            (row.rule == "placement.shared_unit" && of_unit(row, unit)).then_some(i64::from(beds))
        }
        _ => None,
    };
    let of_rows = problem.rows.iter().zip(prices).filter_map(|(row, price)| Some(price * by(row)? as f64));
    let all: Vec<f64> = of_rows.collect();
    (!all.is_empty()).then(|| (all.into_iter().sum::<f64>() * 1_000.0).round() as i64)
}

/// Weeks until an addition is there.
pub fn weeks(model: &Model, more: &Repair) -> i64 {
    match *more {
        Repair::Another { like } => leads::UNIT + i64::from(model.unit(like).lead_weeks),
        Repair::Beds { .. } => leads::BED,
        Repair::Guarantor { .. } => leads::GUARANTOR,
        Repair::Capacity { line, .. } if model.capacities[line.index()].service == ServiceKind::Mediation => {
            leads::MEDIATION
        }
        Repair::Capacity { .. } => leads::HOURS,
        _ => leads::FUND,
    }
}

/// What one more of each thing is worth to training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courses {
    /// The levels as things are.
    pub before: Levels,
    /// What was tried, what it costs, weeks until it is there.
    pub tried: Vec<Course>,
    /// How many were not tried, since the search was stopped.
    pub left: usize,
}

/// An addition to training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// By a solve of its own.
    pub price: Price,
    /// What it costs.
    pub cost: Cents,
    /// Weeks until it is there.
    pub weeks: i64,
}

/// What an addition to training costs, and weeks until it is there.
pub fn of_change(change: &Change) -> (Cents, i64) {
    let half = |cost: Cents| if cost.0 > 0 { cost } else { TRAINER_HALF };
    match change {
        Change::Seats { more, .. } => (SEAT * i64::from(*more), leads::SEAT),
        Change::Slots(slots) => (slots.iter().map(|slot| half(slot.cost)).sum(), leads::TRAINER),
        Change::Slot(slot) => (half(slot.cost), leads::TRAINER),
        Change::Fund { more, .. } => (*more, leads::FUND),
        _ => (Cents(0), leads::SEAT),
    }
}

/// Tries one more of each thing that training is made of; `None` where there is no plan as things are.
pub fn of_courses(
    model: &training::model::Model,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Option<Courses>, EngineError> {
    let quiet = Watch { ticker: watch.ticker, progress: &|_| {} };
    let base = until(model, LEFT, &Budget { threads: 1, ..budget.clone() }, quiet)?;
    let Some(plan) = &base.plan else { return Ok(None) };
    let tried = [additions(model, plan, 1, STEP), concessions(model, plan, SLOTS)].concat();
    let all = tried.len() + 1;
    let answers = batch(tried.len(), (1, all), budget, watch, |at, budget, own| {
        let then = until(&tried[at].applied(model), LEFT, budget, own)?;
        let found = Price::of(tried[at].clone(), &base.levels, then);
        Ok::<_, EngineError>((!own.ticker.cancelled()).then_some(found))
    });
    let mut found = Courses { before: base.levels, tried: Vec::new(), left: 0 };
    for answer in answers {
        let Some(price) = answer.transpose()?.flatten() else {
            found.left += 1;
            continue;
        };
        let (cost, weeks) = of_change(&price.change);
        found.tried.push(Course { price, cost, weeks });
    }
    Ok(Some(found))
}
