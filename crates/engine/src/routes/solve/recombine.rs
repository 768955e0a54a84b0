//! Another plan from tours seen in good ones: set partitioning over a pool, in HiGHS.
//!
//! Visits by several and tied visits keep the starts that they have in a plan at hand: so tours do not wait for each other,
//! and each has a price of its own. Each seat is taken once, each tour drives at most once. What is found is a plan for a
//! search to go on from, where starts are free again and can only fall. After Rochat and Taillard 1995, who recombine
//! tours in this way, and Masson and others 2013, who do so where tours wait for each other.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::super::problem::{FAR, NONE, Problem};
use super::Stand;
use super::pool::Pool;
use crate::kernel::mip::{self, Column, Limits, Model, Request, Row};
use crate::kernel::outcome::Sense;

/// The most tours to choose from.
const COLUMNS: usize = 3_000;
/// Nodes of branch and bound.
const NODES: u64 = 200;

/// A visit's start is found along the tour.
const FREE: i64 = -FAR;

/// A tour that may be driven.
struct Choice {
    class: u32,
    stops: Vec<(u32, i64)>,
    cost: i64,
}

/// The plan of least cost from the tours of a pool, if it is cheaper than the one at hand once that is frozen.
pub fn recombine(problem: &Problem, pool: &Pool, stand: &Stand, seed: u32, stop: &dyn Fn() -> bool) -> Option<Stand> {
    let frozen = frozen(problem, stand);
    let late = |tour: u32, stops: &[(u32, i64)]| {
        let past = |(task, start): &(u32, i64)| {
            let span = problem.span_from(problem.visit[*task as usize], tour, *start);
            span.map_or(0, |span| start - span.due)
        };
        stops.iter().map(past).max().unwrap_or(0)
    };
    let peak = (0u32..).zip(stand).map(|(tour, stops)| late(tour, stops)).max().unwrap_or(0).max(0);
    let mut choices = Choices::default();
    let mut offer = |tour: u32, tasks: Vec<u32>| {
        let (stops, cost) = drive(problem, &frozen, tour, &tasks)?;
        let fits = problem.costs.latest == 0 || late(tour, &stops) <= peak;
        fits.then(|| (choices.add(Choice { class: pool.class()[tour as usize], stops, cost }, tasks), cost))
    };
    // The tours at hand come first: where something is as cheap, it stays.
    let now = (0u32..).zip(stand).filter(|(_, stops)| !stops.is_empty());
    let own = now.map(|(tour, stops)| offer(tour, stops.iter().map(|(task, _)| *task).collect()));
    let own: Vec<(usize, i64)> = own.collect::<Option<_>>()?;
    for seen in pool.best(COLUMNS) {
        offer(seen.tour, seen.tasks.to_vec());
    }
    let all = choices.all;
    if all.len() == own.len() {
        return None;
    }
    let now = own.iter().map(|(_, cost)| cost).sum();
    let own: Vec<usize> = own.into_iter().map(|(at, _)| at).collect();
    let found = choose(problem, pool, &all, (&own, now), seed, stop)?;
    apart(problem, &found).then_some(found)
}

/// The cheapest order of each set of tasks, on tours that are alike.
#[derive(Default)]
struct Choices {
    all: Vec<Choice>,
    at: BTreeMap<(u32, Vec<u32>), usize>,
}

impl Choices {
    /// Where the choice, or one as cheap, is.
    fn add(&mut self, choice: Choice, mut tasks: Vec<u32>) -> usize {
        tasks.sort_unstable();
        let at = *self.at.entry((choice.class, tasks)).or_insert(self.all.len());
        match self.all.get_mut(at) {
            Some(known) if known.cost <= choice.cost => {}
            Some(known) => *known = choice,
            None => self.all.push(choice),
        }
        at
    }
}

/// Whether nobody takes two seats of a visit.
fn apart(problem: &Problem, stand: &Stand) -> bool {
    let mut tours = vec![NONE; problem.tasks()];
    for (tour, stops) in (0u32..).zip(stand) {
        for (task, _) in stops {
            tours[*task as usize] = tour;
        }
    }
    let clash = |one: u32, other: u32| one != NONE && other != NONE && problem.clashes(one, other);
    (0..problem.visits() as u32).all(|visit| {
        let seats = problem.tasks_of(visit);
        let seats = &tours[seats.start as usize..seats.end as usize];
        (1..seats.len()).all(|at| !seats[..at].iter().any(|one| clash(*one, seats[at])))
    })
}

/// The starts that stay: those of served visits by several, or tied; who is not served now stays so if tied.
fn frozen(problem: &Problem, stand: &Stand) -> Vec<Option<i64>> {
    let mut starts: Vec<Option<i64>> =
        (0..problem.visits() as u32).map(|visit| free(problem, visit).then_some(FREE)).collect();
    for (task, start) in stand.iter().flatten() {
        let known = &mut starts[problem.visit[*task as usize] as usize];
        if *known != Some(FREE) {
            *known = Some(*start);
        }
    }
    starts
}

