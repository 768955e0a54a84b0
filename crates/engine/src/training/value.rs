//! What a plan is worth, level by level; computed from facts and plan alone.

use super::learnt::reached;
use super::model::{Model, Need};
use super::plan::{Edition, Plan};
use super::{LEVELS, costs, soft};
use crate::ids::{ActivityId, OperatorId};

/// The value, level by level.
pub type Value = [i64; LEVELS.len()];

/// Mandatory needs that are not met.
pub const MANDATORY: usize = 0;
/// Needs closed, by weight; the first step counts most.
pub const NEEDS: usize = 1;
/// Operators with needs, of whom not a step is closed.
pub const LEFT: usize = 2;
/// Operators with needs, of whose needs less than half is closed.
pub const HALF: usize = 3;
/// Cents for editions and ways.
pub const COST: usize = 4;
/// Seats that were published and are not kept: two for one that is lost, one for another edition of the same.
pub const CHANGES: usize = 5;
/// Points of the criteria.
pub const GROUPS: usize = 6;

/// A seat that was published is lost.
pub(super) const LOST: i64 = 2;
/// A published seat is in another edition.
pub(super) const MOVED: i64 = 1;

/// What needs a plan closes for one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closed {
    /// What is closed is worth.
    pub worth: i64,
    /// All of it would be worth.
    pub whole: i64,
    /// Mandatory needs that are not met.
    pub unmet: i64,
}

/// The value of a plan.
pub fn value(model: &Model, plan: &Plan) -> Value {
    let mut value = Value::default();
    let attended = attended(model, plan);
    for (operator, activities) in model.operator_ids().zip(&attended) {
        let closed = closed(model, operator, activities);
        value[MANDATORY] += closed.unmet;
        value[NEEDS] += closed.worth;
        value[LEFT] += i64::from(closed.whole > 0 && closed.worth == 0);
        value[HALF] += i64::from(2 * closed.worth < closed.whole);
    }
    for edition in &plan.editions {
        value[COST] += costs::edition(model, edition.activity, &edition.slots).0;
        let ways = edition.attendees.iter().map(|operator| costs::ways(model, *operator, &edition.slots).0);
        value[COST] += ways.sum::<i64>();
    }
    value[CHANGES] = changes(model, plan);
    let weighed = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
    let points = weighed.filter(|(_, weight)| *weight > 0).map(|(rule, weight)| weight * rule.audit(model, plan).0);
    value[GROUPS] = points.sum();
    value
}

/// The activities that everybody attends.
pub fn attended(model: &Model, plan: &Plan) -> Vec<Vec<ActivityId>> {
    let mut attended = vec![Vec::new(); model.operators.len()];
    for edition in &plan.editions {
        for operator in &edition.attendees {
            attended[operator.index()].push(edition.activity);
        }
    }
    attended
}

/// What these activities close of somebody's needs.
pub fn closed(model: &Model, operator: OperatorId, activities: &[ActivityId]) -> Closed {
    let level = |need: &Need| reached(model, operator, need.competence, activities.iter().copied());
    let mut closed = Closed::default();
    for need in model.needs_of(operator) {
        let reached = level(need);
        closed.worth += need.worth(reached);
        closed.whole += need.whole();
        closed.unmet += i64::from(need.mandatory && reached < need.wanted);
    }
    closed
}

/// What a plan changes of the seats that were published.
pub fn changes(model: &Model, plan: &Plan) -> i64 {
    let of = |seat: &super::model::Seat| {
        let same = |edition: &&Edition| {
            edition.activity == seat.activity && edition.attendees.binary_search(&seat.operator).is_ok()
        };
        match plan.editions.iter().find(same) {
            Some(edition) if edition.slots == seat.slots => 0,
            Some(_) => MOVED,
            None => LOST,
        }
    };
    model.published.iter().map(of).sum()
}
