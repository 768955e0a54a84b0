//! Bytes of any kind never panic the readers, and never give a dataset that was not meant.

use std::io::{Cursor, Read, Write};

use proptest::prelude::*;

use super::{VILLAGE, village};
use crate::read::{Source, dataset};
use crate::text::Lang;
use crate::write::{csv_files, xlsx};

/// Changes a few bytes: position (as a share of the length), new byte, or a cut.
fn damage(bytes: &[u8], changes: &[(u16, u8)], cut: Option<u16>) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = |share: u16, length: usize| usize::from(share) * length / 65_536;
    for (share, byte) in changes {
        let position = at(*share, bytes.len());
        if let Some(old) = bytes.get_mut(position) {
            *old = *byte;
        }
    }
    if let Some(share) = cut {
        bytes.truncate(at(share, bytes.len()));
    }
    bytes
}

/// The workbook with one of its parts altered inside, so that the damage passes the checksums.
pub(super) fn altered_part(bytes: &[u8], part: &str, alter: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let count = archive.len();
    for index in 0..count {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        let name = entry.name().unwrap().into_owned();
        if name == part {
            content = alter(content);
        }
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert!(dataset("x", &Source::Json(bytes.clone())).is_err());
        prop_assert!(dataset("x", &Source::Csv(vec![("nuclei.csv".into(), bytes.clone())])).is_err());
        prop_assert!(dataset("x", &Source::Xlsx(bytes)).is_err());
    }

    #[test]
    fn damaged_json(changes in proptest::collection::vec(any::<(u16, u8)>(), 0..6), cut in any::<Option<u16>>()) {
        let _ = dataset("x", &Source::Json(damage(VILLAGE.as_bytes(), &changes, cut)));
    }

    #[test]
    fn damaged_csv(file in any::<usize>(), changes in proptest::collection::vec(any::<(u16, u8)>(), 0..6), cut in any::<Option<u16>>()) {
        let mut files = csv_files(&village(), Lang::It);
        let file = file % files.len();
        files[file].1 = damage(&files[file].1, &changes, cut);
        let _ = dataset("x", &Source::Csv(files));
    }

    #[test]
    fn damaged_workbooks(part in any::<usize>(), changes in proptest::collection::vec(any::<(u16, u8)>(), 1..6), cut in any::<Option<u16>>()) {
        let whole = xlsx(&village(), Lang::En).unwrap();
        let _ = dataset("x", &Source::Xlsx(damage(&whole, &changes, cut)));
        let part = &parts(&whole)[part % parts(&whole).len()];
        let _ = dataset("x", &Source::Xlsx(altered_part(&whole, part, |content| damage(&content, &changes, cut))));
    }

    #[test]
    fn workbooks_whose_parts_were_told_otherwise(
        part in any::<usize>(),
        edits in proptest::collection::vec((any::<usize>(), any::<usize>(), proptest::sample::select(WORDS)), 1..4),
    ) {
        let whole = xlsx(&village(), Lang::It).unwrap();
        let part = &parts(&whole)[part % parts(&whole).len()];
        let bytes = altered_part(&whole, part, |content| edited(&content, &edits));
        let source = Source::Xlsx(bytes);
        let (read, flaws) = match dataset("x", &source) {
            Ok(read) => (Some(read), Vec::new()),
            Err(flaws) => (None, flaws),
        };
        // neither more rows than were written, nor more flaws than are told
        prop_assert!(read.is_none_or(|read| read.households.len() <= 2));
        prop_assert!(flaws.len() < 5_100);
        // what can be marked reads on
        if let Some(marked) = crate::mark::marked::<crate::rows::Dataset>("x", &source, &flaws, Lang::It) {
            let _ = dataset("x", &marked.source);
        }
    }

    #[test]
    fn any_letters_in_any_csv_file(file in any::<usize>(), text in "[A-Za-z0-9;,.\"'\\n\\r\\t =+@\u{200b}\u{202e}àé€-]{0,300}") {
        let mut files = csv_files(&village(), Lang::It);
        let file = file % files.len();
        files[file].1 = text.into_bytes();
        let source = Source::Csv(files);
        let flaws = dataset("x", &source).err().unwrap_or_default();
        let _ = crate::mark::marked::<crate::rows::Dataset>("x", &source, &flaws, Lang::It);
    }
}

/// What a stranger may put in the place of a value of XML: numbers too large, references to nothing, other types.
const WORDS: &[&str] = &[
    "4294967295",
    "-1",
    "1e308",
    "99999999999999999999",
    "A1048577",
    "XFD1",
    "rId999",
    "s",
    "str",
    "b",
    "e",
    "d",
    "n",
    "&amp;",
    "<c/>",
    "</row>",
    "<!-- -->",
    "sheet1",
    "../../etc/passwd",
    "\u{fffd}",
    "",
];

/// The names of a workbook's parts.
fn parts(bytes: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// XML with some values between quotation marks or tags replaced.
fn edited(content: &[u8], edits: &[(usize, usize, &str)]) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(content).into_owned();
    for (mark, at, word) in edits {
        let mark = ['"', '>'][mark % 2];
        let places: Vec<usize> = text.match_indices(mark).map(|found| found.0 + 1).collect();
        let Some(start) = (!places.is_empty()).then(|| places[at % places.len()]) else { continue };
        let end = text[start..].find(['"', '<']).map_or(text.len(), |end| start + end);
        text.replace_range(start..end, word);
    }
    text.into_bytes()
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let whole = xlsx(&village(), Lang::En).unwrap();
    let bomb = altered_part(&whole, "xl/styles.xml", |mut content| {
        content.resize(crate::read::MOST_BYTES as usize + 1, b' ');
        content
    });
    assert!(bomb.len() < 10_000_000);
    let flaws = dataset("bomb.xlsx", &Source::Xlsx(bomb)).unwrap_err();
    assert_eq!(super::summary(&flaws), ["E007"]);
}
