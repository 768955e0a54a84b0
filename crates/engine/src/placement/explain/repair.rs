//! Single typed changes that could let a household into a home: what each is, what it costs, how it alters the model.
//!
//! A repair changes the unit, the offer, a decision that people took, or what a household has at hand. It never relaxes a
//! rule, and never asks a household to be another one. What costs what is declared in [`PRICES`], on one scale: euro of
//! the first year, the team's own time counted by the hour.

use crate::ids::{CapacityId, FundLineId, HouseholdId, LanguageId, PackageId, UnitId};
use crate::placement::model::{Category, ConditionKind, Domain, Model, ServiceKind};
use crate::units::{Cents, Minutes};

/// A change of one thing. Amounts are what is added to, or taken from, what there is today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of a change are what its variant names: who, where, how much")]
pub enum Repair {
    /// The operator looks again at a package's eligibility, and records a yes.
    Verdict { household: HouseholdId, package: PackageId },
    /// The floor area, unknown so far, is put on record.
    Area { unit: UnitId, metres: u16 },
    /// The team takes an exclusion back.
    Exclusion { household: HouseholdId, unit: UnitId },
    /// The household's fixed proposal is let go.
    Unpinned { household: HouseholdId },
    /// The household takes its refusal back, if it wishes.
    RefusalBack { household: HouseholdId, unit: UnitId },
    /// The household agrees to share, if it wishes.
    Sharing { household: HouseholdId },
    /// The owner's lawful refusal falls.
    OwnerAgrees { unit: UnitId, household: HouseholdId },
    /// A suspended unit is cleared.
    Cleared { unit: UnitId },
    /// The body that set a condition lifts it.
    Condition { unit: UnitId, kind: ConditionKind },
    /// The unit's address is made one that can be kept confidential.
    Confidential { unit: UnitId },
    /// Moving in some weeks after the unit is ready.
    Later { household: HouseholdId, unit: UnitId, weeks: i32 },
    /// The keys some weeks earlier.
    Keys { unit: UnitId, weeks: i32 },
    /// A contract that lasts some weeks longer.
    Lease { unit: UnitId, weeks: i32 },
    /// Somebody stands surety.
    Guarantor { household: HouseholdId },
    /// A named service answers a need.
    Service { household: HouseholdId, domain: Domain },
    /// Fixed hours become others.
    Hours { household: HouseholdId },
    /// A car at hand, a lift, a school bus.
    Transport { household: HouseholdId },
    /// The package with a guarantee, for this household.
    Guarantee { household: HouseholdId, package: PackageId, amount: Cents },
    /// A higher rent contribution a month, for this household.
    RentContribution { household: HouseholdId, package: PackageId, monthly: Cents },
    /// A contribution that runs longer, for this household.
    Months { household: HouseholdId, package: PackageId, months: u8 },
    /// A higher contribution to the entry costs, for this household.
    EntryContribution { household: HouseholdId, package: PackageId, amount: Cents },
    /// Cash for the entry costs from elsewhere.
    EntryCash { household: HouseholdId, amount: Cents },
    /// A lower rent.
    RentCut { unit: UnitId, monthly: Cents },
    /// More reliable income.
    Income { household: HouseholdId, monthly: Cents },
    /// More money in a fund line.
    Fund { line: FundLineId, amount: Cents },
    /// A new fund line that pays for a package, for this household.
    FundLine { household: HouseholdId, package: PackageId, category: Category, year: i32, amount: Cents },
    /// More hours a week in a capacity line.
    Capacity { line: CapacityId, weekly: Minutes },
    /// Somebody who gives a service where nobody does.
    Staff { service: ServiceKind, language: Option<LanguageId>, near: UnitId, weekly: Minutes },
    /// More beds.
    Beds { unit: UnitId, beds: u8 },
    /// One more bedroom of so many square metres.
    Bedroom { unit: UnitId, metres: u16 },
    /// Works that make the unit step-free.
    StepFree { unit: UnitId },
    /// One more unit of the same kind.
    Another { like: UnitId },
}

/// What a repair is priced at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prices {
    /// An hour of the team's own work.
    pub hour: Cents,
    /// A week that the household stays longer where it is.
    pub week_later: Cents,
    /// Keys a week earlier.
    pub week_earlier: Cents,
    /// A bed.
    pub bed: Cents,
    /// A square metre of a new bedroom.
    pub bedroom_metre: Cents,
    /// A ramp or stairlift.
    pub step_free: Cents,
    /// A year of transport.
    pub transport: Cents,
}

/// The scale. Plausible figures of the area, not measured: they order the repairs, and say nothing of a real estimate.
/// Money asked for counts as it is; a guarantee at a tenth, as in the criterion on fund costs; a service's hours by the
/// team's own price, for the weeks that the horizon has.
pub const PRICES: Prices = Prices {
    hour: Cents(3_000),
    week_later: Cents(5_000),
    week_earlier: Cents(10_000),
    bed: Cents(40_000),
    bedroom_metre: Cents(35_000),
    step_free: Cents(800_000),
    transport: Cents(150_000),
};

