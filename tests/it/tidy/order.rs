//! The one-way street inside the engine: a place imports only places below it.

use std::collections::BTreeSet;

use super::tokens::{trees, without_tests};
use super::tree::{Source, sources};
use super::{none, paths};

/// The street outside the rooms: rank and place. A place sees lower ranks only.
const STREET: [(u8, &str); 7] =
    [(0, "units"), (1, "ids"), (2, "time"), (3, "geo"), (10, "kernel"), (100, "case"), (110, "scenario")];

/// Rooms do not see one another; only `case` and `scenario` see several.
const ROOMS: [&str; 4] = ["placement", "routes", "training", "network"];

/// The furniture of a room: rank, place, and for what is not common furniture why it stands there. Places of one rank
/// do not see each other.
const FURNITURE: [(u8, &str, &str); 35] = [
    (20, ROOM, "names the room's types and the levels of its value"),
    (21, "model", "the nouns"),
    (22, "plan", "the decisions"),
    (23, "reach", "facts of travel that several rules ask for"),
    (23, "back", "when a tour is back, which a rule and a criterion ask for"),
    (24, "work", "how much work a tour is, which rules and criteria ask for"),
    (25, "cars", "who has which shared car, which the report and plan files ask for; by who goes out, from work"),
    (22, "ways", "times from positions, of which a model is made"),
    (24, "schools", "which school a child goes to, and the way there, from reach"),
    (24, "burden", "what a household pays for a home, the bus from reach included"),
    (23, "pooled", "when several lines together meet what is asked of them, which two coupling rules ask for"),
    (
        24,
        "charges",
        "what an itinerary costs the funds, which rules and the report ask for; paid by lines that are pooled",
    ),
    (23, "services", "hours that an itinerary asks for, which rules ask for"),
    (23, "standard", "the standard of suitability, which a rule, a criterion and the tasks ask for"),
    (25, "tasks", "what people have to do for a proposal, from facts and plan alone, schools among them"),
    (23, "weekly", "rows by week, which coupling rules are made of"),
    (23, "learnt", "what activities bring somebody to, which rules and the value ask for"),
    (23, "desks", "who keeps which desk, which a rule, the problem and the report ask for"),
    (23, "costs", "what editions and ways cost, which a rule, the value and the report ask for"),
    (30, "hard", "hard rules: know no solver and no criterion"),
    (30, "soft", "criteria: know no solver and no hard rule"),
    (40, "choices", "what passes the hard rules when judged alone"),
    (40, "series", "candidate editions: what passes the hard rules when judged alone"),
    (41, "value", "what a plan is worth, found by search and verify alike"),
    (41, "published", "what people were told before, and what of it may stay"),
    (42, "problem", "candidates and rows"),
    (50, "solve", "the search"),
    (50, "verify", "the audit, which has never seen the search"),
    (60, "changes", "what a plan changes of what people were told"),
    (65, "stable", "a search that changes little"),
    (65, "change", "one thing otherwise, which explanations try and what-if prices"),
    (70, "explain", "why, and why not"),
    (70, "suggest", "the best places for one more"),
    (75, "relax", "what would have to give for a visit that is left out: with the timing of explain"),
    (76, "reasons", "why each is left out and what would be enough, with explain and relax, which the report asks for"),
];

/// Above everything in its room; `fixture` is for tests, so nothing that is not a test sees it.
const LAST: [(u8, &str); 4] = [(80, "report"), (85, "propose"), (90, "whatif"), (u8::MAX, "fixture")];

/// What ranks alone would allow, and is not: from, to, why.
const SHUT: [(&str, &str, &str); 1] = [("verify", "problem", "verify judges from facts and plan alone")];

/// What ranks alone would forbid, and is right: from, to, why.
const OPEN: [(&str, &str, &str); 2] =
    [(ROOM, "model", "it declares the room's types"), (ROOM, "plan", "it declares the room's types")];

