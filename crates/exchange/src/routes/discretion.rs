//! Sums of a week that goes to a protected address: told so coarsely that nobody works out how far it is.
//!
//! Who knows the ways to everybody else can take them from a sum, and what is left is the way to the one address that is not told. So what the
//! tours that go there add is rounded before it is added to the rest, and the sum once more; a person's overtime there is told in whole hours.

use fasi_engine::ids::VisitId;
use fasi_engine::kernel::budget::Progress;
use fasi_engine::kernel::outcome::LevelOutcome;
use fasi_engine::routes::plan::Plan;
use fasi_engine::routes::{COST_OF_MADE, LEVELS, soft};
use fasi_engine::time::Ticks;

use super::words::secret;
use crate::parse::ParsedWeek;

/// The criteria that tell of ways, each with the steps in which it is told, in minutes.
const TOLD_IN_STEPS: [(&str, i64); 4] =
    [("routes.travel", 120), ("routes.overtime", 60), ("routes.calls", 120), ("routes.workload", 120)];

/// Whether a plan goes to a protected address.
pub(crate) fn hides(parsed: &ParsedWeek, plan: &Plan) -> bool {
    plan.stops().any(|(_, stop)| secret(parsed, stop.visit))
}

/// Whether a criterion tells of ways.
pub(crate) fn tells_ways(rule: &str) -> bool {
    TOLD_IN_STEPS.iter().any(|(known, _)| *known == rule)
}

/// An amount in steps; something never becomes nothing.
fn coarse(amount: i64, step: i64) -> i64 {
    if amount <= 0 { 0 } else { ((amount + step / 2) / step * step).max(step) }
}

/// Minutes of a criterion as they may be told of a plan; `amount` counts its ticks.
pub(crate) fn told(parsed: &ParsedWeek, plan: &Plan, rule: &str, amount: impl Fn(&Plan) -> i64) -> i64 {
    let step = TOLD_IN_STEPS.iter().find(|(known, _)| *known == rule).map(|(_, step)| *step);
    let Some(step) = step.filter(|_| hides(parsed, plan)) else { return whole(amount(plan)) };
    let (hidden, open): (Vec<_>, Vec<_>) =
        plan.tours.iter().cloned().partition(|tour| tour.stops.iter().any(|stop| secret(parsed, stop.visit)));
    let of = |tours| whole(amount(&Plan { tours }));
    coarse(of(open) + coarse(of(hidden), step), step)
}

/// Minutes after the end of working time, of somebody who goes to a protected address: whole hours.
pub(crate) fn overtime(minutes: i64) -> i64 {
    (minutes + 59) / 60 * 60
}

/// Whole minutes, a part of one counted as one.
pub(crate) fn whole(ticks: i64) -> i64 {
    (ticks + Ticks::MINUTE - 1).div_euclid(Ticks::MINUTE)
}

/// The steps in which the cost of a plan is told: what two hours of ways, or of overtime, cost.
fn cost_step(parsed: &ParsedWeek) -> i64 {
    let cards = soft::ALL.iter().map(|criterion| criterion.card()).filter(|card| tells_ways(card.id));
    let dearest = cards.map(|card| parsed.model.weights.weight(card)).max().unwrap_or(0);
    (dearest * 120 * Ticks::MINUTE).max(1)
}

/// A value of a level as it may be told of a plan; all but the cost is exact.
pub(crate) fn value(parsed: &ParsedWeek, plan: &Plan, level: &str, value: i64) -> i64 {
    if level != COST || !hides(parsed, plan) { value } else { coarse(value, cost_step(parsed)) }
}

/// The level that ways are a part of.
const COST: &str = LEVELS[1].id;

/// What came of each level, as it may be told of a plan.
pub(crate) fn levels(
    parsed: &ParsedWeek,
    plan: &Plan,
    outcomes: &[LevelOutcome; LEVELS.len()],
) -> [LevelOutcome; LEVELS.len()] {
    std::array::from_fn(|at| {
        let told = |exact: i64| value(parsed, plan, LEVELS[at].id, exact);
        let level = &outcomes[at];
        LevelOutcome { value: told(level.value), bound: level.bound.map(told), first: told(level.first), ..*level }
    })
}

/// How far a search is, as it may be told: which plan it looks at is not known, so the cost is coarse wherever some visit is at a
/// protected address.
pub fn discreet(parsed: &ParsedWeek, progress: Progress) -> Progress {
    let any = (0..parsed.visits.len() as u32).any(|visit| secret(parsed, VisitId(visit)));
    if ![COST, COST_OF_MADE].contains(&progress.stage) || !any {
        return progress;
    }
    let told = |exact: i64| coarse(exact, cost_step(parsed));
    Progress { value: progress.value.map(told), bound: progress.bound.map(told), ..progress }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_told_to_the_nearest_and_something_is_never_nothing() {
        assert_eq!([0, 1, 59, 179, 180, 300].map(|minutes| coarse(minutes, 120)), [0, 120, 120, 120, 240, 360]);
        assert_eq!([0, 1, 60, 61].map(overtime), [0, 60, 60, 120]);
        assert_eq!([0, 1, 60, 61].map(whole), [0, 1, 1, 2]);
        assert!(tells_ways("routes.travel") && tells_ways("routes.overtime") && !tells_ways("routes.lateness"));
    }

    #[test]
    fn what_is_told_in_steps_are_criteria_and_the_cost_is_a_level() {
        for (rule, _) in TOLD_IN_STEPS {
            assert!(soft::ALL.iter().any(|criterion| criterion.card().id == rule), "{rule}");
        }
        assert_eq!(COST, "cost");
    }
}
