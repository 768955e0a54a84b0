//! The first plan: regret greedy in milliseconds, then one round of making room for whoever is left out.
//!
//! Households with a pin or a binding tie come first, then by priority class; within a class the one that would lose
//! most by waiting its turn: with few candidates left, or with a best one far above the second.

use super::chains;
use super::state::State;
use crate::ids::HouseholdId;
use crate::placement::plan::Plan;
use crate::placement::problem::{Pick, Problem};
use crate::placement::value::{CLASSES, class_of};
use crate::time::Week;

/// A household without a second choice would lose more than any difference in points.
const NO_SECOND: i64 = i64::MAX / 4;

/// Better candidates that are tried in another household's place.
const TRIED: usize = 12;

/// Most rounds of raising points; few are needed.
const ROUNDS: u32 = 30;

/// A plan that keeps every row, as picks; `None` if the ties or pins could not be met this way.
pub fn first_plan(problem: &Problem<'_>) -> Option<Vec<Pick>> {
    complete(problem, &[])
}

/// The same from what is taken already: nobody who has a home loses it but for somebody of an earlier class, others may find one.
pub fn complete(problem: &Problem<'_>, picks: &[Pick]) -> Option<Vec<Pick>> {
    let mut state = State::empty(problem);
    for pick in picks {
        state.restore(*pick);
    }
    let bound = bound_households(problem);
    completed(state, problem, &bound, &bound)
}

/// More homes and bridges than some picks give, whatever points they cost; nobody loses a home for somebody of the same class or a
/// later one.
pub fn house_more(problem: &Problem<'_>, picks: &[Pick]) -> Option<Vec<Pick>> {
    let mut state = State::empty(problem);
    for pick in picks {
        state.restore(*pick);
    }
    let bound = bound_households(problem);
    chains::place(problem, &mut state, &bound);
    chains::bridge(problem, &mut state, &bound);
    add_befores(problem, &mut state);
    (state.broken().next().is_none()).then(|| state.picks())
}

/// The same from as much of a plan as still fits; whoever is bound comes first.
pub fn beginning(problem: &Problem<'_>, start: &Plan) -> Option<Vec<Pick>> {
    let (mut state, bound) = (State::empty(problem), bound_households(problem));
    let picks = start.itineraries.iter().filter_map(|itinerary| problem.pick_of(itinerary));
    let (first, then): (Vec<Pick>, Vec<Pick>) =
        picks.partition(|pick| bound[problem.household_of(pick.candidate).index()]);
    for pick in first.into_iter().chain(then) {
        if !state.admits(pick.candidate) {
            continue;
        }
        state.take(pick.candidate);
        if pick.before.is_some_and(|before| state.admits(problem.before_column(before))) {
            state.give_back(problem.household_of(pick.candidate));
            state.restore(pick);
        }
    }
    completed(state, problem, &bound, &bound)
}

/// The same from as much of the published plan as still fits, whoever is bound first.
pub fn keeping(problem: &Problem<'_>) -> Option<Vec<Pick>> {
    let published = problem.published?;
    let (mut state, bound) = (State::empty(problem), bound_households(problem));
    let of_published = |bind: bool| {
        let asked = published.itineraries.iter().filter(|it| bound[it.household.index()] == bind);
        asked.map(|itinerary| itinerary.household).collect::<Vec<_>>()
    };
    for household in of_published(true) {
        keep(problem, &mut state, household);
    }
    let classes = classes(problem, &bound);
    place_by_regret(problem, &mut state, &classes[0]);
    place_by_regret(problem, &mut state, &classes[0]);
    let mut stay = bound.clone();
    for household in of_published(false) {
        keep(problem, &mut state, household);
        stay[household.index()] = state.of(household).is_some();
    }
    completed(state, problem, &bound, &stay)
}

/// Takes what keeps a household's published proposal: as it was, otherwise the best that is admitted.
fn keep(problem: &Problem<'_>, state: &mut State<'_, '_>, household: HouseholdId) {
    let published = problem.published.and_then(|plan| problem.pick_of(plan.of(household)?));
    let admitted = published.filter(|pick| problem.columns_of(*pick).all(|column| state.admits(column)));
    if let Some(pick) = admitted {
        return state.restore(pick);
    }
    let kept = problem.span(household).filter(|candidate| problem.keeps(*candidate) && state.admits(*candidate));
    if let Some(best) = kept.max_by_key(|candidate| (worth(problem, *candidate), std::cmp::Reverse(*candidate))) {
        take_with_before(problem, state, best);
    }
}

/// Homes for whoever has none, and more points for all but those who `stay`.
fn completed<'p, 'm>(
    mut state: State<'p, 'm>,
    problem: &'p Problem<'m>,
    bound: &[bool],
    stay: &[bool],
) -> Option<Vec<Pick>> {
    let classes = classes(problem, bound);
    // Twice for the bound ones: the second of a tied pair finds its options only once the first is placed.
    for class in classes.iter().take(1).chain(&classes) {
        place_by_regret(problem, &mut state, class);
    }
    repair_ties(problem, &mut state, bound);
    chains::place(problem, &mut state, stay);
    for class in &classes {
        for household in class {
            make_room(problem, &mut state, *household);
        }
    }
    repair_ties(problem, &mut state, bound);
    chains::bridge(problem, &mut state, stay);
    add_befores(problem, &mut state);
    for _ in 0..ROUNDS {
        if !raise_points(problem, &mut state, stay) {
            break;
        }
    }
    (state.broken().next().is_none()).then(|| state.picks())
}

