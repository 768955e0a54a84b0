//! The first plan: visits by their due time, each with those tied to it, where they cost least.

use std::collections::BTreeMap;

use super::super::problem::{FAR, NONE, Problem};
use super::state::State;

/// How many places of a first seat are looked at with the others.
const PLACES: usize = 24;
/// How many tours of each further seat.
const TOURS: usize = 6;
/// How many tours are compared to say what a group loses.
const ALTERNATIVES: usize = 3;

/// A place for a visit: where in the order, and for each seat the tour.
#[derive(Clone, Debug)]
struct Spot {
    at: u32,
    tours: Vec<u32>,
}

/// Serves whatever can be served, by due time, until `stop` says so.
pub fn fill(state: &mut State<'_>, stop: &dyn Fn() -> bool) {
    for group in by_due(state) {
        if stop() && !state.problem().counted.rests(group[0]) {
            return;
        }
        serve(state, group);
    }
}

/// The same by regret: next comes who loses most if the tours that suit best are gone (Potvin and Rousseau 1993), a group as
/// a whole. Losses are found anew only where a tour that suited has changed.
pub fn fill_by_regret(state: &mut State<'_>, stop: &dyn Fn() -> bool) {
    let mut open: Vec<(i64, Vec<u32>, &Vec<u32>)> = Vec::new();
    for group in by_due(state) {
        if stop() {
            return;
        }
        let (loss, tours) = regret(state, group);
        open.push((loss, tours, group));
    }
    // Of equals the first due.
    while let Some(next) = (0..open.len()).rev().max_by_key(|at| open[*at].0) {
        if stop() {
            return;
        }
        let (_, _, group) = open.remove(next);
        if !serve(state, group) {
            continue;
        }
        let taken = |tour: &u32| {
            group.iter().any(|visit| state.problem().tasks_of(*visit).any(|task| state.tour(task) == *tour))
        };
        let touched: Vec<usize> = (0..open.len()).filter(|at| open[*at].1.iter().any(taken)).collect();
        for at in touched {
            let (loss, tours) = regret(state, open[at].2);
            (open[at].0, open[at].1) = (loss, tours);
        }
    }
}

/// The groups that are left out, by when they are due.
fn by_due<'p>(state: &State<'p>) -> Vec<&'p Vec<u32>> {
    let problem = state.problem();
    let due = |visit: u32| {
        let tours = problem.tasks_of(visit).filter_map(|task| problem.tours_of[task as usize].first());
        tours.map(|tour| problem.span(visit, *tour).due).min().unwrap_or(FAR)
    };
    let out = |group: &&Vec<u32>| group.iter().all(|visit| state.position(*visit) == NONE);
    let mut groups: Vec<&Vec<u32>> = problem.groups.iter().filter(out).collect();
    // breaks have to be; visits take the time that they leave
    let rests = |group: &[u32]| !problem.counted.rests(group[0]);
    groups.sort_by_key(|group| (rests(group), group.iter().map(|visit| due(*visit)).min(), group[0]));
    groups
}

/// What a group loses if it does not get the tour that suits its first visit best, and those that suit it best.
fn regret(state: &mut State<'_>, group: &[u32]) -> (i64, Vec<u32>) {
    let priority: i64 = group.iter().map(|visit| state.problem().priority[*visit as usize]).sum();
    let mut best: Vec<Known> = Vec::new();
    cheapest(state, group[0], ALTERNATIVES, &mut best);
    let tours = best.iter().map(|known| known.tour).collect();
    let Some(first) = best.first().map(|known| known.cost) else { return (i64::MIN, tours) };
    // A tour that is not there is dearer than any other.
    let none = first + priority * state.penalty();
    let loss = (1..ALTERNATIVES).map(|at| best.get(at).map_or(none, |known| known.cost) - first).sum();
    (loss, tours)
}

/// Serves a group where it costs least, visit by visit, or leaves it out if that costs less; whether it is served.
pub fn serve(state: &mut State<'_>, group: &[u32]) -> bool {
    let before = state.cost();
    let mut done: Vec<u32> = Vec::new();
    for visit in group {
        match cheapest(state, *visit, 1, &mut Vec::new()) {
            Some(spot) => {
                state.begin();
                put(state, *visit, &spot);
                state.settle_all();
                state.straighten();
                done.push(*visit);
            }
            None => break,
        }
    }
    let served = done.len() == group.len() && state.cost() <= before;
    if !served {
        for visit in done.into_iter().rev() {
            state.begin();
            remove(state, visit);
            state.settle_all();
        }
    }
    served
}

/// Serves what was published or drafted before as it was, where that still goes, in the order of starts; who is tied stays out unless
/// all go.
pub fn as_before(state: &mut State<'_>, before: &[(i64, u32, Vec<u32>)], stop: &dyn Fn() -> bool) {
    let problem = state.problem();
    for group in by_due(state).into_iter().take_while(|group| problem.counted.rests(group[0])) {
        serve(state, group);
    }
    for (start, visit, tours) in before {
        if stop() {
            break;
        }
        if state.position(*visit) != NONE {
            continue;
        }
        let (first, last) = state.bounds(*visit);
        let clash = tours.iter().enumerate().any(|(at, one)| tours[..at].iter().any(|two| problem.clashes(*one, *two)));
        if clash || first > last {
            continue;
        }
        keep(state, (*start, *visit, tours), (first, last));
    }
    for group in &problem.groups {
        let served: Vec<u32> = group.iter().copied().filter(|visit| state.position(*visit) != NONE).collect();
        if served.len() < group.len() {
            for visit in served {
                state.begin();
                remove(state, visit);
                state.settle_all();
            }
        }
    }
    state.straighten();
}

