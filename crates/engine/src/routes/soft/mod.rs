//! Criteria of routes: one file and one line here each.

mod calls;
mod changes;
mod continuity;
mod demanding;
mod largest_lateness;
mod lateness;
mod overtime;
mod travel;
mod workload;

pub(super) use demanding::BEARABLE;

use super::Routes;
use crate::kernel::rule::Priced;

/// Every criterion, in the order in which explanations name them.
pub const ALL: &[&dyn Priced<Routes>] = &[
    &travel::Travel,
    &lateness::Lateness,
    &largest_lateness::LargestLateness,
    &overtime::Overtime,
    &calls::Calls,
    &workload::Workload,
    &demanding::Demanding,
    &continuity::Continuity,
    &changes::Changes,
];
