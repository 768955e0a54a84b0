//! What is paid: editions by their funds, ways to sessions; asked for by a rule, the value, the problem and the report.

use super::model::Model;
use crate::ids::{ActivityId, FundId, OperatorId, SlotId};
use crate::units::Cents;

/// What an edition costs, by who pays: its slots, and the activity from the fund of the first.
pub fn parts<'m>(
    model: &'m Model,
    activity: ActivityId,
    slots: &'m [SlotId],
) -> impl Iterator<Item = (Option<FundId>, Cents)> + 'm {
    let of_slots = slots.iter().map(|slot| (model.slot(*slot).fund, model.slot(*slot).cost));
    let first = slots.first().and_then(|slot| model.slot(*slot).fund);
    of_slots.chain([(first, model.activity(activity).cost)])
}

/// What an edition costs in all.
pub fn edition(model: &Model, activity: ActivityId, slots: &[SlotId]) -> Cents {
    parts(model, activity, slots).map(|(_, cost)| cost).sum()
}

/// Minutes on the road to a slot and back.
pub fn minutes(model: &Model, operator: OperatorId, slot: SlotId) -> i64 {
    let base = model.operator(operator).base;
    let both = |site| model.ways.time(base, site).minutes() + model.ways.time(site, base).minutes();
    model.site(model.slot(slot)).map_or(0, both)
}

/// What somebody is paid for the ways to all sessions of an edition.
pub fn ways(model: &Model, operator: OperatorId, slots: &[SlotId]) -> Cents {
    if model.minute == Cents(0) {
        return Cents(0);
    }
    model.minute * slots.iter().map(|slot| minutes(model, operator, *slot)).sum::<i64>()
}
