//! The JSON writer: one row a line, empty cells and "no" left out.

use serde_json::{Map, Value, json};

use crate::table::{Book, Raw, Table};

/// A row as an object.
fn object(table: &Table, row: &[Raw]) -> Map<String, Value> {
    let cells = table.columns.iter().zip(row).filter(|(_, cell)| !matches!(cell, Raw::Empty | Raw::Bool(false)));
    cells.map(|(column, cell)| (column.field.to_owned(), cell.json())).collect()
}

/// The fields of a book that come before its tables.
fn head<B: Book>(book: &B) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("format".to_owned(), B::FORMAT.into());
    fields.insert("version".to_owned(), 1.into());
    if let Some(table) = B::HEAD {
        let row = book.rows(table.name);
        fields.extend(row.first().map(|row| object(table, row)).unwrap_or_default());
    }
    fields
}

/// A book as a JSON value; empty tables are left out.
pub fn json<B: Book>(book: &B) -> Value {
    let mut fields = head(book);
    for table in B::TABLES {
        let rows: Vec<Value> = book.rows(table.name).iter().map(|row| object(table, row).into()).collect();
        if !rows.is_empty() {
            fields.insert(table.name.to_owned(), json!(rows));
        }
    }
    fields.into()
}

/// A book as JSON text for people and version control: one row a line.
pub fn json_text<B: Book>(book: &B) -> String {
    let pair = |(field, value): (String, Value)| format!("  {}: {value}", Value::from(field));
    let mut parts: Vec<String> = head(book).into_iter().map(pair).collect();
    for table in B::TABLES {
        let rows: Vec<String> =
            book.rows(table.name).iter().map(|row| format!("    {}", Value::from(object(table, row)))).collect();
        if !rows.is_empty() {
            parts.push(format!("  \"{}\": [\n{}\n  ]", table.name, rows.join(",\n")));
        }
    }
    format!("{{\n{}\n}}\n", parts.join(",\n"))
}
