//! Weeks of the mobile team: planned, most visits are made, and the first plan makes nearly as many as the last.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::routes::problem::Problem;
use fasi_engine::routes::solve::{first_plan, solve};
use fasi_engine::routes::verify::verify;

use crate::routes::week;

#[test]
fn the_first_plan_of_a_week_leaves_out_little_more_than_the_last() {
    for (visits, seed) in [(100, 2026), (100, 7), (300, 2026)] {
        let model = week(visits, seed);
        let problem = Problem::build(&model);
        let first = verify(&model, &first_plan(&problem, 1));
        let budget = Budget { nodes: Some(2_000_000), ..Budget::default() };
        let last = verify(&model, &solve(&problem, &budget, Watch::silent()).plan);
        assert_eq!((first.breaches, last.breaches), (Vec::new(), Vec::new()));
        let all: i64 = model.visits.iter().map(|visit| visit.priority).sum();
        let [first, last] = [first.value[0], last.value[0]].map(|left_out| all - left_out);
        assert!(100 * first >= 95 * last && 2 * last > all, "{visits} visits, seed {seed}: {first}, {last} of {all}");
    }
}
