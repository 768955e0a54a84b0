//! What people and programs read: pages of tables and sentences, JSON.

pub mod json;
mod page;
pub mod result;
pub mod scenarios;
pub mod simulation;
pub mod studies;
pub mod training;
pub mod week;

use std::io::{IsTerminal, Stdout};

use fasi_exchange::flaw::Flaw;
use fasi_exchange::text::{Lang, text};

pub use page::{Column, Page};

/// Whether texts may be coloured: on a terminal, unless `NO_COLOR` says no.
pub fn colours(out: &Stdout) -> bool {
    out.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Every flaw, one paragraph each, and how many there are; warnings come last.
pub fn flaws(lang: Lang, flaws: &[Flaw]) -> String {
    let (warned, flaws): (Vec<Flaw>, Vec<Flaw>) = flaws.iter().cloned().partition(|flaw| flaw.code.is_warning());
    listed(lang, "cli-flaws", &flaws) + &warnings(lang, &warned)
}

/// What should be looked at, if there is anything.
pub fn warnings(lang: Lang, warnings: &[Flaw]) -> String {
    if warnings.is_empty() { String::new() } else { format!("\n{}", listed(lang, "cli-warnings", warnings)) }
}

fn listed(lang: Lang, heading: &str, flaws: &[Flaw]) -> String {
    let mut page = Page::new(lang);
    page.say(&text(lang, heading, &[("count", (flaws.len() as i64).into())]));
    for flaw in flaws {
        page.gap();
        let place = flaw.at.shown(lang);
        page.strong(&if place.is_empty() {
            flaw.code.as_str().to_owned()
        } else {
            format!("{} · {place}", flaw.code.as_str())
        });
        let what = [Some(flaw.what(lang)), flaw.did_you_mean(lang)].into_iter().flatten().collect::<Vec<_>>().join(" ");
        page.item("  ", &what);
        page.item("  → ", &flaw.remedy(lang));
    }
    page.finish()
}
