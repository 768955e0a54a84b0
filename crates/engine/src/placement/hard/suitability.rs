//! Where family reunification is expected the home must meet the standard of suitability, floor area and bedrooms: there
//! it is the law, whatever a policy says of bedrooms elsewhere.

use super::located;
use crate::kernel::rule::{Breach, Card, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{AgeBand, Certainty, ExpectedKind, Model};
use crate::placement::plan::{Choice, Home, Plan, Stay};
use crate::placement::standard::{self, Standard};

const CARD: Card = Card {
    id: "placement.suitability",
    force: Force::Always,
    source: "D.Lgs. 286/1998 art. 29 c. 3 (idoneità alloggiativa per il ricongiungimento; per il figlio sotto i 14 anni al seguito di un genitore basta il consenso del titolare dell'alloggio); D.M. Sanità 5 luglio 1975 art. 2-3",
};

/// Floor area and bedrooms that the certificate asks for.
pub struct Suitability;

fn facts(area: i64, standard: Standard) -> Vec<Fact> {
    vec![
        ("area", FactValue::Count(area)),
        ("standard", FactValue::Count(standard.area)),
        ("people", FactValue::Count(standard.people)),
        ("sleepers", FactValue::Count(standard.sleepers)),
        ("places", FactValue::Count(standard.places)),
    ]
}

impl HardRule<Placement> for Suitability {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay @ Stay { until: None, .. }) = choice else { return None };
        if !model.household(stay.household).reunification_binds() {
            return None;
        }
        let (area, standard) = (i64::from(model.unit(stay.unit).area), standard::of(model, stay));
        // An unknown area (0) cannot be certified.
        let met = area >= standard.area && standard.places >= standard.sleepers;
        (!met).then(|| Breach::of(&CARD, facts(area, standard)))
    }

    /// Measures out the floor and gives out the beds person by person.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::homes(&CARD, plan, |home: &Home| {
            let (household, unit) = (model.household(home.stay.household), model.unit(home.stay.unit));
            let counted = household.expected.iter().filter(|event| event.certainty != Certainty::Possible);
            let arriving: Vec<_> = counted.filter(|event| event.kind != ExpectedKind::Departure).collect();
            let certified = |age: AgeBand, follows: bool| !follows || age > AgeBand::LowerSecondary;
            let mut reunions = arriving.iter().filter(|event| event.kind == ExpectedKind::Reunification);
            if !reunions.any(|event| certified(event.age, event.follows)) {
                return None;
            }
            let came = arriving.iter().flat_map(|event| (0..event.people).map(|_| event.age));
            let people = household.members.iter().map(|member| member.age).chain(came);
            let (floor, beds, lying) = standard::measured(unit, people);
            let area = i64::from(unit.area);
            let kept = area >= floor && beds >= lying;
            (!kept).then(|| facts(area, standard::of(model, &home.stay)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::Expected;
    use crate::time::Day;

    fn joined(age: AgeBand, follows: bool) -> Model {
        let mut model = fixture::model();
        model.units[0].area = 42;
        let (kind, certainty) = (ExpectedKind::Reunification, Certainty::Certain);
        model.households[0].expected.push(Expected { kind, date: Day(110), certainty, age, people: 1, follows });
        model
    }

    fn forbidden(model: &Model) -> bool {
        let judged = Suitability.judge(model, &Choice::Stay(fixture::home().stay)).is_some();
        assert_eq!(judged, !Suitability.audit(model, &fixture::plan()).is_empty());
        judged
    }

    #[test]
    fn a_husband_who_joins_makes_the_standard_binding() {
        let mut model = joined(AgeBand::Adult, false);
        assert!(!forbidden(&model), "three people need 42 m² and three places: 14 and 9 m²");
        model.units[0].area = 41;
        assert!(forbidden(&model));
        model.households[0].expected.clear();
        assert!(!forbidden(&model), "without reunification it is a criterion");
    }

    #[test]
    fn the_bedrooms_of_the_decree_bind_though_a_policy_suspends_the_practice() {
        let mut model = joined(AgeBand::Adult, false);
        model.units[0].bedrooms = vec![13, 9];
        model.weights.off.push("placement.bedrooms".to_owned());
        assert!(forbidden(&model), "13 m² are for one");
    }

    #[test]
    fn for_a_child_under_14_who_follows_a_parent_the_holders_consent_suffices() {
        for (age, follows, certified) in [
            (AgeBand::Primary, true, false),
            (AgeBand::LowerSecondary, true, false),
            (AgeBand::LowerSecondary, false, true),
            (AgeBand::ToSixteen, true, true),
        ] {
            let mut model = joined(age, follows);
            model.units[0].area = 30;
            assert_eq!(forbidden(&model), certified, "{age:?} {follows}");
        }
    }

    #[test]
    fn a_studio_of_thirty_square_metres_is_too_small_for_two() {
        let mut model = joined(AgeBand::Adult, false);
        model.households[0].members.truncate(1);
        model.units[0].bedrooms = vec![20];
        model.units[0].area = 30;
        assert!(!forbidden(&model), "two people, 28 m²");
        model.units[0].studio = true;
        assert!(forbidden(&model), "a studio for two has 38 m²");
    }
}
