//! Writing books: JSON, workbooks, csv; the template to fill in; the JSON Schema. What is written reads back the same.

mod csv;
mod json;
mod schema;
mod sheet;
mod template;
mod xlsx;

#[cfg(test)]
pub(crate) use csv::is_formula;
pub use csv::{csv_files, write_csv};
pub(crate) use csv::{csv_lines, harmless, plain_text};
pub use json::{json, json_text};
pub use schema::schema;
pub use template::template;
pub use xlsx::xlsx;
pub(crate) use xlsx::{blank_workbook, day, heads, text_cell};
