//! What-if scenarios: a file of changes, made on the rows of people's own files with the same checks, asked of the rooms beside things
//! as they are.
//!
//! Reading order: [`mod@file`] (the book), [`world`] (the rows that changes are made to), [`target`] (what a change names), [`apply`] and
//! [`make`] (the changes), [`goes`] (what goes and comes with a row), [`deed`] (what a change did, in a sentence), [`rooms`] (who is
//! asked), [`asked`] (the batch), [`clash`] (what cannot be met together), [`beside`] and [`mod@result`] (what came of it), [`report`] and [`table`] (to be mailed, to be sorted).

mod apply;
mod asked;
mod beside;
mod clash;
mod deed;
mod effort;
mod file;
mod goes;
mod make;
pub(crate) mod plots;
mod report;
mod result;
mod rooms;
mod table;
mod target;
mod world;

#[cfg(test)]
mod tests;

pub(crate) use apply::apply_to_weeks;
pub(crate) use asked::broken;
pub use asked::{Asking, Batch, Came, Prepared, checked, deciding};
pub use beside::result;
pub(crate) use beside::{amount, indicator_name};
pub use clash::Clash;
pub use deed::{Deed, sentence};
pub use effort::{Effort, EffortFile, MOVES, NODES};
pub use file::{ChangeRow, ScenarioRow, Scenarios};
pub use plots::PlotError;
pub(crate) use plots::{INK, failed as plot_failed, labelled};
pub use report::html;
pub use result::{
    BaseView, BesideFigure, BesideView, FlawLine, GroupView, Hashes, IndicatorView, Named, RESULT_FORMAT, ResultFile,
    RowView, ScenarioView, told_first,
};
pub(crate) use rooms::{Question, question};
pub use rooms::{RoomAnswer, known};
pub use table::{Outcomes, csv_tables, workbook};
pub use world::Inputs;
