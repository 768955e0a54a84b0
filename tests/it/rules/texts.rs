//! What rules say: every text in both languages, and nothing left out when its facts are put in.

use std::collections::{BTreeMap, BTreeSet};

use fasi_engine::kernel::rule::{Fact, FactValue};
use fasi_engine::placement::model::Model;
use fasi_engine::placement::plan::{Choice, Itinerary, Plan};
use fasi_engine::placement::{hard, soft, tasks};
use fasi_engine::{routes, training};
use fasi_exchange::facts::{args, rule_key};
use fasi_exchange::names::{Named, Names, TeamNames, TrainingNames};
use fasi_exchange::text::{Lang, every_key, has, text};
use fasi_exchange::words::Language;
use proptest::prelude::*;

use super::dice::{model_and_dice, plan};

/// The files whose messages take facts, in both languages.
pub(super) const SOURCES: [[&str; 7]; 2] = [
    [
        include_str!("../../../messages/it/rules-hard.ftl"),
        include_str!("../../../messages/it/rules-soft.ftl"),
        include_str!("../../../messages/it/report.ftl"),
        include_str!("../../../messages/it/rules-routes.ftl"),
        include_str!("../../../messages/it/routes.ftl"),
        include_str!("../../../messages/it/rules-training.ftl"),
        include_str!("../../../messages/it/training.ftl"),
    ],
    [
        include_str!("../../../messages/en/rules-hard.ftl"),
        include_str!("../../../messages/en/rules-soft.ftl"),
        include_str!("../../../messages/en/report.ftl"),
        include_str!("../../../messages/en/rules-routes.ftl"),
        include_str!("../../../messages/en/routes.ftl"),
        include_str!("../../../messages/en/rules-training.ftl"),
        include_str!("../../../messages/en/training.ftl"),
    ],
];

/// The variables of each message and attribute (`key.attribute`): a selector without its variable would fall to its
/// default form in silence.
pub(super) fn variables(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut part) = (String::new(), String::new());
    for line in sources.iter().flat_map(|source| source.lines()).filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| !key.contains([' ', '{'])) {
            key.clone_into(&mut message);
            key.clone_into(&mut part);
        } else if let Some((name, _)) = line.strip_prefix("    .").and_then(|rest| rest.split_once(" =")) {
            part = format!("{message}.{name}");
        }
        let names = line.split('$').skip(1).map(|rest| rest.split([' ', '}']).next().unwrap_or_default().to_owned());
        all.entry(part.clone()).or_default().extend(names);
    }
    all
}

/// Names for everything in a model.
pub(super) fn names(model: &Model) -> Names {
    let named = |letter: &str, count: usize| -> Vec<Named> {
        (0..count).map(|number| Named { id: format!("{letter}{number}"), label: None }).collect()
    };
    let funds = model.funds.iter().map(|line| (named("F", 1).remove(0), line.year, line.category)).collect();
    let spoken = |language: fasi_engine::ids::LanguageId| Language(if language.0 == 0 { "ar" } else { "sq" });
    let capacities = model.capacities.iter().map(|line| (line.service, line.language.map(spoken), None)).collect();
    Names {
        start: "2026-11-30".parse().expect("a day"),
        households: named("N", model.households.len()).into_iter().map(|named| named.id).collect(),
        units: named("A", model.units.len()),
        packages: named("S", model.packages.len()),
        places: named("L", model.places.len()),
        municipalities: named("C", model.municipalities.len()),
        areas: vec!["Area 1".to_owned(), "Area 2".to_owned()],
        funds,
        capacities,
        languages: vec![Language("ar"), Language("sq")],
        team: TeamNames::default(),
        training: TrainingNames::default(),
    }
}

