//! What a search tells while it goes on.

use std::sync::Mutex;

use super::super::super::fixture::drawn;
use super::super::super::problem::Problem;
use super::super::cooperate::LEGS;
use super::super::solve;
use super::{SHARED, TIGHT};
use crate::kernel::budget::{Budget, Progress, Unhurried, Watch};

#[test]
fn every_improvement_is_told_once_in_falling_order_and_the_last_is_the_plan() {
    let mut between_legs = 0;
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
        let rank = |(stage, value): (&str, i64)| (u8::from(stage != "left-out"), value);
        for pair in told.windows(2) {
            let (before, after) = (rank(pair[0]), rank(pair[1]));
            assert!(before.0 < after.0 || (before.0 == after.0 && before.1 >= after.1), "{pair:?}");
        }
        let last = if found.value[0] > 0 { ("left-out", found.value[0]) } else { ("cost", found.value[1]) };
        assert_eq!(told.last(), Some(&last), "seed {seed}");
        assert!(heard.iter().all(|one| one.done <= one.of), "{heard:?}");
        between_legs += told.len() - LEGS as usize;
    }
    // improvements come when they are made, not when a leg ends
    assert!(between_legs > 12, "{between_legs}");
}
