//! Support tables: packages, funds, capacities of services, verdicts on eligibility.

use chrono::NaiveDate;
use fasi_engine::placement::model::{Category, Domain, ServiceKind, Verdict};
use fasi_engine::units::{Cents, Minutes};

use super::{LEVEL, RANK};
use crate::table::{Kind, table};
use crate::words::{Language, Word};

table! {
    /// A support package (modalità di sostegno); the one without any support is a package too.
    PackageRow = "packages", key 1, required {
        /// Id.
        id: String = Kind::Code,
        /// Name shown.
        label: Option<String> = Kind::Text,
        /// Level of support, 0 (none) to 4 (most).
        level: u8 = LEVEL,
        /// Rent contribution a month.
        rent_contribution: Option<Cents> = Kind::Money,
        /// Months the contribution runs.
        months: Option<u8> = Kind::Int { min: 0, max: 60 },
        /// Contribution to the entry costs, once.
        entry_contribution: Option<Cents> = Kind::Money,
        /// Guarantee given to the owner: exposure, no expense.
        guarantee: Option<Cents> = Kind::Money,
        /// Weeks the services run.
        weeks: Option<u16> = Kind::Int { min: 0, max: 260 },
        /// Whether it includes a transport pass.
        transport_pass: bool = Kind::Bool,
        /// Cost of all else, once.
        other_cost: Option<Cents> = Kind::Money,
        /// Whether a verdict on eligibility has to be on record before it starts.
        verdict_required: bool = Kind::Bool,
    }
}

table! {
    /// Hours a week of one service in a package; mediation is taken in the household's language.
    PackageHoursRow = "package_hours", key 2, optional {
        /// Package.
        package: String = Kind::Ref("packages"),
        /// Service.
        service: ServiceKind = Kind::Word(ServiceKind::LIST),
        /// Hours a week.
        hours: Minutes = Kind::Hours { max: 60 },
    }
}

table! {
    /// A need domain that a package answers.
    PackageAnswerRow = "package_answers", key 2, optional {
        /// Package.
        package: String = Kind::Ref("packages"),
        /// Domain.
        domain: Domain = Kind::Word(Domain::LIST),
        /// Severity up to which it is answered, 1–4.
        up_to: u8 = Kind::Int { min: 1, max: 4 },
    }
}

table! {
    /// A fund that may pay a package, with all its lines.
    PackageFundRow = "package_funds", key 2, optional {
        /// Package.
        package: String = Kind::Ref("packages"),
        /// Fund.
        fund: String = Kind::Ref("funds"),
        /// Which fund is asked first, 1 = the first; empty = after these, by id.
        rank: Option<u8> = RANK,
    }
}

table! {
    /// A fund's line: one fund, one year, one cost category.
    FundRow = "funds", key 3, optional {
        /// Fund.
        fund: String = Kind::Code,
        /// Calendar year.
        year: i32 = Kind::Int { min: 2000, max: 2100 },
        /// Cost category.
        category: Category = Kind::Word(Category::LIST),
        /// Name shown.
        label: Option<String> = Kind::Text,
        /// Budget of the line.
        budget: Cents = Kind::Money,
        /// Spent already.
        spent: Option<Cents> = Kind::Money,
        /// Committed, not yet spent.
        committed: Option<Cents> = Kind::Money,
        /// Guaranteed: exposure, no expense.
        guaranteed: Option<Cents> = Kind::Money,
        /// First eligible day.
        eligible_from: Option<NaiveDate> = Kind::Date,
        /// Last eligible day.
        eligible_to: Option<NaiveDate> = Kind::Date,
        /// Whether it may pay part of a cost while other funds that allow it pay the rest.
        shares: bool = Kind::Bool,
        /// The most it gives to one household.
        cap: Option<Cents> = Kind::Money,
    }
}

table! {
    /// Hours a week of one service that are still free.
    CapacityRow = "capacities", key 0, optional {
        /// Service.
        service: ServiceKind = Kind::Word(ServiceKind::LIST),
        /// Language, for mediation.
        language: Option<Language> = Kind::Word(Language::LIST),
        /// Area it covers; empty = all.
        area: Option<String> = Kind::Ref("areas"),
        /// First day; empty = from the start.
        from: Option<NaiveDate> = Kind::Date,
        /// Last day; empty = no end.
        until: Option<NaiveDate> = Kind::Date,
        /// Hours a week still free.
        hours: Minutes = Kind::Hours { max: 100_000 },
    }
}

table! {
    /// An operator's recorded verdict on a household's eligibility for a package.
    EligibilityRow = "eligibility", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Package.
        package: String = Kind::Ref("packages"),
        /// Verdict; a renewal receipt means "to verify", never an exclusion.
        verdict: Verdict = Kind::Word(Verdict::LIST),
        /// Who gave it, by staff code.
        author: String = Kind::Text,
        /// When.
        date: NaiveDate = Kind::Date,
    }
}
