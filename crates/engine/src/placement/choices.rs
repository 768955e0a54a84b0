//! Which itineraries a household may be offered: every one that no hard rule forbids when judged alone.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::model::{Model, Pin, Usage};
use super::plan::{Choice, Home, Plan, Stay};
use super::{Placement, burden, hard, schools};
use crate::ids::{HouseholdId, PackageId, UnitId};
use crate::kernel::rule::{Breach, HardRule};
use crate::time::{Day, Week};

/// From so many nights without a home on, more of them change nothing any more (`soft/nights_without_home`).
const NIGHTS_THAT_COUNT: i32 = 60;

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
/// which something changes that lets it in later, or is better later ([`Starts`]).
pub fn homes(model: &Model, funded: &Funded, household: HouseholdId, previous: Option<&Plan>) -> Vec<Home> {
    let offers = Offers::of(model, funded, household);
    let published = previous.and_then(|plan| plan.of(household)?.home).map(|home| home.stay);
    let of_unit = |unit| of_unit(model, household, unit, published, &offers).unwrap_or_default();
    lasting_units(model).flat_map(of_unit).collect()
}

/// Whether any lasting home would do, were it free.
pub fn fits_somewhere(model: &Model, funded: &Funded, household: HouseholdId) -> bool {
    let offers = Offers::of(model, funded, household);
    lasting_units(model)
        .any(|unit| of_unit(model, household, unit, None, &offers).is_some_and(|homes| !homes.is_empty()))
}

/// Rules on a home whose answer may be another one later; a test holds this against every week. Of the rules on a lasting
/// stay only `availability` asks for the week, and what it forbids it forbids later too.
const TIMED: [&str; 3] = ["placement.rent_burden", "placement.rent_burden_after", FUNDING];
const FUNDING: &str = "placement.funding";

/// Weeks for which a home that could be entered is kept empty because a later week is better: nobody keeps one longer.
const HELD: i32 = 13;

/// Weeks of July and August that begin in them.
const SUMMER: i32 = 9;

/// The weeks, whatever the unit, in which a household might better start with a package.
struct Starts {
    package: PackageId,
    /// Those in which what binds households together changes: a year or the first eligible day of the package's funds, the
    /// first hours of one of its services.
    shared: BTreeSet<Week>,
    /// Those from which an income is there in some month in which the rent is held against it.
    paid: BTreeSet<Week>,
    /// The first of each July, for who goes to school.
    summer: BTreeSet<Week>,
    /// What [`shifts`] says, once somebody asked.
    shifted: OnceCell<BTreeSet<Week>>,
}

impl Starts {
    fn of(model: &Model, household: HouseholdId, package: PackageId) -> Self {
        let (who, with) = (model.household(household), model.package(package));
        let costs = with.entry_contribution.0 + with.guarantee.0 + with.other_cost.0;
        let costly = costs > 0 || with.rent_contribution.0 > 0 && with.months > 0;
        let lines = with.funding.iter().filter_map(|line| model.fund(*line).eligible_from);
        let funded = new_years(model).chain(lines).filter(|_| costly).map(Day::next_monday);
        let staffed = model.capacities.iter().filter(|line| with.hours.iter().any(|hours| hours.0 == line.service));
        // A week counts as open from its first open day on.
        let staffed = staffed.filter_map(|line| line.from).map(Day::week);
        let incomes = who.incomes.iter().filter_map(|income| income.from);
        // A gap between two incomes is passed when the month in which it stood begins after it.
        let months = || 0..i32::from(with.months) + burden::MONTHS_AFTER;
        let paid = incomes.flat_map(|day| months().map(move |month| first_week(model, day, month)));
        let pupils = who.members.iter().any(|member| member.school.is_some());
        let july = model.calendar.months.iter().filter(|month| pupils && month.2 == 7);
        let summer = july.map(|month| month.0.next_monday()).collect();
        let shared = funded.chain(staffed).collect();
        Self { package, shared, paid: paid.collect(), summer, shifted: OnceCell::new() }
    }

    fn shifted(&self, model: &Model) -> &BTreeSet<Week> {
        self.shifted.get_or_init(|| shifts(model, self.package))
    }
}

