//! The workbook writer: a sheet a table with formats, notes and drop-downs, behind a guide; people go on working in it.

use chrono::{Datelike, NaiveDate, Timelike};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, ExcelDateTime, Format, FormatAlign, Formula, Note, Workbook, Worksheet,
    XlsxError,
};

use super::csv::is_formula;
use super::sheet::{attribute, header, localised, note, title, truth};
use crate::identities::Identities;
use crate::lexicon::{name, table_key};
use crate::table::{Book, DAYS, Kind, Raw, Row, Table};
use crate::text::{Lang, text};

/// Rows below the last one that still have drop-downs.
const ROOM: u32 = 2_000;

/// Numbers that are chosen from a list, if there are no more.
const FEW: i64 = 10;

/// Number of sentences in the guide.
const GUIDE: usize = 7;
/// The sentence about people's data, which is another one in their own file.
const PEOPLE: usize = 5;

/// A book as a workbook: guide, one sheet a table (empty ones too), lists behind the drop-downs.
pub fn xlsx<B: Book>(book: &B, lang: Lang) -> Result<Vec<u8>, XlsxError> {
    workbook::<B>(lang, &|table| book.rows(table.name), None)
}

/// A workbook without a sheet, the same bytes whenever it is made.
pub(crate) fn blank_workbook() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    // without it the file would hold the time it was written
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&created));
    Ok(workbook)
}

/// A cell of text: marked as such where it would be a formula, so that it stays what it is even for whoever edits it.
pub(crate) fn text_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: Format,
) -> Result<(), XlsxError> {
    let format = if is_formula(text) { format.set_quote_prefix() } else { format };
    sheet.write_string_with_format(row, column, text, &format)?;
    Ok(())
}

/// The heads of a sheet's columns, each with its width.
pub(crate) fn heads(sheet: &mut Worksheet, heads: impl Iterator<Item = (String, f64)>) -> Result<(), XlsxError> {
    for (at, (head, width)) in (0..).zip(heads) {
        sheet.set_column_width(at, width)?;
        sheet.write_with_format(0, at, head, &head_format())?;
    }
    Ok(())
}

/// What stands above columns that matter.
fn head_format() -> Format {
    Format::new().set_bold().set_background_color(0x00D9_E5F2)
}

/// A workbook of a book's tables with these rows; `example` is a row to show at the top of each sheet, with its mark.
pub(super) fn workbook<B: Book>(
    lang: Lang,
    rows: &dyn Fn(&'static Table) -> Vec<Vec<Raw>>,
    example: Option<&dyn Fn(&'static Table) -> Option<Vec<Raw>>>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = blank_workbook()?;
    guide::<B>(workbook.add_worksheet(), lang)?;
    let lists = lists::<B>();
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

/// The kinds of a book's columns that take one of a list, each once.
fn lists<B: Book>() -> Vec<Kind> {
    let mut lists: Vec<Kind> = Vec::new();
    for column in B::tables().flat_map(|table| table.columns) {
        if matches!(column.kind, Kind::Word(_) | Kind::Rule(_)) && !lists.contains(&column.kind) {
            lists.push(column.kind);
        }
    }
    lists
}

/// A list's heading and entries: what a cell may say, and what that means where it does not say so itself.
fn entries(kind: Kind, lang: Lang) -> (String, Vec<(String, Option<String>)>) {
    match kind {
        Kind::Word(list) => {
            (list.name.to_owned(), list.codes.iter().map(|code| (name(lang, list, code), None)).collect())
        }
        Kind::Rule(rules) => {
            let heading = text(lang, "sheet-lists-rules", &[]);
            (heading, rules.ids().map(|id| (id.to_owned(), Some(crate::facts::rule(lang, id)))).collect())
        }
        _ => (String::new(), Vec::new()),
    }
}

fn guide<B: Book>(sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let bold = Format::new().set_bold();
    sheet.set_name(text(lang, "sheet-guide", &[]))?.set_column_width(0, 32)?.set_column_width(1, 100)?;
    let heading = text(lang, &format!("guide-title-{}", B::FORMAT), &[]);
    sheet.write_with_format(0, 0, heading, &Format::new().set_bold().set_font_size(14))?;
    let command = text(lang, &format!("guide-check-{}", B::FORMAT), &[]);
    let mut row = 2;
    for sentence in 1..=GUIDE {
        let people = if sentence == PEOPLE && B::FORMAT == Identities::FORMAT { "-people" } else { "" };
        let key = format!("guide-{sentence}{people}");
        sheet.write_with_format(row, 1, text(lang, &key, &[("command", command.as_str().into())]), &wrapped)?;
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
    let (required, optional) = (head_format(), Format::new().set_background_color(0x00EE_F3F8));
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
            cell => text_cell(sheet, row, at, &cell.shown(), format)?,
        }
    }
    Ok(())
}

/// A date as spreadsheets count them.
pub(crate) fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(0), date.month() as u8, date.day() as u8)
}

