//! All that crosses the border as data: datasets, decisions and policies in, flaws and texts out.
//!
//! One declaration a table (`rows`) gives the row type, its columns, and with them every reader and writer; `read` takes
//! JSON, a workbook or a folder of csv and collects every flaw; `parse` turns a dataset into the engine's model.

pub mod arrivals;
pub mod attendance;
pub mod bench;
pub mod case;
mod check;
pub mod claims;
pub mod decisions;
pub mod facts;
pub mod flaw;
pub mod identities;
mod keys;
pub mod letters;
pub mod levels;
pub mod lexicon;
pub mod mark;
pub mod names;
pub mod own_week;
mod paper;
pub mod parse;
pub mod placement;
pub mod plan_file;
pub mod policy;
pub mod questionnaire;
pub mod read;
pub mod room;
pub mod routes;
pub mod rows;
pub mod rules;
pub mod scenario;
pub mod sheets;
pub mod study;
pub mod summary;
pub mod table;
pub mod text;
mod told;
pub mod training;
pub mod verdict;
pub mod words;
pub mod write;

#[cfg(test)]
mod tests;
