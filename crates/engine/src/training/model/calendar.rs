//! When and where: slots, rooms, trainers, half-days, the ways between sites, who pays.

use crate::ids::{ActivityId, FundId, RoomId, SiteId, TrainerId};
use crate::time::{Day, Ticks};
use crate::units::Cents;

/// From a moment to another, the latter not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    /// From.
    pub from: Ticks,
    /// Until.
    pub until: Ticks,
}

/// A half-day: twice the day, counted from the horizon's first, and one more for its afternoon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfDay(pub i32);

/// A slot of the training calendar: one session of one edition may be held in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// Its windows, by start: more than one where a session has a long break or goes on another day. All of them are attended.
    pub windows: Vec<Window>,
    /// Where; nowhere if it is held on line.
    pub room: Option<RoomId>,
    /// By whom; whoever it is where nobody is named.
    pub trainer: Option<TrainerId>,
    /// How many seats.
    pub seats: u32,
    /// What it costs if it is used: trainer and room.
    pub cost: Cents,
    /// Who pays; `None` = it is not asked.
    pub fund: Option<FundId>,
    /// The activities that may be held in it; ascending; any that its trainer holds where none is named.
    pub activities: Vec<ActivityId>,
}

/// A room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Where it is.
    pub site: SiteId,
}

/// Who holds activities.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trainer {
    /// Which; ascending.
    pub holds: Vec<ActivityId>,
    /// When they are not there; by start.
    pub absences: Vec<Window>,
}

/// A fund.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fund {
    /// What may be spent from it in the horizon.
    pub left: Cents,
}

/// Times between sites; they need not be the same both ways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    sites: usize,
    ticks: Vec<Ticks>,
}

impl Ways {
    /// Of so many sites, time by time.
    pub fn new(sites: usize, mut time: impl FnMut(usize, usize) -> Ticks) -> Self {
        let pairs = (0..sites).flat_map(|from| (0..sites).map(move |to| (from, to)));
        Self { sites, ticks: pairs.map(|(from, to)| time(from, to)).collect() }
    }

    /// How many sites.
    pub fn sites(&self) -> usize {
        self.sites
    }

    /// From one site to another.
    pub fn time(&self, from: SiteId, to: SiteId) -> Ticks {
        self.ticks[from.index() * self.sites + to.index()]
    }
}

/// Ticks of a day.
const DAY: i64 = 24 * 60 * Ticks::MINUTE;

impl Window {
    /// Whether two windows share a moment.
    pub fn meets(&self, other: &Self) -> bool {
        self.from < other.until && other.from < self.until
    }

    /// The half-days that it takes a part of.
    pub fn halves(&self, noon: Ticks) -> impl Iterator<Item = HalfDay> + use<> {
        let half = |moment: i64| {
            let (day, clock) = (moment.div_euclid(DAY), moment.rem_euclid(DAY));
            (day * 2 + i64::from(clock >= noon.0)) as i32
        };
        (half(self.from.0)..=half(self.until.0 - 1)).map(HalfDay)
    }
}

impl HalfDay {
    /// Its day.
    pub fn day(self) -> Day {
        Day(self.0.div_euclid(2))
    }

    /// Whether it is an afternoon.
    pub fn is_afternoon(self) -> bool {
        self.0.rem_euclid(2) == 1
    }
}

impl Slot {
    /// When it begins.
    pub fn begins(&self) -> Ticks {
        self.windows.first().map_or(Ticks(0), |window| window.from)
    }

    /// When it ends.
    pub fn ends(&self) -> Ticks {
        self.windows.iter().map(|window| window.until).max().unwrap_or_default()
    }

    /// The day on which it begins.
    pub fn day(&self) -> Day {
        Day(self.begins().0.div_euclid(DAY) as i32)
    }

    /// Whether it takes a moment of any of these windows.
    pub fn meets(&self, windows: &[Window]) -> bool {
        self.windows.iter().any(|own| windows.iter().any(|window| own.meets(window)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_takes_the_half_days_of_which_it_has_a_part() {
        let noon = Ticks::from_minutes(13 * 60);
        let of = |from: i64, until: i64| {
            let window = Window { from: Ticks::from_minutes(from * 60), until: Ticks::from_minutes(until * 60) };
            window.halves(noon).map(|half| half.0).collect::<Vec<_>>()
        };
        assert_eq!(of(9, 13), [0]);
        assert_eq!(of(9, 14), [0, 1]);
        assert_eq!(of(24 + 14, 24 + 18), [3]);
    }
}
