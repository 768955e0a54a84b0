//! Which itineraries a household may be offered: every one that no hard rule forbids when judged alone.

use std::collections::BTreeSet;

use super::hard;
use super::model::{Model, Pin, Usage};
use super::plan::{Choice, Home, Plan, Stay};
use crate::ids::{HouseholdId, PackageId, UnitId};
use crate::kernel::rule::Breach;
use crate::time::{Day, Week};

/// The rules that a choice alone breaks, in the order of the registry; switched-off rules do not judge.
pub fn breaches(model: &Model, choice: &Choice) -> Vec<Breach> {
    let held = hard::ALL.iter().filter(|rule| model.weights.holds(rule.card()));
    held.filter_map(|rule| rule.judge(model, choice)).collect()
}

/// Whether no hard rule forbids a choice; stops at the first that does.
pub fn allowed(model: &Model, choice: &Choice) -> bool {
    let mut held = hard::ALL.iter().filter(|rule| model.weights.holds(rule.card()));
    held.all(|rule| rule.judge(model, choice).is_none())
}

/// The lasting homes with packages that a household may be offered, each from the earliest week and from the weeks in
/// which something changes that could let it in later ([`starts`]).
pub fn homes(model: &Model, household: HouseholdId, previous: Option<&Plan>) -> Vec<Home> {
    let mut homes = Vec::new();
    for unit in model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting) {
        for from in starts(model, household, unit, previous) {
            let stay = Stay { household, unit, from, until: None };
            if allowed(model, &Choice::Stay(stay)) {
                let with = model.package_ids().map(|package| Home { stay, package });
                homes.extend(with.filter(|home| allowed(model, &Choice::Home(*home))));
            }
        }
    }
    homes
}

/// Whether any lasting home would do, were it free.
pub fn fits_somewhere(model: &Model, household: HouseholdId) -> bool {
    model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting).any(|unit| {
        starts(model, household, unit, None).into_iter().any(|from| {
            let stay = Stay { household, unit, from, until: None };
            allowed(model, &Choice::Stay(stay))
                && model.package_ids().any(|package| allowed(model, &Choice::Home(Home { stay, package })))
        })
    })
}

/// The first week in which a household could move into a unit, inside the horizon.
pub fn earliest(model: &Model, unit: UnitId) -> Option<Week> {
    Some(model.unit(unit).first_week(model.calendar.as_of)).filter(|week| *week < model.calendar.end())
}

/// The weeks in which a household may move into a unit: the earliest, and those in which something begins that could
/// let it in later: a fund's year or eligible days, a service's hours, an income of the household; a pin's week, and the
/// published plan's.
pub fn starts(model: &Model, household: HouseholdId, unit: UnitId, previous: Option<&Plan>) -> BTreeSet<Week> {
    let Some(earliest) = earliest(model, unit) else { return BTreeSet::new() };
    let new_years = model.calendar.months.iter().filter(|month| month.2 == 1).map(|month| month.0);
    let eligible = model.funds.iter().filter_map(|line| line.eligible_from);
    let staffed = model.capacities.iter().filter_map(|line| line.from);
    let paid = model.household(household).incomes.iter().filter_map(|income| income.from);
    let published = previous.and_then(|plan| plan.of(household)?.home).map(|home| home.stay);
    new_years
        .chain(eligible)
        .chain(staffed)
        .chain(paid)
        .map(Day::next_monday)
        .chain(pins(model, household, unit).filter_map(|pin| pin.from))
        .chain(published.filter(|stay| stay.unit == unit).map(|stay| stay.from))
        .filter(|week| (earliest..model.calendar.end()).contains(week))
        .chain([earliest])
        .collect()
}

fn pins(model: &Model, household: HouseholdId, unit: UnitId) -> impl Iterator<Item = &Pin> {
    model.decisions.pins.iter().filter(move |pin| pin.household == household && pin.unit == unit)
}

