//! How far the home meets the standard of housing suitability: floor area, and bedrooms of 9 and 14 m².

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::placement::standard::{self, Standard};
use crate::units::Points;

/// 1000 points if floor area and bedrooms meet the standard for everybody who will live there, 500 if the worse of the
/// two is at half of it; an unknown area counts as half.
const CARD: Card = Card {
    id: "placement.housing_standard",
    force: Force::Weight(30),
    source: "D.M. Sanità 5 luglio 1975 art. 2-3: 14 m² a persona per le prime quattro, poi 10; camere di 9 e 14 m² (vincolo solo per il ricongiungimento)",
};

/// Room enough.
pub struct HousingStandard;

fn asked(model: &Model, itinerary: &Itinerary) -> Option<(i64, Standard)> {
    let stay = itinerary.home?.stay;
    Some((i64::from(model.unit(stay.unit).area), standard::of(model, &stay)))
}

impl Criterion<Placement> for HousingStandard {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        let Some((area, standard)) = asked(model, itinerary) else { return Points(0) };
        let floor = if area == 0 { Points(500) } else { Points::share(area, standard.area) };
        let beds =
            if standard.sleepers == 0 { Points::FULL } else { Points::share(standard.places, standard.sleepers) };
        floor.min(beds)
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let count = |of: fn(&(i64, Standard)) -> i64| FactValue::Count(asked(model, itinerary).as_ref().map_or(0, of));
        vec![
            ("area", count(|(area, _)| *area)),
            ("standard", count(|(_, standard)| standard.area)),
            ("places", count(|(_, standard)| standard.places)),
            ("sleepers", count(|(_, standard)| standard.sleepers)),
        ]
    }

    /// Adds up floor and beds person by person.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let (household, unit) = (model.household(home.stay.household), model.unit(home.stay.unit));
            let came = household.arrivals(None).flat_map(|event| (0..event.people).map(|_| event.age));
            let people = household.members.iter().map(|member| member.age).chain(came);
            let (floor, beds, lying) = standard::measured(unit, people);
            let by_floor = match i64::from(unit.area) {
                0 => 500,
                area => (area * 1000 / floor).min(1000),
            };
            let by_beds = if lying == 0 { 1000 } else { (beds * 1000 / lying).min(1000) };
            Points(by_floor.min(by_beds))
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    fn points(model: &Model) -> Points {
        let points = HousingStandard.points(model, &fixture::plan().itineraries[0]);
        assert_eq!(HousingStandard.audit(model, &fixture::plan()), points);
        points
    }

    #[test]
    fn two_people_in_fourteen_square_metres_have_half_the_room() {
        let mut model = fixture::model();
        assert_eq!(points(&model), Points::FULL);
        model.units[0].area = 14;
        assert_eq!(points(&model), Points(500));
    }

    #[test]
    fn two_people_in_one_bedroom_of_nine_square_metres_have_half_the_beds() {
        let mut model = fixture::model();
        model.units[0].bedrooms = vec![9];
        assert_eq!(points(&model), Points(500));
    }
}
