//! Texts that a spreadsheet program would run are written as text, and read back as they were.

use std::io::{Cursor, Read};

use super::village;
use crate::read::{Source, dataset};
use crate::rows::Dataset;
use crate::text::Lang;
use crate::write::{csv_files, xlsx};

/// What people, or somebody who wants to harm them, may write into a free text.
const TEXTS: [&str; 12] = [
    "=1+1",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+39+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "'=già protetto",
    "''=due volte",
    "'normale",
    "+39 0573 123456",
    "-12,5",
    "'-3",
    "- un trattino",
];

/// The village with a text in its first label.
fn with(text: &str) -> Dataset {
    let mut village = village();
    village.units[0].label = Some(text.to_owned());
    village
}

#[test]
fn no_csv_cell_starts_as_a_formula_and_all_read_back() {
    for text in TEXTS {
        for lang in Lang::ALL {
            let files = csv_files(&with(text), lang);
            let name = files.iter().find(|file| String::from_utf8_lossy(&file.1).contains("A001")).unwrap();
            let delimiter = if lang == Lang::It { b';' } else { b',' };
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(name.1.as_slice());
            for record in reader.records() {
                for cell in &record.unwrap() {
                    let number = cell.chars().all(|letter| letter.is_ascii_digit() || "+-., ".contains(letter));
                    assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
                }
            }
            assert_eq!(dataset("dati", &Source::Csv(files)).unwrap().units[0].label.as_deref(), Some(text), "{lang:?}");
        }
    }
}

#[test]
fn workbooks_hold_no_formula_and_mark_what_looks_like_one_as_text() {
    for text in TEXTS {
        let bytes = xlsx(&with(text), Lang::It).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        for name in names.iter().filter(|name| name.starts_with("xl/worksheets/sheet")) {
            let mut content = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut content).unwrap();
            assert!(!content.contains("<f>"), "{name}");
        }
        let mut styles = String::new();
        archive.by_name("xl/styles.xml").unwrap().read_to_string(&mut styles).unwrap();
        assert_eq!(styles.contains("quotePrefix=\"1\""), crate::write::is_formula(text), "{text}");
        assert_eq!(dataset("dati", &Source::Xlsx(bytes)).unwrap().units[0].label.as_deref(), Some(text));
    }
}

#[test]
fn numbers_stay_numbers() {
    let files = csv_files(&village(), Lang::It);
    let all: String = files.iter().map(|file| String::from_utf8_lossy(&file.1).into_owned()).collect();
    assert!(all.contains(";1500,5;") && all.contains(";950,35;") && !all.contains(";'"), "{all}");
}
