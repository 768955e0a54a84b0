//! Explanations in words, for every household and every unit: short, true, and about nobody else.

use fasi_engine::kernel::budget::{Budget, Watch};
use fasi_engine::placement::explain::{Ground, Others, Takes};
use fasi_engine::placement::plan::Plan;
use fasi_engine::placement::propose::propose;
use fasi_exchange::parse::{Parsed, parse};
use fasi_exchange::placement::{MOST_WORDS, Pair, Role, pair, result};
use fasi_exchange::text::Lang;
use fasi_exchange::write::json;
use fasi_generate::{Generated, Request, demo, generate};

use super::stated_rules_fail;

fn parsed(generated: &Generated) -> Parsed {
    parse(&generated.dataset, Some(&generated.decisions), Some(&generated.policy)).expect("no flaw")
}

fn planned(parsed: &Parsed) -> Plan {
    let budget = Budget { threads: 2, nodes: Some(200), ..Budget::default() };
    let proposal = propose(&parsed.model, None, 0, &budget, Watch::silent()).expect("the engine solves");
    proposal.outcome.plan.expect("there is a plan")
}

#[test]
fn the_waiting_list_is_as_long_as_the_headline_says_and_the_home_that_lacks_least_is_one() {
    let parsed = parsed(&demo());
    let budget = Budget { threads: 2, nodes: Some(200), ..Budget::default() };
    let proposal = propose(&parsed.model, None, 0, &budget, Watch::silent()).expect("the engine solves");
    for (lang, waits, meanwhile) in [
        (Lang::It, "nuclei in lista d’attesa", "di loro intanto in alloggio ponte"),
        (Lang::En, "households on the waiting list", "of them in a bridge unit meanwhile"),
    ] {
        let view = result(lang, &parsed, &proposal);
        let (listed, bridged) = (view.waiting.len(), view.waiting.iter().filter(|row| row.bridge.is_some()).count());
        let said = format!("{listed} {waits}, {bridged} {meanwhile}.");
        assert!(bridged > 1 && view.headline.ends_with(&said), "{said}: {}", view.headline);
        for row in &view.waiting {
            let [nearest, takes] =
                [row.nearest.as_ref().map(|home| &home.unit), row.takes.as_ref().map(|home| &home.unit)];
            assert!(takes.is_none() || nearest.is_none() || nearest == takes, "{row:?}");
        }
        let told = view.waiting.iter().filter(|row| row.nearest.is_some() && row.takes.is_some()).count();
        assert!(told > 10, "of {listed} the home is told of {told}");
    }
}

/// What names somebody: names and contacts of the identities, in one word or several.
fn identities(generated: &Generated) -> Vec<String> {
    let rows = json(&generated.identities);
    let cells = rows.as_object().into_iter().flatten().filter_map(|(_, table)| table.as_array()).flatten();
    let texts = cells.filter_map(|row| row.as_object()).flat_map(|row| row.iter());
    let own = texts.filter(|(field, _)| !["household", "id", "language", "nationality"].contains(&field.as_str()));
    own.filter_map(|(_, value)| value.as_str()).filter(|text| text.len() > 5).map(str::to_owned).collect()
}

/// Looks at every pair; `every` says which pairs besides are tried against all cheaper changes.
fn every_pair_is_short_true_and_about_nobody_else(generated: &Generated) {
    let parsed = parsed(generated);
    let (model, plan) = (&parsed.model, planned(&parsed));
    let ground = Ground::of(model, &plan);
    let people = identities(generated);
    let households: Vec<_> = model.household_ids().collect();
    let look = |half: usize| {
        for household in households.iter().skip(half).step_by(2).copied() {
            let own = &parsed.names.households[household.index()];
            let others: Vec<&String> = parsed.names.households.iter().filter(|id| *id != own).collect();
            for unit in model.unit_ids() {
                let found = Pair::of(&ground, household, unit);
                stated_rules_fail(&ground, model, household, unit);
                let lets_in = |changes: &[_], others| ground.works(changes, household, unit, others).is_some();
                match &found.takes {
                    Takes::Changes(way) => assert!(lets_in(&way.changes, Others::Stay), "{found:?}"),
                    Takes::Room(way) => assert!(lets_in(&way.changes, Others::Anywhere), "{found:?}"),
                    Takes::Nothing(_) => assert!(lets_in(&[], Others::Stay), "{found:?}"),
                    Takes::Proposed | Takes::Beyond => {}
                }
                for (lang, role) in Lang::ALL.into_iter().flat_map(|lang| Role::ALL.map(|role| (lang, role))) {
                    let view = pair(lang, &parsed, &found, role);
                    let said = [&view.reasons[..], &[view.text.clone(), view.headline.clone()]].concat().join(" ");
                    assert!(view.text.split_whitespace().count() <= MOST_WORDS, "{}", view.text);
                    assert!(!said.contains('$') && !said.contains("told-") && !said.contains("repair-"), "{said}");
                    let words: Vec<&str> = said.split(|letter: char| !letter.is_alphanumeric()).collect();
                    assert!(!others.iter().any(|other| words.contains(&other.as_str())), "{said}");
                    assert!(!people.iter().any(|name| said.contains(name.as_str())), "{said}");
                    if model.household(household).protected {
                        let towns = parsed.names.municipalities.iter().filter_map(|town| town.label.as_ref());
                        // A town may be part of the name of a place or of a fund: alone it says where.
                        let areas = parsed.names.areas.iter().chain(towns);
                        assert!(!said.contains(" min;") && !said.contains(" h;"), "{said}");
                        assert!(!areas.into_iter().any(|area| words.contains(&area.as_str())), "{said}");
                    }
                }
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| look(0));
        scope.spawn(|| look(1));
    });
}

#[test]
fn of_the_demo_every_pair_is_explained_shortly_truly_and_of_nobody_else() {
    every_pair_is_short_true_and_about_nobody_else(&demo());
}

#[test]
fn of_generated_data_every_pair_is_explained_shortly_truly_and_of_nobody_else() {
    every_pair_is_short_true_and_about_nobody_else(&generate(Request { households: 16, units: 14, seed: 11 }));
}

#[test]
fn the_household_is_told_in_other_words_and_the_board_no_figures() {
    let generated = demo();
    let parsed = parsed(&generated);
    let plan = planned(&parsed);
    let ground = Ground::of(&parsed.model, &plan);
    let (household, unit) = (parsed.names.household("N029"), parsed.names.unit("A017"));
    let found = Pair::of(&ground, household.expect("N029"), unit.expect("A017"));
    let [team, own, board] = Role::ALL.map(|role| pair(Lang::It, &parsed, &found, role));
    assert!(team.text.contains("pagherebbe") && own.text.contains("paghereste"), "{} {}", team.text, own.text);
    assert!(!own.text.contains("N029") && !own.text.contains("Costo indicativo"), "{}", own.text);
    assert_eq!(team.rules, own.rules);
    assert_eq!(team.rules, board.rules);
    assert!(!board.text.contains("reddito sicuro che") && !board.text.contains("soglia"), "{}", board.text);
}
