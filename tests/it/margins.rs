//! A planner's studies on cases small enough to be tried one by one: what one more of each thing is worth, the cheapest additions that reach a
//! goal, two figures against each other.

use std::collections::BTreeSet;

use fasi_engine::ids::{CapacityId, FundLineId, HouseholdId, UnitId};
use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::placement::explain::{Changed, Repair};
use fasi_engine::placement::fixture;
use fasi_engine::placement::model::{Capacity, Model, ServiceKind};
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::propose::propose;
use fasi_engine::placement::value::{BRIDGED, PLACED};
use fasi_engine::placement::verify::verify;
use fasi_engine::placement::whatif::{openings, resources};
use fasi_engine::scenario::fronts;
use fasi_engine::scenario::homes::{Solved, indicators};
use fasi_engine::scenario::margins::of_homes;
use fasi_engine::scenario::reach::{everybody, mandatory};
use fasi_engine::training;
use fasi_engine::units::{Cents, Minutes};
use fasi_exchange::parse::parse;
use fasi_generate::{Request, generate};
use fasi_tests::oracle;

fn homes_of(outcome: &Solved) -> i64 {
    outcome.levels[PLACED..BRIDGED].iter().map(|level| level.value).sum()
}

/// The homes of a model, from nothing, to the end.
fn cold(model: &Model) -> i64 {
    let proposal = propose(model, None, 0, &Budget::default(), Watch::silent()).expect("the engine solves");
    homes_of(&proposal.outcome)
}

/// Three families and two flats; a fund for two contributions, and an educator's hours for two families.
fn village() -> Model {
    let mut model = fixture::model();
    for lottery in [2, 3] {
        model.households.push(fixture::household());
        model.households[lottery - 1].lottery = lottery as u32;
    }
    model.units.push(fixture::unit());
    model.units[1].rent = Cents(45_000);
    model.packages[0].rent_contribution = Cents(30_000);
    model.packages[0].months = 1;
    model.packages[0].hours = vec![(ServiceKind::Educator, Minutes(300))];
    model.packages[0].weeks = 52;
    model.packages[0].funding = vec![FundLineId(0)];
    model.funds[0].available = Cents(70_000);
    let (language, area, from, until) = (None, None, None, None);
    model.capacities =
        vec![Capacity { service: ServiceKind::Educator, language, area, from, until, weekly: Minutes(600) }];
    model
}

#[test]
fn every_margin_is_what_a_cold_solve_says() {
    let mut seen = 0;
    for seed in [3, 5, 8] {
        let made = generate(Request { households: 10, units: 7, seed });
        let parsed = parse(&made.dataset, Some(&made.decisions), Some(&made.policy)).expect("it parses");
        let budget = Budget { threads: 2, ..Budget::default() };
        let found = of_homes(&parsed.model, &budget, Watch::silent()).expect("it solves").expect("a plan");
        assert_eq!((found.homes, found.left), (cold(&parsed.model), 0));
        for margin in found.helps.iter().chain(&found.idle) {
            assert!(margin.worth.sure, "{margin:?}");
            let with = Changed::of(&parsed.model, &[margin.worth.more]).model;
            assert_eq!(cold(&with) - found.homes, margin.worth.homes, "{margin:?}");
            seen += 1;
        }
        assert!(found.helps.windows(2).all(|pair| pair[0].worth.homes >= pair[1].worth.homes));
    }
    assert!(seen > 30, "{seen}");
}

#[test]
fn a_thousand_euro_more_are_what_a_dataset_with_them_gives() {
    let made = generate(Request { households: 14, units: 11, seed: 5 });
    let parsed = parse(&made.dataset, Some(&made.decisions), Some(&made.policy)).expect("it parses");
    let found = of_homes(&parsed.model, &Budget::default(), Watch::silent()).expect("it solves").expect("a plan");
    let mut asked = 0;
    for margin in found.helps.iter().chain(&found.idle) {
        let Repair::Fund { line, amount } = margin.worth.more else { continue };
        let (named, year, category) = &parsed.names.funds[line.index()];
        let mut dataset = made.dataset.clone();
        let rows = dataset.funds.iter_mut();
        for row in rows.filter(|row| row.fund == named.id && row.year == *year && row.category == *category) {
            row.budget += amount;
            asked += 1;
        }
        let with = parse(&dataset, Some(&made.decisions), Some(&made.policy)).expect("it parses");
        assert_eq!(cold(&with.model) - found.homes, margin.worth.homes, "{margin:?}");
    }
    assert!(asked > 0);
}

