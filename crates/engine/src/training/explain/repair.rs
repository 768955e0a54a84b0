//! The smallest change that lets somebody in: tried on a copy of facts and plan, and judged by every rule's audit.

use super::company::opened;
use super::{Stopped, seated};
use crate::ids::{ActivityId, FundId, OperatorId, RoleId, ServiceId, SlotId};
use crate::kernel::rule::{Breach, Entity, FactValue};
use crate::training::change::Change;
use crate::training::model::{HalfDay, Model};
use crate::training::plan::Plan;
use crate::training::verify::verify;
use crate::units::Cents;

/// A change that lets somebody in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// How.
    pub ways: Vec<Way>,
    /// The edition that they then attend.
    pub slots: Vec<SlotId>,
    /// The plan with them in it; it keeps every rule once the facts are changed as said.
    pub plan: Plan,
}

/// One thing that has to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// The facts: a seat, a desk, a budget.
    Facts(Change),
    /// They attend another activity on other dates.
    Moved {
        /// Which.
        activity: ActivityId,
        /// When now.
        from: Vec<SlotId>,
        /// When then.
        to: Vec<SlotId>,
    },
    /// An edition is held that is not, with those who wait for it.
    Opened(Vec<SlotId>),
}

/// The most changes of one repair.
const MOST_WAYS: usize = 3;

/// The repair of fewest changes; of equals the first.
pub(super) fn smallest(
    model: &Model,
    plan: &Plan,
    operator: OperatorId,
    activity: ActivityId,
    editions: &[Stopped],
    stop: &dyn Fn() -> bool,
) -> Option<Repair> {
    let mut best: Option<Repair> = None;
    for edition in editions {
        if stop() || best.as_ref().is_some_and(|best| best.ways.len() <= 1) {
            break;
        }
        let found = of_edition(model, plan, operator, activity, edition);
        let fewer = |found: &Repair| best.as_ref().is_none_or(|best| found.ways.len() < best.ways.len());
        if let Some(found) = found.filter(fewer) {
            best = Some(found);
        }
    }
    best
}

fn of_edition(
    model: &Model,
    plan: &Plan,
    operator: OperatorId,
    activity: ActivityId,
    edition: &Stopped,
) -> Option<Repair> {
    if edition.breaches.iter().any(|breach| breach.rule == "training.way") {
        return moved(model, plan, operator, activity, edition);
    }
    let mut changed = model.clone();
    let mut ways = Vec::new();
    // what stands behind one thing shows once that gives
    for _ in 0..=MOST_WAYS {
        let with = if edition.held {
            seated(plan, activity, &edition.slots, &[operator])
        } else {
            opened(&changed, plan, operator, activity, &edition.slots)
        };
        let breaches = verify(&changed, &with).breaches;
        if breaches.is_empty() {
            if !edition.held {
                ways.insert(0, Way::Opened(edition.slots.clone()));
            }
            return (ways.len() <= MOST_WAYS).then(|| Repair { ways, slots: edition.slots.clone(), plan: with });
        }
        for breach in &breaches {
            let change = change(breach, activity, &edition.slots)?;
            changed = change.applied(&changed);
            ways.push(Way::Facts(change));
        }
        if ways.len() > MOST_WAYS {
            return None;
        }
    }
    None
}

/// They attend what is in the way on other dates, where seats are free.
fn moved(model: &Model, plan: &Plan, operator: OperatorId, activity: ActivityId, edition: &Stopped) -> Option<Repair> {
    if !edition.held {
        return None;
    }
    let with = seated(plan, activity, &edition.slots, &[operator]);
    let mut in_the_way = plan
        .of(operator)
        .filter(|own| own.slots.iter().any(|one| edition.slots.iter().any(|other| !model.apart(*one, *other))));
    let (one, more) = (in_the_way.next()?, in_the_way.next());
    if more.is_some() {
        return None;
    }
    let mut without = with.clone();
    for own in &mut without.editions {
        if own.activity == one.activity && own.slots == one.slots {
            own.attendees.retain(|who| *who != operator);
        }
    }
    let others = plan.editions.iter().filter(|other| other.activity == one.activity && other.slots != one.slots);
    others.into_iter().find_map(|other| {
        let plan = seated(&without, other.activity, &other.slots, &[operator]);
        let moved = Way::Moved { activity: one.activity, from: one.slots.clone(), to: other.slots.clone() };
        let fine = verify(model, &plan).breaches.is_empty();
        fine.then(|| Repair { ways: vec![moved], slots: edition.slots.clone(), plan })
    })
}

/// What has to give for a breach to be none; nothing where no change of this kind would do.
fn change(breach: &Breach, activity: ActivityId, slots: &[SlotId]) -> Option<Change> {
    let fact = |name: &str| breach.facts.iter().find(|(named, _)| *named == name).map(|(_, value)| *value);
    let count = |name: &str| match fact(name) {
        Some(FactValue::Count(count)) => Some(count),
        _ => None,
    };
    let entity = |name: &str| match fact(name) {
        Some(FactValue::Entity(entity)) => Some(entity),
        _ => None,
    };
    match breach.rule {
        "training.group" => {
            let (attend, least, most) = (count("attend")?, count("least")?, count("most")?);
            if attend > most {
                Some(Change::Seats { activity, slots: slots.to_vec(), more: (attend - most) as u32 })
            } else {
                (attend < least).then_some(Change::Group { activity, least: attend as u32 })
            }
        }
        "training.desk" => {
            let Some(Entity::Service(service)) = entity("service") else { return None };
            let Some(FactValue::Day(day)) = fact("day") else { return None };
            let afternoon = fact("half") == Some(FactValue::Word("half-afternoon"));
            let role = match entity("role") {
                Some(Entity::Role(role)) => Some(RoleId(role)),
                _ => None,
            };
            let more = (count("left")? - count("least")?) as i32;
            let half = HalfDay(day.0 * 2 + i32::from(afternoon));
            Some(Change::Desk { service: ServiceId(service), half, role, more })
        }
        "training.load" => match entity("operator") {
            Some(Entity::Operator(operator)) => Some(Change::Load { operator: OperatorId(operator), more: 1 }),
            _ => None,
        },
        "training.editions" => match entity("activity") {
            Some(Entity::Activity(activity)) => Some(Change::Editions { activity: ActivityId(activity), more: 1 }),
            _ => None,
        },
        "training.budget" => {
            let Some(Entity::TrainingFund(fund)) = entity("fund") else { return None };
            let (Some(FactValue::Money(spent)), Some(FactValue::Money(left))) = (fact("spent"), fact("left")) else {
                return None;
            };
            Some(Change::Fund { fund: FundId(fund), more: Cents(spent.0 - left.0) })
        }
        _ => None,
    }
}
