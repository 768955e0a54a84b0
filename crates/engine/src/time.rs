//! Time inside the engine: ticks, days and weeks from the Monday 00:00 that starts the horizon, local wall clock.

/// Seconds; of a day where the field says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticks(pub i64);

impl Ticks {
    /// One minute.
    pub const MINUTE: i64 = 60;

    /// Minutes since midnight as ticks.
    pub fn from_minutes(minutes: i64) -> Self {
        Self(minutes * Self::MINUTE)
    }

    /// Whole minutes, cut.
    pub fn minutes(self) -> i64 {
        self.0.div_euclid(Self::MINUTE)
    }
}

/// A day, counted from the Monday that starts the horizon (day 0); negative before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A week, Monday to Sunday, counted from the horizon's first (week 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week(pub i32);

impl Day {
    /// The week that holds this day.
    pub fn week(self) -> Week {
        Week(self.0.div_euclid(7))
    }

    /// The first week that starts on this day or later.
    pub fn next_monday(self) -> Week {
        Week(self.0.div_euclid(7) + i32::from(self.0.rem_euclid(7) != 0))
    }

    /// The day so many days later.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }
}

impl Week {
    /// Its Monday.
    pub fn monday(self) -> Day {
        Day(self.0 * 7)
    }

    /// The week so many weeks later.
    #[must_use]
    pub fn plus(self, weeks: i32) -> Self {
        Self(self.0 + weeks)
    }
}

/// What the horizon is: how many weeks, when "today" is, and which calendar months its days fall in.
///
/// The engine knows no calendar: the door hands in the first day of each month, from the one that holds day 0 on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Weeks in the horizon, at least 1.
    pub weeks: i32,
    /// The day the data speaks of ("as of").
    pub as_of: Day,
    /// First day, year and month (1–12) of each month touched, ascending, far enough for every package to run out.
    pub months: Vec<(Day, i32, u8)>,
}

impl Calendar {
    /// The first week after the horizon.
    pub fn end(&self) -> Week {
        Week(self.weeks)
    }

    /// The position in [`Calendar::months`] of the month that holds `day`; days before the first month count to it.
    pub fn month_index(&self, day: Day) -> usize {
        let Some((first, _, _)) = self.months.first() else { return 0 };
        // No month is longer than 31 days, so that this is hardly ever far too early; where it is wrong it is put right.
        let guess = (i64::from(day.0) - i64::from(first.0)).max(0) / 31;
        let mut index = usize::try_from(guess).unwrap_or(0).min(self.months.len() - 1);
        while index > 0 && self.months[index].0 > day {
            index -= 1;
        }
        while self.months.get(index + 1).is_some_and(|next| next.0 <= day) {
            index += 1;
        }
        index
    }

    /// The year that holds `day`.
    pub fn year(&self, day: Day) -> i32 {
        self.months[self.month_index(day)].1
    }

    /// The day on which the `count`-th month after the one that starts on `day` begins (whole calendar months, first
    /// days; past the known months, 30 days each).
    pub fn months_after(&self, day: Day, count: i32) -> Day {
        let start = self.month_index(day);
        let offset = day.0 - self.months[start].0.0;
        match self.months.get(start + count as usize) {
            Some(month) => month.0.plus(offset.min(27)),
            None => day.plus(count * 30),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Day, Week};

    #[test]
    fn the_month_of_a_day_is_the_last_that_has_begun() {
        let dense: Vec<(Day, i32, u8)> = (0..30).map(|month| (Day(month * 30 - 4), 2026, 1)).collect();
        let few = vec![(Day(0), 2026, 1), (Day(400), 2027, 2), (Day(410), 2027, 3)];
        for months in [dense, few] {
            let calendar = Calendar { weeks: 52, as_of: Day(0), months };
            for day in (-10..1000).map(Day) {
                let begun = calendar.months.iter().filter(|month| month.0 <= day).count();
                assert_eq!(calendar.month_index(day), begun.saturating_sub(1));
            }
        }
    }

    #[test]
    fn a_day_in_the_middle_of_a_week_waits_for_the_next_monday() {
        assert_eq!(Day(0).next_monday(), Week(0));
        assert_eq!(Day(1).next_monday(), Week(1));
        assert_eq!(Day(-6).next_monday(), Week(0));
        assert_eq!(Day(-1).week(), Week(-1));
    }
}
