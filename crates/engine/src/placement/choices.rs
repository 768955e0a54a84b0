//! Which itineraries a household may be offered: every one that no hard rule forbids when judged alone.

use std::collections::BTreeSet;

use super::hard;
use super::model::{Model, Usage};
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
/// which something changes that could let it in later: a new fund year, an eligible date, a pin, the published plan.
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

fn starts(model: &Model, household: HouseholdId, unit: UnitId, previous: Option<&Plan>) -> BTreeSet<Week> {
    let Some(earliest) = earliest(model, unit) else { return BTreeSet::new() };
    let new_years = model.calendar.months.iter().filter(|month| month.2 == 1).map(|month| month.0);
    let eligible = model.funds.iter().filter_map(|line| line.eligible_from);
    let pins = model.decisions.pins.iter().filter(|pin| pin.household == household && pin.unit == unit);
    let published = previous.and_then(|plan| plan.of(household)?.home).map(|home| home.stay);
    new_years
        .chain(eligible)
        .map(Day::next_monday)
        .chain(pins.filter_map(|pin| pin.from))
        .chain(published.filter(|stay| stay.unit == unit).map(|stay| stay.from))
        .filter(|week| (earliest..model.calendar.end()).contains(week))
        .chain([earliest])
        .collect()
}

/// The bridge stays that a household may be offered before a home that starts in `until`: from the week in which it has no home, or from the
/// first week in which the unit is free.
pub fn bridges_before(model: &Model, household: HouseholdId, until: Week) -> Vec<Stay> {
    let Some(out) = model.household(household).exit.out() else { return Vec::new() };
    let units = model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Bridge);
    units
        .filter_map(|unit| {
            let from = earliest(model, unit)?.max(out.week());
            let stay = Stay { household, unit, from, until: Some(until) };
            (from < until && allowed(model, &Choice::Stay(stay))).then_some(stay)
        })
        .collect()
}

/// The bridge stays that a household may be offered alone: as long as a bridge may last, the unit is free, and the
/// horizon goes.
pub fn bridges_alone(model: &Model, household: HouseholdId) -> Vec<Stay> {
    let Some(out) = model.household(household).exit.out() else { return Vec::new() };
    let units = model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Bridge);
    units
        .filter_map(|unit| {
            let from = earliest(model, unit)?.max(out.week());
            let end = model.calendar.end();
            let free_until = model.unit(unit).available_to.map_or(end, |day| day.plus(1).week());
            let until = from.plus(model.parameters.bridge_weeks).min(end).min(free_until);
            let stay = Stay { household, unit, from, until: Some(until) };
            (from < until && allowed(model, &Choice::Stay(stay))).then_some(stay)
        })
        .collect()
}

/// The packages with which a stay would be a home, each with the rules that it breaks there (none = allowed).
pub fn packages(model: &Model, stay: Stay) -> Vec<(PackageId, Vec<Breach>)> {
    let judged = model.package_ids().map(|package| (package, breaches(model, &Choice::Home(Home { stay, package }))));
    judged.collect()
}
