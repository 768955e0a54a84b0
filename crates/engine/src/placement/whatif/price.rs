//! The price of a decision: what the plan would be worth without it, or with a little more or less of a fund.

use super::{Solved, solved, tell};
use crate::ids::{FundLineId, HouseholdId, UnitId};
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::rule::{Entity, FactValue};
use crate::placement::LEVELS;
use crate::placement::model::Model;
use crate::placement::problem::Problem;
use crate::placement::value::{CHANGES, FLOORS, POINTS, floor_groups};
use crate::units::Cents;

/// What a fund is tried with more and less of.
pub const STEP: Cents = Cents(100_000);

/// A decision that can be priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of a decision are whom and what it is about")]
pub enum Decision {
    /// A fixed proposal.
    Pin { household: HouseholdId, unit: UnitId },
    /// An exclusion by the team.
    Exclusion { household: HouseholdId, unit: UnitId },
    /// A household's refusal: it may be known what it costs, and nobody pays for it.
    Refusal { household: HouseholdId, unit: UnitId },
    /// An owner's refusal, or a unit suspended for one.
    Owner { unit: UnitId },
    /// A fairness floor, by its group.
    Floor(&'static str),
    /// [`STEP`] more, or less, in a fund line.
    Fund { line: FundLineId, more: bool },
}

/// A level at which two plans differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Position of the level.
    pub level: usize,
    /// Its value as things are.
    pub now: i64,
    /// Its value with the decision otherwise.
    pub then: i64,
    /// Whether the difference is greater than what the two solves left open at this level and above.
    pub sure: bool,
}

/// What a decision costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// The decision.
    pub decision: Decision,
    /// The first level that differs for sure decides; the others are told as they are. Empty: no difference.
    pub differences: Vec<Difference>,
    /// Whether there is a plan at all with the decision otherwise.
    pub possible: bool,
}

/// The prices of all decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prices {
    /// Whether there is a plan as things are: without one no decision has a price.
    pub possible: bool,
    /// Each decision's, in the order of the decisions.
    pub prices: Vec<Price>,
    /// How many decisions were not looked at, since the search was stopped.
    pub left: usize,
}

/// Prices every decision in force: pins, exclusions, refusals, floors, and funds by a step more and less.
pub fn prices(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<Prices, EngineError> {
    let decisions = decisions(model);
    tell(watch, "price", 0, decisions.len() + 1);
    let base = solved(model, None, budget, watch)?;
    let mut found = Prices { possible: base.plan.is_some(), prices: Vec::new(), left: 0 };
    if !found.possible {
        return Ok(found);
    }
    for (done, decision) in decisions.iter().enumerate() {
        if watch.is_over(budget) {
            found.left = decisions.len() - done;
            break;
        }
        tell(watch, "price", done + 1, decisions.len() + 1);
        let otherwise = solved(&without(model, decision), None, budget, watch)?;
        let possible = otherwise.plan.is_some();
        let differences = if possible { differences(&base, &otherwise, decision) } else { Vec::new() };
        found.prices.push(Price { decision: *decision, differences, possible });
    }
    Ok(found)
}

/// The levels at which two solves differ. A difference is sure where it is beyond what both left open there, and every
/// level above is proven in both.
pub(super) fn differences(now: &Solved, then: &Solved, decision: &Decision) -> Vec<Difference> {
    let floors_aside = matches!(decision, Decision::Floor(_));
    let mut sure_so_far = true;
    let mut found = Vec::new();
    for level in (0..=POINTS).filter(|level| *level != CHANGES && !(*level == FLOORS && floors_aside)) {
        let (a, b) = (&now.levels[level], &then.levels[level]);
        let open = a.distance().zip(b.distance()).map(|(one, other)| one + other);
        let apart = (a.value - b.value).abs();
        if apart > 0 {
            let sure = sure_so_far && open.is_some_and(|open| apart > open);
            found.push(Difference { level, now: a.value, then: b.value, sure });
        }
        sure_so_far &= open == Some(0);
    }
    // Only what is beyond the gaps is a difference.
    if found.iter().any(|difference| difference.sure) { found } else { Vec::new() }
}

/// Every decision in force that has a price.
fn decisions(model: &Model) -> Vec<Decision> {
    let taken = &model.decisions;
    let mut owners: Vec<UnitId> = taken.owner_refusals.iter().map(|refusal| refusal.unit).collect();
    owners.dedup();
    let pins = taken.pins.iter().map(|pin| Decision::Pin { household: pin.household, unit: pin.unit });
    let exclusions = taken.exclusions.iter();
    let exclusions = exclusions.map(|one| Decision::Exclusion { household: one.household, unit: one.unit });
    let refusals = taken.household_refusals.iter();
    let refusals = refusals.map(|one| Decision::Refusal { household: one.household, unit: one.unit });
    let floors = floor_groups(model, |_| true).into_iter().map(|group| Decision::Floor(group.id));
    let funds = funds_that_bind(model).into_iter();
    let funds = funds.flat_map(|line| [true, false].map(|more| Decision::Fund { line, more }));
    pins.chain(exclusions)
        .chain(refusals)
        .chain(owners.into_iter().map(|unit| Decision::Owner { unit }))
        .chain(floors)
        .chain(funds)
        .collect()
}

/// The fund lines that may hold something back: those that all candidates together would exhaust.
pub(super) fn funds_that_bind(model: &Model) -> Vec<FundLineId> {
    let problem = Problem::build(model, None);
    let of = problem.rows.iter().flat_map(|row| &row.of);
    let lines = of.filter_map(|fact| match fact.1 {
        FactValue::Entity(Entity::FundLine(line)) => Some(FundLineId(line)),
        _ => None,
    });
    let mut lines: Vec<FundLineId> = lines.collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// The model with a decision otherwise.
fn without(model: &Model, decision: &Decision) -> Model {
    let mut model = model.clone();
    let taken = &mut model.decisions;
    match *decision {
        Decision::Pin { household, unit } => taken.pins.retain(|one| (one.household, one.unit) != (household, unit)),
        Decision::Exclusion { household, unit } => {
            taken.exclusions.retain(|one| (one.household, one.unit) != (household, unit));
        }
        Decision::Refusal { household, unit } => {
            taken.household_refusals.retain(|one| (one.household, one.unit) != (household, unit));
        }
        Decision::Owner { unit } => taken.owner_refusals.retain(|one| one.unit != unit),
        Decision::Floor(group) => {
            let floors = &mut model.parameters.floors;
            match group {
                "single-parent" => floors.single_parent = 0,
                "five-or-more" => floors.five_or_more = 0,
                "disability" => floors.disability = 0,
                _ => floors.severe_need = 0,
            }
        }
        Decision::Fund { line, more } => {
            let available = &mut model.funds[line.index()].available;
            *available = Cents((available.0 + if more { STEP.0 } else { -STEP.0 }).max(0));
        }
    }
    model
}

/// The name of a level.
pub fn level(difference: &Difference) -> &'static str {
    LEVELS[difference.level].id
}
