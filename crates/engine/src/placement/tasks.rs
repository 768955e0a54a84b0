//! What people have to do for a proposal to come true: a closed list of tasks with their facts.

use super::model::{AgeBand, Domain, ExpectedKind, Household, LinkKind, Model, Signatory, Tenure, Verdict};
use super::plan::{Home, Itinerary};
use super::{charges, schools, standard};
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
    let begins = itinerary.stays().next().map_or(Day(0), |stay| stay.from.monday());
    if let Some(day) = household.review_due.filter(|day| *day <= begins) {
        tasks.push(task(if past(model, day) { "review-past" } else { "review" }, vec![("day", FactValue::Day(day))]));
    }
    // Whether somebody between 14 and 17 is still of compulsory age has to be known.
    let untold = household.members.iter().filter(|member| member.age == AgeBand::UpperSecondary).count();
    if untold > 0 {
        tasks.push(task("age", vec![("minors", FactValue::Count(untold as i64))]));
    }
    if let Some(home) = itinerary.home {
        let unit = model.unit(home.stay.unit);
        if verdict_open(model, household, home.package) {
            tasks.push(task("verdict", vec![("package", FactValue::Entity(Entity::Package(home.package.0)))]));
        }
        tasks.extend(isee(model, &home));
        let guarantee = charges::guarantee(model, &home);
        if guarantee.0 > 0 {
            tasks.push(task("guarantee", vec![("amount", FactValue::Money(guarantee))]));
        }
        if unit.tenure == Tenure::Takeover && unit.signatory == Signatory::Body {
            tasks.push(task("takeover", Vec::new()));
        }
        // Enrolment is open all year: whoever has no school yet, or one too far from the new home.
        let to_enrol = household.members.iter().filter(|member| match member.school {
            Some(school) => member.age.is_minor() && !schools::can_stay(model, household, home.stay.unit, school),
            None => schools::has_to_learn(member.age),
        });
        let pupils = to_enrol.count();
        if pupils > 0 {
            tasks.push(task("enrol", vec![("pupils", FactValue::Count(pupils as i64))]));
        }
        let reunited = household.expected.iter().filter(|event| event.kind == ExpectedKind::Reunification);
        for event in reunited {
            let id = if event.by_consent() { "holder-consent" } else { "suitability" };
            tasks.push(task(id, vec![("day", FactValue::Day(event.date))]));
        }
        tasks.extend(below_standard(model, &home));
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
    // D.P.R. 131/1986 art. 17 (registration within 30 days), D.P.R. 223/1989 art. 13 (residence within 20 days).
    if let Some(home) = itinerary.home {
        let by = |days| FactValue::Day(home.stay.from.monday().plus(days));
        if model.unit(home.stay.unit).signatory == Signatory::Household {
            tasks.push(task("contract", vec![("day", by(30))]));
        }
        tasks.push(task("residence", vec![("day", by(20))]));
    }
    tasks
}

/// Whether a day is over on the day that the data are of: nothing is due on it any more.
fn past(model: &Model, day: Day) -> bool {
    day < model.calendar.as_of
}

/// Where a fund pays, the household's ISEE has to be on record and valid on the day of entry; never a reason to refuse.
fn isee(model: &Model, home: &Home) -> Option<Task> {
    let entry = home.stay.from.monday();
    let asked = !charges::of_home(model, home).is_empty();
    match model.household(home.stay.household).isee_until.filter(|_| asked) {
        Some(until) if until < entry => {
            let id = if past(model, until) { "isee-past" } else { "isee-renew" };
            Some(task(id, vec![("day", FactValue::Day(until))]))
        }
        None if asked => Some(task("isee", Vec::new())),
        _ => None,
    }
}

/// A home below the standard of suitability, or whose area nobody has measured: elsewhere than for reunification this is
/// no bar, but people have to know.
fn below_standard(model: &Model, home: &Home) -> Option<Task> {
    let (area, asked) = (i64::from(model.unit(home.stay.unit).area), standard::of(model, &home.stay));
    if area == 0 {
        return Some(task("measure", vec![("standard", FactValue::Count(asked.area))]));
    }
    (area < asked.area || asked.places < asked.sleepers).then(|| {
        let count = FactValue::Count;
        let floor = [("area", count(area)), ("standard", count(asked.area))];
        let beds = [("places", count(asked.places)), ("sleepers", count(asked.sleepers))];
        task("standard", floor.into_iter().chain(beds).collect())
    })
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

    fn ids(model: &Model) -> Vec<&'static str> {
        of(model, &fixture::plan().itineraries[0]).iter().map(|task| task.id).collect()
    }

    #[test]
    fn an_isee_is_asked_for_where_a_fund_pays_and_there_is_none_or_it_runs_out() {
        let mut model = fixture::model();
        assert!(!ids(&model).contains(&"isee"), "nobody pays anything");
        model.packages[0].other_cost = crate::units::Cents(10_000);
        assert!(ids(&model).contains(&"isee"));
        model.households[0].isee_until = Some(model.calendar.as_of);
        assert!(ids(&model).contains(&"isee-renew"));
        model.households[0].isee_until = Some(Day(31));
        assert!(!ids(&model).iter().any(|id| id.starts_with("isee")));
    }

    #[test]
    fn what_ran_out_or_was_due_before_today_is_told_as_past() {
        let mut model = fixture::model();
        model.packages[0].other_cost = crate::units::Cents(10_000);
        let today = model.calendar.as_of;
        let told = |model: &mut Model, day: Day| {
            (model.households[0].isee_until, model.households[0].review_due) = (Some(day), Some(day));
            let tasks = ids(model);
            ["isee-renew", "isee-past", "review", "review-past"].map(|id| tasks.contains(&id))
        };
        assert_eq!(told(&mut model, today), [true, false, true, false], "today is no past");
        assert_eq!(told(&mut model, today.plus(-1)), [false, true, false, true]);
    }

    #[test]
    fn a_small_home_is_proposed_with_a_warning() {
        let mut model = fixture::model();
        assert!(!ids(&model).contains(&"standard"));
        model.units[0].area = 27;
        assert!(ids(&model).contains(&"standard"), "two people, 28 m²");
        model.units[0].area = 0;
        assert!(ids(&model).contains(&"measure"));
    }

    #[test]
    fn who_is_between_14_and_17_is_asked_whether_school_is_still_compulsory() {
        let mut model = fixture::model();
        model.households[0].members[1].age = AgeBand::UpperSecondary;
        assert!(ids(&model).contains(&"age"));
        model.households[0].members[1].age = AgeBand::ToSixteen;
        assert!(!ids(&model).contains(&"age"));
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
