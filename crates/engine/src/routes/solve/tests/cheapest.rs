//! The cheapest place for a visit, found without looking at all of them.

use super::super::super::fixture::{Kind, counted, drawn};
use super::super::super::model::Model;
use super::super::super::problem::Problem;
use super::super::greedy;
use super::super::state::State;

type Draws = fn(Kind, u64) -> Model;

#[test]
fn what_ends_where_the_way_alone_costs_more_finds_what_looking_at_all_places_finds() {
    let kinds = [
        (drawn as Draws, Kind { visits: 30, people: 3, days: 1, shared: true, tight: false }),
        (drawn, Kind { visits: 30, people: 4, days: 2, shared: true, tight: true }),
        (drawn, Kind { visits: 30, people: 4, days: 1, shared: false, tight: true }),
        (counted, Kind { visits: 20, people: 4, days: 2, shared: true, tight: true }),
    ];
    let mut placed = [0; 4];
    for (at, (draws, kind)) in kinds.into_iter().enumerate() {
        for seed in 0..6 {
            let problem = Problem::build(&draws(kind, seed));
            let mut state = State::new(&problem, problem.penalty());
            let alone = |visit: &u32| problem.tasks_of(*visit).len() == 1;
            for visit in (0..problem.visits() as u32).filter(alone) {
                // with every place tried, whatever its way
                let best = greedy::teams(&mut state, visit, usize::MAX).first().map(|(cost, ..)| *cost);
                let found = greedy::seat_cheapest(&mut state, visit).then(|| state.cost());
                assert_eq!(found, best, "kind {at}, seed {seed}, visit {visit}");
                placed[at] += usize::from(found.is_some());
            }
        }
    }
    assert!(placed.iter().all(|placed| *placed > 20), "{placed:?}");
}
