//! The plan made anew with one thing otherwise: what a floor, a seat, an edition, a slot is worth, and what to do when a trainer
//! falls ill. Every answer is a solve of its own, with its bounds.

use super::LEVELS;
use super::change::Change;
use super::model::{Model, Seat, Slot};
use super::plan::Plan;
use super::propose::{Proposal, propose};
use super::solve::Aims;
use super::value::Value;
use crate::ids::{ActivityId, FundId, ServiceId, SlotId, TrainerId};
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::{LevelOutcome, Outcome, better};
use crate::time::Ticks;
use crate::units::Cents;

/// What one thing otherwise is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// What is otherwise.
    pub change: Change,
    /// The levels as things stand.
    pub before: Levels,
    /// The levels then; nothing if no plan keeps the rules then, or none was found in time.
    pub after: Option<Levels>,
    /// The first level that differs, which decides.
    pub differs: Option<Differs>,
    /// The plan then.
    pub plan: Option<Plan>,
}

/// What a solve comes back with.
pub type Solved = Outcome<Plan, { LEVELS.len() }>;

/// The levels of a solve.
pub type Levels = [LevelOutcome; LEVELS.len()];

/// Where two solves differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differs {
    /// Position of the level.
    pub level: usize,
    /// What is more then, as the level counts.
    pub more: i64,
    /// Whether that is beyond what the two solves leave open.
    pub sure: bool,
}

impl Differs {
    /// The first level at which two solves differ.
    fn between(before: &Levels, after: &Levels) -> Option<Self> {
        let level = (0..LEVELS.len()).find(|level| before[*level].value != after[*level].value)?;
        let more = after[level].value - before[level].value;
        let (one, other) = (before[level], after[level]);
        let open = one.distance().zip(other.distance()).map(|(one, other)| one + other);
        let sure = one.proven && other.proven && open.is_some_and(|open| more.abs() > open);
        Some(Self { level, more, sure })
    }
}

