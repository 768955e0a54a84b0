//! Unit tables: the unit, lawful conditions, support on the spot.

use chrono::NaiveDate;
use fasi_engine::placement::model::{ConditionKind, Domain, ServiceKind, Signatory, Tenure, Usage};
use fasi_engine::units::{Cents, Minutes};

use super::RANK;
use crate::table::{Areas, Degrees, Kind, table};
use crate::words::Word;

table! {
    /// A housing unit (alloggio), lasting or bridge.
    UnitRow = "units", key 1, required {
        /// Id.
        id: String = Kind::Code,
        /// Name shown; not the exact address of protected units.
        label: Option<String> = Kind::Text,
        /// Municipality.
        municipality: String = Kind::Ref("municipalities"),
        /// Latitude; the municipality's centre if empty.
        lat: Option<Degrees> = Kind::Degrees { max: 90 },
        /// Longitude; the municipality's centre if empty.
        lon: Option<Degrees> = Kind::Degrees { max: 180 },
        /// A lasting home or a bridge.
        usage: Usage = Kind::Word(Usage::LIST),
        /// Greatest number of households at a time; empty = whole, one household.
        shared_by: Option<u8> = Kind::Int { min: 2, max: 20 },
        /// Beds: people at most.
        beds: u8 = Kind::Int { min: 1, max: 60 },
        /// Floor area of each bedroom, in square metres.
        bedrooms: Areas = Kind::Areas,
        /// Floor area in square metres; empty = unknown.
        area: Option<u16> = Kind::Int { min: 9, max: 2000 },
        /// Whether it is a studio: the bedroom is the living room too.
        studio: bool = Kind::Bool,
        /// Whether it can be entered and used without steps.
        step_free: bool = Kind::Bool,
        /// Floor, 0 = ground.
        floor: i8 = Kind::Int { min: -2, max: 60 },
        /// Whether there is a lift.
        lift: bool = Kind::Bool,
        /// Rent a month.
        rent: Cents = Kind::Money,
        /// Utilities and charges a month.
        utilities: Cents = Kind::Money,
        /// Deposit.
        deposit: Option<Cents> = Kind::Money,
        /// Agency, registration and connection fees, once.
        fees: Option<Cents> = Kind::Money,
        /// Furniture and first works, once.
        furnishing: Option<Cents> = Kind::Money,
        /// Tenure.
        tenure: Tenure = Kind::Word(Tenure::LIST),
        /// Who signs.
        signatory: Signatory = Kind::Word(Signatory::LIST),
        /// The body that signs or manages it.
        body: Option<String> = Kind::Text,
        /// Whether the owner asks for a guarantor or guarantee fund.
        guarantee_required: bool = Kind::Bool,
        /// First day it is free.
        available_from: NaiveDate = Kind::Date,
        /// Last day it may be used.
        available_to: Option<NaiveDate> = Kind::Date,
        /// Weeks from the decision to the keys.
        lead_weeks: Option<u8> = Kind::Int { min: 0, max: 104 },
        /// Whether its address can be kept confidential.
        confidential: bool = Kind::Bool,
    }
}

table! {
    /// A condition on who may live in a unit; without legal basis, author and date it is a flaw.
    ConditionRow = "conditions", key 2, optional {
        /// Unit.
        unit: String = Kind::Ref("units"),
        /// What it asks.
        kind: ConditionKind = Kind::Word(ConditionKind::LIST),
        /// Law or act.
        legal_basis: Option<String> = Kind::Text,
        /// Who set it.
        author: Option<String> = Kind::Text,
        /// When.
        date: Option<NaiveDate> = Kind::Date,
    }
}

table! {
    /// A need domain that a unit answers by support on the spot.
    UnitAnswerRow = "unit_answers", key 2, optional {
        /// Unit.
        unit: String = Kind::Ref("units"),
        /// Domain.
        domain: Domain = Kind::Word(Domain::LIST),
        /// Severity up to which it is answered, 1–4.
        up_to: u8 = Kind::Int { min: 1, max: 4 },
    }
}

table! {
    /// Hours a week of one service that each household in a bridge unit asks for; mediation is taken in its language.
    UnitHoursRow = "unit_hours", key 2, optional {
        /// Bridge unit.
        unit: String = Kind::Ref("units"),
        /// Service.
        service: ServiceKind = Kind::Word(ServiceKind::LIST),
        /// Hours a week.
        hours: Minutes = Kind::Hours { max: 60 },
    }
}

table! {
    /// A fund that pays for the stays in a bridge unit: rent and utilities each month, fees on entry.
    UnitFundRow = "unit_funds", key 2, optional {
        /// Bridge unit.
        unit: String = Kind::Ref("units"),
        /// Fund.
        fund: String = Kind::Ref("funds"),
        /// Which fund is asked first, 1 = the first; empty = after these, by id.
        rank: Option<u8> = RANK,
    }
}
