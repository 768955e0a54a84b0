//! Why a household is not proposed a unit: what forbids it, what is taken, or that something better is proposed.

use crate::ids::{HouseholdId, PackageId, UnitId};
use crate::kernel::rule::Breach;
use crate::placement::model::{Model, Usage};
use crate::placement::plan::{Choice, Home, Itinerary, Plan, Stay};
use crate::placement::problem::weighted_points;
use crate::placement::{choices, hard};
use crate::time::Week;

/// Why a household is not proposed a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It is: this is the proposal.
    Proposed,
    /// Nobody can move in before the horizon ends.
    TooLate,
    /// A bridge, and the household has where to stay until its home starts, or no exit at all.
    NoBridgeNeeded,
    /// A bridge that is free only when the household's home has started.
    BridgeAfterHome,
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

fn why_not_bridge(model: &Model, plan: &Plan, household: HouseholdId, unit: UnitId, from: Week) -> WhyNot {
    let current = plan.of(household);
    let home = current.and_then(|itinerary| itinerary.home);
    let Some(out) = model.household(household).exit.out() else { return WhyNot::NoBridgeNeeded };
    if home.is_some_and(|home| home.stay.from <= out.week()) {
        return WhyNot::NoBridgeNeeded;
    }
    let from = from.max(out.week());
    let until = home.map_or(from.plus(model.parameters.bridge_weeks), |home| home.stay.from);
    let until = until.min(model.calendar.end());
    if until <= from {
        return if home.is_some() { WhyNot::BridgeAfterHome } else { WhyNot::TooLate };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::Tenure;
    use crate::time::Day;

    #[test]
    fn a_household_without_an_exit_needs_no_bridge_and_one_with_an_exit_is_told_what_fails() {
        let mut model = fixture::model();
        model.units[0].usage = Usage::Bridge;
        model.units[0].tenure = Tenure::Bridge;
        model.households[0].exit.date = None;
        let (plan, who, unit) = (Plan::default(), HouseholdId(0), UnitId(0));
        assert_eq!(why_not(&model, &plan, who, unit), WhyNot::NoBridgeNeeded);
        model.households[0].exit.date = Some(Day(10));
        assert!(matches!(why_not(&model, &plan, who, unit), WhyNot::Better { .. }), "it stands free");
        model.units[0].beds = 1;
        assert!(matches!(why_not(&model, &plan, who, unit), WhyNot::Forbidden(_)));
    }
}
