//! What explanations say is true: each stated rule fails, each stated change works, no cheaper single one does, and nobody
//! else is named.

use fasi_engine::ids::{CapacityId, FundLineId, HouseholdId, LanguageId, PackageId, UnitId};
use fasi_engine::placement::choices;
use fasi_engine::placement::explain::{Changed, Ground, Others, Repair, Takes, Way, WhyNot, repair};
use fasi_engine::placement::model::{Category, ConditionKind, Domain, Model, ServiceKind, Usage};
use fasi_engine::placement::plan::{Choice, Home, Plan, Stay};
use fasi_engine::placement::verify::verify;
use fasi_engine::units::{Cents, Minutes};
use proptest::prelude::*;

use crate::rules::dice::model_and_dice;

mod texts;

/// How many steps of each amount are tried.
const STEPS: [i64; 8] = [1, 2, 3, 5, 8, 13, 21, 34];

/// Every single change that there is for a household and a unit, cheaper than `limit`: each kind with each amount in whole
/// steps. It knows no breach, and leaves out only what a repair may never be.
fn all_cheaper(model: &Model, household: HouseholdId, unit: UnitId, limit: Cents) -> Vec<Repair> {
    let monthly = |step: i64| Cents(step * 1_000);
    let once = |step: i64| Cents(step * 5_000);
    let mut all = vec![
        Repair::Exclusion { household, unit },
        Repair::Unpinned { household },
        Repair::RefusalBack { household, unit },
        Repair::Sharing { household },
        Repair::OwnerAgrees { unit, household },
        Repair::Cleared { unit },
        Repair::Confidential { unit },
        Repair::Guarantor { household },
        Repair::Hours { household },
        Repair::Transport { household },
        Repair::StepFree { unit },
        Repair::Another { like: unit },
    ];
    let lifted = [ConditionKind::WithMinors, ConditionKind::WithDisability, ConditionKind::NoInfants];
    all.extend(lifted.map(|kind| Repair::Condition { unit, kind }));
    all.extend(Domain::ALL.map(|domain| Repair::Service { household, domain }));
    all.extend([9, 14].map(|metres| Repair::Bedroom { unit, metres }));
    if model.unit(unit).area == 0 {
        all.push(Repair::Area { unit, metres: 200 });
    }
    for step in STEPS {
        let weeks = step as i32;
        all.extend([
            Repair::Later { household, unit, weeks },
            Repair::Keys { unit, weeks },
            Repair::Lease { unit, weeks },
            Repair::EntryCash { household, amount: once(step) },
            Repair::Income { household, monthly: monthly(step) },
            Repair::Beds { unit, beds: step as u8 },
        ]);
        // No more than a third of the rent off is asked for.
        if monthly(step).0 * 3 <= model.unit(unit).rent.0 {
            all.push(Repair::RentCut { unit, monthly: monthly(step) });
        }
        let lines = (0..model.funds.len() as u32).map(FundLineId);
        all.extend(lines.map(|line| Repair::Fund { line, amount: once(step) }));
        let lines = (0..model.capacities.len() as u32).map(CapacityId);
        all.extend(lines.map(|line| Repair::Capacity { line, weekly: Minutes(step * 30) }));
        let services =
            [ServiceKind::Educator, ServiceKind::SocialWork, ServiceKind::Legal, ServiceKind::JobOrientation];
        let weekly = Minutes(step * 30);
        all.extend(services.map(|service| Repair::Staff { service, language: None, near: unit, weekly }));
        all.extend([0, 1].map(|language| Repair::Staff {
            service: ServiceKind::Mediation,
            language: Some(LanguageId(language)),
            near: unit,
            weekly,
        }));
        for package in (0..model.packages.len() as u32).map(PackageId) {
            all.extend([
                Repair::EntryContribution { household, package, amount: once(step) },
                Repair::RentContribution { household, package, monthly: monthly(step) },
            ]);
            // More months of no contribution are none.
            if model.package(package).rent_contribution.0 > 0 && model.package(package).months > 0 {
                all.push(Repair::Months { household, package, months: step.min(12) as u8 });
            }
            for (category, year) in [Category::Rent, Category::Entry, Category::Guarantee, Category::Services]
                .into_iter()
                .flat_map(|category| [2026, 2027, 2028].map(|year| (category, year)))
            {
                all.push(Repair::FundLine { household, package, category, year, amount: once(step) });
            }
        }
    }
    for package in (0..model.packages.len() as u32).map(PackageId) {
        all.push(Repair::Verdict { household, package });
        let amount = model.unit(unit).deposit.max(model.unit(unit).rent);
        all.push(Repair::Guarantee { household, package, amount });
    }
    all.retain(|change| change.cost(model) < limit);
    all
}

