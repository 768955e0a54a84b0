//! The files of the checkout.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold no source of ours.
const SKIPPED: [&str; 5] = ["target", "node_modules", "dist", "test-results", "proptest-regressions"];

/// A text file of the checkout.
pub struct Source {
    /// Path in the checkout, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// The checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The files below a folder of the checkout (`""` = all of it) that end in one of these, sorted.
pub fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), folder, endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no file below `{folder}` ends in {endings:?}: the check looks in the wrong place");
    found
}

fn collect(folder: &Path, name: &str, endings: &[&str], found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of the checkout") {
        let entry = entry.expect("a file of the checkout");
        let file = entry.file_name().to_string_lossy().into_owned();
        let path = if name.is_empty() { file.clone() } else { format!("{name}/{file}") };
        if entry.path().is_dir() {
            let hidden = file.starts_with('.') && ![".ci", ".cargo"].contains(&file.as_str());
            if !hidden && !SKIPPED.contains(&file.as_str()) {
                collect(&entry.path(), &path, endings, found);
            }
        } else if endings.iter().any(|ending| file.ends_with(ending)) {
            let text = fs::read_to_string(entry.path()).unwrap_or_else(|error| panic!("{path}: {error}"));
            found.push(Source { path, text });
        }
    }
}

/// Every Rust file of the workspace.
pub fn rust() -> Vec<Source> {
    sources("", &[".rs"])
}