impl Repair {
    /// What it costs on the scale of [`PRICES`].
    pub fn cost(&self, model: &Model) -> Cents {
        let hours = |count: i64| PRICES.hour * count;
        let run = |weekly: Minutes| Cents(PRICES.hour.0 * weekly.0 * i64::from(model.calendar.weeks) / 60);
        match *self {
            Self::Verdict { .. } | Self::Area { .. } => hours(2),
            Self::Exclusion { .. } | Self::Unpinned { .. } | Self::RefusalBack { .. } | Self::Sharing { .. } => {
                hours(3)
            }
            Self::OwnerAgrees { .. } | Self::Confidential { .. } => hours(6),
            Self::Cleared { .. } | Self::Condition { .. } => hours(12),
            Self::Later { weeks, .. } => PRICES.week_later * i64::from(weeks),
            Self::Keys { weeks, .. } => PRICES.week_earlier * i64::from(weeks),
            Self::Lease { weeks, .. } => hours(6) + Cents(PRICES.week_earlier.0 / 10) * i64::from(weeks),
            Self::Guarantor { .. } => hours(8),
            Self::Service { .. } | Self::Hours { .. } => hours(10),
            Self::Transport { .. } => PRICES.transport,
            Self::Guarantee { amount, .. } => hours(2) + Cents(amount.0 / 10),
            Self::RentContribution { package, monthly, .. } => {
                monthly * i64::from(model.package(package).months.max(1))
            }
            Self::Months { package, months, .. } => model.package(package).rent_contribution * i64::from(months),
            Self::EntryContribution { amount, .. } | Self::EntryCash { amount, .. } | Self::Fund { amount, .. } => {
                amount
            }
            Self::RentCut { monthly, .. } | Self::Income { monthly, .. } => monthly * 12,
            Self::FundLine { amount, .. } => hours(2) + amount,
            Self::Capacity { weekly, .. } => run(weekly),
            Self::Staff { weekly, .. } => hours(4) + run(weekly),
            Self::Beds { beds, .. } => PRICES.bed * i64::from(beds),
            Self::Bedroom { metres, .. } => PRICES.bedroom_metre * i64::from(metres),
            Self::StepFree { .. } => PRICES.step_free,
            Self::Another { like } => {
                let unit = model.unit(like);
                unit.deposit + unit.fees + unit.furnishing + unit.monthly_cost() * 12
            }
        }
    }

    /// Two amounts of the same thing as one; `None` for two different things, or where one is no amount.
    pub fn and(&self, more: &Self) -> Option<Self> {
        let mut sum = *self;
        match (&mut sum, *more) {
            (Self::Later { weeks, household, unit }, Self::Later { weeks: add, household: h, unit: u })
                if (*household, *unit) == (h, u) =>
            {
                *weeks += add;
            }
            (Self::Keys { weeks, unit }, Self::Keys { weeks: add, unit: u })
            | (Self::Lease { weeks, unit }, Self::Lease { weeks: add, unit: u })
                if *unit == u =>
            {
                *weeks += add;
            }
            (
                Self::RentContribution { monthly, package, .. },
                Self::RentContribution { monthly: add, package: p, .. },
            ) if *package == p => *monthly += add,
            (Self::Months { months, package, .. }, Self::Months { months: add, package: p, .. }) if *package == p => {
                *months += add;
            }
            (
                Self::EntryContribution { amount, package, .. },
                Self::EntryContribution { amount: add, package: p, .. },
            ) if *package == p => {
                *amount += add;
            }
            (Self::EntryCash { amount, household }, Self::EntryCash { amount: add, household: h })
                if *household == h =>
            {
                *amount += add;
            }
            (Self::RentCut { monthly, unit }, Self::RentCut { monthly: add, unit: u }) if *unit == u => *monthly += add,
            (Self::Income { monthly, household }, Self::Income { monthly: add, household: h }) if *household == h => {
                *monthly += add;
            }
            (Self::Fund { amount, line }, Self::Fund { amount: add, line: l }) if *line == l => *amount += add,
            (Self::Capacity { weekly, line }, Self::Capacity { weekly: add, line: l }) if *line == l => *weekly += add,
            (
                Self::Staff { weekly, service, language, near },
                Self::Staff { weekly: add, service: s, language: l, near: n },
            ) if (*service, *language, *near) == (s, l, n) => *weekly += add,
            (Self::Beds { beds, unit }, Self::Beds { beds: add, unit: u }) if *unit == u => {
                *beds = beds.saturating_add(add);
            }
            _ => return None,
        }
        Some(sum)
    }

    /// Its stable id: `repair-<id>` is its message.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Verdict { .. } => "verdict",
            Self::Area { .. } => "area",
            Self::Exclusion { .. } => "exclusion",
            Self::Unpinned { .. } => "unpinned",
            Self::RefusalBack { .. } => "refusal-back",
            Self::Sharing { .. } => "sharing",
            Self::OwnerAgrees { .. } => "owner-agrees",
            Self::Cleared { .. } => "cleared",
            Self::Condition { .. } => "condition",
            Self::Confidential { .. } => "confidential",
            Self::Later { .. } => "later",
            Self::Keys { .. } => "keys",
            Self::Lease { .. } => "lease",
            Self::Guarantor { .. } => "guarantor",
            Self::Service { .. } => "service",
            Self::Hours { .. } => "hours",
            Self::Transport { .. } => "transport",
            Self::Guarantee { .. } => "guarantee",
            Self::RentContribution { .. } => "rent-contribution",
            Self::Months { .. } => "months",
            Self::EntryContribution { .. } => "entry-contribution",
            Self::EntryCash { .. } => "entry-cash",
            Self::RentCut { .. } => "rent-cut",
            Self::Income { .. } => "income",
            Self::Fund { .. } => "fund",
            Self::FundLine { .. } => "fund-line",
            Self::Capacity { .. } => "capacity",
            Self::Staff { .. } => "staff",
            Self::Beds { .. } => "beds",
            Self::Bedroom { .. } => "bedroom",
            Self::StepFree { .. } => "step-free",
            Self::Another { .. } => "another",
        }
    }
}

/// What some repairs cost together.
pub fn cost(model: &Model, repairs: &[Repair]) -> Cents {
    repairs.iter().map(|repair| repair.cost(model)).sum()
}
