//! The first plan: editions one after another, the one first that closes most, with those who gain most from it.

use super::state::{State, excluding};
use crate::ids::OperatorId;
use crate::training::model::Pin;
use crate::training::problem::{Clash, Problem};
use crate::training::value::closed;

/// What a seat, or an edition, adds: what people decided, mandatory needs, worth of needs, published seats, points. The first
/// that differs decides.
type Gain = [i64; 5];

/// The seats of the first plan, ascending; `stop` ends it early, with what is there by then.
pub(super) fn first_plan(problem: &Problem<'_>, stop: &dyn Fn() -> bool) -> Vec<usize> {
    let excluding = excluding(problem);
    let by_edition = problem.by_edition();
    let mut state = State::new(problem);
    grow(&mut state, &excluding, &by_edition, stop);
    state.seats()
}

/// The same, begun from what was published and still may be.
pub(super) fn keeping(problem: &Problem<'_>, stop: &dyn Fn() -> bool) -> Option<Vec<usize>> {
    if problem.model.published.is_empty() {
        return None;
    }
    let excluding = excluding(problem);
    let by_edition = problem.by_edition();
    let mut state = State::new(problem);
    let seats = problem.model.published.iter().filter_map(|seat| {
        let edition = problem.find(seat.activity, &seat.slots)?;
        problem.seat(seat.operator, edition as u32)
    });
    let mut seats: Vec<usize> = seats.collect();
    // what has to come before is taken before
    seats.sort_by_key(|seat| (problem.edition(*seat).begins, *seat));
    for seat in seats {
        let edition = problem.seats[seat].edition as usize;
        if (state.attend[edition] > 0 || state.may_open(edition, &excluding)) && state.may_take(seat) {
            state.take(seat);
        }
    }
    shrink(&mut state, &by_edition);
    grow(&mut state, &excluding, &by_edition, stop);
    Some(state.seats())
}

/// Closes what too few attend, until nothing of that kind is left.
fn shrink(state: &mut State<'_, '_>, by_edition: &[Vec<u32>]) {
    let problem = state.problem;
    loop {
        let small = (0..problem.editions.len()).find(|at| {
            let cases = problem.model.activity(problem.editions[*at].activity).cases;
            let attend = attending(state, &by_edition[*at]);
            let bring = attend.iter().filter(|seat| brings(problem, **seat)).count();
            !attend.is_empty() && (attend.len() < problem.editions[*at].least as usize || bring < cases as usize)
        });
        let unready = (0..problem.seats.len()).find(|seat| {
            let taken = state.taken[problem.seats[*seat].operator.index()].contains(seat);
            taken && !state.is_ready(*seat)
        });
        let leaving = match (small, unready) {
            (Some(at), _) => attending(state, &by_edition[at]),
            (None, Some(seat)) => vec![seat],
            (None, None) => return,
        };
        leaving.into_iter().for_each(|seat| state.leave(seat));
    }
}

fn attending(state: &State<'_, '_>, seats: &[u32]) -> Vec<usize> {
    let taken = |seat: &usize| state.taken[state.problem.seats[*seat].operator.index()].contains(seat);
    seats.iter().map(|seat| *seat as usize).filter(taken).collect()
}

fn brings(problem: &Problem<'_>, seat: usize) -> bool {
    problem.model.brings_case(problem.seats[seat].operator, problem.edition(seat).activity)
}

/// Opens editions and fills groups as long as that adds anything.
fn grow(state: &mut State<'_, '_>, excluding: &Clash, by_edition: &[Vec<u32>], stop: &dyn Fn() -> bool) {
    let problem = state.problem;
    let editions = problem.editions.len();
    // what each would have added when it was last looked at: it hardly ever adds more later
    let mut known: Vec<Option<(Gain, i64)>> =
        (0..editions).map(|at| offer(state, at, by_edition).map(|(gain, cost, _)| (gain, cost))).collect();
    while !stop() {
        let best = (0..editions).filter(|at| known[*at].is_some()).max_by_key(|at| {
            let (gain, cost) = known[*at].unwrap_or_default();
            (gain, -cost, std::cmp::Reverse(*at))
        });
        let Some(at) = best else { break };
        let before = known[at];
        let closed = state.attend[at] == 0;
        let now = if closed && !state.may_open(at, excluding) { None } else { offer(state, at, by_edition) };
        known[at] = now.as_ref().map(|(gain, cost, _)| (*gain, *cost));
        if let Some((_, _, seats)) = now.filter(|_| known[at] >= before) {
            for seat in seats {
                // who was counted on twice in one half-day may not be spared twice
                if state.may_take(seat) {
                    state.take(seat);
                }
            }
            known[at] = offer(state, at, by_edition).map(|(gain, cost, _)| (gain, cost));
            if state.attend[at] > 0 && attending(state, &by_edition[at]).len() < problem.editions[at].least as usize {
                attending(state, &by_edition[at]).into_iter().for_each(|seat| state.leave(seat));
                known[at] = None;
            }
        }
    }
    shrink(state, by_edition);
}

