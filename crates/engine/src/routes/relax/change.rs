//! The changes that are looked at, what each costs people, and the facts after it.

use crate::ids::{ProfessionalId, ShiftId, SkillId, VisitId};
use crate::routes::model::{Model, Pool, Window};
use crate::time::Ticks;

/// Ticks of a day.
const DAY: i64 = 24 * 60 * Ticks::MINUTE;

/// One thing that gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A visit may start so many minutes later on a day.
    Later {
        /// The visit, or one tied to it.
        visit: VisitId,
        /// On which day.
        day: i32,
        /// By how much.
        minutes: i64,
    },
    /// A visit may start so many minutes earlier on a day.
    Earlier {
        /// The visit, or one tied to it.
        visit: VisitId,
        /// On which day.
        day: i32,
        /// By how much.
        minutes: i64,
    },
    /// Two visits that are tied may start so many minutes closer to each other.
    Closer {
        /// Which tie.
        link: usize,
        /// By how much.
        minutes: i64,
    },
    /// Two visits that are tied may start so many minutes farther from each other.
    Farther {
        /// Which tie.
        link: usize,
        /// By how much.
        minutes: i64,
    },
    /// A shift has so many more minutes of overtime.
    Overtime {
        /// The shift.
        shift: ShiftId,
        /// By how much.
        minutes: i64,
    },
    /// Somebody may work so many minutes more in the week.
    Hours {
        /// Who.
        professional: ProfessionalId,
        /// By how much.
        minutes: i64,
    },
    /// A visit may be on one day more, at the hours of its nearest day.
    Day {
        /// The visit, or one tied to it.
        visit: VisitId,
        /// The day.
        day: i32,
    },
    /// At the base of those who share cars there is one more on a day.
    Car {
        /// Which cars.
        pool: usize,
        /// On which day.
        day: i32,
    },
    /// A break is taken at another time of its shift, so many minutes outside its hours at most; within them where it is none.
    MoveRest {
        /// The break.
        visit: VisitId,
        /// By how much.
        minutes: i64,
    },
    /// A break is so many minutes shorter, whenever it is taken within its hours.
    ShortRest {
        /// The break.
        visit: VisitId,
        /// By how much.
        minutes: i64,
    },
    /// A visit that weighs less goes to another place.
    Move(VisitId),
    /// Somebody has one skill more.
    Skill {
        /// Who.
        professional: ProfessionalId,
        /// What.
        skill: SkillId,
    },
    /// A visit that weighs less is left out.
    LeaveOut(VisitId),
    /// Somebody who was kept apart from a household may meet it.
    Meet {
        /// The visit, or one tied to it.
        visit: VisitId,
        /// Who.
        professional: ProfessionalId,
    },
    /// People take back one thing that they decided of a visit.
    Unpin {
        /// Of which visit.
        visit: VisitId,
        /// Which of the model's pins.
        pin: usize,
    },
}

impl Change {
    /// What a change asks of people, the least first: minutes before all else, then a day, then a car, then a break, then of others who weigh
    /// less that they move; then what somebody would have to learn or bring; then a visit less; at last what people have decided.
    ///
    /// Within a kind: by minutes, by priority, by number. Of equal minutes the start comes before the tie, this before overtime, and this before hours of the week.
    pub fn cost(&self, model: &Model) -> (u8, i64, u8, u32) {
        match *self {
            Self::Later { visit, minutes, .. } => (0, minutes, 0, visit.0),
            Self::Earlier { visit, minutes, .. } => (0, minutes, 1, visit.0),
            Self::Farther { link, minutes } => (0, minutes, 2, link as u32),
            Self::Closer { link, minutes } => (0, minutes, 3, link as u32),
            Self::Overtime { shift, minutes } => (0, minutes, 4, shift.0),
            Self::Hours { professional, minutes } => (0, minutes, 5, professional.0),
            Self::Day { visit, day } => (1, i64::from(day), 0, visit.0),
            Self::Car { pool, day } => (2, i64::from(day), 0, pool as u32),
            Self::MoveRest { visit, minutes } => (3, minutes, 0, visit.0),
            Self::ShortRest { visit, minutes } => (3, minutes, 1, visit.0),
            Self::Move(visit) => (4, model.visit(visit).priority, 0, visit.0),
            Self::Skill { professional, skill } => (5, i64::from(skill.0), 0, professional.0),
            Self::LeaveOut(visit) => (6, model.visit(visit).priority, 0, visit.0),
            Self::Meet { professional, .. } => (7, 0, 0, professional.0),
            Self::Unpin { visit, pin } => (8, pin as i64, 0, visit.0),
        }
    }
}

