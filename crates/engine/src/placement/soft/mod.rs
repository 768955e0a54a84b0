//! Criteria of placement: one file and one line here each.

mod nights_without_home;

use super::Placement;
use crate::kernel::rule::Criterion;

/// Every criterion, in the order in which explanations name them.
pub const ALL: &[&dyn Criterion<Placement>] = &[&nights_without_home::NightsWithoutHome];
