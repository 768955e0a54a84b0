//! Who waits for what, why, and what would let them in. All answers come from facts and plan: somebody is put into an edition,
//! and the rules' own judgements and audits say what is in the way.

mod company;
mod repair;
#[cfg(test)]
mod tests;

pub use repair::{Repair, Way};

use super::hard;
use super::learnt::reached;
use super::model::{Model, Need};
use super::plan::{Edition, Plan, Seating};
use super::series;
use super::value::attended;
use super::verify::verify;
use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::kernel::rule::Breach;

/// A need that a plan leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who needs what.
    pub need: Need,
    /// The level that the plan brings them to.
    pub reached: u8,
}

/// Why somebody does not attend an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyNot {
    /// Edition by edition, those that are held first.
    pub editions: Vec<Stopped>,
    /// The smallest change that lets them in, where one was found; it was tried, and breaks no rule.
    pub repair: Option<Repair>,
}

/// What keeps somebody out of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// When and where.
    pub slots: Vec<SlotId>,
    /// Whether the plan holds it.
    pub held: bool,
    /// What is broken if they attend; nothing where they could as things stand.
    pub breaches: Vec<Breach>,
}

/// The waiting list: every need that is not met in full, mandatory ones first, then by what is left open of them.
pub fn waiting(model: &Model, plan: &Plan) -> Vec<Waiting> {
    let attended = attended(model, plan);
    let mut waiting: Vec<Waiting> = (model.needs.iter())
        .filter(|need| need.whole() > 0)
        .map(|need| {
            let activities = attended[need.operator.index()].iter().copied();
            Waiting { need: *need, reached: reached(model, need.operator, need.competence, activities) }
        })
        .filter(|waiting| waiting.reached < waiting.need.wanted)
        .collect();
    let open = |waiting: &Waiting| waiting.need.whole() - waiting.need.worth(waiting.reached);
    waiting
        .sort_by_key(|one| (!one.need.mandatory, std::cmp::Reverse(open(one)), one.need.operator, one.need.competence));
    waiting
}

/// The activities that would close more of a need than the plan does, those that close most first.
pub fn closing(model: &Model, waiting: &Waiting) -> Vec<ActivityId> {
    let all = (0u32..).map(ActivityId).zip(&model.activities);
    let level = |facts: &super::model::Activity| facts.brought(waiting.need.competence).unwrap_or(0);
    let mut closing: Vec<(u8, ActivityId)> = all
        .map(|(activity, facts)| (level(facts).min(waiting.need.wanted), activity))
        .filter(|(level, _)| *level > waiting.reached)
        .collect();
    closing.sort_by_key(|(level, activity)| (std::cmp::Reverse(*level), *activity));
    closing.into_iter().map(|(_, activity)| activity).collect()
}

/// Why somebody does not attend an activity in a plan that keeps every rule, and the smallest change that lets them in. Once
/// `stop` says so, no more changes are tried; if it says so at once, one edition is looked at: one that is held where there is any.
pub fn why_not(
    model: &Model,
    plan: &Plan,
    operator: OperatorId,
    activity: ActivityId,
    stop: &dyn Fn() -> bool,
) -> WhyNot {
    let is_held =
        |slots: &Vec<SlotId>| plan.editions.iter().any(|held| held.activity == activity && held.slots == *slots);
    let mut series = series::of(model, activity).series;
    if stop() {
        // one answer for whoever does not wait: what is held, or the first that could be
        if series.iter().any(is_held) {
            series.retain(is_held);
        }
        series.truncate(1);
    }
    let mut editions: Vec<Stopped> = (series.into_iter())
        .map(|slots| {
            let held = plan.editions.iter().any(|edition| edition.activity == activity && edition.slots == slots);
            let breaches = stopped(model, plan, operator, activity, &slots);
            Stopped { slots, held, breaches }
        })
        .collect();
    editions.sort_by_key(|edition| (!edition.held, edition.breaches.len()));
    let repair = repair::smallest(model, plan, operator, activity, &editions, stop);
    WhyNot { editions, repair }
}

/// What is broken if somebody attends an edition: judged alone, and else beside all that is planned. Who would be the first
/// comes with those who wait for the same.
fn stopped(model: &Model, plan: &Plan, operator: OperatorId, activity: ActivityId, slots: &[SlotId]) -> Vec<Breach> {
    let mut seating = Seating { operator: None, activity, slots: slots.to_vec() };
    let mut alone = hard::all_judged(model, &seating);
    seating.operator = Some(operator);
    alone.extend(hard::all_judged(model, &seating));
    if !alone.is_empty() {
        return alone;
    }
    let held = plan.editions.iter().any(|edition| edition.activity == activity && edition.slots == slots);
    let with = if held {
        seated(plan, activity, slots, &[operator])
    } else {
        company::opened(model, plan, operator, activity, slots)
    };
    verify(model, &with).breaches
}

/// The plan with these people in an edition, which is opened where it is not held.
fn seated(plan: &Plan, activity: ActivityId, slots: &[SlotId], who: &[OperatorId]) -> Plan {
    let mut plan = plan.clone();
    let key = |edition: &Edition| edition.activity.cmp(&activity).then_with(|| edition.slots.as_slice().cmp(slots));
    let at = plan.editions.binary_search_by(key).unwrap_or_else(|at| {
        plan.editions.insert(at, Edition { activity, slots: slots.to_vec(), attendees: Vec::new() });
        at
    });
    let attendees = &mut plan.editions[at].attendees;
    attendees.extend(who);
    attendees.sort_unstable();
    attendees.dedup();
    plan
}
