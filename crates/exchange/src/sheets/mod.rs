//! What goes out of a week's plan: papers for each person and for the lead, calendars, a map, a workbook.
//!
//! All of it is made from one [`Desk`]: the plan, its report, and the views that `fasi route` shows, so that nothing is told
//! here which is hidden there. Reading order: `desk`, `measures` (distances, balance, continuity), `parts` (what stands on a
//! paper), `picture` (days at a glance), `told` (against the week that people were told), `person` and `summary` (who reads what), `html` and `pdf` (how it is set), `calendar`,
//! `map`, `book`.

mod book;
pub(crate) mod calendar;
mod desk;
mod html;
mod map;
mod measures;
mod parts;
#[cfg(feature = "pdf")]
mod pdf;
mod person;
mod picture;
mod summary;
mod told;

pub use desk::Desk;
pub use html::html;
pub use parts::{Kind, Page, Paper, Part, StopLine, Table};
#[cfg(feature = "pdf")]
pub use pdf::pdf;
pub use picture::{Bar, Picture, Tone};