/// The same change with one step less, where it has an amount of more than one.
fn less(change: &Repair) -> Option<Repair> {
    let mut less = *change;
    let enough = match &mut less {
        Repair::EntryContribution { amount, .. } | Repair::EntryCash { amount, .. } | Repair::Fund { amount, .. } => {
            amount.0 -= 5_000;
            amount.0 > 0
        }
        Repair::RentContribution { monthly, .. } | Repair::RentCut { monthly, .. } | Repair::Income { monthly, .. } => {
            monthly.0 -= 1_000;
            monthly.0 > 0
        }
        Repair::Capacity { weekly, .. } => {
            weekly.0 -= 30;
            weekly.0 > 0
        }
        Repair::Beds { beds, .. } | Repair::Months { months: beds, .. } => {
            *beds -= 1;
            *beds > 0
        }
        Repair::Later { weeks, .. } | Repair::Keys { weeks, .. } | Repair::Lease { weeks, .. } => {
            *weeks -= 1;
            *weeks > 0
        }
        _ => false,
    };
    enough.then_some(less)
}

/// What a unit takes is true: it works when made, and no cheaper single change does.
fn holds(ground: &Ground<'_>, model: &Model, plan: &Plan, household: HouseholdId, unit: UnitId) {
    let takes = ground.takes(household, unit);
    let of = |way: &Way| format!("{household:?} {unit:?} {way:?}");
    let works = |changes: &[Repair], others| ground.works(changes, household, unit, others).is_some();
    let cheaper = |limit| {
        let all = all_cheaper(model, household, unit, limit);
        all.into_iter().find(|change| works(&[*change], Others::Stay))
    };
    match &takes {
        Takes::Proposed => assert!(plan.of(household).is_some_and(|it| it.stays().any(|stay| stay.unit == unit))),
        Takes::Nothing(itinerary) => {
            let mut with = plan.clone();
            with.itineraries.retain(|one| one.household != household);
            with.itineraries.push(*itinerary);
            with.itineraries.sort_unstable();
            let mut found = verify(model, &with, None).breaches;
            let before = verify(model, plan, None).breaches;
            found.retain(|breach| !before.contains(breach));
            assert_eq!(found, vec![], "{household:?} {unit:?}");
        }
        Takes::Changes(way) => {
            assert!(works(&way.changes, Others::Stay), "{}", of(way));
            assert!(!works(&[], Others::Stay), "{}", of(way));
            // Made on the model, the plan with it passes the independent judge.
            let changed = Changed::of(model, &way.changes);
            let mut with = plan.clone();
            with.itineraries.retain(|one| one.household != household);
            with.itineraries.push(changed.itinerary(&way.itinerary));
            with.itineraries.sort_unstable();
            let mut found = verify(&changed.model, &with, None).breaches;
            let before = verify(model, plan, None).breaches;
            found.retain(|breach| !before.contains(breach));
            assert_eq!(found, vec![], "{}", of(way));
            let limit = if way.changes.len() == 1 { way.cost } else { Cents(i64::MAX) };
            assert_eq!(cheaper(limit), None, "{}", of(way));
            for (at, change) in way.changes.iter().enumerate() {
                let mut fewer = way.changes.clone();
                fewer.remove(at);
                assert!(!works(&fewer, Others::Stay), "{}", of(way));
                if let Some(less) = less(change) {
                    fewer.insert(at, less);
                    assert!(!works(&fewer, Others::Stay), "{}", of(way));
                }
            }
        }
        Takes::Room(way) => {
            assert!(works(&way.changes, Others::Anywhere), "{}", of(way));
            let limit = Cents(i64::MAX);
            if way.changes.len() < 2 {
                assert_eq!(cheaper(limit), None, "{}", of(way));
            }
        }
        Takes::Beyond => assert_eq!(cheaper(Cents(i64::MAX)), None, "{household:?} {unit:?}"),
    }
}

