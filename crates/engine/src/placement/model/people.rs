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
    /// 14–17: upper secondary (compulsory to 16) or training.
    UpperSecondary,
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
