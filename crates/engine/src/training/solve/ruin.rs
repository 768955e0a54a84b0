//! A better plan by ruin and recreate (Schrimpf et al. 2000): a few editions are closed, or one is opened in the place of others,
//! and the greedy, looking at editions with other eyes each time, opens what adds most now.

use super::aims::Aims;
use super::exchange::exchange;
use super::greedy::{Lens, grow, shrink};
use super::state::State;
use crate::ids::OperatorId;
use crate::kernel::search::Draw;
use crate::training::value::{COST, NEEDS};

/// Rounds at most, and rounds without anything better after which it ends.
const ROUNDS: usize = 4_000;
const PATIENCE: usize = 600;
/// Editions that are closed at once, at most.
const CLOSED: usize = 4;
/// By how much what an edition adds is seen otherwise, in thousandths.
const BLUR: usize = 300;
/// People who look for a better seat after each round.
const FEW: usize = 60;

/// Goes on to better plans, until nothing better is found or `stop` says so; each better one is told.
pub(super) fn improve<'g, 'p, 'm>(
    first: &State<'g, 'p, 'm>,
    aims: Aims,
    seed: u32,
    stop: &dyn Fn() -> bool,
    better: &mut dyn FnMut(&State<'g, 'p, 'm>),
) -> State<'g, 'p, 'm> {
    let key = |state: &State<'_, '_, '_>| (state.decided(), aims.in_order(&state.value()));
    let mut draw = Draw::new(u64::from(seed));
    let operators = first.taken.len();
    let everybody: Vec<OperatorId> = (0..operators as u32).map(OperatorId).collect();
    let settled = |state: &State<'g, 'p, 'm>| {
        let mut other = state.clone();
        exchange(&mut other, &everybody, stop);
        if key(&other) > key(state) { other } else { state.clone() }
    };
    let mut best = settled(first);
    let mut worth = key(&best);
    let mut patience = 0;
    for _ in 0..ROUNDS {
        if patience >= PATIENCE || stop() {
            break;
        }
        let mut trial = best.clone();
        let closed = ruin(&mut trial, &mut draw);
        recreate(&mut trial, &closed, &mut draw, stop);
        let who: Vec<OperatorId> = (0..FEW.min(operators)).map(|_| OperatorId(draw.below(operators) as u32)).collect();
        exchange(&mut trial, &who, stop);
        let found = key(&trial);
        patience += 1;
        if found > worth && !stop() {
            patience = 0;
            better(&trial);
        }
        // what is as good is another place to go on from; to bear what is worse, for a while, made plans no better
        if found >= worth && !stop() {
            (best, worth) = (trial, found);
        }
    }
    settled(&best)
}

/// Closes a few editions that are held, or what is in the way of one that is not; those that are not to be opened again at once.
fn ruin(state: &mut State<'_, '_, '_>, draw: &mut Draw) -> Vec<usize> {
    let editions = state.attend.len();
    let held: Vec<usize> = (0..editions).filter(|at| state.attend[*at] > 0).collect();
    if held.is_empty() {
        return Vec::new();
    }
    let mut closed = Vec::new();
    if draw.below(2) == 0 {
        let wanted = draw.below(editions);
        closed.extend(state.in_the_way(wanted));
        let mut others = held.clone();
        for at in &closed {
            state.close(*at);
        }
        while !others.is_empty() && !state.can_pay(wanted) {
            let at = others.swap_remove(draw.below(others.len()));
            state.close(at);
            closed.push(at);
        }
    } else {
        let first = held[draw.below(held.len())];
        closed.push(first);
        let activity = |at: usize| state.ground.problem.editions[at].activity;
        let mut alike: Vec<usize> = held
            .iter()
            .copied()
            .filter(|at| *at != first && (draw.below(3) == 0 || activity(*at) == activity(first)))
            .collect();
        for _ in 0..draw.below(CLOSED) {
            if !alike.is_empty() {
                closed.push(alike.swap_remove(draw.below(alike.len())));
            }
        }
        for at in &closed {
            state.close(*at);
        }
    }
    // who gains nothing any more, or whose group is too small, leaves
    shrink(state);
    trim(state);
    closed
}

/// Leaves seats that close nothing, as far as groups allow.
fn trim(state: &mut State<'_, '_, '_>) {
    let problem = state.ground.problem;
    let doubtful: Vec<usize> = state.taken.iter().filter(|own| own.len() > 1).flatten().copied().collect();
    for seat in doubtful {
        let edition = problem.seats[seat].edition as usize;
        let asked = !problem.model.activity(problem.editions[edition].activity).requires.is_empty();
        if state.attend[edition] <= problem.editions[edition].least || asked || state.ground.marked[seat].0 {
            continue;
        }
        let cases = problem.model.activity(problem.editions[edition].activity).cases;
        if cases > 0 && state.ground.brings(seat) {
            continue;
        }
        state.leave(seat);
        let operator = problem.seats[seat].operator.index();
        let unready = state.taken[operator].iter().any(|own| !state.is_ready(*own));
        if state.more(seat) != [0, 0] || unready {
            state.take(seat);
        }
    }
}

fn recreate(state: &mut State<'_, '_, '_>, closed: &[usize], draw: &mut Draw, stop: &dyn Fn() -> bool) {
    let (again, priced) = (draw.below(3) == 0, draw.below(2) == 0);
    let value = state.value();
    // what a cent closes on average, or less
    let rate = if priced { value[NEEDS].max(0) * 1_000_000 / value[COST].max(1) } else { 0 };
    let costs = rate * draw.below(1000) as i64 / 1000;
    let lenses: Vec<Lens> = (0..state.attend.len())
        .map(|_| Lens { adds: 1000 - BLUR as i64 / 2 + draw.below(BLUR) as i64, costs })
        .collect();
    let lens = |at: usize| (again || !closed.contains(&at)).then(|| lenses[at]);
    grow(state, &lens, stop);
    if !again {
        grow(state, &|_| Some(Lens::PLAIN), stop);
    }
}
