//! The mobile team and the visits of its week, for the households of a dataset: twelve people for sixty households, 95 visits.

mod extras;
mod people;
mod visits;

use fasi_exchange::rows::Dataset;

pub(crate) use people::add as people;

/// Households that one team goes with.
const HOUSEHOLDS: u32 = 60;
/// The most teams: beyond that a week is no longer one lead's.
const TEAMS: u32 = 10;

/// Adds people, hours, visits, seats and ties; the households are there already.
pub(crate) fn add(dataset: &mut Dataset, households: u32, seed: u64) {
    let teams = households.div_ceil(HOUSEHOLDS).clamp(1, TEAMS);
    people::add(dataset, teams);
    let visits = (households * 95 / HOUSEHOLDS).clamp(1, TEAMS * 95);
    visits::add(dataset, seed, visits);
    extras::add(dataset, seed, visits);
}
