//! Routes: who of the mobile team visits whom, when, and on which way.
//!
//! It decides a tour for each shift: which seats of which visits it takes, in which order, and when each visit starts. A visit
//! may need several professionals at one door at the same time, and visits may be tied by their starts; who is tied is
//! served together or not at all. Hard rules say who may sit where, when, and how far ways and links let starts lie;
//! criteria price travel, lateness and overtime. The value is lexicographic: what is left out, by priority, then cost.
//!
//! Reading order: [`model`] (nouns), [`ways`] (times from positions), [`plan`] (decisions), [`back`] and
//! [`work`] (when tours are back, how much work they are), [`cars`] (who has which), [`hard`] and [`soft`] (rules), [`value`], [`problem`] (flat and
//! pruned), [`solve`], [`verify`], [`explain`] (why a visit is left out), [`relax`] (what would have to give), [`reasons`] (both for all who are left out), [`suggest`] (the best
//! places for one more), [`published`], [`changes`] and [`stable`] (against the
//! week published before), [`report`], [`propose`] (solve, then verify), [`whatif`] (what one more half-day is worth).

pub mod back;
pub mod cars;
pub mod changes;
pub mod explain;
#[cfg(any(test, feature = "fixture"))]
pub mod fixture;
pub mod hard;
pub mod model;
pub mod plan;
pub mod problem;
pub mod propose;
pub mod published;
pub mod reasons;
pub mod relax;
pub mod report;
pub mod soft;
pub mod solve;
pub mod stable;
pub mod suggest;
pub mod value;
pub mod verify;
pub mod ways;
pub mod whatif;
pub mod work;

use crate::kernel::outcome::{Level, Sense};
use crate::kernel::rule::Room;

/// The room's types, for the kernel's rule traits.
#[derive(Clone, Copy, Debug)]
pub struct Routes;

impl Room for Routes {
    type Facts = model::Model;
    type Choice = plan::Seating;
    type Decision = plan::Tour;
    type Plan = plan::Plan;
}

/// The stage as which a search tells what the visits cost that are made, as long as others are left out.
pub const COST_OF_MADE: &str = "cost-of-made";

/// The levels of the value, first decides first.
pub const LEVELS: [Level; 2] = [Level { id: "left-out", sense: Sense::Min }, Level { id: "cost", sense: Sense::Min }];
