//! The plan made anew with one thing otherwise: what a floor, a seat, an edition, a slot is worth, and what to do when a trainer
//! falls ill. Every answer is a solve of its own, with its bounds.

use super::LEVELS;
use super::change::Change;
use super::model::{Model, Seat, Slot};
use super::plan::Plan;
use super::propose::{Proposal, propose};
use super::solve::Aims;
use super::value::Value;
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::{LevelOutcome, Outcome, better};
use crate::time::Ticks;

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
        let after = then.plan.is_some().then_some(then.levels);
        let differs = after.and_then(|after| Differs::between(&before, &after));
        prices.push(Price { change, before, after, differs, plan: then.plan });
    }
    Ok(prices)
}

/// The best plan with one part in so many of the time that is left.
fn solved(
    model: &Model,
    parts: u32,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Outcome<Plan, { LEVELS.len() }>, EngineError> {
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
    let moved = days.into_iter().flat_map(|days| from.iter().map(move |slot| later(slot, days)));
    let free = |slot: &Slot| {
        let trainer = slot.trainer.is_none_or(|who| !slot.meets(&model.trainers[who.index()].absences));
        let taken = model.slots.iter().filter(|other| other.meets(&slot.windows));
        trainer
            && taken.into_iter().all(|other| {
                (slot.room.is_none() || other.room != slot.room)
                    && (slot.trainer.is_none() || other.trainer != slot.trainer)
            })
    };
    let mut possible: Vec<Slot> = Vec::new();
    for slot in moved.filter(|slot| !slot.windows.is_empty() && free(slot)) {
        if possible.len() >= most {
            break;
        }
        if !possible.contains(&slot) {
            possible.push(slot);
        }
    }
    possible
}

/// A slot so many days later.
fn later(slot: &Slot, days: i64) -> Slot {
    let mut slot = slot.clone();
    let more = Ticks::from_minutes(days * 24 * 60).0;
    for window in &mut slot.windows {
        window.from.0 += more;
        window.until.0 += more;
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
