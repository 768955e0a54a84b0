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
fn altered_part(bytes: &[u8], part: usize, alter: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let count = archive.len();
    for index in 0..count {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if index == part % count {
            content = alter(content);
        }
        let name = entry.name().unwrap().into_owned();
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
        let _ = dataset("x", &Source::Xlsx(altered_part(&whole, part, |content| damage(&content, &changes, cut))));
    }
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let whole = xlsx(&village(), Lang::En).unwrap();
    let bomb = altered_part(&whole, 0, |mut content| {
        content.resize(crate::read::MOST_BYTES as usize + 1, b' ');
        content
    });
    assert!(bomb.len() < 10_000_000);
    let flaws = dataset("bomb.xlsx", &Source::Xlsx(bomb)).unwrap_err();
    assert_eq!(super::summary(&flaws), ["E007"]);
}
