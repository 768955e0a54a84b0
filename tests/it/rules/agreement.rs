//! Two ways to the same answer: what the search uses (judgements, rows, points) and what `verify` uses (audits).

use std::collections::BTreeMap;

use fasi_engine::placement::plan::{Choice, Home, Itinerary, Plan};
use fasi_engine::placement::verify::{STRUCTURE, verify};
use fasi_engine::placement::{hard, soft};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::dice::{itinerary, model_and_dice, plan};

/// Rules about the whole plan: they judge no choice alone.
const COUPLING: [&str; 8] = [
    "placement.unit_occupancy",
    "placement.shared_unit",
    "placement.shared_bedrooms",
    "placement.fund_budget",
    "placement.service_capacity",
    "placement.keep_apart",
    "placement.keep_together",
    "placement.pin",
];

fn choices(itinerary: &Itinerary) -> impl Iterator<Item = Choice> {
    itinerary.stays().map(Choice::Stay).chain(itinerary.home.map(Choice::Home))
}

/// Otherwise the tests below would say nothing of the rule.
#[test]
fn the_dice_break_and_keep_every_rule_and_give_every_criterion_some_points_and_none() {
    let mut runner = TestRunner::deterministic();
    let (mut broken, mut kept): (BTreeMap<&str, usize>, BTreeMap<&str, usize>) = (BTreeMap::new(), BTreeMap::new());
    let mut count = |rule, kept_it: bool| *if kept_it { &mut kept } else { &mut broken }.entry(rule).or_default() += 1;
    for _ in 0..200 {
        let (model, mut dice) = model_and_dice().new_tree(&mut runner).expect("a model").current();
        let plan = plan(&model, &mut dice);
        for rule in hard::ALL {
            count(rule.card().id, rule.audit(&model, &plan).is_empty());
        }
        for (criterion, itinerary) in
            soft::ALL.iter().flat_map(|each| plan.itineraries.iter().map(move |it| (each, it)))
        {
            count(criterion.card().id, criterion.points(&model, itinerary).0 > 0);
        }
    }
    let rules = hard::ALL.iter().map(|rule| rule.card().id).chain(soft::ALL.iter().map(|each| each.card().id));
    let rare =
        |rule: &&str| broken.get(rule).is_none_or(|times| *times < 5) || kept.get(rule).is_none_or(|times| *times < 5);
    assert_eq!(rules.filter(rare).collect::<Vec<_>>(), Vec::<&str>::new(), "{broken:?} {kept:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plans_of_the_dice_are_well_formed((model, mut dice) in model_and_dice()) {
        let found = verify(&model, &plan(&model, &mut dice), None).breaches;
        prop_assert!(found.iter().all(|breach| breach.rule != STRUCTURE), "{:?}", found);
    }

    #[test]
    fn points_add_up_to_the_audit((model, mut dice) in model_and_dice()) {
        let plan = plan(&model, &mut dice);
        for criterion in soft::ALL {
            let points: Vec<i64> = plan.itineraries.iter().map(|it| criterion.points(&model, it).0).collect();
            prop_assert!(points.iter().all(|points| (0..=1000).contains(points)), "{} {:?}", criterion.card().id, points);
            prop_assert_eq!(points.iter().sum::<i64>(), criterion.audit(&model, &plan).0, "{}", criterion.card().id);
        }
    }

    #[test]
    fn what_is_not_of_the_package_is_the_same_with_every_package((model, mut dice) in model_and_dice()) {
        for itinerary in plan(&model, &mut dice).itineraries {
            let with = |package| Itinerary { home: itinerary.home.map(|home| Home { package, ..home }), ..itinerary };
            for criterion in soft::ALL.iter().filter(|criterion| !soft::is_of_package(**criterion)) {
                let points = criterion.points(&model, &itinerary);
                prop_assert!(model.package_ids().all(|package| criterion.points(&model, &with(package)) == points));
            }
        }
    }

    #[test]
    fn judgements_agree_with_audits((model, mut dice) in model_and_dice()) {
        for itinerary in plan(&model, &mut dice).itineraries {
            let alone = Plan { itineraries: vec![itinerary] };
            for rule in hard::ALL.iter().filter(|rule| !COUPLING.contains(&rule.card().id)) {
                let judged = choices(&itinerary).filter_map(|choice| rule.judge(&model, &choice)).count();
                let audited = rule.audit(&model, &alone);
                prop_assert_eq!(judged, audited.len(), "{} {:?}", rule.card().id, audited);
            }
        }
    }

    #[test]
    fn coupling_rules_judge_nothing_alone((model, mut dice) in model_and_dice()) {
        for itinerary in plan(&model, &mut dice).itineraries {
            for rule in hard::ALL.iter().filter(|rule| COUPLING.contains(&rule.card().id)) {
                prop_assert!(choices(&itinerary).all(|choice| rule.judge(&model, &choice).is_none()));
            }
        }
    }

    #[test]
    fn rows_agree_with_audits((model, mut dice) in model_and_dice()) {
        // A few candidates a household, sorted as the search has them, and some plans made of them.
        let mut candidates: Vec<Itinerary> = model
            .household_ids()
            .flat_map(|household| (0..4).filter_map(|_| itinerary(&model, household, &mut dice)).collect::<Vec<_>>())
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        for _ in 0..8 {
            let taken: Vec<usize> = model
                .household_ids()
                .filter_map(|household| {
                    let own: Vec<usize> =
                        (0..candidates.len()).filter(|at| candidates[*at].household == household).collect();
                    own.get(dice.roll(own.len() as u32 + 1) as usize).copied()
                })
                .collect();
            let plan = Plan { itineraries: taken.iter().map(|at| candidates[*at]).collect() };
            for rule in hard::ALL {
                let rows = rule.rows(&model, &candidates);
                prop_assert!(rows.rows.is_empty() || COUPLING.contains(&rule.card().id), "{}", rule.card().id);
                if !COUPLING.contains(&rule.card().id) {
                    continue;
                }
                let kept = (0..).zip(&rows.rows).all(|(at, row)| {
                    let entries = rows.entries(at).into_iter();
                    let of_taken = entries.filter(|(position, _)| taken.contains(&(*position as usize)));
                    let sum: i64 = of_taken.map(|(_, amount)| amount).sum();
                    row.lower.is_none_or(|lower| lower <= sum) && row.upper.is_none_or(|upper| sum <= upper)
                });
                let audited = rule.audit(&model, &plan);
                prop_assert_eq!(kept, audited.is_empty(), "{} {:?} {:?}", rule.card().id, audited, plan);
            }
        }
    }
}
