//! Placement: which household is proposed which home, with which support, and where it stays until then.
//!
//! It decides an itinerary for each household: at most one bridge stay, then at most one lasting home with a support
//! package. Hard rules prune the choices one by one, coupling rows bind them together (units by week, funds, services,
//! links, pins). The value is lexicographic: fairness floors, households placed by priority class, households bridged,
//! changes against the published plan, points, waiting time, lottery. The machine proposes, people decide.
//!
//! Reading order: [`model`] (nouns), [`plan`] (decisions), [`reach`] (who gets where, by their own means), [`hard`] and
//! [`soft`] (rules), [`choices`] (what passes them alone), [`value`], [`problem`] (candidates and rows), [`solve`],
//! [`verify`], [`propose`] (solve, then verify), [`explain`], [`tasks`], [`report`], [`whatif`] (the plan made anew with one thing otherwise).

pub mod burden;
pub mod charges;
pub mod choices;
pub mod explain;
#[cfg(any(test, feature = "fixture"))]
pub mod fixture;
pub mod hard;
pub mod model;
pub mod plan;
mod pooled;
pub mod problem;
pub mod propose;
pub mod reach;
pub mod report;
pub mod schools;
pub mod services;
pub mod soft;
pub mod solve;
pub mod standard;
pub mod tasks;
pub mod value;
pub mod verify;
mod weekly;
pub mod whatif;

use crate::kernel::outcome::{Level, Sense};
use crate::kernel::rule::Room;

/// The room's types, for the kernel's rule traits.
#[derive(Clone, Copy, Debug)]
pub struct Placement;

impl Room for Placement {
    type Facts = model::Model;
    type Choice = plan::Choice;
    type Decision = plan::Itinerary;
    type Plan = plan::Plan;
}

/// The levels of the value, first decides first.
pub const LEVELS: [Level; 9] = [
    Level { id: "floors", sense: Sense::Min },
    Level { id: "placed-first", sense: Sense::Max },
    Level { id: "placed-second", sense: Sense::Max },
    Level { id: "placed-third", sense: Sense::Max },
    Level { id: "bridged", sense: Sense::Max },
    Level { id: "changes", sense: Sense::Min },
    Level { id: "points", sense: Sense::Max },
    Level { id: "waiting", sense: Sense::Max },
    Level { id: "lottery", sense: Sense::Min },
];
