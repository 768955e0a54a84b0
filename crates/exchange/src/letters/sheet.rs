//! The parts of a letter, free of layout: what HTML and PDF both set.

use crate::paper::{About, Direction, Row};

/// A letter of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The tag of its language.
    pub lang: String,
    /// Where its lines begin.
    pub direction: Direction,
    /// Its title.
    pub title: String,
    /// To whom it goes.
    pub to: String,
    /// The day that its data speak of.
    pub as_of: String,
    /// What it is about.
    pub intro: String,
    /// What it says.
    pub sections: Vec<Section>,
    /// Labels of the lines that somebody fills in by hand.
    pub signs: Vec<String>,
    /// The small print.
    pub foot: String,
}

/// A part under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What stands below it.
    pub block: Block,
}

/// What a section holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Sentences, each a point of its own.
    List(Vec<String>),
    /// What is what, or who does what.
    Rows(Vec<Row>),
}

impl Letter {
    /// What its file says of itself.
    pub(super) fn about(&self) -> About<'_> {
        About { lang: &self.lang, direction: self.direction, title: format!("{} – {}", self.title, self.to) }
    }
}

impl Section {
    /// A section of points, unless there are none.
    pub(super) fn list(heading: String, items: Vec<String>) -> Option<Self> {
        (!items.is_empty()).then_some(Self { heading, block: Block::List(items) })
    }

    /// A section of rows, unless there are none.
    pub(super) fn rows(heading: String, rows: Vec<Row>) -> Option<Self> {
        (!rows.is_empty()).then_some(Self { heading, block: Block::Rows(rows) })
    }
}
