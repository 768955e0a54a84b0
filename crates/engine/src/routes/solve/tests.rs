//! The search held against plain computation, against every plan there is, and against itself.

mod cheapest;
mod invariance;
mod local;
mod recombining;
mod telling;
mod turns;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::super::fixture::{self, Kind, counted, drawn, published};
use super::super::model::Model;
use super::super::problem::{NONE, Problem};
use super::super::propose::propose;
use super::super::verify::verify;
use super::anneal::Anneal;
use super::cooperate::Search;
use super::greedy;
use super::plain::plainly;
use super::plan;
use super::ruin::Ruin;
use super::state::State;
use crate::ids::{ShiftId, SiteId, SkillId};
use crate::kernel::budget::{Budget, Ticker, Watch};
use crate::kernel::outcome::Status;
use crate::kernel::search::Draw;

const SHARED: Kind = Kind { visits: 24, people: 6, days: 1, shared: true, tight: false };
const TIGHT: Kind = Kind { visits: 24, people: 4, days: 2, shared: true, tight: true };

/// Holds starts and sums of a state against the plain ones.
fn check(problem: &Problem, state: &State<'_>, what: &str) {
    let Some((starts, sums)) = plainly(problem, state) else { panic!("{what}: never settles") };
    for (visit, start) in (0u32..).zip(starts) {
        if let Some(start) = start {
            assert_eq!(state.start(visit), start, "{what}: start of visit {visit}");
        }
    }
    assert_eq!(state.sums(), sums, "{what}");
}

#[test]
fn starts_and_sums_are_those_of_a_plain_computation_after_every_move_made_and_every_move_taken_back() {
    for (kind, seed) in [SHARED, TIGHT].into_iter().flat_map(|kind| (0..120).map(move |seed| (kind, seed))) {
        let model = [drawn, published, counted][seed as usize % 3](kind, seed);
        let problem = Problem::build(&model);
        let mut state = State::new(&problem, problem.penalty());
        greedy::as_before(&mut state, &problem.published, &|| false);
        check(&problem, &state, "what was published");
        greedy::fill(&mut state, &|| false);
        check(&problem, &state, "first plan");
        let mut search = Anneal::new(state, &|| false);
        let mut draw = Draw::new(seed);
        let (mut made, mut taken_back) = (0, 0);
        for step in 0..3_000 {
            let before = search.keep();
            // seats that cost something by themselves cost much more than ways
            let slack = if seed % 3 == 0 { 1 } else { 10_000 };
            let most = search.cost() + slack * if step % 3 == 0 { 200 } else { 20 };
            if let Some(cost) = search.attempt(most, &mut draw) {
                assert_eq!(cost, search.cost());
                made += 1;
            } else {
                assert_eq!(search.keep(), before);
                taken_back += 1;
            }
            check(&problem, search.state(), "after a move");
            if step % 100 == 0 {
                search.tidy();
                check(&problem, search.state(), "after straightening");
            }
        }
        assert!(made > 50 && taken_back > 50, "{made} {taken_back}");
        let kept = search.keep();
        search.resume(&kept);
        check(&problem, search.state(), "after going on from what was kept");
    }
}

#[test]
fn by_regret_the_visit_that_only_one_can_make_comes_before_the_one_that_suits_them_better() {
    let mut model = fixture::model();
    // both can make the first visit, the second alone the other one; she has room for one, and the first lies at her door
    model.professionals[1].skills = vec![SkillId(0), SkillId(1)];
    model.shifts[1].capacity = Some(1);
    model.shifts[1].base = SiteId(1);
    model.visits.truncate(2);
    let problem = Problem::build(&model);
    let left_out = |fill: fn(&mut State<'_>, &dyn Fn() -> bool)| {
        let mut state = State::new(&problem, problem.penalty());
        fill(&mut state, &|| false);
        check(&problem, &state, "first plan");
        state.sums().left_out
    };
    assert_eq!((left_out(greedy::fill), left_out(greedy::fill_by_regret)), (1, 0));
}

