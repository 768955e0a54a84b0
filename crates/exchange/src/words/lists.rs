//! The closed lists themselves: of the engine's nouns, and of what only the dataset keeps.

use fasi_engine::geo::Terrain;
use fasi_engine::placement::model::{
    AgeBand, Arrangement, Category, Certainty, ConditionKind, Domain, ExitKind, ExpectedKind, LinkKind, OwnerReason,
    PlaceKind, SchoolLevel, ServiceKind, Signatory, Tenure, Tie, Usage, Verdict,
};

use super::words;

/// Whether an exit was put off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extension {
    /// No.
    #[default]
    None,
    /// Asked for, not granted: it does not count yet.
    Requested,
    /// Granted until a date.
    Granted,
}

/// Level of Italian (CEFR).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Italian {
    /// None, or not yet literate.
    None,
    /// A1.
    A1,
    /// A2: mediation is no longer needed.
    A2,
    /// B1.
    B1,
    /// B2.
    B2,
    /// C1 or better.
    C1,
}

/// Sex, where a lawful "women only" condition or a household asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// Kinds of income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncomeKind {
    /// Wage.
    Wage,
    /// Self-employment.
    SelfEmployment,
    /// Universal child allowance.
    ChildAllowance,
    /// Minimum-income support.
    InclusionAllowance,
    /// Unemployment benefit.
    Unemployment,
    /// Pension.
    Pension,
    /// Disability allowance.
    DisabilityAllowance,
    /// Paid traineeship or course.
    Training,
    /// Maintenance or help from relatives.
    Family,
    /// Anything else.
    Other,
}

/// What a wish is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishKind {
    /// To live in a municipality.
    Municipality,
    /// A very unit.
    Unit,
    /// A home of their own.
    OwnHome,
    /// At least so many bedrooms.
    Bedrooms,
    /// Ground floor or lift.
    NoStairs,
}

/// The policy's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parameter {
    /// Greatest share of income for rent and utilities while a contribution runs, in hundredths.
    BurdenPercent,
    /// The same once the contribution has ended.
    BurdenAfterPercent,
    /// Longest way to a compulsory school, in minutes.
    SchoolMinutes,
    /// Longest way to fixed work, in minutes.
    WorkMinutes,
    /// Longest bridge stay, in weeks.
    BridgeWeeks,
    /// Least weeks that a lasting home must be available.
    LastingWeeks,
    /// Floor for single-parent households, in hundredths.
    FloorSingleParent,
    /// Floor for households of five or more, in hundredths.
    FloorFiveOrMore,
    /// Floor for households with a disability, in hundredths.
    FloorDisability,
    /// Floor for households with a need of severity 4, in hundredths.
    FloorSevereNeed,
    /// Least share of the best points when changes are kept few, in hundredths.
    StabilityPercent,
    /// What parts morning and afternoon for desks and training, in minutes after midnight.
    TrainingNoon,
    /// What a minute on the road to a session and back is paid, in cents.
    TrainingRoad,
}

/// The age band of somebody of so many years; nobody has more than 120.
pub(crate) fn age_band(years: u32) -> Option<AgeBand> {
    Some(match years {
        0..=2 => AgeBand::Infant,
        3..=5 => AgeBand::Nursery,
        6..=10 => AgeBand::Primary,
        11..=13 => AgeBand::LowerSecondary,
        14..=17 => AgeBand::UpperSecondary,
        18..=64 => AgeBand::Adult,
        65..=120 => AgeBand::Senior,
        _ => return None,
    })
}

