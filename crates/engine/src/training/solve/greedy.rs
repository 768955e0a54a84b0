//! The first plan: editions one after another, the one first that closes most, with those who gain most from it.

use super::ground::Ground;
use super::state::State;

/// What a seat, or an edition, adds: what people decided, mandatory needs, worth of needs, published seats, points. The first
/// that differs decides.
type Gain = [i64; 5];

/// What is looked at of an edition: how much it adds, in thousandths, and what a cent takes away of it, in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lens {
    pub adds: i64,
    pub costs: i64,
}

impl Lens {
    /// As things are, costs aside.
    pub const PLAIN: Self = Self { adds: 1000, costs: 0 };
}

/// An edition with those who would attend it.
struct Offer {
    gain: Gain,
    cost: i64,
    seats: Vec<usize>,
}

/// The first plan; `stop` ends it early, with what is there by then.
pub(super) fn first_plan<'g, 'p, 'm>(ground: &'g Ground<'p, 'm>, stop: &dyn Fn() -> bool) -> State<'g, 'p, 'm> {
    let mut state = State::new(ground);
    grow(&mut state, &|_| Some(Lens::PLAIN), stop);
    state
}

/// The same, begun from what was published and still may be; nothing if nothing was.
pub(super) fn keeping<'g, 'p, 'm>(ground: &'g Ground<'p, 'm>, stop: &dyn Fn() -> bool) -> Option<State<'g, 'p, 'm>> {
    let problem = ground.problem;
    if problem.model.published.is_empty() {
        return None;
    }
    let mut state = State::new(ground);
    let mut seats: Vec<usize> = (0..problem.seats.len()).filter(|seat| ground.marked[*seat].1).collect();
    // what has to come before is taken before
    seats.sort_by_key(|seat| (problem.edition(*seat).begins, *seat));
    for seat in seats {
        let edition = problem.seats[seat].edition as usize;
        if (state.attend[edition] > 0 || state.may_open(edition)) && state.may_take(seat) {
            state.take(seat);
        }
    }
    shrink(&mut state);
    grow(&mut state, &|_| Some(Lens::PLAIN), stop);
    Some(state)
}

/// Closes what too few attend, and leaves what asks for something that is gone, until nothing of that kind is left.
pub(super) fn shrink(state: &mut State<'_, '_, '_>) {
    let problem = state.ground.problem;
    loop {
        let small = (0..problem.editions.len()).filter(|at| state.attend[*at] > 0).find(|at| {
            let edition = &problem.editions[*at];
            let cases = problem.model.activity(edition.activity).cases as usize;
            let bring = || state.attending(*at).iter().filter(|seat| state.ground.brings(**seat)).count();
            state.attend[*at] < edition.least || (cases > 0 && bring() < cases)
        });
        if let Some(small) = small {
            state.close(small);
            continue;
        }
        let unready = state.taken.iter().flatten().copied().find(|seat| !state.is_ready(*seat));
        match unready {
            Some(seat) => state.leave(seat),
            None => return,
        }
    }
}

/// Opens editions and fills groups as long as that adds anything; `lens` says how each is looked at, or that it is not.
pub(super) fn grow(state: &mut State<'_, '_, '_>, lens: &dyn Fn(usize) -> Option<Lens>, stop: &dyn Fn() -> bool) {
    let editions = state.ground.problem.editions.len();
    let seen = |offer: &Offer, lens: Lens| {
        let [decided, met, worth, published, points] = offer.gain;
        let worth = worth * lens.adds * 1000 - offer.cost * lens.costs;
        ([decided, met, worth, published, points], -offer.cost)
    };
    let look = |state: &State<'_, '_, '_>, at: usize| {
        let lens = lens(at)?;
        let open = state.attend[at] > 0 || state.may_open(at);
        let offer = open.then(|| offer(state, at)).flatten()?;
        let seen = seen(&offer, lens);
        Some((seen, offer))
    };
    // what each would have added when it was last looked at: it hardly ever adds more later
    let mut known: Vec<Option<(Gain, i64)>> = (0..editions).map(|at| look(state, at).map(|(seen, _)| seen)).collect();
    while !stop() {
        let best =
            (0..editions).filter(|at| known[*at].is_some()).max_by_key(|at| (known[*at], std::cmp::Reverse(*at)));
        let Some(at) = best else { break };
        let before = known[at];
        let now = look(state, at);
        known[at] = now.as_ref().map(|(seen, _)| *seen);
        let Some((_, offer)) = now.filter(|_| known[at] >= before) else { continue };
        for seat in offer.seats {
            // who was counted on twice in one half-day may not be spared twice
            if state.may_take(seat) {
                state.take(seat);
            }
        }
        known[at] = look(state, at).map(|(seen, _)| seen);
        if state.attend[at] < state.ground.problem.editions[at].least {
            state.close(at);
            known[at] = None;
        }
    }
    shrink(state);
}

/// What a candidate would add, at which cost, with whom; nothing where no group comes together or nobody gains.
fn offer(state: &State<'_, '_, '_>, at: usize) -> Option<Offer> {
    let problem = state.ground.problem;
    let edition = &problem.editions[at];
    let held = state.attend[at];
    let (least, most) = (edition.least.saturating_sub(held) as usize, (edition.most - held) as usize);
    if most == 0 {
        return None;
    }
    let all = state.ground.by_edition[at].iter().map(|seat| *seat as usize);
    let seen = all.map(|seat| (gain(state, seat), problem.seats[seat].ways, seat));
    let gains = |(gain, ways, _): &(Gain, i64, usize)| {
        gain[..3] > [0; 3][..] || (edition.cost == 0 && *ways == 0 && *gain > Gain::default())
    };
    let (mut gaining, mut others): (Vec<(Gain, i64, usize)>, Vec<_>) = seen.partition(gains);
    gaining.retain(|(_, _, seat)| state.may_take(*seat));
    gaining.sort_unstable_by_key(|(gain, ways, seat)| (std::cmp::Reverse(*gain), *ways, *seat));
    if !gaining.is_empty() && gaining.len() < least {
        // a group that is too small is filled with those who gain least elsewhere
        others.retain(|(_, _, seat)| state.may_take(*seat));
        others.sort_by_key(|(_, ways, seat)| (state.open(problem.seats[*seat].operator), *ways, *seat));
        gaining.extend(others.into_iter().take(least - gaining.len()));
    }
    let cases = problem.model.activity(edition.activity).cases as usize;
    if cases > 0 && held == 0 {
        // first as many as have to bring a case
        let (bring, others): (Vec<_>, Vec<_>) =
            gaining.into_iter().partition(|(_, _, seat)| state.ground.brings(*seat));
        if bring.len() < cases {
            return None;
        }
        let (first, more) = bring.split_at(cases);
        let mut rest: Vec<_> = more.iter().copied().chain(others).collect();
        rest.sort_unstable_by_key(|(gain, ways, seat)| (std::cmp::Reverse(*gain), *ways, *seat));
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
    Some(Offer { gain: sum, cost, seats: gaining.into_iter().map(|(_, _, seat)| seat).collect() })
}

/// What a seat adds to what its operator attends already.
fn gain(state: &State<'_, '_, '_>, seat: usize) -> Gain {
    let (decided, published) = state.ground.marked[seat];
    let [met, worth] = state.more(seat);
    [i64::from(decided), met, worth, i64::from(published), state.ground.problem.seats[seat].points]
}
