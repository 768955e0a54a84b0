//! What a plan is worth: what is left out, by priority, then what it costs; computed from facts and plan alone.

use super::model::Model;
use super::plan::Plan;
use super::{LEVELS, soft};

/// The value, level by level.
pub type Value = [i64; LEVELS.len()];

/// The value of a plan.
pub fn value(model: &Model, plan: &Plan) -> Value {
    let starts = plan.starts(model.visits.len());
    // a break that is not written down is a rule's to judge
    let left_out = model.visits.iter().zip(&starts).filter(|(visit, start)| visit.rest.is_none() && start.is_none());
    let weighted = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
    let cost =
        weighted.filter(|(_, weight)| *weight > 0).map(|(criterion, weight)| weight * criterion.audit(model, plan));
    [left_out.map(|(visit, _)| visit.priority).sum(), cost.sum()]
}
