//! Checks of training: needs, groups, prerequisites, desks, and what people decided.

mod needs;
mod pins;
mod slots;

use std::collections::{BTreeMap, BTreeSet};

use super::Checker;
use crate::flaw::{Code, Flaw};
use crate::lexicon::nearest;
use crate::rows::{
    ActivityRoleRow, ActivityRow, DeskFloorRow, OperatorAbsenceRow, OperatorHoursRow, OperatorRow, PrerequisiteRow,
    TrainerAbsenceRow, TrainingNeedRow,
};
use crate::table::Row;
use crate::text::Arg;

pub(crate) use needs::Offer;

impl Checker<'_> {
    pub(super) fn training(&mut self) {
        self.calendars();
        self.floors();
        self.groups();
        self.roles();
        self.needs();
        self.prerequisites();
        self.slots();
        self.training_pins();
    }

    /// Hours end after they begin, absences too.
    fn calendars(&mut self) {
        let dataset = self.dataset;
        for (index, row) in dataset.operator_hours.iter().enumerate() {
            self.times::<OperatorHoursRow>(index, &row.operator, ["start", "end"], (row.start, row.end));
        }
        for (index, row) in dataset.operator_absences.iter().enumerate() {
            self.order::<OperatorAbsenceRow>(index, &row.operator, &["from", "until"], (Some(row.from), row.until));
            let one_day = row.until.is_none_or(|until| until == row.from);
            if let Some(times) = row.start.zip(row.end).filter(|_| one_day) {
                self.times::<OperatorAbsenceRow>(index, &row.operator, ["start", "end"], times);
            }
        }
        for (index, row) in dataset.trainer_absences.iter().enumerate() {
            self.order::<TrainerAbsenceRow>(index, &row.trainer, &["from", "until"], (Some(row.from), row.until));
        }
    }

    /// No desk asks for more people than its service has.
    fn floors(&mut self) {
        let dataset = self.dataset;
        if !["service", "role"].iter().all(|field| dataset.origin.whole(OperatorRow::TABLE.name, field)) {
            return;
        }
        for (index, row) in dataset.desk_floors.iter().enumerate() {
            let own = dataset.operators.iter().filter(|operator| operator.service == row.service);
            let people = own.filter(|operator| row.role.is_none() || operator.role == row.role).count();
            let known = row.role.as_ref().is_none_or(|role| self.has_role(role));
            let sound = self.sound::<DeskFloorRow>(index, &["service", "role", "at_least"]);
            if sound && known && usize::from(row.at_least) > people {
                let flaw = Flaw::new(Code::FloorAbove, self.at::<DeskFloorRow>(index, "at_least", &row.service));
                self.flaw(flaw.with("least", i64::from(row.at_least)).with("people", people as i64));
            }
        }
    }

    /// Groups have room between least and most, and so have the days between sessions.
    fn groups(&mut self) {
        let dataset = self.dataset;
        for (index, row) in dataset.activities.iter().enumerate() {
            if self.sound::<ActivityRow>(index, &["least", "most"]) && (row.least > row.most || row.most == 0) {
                let flaw = Flaw::new(Code::GroupLimits, self.at::<ActivityRow>(index, "most", &row.id));
                self.flaw(flaw.with("least", i64::from(row.least)).with("most", i64::from(row.most)));
            }
            let days = row.days_least.zip(row.days_most);
            if let Some((least, most)) = days.filter(|(least, most)| least > most)
                && self.sound::<ActivityRow>(index, &["days_least", "days_most"])
            {
                let flaw = Flaw::new(Code::DaysBetween, self.at::<ActivityRow>(index, "days_most", &row.id));
                self.flaw(flaw.with("least", i64::from(least)).with("most", i64::from(most)));
            }
        }
    }

    fn has_role(&self, role: &str) -> bool {
        self.dataset.operators.iter().any(|operator| operator.role.as_deref() == Some(role))
    }

    /// Roles that activities and desks name are those of some operator.
    fn roles(&mut self) {
        let dataset = self.dataset;
        if !dataset.origin.whole(OperatorRow::TABLE.name, "role") {
            return;
        }
        let known: BTreeSet<&str> = dataset.operators.iter().filter_map(|operator| operator.role.as_deref()).collect();
        let unknown = |role: &str| {
            let near = nearest(role, known.iter().copied()).map(Arg::Text);
            (!known.contains(role)).then_some(near)
        };
        for (index, row) in dataset.activity_roles.iter().enumerate() {
            let near = unknown(&row.role).filter(|_| self.sound::<ActivityRoleRow>(index, &["role"]));
            if let Some(near) = near {
                let flaw = Flaw::new(Code::UnknownRole, self.at::<ActivityRoleRow>(index, "role", &row.activity));
                self.flaw(flaw.with("role", row.role.as_str()).suggest(near));
            }
        }
        for (index, row) in dataset.desk_floors.iter().enumerate() {
            let Some(role) = row.role.as_deref().filter(|_| self.sound::<DeskFloorRow>(index, &["role"])) else {
                continue;
            };
            if let Some(near) = unknown(role) {
                let flaw = Flaw::new(Code::UnknownRole, self.at::<DeskFloorRow>(index, "role", &row.service));
                self.flaw(flaw.with("role", role).suggest(near));
            }
        }
    }

    /// Needs of the dataset, each by itself.
    fn needs(&mut self) {
        let dataset = self.dataset;
        let offer = Offer::of(dataset);
        for (index, row) in dataset.training_needs.iter().enumerate() {
            let at = |field: &'static str| self.at::<TrainingNeedRow>(index, field, &row.operator);
            let sound = |fields: &[&str]| self.sound::<TrainingNeedRow>(index, fields);
            let found = offer.flaw(row, &at, &sound);
            self.flaws.extend(found);
        }
    }

    /// A prerequisite is an activity, or a competence with its level, and prerequisites do not run in a circle.
    fn prerequisites(&mut self) {
        let dataset = self.dataset;
        let mut after: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
        for (index, row) in dataset.activity_prerequisites.iter().enumerate() {
            if !self.sound::<PrerequisiteRow>(index, &["activity", "before", "competence", "level"]) {
                continue;
            }
            let competence = row.competence.is_some() && row.level.is_some();
            let any = row.competence.is_some() || row.level.is_some();
            if row.before.is_some() == any || any != competence {
                self.flaw(Flaw::new(
                    Code::PrerequisiteWhat,
                    self.at::<PrerequisiteRow>(index, "before", &row.activity),
                ));
                continue;
            }
            if let Some(before) = &row.before {
                after.entry(before).or_default().push((&row.activity, index));
            }
        }
        if let Some(circle) = circle(&after) {
            let row = &dataset.activity_prerequisites[circle.1];
            let flaw =
                Flaw::new(Code::PrerequisiteCircle, self.at::<PrerequisiteRow>(circle.1, "before", &row.activity));
            self.flaw(flaw.with("circle", circle.0.join(" → ")));
        }
    }
}