/// The weeks in which a household may enter a bridge: when it has no home any more, or the unit is free if that is later;
/// besides, the week that a pin says, and for a pin without a week of a household without an exit, the unit's first.
fn bridge_starts(model: &Model, household: HouseholdId, unit: UnitId) -> BTreeSet<Week> {
    let Some(earliest) = earliest(model, unit) else { return BTreeSet::new() };
    let out = model.household(household).exit.out().map(|out| earliest.max(out.week()));
    let pinned = pins(model, household, unit).filter_map(|pin| pin.from.or(out.is_none().then_some(earliest)));
    pinned.filter(|week| *week >= earliest).chain(out).collect()
}

fn bridge_units(model: &Model) -> impl Iterator<Item = UnitId> {
    model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Bridge)
}

/// The bridge stays that a household may be offered before a home that starts in `until`.
pub fn bridges_before(model: &Model, household: HouseholdId, until: Week) -> Vec<Stay> {
    let stay = |unit, from| Stay { household, unit, from, until: Some(until) };
    let all = bridge_units(model)
        .flat_map(|unit| bridge_starts(model, household, unit).into_iter().map(move |from| stay(unit, from)));
    all.filter(|stay| stay.from < until && allowed(model, &Choice::Stay(*stay))).collect()
}

/// The bridge stays that a household may be offered alone: as long as a bridge may last, the unit is free, and the
/// horizon goes.
pub fn bridges_alone(model: &Model, household: HouseholdId) -> Vec<Stay> {
    let end = model.calendar.end();
    let stay = |unit: UnitId, from: Week| {
        let free_until = model.unit(unit).available_to.map_or(end, |day| day.plus(1).week());
        Stay { household, unit, from, until: Some(from.plus(model.parameters.bridge_weeks).min(end).min(free_until)) }
    };
    let all = bridge_units(model)
        .flat_map(|unit| bridge_starts(model, household, unit).into_iter().map(move |from| stay(unit, from)));
    all.filter(|stay| stay.until.is_some_and(|until| stay.from < until) && allowed(model, &Choice::Stay(*stay)))
        .collect()
}

/// The bridge stay that a household would have in a unit until its home starts, or, without one, as long as a bridge may
/// last; `None` if it has no exit, or no time for one.
pub fn bridge_until(model: &Model, household: HouseholdId, unit: UnitId, home: Option<&Home>) -> Option<Stay> {
    let from = earliest(model, unit)?.max(model.household(household).exit.out()?.week());
    let until = home.map_or(from.plus(model.parameters.bridge_weeks), |home| home.stay.from);
    let until = until.min(model.calendar.end());
    (from < until).then_some(Stay { household, unit, from, until: Some(until) })
}

/// The packages with which a stay would be a home, each with the rules that it breaks there (none = allowed).
pub fn packages(model: &Model, stay: Stay) -> Vec<(PackageId, Vec<Breach>)> {
    let judged = model.package_ids().map(|package| (package, breaches(model, &Choice::Home(Home { stay, package }))));
    judged.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::Tenure;

    const WHO: HouseholdId = HouseholdId(0);

    #[test]
    fn a_wage_that_begins_in_spring_opens_a_start_in_spring() {
        let mut model = fixture::model();
        model.households[0].incomes[0].from = Some(Day(100));
        let starts: Vec<Week> = homes(&model, WHO, None).iter().map(|home| home.stay.from).collect();
        assert_eq!(starts.first(), Some(&Week(15)), "the Monday after day 100, not before there is a wage");
        assert!(fits_somewhere(&model, WHO));
    }

    #[test]
    fn a_pin_gives_a_bridge_to_a_household_without_an_exit_and_says_its_week() {
        let mut model = fixture::model();
        model.units[0].usage = Usage::Bridge;
        model.units[0].tenure = Tenure::Bridge;
        model.households[0].exit.date = None;
        assert_eq!(bridges_alone(&model, WHO), vec![]);
        model.decisions.pins = vec![Pin { household: WHO, unit: UnitId(0), package: None, from: None }];
        assert_eq!(bridges_alone(&model, WHO).len(), 1);
        model.decisions.pins[0].from = Some(Week(3));
        assert_eq!(bridges_alone(&model, WHO)[0].from, Week(3));
    }
}
