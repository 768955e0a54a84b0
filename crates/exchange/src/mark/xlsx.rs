//! Workbooks with their flaws: the parts stay as they are, but for one cell more in the rows that have something to say.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read, Write};
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesStart, Event};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::{Column, Marked, Remarks};
use crate::lexicon::is_mark;
use crate::read::{Source, grids, header_row, letters, table_of};
use crate::table::{Book, Raw};
use crate::text::Lang;

/// Where a sheet's column of flaws stands.
struct Mark {
    column: Column,
    /// Position of the column.
    at: usize,
    /// Row of the header.
    header: u32,
}

/// The workbook with its flaws; `None` = it cannot be read, or is not written as expected.
pub(super) fn marked<B: Book>(bytes: &[u8], remarks: &Remarks, lang: Lang) -> Option<Marked> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = BTreeMap::new();
    let mut told = 0;
    let none = BTreeMap::new();
    // looked through before anything is unpacked
    let grids = grids(bytes)?;
    let sheets = sheet_parts(&mut archive)?;
    for grid in grids {
        let Some(table) = table_of::<B>(&grid.name) else { continue };
        let Some(header) = header_row(table, grid.rows.iter().map(|row| &row.1)) else { continue };
        let (number, cells) = &grid.rows[header];
        let old = cells.iter().find(|(_, cell)| matches!(cell, Raw::Text(name) if is_mark(name)));
        let rows = match (remarks.0.get(&grid.name), old) {
            (None, None) => continue,
            (rows, _) => rows.unwrap_or(&none),
        };
        let last = grid.rows.iter().filter_map(|row| row.1.last()).map(|cell| cell.0).max().unwrap_or(0);
        let mark =
            Mark { column: Column::of(rows, *number, lang), at: old.map_or(last + 1, |old| old.0), header: *number };
        let part = sheets.get(&grid.name)?;
        parts.insert(part.clone(), sheet(&content(&mut archive, part)?, &mark)?);
        told += mark.column.told;
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).ok()?;
        match parts.get(entry.name().ok()?.as_ref()) {
            None => writer.raw_copy_file(entry).ok()?,
            Some(part) => {
                let name = entry.name().ok()?.into_owned();
                // a date of the file's own: the same workbook must be the same bytes
                let options = SimpleFileOptions::default().last_modified_time(entry.last_modified()?);
                writer.start_file(name, options).ok()?;
                writer.write_all(part.as_bytes()).ok()?;
            }
        }
    }
    let source = Source::Xlsx(writer.finish().ok()?.into_inner());
    Some(Marked { source, told })
}

fn content(archive: &mut ZipArchive<Cursor<&[u8]>>, part: &str) -> Option<String> {
    let mut content = String::new();
    archive.by_name(part).ok()?.read_to_string(&mut content).ok()?;
    Some(content)
}

/// The part of each sheet, by the sheet's name.
fn sheet_parts(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<BTreeMap<String, String>> {
    let targets: BTreeMap<String, String> = elements(&content(archive, "xl/_rels/workbook.xml.rels")?, "Relationship")?
        .into_iter()
        .filter_map(|mut relation| Some((relation.remove("Id")?, relation.remove("Target")?)))
        .collect();
    let sheets = elements(&content(archive, "xl/workbook.xml")?, "sheet")?;
    let part = |mut sheet: BTreeMap<String, String>| {
        let target = targets.get(&sheet.remove("id")?)?;
        let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        Some((sheet.remove("name")?, part))
    };
    Some(sheets.into_iter().filter_map(part).collect())
}

/// The attributes of every element of a name, without prefixes.
fn elements(xml: &str, name: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == name => {
                let mut attributes = element.attributes();
                let pairs = attributes.with_checks(false).flatten().filter_map(|attribute| {
                    let value = unescape(&attribute.value).ok()?.into_owned();
                    let key = attribute.key.local_name();
                    Some((key.as_ref().to_owned(), value))
                });
                found.push(pairs.collect());
            }
            Event::Eof => return Some(found),
            _ => {}
        }
    }
}

