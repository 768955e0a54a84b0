//! How firm a proposal is: in which range of each criterion's weight the household's home stays in a best plan.
//!
//! The weights only weigh at the level of points, and given a plan its points are linear in one weight. So a side is
//! searched from crossing to crossing: where the best plan with the home and the best one without it, so far, are level.

use super::{Solved, solved, tell};
use crate::ids::{HouseholdId, UnitId};
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::placement::model::{Model, Pin};
use crate::placement::plan::Plan;
use crate::placement::soft;
use crate::placement::value::{CHANGES, POINTS};

/// The greatest weight that a policy may set.
const MOST: i64 = 100;

/// One side of the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// The farthest weight tested at which the home stays in a best plan.
    pub stays: i64,
    /// The nearest weight tested at which it does not; `None` if it stays to the end.
    pub goes: Option<i64>,
}

/// The range of one criterion's weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Firm {
    /// The criterion's id.
    pub rule: &'static str,
    /// Its weight today.
    pub weight: i64,
    /// Toward less weight.
    pub down: Side,
    /// Toward more.
    pub up: Side,
    /// Whether every test was proven; else it tells what was found, no more.
    pub proven: bool,
}

/// What a test at some weight says.
struct Test {
    stays: bool,
    proven: bool,
    /// The points of the best plan found, with the home where it stays and without it where it goes, by criterion.
    points: Vec<i64>,
}

/// The ranges of every criterion, with how many were not looked at; `None` if the home is in no best plan as things are.
pub fn firm(
    model: &Model,
    (household, unit): (HouseholdId, UnitId),
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Option<(Vec<Firm>, usize)>, EngineError> {
    let asked = Asked { model, household, unit, budget, watch };
    let of = soft::ALL.len();
    tell(watch, "firm", 0, of);
    let Some(base) = asked.test(None)?.filter(|base| base.stays) else { return Ok(None) };
    let mut found = Vec::new();
    for (at, criterion) in soft::ALL.iter().enumerate() {
        tell(watch, "firm", at, of);
        let weight = model.weights.weight(criterion.card());
        let Some((down, first)) = asked.side(at, weight, 0, &base)? else { return Ok(Some((found, of - at))) };
        let Some((up, second)) = asked.side(at, weight, MOST, &base)? else { return Ok(Some((found, of - at))) };
        let proven = base.proven && first && second;
        found.push(Firm { rule: criterion.card().id, weight, down, up, proven });
    }
    Ok(Some((found, 0)))
}

struct Asked<'a> {
    model: &'a Model,
    household: HouseholdId,
    unit: UnitId,
    budget: &'a Budget,
    watch: Watch<'a>,
}

impl Asked<'_> {
    /// Whether the home is in a best plan with one criterion at another weight; `None` if it was stopped.
    fn test(&self, at: Option<(usize, i64)>) -> Result<Option<Test>, EngineError> {
        let mut model = self.model.clone();
        if let Some((criterion, weight)) = at {
            model.weights.weights.insert(soft::ALL[criterion].card().id.to_owned(), weight as u8);
        }
        let free = solved(&model, None, self.budget, self.watch)?;
        let there = |plan: &Plan| {
            plan.of(self.household).and_then(|way| way.home).is_some_and(|home| home.stay.unit == self.unit)
        };
        let Some(plan) = free.plan.as_ref().filter(|_| !self.watch.is_over(self.budget)) else { return Ok(None) };
        if there(plan) {
            return Ok(Some(Test { stays: true, proven: proven(&free), points: points(&model, plan) }));
        }
        let mut pinned = model.clone();
        pinned.decisions.pins.retain(|pin| pin.household != self.household);
        pinned.decisions.pins.push(Pin { household: self.household, unit: self.unit, package: None, from: None });
        let with = solved(&pinned, None, self.budget, self.watch)?;
        if self.watch.is_over(self.budget) {
            return Ok(None);
        }
        let same = |level: usize| free.levels[level].value == with.levels[level].value;
        let stays = with.plan.is_some() && (0..=POINTS).filter(|level| *level != CHANGES).all(same);
        let shown = if stays { with.plan.as_ref().unwrap_or(plan) } else { plan };
        let proven = proven(&free) && (with.plan.is_none() || proven(&with));
        Ok(Some(Test { stays, proven, points: points(&model, shown) }))
    }

    /// Searches one side, from today's weight to `end`; with it, whether every test was proven.
    fn side(&self, at: usize, weight: i64, end: i64, base: &Test) -> Result<Option<(Side, bool)>, EngineError> {
        if weight == end {
            return Ok(Some((Side { stays: end, goes: None }, true)));
        }
        let Some(last) = self.test(Some((at, end)))? else { return Ok(None) };
        if last.stays {
            return Ok(Some((Side { stays: end, goes: None }, last.proven)));
        }
        let (mut stays, mut goes, mut sure) = (weight, end, last.proven);
        let (mut with, mut without) = (base.points.clone(), last.points);
        while (goes - stays).abs() > 1 {
            let middle = self.crossing(at, &with, &without, stays, goes);
            let Some(test) = self.test(Some((at, middle)))? else { return Ok(None) };
            sure &= test.proven;
            if test.stays {
                (stays, with) = (middle, test.points);
            } else {
                (goes, without) = (middle, test.points);
            }
        }
        Ok(Some((Side { stays, goes: Some(goes) }, sure)))
    }

    /// The weight strictly between two at which two plans are level, or just before it; halfway where they never are.
    fn crossing(&self, at: usize, with: &[i64], without: &[i64], stays: i64, goes: i64) -> i64 {
        let others = |points: &[i64]| {
            let weighted = soft::ALL.iter().zip(points).enumerate().filter(|(criterion, _)| *criterion != at);
            weighted.map(|(_, (criterion, points))| self.model.weights.weight(criterion.card()) * points).sum::<i64>()
        };
        let (rise, lead) = (without[at] - with[at], others(with) - others(without));
        let (low, high) = (stays.min(goes) + 1, stays.max(goes) - 1);
        if rise == 0 {
            return i64::midpoint(stays, goes).clamp(low, high);
        }
        // Level where lead = rise × weight; of the two whole weights beside it, the one nearer to where the home stays.
        let level = if goes > stays { lead.div_euclid(rise) } else { -(-lead).div_euclid(rise) };
        level.clamp(low, high)
    }
}

fn proven(solved: &Solved) -> bool {
    solved.levels[..=POINTS].iter().enumerate().all(|(level, found)| level == CHANGES || found.distance() == Some(0))
}

/// A plan's points by criterion, unweighted.
fn points(model: &Model, plan: &Plan) -> Vec<i64> {
    soft::ALL.iter().map(|criterion| criterion.audit(model, plan).0).collect()
}
