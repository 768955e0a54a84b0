//! Weeks to come: households that arrive and homes that become free by chance, placed week by week, many times over.
//!
//! Each replication draws how many come in each week and of which kinds, all of them copies of those whom the data know, and lets a policy
//! place them by every rule of placement. Two scenarios meet the same arrivals, and so do two policies, so that what differs between them
//! is what they do.
//!
//! Reading order: [`stream`] (common random numbers), [`process`] (how many), [`forecast`] (how many of which kind), [`kinds`] (copies moved
//! in time), [`setting`] (what stays the same over all replications), [`world`] (what changes from week to week), [`replication`] (one run),
//! [`statistics`] (what many say); [`matching`], [`prices`] and [`replay`] (wait or place now).

pub mod forecast;
pub mod kinds;
pub mod matching;
pub mod prices;
pub mod process;
pub mod replay;
pub mod replication;
pub mod setting;
pub mod statistics;
pub mod stream;
mod world;

#[cfg(test)]
mod tests;
