//! Library code that fails says why: no `unwrap`, no `expect`, nothing left to do, no test switched off.

use super::none;
use super::tokens::{flat, lines_with, trees, without_tests};
use super::tree::{Source, rust};

/// What `expect` may rest on: where, and the reason that it gives. Each is held by code that has run before.
const HELD: [(&str, &str); 4] = [
    ("crates/exchange/src/parse/", "references were followed by the checks"),
    ("crates/exchange/src/parse/", "the names hold every language of the dataset"),
    ("crates/exchange/src/parse/", "the first of a month is a date"),
    ("crates/exchange/src/plan_file.rs", "a plan file holds only strings, numbers and lists"),
];

/// Macros that no code has, tests included.
const UNFINISHED: [&str; 3] = ["todo", "unimplemented", "dbg"];

/// Whether a file is part of a library or program, not of tests.
fn is_library(path: &str) -> bool {
    path.starts_with("crates/") && !path.contains("/tests/") && !path.ends_with("/tests.rs")
}

fn complaints(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for Source { path, text } in sources {
        let all = trees(path, text);
        let code = flat(&all);
        let mut complain = |line: usize, what: &str| complaints.push(format!("{path}:{line}: {what}"));
        for name in UNFINISHED {
            for line in lines_with(&code, &[name, "!"]) {
                complain(line, name);
            }
        }
        for line in lines_with(&code, &["#", "[", "ignore"]) {
            complain(line, "a test that is switched off");
        }
        if is_library(path) {
            for call in flat(&without_tests(all)).windows(4) {
                let [dot, name, open, said] = call else { continue };
                let breaks = ["unwrap", "expect"].contains(&&*name.text) && dot.text == "." && open.text == "(";
                let reason = said.text.trim_matches('"');
                if breaks && !HELD.iter().any(|(place, held)| path.starts_with(place) && *held == reason) {
                    complain(
                        name.line,
                        "unwrap or expect outside tests, for a reason that tests/it/tidy/library.rs lacks",
                    );
                }
            }
        }
    }
    complaints
}

#[test]
fn nothing_is_unfinished_and_no_library_unwraps() {
    none(&complaints(&rust()));
}

#[test]
fn unfinished_code_is_seen() {
    let of = |path: &str, text: &str| complaints(&[Source { path: path.to_owned(), text: text.to_owned() }]);
    let library = "crates/exchange/src/read/open.rs";
    for text in [
        "fn f() { a().unwrap(); }",
        "fn f() { a().b.expect(\"c\"); }",
        "fn f() { vec![a().unwrap()]; }",
        "fn f() { todo!() }",
        "#[cfg(test)] mod tests { #[test] #[ignore = \"slow\"] fn t() {} }",
        "#[cfg(test)] mod tests { fn t() { dbg!(1); } }",
    ] {
        assert_eq!(of(library, text).len(), 1, "{text}");
    }
    none(&of(library, "fn f() { a().unwrap_or(1); } #[cfg(test)] mod tests { fn t() { a().unwrap(); } }"));
    none(&of("tests/it/mip.rs", "fn t() { a().unwrap(); }"));
}
