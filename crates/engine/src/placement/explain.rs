//! Why this, why not that, why nobody: typed facts that front ends turn into plain words.
//!
//! Nothing here names another household: what stands in the way is a rule, a unit, a week, a fund, never a person.

use std::collections::BTreeMap;

use super::model::{Model, Usage};
use super::plan::{Choice, Home, Itinerary, Plan, Stay};
use super::problem::weighted_points;
use super::{choices, hard, soft};
use crate::ids::{HouseholdId, PackageId, UnitId};
use crate::kernel::rule::{Breach, Fact};
use crate::units::Points;

/// What one criterion gives an itinerary, and the facts behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The criterion's id.
    pub rule: &'static str,
    /// Its weight, 0–100.
    pub weight: i64,
    /// Its points, 0..=1000.
    pub points: Points,
    /// The facts behind the points.
    pub facts: Vec<Fact>,
}

/// Why this: every criterion with a weight, in the order of the registry.
pub fn why(model: &Model, itinerary: &Itinerary) -> Vec<Score> {
    let weighted = soft::ALL.iter().map(|criterion| (criterion, model.weights.weight(criterion.card())));
    weighted
        .filter(|(_, weight)| *weight > 0)
        .map(|(criterion, weight)| Score {
            rule: criterion.card().id,
            weight,
            points: criterion.points(model, itinerary),
            facts: criterion.because(model, itinerary),
        })
        .collect()
}

/// Why a household is not proposed a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It is: this is the proposal.
    Proposed,
    /// Nobody can move in before the horizon ends.
    TooLate,
    /// Rules that forbid the stay itself, whatever the support.
    Forbidden(Vec<Breach>),
    /// No package makes it possible; for the package that comes nearest, the rules that still fail.
    NoPackage {
        /// The package that comes nearest.
        nearest: PackageId,
        /// What fails with it.
        breaches: Vec<Breach>,
    },
    /// It would do alone, but not together with the rest of the plan: what is taken or used up.
    Taken {
        /// The best package for it.
        package: PackageId,
        /// The rules that bind the plan together and would fail.
        breaches: Vec<Breach>,
    },
    /// It would do, and the plan holds with it: the proposal (or the wait of others) is better by so many points.
    Better {
        /// The best package for it.
        package: PackageId,
        /// Weighted points of what is proposed to the household now; 0 if it waits.
        now: i64,
        /// Weighted points of this home instead.
        instead: i64,
    },
}

/// Why a household is not proposed this unit, as a lasting home or (for a bridge unit) as a stay until the plan's home.
pub fn why_not(model: &Model, plan: &Plan, household: HouseholdId, unit: UnitId) -> WhyNot {
    let current = plan.of(household);
    if current.is_some_and(|itinerary| itinerary.stays().any(|stay| stay.unit == unit)) {
        return WhyNot::Proposed;
    }
    let Some(from) = choices::earliest(model, unit) else { return WhyNot::TooLate };
    if model.unit(unit).usage == Usage::Bridge {
        return why_not_bridge(model, plan, household, unit, from);
    }
    let stay = Stay { household, unit, from, until: None };
    let stay_breaches = choices::breaches(model, &Choice::Stay(stay));
    if !stay_breaches.is_empty() {
        return WhyNot::Forbidden(stay_breaches);
    }
    let judged = choices::packages(model, stay);
    let worth = |package: PackageId| {
        weighted_points(model, &Itinerary { household, bridge: None, home: Some(Home { stay, package }) })
    };
    let possible = judged.iter().filter(|(_, breaches)| breaches.is_empty()).map(|(package, _)| *package);
    let together = |package: PackageId| {
        let bridge = current.and_then(|itinerary| itinerary.bridge).filter(|bridge| bridge.from < from);
        let bridge = bridge.map(|bridge| Stay { until: Some(from), ..bridge });
        clashes(model, plan, &Itinerary { household, bridge, home: Some(Home { stay, package }) })
    };
    let tried = possible.map(|package| (package, together(package)));
    let best = tried.min_by_key(|(package, clashes)| (clashes.len(), -worth(*package), *package));
    match best {
        Some((package, breaches)) if breaches.is_empty() => {
            let now = current.map_or(0, |itinerary| weighted_points(model, itinerary));
            WhyNot::Better { package, now, instead: worth(package) }
        }
        Some((package, breaches)) => WhyNot::Taken { package, breaches },
        None => match judged.into_iter().min_by_key(|(package, breaches)| (breaches.len(), *package)) {
            Some((nearest, breaches)) => WhyNot::NoPackage { nearest, breaches },
            None => WhyNot::Forbidden(Vec::new()),
        },
    }
}

