//! Import torture: files as people, old programs and strangers make them, each with the list of flaws it has to give.
//! The lists stand in `snapshots/`, in the words that people read.

mod attacks;
mod kinds;
mod text;
mod workbooks;

use std::fmt::Write as _;

use super::village;
use crate::flaw::Flaw;
use crate::read::{Source, read_all};
use crate::rows::Dataset;
use crate::table::Book;
use crate::text::Lang;

/// What a source gives: the dataset as far as it can be read, flaws and warnings.
fn given(source: &Source) -> (Dataset, Vec<Flaw>) {
    let (mut dataset, mut flaws) = read_all::<Dataset>("dati", source);
    flaws.extend(crate::check::check(&mut dataset));
    (dataset, flaws)
}

/// Holds the list of flaws of a case against the one that is kept.
fn golden(name: &str, source: &Source) {
    let (_, flaws) = given(source);
    let mut list = String::new();
    for flaw in &flaws {
        let _ = writeln!(list, "{}", flaw.shown(Lang::It));
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, list);
    });
}

/// A case without a flaw or warning that reads as the village.
fn same(name: &str, source: &Source) {
    let (mut dataset, flaws) = given(source);
    let shown: Vec<String> = flaws.iter().map(|flaw| flaw.shown(Lang::It)).collect();
    assert!(flaws.is_empty(), "{name}: {shown:#?}");
    let mut meant = village();
    dataset.sort();
    meant.sort();
    assert_eq!(dataset, meant, "{name}");
}

/// The village as Italian csv files, name and text.
fn files() -> Vec<(String, String)> {
    let files = crate::write::csv_files(&village(), Lang::It);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().trim_start_matches('\u{feff}').to_owned();
    files.iter().map(|(name, bytes)| (name.clone(), text(bytes))).collect()
}

/// The text of one of the village's files.
fn file(name: &str) -> String {
    files().into_iter().find(|file| file.0 == name).unwrap().1
}

/// The village with every file written by `write`.
fn written(write: impl Fn(&str) -> Vec<u8>) -> Source {
    Source::Csv(files().into_iter().map(|(name, text)| (name, write(&text))).collect())
}

/// What becomes of a file's text.
type Alteration<'a> = &'a dyn Fn(&str) -> String;

/// The village with some files altered.
fn altered(alterations: &[(&str, Alteration<'_>)]) -> Source {
    let alter = |(name, text): (String, String)| {
        let new = alterations.iter().find(|alteration| alteration.0 == name).map(|alteration| alteration.1(&text));
        (name, new.unwrap_or(text).into_bytes())
    };
    for (name, _) in alterations {
        assert!(files().iter().any(|file| file.0 == *name), "{name}");
    }
    Source::Csv(files().into_iter().map(alter).collect())
}

/// The text with one place replaced, which must be there.
fn replaced(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "«{old}» is not in {text}");
    text.replacen(old, new, 1)
}
