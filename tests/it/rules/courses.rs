//! The rules of training: all that they say of plans that break them can be said, in both languages.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use fasi_engine::ids::{ActivityId, OperatorId, SlotId};
use fasi_engine::kernel::rule::{Breach, Fact, FactValue};
use fasi_engine::training::fixture::drawn;
use fasi_engine::training::hard;
use fasi_engine::training::model::{Exclusion, Model, Pin, Prerequisite};
use fasi_engine::training::plan::{Edition, Plan, Seating};
use fasi_engine::training::soft;
use fasi_exchange::facts::{args, breach as sentence, rule_key};
use fasi_exchange::names::{Named, Names, TrainingNames};
use fasi_exchange::text::{Lang, has, text};
use fasi_exchange::words::{CreditKind, Word};
use proptest::prelude::*;

use super::texts::{SOURCES, variables};

fn names(model: &Model) -> Names {
    let codes = |letter: char, count: usize| (0..count).map(|at| format!("{letter}{at}")).collect::<Vec<_>>();
    let named = |letter: char, count: usize| -> Vec<Named> {
        codes(letter, count).into_iter().map(|id| Named { id, label: None }).collect()
    };
    let competences = model.activities.iter().flat_map(|activity| &activity.brings).map(|(which, _)| which.0);
    let competences = competences.chain(model.needs.iter().map(|need| need.competence.0)).max().unwrap_or(0);
    let slots = model.slots.iter().zip(codes('D', model.slots.len())).map(|(slot, id)| (id, slot.begins()));
    let training = TrainingNames {
        operators: codes('O', model.operators.len()),
        services: named('S', model.services.len()),
        roles: (0..9).map(|role| Some(format!("r{role}"))).collect(),
        competences: named('C', competences as usize + 9),
        activities: named('A', model.activities.len()),
        slots: slots.collect(),
        trainers: codes('T', model.trainers.len()),
        rooms: named('R', model.rooms.len()),
        funds: named('F', model.funds.len()),
        credits: CreditKind::ALL.to_vec(),
    };
    Names {
        start: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default(),
        training,
        ..super::texts::names(&fasi_engine::placement::fixture::model())
    }
}

/// Any plan at all: slots and people drawn without a thought.
fn any_plan(model: &Model) -> impl Strategy<Value = Plan> + use<> {
    let count = |list: usize| list.max(1) as u32;
    let (activities, slots, people) =
        (count(model.activities.len()), count(model.slots.len()), count(model.operators.len()));
    let edition =
        (0..activities, proptest::collection::vec(0..slots, 1..4), proptest::collection::btree_set(0..people, 1..6));
    let editions = proptest::collection::vec(edition, 1..5);
    editions.prop_map(|editions| {
        let mut editions: Vec<Edition> = (editions.into_iter())
            .map(|(activity, slots, who)| Edition {
                activity: ActivityId(activity),
                slots: slots.into_iter().map(SlotId).collect(),
                attendees: who.into_iter().map(OperatorId).collect(),
            })
            .collect();
        editions.sort();
        Plan { editions }
    })
}

fn training_and_plan() -> impl Strategy<Value = (Model, Plan)> {
    (0..5_000u64).prop_flat_map(|seed| {
        let mut model = drawn(seed);
        // something is asked for before, decided, ruled out, or bounded in each
        let last = model.activities.len() - 1;
        let before = if seed % 2 == 0 {
            Prerequisite::Activity(ActivityId(0))
        } else {
            Prerequisite::Competence(fasi_engine::ids::CompetenceId(0), 4)
        };
        model.activities[last].requires.push(before);
        model.activities[0].editions = Some(0);
        model.activities[0].cases = 2;
        model.operators[0].most = Some(0);
        model.pins = vec![
            Pin::Opens { activity: ActivityId(0), slot: SlotId(0) },
            Pin::Attends { operator: OperatorId(0), activity: ActivityId(0), slot: None },
        ];
        model.exclusions = vec![
            Exclusion { activity: Some(ActivityId(last as u32)), ..Exclusion::default() },
            Exclusion { operator: Some(OperatorId(0)), ..Exclusion::default() },
        ];
        model.done = vec![(OperatorId(0), ActivityId(0))];
        model.funds.iter_mut().for_each(|fund| fund.left = fasi_engine::units::Cents(1));
        let plan = any_plan(&model);
        (Just(model), plan)
    })
}

fn said(model: &Model, plan: &Plan) -> Vec<Breach> {
    let seating = |edition: &Edition, operator: Option<OperatorId>| Seating {
        operator,
        activity: edition.activity,
        slots: edition.slots.clone(),
    };
    let all = plan.editions.iter().flat_map(|edition| {
        let people = edition.attendees.iter().map(|who| Some(*who));
        std::iter::once(None).chain(people).map(move |who| seating(edition, who)).collect::<Vec<_>>()
    });
    let judged = all.flat_map(|seating| hard::ALL.iter().filter_map(move |rule| rule.judge(model, &seating)));
    judged.chain(hard::ALL.iter().flat_map(|rule| rule.audit(model, plan))).collect()
}

/// What criteria say of editions: message key, facts.
fn because(model: &Model, plan: &Plan) -> Vec<(String, Vec<Fact>)> {
    let of = plan.editions.iter().flat_map(|edition| {
        soft::ALL.iter().map(move |criterion| {
            (format!("{}.because", rule_key(criterion.card().id)), criterion.because(model, edition))
        })
    });
    of.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_that_rules_of_training_say_can_be_said((model, plan) in training_and_plan()) {
        let names = names(&model);
        for (lang, sources) in Lang::ALL.into_iter().zip(SOURCES) {
            let variables = variables(&sources);
            for breach in said(&model, &plan) {
                let key = rule_key(breach.rule);
                let own = breach.facts.iter().map(|(name, _)| format!("{key}.breach-{name}"));
                let key = own.into_iter().find(|key| has(lang, key)).unwrap_or_else(|| format!("{key}.breach"));
                let given: BTreeSet<String> = breach.facts.iter().map(|fact| fact.0.to_owned()).collect();
                let wanted = variables.get(&key).cloned().unwrap_or_default();
                prop_assert!(!wanted.is_empty() && wanted.is_subset(&given), "{} {:?} {:?}", key, wanted, given);
                for (_, value) in &breach.facts {
                    if let FactValue::Word(word) = value {
                        prop_assert!(has(lang, &format!("word-{word}")), "{} word-{}", lang.tag(), word);
                    }
                }
                let shown = sentence(lang, &names, &breach);
                prop_assert!(!shown.contains(['{', '}', '$']) && !shown.contains("rule-"), "{}: {}", key, shown);
            }
            for (key, facts) in because(&model, &plan) {
                let shown = text(lang, &key, &args(lang, &names, &facts));
                prop_assert!(shown != key && !shown.contains(['{', '}', '$']), "{}: {}", key, shown);
            }
        }
    }
}

#[test]
fn drawn_plans_break_every_rule_of_training() {
    let mut broken = BTreeSet::new();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..600 {
        let tree = training_and_plan().new_tree(&mut runner).expect("training and plans can be drawn");
        let (model, plan) = proptest::strategy::ValueTree::current(&tree);
        broken.extend(said(&model, &plan).into_iter().map(|breach| breach.rule));
    }
    let all: BTreeSet<&str> = hard::ALL.iter().map(|rule| rule.card().id).collect();
    assert_eq!(broken, all);
}
