//! Members, age bands, and changes of composition to come; no identities.

use crate::ids::PlaceId;
use crate::time::Day;

/// A member of a household; no identity, an age band only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Age band.
    pub age: AgeBand,
    /// Place in the household.
    pub tie: Tie,
    /// Whether they count as male where a lawful "women only" condition asks; unknown counts as `true`.
    pub male: bool,
    /// Whether stairs are out of reach for them.
    pub reduced_mobility: bool,
    /// Whether they have a recognised disability.
    pub disability: bool,
    /// The school they go to now.
    pub school: Option<PlaceId>,
}

/// Age bands; school duties follow them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeBand {
    /// 0–2 years.
    Infant,
    /// 3–5: nursery school, not compulsory.
    Nursery,
    /// 6–10: primary school.
    Primary,
    /// 11–13: lower secondary.
    LowerSecondary,
    /// 14–17, not told which: counted as 14 or 15, for then school is compulsory, and asked for.
    UpperSecondary,
    /// 14–15: still compulsory.
    ToSixteen,
    /// 16–17: school or training is a right and a duty, but not compulsory (D.Lgs. 76/2005).
    FromSixteen,
    /// 18–64.
    Adult,
    /// 65 or more.
    Senior,
}

impl AgeBand {
    /// Under 18.
    pub fn is_minor(self) -> bool {
        self < Self::Adult
    }
}

/// A member's place in the household.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// Parent, or adult head.
    Parent,
    /// The parent's partner.
    Partner,
    /// Child.
    Child,
    /// Grandparent or other relative, or anyone else.
    Other,
}

/// A change of composition to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    /// What will happen.
    pub kind: ExpectedKind,
    /// When.
    pub date: Day,
    /// How sure it is.
    pub certainty: Certainty,
    /// Age band of those who come or go.
    pub age: AgeBand,
    /// How many.
    pub people: u8,
    /// Whether they follow one of their parents (al seguito), who is or comes here.
    pub follows: bool,
}

impl Expected {
    /// Whether, of those who come by reunification, the consent of the home's holder is asked for and no certificate:
    /// children under 14 who follow a parent.
    pub fn by_consent(&self) -> bool {
        self.follows && self.age < AgeBand::UpperSecondary
    }
}

/// What changes a household's composition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedKind {
    /// A birth.
    Birth,
    /// Family reunification: the housing-suitability standard binds.
    Reunification,
    /// Somebody leaves.
    Departure,
}

/// How sure a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// May be: only reported.
    Possible,
    /// Likely: counted.
    Likely,
    /// Certain: counted.
    Certain,
}
