//! The closed lists of training: sectors, half-days, credits, methods, decisions.

use fasi_engine::training::model::Method;

use super::words;

/// The sector that a service works in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sector {
    /// Social services.
    Social,
    /// Health.
    Health,
    /// School and adult education.
    School,
    /// Employment.
    Employment,
    /// Housing.
    Housing,
    /// Police and immigration offices.
    Security,
    /// Third sector.
    ThirdSector,
}

/// A half of a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HalfDay {
    /// Morning.
    Morning,
    /// Afternoon.
    Afternoon,
}

/// Kinds of professional credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CreditKind {
    /// Of social workers.
    SocialWork,
    /// Of social workers, on ethics.
    SocialWorkEthics,
    /// Of health professions.
    Health,
    /// Any other.
    Other,
}

/// What people decided of training.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrainingPin {
    /// Somebody attends.
    Attends,
    /// Somebody does not.
    DoesNotAttend,
    /// A slot is used.
    Opens,
    /// An activity, or a slot, is not.
    DoesNotOpen,
}

words! {
    Sector, "sector" {
        Sector::Social => "social",
        Sector::Health => "health",
        Sector::School => "school",
        Sector::Employment => "employment",
        Sector::Housing => "housing",
        Sector::Security => "security",
        Sector::ThirdSector => "third_sector",
    }
    HalfDay, "half-day" { HalfDay::Morning => "morning", HalfDay::Afternoon => "afternoon" }
    CreditKind, "credit" {
        CreditKind::SocialWork => "social_work",
        CreditKind::SocialWorkEthics => "social_work_ethics",
        CreditKind::Health => "health",
        CreditKind::Other => "other",
    }
    Method, "method" {
        Method::Lecture => "lecture",
        Method::CaseComparison => "case_comparison",
        Method::GroupWork => "group_work",
        Method::Exchange => "exchange",
        Method::Supervision => "supervision",
        Method::Consultancy => "consultancy",
    }
    TrainingPin, "training-pin" {
        TrainingPin::Attends => "attends",
        TrainingPin::DoesNotAttend => "does_not_attend",
        TrainingPin::Opens => "opens",
        TrainingPin::DoesNotOpen => "does_not_open",
    }
}