/// The facts after a change; where another visit moves or is left out they stay as they are.
pub fn changed(model: &Model, change: &Change) -> Model {
    let mut model = model.clone();
    let ticks = |minutes: i64| Ticks::from_minutes(minutes).0;
    match *change {
        Change::Later { visit, day, minutes } => {
            let windows = &mut model.visits[visit.index()].windows;
            for window in windows.iter_mut().filter(|window| window.day == day) {
                window.close = window.close.map(|close| Ticks(close.0 + ticks(minutes)));
            }
        }
        Change::Earlier { visit, day, minutes } => {
            let windows = &mut model.visits[visit.index()].windows;
            for window in windows.iter_mut().filter(|window| window.day == day) {
                window.open.0 -= ticks(minutes);
            }
        }
        Change::Closer { link, minutes } => model.links[link].least.0 -= ticks(minutes),
        Change::Farther { link, minutes } => {
            let link = &mut model.links[link];
            link.most = link.most.map(|most| Ticks(most.0 + ticks(minutes)));
        }
        Change::Overtime { shift, minutes } => model.shifts[shift.index()].latest.0 += ticks(minutes),
        Change::Hours { professional, minutes } => {
            let most = &mut model.professionals[professional.index()].most;
            *most = most.map(|most| Ticks(most.0 + ticks(minutes)));
        }
        Change::Day { visit, day } => {
            let windows = &mut model.visits[visit.index()].windows;
            if let Some(near) = windows.iter().min_by_key(|window| ((window.day - day).abs(), window.day)).copied() {
                let on = |at: Ticks| Ticks(at.0 + i64::from(day - near.day) * DAY);
                windows.push(Window { day, open: on(near.open), due: on(near.due), close: near.close.map(on) });
                windows.sort_by_key(|window| window.day);
            }
        }
        Change::Car { pool, day } => {
            let cars = model.pools[pool].cars + 1;
            let of_day = |shift: &ShiftId| model.shifts[shift.index()].day == day;
            let (shifts, others) = model.pools[pool].shifts.iter().copied().partition(of_day);
            model.pools[pool].shifts = others;
            model.pools.push(Pool { cars, shifts });
        }
        Change::MoveRest { visit, minutes } => {
            for window in &mut model.visits[visit.index()].windows {
                let later = |at: Ticks| Ticks(at.0 + ticks(minutes));
                (window.open.0, window.due) = (window.open.0 - ticks(minutes), later(window.due));
                window.close = window.close.map(later);
            }
        }
        Change::ShortRest { visit, minutes } => {
            for seat in &mut model.visits[visit.index()].seats {
                seat.duration.0 -= ticks(minutes);
            }
        }
        Change::Skill { professional, skill } => {
            let skills = &mut model.professionals[professional.index()].skills;
            skills.push(skill);
            skills.sort_unstable();
        }
        Change::Meet { visit, professional } => {
            model.visits[visit.index()].never.retain(|other| *other != professional);
        }
        Change::Unpin { pin, .. } => {
            model.pins.remove(pin);
        }
        Change::Move(_) | Change::LeaveOut(_) => {}
    }
    model
}
