//! What stays the same over all replications of a scenario: the data, what is expected to come, what each home is worth to whom.

use super::forecast::Forecast;
use super::replay::{Coming, Worths};
use crate::ids::{HouseholdId, UnitId};
use crate::placement::choices;
use crate::placement::model::{Decisions, Model, Unit, Usage};
use crate::placement::plan::Itinerary;
use crate::placement::problem::weighted_points;
use crate::time::Day;

/// Weeks of waiting that weigh as much as the best points that any home brings.
const WEEKS: i64 = 104;

/// A scenario to be played through.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The data.
    pub model: Model,
    /// What is expected to come: kinds are positions among the households and the units of the data.
    pub forecast: Forecast,
    /// What a home of a kind is worth to a household of a kind.
    pub worths: Worths,
}

impl Setting {
    /// Weighs every home for every household by the rules and criteria that judge a choice alone, as if all homes were free today.
    ///
    /// A home is worth the points of the best package, and above them once, twice or three times the best points that anybody has, by
    /// priority class: so nobody is left out for the sake of points. In so many weeks of waiting a household loses those best points.
    pub fn new(model: Model, forecast: Forecast) -> Self {
        let mut free = model.clone();
        free.decisions = Decisions::default();
        free.links = Vec::new();
        for unit in &mut free.units {
            unit.available_from = Day(0);
            unit.lead_weeks = 0;
        }
        let funded = choices::Funded::of(&free);
        let points: Vec<Vec<Option<i64>>> =
            free.household_ids().map(|household| points(&free, &funded, household)).collect();
        let most = points.iter().flatten().flatten().copied().max().unwrap_or(0).max(WEEKS);
        let above = |household: usize| most * (3 - i64::from(model.households[household].priority.min(2)));
        let worth = |(household, row): (usize, Vec<Option<i64>>)| -> Vec<Option<i64>> {
            row.into_iter().map(|points| points.map(|points| points + above(household))).collect()
        };
        let table = points.into_iter().enumerate().map(worth).collect();
        let weekly = vec![most / WEEKS; model.households.len()];
        Self { model, forecast, worths: Worths { table, weekly } }
    }

    /// Whether a unit is a lasting home that somebody could be offered.
    pub fn is_home(&self, unit: usize) -> bool {
        self.model.units[unit].usage == Usage::Lasting && self.worths.table.iter().any(|row| row[unit].is_some())
    }

    /// Those who wait today, and the homes that are or will be free, each from the first week in which it can be given.
    pub fn stock(&self) -> (Vec<Coming>, Vec<Coming>) {
        let households = (0..self.model.households.len()).map(|kind| Coming { week: 0, kind });
        let homes = (0..self.model.units.len()).filter(|unit| self.is_home(*unit));
        let as_of = self.model.calendar.as_of;
        let from = |kind: usize| Coming { week: given_from(&self.model.units[kind], as_of), kind };
        (households.collect(), homes.map(from).collect())
    }
}

/// The first week, counted from a day, in which a decision would not leave a unit's keys waiting.
pub fn given_from(unit: &Unit, as_of: Day) -> u32 {
    let keys = as_of.plus(i32::from(unit.lead_weeks) * 7).next_monday();
    u32::try_from(unit.available_from.max(Day(0)).next_monday().0 - keys.0).unwrap_or(0)
}

/// The best points of each unit for a household; `None` where no package makes a home of it.
fn points(model: &Model, funded: &choices::Funded, household: HouseholdId) -> Vec<Option<i64>> {
    let mut best: Vec<Option<i64>> = vec![None; model.units.len()];
    for home in choices::homes(model, funded, household, None) {
        let UnitId(unit) = home.stay.unit;
        let points = weighted_points(model, &Itinerary { household, bridge: None, home: Some(home) });
        let known = &mut best[unit as usize];
        *known = (*known).max(Some(points));
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::scenario::arrivals::process::Process;

    #[test]
    fn a_home_is_worth_more_to_who_comes_first_and_nothing_to_who_cannot_live_there() {
        let mut model = fixture::model();
        let mut later = fixture::household();
        (later.priority, later.lottery) = (2, 2);
        let mut large = fixture::household();
        large.members = vec![large.members[0]; 6];
        model.households.extend([later, large]);
        let none = || Process::Poisson { mean: 0.0 };
        let forecast = Forecast {
            households: none(),
            scale: 1.0,
            homes: none(),
            household_kinds: Vec::new(),
            home_kinds: Vec::new(),
        };
        let setting = Setting::new(model, forecast);
        let worth = |household: usize| setting.worths.table[household][0];
        assert!(worth(0) > worth(1) && worth(1).is_some() && worth(2).is_none(), "{:?}", setting.worths);
        assert!(setting.is_home(0));
    }

    #[test]
    fn keys_do_not_wait_for_a_decision_made_as_late_as_it_may_be() {
        let mut unit = fixture::unit();
        unit.available_from = Day(50);
        unit.lead_weeks = 4;
        // 50 + 6 days are eight weeks, four of which the keys take
        assert_eq!(given_from(&unit, Day(-6)), 4);
        unit.available_from = Day(-100);
        assert_eq!(given_from(&unit, Day(-6)), 0);
    }
}