/// Households in a row with a lower bound: pins and ties that bind both ways.
pub(super) fn bound_households(problem: &Problem<'_>) -> Vec<bool> {
    let mut bound = vec![false; problem.spans.len()];
    let binds = |column: &usize| problem.uses.of(*column).iter().any(|run| problem.binds(run));
    for column in (0..problem.columns()).filter(binds) {
        bound[problem.household_of(column).index()] = true;
    }
    bound
}

fn classes(problem: &Problem<'_>, bound: &[bool]) -> Vec<Vec<HouseholdId>> {
    let mut classes = vec![Vec::new(); 1 + CLASSES];
    for household in problem.model.household_ids().filter(|id| !problem.span(*id).is_empty()) {
        let class = class_of(problem.model, household);
        classes[if bound[household.index()] { 0 } else { 1 + class }].push(household);
    }
    classes
}

/// A household's best admitted candidates: whether the first gives a home, and how much worse the second is.
#[derive(Clone, Copy)]
struct Options {
    best: usize,
    second: Option<usize>,
    regret: i64,
}

/// Whether a candidate gives a home, and its points.
fn worth(problem: &Problem<'_>, candidate: usize) -> (bool, i64) {
    (problem.candidates[candidate].home.is_some(), problem.points[candidate])
}

/// The same with the points of the best before that is admitted; `added` remembers them by the home's week.
fn worth_now(
    state: &State<'_, '_>,
    problem: &Problem<'_>,
    candidate: usize,
    added: &mut Vec<(Week, i64)>,
) -> (bool, i64) {
    let (home, points) = worth(problem, candidate);
    if problem.befores_of(candidate).is_empty() {
        return (home, points);
    }
    let Some(start) = problem.candidates[candidate].home.map(|home| home.stay.from) else { return (home, points) };
    let known = added.iter().find(|(week, _)| *week == start).map(|(_, points)| *points);
    let extra = known.unwrap_or_else(|| {
        let extra = state.best_before(candidate).map_or(0, |(_, points)| points);
        added.push((start, extra));
        extra
    });
    (home, points + extra)
}

fn options(problem: &Problem<'_>, state: &State<'_, '_>, household: HouseholdId) -> Option<Options> {
    type Known = Option<(usize, (bool, i64))>;
    let (mut best, mut second): (Known, Known) = (None, None);
    let mut added = Vec::new();
    for candidate in problem.span(household).filter(|candidate| state.admits(*candidate)) {
        let worth = worth_now(state, problem, candidate, &mut added);
        if best.is_none_or(|(_, known)| worth > known) {
            second = best.filter(|(known, _)| elsewhere(problem, *known, candidate)).or(second);
            best = Some((candidate, worth));
        } else if second.is_none_or(|(_, known)| worth > known)
            && best.is_some_and(|(known, _)| elsewhere(problem, candidate, known))
        {
            second = Some((candidate, worth));
        }
    }
    let (best, first) = best?;
    let second = second.filter(|(second, _)| elsewhere(problem, *second, best));
    let regret = match second {
        Some((_, other)) if first.0 == other.0 => first.1 - other.1,
        _ => NO_SECOND,
    };
    Some(Options { best, second: second.map(|(second, _)| second), regret })
}

/// A second choice counts only in another home (or bridge): in the same one it would be lost with the first.
fn elsewhere(problem: &Problem<'_>, a: usize, b: usize) -> bool {
    let place = |candidate: usize| {
        let itinerary = &problem.candidates[candidate];
        itinerary.home.map(|home| home.stay.unit).or(itinerary.bridge.map(|stay| stay.unit))
    };
    place(a) != place(b)
}

fn place_by_regret(problem: &Problem<'_>, state: &mut State<'_, '_>, class: &[HouseholdId]) {
    let unplaced = class.iter().filter(|id| state.of(**id).is_none());
    let mut open: Vec<(HouseholdId, Options)> =
        unplaced.filter_map(|id| Some((*id, options(problem, state, *id)?))).collect();
    while let Some(next) = (0..open.len()).max_by_key(|position| (open[*position].1.regret, usize::MAX - position)) {
        let (_, chosen) = open.swap_remove(next);
        state.take(chosen.best);
        open.sort_unstable_by_key(|(household, _)| *household);
        open.retain_mut(|(household, known)| {
            let stands = state.admits(known.best) && known.second.is_none_or(|second| state.admits(second));
            if !stands {
                match options(problem, state, *household) {
                    Some(fresh) => *known = fresh,
                    None => return false,
                }
            }
            true
        });
    }
}

