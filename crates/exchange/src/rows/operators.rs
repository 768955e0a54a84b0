//! Tables of training: services with who works there, competences, and what each operator needs and has attended.

use chrono::{NaiveDate, NaiveTime};

use crate::table::{Days, Kind, table};
use crate::words::{CreditKind, HalfDay, Sector, Word};

/// A level of a competence: 0 = nothing, 5 = teaches others.
pub(crate) const MASTERY: Kind = Kind::Int { min: 0, max: 5 };
/// How much a need weighs: 1 = as any other, 5 = most.
pub(crate) const WEIGHT: Kind = Kind::Int { min: 1, max: 5 };
/// People of a group, a desk or a room.
pub(super) const PEOPLE: Kind = Kind::Int { min: 0, max: 500 };
/// How many editions there are, or somebody attends.
pub(super) const EDITIONS: Kind = Kind::Int { min: 0, max: 99 };
/// Credits.
pub(super) const CREDITS: Kind = Kind::Int { min: 0, max: 999 };

table! {
    /// A service whose operators are trained.
    ServiceRow = "services", key 1, optional {
        /// Id.
        id: String = Kind::Code,
        /// Name.
        label: Option<String> = Kind::Text,
        /// The organisation that it belongs to.
        organisation: Option<String> = Kind::Code,
        /// Sector.
        sector: Sector = Kind::Word(Sector::LIST),
        /// Where it stands, for groups that mix territories.
        municipality: Option<String> = Kind::Ref("municipalities"),
    }
}

table! {
    /// How many people of a service have to be on duty, on some half-days of every week.
    DeskFloorRow = "desk_floors", key 0, optional {
        /// Service.
        service: String = Kind::Ref("services"),
        /// On which days; empty = Monday to Friday.
        days: Option<Days> = Kind::Days,
        /// In the morning or in the afternoon; empty = both.
        half_day: Option<HalfDay> = Kind::Word(HalfDay::LIST),
        /// Of which role; empty = whoever it is.
        role: Option<String> = Kind::Code,
        /// How many at least.
        at_least: u16 = PEOPLE,
        /// How many can stand in then who are not on duty; empty = nobody.
        substitutes: Option<u16> = PEOPLE,
    }
}

table! {
    /// An operator of a service, by staff code; names stand nowhere in the dataset.
    OperatorRow = "operators", key 1, optional {
        /// Staff code.
        id: String = Kind::Code,
        /// Service.
        service: String = Kind::Ref("services"),
        /// Role, as the organisation calls it.
        role: Option<String> = Kind::Code,
        /// Where they set out from; empty = from the municipality of their service.
        base: Option<String> = Kind::Ref("places"),
        /// Who they are in the mobile team, whose shifts training would block; empty = they are not in it.
        professional: Option<String> = Kind::Ref("professionals"),
        /// How many editions they attend at most; empty = as many as fit.
        most: Option<u8> = EDITIONS,
    }
}

table! {
    /// Hours of an operator on some days of every week; whoever has no row works from Monday to Friday, morning and afternoon.
    OperatorHoursRow = "operator_hours", key 0, optional {
        /// Operator.
        operator: String = Kind::Ref("operators"),
        /// On which days.
        days: Days = Kind::Days,
        /// Start.
        start: NaiveTime = Kind::Time,
        /// End.
        end: NaiveTime = Kind::Time,
    }
}

table! {
    /// When an operator is away who would work otherwise; why stands nowhere.
    OperatorAbsenceRow = "operator_absences", key 0, optional {
        /// Operator.
        operator: String = Kind::Ref("operators"),
        /// First day.
        from: NaiveDate = Kind::Date,
        /// Last day; empty = that day alone.
        until: Option<NaiveDate> = Kind::Date,
        /// From which hour of the first day; empty = all of it.
        start: Option<NaiveTime> = Kind::Time,
        /// Until which hour of the last day; empty = all of it.
        end: Option<NaiveTime> = Kind::Time,
    }
}

table! {
    /// A competence that operators need and activities bring.
    CompetenceRow = "competences", key 1, optional {
        /// Id.
        id: String = Kind::Code,
        /// Name.
        label: Option<String> = Kind::Text,
    }
}

table! {
    /// What an operator needs of a competence: an answer of the questionnaire, or what was assessed otherwise.
    TrainingNeedRow = "training_needs", key 2, optional {
        /// Operator.
        operator: String = Kind::Ref("operators"),
        /// Competence.
        competence: String = Kind::Ref("competences"),
        /// The level that they say they have, 0–5.
        own: u8 = MASTERY,
        /// The level that who leads them says they have; empty = not asked.
        supervisor: Option<u8> = MASTERY,
        /// The level that they are to reach.
        wanted: u8 = MASTERY,
        /// How much the need weighs, 1–5; empty = 1.
        weight: Option<u8> = WEIGHT,
        /// Whether they have to be trained, by law or by contract.
        mandatory: bool = Kind::Bool,
        /// Whether they would bring a case of their own.
        case: bool = Kind::Bool,
    }
}

table! {
    /// Credits that an operator has to gather, and has gathered so far.
    CreditTargetRow = "credit_targets", key 2, optional {
        /// Operator.
        operator: String = Kind::Ref("operators"),
        /// Which.
        kind: CreditKind = Kind::Word(CreditKind::LIST),
        /// How many they need by the end of their period.
        target: u16 = CREDITS,
        /// How many they have.
        earned: u16 = CREDITS,
    }
}

table! {
    /// An activity that an operator has attended before.
    AttendedRow = "attended", key 2, optional {
        /// Operator.
        operator: String = Kind::Ref("operators"),
        /// Activity.
        activity: String = Kind::Ref("activities"),
        /// The last day of it.
        date: Option<NaiveDate> = Kind::Date,
    }
}

impl TrainingNeedRow {
    /// The level that counts as there: of what the person and who leads them say, the lower one.
    pub fn level(&self) -> u8 {
        self.own.min(self.supervisor.unwrap_or(self.own))
    }
}
