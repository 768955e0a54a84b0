//! Beds for everybody during the whole stay, arrivals included.

use crate::kernel::rule::{Breach, Card, Entity, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Choice, Plan};
use crate::time::Week;

const CARD: Card = Card {
    id: "placement.size",
    force: Force::Always,
    source: "D.M. Sanità 5 luglio 1975 (abitabilità); posti letto dichiarati dall'ente gestore",
};

/// People never outnumber beds.
pub struct Size;

impl HardRule<Placement> for Size {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let people = model.household(stay.household).people_by(stay.until.map(Week::monday));
        let beds = i64::from(model.unit(stay.unit).beds);
        (people > beds)
            .then(|| Breach::of(&CARD, vec![("people", FactValue::Count(people)), ("beds", FactValue::Count(beds))]))
    }

    /// Counts heads on every day on which somebody arrives.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for itinerary in &plan.itineraries {
            for stay in itinerary.stays() {
                let household = model.household(stay.household);
                let beds = i64::from(model.unit(stay.unit).beds);
                let most = std::iter::once(None)
                    .chain(household.arrivals(None).map(|arrival| Some(arrival.date)))
                    .filter(|day| day.is_none_or(|day| stay.until.is_none_or(|until| day < until.monday())))
                    .map(|day| {
                        let here = |date| day.is_some_and(|day| date <= day);
                        household.members.len() as i64
                            + household
                                .arrivals(None)
                                .filter(|arrival| here(arrival.date))
                                .map(|arrival| i64::from(arrival.people))
                                .sum::<i64>()
                    })
                    .max()
                    .unwrap_or(0);
                if most > beds {
                    breaches.push(Breach::of(
                        &CARD,
                        vec![
                            ("household", FactValue::Entity(Entity::Household(stay.household.0))),
                            ("unit", FactValue::Entity(Entity::Unit(stay.unit.0))),
                            ("people", FactValue::Count(most)),
                            ("beds", FactValue::Count(beds)),
                        ],
                    ));
                }
            }
        }
        breaches
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::{AgeBand, Certainty, Expected, ExpectedKind};
    use crate::time::Day;

    #[test]
    fn a_baby_due_in_march_needs_a_bed_before_it_is_born() {
        let mut model = fixture::model();
        model.units[0].beds = model.households[0].members.len() as u8;
        let choice = Choice::Stay(fixture::home().stay);
        assert_eq!(Size.judge(&model, &choice), None);
        model.households[0].expected.push(Expected {
            kind: ExpectedKind::Birth,
            date: Day(100),
            certainty: Certainty::Likely,
            age: AgeBand::Infant,
            people: 1,
            follows: false,
        });
        assert!(Size.judge(&model, &choice).is_some());
        assert_eq!(Size.audit(&model, &fixture::plan()).len(), 1);
    }
}
