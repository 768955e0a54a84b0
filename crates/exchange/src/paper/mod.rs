//! What is printed on A4: HTML pages that stand alone and tagged PDF, for the letters and for the team's sheets.
//!
//! [`html`] has what all pages share; [`setting`] lays texts and rows out, [`table`] tables, [`drawing`] draws what was laid out, and [`pdf`]
//! makes a file of it. What a page says is told by `letters` and `sheets`.

#[cfg(feature = "pdf")]
mod drawing;
pub(crate) mod html;
#[cfg(feature = "pdf")]
pub(crate) mod pdf;
#[cfg(feature = "pdf")]
pub(crate) mod setting;
#[cfg(feature = "pdf")]
pub(crate) mod table;

#[cfg(feature = "pdf")]
pub use pdf::{Pdf, PdfError};

/// Where a line of text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

/// A label and the sentences beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The label.
    pub label: String,
    /// The sentences.
    pub lines: Vec<String>,
}

/// What a file says of itself.
pub(crate) struct About<'a> {
    /// The tag of its language.
    pub lang: &'a str,
    /// Where its lines begin.
    pub direction: Direction,
    /// Its title.
    pub title: String,
}
