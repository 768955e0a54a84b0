//! Weeks to come: how many wait, when it is too many, whether it is better to wait with a home or to give it now.
//!
//! Reading order: [`history`] (how it was), [`terms`] (what is asked), [`asked`] (the batch of scenarios and policies), [`mod@result`] (the
//! file), [`told`] (what came of it, in words), [`plots`], [`report`] and [`table`] (to be mailed, to be sorted).

mod asked;
mod history;
mod plots;
mod report;
mod result;
mod table;
mod terms;
mod told;

#[cfg(test)]
mod tests;

pub use asked::{Played, Simulation};
pub use history::{History, HistoryRow};
pub use report::{html, intro};
pub use result::{
    ArmView, DateView, DifferenceView, FigureView, FlawedView, SIMULATION_FORMAT, SimulationFile, SimulationFiles,
    SimulationHashes, WeekView,
};
pub use table::{Weeks, csv_tables, workbook};
pub use terms::{POLICIES, Wanted};
pub use told::result;