/// Parts that only these places see, and why.
const ONLY: [(&[&str], &[&str], &str); 2] = [
    (&["kernel", "mip"], &["kernel", "solve"], "only the search models for HiGHS; rules know no solver"),
    (
        &["kernel", "search"],
        &["kernel", "solve", "fixture", "scenario"],
        "rules know no solver; weeks to come are drawn",
    ),
];

/// The room itself: items of its `mod.rs`.
const ROOM: &str = "(room)";

/// Where a module stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    room: Option<String>,
    name: String,
}

impl Place {
    fn of(module: &[String]) -> Option<Self> {
        let (first, rest) = module.split_first()?;
        let room = ROOMS.contains(&first.as_str()).then(|| first.clone());
        let name = if room.is_some() { rest.first().map_or(ROOM, String::as_str) } else { first };
        Some(Self { name: name.to_owned(), room })
    }

    fn rank(&self) -> Option<u8> {
        let furniture = FURNITURE.iter().map(|(rank, name, _)| (*rank, *name)).chain(LAST);
        let table: Vec<(u8, &str)> = if self.room.is_some() { furniture.collect() } else { STREET.to_vec() };
        table.into_iter().find(|(_, name)| *name == self.name).map(|(rank, _)| rank)
    }

    fn shown(&self) -> String {
        self.room.iter().map(String::as_str).chain([self.name.as_str()]).collect::<Vec<_>>().join("::")
    }

    /// Why this place may not see another, if it may not.
    fn objection(&self, to: &Self) -> Option<String> {
        let shut = |reason: &str| Some(format!("{} imports {}: {reason}", self.shown(), to.shown()));
        let of = |place: &Self| {
            place.rank().ok_or_else(|| format!("{} has no rank in tests/it/tidy/order.rs", place.shown()))
        };
        let (mine, theirs) = match (of(self), of(to)) {
            (Ok(mine), Ok(theirs)) => (mine, theirs),
            (Err(unknown), _) | (_, Err(unknown)) => return Some(unknown),
        };
        if self == to {
            return None;
        }
        if let (Some(mine), Some(theirs)) = (&self.room, &to.room)
            && mine != theirs
        {
            return shut("rooms do not see one another");
        }
        let pair = |(from, into, _): &&(&str, &str, &str)| *from == self.name && *into == to.name;
        if let Some((_, _, reason)) = SHUT.iter().find(pair) {
            return shut(reason);
        }
        if mine > theirs || OPEN.iter().any(|entry| pair(&entry)) {
            None
        } else {
            shut("the street runs the other way")
        }
    }
}

/// The module of a file of the engine.
fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("crates/engine/src/").trim_end_matches(".rs");
    let names = path.split('/').filter(|name| *name != "mod" && *name != "lib");
    names.map(str::to_owned).collect()
}

/// Complaints about the imports of the engine's files, tests aside.
fn complaints(sources: &[Source]) -> Vec<String> {
    let modules: BTreeSet<Vec<String>> = sources.iter().map(|source| module_of(&source.path)).collect();
    let mut complaints = Vec::new();
    for source in sources {
        let module = module_of(&source.path);
        // A file of tests, too long to stand below what it tests, or one of several.
        if module.iter().any(|name| name == "tests") {
            continue;
        }
        let Some(from) = Place::of(&module) else { continue };
        for path in paths::of(&without_tests(trees(&source.path, &source.text))) {
            let inner = [&module[..], &path.inside[..]].concat();
            let Some(named) = absolute(&path.segments, &inner, &modules) else { continue };
            let end = (0..=named.len()).rev().find(|end| modules.contains(&named[..*end])).unwrap_or(0);
            let Some(to) = Place::of(&named[..end]) else { continue };
            let only = ONLY.iter().find(|(part, seen_by, _)| {
                named.len() >= part.len()
                    && named.iter().zip(*part).all(|(name, part)| name == part)
                    && !seen_by.contains(&from.name.as_str())
            });
            let only = only.map(|(_, _, reason)| format!("{} imports {}: {reason}", from.shown(), named.join("::")));
            complaints.extend(only.or(from.objection(&to)).map(|why| format!("{}:{}: {why}", source.path, path.line)));
        }
    }
    complaints
}

