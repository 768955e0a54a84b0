//! The cheapest additions that reach a goal: a home for everybody, every visit made, the mandatory training closed.

use super::cheapest::{Found, Tried, cheapest};
use super::courses::until;
use super::margins::{STEP, counted, homes, of_change};
use super::weeks::search;
use crate::ids::HouseholdId;
use crate::kernel::budget::{Budget, Progress, Watch};
use crate::kernel::error::EngineError;
use crate::placement::explain::{Changed, Repair, repair};
use crate::placement::model::Model;
use crate::placement::solve::reach::{self, Extra, Gives, Grounds};
use crate::placement::whatif::{openings, resources};
use crate::routes;
use crate::routes::whatif::{Colleague, Half, added, lacking};
use crate::training;
use crate::training::change::Change;
use crate::training::value::{MANDATORY, NEEDS};
use crate::training::whatif::additions;
use crate::units::Cents;

/// How often a unit of a kind, money, or hours are added at most.
const MOST: i64 = 40;

/// What it takes that everybody has a home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homes {
    /// Households with a lasting home as things are.
    pub homes: i64,
    /// Of how many.
    pub households: usize,
    /// Households that no addition gives a home that would do.
    pub hopeless: Vec<HouseholdId>,
    /// What is added, and how often.
    pub additions: Vec<(Repair, i64)>,
    /// What that costs.
    pub cost: Option<Cents>,
    /// What it costs at least.
    pub bound: Option<Cents>,
    /// Proven: no additions of these kinds do.
    pub impossible: bool,
    /// Households with a lasting home in the plan that is made with the additions.
    pub then: Option<i64>,
}

/// Looks for the cheapest additions with which everybody has a home who can have one, and makes the plan with them.
pub fn everybody(model: &Model, budget: &Budget, watch: Watch<'_>) -> Result<Homes, EngineError> {
    (watch.progress)(Progress { stage: "reach", done: 0, of: 3, value: None, bound: None });
    let quiet = Watch { ticker: watch.ticker, progress: &|_| {} };
    let base = counted(model, None, budget, quiet)?;
    let mut tried: Vec<Repair> = resources(model);
    tried.extend(openings(model));
    let extras: Vec<Extra> = tried.iter().filter_map(|repair| extra(model, repair)).collect();
    let of = |wanted: &dyn Fn(&Repair) -> bool, times: i64| -> Model {
        let some = tried.iter().filter(|repair| wanted(repair));
        let all: Vec<Repair> = some.flat_map(|repair| (0..most(repair).min(times)).map(|_| *repair)).collect();
        Changed::of(model, &all).model
    };
    let money = |repair: &Repair| matches!(repair, Repair::Fund { .. } | Repair::Capacity { .. });
    let surety = |repair: &Repair| matches!(repair, Repair::Guarantor { .. });
    let bed = |repair: &Repair| matches!(repair, Repair::Beds { .. });
    let grounds = Grounds {
        today: model,
        bare: &of(&money, MOST),
        guarantors: &of(&|repair| money(repair) || surety(repair), MOST),
        beds: &of(&|repair| money(repair) || bed(repair), MOST),
        all: &of(&|repair| money(repair) || surety(repair) || bed(repair), MOST),
    };
    let found = reach::cheapest(&grounds, &extras, budget, watch)?;
    (watch.progress)(Progress { stage: "reach", done: 2, of: 3, value: found.cost, bound: found.bound });
    let counts = found.counts.unwrap_or_default();
    let additions: Vec<(Repair, i64)> =
        tried.iter().zip(&counts).filter(|(_, count)| **count > 0).map(|(repair, count)| (*repair, *count)).collect();
    // the plan is made anew with them, so that nothing hangs on what the program takes for granted
    let then = if found.cost.is_some() && !watch.ticker.cancelled() {
        let all: Vec<Repair> = additions.iter().flat_map(|(repair, count)| (0..*count).map(|_| *repair)).collect();
        let with = counted(&Changed::of(model, &all).model, base.plan.as_ref(), budget, quiet)?;
        with.plan.is_some().then(|| homes(&with))
    } else {
        None
    };
    Ok(Homes {
        homes: homes(&base),
        households: model.households.len(),
        hopeless: found.hopeless,
        additions,
        cost: found.cost.map(Cents),
        bound: found.bound.map(Cents),
        impossible: found.impossible,
        then,
    })
}

/// How often a repair is made at most.
fn most(repair: &Repair) -> i64 {
    if matches!(repair, Repair::Beds { .. } | Repair::Guarantor { .. }) { 1 } else { MOST }
}

