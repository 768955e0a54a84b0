//! Random decisions, one after another, each followed by a new solve from the plan before: what people do to a plan in a
//! year, in minutes. Every decision has to be kept, whatever the solver makes of the rest.

use std::time::Duration;

use fasi_engine::ids::HouseholdId;
use fasi_engine::kernel::budget::{Budget, Ticker};
use fasi_engine::kernel::error::EngineError;
use fasi_engine::kernel::outcome::Status;
use fasi_engine::placement::model::{Exclusion, HouseholdRefusal, Model, Pin};
use fasi_engine::placement::plan::{Itinerary, Plan};
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::value::CHANGES;
use fasi_engine::placement::{solve, verify};

use crate::{Clock, silent};

/// What came of a series of edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Edits whose plan was made.
    pub edits: u64,
    /// Edits after which no plan is possible: taken back.
    pub impossible: u64,
    /// Edits whose solve ended before it knew of any plan: taken back.
    pub open: u64,
    /// Pins in force after all edits, added up.
    pub pins: u64,
    /// Pins that a plan did not keep.
    pub broken_pins: u64,
    /// Households that a plan put where they or the team had said no.
    pub broken_refusals: u64,
    /// Breaches of any rule.
    pub breaches: u64,
    /// Edits after which the fewest changes are proven, as long as what comes before them holds.
    pub fewest: u64,
    /// Of these, edits after which all that comes before the changes is proven too.
    pub whole: u64,
    /// Households whose proposal changed, added up.
    pub changes: u64,
    /// How long each build and solve took.
    pub times: Vec<Duration>,
}

/// A linear congruential generator (Knuth's MMIX): the same edits every time.
struct Lot(u64);

impl Lot {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((u128::from(self.0 >> 16) * end as u128) >> 48) as usize
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        (!list.is_empty()).then(|| list[self.below(list.len())])
    }
}

/// Makes a first plan within its own budget, then so many edits, each with a build and a solve within the other; `start` makes the
/// clock of each.
pub fn run(
    mut model: Model,
    edits: u64,
    seed: u64,
    [first, budget]: [&Budget; 2],
    start: impl Fn() -> Clock,
) -> Result<Tally, EngineError> {
    let (mut tally, mut lot) = (Tally::default(), Lot(seed));
    let problem = Problem::build(&model, None);
    let mut plan = solve::solve(&problem, first, silent(&start()))?.plan.unwrap_or_default();
    let offers = problem.candidates.iter().filter(|candidate| candidate.home.is_some()).copied().collect::<Vec<_>>();
    drop(problem);
    for _ in 0..edits {
        let before = model.decisions.clone();
        edit(&mut model, &plan, &offers, &mut lot);
        let clock = start();
        let problem = Problem::build(&model, Some(&plan));
        let outcome = solve::solve(&problem, budget, silent(&clock))?;
        tally.times.push(clock.elapsed());
        let Some(next) = outcome.plan else {
            let impossible = outcome.status == Status::Infeasible;
            *if impossible { &mut tally.impossible } else { &mut tally.open } += 1;
            drop(problem);
            model.decisions = before;
            continue;
        };
        tally.edits += 1;
        let changes = &outcome.levels[CHANGES];
        tally.changes += changes.value.unsigned_abs();
        tally.fewest += u64::from(changes.bound == Some(changes.value));
        tally.whole += u64::from(changes.proven && changes.bound == Some(changes.value));
        tally.breaches += verify::verify(&model, &next, Some(&plan)).breaches.len() as u64;
        tally.pins += model.decisions.pins.len() as u64;
        tally.broken_pins += model.decisions.pins.iter().filter(|pin| !keeps(&next, pin)).count() as u64;
        tally.broken_refusals += refused(&model).filter(|(who, unit)| lives(&next, *who, *unit)).count() as u64;
        drop(problem);
        plan = next;
    }
    Ok(tally)
}

