//! The one-page letter for a household: what is proposed and why, or why it waits, what has to be done and what happens
//! next. From the data and the plan alone, naming nobody else; in any language that has a file of messages.
//!
//! Reading order: [`language`](Language) (messages, dates and money of one language), [`sheet`](Letter) (the parts of a
//! letter, free of layout), `desk` (who gets which letter), `proposal`, `why`, `waiting`, `next` (its sections), `html` and `pdf`.

mod desk;
mod html;
mod language;
mod next;
#[cfg(feature = "pdf")]
mod pdf;
mod proposal;
mod sheet;
mod waiting;
mod why;

pub use desk::{Desk, Role};
pub use html::html;
pub use language::{BUILT_IN, Language, criterion_key, obstacle_key, task_key};
#[cfg(feature = "pdf")]
pub use pdf::pdf;
pub use sheet::{Block, Letter, Section};

pub use crate::paper::{Direction, Row};
#[cfg(feature = "pdf")]
pub use crate::paper::{Pdf, PdfError};