/// The path from the crate's root; `None` for another crate, a type, or something imported before.
fn absolute(segments: &[String], module: &[String], modules: &BTreeSet<Vec<String>>) -> Option<Vec<String>> {
    let ups = segments.iter().take_while(|name| *name == "super").count();
    match segments.first()?.as_str() {
        "crate" => Some(segments[1..].to_vec()),
        "self" => Some([module, &segments[1..]].concat()),
        "super" => Some([&module[..module.len().checked_sub(ups)?], &segments[ups..]].concat()),
        _ => {
            let path = [module, segments].concat();
            modules.contains(&path[..=module.len()]).then_some(path)
        }
    }
}

#[test]
fn the_street_runs_one_way() {
    none(&complaints(&sources("crates/engine/src", &[".rs"])));
}

#[test]
fn every_wrong_turn_is_seen() {
    let wrong = [
        ("kernel/mip.rs", "use crate::placement::model::Model;"),
        ("units.rs", "use super::time;"),
        ("placement/model/unit.rs", "use super::super::plan::Plan;"),
        ("placement/plan.rs", "fn f() { crate::placement::hard::all() }"),
        ("placement/hard/size.rs", "use crate::placement::{model::Model, solve::{greedy, exact}};"),
        ("placement/hard/size.rs", "fn f() { vec![crate::placement::soft::ALL]; }"),
        ("placement/hard/size.rs", "use crate::kernel::mip;"),
        ("placement/hard/size.rs", "use crate::placement::fixture;"),
        ("placement/solve/mod.rs", "use super::verify;"),
        ("placement/verify.rs", "use super::solve;"),
        ("placement/verify.rs", "use super::problem::Problem;"),
        ("placement/explain.rs", "use super::report;"),
        ("placement/mod.rs", "type S = solve::State;"),
        ("routes/model.rs", "use crate::placement::model;"),
        ("placement/newcomer.rs", "use super::model;"),
        ("placement/report.rs", "use crate::case;"),
        ("placement/report.rs", "mod inner { use super::super::super::case; }"),
    ];
    for (file, text) in wrong {
        assert_ne!(complaints(&invented(file, text)), Vec::<String>::new(), "{file}: {text}");
    }
    let right = [
        ("placement/hard/size.rs", "use super::located; use crate::placement::model::{self, Model}; use std::fmt;"),
        ("placement/hard/size.rs", "#[cfg(test)] mod tests { use crate::placement::{fixture, solve}; }"),
        ("placement/solve/mod.rs", "use super::{problem, value}; use crate::kernel::mip::Program; use greedy::first;"),
        ("placement/mod.rs", "type Facts = model::Model;"),
        ("placement/propose.rs", "use super::{solve, verify};"),
        ("placement/solve/tests.rs", "use crate::placement::{fixture, propose};"),
        ("geo.rs", "use crate::units::Metres;"),
        ("case/mod.rs", "use crate::{placement::report, routes::model};"),
    ];
    for (file, text) in right {
        none(&complaints(&invented(file, text)));
    }
}

/// A small engine in which one file says `text`.
fn invented(file: &str, text: &str) -> Vec<Source> {
    let names = "lib units time geo kernel/mod kernel/mip case/mod routes/mod routes/model placement/mod placement/model \
        placement/model/unit placement/plan placement/hard/mod placement/hard/size placement/hard/located \
        placement/soft/mod placement/value placement/problem placement/solve/mod placement/solve/greedy \
        placement/verify placement/explain placement/report placement/propose placement/fixture placement/newcomer";
    let paths = names.split_whitespace().map(|name| format!("{name}.rs"));
    let source = |path: String| {
        let text = if path == file { text.to_owned() } else { String::new() };
        Source { path: format!("crates/engine/src/{path}"), text }
    };
    paths.map(source).collect()
}
