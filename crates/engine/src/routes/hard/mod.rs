//! Hard rules of routes: one file and one line here each.

mod capacity;
mod day;
mod link;
mod shift;
mod skills;
mod together;
mod way;
mod window;

use super::Routes;
use crate::kernel::rule::HardRule;

/// Every hard rule, in the order in which they judge: who may sit where, then when, then what binds stops together.
pub const ALL: &[&dyn HardRule<Routes>] = &[
    &skills::Skills,
    &day::Day,
    &window::Window,
    &together::Together,
    &link::Link,
    &way::Way,
    &shift::Shift,
    &capacity::Capacity,
];