/// Puts a visit where it was, by its start; or before the breaks of its people, where it would start later behind them.
pub fn keep(state: &mut State<'_>, (start, visit, tours): (i64, u32, &[u32]), (first, last): (u32, u32)) {
    let problem = state.problem();
    let by_time = state.order().partition_point(|other| state.start(*other) < start) as u32;
    let rests = |other: &u32| {
        let task = problem.tasks_of(*other).start;
        problem.counted.rests(*other) && tours.contains(&state.tour(task))
    };
    let breaks = state.order().iter().position(rests).map(|at| at as u32);
    let places = [breaks, Some(by_time)].into_iter().flatten().map(|at| at.clamp(first, last));
    for (tried, at) in places.clone().enumerate() {
        state.begin();
        put(state, visit, &Spot { at, tours: tours.to_vec() });
        let settled = state.settle_all().is_some();
        // the last place will do, if only it is one
        if settled && (state.start(visit) == start || tried + 1 == places.clone().count()) {
            state.straighten();
            return;
        }
        state.undo();
    }
}

/// The teams that can make a visit that is left out, beside what is planned: what the state costs then, and the tours seat by seat with
/// the place in the order; the cheapest first, so many, each team once.
pub fn teams(state: &mut State<'_>, visit: u32, most: usize) -> Vec<(i64, Vec<u32>, u32)> {
    let mut found: BTreeMap<Vec<u32>, (i64, u32)> = BTreeMap::new();
    for spot in spots(state.problem(), state, visit, usize::MAX) {
        state.begin();
        put(state, visit, &spot);
        if let Some(cost) = state.settle(i64::MAX) {
            let best = found.entry(spot.tours).or_insert((i64::MAX, 0));
            *best = (*best).min((cost, spot.at));
        }
        state.undo();
    }
    let mut all: Vec<_> = found.into_iter().map(|(tours, (cost, at))| (cost, tours, at)).collect();
    all.sort_unstable();
    all.truncate(most);
    all
}

/// Puts a visit that is left out with a team, at a place in the order.
pub fn seat(state: &mut State<'_>, visit: u32, tours: &[u32], at: u32) {
    state.begin();
    put(state, visit, &Spot { at, tours: tours.to_vec() });
    state.settle_all();
}

/// Puts a visit that is left out where it costs least; whether there is a place.
pub fn seat_cheapest(state: &mut State<'_>, visit: u32) -> bool {
    let Some(spot) = cheapest(state, visit, 1, &mut Vec::new()) else { return false };
    seat(state, visit, &spot.tours, spot.at);
    true
}

/// Takes a visit off its tours and out of the order.
pub fn remove(state: &mut State<'_>, visit: u32) {
    for task in state.problem().tasks_of(visit) {
        state.unlink(task);
    }
    state.drop(visit);
}

fn put(state: &mut State<'_>, visit: u32, spot: &Spot) {
    state.enter(visit, spot.at);
    for (task, tour) in state.problem().tasks_of(visit).zip(&spot.tours) {
        let after = state.before_position(*tour, spot.at);
        state.link(task, *tour, after);
    }
}

/// A tour that was found for a first seat: what the state costs then, and which of the places it was; of equals the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    cost: i64,
    number: usize,
    tour: u32,
}

/// The place that makes the state cheapest, of those looked at; in `best` the cheapest tours of the first seat, `most` of
/// them, with what the state costs then.
fn cheapest(state: &mut State<'_>, visit: u32, most: usize, best: &mut Vec<Known>) -> Option<Spot> {
    if state.problem().tasks_of(visit).len() == 1 {
        return cheapest_alone(state, visit, most, best);
    }
    let mut found = None;
    for (number, spot) in spots(state.problem(), state, visit, PLACES).into_iter().enumerate() {
        if try_spot(state, (visit, number), &spot, most, best) {
            found = Some(spot);
        }
    }
    found
}

/// The same for a visit by one: every place is a candidate. Those with the shortest ways come first, and it ends where the way alone costs
/// more than what is found; what stands at the end is what would be found by looking at all.
fn cheapest_alone(state: &mut State<'_>, visit: u32, most: usize, best: &mut Vec<Known>) -> Option<Spot> {
    let problem = state.problem();
    let task = problem.tasks_of(visit).start;
    let mut places: Vec<(i64, usize, u32, u32)> = Vec::new();
    for tour in &problem.tours_of[task as usize] {
        let alone = problem.seating(task, *tour);
        for node in state.nodes_of(*tour) {
            let more = detour(problem, state, visit, *tour, node) * problem.costs.travel + alone;
            places.push((more, places.len(), *tour, node));
        }
    }
    let bounded = state.grows();
    if bounded {
        places.sort_unstable();
    }
    let served = state.cost() - problem.priority[visit as usize] * state.penalty();
    let mut found = None;
    for (more, number, tour, node) in places {
        if bounded && best.len() == most && served + more > best[most - 1].cost {
            break;
        }
        let Some(at) = place(problem, state, visit, tour, node) else { continue };
        let spot = Spot { at, tours: vec![tour] };
        if try_spot(state, (visit, number), &spot, most, best) {
            found = Some(spot);
        }
    }
    found
}

