//! The files of `data/demo` are what is generated today.

use std::path::Path;

use fasi_exchange::text::Lang;

use crate::{demo, files};

#[test]
fn the_demo_on_disk_is_what_is_generated_today() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/demo");
    let made = files(&demo(), Lang::It).unwrap();
    let mut names: Vec<&str> = made.iter().map(|file| file.0.as_str()).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "answers.xlsx",
            "dataset.json",
            "dataset.xlsx",
            "decisions.json",
            "history.json",
            "identities.json",
            "identities.xlsx",
            "past-2026-09-29.json",
            "past-2026-10-27.json",
            "policy-draft.json",
            "policy.json",
            "scenarios.json"
        ]
    );
    for (name, bytes) in made {
        let there = std::fs::read(folder.join(&name)).unwrap_or_default();
        assert!(there == bytes, "data/demo/{name} is stale; renew it with: cargo xtask gen");
    }
}
