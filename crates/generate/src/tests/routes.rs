//! Weeks of the mobile team: planned, most visits are made, and the first plan makes nearly as many as the last; the hard week is what it
//! says it is.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::routes::problem::Problem;
use fasi_engine::routes::solve::{first_plan, solve};
use fasi_engine::routes::verify::verify;
use fasi_exchange::parse::parse_week;

use crate::routes::week;
use crate::stress;

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

#[test]
fn a_hard_week_has_a_quarter_of_its_visits_tied_and_the_first_plan_serves_nearly_as_much_as_the_last() {
    let dataset = stress::week(250, 1);
    assert_eq!((dataset.professionals.len(), dataset.visits.len()), (12, 250));
    let tied = |id: &String| dataset.visit_links.iter().any(|link| link.first == *id || link.second == *id);
    let tied = dataset.visits.iter().filter(|visit| tied(&visit.id)).count();
    assert!((60..=65).contains(&tied), "{tied} of 250");
    assert_eq!(dataset, stress::week(250, 1), "the same seed gives the same week");
    assert_ne!(dataset, stress::week(250, 2));
    let parsed = parse_week(&dataset, None, None, None).expect("a week without a flaw");
    assert_eq!((parsed.warnings, parsed.model.shifts.len()), (Vec::new(), 60));
    let model = parsed.model;
    let problem = Problem::build(&model);
    let first = verify(&model, &first_plan(&problem, 1));
    let budget = Budget { nodes: Some(1_000_000), ..Budget::default() };
    let last = verify(&model, &solve(&problem, &budget, Watch::silent()).plan);
    assert_eq!((first.breaches, last.breaches), (Vec::new(), Vec::new()));
    let all: i64 = model.visits.iter().map(|visit| visit.priority).sum();
    let [first, last] = [first.value[0], last.value[0]].map(|left_out| all - left_out);
    assert!(100 * first >= 95 * last, "{first}, {last} of {all}");
}
