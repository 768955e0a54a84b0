//! Criteria of training: one file and one line here each. They say what makes a good group, once needs, fairness, cost and
//! changes are settled.

mod cases_brought;
mod credits;
mod mixed;
mod wishes;

pub use mixed::{Part, parts};

use super::Training;
use super::model::Model;
use super::plan::Edition;
use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::kernel::rule::Criterion;

/// Every criterion, in the order in which explanations name them.
pub const ALL: &[&dyn Criterion<Training>] =
    &[&wishes::Wishes, &mixed::Mixed, &cases_brought::CasesBrought, &credits::Credits];

/// The weighted points that a seat has by itself, whoever else attends.
pub fn of_seat(model: &Model, operator: OperatorId, activity: ActivityId, slots: &[SlotId]) -> i64 {
    let alone = Edition { activity, slots: slots.to_vec(), attendees: vec![operator] };
    let weighed = ALL.iter().filter(|criterion| criterion.card().id != mixed::Mixed.card().id);
    weighed.map(|criterion| model.weights.weight(criterion.card()) * criterion.points(model, &alone).0).sum()
}

/// The weight of mixed groups, whose points no seat has by itself.
pub fn weight_of_mixed(model: &Model) -> i64 {
    model.weights.weight(mixed::Mixed.card())
}
