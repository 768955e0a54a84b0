//! The problem that is solved: immutable, indexed, already pruned by the rules that judge a choice alone.
//!
//! It has candidate editions, and *seats*: somebody in one of them. Which editions one person can attend together is known once
//! for all people.

mod clash;
mod counts;

pub use clash::Clash;
pub use counts::{Counts, Needy, Reach};

use std::ops::Range;

use super::costs;
use super::desks::desks;
use super::hard::{desk_card, judged_beside_desks};
use super::model::{HalfDay, Model};
use super::plan::{Edition, Plan, Seating};
use super::series;
use super::soft;
use crate::ids::{ActivityId, OperatorId, SlotId};
use crate::time::Ticks;

/// Candidate editions and seats.
#[derive(Debug)]
pub struct Problem<'m> {
    /// The facts.
    pub model: &'m Model,
    /// The candidates, ascending by activity and slots.
    pub editions: Vec<Candidate>,
    /// The seats, ascending by operator and edition.
    pub seats: Vec<Seat>,
    /// Where each operator's seats stand.
    pub spans: Vec<Range<usize>>,
    /// Which editions one person cannot attend together.
    pub clash: Clash,
    /// What seats close of people's needs.
    pub counts: Counts,
    /// Activities of whose series not all are weighed.
    pub cut: Vec<Cut>,
}

/// A candidate edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What is held.
    pub activity: ActivityId,
    /// When and where.
    pub slots: Vec<SlotId>,
    /// The half-days that it takes, ascending.
    pub halves: Vec<HalfDay>,
    /// When it begins.
    pub begins: Ticks,
    /// When it is over.
    pub ends: Ticks,
    /// The smallest group, at least one.
    pub least: u32,
    /// The largest group.
    pub most: u32,
    /// What it costs, in cents.
    pub cost: i64,
}

/// A seat that somebody may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who.
    pub operator: OperatorId,
    /// In which candidate.
    pub edition: u32,
    /// What the ways cost, in cents.
    pub ways: i64,
    /// Weighted points that it has by itself.
    pub points: i64,
}

/// An activity of whose series not all are weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Which.
    pub activity: ActivityId,
    /// How many are.
    pub weighed: usize,
    /// How many are not, as far as they were counted.
    pub beside: usize,
    /// Whether there are more than were counted.
    pub more: bool,
}

impl<'m> Problem<'m> {
    /// Makes candidates and seats, and prunes them.
    pub fn build(model: &'m Model) -> Self {
        let (mut editions, mut cut) = (Vec::new(), Vec::new());
        for activity in (0..model.activities.len() as u32).map(ActivityId) {
            let found = series::of(model, activity);
            if found.beside > 0 {
                cut.push(Cut { activity, weighed: found.series.len(), beside: found.beside, more: found.more });
            }
            editions.extend(found.series.into_iter().map(|slots| candidate(model, activity, slots)));
        }
        // no group of an edition with too few seats is large enough
        editions.retain(|edition| edition.least <= edition.most);
        let (mut seats, mut spans) = (Vec::new(), Vec::new());
        let mut asked: Vec<Seating> = editions.iter().map(Candidate::seating).collect();
        let needed = needed(model);
        for operator in model.operator_ids() {
            let begins = seats.len();
            for (edition, seating) in (0u32..).zip(&mut asked) {
                seating.operator = Some(operator);
                let spared = |half: &HalfDay| needed.binary_search(&(operator, *half)).is_err();
                if editions[edition as usize].halves.iter().all(spared) && judged_beside_desks(model, seating).is_none()
                {
                    let ways = costs::ways(model, operator, &seating.slots).0;
                    let points = soft::of_seat(model, operator, seating.activity, &seating.slots);
                    seats.push(Seat { operator, edition, ways, points });
                }
            }
            spans.push(begins..seats.len());
        }
        let clash = Clash::of(model, &editions);
        let counts = Counts::of(model, &editions, &seats, &spans);
        Self { model, editions, seats, spans, clash, counts, cut }
    }