/// One decision more, or one taken back: pins most often, on a home that a household may be offered or on the one it has.
fn edit(model: &mut Model, plan: &Plan, offers: &[Itinerary], lot: &mut Lot) {
    let decisions = &mut model.decisions;
    let placed: Vec<Itinerary> = plan.itineraries.iter().filter(|it| it.home.is_some()).copied().collect();
    let free = |who: HouseholdId, pins: &[Pin]| pins.iter().all(|pin| pin.household != who);
    match lot.below(10) {
        0..=4 => {
            let wanted = if lot.below(2) == 0 { lot.of(offers) } else { lot.of(&placed) };
            let Some((household, home)) = wanted.and_then(|it| Some((it.household, it.home?))) else { return };
            let package = (lot.below(3) == 0).then_some(home.package);
            let from = (lot.below(3) == 0).then_some(home.stay.from);
            decisions.pins.retain(|pin| pin.household != household);
            decisions.household_refusals.retain(|no| (no.household, no.unit) != (household, home.stay.unit));
            decisions.exclusions.retain(|no| (no.household, no.unit) != (household, home.stay.unit));
            decisions.pins.push(Pin { household, unit: home.stay.unit, package, from });
            decisions.pins.sort_unstable_by_key(|pin| (pin.household, pin.unit));
        }
        5 | 6 if !decisions.pins.is_empty() => {
            let at = lot.below(decisions.pins.len());
            decisions.pins.remove(at);
        }
        7 | 8 => {
            let Some((household, home)) = lot.of(&placed).and_then(|it| Some((it.household, it.home?))) else { return };
            if free(household, &decisions.pins) {
                decisions.household_refusals.push(HouseholdRefusal { household, unit: home.stay.unit });
                decisions.household_refusals.sort_unstable_by_key(|no| (no.household, no.unit));
                decisions.household_refusals.dedup();
            }
        }
        _ => {
            let wanted = lot.of(offers).and_then(|it| Some((it.household, it.home?)));
            let no = wanted.filter(|(household, _)| free(*household, &decisions.pins));
            if let Some((household, home)) = no {
                decisions.exclusions.push(Exclusion { household, unit: home.stay.unit });
                decisions.exclusions.sort_unstable_by_key(|no| (no.household, no.unit));
                decisions.exclusions.dedup();
            }
            // What was refused long ago is offered again: else nobody would be left to place.
            if decisions.household_refusals.len() > model.households.len() / 2 {
                let at = lot.below(decisions.household_refusals.len());
                decisions.household_refusals.remove(at);
            }
            if decisions.exclusions.len() > model.households.len() {
                let at = lot.below(decisions.exclusions.len());
                decisions.exclusions.remove(at);
            }
        }
    }
}

/// Whether a plan does what a pin says, read from the plan alone.
fn keeps(plan: &Plan, pin: &Pin) -> bool {
    plan.of(pin.household).is_some_and(|itinerary| {
        let home = itinerary.home.filter(|home| home.stay.unit == pin.unit).is_some_and(|home| {
            pin.package.is_none_or(|package| package == home.package)
                && pin.from.is_none_or(|week| week == home.stay.from)
        });
        let bridge = itinerary.bridge.filter(|stay| stay.unit == pin.unit);
        home || bridge.is_some_and(|stay| pin.from.is_none_or(|week| week == stay.from))
    })
}

fn lives(plan: &Plan, who: HouseholdId, unit: fasi_engine::ids::UnitId) -> bool {
    plan.of(who).is_some_and(|itinerary| itinerary.stays().any(|stay| stay.unit == unit))
}

fn refused(model: &Model) -> impl Iterator<Item = (HouseholdId, fasi_engine::ids::UnitId)> {
    let refusals = model.decisions.household_refusals.iter().map(|no| (no.household, no.unit));
    refusals.chain(model.decisions.exclusions.iter().map(|no| (no.household, no.unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_decisions_are_kept_one_after_another() -> Result<(), EngineError> {
        let budget = Budget { nodes: Some(200), ..Budget::default() };
        let tally = run(crate::problem(20).model, 60, 5, [&budget, &budget], Clock::start)?;
        assert_eq!((tally.broken_pins, tally.broken_refusals, tally.breaches), (0, 0, 0));
        assert_eq!(tally.edits + tally.impossible + tally.open, 60);
        assert!(tally.edits > 40 && tally.pins > 60, "{tally:?}");
        Ok(())
    }
}
