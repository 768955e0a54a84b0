//! Workbooks as people make them: merged titles, serial days of both epochs, ids made days, errors of formulas.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use super::{files, golden, same};
use crate::read::Source;

/// The village as a workbook whose cells are typed as text, from this row on (0 is the first); `alter` has the last word
/// on each sheet.
fn typed(from: u32, alter: &dyn Fn(&str, &mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, text) in files() {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        let sheet = book.add_worksheet();
        let name = name.trim_end_matches(".csv");
        sheet.set_name(name).unwrap();
        for (row, record) in (from..).zip(reader.records().map(Result::unwrap)) {
            for (column, cell) in (0..).zip(record.iter().map(str::to_owned)) {
                sheet.write(row, column, cell).unwrap();
            }
        }
        alter(name, sheet);
    }
    book.save_to_buffer().unwrap()
}

/// The village with one sheet altered.
fn with(name: &str, alter: &dyn Fn(&mut Worksheet)) -> Source {
    Source::Xlsx(typed(0, &|sheet, worksheet| {
        if sheet == name {
            alter(worksheet);
        }
    }))
}

/// Where a column of the village stands, by its header: columns move as tables grow.
fn column(sheet: &str, header: &str) -> u16 {
    let (_, text) = files().into_iter().find(|(name, _)| name.trim_end_matches(".csv") == sheet).unwrap();
    let at = text.lines().next().and_then(|headers| headers.split(';').position(|other| other == header));
    at.and_then(|at| u16::try_from(at).ok()).unwrap()
}

/// The same workbook with days that count from 1904 on.
fn of_1904(bytes: &[u8]) -> Vec<u8> {
    super::super::any_bytes::altered_part(bytes, "xl/workbook.xml", |content| {
        let text = String::from_utf8(content).unwrap();
        let start = text.find("<workbookPr").unwrap() + "<workbookPr".len();
        format!("{} date1904=\"1\"{}", &text[..start], &text[start..]).into_bytes()
    })
}

#[test]
fn merged_titles_blanks_and_notes_do_not_matter() {
    same("typed as text", &Source::Xlsx(typed(0, &|_, _| {})));
    let titled = |_: &str, sheet: &mut Worksheet| {
        sheet.merge_range(0, 0, 0, 5, "Comune di Pistoia – dati riservati", &Format::new().set_bold()).unwrap();
        sheet.merge_range(1, 0, 2, 5, "aggiornato a novembre", &Format::new()).unwrap();
    };
    same("merged titles", &Source::Xlsx(typed(4, &titled)));
    let formatted = |_: &str, sheet: &mut Worksheet| {
        for row in 0..300 {
            sheet.write_blank(row + 40, 60, &Format::new().set_bold()).unwrap();
            sheet.write(row + 40, 0, "   ").unwrap();
        }
    };
    same("blank formatted cells", &Source::Xlsx(typed(0, &formatted)));
    let marked = |_: &str, sheet: &mut Worksheet| {
        sheet.write(0, 40, "Errore: manca la colonna").unwrap();
        sheet.write(1, 40, "Risparmi: non è un importo").unwrap();
    };
    same("an old column of flaws", &Source::Xlsx(typed(0, &marked)));
}

#[test]
fn days_are_read_in_either_epoch() {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let dated = |sheet: &mut Worksheet| {
        sheet.write_with_format(1, 1, ExcelDateTime::from_ymd(2026, 1, 10).unwrap(), &day).unwrap();
    };
    same("a day formatted as one", &with("nuclei", &dated));
    // the same day in a workbook of the other epoch has another number
    let dated = |sheet: &mut Worksheet| {
        sheet.write_with_format(1, 1, 46_032 - 1_462, &day).unwrap();
    };
    let Source::Xlsx(bytes) = with("nuclei", &dated) else { panic!("no workbook") };
    same("a day of 1904 formatted as one", &Source::Xlsx(of_1904(&bytes)));

    let plain = |number: f64| move |sheet: &mut Worksheet| _ = sheet.write(1, 1, number).unwrap();
    golden("a_serial_day_of_1900", &with("nuclei", &plain(46_032.0)));
    let Source::Xlsx(bytes) = with("nuclei", &plain(44_570.0)) else { panic!("no workbook") };
    golden("a_serial_day_of_1904", &Source::Xlsx(of_1904(&bytes)));
    golden("a_day_with_a_time", &with("nuclei", &plain(46_032.25)));
}

#[test]
fn what_spreadsheets_do_to_cells_is_told() {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    golden(
        "an_id_made_a_day",
        &with("lingue", &|sheet| {
            sheet.write_with_format(1, 0, ExcelDateTime::from_ymd(2026, 3, 4).unwrap(), &day).unwrap();
        }),
    );
    golden(
        "an_error_shown_by_a_formula",
        &with("lingue", &|sheet| {
            sheet.write_formula(1, 2, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        }),
    );
    golden(
        "a_formula_whose_result_is_no_number",
        &with("entrate", &|sheet| {
            sheet
                .write_formula(1, 2, rust_xlsxwriter::Formula::new("=\"circa \"&900").set_result("circa 900"))
                .unwrap();
        }),
    );
    golden(
        "a_household_merged_over_its_members",
        &with("componenti", &|sheet| {
            sheet.merge_range(1, 0, 2, 0, "N001", &Format::new()).unwrap();
        }),
    );
    golden(
        "a_sheet_twice",
        &Source::Xlsx(typed(0, &|name, sheet| {
            if name == "legami" {
                sheet.set_name("languages").unwrap();
            }
        })),
    );
    golden(
        "amounts_typed_as_text",
        &with("alloggi", &|sheet| {
            for row in 1..=2 {
                sheet.write(row, column("alloggi", "Canone mensile"), "12,000").unwrap();
            }
        }),
    );
}