#[test]
fn the_relaxation_puts_its_own_price_on_a_flat_that_two_families_want() {
    let mut model = fixture::model();
    model.households.push(fixture::household());
    let found = of_homes(&model, &Budget::default(), Watch::silent()).expect("it solves").expect("a plan");
    let flat = found.helps.iter().find(|margin| margin.worth.more == Repair::Another { like: UnitId(0) });
    let flat = flat.expect("a flat more helps");
    assert_eq!((flat.worth.homes, flat.priced), (1, Some(1_000)));
    // a guarantor has no row, and a flat that nobody else wants no price
    model.households.pop();
    let found = of_homes(&model, &Budget::default(), Watch::silent()).expect("it solves").expect("a plan");
    assert!(found.helps.is_empty());
    assert!(found.idle.iter().all(|margin| margin.priced.is_none_or(|price| price == 0)), "{:?}", found.idle);
}

/// The least cost of additions, few of each, with which so many have a home: all of them tried, cheapest first.
fn cheapest_by_hand(model: &Model, wanted: i64, most: i64) -> Option<i64> {
    let tried: Vec<Repair> = resources(model).into_iter().chain(openings(model)).collect();
    let mut sets: Vec<Vec<Repair>> = vec![Vec::new()];
    for repair in &tried {
        let once = matches!(repair, Repair::Beds { .. } | Repair::Guarantor { .. });
        let times = if once { 1 } else { most };
        sets = sets
            .iter()
            .flat_map(|set| (0..=times).map(move |count| [&set[..], &vec![*repair; count as usize]].concat()))
            .collect();
    }
    let cost = |set: &Vec<Repair>| set.iter().map(|repair| repair.cost(model).0).sum::<i64>();
    sets.sort_by_key(cost);
    sets.iter().find(|set| cold(&Changed::of(model, set).model) >= wanted).map(cost)
}

#[test]
fn the_cheapest_additions_for_everybody_are_those_of_brute_force() {
    let mut model = village();
    for (available, weekly, rent) in [(70_000, 600, 45_000), (4_000_000, 600, 45_000), (70_000, 3_000, 500_000)] {
        model.funds[0].available = Cents(available);
        model.capacities[0].weekly = Minutes(weekly);
        model.units[1].rent = Cents(rent);
        let found = everybody(&model, &Budget::default(), Watch::silent()).expect("it solves");
        assert_eq!(found.hopeless, Vec::<HouseholdId>::new());
        assert_eq!(found.then, Some(3), "the plan with them shows it: {found:?}");
        assert_eq!(found.cost, found.bound, "proven");
        let by_hand = cheapest_by_hand(&model, 3, 2).expect("two of each are enough");
        assert_eq!(found.cost, Some(Cents(by_hand)), "{found:?}");
    }
}

#[test]
fn who_has_no_home_with_anything_added_is_told_and_keeps_nobody_else_waiting() {
    let mut model = village();
    // a wheelchair, and no home without steps
    model.households[2].step_free = true;
    for unit in &mut model.units {
        unit.step_free = false;
    }
    let found = everybody(&model, &Budget::default(), Watch::silent()).expect("it solves");
    assert_eq!((found.hopeless, found.then), (vec![HouseholdId(2)], Some(2)));
}

#[test]
fn the_cheapest_additions_for_mandatory_training_are_proven_and_what_never_suffices_is_said() {
    let (mut reached, mut never) = (0, 0);
    for seed in 0..12 {
        let mut model = training::fixture::drawn(seed);
        for need in &mut model.needs {
            need.mandatory = true;
        }
        let missing = |model: &training::model::Model| {
            let aims = training::solve::Aims::ByValue;
            let found = training::propose::propose(model, aims, &Budget::default(), Watch::silent());
            found.expect("it solves").outcome.levels[training::value::MANDATORY].value
        };
        let found = mandatory(&model, 400, &Budget::default(), Watch::silent()).expect("it solves");
        assert_eq!(found.found.missing, missing(&model), "seed {seed}");
        if let Some(cost) = found.cost {
            let mut with = model.clone();
            for (change, count) in &found.additions {
                (0..*count).for_each(|_| with = change.applied(&with));
            }
            assert_eq!(missing(&with), 0, "seed {seed}");
            assert!(found.found.bound <= cost.0);
            reached += 1;
        } else {
            never += usize::from(found.found.impossible);
        }
    }
    assert!(reached >= 1 && reached + never >= 8, "{reached} {never}");
}

