//! The decisions file: pins, exclusions, refusals, with who decided and why.

use chrono::NaiveDate;
use fasi_engine::placement::model::OwnerReason;

use crate::table::{Kind, book, table};
use crate::words::Word;

table! {
    /// This household goes to this unit.
    PinRow = "pins", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Unit, lasting or bridge.
        unit: String = Kind::Ref("units"),
        /// With this package.
        package: Option<String> = Kind::Ref("packages"),
        /// From the week of this day.
        from: Option<NaiveDate> = Kind::Date,
        /// Who decided.
        author: Option<String> = Kind::Text,
        /// When.
        date: Option<NaiveDate> = Kind::Date,
        /// The reason they wrote.
        reason: Option<String> = Kind::Text,
    }
}

table! {
    /// This household does not go to this unit, by the team's decision.
    ExclusionRow = "exclusions", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Unit.
        unit: String = Kind::Ref("units"),
        /// Who decided.
        author: Option<String> = Kind::Text,
        /// When.
        date: Option<NaiveDate> = Kind::Date,
        /// The reason they wrote.
        reason: Option<String> = Kind::Text,
    }
}

table! {
    /// A household's refusal (rinuncia): costs it no waiting time, priority or later offers.
    HouseholdRefusalRow = "household_refusals", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Unit.
        unit: String = Kind::Ref("units"),
        /// When.
        date: Option<NaiveDate> = Kind::Date,
        /// Their reason, if they want to give one.
        reason: Option<String> = Kind::Text,
    }
}

table! {
    /// An owner's refusal, with a reason of the closed list; any other reason suspends the unit for everyone.
    OwnerRefusalRow = "owner_refusals", key 2, optional {
        /// Unit.
        unit: String = Kind::Ref("units"),
        /// Toward which household, only where a guarantee is lacking; for the other reasons it is not kept.
        household: Option<String> = Kind::Ref("households"),
        /// Why.
        reason: OwnerReason = Kind::Word(OwnerReason::LIST),
        /// Who recorded it.
        author: Option<String> = Kind::Text,
        /// When.
        date: Option<NaiveDate> = Kind::Date,
    }
}

book! {
    /// What people decided before, and what was refused.
    Decisions = "fasi-decisions" {
        /// What must be.
        pins: PinRow,
        /// What must not be.
        exclusions: ExclusionRow,
        /// What households refused.
        household_refusals: HouseholdRefusalRow,
        /// What owners refused.
        owner_refusals: OwnerRefusalRow,
    }
}
