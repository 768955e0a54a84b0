//! Where family reunification is expected the home must meet the floor-area standard: there it is the law.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Certainty, ExpectedKind, Model};
use crate::placement::plan::{Choice, Plan, Stay};

const CARD: Card = Card {
    id: "placement.suitability",
    force: Force::Always,
    source: "D.Lgs. 286/1998 art. 29 c. 3 (idoneità alloggiativa per il ricongiungimento); D.M. Sanità 5 luglio 1975",
};

/// 14 m² each for the first four, then 10.
pub struct Suitability;

/// The floor area that so many people need, in square metres (D.M. 5 July 1975 art. 2).
pub fn standard_area(people: i64) -> i64 {
    14 * people.min(4) + 10 * (people - 4).max(0)
}

fn flaw(model: &Model, stay: &Stay, people: i64) -> Option<Vec<Fact>> {
    let area = i64::from(model.unit(stay.unit).area);
    let standard = standard_area(people);
    // An unknown area (0) cannot be certified: the suitability certificate needs it.
    (area < standard).then(|| {
        vec![
            ("area", FactValue::Count(area)),
            ("standard", FactValue::Count(standard)),
            ("people", FactValue::Count(people)),
        ]
    })
}

impl HardRule<Placement> for Suitability {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay @ Stay { until: None, .. }) = choice else { return None };
        let household = model.household(stay.household);
        let reunion = household.arrivals(None).any(|event| event.kind == ExpectedKind::Reunification);
        let people = household.people_by(None);
        flaw(model, stay, people).filter(|_| reunion).map(|facts| Breach::of(&CARD, facts))
    }

    /// Sums the areas person by person.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home| {
            let household = model.household(home.stay.household);
            let counted = household.expected.iter().filter(|event| event.certainty != Certainty::Possible);
            let arriving: Vec<_> = counted.filter(|event| event.kind != ExpectedKind::Departure).collect();
            if !arriving.iter().any(|event| event.kind == ExpectedKind::Reunification) {
                return None;
            }
            let people =
                household.members.len() + arriving.iter().map(|event| usize::from(event.people)).sum::<usize>();
            let needed: i64 = (0..people).map(|person| if person < 4 { 14 } else { 10 }).sum();
            if i64::from(model.unit(home.stay.unit).area) >= needed {
                return None;
            }
            flaw(model, &home.stay, people as i64)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::{AgeBand, Expected};
    use crate::time::Day;

    #[test]
    fn six_people_need_seventy_six_square_metres() {
        assert_eq!(standard_area(6), 76);
    }

    #[test]
    fn a_husband_who_joins_makes_the_standard_binding() {
        let mut model = fixture::model();
        model.units[0].area = 40;
        let choice = Choice::Stay(fixture::home().stay);
        assert_eq!(Suitability.judge(&model, &choice), None, "without reunification it is a criterion");
        model.households[0].expected.push(Expected {
            kind: ExpectedKind::Reunification,
            date: Day(110),
            certainty: Certainty::Certain,
            age: AgeBand::Adult,
            people: 1,
        });
        assert!(Suitability.judge(&model, &choice).is_some(), "three people need 42 m²");
        assert_eq!(Suitability.audit(&model, &fixture::plan()).len(), 1);
    }
}
