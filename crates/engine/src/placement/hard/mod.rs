//! Hard rules of placement: one file and one line here each.

mod availability;
mod bedrooms;
mod entry_cash;
mod exclusion;
mod fund_budget;
mod funding;
mod guarantee;
mod household_refusal;
mod keep_apart;
mod keep_together;
mod lawful_conditions;
mod located;
mod mediation_language;
mod minimum_support;
mod owner_refusal;
mod package_eligibility;
mod pin;
mod protected_address;
mod public_housing;
mod rent_burden;
mod rent_burden_after;
mod right_use;
mod school_reachable;
mod service_capacity;
mod severe_need;
mod shared_bedrooms;
mod shared_unit;
mod sharing_consent;
mod size;
mod step_free;
mod suitability;
mod suspended_unit;
mod unit_occupancy;
mod work_reachable;

use super::Placement;
use crate::kernel::rule::HardRule;

/// Every hard rule, in the order in which they judge and in which explanations name them: first what the home is, then
/// what it takes to live there, then what it costs, last what binds the plan together.
pub const ALL: &[&dyn HardRule<Placement>] = &[
    &size::Size,
    &bedrooms::Bedrooms,
    &suitability::Suitability,
    &step_free::StepFree,
    &right_use::RightUse,
    &availability::Availability,
    &lawful_conditions::LawfulConditions,
    &public_housing::PublicHousing,
    &sharing_consent::SharingConsent,
    &protected_address::ProtectedAddress,
    &household_refusal::HouseholdRefusal,
    &suspended_unit::SuspendedUnit,
    &exclusion::Exclusion,
    &school_reachable::SchoolReachable,
    &work_reachable::WorkReachable,
    &minimum_support::MinimumSupport,
    &package_eligibility::PackageEligibility,
    &severe_need::SevereNeed,
    &mediation_language::MediationLanguage,
    &rent_burden::RentBurden,
    &rent_burden_after::RentBurdenAfter,
    &entry_cash::EntryCash,
    &guarantee::Guarantee,
    &owner_refusal::OwnerRefusal,
    &funding::Funding,
    &unit_occupancy::UnitOccupancy,
    &shared_unit::SharedUnit,
    &shared_bedrooms::SharedBedrooms,
    &fund_budget::FundBudget,
    &service_capacity::ServiceCapacity,
    &keep_apart::KeepApart,
    &keep_together::KeepTogether,
    &pin::Pin,
];
