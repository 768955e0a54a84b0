//! The plan made anew with one thing otherwise: prices, scarcity, room, firmness, clashes, in a village small enough to check.

use fasi_engine::ids::{HouseholdId, UnitId};
use fasi_engine::kernel::budget::{Budget, Ticker, Watch};
use fasi_engine::placement::explain::Repair;
use fasi_engine::placement::fixture;
use fasi_engine::placement::model::{Exclusion, Model, Pin};
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::propose::propose;
use fasi_engine::placement::value::PLACED;
use fasi_engine::placement::whatif::{Decision, Room, clash, firm, prices, room, scarcity};

/// Two families and two flats, the second too dear for anybody.
fn village() -> Model {
    let mut model = fixture::model();
    model.households.push(fixture::household());
    model.households[1].lottery = 2;
    model.units.push(fixture::unit());
    model.units[1].rent = fasi_engine::units::Cents(500_000);
    model
}

fn plan(model: &Model) -> Plan {
    let proposal = propose(model, None, 0, &Budget::default(), Watch::silent()).expect("the engine solves");
    proposal.outcome.plan.expect("a plan")
}

const FIRST: HouseholdId = HouseholdId(0);
const SECOND: HouseholdId = HouseholdId(1);
const FLAT: UnitId = UnitId(0);

fn pin(household: HouseholdId, unit: UnitId) -> Pin {
    Pin { household, unit, package: None, from: None }
}

#[test]
fn an_exclusion_that_keeps_the_only_flat_empty_costs_a_home_and_one_that_keeps_nothing_costs_nothing() {
    let mut model = village();
    let excluded = |household, unit| Exclusion { household, unit };
    model.decisions.exclusions = vec![excluded(FIRST, FLAT), excluded(FIRST, UnitId(1)), excluded(SECOND, FLAT)];
    let found = prices(&model, &Budget::default(), Watch::silent()).expect("the engine solves");
    let of = |household, unit| {
        let decision = Decision::Exclusion { household, unit };
        found.prices.iter().find(|price| price.decision == decision).expect("priced").differences.first().copied()
    };
    let home = of(FIRST, FLAT).expect("a difference");
    assert_eq!((home.level, home.now, home.then, home.sure), (PLACED, 0, 1, true));
    assert_eq!(of(FIRST, UnitId(1)), None, "too dear all the same");
    assert_eq!(found.left, 0);
}

#[test]
fn one_more_flat_is_what_brings_the_second_family_home() {
    let found = scarcity(&village(), &Budget::default(), Watch::silent()).expect("the engine solves");
    let best = found.helps.first().expect("something helps");
    assert_eq!((best.more, best.homes, best.sure), (Repair::Another { like: FLAT }, 1, true));
    assert!(found.helps.iter().all(|worth| worth.homes > 0));
}

#[test]
fn making_room_for_one_family_costs_the_other_its_home_unless_there_is_another() {
    let mut model = village();
    let proposed = plan(&model);
    let there = proposed.itineraries[0].household;
    let other = if there == FIRST { SECOND } else { FIRST };
    let ask = |model: &Model, plan: &Plan| {
        room(model, plan, (other, FLAT), &[], &Budget::default(), Watch::silent()).expect("the engine solves")
    };
    assert_eq!(ask(&model, &proposed), Room::Made { lost: 1, moved: 1, proven: true });
    model.units[1].rent = model.units[0].rent;
    let both = plan(&model);
    let home = |plan: &Plan, who| plan.of(who).and_then(|it| it.home).map(|home| home.stay.unit);
    let elsewhere = if home(&both, FIRST) == Some(FLAT) { SECOND } else { FIRST };
    let found = room(&model, &both, (elsewhere, FLAT), &[], &Budget::default(), Watch::silent());
    assert_eq!(found.expect("the engine solves"), Room::Made { lost: 0, moved: 1, proven: true });
    model.decisions.pins = vec![pin(there, FLAT)];
    let fixed = plan(&model);
    let blocked = room(&model, &fixed, (other, FLAT), &[], &Budget::default(), Watch::silent());
    assert_eq!(blocked.expect("the engine solves"), Room::None);
}

