//! The vocabulary that every room speaks: rules, policy, budget, outcome, and the one door to HiGHS. Knows no room.

pub mod budget;
pub mod deletion;
pub mod error;
pub mod mip;
pub mod outcome;
pub mod packing;
pub mod policy;
pub mod rule;
pub mod search;
pub mod term;
