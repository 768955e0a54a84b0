//! Hard rules of routes: one file and one line here each.

mod apart;
mod capacity;
mod day;
mod gap;
mod hours;
mod link;
mod pin;
mod pool;
mod rest;
mod shift;
mod skills;
mod together;
mod way;
mod window;

use super::Routes;
use super::model::Model;
use super::plan::Seating;
use crate::kernel::rule::{Breach, HardRule};

/// Every hard rule, in the order in which they judge: who may sit where, then when, then what binds stops together.
pub const ALL: &[&dyn HardRule<Routes>] = &[
    &skills::Skills,
    &apart::Apart,
    &pin::Pin,
    &rest::Rest,
    &day::Day,
    &window::Window,
    &together::Together,
    &link::Link,
    &gap::Gap,
    &way::Way,
    &shift::Shift,
    &capacity::Capacity,
    &hours::Hours,
    &pool::Pool,
];

/// Rules over whole days and weeks that are kept or not: nothing says by how much they are missed.
pub(super) const WHOLE: &[&dyn HardRule<Routes>] = &[&gap::Gap, &pool::Pool, &rest::Rest];

/// The first rule that forbids a seat to a shift at whatever time; `None` where it may be taken.
pub fn judged(model: &Model, seating: &Seating) -> Option<Breach> {
    let mut held = ALL.iter().filter(|rule| model.weights.holds(rule.card()));
    held.find_map(|rule| rule.judge(model, seating))
}
