//! The workbook writer: a sheet a table with formats, notes and drop-downs, behind a guide; people go on working in it.

use chrono::{Datelike, NaiveDate, Timelike};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, ExcelDateTime, Format, FormatAlign, Formula, Note, Workbook, Worksheet,
    XlsxError,
};

use super::sheet::{attribute, header, localised, note, title, truth};
use crate::lexicon::{name, table_key};
use crate::table::{Book, Kind, Raw, Row, Table, WordList};
use crate::text::{Lang, text};

/// Rows below the last one that still have drop-downs.
const ROOM: u32 = 2_000;

/// Number of sentences in the guide.
const GUIDE: usize = 7;

/// A book as a workbook: guide, one sheet a table (empty ones too), lists behind the drop-downs.
pub fn xlsx<B: Book>(book: &B, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    workbook::<B>(lang, &|table| book.rows(table.name), None)
}

/// A workbook of a book's tables with these rows; `example` is a row to show at the top of each sheet, with its mark.
pub(super) fn workbook<B: Book>(
    lang: Lang,
    rows: &dyn Fn(&'static Table) -> Vec<Vec<Raw>>,
    example: Option<&dyn Fn(&'static Table) -> Option<Vec<Raw>>>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // without it the file would hold the time it was written: the same data must be the same bytes
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&created));
    guide::<B>(workbook.add_worksheet(), lang)?;
    let lists = word_lists::<B>();
    for table in B::tables() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(title(lang, table))?;
        let shown = example.and_then(|example| example(table));
        write_table(sheet, table, lang, &rows(table), shown.as_deref())?;
        validate::<B>(sheet, table, lang, &lists, rows(table).len() as u32 + ROOM)?;
    }
    write_lists(workbook.add_worksheet(), lang, &lists)?;
    workbook.save_to_buffer()
}

/// The closed lists of a book's columns, each once.
fn word_lists<B: Book>() -> Vec<&'static WordList> {
    let mut lists: Vec<&'static WordList> = Vec::new();
    for column in B::tables().flat_map(|table| table.columns) {
        if let Kind::Word(list) = column.kind
            && !lists.iter().any(|known| known.name == list.name)
        {
            lists.push(list);
        }
    }
    lists
}

fn guide<B: Book>(sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let bold = Format::new().set_bold();
    sheet.set_name(text(lang, "sheet-guide", &[]))?.set_column_width(0, 32)?.set_column_width(1, 100)?;
    sheet.write_with_format(0, 0, text(lang, "guide-title", &[]), &Format::new().set_bold().set_font_size(14))?;
    let mut row = 2;
    for sentence in 1..=GUIDE {
        sheet.write_with_format(row, 1, text(lang, &format!("guide-{sentence}"), &[]), &wrapped)?;
        row += 1;
    }
    sheet.write_with_format(row + 1, 0, text(lang, "guide-sheets", &[]), &bold)?;
    row += 2;
    for table in B::tables() {
        sheet.write_with_format(row, 0, title(lang, table), &wrapped)?;
        let note = attribute(lang, &table_key(table.name), "note").unwrap_or_default();
        sheet.write_with_format(row, 1, note, &wrapped)?;
        row += 1;
    }
    Ok(())
}

/// Header with notes, the example if any, the rows; a column for notes at the end.
fn write_table(
    sheet: &mut Worksheet,
    table: &'static Table,
    lang: Lang,
    rows: &[Vec<Raw>],
    example: Option<&[Raw]>,
) -> Result<(), XlsxError> {
    let (required, optional) =
        (Format::new().set_bold().set_background_color(0x00D9_E5F2), Format::new().set_background_color(0x00EE_F3F8));
    for (at, column) in (0..).zip(table.columns) {
        let shown = header(lang, table, column);
        sheet.set_column_width(at, (shown.chars().count() as f64 + 3.0).clamp(10.0, 34.0))?;
        sheet.write_with_format(0, at, shown, if column.required { &required } else { &optional })?;
        if let Some(format) = format(column.kind) {
            sheet.set_column_format(at, &format)?;
        }
        let must = column.required.then(|| text(lang, "template-required", &[]));
        let notes: Vec<String> = note(lang, table, column).into_iter().chain(must).collect();
        if !notes.is_empty() {
            sheet.insert_note(0, at, &Note::new(notes.join(" ")).add_author_prefix(false).set_width(240))?;
        }
    }
    let notes = table.columns.len() as u16;
    let note_name = text(lang, "word-cell-note", &[]);
    sheet.write_with_format(0, notes, note_name.split('|').next().unwrap_or_default(), &optional)?;
    sheet.set_column_width(notes, 30)?.set_freeze_panes(1, 1)?;
    let mut next = 1;
    if let Some(example) = example {
        write_row(sheet, next, table, lang, example)?;
        sheet.write(next, notes, text(lang, "template-example", &[]))?;
        next += 1;
    }
    for row in rows {
        write_row(sheet, next, table, lang, row)?;
        next += 1;
    }
    Ok(())
}

