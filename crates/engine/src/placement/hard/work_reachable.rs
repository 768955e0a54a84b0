//! Fixed work can be reached and left at its hours: shifts, childcare on the way, the last bus, a licence and a car.

use super::located;
use crate::kernel::rule::{Breach, Card, Entity, Fact, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::{Commitment, Model};
use crate::placement::plan::{Choice, Plan, Stay};
use crate::placement::reach::{self, When};
use crate::units::Minutes;

const CARD: Card = Card {
    id: "placement.work_reachable",
    force: Force::Switchable,
    source: "Pratica del territorio: turni, custodia dei figli, ultima corsa e patente decidono più della distanza",
};

/// Whoever works keeps the job.
pub struct WorkReachable;

fn facts(model: &Model, commitment: &Commitment, way: Option<Minutes>) -> Vec<Fact> {
    vec![
        ("place", FactValue::Entity(Entity::Place(commitment.place.0))),
        ("start", FactValue::Clock(commitment.start)),
        ("end", FactValue::Clock(commitment.end)),
        ("way", way.map_or(FactValue::Word("way-none"), FactValue::Minutes)),
        ("limit", FactValue::Minutes(model.parameters.work_minutes)),
    ]
}

impl HardRule<Placement> for WorkReachable {
    fn card(&self) -> &'static Card {
        &CARD
    }

    fn judge(&self, model: &Model, choice: &Choice) -> Option<Breach> {
        let Choice::Stay(stay) = choice else { return None };
        let household = model.household(stay.household);
        household.commitments.iter().filter(|commitment| commitment.fixed).find_map(|commitment| {
            let way = reach::commute(model, household, stay.unit, commitment);
            let far = way.is_none_or(|way| way > model.parameters.work_minutes);
            far.then(|| Breach::of(&CARD, facts(model, commitment, way)))
        })
    }

    /// Walks each way, there, back and past the childcare, on its own.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        located::stays(&CARD, plan, |stay: &Stay| {
            let household = model.household(stay.household);
            household.commitments.iter().filter(|commitment| commitment.fixed).find_map(|commitment| {
                let way = |place, when| reach::minutes(model, household, stay.unit, place, when);
                let there = way(commitment.place, When::there(commitment));
                let back = way(commitment.place, When::back(commitment));
                let via = commitment.via.map(|via| way(via, When::there(commitment)));
                let detour = via.unwrap_or(Some(Minutes(0)));
                let longest = match (there, back, detour) {
                    (Some(there), Some(back), Some(detour)) => Some(there.max(back) + detour),
                    _ => None,
                };
                let kept = longest.is_some_and(|longest| longest <= model.parameters.work_minutes);
                (!kept).then(|| facts(model, commitment, longest))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{MunicipalityId, PlaceId};
    use crate::placement::fixture;
    use crate::time::Ticks;

    fn night_shift() -> Commitment {
        let clock = |hour: i64| Ticks::from_minutes(hour * 60);
        Commitment { place: PlaceId(2), via: None, days: 0b1_1111, start: clock(22), end: clock(6), fixed: true }
    }

    #[test]
    fn a_night_shift_in_town_cannot_be_left_by_bus_before_the_first_one_runs_from_the_mountains() {
        let mut model = fixture::model();
        model.households[0].commitments = vec![night_shift()];
        let choice = Choice::Stay(fixture::home().stay);
        assert_eq!(WorkReachable.judge(&model, &choice), None, "in town they walk");
        model.units[0].municipality = MunicipalityId(1);
        model.units[0].at = model.municipalities[1].centre;
        assert!(WorkReachable.judge(&model, &choice).is_some());
        assert_eq!(WorkReachable.audit(&model, &fixture::plan()).len(), 1);
        model.households[0].drives = true;
        model.parameters.work_minutes = Minutes(90);
        assert_eq!(WorkReachable.judge(&model, &choice), None, "with a car it is an hour's drive");
        assert_eq!(WorkReachable.audit(&model, &fixture::plan()), vec![]);
    }

    #[test]
    fn hours_that_can_be_moved_forbid_nothing() {
        let mut model = fixture::model();
        model.connections.clear();
        model.units[0].at = model.municipalities[1].centre;
        model.households[0].commitments = vec![Commitment { fixed: false, ..night_shift() }];
        assert_eq!(WorkReachable.judge(&model, &Choice::Stay(fixture::home().stay)), None);
    }
}