#[test]
fn by_regret_too_groups_are_served_as_a_whole() {
    for (kind, seed) in [SHARED, TIGHT].into_iter().flat_map(|kind| (0..40).map(move |seed| (kind, seed))) {
        let model = drawn(kind, seed);
        let problem = Problem::build(&model);
        let mut state = State::new(&problem, problem.penalty());
        greedy::fill_by_regret(&mut state, &|| false);
        check(&problem, &state, "first plan by regret");
        for group in &problem.groups {
            let served = group.iter().filter(|visit| state.position(**visit) != NONE).count();
            assert!(served == 0 || served == group.len(), "{group:?}");
        }
        assert!(possible(&problem, &state) && state.order().len() > 10);
    }
}

#[test]
fn hardly_any_possible_move_is_called_impossible_and_no_impossible_one_is_made() {
    let (mut possible_ones, mut given_up, mut impossible, mut foreseen) = (0, 0, 0, 0);
    for (kind, seed) in [SHARED, TIGHT].into_iter().flat_map(|kind| (0..150).map(move |seed| (kind, seed))) {
        let model = drawn(kind, seed);
        let problem = Problem::build(&model);
        let mut state = State::new(&problem, problem.penalty());
        greedy::fill(&mut state, &|| false);
        let mut draw = Draw::new(seed);
        for _ in 0..400 {
            let visit = state.order()[draw.below(state.order().len())];
            let at = draw.below(state.order().len()) as u32;
            let tours: Vec<u32> = problem
                .tasks_of(visit)
                .map(|task| problem.tours_of[task as usize][draw.below(problem.tours_of[task as usize].len())])
                .collect();
            if (1..tours.len()).any(|seat| problem.clashes(tours[seat], tours[seat - 1])) {
                continue;
            }
            // where it comes before what stands there now: behind its own place one further on
            let place = at + u32::from(state.position(visit) < at);
            let with = |(task, tour): (u32, &u32)| state.tasks_with(*tour, task, place).collect::<Vec<u32>>();
            let expected: Vec<Vec<u32>> = problem.tasks_of(visit).zip(&tours).map(with).collect();
            let in_time = tours.iter().zip(&expected).all(|(tour, tasks)| state.in_time(*tour, tasks.iter().copied()));
            state.begin();
            for task in problem.tasks_of(visit) {
                state.unlink(task);
            }
            state.reposition(visit, at);
            for (task, tour) in problem.tasks_of(visit).zip(&tours) {
                state.link(task, *tour, state.before_position(*tour, at));
            }
            for (tour, tasks) in tours.iter().zip(expected) {
                assert_eq!(state.tasks_on(*tour).collect::<Vec<u32>>(), tasks, "foreseen as it is made");
            }
            let settled = state.settle(i64::MAX);
            let possible = possible(&problem, &state);
            assert!(in_time || !possible, "{kind:?}, seed {seed}: too late alone, and in time all the same");
            foreseen += usize::from(!in_time);
            match (settled, possible) {
                (Some(_), true) => possible_ones += 1,
                (None, true) => given_up += 1,
                (None, false) => impossible += 1,
                (Some(cost), false) => panic!("{kind:?}, seed {seed}: {cost} for what is impossible"),
            }
            if settled.is_none_or(|_| draw.below(2) == 0) {
                state.undo();
            }
        }
    }
    assert!(possible_ones > 1_000 && impossible > 1_000);
    assert!(foreseen * 2 > impossible, "{foreseen} of {impossible} impossible ones are seen before they are made");
    // those in which links raise more often than a move is worth
    assert!(given_up * 10_000 <= possible_ones, "{given_up} of {possible_ones}");
}

fn budget(moves: u64) -> Budget {
    Budget { nodes: Some(moves), ..Budget::default() }
}

#[test]
fn the_same_moves_give_the_same_plan_on_one_thread_and_on_two() {
    for kind in [SHARED, Kind { shared: false, ..TIGHT }] {
        let model = drawn(kind, 5);
        let of = |threads: usize| {
            let budget = Budget { threads, trajectories: 2, ..budget(20_000) };
            propose(&model, &budget, Watch::silent()).unwrap_or_else(|error| panic!("{error}")).plan
        };
        assert_eq!(of(1), of(2));
    }
}

/// The best value of all plans, as `verify` judges them: every order of the visits, every tour for every seat, every group served or not.
fn best_of_all(model: &Model) -> [i64; 2] {
    let problem = Problem::build(model);
    let mut best = [i64::MAX; 2];
    let mut state = State::new(&problem, 0);
    for order in orders(problem.visits() as u32) {
        let mut tours = vec![NONE; problem.tasks()];
        every_tour(model, &mut state, &order, &mut tours, 0, &mut best);
    }
    best
}

