//! The place of a flaw, as people find it in their file.

use crate::text::{Lang, text};

/// Where a flaw is, as the user sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// File (or folder) name; empty for data made in memory.
    pub file: String,
    /// Sheet name, csv file or JSON table, as it stands there.
    pub table: Option<String>,
    /// Row number as a spreadsheet shows it; in JSON the position in the list, from 1.
    pub row: Option<u32>,
    /// Column header or JSON field, as it stands there.
    pub column: Option<String>,
    /// The row's id, if it has one.
    pub id: Option<String>,
}

impl Place {
    /// The place in words: `dati.xlsx, foglio «Nuclei», riga 5, colonna «Uscita» (N012)`.
    pub fn shown(&self, lang: Lang) -> String {
        let mut parts = Vec::new();
        if !self.file.is_empty() {
            parts.push(self.file.clone());
        }
        if let Some(table) = &self.table {
            parts.push(text(lang, "place-table", &[("table", table.as_str().into())]));
        }
        if let Some(row) = self.row {
            parts.push(text(lang, "place-row", &[("row", i64::from(row).into())]));
        }
        if let Some(column) = &self.column {
            parts.push(text(lang, "place-column", &[("column", column.as_str().into())]));
        }
        let place = parts.join(", ");
        match &self.id {
            Some(id) => format!("{place} ({id})"),
            None => place,
        }
    }
}
