//! Seats change hands while editions stay: somebody takes a seat that closes more for them than they give up, and, where the
//! group is full, than the one gives up who leaves it.

use super::state::State;
use crate::ids::{ActivityId, OperatorId};
use crate::training::value::{Closed, closed};

/// What a change of seats brings: mandatory needs, worth.
type Delta = [i64; 2];

/// Goes on as long as any of these people can take a seat so that more is closed in all; whether anything changed.
pub(super) fn exchange(state: &mut State<'_, '_, '_>, who: &[OperatorId], stop: &dyn Fn() -> bool) -> bool {
    let mut changed = false;
    loop {
        let mut better = false;
        for operator in who {
            if stop() {
                return changed;
            }
            let span = state.ground.problem.spans[operator.index()].clone();
            for seat in span {
                better |= state.attend[state.ground.problem.seats[seat].edition as usize] > 0
                    && !state.takes(seat)
                    && takes_over(state, seat);
            }
        }
        if !better {
            return changed;
        }
        changed = true;
    }
}

/// Lets somebody take a seat of an edition that is held if that closes more in all; whether it did.
fn takes_over(state: &mut State<'_, '_, '_>, seat: usize) -> bool {
    let problem = state.ground.problem;
    let facts = problem.seats[seat];
    // what has to be given up for it: what clashes, and what is too much
    let own = state.taken[facts.operator.index()].clone();
    let mut given: Vec<usize> = (own.iter().copied())
        .filter(|other| problem.clash.meets(facts.edition, problem.seats[*other].edition))
        .collect();
    let most = problem.model.operator(facts.operator).most.map_or(usize::MAX, |most| most as usize);
    if own.len() - given.len() >= most {
        let rest = own.iter().copied().filter(|other| !given.contains(other));
        given.extend(rest.min_by_key(|other| loss(state, *other)));
    }
    let small = |edition: u32| {
        let edition = edition as usize;
        state.attend[edition] <= problem.editions[edition].least
    };
    let bound = |seat: usize| state.ground.marked[seat].0 || state.ground.brings(seat);
    if given.iter().any(|other| small(problem.seats[*other].edition) || bound(*other)) {
        return false;
    }
    let kept = own.iter().filter(|other| !given.contains(other)).map(|other| problem.edition(*other).activity);
    let mut activities: Vec<ActivityId> = kept.collect();
    activities.push(problem.edition(seat).activity);
    let gain = between(state.closed(facts.operator), closed(problem.model, facts.operator, &activities));
    if gain <= [0, 0] {
        return false;
    }
    let full = state.attend[facts.edition as usize] >= problem.edition(seat).most;
    let leaver = if full {
        let others = state.attending(facts.edition as usize).iter().copied().filter(|other| !bound(*other));
        let Some(leaver) = others.min_by_key(|other| (loss(state, *other), *other)) else { return false };
        let [met, worth] = loss(state, leaver);
        if [gain[0] - met, gain[1] - worth] <= [0, 0] {
            return false;
        }
        Some(leaver)
    } else {
        None
    };
    let leaving: Vec<usize> = given.into_iter().chain(leaver).collect();
    for other in &leaving {
        state.leave(*other);
    }
    let touched = leaving.iter().map(|other| problem.seats[*other].operator);
    let ready = |operator: OperatorId| state.taken[operator.index()].iter().all(|own| state.is_ready(*own));
    if state.may_take(seat) && touched.into_iter().all(ready) {
        state.take(seat);
        return true;
    }
    for other in &leaving {
        state.take(*other);
    }
    false
}

/// What somebody loses with a seat.
fn loss(state: &State<'_, '_, '_>, seat: usize) -> Delta {
    let problem = state.ground.problem;
    let operator = problem.seats[seat].operator;
    let others = state.taken[operator.index()].iter().filter(|other| **other != seat);
    let activities: Vec<ActivityId> = others.map(|other| problem.edition(*other).activity).collect();
    between(closed(problem.model, operator, &activities), state.closed(operator))
}

fn between(before: Closed, after: Closed) -> Delta {
    [before.unmet - after.unmet, after.worth - before.worth]
}