/// The homes in one unit; `None` if no package makes a home of it.
fn of_unit(
    model: &Model,
    household: HouseholdId,
    unit: UnitId,
    published: Option<Stay>,
    offers: &Offers<'_>,
) -> Option<Vec<Home>> {
    let earliest = earliest(model, unit)?;
    let stay = |from| Stay { household, unit, from, until: None };
    if !allowed(model, &Choice::Stay(stay(earliest))) {
        return None;
    }
    let said = pins(model, household, unit).filter_map(|pin| pin.from);
    let said: Vec<Week> = said.chain(published.filter(|stay| stay.unit == unit).map(|stay| stay.from)).collect();
    let members = || model.household(household).members.iter().filter_map(|member| member.school);
    let changes_school = members().any(|school| !schools::can_stay(model, model.household(household), unit, school));
    let mut judged: Vec<(Week, bool)> = vec![(earliest, true)];
    let mut homes = Vec::new();
    for of in &offers.starts {
        let home = |from| Home { stay: stay(from), package: of.package };
        let Some(timed) = offers.only_timed(model, &home(earliest)) else { continue };
        // What is not timed is in order from the earliest week on, and stays so.
        let mut available = |week: Week| {
            let known = judged.iter().find(|(judged, _)| *judged == week).map(|(_, lets)| *lets);
            known.unwrap_or_else(|| {
                let lets = all_let(model, &offers.available, &Choice::Stay(stay(week)));
                judged.push((week, lets));
                lets
            })
        };
        let mut lets_in = |week: &Week| {
            (earliest..model.calendar.end()).contains(week)
                && available(*week)
                && (*week == earliest && timed.is_empty()
                    || *week != earliest && all_let(model, &offers.timed, &Choice::Home(home(*week))))
        };
        let asked = said.iter().copied().chain(of.shared.iter().copied()).chain([earliest]);
        let mut weeks: BTreeSet<Week> = asked.filter(|week| lets_in(week)).collect();
        // What an income lets in the funds may still keep out, until one of their lines begins or ends.
        if timed.contains(&FUNDING) || !timed.is_empty() && of.paid.last() > Some(&earliest) {
            let first = weeks.first().copied().unwrap_or(model.calendar.end());
            let later: BTreeSet<Week> =
                of.paid.union(of.shifted(model)).copied().filter(|week| *week < first).collect();
            weeks.extend(later.into_iter().find(&mut lets_in));
        }
        let Some(first) = weeks.first().copied() else { continue };
        let held = |week: &Week| (first.plus(1)..=first.plus(HELD)).contains(week);
        if of.paid.iter().any(held) {
            let mut least = burden::least_income_after(model, &home(first));
            let later: BTreeSet<Week> = of.paid.union(of.shifted(model)).copied().filter(held).collect();
            for week in later {
                let income = burden::least_income_after(model, &home(week));
                if income > least && lets_in(&week) {
                    least = income;
                    weeks.insert(week);
                }
            }
        }
        for july in of.summer.iter().copied().filter(held).filter(|_| changes_school) {
            let later =
                of.paid.union(of.shifted(model)).copied().filter(|week| (july..july.plus(SUMMER)).contains(week));
            let summer: BTreeSet<Week> = later.filter(held).chain([july]).collect();
            // an income that another week before the summer has too may still be missed in its first week
            let mut least = None;
            for week in summer {
                let income = burden::least_income_after(model, &home(week));
                if least.is_none_or(|least| income > least) && lets_in(&week) {
                    least = Some(income);
                    weeks.insert(week);
                }
            }
        }
        homes.extend(weeks.into_iter().map(home));
    }
    Some(homes)
}

/// Whether the funds can pay for a home from its unit's first week on: that hangs on unit and package alone, and is asked for every
/// household. Of one model, for as long as it stays the same.
pub struct Funded {
    packages: usize,
    of_homes: Vec<OnceLock<bool>>,
}

impl Funded {
    /// Nothing asked yet.
    pub fn of(model: &Model) -> Self {
        let packages = model.packages.len();
        Self { packages, of_homes: vec![OnceLock::new(); model.units.len() * packages] }
    }

    /// Whether a home that starts in its unit's first week is paid for, as the rule says.
    fn pays(&self, model: &Model, rule: Rule, home: &Home) -> bool {
        let of_home = &self.of_homes[home.stay.unit.index() * self.packages + home.package.index()];
        *of_home.get_or_init(|| rule.judge(model, &Choice::Home(*home)).is_none())
    }
}

/// What is asked of one household in unit after unit.
struct Offers<'a> {
    funded: &'a Funded,
    starts: Vec<Starts>,
    /// The rules that hold: whether a stay that is in order from the earliest week on is so later, those on a home that are timed,
    /// and all others.
    available: Vec<Rule>,
    timed: Vec<Rule>,
    others: Vec<Rule>,
}

type Rule = &'static dyn HardRule<Placement>;

impl<'a> Offers<'a> {
    fn of(model: &Model, funded: &'a Funded, household: HouseholdId) -> Self {
        let held = || hard::ALL.iter().copied().filter(|rule| model.weights.holds(rule.card()));
        let (timed, others) = held().partition(|rule| TIMED.contains(&rule.card().id));
        Self {
            funded,
            starts: model.package_ids().map(|package| Starts::of(model, household, package)).collect(),
            available: held().filter(|rule| rule.card().id == "placement.availability").collect(),
            timed,
            others,
        }
    }

