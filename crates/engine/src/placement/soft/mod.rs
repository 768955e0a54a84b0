//! Criteria of placement: one file and one line here each.

mod burden_later;
mod fund_cost;
mod housing_standard;
mod least_support;
mod moves_avoided;
mod needs_covered;
mod nights_without_home;
mod reach_places;
mod reach_school;
mod reach_work;
mod school_continuity;
mod size_fit;
mod transit_time;
mod wish;

use super::Placement;
use crate::kernel::rule::Criterion;

/// Every criterion, in the order in which explanations name them.
pub const ALL: &[&dyn Criterion<Placement>] = &[
    &nights_without_home::NightsWithoutHome,
    &needs_covered::NeedsCovered,
    &burden_later::BurdenLater,
    &reach_work::ReachWork,
    &reach_school::ReachSchool,
    &school_continuity::SchoolContinuity,
    &wish::Wish,
    &reach_places::ReachPlaces,
    &size_fit::SizeFit,
    &housing_standard::HousingStandard,
    &transit_time::TransitTime,
    &moves_avoided::MovesAvoided,
    &least_support::LeastSupport,
    &fund_cost::FundCost,
];

/// Whether a criterion's points hang on the package that comes with a home; if not, they are the same with every package.
pub fn is_of_package(criterion: &dyn Criterion<Placement>) -> bool {
    OF_PACKAGE.contains(&criterion.card().id)
}

const OF_PACKAGE: [&str; 4] =
    ["placement.needs_covered", "placement.burden_later", "placement.least_support", "placement.fund_cost"];
