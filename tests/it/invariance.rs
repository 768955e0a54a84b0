//! What a proposal must not depend on: the order of rows, the ids, the threads, and what people are.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::placement::model::Usage;
use fasi_engine::placement::plan::{Choice, Home, Itinerary, Stay};
use fasi_engine::placement::problem::weighted_points;
use fasi_engine::placement::propose::propose;
use fasi_engine::placement::{charges, choices};
use fasi_engine::time::Week;
use fasi_exchange::parse::{Parsed, parse};
use fasi_exchange::placement::PlanFile;
use fasi_exchange::read::{self, Source};
use fasi_exchange::rows::Dataset;
use fasi_exchange::table::Book;
use fasi_exchange::write::{json, json_text};
use fasi_generate::{Generated, Request, generate};
use proptest::prelude::*;
use proptest::test_runner::TestRng;
use serde_json::Value;

/// Enough for every coupling rule to bind, little enough to be solved again and again.
const SMALL: Request = Request { households: 14, units: 11, seed: 5 };
/// A budget without wall time: the same work on every machine.
const NODES: u64 = 200;

fn parsed(dataset: &Dataset) -> Parsed {
    parse(dataset, None, None).expect("the dataset has no flaw")
}

fn plan(parsed: &Parsed, threads: usize) -> PlanFile {
    let budget = Budget { threads, nodes: Some(NODES), ..Budget::default() };
    let outcome = propose(&parsed.model, None, 0, &budget, Watch::silent()).expect("the engine solves").outcome;
    PlanFile::of(parsed, &outcome, &budget)
}

fn values(plan: &PlanFile) -> Vec<i64> {
    plan.levels.iter().map(|level| level.value).collect()
}

fn shuffle<T>(list: &mut [T], rng: &mut TestRng) {
    for last in (1..list.len()).rev() {
        list.swap(last, rng.random_range(0..=last));
    }
}

/// The same dataset with the rows of every table, and the fields of every row, in another order.
fn shuffled(dataset: &Dataset, rng: &mut TestRng) -> String {
    let Value::Object(fields) = json(dataset) else { panic!("a dataset is an object") };
    let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
    shuffle(&mut fields, rng);
    for (_, rows) in &mut fields {
        for row in rows.as_array_mut().into_iter().flatten() {
            if let Value::Object(cells) = row {
                let mut cells_now: Vec<(String, Value)> = std::mem::take(cells).into_iter().collect();
                shuffle(&mut cells_now, rng);
                cells.extend(cells_now);
            }
        }
        rows.as_array_mut().into_iter().for_each(|rows| shuffle(rows, rng));
    }
    Value::Object(fields.into_iter().collect()).to_string()
}