/// Each household in turn takes the best that is open to it, and whoever stands in the way of something better takes
/// another home if both together gain; whether anybody gained.
fn raise_points(problem: &Problem<'_>, state: &mut State<'_, '_>, stay: &[bool]) -> bool {
    let mut gained = false;
    for household in problem.model.household_ids().filter(|id| !stay[id.index()]) {
        let Some(held) = state.give_back(household) else { continue };
        let best = options(problem, state, household).map(|options| take_with_before(problem, state, options.best));
        if best.is_some_and(|best| total(problem, best) > total(problem, held)) {
            gained = true;
        } else {
            state.give_back(household);
            gained |= exchange(problem, state, stay, household, held);
        }
    }
    gained
}

/// Tries the household's better candidates in the place of one other household, which takes the best that is left to
/// it; gives `held` back if nothing gains.
fn exchange(
    problem: &Problem<'_>,
    state: &mut State<'_, '_>,
    stay: &[bool],
    household: HouseholdId,
    held: Pick,
) -> bool {
    let own = total(problem, held);
    let mut better: Vec<usize> = problem.span(household).filter(|candidate| worth(problem, *candidate) > own).collect();
    better.sort_by_key(|candidate| std::cmp::Reverse(worth(problem, *candidate)));
    better.truncate(TRIED);
    for candidate in better {
        for other in in_the_way(state, candidate) {
            if stay[other.index()] {
                continue;
            }
            let Some(given) = state.give_back(other) else { continue };
            if state.admits(candidate) {
                let mine = take_with_before(problem, state, candidate);
                if let Some(theirs) = options(problem, state, other) {
                    let theirs = take_with_before(problem, state, theirs.best);
                    let (before, after) = (total(problem, given), total(problem, theirs));
                    if before.0 == after.0 && after.1 - before.1 + total(problem, mine).1 - own.1 > 0 {
                        return true;
                    }
                    state.give_back(other);
                }
                state.give_back(household);
            }
            state.restore(given);
        }
    }
    state.restore(held);
    false
}

/// Takes a candidate, and with it the best before that its rows still admit.
fn take_with_before(problem: &Problem<'_>, state: &mut State<'_, '_>, candidate: usize) -> Pick {
    let household = problem.household_of(candidate);
    state.take(candidate);
    state.take_before(household);
    state.of(household).unwrap_or(Pick { candidate, before: None })
}

/// Whether a pick gives a home, and its points.
fn total(problem: &Problem<'_>, pick: Pick) -> (bool, i64) {
    let (home, points) = worth(problem, pick.candidate);
    (home, points + pick.before.map_or(0, |before| problem.before_points[before]))
}

/// Befores last: a bridge for a household that finds no home counts for more than one before a home.
fn add_befores(problem: &Problem<'_>, state: &mut State<'_, '_>) {
    let gain = |household: &HouseholdId| {
        state.of(*household).and_then(|pick| state.best_before(pick.candidate)).map_or(0, |(_, points)| points)
    };
    let mut homes: Vec<(i64, HouseholdId)> = problem.model.household_ids().map(|id| (gain(&id), id)).collect();
    homes.retain(|(gain, _)| *gain > 0);
    homes.sort_unstable_by_key(|(gain, household)| (std::cmp::Reverse(*gain), *household));
    for (_, household) in homes {
        state.take_before(household);
    }
}

/// Finds a home for a household without one by moving one other household to a home of its own elsewhere.
fn make_room(problem: &Problem<'_>, state: &mut State<'_, '_>, household: HouseholdId) {
    if state.of(household).is_some_and(|pick| worth(problem, pick.candidate).0) {
        return;
    }
    let before = state.give_back(household);
    let mut wanted: Vec<usize> = problem.span(household).filter(|candidate| worth(problem, *candidate).0).collect();
    wanted.sort_by_key(|candidate| std::cmp::Reverse(worth(problem, *candidate)));
    for candidate in wanted {
        if state.admits(candidate) {
            return state.take(candidate);
        }
        for other in in_the_way(state, candidate) {
            let Some(given) = state.give_back(other) else { continue };
            if state.admits(candidate) {
                state.take(candidate);
                let new = options(problem, state, other).filter(|new| worth(problem, new.best).0);
                if let Some(new) = new {
                    return state.take(new.best);
                }
                state.give_back(household);
            }
            state.restore(given);
        }
    }
    if let Some(before) = before {
        state.restore(before);
    }
}

/// The households that hold what the first blocked row of a candidate lacks; at most eight are tried.
fn in_the_way(state: &State<'_, '_>, candidate: usize) -> Vec<HouseholdId> {
    let Some(row) = state.blockers(candidate).next() else { return Vec::new() };
    state.holders(row).take(8).collect()
}

/// Gives back what breaks a two-sided row (a household whose tie could not follow), until none is broken or only pins
/// are.
pub(super) fn repair_ties(problem: &Problem<'_>, state: &mut State<'_, '_>, bound: &[bool]) {
    for _ in 0..problem.spans.len() {
        let culprit =
            state.broken().find_map(|row| state.holders(row as u32).find(|household| bound[household.index()]));
        let Some(household) = culprit else { return };
        state.give_back(household);
    }
}
