//! Why a household waits: how many homes would do, which rules stand in the way, which home lacks least.

use std::collections::BTreeMap;

use super::standing::Standing;
use super::takes::Ground;
use super::why_not::WhyNot;
use crate::ids::{HouseholdId, UnitId};
use crate::kernel::rule::Breach;
use crate::placement::choices;
use crate::placement::model::Usage;
use crate::placement::plan::{Choice, Stay};

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
    /// The home that lacks least, with what fails there: the one that takes the fewest and cheapest changes; where no change
    /// gives one, or none was looked for, the one in which the fewest rules stand in the way.
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

/// How far a home is from being possible: fewer is nearer, and what is only taken is nearer than what does not fit.
type Missing = (u8, usize);

/// Why a household has no lasting home in the plan; `least` is the home that takes the fewest and cheapest changes, where that is known.
pub fn waiting(standing: &Standing<'_>, ground: &Ground<'_>, household: HouseholdId, least: Option<UnitId>) -> Waiting {
    let model = standing.problem.model;
    let (mut rules, mut taken) = (BTreeMap::new(), BTreeMap::new());
    let mut nearest: Option<(Missing, UnitId)> = None;
    let (mut fitting, mut looked_at) = (0, 0);
    let blocked = blocked_units(standing, household);
    for unit in model.unit_ids().filter(|unit| model.unit(*unit).usage == Usage::Lasting) {
        looked_at += 1;
        let Some(from) = choices::earliest(model, unit) else { continue };
        let stay = Stay { household, unit, from, until: None };
        let missing = if let Some((missing, failing)) = forbidden(standing, stay) {
            count(&mut rules, failing);
            missing
        } else {
            fitting += 1;
            let blockers = blocked.get(&unit).cloned().unwrap_or_default();
            let missing = (0, blockers.len());
            count(&mut taken, blockers);
            missing
        };
        if nearest.is_none_or(|(least, _)| missing < least) {
            nearest = Some((missing, unit));
        }
    }
    let nearest = least.or(nearest.map(|(_, unit)| unit)).map(|unit| (unit, ground.why_not(household, unit)));
    Waiting { fitting, looked_at, rules: ranked(rules), taken: ranked(taken), nearest }
}

/// The rules that forbid a home with every package, for the package that comes nearest; `None` if one makes it possible.
fn forbidden(standing: &Standing<'_>, stay: Stay) -> Option<(Missing, Vec<&'static str>)> {
    let model = standing.problem.model;
    let ids = |breaches: Vec<Breach>| breaches.into_iter().map(|breach| breach.rule).collect::<Vec<_>>();
    let of_stay = ids(choices::breaches(model, &Choice::Stay(stay)));
    if !of_stay.is_empty() {
        // A stay that is forbidden outright also lacks a package: it misses by more than one that only lacks that.
        return Some(((1, of_stay.len() + 1), of_stay));
    }
    let with = choices::packages(model, stay).into_iter().min_by_key(|(package, breaches)| (breaches.len(), *package));
    let of_home = ids(with.map(|(_, breaches)| breaches).unwrap_or_default());
    (!of_home.is_empty()).then_some(((1, of_home.len()), of_home))
}

/// The household's candidate homes by unit, each with the rules of the rows that block the candidate that fewest do.
fn blocked_units(standing: &Standing<'_>, household: HouseholdId) -> BTreeMap<UnitId, Vec<&'static str>> {
    let problem = standing.problem;
    let mut units: BTreeMap<UnitId, Vec<&'static str>> = BTreeMap::new();
    for candidate in problem.span(household) {
        let Some(home) = problem.candidates[candidate].home else { continue };
        let mut rules: Vec<&'static str> =
            standing.blockers(candidate).map(|row| problem.rows[row as usize].rule).collect();
        rules.sort_unstable();
        rules.dedup();
        let known = units.entry(home.stay.unit).or_insert_with(|| rules.clone());
        if rules.len() < known.len() {
            *known = rules;
        }
    }
    units
}

fn count(obstacles: &mut BTreeMap<&'static str, Obstacle>, mut rules: Vec<&'static str>) {
    rules.sort_unstable();
    rules.dedup();
    let alone = usize::from(rules.len() == 1);
    for rule in rules {
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
