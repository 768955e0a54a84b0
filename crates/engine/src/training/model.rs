//! The nouns: operators with their needs, services with their desks, activities, slots of the calendar, who pays.
//!
//! Every list is in the order of its ids; lists that refer to several things are ascending by what is named first in them.

mod activity;
mod calendar;
mod people;

pub use activity::{Activity, Credits, Method, Mix, Prerequisite};
pub use calendar::{Fund, HalfDay, Room, Slot, Trainer, Ways, Window};
pub use people::{Floor, Need, Operator, Service};

use crate::ids::{ActivityId, CompetenceId, CreditId, OperatorId, ServiceId, SlotId};
use crate::kernel::policy::Weights;
use crate::time::Ticks;
use crate::units::Cents;

/// Everything known: who needs what, what is offered, when, where, by whom, and what people decided.
///
/// Times are ticks from the Monday that starts the horizon; adapters of public instances choose their own tick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// Who may be trained.
    pub operators: Vec<Operator>,
    /// Their services.
    pub services: Vec<Service>,
    /// What they need; ascending by operator and competence, one row of each.
    pub needs: Vec<Need>,
    /// What may be held.
    pub activities: Vec<Activity>,
    /// When and where it may be held.
    pub slots: Vec<Slot>,
    /// By whom.
    pub trainers: Vec<Trainer>,
    /// In which rooms.
    pub rooms: Vec<Room>,
    /// Who pays.
    pub funds: Vec<Fund>,
    /// The ways between sites.
    pub ways: Ways,
    /// What a minute on the road to a session and back is paid.
    pub minute: Cents,
    /// The time of day that parts morning and afternoon.
    pub noon: Ticks,
    /// What operators did before; ascending.
    pub done: Vec<(OperatorId, ActivityId)>,
    /// Who brings a case of their own to an activity; ascending.
    pub cases: Vec<(OperatorId, ActivityId)>,
    /// Which slots operators would like; ascending by operator and slot.
    pub wishes: Vec<Wish>,
    /// Credits that operators have still to collect; ascending by operator and kind.
    pub credits: Vec<CreditTarget>,
    /// What people decided.
    pub pins: Vec<Pin>,
    /// What people ruled out.
    pub exclusions: Vec<Exclusion>,
    /// What was published before, seat by seat; ascending by operator and activity; empty where nothing was.
    pub published: Vec<Seat>,
    /// The most candidate editions of one activity that are weighed; what lies beyond is told.
    pub most_series: u32,
    /// Weights and switches.
    pub weights: Weights,
}

/// How much an operator would like a slot, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Who.
    pub operator: OperatorId,
    /// Which slot.
    pub slot: SlotId,
    /// How much, above zero.
    pub points: i64,
}

/// Credits of a kind that somebody has still to collect in the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreditTarget {
    /// Who.
    pub operator: OperatorId,
    /// Of which kind.
    pub kind: CreditId,
    /// How many.
    pub amount: i64,
}

/// What people decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pin {
    /// Somebody attends an activity; where a slot is named, in the edition that has it.
    Attends {
        /// Who.
        operator: OperatorId,
        /// What.
        activity: ActivityId,
        /// In the edition that has this slot.
        slot: Option<SlotId>,
    },
    /// An edition of an activity that has this slot is held.
    Opens {
        /// What.
        activity: ActivityId,
        /// One of its slots.
        slot: SlotId,
    },
}

/// What people ruled out; what is not named is any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exclusion {
    /// Who; any where nobody is named: then nothing of it is held at all.
    pub operator: Option<OperatorId>,
    /// Which activity.
    pub activity: Option<ActivityId>,
    /// Which slot.
    pub slot: Option<SlotId>,
}

/// A seat that was published: somebody, an activity, the slots of its edition in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Who.
    pub operator: OperatorId,
    /// What.
    pub activity: ActivityId,
    /// When and where; a slot that is no longer there is left out.
    pub slots: Vec<SlotId>,
}

impl Model {
    /// The candidate editions of one activity that are weighed where nobody says otherwise.
    pub const MOST_SERIES: u32 = 48;

    /// An operator.
    pub fn operator(&self, operator: OperatorId) -> &Operator {
        &self.operators[operator.index()]
    }

    /// An activity.
    pub fn activity(&self, activity: ActivityId) -> &Activity {
        &self.activities[activity.index()]
    }

    /// A slot.
    pub fn slot(&self, slot: SlotId) -> &Slot {
        &self.slots[slot.index()]
    }

    /// A service.
    pub fn service(&self, service: ServiceId) -> &Service {
        &self.services[service.index()]
    }

    /// Every operator.
    pub fn operator_ids(&self) -> impl Iterator<Item = OperatorId> + use<> {
        (0..self.operators.len() as u32).map(OperatorId)
    }

    /// What somebody needs.
    pub fn needs_of(&self, operator: OperatorId) -> &[Need] {
        let first = self.needs.partition_point(|need| need.operator < operator);
        let count = self.needs[first..].partition_point(|need| need.operator == operator);
        &self.needs[first..first + count]
    }

    /// The level that somebody has; none where nothing is known of it.
    pub fn level(&self, operator: OperatorId, competence: CompetenceId) -> u8 {
        let needs = self.needs_of(operator);
        let at = needs.binary_search_by_key(&competence, |need| need.competence);
        at.map_or(0, |at| needs[at].level)
    }

    /// What somebody would like of a slot, in points.
    pub fn wish(&self, operator: OperatorId, slot: SlotId) -> i64 {
        let at = self.wishes.binary_search_by_key(&(operator, slot), |wish| (wish.operator, wish.slot));
        at.map_or(0, |at| self.wishes[at].points)
    }

    /// Whether somebody did an activity before.
    pub fn has_done(&self, operator: OperatorId, activity: ActivityId) -> bool {
        self.done.binary_search(&(operator, activity)).is_ok()
    }

    /// Whether somebody brings a case to an activity.
    pub fn brings_case(&self, operator: OperatorId, activity: ActivityId) -> bool {
        self.cases.binary_search(&(operator, activity)).is_ok()
    }

    /// The half-days that a slot takes, ascending.
    pub fn halves(&self, slot: SlotId) -> Vec<HalfDay> {
        let windows = &self.slot(slot).windows;
        let mut halves: Vec<HalfDay> = windows.iter().flat_map(|window| window.halves(self.noon)).collect();
        halves.sort_unstable();
        halves.dedup();
        halves
    }

    /// Whether one person can be in both slots: none of their windows meet, the way between them included.
    pub fn apart(&self, one: SlotId, other: SlotId) -> bool {
        let (one, other) = (self.slot(one), self.slot(other));
        let way = |from: &Slot, to: &Slot| match (self.site(from), self.site(to)) {
            (Some(from), Some(to)) => self.ways.time(from, to).0,
            _ => 0,
        };
        let (there, back) = (way(one, other), way(other, one));
        one.windows.iter().all(|first| {
            let after = |second: &Window| first.until.0 + there <= second.from.0;
            let before = |second: &Window| second.until.0 + back <= first.from.0;
            other.windows.iter().all(|second| after(second) || before(second))
        })
    }

    /// Where a slot is; nowhere for one that is held on line.
    pub fn site(&self, slot: &Slot) -> Option<crate::ids::SiteId> {
        slot.room.map(|room| self.rooms[room.index()].site)
    }
}
