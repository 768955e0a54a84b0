//! An edition that is not held yet, opened for somebody with those who wait for the same.

use super::seated;
use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::kernel::rule::{Entity, FactValue};
use crate::training::hard::{audited, judged};
use crate::training::model::Model;
use crate::training::plan::{Plan, Seating};
use crate::training::value::closed;

/// How often somebody is asked to stay at their desk before it is left at that.
const MOST_TRIES: usize = 60;

/// The plan with an edition for somebody and those to whom it gives most, as far as there are seats and their desks can spare
/// them.
pub(super) fn opened(model: &Model, plan: &Plan, operator: OperatorId, activity: ActivityId, slots: &[SlotId]) -> Plan {
    let seats = slots.iter().map(|slot| model.slot(*slot).seats).min().unwrap_or(0);
    let most = model.activity(activity).most.min(seats) as usize;
    let mut company: Vec<OperatorId> =
        gaining(model, plan, activity, slots).into_iter().filter(|who| *who != operator).collect();
    let cases = model.activity(activity).cases as usize;
    // whoever brings a case is needed first
    let (mut bring, others): (Vec<_>, Vec<_>) =
        company.into_iter().partition(|who| cases > 0 && model.brings_case(*who, activity));
    bring.extend(others);
    company = std::iter::once(operator).chain(bring).collect();
    let mut with = seated(plan, activity, slots, &company[..company.len().min(most.max(1))]);
    for _ in 0..MOST_TRIES {
        let short = audited(model, &with, "training.desk").into_iter().next();
        let Some(short) = short else { break };
        let of = |who: &OperatorId| {
            let service = ("service", FactValue::Entity(Entity::Service(model.operator(*who).service.0)));
            *who != operator && short.facts.contains(&service)
        };
        let Some(at) = company.iter().rposition(of) else { break };
        company.remove(at);
        with = seated(plan, activity, slots, &company[..company.len().min(most.max(1))]);
    }
    with
}

/// Who could attend and gains by it, those who gain most first.
fn gaining(model: &Model, plan: &Plan, activity: ActivityId, slots: &[SlotId]) -> Vec<OperatorId> {
    let mut seating = Seating { operator: None, activity, slots: slots.to_vec() };
    let mut gaining = Vec::new();
    for operator in model.operator_ids() {
        seating.operator = Some(operator);
        if judged(model, &seating).is_some() {
            continue;
        }
        let mut activities: Vec<ActivityId> = plan.of(operator).map(|edition| edition.activity).collect();
        let load = model.operator(operator).most.is_none_or(|most| activities.len() < most as usize);
        let busy = plan.of(operator).flat_map(|edition| &edition.slots);
        let apart = busy.into_iter().all(|own| slots.iter().all(|slot| model.apart(*own, *slot)));
        if !load || !apart || activities.contains(&activity) || !is_ready(model, plan, operator, activity, slots) {
            continue;
        }
        let before = closed(model, operator, &activities);
        activities.push(activity);
        let after = closed(model, operator, &activities);
        if after.worth > before.worth {
            gaining.push((before.unmet - after.unmet, after.worth - before.worth, operator));
        }
    }
    gaining.sort_by_key(|(met, worth, operator)| (std::cmp::Reverse((*met, *worth)), *operator));
    gaining.into_iter().map(|(_, _, operator)| operator).collect()
}

/// Whether what an activity asks for is had by then.
fn is_ready(model: &Model, plan: &Plan, operator: OperatorId, activity: ActivityId, slots: &[SlotId]) -> bool {
    let asked = &model.activity(activity).requires;
    asked.is_empty() || {
        let own = plan.of(operator).cloned().collect();
        let with = seated(&Plan { editions: own }, activity, slots, &[operator]);
        let mine = |facts: &[(&str, FactValue)]| {
            facts.contains(&("operator", FactValue::Entity(Entity::Operator(operator.0))))
        };
        !audited(model, &with, "training.prerequisites").iter().any(|breach| mine(&breach.facts))
    }
}