/// Every order of some of the first so many numbers.
fn orders(visits: u32) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    let mut last = all.clone();
    for _ in 0..visits {
        let longer = |order: &Vec<u32>| {
            let free = (0..visits).filter(|visit| !order.contains(visit)).collect::<Vec<_>>();
            free.into_iter().map(|visit| [order.clone(), vec![visit]].concat()).collect::<Vec<_>>()
        };
        last = last.iter().flat_map(longer).collect();
        all.extend(last.iter().cloned());
    }
    all
}

fn every_tour(model: &Model, state: &mut State<'_>, order: &[u32], tours: &mut [u32], at: u32, best: &mut [i64; 2]) {
    let problem = state.problem();
    if at as usize == problem.tasks() {
        // what the state thinks of it does not matter
        state.restore(order, tours);
        if let Some((starts, _)) = plainly(problem, state) {
            let start = |task: u32| (task, starts[problem.visit[task as usize] as usize].unwrap_or(0));
            let of = |tour: u32| state.tasks_on(tour).map(start).collect();
            let plan = plan(problem, &(0..problem.tours.len() as u32).map(of).collect());
            let judged = verify(model, &plan);
            if judged.breaches.is_empty() {
                *best = (*best).min(judged.value);
            }
        }
        return;
    }
    let visit = problem.visit[at as usize];
    let group = &problem.groups[problem.group_of[visit as usize] as usize];
    let served = group.iter().filter(|one| order.contains(one)).count();
    if served == 0 {
        return every_tour(model, state, order, tours, at + 1, best);
    }
    if served < group.len() {
        return;
    }
    for tour in &problem.tours_of[at as usize] {
        if (problem.first[visit as usize]..at).any(|seat| problem.clashes(tours[seat as usize], *tour)) {
            continue;
        }
        tours[at as usize] = *tour;
        every_tour(model, state, order, tours, at + 1, best);
    }
    tours[at as usize] = NONE;
}

/// Whether windows, capacities and shifts are kept, by the plain starts.
fn possible(problem: &Problem, state: &State<'_>) -> bool {
    let Some((starts, _)) = plainly(problem, state) else { return false };
    let in_window = (0u32..).zip(&starts).all(|(visit, start)| {
        start.is_none_or(|start| problem.span_from(visit, state.tour(problem.first[visit as usize]), start).is_some())
    });
    let back = |tour: u32| {
        let facts = &problem.tours[tour as usize];
        let tasks: Vec<u32> = state.tasks_on(tour).collect();
        let load: i64 = tasks.iter().map(|task| problem.load[problem.visit[*task as usize] as usize]).sum();
        let Some(last) = tasks.last() else { return true };
        let start = starts[problem.visit[*last as usize] as usize].unwrap_or(0);
        let home = start + problem.duration[*last as usize] + problem.time(tour, state.site(*last), facts.end);
        home <= facts.latest && load <= facts.capacity
    };
    in_window && (0..problem.tours.len() as u32).all(back)
}

#[test]
fn small_weeks_come_out_as_the_best_of_all_their_plans() {
    let small = |shared: bool, tight: bool| Kind { visits: 4, people: 3, days: 1, shared, tight };
    for (kind, seeds) in [(small(true, true), 0..12), (small(true, false), 0..12), (small(false, true), 0..6)] {
        for seed in seeds {
            let model = if seed % 3 == 0 { published(kind, seed) } else { drawn(kind, seed) };
            let best = best_of_all(&model);
            let found = propose(&model, &budget(6_000), Watch::silent()).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(found.levels.map(|level| level.value), best, "{kind:?}, seed {seed}");
        }
    }
}

#[test]
fn small_weeks_with_hours_breaks_cars_and_days_apart_come_out_as_the_best_of_all_their_plans() {
    for (days, seeds) in [(1, 0..30), (2, 30..60)] {
        for seed in seeds {
            let model = counted(Kind { visits: 3, people: 2, days, shared: true, tight: true }, seed);
            if model.visits.len() > 5 {
                continue;
            }
            let best = best_of_all(&model);
            let found = propose(&model, &budget(6_000), Watch::silent()).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(found.levels.map(|level| level.value), best, "{days} days, seed {seed}");
        }
    }
}