    /// The candidate of a seat.
    pub fn edition(&self, seat: usize) -> &Candidate {
        &self.editions[self.seats[seat].edition as usize]
    }

    /// The seats of every candidate, ascending.
    pub fn by_edition(&self) -> Vec<Vec<u32>> {
        let mut seats = vec![Vec::new(); self.editions.len()];
        for (at, seat) in (0u32..).zip(&self.seats) {
            seats[seat.edition as usize].push(at);
        }
        seats
    }

    /// The plan in which these seats are taken.
    pub fn plan(&self, taken: impl Iterator<Item = usize>) -> Plan {
        let mut attendees: Vec<Vec<OperatorId>> = vec![Vec::new(); self.editions.len()];
        for seat in taken.map(|seat| self.seats[seat]) {
            attendees[seat.edition as usize].push(seat.operator);
        }
        let held = self.editions.iter().zip(attendees).filter(|(_, attendees)| !attendees.is_empty());
        let editions = held.map(|(edition, mut attendees)| {
            attendees.sort_unstable();
            Edition { activity: edition.activity, slots: edition.slots.clone(), attendees }
        });
        Plan { editions: editions.collect() }
    }

    /// The seats that a plan takes, ascending; none if one of them is no candidate.
    pub fn taken(&self, plan: &Plan) -> Option<Vec<usize>> {
        let mut taken = Vec::new();
        for edition in &plan.editions {
            let at = self.find(edition.activity, &edition.slots)? as u32;
            for operator in &edition.attendees {
                taken.push(self.seat(*operator, at)?);
            }
        }
        taken.sort_unstable();
        Some(taken)
    }

    /// The candidate with these slots.
    pub fn find(&self, activity: ActivityId, slots: &[SlotId]) -> Option<usize> {
        let key =
            |edition: &Candidate| edition.activity.cmp(&activity).then_with(|| edition.slots.as_slice().cmp(slots));
        self.editions.binary_search_by(key).ok()
    }

    /// Somebody's seat in a candidate.
    pub fn seat(&self, operator: OperatorId, edition: u32) -> Option<usize> {
        let span = self.spans.get(operator.index())?.clone();
        let at = self.seats[span.clone()].binary_search_by_key(&edition, |seat| seat.edition).ok()?;
        Some(span.start + at)
    }
}

impl Candidate {
    fn seating(&self) -> Seating {
        Seating { operator: None, activity: self.activity, slots: self.slots.clone() }
    }
}

/// Who cannot be spared on which half-day, ascending: what the rule of desks says of one seat, looked up once for all seats.
fn needed(model: &Model) -> Vec<(OperatorId, HalfDay)> {
    if !model.weights.holds(desk_card()) {
        return Vec::new();
    }
    let tight = desks(model).into_iter().filter(|desk| desk.spare() == 0);
    let mut needed: Vec<(OperatorId, HalfDay)> =
        tight.flat_map(|desk| desk.keepers.into_iter().map(move |who| (who, desk.floor.half))).collect();
    needed.sort_unstable();
    needed.dedup();
    needed
}

fn candidate(model: &Model, activity: ActivityId, slots: Vec<SlotId>) -> Candidate {
    let facts = model.activity(activity);
    let mut halves: Vec<HalfDay> = slots.iter().flat_map(|slot| model.halves(*slot)).collect();
    halves.sort_unstable();
    halves.dedup();
    let moment = |of: fn(&super::model::Slot) -> Ticks| slots.iter().map(move |slot| of(model.slot(*slot)));
    let seats = slots.iter().map(|slot| model.slot(*slot).seats).min().unwrap_or(0);
    Candidate {
        activity,
        halves,
        begins: moment(super::model::Slot::begins).min().unwrap_or_default(),
        ends: moment(super::model::Slot::ends).max().unwrap_or_default(),
        least: facts.least.max(1),
        most: facts.most.min(seats),
        cost: costs::edition(model, activity, &slots).0,
        slots,
    }
}
