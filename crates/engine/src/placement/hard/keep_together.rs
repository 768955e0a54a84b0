//! Households that need each other get lasting homes in the same municipality, or wait together.

use crate::ids::{HouseholdId, MunicipalityId};
use crate::kernel::rule::{Breach, Card, Coupling, CouplingRow, Entity, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{LinkKind, Model};
use crate::placement::plan::{Itinerary, Plan};

const CARD: Card = Card {
    id: "placement.keep_together",
    force: Force::Always,
    source: "Indicazione dell'équipe su richiesta dei nuclei (cura reciproca), registrata nei legami",
};

/// The same municipality, or neither.
pub struct KeepTogether;

fn municipality(model: &Model, itinerary: &Itinerary) -> Option<MunicipalityId> {
    itinerary.home.map(|home| model.unit(home.stay.unit).municipality)
}

impl HardRule<Placement> for KeepTogether {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Coupling {
        let mut rows = Coupling::default();
        for link in model.links.iter().filter(|link| link.kind == LinkKind::TogetherMunicipality) {
            let side = |household: HouseholdId| i64::from(household == link.a) - i64::from(household == link.b);
            let tied = (0u32..).zip(itineraries).filter(|(_, it)| side(it.household) != 0);
            let tied: Vec<(Option<MunicipalityId>, (u32, i64))> =
                tied.map(|(position, it)| (municipality(model, it), (position, side(it.household)))).collect();
            for place in (0..model.municipalities.len() as u32).map(MunicipalityId) {
                let there = tied.iter().filter(|(municipality, _)| *municipality == Some(place));
                let entries: Vec<(u32, i64)> = there.map(|(_, entry)| *entry).collect();
                if !entries.is_empty() {
                    let of = vec![("municipality", FactValue::Entity(Entity::Municipality(place.0)))];
                    rows.push(CouplingRow { rule: CARD.id, of, lower: Some(0), upper: Some(0) }, entries);
                }
            }
        }
        rows
    }

    /// Compares where the two live.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        let lives = |household: HouseholdId| plan.of(household).and_then(|itinerary| municipality(model, itinerary));
        let tied = model.links.iter().filter(|link| link.kind == LinkKind::TogetherMunicipality);
        tied.filter(|link| lives(link.a) != lives(link.b))
            .map(|link| Breach::of(&CARD, vec![("household", FactValue::Entity(Entity::Household(link.a.0)))]))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::placement::fixture;
    use crate::placement::model::Link;

    #[test]
    fn a_grandmother_and_her_daughters_family_are_placed_together_or_not_at_all() {
        let mut model = fixture::model();
        model.households.push(fixture::household());
        model.links = vec![Link { a: HouseholdId(0), b: HouseholdId(1), kind: LinkKind::TogetherMunicipality }];
        assert_eq!(KeepTogether.audit(&model, &fixture::plan()).len(), 1);
        assert_eq!(KeepTogether.audit(&model, &Plan::default()), vec![]);
        let rows = KeepTogether.rows(&model, &fixture::plan().itineraries).rows;
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].lower, rows[0].upper), (Some(0), Some(0)));
    }
}
