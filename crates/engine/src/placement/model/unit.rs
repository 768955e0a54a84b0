//! Housing units: size, costs, tenure, availability, lawful conditions.

use super::needs::Domain;
use super::package::ServiceKind;
use crate::geo::Point;
use crate::ids::{FundLineId, MunicipalityId};
use crate::time::{Day, Week};
use crate::units::{Cents, Minutes};

/// A housing unit (alloggio).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Municipality.
    pub municipality: MunicipalityId,
    /// Rough position.
    pub at: Point,
    /// A lasting home or a bridge.
    pub usage: Usage,
    /// Greatest number of households at a time; `None` = whole: one household.
    pub shared_by: Option<u8>,
    /// Beds, people at most.
    pub beds: u8,
    /// Bedroom floor areas in square metres, one each.
    pub bedrooms: Vec<u16>,
    /// Floor area in square metres; 0 = unknown.
    pub area: u16,
    /// Whether it is a studio: the bedroom is the living room too.
    pub studio: bool,
    /// Whether it can be entered and used without steps.
    pub step_free: bool,
    /// Floor, 0 = ground.
    pub floor: i8,
    /// Whether there is a lift.
    pub lift: bool,
    /// Rent a month.
    pub rent: Cents,
    /// Utilities and charges a month.
    pub utilities: Cents,
    /// Deposit.
    pub deposit: Cents,
    /// Agency, registration and connection fees, once.
    pub fees: Cents,
    /// Furniture and first works, once.
    pub furnishing: Cents,
    /// Tenure.
    pub tenure: Tenure,
    /// Who signs the contract.
    pub signatory: Signatory,
    /// Whether the owner asks for a guarantor or guarantee fund.
    pub guarantee_required: bool,
    /// First day it is free.
    pub available_from: Day,
    /// Last day it may be used (lease expiry, end of the loan), if one is set.
    pub available_to: Option<Day>,
    /// Weeks from the decision to the keys.
    pub lead_weeks: u8,
    /// Whether its address can be kept confidential.
    pub confidential: bool,
    /// Conditions with their lawful basis.
    pub conditions: Vec<Condition>,
    /// Support on the spot: need domain and the strength 0–4 up to which it is answered.
    pub answers: Vec<(Domain, u8)>,
    /// Of a bridge: time a week by service that each household in it asks for; mediation in its language.
    pub hours: Vec<(ServiceKind, Minutes)>,
    /// Of a bridge: the fund lines that pay for it, in the declared order; empty = it costs no fund anything.
    pub funding: Vec<FundLineId>,
}

impl Unit {
    /// The first week somebody may move in: free, and the keys ready when decided on `as_of`.
    pub fn first_week(&self, as_of: Day) -> Week {
        let keys = as_of.plus(i32::from(self.lead_weeks) * 7);
        self.available_from.max(keys).max(Day(0)).next_monday()
    }

    /// Rent and utilities a month.
    pub fn monthly_cost(&self) -> Cents {
        self.rent + self.utilities
    }

    /// The most people and households at a time.
    pub fn most_households(&self) -> i64 {
        i64::from(self.shared_by.unwrap_or(1))
    }
}

/// What a unit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// A lasting home.
    Lasting,
    /// A bridge stay (alloggio ponte).
    Bridge,
}

/// Tenures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tenure {
    /// Free market 4+4 (L. 431/1998 art. 2 c. 1).
    Free,
    /// Agreed 3+2 (L. 431/1998 art. 2 c. 3).
    Agreed,
    /// Transitional (L. 431/1998 art. 5).
    Transitional,
    /// Contract to the body, taken over by the household later (subentro).
    Takeover,
    /// Sublet by the body.
    Sublet,
    /// Free loan (comodato).
    Loan,
    /// Bridge unit.
    Bridge,
    /// Public housing (ERP): by public ranking alone, never by us.
    Public,
}

/// Who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signatory {
    /// The household.
    Household,
    /// A body (cooperative, SdS).
    Body,
}

/// A lawful condition on who may live in a unit; the legal basis, author and date are checked at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What it asks.
    pub kind: ConditionKind,
}

/// The closed list of conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConditionKind {
    /// Women and their children only (refuges, D.L. 93/2013).
    WomenOnly,
    /// Households with minors only.
    WithMinors,
    /// Households with a member with a disability.
    WithDisability,
    /// No member under 3 (unprotected stairs, safety report).
    NoInfants,
}