#[test]
fn two_families_fixed_in_one_flat_clash_and_a_third_who_has_nothing_to_do_with_it_is_left_out() {
    let mut model = village();
    model.units[1].rent = model.units[0].rent;
    model.households.push(fixture::household());
    model.decisions.pins = vec![pin(FIRST, FLAT), pin(SECOND, FLAT), pin(HouseholdId(2), UnitId(1))];
    let found = clash(&model, &Budget::default(), Watch::silent()).expect("the engine solves").expect("they clash");
    assert_eq!(found.pins, [pin(FIRST, FLAT), pin(SECOND, FLAT)]);
    assert_eq!(found.rules, ["placement.unit_occupancy"]);
    assert!(found.smallest);
    model.decisions.pins.remove(1);
    assert_eq!(clash(&model, &Budget::default(), Watch::silent()).expect("the engine solves"), None);
}

#[test]
fn a_family_fixed_where_no_rule_lets_it_clashes_alone_and_the_rule_is_told() {
    let mut model = village();
    model.units[0].beds = 1;
    model.decisions.pins = vec![pin(FIRST, FLAT)];
    let found = clash(&model, &Budget::default(), Watch::silent()).expect("the engine solves").expect("it clashes");
    assert_eq!((found.pins.len(), found.rules), (1, vec!["placement.size"]));
}

#[test]
fn a_home_that_only_one_criterion_favours_goes_where_that_criterion_weighs_nothing() {
    let mut model = fixture::model();
    model.units.push(fixture::unit());
    // The second flat is dearer and larger: the burden speaks against it, the standard of housing for it.
    model.units[1].rent = fasi_engine::units::Cents(45_000);
    model.units[1].area = 80;
    model.units[0].area = 20;
    let home = plan(&model).itineraries[0].home.expect("a home").stay.unit;
    let found = firm(&model, (FIRST, home), &Budget::default(), Watch::silent()).expect("the engine solves");
    let (rows, left) = found.expect("the home is in a best plan");
    assert_eq!(left, 0);
    // Every edge is true: the home stays at the last weight that is told, and goes at the next.
    for row in &rows {
        assert!(row.proven);
        for side in [row.down, row.up] {
            let at = |weight: i64| {
                let mut other = model.clone();
                other.weights.weights.insert(row.rule.to_owned(), weight as u8);
                let mut pinned = other.clone();
                pinned.decisions.pins = vec![pin(FIRST, home)];
                let worth = |model: &Model| {
                    let proposal = propose(model, None, 0, &Budget::default(), Watch::silent()).expect("solves");
                    proposal.outcome.levels[fasi_engine::placement::value::POINTS].value
                };
                worth(&other) == worth(&pinned)
            };
            assert!(at(side.stays), "{row:?}");
            if let Some(goes) = side.goes {
                assert!(!at(goes) && (goes - side.stays).abs() == 1, "{row:?}");
            }
        }
    }
    assert!(rows.iter().any(|row| row.down.goes.is_some() || row.up.goes.is_some()), "{rows:?}");
    let other = UnitId(1 - home.0);
    assert_eq!(firm(&model, (FIRST, other), &Budget::default(), Watch::silent()).expect("solves"), None);
}

#[test]
fn who_is_stopped_at_once_says_how_much_is_left() {
    struct Stopped;
    impl Ticker for Stopped {
        fn elapsed(&self) -> std::time::Duration {
            std::time::Duration::ZERO
        }
        fn cancelled(&self) -> bool {
            true
        }
    }
    let watch = Watch { ticker: &Stopped, progress: &|_| {} };
    let found = scarcity(&village(), &Budget::default(), watch).expect("the engine solves");
    assert!(found.left > 0 && found.helps.is_empty());
}
