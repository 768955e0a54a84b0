//! What people read, word by word: the pages of five households.

use insta::assert_snapshot;

use super::{Folder, ended, fasi, says, small};

/// What `place` says, without the line on where the plan went.
fn proposals(columns: &str, more: &[&str]) -> String {
    let said = ended(fasi(&[&["place", &small()], more].concat()).env("COLUMNS", columns));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    said.out
}

#[test]
fn check() {
    assert_snapshot!(says(&["check", &small()]));
}

#[test]
fn place() {
    assert_snapshot!(proposals("100", &[]));
}

#[test]
fn place_in_english_at_80_columns() {
    assert_snapshot!(proposals("80", &["--lang", "en"]));
}

#[test]
fn explain() {
    let folder = Folder::new();
    let plan = folder.plan("piano.json", &[]);
    let about = |more: &[&str]| says(&[&["explain", &small(), &plan], more].concat());
    assert_snapshot!("overview", about(&[]));
    assert_snapshot!("why_this", about(&["--household", "N001"]));
    assert_snapshot!("why_waiting", about(&["--household", "N005"]));
    assert_snapshot!("why_not_that", about(&["--household", "N005", "--unit", "A001"]));
}

#[test]
fn nothing_is_wider_than_the_page() {
    for columns in [60, 80, 120] {
        let said = proposals(&columns.to_string(), &[]);
        let widest = said.lines().filter(|line| !line.contains('─')).map(|line| line.chars().count()).max();
        assert!(widest.is_some_and(|widest| widest <= columns), "{columns}: {said}");
        assert!(!said.contains('\u{1b}') && !said.contains('\u{a0}'), "{said:?}");
    }
}
