//! The registries of rules: one file, one line, one card with its own id and source.

use std::collections::{BTreeMap, BTreeSet};

use super::none;
use super::tokens::{Token, flat, trees, without_tests};
use super::tree::{Source, sources};

/// Files beside the rules that are none, and why.
const HELPERS: [(&str, &str); 1] = [("located", "breaches of a whole plan with household and unit, for many rules")];

/// What a card says.
#[derive(Debug, PartialEq, Eq)]
struct Card {
    id: String,
    source: String,
    weighted: bool,
    line: usize,
}

/// Complaints about the rules below `crates/engine/src`, by room and kind.
fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut folders: BTreeMap<&str, Vec<&Source>> = BTreeMap::new();
    for source in sources {
        if let Some((folder, _)) = source.path.rsplit_once('/').filter(|(folder, _)| {
            let kind = folder.rsplit('/').next();
            kind == Some("hard") || kind == Some("soft")
        }) {
            folders.entry(folder).or_default().push(source);
        }
    }
    for (folder, files) in folders {
        let parts: Vec<&str> = folder.rsplit('/').take(2).collect();
        let (kind, room) = (parts[0], parts[1]);
        let Some(list) = files.iter().find(|file| file.path.ends_with("/mod.rs")) else {
            complaints.push(format!("{folder}: no mod.rs"));
            continue;
        };
        let listed = registered(&list.text);
        let mut rules = BTreeSet::new();
        for file in files.iter().filter(|file| file.path != list.path) {
            let stem = file.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
            if HELPERS.iter().any(|(helper, _)| *helper == stem) {
                continue;
            }
            rules.insert(stem.to_owned());
            let mut complain = |line: usize, what: String| complaints.push(format!("{}:{line}: {what}", file.path));
            let Some(card) = card(&file.text) else {
                complain(1, "no `const CARD: Card`, and not among the helpers of tests/it/tidy/registry.rs".to_owned());
                continue;
            };
            if card.id != format!("{room}.{stem}") {
                complain(card.line, format!("the id `{}` is not `{room}.{stem}`", card.id));
            }
            if card.source.trim().len() < 8 {
                complain(card.line, "no source: the law, act or practice that the rule follows".to_owned());
            }
            if card.weighted != (kind == "soft") {
                complain(card.line, "criteria have a weight, hard rules have none".to_owned());
            }
            if let Some(other) = seen.insert(card.id, &file.path) {
                complain(card.line, format!("the id of {other}"));
            }
        }
        let once: BTreeSet<String> = listed.iter().cloned().collect();
        let differ = rules.symmetric_difference(&once);
        complaints.extend(differ.map(|rule| format!("{}: `{rule}` is a file or a line of ALL, not both", list.path)));
        if once.len() < listed.len() {
            complaints.push(format!("{}: a rule stands twice in ALL", list.path));
        }
    }
    complaints
}

/// The modules that the list `ALL` names: `&size::Size` is `size`.
fn registered(text: &str) -> Vec<String> {
    let code = flat(&without_tests(trees("mod.rs", text)));
    let Some(start) = code.iter().position(|token| token.text == "ALL") else { return Vec::new() };
    let Some(equals) = code[start..].iter().position(|token| token.text == "=") else { return Vec::new() };
    let entries = code[start + equals..].windows(3).take_while(|window| window[0].text != ";");
    entries.filter(|window| window[0].text == "&" && window[2].text == "::").map(|w| w[1].text.clone()).collect()
}

/// The card of a rule's file.
fn card(text: &str) -> Option<Card> {
    let code = flat(&without_tests(trees("rule", text)));
    let start = code.windows(2).position(|window| window[0].text == "const" && window[1].text == "CARD")?;
    let end = start + code[start..].iter().position(|token| token.text == ";")?;
    let body = &code[start..end];
    Some(Card {
        id: literal(body, "id")?,
        source: literal(body, "source")?,
        weighted: body.iter().any(|token| token.text == "Weight"),
        line: code[start].line,
    })
}

fn literal(body: &[Token], field: &str) -> Option<String> {
    let window = body.windows(3).find(|window| window[0].text == field && window[1].text == ":")?;
    Some(window[2].text.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

#[test]
fn every_rule_is_registered_with_an_id_of_its_own_and_a_source() {
    none(&complaints(&sources("crates/engine/src", &[".rs"])));
}

#[test]
fn a_wrong_card_or_a_missing_line_is_seen() {
    let rule = |id: &str, force: &str, source: &str| {
        format!("const CARD: Card = Card {{ id: \"{id}\", force: Force::{force}, source: \"{source}\" }};")
    };
    let law = "L. 431/1998 art. 2";
    let of = |list: &str, text: String| {
        let source =
            |path: &str, text: String| Source { path: format!("crates/engine/src/placement/hard/{path}"), text };
        complaints(&[source("mod.rs", list.to_owned()), source("size.rs", text)])
    };
    let list = "pub const ALL: &[&dyn HardRule<Placement>] = &[&size::Size];";
    none(&of(list, rule("placement.size", "Always", law)));
    for (list, text) in [
        ("pub const ALL: &[&dyn HardRule<Placement>] = &[];", rule("placement.size", "Always", law)),
        (&list.replace("&[&s", "&[&beds::Beds, &s"), rule("placement.size", "Always", law)),
        (&list.replace("&[&s", "&[&size::Size, &s"), rule("placement.size", "Always", law)),
        (list, rule("placement.sizes", "Always", law)),
        (list, rule("placement.size", "Always", "")),
        (list, rule("placement.size", "Weight(40)", law)),
        (list, "struct Size;".to_owned()),
    ] {
        assert_eq!(of(list, text.clone()).len(), 1, "{list} {text}");
    }
}
