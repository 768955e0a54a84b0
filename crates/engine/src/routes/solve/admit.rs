//! Visits that are left out and let in after all, the weightiest first, where another one makes room: it goes elsewhere, or is left out
//! where it weighs less.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::super::plan::Plan;
use super::super::problem::{NONE, Problem};
use super::state::State;
use super::suggest::standing;
use super::{greedy, plan as plan_of};

/// A plan as the state takes it back: the order of visits, the tour of each task.
type Standing = (Vec<u32>, Vec<u32>);

/// What is better: less priority left out, then fewer changes, then the cost.
type Rank = (i64, usize, i64);

/// The plan with every visit let in for which nobody, or one other, has to make room, until `stop` says so. Every step leaves less
/// priority out, and passes `allowed`, which says how many changes it makes; the one with the fewest is taken.
pub fn admitted(
    problem: &Problem,
    plan: &Plan,
    allowed: &dyn Fn(&Plan) -> Option<usize>,
    stop: &dyn Fn() -> bool,
) -> Plan {
    let mut state = State::new(problem, problem.penalty());
    let mut kept = standing(problem, plan);
    let mut best = plan.clone();
    while !stop() && state.restore(&kept.0, &kept.1).is_some() {
        let out = |group: &&Vec<u32>| {
            let possible =
                |visit: &u32| problem.tasks_of(*visit).all(|task| !problem.tours_of[task as usize].is_empty());
            !problem.counted.rests(group[0])
                && group.iter().all(|visit| state.position(*visit) == NONE)
                && group.iter().all(possible)
        };
        let mut groups: Vec<&Vec<u32>> = problem.groups.iter().filter(out).collect();
        groups.sort_by_key(|group| (Reverse(weight(problem, group)), group[0]));
        let changes = allowed(&best);
        let found = groups.into_iter().find_map(|group| let_in(&mut state, (&kept, changes), group, allowed, stop));
        let Some((standing, plan)) = found else { break };
        (kept, best) = (standing, plan);
    }
    best
}

/// How many teams are looked at for a visit where the cheapest would change too much.
const TEAMS: usize = 4;

/// The plan with a group let in, with the fewest changes; nothing where it needs more than one other to make room.
fn let_in(
    state: &mut State<'_>,
    (kept, changed): (&Standing, Option<usize>),
    group: &[u32],
    allowed: &dyn Fn(&Plan) -> Option<usize>,
    stop: &dyn Fn() -> bool,
) -> Option<(Standing, Plan)> {
    let problem = state.problem();
    let mut best: Option<(Rank, Standing, Plan)> = None;
    for room in std::iter::once(None).chain(makers(state, kept, group).into_iter().map(Some)) {
        for team in 0..TEAMS {
            if stop() {
                break;
            }
            let Some(before) = without(state, kept, room) else { break };
            if !seated(state, group, team) {
                break;
            }
            if let Some(visit) = room {
                // elsewhere, if there is a place; else it has to weigh less
                greedy::serve(state, &[visit]);
            }
            let left_out = state.value()[0];
            if left_out >= before || best.as_ref().is_some_and(|(known, ..)| known.0 < left_out) {
                break;
            }
            let plan = plan_of(problem, &state.stand());
            let Some(many) = allowed(&plan) else { continue };
            let rank = (left_out, many, state.cost());
            if best.as_ref().is_none_or(|(known, ..)| rank < *known) {
                best = Some((rank, (state.order().to_vec(), state.tours()[..problem.tasks()].to_vec()), plan));
            }
            break;
        }
        // where nobody has to make room nobody does
        if room.is_none() && best.as_ref().zip(changed).is_some_and(|((rank, ..), changed)| rank.1 <= changed) {
            break;
        }
    }
    best.map(|(_, standing, plan)| (standing, plan))
}

/// Puts the state where it was, without one visit; the priority left out before that one was taken away.
fn without(state: &mut State<'_>, kept: &Standing, room: Option<u32>) -> Option<i64> {
    state.restore(&kept.0, &kept.1)?;
    let before = state.value()[0];
    if let Some(visit) = room {
        state.begin();
        greedy::remove(state, visit);
        state.settle_all()?;
    }
    Some(before)
}

/// Whether a group is put on tours: where it costs least, or a visit alone with the team that comes so many places after the cheapest.
fn seated(state: &mut State<'_>, group: &[u32], team: usize) -> bool {
    if team == 0 {
        return greedy::serve(state, group);
    }
    let [visit] = group else { return false };
    let Some((_, tours, at)) = greedy::teams(state, *visit, team + 1).into_iter().nth(team) else { return false };
    greedy::seat(state, *visit, &tours, at);
    state.straighten();
    true
}

/// The visits that could make room for a group: alone, and of somebody who could make one of the group's.
fn makers(state: &State<'_>, kept: &Standing, group: &[u32]) -> Vec<u32> {
    let problem = state.problem();
    let tours = group.iter().flat_map(|visit| problem.tasks_of(*visit));
    let who = |tour: u32| problem.tours[tour as usize].professional;
    let people: BTreeSet<_> = tours.flat_map(|task| &problem.tours_of[task as usize]).map(|tour| who(*tour)).collect();
    let alone = |visit: &u32| {
        let group = &problem.groups[problem.group_of[*visit as usize] as usize];
        group.len() == 1 && !problem.counted.rests(*visit)
    };
    let near = |visit: &u32| problem.tasks_of(*visit).any(|task| people.contains(&who(kept.1[task as usize])));
    kept.0.iter().copied().filter(alone).filter(near).collect()
}

fn weight(problem: &Problem, group: &[u32]) -> i64 {
    group.iter().map(|visit| problem.priority[*visit as usize]).sum()
}
