//! Every child of compulsory age reaches a school of its level. School seats are never a reason to refuse.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Model, SchoolLevel};
use crate::placement::plan::{Choice, Plan, Stay};
use crate::placement::schools;
use crate::time::Week;

const CARD: Card = Card {
    id: "placement.school_reachable",
    force: Force::Always,
    source: "L. 296/2006 art. 1 c. 622 (obbligo di istruzione); DPR 394/1999 art. 45 (iscrizione in ogni momento dell'anno)",
};

/// A school within the time that the policy sets, by the household's own means.
pub struct SchoolReachable;

fn word(level: SchoolLevel) -> FactValue {
    FactValue::Word(match level {
        SchoolLevel::Nursery => "school-level-nursery",
        SchoolLevel::Primary => "school-level-primary",
        SchoolLevel::LowerSecondary => "school-level-lower-secondary",
        SchoolLevel::UpperSecondary => "school-level-upper-secondary",
    })
}

impl HardRule<Placement> for SchoolReachable {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        flaw(model, stay).map(|facts| Breach::of(&CARD, facts))
    }

    /// Asks for every child in turn, here or to come, whether any school of its level is within reach.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let household = model.household(stay.household);
            let coming = household.arrivals(stay.until.map(Week::monday)).map(|event| event.age);
            let ages = household.members.iter().map(|member| member.age).chain(coming);
            let unserved = ages.filter_map(schools::compulsory).find(|level| {
                let of_level = schools::of_level(model, *level).collect::<Vec<_>>();
                !of_level.iter().any(|school| {
                    schools::way(model, household, stay.unit, *school)
                        .is_some_and(|way| way <= model.parameters.school_minutes)
                })
            });
            unserved.map(|_| flaw(model, stay).unwrap_or_default())
        })
    }
}

fn flaw(model: &Model, stay: &Stay) -> Option<Vec<crate::kernel::rule::Fact>> {
    let household = model.household(stay.household);
    let limit = model.parameters.school_minutes;
    let levels = schools::levels(household, stay.until, schools::compulsory);
    let reached =
        |level: SchoolLevel| schools::nearest(model, household, stay.unit, level).is_some_and(|way| way <= limit);
    let level = levels.into_iter().find(|level| !reached(*level))?;
    Some(vec![("level", word(level)), ("limit", FactValue::Minutes(limit))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MunicipalityId;
    use crate::placement::fixture;
    use crate::placement::model::{AgeBand, Certainty, Expected, ExpectedKind};
    use crate::time::Day;

    #[test]
    fn a_pupil_in_a_village_without_a_school_of_its_level_and_without_a_bus_cannot_live_there() {
        let mut model = fixture::model();
        let choice = Choice::Stay(fixture::home().stay);
        assert_eq!(SchoolReachable.judge(&model, &choice), None, "the primary school is round the corner");
        model.households[0].members[1].age = AgeBand::LowerSecondary;
        assert!(SchoolReachable.judge(&model, &choice).is_some(), "there is no lower secondary school");
        assert_eq!(SchoolReachable.audit(&model, &fixture::plan()).len(), 1);
    }

    #[test]
    fn a_brother_who_joins_them_has_to_reach_a_school_too() {
        let mut model = fixture::model();
        let brother = Expected {
            kind: ExpectedKind::Reunification,
            date: Day(100),
            certainty: Certainty::Likely,
            age: AgeBand::LowerSecondary,
            people: 1,
            follows: false,
        };
        model.households[0].expected.push(brother);
        let stay = |until: Option<i32>| Choice::Stay(Stay { until: until.map(Week), ..fixture::home().stay });
        assert!(SchoolReachable.judge(&model, &stay(None)).is_some(), "there is no lower secondary school");
        assert_eq!(SchoolReachable.audit(&model, &fixture::plan()).len(), 1);
        assert_eq!(SchoolReachable.judge(&model, &stay(Some(10))), None, "a bridge stay ends before he comes");
    }

    #[test]
    fn an_hour_and_a_half_by_bus_to_school_is_too_much() {
        let mut model = fixture::model();
        model.units[0].municipality = MunicipalityId(1);
        model.units[0].at = model.municipalities[1].centre;
        let choice = Choice::Stay(fixture::home().stay);
        assert_eq!(SchoolReachable.judge(&model, &choice), None, "the mountain village has its own");
        model.places.remove(1);
        assert!(SchoolReachable.judge(&model, &choice).is_some());
    }
}
