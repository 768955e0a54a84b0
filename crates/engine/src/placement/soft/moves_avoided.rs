//! Few moves: a bridge is one more, and leaving a town that children know is felt as another.

use crate::kernel::rule::{Card, Criterion, Fact, FactValue, Force};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan};
use crate::units::Points;

/// 1000 points for one move within the municipality, 500 for one move elsewhere or a bridge on the way, 0 for both.
const CARD: Card = Card {
    id: "placement.moves_avoided",
    force: Force::Weight(25),
    source: "Pratica del territorio: ogni trasloco interrompe scuola, cure e relazioni",
};

/// One move rather than two.
pub struct MovesAvoided;

/// Whether the home is in another municipality than the present one; `None` where that is not on record.
fn leaves_town(model: &Model, itinerary: &Itinerary) -> Option<bool> {
    let known = model.household(itinerary.household).municipality?;
    itinerary.home.map(|home| known != model.unit(home.stay.unit).municipality)
}

impl Criterion<Placement> for MovesAvoided {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn points(&self, model: &Model, itinerary: &Itinerary) -> Points {
        if itinerary.home.is_none() {
            return Points(0);
        }
        let felt = i64::from(itinerary.bridge.is_some()) + i64::from(leaves_town(model, itinerary).unwrap_or(false));
        Points(1000 - 500 * felt)
    }

    fn because(&self, model: &Model, itinerary: &Itinerary) -> Vec<Fact> {
        let moves = itinerary.stays().count() as i64;
        let word = match leaves_town(model, itinerary) {
            Some(true) => "town-leaves",
            Some(false) => "town-stays",
            None => "town-unknown",
        };
        vec![("moves", FactValue::Count(moves)), ("town", FactValue::Word(word))]
    }

    /// Counts stays and changes of municipality.
    fn audit(&self, model: &Model, plan: &Plan) -> Points {
        let placed = plan.itineraries.iter().filter(|itinerary| itinerary.home.is_some());
        let of_one = |itinerary: &Itinerary| {
            let more_stays = itinerary.stays().count() - 1;
            let towns = [model.household(itinerary.household).municipality]
                .into_iter()
                .chain([itinerary.home.map(|home| model.unit(home.stay.unit).municipality)])
                .flatten()
                .collect::<std::collections::BTreeSet<_>>();
            Points(1000 - 500 * (more_stays + towns.len() - 1) as i64)
        };
        placed.map(of_one).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::MunicipalityId;
    use crate::placement::fixture;

    #[test]
    fn one_move_to_another_town_is_half_the_points() {
        let mut model = fixture::model();
        let itinerary = fixture::plan().itineraries[0];
        assert_eq!(MovesAvoided.points(&model, &itinerary), Points(1000));
        model.households[0].municipality = Some(MunicipalityId(1));
        assert_eq!(MovesAvoided.points(&model, &itinerary), Points(500));
        assert_eq!(MovesAvoided.audit(&model, &fixture::plan()), Points(500));
    }
}