fn read_back(text: String) -> Dataset {
    read::dataset("dati.json", &Source::Json(text.into_bytes())).expect("the dataset has no flaw")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shuffled_rows_give_the_same_bytes(text in Just(generate(SMALL)).prop_perturb(|made, mut rng| shuffled(&made.dataset, &mut rng))) {
        let before = plan(&parsed(&generate(SMALL).dataset), 1).to_json();
        prop_assert_eq!(before, plan(&parsed(&read_back(text)), 1).to_json());
    }

    #[test]
    fn renamed_ids_give_the_same_values(order in Just((0..SMALL.households as usize).collect::<Vec<_>>()).prop_shuffle()) {
        let made = generate(SMALL);
        let mut text = json_text(&made.dataset);
        for (household, place) in made.dataset.households.iter().zip(&order) {
            text = text.replace(&format!("\"{}\"", household.id), &format!("\"renamed-{place:03}\""));
        }
        for (unit, place) in made.dataset.units.iter().zip((0..made.dataset.units.len()).rev()) {
            text = text.replace(&format!("\"{}\"", unit.id), &format!("\"home-{place:03}\""));
        }
        let renamed = read_back(text);
        prop_assert!(renamed.households.iter().all(|row| row.id.starts_with("renamed-")));
        let (before, after) = (plan(&parsed(&made.dataset), 1), plan(&parsed(&renamed), 1));
        prop_assert_eq!(before.status.as_str(), "optimal", "only proven values must agree");
        prop_assert_eq!(values(&before), values(&after));
    }

    #[test]
    fn households_that_swap_languages_swap_mediation_and_nothing_else(order in Just((0..SMALL.households as usize).collect::<Vec<_>>()).prop_shuffle()) {
        let made = generate(SMALL);
        let (before, after) = (parsed(&made.dataset), parsed(&languages_permuted(&made, &order)));
        let household_ids = before.model.household_ids();
        for household in household_ids {
            for unit in before.model.unit_ids().filter(|unit| before.model.unit(*unit).usage == Usage::Lasting) {
                let Some(from) = choices::earliest(&before.model, unit) else { continue };
                let stay = Stay { household, unit, from, until: None };
                for package in before.model.package_ids() {
                    let without_mediation = |parsed: &Parsed| {
                        let home = Choice::Home(Home { stay, package });
                        let found = choices::breaches(&parsed.model, &home).into_iter();
                        found.filter(|breach| breach.rule != "placement.mediation_language").collect::<Vec<_>>()
                    };
                    prop_assert_eq!(without_mediation(&before), without_mediation(&after));
                }
                let of_stay = |parsed: &Parsed| choices::breaches(&parsed.model, &Choice::Stay(stay));
                prop_assert_eq!(of_stay(&before), of_stay(&after));
                for package in before.model.package_ids() {
                    let home = Itinerary { household, bridge: None, home: Some(Home { stay, package }) };
                    let points = |parsed: &Parsed| weighted_points(&parsed.model, &home);
                    prop_assert_eq!(points(&before), points(&after));
                    prop_assert_eq!(charges::of(&before.model, &home), charges::of(&after.model, &home));
                }
            }
            for unit in before.model.unit_ids().filter(|unit| before.model.unit(*unit).usage == Usage::Bridge) {
                let stay = Stay { household, unit, from: Week(2), until: Some(Week(12)) };
                let without_mediation = |parsed: &Parsed| {
                    let found = choices::breaches(&parsed.model, &Choice::Stay(stay)).into_iter();
                    found.filter(|breach| breach.rule != "placement.mediation_language").collect::<Vec<_>>()
                };
                prop_assert_eq!(without_mediation(&before), without_mediation(&after));
            }
        }
    }
}

/// Each household gets the languages of another one.
fn languages_permuted(made: &Generated, order: &[usize]) -> Dataset {
    let mut dataset = made.dataset.clone();
    let ids: Vec<String> = dataset.households.iter().map(|row| row.id.clone()).collect();
    for row in &mut dataset.languages {
        let from = ids.iter().position(|id| *id == row.household).expect("languages are of households");
        row.household.clone_from(&ids[order[from]]);
    }
    dataset
}

#[test]
fn the_demo_is_the_same_on_one_two_and_four_threads() {
    let parsed = parsed(&fasi_generate::demo().dataset);
    let one = plan(&parsed, 1).to_json();
    assert_eq!(one, plan(&parsed, 2).to_json());
    assert_eq!(one, plan(&parsed, 4).to_json());
}

/// D.Lgs. 286/1998 art. 43–44: what people are has no column that a proposal could be made from. Language is there for
/// mediation alone, sex of members only where a lawful condition of a unit asks.
#[test]
fn the_dataset_has_no_column_for_identities() {
    let banned =
        ["name", "surname", "birth", "nationality", "citizenship", "religion", "ethnic", "phone", "email", "address"];
    let of_people = ["households", "members", "expected", "needs", "incomes", "languages", "commitments", "wishes"];
    for table in Dataset::tables().filter(|table| of_people.contains(&table.name)) {
        for column in table.columns {
            let field = column.field;
            assert!(!banned.iter().any(|word| field.contains(word)), "{}.{field}", table.name);
        }
    }
}