/// How a spreadsheet shows a column; ids are text, so that leading zeros stay.
fn format(kind: Kind) -> Option<Format> {
    let shown = match kind {
        Kind::Money => "#,##0.00",
        Kind::Date => "dd/mm/yyyy",
        Kind::Time => "hh:mm",
        Kind::Code | Kind::Istat | Kind::Ref(_) | Kind::Rule(_) => "@",
        _ => return None,
    };
    Some(Format::new().set_num_format(shown))
}

/// Drop-downs: words, yes or no, and numbers of which there are few must be of the list; references only warn, as rows may come later, and so
/// do days, of which there may be several.
fn validate<B: Book>(
    sheet: &mut Worksheet,
    table: &'static Table,
    lang: Lang,
    lists: &[Kind],
    depth: u32,
) -> Result<(), XlsxError> {
    for (at, column) in (0..).zip(table.columns) {
        let rule = match column.kind {
            Kind::Bool => DataValidation::new().allow_list_strings(&[truth(lang, true), truth(lang, false)])?,
            Kind::Word(_) | Kind::Rule(_) => {
                let Some(position) = lists.iter().position(|known| *known == column.kind) else { continue };
                // beside each list stands what its entries mean
                let letters = crate::read::letters(position * 2);
                let range = format!("${letters}$2:${letters}${}", entries(column.kind, lang).1.len() + 1);
                let sheet_name = text(lang, "sheet-lists", &[]);
                DataValidation::new().allow_list_formula(Formula::new(format!("='{sheet_name}'!{range}")))
            }
            Kind::Ref(target) => match reference::<B>(target, lang) {
                Some(range) => DataValidation::new()
                    .allow_list_formula(Formula::new(range))
                    .set_error_style(DataValidationErrorStyle::Warning),
                None => continue,
            },
            Kind::Days => DataValidation::new()
                .allow_list_strings(&days(lang))?
                .set_error_style(DataValidationErrorStyle::Warning),
            Kind::Int { min, max } if max - min < FEW => {
                let numbers: Vec<String> = (min..=max).map(|number| number.to_string()).collect();
                DataValidation::new().allow_list_strings(&numbers)?
            }
            _ => continue,
        };
        let rule = rule.set_error_message(text(lang, "template-not-in-list", &[]))?;
        sheet.add_data_validation(1, at, depth, at, &rule)?;
    }
    Ok(())
}

/// Monday to Friday, and each day.
fn days(lang: Lang) -> Vec<String> {
    let day = |at: usize| name(lang, &DAYS, DAYS.codes[at]);
    let working = format!("{}-{}", day(0), day(4));
    std::iter::once(working).chain((0..DAYS.codes.len()).map(day)).collect()
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
fn write_lists(sheet: &mut Worksheet, lang: Lang, lists: &[Kind]) -> Result<(), XlsxError> {
    sheet.set_name(text(lang, "sheet-lists", &[]))?;
    for (at, kind) in (0..).step_by(2).zip(lists) {
        let (heading, entries) = entries(*kind, lang);
        sheet.write_with_format(0, at, heading, &Format::new().set_bold())?;
        let explained = entries.iter().any(|entry| entry.1.is_some());
        for (row, (entry, meaning)) in (1..).zip(entries) {
            sheet.write(row, at, entry)?;
            if let Some(meaning) = meaning {
                sheet.write(row, at + 1, meaning)?;
            }
        }
        sheet.set_column_width(at, if explained { 40 } else { 24 })?;
        sheet.set_column_width(at + 1, if explained { 60 } else { 2 })?;
    }
    Ok(())
}