/// The first circle of prerequisites, in order, and a row of it.
fn circle(after: &BTreeMap<&str, Vec<(&str, usize)>>) -> Option<(Vec<String>, usize)> {
    let mut done: BTreeSet<&str> = BTreeSet::new();
    for start in after.keys() {
        // the way from the start, each with how many of its successors were looked at
        let mut way: Vec<(&str, usize)> = vec![(start, 0)];
        while let Some((here, next)) = way.last_mut() {
            let (at, here) = (*next, *here);
            *next += 1;
            let successor = after.get(here).and_then(|successors| successors.get(at));
            let Some((to, row)) = successor.filter(|_| !done.contains(here)) else {
                done.insert(here);
                way.pop();
                continue;
            };
            if let Some(first) = way.iter().position(|(known, _)| known == to) {
                let mut names: Vec<String> = way[first..].iter().map(|(known, _)| (*known).to_owned()).collect();
                names.push((*to).to_owned());
                return Some((names, *row));
            }
            if !done.contains(to) {
                way.push((to, 0));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_of_prerequisites_is_told_in_order() {
        let of = |edges: &[(&'static str, &'static str)]| {
            let mut after: BTreeMap<&str, Vec<(&str, usize)>> = BTreeMap::new();
            for (index, (from, to)) in edges.iter().enumerate() {
                after.entry(from).or_default().push((to, index));
            }
            circle(&after).map(|(names, row)| (names.join(" "), row))
        };
        assert_eq!(of(&[("a", "b"), ("b", "c"), ("a", "c")]), None);
        assert_eq!(of(&[("a", "b"), ("b", "c"), ("c", "b")]), Some(("b c b".to_owned(), 2)));
        assert_eq!(of(&[("a", "a")]), Some(("a a".to_owned(), 0)));
        assert_eq!(of(&[("b", "c"), ("a", "b"), ("c", "a")]), Some(("a b c a".to_owned(), 2)));
    }
}
