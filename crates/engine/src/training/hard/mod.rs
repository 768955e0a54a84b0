//! Hard rules of training: one file and one line here each.

mod audience;
mod budget;
mod calendar;
mod cases;
mod desk;
mod editions;
mod exclusion;
mod group;
mod load;
mod once;
mod pin;
mod prerequisites;
mod reason;
mod room;
mod series;
mod shifts;
mod slot_once;
mod trainer;
mod way;

use super::Training;
use super::model::{Model, Operator, Window};
use super::plan::{Edition, Seating};
use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::kernel::rule::{Breach, Entity, Fact, FactValue, HardRule};

/// Every hard rule, in the order in which they judge: what an edition is, who may sit in it, then what binds them together.
pub const ALL: &[&dyn HardRule<Training>] = &[
    &series::Series,
    &trainer::Trainer,
    &exclusion::Exclusion,
    &audience::Audience,
    &once::Once,
    &reason::Reason,
    &pin::Pin,
    &calendar::Calendar,
    &shifts::Shifts,
    &desk::Desk,
    &prerequisites::Prerequisites,
    &way::Way,
    &load::Load,
    &group::Group,
    &cases::Cases,
    &slot_once::SlotOnce,
    &room::Room,
    &editions::Editions,
    &budget::Budget,
];

/// The first rule that forbids an edition, or a seat in it, whatever else is planned; `None` where it may be.
pub fn judged(model: &Model, seating: &Seating) -> Option<Breach> {
    held(model).find_map(|rule| rule.judge(model, seating))
}

/// The same without the rule of desks, for whoever knows already who can be spared.
pub fn judged_beside_desks(model: &Model, seating: &Seating) -> Option<Breach> {
    let others = held(model).filter(|rule| rule.card().id != desk_card().id);
    others.into_iter().find_map(|rule| rule.judge(model, seating))
}

/// Every rule that forbids an edition, or a seat in it, whatever else is planned.
pub fn all_judged(model: &Model, seating: &Seating) -> Vec<Breach> {
    held(model).filter_map(|rule| rule.judge(model, seating)).collect()
}

/// What a plan breaks of one rule, if it is on.
pub fn audited(model: &Model, plan: &super::plan::Plan, id: &str) -> Vec<Breach> {
    held(model).filter(|rule| rule.card().id == id).flat_map(|rule| rule.audit(model, plan)).collect()
}

/// The rules that a policy leaves on.
pub fn held(model: &Model) -> impl Iterator<Item = &'static &'static dyn HardRule<Training>> {
    ALL.iter().filter(|rule| model.weights.holds(rule.card()))
}

fn operator(operator: OperatorId) -> Fact {
    ("operator", FactValue::Entity(Entity::Operator(operator.0)))
}

fn activity(activity: ActivityId) -> Fact {
    ("activity", FactValue::Entity(Entity::Activity(activity.0)))
}

fn slot(slot: SlotId) -> Fact {
    ("slot", FactValue::Entity(Entity::Slot(slot.0)))
}

/// Facts of an edition: what it is, and the slot in which it begins.
fn edition(of: ActivityId, slots: &[SlotId]) -> Vec<Fact> {
    let first = slots.first().copied();
    [activity(of)].into_iter().chain(first.map(slot)).collect()
}

/// The seats of a plan: an edition and one of those who attend it.
fn seats(plan: &super::plan::Plan) -> impl Iterator<Item = (&Edition, OperatorId)> {
    plan.editions.iter().flat_map(|edition| edition.attendees.iter().map(move |operator| (edition, *operator)))
}

/// Who attends a session that falls into what they have to do already, by the definition: some window of it begins before that is over and
/// ends after it has begun.
fn sessions_within<'a>(
    model: &'a Model,
    plan: &'a super::plan::Plan,
    busy: fn(&Operator) -> &[Window],
) -> impl Iterator<Item = (OperatorId, SlotId)> {
    let sessions = seats(plan).flat_map(|(edition, operator)| edition.slots.iter().map(move |slot| (operator, *slot)));
    sessions.filter(move |(operator, slot)| {
        let windows = &model.slot(*slot).windows;
        let meets =
            |other: &Window| windows.iter().any(|window| window.from < other.until && other.from < window.until);
        busy(model.operator(*operator)).iter().any(meets)
    })
}

/// The card of the rule that keeps desks.
pub fn desk_card() -> &'static crate::kernel::rule::Card {
    desk::Desk.card()
}

/// The card of the rule that keeps prerequisites.
pub fn prerequisites_card() -> &'static crate::kernel::rule::Card {
    prerequisites::Prerequisites.card()
}
