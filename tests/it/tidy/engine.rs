//! What the engine never does: it opens no file, asks no clock, knows no network; unsafe code lives in one crate.

use super::none;
use super::paths;
use super::tokens::{flat, lines_with, trees};
use super::tree::{Source, rust, sources};

/// Paths that the engine does not name, tests included, and why.
const CLOSED: [(&[&str], &str); 9] = [
    (&["std", "fs"], "no files"),
    (&["std", "net"], "no network"),
    (&["std", "env"], "no environment"),
    (&["std", "process"], "no processes"),
    (&["std", "thread", "sleep"], "no clock"),
    (&["Instant", "now"], "no clock: time comes by `Ticker`"),
    (&["std", "time", "Instant"], "no clock: time comes by `Ticker`"),
    (&["std", "time", "SystemTime"], "no clock: time comes by `Ticker`"),
    (&["chrono"], "no clock: `time` has its own days and weeks"),
];

/// Words that are not in the engine's code, and why.
const WORDS: [(&str, &str); 9] = [
    ("async", "no async"),
    ("await", "no async"),
    ("tokio", "no async"),
    ("serde", "data cross the border in fasi-exchange"),
    ("HashMap", "hash order decides nothing: BTreeMap, or a sorted list"),
    ("HashSet", "hash order decides nothing: BTreeSet, or a sorted list"),
    ("println", "no output"),
    ("eprintln", "no output"),
    ("SystemTime", "no clock: time comes by `Ticker`"),
];

/// The only door to HiGHS: `mip.rs`, and `mip/` behind it.
const MIP: &str = "crates/engine/src/kernel/mip";

/// The only crate with unsafe code.
const UNSAFE: &str = "crates/highs-callback/src/";

fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for Source { path, text } in sources {
        let trees = trees(path, text);
        let code = flat(&trees);
        let named = paths::of(&trees);
        for (closed, why) in CLOSED {
            let met = named.iter().filter(|path| path.segments.starts_with(&closed.map_owned()));
            complaints.extend(met.map(|met| format!("{path}:{}: {}: {why}", met.line, closed.join("::"))));
        }
        for (word, why) in WORDS {
            complaints.extend(lines_with(&code, &[word]).iter().map(|line| format!("{path}:{line}: {word}: {why}")));
        }
        if !path.starts_with(MIP) {
            let highs = named.iter().filter(|path| ["highs", "fasi_highs_callback"].contains(&&*path.segments[0]));
            complaints.extend(highs.map(|met| format!("{path}:{}: only {MIP} speaks to HiGHS", met.line)));
        }
    }
    complaints
}

/// Slices of words as owned words, to compare with a path's.
trait MapOwned {
    fn map_owned(&self) -> Vec<String>;
}

impl MapOwned for &[&str] {
    fn map_owned(&self) -> Vec<String> {
        self.iter().map(|word| (*word).to_owned()).collect()
    }
}

fn unsafe_code(sources: &[Source]) -> Vec<String> {
    let elsewhere = sources.iter().filter(|source| !source.path.starts_with(UNSAFE));
    let met = elsewhere.flat_map(|source| {
        let lines = lines_with(&flat(&trees(&source.path, &source.text)), &["unsafe"]);
        lines.into_iter().map(|line| format!("{}:{line}: unsafe outside {UNSAFE}", source.path))
    });
    met.collect()
}

#[test]
fn the_engine_opens_nothing_and_asks_no_clock() {
    none(&complaints(&sources("crates/engine/src", &[".rs"])));
}

#[test]
fn unsafe_code_lives_in_one_crate() {
    none(&unsafe_code(&rust()));
    let lines: usize = sources(UNSAFE, &[".rs"]).iter().map(|source| source.text.lines().count()).sum();
    assert!(lines <= 150, "{UNSAFE} has {lines} lines: no more than 150 can be audited at a sitting");
}

#[test]
fn what_the_engine_must_not_do_is_seen() {
    let of = |text: &str| complaints(&[Source { path: "crates/engine/src/time.rs".to_owned(), text: text.to_owned() }]);
    for text in [
        "use std::fs::File;",
        "use std::{collections::BTreeMap, net::TcpStream};",
        "fn f() { let start = std::time::Instant::now(); }",
        "use std::time::{Duration, SystemTime};",
        "async fn f() {}",
        "#[derive(serde::Serialize)] struct A;",
        "fn f() { println!(\"a\"); }",
        "use highs::RowProblem;",
        "use std::collections::HashMap;",
    ] {
        assert!(!of(text).is_empty(), "{text}");
    }
    none(&of("// std::fs\nuse std::time::Duration; fn f() -> &'static str { \"async serde\" }"));
    let invented = Source { path: "crates/cli/src/main.rs".to_owned(), text: "fn f() { unsafe { g() } }".to_owned() };
    assert_eq!(unsafe_code(&[invented]).len(), 1);
}