/// What a candidate would add, at which cost, with whom; nothing where no group comes together or nobody gains.
fn offer(state: &State<'_, '_>, at: usize, by_edition: &[Vec<u32>]) -> Option<(Gain, i64, Vec<usize>)> {
    let problem = state.problem;
    let edition = &problem.editions[at];
    let mut gaining: Vec<(Gain, i64, usize)> = (by_edition[at].iter())
        .map(|seat| *seat as usize)
        .filter(|seat| state.may_take(*seat))
        .map(|seat| (gain(state, seat), problem.seats[seat].ways, seat))
        .filter(|(gain, ways, _)| gain[..3] > [0; 3][..] || (edition.cost == 0 && *ways == 0 && *gain > Gain::default()))
        .collect();
    gaining.sort_by_key(|(gain, ways, seat)| (std::cmp::Reverse(*gain), *ways, *seat));
    let held = state.attend[at];
    let (least, most) = (edition.least.saturating_sub(held) as usize, (edition.most - held) as usize);
    let cases = problem.model.activity(edition.activity).cases as usize;
    if cases > 0 && held == 0 {
        // first as many as have to bring a case
        let (bring, others): (Vec<_>, Vec<_>) = gaining.into_iter().partition(|(_, _, seat)| brings(problem, *seat));
        if bring.len() < cases {
            return None;
        }
        let (first, more) = bring.split_at(cases);
        let mut rest: Vec<_> = more.iter().copied().chain(others).collect();
        rest.sort_by_key(|(gain, ways, seat)| (std::cmp::Reverse(*gain), *ways, *seat));
        gaining = first.iter().copied().chain(rest).collect();
    }
    gaining.truncate(most);
    if gaining.is_empty() || gaining.len() < least {
        return None;
    }
    let mut sum = Gain::default();
    for (gain, _, _) in &gaining {
        sum.iter_mut().zip(gain).for_each(|(sum, gain)| *sum += gain);
    }
    let cost = gaining.iter().map(|(_, ways, _)| ways).sum::<i64>() + if held == 0 { edition.cost } else { 0 };
    Some((sum, cost, gaining.into_iter().map(|(_, _, seat)| seat).collect()))
}

/// What a seat adds to what its operator attends already.
fn gain(state: &State<'_, '_>, seat: usize) -> Gain {
    let problem = state.problem;
    let (model, facts, edition) = (problem.model, problem.seats[seat], problem.edition(seat));
    let mut activities: Vec<_> = state.activities(facts.operator).collect();
    let before = closed(model, facts.operator, &activities);
    activities.push(edition.activity);
    let after = closed(model, facts.operator, &activities);
    let pinned = model.pins.iter().any(|pin| match pin {
        Pin::Attends { operator, activity, .. } => *operator == facts.operator && *activity == edition.activity,
        Pin::Opens { activity, slot } => *activity == edition.activity && edition.slots.contains(slot),
    });
    let published = published(problem, facts.operator, seat);
    [i64::from(pinned), before.unmet - after.unmet, after.worth - before.worth, published, facts.points]
}

/// Whether a seat was published just so.
fn published(problem: &Problem<'_>, operator: OperatorId, seat: usize) -> i64 {
    let edition = problem.edition(seat);
    let at = problem
        .model
        .published
        .partition_point(|other| (other.operator, other.activity) < (operator, edition.activity));
    let same = problem.model.published.get(at).filter(|other| other.operator == operator);
    i64::from(same.is_some_and(|other| other.activity == edition.activity && other.slots == edition.slots))
}
