//! Checks of needs, in the dataset and in the questionnaire: levels, and whether what has to be is brought by anything.

use crate::flaw::{Code, Flaw, Place};
use crate::rows::{ActivityRow, Dataset, TrainingNeedRow};

/// What a dataset offers: what needs are held against.
pub(crate) struct Offer<'a> {
    dataset: &'a Dataset,
    /// Whether all of it was read as it was meant.
    whole: bool,
}

impl<'a> Offer<'a> {
    /// What a dataset offers.
    pub fn of(dataset: &'a Dataset) -> Self {
        let tables = ["activities", "activity_competences", "activity_roles"];
        let sound = |table: &&str| {
            let seen = dataset.origin.seen.get(*table);
            seen.is_none_or(|seen| !seen.unread && seen.doubtful.is_empty() && seen.lacking.is_empty())
        };
        Self { dataset, whole: tables.iter().all(sound) }
    }

    /// What is wrong with a need: what is wanted is below what is there, or what has to be met is brought by nothing. `at` is the place of
    /// its fields, `sound` whether they were read as they were meant.
    pub fn flaw(
        &self,
        row: &TrainingNeedRow,
        at: &dyn Fn(&'static str) -> Place,
        sound: &dyn Fn(&[&str]) -> bool,
    ) -> Option<Flaw> {
        if !sound(&["own", "supervisor", "wanted"]) {
            return None;
        }
        if row.wanted < row.own {
            let flaw = Flaw::new(Code::WantedBelow, at("wanted")).with("own", i64::from(row.own));
            return Some(flaw.with("wanted", i64::from(row.wanted)));
        }
        let level = row.level();
        let due = row.mandatory && level < row.wanted;
        let refers = sound(&["operator", "competence", "mandatory"])
            && self.dataset.competences.iter().any(|known| known.id == row.competence);
        (due && self.whole && refers && !self.is_brought(row, level)).then(|| {
            let flaw = Flaw::new(Code::NothingBrings, at("competence"));
            flaw.with("competence", row.competence.as_str()).with("level", i64::from(level))
        })
    }

    /// Whether some activity that an operator may attend brings a competence above a level; one whom nobody knows may attend any.
    fn is_brought(&self, need: &TrainingNeedRow, level: u8) -> bool {
        let dataset = self.dataset;
        let operator = dataset.operators.iter().find(|operator| operator.id == need.operator);
        let open = |activity: &ActivityRow| {
            let Some(operator) = operator else { return true };
            let mut roles = dataset.activity_roles.iter().filter(|row| row.activity == activity.id).peekable();
            let role = roles.peek().is_none() || roles.any(|row| operator.role.as_ref() == Some(&row.role));
            role && activity.service.as_ref().is_none_or(|service| *service == operator.service)
        };
        let brings = dataset.activity_competences.iter();
        let mut brings = brings.filter(|row| row.competence == need.competence && row.brings > level);
        brings.any(|row| dataset.activities.iter().any(|activity| activity.id == row.activity && open(activity)))
    }
}
