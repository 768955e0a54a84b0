//! A week that stays as it is, and the places that it has for one visit more.

use std::collections::BTreeSet;

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

/// The visits of a plan each of which alone keeps another one, which is on no tour, from being as it was published, with those tied to it.
pub fn in_the_way(problem: &Problem, plan: &Plan, visit: VisitId) -> Vec<VisitId> {
    let group = &problem.groups[problem.group_of[visit.index()] as usize];
    let was = |visit: &u32| problem.published.iter().find(|(_, known, _)| known == visit);
    let Some(mut was) = group.iter().map(was).collect::<Option<Vec<_>>>() else { return Vec::new() };
    was.sort_unstable();
    let (order, tours) = standing(problem, plan);
    let who = |tour: u32| problem.tours[tour as usize].professional;
    let people: BTreeSet<_> = was.iter().flat_map(|(.., tours)| tours).map(|tour| who(*tour)).collect();
    let meets = |other: &u32| {
        let theirs = problem.tasks_of(*other).any(|task| people.contains(&who(tours[task as usize])));
        theirs && !problem.counted.rests(*other)
    };
    let mut state = State::new(problem, problem.penalty());
    let mut as_told_without = |other: &u32| {
        let rest: Vec<u32> = order.iter().copied().filter(|known| known != other).collect();
        state.restore(&rest, &tours).is_some()
            && was.iter().all(|(start, visit, tours)| {
                let (first, last) = state.bounds(*visit);
                if first <= last {
                    greedy::keep(&mut state, (*start, *visit, tours), (first, last));
                }
                state.position(*visit) != NONE && state.start(*visit) == *start
            })
    };
    order
        .iter()
        .filter(|other| meets(other))
        .filter(|other| as_told_without(other))
        .map(|other| VisitId(*other))
        .collect()
}

/// The visits of a plan in the order of their starts, and the tour of each task; [`NONE`] for a task that nobody takes.
pub(super) fn standing(problem: &Problem, plan: &Plan) -> (Vec<u32>, Vec<u32>) {
    let (mut order, mut tours) = (Vec::new(), vec![NONE; problem.tasks()]);
    for (shift, stop) in plan.stops() {
        tours[(problem.first[stop.visit.index()] + stop.seat) as usize] = shift.0;
        order.push((stop.start.0, stop.visit.0));
    }
    order.sort_unstable();
    order.dedup();
    (order.into_iter().map(|(_, visit)| visit).collect(), tours)
}

/// The plan with a visit put where it costs least, team by team, the cheapest first, so many. If it was planned before, it is moved; all
/// others stay with their people and days, and in their order. Nobody is left out for it; nothing if it goes nowhere.
pub fn places(problem: &Problem, plan: &Plan, visit: VisitId, most: usize) -> Vec<Plan> {
    let mut state = State::new(problem, problem.penalty());
    let (mut order, tours) = standing(problem, plan);
    order.retain(|other| *other != visit.0);
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
