//! Files written back with a column `Errore`: every flaw beside its row, and nothing else changed.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};

use super::village;
use crate::flaw::Flaw;
use crate::mark::{Marked, marked};
use crate::read::{Source, read_all};
use crate::rows::Dataset;
use crate::text::Lang;
use crate::write::{csv_files, xlsx};

fn flaws(source: &Source) -> Vec<Flaw> {
    let (mut dataset, mut flaws) = read_all::<Dataset>("dati", source);
    flaws.extend(crate::check::check(&mut dataset));
    flaws
}

fn mark(source: &Source) -> Marked {
    marked::<Dataset>("dati", source, &flaws(source), Lang::It).unwrap()
}

/// The village with flaws in three tables: of cells, of rows, of a whole table, and of the header.
fn flawed_csv() -> Source {
    let alter = |(name, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).unwrap();
        let text = match name.as_str() {
            "nuclei.csv" => text.replace("1500,5", "boh").replace("28/02/2027", "01/12/2026"),
            "lingue.csv" => text.replace("Ordine", "Numero d'ordine"),
            "entrate.csv" => text.replace("950,35", "\"circa \"\"900\"\"\"") + "N009;stipendio\n",
            _ => text,
        };
        (name, text.into_bytes())
    };
    Source::Csv(csv_files(&village(), Lang::It).into_iter().map(alter).collect())
}

/// The cells of every sheet as they are, by sheet.
fn cells(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = book.sheet_names();
    let rows = |book: &mut Xlsx<_>, name: &str| -> Vec<Vec<Data>> {
        let range = book.worksheet_range(name).unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    };
    sheets.into_iter().map(|name| (name.clone(), rows(&mut book, &name))).collect()
}

#[test]
fn csv_rows_stay_to_the_letter_and_bear_their_flaws() {
    let source = flawed_csv();
    let (Source::Csv(before), Source::Csv(after)) = (&source, &mark(&source).source) else { panic!("no csv") };
    let mut told = 0;
    for ((name, old), (same, new)) in before.iter().zip(after) {
        assert_eq!(name, same);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().trim_start_matches('\u{feff}').to_owned();
        let (old, new) = (text(old), text(new));
        assert_eq!(old.lines().count(), new.lines().count(), "{name}");
        for (old, new) in old.lines().zip(new.lines()) {
            let more = new.strip_prefix(old).unwrap_or_else(|| panic!("{name}: {old} became {new}"));
            told += if more.is_empty() {
                0
            } else {
                more.matches(" | ").count() + usize::from(more.len() > ";Errore".len())
            };
        }
    }
    assert_eq!(told, flaws(&source).len());
    assert_eq!(told, mark(&source).told);
    let income = String::from_utf8(after.iter().find(|file| file.0 == "entrate.csv").unwrap().1.clone()).unwrap();
    insta::assert_snapshot!(income.trim_start_matches('\u{feff}'));
}

#[test]
fn marked_files_read_as_before_and_can_be_marked_again() {
    for source in [flawed_csv(), flawed_workbook()] {
        let summary = |source: &Source| super::summary(&flaws(source));
        let once = mark(&source);
        assert_eq!(summary(&source), summary(&once.source));
        let twice = mark(&once.source);
        assert_eq!(once, twice);
    }
}

/// A workbook of the village with an amount, a reference and a date that are wrong.
fn flawed_workbook() -> Source {
    let mut bytes = xlsx(&village(), Lang::It).unwrap();
    for (from, to) in [("Quarrata</t>", "Quarata</t>"), ("arabo</t>", "araba &amp; c.</t>")] {
        bytes = super::any_bytes::altered_part(&bytes, "xl/sharedStrings.xml", |content| {
            let text = String::from_utf8(content).unwrap();
            assert!(text.contains(from));
            text.replace(from, to).into_bytes()
        });
    }
    Source::Xlsx(bytes)
}

#[test]
fn workbooks_keep_every_cell_and_every_other_part() {
    let source = flawed_workbook();
    let found = flaws(&source);
    let copy = mark(&source);
    assert_eq!(copy.told, found.len());
    let (Source::Xlsx(before), Source::Xlsx(after)) = (&source, &copy.source) else { panic!("no workbook") };
    let mut told = 0;
    for ((name, old), (same, new)) in cells(before).into_iter().zip(cells(after)) {
        assert_eq!((&name, old.len()), (&same, new.len()));
        for (old, new) in old.iter().zip(&new) {
            let kept = &new[..old.len().min(new.len())];
            assert_eq!(old.as_slice(), kept, "{name}");
            if let Some(Data::String(text)) = new.get(old.len()) {
                told += if text == "Errore" { 0 } else { text.split(" | ").count() };
            }
        }
    }
    assert_eq!(told, found.len());
    // formats, notes, drop-downs: every part but the marked sheets is the same, to the byte
    let part = |bytes: &[u8], index: usize| {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (entry.name().unwrap().into_owned(), content)
    };
    let count = zip::ZipArchive::new(Cursor::new(before.clone())).unwrap().len();
    let changed: Vec<String> =
        (0..count).filter(|at| part(before, *at) != part(after, *at)).map(|at| part(before, at).0).collect();
    let tables: std::collections::BTreeSet<_> = found.iter().filter_map(|flaw| flaw.at.table.clone()).collect();
    assert_eq!(changed.len(), tables.len(), "{changed:?}");
    assert!(changed.iter().all(|name| name.starts_with("xl/worksheets/sheet")), "{changed:?}");
}

#[test]
fn a_mended_copy_has_no_flaw() {
    let Source::Xlsx(marked) = mark(&flawed_workbook()).source else { panic!("no workbook") };
    let mend = |bytes: &[u8], from: &str, to: &str| {
        super::any_bytes::altered_part(bytes, "xl/sharedStrings.xml", |content| {
            String::from_utf8(content).unwrap().replace(from, to).into_bytes()
        })
    };
    let mended = mend(&mend(&marked, "Quarata</t>", "Quarrata</t>"), "araba &amp; c.</t>", "arabo</t>");
    assert_eq!(flaws(&Source::Xlsx(mended)), []);
}

#[test]
fn what_was_refused_as_a_whole_is_not_marked() {
    for source in [Source::Json(b"{}".to_vec()), Source::Xlsx(b"PK no".to_vec()), Source::Csv(Vec::new())] {
        assert_eq!(marked::<Dataset>("dati", &source, &flaws(&source), Lang::It), None);
    }
}
