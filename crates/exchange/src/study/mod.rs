//! A planner's studies beside scenarios: what one more of each thing is worth, the cheapest additions that reach a goal, two figures against
//! each other, one policy against another.
//!
//! Reading order: [`mod@file`] (the result), [`asked`] (what is asked, and of which inputs), [`margins`], [`reach`], [`fronts`], [`accept`]
//! (the answers), [`page`] and [`book`] (to be mailed, to be sorted).

mod accept;
mod asked;
mod book;
mod file;
mod fronts;
mod margins;
mod page;
mod reach;

pub use asked::{Asked, Goal, STUDIES, Study, StudyError};
pub use book::{csv_tables, workbook};
pub use file::{
    CellView, ColumnView, PlotView, PointView, STUDY_FORMAT, StudyFile, StudyFiles, StudyHashes, TableView,
};
pub use fronts::figures;
pub use page::html;