fn extra(model: &Model, repair: &Repair) -> Option<Extra> {
    let gives = match *repair {
        Repair::Fund { line, amount } => Gives::Fund(line, amount.0),
        Repair::Capacity { line, weekly } => Gives::Hours(line, weekly.0),
        Repair::Another { like } => Gives::Unit(like),
        Repair::Beds { unit, beds } => Gives::Beds(unit, i64::from(beds)),
        Repair::Guarantor { household } => Gives::Guarantor(household),
        _ => return None,
    };
    Some(Extra { gives, cost: repair.cost(model).0, most: most(repair) })
}

/// What it takes that every visit of a week is made. Nothing is proven of a week: what is found is shown by a plan, and the bound counts
/// hours alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visits {
    /// What the search found.
    pub found: Found,
    /// The half-days: the colleague's position, and when.
    pub halves: Vec<(usize, Half)>,
    /// What it costs.
    pub cost: Option<Cents>,
    /// What the hours alone that are short cost at least.
    pub bound: Cents,
}

/// What a half-day of somebody costs: four hours.
pub const HALF_DAY: Cents = Cents(repair::PRICES.hour.0 * 4);
/// Half-days of one colleague at most.
const HALVES: u32 = 6;

/// Looks for the fewest half-days of these colleagues with which every visit is made.
pub fn every_visit(
    model: &routes::model::Model,
    plan: &routes::plan::Plan,
    (colleagues, halves): (&[Colleague], &[Half]),
    tries: u32,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Visits, EngineError> {
    let costs = vec![HALF_DAY.0; colleagues.len()];
    let most = vec![HALVES; colleagues.len()];
    let all = |counts: &[u32]| -> Vec<usize> {
        (0..).zip(counts).flat_map(|(at, count)| (0..*count).map(move |_| at)).collect()
    };
    let with = |counts: &[u32]| {
        let who: Vec<Colleague> = all(counts).into_iter().map(|at| colleagues[at].clone()).collect();
        added(model, plan, &who, halves)
    };
    let mut done = 0;
    let quiet = Watch { ticker: watch.ticker, progress: &|_| {} };
    let mut ask = |counts: &[u32]| {
        (watch.progress)(Progress { stage: "reach", done, of: tries, value: None, bound: None });
        done += 1;
        // the search of a week, from the plan that is known
        let own = Budget { time: None, ..budget.clone() };
        let found = search(&with(counts).0, 0, &own, quiet)?;
        Ok::<_, EngineError>(found.map(|found| Tried { missing: found.left_out(), proven: false }))
    };
    let found = cheapest(&costs, &most, tries, &mut ask)?;
    let taken = found.counts.clone().unwrap_or_default();
    let halves = all(&taken).into_iter().zip(with(&taken).1).collect();
    let cost = found.counts.as_ref().map(|counts| Cents(Found::cost(counts, &costs)));
    let short = lacking(model).into_iter().map(|(_, minutes)| (minutes + 239) / 240).max().unwrap_or(0);
    Ok(Visits { found, halves, cost, bound: HALF_DAY * short })
}

/// What it takes that the mandatory training is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandatory {
    /// What the search found.
    pub found: Found,
    /// What is added, and how often.
    pub additions: Vec<(Change, u32)>,
    /// What it costs.
    pub cost: Option<Cents>,
}

/// Looks for the cheapest additions with which no mandatory need is left.
pub fn mandatory(
    model: &training::model::Model,
    tries: u32,
    budget: &Budget,
    watch: Watch<'_>,
) -> Result<Mandatory, EngineError> {
    let settle = |model: &training::model::Model| until(model, NEEDS, budget, watch);
    let base = settle(model)?;
    let plan = base.plan.clone().unwrap_or_default();
    let more = additions(model, &plan, 2, STEP);
    let costs: Vec<i64> = more.iter().map(|change| of_change(change).0.0).collect();
    let most: Vec<u32> = more.iter().map(|change| if matches!(change, Change::Slots(_)) { 1 } else { 4 }).collect();
    let mut done = 0;
    let mut ask = |counts: &[u32]| {
        (watch.progress)(Progress { stage: "reach", done, of: tries, value: None, bound: None });
        done += 1;
        let mut with = model.clone();
        for (change, count) in more.iter().zip(counts) {
            (0..*count).for_each(|_| with = change.applied(&with));
        }
        let outcome = settle(&with)?;
        let level = outcome.levels[MANDATORY];
        let proven = level.proven && level.distance() == Some(0);
        let whole = outcome.plan.is_some() && !watch.is_over(budget);
        Ok::<_, EngineError>(whole.then_some(Tried { missing: level.value, proven }))
    };
    let found = cheapest(&costs, &most, tries, &mut ask)?;
    let taken = found.counts.clone().unwrap_or_default();
    let additions = more.into_iter().zip(taken).filter(|(_, count)| *count > 0).collect();
    let cost = found.counts.as_ref().map(|counts| Cents(Found::cost(counts, &costs)));
    Ok(Mandatory { found, additions, cost })
}