words! {
    Parameter, "parameter" {
        Parameter::BurdenPercent => "burden_percent",
        Parameter::BurdenAfterPercent => "burden_after_percent",
        Parameter::SchoolMinutes => "school_minutes",
        Parameter::WorkMinutes => "work_minutes",
        Parameter::BridgeWeeks => "bridge_weeks",
        Parameter::LastingWeeks => "lasting_weeks",
        Parameter::FloorSingleParent => "floor_single_parent",
        Parameter::FloorFiveOrMore => "floor_five_or_more",
        Parameter::FloorDisability => "floor_disability",
        Parameter::FloorSevereNeed => "floor_severe_need",
        Parameter::StabilityPercent => "stability_percent",
        Parameter::TrainingNoon => "training_noon_minutes",
        Parameter::TrainingRoad => "training_road_cents",
    }
    Terrain, "terrain" { Terrain::Plain => "plain", Terrain::Hill => "hill", Terrain::Mountain => "mountain" }
    PlaceKind, "place" {
        PlaceKind::Work => "work",
        PlaceKind::School(SchoolLevel::Nursery) => "nursery_school",
        PlaceKind::School(SchoolLevel::Primary) => "primary_school",
        PlaceKind::School(SchoolLevel::LowerSecondary) => "lower_secondary_school",
        PlaceKind::School(SchoolLevel::UpperSecondary) => "upper_secondary_school",
        PlaceKind::Health => "health",
        PlaceKind::Other => "other",
    }
    Arrangement, "arrangement" {
        Arrangement::Cas => "cas",
        Arrangement::Sai => "sai",
        Arrangement::Hosted => "hosted",
        Arrangement::Overcrowded => "overcrowded",
        Arrangement::Eviction => "eviction",
        Arrangement::Bridge => "bridge",
        Arrangement::None => "none",
    }
    ExitKind, "exit" {
        ExitKind::Sai => "sai",
        ExitKind::Cas => "cas",
        ExitKind::Eviction => "eviction",
        ExitKind::Hosted => "hosted",
        ExitKind::Out => "out",
        ExitKind::None => "none",
    }
    Extension, "extension" {
        Extension::None => "none",
        Extension::Requested => "requested",
        Extension::Granted => "granted",
    }
    Italian, "italian" {
        Italian::None => "none",
        Italian::A1 => "a1",
        Italian::A2 => "a2",
        Italian::B1 => "b1",
        Italian::B2 => "b2",
        Italian::C1 => "c1",
    }
    AgeBand, "age" {
        AgeBand::Infant => "infant",
        AgeBand::Nursery => "nursery",
        AgeBand::Primary => "primary",
        AgeBand::LowerSecondary => "lower_secondary",
        AgeBand::UpperSecondary => "upper_secondary",
        AgeBand::ToSixteen => "fourteen_fifteen",
        AgeBand::FromSixteen => "sixteen_seventeen",
        AgeBand::Adult => "adult",
        AgeBand::Senior => "senior",
    }
    Tie, "tie" { Tie::Parent => "parent", Tie::Partner => "partner", Tie::Child => "child", Tie::Other => "other" }
    Sex, "sex" { Sex::Female => "female", Sex::Male => "male" }
    ExpectedKind, "expected" {
        ExpectedKind::Birth => "birth",
        ExpectedKind::Reunification => "reunification",
        ExpectedKind::Departure => "departure",
    }
    Certainty, "certainty" {
        Certainty::Possible => "possible",
        Certainty::Likely => "likely",
        Certainty::Certain => "certain",
    }
    Domain, "domain" {
        Domain::Functioning => "functioning",
        Domain::Economic => "economic",
        Domain::Work => "work",
        Domain::Education => "education",
        Domain::Housing => "housing",
        Domain::Networks => "networks",
        Domain::Language => "language",
        Domain::Legal => "legal",
        Domain::Health => "health",
        Domain::Minors => "minors",
    }
    IncomeKind, "income" {
        IncomeKind::Wage => "wage",
        IncomeKind::SelfEmployment => "self_employment",
        IncomeKind::ChildAllowance => "child_allowance",
        IncomeKind::InclusionAllowance => "inclusion_allowance",
        IncomeKind::Unemployment => "unemployment",
        IncomeKind::Pension => "pension",
        IncomeKind::DisabilityAllowance => "disability_allowance",
        IncomeKind::Training => "training",
        IncomeKind::Family => "family",
        IncomeKind::Other => "other",
    }
    WishKind, "wish" {
        WishKind::Municipality => "municipality",
        WishKind::Unit => "unit",
        WishKind::OwnHome => "own_home",
        WishKind::Bedrooms => "bedrooms",
        WishKind::NoStairs => "no_stairs",
    }
    Usage, "usage" { Usage::Lasting => "lasting", Usage::Bridge => "bridge" }
    Tenure, "tenure" {
        Tenure::Free => "free",
        Tenure::Agreed => "agreed",
        Tenure::Transitional => "transitional",
        Tenure::Takeover => "takeover",
        Tenure::Sublet => "sublet",
        Tenure::Loan => "loan",
        Tenure::Bridge => "bridge",
        Tenure::Public => "public",
    }
    Signatory, "signatory" { Signatory::Household => "household", Signatory::Body => "body" }
    ConditionKind, "condition" {
        ConditionKind::WomenOnly => "women_only",
        ConditionKind::WithMinors => "with_minors",
        ConditionKind::WithDisability => "with_disability",
        ConditionKind::NoInfants => "no_infants",
    }
    ServiceKind, "service" {
        ServiceKind::Educator => "educator",
        ServiceKind::Mediation => "mediation",
        ServiceKind::SocialWork => "social_work",
        ServiceKind::Legal => "legal",
        ServiceKind::JobOrientation => "job_orientation",
    }
    Category, "category" {
        Category::Rent => "rent",
        Category::Entry => "entry",
        Category::Guarantee => "guarantee",
        Category::Services => "services",
    }
    Verdict, "verdict" { Verdict::Yes => "yes", Verdict::No => "no", Verdict::ToVerify => "to_verify" }
    LinkKind, "link" {
        LinkKind::ApartUnit => "apart_unit",
        LinkKind::ApartMunicipality => "apart_municipality",
        LinkKind::TogetherMunicipality => "together_municipality",
    }
    OwnerReason, "owner-reason" {
        OwnerReason::LetAlready => "let_already",
        OwnerReason::Works => "works",
        OwnerReason::Price => "price",
        OwnerReason::GuaranteeLacking => "guarantee_lacking",
        OwnerReason::Other => "other",
    }
}
