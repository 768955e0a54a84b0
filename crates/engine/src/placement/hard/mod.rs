//! Hard rules of placement: one file and one line here each.

mod size;

use super::Placement;
use crate::kernel::rule::HardRule;

/// Every hard rule, in the order in which they judge and in which explanations name them.
pub const ALL: &[&dyn HardRule<Placement>] = &[&size::Size];