/// Solves as things stand, and once for each change, each with an equal part of the time; changes for which no time is left
/// are not priced.
pub fn prices(
    model: &Model,
    changes: Vec<Change>,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Vec<Price>, EngineError> {
    let solves = changes.len() as u32 + 1;
    let before = solved(model, solves, budget, watch)?.levels;
    let mut prices = Vec::new();
    for (change, left) in changes.into_iter().zip((1..solves).rev()) {
        if watch.is_over(budget) {
            break;
        }
        (watch.progress)(Progress { stage: "price", done: solves - left, of: solves, value: None, bound: None });
        let then = solved(&change.applied(model), left, budget, watch)?;
        prices.push(Price::of(change, &before, then));
    }
    Ok(prices)
}

impl Price {
    /// From the levels as things stand and the solve then.
    pub fn of(change: Change, before: &Levels, then: Solved) -> Self {
        let after = then.plan.is_some().then_some(then.levels);
        let differs = after.and_then(|after| Differs::between(before, &after));
        Self { change, before: *before, after, differs, plan: then.plan }
    }
}

/// One more of each thing: a seat of each activity in whatever slot it may be held, a day of each trainer (so many different ones), so many
/// cents in each fund.
pub fn additions(model: &Model, plan: &Plan, days: usize, cents: Cents) -> Vec<Change> {
    let activities = (0u32..).map(ActivityId).take(model.activities.len());
    let seats = activities.filter_map(|activity| {
        let held = |slot: &&(SlotId, &Slot)| may_hold(model, slot.1, activity);
        let slots: Vec<SlotId> =
            (0u32..).map(SlotId).zip(&model.slots).filter(|slot| held(&slot)).map(|slot| slot.0).collect();
        (!slots.is_empty()).then_some(Change::Seats { activity, slots, more: 1 })
    });
    let possible = possible_slots(model, plan, usize::MAX);
    let trainers = (0u32..).map(TrainerId).take(model.trainers.len());
    let days = trainers.flat_map(|trainer| {
        let own = possible.iter().filter(|slot| slot.trainer == Some(trainer));
        let mut firsts: Vec<&Slot> = Vec::new();
        for slot in own {
            if firsts.len() < days && firsts.iter().all(|known| known.day() != slot.day()) {
                firsts.push(slot);
            }
        }
        firsts.into_iter().map(|first| Change::Slots(whole_day(model, first))).collect::<Vec<_>>()
    });
    let funds = (0u32..).map(FundId).take(model.funds.len()).map(|fund| Change::Fund { fund, more: cents });
    seats.chain(days).chain(funds).collect()
}

/// What is no purchase but a decision, one at a time: an edition more of each activity of which only so many are planned, a desk that does with
/// one fewer of each service that has people with something to learn, and so many slots, those first after which most people come.
pub fn concessions(model: &Model, plan: &Plan, slots: usize) -> Vec<Change> {
    let activities = (0u32..).map(ActivityId).zip(&model.activities);
    let editions = activities.filter(|(_, facts)| facts.editions.is_some());
    let editions = editions.map(|(activity, _)| Change::Editions { activity, more: 1 });
    let learns = |service: ServiceId| model.needs.iter().any(|need| model.operator(need.operator).service == service);
    let services = (0u32..).map(ServiceId).zip(&model.services);
    let desks = services.filter(|(_, facts)| facts.floors.iter().any(|floor| floor.least > 0));
    let desks = desks.filter(|(service, _)| learns(*service));
    let desks = desks.map(|(service, _)| Change::Floor { service, fewer: 1 });
    let slots = possible_slots(model, plan, slots).into_iter().map(Change::Slot);
    editions.chain(desks).chain(slots).collect()
}

/// A slot with the other half of its day, where its trainer and its room are free then.
fn whole_day(model: &Model, first: &Slot) -> Vec<Slot> {
    let other = moved(first, if first.begins().0.rem_euclid(DAY) < model.noon.0 { HALF } else { -HALF });
    let both = is_free(model, &other);
    std::iter::once(first.clone()).chain(Some(other).filter(|_| both)).collect()
}

/// Ticks of a day, and from a morning's session to the afternoon's.
const DAY: i64 = 24 * 60 * Ticks::MINUTE;
const HALF: i64 = 5 * 60 * Ticks::MINUTE;

/// Whether an activity may be held in a slot.
fn may_hold(model: &Model, slot: &Slot, activity: ActivityId) -> bool {
    let holds = |trainer: TrainerId| model.trainers[trainer.index()].holds.binary_search(&activity).is_ok();
    slot.trainer.is_none_or(holds) && (slot.activities.is_empty() || slot.activities.binary_search(&activity).is_ok())
}

/// The best plan with one part in so many of the time that is left.
fn solved(model: &Model, parts: u32, budget: &Budget, watch: Watch<'_>) -> Result<Solved, EngineError> {
    let now = watch.ticker.elapsed();
    let time = budget.time.map(|limit| now + limit.saturating_sub(now) / parts.max(1));
    let quiet = Watch { ticker: watch.ticker, progress: &|_| {} };
    Ok(propose(model, Aims::ByValue, &Budget { time, ..budget.clone() }, quiet)?.outcome)
}

fn value(levels: &Levels) -> Value {
    levels.map(|level| level.value)
}

/// Which of these slots helps most if it is added: best first; those that help nothing are left out.
pub fn best_slots(
    model: &Model,
    slots: Vec<Slot>,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Vec<Price>, EngineError> {
    let mut prices = prices(model, slots.into_iter().map(Change::Slot).collect(), budget, watch)?;
    let values = |price: &Price| price.after.as_ref().map(value);
    prices.retain(|price| values(price).is_some_and(|after| better(&LEVELS, &after, &value(&price.before))));
    prices.sort_by(|one, other| match (values(one), values(other)) {
        (Some(one), Some(other)) if better(&LEVELS, &one, &other) => std::cmp::Ordering::Less,
        (Some(one), Some(other)) if better(&LEVELS, &other, &one) => std::cmp::Ordering::Greater,
        _ => std::cmp::Ordering::Equal,
    });
    Ok(prices)
}

/// Slots that could be added: every slot once more on the days after it, as long as its room and its trainer are free then;
/// those of slots that most people wait for come first, at most so many.
pub fn possible_slots(model: &Model, plan: &Plan, most: usize) -> Vec<Slot> {
    let used = |slot: &Slot| {
        let at = model.slots.iter().position(|other| other == slot);
        let held = plan.editions.iter().filter(|edition| edition.slots.iter().any(|own| Some(own.index()) == at));
        held.map(|edition| edition.attendees.len()).sum::<usize>()
    };
    let mut from: Vec<&Slot> = model.slots.iter().collect();
    from.sort_by_key(|slot| (std::cmp::Reverse(used(slot)), slot.begins()));
    let days = [1, 2, 7];
    let moved = days.into_iter().flat_map(|days| from.iter().map(move |slot| moved(slot, days * DAY)));
    let mut possible: Vec<Slot> = Vec::new();
    for slot in moved.filter(|slot| !slot.windows.is_empty() && is_free(model, slot)) {
        if possible.len() >= most {
            break;
        }
        if !possible.contains(&slot) {
            possible.push(slot);
        }
    }
    possible
}

/// Whether a slot's trainer is there, and neither trainer nor room are taken then.
fn is_free(model: &Model, slot: &Slot) -> bool {
    let trainer = slot.trainer.is_none_or(|who| !slot.meets(&model.trainers[who.index()].absences));
    let taken = model.slots.iter().filter(|other| other.meets(&slot.windows));
    trainer
        && taken.into_iter().all(|other| {
            (slot.room.is_none() || other.room != slot.room)
                && (slot.trainer.is_none() || other.trainer != slot.trainer)
        })
}

/// A slot so many ticks later, or earlier.
fn moved(slot: &Slot, ticks: i64) -> Slot {
    let mut slot = slot.clone();
    for window in &mut slot.windows {
        window.from.0 += ticks;
        window.until.0 += ticks;
    }
    slot
}

/// The published plan made anew after something has happened to it, with the fewest changes of who was told what.
pub fn anew(
    model: &Model,
    published: &Plan,
    happened: &[Change],
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Proposal, EngineError> {
    let mut model = model.clone();
    model.published = seats(published);
    for change in happened {
        model = change.applied(&model);
    }
    propose(&model, Aims::FewestChanges, budget, watch)
}

/// The seats of a plan as they are published, ascending by operator and activity.
pub fn seats(plan: &Plan) -> Vec<Seat> {
    let of = plan.editions.iter().flat_map(|edition| {
        edition.attendees.iter().map(|operator| Seat {
            operator: *operator,
            activity: edition.activity,
            slots: edition.slots.clone(),
        })
    });
    let mut seats: Vec<Seat> = of.collect();
    seats.sort_by_key(|seat| (seat.operator, seat.activity));
    seats
}

#[cfg(test)]
mod tests;
