//! What is scarce: how many households one more of each thing would bring home, for sure, and what it costs.

use std::collections::BTreeMap;

use super::price::{STEP, funds_that_bind};
use super::{Solved, solved, tell};
use crate::ids::{CapacityId, UnitId};
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::rule::{Entity, FactValue};
use crate::placement::explain::{Changed, Repair};
use crate::placement::model::{Model, ServiceKind, Usage};
use crate::placement::problem::Problem;
use crate::placement::value::{BRIDGED, FLOORS, PLACED};
use crate::units::{Cents, Minutes};

/// Hours a week that a service is tried with more of: half a day, and of educators, whose posts are larger, ten hours.
pub fn hours(service: ServiceKind) -> Minutes {
    if service == ServiceKind::Educator { Minutes(600) } else { Minutes(240) }
}

/// What one more of something is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// One more of what: another unit of a kind, [`STEP`] more in a fund line, [`hours`] more of a service.
    pub more: Repair,
    /// Households more with a lasting home.
    pub homes: i64,
    /// Households more with a bridge alone; fewer, where they get homes.
    pub bridges: i64,
    /// Whether both solves prove their numbers of homes.
    pub sure: bool,
    /// What it costs, on the scale of the repairs.
    pub cost: Cents,
}

impl Worth {
    /// Households brought home for a million euro: what ranks per euro.
    pub fn per_million(&self) -> i64 {
        self.homes * 100_000_000 / self.cost.0.max(1)
    }
}

/// What is scarce.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scarcity {
    /// What would bring somebody home, most households first.
    pub helps: Vec<Worth>,
    /// How many things were tried and bring nobody home alone.
    pub idle: usize,
    /// How many were not tried, since the search was stopped.
    pub left: usize,
}

/// Tries one more of each thing.
pub fn scarcity(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<Scarcity, EngineError> {
    let tried = resources(model);
    tell(watch, "scarce", 0, tried.len() + 1);
    let base = solved(model, None, budget, watch)?;
    let mut found = Scarcity::default();
    for (done, more) in tried.iter().enumerate() {
        if watch.is_over(budget) {
            found.left = tried.len() - done;
            break;
        }
        tell(watch, "scarce", done + 1, tried.len() + 1);
        let with = solved(&Changed::of(model, &[*more]).model, None, budget, watch)?;
        let worth = worth(model, &base, &with, *more);
        if worth.homes > 0 { found.helps.push(worth) } else { found.idle += 1 }
    }
    found.helps.sort_by_key(|worth| (-worth.homes, worth.cost));
    Ok(found)
}

/// What one more of something is worth, from the solves without and with it.
pub fn worth(model: &Model, base: &Solved, with: &Solved, more: Repair) -> Worth {
    let homes = |solved: &Solved| solved.levels[PLACED..BRIDGED].iter().map(|level| level.value).sum::<i64>();
    let proven = |solved: &Solved| solved.levels[FLOORS..BRIDGED].iter().all(|level| level.distance() == Some(0));
    Worth {
        more,
        homes: homes(with) - homes(base),
        bridges: with.levels[BRIDGED].value - base.levels[BRIDGED].value,
        sure: proven(base) && proven(with),
        cost: more.cost(model),
    }
}

/// One of each kind of unit by municipality, bedrooms and use (the cheapest stands for its kind), and every line of money
/// or hours that may hold something back.
pub fn resources(model: &Model) -> Vec<Repair> {
    let mut kinds: BTreeMap<(u32, usize, bool, bool), UnitId> = BTreeMap::new();
    for id in model.unit_ids() {
        let unit = model.unit(id);
        let bridge = unit.usage == Usage::Bridge;
        let kind = (unit.municipality.0, unit.bedrooms.len(), unit.shared_by.is_some(), bridge);
        let cost = |id: UnitId| (Repair::Another { like: id }.cost(model), id);
        kinds
            .entry(kind)
            .and_modify(|known| *known = [*known, id].into_iter().min_by_key(|id| cost(*id)).unwrap_or(id))
            .or_insert(id);
    }
    let units = kinds.into_values().map(|like| Repair::Another { like });
    let funds = funds_that_bind(model).into_iter().map(|line| Repair::Fund { line, amount: STEP });
    let more = |line: CapacityId| Repair::Capacity { line, weekly: hours(model.capacities[line.index()].service) };
    units.chain(funds).chain(hours_that_bind(model).into_iter().map(more)).collect()
}

/// A bed more in each lasting home, and somebody who stands surety for each household that has nobody: those of them with which somebody
/// could be proposed what nobody can be now.
pub fn openings(model: &Model) -> Vec<Repair> {
    let lasting = model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting);
    let beds = lasting.map(|unit| Repair::Beds { unit, beds: 1 });
    let alone = model.household_ids().filter(|of| !model.household(*of).guarantor);
    let guarantors = alone.map(|household| Repair::Guarantor { household });
    let known = Problem::build(model, None);
    let opens = |repair: &Repair| {
        let with = Changed::of(model, &[*repair]).model;
        let with = Problem::build(&with, None);
        with.candidates != known.candidates || with.rows != known.rows
    };
    beds.chain(guarantors).filter(opens).collect()
}

/// The lines of hours that may hold something back.
fn hours_that_bind(model: &Model) -> Vec<CapacityId> {
    let problem = Problem::build(model, None);
    let of = problem.rows.iter().flat_map(|row| &row.of);
    let lines = of.filter_map(|fact| match fact.1 {
        FactValue::Entity(Entity::Capacity(line)) => Some(CapacityId(line)),
        _ => None,
    });
    let mut lines: Vec<CapacityId> = lines.collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}
