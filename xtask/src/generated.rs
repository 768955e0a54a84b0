//! `cargo xtask gen`: the files that the program writes about itself, and whether they are what it writes today.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use crate::documents;
use crate::house::{House, output};

/// What is written, and by which words to `fasi`; its standard output is the file.
const FILES: [(&str, &str); 10] = [
    ("docs/RULES.md", "rules --format markdown"),
    ("docs/schema/answers.schema.json", "schema answers"),
    ("docs/schema/attendance.schema.json", "schema attendance"),
    ("docs/schema/dataset.schema.json", "schema dataset"),
    ("docs/schema/decisions.schema.json", "schema decisions"),
    ("docs/schema/history.schema.json", "schema history"),
    ("docs/schema/identities.schema.json", "schema identities"),
    ("docs/schema/policy.schema.json", "schema policy"),
    ("docs/schema/scenarios.schema.json", "schema scenarios"),
    ("docs/schema/week.schema.json", "schema week"),
];

/// Folders that hold generated files only: a file that nothing writes any more is told.
const FOLDERS: [&str; 2] = ["docs/schema", DEMO];

const DEMO: &str = "data/demo";

/// The demo's request: that of `fasi_generate::DEMO`, workbooks in Italian.
const REQUEST: &str = "--lang it generate --households 60 --units 45 --seed 2026 --force -o";

type Files = BTreeMap<String, Vec<u8>>;

/// Writes the files anew.
pub fn renew(house: &House) -> Result<(), String> {
    house.build()?;
    let written = write(house)?;
    let there = committed(house, &written)?;
    for (file, bytes) in written.iter().filter(|(file, bytes)| there.get(*file) != Some(bytes)) {
        let path = house.path(file);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
        made.map_err(|error| format!("{file}: {error}"))?;
        println!("written   {file}");
    }
    for file in there.keys().filter(|file| !written.contains_key(*file)) {
        fs::remove_file(house.path(file)).map_err(|error| format!("{file}: {error}"))?;
        println!("removed   {file}");
    }
    println!("{} generated files are fresh", written.len());
    Ok(())
}

/// Builds, then checks.
pub fn check_alone(house: &House) -> Result<(), String> {
    house.build()?;
    check(house)
}

/// Names every file that is not what the program writes today.
pub fn check(house: &House) -> Result<(), String> {
    let written = write(house)?;
    let stale = stale(&written, &committed(house, &written)?);
    if stale.is_empty() {
        println!("{} generated files are fresh", written.len());
        return Ok(());
    }
    Err(format!("not what fasi writes today: {}; renew with: cargo xtask gen", stale.join(", ")))
}

/// The files that differ, are missing, or that nothing writes.
fn stale(written: &Files, committed: &Files) -> Vec<String> {
    let differ = written.iter().filter(|(file, bytes)| committed.get(*file) != Some(bytes)).map(|(file, _)| file);
    let left = committed.keys().filter(|file| !written.contains_key(*file));
    differ.chain(left).cloned().collect()
}

/// What the program writes today, by the path in the checkout.
fn write(house: &House) -> Result<Files, String> {
    let mut files = Files::new();
    for (file, words) in FILES {
        files.insert(file.to_owned(), output(house.command(house.fasi()).args(words.split_whitespace()))?);
    }
    let folder = house.target().join("gen").join(DEMO);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    output(house.command(house.fasi()).args(REQUEST.split_whitespace()).arg(&folder))?;
    read(&folder, DEMO, &mut files)?;
    // Each has a folder of its own, and most of what they run takes one core.
    let shown: Vec<(&str, Result<Vec<u8>, String>)> = thread::scope(|scope| {
        let of = documents::DOCUMENTS.map(|of| (of, scope.spawn(move || documents::fresh(house, of))));
        let pictures =
            documents::PICTURES.map(|(of, command)| (of, scope.spawn(move || documents::picture(house, of, command))));
        let made = of.into_iter().chain(pictures).map(|(of, made)| (of, made.join()));
        made.map(|(of, made)| (of, made.unwrap_or_else(|_| Err(format!("{of}: broken off"))))).collect()
    });
    for (file, made) in shown {
        files.insert(file.to_owned(), made?);
    }
    Ok(files)
}

/// The generated files of the checkout.
fn committed(house: &House, written: &Files) -> Result<Files, String> {
    let mut files = Files::new();
    for folder in FOLDERS {
        read(&house.path(folder), folder, &mut files)?;
    }
    for file in written.keys() {
        if let Ok(bytes) = fs::read(house.path(file)) {
            files.insert(file.clone(), bytes);
        }
    }
    Ok(files)
}

/// All files below a folder, with the name that it has in the checkout before theirs.
fn read(folder: &Path, name: &str, files: &mut Files) -> Result<(), String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    for path in paths {
        let name = format!("{name}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            read(&path, &name, files)?;
        } else {
            files.insert(name, fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_missing_and_left_over_files_are_stale() {
        let files = |names: &[(&str, &str)]| -> Files {
            names.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
        };
        let written = files(&[("same", "1"), ("changed", "2"), ("missing", "3")]);
        let committed = files(&[("same", "1"), ("changed", "0"), ("left", "4")]);
        assert_eq!(stale(&written, &committed), ["changed", "missing", "left"]);
    }
}
