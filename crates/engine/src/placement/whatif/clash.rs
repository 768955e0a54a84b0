//! Fixed proposals that no plan keeps together: the smallest set of them, and the rules they break.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::tell;
use crate::kernel::budget::{Budget, Progress, Ticker, Watch};
use crate::kernel::deletion::{Smallest, smallest};
use crate::kernel::error::EngineError;
use crate::placement::model::{Model, Pin};
use crate::placement::plan::Choice;
use crate::placement::plan::{Itinerary, Plan};
use crate::placement::problem::Problem;
use crate::placement::{choices, hard, solve};

/// Fixed proposals of which no plan keeps all, and any plan could keep all but one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The proposals.
    pub pins: Vec<Pin>,
    /// The rules that they break, alone or together.
    pub rules: Vec<&'static str>,
    /// Whether each of them was shown to be needed for the clash: not so where the search was stopped.
    pub smallest: bool,
}

/// The most combinations of itineraries that are looked at for the rules broken.
const COMBINATIONS: usize = 2_000;

/// Of the fixed proposals of a model without a plan, a smallest set that clashes: one after the other is left out, and stays
/// out where the others still clash. `None` if they do not clash.
pub fn clash(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<Option<Clash>, EngineError> {
    let all = model.decisions.pins.clone();
    let of = |kept: &[usize]| -> Vec<Pin> { kept.iter().map(|at| all[*at]).collect() };
    let mut asked = 0;
    let found = smallest(all.len(), |kept| {
        tell(watch, "clash", asked, all.len() + 1);
        asked += 1;
        let mut model = model.clone();
        model.decisions.pins = of(kept);
        Ok::<_, EngineError>(feasible(&model, budget, watch)?.map(|feasible| !feasible))
    })?;
    Ok(found.map(|Smallest { kept, smallest }| {
        let pins = of(&kept);
        Clash { rules: broken(model, &pins), pins, smallest }
    }))
}

/// A stop button that is pressed by the first plan found: then it is known that there is one.
struct UntilFirst<'a> {
    watch: Watch<'a>,
    found: &'a AtomicBool,
}

impl Ticker for UntilFirst<'_> {
    fn elapsed(&self) -> Duration {
        self.watch.ticker.elapsed()
    }

    fn cancelled(&self) -> bool {
        self.found.load(Ordering::Relaxed) || self.watch.ticker.cancelled()
    }
}

/// Whether a model has any plan; `None` if that was not found out in time.
fn feasible(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<Option<bool>, EngineError> {
    let found = AtomicBool::new(false);
    let ticker = UntilFirst { watch, found: &found };
    let note = |progress: Progress| {
        if progress.value.is_some() {
            found.store(true, Ordering::Relaxed);
        }
    };
    let outcome = solve::solve(&Problem::build(model, None), budget, Watch { ticker: &ticker, progress: &note })?;
    let infeasible = outcome.status == crate::kernel::outcome::Status::Infeasible;
    Ok(if outcome.plan.is_some() { Some(true) } else { infeasible.then_some(false) })
}

/// The rules that some fixed proposals break: of one alone what forbids it, of several what fails where they are all kept as
/// well as may be.
fn broken(model: &Model, pins: &[Pin]) -> Vec<&'static str> {
    let problem = Problem::build(model, None);
    let ways = |pin: &Pin| -> Vec<Itinerary> {
        let keeps = |way: &&Itinerary| {
            way.stays().any(|stay| stay.unit == pin.unit && pin.from.is_none_or(|from| from == stay.from))
                && pin.package.is_none_or(|package| way.home.is_some_and(|home| home.package == package))
        };
        problem.candidates[problem.span(pin.household)].iter().filter(keeps).copied().collect()
    };
    if let Some(hopeless) = pins.iter().find(|pin| ways(pin).is_empty()) {
        return alone(model, hopeless);
    }
    let choices: Vec<Vec<Itinerary>> = pins.iter().map(ways).collect();
    let mut pick = vec![0usize; choices.len()];
    let mut best: Option<Vec<&'static str>> = None;
    for _ in 0..COMBINATIONS {
        let mut itineraries: Vec<Itinerary> = pick.iter().zip(&choices).map(|(pick, ways)| ways[*pick]).collect();
        itineraries.sort_unstable();
        let plan = Plan { itineraries };
        let held =
            hard::ALL.iter().filter(|rule| model.weights.holds(rule.card()) && rule.card().id != "placement.pin");
        let rules: Vec<&'static str> =
            held.filter(|rule| !rule.audit(model, &plan).is_empty()).map(|rule| rule.card().id).collect();
        if best.as_ref().is_none_or(|best| rules.len() < best.len()) {
            best = Some(rules);
        }
        let Some(next) = (0..pick.len()).find(|at| pick[*at] + 1 < choices[*at].len()) else { break };
        pick[next] += 1;
        pick[..next].fill(0);
    }
    best.unwrap_or_default()
}

/// What forbids a fixed proposal by itself, with the package and week for which least does.
fn alone(model: &Model, pin: &Pin) -> Vec<&'static str> {
    let empty = Plan::default();
    let ground = crate::placement::explain::Ground::of(model, &empty);
    let of = |way: &Itinerary| {
        let stays = way.stays().flat_map(|stay| choices::breaches(model, &Choice::Stay(stay)));
        let home = way.home.into_iter().flat_map(|home| choices::breaches(model, &Choice::Home(home)));
        stays.chain(home).map(|breach| breach.rule).collect::<Vec<_>>()
    };
    let ways = ground.itineraries(model, pin.household, pin.unit);
    let meant = ways
        .iter()
        .filter(|way| pin.package.is_none_or(|package| way.home.is_some_and(|home| home.package == package)));
    meant.map(of).min_by_key(Vec::len).unwrap_or_default()
}