/// Everything that the rules and tasks say of a plan: message key, facts.
fn said(model: &Model, plan: &Plan) -> Vec<(String, Vec<Fact>)> {
    let mut said = Vec::new();
    let choices = |it: &Itinerary| it.stays().map(Choice::Stay).chain(it.home.map(Choice::Home)).collect::<Vec<_>>();
    for rule in hard::ALL {
        let judged = plan.itineraries.iter().flat_map(choices).filter_map(|choice| rule.judge(model, &choice));
        for breach in judged.chain(rule.audit(model, plan)) {
            let key = rule_key(breach.rule);
            said.extend(["breach", "do"].map(|part| (format!("{key}.{part}"), breach.facts.clone())));
        }
    }
    for itinerary in &plan.itineraries {
        for criterion in soft::ALL {
            let key = format!("{}.because", rule_key(criterion.card().id));
            said.push((key, criterion.because(model, itinerary)));
        }
        said.extend(tasks::of(model, itinerary).into_iter().map(|task| (format!("task-{}", task.id), task.facts)));
    }
    said
}

#[test]
fn every_rule_has_its_texts_in_both_languages() {
    for lang in Lang::ALL {
        let hard = hard::ALL.iter().map(|rule| (rule.card().id, &["", ".means", ".breach", ".do"][..]));
        let soft = soft::ALL.iter().map(|criterion| (criterion.card().id, &["", ".means", ".because"][..]));
        let of_weeks = routes::hard::ALL.iter().map(|rule| (rule.card().id, &["", ".means", ".breach"][..]));
        let priced = routes::soft::ALL.iter().map(|criterion| (criterion.card().id, &["", ".means"][..]));
        let of_training = training::hard::ALL.iter().map(|rule| (rule.card().id, &["", ".means", ".breach"][..]));
        let of_groups = training::soft::ALL.iter().map(|rule| (rule.card().id, &["", ".means", ".because"][..]));
        let courses = of_training.chain(of_groups);
        for (id, parts) in hard.chain(soft).chain(of_weeks).chain(priced).chain(courses) {
            for part in parts {
                let key = format!("{}{part}", rule_key(id));
                assert!(has(lang, &key), "{} {key}", lang.tag());
            }
        }
        let torn: Vec<String> = every_key(lang).into_iter().filter(|key| key.contains(": ")).collect();
        assert_eq!(torn, Vec::<String>::new(), "texts that cannot be parsed");
    }
}

#[test]
fn every_text_of_a_rule_belongs_to_one() {
    let keys: BTreeSet<String> = hard::ALL
        .iter()
        .map(|rule| rule.card().id)
        .chain(soft::ALL.iter().map(|criterion| criterion.card().id))
        .chain(routes::hard::ALL.iter().map(|rule| rule.card().id))
        .chain(routes::soft::ALL.iter().map(|criterion| criterion.card().id))
        .chain(training::hard::ALL.iter().map(|rule| rule.card().id))
        .chain(training::soft::ALL.iter().map(|criterion| criterion.card().id))
        .map(rule_key)
        .collect();
    let of_none = |key: &String| key.starts_with("rule-") && !keys.contains(key.split('.').next().unwrap_or_default());
    assert_eq!(every_key(Lang::It).into_iter().filter(of_none).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn both_languages_use_the_same_facts() {
    assert_eq!(variables(&SOURCES[0]), variables(&SOURCES[1]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_that_rules_say_can_be_said((model, mut dice) in model_and_dice()) {
        let plan = plan(&model, &mut dice);
        let names = names(&model);
        for (lang, sources) in Lang::ALL.into_iter().zip(SOURCES) {
            let variables = variables(&sources);
            for (key, facts) in said(&model, &plan) {
                let given: BTreeSet<String> = facts.iter().map(|fact| fact.0.to_owned()).collect();
                let wanted = variables.get(&key).cloned().unwrap_or_default();
                prop_assert!(wanted.is_subset(&given), "{} {} {:?} {:?}", lang.tag(), key, wanted, given);
                for (_, value) in &facts {
                    if let FactValue::Word(word) = value {
                        prop_assert!(has(lang, &format!("word-{word}")), "{} word-{}", lang.tag(), word);
                    }
                }
                let shown = text(lang, &key, &args(lang, &names, &facts));
                let whole = shown != key && !shown.contains(['{', '}', '$']) && !shown.contains("  ");
                prop_assert!(whole, "{} {}: {}", lang.tag(), key, shown);
            }
        }
    }
}
