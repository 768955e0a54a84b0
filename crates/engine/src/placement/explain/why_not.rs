//! Why a household is not proposed a unit: what forbids it, what is taken, or that something better is proposed.

use super::takes::Ground;
use crate::ids::{HouseholdId, PackageId, UnitId};
use crate::kernel::rule::Breach;
use crate::placement::choices;
use crate::placement::model::Usage;
use crate::placement::plan::{Choice, Itinerary};
use crate::placement::problem::weighted_points;

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

impl Ground<'_> {
    /// Why a household is not proposed this unit, as a lasting home or (for a bridge unit) as a stay until the plan's home.
    ///
    /// Of all weeks in which it might move in, and all packages, the one is told that comes nearest.
    pub fn why_not(&self, household: HouseholdId, unit: UnitId) -> WhyNot {
        let (model, plan) = (self.model, self.plan);
        let current = plan.of(household);
        if current.is_some_and(|itinerary| itinerary.stays().any(|stay| stay.unit == unit)) {
            return WhyNot::Proposed;
        }
        if choices::earliest(model, unit).is_none() {
            return WhyNot::TooLate;
        }
        if model.unit(unit).usage == Usage::Bridge {
            return self.why_not_bridge(household, unit);
        }
        let mut nearest: Option<(Vec<Breach>, PackageId)> = None;
        let mut forbidden: Option<Vec<Breach>> = None;
        let mut possible = Vec::new();
        let (mut stay, mut of_stay) = (None, Vec::new());
        for itinerary in self.itineraries(model, household, unit) {
            let Some(home) = itinerary.home else { continue };
            if stay != Some(home.stay) {
                stay = Some(home.stay);
                of_stay = choices::breaches(model, &Choice::Stay(home.stay));
            }
            if !of_stay.is_empty() {
                if forbidden.as_ref().is_none_or(|known| of_stay.len() < known.len()) {
                    forbidden = Some(of_stay.clone());
                }
                continue;
            }
            let breaches = choices::breaches(model, &Choice::Home(home));
            if breaches.is_empty() {
                possible.push(itinerary);
            } else if nearest.as_ref().is_none_or(|(known, _)| breaches.len() < known.len()) {
                nearest = Some((breaches, home.package));
            }
        }
        match (self.together_best(&possible, unit), nearest, forbidden) {
            (Some((package, worth, breaches)), _, _) if breaches.is_empty() => {
                let now = current.map_or(0, |itinerary| weighted_points(model, itinerary));
                WhyNot::Better { package, now, instead: worth }
            }
            (Some((package, _, breaches)), _, _) => WhyNot::Taken { package, breaches },
            (None, Some((breaches, nearest)), _) => WhyNot::NoPackage { nearest, breaches },
            (None, None, forbidden) => WhyNot::Forbidden(forbidden.unwrap_or_default()),
        }
    }

    /// Of itineraries that are allowed alone, the one that breaks least in the plan, and of those the best: its package,
    /// its points, and what it breaks. Where others live in the unit, the first week is enough: they stay.
    fn together_best(&self, possible: &[Itinerary], unit: UnitId) -> Option<(PackageId, i64, Vec<Breach>)> {
        let from = |itinerary: &Itinerary| itinerary.home.map(|home| home.stay.from);
        let first = possible.first()?;
        let taken = self.taken(self.model, first, unit);
        let looked_at = possible.iter().filter(|itinerary| !taken || from(itinerary) == from(first));
        let judged = looked_at.filter_map(|itinerary| {
            let package = itinerary.home?.package;
            let worth = weighted_points(self.model, itinerary);
            Some((package, worth, self.together(self.model, itinerary)))
        });
        judged.min_by_key(|(package, worth, breaches)| (breaches.len(), -worth, *package))
    }

    fn why_not_bridge(&self, household: HouseholdId, unit: UnitId) -> WhyNot {
        let model = self.model;
        let current = self.plan.of(household);
        let home = current.and_then(|itinerary| itinerary.home);
        let Some(out) = model.household(household).exit.out() else { return WhyNot::NoBridgeNeeded };
        if home.is_some_and(|home| home.stay.from <= out.week()) {
            return WhyNot::NoBridgeNeeded;
        }
        let Some(stay) = choices::bridge_until(model, household, unit, home.as_ref()) else {
            return if home.is_some() { WhyNot::BridgeAfterHome } else { WhyNot::TooLate };
        };
        let breaches = choices::breaches(model, &Choice::Stay(stay));
        if !breaches.is_empty() {
            return WhyNot::Forbidden(breaches);
        }
        let instead = Itinerary { household, bridge: Some(stay), home };
        let breaches = self.together(model, &instead);
        let package = home.map_or(PackageId(0), |home| home.package);
        if breaches.is_empty() {
            let now = current.map_or(0, |itinerary| weighted_points(model, itinerary));
            WhyNot::Better { package, now, instead: weighted_points(model, &instead) }
        } else {
            WhyNot::Taken { package, breaches }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::Tenure;
    use crate::placement::plan::Plan;
    use crate::time::Day;

    #[test]
    fn a_household_without_an_exit_needs_no_bridge_and_one_with_an_exit_is_told_what_fails() {
        let mut model = fixture::model();
        model.units[0].usage = Usage::Bridge;
        model.units[0].tenure = Tenure::Bridge;
        model.households[0].exit.date = None;
        let (plan, who, unit) = (Plan::default(), HouseholdId(0), UnitId(0));
        assert_eq!(Ground::of(&model, &plan).why_not(who, unit), WhyNot::NoBridgeNeeded);
        model.households[0].exit.date = Some(Day(10));
        assert!(matches!(Ground::of(&model, &plan).why_not(who, unit), WhyNot::Better { .. }), "it stands free");
        model.units[0].beds = 1;
        assert!(matches!(Ground::of(&model, &plan).why_not(who, unit), WhyNot::Forbidden(_)));
    }
}