/// Tries a place and takes it back; whether it is the best so far.
fn try_spot(
    state: &mut State<'_>,
    (visit, number): (u32, usize),
    spot: &Spot,
    most: usize,
    best: &mut Vec<Known>,
) -> bool {
    let tour = spot.tours[0];
    let same = best.iter().position(|known| known.tour == tour);
    let beaten = same.or((best.len() == most).then(|| most - 1)).map(|at| best[at]);
    state.begin();
    put(state, visit, spot);
    // of equals the first counts, in whatever order they are looked at
    let limit = beaten.map_or(i64::MAX, |known| if number < known.number { known.cost } else { known.cost - 1 });
    let cost = state.settle(limit);
    state.undo();
    let Some(cost) = cost else { return false };
    if let Some(at) = same {
        best.remove(at);
    }
    let known = Known { cost, number, tour };
    let at = best.partition_point(|other| *other < known);
    best.insert(at, known);
    best.truncate(most);
    at == 0
}

/// The place in the order for a visit behind a node of a tour: by time, as far as the tour and links allow.
fn place(problem: &Problem, state: &State<'_>, visit: u32, tour: u32, node: u32) -> Option<u32> {
    let (first, last) = state.bounds(visit);
    let first = state.visit(node).map_or(first, |before| first.max(state.position(before) + 1));
    let last = state.visit(state.next(node)).map_or(last, |next| last.min(state.position(next)));
    let enters = problem.enters(visit, tour);
    let way = if enters == NONE { 0 } else { problem.time(tour, state.site(node), enters) };
    let there = state.leave(node) + way;
    let start = problem.span_from(visit, tour, there).map_or(there, |span| span.open.max(there));
    let by_time = state.order().partition_point(|other| state.start(*other) < start) as u32;
    (first <= last).then(|| by_time.clamp(first, last))
}

/// Places worth looking at: every place of the first seat if it is the only one, else the shortest ways.
fn spots(problem: &Problem, state: &State<'_>, visit: u32, most: usize) -> Vec<Spot> {
    let tasks = problem.tasks_of(visit);
    let mut places: Vec<(i64, u32, u32)> = Vec::new();
    if tasks.is_empty() {
        return Vec::new();
    }
    for tour in &problem.tours_of[tasks.start as usize] {
        for node in state.nodes_of(*tour) {
            if let Some(at) = place(problem, state, visit, *tour, node) {
                let alone = problem.seating(tasks.start, *tour);
                places.push((detour(problem, state, visit, *tour, node) * problem.costs.travel + alone, at, *tour));
            }
        }
    }
    if tasks.len() == 1 {
        return places.into_iter().map(|(_, at, tour)| Spot { at, tours: vec![tour] }).collect();
    }
    places.sort_unstable();
    places.truncate(most);
    let mut all = Vec::new();
    for (_, at, tour) in places {
        let mut partial = vec![vec![tour]];
        for task in tasks.start + 1..tasks.end {
            let mut ways: Vec<(i64, u32)> = problem.tours_of[task as usize]
                .iter()
                .map(|tour| {
                    let way = detour(problem, state, visit, *tour, state.before_position(*tour, at));
                    (way * problem.costs.travel + problem.seating(task, *tour), *tour)
                })
                .collect();
            ways.sort_unstable();
            let with = |taken: &Vec<u32>| {
                let taken = taken.clone();
                let clash = |tour: u32| taken.iter().any(|other| problem.clashes(*other, tour));
                let free = ways.iter().filter(|(_, tour)| !clash(*tour)).take(TOURS);
                free.map(|(_, tour)| [taken.clone(), vec![*tour]].concat()).collect::<Vec<_>>()
            };
            partial = partial.iter().flat_map(with).collect();
        }
        all.extend(partial.into_iter().map(|tours| Spot { at, tours }));
    }
    all
}

/// The way more that a tour makes for a visit behind a node, waiting for its window counted.
fn detour(problem: &Problem, state: &State<'_>, visit: u32, tour: u32, node: u32) -> i64 {
    let enters = problem.enters(visit, tour);
    if enters == NONE {
        return 0;
    }
    let leaves = problem.leaves(visit, tour);
    let next = state.next(node);
    let onward = match state.visit(next) {
        Some(next) if problem.enters(next, tour) != NONE => problem.enters(next, tour),
        Some(_) => leaves,
        None => problem.tours[tour as usize].end,
    };
    let from = state.site(node);
    problem.time(tour, from, enters) + problem.time(tour, leaves, onward) - problem.time(tour, from, onward)
}
