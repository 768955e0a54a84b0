//! One run of weeks: who comes, who is placed, who waits on.

use super::forecast::Future;
use super::matching::matching;
use super::prices::{self, Ahead};
use super::process::Process;
use super::replay::Coming;
use super::setting::Setting;
use super::stream::{Subject, stream};
use super::world::{Now, World};
use crate::ids::HouseholdId;
use crate::kernel::budget::{Budget, Watch};
use crate::kernel::error::EngineError;
use crate::placement::model::{Exclusion, Model};
use crate::placement::plan::Plan;
use crate::placement::problem::Problem;
use crate::placement::solve::turns::in_turn;
use crate::placement::verify::verify;
use crate::scenario::homes::solved;

/// How homes are given week by week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Policy {
    /// In the order of the list, each the best that is free.
    InTurn,
    /// Whatever is best of this week's homes and households, by the engine's own solve.
    BestNow,
    /// Now, or later for somebody whom the home serves more: prices say which, and the engine places those who are not to wait.
    ByPrice,
}

/// What is played through.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// Weeks.
    pub weeks: u32,
    /// How homes are given.
    pub policy: Policy,
    /// Weeks that the price policy looks ahead, at most.
    pub ahead: u32,
    /// Futures that it imagines each week.
    pub futures: u32,
    /// As many waiting are too many.
    pub limit: u32,
    /// Seed of everything random.
    pub seed: u32,
    /// Search nodes a level of each week's solve.
    pub nodes: Option<u64>,
    /// How many of those who wait leave the list in a week by themselves: they found something, or moved away. The price policy does not
    /// reckon with it.
    pub leaves: Process,
}

/// A week of a replication, as it ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Households without a lasting home.
    pub waiting: u32,
    /// Lasting homes that could be given and were not.
    pub free: u32,
    /// Households that came in it.
    pub came: u32,
    /// Households that were given a home in it.
    pub placed: u32,
    /// Households that left the list by themselves.
    pub left: u32,
}

/// What came of a replication.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Week by week.
    pub weeks: Vec<Week>,
    /// Weeks that those who were placed had waited since they came, or since today.
    pub waited: u64,
    /// What the funds paid, guarantees aside, in cents.
    pub paid: i64,
    /// What the homes given are worth, less what waiting took away.
    pub reached: i64,
    /// The same at best for who knew all weeks before, and no limit but homes; whoever leaves the list could have had a home before.
    pub hindsight: i64,
    /// The first week that ends with too many waiting.
    pub saturated: Option<u32>,
}

/// Plays one replication; `None` where somebody asked to stop before its end.
pub fn run(setting: &Setting, terms: &Terms, replication: u32, watch: Watch<'_>) -> Result<Option<Run>, EngineError> {
    let future = setting.forecast.replication(terms.seed, replication, 0..terms.weeks);
    let mut world = World::new(setting);
    let mut run = Run { hindsight: hindsight(setting, &future, terms.weeks), ..Run::default() };
    for week in 0..terms.weeks {
        if watch.ticker.cancelled() {
            return Ok(None);
        }
        world.comes(week, &future.0, &future.1);
        let Some((now, plan)) = planned(&world, setting, terms, (replication, week), watch)? else { return Ok(None) };
        let come = |list: &[Coming]| list.iter().filter(|come| come.week == week).count() as u32;
        let worths = &setting.worths;
        let before: Vec<Coming> = world.waiting.iter().map(|waiting| waiting.come).collect();
        let (given, paid) = world.carry_out(&now, &plan);
        for (household, home) in &given {
            let (who, home) = (before[*household], world.homes[*home].come);
            run.waited += u64::from(week - who.week);
            // what only a later income lets in was worth nothing when it was weighed
            run.reached += worths.from(who, home.kind, week).unwrap_or(1);
        }
        run.paid += paid.0;
        let leaves = terms.leaves.count(1.0, &mut stream(terms.seed, replication, Subject::Leaves, (week, 0)));
        let left = world.lose(week, leaves, |at| stream(terms.seed, replication, Subject::Leaver, at));
        let waiting = world.waiting.len() as u32;
        let free = (0..world.homes.len()).filter(|home| world.is_free(*home, week)).count() as u32;
        run.weeks.push(Week { waiting, free, came: come(&future.0), placed: given.len() as u32, left });
        if waiting >= terms.limit && run.saturated.is_none() {
            run.saturated = Some(week);
        }
    }
    Ok(Some(run))
}

