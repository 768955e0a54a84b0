//! A study on the screen: the answer, then its tables.

use fasi_exchange::study::{StudyFile, TableView};
use fasi_exchange::text::{Lang, text};

use super::{Column, Page};

/// Rows of a table on the screen; all are in the result.
const ROWS: usize = 25;

/// Columns of one word or date.
const SHORT: [&str; 2] = ["proof", "by"];

/// The page.
pub fn page(lang: Lang, study: &StudyFile) -> String {
    let mut page = Page::new(lang);
    page.strong(&study.headline);
    if study.stopped {
        page.say(&text(lang, "study-stopped", &[]));
    }
    for of in &study.tables {
        page.gap();
        page.strong(&of.title);
        table(&mut page, lang, of);
    }
    page.gap();
    study.notes.iter().for_each(|note| page.item("• ", note));
    page.finish()
}

fn table(page: &mut Page, lang: Lang, table: &TableView) {
    let columns: Vec<Column> = table
        .columns
        .iter()
        .map(|column| {
            if column.figure {
                Column::SaidFigure(&column.name)
            } else if SHORT.contains(&column.id.as_str()) {
                Column::SaidCode(&column.name)
            } else {
                Column::Said(&column.name)
            }
        })
        .collect();
    let rows = table.rows.iter().take(ROWS).map(|cells| cells.iter().map(|cell| cell.text.clone()).collect());
    page.table(&columns, rows);
    let more = table.rows.len().saturating_sub(ROWS);
    if more > 0 {
        page.say(&text(lang, "study-more-rows", &[("count", (more as i64).into())]));
    }
}
