//! Tours put together again, held against every choice of tours there is.

use super::super::super::fixture::{Kind, drawn, published};
use super::super::super::problem::{NONE, Problem};
use super::super::anneal::Anneal;
use super::super::cooperate::Search;
use super::super::pool::{Pool, Seen};
use super::super::recombine::recombine;
use super::super::ruin::Ruin;
use super::super::state::State;
use super::super::{Stand, greedy};
use super::{SHARED, TIGHT};
use crate::kernel::search::Draw;

/// The cheapest plan whose every tour was seen, or is empty, tried one by one; the search tells what it costs.
fn cheapest_of_all(search: &mut Ruin<'_>, seen: &[&Seen], class: &[u32], stand: &mut Stand) -> i64 {
    let Some((next, rest)) = seen.split_first() else {
        let kept = search.kept(stand);
        return search.resume(&kept).unwrap_or(i64::MAX);
    };
    let without = cheapest_of_all(search, rest, class, stand);
    let taken = stand.iter().flatten().any(|(task, _)| next.tasks.contains(task));
    let free = (0..class.len()).find(|tour| class[*tour] == next.tour && stand[*tour].is_empty());
    let Some(free) = free.filter(|_| !taken) else { return without };
    stand[free] = next.tasks.iter().map(|task| (*task, 0)).collect();
    let with = cheapest_of_all(search, rest, class, stand);
    stand[free].clear();
    with.min(without)
}

#[test]
fn of_tours_alone_the_cheapest_choice_is_found() {
    let mut better = 0;
    for seed in 0..30 {
        let model = drawn(Kind { visits: 12, people: 3, days: 1, shared: false, tight: true }, seed);
        let problem = Problem::build(&model);
        let mut search = Ruin::new(&problem, problem.penalty());
        let mut draw = Draw::new(seed);
        search.fill(&mut draw, &|| false);
        let (at_hand, cost) = (search.stand(), search.cost());
        let mut pool = Pool::new(&problem);
        search.show(&mut pool);
        while pool.best(usize::MAX).len() < 13 && search.attempt(cost + 400, &mut draw).is_some() {
            search.show(&mut pool);
        }
        let seen = pool.best(13);
        let all = cheapest_of_all(&mut search, &seen, pool.class(), &mut vec![Vec::new(); problem.tours.len()]);
        let found = recombine(&problem, &pool, &at_hand, 1, &|| false);
        let found = found.map(|stand| search.resume(&search.kept(&stand)).unwrap_or(i64::MAX));
        // the pool may have more tours than were tried one by one: the last plan was shown as a whole
        assert!(found.unwrap_or(cost) <= all, "seed {seed}: {found:?}, at hand {cost}, best of all {all}");
        if pool.best(usize::MAX).len() == seen.len() {
            assert_eq!(found.unwrap_or(cost), all.min(cost), "seed {seed}");
        }
        better += usize::from(found.is_some());
    }
    assert!(better > 5, "{better}");
}

#[test]
fn where_tours_wait_for_each_other_what_is_put_together_is_a_plan_that_costs_no_more_than_was_said() {
    let mut better = 0;
    for (kind, seed) in [SHARED, TIGHT].into_iter().flat_map(|kind| (0..40).map(move |seed| (kind, seed))) {
        let model = if seed % 2 == 0 { drawn(kind, seed) } else { published(kind, seed) };
        let problem = Problem::build(&model);
        let mut state = State::new(&problem, problem.penalty());
        greedy::fill(&mut state, &|| false);
        let mut search = Anneal::new(state, &|| false);
        let mut draw = Draw::new(seed);
        let (at_hand, before) = (search.stand(), search.cost());
        let mut pool = Pool::new(&problem);
        for step in 0..20_000 {
            search.attempt(search.cost() + 200, &mut draw);
            if step % 10 == 0 {
                search.show(&mut pool);
            }
        }
        let Some(found) = recombine(&problem, &pool, &at_hand, 1, &|| false) else { continue };
        better += 1;
        let cost = search.resume(&search.kept(&found));
        assert!(cost.is_some_and(|cost| cost < before), "{kind:?}, seed {seed}: {cost:?}, before {before}");
        // nobody starts later than was said, and everybody is where they were put
        for (tour, stops) in (0u32..).zip(&found) {
            let now: Vec<u32> = search.state().tasks_on(tour).collect();
            assert_eq!(now, stops.iter().map(|(task, _)| *task).collect::<Vec<_>>());
            for (task, start) in stops {
                let visit = problem.visit[*task as usize];
                assert_ne!(search.state().position(visit), NONE);
                assert!(search.state().start(visit) <= *start);
            }
        }
        super::check(&problem, search.state(), "put together");
    }
    assert!(better > 20, "{better}");
}

#[test]
fn a_pool_holds_a_tour_once_and_gives_those_of_the_cheapest_plans() {
    let model = drawn(Kind { shared: false, ..SHARED }, 1);
    let problem = Problem::build(&model);
    let mut pool = Pool::new(&problem);
    let class = pool.class().to_vec();
    pool.see(0, [1, 2].into_iter(), 50);
    pool.see(0, [2, 1].into_iter(), 40);
    pool.see(0, [1, 2].into_iter(), 30);
    pool.see(0, std::iter::empty(), 1);
    let seen = |tasks: &[u32], cost| Seen { tour: class[0], tasks: tasks.into(), cost };
    assert_eq!(pool.best(9), [&seen(&[1, 2], 30), &seen(&[2, 1], 40)]);
    let mut other = Pool::new(&problem);
    other.see(0, [2, 1].into_iter(), 20);
    pool.merge(&other);
    assert_eq!(pool.best(1), [&seen(&[2, 1], 20)]);
}
