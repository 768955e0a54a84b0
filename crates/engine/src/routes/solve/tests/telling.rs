//! What a search tells while it goes on.

use std::sync::Mutex;

use super::super::super::COST_OF_MADE;
use super::super::super::fixture::drawn;
use super::super::super::problem::Problem;
use super::super::cooperate::LEGS;
use super::super::solve;
use super::{SHARED, TIGHT};
use crate::kernel::budget::{Budget, Progress, Unhurried, Watch};

#[test]
fn every_improvement_is_told_once_in_falling_order_and_the_last_is_the_plan() {
    let (mut between_legs, mut cheaper) = (0, 0);
    for (kind, seed) in [SHARED, TIGHT].into_iter().flat_map(|kind| (0..6).map(move |seed| (kind, seed))) {
        let model = drawn(kind, seed);
        let problem = Problem::build(&model);
        let heard = Mutex::new(Vec::new());
        let hear = |progress: Progress| heard.lock().unwrap().push(progress);
        let budget = Budget { nodes: Some(20_000), trajectories: 2, threads: 2, ..Budget::default() };
        let found = solve(&problem, &budget, Watch { ticker: &Unhurried, progress: &hear });
        let heard = heard.into_inner().unwrap();
        let told: Vec<(&str, i64)> = heard.iter().filter_map(|one| Some((one.stage, one.value?))).collect();
        // what is left out comes first, then what the rest costs, and neither ever rises
        let rank = |(stage, value): (&str, i64)| (u8::from(stage == "cost"), value);
        let ends: Vec<(&str, i64)> = told.iter().copied().filter(|(stage, _)| *stage != COST_OF_MADE).collect();
        for pair in ends.windows(2) {
            let (before, after) = (rank(pair[0]), rank(pair[1]));
            assert!(before.0 < after.0 || (before.0 == after.0 && before.1 >= after.1), "{pair:?}");
        }
        let last = if found.value[0] > 0 { ("left-out", found.value[0]) } else { ("cost", found.value[1]) };
        assert_eq!(ends.last(), Some(&last), "seed {seed}");
        // as long as the same is left out, what the visits cost that are made falls from one to the next
        for same in told.split(|(stage, _)| *stage != COST_OF_MADE) {
            assert!(same.windows(2).all(|pair| pair[0].1 > pair[1].1), "{same:?}");
            cheaper += same.len();
        }
        assert!(heard.iter().all(|one| one.done <= one.of), "{heard:?}");
        between_legs += told.len() - LEGS as usize;
    }
    // improvements come when they are made, not when a leg ends
    assert!(between_legs > 12, "{between_legs}");
    assert!(cheaper > 2, "gains while somebody is left out are told too: {cheaper}");
}

#[test]
fn the_first_whole_plan_is_told_before_anything_is_moved() {
    for seed in 0..4 {
        let problem = Problem::build(&drawn(SHARED, seed));
        let heard = Mutex::new(Vec::new());
        let hear = |progress: Progress| heard.lock().unwrap().push(progress);
        let budget = Budget { nodes: Some(1), ..Budget::default() };
        solve(&problem, &budget, Watch { ticker: &Unhurried, progress: &hear });
        let heard = heard.into_inner().unwrap();
        // none of a leg done, and a value: by due time, by regret, smoothed
        let first = heard.iter().filter(|one| one.of == 1 && one.value.is_some()).count();
        assert!(first >= 2 && heard[1].value.is_some(), "{heard:?}");
    }
}
