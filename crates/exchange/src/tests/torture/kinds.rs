//! Files that are not what their name says, or not the file that was asked for: one sentence each.

use rstest::rstest;

use super::super::{VILLAGE, village};
use super::golden;
use crate::decisions::Decisions;
use crate::identities::Identities;
use crate::policy::Policy;
use crate::read::Source;
use crate::text::Lang;
use crate::write::{template, xlsx};

/// Holds that a source gives one flaw alone, and which.
fn one(name: &str, source: &Source) {
    assert_eq!(super::given(source).1.len(), 1, "{name}: {:#?}", super::given(source).1);
    golden(name, source);
}

fn csv(bytes: &[u8]) -> Source {
    Source::Csv(vec![("nuclei.csv".to_owned(), bytes.to_vec())])
}

fn workbook() -> Vec<u8> {
    xlsx(&village(), Lang::It).unwrap()
}

/// An archive with these entries, and nothing in them.
fn archive(names: &[&str]) -> Vec<u8> {
    super::attacks::packed(&names.iter().map(|name| (*name, b"x".to_vec())).collect::<Vec<_>>())
}

#[test]
fn files_of_another_kind_are_called_what_they_are() {
    one("json_named_xlsx", &Source::Xlsx(VILLAGE.as_bytes().to_vec()));
    one("csv_named_xlsx", &Source::Xlsx(b"Codice nucleo;Risparmi\r\nN001;12\r\n".to_vec()));
    one("web_page_named_xlsx", &Source::Xlsx(b"<html><body><table><tr><td>N001".to_vec()));
    one("old_xls_named_xlsx", &Source::Xlsx(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on".to_vec()));
    one("libreoffice_named_xlsx", &Source::Xlsx(archive(&["mimetype", "content.xml"])));
    one("letter_named_xlsx", &Source::Xlsx(archive(&["[Content_Types].xml", "word/document.xml"])));
    one("binary_workbook_named_xlsx", &Source::Xlsx(archive(&["[Content_Types].xml", "xl/workbook.bin"])));
    one("archive_of_workbooks_named_xlsx", &Source::Xlsx(archive(&["dati.xlsx", "decisioni.xlsx"])));
    one("workbook_named_json", &Source::Json(workbook()));
    one("pdf_named_json", &Source::Json(b"%PDF-1.7".to_vec()));
    one("workbook_named_csv", &csv(&workbook()));
    one("pdf_named_csv", &csv(b"%PDF-1.7"));
    one("picture_named_csv", &csv(b"\x89PNG\r\n\x1a\n"));
}

#[test]
fn letters_that_cannot_be_read_are_one_sentence_not_thousands() {
    let unmarked: Vec<u8> =
        "Codice nucleo;Risparmi\n".repeat(2_000).encode_utf16().flat_map(u16::to_le_bytes).collect();
    one("utf_16_without_its_mark", &csv(&unmarked));
    one("utf_16_cut_in_a_letter", &csv(b"\xff\xfeN\x000\x000\x00\x31"));
    one("utf_32", &csv(b"\xff\xfe\x00\x00N\x00\x00\x00"));
    one("json_in_windows_1252", &Source::Json(b"{\"format\": \"citt\xe0\"}".to_vec()));
}

#[rstest]
#[case::decisions("fasi-decisions")]
#[case::policy("fasi-policy")]
#[case::identities("fasi-identities")]
#[case::plan("fasi-plan")]
fn another_json_file_than_the_data(#[case] format: &str) {
    let text = format!("{{\"format\": \"{format}\", \"version\": 1, \"room\": \"placement\", \"pins\": [{{}}]}}");
    one(&format!("{format}_as_data"), &Source::Json(text.into_bytes()));
}

#[test]
fn another_workbook_than_the_data() {
    one("workbook_of_decisions_as_data", &Source::Xlsx(template::<Decisions>(Lang::It).unwrap()));
    one("workbook_of_a_policy_as_data", &Source::Xlsx(template::<Policy>(Lang::En).unwrap()));
    let people = Source::Csv(vec![(
        "persone.csv".to_owned(),
        b"Nucleo;Numero;Nome;Cognome;Telefono\nN001;1;Ada;Neri;1\n".to_vec(),
    )]);
    one("people_as_data", &people);
    // and the other way round
    let data = crate::read::read::<Decisions>("dati.xlsx", &Source::Xlsx(workbook())).unwrap_err();
    assert_eq!(super::super::summary(&data), ["E019"]);
    let data = crate::read::read::<Identities>("dati.json", &Source::Json(VILLAGE.as_bytes().to_vec())).unwrap_err();
    assert_eq!(super::super::summary(&data), ["E019"]);
}

#[test]
fn data_given_as_a_plan_is_one_sentence_too() {
    let flaws = crate::placement::PlanFile::parse("dati.json", VILLAGE).unwrap_err();
    assert_eq!(super::super::summary(&flaws), ["E019"]);
    assert_eq!(flaws[0].what(Lang::It), "Qui ci si aspetta un piano; questo è il file dei dati.");
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_before_they_are_opened() {
    let device = crate::read::open(std::path::Path::new("/dev/zero")).unwrap_err();
    assert_eq!(super::super::summary(&device), ["E018"]);
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("nuclei.csv")).unwrap();
    let inside = crate::read::open(folder.path()).unwrap_err();
    assert_eq!(super::super::summary(&inside), ["E018 nuclei.csv"]);
}
