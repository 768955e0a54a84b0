//! The parts of a paper, free of layout: what HTML and PDF both set.

use super::picture::Picture;
use crate::paper::Row;

/// What is handed to one reader: pages, each of which is to fit an A4 sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The tag of its language.
    pub lang: String,
    /// Its title.
    pub title: String,
    /// Its pages.
    pub pages: Vec<Page>,
}

/// What a page is for, which decides how large it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A day, read on the way and filled in by hand.
    Day,
    /// A week, read at a desk.
    Week,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it is for.
    pub kind: Kind,
    /// What stands large above all else, as on a draft.
    pub mark: Option<String>,
    /// Whose it is, and of which week: small, at its head.
    pub head: (String, String),
    /// Its title.
    pub title: String,
    /// What it says.
    pub parts: Vec<Part>,
    /// The small print.
    pub foot: String,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading.
    Heading(String),
    /// A sentence.
    Sentence(String),
    /// Sentences, each a point of its own.
    Points(Vec<String>),
    /// What is what.
    Rows(Vec<Row>),
    /// Stops to tick, one below the other.
    Stops {
        /// Heads: done, when, what, notes.
        heads: [String; 4],
        /// The stops.
        stops: Vec<StopLine>,
    },
    /// A table.
    Table(Table),
    /// Days at a glance.
    Picture(Picture),
    /// Room to write, under a label.
    Notes(String),
}

/// A stop as it is read on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopLine {
    /// From when to when.
    pub time: String,
    /// The way there, where it is told.
    pub way: String,
    /// The codes of visit and household.
    pub code: String,
    /// Where.
    pub place: String,
    /// Who else, what is asked, what to bear in mind.
    pub lines: Vec<String>,
    /// What is not as people were told before.
    pub changed: Option<String>,
    /// That it has happened, instead of a box to tick.
    pub done: Option<String>,
}

/// A table of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Columns: head, parts of the width in hundredths, whether it holds figures.
    pub columns: Vec<(String, u8, bool)>,
    /// Rows of cells, each cell of lines.
    pub rows: Vec<Vec<Vec<String>>>,
    /// How many of them, from the first on, are of what has happened.
    pub done: usize,
}
