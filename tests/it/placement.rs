//! The placement room as a whole: plans verify, equal brute force, and depend on nothing they should not.

use fasi_engine::ids::{HouseholdId, LanguageId, UnitId};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::kernel::outcome::{Outcome, Status};
use fasi_engine::placement::LEVELS;
use fasi_engine::placement::model::Model;
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::problem::Problem;
use fasi_engine::placement::propose::propose;
use fasi_engine::placement::solve::greedy::first_plan;
use fasi_engine::placement::value::{PLACED, Value};
use fasi_engine::placement::verify::verify;
use fasi_exchange::parse::parse;
use fasi_generate::{Request, generate};
use fasi_tests::{oracle, strategies};
use proptest::prelude::*;

const COMBINATIONS: usize = 20_000;

fn solve(model: &Model, published: Option<&Plan>, threads: usize) -> Outcome<Plan, { LEVELS.len() }> {
    let budget = Budget { threads, nodes: Some(10_000), ..Budget::default() };
    propose(model, published, 0, &budget, Watch::silent()).expect("the engine solves").outcome
}

fn value(outcome: &Outcome<Plan, { LEVELS.len() }>) -> Value {
    outcome.levels.map(|level| level.value)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_plan_verifies_and_equals_brute_force(model in strategies::model(true)) {
        let (best, plans) = oracle::best_value(&model, None, COMBINATIONS);
        let outcome = solve(&model, None, 1);
        if let Some(plan) = &outcome.plan {
                let found = verify(&model, plan, None);
                prop_assert_eq!(found.breaches, vec![]);
                prop_assert_eq!(found.value, value(&outcome));
                if plans > 0 {
                    prop_assert_eq!(Some(value(&outcome)), best);
                    prop_assert_eq!(outcome.status, Status::Optimal);
                }
        } else {
            prop_assert_eq!(outcome.status, Status::Infeasible);
            prop_assert_eq!(best, None);
        }
    }

    #[test]
    fn with_a_published_plan_changes_are_fewest_within_the_points_floor(model in strategies::model(false), drop in 0u32..2) {
        let published = solve(&model, None, 1).plan.expect("without pins there is always a plan");
        let mut later = model.clone();
        later.decisions.exclusions.extend(published.itineraries.first().and_then(|it| it.home).map(|home| {
            fasi_engine::placement::model::Exclusion { household: HouseholdId(drop.min(1)), unit: home.stay.unit }
        }));
        let outcome = solve(&later, Some(&published), 1);
        let plan = outcome.plan.expect("without pins there is always a plan");
        let found = verify(&later, &plan, Some(&published));
        prop_assert_eq!(found.breaches, vec![]);
        let free = solve(&later, None, 1);
        for level in 0..=4 {
            prop_assert_eq!(outcome.levels[level].value, free.levels[level].value);
        }
        prop_assert!(outcome.levels[6].value * 100 >= free.levels[6].value * later.parameters.stability_percent);
    }

    #[test]
    fn one_more_unit_never_hurts(model in strategies::model(false), unit in strategies::unit()) {
        let before = value(&solve(&model, None, 1));
        let mut richer = model;
        // The floors count who fits somewhere, so a new unit may raise what is asked for: without them it never hurts.
        richer.parameters.floors = fasi_engine::placement::model::Floors { single_parent: 0, five_or_more: 0, disability: 0, severe_need: 0 };
        let before = if before[0] == 0 { before } else { value(&solve(&richer, None, 1)) };
        richer.units.push(unit);
        let after = value(&solve(&richer, None, 1));
        prop_assert!(!fasi_engine::kernel::outcome::better(&LEVELS, &before, &after), "{:?} {:?}", before, after);
    }

    #[test]
    fn other_internal_numbers_give_the_same_value(model in strategies::model(false)) {
        let before = value(&solve(&model, None, 1));
        let after = value(&solve(&renumbered(model), None, 1));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn threads_never_change_a_plan(model in strategies::model(true)) {
        let one = solve(&model, None, 1);
        prop_assert_eq!(&one, &solve(&model, None, 2));
        prop_assert_eq!(&one, &solve(&model, None, 4));
    }

    #[test]
    fn where_no_mediation_is_asked_for_languages_change_nothing(model in strategies::model(true)) {
        let mut silent = model;
        for package in &mut silent.packages {
            package.hours.retain(|(service, _)| *service != fasi_engine::placement::model::ServiceKind::Mediation);
        }
        let before = solve(&silent, None, 1);
        for household in &mut silent.households {
            for language in &mut household.languages {
                *language = LanguageId(1 - language.0.min(1));
            }
        }
        prop_assert_eq!(before, solve(&silent, None, 1));
    }
}

/// The same model with households and units in reverse order.
fn renumbered(mut model: Model) -> Model {
    let (households, units) = (model.households.len() as u32 - 1, model.units.len() as u32 - 1);
    model.households.reverse();
    model.units.reverse();
    let household = |id: &mut HouseholdId| id.0 = households - id.0;
    let unit = |id: &mut UnitId| id.0 = units - id.0;
    for link in &mut model.links {
        household(&mut link.a);
        household(&mut link.b);
        std::mem::swap(&mut link.a, &mut link.b);
    }
    for exclusion in &mut model.decisions.exclusions {
        household(&mut exclusion.household);
        unit(&mut exclusion.unit);
    }
    for refusal in &mut model.decisions.household_refusals {
        household(&mut refusal.household);
        unit(&mut refusal.unit);
    }
    model
}

#[test]
fn a_pin_that_no_rule_admits_makes_the_problem_infeasible_and_says_so() {
    let mut model = fasi_engine::placement::fixture::model();
    model.units[0].beds = 1;
    let pin =
        fasi_engine::placement::model::Pin { household: HouseholdId(0), unit: UnitId(0), package: None, from: None };
    model.decisions.pins = vec![pin];
    let outcome = solve(&model, None, 1);
    assert_eq!(outcome.status, Status::Infeasible);
    assert_eq!(outcome.plan, None);
}

#[test]
fn a_mother_and_her_child_find_the_flat_that_fits() {
    let model = fasi_engine::placement::fixture::model();
    let outcome = solve(&model, None, 1);
    assert_eq!(outcome.status, Status::Optimal);
    assert_eq!(outcome.levels[PLACED].value, 1);
}

#[test]
fn the_first_plan_keeps_a_pin_on_a_home_that_is_not_the_best() {
    let mut model = fasi_engine::placement::fixture::model();
    model.units.push(fasi_engine::placement::fixture::unit());
    model.units[1].beds += 5;
    let pinned =
        |unit| fasi_engine::placement::model::Pin { household: HouseholdId(0), unit, package: None, from: None };
    for unit in [UnitId(0), UnitId(1)] {
        model.decisions.pins = vec![pinned(unit)];
        let problem = Problem::build(&model, None);
        let first = first_plan(&problem).expect("the pin can be kept");
        let home = problem.plan(&first).itineraries[0].home.expect("a lasting home");
        assert_eq!(home.stay.unit, unit);
    }
}

#[test]
fn the_first_plan_pays_home_and_bridge_from_the_same_fund() {
    for (households, seed) in [(60, 7), (150, 5), (500, 2026)] {
        let made = generate(Request { households, units: households * 3 / 4, seed });
        let parsed = parse(&made.dataset, None, None).expect("the generated dataset parses");
        let problem = Problem::build(&parsed.model, None);
        let first = first_plan(&problem).expect("nobody is pinned or tied to a home that is not there");
        assert_eq!(verify(&parsed.model, &problem.plan(&first), None).breaches, vec![]);
    }
}
