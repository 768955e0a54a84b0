//! Household tables: the household, its members now and to come, needs with provenance, incomes, languages.

use chrono::NaiveDate;
use fasi_engine::placement::model::{AgeBand, Arrangement, Certainty, Domain, ExitKind, ExpectedKind, Tie};
use fasi_engine::units::Cents;

use super::LEVEL;
use crate::table::{Kind, table};
use crate::words::{Extension, IncomeKind, Italian, Language, Sex, Word};

table! {
    /// A household (nucleo familiare); its name and contacts stand in the identities file.
    HouseholdRow = "households", key 1, required {
        /// Id, never reused, that names nobody.
        id: String = Kind::Code,
        /// Day of registration.
        registered: NaiveDate = Kind::Date,
        /// Lottery number drawn once at registration; the last tie-breaker, lower first.
        lottery: u32 = Kind::Int { min: 1, max: 999_999_999 },
        /// Priority class of the cited act, 1 = first to 3 = last.
        priority: u8 = Kind::Int { min: 1, max: 3 },
        /// Where they live now.
        arrangement: Arrangement = Kind::Word(Arrangement::LIST),
        /// Municipality they live in now.
        municipality: Option<String> = Kind::Ref("municipalities"),
        /// Which exit is pending.
        exit_kind: ExitKind = Kind::Word(ExitKind::LIST),
        /// Day they have to be out, extensions not counted.
        exit_date: Option<NaiveDate> = Kind::Date,
        /// Whether the exit was put off.
        extension: Option<Extension> = Kind::Word(Extension::LIST),
        /// End of the extension that was granted.
        extended_until: Option<NaiveDate> = Kind::Date,
        /// Savings available for the entry costs; empty = none known, counted as none.
        savings: Option<Cents> = Kind::Money,
        /// Whether somebody stands surety for them.
        guarantor: bool = Kind::Bool,
        /// ISEE value.
        isee: Option<Cents> = Kind::Money,
        /// Last day the ISEE is valid.
        isee_expiry: Option<NaiveDate> = Kind::Date,
        /// Best level of Italian in the household; empty = unknown, mediation is planned.
        italian: Option<Italian> = Kind::Word(Italian::LIST),
        /// Whether an adult has a driving licence valid in Italy.
        licence: bool = Kind::Bool,
        /// Whether they have a car at hand.
        vehicle: bool = Kind::Bool,
        /// Whether the home must be step-free, members with reduced mobility apart.
        step_free: bool = Kind::Bool,
        /// Whether their address is protected.
        protected: bool = Kind::Bool,
        /// Whether they accept to share a unit with other households.
        accepts_sharing: bool = Kind::Bool,
        /// The least level of support that the team thinks right, 0–4.
        minimum_support: Option<u8> = LEVEL,
    }
}

table! {
    /// A member now; an age band, never a birth date.
    MemberRow = "members", key 2, required {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Number of the member within the household.
        member: u8 = Kind::Int { min: 1, max: 30 },
        /// Age band.
        age: AgeBand = Kind::Word(AgeBand::LIST),
        /// Place in the household.
        tie: Tie = Kind::Word(Tie::LIST),
        /// Sex, only where a lawful condition of a unit asks; empty counts as male there.
        sex: Option<Sex> = Kind::Word(Sex::LIST),
        /// Whether stairs are out of reach.
        reduced_mobility: bool = Kind::Bool,
        /// Whether they have a recognised disability.
        disability: bool = Kind::Bool,
        /// School they go to now.
        school: Option<String> = Kind::Ref("places"),
    }
}

table! {
    /// A birth, reunification or departure to come.
    ExpectedRow = "expected", key 0, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// What will happen.
        kind: ExpectedKind = Kind::Word(ExpectedKind::LIST),
        /// When.
        date: NaiveDate = Kind::Date,
        /// How sure it is.
        certainty: Certainty = Kind::Word(Certainty::LIST),
        /// Age band of those who come or go.
        age: AgeBand = Kind::Word(AgeBand::LIST),
        /// How many.
        people: u8 = Kind::Int { min: 1, max: 12 },
        /// For a reunification: whether they follow one of their parents.
        follows: bool = Kind::Bool,
    }
}

table! {
    /// One need domain of one household, as assessed; no row = unknown, never zero.
    NeedRow = "needs", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Domain.
        domain: Domain = Kind::Word(Domain::LIST),
        /// 0 (none) to 4 (severe); empty = unknown.
        severity: Option<u8> = LEVEL,
        /// The service that already answers it, by name.
        service: Option<String> = Kind::Text,
    }
}

table! {
    /// A multidimensional assessment: where the needs come from.
    AssessmentRow = "assessments", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// When.
        date: NaiveDate = Kind::Date,
        /// Who made it, by staff code.
        author: String = Kind::Text,
        /// With which tool.
        tool: String = Kind::Text,
        /// When it has to be reviewed.
        review_due: Option<NaiveDate> = Kind::Date,
        /// The household's own view, in their words.
        household_view: Option<String> = Kind::Text,
        /// The care plan that exists already.
        existing_plan: Option<String> = Kind::Text,
        /// Reference worker, by staff code.
        reference_worker: Option<String> = Kind::Text,
    }
}

table! {
    /// An income item.
    IncomeRow = "incomes", key 0, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Kind.
        kind: IncomeKind = Kind::Word(IncomeKind::LIST),
        /// Amount a month.
        monthly: Cents = Kind::Money,
        /// First day; empty = already running.
        from: Option<NaiveDate> = Kind::Date,
        /// Last day; empty = no end known.
        until: Option<NaiveDate> = Kind::Date,
        /// Whether it can be relied on.
        certain: bool = Kind::Bool,
    }
}

table! {
    /// A language other than Italian that a household speaks; for mediation alone.
    LanguageRow = "languages", key 2, optional {
        /// Household.
        household: String = Kind::Ref("households"),
        /// Language.
        language: Language = Kind::Word(Language::LIST),
        /// 1 = the one they speak best.
        rank: u8 = Kind::Int { min: 1, max: 9 },
    }
}
