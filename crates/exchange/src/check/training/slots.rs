//! Checks of slots: hours, trainers, rooms that meet, and whether an activity's sessions fit into any of them.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, NaiveTime};

use super::super::Checker;
use crate::flaw::{Code, Flaw};
use crate::rows::{ActivityRow, Head, SlotRow, TrainerActivityRow, TrainingRoomRow};
use crate::table::Row;

/// The fields that say when and by what a slot is.
const WHOLE: [&str; 8] = ["id", "day", "start", "end", "room", "trainer", "seats", "activity"];

impl Checker<'_> {
    pub(super) fn slots(&mut self) {
        let dataset = self.dataset;
        let head = &dataset.head;
        let end = head.horizon_start + Duration::weeks(i64::from(head.weeks));
        let bounded = self.sound::<Head>(0, &["horizon_start", "weeks"]);
        for (index, row) in dataset.slots.iter().enumerate() {
            self.times::<SlotRow>(index, &row.id, ["start", "end"], (row.start, row.end));
            if bounded && self.sound::<SlotRow>(index, &["day"]) && !(head.horizon_start..end).contains(&row.day) {
                let flaw = Flaw::new(Code::SlotOutside, self.at::<SlotRow>(index, "day", &row.id));
                self.flaw(flaw.with("first", crate::text::Arg::Date(head.horizon_start)));
            }
        }
        self.trainers();
        self.meetings();
        self.rooms();
        if self.slots_are_whole() {
            self.series();
        }
    }

    /// Whether all that says what can be held when was read as it was meant, and refers to what is there.
    fn slots_are_whole(&self) -> bool {
        let dataset = self.dataset;
        let known = |slot: &SlotRow| {
            let trainer = slot.trainer.as_ref().is_none_or(|id| dataset.trainers.iter().any(|row| row.id == *id));
            let room = slot.room.as_ref().is_none_or(|id| dataset.training_rooms.iter().any(|row| row.id == *id));
            let activity = slot.activity.as_ref().is_none_or(|id| dataset.activities.iter().any(|row| row.id == *id));
            trainer && room && activity
        };
        if dataset.slots.is_empty() || !dataset.slots.iter().all(known) {
            return false;
        }
        let origin = &dataset.origin;
        ["slots", "activities", "trainer_activities", "training_rooms"].iter().all(|table| {
            origin
                .seen
                .get(table)
                .is_none_or(|seen| !seen.unread && seen.doubtful.is_empty() && seen.lacking.is_empty())
        })
    }

    fn holds(&self, trainer: &str, activity: &str) -> bool {
        self.dataset.trainer_activities.iter().any(|row| row.trainer == trainer && row.activity == activity)
    }

    /// A slot kept for an activity has a trainer who can hold it.
    fn trainers(&mut self) {
        let dataset = self.dataset;
        let known = ["trainer", "activity"];
        if !known.iter().all(|field| dataset.origin.whole(TrainerActivityRow::TABLE.name, field)) {
            return;
        }
        for (index, row) in dataset.slots.iter().enumerate() {
            let (Some(trainer), Some(activity)) = (&row.trainer, &row.activity) else { continue };
            let refers = dataset.trainers.iter().any(|known| known.id == *trainer)
                && dataset.activities.iter().any(|known| known.id == *activity);
            if refers && self.sound::<SlotRow>(index, &known) && !self.holds(trainer, activity) {
                let flaw = Flaw::new(Code::TrainerCannot, self.at::<SlotRow>(index, "trainer", &row.id));
                self.flaw(flaw.with("trainer", trainer.as_str()).with("activity", activity.as_str()));
            }
        }
    }

    /// No room and no trainer is wanted twice at once.
    fn meetings(&mut self) {
        let dataset = self.dataset;
        let mut days: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
        for (index, row) in dataset.slots.iter().enumerate() {
            if self.sound::<SlotRow>(index, &WHOLE) {
                days.entry(row.day).or_default().push(index);
            }
        }
        for slots in days.values() {
            for (at, index) in slots.iter().enumerate() {
                let row = &dataset.slots[*index];
                let meets = |other: &&usize| {
                    let other = &dataset.slots[**other];
                    row.start < other.end && other.start < row.end
                };
                for other in slots[..at].iter().filter(meets) {
                    let first = &dataset.slots[*other];
                    let shared = [("room", &row.room, &first.room), ("trainer", &row.trainer, &first.trainer)];
                    let shared = shared.into_iter().find(|(_, mine, theirs)| mine.is_some() && mine == theirs);
                    if let Some((field, Some(what), _)) = shared {
                        let flaw = Flaw::new(Code::SlotsMeet, self.at::<SlotRow>(*index, field, &row.id));
                        self.flaw(flaw.with("what", what.as_str()).with("other", first.id.as_str()));
                    }
                }
            }
        }
    }

    /// The seats of a slot, where they are known.
    fn seats(&self, slot: &SlotRow) -> Option<u16> {
        let room = slot.room.as_ref();
        let room = room.map(|room| self.dataset.training_rooms.iter().find(|known| known.id == *room));
        match (room, slot.seats) {
            (Some(None), _) => None,
            (Some(Some(room)), Some(seats)) => Some(room.holds.min(seats)),
            (Some(Some(room)), None) => Some(room.holds),
            (None, seats) => Some(seats.unwrap_or(u16::MAX)),
        }
    }

    /// A slot kept for an activity holds its smallest group.
    fn rooms(&mut self) {
        let dataset = self.dataset;
        if !dataset.origin.whole(TrainingRoomRow::TABLE.name, "holds") {
            return;
        }
        for (index, row) in dataset.slots.iter().enumerate() {
            let activity = row.activity.as_ref();
            let kept = activity.and_then(|id| dataset.activities.iter().position(|known| known.id == *id));
            let (Some(at), Some(seats)) = (kept, self.seats(row)) else { continue };
            let sound = self.sound::<SlotRow>(index, &["room", "seats", "activity"])
                && self.sound::<ActivityRow>(at, &["least"]);
            let least = dataset.activities[at].least;
            if sound && seats < least {
                let flaw = Flaw::new(Code::GroupRoom, self.at::<SlotRow>(index, "room", &row.id));
                self.flaw(flaw.with("least", i64::from(least)).with("seats", i64::from(seats)));
            }
        }
    }

    /// For each activity there are as many slots as it has sessions, one after the other, in one room and with one trainer.
    fn series(&mut self) {
        let dataset = self.dataset;
        for (index, activity) in dataset.activities.iter().enumerate() {
            if activity.editions == Some(0) || activity.least > activity.most {
                continue;
            }
            let could = |slot: &&SlotRow| match (&slot.activity, &slot.trainer) {
                (Some(kept), _) => *kept == activity.id,
                (None, Some(trainer)) => self.holds(trainer, &activity.id),
                (None, None) => true,
            };
            let fits = |slot: &&SlotRow| {
                let minutes = (slot.end - slot.start).num_minutes();
                minutes >= i64::from(activity.lasts)
            };
            let slots: Vec<&SlotRow> = dataset.slots.iter().filter(could).filter(fits).collect();
            let large: Vec<&SlotRow> = slots
                .iter()
                .copied()
                .filter(|slot| self.seats(slot).is_none_or(|seats| seats >= activity.least))
                .collect();
            let kept = slots.iter().any(|slot| slot.activity.is_some());
            if large.is_empty() && !slots.is_empty() && !kept {
                let most = slots.iter().filter_map(|slot| self.seats(slot)).max().unwrap_or(0);
                let flaw = Flaw::new(Code::GroupRoom, self.at::<ActivityRow>(index, "least", &activity.id));
                self.flaw(flaw.with("least", i64::from(activity.least)).with("seats", i64::from(most)));
                continue;
            }
            let longest = Self::longest(activity, &slots);
            if longest < usize::from(activity.sessions) {
                let flaw = Flaw::new(Code::NoSeries, self.at::<ActivityRow>(index, "sessions", &activity.id));
                let flaw = flaw.with("sessions", i64::from(activity.sessions)).with("slots", slots.len() as i64);
                self.flaw(flaw.with("longest", longest as i64));
            }
        }
    }

    /// The most sessions that slots of one room and one trainer can hold one after the other.
    fn longest(activity: &ActivityRow, slots: &[&SlotRow]) -> usize {
        let days = (i64::from(activity.days_least.unwrap_or(1)), i64::from(activity.days_most.unwrap_or(60)));
        let mut slots: Vec<(NaiveDate, NaiveTime, &SlotRow)> =
            slots.iter().map(|slot| (slot.day, slot.start, *slot)).collect();
        slots.sort_by_key(|(day, start, _)| (*day, *start));
        let mut chains: Vec<usize> = Vec::new();
        for (at, (day, start, slot)) in slots.iter().enumerate() {
            let follows = |(before, _): &(usize, &usize)| {
                let (first, _, other) = &slots[*before];
                let after = (*day - *first).num_days();
                let apart = (days.0..=days.1).contains(&after) && (after > 0 || other.end <= *start);
                apart && other.trainer == slot.trainer && other.room == slot.room
            };
            let longest = chains.iter().take(at).enumerate().filter(follows).map(|(_, length)| *length).max();
            chains.push(longest.unwrap_or(0) + 1);
        }
        chains.into_iter().max().unwrap_or(0)
    }
}