fn write_row(
    sheet: &mut Worksheet,
    row: u32,
    table: &'static Table,
    lang: Lang,
    cells: &[Raw],
) -> Result<(), XlsxError> {
    for (at, (column, cell)) in (0..).zip(table.columns.iter().zip(cells)) {
        let format = format(column.kind).unwrap_or_default();
        match localised(lang, column, cell.clone()) {
            Raw::Empty => {}
            Raw::Number(number) => _ = sheet.write_with_format(row, at, number, &format)?,
            Raw::Date(date) => _ = sheet.write_with_format(row, at, &day(date)?, &format)?,
            Raw::Time(time) => {
                let time = ExcelDateTime::from_hms(time.hour() as u16, time.minute() as u8, 0)?;
                sheet.write_with_format(row, at, &time, &format)?;
            }
            cell => _ = sheet.write_with_format(row, at, cell.shown(), &format)?,
        }
    }
    Ok(())
}

fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(0), date.month() as u8, date.day() as u8)
}

/// How a spreadsheet shows a column; ids are text, so that leading zeros stay.
fn format(kind: Kind) -> Option<Format> {
    let shown = match kind {
        Kind::Money => "#,##0.00",
        Kind::Date => "dd/mm/yyyy",
        Kind::Time => "hh:mm",
        Kind::Code | Kind::Istat | Kind::Ref(_) => "@",
        _ => return None,
    };
    Some(Format::new().set_num_format(shown))
}

/// Drop-downs: words and yes or no must be of the list; references only warn, as rows may come later.
fn validate<B: Book>(
    sheet: &mut Worksheet,
    table: &'static Table,
    lang: Lang,
    lists: &[&'static WordList],
    depth: u32,
) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(table.columns) {
        let rule = match column.kind {
            Kind::Bool => DataValidation::new().allow_list_strings(&[truth(lang, true), truth(lang, false)])?,
            Kind::Word(list) => {
                let Some(position) = lists.iter().position(|known| known.name == list.name) else { continue };
                let letters = crate::read::letters(position);
                let range = format!("${letters}$2:${letters}${}", list.codes.len() + 1);
                let sheet_name = text(lang, "sheet-lists", &[]);
                DataValidation::new().allow_list_formula(Formula::new(format!("='{sheet_name}'!{range}")))
            }
            Kind::Ref(target) => match reference::<B>(target, lang) {
                Some(range) => DataValidation::new()
                    .allow_list_formula(Formula::new(range))
                    .set_error_style(DataValidationErrorStyle::Warning),
                None => continue,
            },
            _ => continue,
        };
        let rule = rule.set_error_message(text(lang, "template-not-in-list", &[]))?;
        sheet.add_data_validation(1, at, depth, at, &rule)?;
    }
    Ok(())
}

/// The range that holds what a reference may say: ids, and for municipalities their names; `None` in other books.
fn reference<B: Book>(target: &'static str, lang: Lang) -> Option<String> {
    let municipalities = crate::rows::MunicipalityRow::TABLE.name;
    let (target, column) = match target {
        "areas" => (municipalities, 2),
        "municipalities" => (municipalities, 1),
        other => (other, 0),
    };
    let table = B::TABLES.iter().find(|table| table.name == target)?;
    let letters = crate::read::letters(column);
    Some(format!("='{}'!${letters}$2:${letters}${}", title(lang, table), ROOM))
}

/// The sheet that drop-downs take their words from.
fn write_lists(sheet: &mut Worksheet, lang: Lang, lists: &[&'static WordList]) -> Result<(), XlsxError> {
    sheet.set_name(text(lang, "sheet-lists", &[]))?;
    for (at, list) in (0..).zip(lists) {
        sheet.write_with_format(0, at, list.name, &Format::new().set_bold())?;
        for (row, code) in (1..).zip(list.codes) {
            sheet.write(row, at, name(lang, list, code))?;
        }
        sheet.set_column_width(at, 24)?;
    }
    Ok(())
}