#[test]
fn two_seats_more_are_the_cheapest_where_two_of_four_are_left_out_of_a_mandatory_course() {
    let mut model = training::fixture::model();
    for need in &mut model.needs {
        need.mandatory = need.competence.0 == 0;
    }
    model.activities[0].most = 2;
    model.activities[0].editions = Some(1);
    let found = mandatory(&model, 400, &Budget::default(), Watch::silent()).expect("it solves");
    assert_eq!((found.found.missing, found.found.left), (2, 0), "{found:?}");
    assert_eq!(found.cost, Some(fasi_engine::scenario::margins::SEAT * 2), "{found:?}");
    assert_eq!(Cents(found.found.bound), fasi_engine::scenario::margins::SEAT * 2, "proven");
    let [(training::change::Change::Seats { .. }, 2)] = found.additions[..] else { panic!("{:?}", found.additions) };
}

/// Both figures of every plan that keeps the rules.
fn all_plans(model: &Model, figures: (&str, &str)) -> BTreeSet<(i64, i64)> {
    let mut plans: Vec<Plan> = vec![Plan::default()];
    for household in model.household_ids() {
        let ways = oracle::itineraries(model, household, None);
        let with = |plan: &Plan| {
            let longer = ways.iter().map(|way| Plan { itineraries: [&plan.itineraries[..], &[*way]].concat() });
            std::iter::once(plan.clone()).chain(longer.collect::<Vec<_>>())
        };
        plans = plans.iter().flat_map(with).collect();
    }
    let told = plans.iter().filter(|plan| verify(model, plan, None).breaches.is_empty()).map(|plan| {
        let level = |value| fasi_engine::kernel::outcome::LevelOutcome { value, bound: None, proven: false, first: 0 };
        let levels = fasi_engine::placement::value::value(model, plan, None).map(level);
        let status = fasi_engine::kernel::outcome::Status::Optimal;
        let told = indicators(model, &Solved { status, plan: Some(plan.clone()), levels, nodes: 0 });
        let of = |id: &str| told.iter().find(|figure| figure.id == id).expect("an indicator").value;
        (of(figures.0), of(figures.1))
    });
    told.collect()
}

#[test]
fn a_front_is_that_of_all_plans() {
    let mut model = village();
    model.calendar.weeks = 6;
    model.funds[0].available = Cents(2_000_000);
    model.units[1].rent = Cents(42_000);
    model.households[1].members.truncate(1);
    model.packages.push(fixture::package());
    for figures in
        [("homes", "fund-cost"), ("people-housed", "fund-cost"), ("points", "waiting"), ("points", "fund-cost")]
    {
        let found = fronts::of_homes(&model, figures, 100_000_000, &Budget::default(), Watch::silent());
        let found = found.expect("it solves");
        assert!(found.complete && found.points.iter().all(|point| point.proven), "{figures:?} {found:?}");
        let mine: BTreeSet<(i64, i64)> = found.points.iter().map(|point| (point.x, point.y)).collect();
        let all = all_plans(&model, figures);
        // the second figure is the better the less there is of it
        let dominated =
            |(x, y): &(i64, i64)| all.iter().any(|(other, less)| (other, less) != (x, y) && other >= x && less <= y);
        let best: BTreeSet<(i64, i64)> = all.iter().filter(|point| !dominated(point)).copied().collect();
        assert_eq!(mine, best, "{figures:?}");
    }
}

#[test]
fn hours_of_an_educator_are_tried_ten_at_a_time() {
    let mut model = village();
    model.funds[0].available = Cents(4_000_000);
    model.capacities[0].weekly = Minutes(300);
    model.units.push(model.units[0].clone());
    let more = Repair::Capacity { line: CapacityId(0), weekly: Minutes(600) };
    assert!(resources(&model).contains(&more));
}