    /// The timed rules that a home from its unit's first week on breaks; `None` if it breaks another one, which no later week mends.
    fn only_timed(&self, model: &Model, home: &Home) -> Option<Vec<&'static str>> {
        let choice = Choice::Home(*home);
        let breaks = |rule: &Rule| match rule.card().id {
            FUNDING => !self.funded.pays(model, *rule, home),
            _ => rule.judge(model, &choice).is_some(),
        };
        let broken = || self.timed.iter().copied().filter(breaks);
        all_let(model, &self.others, &choice).then(|| broken().map(|rule| rule.card().id).collect())
    }
}

/// Whether none of some rules forbids a choice.
fn all_let(model: &Model, rules: &[Rule], choice: &Choice) -> bool {
    rules.iter().all(|rule| rule.judge(model, choice).is_none())
}

fn lasting_units(model: &Model) -> impl Iterator<Item = UnitId> {
    model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting)
}

/// The first week in which a household could move into a unit, inside the horizon.
pub fn earliest(model: &Model, unit: UnitId) -> Option<Week> {
    Some(model.unit(unit).first_week(model.calendar.as_of)).filter(|week| *week < model.calendar.end())
}

/// The weeks in which a home in a unit is worth looking at, whatever forbids it: the earliest, a pin's, and those in which a
/// year, the eligible days of a fund, the hours of a service or an income of the household begin.
pub fn starts(model: &Model, household: HouseholdId, unit: UnitId) -> BTreeSet<Week> {
    let Some(earliest) = earliest(model, unit) else { return BTreeSet::new() };
    let shared = model.package_ids().flat_map(|package| Starts::of(model, household, package).shared);
    let paid = model.household(household).incomes.iter().filter_map(|income| income.from).map(Day::next_monday);
    let later = shared.chain(paid).chain(pins(model, household, unit).filter_map(|pin| pin.from));
    later.filter(|week| (earliest..model.calendar.end()).contains(week)).chain([earliest]).collect()
}

fn new_years(model: &Model) -> impl Iterator<Item = Day> {
    model.calendar.months.iter().filter(|month| month.2 == 1).map(|month| month.0)
}

/// The first weeks from which some month of a package's contribution, or its entry, falls under other lines, ascending: a
/// new year, the first eligible day of a line, the day after the last one.
fn shifts(model: &Model, package: PackageId) -> BTreeSet<Week> {
    let lines = model.package(package).funding.iter().map(|line| model.fund(*line));
    let of_lines = lines.flat_map(|line| [line.eligible_from, line.eligible_to.map(|day| day.plus(1))]);
    let months = || 0..i32::from(model.package(package).months).max(1);
    let days = new_years(model).chain(of_lines.flatten());
    days.flat_map(|day| months().map(move |month| first_week(model, day, month))).collect()
}

/// The first week such that the month that begins so many months later begins on `day` or after; never before week 0.
fn first_week(model: &Model, day: Day, month: i32) -> Week {
    // No month is longer than 31 days.
    let mut week = day.plus(-31 * month).next_monday().max(Week(0));
    while model.calendar.months_after(week.monday(), month) < day && week < model.calendar.end() {
        week = week.plus(1);
    }
    week
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

/// The first week from which a bridge to a home in `until` is no longer than a bridge may be, where that is later than the
/// week in which it could begin: some nights without a home are better than all of them.
fn shortened(model: &Model, starts: &BTreeSet<Week>, until: Week) -> Option<Week> {
    let longest = until.plus(-model.parameters.bridge_weeks);
    starts.first().filter(|first| **first < longest).map(|_| longest)
}

/// Later weeks in which somebody else may leave a bridge for a home, as long as that spares nights that count.
fn relieved<'a>(model: &'a Model, household: HouseholdId, starts: &BTreeSet<Week>) -> impl Iterator<Item = Week> + 'a {
    let first = starts.first().copied();
    let out = model.household(household).exit.out();
    let last = out.map_or(Week(0), |out| out.plus(NIGHTS_THAT_COUNT).week());
    let moves = lasting_units(model).filter_map(|unit| earliest(model, unit));
    moves.filter(move |week| first.is_some_and(|first| first < *week && *week <= last))
}

fn bridge_units(model: &Model) -> impl Iterator<Item = UnitId> {
    model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Bridge)
}

/// The bridge stays that a household may be offered before a home that starts in `until`.
pub fn bridges_before(model: &Model, household: HouseholdId, until: Week) -> Vec<Stay> {
    let stay = |unit, from| Stay { household, unit, from, until: Some(until) };
    let all = bridge_units(model).flat_map(|unit| {
        let mut starts = bridge_starts(model, household, unit);
        starts.extend(shortened(model, &starts, until));
        starts.into_iter().map(move |from| stay(unit, from))
    });
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
    let all = bridge_units(model).flat_map(|unit| {
        let mut starts = bridge_starts(model, household, unit);
        let later: Vec<Week> = relieved(model, household, &starts).collect();
        starts.extend(later);
        starts.into_iter().map(move |from| stay(unit, from))
    });
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
mod tests;
