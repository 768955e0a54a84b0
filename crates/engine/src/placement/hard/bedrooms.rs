//! Bedrooms for everybody: two to a room of 14 m² or more, one to a room of 9 m²; infants sleep with a parent.

use super::located;
use crate::kernel::rule::{Breach, Card, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{AgeBand, Model};
use crate::placement::plan::{Choice, Plan, Stay};
use crate::time::Week;

const CARD: Card = Card {
    id: "placement.bedrooms",
    force: Force::Switchable,
    source: "D.M. Sanità 5 luglio 1975 art. 2: stanze da letto di 9 m² per una persona, di 14 m² per due",
};

/// Places to sleep in rooms that are large enough.
pub struct Bedrooms;

fn places(model: &Model, stay: &Stay) -> i64 {
    let place = |area: &u16| if *area >= 14 { 2 } else { i64::from(*area >= 9) };
    model.unit(stay.unit).bedrooms.iter().map(place).sum()
}

impl HardRule<Placement> for Bedrooms {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        if model.unit(stay.unit).shared_by.is_some() {
            return None;
        }
        let household = model.household(stay.household);
        let infants = household.members.iter().filter(|member| member.age == AgeBand::Infant).count() as i64;
        let until = stay.until.map(Week::monday);
        let arriving = household.arrivals(until).filter(|event| event.age == AgeBand::Infant);
        let born: i64 = arriving.map(|event| i64::from(event.people)).sum();
        let sleepers = household.people_by(until) - infants - born;
        let places = places(model, stay);
        (sleepers > places).then(|| {
            Breach::of(&CARD, vec![("people", FactValue::Count(sleepers)), ("places", FactValue::Count(places))])
        })
    }

    /// Gives everybody but the infants a place in turn, largest rooms first.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay| {
            let unit = model.unit(stay.unit);
            if unit.shared_by.is_some() {
                return None;
            }
            let household = model.household(stay.household);
            let now = household.members.iter().map(|member| (member.age, 1));
            let later =
                household.arrivals(stay.until.map(Week::monday)).map(|event| (event.age, i64::from(event.people)));
            let mut lying: i64 =
                now.chain(later).filter(|(age, _)| *age != AgeBand::Infant).map(|(_, people)| people).sum();
            let sleepers = lying;
            let mut rooms = unit.bedrooms.clone();
            rooms.sort_unstable();
            while let Some(room) = rooms.pop().filter(|room| *room >= 9) {
                lying -= if room >= 14 { 2 } else { 1 };
            }
            let facts = vec![("people", FactValue::Count(sleepers)), ("places", FactValue::Count(places(model, stay)))];
            (lying > 0).then_some(facts)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn three_who_need_a_bed_do_not_fit_one_double_room() {
        let mut model = fixture::model();
        let child = model.households[0].members[1];
        model.households[0].members.push(child);
        let choice = Choice::Stay(fixture::home().stay);
        assert_eq!(Bedrooms.judge(&model, &choice), None, "14 and 9 m²: three places");
        model.units[0].bedrooms = vec![14, 8];
        assert!(Bedrooms.judge(&model, &choice).is_some(), "8 m² are no bedroom");
        assert_eq!(Bedrooms.audit(&model, &fixture::plan()).len(), 1);
    }

    #[test]
    fn an_infant_sleeps_with_its_mother() {
        let mut model = fixture::model();
        model.households[0].members[1].age = AgeBand::Infant;
        model.units[0].bedrooms = vec![9];
        assert_eq!(Bedrooms.judge(&model, &Choice::Stay(fixture::home().stay)), None);
        assert_eq!(Bedrooms.audit(&model, &fixture::plan()), vec![]);
    }
}
