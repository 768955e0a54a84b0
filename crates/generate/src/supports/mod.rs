//! Supports: packages, the funds that pay them, the hours that carry them.

mod capacities;
mod funds;
mod packages;

use fasi_exchange::rows::Dataset;

pub(crate) use funds::SDS;
pub(crate) use packages::WITH_VERDICT;

/// Adds the tables of support; funds and hours grow with the households.
pub(crate) fn add(dataset: &mut Dataset, households: u32) {
    packages::add(dataset);
    dataset.funds = funds::lines(households);
    dataset.capacities = capacities::lines(households);
}