#[test]
fn what_is_counted_over_weeks_is_kept_in_every_plan_handed_out() {
    let mut kept = 0;
    for (kind, seed) in [SHARED, TIGHT].into_iter().flat_map(|kind| (0..40).map(move |seed| (kind, seed))) {
        let model = counted(kind, seed);
        let found = propose(&model, &budget(4_000), Watch::silent());
        let plan = found.unwrap_or_else(|error| panic!("{kind:?}, seed {seed}: {error}")).plan.expect("a plan");
        let rests = |shift: ShiftId| model.visits.iter().filter(move |visit| visit.rest == Some(shift)).count();
        for tour in &plan.tours {
            let taken = tour.stops.iter().filter(|stop| model.visit(stop.visit).rest.is_some()).count();
            assert_eq!(taken, rests(tour.shift), "{kind:?}, seed {seed}");
            kept += taken;
        }
    }
    assert!(kept > 100, "{kept}");
}

#[test]
fn what_is_known_of_tours_alone_is_what_is_found_anew_after_every_try() {
    for seed in 0..8 {
        // too few people: some visits are left out
        let model = drawn(Kind { shared: false, people: 2, ..TIGHT }, seed);
        let problem = Problem::build(&model);
        let mut search = Ruin::new(&problem, problem.penalty());
        let mut draw = Draw::new(seed);
        search.fill(&mut draw, &|| false);
        let mut made = 0;
        for step in 0..2_000 {
            let before = search.keep();
            // every third try is taken back, however good it is
            let most = if step % 3 == 0 { i64::MIN } else { search.cost() + 30 };
            if search.attempt(most, &mut draw).is_some() {
                made += 1;
            } else {
                assert_eq!(search.keep(), before);
            }
            let mut anew = Ruin::new(&problem, problem.penalty());
            anew.resume(&search.keep());
            assert_eq!((search.cost(), search.stand()), (anew.cost(), anew.stand()));
            assert!(search.same_tours(&anew), "seed {seed}");
        }
        assert!(made > 100, "{made}");
    }
}

/// Over after it was asked so many times; counts how often it was asked afterwards.
struct Asked {
    times: usize,
    asked: AtomicUsize,
}

impl Ticker for Asked {
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
    fn cancelled(&self) -> bool {
        self.asked.fetch_add(1, Ordering::Relaxed) >= self.times
    }
}

#[test]
fn whenever_it_is_stopped_it_hands_out_what_it_has_and_asks_little_more() {
    let large = Kind { visits: 200, people: 20, days: 2, ..SHARED };
    for kind in [large, Kind { shared: false, tight: true, ..large }] {
        let model = drawn(kind, 1);
        let mut served = Vec::new();
        for times in [0, 1].into_iter().chain((50..=1_000).step_by(50)) {
            let ticker = Asked { times, asked: AtomicUsize::new(0) };
            let watch = Watch { ticker: &ticker, progress: &|_| {} };
            let found = propose(&model, &Budget::default(), watch).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(found.status, Status::Cancelled);
            // one more look for each visit that still wants a place, or neighbours of either kind, and some at the end of loops
            let more = ticker.asked.into_inner() - times;
            assert!(more <= 3 * model.visits.len() + 50, "{more} asked after {times}");
            served.push(model.visits.len() as i64 - found.levels[0].value);
        }
        assert_eq!(served[0], 0, "nothing is planned by who is stopped before the first visit");
        assert!(served.is_sorted() && served.iter().any(|served| (11..100).contains(served)), "{served:?}");
    }
}

#[test]
fn without_visits_or_without_shifts_the_plan_is_empty() {
    let none = Model { visits: Vec::new(), links: Vec::new(), ..drawn(SHARED, 1) };
    let nobody = Model { shifts: Vec::new(), ..drawn(SHARED, 1) };
    for (model, left_out) in [(none, 0), (nobody, 24)] {
        let found = propose(&model, &budget(1_000), Watch::silent()).unwrap_or_else(|error| panic!("{error}"));
        let [value, _] = found.levels.map(|level| level.value);
        assert_eq!(value, left_out);
    }
}
