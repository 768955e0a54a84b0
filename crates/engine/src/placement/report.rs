//! Tables and figures of a plan: proposals, waiting list, what is scarce, what is left in the funds.

use rayon::prelude::*;

use super::explain::{self, Ground, Score, Standing, Waiting, Way};
use super::model::{Domain, Model};
use super::plan::{Itinerary, Plan};
use super::problem::{Problem, weighted_points};
use super::tasks::{self, Task};
use super::{burden, charges, soft};
use crate::ids::{FundLineId, HouseholdId, UnitId};
use crate::kernel::rule::{CouplingRow, Fact, FactValue};
use crate::time::Day;
use crate::units::Cents;

/// Everything that people look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// One row a household with an itinerary.
    pub proposals: Vec<ProposalRow>,
    /// One row a household without a lasting home, the longest wait first within a priority class.
    pub waiting: Vec<WaitingRow>,
    /// What would unblock whom, most first.
    pub scarce: Vec<Scarce>,
    /// Fund lines with what the plan takes of them.
    pub funds: Vec<FundRow>,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRow {
    /// What is proposed.
    pub itinerary: Itinerary,
    /// Weighted points.
    pub points: i64,
    /// The most that the weights could give.
    pub most: i64,
    /// Why this.
    pub scores: Vec<Score>,
    /// What has to be done for it.
    pub tasks: Vec<Task>,
    /// Rent and utilities that the household pays while a contribution runs, and after it ends, a month.
    pub pays: Option<(Cents, Cents)>,
}

/// A household that waits for a lasting home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingRow {
    /// Who.
    pub household: HouseholdId,
    /// Days since registration.
    pub days: i64,
    /// Minors in the household: never out of sight.
    pub minors: usize,
    /// The day it has no home any more, if one is set.
    pub out: Option<Day>,
    /// Whether a bridge stay is proposed.
    pub bridged: bool,
    /// Why it waits.
    pub why: Waiting,
    /// The home that it could be proposed with the fewest and cheapest changes, and what they are; not looked for in reports
    /// on very many households and homes.
    pub takes: Option<(UnitId, Way)>,
    /// Need domains that nobody has assessed: to be asked.
    pub unknown: Vec<Domain>,
}

/// Something scarce: what is taken or missing, and how many waiting households nothing else keeps from a home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scarce {
    /// The rule that holds it back.
    pub rule: &'static str,
    /// What it is about.
    pub of: Vec<Fact>,
    /// Waiting households for whom some home lacks only this.
    pub households: usize,
}

/// A fund line under a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FundRow {
    /// The line.
    pub line: FundLineId,
    /// What is free before the plan.
    pub available: Cents,
    /// What the plan takes.
    pub taken: Cents,
}

/// The most pairs of a waiting household and a home for which a report looks for changes that would help; for one
/// household they are always looked for.
const MOST_PAIRS: usize = 4_000;

/// The report of a plan; `problem` is the one that the plan answers.
pub fn report(problem: &Problem<'_>, plan: &Plan) -> Report {
    let model = problem.model;
    let standing = Standing::of(problem, plan);
    let ground = Ground::of(model, plan);
    let proposals = plan.itineraries.iter().map(|itinerary| proposal(model, itinerary)).collect();
    let without_home = |household: &HouseholdId| plan.of(*household).is_none_or(|itinerary| itinerary.home.is_none());
    let waiting: Vec<HouseholdId> = model.household_ids().filter(without_home).collect();
    let few = waiting.len() * model.units.len() <= MOST_PAIRS;
    let row = |household| waiting_row(&standing, &ground, household, few);
    let mut waiting: Vec<WaitingRow> = waiting.into_par_iter().map(row).collect();
    waiting.sort_by_key(|row| (model.household(row.household).priority, -row.days, row.household));
    let scarce = scarce(&standing, &waiting);
    Report { proposals, waiting, scarce, funds: funds(model, plan) }
}

/// The row of one proposal.
pub fn proposal(model: &Model, itinerary: &Itinerary) -> ProposalRow {
    let scores = explain::why(model, itinerary);
    ProposalRow {
        itinerary: *itinerary,
        points: weighted_points(model, itinerary),
        most: soft::ALL.iter().map(|criterion| model.weights.weight(criterion.card()) * 1000).sum(),
        scores,
        tasks: tasks::of(model, itinerary),
        pays: itinerary
            .home
            .map(|home| (burden::pays_with_contribution(model, &home), burden::pays_after(model, &home))),
    }
}

/// The row of one household that waits; `look` says whether changes that would help are looked for.
pub fn waiting_row(standing: &Standing<'_>, ground: &Ground<'_>, id: HouseholdId, look: bool) -> WaitingRow {
    let model = standing.problem.model;
    let household = model.household(id);
    let takes = if look { ground.smallest(id) } else { None };
    WaitingRow {
        household: id,
        days: super::value::waiting_days(model, id),
        minors: household.minors(),
        out: household.exit.out(),
        bridged: standing.plan.of(id).is_some(),
        why: explain::waiting(standing, ground, id, takes.as_ref().map(|(unit, _)| *unit)),
        takes,
        unknown: Domain::ALL.into_iter().filter(|domain| household.need(*domain).severity.is_none()).collect(),
    }
}

/// A full row counts for every waiting household with a candidate that it alone keeps out, whatever the week; a rule that
/// judges a home alone counts for every waiting household that nothing fits and that misses some home by this rule only.
fn scarce(standing: &Standing<'_>, waiting: &[WaitingRow]) -> Vec<Scarce> {
    let rows = &standing.problem.rows;
    let mut all: Vec<Scarce> = Vec::new();
    let mut count =
        |rule: &'static str, of: Vec<Fact>| match all.iter_mut().find(|known| known.rule == rule && known.of == of) {
            Some(known) => known.households += 1,
            None => all.push(Scarce { rule, of, households: 1 }),
        };
    for row in waiting {
        let timeless = |row: &CouplingRow| -> Vec<Fact> {
            row.of.iter().filter(|fact| !matches!(fact.1, FactValue::Week(_))).copied().collect()
        };
        let mut blocked: Vec<(&'static str, Vec<Fact>)> = Vec::new();
        for at in standing.sole_blockers(row.household) {
            let row = &rows[at as usize];
            let found = (row.rule, timeless(row));
            if !blocked.contains(&found) {
                blocked.push(found);
            }
        }
        for (rule, of) in blocked {
            count(rule, of);
        }
        if row.why.fitting == 0 {
            let alone = row.why.rules.iter().filter(|obstacle| obstacle.alone > 0);
            alone.for_each(|obstacle| count(obstacle.rule, Vec::new()));
        }
    }
    all.sort_by_key(|scarce| std::cmp::Reverse(scarce.households));
    all
}

fn funds(model: &Model, plan: &Plan) -> Vec<FundRow> {
    let lines = (0u32..).zip(model.funds.iter().zip(charges::taken(model, plan)));
    lines.map(|(line, (fund, taken))| FundRow { line: FundLineId(line), available: fund.available, taken }).collect()
}