/// A sheet with a column of flaws.
fn sheet(xml: &str, mark: &Mark) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let mut sheet = Sheet { xml, mark, out: String::with_capacity(xml.len() * 2), copied: 0, row: None, last: 0 };
    loop {
        let from = usize::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        let span = from..usize::try_from(reader.buffer_position()).ok()?;
        match event {
            // what it says would no longer be true; it may be left out
            Event::Empty(element) if element.local_name().as_ref() == "dimension" => sheet.leave_out(span),
            Event::Start(element) if element.local_name().as_ref() == "row" => sheet.start_row(&element, span)?,
            Event::Empty(element) if element.local_name().as_ref() == "row" => {
                sheet.last = row_of(&element, sheet.last)?;
            }
            Event::Start(element) if element.local_name().as_ref() == "c" => {
                let left_out = sheet.cell(&element, span.start)?;
                reader.read_to_end(element.name()).ok()?;
                if left_out {
                    sheet.leave_out(span.start..usize::try_from(reader.buffer_position()).ok()?);
                }
            }
            Event::Empty(element) if element.local_name().as_ref() == "c" && sheet.cell(&element, span.start)? => {
                sheet.leave_out(span);
            }
            Event::End(element) if element.local_name().as_ref() == "row" => sheet.insert(span.start),
            Event::Eof => return Some(sheet.finish()),
            _ => {}
        }
    }
}

/// A row under way.
struct Row {
    number: u32,
    /// Position of the last cell, from 1; 0 before the first.
    cells: usize,
    /// Whether the flaws still have to be written.
    waits: bool,
    /// The prefix that its elements bear.
    prefix: String,
}

/// A sheet under way.
struct Sheet<'a> {
    xml: &'a str,
    mark: &'a Mark,
    out: String,
    /// Up to where the sheet was copied.
    copied: usize,
    row: Option<Row>,
    /// Number of the last row.
    last: u32,
}

impl Sheet<'_> {
    fn copy_to(&mut self, end: usize) {
        self.out.push_str(&self.xml[self.copied..end]);
        self.copied = end;
    }

    fn leave_out(&mut self, span: Range<usize>) {
        self.copy_to(span.start);
        self.copied = span.end;
    }

    fn text(&self, row: u32) -> Option<&str> {
        if row == self.mark.header {
            return Some(&self.mark.column.header);
        }
        self.mark.column.cells.get(&row).map(String::as_str)
    }

    fn start_row(&mut self, element: &BytesStart<'_>, span: Range<usize>) -> Option<()> {
        let number = row_of(element, self.last)?;
        self.last = number;
        let prefix = element.name().as_ref().strip_suffix("row").unwrap_or_default().to_owned();
        let waits = self.text(number).is_some();
        if waits {
            // how far the row spans is a hint that would no longer be true
            self.leave_out(span);
            self.out.push('<');
            self.out.push_str(element.name().as_ref());
            for attribute in element.attributes().with_checks(false) {
                let attribute = attribute.ok()?;
                if attribute.key.as_ref() != "spans" {
                    let _ = write!(self.out, " {}=\"{}\"", attribute.key.as_ref(), attribute.value);
                }
            }
            self.out.push('>');
        }
        self.row = Some(Row { number, cells: 0, waits, prefix });
        Some(())
    }

    /// A cell that starts here: the flaws go before the first one to the right of their column. Whether it stands in
    /// their column itself, and has to go.
    fn cell(&mut self, element: &BytesStart<'_>, start: usize) -> Option<bool> {
        let row = self.row.as_mut()?;
        let here = match element.try_get_attribute("r").ok()? {
            Some(reference) => column(&reference.value)?,
            None => row.cells,
        };
        row.cells = here + 1;
        let (number, waits) = (row.number, row.waits);
        if waits && here > self.mark.at {
            self.insert(start);
        }
        Some(here == self.mark.at && number >= self.mark.header)
    }

    /// Writes the row's flaws, if they still have to be.
    fn insert(&mut self, at: usize) {
        let Some(row) = self.row.as_mut().filter(|row| row.waits) else { return };
        row.waits = false;
        let (number, prefix) = (row.number, row.prefix.clone());
        self.copy_to(at);
        let text: String =
            self.text(number).unwrap_or_default().chars().filter(|letter| !letter.is_control()).collect();
        let reference = format!("{}{number}", letters(self.mark.at));
        let _ = write!(
            self.out,
            "<{prefix}c r=\"{reference}\" t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{}</{prefix}t>\
             </{prefix}is></{prefix}c>",
            escape(text.as_str())
        );
    }

    fn finish(mut self) -> String {
        self.copy_to(self.xml.len());
        self.out
    }
}

/// The number of a row.
fn row_of(element: &BytesStart<'_>, last: u32) -> Option<u32> {
    match element.try_get_attribute("r").ok()? {
        Some(number) => number.value.parse().ok(),
        None => Some(last + 1),
    }
}

/// The position of the column in a reference: `AB12` → 27.
fn column(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0usize, |column, letter| column * 26 + usize::from(letter - b'A') + 1).checked_sub(1)
}
