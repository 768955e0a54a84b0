//! Workbooks that are made to hurt: each is refused with one sentence, and before much of it is unpacked.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::golden;
use crate::flaw::Flaw;
use crate::read::Source;

/// An archive of these parts.
pub(super) fn packed(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lingue" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// A sheet with these rows, and what comes before and after them.
fn sheet(before: &str, rows: &str, after: &str) -> Vec<u8> {
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"#
    )
    .into_bytes()
}

/// A workbook of one sheet, with its shared texts.
fn workbook(sheet: Vec<u8>, texts: &str, more: Vec<(&'static str, Vec<u8>)>) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", TYPES.as_bytes().to_vec()),
        ("_rels/.rels", RELS.as_bytes().to_vec()),
        ("xl/workbook.xml", BOOK.as_bytes().to_vec()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes().to_vec()),
        ("xl/sharedStrings.xml", texts.as_bytes().to_vec()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    packed(&parts.into_iter().chain(more).collect::<Vec<_>>())
}

const NO_TEXTS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="0"/>"#;

/// Texts of this many letters, with a count of them that need not be true.
fn texts(count: &str, letters: &[usize]) -> String {
    let item = |letters: &usize| format!("<si><t>{}</t></si>", "x".repeat(*letters));
    let items = letters.iter().map(item).collect::<Vec<_>>().concat();
    format!(
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="{count}">{items}</sst>"#
    )
}

/// Holds that a workbook gives one flaw, and which; gives it back.
fn refused(name: &str, bytes: Vec<u8>) -> Flaw {
    assert!(bytes.len() < 4_000_000, "{name}: an attack is small, this has {} bytes", bytes.len());
    let source = Source::Xlsx(bytes);
    let mut flaws = super::given(&source).1;
    assert_eq!(flaws.len(), 1, "{name}: {flaws:#?}");
    golden(name, &source);
    flaws.remove(0)
}

/// What the directory claims that the part unpacks to, written over.
fn claiming(mut bytes: Vec<u8>, part: &str, size: u32) -> Vec<u8> {
    let directory = bytes.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    let name = bytes[directory..].windows(part.len()).position(|name| name == part.as_bytes()).unwrap();
    let entry = directory + name - 46;
    assert_eq!(&bytes[entry..entry + 4], b"PK\x01\x02");
    bytes[entry + 24..entry + 28].copy_from_slice(&size.to_le_bytes());
    bytes
}

#[test]
fn a_bomb_is_stopped_long_before_its_end() {
    let bomb = vec![b' '; 200_000_000];
    let flaw = refused("a_sheet_of_blanks", workbook(sheet("", "", ""), NO_TEXTS, vec![("xl/media/image1.bin", bomb)]));
    let stopped = flaw.args.iter().find(|arg| arg.0 == "unpacked").map(|arg| arg.1.clone());
    // mebibytes counted when it was stopped: its 200 kB may unpack to 4 MB and two hundred times as much
    let crate::text::Arg::Number(stopped) = stopped.unwrap() else { panic!("no number") };
    assert!(stopped < 50, "{stopped}");
}

#[test]
fn sizes_that_are_claimed_are_neither_believed_nor_set_aside() {
    let honest = workbook(sheet("", "", ""), NO_TEXTS, vec![("xl/media/image1.bin", vec![7; 90_000])]);
    refused("a_part_that_claims_to_be_small", claiming(honest.clone(), "xl/media/image1.bin", 12));
    refused("a_part_that_claims_to_be_larger", claiming(honest.clone(), "xl/media/image1.bin", 100_000));
    refused("a_part_that_claims_to_be_huge", claiming(honest, "xl/media/image1.bin", u32::MAX - 1));
    for count in ["4000000000", "18446744073709551615", "99999999999999999999999999", "&#57;999999999"] {
        let bytes = workbook(sheet("", "", ""), &texts(count, &[3]), Vec::new());
        refused("texts_that_claim_to_be_billions", bytes);
    }
    // the same word cut by where the look through reads on
    for blanks in 65_400..65_560 {
        let texts = format!("<!--{}-->{}", " ".repeat(blanks), texts("4000000000", &[3]));
        let source = Source::Xlsx(workbook(sheet("", "", ""), &texts, Vec::new()));
        assert_eq!(super::super::summary(&super::given(&source).1), ["E013"], "{blanks}");
    }
}

#[test]
fn merged_cells_and_shared_texts_by_the_million() {
    let merged = r#"<mergeCell ref="A1:B1"/>"#.repeat(1_000_000);
    let after = format!("<mergeCells count=\"1000000\">{merged}</mergeCells>");
    refused("a_million_merged_ranges", workbook(sheet("", "", &after), NO_TEXTS, Vec::new()));
    // one long text in very many cells: what is kept of it is cut, and all together bounded
    let row = |row: u32| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#);
    let rows = (1..=40_000).map(row).collect::<Vec<_>>().concat();
    refused("one_long_text_everywhere", workbook(sheet("", &rows, ""), &texts("1", &[30_000]), Vec::new()));
}

#[test]
fn entities_nested_archives_and_parts_by_the_thousand() {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>"#;
    refused("a_billion_laughs", workbook(sheet("", "", ""), laughs, Vec::new()));
    let inner = workbook(sheet("", "", ""), NO_TEXTS, Vec::new());
    let nested = (0..5).fold(inner, |inner, _| packed(&[("dati.zip", inner)]));
    refused("archives_in_archives", nested);
    let names: Vec<String> = (0..5_000).map(|part| format!("xl/worksheets/sheet{part}.xml")).collect();
    let parts: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (name.as_str(), Vec::new())).collect();
    refused("parts_by_the_thousand", packed(&parts));
}

#[test]
fn sheets_that_are_not_what_they_say() {
    let row = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let far = r#"<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>"#;
    refused("a_row_beyond_all_rows", workbook(sheet("", far, ""), NO_TEXTS, Vec::new()));
    let wide = r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#;
    refused("a_column_beyond_those_read", workbook(sheet("", wide, ""), NO_TEXTS, Vec::new()));
    let back = r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#;
    refused("rows_out_of_order", workbook(sheet("", back, ""), NO_TEXTS, Vec::new()));
    let whole = workbook(sheet("", row, ""), NO_TEXTS, Vec::new());
    refused("cut_off_in_the_middle", whole[..whole.len() / 2].to_vec());
    refused("cut_off_before_its_directory", whole[..whole.len() - 30].to_vec());
    let mut spoilt = whole.clone();
    let at = spoilt.windows(10).position(|name| name == b"sheet1.xml").unwrap();
    spoilt[at + 14..at + 40].fill(0);
    refused("a_part_that_is_damaged", spoilt);
    refused("a_sheet_that_is_no_xml", workbook(b"<worksheet><sheetData><row".to_vec(), NO_TEXTS, Vec::new()));
}

#[test]
fn a_huge_declared_dimension_is_only_a_declaration() {
    let cell = |column: &str, row: u32, text: &str| {
        format!(r#"<c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let rows = format!(
        r#"<row r="1">{}{}{}</row><row r="2">{}{}{}</row>"#,
        cell("A", 1, "Nucleo"),
        cell("B", 1, "Lingua"),
        cell("C", 1, "Ordine"),
        cell("A", 2, "N001"),
        cell("B", 2, "arabo"),
        cell("C", 2, "1"),
    );
    let bytes = workbook(sheet(r#"<dimension ref="A1:XFD1048576"/>"#, &rows, ""), NO_TEXTS, Vec::new());
    let (dataset, _) = super::given(&Source::Xlsx(bytes));
    assert_eq!(dataset.languages.len(), 1);
}
