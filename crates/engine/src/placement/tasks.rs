//! What people have to do for a proposal to come true: a closed list of tasks with their facts.

use super::model::{Domain, ExpectedKind, Household, LinkKind, Model, Signatory, Tenure, Verdict};
use super::plan::Itinerary;
use super::schools;
use crate::ids::PackageId;
use crate::kernel::rule::{Entity, Fact, FactValue};
use crate::time::Day;

/// A task: a word of the list `task`, with facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Stable id.
    pub id: &'static str,
    /// The facts, by the names that the task's message uses.
    pub facts: Vec<Fact>,
}

/// The first day without a home before an itinerary starts, and the day it starts; `None` where no night is left open.
pub fn uncovered(model: &Model, itinerary: &Itinerary) -> Option<(Day, Day)> {
    let out = model.household(itinerary.household).exit.out()?.max(Day(0));
    let first = itinerary.stays().next()?.from.monday();
    (out < first).then_some((out, first))
}

/// The tasks of an itinerary, in the order in which they usually fall due.
pub fn of(model: &Model, itinerary: &Itinerary) -> Vec<Task> {
    let household = model.household(itinerary.household);
    let mut tasks = Vec::new();
    if let Some((from, to)) = uncovered(model, itinerary) {
        let nights = FactValue::Count(i64::from(to.0 - from.0));
        tasks.push(task(
            "shelter",
            vec![("from", FactValue::Day(from)), ("to", FactValue::Day(to)), ("nights", nights)],
        ));
    }
    let unknown = Domain::ALL.into_iter().filter(|domain| household.need(*domain).severity.is_none()).count();
    if unknown > 0 {
        tasks.push(task("assess", vec![("domains", FactValue::Count(unknown as i64))]));
    }
    if let Some(home) = itinerary.home {
        let unit = model.unit(home.stay.unit);
        if verdict_open(model, household, home.package) {
            tasks.push(task("verdict", vec![("package", FactValue::Entity(Entity::Package(home.package.0)))]));
        }
        if model.package(home.package).guarantee.0 > 0 {
            tasks.push(task("guarantee", vec![("amount", FactValue::Money(model.package(home.package).guarantee))]));
        }
        if unit.tenure == Tenure::Takeover && unit.signatory == Signatory::Body {
            tasks.push(task("takeover", Vec::new()));
        }
        // Enrolment is open all year: whoever has no school yet, or one too far from the new home.
        let to_enrol = household.members.iter().filter(|member| match member.school {
            Some(school) => member.age.is_minor() && !schools::can_stay(model, household, home.stay.unit, school),
            None => schools::compulsory(member.age).is_some(),
        });
        let pupils = to_enrol.count();
        if pupils > 0 {
            tasks.push(task("enrol", vec![("pupils", FactValue::Count(pupils as i64))]));
        }
        let reunited = household.expected.iter().filter(|event| event.kind == ExpectedKind::Reunification);
        for event in reunited {
            tasks.push(task("suitability", vec![("day", FactValue::Day(event.date))]));
        }
        let tied = model.links.iter().any(|link| {
            link.kind == LinkKind::TogetherMunicipality
                && (link.a == itinerary.household || link.b == itinerary.household)
        });
        if tied {
            tasks.push(task("together", Vec::new()));
        }
    }
    // D.Lgs. 286/1998 art. 7: whoever gives lodging to a non-EU national tells the police authority within 48 hours.
    for stay in itinerary.stays() {
        tasks.push(task("hospitality-notice", vec![("day", FactValue::Day(stay.from.monday()))]));
    }
    tasks
}

/// A verdict that is on record as "to verify", or one that the package asks for and nobody has given.
fn verdict_open(model: &Model, household: &Household, package: PackageId) -> bool {
    let given = household.verdicts.iter().find(|verdict| verdict.0 == package).map(|verdict| verdict.1);
    given.map_or(model.package(package).verdict_required, |verdict| verdict == Verdict::ToVerify)
}

fn task(id: &'static str, facts: Vec<Fact>) -> Task {
    Task { id, facts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::PlaceId;
    use crate::placement::fixture;

    fn pupils(model: &Model) -> Option<FactValue> {
        let tasks = of(model, &fixture::plan().itineraries[0]);
        tasks.iter().find(|task| task.id == "enrol").map(|task| task.facts[0].1)
    }

    #[test]
    fn who_can_stay_at_school_need_not_be_enrolled_and_who_has_none_must() {
        let mut model = fixture::model();
        assert_eq!(pupils(&model), Some(FactValue::Count(1)), "no school on record");
        model.households[0].members[1].school = Some(PlaceId(0));
        assert_eq!(pupils(&model), None, "the school is round the corner");
        model.households[0].members[1].school = Some(PlaceId(1));
        assert_eq!(pupils(&model), Some(FactValue::Count(1)), "the school is in the mountains");
    }
}