/// The best that could have been reached with the homes there were.
fn hindsight(setting: &Setting, future: &Future, weeks: u32) -> i64 {
    let (mut households, mut homes) = setting.stock();
    households.extend(&future.0);
    homes.extend(&future.1);
    homes.retain(|home| home.week < weeks);
    let found = matching(households.len(), homes.len(), |household, home| {
        setting.worths.at(households[household], homes[home], 0)
    });
    found.of_household.iter().chain(&found.of_home).sum()
}

/// The week's plan; `None` where somebody asked to stop.
fn planned(
    world: &World<'_>,
    setting: &Setting,
    terms: &Terms,
    (replication, week): (u32, u32),
    watch: Watch<'_>,
) -> Result<Option<(Now, Plan)>, EngineError> {
    let mut now = match terms.policy {
        Policy::InTurn | Policy::BestNow => world.now(week, |_| true),
        Policy::ByPrice => by_price(world, setting, terms, (replication, week)),
    };
    let mut plan = plan(&now.model, terms, watch)?;
    if plan.is_none() && !watch.ticker.cancelled() && !now.model.decisions.pins.is_empty() {
        // decisions are for the proposal of today: one that cannot be kept any more binds nobody
        now.model.decisions.pins.clear();
        plan = self::plan(&now.model, terms, watch)?;
    }
    // a search that was stopped has not done what the policy would
    if watch.ticker.cancelled() {
        return Ok(None);
    }
    Ok(Some((now, plan.unwrap_or_default())))
}

/// The model in which those whom prices say not to wait may have the home that they say, and nobody another.
fn by_price(world: &World<'_>, setting: &Setting, terms: &Terms, (replication, week): (u32, u32)) -> Now {
    let known: Vec<usize> = (0..world.homes.len())
        .filter(|home| {
            world.is_free(*home, week)
                || setting.is_home(world.homes[*home].come.kind) && world.homes[*home].come.week > week
        })
        .collect();
    let waiting: Vec<Coming> = world.waiting.iter().map(|waiting| waiting.come).collect();
    let homes: Vec<Coming> = known.iter().map(|home| world.homes[*home].come).collect();
    let until = terms.weeks.min(week + 1 + terms.ahead);
    // each replication imagines futures of its own
    let seed = terms.seed.wrapping_add(replication.wrapping_mul(0x9e37_79b9));
    let ahead = Ahead { now: week, until, futures: terms.futures, seed };
    let pairs = prices::decided(&setting.worths, &setting.forecast, &waiting, &homes, &ahead);
    let given: Vec<usize> = pairs.iter().map(|(_, home)| known[*home]).collect();
    let pinned = |home: usize| world.is_pinned(home);
    let mut now = world.now(week, |home| given.contains(&home) || pinned(home));
    for (unit, home) in (0u32..).zip(&now.units) {
        let Some(at) = given.iter().position(|given| given == home) else { continue };
        let others = (0..now.households.len()).filter(|household| now.households[*household] != pairs[at].0);
        let unit = crate::ids::UnitId(unit);
        let kept = |household: usize| {
            now.model
                .decisions
                .pins
                .iter()
                .any(|pin| (pin.household, pin.unit) == (HouseholdId(household as u32), unit))
        };
        let excluded = others.filter(|household| !kept(*household));
        let excluded: Vec<Exclusion> =
            excluded.map(|household| Exclusion { household: HouseholdId(household as u32), unit }).collect();
        now.model.decisions.exclusions.extend(excluded);
    }
    now.model.decisions.exclusions.sort_unstable_by_key(|exclusion| (exclusion.household, exclusion.unit));
    now
}

/// A verified plan of a week; `None` where decisions cannot be met.
fn plan(model: &Model, terms: &Terms, watch: Watch<'_>) -> Result<Option<Plan>, EngineError> {
    if model.households.is_empty() || model.units.is_empty() {
        return Ok(Some(Plan::default()));
    }
    if terms.policy == Policy::InTurn {
        let threads = rayon::ThreadPoolBuilder::new().num_threads(1).build();
        let threads = threads.map_err(|error| EngineError::Threads(error.to_string()))?;
        let mut order: Vec<HouseholdId> = model.household_ids().collect();
        order.sort_by_key(|id| (model.household(*id).registered, model.household(*id).lottery));
        let plan = threads.install(|| in_turn(&Problem::build(model, None), &order));
        let breaches = plan.as_ref().map(|plan| verify(model, plan, None).breaches);
        return match breaches.iter().flatten().next() {
            Some(breach) => Err(EngineError::Unverified(format!("{} {:?}", breach.rule, breach.facts))),
            None => Ok(plan),
        };
    }
    let budget = Budget { nodes: terms.nodes, seed: terms.seed, ..Budget::default() };
    Ok(solved(model, None, &budget, watch)?.plan)
}
