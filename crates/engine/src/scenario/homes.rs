//! Placement asked for a scenario: solved from the base's plan where there is one, judged, and told in figures.

use super::indicator::Indicator;
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::kernel::outcome::{LevelOutcome, Outcome};
use crate::placement::model::{Category, Model};
use crate::placement::plan::{Itinerary, Plan};
use crate::placement::problem::Problem;
use crate::placement::propose::check;
use crate::placement::value::{BRIDGED, FLOORS, PLACED, POINTS};
use crate::placement::{LEVELS, charges, solve};

/// What a solve comes back with.
pub type Solved = Outcome<Plan, { LEVELS.len() }>;

/// Solves a model, from a plan that may be good, and verifies what it finds. No report is made of it.
pub fn solved(model: &Model, start: Option<&Plan>, budget: &Budget, watch: Watch<'_>) -> Result<Solved, EngineError> {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(budget.threads.max(1)).build();
    let threads = threads.map_err(|error| EngineError::Threads(error.to_string()))?;
    let problem = threads.install(|| Problem::build(model, None));
    let outcome = solve::solve_from(&problem, start, budget, watch)?;
    if let Some(plan) = &outcome.plan {
        check(model, plan, None, &outcome.levels.map(|level| level.value))?;
    }
    Ok(outcome)
}

/// The figures of a solve; none without a plan. Only what the levels of the value bound is known to be near its best.
pub fn indicators(model: &Model, solved: &Solved) -> Vec<Indicator> {
    let Some(plan) = &solved.plan else { return Vec::new() };
    let [homes, bridged] = [&solved.levels[PLACED..BRIDGED], &solved.levels[BRIDGED..=BRIDGED]];
    let value = |levels: &[LevelOutcome]| levels.iter().map(|level| level.value).sum::<i64>();
    // a bound that rests on levels above that are not proven is no bound of this figure
    let open = |levels: &[LevelOutcome]| {
        levels.iter().map(|level| level.distance().filter(|_| level.proven)).sum::<Option<i64>>()
    };
    let level = |id, at: usize| {
        let levels = &solved.levels[at..=at];
        Indicator { id, value: value(levels), open: open(levels) }
    };
    let waiting = Indicator {
        id: "waiting",
        value: model.households.len() as i64 - value(homes) - value(bridged),
        open: open(homes).zip(open(bridged)).map(|(one, other)| one + other),
    };
    let housed = || plan.itineraries.iter().filter(|itinerary| itinerary.home.is_some());
    let counted =
        |id, count: &dyn Fn(&Itinerary) -> i64| Indicator { id, value: housed().map(count).sum(), open: None };
    let paid = model.funds.iter().zip(charges::taken(model, plan));
    let paid = paid.filter(|(fund, _)| fund.category != Category::Guarantee).map(|(_, taken)| taken.0);
    vec![
        Indicator { id: "homes", value: value(homes), open: open(homes) },
        level("homes-first", PLACED),
        level("bridged", BRIDGED),
        waiting,
        counted("people-housed", &|itinerary| model.household(itinerary.household).members.len() as i64),
        counted("minors-housed", &|itinerary| model.household(itinerary.household).minors() as i64),
        Indicator { id: "fund-cost", value: paid.sum(), open: None },
        level("floors", FLOORS),
        level("points", POINTS),
    ]
}
