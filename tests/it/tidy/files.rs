//! Files: none too long, each Rust file says first what it is for, no path of somebody's machine, no note to oneself.

use super::none;
use super::tree::{Source, rust, sources};

/// The longest that a Rust file gets.
const MOST_LINES: usize = 400;

/// Text files of ours; generated data is none.
const TEXTS: [&str; 9] = [".rs", ".md", ".toml", ".yml", ".ftl", ".ts", ".svelte", ".css", "/run"];

/// Notes to oneself, written apart so that this file does not hold them.
const NOTES: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// Beginnings of paths of one machine, written apart likewise.
const MACHINES: [&str; 5] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!("C:", "\\")];

fn shape(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for Source { path, text } in sources {
        let lines = text.lines().count();
        if lines > MOST_LINES {
            complaints.push(format!("{path}: {lines} lines, more than {MOST_LINES}"));
        }
        if !text.starts_with("//! ") {
            complaints.push(format!("{path}:1: does not begin by saying what it is for (`//! …`)"));
        }
    }
    complaints
}

fn notes(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for Source { path, text } in sources {
        for (number, line) in (1..).zip(text.lines()) {
            let words = |word: &&&str| line.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == **word);
            if let Some(note) = NOTES.iter().find(words) {
                complaints.push(format!("{path}:{number}: {note}: an issue keeps it better"));
            }
            if let Some(machine) = MACHINES.iter().find(|machine| begins_a_path(line, machine)) {
                complaints.push(format!("{path}:{number}: {machine}…: a path of one machine"));
            }
        }
    }
    complaints
}

/// Whether a path in a line begins like this: `/somebody/` inside `https://host/somebody/` does not.
fn begins_a_path(line: &str, start: &str) -> bool {
    let before = |at: usize| line[..at].chars().next_back();
    line.match_indices(start)
        .any(|(at, _)| !before(at).is_some_and(|letter| letter.is_alphanumeric() || "-_.".contains(letter)))
}

#[test]
fn no_rust_file_is_too_long_or_unexplained() {
    none(&shape(&rust()));
}

#[test]
fn no_notes_to_oneself_and_no_paths_of_a_machine() {
    none(&notes(&sources("", &TEXTS)));
}

#[test]
fn long_silent_and_littered_files_are_seen() {
    let of = |text: &str| [Source { path: "a.rs".to_owned(), text: text.to_owned() }];
    assert_eq!(shape(&of("fn f() {}")).len(), 1);
    assert_eq!(shape(&of(&format!("//! A.\n{}", "\n".repeat(400)))).len(), 1);
    none(&shape(&of(&format!("//! A.\n{}", "\n".repeat(399)))));
    for (text, complaints) in [
        (format!("// {}: later", NOTES[0]), 1),
        (format!("see `{}somebody/notes`", MACHINES[2]), 1),
        (format!("see https://example.org{}page", MACHINES[2]), 0),
        ("METODO of a METODOLOGY".to_owned(), 0),
    ] {
        assert_eq!(notes(&of(&text)).len(), complaints, "{text}");
    }
}
