//! Who shares a home shares no bedroom with another household: the rooms suffice for all of them, in any week.

use super::bedrooms::SMALL;
use crate::ids::UnitId;
use crate::kernel::rule::{Breach, Card, Coupling, Entity, FactValue, Force, HardRule};
use crate::placement::Placement;
use crate::placement::model::Model;
use crate::placement::plan::{Itinerary, Plan, Stay};
use crate::placement::weekly::{self, Load};
use crate::time::Week;

const CARD: Card = Card {
    id: "placement.shared_bedrooms",
    force: Force::Switchable,
    source: "Convenzione dell'alloggio condiviso: ogni nucleo ha le sue camere, al più due persone per camera",
};

/// Rooms of their own for every household of a shared home.
pub struct SharedBedrooms;

fn sleepers(model: &Model, stay: &Stay) -> i64 {
    model.household(stay.household).sleepers_by(stay.until.map(Week::monday))
}

/// Rooms for two and rooms for one.
fn rooms_of(model: &Model, unit: UnitId) -> (i64, i64) {
    let small = model.unit(unit).bedrooms.iter().filter(|area| **area < SMALL).count() as i64;
    (model.unit(unit).bedrooms.len() as i64 - small, small)
}

fn shared(model: &Model) -> impl Iterator<Item = UnitId> {
    model.unit_ids().filter(|unit| model.unit(*unit).shared_by.is_some())
}

impl HardRule<Placement> for SharedBedrooms {
    fn card(&self) -> &'static Card {
        &CARD
    }

    /// Two rows say it exactly: with *d* rooms for two and *s* for one, households of `n` sleepers each find rooms of
    /// their own if and only if `Σ n ≤ 2d + s` and `Σ ⌈n/2⌉ ≤ d + s`. If there are no more odd households than small
    /// rooms, each takes one and what is left goes in pairs, so the places decide; else every small room saves one of
    /// the odd households a large one, so the rooms decide.
    fn rows(&self, model: &Model, itineraries: &[Itinerary]) -> Coupling {
        let mut rows = Coupling::default();
        let stays = weekly::stays(&model.units, itineraries, |unit| unit.shared_by.is_some());
        for (unit, stays) in model.unit_ids().zip(stays).filter(|(_, stays)| !stays.is_empty()) {
            let (large, small) = rooms_of(model, unit);
            let loads = |amount: fn(i64) -> i64| -> Vec<Load> {
                let all = stays.iter().map(|(at, stay)| Load::of(*at, stay, amount(sleepers(model, stay))));
                all.filter(|load| load.amount > 0).collect()
            };
            let of = |week| vec![("unit", FactValue::Entity(Entity::Unit(unit.0))), ("week", FactValue::Week(week))];
            rows.append(weekly::rows(CARD.id, &loads(|people| people), &[], |_| 2 * large + small, of));
            rows.append(weekly::rows(CARD.id, &loads(|people| (people + 1) / 2), &[], |_| large + small, of));
        }
        rows
    }

    /// Gives out the rooms week by week: a small one to each household of odd number, large ones to pairs, then what is left.
    fn audit(&self, model: &Model, plan: &Plan) -> Vec<Breach> {
        shared(model).filter_map(|unit| first_crowd(model, plan, unit)).collect()
    }
}

fn first_crowd(model: &Model, plan: &Plan, unit: UnitId) -> Option<Breach> {
    let stays: Vec<Stay> =
        plan.itineraries.iter().flat_map(Itinerary::stays).filter(|stay| stay.unit == unit).collect();
    (0..model.calendar.weeks).map(Week).find_map(|week| {
        let (mut large, mut small) = rooms_of(model, unit);
        let here: Vec<i64> = stays.iter().filter(|stay| stay.covers(week)).map(|stay| sleepers(model, stay)).collect();
        let mut pairs = 0;
        for people in &here {
            pairs += people / 2;
            match people % 2 {
                1 if small > 0 => small -= 1,
                1 => large -= 1,
                _ => {}
            }
        }
        let in_small = (pairs - large.max(0)).max(0);
        (large < 0 || 2 * in_small > small).then(|| {
            let (doubles, singles) = rooms_of(model, unit);
            let people = here.iter().sum();
            Breach::of(
                &CARD,
                vec![
                    ("unit", FactValue::Entity(Entity::Unit(unit.0))),
                    ("week", FactValue::Week(week)),
                    ("households", FactValue::Count(here.len() as i64)),
                    ("people", FactValue::Count(people)),
                    ("rooms", FactValue::Count(doubles + singles)),
                ],
            )
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::HouseholdId;
    use crate::placement::fixture;
    use crate::placement::plan::Home;

    /// Households of so many sleepers, all in the one shared home.
    fn together(rooms: &[u16], sizes: &[usize]) -> (Model, Plan) {
        let mut model = fixture::model();
        model.units[0].shared_by = Some(9);
        model.units[0].bedrooms = rooms.to_vec();
        let one = model.households[0].clone();
        model.households = sizes
            .iter()
            .map(|size| {
                let mut household = one.clone();
                household.members = vec![one.members[0]; *size];
                household
            })
            .collect();
        let home = |id| Home { stay: Stay { household: HouseholdId(id), ..fixture::home().stay }, ..fixture::home() };
        let of = |id| Itinerary { household: HouseholdId(id), bridge: None, home: Some(home(id)) };
        let plan = Plan { itineraries: (0..sizes.len() as u32).map(of).collect() };
        (model, plan)
    }

    fn fits(rooms: &[u16], sizes: &[usize]) -> bool {
        let (model, plan) = together(rooms, sizes);
        SharedBedrooms.audit(&model, &plan).is_empty()
    }

    #[test]
    fn two_mothers_with_a_child_each_need_two_rooms() {
        assert!(fits(&[14, 9], &[2, 2]));
        assert!(!fits(&[20], &[1, 1]), "strangers share no room, however large");
        assert!(!fits(&[14, 14], &[3, 1]), "three take both rooms");
        assert!(fits(&[14, 14, 8], &[3, 2]), "the third of the first sleeps in the small one");
    }

    #[test]
    fn the_rows_say_what_handing_out_rooms_says() {
        for large in 0..3usize {
            for small in 0..4usize {
                let rooms: Vec<u16> = [vec![12; large], vec![8; small]].concat();
                for sizes in [[1, 1, 1], [2, 1, 0], [2, 2, 1], [3, 1, 1], [3, 3, 0], [4, 1, 0], [2, 3, 3], [5, 0, 0]] {
                    let (model, plan) = together(&rooms, &sizes);
                    let made = SharedBedrooms.rows(&model, &plan.itineraries);
                    let kept = (0..).zip(&made.rows).all(|(at, row)| {
                        made.entries(at).iter().map(|entry| entry.1).sum::<i64>() <= row.upper.unwrap_or(0)
                    });
                    let audited = SharedBedrooms.audit(&model, &plan).is_empty();
                    assert_eq!(kept, audited, "{large} large, {small} small rooms, {sizes:?}");
                }
            }
        }
    }
}