/// Whether a visit is by one, and tied to none.
fn free(problem: &Problem, visit: u32) -> bool {
    problem.tasks_of(visit).len() == 1 && problem.groups[problem.group_of[visit as usize] as usize].len() == 1
}

/// A tour's stops with their starts, and its price; nothing if it cannot be driven.
fn drive(problem: &Problem, frozen: &[Option<i64>], tour: u32, tasks: &[u32]) -> Option<(Vec<(u32, i64)>, i64)> {
    let (facts, costs) = (&problem.tours[tour as usize], &problem.costs);
    let (mut site, mut ready) = (facts.base, facts.from);
    let (mut travel, mut late, mut alone, mut load) = (0, 0, 0, 0);
    let mut stops = Vec::with_capacity(tasks.len());
    for task in tasks {
        let visit = problem.visit[*task as usize];
        let enters = problem.enters(visit, tour);
        if enters != NONE {
            let way = problem.time(tour, site, enters);
            travel += way;
            ready += way;
            site = problem.leaves(visit, tour);
        }
        let held = frozen[visit as usize]?;
        let span = problem.span_from(visit, tour, if held == FREE { ready } else { held })?;
        let earliest = ready.max(span.open);
        let start = if held == FREE { earliest } else { held };
        if start < earliest || start > span.close {
            return None;
        }
        late += (start - span.due).max(0);
        alone += problem.seating(*task, tour);
        load += problem.load[visit as usize];
        ready = start + problem.duration[*task as usize];
        stops.push((*task, start));
    }
    let home = problem.time(tour, site, facts.end);
    let over = (ready + home - facts.until).max(0);
    let fits = ready + home <= facts.latest && load <= facts.capacity;
    let cost = (travel + home) * costs.travel + late * costs.late + over * costs.overtime + alone;
    fits.then_some((stops, cost))
}

/// Chooses tours; nothing if none are cheaper than the `own` ones at what they cost `now`.
fn choose(
    problem: &Problem,
    pool: &Pool,
    choices: &[Choice],
    (own, now): (&[usize], i64),
    seed: u32,
    stop: &dyn Fn() -> bool,
) -> Option<Stand> {
    let class = pool.class();
    let mut seats = vec![Vec::new(); problem.tasks()];
    let mut tours: BTreeMap<u32, Vec<(u32, i64)>> = BTreeMap::new();
    for (column, choice) in (0u32..).zip(choices) {
        choice.stops.iter().for_each(|(task, _)| seats[*task as usize].push((column, 1)));
        tours.entry(choice.class).or_default().push((column, 1));
    }
    let mut served = vec![false; problem.tasks()];
    own.iter().flat_map(|at| &choices[*at].stops).for_each(|(task, _)| served[*task as usize] = true);
    // Who is served now stays so; but where somebody is left out, it may be somebody else if tied to nobody.
    let all = served.iter().all(|served| *served);
    let may = |task: usize| !all && free(problem, problem.visit[task]);
    let rows = seats.into_iter().enumerate().filter(|(_, entries)| !entries.is_empty());
    let each = rows.map(|(task, entries)| {
        let lower = (served[task] && !may(task)).then_some(1);
        Row { lower, upper: Some(1), entries }
    });
    let fleet_of = |like: u32| class.iter().filter(|class| **class == like).count() as i64;
    let fleet = tours.into_iter().map(|(like, entries)| Row { lower: None, upper: Some(fleet_of(like)), entries });
    let model =
        Model { columns: vec![Column { lower: 0, upper: 1 }; choices.len()], rows: each.chain(fleet).collect() };
    // A point of priority is worth more than all ways of now.
    let points =
        |task: u32| if may(task as usize) { problem.priority[problem.visit[task as usize] as usize] } else { 0 };
    let worth = |stops: &[(u32, i64)]| stops.iter().map(|(task, _)| points(*task)).sum::<i64>() * (now + 1);
    let cost = |choice: &Choice| choice.cost - worth(&choice.stops);
    let before = now - own.iter().map(|at| worth(&choices[*at].stops)).sum::<i64>();
    let objective: Vec<(u32, i64)> = (0u32..).zip(choices.iter().map(cost)).filter(|(_, cost)| *cost != 0).collect();
    let mut start = vec![0; choices.len()];
    for at in own {
        start[*at] = 1;
    }
    let request = Request {
        model: &model,
        extra_rows: &[],
        objective: &objective,
        sense: Sense::Min,
        start: Some(&start),
        seed,
        limits: Limits { nodes: Some(NODES), iterations: None, relative_gap_millionths: 0 },
    };
    let mut watch = |_| if stop() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    // A failure of HiGHS costs this step, not the plan at hand.
    let answer = mip::solve(&request, &mut watch).ok()?;
    let values = answer.values.filter(|_| answer.value.is_some_and(|value| value < before))?;
    let mut stand: Stand = vec![Vec::new(); problem.tours.len()];
    for (choice, _) in choices.iter().zip(values).filter(|(_, value)| *value == 1) {
        let free = (0..class.len()).find(|tour| class[*tour] == choice.class && stand[*tour].is_empty())?;
        stand[free].clone_from(&choice.stops);
    }
    Some(stand)
}