/// Every rule that an answer states fails for some way of moving in, and where it states none there is none.
fn stated_rules_fail(ground: &Ground<'_>, model: &Model, household: HouseholdId, unit: UnitId) {
    let ways = ground.itineraries(model, household, unit);
    match ground.why_not(household, unit) {
        WhyNot::Forbidden(breaches) => {
            assert_ne!(breaches, vec![]);
            let stays: Vec<Stay> = ways.iter().flat_map(|way| way.stays().filter(|stay| stay.unit == unit)).collect();
            assert!(stays.iter().any(|stay| choices::breaches(model, &Choice::Stay(*stay)) == breaches));
            assert!(stays.iter().all(|stay| !choices::breaches(model, &Choice::Stay(*stay)).is_empty()));
        }
        WhyNot::NoPackage { nearest, breaches } => {
            let homes: Vec<Home> = ways.iter().filter_map(|way| way.home).collect();
            let of = |home: &Home| choices::breaches(model, &Choice::Home(*home));
            assert!(homes.iter().any(|home| home.package == nearest && of(home) == breaches));
            assert_ne!(breaches, vec![]);
        }
        WhyNot::Taken { breaches, .. } => assert_ne!(breaches, vec![]),
        WhyNot::Better { .. } => assert!(ground.works(&[], household, unit, Others::Stay).is_some()),
        WhyNot::Proposed | WhyNot::TooLate | WhyNot::NoBridgeNeeded | WhyNot::BridgeAfterHome => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn on_small_models_every_stated_change_is_the_cheapest_that_works((model, _) in model_and_dice()) {
        let budget = fasi_engine::kernel::budget::Budget { nodes: Some(10_000), ..Default::default() };
        let problem = fasi_engine::placement::problem::Problem::build(&model, None);
        let outcome = fasi_engine::placement::solve::solve(&problem, &budget, fasi_engine::kernel::budget::Watch::silent());
        let plan = outcome.expect("the engine solves").plan.unwrap_or_default();
        let ground = Ground::of(&model, &plan);
        for household in model.household_ids() {
            for unit in model.unit_ids() {
                holds(&ground, &model, &plan, household, unit);
                stated_rules_fail(&ground, &model, household, unit);
            }
        }
    }
}

#[test]
fn nothing_relaxes_the_law() {
    let model = fasi_engine::placement::fixture::model();
    let mut public = model.clone();
    public.units[0].tenure = fasi_engine::placement::model::Tenure::Public;
    let plan = Plan::default();
    assert_eq!(Ground::of(&public, &plan).takes(HouseholdId(0), UnitId(0)), Takes::Beyond);
    let mut avoided = model.clone();
    avoided.households[0].avoid = vec![avoided.units[0].municipality];
    assert_eq!(Ground::of(&avoided, &plan).takes(HouseholdId(0), UnitId(0)), Takes::Beyond);
    let mut refuge = model;
    refuge.households[0].members[0].male = true;
    refuge.units[0].conditions = vec![fasi_engine::placement::model::Condition { kind: ConditionKind::WomenOnly }];
    assert_eq!(Ground::of(&refuge, &plan).takes(HouseholdId(0), UnitId(0)), Takes::Beyond);
    assert_eq!(refuge.units[0].usage, Usage::Lasting);
}

#[test]
fn a_bed_a_bedroom_and_a_guarantor_are_told_where_they_are_what_is_missing() {
    let mut model = fasi_engine::placement::fixture::model();
    let plan = Plan::default();
    let takes = |model: &Model| match Ground::of(model, &plan).takes(HouseholdId(0), UnitId(0)) {
        Takes::Changes(way) => way.changes,
        other => panic!("{other:?}"),
    };
    model.units[0].beds = 1;
    assert_eq!(takes(&model), [Repair::Beds { unit: UnitId(0), beds: 1 }]);
    model.units[0].guarantee_required = true;
    let both = takes(&model);
    assert!(both.contains(&Repair::Guarantor { household: HouseholdId(0) }) && both.len() == 2, "{both:?}");
    assert_eq!(repair::cost(&model, &both), Cents(40_000 + 8 * 3_000));
}

/// A bridge that household 0 could enter in week 10, beside its home.
fn with_bridge() -> Model {
    let mut model = fasi_engine::placement::fixture::model();
    let mut bridge = fasi_engine::placement::fixture::unit();
    bridge.usage = Usage::Bridge;
    bridge.tenure = fasi_engine::placement::model::Tenure::Bridge;
    model.units.push(bridge);
    model.households[0].exit.date = Some(fasi_engine::time::Day(70));
    model
}

#[test]
fn an_educator_who_leaves_and_has_too_few_hours_before_is_replaced_by_one_who_stays() {
    let mut model = with_bridge();
    let weekly = Minutes(90);
    model.units[1].hours = vec![(ServiceKind::Educator, weekly)];
    model.capacities = vec![fasi_engine::placement::model::Capacity {
        service: ServiceKind::Educator,
        language: None,
        area: None,
        from: None,
        until: Some(fasi_engine::time::Day(140)),
        weekly: Minutes(60),
    }];
    let plan = Plan::default();
    let Takes::Changes(way) = Ground::of(&model, &plan).takes(HouseholdId(0), UnitId(1)) else {
        panic!("somebody new suffices");
    };
    let staff = Repair::Staff { service: ServiceKind::Educator, language: None, near: UnitId(1), weekly };
    assert_eq!(way.changes, [staff], "more of the old hours would end in week 20");
}

#[test]
fn a_bridge_that_its_fund_can_pay_for_at_a_lower_rent_takes_a_lower_rent() {
    let mut model = with_bridge();
    model.units[1].funding = vec![FundLineId(0)];
    // 400 € a month for seven months of 2027.
    model.funds[0].year = 2027;
    model.funds[0].cap = Some(Cents(268_000));
    let plan = Plan::default();
    let Takes::Changes(way) = Ground::of(&model, &plan).takes(HouseholdId(0), UnitId(1)) else {
        panic!("a lower rent suffices");
    };
    assert_eq!(way.changes, [Repair::RentCut { unit: UnitId(1), monthly: Cents(2_000) }]);
}

#[test]
fn hours_for_no_week_ask_for_somebody_and_for_no_more() {
    let mut model = fasi_engine::placement::fixture::model();
    model.packages[0].hours = vec![(ServiceKind::Legal, Minutes(90))];
    let plan = Plan::default();
    let Takes::Changes(way) = Ground::of(&model, &plan).takes(HouseholdId(0), UnitId(0)) else {
        panic!("somebody suffices");
    };
    let weekly = Minutes(30);
    assert_eq!(way.changes, [Repair::Staff { service: ServiceKind::Legal, language: None, near: UnitId(0), weekly }]);
}

#[test]
fn a_guarantee_that_the_fund_cannot_cover_may_be_as_great_as_what_it_is_for() {
    let mut model = fasi_engine::placement::fixture::model();
    model.packages[0].guarantee = Cents(200_000);
    model.packages[0].funding = vec![FundLineId(0)];
    model.funds[0].category = Category::Guarantee;
    model.funds[0].available = Cents(80_000);
    let plan = Plan::default();
    let Takes::Changes(way) = Ground::of(&model, &plan).takes(HouseholdId(0), UnitId(0)) else {
        panic!("a smaller guarantee suffices");
    };
    let (household, package, amount) = (HouseholdId(0), PackageId(0), Cents(70_000));
    assert_eq!(way.changes, [Repair::Guarantee { household, package, amount }]);
}
