//! A week that stays as it is, and the places that it has for one visit more.

use super::super::plan::Plan;
use super::super::problem::{NONE, Problem};
use super::state::State;
use super::{greedy, plan as plan_of};
use crate::ids::VisitId;

/// What was published, as far as it can still be; nothing is put beside it.
pub fn as_published(problem: &Problem) -> Plan {
    as_before(problem, &problem.published)
}

/// The same of a draft.
pub fn as_drafted(problem: &Problem) -> Plan {
    as_before(problem, &problem.draft)
}

fn as_before(problem: &Problem, before: &[(i64, u32, Vec<u32>)]) -> Plan {
    let mut state = State::new(problem, problem.penalty());
    greedy::as_before(&mut state, before, &|| false);
    plan_of(problem, &state.stand())
}

/// What was published, as far as it can still be, and beside it whatever else fits where it costs least.
pub fn filled(problem: &Problem) -> Plan {
    let mut state = State::new(problem, problem.penalty());
    greedy::as_before(&mut state, &problem.published, &|| false);
    greedy::fill(&mut state, &|| false);
    plan_of(problem, &state.stand())
}

/// Of a visit that is not alone so many times the teams are looked at: not with each of them do the others find a place.
const TEAMS: usize = 4;

/// The plan with a visit put where it costs least, team by team, the cheapest first, so many. If it was planned before, it is moved; all
/// others stay with their people and days, and in their order. Nobody is left out for it; nothing if it goes nowhere.
pub fn places(problem: &Problem, plan: &Plan, visit: VisitId, most: usize) -> Vec<Plan> {
    let mut state = State::new(problem, problem.penalty());
    let (mut order, mut tours) = (Vec::new(), vec![NONE; problem.tasks()]);
    for (shift, stop) in plan.stops() {
        tours[(problem.first[stop.visit.index()] + stop.seat) as usize] = shift.0;
        order.push((stop.start.0, stop.visit.0));
    }
    order.sort_unstable();
    order.dedup();
    let order: Vec<u32> = order.into_iter().map(|(_, visit)| visit).filter(|other| *other != visit.0).collect();
    if state.restore(&order, &tours).is_none() {
        return Vec::new();
    }
    // who is tied to it and left out has to come with it
    let group = &problem.groups[problem.group_of[visit.index()] as usize];
    let tied: Vec<u32> = group.iter().copied().filter(|other| *other != visit.0 && !order.contains(other)).collect();
    let looked_at = if tied.is_empty() { most } else { most * TEAMS };
    let mut placed = Vec::new();
    for (_, team, at) in greedy::teams(&mut state, visit.0, looked_at) {
        greedy::seat(&mut state, visit.0, &team, at);
        if tied.iter().all(|other| greedy::seat_cheapest(&mut state, *other)) {
            placed.push(plan_of(problem, &state.stand()));
        }
        if placed.len() == most || state.restore(&order, &tours).is_none() {
            break;
        }
    }
    placed
}