fn why_not_bridge(model: &Model, plan: &Plan, household: HouseholdId, unit: UnitId, from: crate::time::Week) -> WhyNot {
    let current = plan.of(household);
    let home = current.and_then(|itinerary| itinerary.home);
    let from = model.household(household).exit.out().map_or(from, |out| from.max(out.week()));
    let until = home.map_or(from.plus(model.parameters.bridge_weeks), |home| home.stay.from);
    let until = until.min(model.calendar.end());
    if until <= from {
        return WhyNot::TooLate;
    }
    let stay = Stay { household, unit, from, until: Some(until) };
    let breaches = choices::breaches(model, &Choice::Stay(stay));
    if !breaches.is_empty() {
        return WhyNot::Forbidden(breaches);
    }
    let instead = Itinerary { household, bridge: Some(stay), home };
    let breaches = clashes(model, plan, &instead);
    let package = home.map_or(PackageId(0), |home| home.package);
    if breaches.is_empty() {
        let now = current.map_or(0, |itinerary| weighted_points(model, itinerary));
        WhyNot::Better { package, now, instead: weighted_points(model, &instead) }
    } else {
        WhyNot::Taken { package, breaches }
    }
}

/// What the plan would break if this itinerary took the place of the household's own: only what it does not break now.
pub fn clashes(model: &Model, plan: &Plan, instead: &Itinerary) -> Vec<Breach> {
    let mut itineraries: Vec<Itinerary> =
        plan.itineraries.iter().filter(|itinerary| itinerary.household != instead.household).copied().collect();
    itineraries.push(*instead);
    itineraries.sort_unstable();
    let changed = Plan { itineraries };
    let held = hard::ALL.iter().filter(|rule| model.weights.holds(rule.card()));
    held.flat_map(|rule| {
        let before = rule.audit(model, plan);
        rule.audit(model, &changed).into_iter().filter(move |breach| !before.contains(breach))
    })
    .collect()
}

/// Why a household waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Lasting homes that would do, were they free.
    pub fitting: usize,
    /// Lasting homes looked at.
    pub looked_at: usize,
    /// For homes that do not fit: in how many each rule fails, and in how many it is the only one; most first.
    pub rules: Vec<Obstacle>,
    /// For homes that fit: what is taken or used up, by rule; most first.
    pub taken: Vec<Obstacle>,
    /// The home that misses by least, with what fails there.
    pub nearest: Option<(UnitId, WhyNot)>,
}

/// A rule that stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The rule's id.
    pub rule: &'static str,
    /// Homes in which it fails.
    pub homes: usize,
    /// Homes in which nothing else fails.
    pub alone: usize,
}

/// Why a household has no lasting home in the plan.
pub fn waiting(model: &Model, plan: &Plan, household: HouseholdId) -> Waiting {
    let mut rules = BTreeMap::new();
    let mut taken = BTreeMap::new();
    let mut nearest: Option<(usize, UnitId, WhyNot)> = None;
    let (mut fitting, mut looked_at) = (0, 0);
    for unit in model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting) {
        looked_at += 1;
        let why_not = why_not(model, plan, household, unit);
        let missing = match &why_not {
            WhyNot::Forbidden(breaches) | WhyNot::NoPackage { breaches, .. } => {
                count(&mut rules, breaches);
                // A stay that is forbidden outright also lacks a package: it misses by more than one that only lacks that.
                breaches.len() + usize::from(matches!(why_not, WhyNot::Forbidden(_)))
            }
            WhyNot::Taken { breaches, .. } => {
                fitting += 1;
                count(&mut taken, breaches);
                0
            }
            WhyNot::Better { .. } | WhyNot::Proposed => {
                fitting += 1;
                0
            }
            WhyNot::TooLate => usize::MAX,
        };
        if nearest.as_ref().is_none_or(|(least, _, _)| missing < *least) {
            nearest = Some((missing, unit, why_not));
        }
    }
    let nearest = nearest.map(|(_, unit, why_not)| (unit, why_not));
    Waiting { fitting, looked_at, rules: ranked(rules), taken: ranked(taken), nearest }
}

fn count(obstacles: &mut BTreeMap<&'static str, Obstacle>, breaches: &[Breach]) {
    let mut seen: Vec<&'static str> = breaches.iter().map(|breach| breach.rule).collect();
    seen.sort_unstable();
    seen.dedup();
    let alone = usize::from(seen.len() == 1);
    for rule in seen {
        let obstacle = obstacles.entry(rule).or_insert(Obstacle { rule, homes: 0, alone: 0 });
        obstacle.homes += 1;
        obstacle.alone += alone;
    }
}

fn ranked(obstacles: BTreeMap<&'static str, Obstacle>) -> Vec<Obstacle> {
    let mut ranked: Vec<Obstacle> = obstacles.into_values().collect();
    ranked.sort_by_key(|obstacle| std::cmp::Reverse((obstacle.alone, obstacle.homes)));
    ranked
}
