//! The JSON Schema of a book, from the same columns that read and write it; descriptions are the English notes.

use serde_json::{Map, Value, json};

use super::sheet::{attribute, header, note, title};
use crate::lexicon::table_key;
use crate::table::{Book, Column, DAYS, Kind, Table};
use crate::text::Lang;

/// The schema of a book (JSON Schema 2020-12).
pub fn schema<B: Book>() -> Value {
    let mut properties = Map::new();
    properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    properties.insert("format".to_owned(), json!({ "const": B::FORMAT }));
    properties.insert("version".to_owned(), json!({ "const": 1 }));
    let mut required = vec!["format", "version"];
    if let Some(head) = B::HEAD {
        properties.extend(head.columns.iter().map(|column| (column.field.to_owned(), property(head, column))));
        required.extend(head.columns.iter().filter(|column| column.required).map(|column| column.field));
    }
    for table in B::TABLES {
        properties.insert(table.name.to_owned(), rows(table));
        required.extend(table.required.then_some(table.name));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": B::FORMAT,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn rows(table: &'static Table) -> Value {
    let properties: Map<String, Value> =
        table.columns.iter().map(|column| (column.field.to_owned(), property(table, column))).collect();
    let required: Vec<&str> =
        table.columns.iter().filter(|column| column.required).map(|column| column.field).collect();
    let item =
        json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
    let mut rows = json!({ "type": "array", "items": item, "title": title(Lang::En, table) });
    if let Some(note) = attribute(Lang::En, &table_key(table.name), "note") {
        rows["description"] = note.into();
    }
    if table.required {
        rows["minItems"] = 1.into();
    }
    rows
}

/// A column's values; one that is not required may also be null.
fn property(table: &'static Table, column: &'static Column) -> Value {
    let (kind, mut value) = match column.kind {
        Kind::Code | Kind::Rule(_) => ("string", json!({ "minLength": 1, "maxLength": 64 })),
        Kind::Istat => ("string", json!({ "pattern": "^[0-9]{1,6}$" })),
        Kind::Ref(target) => ("string", json!({ "minLength": 1, "maxLength": 64, "x-ref": target })),
        Kind::Text => ("string", json!({ "minLength": 1, "maxLength": 2000 })),
        Kind::Int { min, max } => ("integer", json!({ "minimum": min, "maximum": max })),
        Kind::Money => ("number", json!({ "minimum": 0, "maximum": 1_000_000_000 })),
        Kind::Hours { max } => ("number", json!({ "minimum": 0, "maximum": max })),
        Kind::Degrees { max } => ("number", json!({ "minimum": -max, "maximum": max })),
        Kind::Date => ("string", json!({ "format": "date" })),
        Kind::Time => ("string", json!({ "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })),
        Kind::Bool => ("boolean", json!({ "default": false })),
        Kind::Word(list) => ("string", json!({ "enum": list.codes })),
        Kind::Days => ("array", json!({ "items": { "enum": DAYS.codes }, "minItems": 1 })),
        Kind::Areas => {
            ("array", json!({ "items": { "type": "integer", "minimum": 4, "maximum": 200 }, "minItems": 1 }))
        }
    };
    value["type"] = match (column.kind, column.required) {
        // exact decimals, and minutes that decimals cannot say (h:mm), may come as text
        (Kind::Hours { .. } | Kind::Money, true) => json!(["number", "string"]),
        (Kind::Hours { .. } | Kind::Money, false) => json!(["number", "string", "null"]),
        (_, true) => json!(kind),
        (_, false) => json!([kind, "null"]),
    };
    if let (Kind::Word(list), false) = (column.kind, column.required) {
        value["enum"] = list.codes.iter().map(|code| json!(code)).chain([Value::Null]).collect();
    }
    value["title"] = header(Lang::En, table, column).into();
    if let Some(note) = note(Lang::En, table, column) {
        value["description"] = note.into();
    }
    value
}
