//! Criteria of routes: one file and one line here each.

mod changes;
mod continuity;
mod largest_lateness;
mod lateness;
mod overtime;
mod travel;

use super::Routes;
use crate::kernel::rule::Priced;

/// Every criterion, in the order in which explanations name them.
pub const ALL: &[&dyn Priced<Routes>] = &[
    &travel::Travel,
    &lateness::Lateness,
    &largest_lateness::LargestLateness,
    &overtime::Overtime,
    &continuity::Continuity,
    &changes::Changes,
];
