//! How far the home meets the standard of housing suitability: floor area, and bedrooms of 9 and 14 m².

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Home, Itinerary, Plan};
use crate::units::Points;

/// 1000 points if the floor area meets the standard for everybody who will live there, 500 at half of it; an unknown
/// area counts as half.
const CARD: Card = Card {
    id: "placement.housing_standard",
    force: Force::Weight(30),
    source: "D.M. Sanità 5 luglio 1975 art. 2: 14 m² a persona per le prime quattro, poi 10 (vincolo solo per il ricongiungimento)",
};

/// Room enough.
pub struct HousingStandard;

fn areas(model: &Model, home: &Home) -> (i64, i64) {
    let people = model.household(home.stay.household).people_by(None);
    let standard = 14 * people.min(4) + 10 * (people - 4).max(0);
    (i64::from(model.unit(home.stay.unit).area), standard)
}

impl Criterion<Placement> for HousingStandard {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        let Some(home) = itinerary.home else { return Points(0) };
        let (area, standard) = areas(model, &home);
        if area == 0 { Points(500) } else { Points::share(area, standard) }
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let (area, standard) = itinerary.home.map_or((0, 0), |home| areas(model, &home));
        vec![("area", FactValue::Count(area)), ("standard", FactValue::Count(standard))]
    }

    /// Adds up the standard person by person.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let of_home = |home: Home| {
            let household = model.household(home.stay.household);
            let arriving = household.arrivals(None).map(|event| usize::from(event.people)).sum::<usize>();
            let people = household.members.len() + arriving;
            let standard: i64 = (0..people).map(|person| if person < 4 { 14 } else { 10 }).sum();
            match i64::from(model.unit(home.stay.unit).area) {
                0 => Points(500),
                area => Points((area * 1000 / standard).min(1000)),
            }
        };
        plan.itineraries.iter().filter_map(|itinerary| itinerary.home).map(of_home).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;

    #[test]
    fn two_people_in_fourteen_square_metres_have_half_the_room() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(HousingStandard.points(&model, &itinerary), Points::FULL);
        model.units[0].area = 14;
        assert_eq!(HousingStandard.points(&model, &itinerary), Points(500));
        assert_eq!(HousingStandard.audit(&model, &fixture::plan()), Points(500));
    }
}
