//! What is held: what it teaches, how, in how many sessions, for whom.

use crate::ids::{ActivityId, CompetenceId, CreditId, RoleId, ServiceId};
use crate::units::Cents;

/// A training activity; an edition is one time that it is held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// What it teaches, and the level that who attends it has afterwards; ascending.
    pub brings: Vec<(CompetenceId, u8)>,
    /// How.
    pub method: Method,
    /// How many sessions, in order, each in a slot of its own; at least one.
    pub sessions: u32,
    /// Days from one session to the next, at least and at most.
    pub days: (i32, i32),
    /// What has to be there before.
    pub requires: Vec<Prerequisite>,
    /// The smallest group.
    pub least: u32,
    /// The largest group.
    pub most: u32,
    /// How many of a group bring a case of their own at least.
    pub cases: u32,
    /// How mixed its groups should be.
    pub mix: Mix,
    /// Professional credits, by kind; ascending.
    pub credits: Vec<Credits>,
    /// A consultancy to one team: for the people of this service alone.
    pub team: Option<ServiceId>,
    /// For these roles alone; ascending; any where none is named.
    pub roles: Vec<RoleId>,
    /// The most editions in the horizon; `None` = as many as fit.
    pub editions: Option<u32>,
    /// What an edition costs besides its slots; paid from the fund of its first slot.
    pub cost: Cents,
}

/// How an activity works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// One speaks.
    #[default]
    Lecture,
    /// Peers bring cases and compare them.
    CaseComparison,
    /// Work in groups.
    GroupWork,
    /// Services show each other how they work.
    Exchange,
    /// Supervision.
    Supervision,
    /// Consultancy to one team.
    Consultancy,
}

/// What has to be there before an activity: had already, or brought by an edition that ends before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prerequisite {
    /// A level of a competence.
    Competence(CompetenceId, u8),
    /// Another activity.
    Activity(ActivityId),
}

/// How many different services, sectors, territories a group should bring together; 0 or 1 asks for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mix {
    /// Services.
    pub services: u32,
    /// Sectors.
    pub sectors: u32,
    /// Territories.
    pub territories: u32,
}

/// Professional credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credits {
    /// Of which kind.
    pub kind: CreditId,
    /// How many.
    pub amount: i64,
    /// The least attendance for which they are given, in hundredths.
    pub attendance: u8,
}

impl Activity {
    /// The level of a competence that it brings; none where it does not teach it.
    pub fn brought(&self, competence: CompetenceId) -> Option<u8> {
        let at = self.brings.binary_search_by_key(&competence, |(brought, _)| *brought).ok()?;
        Some(self.brings[at].1)
    }
}
