//! One thing otherwise: what explanations try and what is priced by solving again.

use super::model::{Exclusion, HalfDay, Model, Slot, Window};
use crate::ids::{ActivityId, FundId, OperatorId, RoleId, RoomId, ServiceId, SlotId, TrainerId};
use crate::time::Ticks;
use crate::units::Cents;

/// One thing otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// So many more seats in the slots of an edition, and in its groups.
    Seats {
        /// What is held.
        activity: ActivityId,
        /// In which slots.
        slots: Vec<SlotId>,
        /// How many more.
        more: u32,
    },
    /// A smaller group suffices for an activity.
    Group {
        /// Which.
        activity: ActivityId,
        /// How many suffice.
        least: u32,
    },
    /// A desk does with so many fewer, or needs so many more.
    Desk {
        /// Whose.
        service: ServiceId,
        /// When.
        half: HalfDay,
        /// Of which role.
        role: Option<RoleId>,
        /// How many more it needs; below zero, how many fewer.
        more: i32,
    },
    /// All desks of a service do with so many fewer, at all times.
    Floor {
        /// Whose.
        service: ServiceId,
        /// How many fewer.
        fewer: u32,
    },
    /// Somebody attends so many more editions.
    Load {
        /// Who.
        operator: OperatorId,
        /// How many more.
        more: u32,
    },
    /// So many more editions of an activity are planned for.
    Editions {
        /// Which.
        activity: ActivityId,
        /// How many more.
        more: u32,
    },
    /// A fund has more.
    Fund {
        /// Which.
        fund: FundId,
        /// How much more.
        more: Cents,
    },
    /// One more slot.
    Slot(Slot),
    /// Several more, as a trainer's day.
    Slots(Vec<Slot>),
    /// A trainer is not there, from a moment on.
    NoTrainer {
        /// Who.
        trainer: TrainerId,
        /// From when on.
        from: Ticks,
    },
    /// A room is not there, from a moment on.
    NoRoom {
        /// Which.
        room: RoomId,
        /// From when on.
        from: Ticks,
    },
}

/// Beyond every calendar.
const NEVER: Ticks = Ticks(i64::MAX / 4);

impl Change {
    /// The facts with it.
    #[must_use]
    pub fn applied(&self, model: &Model) -> Model {
        let mut model = model.clone();
        match self {
            Self::Seats { activity, slots, more } => {
                for slot in slots {
                    model.slots[slot.index()].seats += more;
                }
                model.activities[activity.index()].most += more;
            }
            Self::Group { activity, least } => {
                let group = &mut model.activities[activity.index()];
                group.least = group.least.min(*least);
            }
            Self::Desk { service, half, role, more } => {
                let floors = &mut model.services[service.index()].floors;
                let same = floors.iter_mut().filter(|floor| floor.half == *half && floor.role == *role);
                same.for_each(|floor| floor.least = floor.least.saturating_add_signed(*more));
            }
            Self::Floor { service, fewer } => {
                let floors = model.services[service.index()].floors.iter_mut();
                floors.for_each(|floor| floor.least = floor.least.saturating_sub(*fewer));
            }
            Self::Load { operator, more } => {
                let most = &mut model.operators[operator.index()].most;
                *most = most.map(|most| most + more);
            }
            Self::Editions { activity, more } => {
                let most = &mut model.activities[activity.index()].editions;
                *most = most.map(|most| most + more);
            }
            Self::Fund { fund, more } => model.funds[fund.index()].left += *more,
            Self::Slot(slot) => model.slots.push(slot.clone()),
            Self::Slots(slots) => model.slots.extend_from_slice(slots),
            Self::NoTrainer { trainer, from } => {
                model.trainers[trainer.index()].absences.push(Window { from: *from, until: NEVER });
            }
            Self::NoRoom { room, from } => {
                let lost = (0u32..).map(SlotId).zip(&model.slots);
                let lost = lost.filter(|(_, slot)| slot.room == Some(*room) && slot.ends() > *from);
                let lost: Vec<SlotId> = lost.map(|(slot, _)| slot).collect();
                model
                    .exclusions
                    .extend(lost.into_iter().map(|slot| Exclusion { slot: Some(slot), ..Exclusion::default() }));
            }
        }
        model
    }
}
