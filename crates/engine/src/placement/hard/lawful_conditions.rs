//! Conditions of a unit that have a lawful basis; those without one never get past the door.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{AgeBand, ConditionKind, Household, Model};
use crate::placement::plan::{Choice, Plan};
use crate::time::{Day, Week};

const CARD: Card = Card {
    id: "placement.lawful_conditions",
    force: Force::Always,
    source: "D.Lgs. 286/1998 art. 43-44 e D.Lgs. 215/2003: solo condizioni con base giuridica, autore e data",
};

/// Women only, with minors, with a disability, no infants.
pub struct LawfulConditions;

fn meets(household: &Household, kind: ConditionKind, until: Option<Day>) -> bool {
    match kind {
        // The sex of who is to come is not on record, and unknown counts as male.
        ConditionKind::WomenOnly => {
            !household.members.iter().any(|member| member.male && !member.age.is_minor())
                && !household.arrivals(until).any(|event| !event.age.is_minor())
        }
        ConditionKind::WithMinors => household.minors() > 0,
        ConditionKind::WithDisability => household.has_disability(),
        ConditionKind::NoInfants => {
            let infant = |age| age == AgeBand::Infant;
            !household.members.iter().any(|member| infant(member.age))
                && !household.arrivals(until).any(|event| infant(event.age))
        }
    }
}

fn word(kind: ConditionKind) -> FactValue {
    FactValue::Word(match kind {
        ConditionKind::WomenOnly => "condition-women-only",
        ConditionKind::WithMinors => "condition-with-minors",
        ConditionKind::WithDisability => "condition-with-disability",
        ConditionKind::NoInfants => "condition-no-infants",
    })
}

impl HardRule<Placement> for LawfulConditions {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let household = model.household(stay.household);
        let until = stay.until.map(Week::monday);
        let unmet =
            model.unit(stay.unit).conditions.iter().find(|condition| !meets(household, condition.kind, until))?;
        Some(Breach::of(&CARD, vec![("condition", word(unmet.kind))]))
    }

    /// Holds each member against each condition.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let household = model.household(stay.household);
            let members = &household.members;
            let arriving = || household.arrivals(stay.until.map(Week::monday)).map(|event| event.age);
            let unmet =
                model.unit(stay.unit).conditions.iter().map(|condition| condition.kind).find(|kind| match kind {
                    ConditionKind::WomenOnly => {
                        members.iter().any(|member| member.male && member.age >= AgeBand::Adult)
                            || arriving().any(|age| age >= AgeBand::Adult)
                    }
                    ConditionKind::WithMinors => members.iter().all(|member| member.age >= AgeBand::Adult),
                    ConditionKind::WithDisability => members.iter().all(|member| !member.disability),
                    ConditionKind::NoInfants => {
                        members.iter().map(|member| member.age).chain(arriving()).any(|age| age == AgeBand::Infant)
                    }
                });
            unmet.map(|kind| vec![("condition", word(kind))])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::{Certainty, Condition, Expected, ExpectedKind};
    use crate::placement::plan::Stay;

    #[test]
    fn a_refuge_for_women_takes_a_mother_with_her_son_but_no_couple() {
        let mut model = fixture::model();
        model.units[0].conditions = vec![Condition { kind: ConditionKind::WomenOnly }];
        model.households[0].members[1].male = true;
        let choice = Choice::Stay(fixture::home().stay);
        assert_eq!(LawfulConditions.judge(&model, &choice), None);
        let mut partner = model.households[0].members[0];
        partner.male = true;
        model.households[0].members.push(partner);
        assert!(LawfulConditions.judge(&model, &choice).is_some());
        assert_eq!(LawfulConditions.audit(&model, &fixture::plan()).len(), 1);
    }

    #[test]
    fn a_husband_who_is_to_come_counts_in_a_refuge_for_women() {
        let mut model = fixture::model();
        model.units[0].conditions = vec![Condition { kind: ConditionKind::WomenOnly }];
        let (kind, certainty) = (ExpectedKind::Reunification, Certainty::Likely);
        model.households[0].expected =
            vec![Expected { kind, date: Day(100), certainty, age: AgeBand::Adult, people: 1, follows: false }];
        assert!(LawfulConditions.judge(&model, &Choice::Stay(fixture::home().stay)).is_some());
        assert_eq!(LawfulConditions.audit(&model, &fixture::plan()).len(), 1);
        let bridge = Stay { until: Some(Week(10)), ..fixture::home().stay };
        assert_eq!(LawfulConditions.judge(&model, &Choice::Stay(bridge)), None, "a bridge that ends before he comes");
    }

    #[test]
    fn a_baby_that_comes_after_a_bridge_stay_does_not_forbid_it() {
        let mut model = fixture::model();
        model.units[0].conditions = vec![Condition { kind: ConditionKind::NoInfants }];
        let birth = Expected {
            kind: ExpectedKind::Birth,
            date: Day(100),
            certainty: Certainty::Certain,
            age: AgeBand::Infant,
            people: 1,
            follows: false,
        };
        model.households[0].expected.push(birth);
        let stay = |until: Option<i32>| Choice::Stay(Stay { until: until.map(Week), ..fixture::home().stay });
        assert_eq!(LawfulConditions.judge(&model, &stay(Some(10))), None);
        assert!(LawfulConditions.judge(&model, &stay(Some(20))).is_some());
        assert!(LawfulConditions.judge(&model, &stay(None)).is_some());
    }
}
