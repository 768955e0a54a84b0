//! Who is trained: operators and their needs, services and how many they cannot do without.

use super::calendar::{HalfDay, Window};
use crate::ids::{CompetenceId, OperatorId, OrganisationId, RoleId, SectorId, ServiceId, SiteId, TerritoryId};

/// A person of a service. Nothing that is not asked for here is known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Whose desk they keep.
    pub service: ServiceId,
    /// Who employs them.
    pub organisation: OrganisationId,
    /// In which sector.
    pub sector: SectorId,
    /// What they do there.
    pub role: RoleId,
    /// For which territory.
    pub territory: TerritoryId,
    /// Where they set out from to a session.
    pub base: SiteId,
    /// The half-days on which they keep the desk; ascending.
    pub duty: Vec<HalfDay>,
    /// When they are not there: leave, appointments; by start.
    pub absences: Vec<Window>,
    /// Their shifts in the mobile team, which training would block; by start.
    pub shifts: Vec<Window>,
    /// The most editions that they attend in the horizon; `None` = as many as fit.
    pub most: Option<u32>,
}

/// A service and its desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Service {
    /// How many it cannot do without, by half-day; a half-day and role that is not named has no floor.
    pub floors: Vec<Floor>,
}

/// How many keep a desk on a half-day at least. Where fewer are there anyway, nobody leaves; nothing else follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floor {
    /// When.
    pub half: HalfDay,
    /// Of which role; `None` = whoever it is.
    pub role: Option<RoleId>,
    /// How many at least.
    pub least: u32,
    /// How many more can stand in then: people of the same service and role who are not on duty.
    pub substitutes: u32,
}

/// What somebody needs to learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Who.
    pub operator: OperatorId,
    /// What.
    pub competence: CompetenceId,
    /// The level that they have, 0–4.
    pub level: u8,
    /// The level that they want; not above the one they have, where nothing is wanted and the level alone is known.
    pub wanted: u8,
    /// How much it weighs, 1–100.
    pub weight: i64,
    /// Whether it has to be met first of all.
    pub mandatory: bool,
}

impl Need {
    /// What the first step is worth before its weight: the others are worth a half, a third, a quarter of it.
    const FIRST: i64 = 12;

    /// What reaching a level is worth: the first step counts most, what is beyond the wanted level nothing.
    pub fn worth(&self, reached: u8) -> i64 {
        let steps = i64::from(reached.min(self.wanted).saturating_sub(self.level));
        (1..=steps).map(|step| Self::FIRST / step).sum::<i64>() * self.weight
    }

    /// What meeting it in full is worth; nothing where nothing is wanted.
    pub fn whole(&self) -> i64 {
        self.worth(self.wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_step_counts_most_and_what_is_not_wanted_nothing() {
        let of = |level, wanted| Need {
            operator: OperatorId(0),
            competence: CompetenceId(0),
            level,
            wanted,
            weight: 10,
            mandatory: false,
        };
        let worth: Vec<i64> = (0..=4).map(|reached| of(1, 3).worth(reached)).collect();
        assert_eq!(worth, [0, 0, 120, 180, 180]);
        assert_eq!(of(3, 2).whole(), 0);
    }
}
