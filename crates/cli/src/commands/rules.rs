//! `fasi rules`: the rules of a room, or of all, with their force, meaning and source.

use std::fmt::Write as _;

use fasi_exchange::room::Room;
use fasi_exchange::rules::{RuleView, rules};
use fasi_exchange::text::{Lang, text};

use super::Session;
use crate::args::{Format, RulesArgs};
use crate::exit::{Answer, Failure};
use crate::output::{Page, json};

/// The parts of the list, by the kind of rule.
const PARTS: [(&str, &str); 2] = [("hard", "cli-rules-hard"), ("criterion", "cli-rules-criteria")];

pub fn run(session: Session, args: &RulesArgs) -> Result<Answer, Failure> {
    let room = args.room.of();
    let text = match session.format {
        Format::Text => page(session.lang, &rules(session.lang, room)),
        Format::Json => {
            let parts = vec![("room", room.name().into()), ("rules", json::value(&rules(session.lang, room))?)];
            json::answer(session.lang, session.command, parts)
        }
        Format::Markdown => markdown(),
    };
    Ok(Answer::fine(text))
}

fn page(lang: Lang, rules: &[RuleView]) -> String {
    let mut page = Page::new(lang);
    for (kind, heading) in PARTS {
        page.heading(heading);
        for rule in rules.iter().filter(|rule| rule.kind == kind) {
            page.gap();
            page.strong(&rule.name);
            page.item("  ", &rule.means);
            page.item("  ", &text(lang, "cli-rules-force", &[("force", rule.force.clone().into())]));
            page.item("  ", &text(lang, "cli-rules-source", &[("source", rule.source.clone().into())]));
            page.item("  ", &text(lang, "cli-rules-id", &[("id", rule.id.clone().into())]));
        }
    }
    page.finish()
}

/// Both languages, one below the other, each with the rules of every room; `docs/RULES.md` is this text.
fn markdown() -> String {
    let mut out = String::new();
    for (at, lang) in Lang::ALL.into_iter().enumerate() {
        let says = |key: &str| text(lang, key, &[]);
        let gap = if at > 0 { "\n" } else { "" };
        let _ = write!(out, "{gap}# {}\n\n{}\n", says("cli-rules-title"), says("cli-rules-intro"));
        for room in Room::ALL {
            let _ = write!(out, "\n## {}\n", says(&format!("room-{}", room.name())));
            let rules = rules(lang, room);
            for (kind, heading) in PARTS {
                let _ = write!(out, "\n### {}\n\n", says(heading));
                let head = ["cli-column-rule", "cli-column-means", "cli-column-force", "cli-column-source"].map(says);
                let _ = write!(out, "| {} |\n|---|---|---|---|\n", head.join(" | "));
                for rule in rules.iter().filter(|rule| rule.kind == kind) {
                    let cells = [&rule.means, &rule.force, &rule.source].map(|cell| cell.replace('|', "\\|"));
                    let _ = writeln!(out, "| **{}** `{}` | {} |", rule.name, rule.id, cells.join(" | "));
                }
            }
        }
    }
    out
}
