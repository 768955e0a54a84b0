//! Slots, rooms and trainers: what can be held when, and by whom.

use chrono::{Duration, NaiveTime};
use fasi_engine::ids::{ActivityId, FundId, RoomId, TrainerId};
use fasi_engine::time::Ticks;
use fasi_engine::training::model::{Model, Room, Slot, Trainer, Window};
use fasi_engine::units::Cents;

use super::Reader;
use crate::flaw::{Code, Flaw};
use crate::rows::{ActivityRow, SlotRow};
use crate::table::Row;

/// Seats where no room bounds them and nobody says how many there are.
const SEATS: u32 = 500;

impl Reader<'_> {
    /// The slots that can be used: within the horizon, and long enough for something that may be held in them. The others are told.
    pub fn slots(&mut self, warnings: &mut Vec<Flaw>) {
        let dataset = self.dataset;
        let head = &dataset.head;
        let end = head.horizon_start + Duration::weeks(i64::from(head.weeks));
        for row in dataset.slots.iter().filter(|row| (head.horizon_start..end).contains(&row.day)) {
            if self.held_in(row).is_empty() {
                let place = dataset.origin.table(SlotRow::TABLE);
                let place = crate::flaw::Place { id: Some(row.id.clone()), ..place };
                warnings.push(Flaw::new(Code::SlotIdle, place));
                continue;
            }
            self.usable.push(row);
            self.names.training.slots.push((row.id.clone(), self.at(row.day, row.start)));
        }
    }

    /// The activities that may be held in a slot; ascending.
    fn held_in(&self, slot: &SlotRow) -> Vec<ActivityId> {
        let long = (slot.end - slot.start).num_minutes();
        let may = |activity: &&ActivityRow| {
            let kept = slot.activity.as_ref().is_none_or(|kept| *kept == activity.id);
            kept && i64::from(activity.lasts) <= long && self.is_held_by(slot, activity)
        };
        let activities = self.dataset.activities.iter().filter(may);
        activities.filter_map(|activity| self.activity(&activity.id)).collect()
    }

    fn is_held_by(&self, slot: &SlotRow, activity: &ActivityRow) -> bool {
        slot.trainer.as_ref().is_none_or(|trainer| {
            let holds = self.dataset.trainer_activities.iter();
            holds.into_iter().any(|row| row.trainer == *trainer && row.activity == activity.id)
        })
    }

    /// Slots with their rooms and trainers.
    pub fn calendar(&mut self, model: &mut Model) {
        let dataset = self.dataset;
        for room in &dataset.training_rooms {
            let site = self.sites.at(room.place.as_ref(), None);
            model.rooms.push(Room { site });
        }
        for row in &dataset.trainers {
            let own = dataset.trainer_activities.iter().filter(|holds| holds.trainer == row.id);
            let mut holds: Vec<ActivityId> = own.filter_map(|holds| self.activity(&holds.activity)).collect();
            holds.sort_unstable();
            let own = dataset.trainer_absences.iter().filter(|absence| absence.trainer == row.id);
            let mut absences: Vec<Window> = own
                .map(|absence| Window {
                    from: self.at(absence.from, NaiveTime::MIN),
                    until: self.at(absence.until.unwrap_or(absence.from) + Duration::days(1), NaiveTime::MIN),
                })
                .collect();
            absences.sort_unstable();
            model.trainers.push(Trainer { holds, absences });
        }
        model.slots = self.usable.iter().map(|row| self.slot(row)).collect();
    }

    fn slot(&self, row: &SlotRow) -> Slot {
        let training = &self.names.training;
        let position = |list: &[crate::names::Named], id: &String| crate::names::position(list, id);
        let room = row.room.as_ref().and_then(|room| position(&training.rooms, room));
        let holds = room.map(|at| u32::from(self.dataset.training_rooms[at as usize].holds));
        let said = row.seats.map(u32::from);
        Slot {
            windows: vec![self.window(row)],
            room: room.map(RoomId),
            trainer: row.trainer.as_ref().and_then(|trainer| {
                let at = training.trainers.binary_search(trainer).ok()?;
                Some(TrainerId(at as u32))
            }),
            seats: holds.into_iter().chain(said).min().unwrap_or(SEATS),
            cost: row.cost.unwrap_or(Cents(0)),
            fund: row.fund.as_ref().and_then(|fund| position(&training.funds, fund)).map(FundId),
            activities: self.held_in(row),
        }
    }

    /// From when until when a slot is.
    pub fn window(&self, row: &SlotRow) -> Window {
        Window { from: self.at(row.day, row.start), until: self.at(row.day, row.end) }
    }

    /// The half-days that usable slots take, ascending: on no others does it matter who is where.
    pub fn halves(&self, noon: Ticks) -> Vec<fasi_engine::training::model::HalfDay> {
        let mut halves: Vec<_> = self.usable.iter().flat_map(|row| self.window(row).halves(noon)).collect();
        halves.sort_unstable();
        halves.dedup();
        halves
    }
}
