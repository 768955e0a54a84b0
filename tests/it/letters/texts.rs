//! What the letters say, word for word, and that there is a sentence for all that has to be said.

use std::fmt::Write as _;

use fasi_engine::placement::{hard, soft};
use fasi_exchange::letters::{BUILT_IN, Block, Language, Letter, Role, criterion_key, obstacle_key, task_key};
use fasi_exchange::text::{Lang, every_key, keys_of};

use super::letter;

/// A letter as plain text.
fn shown(letter: &Letter) -> String {
    let mut out = format!("{} | {}\n# {}\n{}\n", letter.to, letter.as_of, letter.title, letter.intro);
    for section in &letter.sections {
        let _ = writeln!(out, "\n## {}", section.heading);
        match &section.block {
            Block::List(items) => items.iter().for_each(|item| out.extend(["- ", item, "\n"])),
            Block::Rows(rows) => {
                for row in rows {
                    let _ = writeln!(out, "{}: {}", row.label, row.lines.join(" / "));
                }
            }
        }
    }
    out + &format!("\n{} ____\n{}\n", letter.signs.join(" ____ "), letter.foot)
}

#[test]
fn the_proposed_the_bridged_and_the_waiting_read_what_concerns_them() {
    for tag in ["it", "en"] {
        let language = Language::built_in(tag).expect("a language of the program");
        for (kind, household) in [("proposed", "N001"), ("bridged", "N002"), ("waiting", "N005")] {
            insta::assert_snapshot!(format!("{kind}_{tag}"), shown(&letter(&language, Role::Household, household)));
        }
    }
}

#[test]
fn the_team_reads_codes_points_and_the_order_of_the_list_too() {
    let language = Language::built_in("it").expect("a language of the program");
    let [household, team] = [Role::Household, Role::Coordinator].map(|role| shown(&letter(&language, role, "N001")));
    assert!(!household.contains("Punti della proposta") && !household.contains("fascia di priorità"), "{household}");
    assert!(team.contains("fascia di priorità 1, 318 giorni") && team.contains("Sostegno S1 (Leggero)"), "{team}");
}

#[test]
fn every_language_has_a_sentence_for_all_that_can_be_said() {
    let keys = BUILT_IN.map(|(_, source)| keys_of(source));
    for ((tag, _), own) in BUILT_IN.iter().zip(&keys) {
        assert_eq!(own, &keys[0], "{tag}");
        let language = Language::built_in(tag).expect("a language of the program");
        assert!(language.missing().is_empty(), "{tag}: {:?}", language.missing());
    }
    let has = |key: String| assert!(keys[0].contains(&key), "{key} is not in letters.ftl");
    for criterion in soft::ALL {
        has(criterion_key(criterion.card().id));
    }
    for rule in hard::ALL {
        has(obstacle_key(rule.card().id));
        has(format!("{}.help", obstacle_key(rule.card().id)));
    }
    let tasks = every_key(Lang::It).into_iter().filter_map(|key| key.strip_prefix("task-").map(str::to_owned));
    for task in tasks {
        has(task_key(&task));
    }
}
