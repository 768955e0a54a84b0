//! People's own workbook or csv files written back with a column `Errore`: each row's flaws in words beside the row, so
//! that they can be mended where they stand. Nothing else changes, and the column is not read again.

mod csv;
mod xlsx;

use std::collections::BTreeMap;

use crate::flaw::{Code, Flaw};
use crate::read::Source;
use crate::table::Book;
use crate::text::{Lang, text};

/// A file with its flaws beside its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The file.
    pub source: Source,
    /// How many flaws stand in it; the others have no row or table to stand by.
    pub told: usize,
}

/// Parts the flaws of one cell.
const BETWEEN: &str = " | ";
/// The most letters of a cell, a little under what spreadsheet programs take.
const MOST_LETTERS: usize = 32_000;

/// The file of a book with its flaws beside its rows; `None` where nothing can be marked: in JSON, or in a file that was
/// refused as a whole.
pub fn marked<B: Book>(file: &str, source: &Source, flaws: &[Flaw], lang: Lang) -> Option<Marked> {
    let remarks = Remarks::of(file, flaws, lang);
    let marked = match source {
        Source::Json(_) => return None,
        Source::Csv(files) => csv::marked::<B>(files, &remarks, lang),
        Source::Xlsx(bytes) => xlsx::marked::<B>(bytes, &remarks, lang)?,
    };
    (marked.told > 0).then_some(marked)
}

/// What is to be written, by sheet (or csv file) and row; row 0 is for what the table lacks.
struct Remarks(BTreeMap<String, BTreeMap<u32, Vec<String>>>);

impl Remarks {
    fn of(file: &str, flaws: &[Flaw], lang: Lang) -> Self {
        let mut remarks: BTreeMap<String, BTreeMap<u32, Vec<String>>> = BTreeMap::new();
        for flaw in flaws.iter().filter(|flaw| flaw.at.file == file && flaw.code != Code::UnknownTable) {
            let Some(table) = &flaw.at.table else { continue };
            let rows = remarks.entry(table.clone()).or_default();
            rows.entry(flaw.at.row.unwrap_or(0)).or_default().push(remark(flaw, lang));
        }
        Self(remarks)
    }
}

/// A flaw in one line, with its column.
fn remark(flaw: &Flaw, lang: Lang) -> String {
    let column = flaw.at.column.as_ref().map(|column| format!("{column}: "));
    let sentences = [Some(flaw.what(lang)), flaw.did_you_mean(lang), Some(flaw.remedy(lang))];
    let line = sentences.into_iter().flatten().collect::<Vec<_>>().join(" ");
    format!("{}{line}", column.unwrap_or_default()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What goes into the cells of one sheet.
struct Column {
    /// The header: its name alone, or followed by what the table lacks.
    header: String,
    /// By row.
    cells: BTreeMap<u32, String>,
    /// How many flaws these are.
    told: usize,
}

impl Column {
    /// The cells of a sheet whose header stands in this row.
    fn of(remarks: &BTreeMap<u32, Vec<String>>, header: u32, lang: Lang) -> Self {
        let names = text(lang, "word-cell-mark", &[]);
        let name = names.split('|').next().unwrap_or_default();
        let joined = |remarks: Vec<&String>| {
            let all = remarks.into_iter().map(String::as_str).collect::<Vec<_>>().join(BETWEEN);
            crate::told::shorten(&all, MOST_LETTERS)
        };
        let above: Vec<&String> = [0, header].iter().filter_map(|row| remarks.get(row)).flatten().collect();
        let told = remarks.values().map(Vec::len).sum();
        let header_text = if above.is_empty() { name.to_owned() } else { format!("{name}: {}", joined(above)) };
        let rows = remarks.iter().filter(|(row, _)| **row != 0 && **row != header);
        let cells = rows.map(|(row, remarks)| (*row, joined(remarks.iter().collect()))).collect();
        Self { header: header_text, cells, told }
    }
}
