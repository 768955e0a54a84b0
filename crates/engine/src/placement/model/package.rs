//! Support packages, the funds that pay for them, the services that carry them.

use super::needs::Domain;
use crate::ids::{AreaId, FundLineId, LanguageId};
use crate::time::Day;
use crate::units::{Cents, Minutes};

/// A support package (modalità di sostegno); the one without any support is a package too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Level of support, 0 (none) to 4 (most).
    pub level: u8,
    /// Rent contribution a month.
    pub rent_contribution: Cents,
    /// Months the contribution runs.
    pub months: u8,
    /// Contribution to the entry costs, once: expense.
    pub entry_contribution: Cents,
    /// Guarantee given to the owner: exposure, no expense.
    pub guarantee: Cents,
    /// Weeks the services below run.
    pub weeks: u16,
    /// Hours a week by service, as minutes; mediation is taken in the household's language.
    pub hours: Vec<(ServiceKind, Minutes)>,
    /// Transport pass for the household.
    pub transport_pass: bool,
    /// Cost of all else (job orientation, legal hours, passes), once.
    pub other_cost: Cents,
    /// Need domains it answers, and the severity 0–4 up to which.
    pub answers: Vec<(Domain, u8)>,
    /// The fund lines that pay, in the declared order; what has none cannot be paid.
    pub funding: Vec<FundLineId>,
    /// Whether an operator's verdict on eligibility has to be on record before it starts (a task until then).
    pub verdict_required: bool,
}

impl Package {
    /// The severity up to which the package answers a domain; 0 = not at all.
    pub fn answers(&self, domain: Domain) -> u8 {
        self.answers.iter().filter(|answer| answer.0 == domain).map(|answer| answer.1).max().unwrap_or(0)
    }
}

/// A fund's line: one fund, one year, one cost category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FundLine {
    /// Calendar year.
    pub year: i32,
    /// Cost category.
    pub category: Category,
    /// Budget less what is spent, committed or (for guarantees) guaranteed already; never below zero.
    pub available: Cents,
    /// First eligible day.
    pub eligible_from: Option<Day>,
    /// Last eligible day.
    pub eligible_to: Option<Day>,
    /// Whether it may pay part of a cost while other lines that allow it pay the rest.
    pub shares: bool,
    /// The most it gives to one household.
    pub cap: Option<Cents>,
}

/// Cost categories; a guarantee is exposure, the others are expense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Rent contributions.
    Rent,
    /// Entry costs: deposit, fees, furniture.
    Entry,
    /// Guarantees.
    Guarantee,
    /// Services and all else.
    Services,
}

/// A capacity line: hours a week of one service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Capacity {
    /// The service.
    pub service: ServiceKind,
    /// The language, for mediation.
    pub language: Option<LanguageId>,
    /// The area it covers; `None` = all.
    pub area: Option<AreaId>,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
    /// Time a week still free.
    pub weekly: Minutes,
}

/// Services with a weekly capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceKind {
    /// Educators.
    Educator,
    /// Linguistic-cultural mediators, by language.
    Mediation,
    /// Social workers' caseload.
    SocialWork,
    /// Legal advice.
    Legal,
    /// Job orientation.
    JobOrientation,
}
